from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import BaseCommand, call_command
from django.db import connection
from django_q.models import Schedule

from accounts.models import User

# The other builds of hls.js and their maps: 27 MB that no page asks for. Two maps stay:
# a file that names its map is not published without it.
UNASKED = ["hls-demo.*", "hls.js", "hls.js.*", "hls.light.*", "hls.mjs*"]
UNASKED += ["hls.min.mjs*", "hls.d.*"]
UNASKED += ["Sortable.js", "modular", "src", "package.json", "README.md"]
TURN = 0x5048_4152  # which of PostgreSQL's advisory locks is ours
DAILY = {"tidy": "accounts.tasks.tidy", "clean up": "studio.tasks.clean_up"}


class Command(BaseCommand):
    """Everything the house needs before its doors open, in one process."""

    help = "Migrate, collect the static files when they changed, and check the house."

    def handle(self, *args: Any, **options: Any) -> None:
        (settings.DATA / "media").mkdir(parents=True, exist_ok=True)
        # Hashes, sessions and second proofs lie in here: for this account's eyes only.
        settings.DATA.chmod(0o700)
        with one_at_a_time():
            call_command("migrate", interactive=False, verbosity=0)
        self.collect()
        self.schedule()
        self.refuse_an_open_house()

    def collect(self) -> None:
        # Beside the folder, where it is not served; and wherever that really is.
        stamp = settings.STATIC_ROOT.resolve().with_suffix(".stamp")
        manifest = settings.STATIC_ROOT / "staticfiles.json"
        now = fingerprint().encode()
        if manifest.is_file() and stamp.is_file() and stamp.read_bytes() == now:
            return
        quiet = {"interactive": False, "verbosity": 0}
        call_command("collectstatic", **quiet, clear=True, ignore_patterns=UNASKED)
        stamp.write_bytes(now)

    def schedule(self) -> None:
        """Ask for a tidy house every day; asked again, it is still one request."""
        for name, task in DAILY.items():
            daily = {"func": task, "schedule_type": Schedule.DAILY}
            Schedule.objects.get_or_create(name=name, defaults=daily)

    def refuse_an_open_house(self) -> None:
        if not settings.HOUSE.lan:
            return
        if not any(user.has_usable_password() for user in User.objects.all()):
            self.stderr.write(
                "PHAROS_LAN=1 opens the house to everybody on the home network, and no "
                "family with a password lives here yet. Start once without it, make "
                "the family, then open it."
            )
            raise SystemExit(4)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let two computers that open at once change the database they share in turn."""
    if connection.vendor != "postgresql":
        yield  # a file of this computer's, and one house a folder
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [TURN])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [TURN])


def fingerprint() -> str:
    """Names, sizes and times of all static files: cheaper than reading them."""
    seen = hashlib.sha256()
    for finder in get_finders():
        for path, store in finder.list([]):
            about = Path(store.path(path)).stat()
            seen.update(f"{path} {about.st_size} {about.st_mtime_ns}\n".encode())
    return seen.hexdigest()
