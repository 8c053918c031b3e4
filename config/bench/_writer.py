"""One of the processes that `sqlite.py` lets write at once; no measurement itself."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection, transaction


def prepare() -> int:
    """Make the tables and a family of four, and return the family's id."""
    from accounts.models import Family, Profile

    call_command("migrate", verbosity=0)
    family = Family.objects.create(name="Marques")
    for name in ("Ada", "Max", "Lia", "Tom"):
        Profile.objects.create(family=family, name=name)
    return family.pk


def write(family: int, each: int, threads: int) -> dict[str, Any]:
    """Let every thread write as often as asked, all at once, and add their reports."""
    with ThreadPoolExecutor(threads) as pool:
        parts = list(pool.map(lambda seed: _writes(family, each, seed), range(threads)))
    return {
        "took": [took for part in parts for took in part["took"]],
        "events": sum(part["events"] for part in parts),
        "locked": sum(part["locked"] for part in parts),
    }


def count(family: int) -> int:
    from accounts.models import Event

    return Event.objects.filter(family_id=family).count()


def _writes(family: int, each: int, seed: int) -> dict[str, Any]:
    kinds = (_tell, _rename, _touch, _answer)
    took, events, locked = [], 0, 0
    for number in range(seed, seed + each):
        began = time.perf_counter()
        try:
            events += kinds[number % len(kinds)](family, number)
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            locked += 1
        took.append(time.perf_counter() - began)
    connection.close()
    return {"took": took, "events": events, "locked": locked}


def _tell(family: int, number: int) -> int:
    from accounts.models import Event

    Event.objects.create(family_id=family, topic="bench", kind="told", text="A line.")
    return 1


def _rename(family: int, number: int) -> int:
    """Read, then write: where a deferred transaction has to give up."""
    from accounts.models import Profile

    with transaction.atomic():
        profile = Profile.objects.filter(family_id=family)[number % 4]
        profile.theme = "cream" if profile.theme == "dusk" else "dusk"
        profile.save()
    return 0


def _touch(family: int, number: int) -> int:
    from accounts.models import Family

    Family.objects.filter(pk=family).update(name=f"Marques {number}")
    return 0


def _answer(family: int, number: int) -> int:
    """Two lines that stand together or not at all, after a look at the last one."""
    from accounts.models import Event

    with transaction.atomic():
        last = Event.objects.filter(family_id=family).last()
        data = {"after": last.pk if last else None}
        for kind in ("asked", "answered"):
            Event.objects.create(family_id=family, topic="bench", kind=kind, data=data)
    return 2


def _wait_for_go(work: Callable[[], object]) -> object:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    return work()


def main(options: str, verb: str, *words: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if options == "plain":
        settings.DATABASES["default"]["OPTIONS"] = {}
    django.setup()
    numbers = [int(word) for word in words]
    if verb == "write":
        answer = _wait_for_go(lambda: write(*numbers))
    else:
        answer = prepare() if verb == "prepare" else count(*numbers)
    sys.stdout.write(f"{json.dumps(answer)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
