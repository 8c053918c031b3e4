"""A house whose films are tiny, whose leases are short, and that may be held anywhere.

    python -m tests.faults.runner FOLDER house|workers|inside

The programs are the house's own; only sizes and times differ. In FOLDER a test says
where somebody is to stop, and finds who did, so as to kill them exactly there.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import django

HELD = 30.0  # seconds: whoever is held and not killed goes on


class Places:
    """Places in the work where one process may be held: a file for each, by name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)

    def hold(self, place: str) -> None:
        (self.folder / f"{place}.hold").touch()

    def held(self, place: str) -> int | None:
        """Return who is held there, by process number."""
        found = [path.suffix[1:] for path in self.folder.glob(f"{place}.held.*")]
        return int(found[0]) if found else None

    def release(self, place: str) -> None:
        for path in self.folder.glob(f"{place}.*"):
            path.unlink(missing_ok=True)

    def pass_by(self, place: str) -> None:
        mine = self.folder / f"{place}.held.{os.getpid()}"
        try:
            # Of all who pass at once, one gets it.
            (self.folder / f"{place}.hold").rename(mine)
        except FileNotFoundError:
            return
        until = time.monotonic() + HELD
        while mine.exists() and time.monotonic() < until:
            time.sleep(0.01)

    def say(self, words: str, is_so: bool = True) -> None:
        (self.folder / words).touch() if is_so else (self.folder / words).unlink()

    def is_said(self, words: str) -> bool:
        return (self.folder / words).exists()


def disturb(places: Places) -> None:
    """Make everything small and quick, with a place before each thing that matters."""
    from studio.models import node
    from studio.pipeline.kinds import KINDS, pictures
    from studio.services import failing, foreman, growing, guests, running, store
    from tests.studio.films import Hum

    pictures.LARGE, pictures.SMALL = 0.1, 0.05
    node.LEASE = timedelta(seconds=6)
    vars(foreman)["LEASE"] = node.LEASE
    taken = foreman.take_over

    def take_over(now: Any) -> int:
        # Fifty kills meet some piece three times, and on a machine with other work a
        # maker can starve for a lease: that is not what the battery asks about.
        if places.is_said("lenient"):
            node.Node.objects.filter(crashes__gt=0).update(crashes=0)
        return taken(now)

    foreman.take_over = take_over
    running.LOOK, running.RENEW_EVERY, running.LATER = 0.25, 2, timedelta(seconds=1)
    failing.BASE = 0.3
    computer = places.folder.parent.name
    host = SimpleNamespace(gethostname=lambda: computer)
    vars(running)["socket"] = host
    opened = guests.HouseTools.open

    def open(self: guests.HouseTools, promise: str, name: str) -> Any:
        return Hum() if promise == "voice" else opened(self, promise, name)

    guests.HouseTools.open = open  # type: ignore[method-assign]

    def before(place: str, do: Callable[..., Any]) -> Callable[..., Any]:
        def held(*args: Any, **kwargs: Any) -> Any:
            places.pass_by(place)
            return do(*args, **kwargs)

        return held

    for name, kind in KINDS.items():
        KINDS[name] = replace(kind, make=before(name, kind.make))
    growing._grow = before("begun", growing._grow)
    growing._free = before("finishing", growing._free)
    kept, put = store.keep, store._put

    def keep(*args: Any, **kwargs: Any) -> Any:
        artifact = kept(*args, **kwargs)
        places.pass_by("kept")
        return artifact

    def write(name: str, path: Path) -> None:
        if places.is_said("full"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), name)
        put(name, path)

    store.keep, store._put = keep, write


def house(folder: Path) -> None:
    """What config/run.py starts, with our workers in the place of its own."""
    from config import env, run
    from kit.supervise import Supervisor

    jobs = []
    for job in run.jobs(env.read()):
        words = list(job.argv)
        if "manage.py" in words:
            words[1:] = ["-m", "tests.faults.runner", str(folder), "workers"]
        elif (folder / "no-web").exists():
            continue
        jobs.append(replace(job, argv=words))

    def say(name: str, words: str) -> None:
        sys.stdout.write(f"{name}: {words}\n")
        sys.stdout.flush()

    Supervisor(jobs, say, grace=5.0).run()


def main(folder: Path, command: str) -> None:
    if command == "house":
        return house(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    if command == "inside":
        from tests.faults import inside

        disturb(Places(folder / "nobody"))  # whoever asks is never held
        return inside.listen()
    disturb(Places(folder))
    from django.core.management import call_command

    from studio.pipeline.order import Order

    Order("An otter flies a kite").brief()  # read the dictionaries once, before forks
    call_command("workers")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
