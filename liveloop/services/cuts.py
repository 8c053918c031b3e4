"""What is aired as it lies in files: an item's streams, in segments of the grid."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kit import fragments
from liveloop.engine import captions
from liveloop.engine.grid import SEGMENT
from liveloop.models import Item
from liveloop.models.item import AUDIO, CAPTIONS
from liveloop.services.memory import Kept, may_look
from studio.models import Artifact
from studio.services import store

Parts = tuple[bytes, ...]
# A megabyte in one piece is copied on its way out, and each copy is asked of the
# system anew; pieces below 128 KiB are not.
PART = 120 << 10
# Whoever watches together asks for the same ones, a segment's length apart at most.
ROOM, WANTED = 24 << 20, 8.0  # bytes, seconds
# A picture's time is counted in 1/12 800 s, a sound's in samples.
TICKS = {"video": 12_800 * SEGMENT // 1000, "audio": 48_000 * SEGMENT // 1000}


class NotOnAir(Exception):
    """There is nothing at this address: not yet, or never."""


class Damaged(Exception):
    """A file is gone from the store, or is not what it was when it was made."""

    def __init__(self, artifact: Artifact) -> None:
        super().__init__(f"{artifact.file} is gone or damaged")
        self.artifact = artifact


class Rendition(NamedTuple):
    """What a playlist is of: a size of the picture, a voice track, captions."""

    kind: str  # "video", "audio", "captions"
    which: str  # "720"; "en"

    @staticmethod
    @lru_cache(64)
    def named(name: str) -> Rendition:
        kind, _, which = name.partition("-")
        if kind not in {"video", "audio", "captions"} or not which:
            raise NotOnAir
        return Rendition(kind, which)

    def __str__(self) -> str:
        return f"{self.kind}-{self.which}"


class Cut:
    """An item's files, and where in them its segments lie. It never changes."""

    def __init__(self, item: Item) -> None:
        self.film, self.segments = item.film_id, item.segments
        self._streams: dict[str, dict[str, Artifact]] = {}
        self._cues: dict[str, tuple[captions.Cue, ...]] = {}
        for stream in item.streams.select_related("artifact").order_by("nth"):
            of_kind = self._streams.setdefault(stream.what, {})
            of_kind[stream.language] = stream.artifact

    def file(self, rendition: Rendition) -> Artifact | None:
        """Return its file; of a voice it has not got, the original."""
        if rendition.kind == "video":
            return self._streams.get(rendition.which, {}).get("")
        if rendition.kind == "captions":
            return self._streams.get(CAPTIONS, {}).get(rendition.which)
        voices = self._streams.get(AUDIO, {})
        return voices.get(rendition.which) or next(iter(voices.values()), None)

    def words(self, language: str) -> tuple[captions.Cue, ...]:
        if language not in self._cues:
            may_look()
            artifact = self.file(Rendition("captions", language))
            text = store.at_hand(artifact).read_text("utf-8") if artifact else ""
            self._cues[language] = captions.read(text)
        return self._cues[language]


def segment(cut: Cut, rendition: Rendition, nth: int, number: int) -> Parts:
    """Return a segment of an item, set to its time as `number` of a channel."""
    if rendition.kind == "captions":
        said = captions.segment(cut.words(rendition.which), nth, number)
        return (said.encode(),)
    artifact = cut.file(rendition)
    if artifact is None:
        raise NotOnAir
    ticks = TICKS[rendition.kind]
    return kept.look(
        (artifact.pk, nth, number), lambda: _rebased(artifact, nth, number, ticks)
    )


def _rebased(artifact: Artifact, nth: int, number: int, ticks: int) -> Parts:
    at, size, _ = artifact.facts["segments"][nth]
    first, *rest = _read(artifact, at, size)
    try:
        found = fragments.read(first[: fragments.MOST])
    except fragments.NotAFragment as trouble:
        raise Damaged(artifact) from trouble
    head = fragments.rebased(first, found, number, ticks)
    return (head + first[found.size :], *rest)


def start(cut: Cut, rendition: Rendition) -> bytes:
    """Return what stands before all segments: how pictures and sound are packed."""
    artifact = cut.file(rendition)
    if artifact is None:
        raise NotOnAir
    return start_of(artifact)


def start_of(artifact: Artifact) -> bytes:
    at, size = artifact.facts["start"]
    return b"".join(kept.look(artifact.pk, lambda: _read(artifact, at, size)))


def _read(artifact: Artifact, at: int, size: int) -> Parts:
    try:
        with store.at_hand(artifact).open("rb", buffering=0) as file:
            file.seek(at)
            sizes = [min(PART, size - begin) for begin in range(0, size, PART)]
            parts = tuple(file.read(each) for each in sizes)
    except store.Lost as trouble:
        raise Damaged(artifact) from trouble
    if sum(map(len, parts)) != size:
        raise Damaged(artifact)
    return parts


kept: Kept[Parts] = Kept(ROOM, holds=WANTED, weigh=lambda parts: sum(map(len, parts)))
