"""The computers that films are made on: workers, graphics cards, the disk."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core.cache import cache
from django_q.status import Stat
from redis.exceptions import RedisError

from kit import disk, shell
from kit.problems import Problem

PROGRAM = "nvidia-smi"
PATIENCE = 2.0  # seconds
KEPT = 60  # seconds that its answer is shown before it is asked again
_KEY = "studio.graphics"
_ASKED = "name,utilization.gpu,memory.used,memory.total,temperature.gpu"


@dataclass(frozen=True)
class Crew:
    """The workers of one computer, who leave a sign of life every second."""

    host: str
    count: int
    since: datetime


@dataclass(frozen=True)
class Room:
    """The disk of the data folder: what is free, and what the house keeps free."""

    free: str
    floor: str
    is_short: bool
    elsewhere: bool  # films lie in a store, not on this disk


def workers() -> list[Crew]:
    try:
        clusters = Stat.get_all()
    # Without Redis nobody knows: the page still has everything else to tell.
    except (RedisError, OSError):
        return []
    crews: dict[str, Crew] = {}
    for each in clusters:
        before = crews.get(each.host)
        count = len(each.workers) + (before.count if before else 0)
        since = min(each.tob, before.since) if before else each.tob
        crews[each.host] = Crew(each.host, count, since)
    return sorted(crews.values(), key=lambda crew: crew.host)


def room() -> Room:
    floor = settings.HOUSE.disk_floor_mb * disk.MEGABYTE
    left = disk.free(settings.DATA)
    return Room(
        disk.size(left),
        disk.size(floor),
        left < floor,
        bool(settings.HOUSE.storage_url),
    )


def graphics(*, ask: bool) -> tuple[str, ...] | None:
    """Return a line for each graphics card. None: it was not asked yet.

    `ask`: it may take a moment. Asking takes from 20 ms to two seconds, by how deep the
    card sleeps; a page must not wait for that, a part that fetches itself may.
    """
    if not shutil.which(PROGRAM):
        return ()
    known: tuple[str, ...] | None = cache.get(_KEY)
    if known is None and ask:
        known = _asked()
        cache.set(_KEY, known, KEPT)
    return known


def _asked() -> tuple[str, ...]:
    argv = [PROGRAM, f"--query-gpu={_ASKED}", "--format=csv,noheader,nounits"]
    try:
        said = shell.run(argv, seconds=PATIENCE)
    except Problem as problem:
        return (problem.what,)
    if not said.ok:
        return (f"{PROGRAM} gave no answer within {PATIENCE:.0f} s.",)
    return cards(said.said)


def cards(lines: Sequence[str]) -> tuple[str, ...]:
    """Say what a card does, from the program's columns.

    >>> cards(["NVIDIA GeForce RTX 3060, 37, 5123, 12288, 61"])
    ('NVIDIA GeForce RTX 3060: 37 % busy, 5.1 of 12.3 GB in use, 61 °C',)
    >>> cards(["Tesla K80, [N/A], 11, 11441, 38", "a warning"])
    ('Tesla K80: 0.0 of 11.4 GB in use, 38 °C',)
    """
    found = []
    for line in lines[:16]:
        parts = [each.strip() for each in line.split(",")]
        if len(parts) != 5:
            continue
        name, busy, used, whole, warm = parts
        said = [f"{busy} % busy"] if busy.isdigit() else []
        if used.isdigit() and whole.isdigit():
            said.append(f"{int(used) / 1000:.1f} of {int(whole) / 1000:.1f} GB in use")
        said += [f"{warm} °C"] if warm.isdigit() else []
        found.append(f"{name[:80]}: {', '.join(said)}" if said else name[:80])
    return tuple(found)
