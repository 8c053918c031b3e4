"""Tries everything the house leans on, and says one line about each."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.module_loading import import_string

from accounts.models import Event
from accounts.services.news import tell
from kit import disk, ffmpeg, shell
from kit.problems import Problem

SECONDS = 10
Looks = dict[str, Callable[[], str]]
# What apps above this one would like to be looked at. They say so when they start, by
# dotted name: nothing here may know them, and a start loads nothing for it.
_more: list[str] = []


def also(looks: str) -> None:
    """Let an app have its own things looked at, after those of the house."""
    if looks not in _more:
        _more.append(looks)


def check(asked: Event) -> None:
    """Answer a question of a grown-up: "is everything well?"."""
    fine = [_say(asked, name, look) for name, look in looks(asked).items()]
    bad = fine.count(False)
    words = (
        "Everything answers." if not bad else f"{bad} of {len(fine)} did not answer."
    )
    _tell(asked, "done", words, ok=not bad)


def looks(asked: Event) -> Looks:
    found: Looks = {
        "The queue": lambda: _queue(asked),
        "The database": lambda: _database(asked),
        "The disk": room_on_disk,
        "The store": _store,
        "The film cutter, ffmpeg": _ffmpeg,
    }
    if settings.HOUSE.redis_url:
        found["The nudges"] = _nudges
    for more in _more:
        found |= import_string(more)(asked)
    return found


def _say(asked: Event, name: str, look: Callable[[], str]) -> bool:
    try:
        ok, words = True, look()
    except Problem as problem:
        ok, words = False, str(problem)
    # Whatever a store, a disk or Redis raises is the very finding that is looked for,
    # and their libraries' errors have no base in common.
    except Exception as trouble:  # noqa: BLE001
        ok, words = False, f"It did not answer: {trouble or type(trouble).__name__}."
    _tell(asked, "line", words, ok=ok, name=name)
    return ok


def _tell(asked: Event, kind: str, words: str, **data: object) -> None:
    tell(
        asked.family,
        topic="check",
        kind=kind,
        text=words,
        for_grown_ups=True,
        check=asked.pk,
        **data,
    )


def _queue(asked: Event) -> str:
    waited = (timezone.now() - asked.at).total_seconds()
    return f"It brought this check to a worker in {max(waited, 0):.1f} s."


def _database(asked: Event) -> str:
    mark = secrets.token_hex(8)
    line = tell(asked.family, topic="check", kind="mark", for_grown_ups=True, mark=mark)
    if Event.objects.get(pk=line.pk).data["mark"] != mark:
        raise Problem("What was written did not come back.", "Look at its disk.")
    return "It wrote a line and read it back."


def room_on_disk() -> str:
    floor = settings.HOUSE.disk_floor_mb * disk.MEGABYTE
    disk.require(settings.DATA, floor, "the house wants")
    left, wanted = disk.size(disk.free(settings.DATA)), disk.size(floor)
    return f"{left} free; the house wants {wanted}."


def _store() -> str:
    words = secrets.token_bytes(64)
    name = default_storage.save(f"check/{secrets.token_hex(8)}", ContentFile(words))
    try:
        with default_storage.open(name) as kept:
            if kept.read() != words:
                raise Problem("It gave back something else.", "Look at its disk.")
    finally:
        default_storage.delete(name)
    return "It took a small file, gave it back and let it go."


def _ffmpeg() -> str:
    said = shell.run([ffmpeg.find(), "-version"], seconds=SECONDS)
    if not said.ok or not said.said:
        raise Problem("ffmpeg is there but does not start.", "Run ./pharos setup.")
    return " ".join(said.said[0].split()[:3]) + "."


def _nudges() -> str:
    ask_the_channels(SECONDS)
    return "A word went through Redis and came back."


def ask_the_channels(seconds: float) -> None:
    async_to_sync(_there_and_back)(seconds)


async def _there_and_back(seconds: float) -> None:
    layer = get_channel_layer()
    me = await layer.new_channel()
    await layer.send(me, {"type": "check"})
    await asyncio.wait_for(layer.receive(me), seconds)
