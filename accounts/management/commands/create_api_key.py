from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.models import User
from accounts.models.api_key import SCOPES
from accounts.services import cut_key
from kit.problems import Problem


class Command(BaseCommand):
    help = "Make an API key and print it, alone, so that a script can catch it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--sign-in-name", required=True, metavar="NAME")
        parser.add_argument("--name", required=True, help="what the key is for")
        parser.add_argument(
            "--scope",
            action="append",
            required=True,
            choices=list(SCOPES),
            help="may be given several times",
        )
        parser.add_argument(
            "--days", type=int, default=365, help="how long it works, 400 at most"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        username = User.objects.normalise(options["sign_in_name"])
        people = User.objects.filter(is_active=True, profile__isnull=False)
        user = people.filter(username__iexact=username).first()
        if user is None:
            raise CommandError(f"Nobody signs in as “{username}”.")
        scopes, days = options["scope"], options["days"]
        try:
            _, text = cut_key(
                user.profile, options["name"], scopes, days, timezone.now()
            )
        except Problem as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(text)
