from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser

from accounts.models import User
from accounts.models.profile import Picture
from accounts.services import Child, found_family
from kit.problems import Problem


class Command(BaseCommand):
    help = "Make a family with its first grown-up, without a browser."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the family’s name")
        parser.add_argument("--grown-up", required=True, metavar="NAME")
        parser.add_argument(
            "--sign-in-name", metavar="NAME", help="default: the name, in small letters"
        )
        # Never as an argument: the list of running programs would show it to everybody.
        password = parser.add_mutually_exclusive_group(required=True)
        password.add_argument("--password-stdin", action="store_true")
        password.add_argument("--password-file", type=Path, metavar="FILE")
        parser.add_argument("--picture", choices=Picture.values, default="mama")
        parser.add_argument(
            "--child",
            action="append",
            default=[],
            type=child,
            metavar="NAME[:YEAR]",
            help="may be given several times",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["grown_up"]
        try:
            user = found_family(
                options["name"],
                name,
                options["sign_in_name"] or name.casefold(),
                password_from(options["password_file"]),
                options["picture"],
                options["child"],
            )
        except Problem as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(told(user))


def child(text: str) -> Child:
    """Read a child as it is written on the command line.

    >>> child("Leo:2017"), child("Mia")
    (('Leo', 2017), ('Mia', None))
    """
    name, _, year = text.partition(":")
    return name, int(year) if year else None


def password_from(file: Path | None) -> str:
    try:
        text = file.read_text("utf-8") if file else sys.stdin.read()
    except OSError as trouble:
        raise CommandError(
            f"{file} could not be read: {trouble.strerror}."
        ) from trouble
    # `echo` and editors end a file with a newline that nobody meant as a letter.
    return text.rstrip("\r\n")


def told(user: User) -> str:
    count = user.family.profiles.count()
    people = "one person" if count == 1 else f"{count} people"
    return f"{user.family}: {people}. {user.said_name} signs in as “{user.username}”."
