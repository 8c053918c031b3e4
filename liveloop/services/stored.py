"""Whether everything that is aired lies in the store, whole."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from django.core.files.storage import FileSystemStorage, default_storage, storages

from kit import fragments
from kit.problems import Problem
from liveloop.engine.revisions import Airing
from liveloop.models import Channel, Item
from liveloop.models.item import AUDIO, CAPTIONS, PICTURES
from liveloop.services import slates
from liveloop.services.findings import Finding, counted
from studio.models import Artifact
from studio.services import store

ITEMS = 400  # films and cards that are looked at
SEGMENTS = 4_000  # of them, whose beginnings are read
SECONDS = 6.0  # after which no further one is begun
HEAD = 8 << 10  # bytes of a segment, in which its beginning lies
NAMES = {"720": "large pictures", "360": "small pictures", AUDIO: "sound"}
NAMES[CAPTIONS] = "captions"


@dataclass
class _Tally:
    """What was looked at, and the first thing that was wrong."""

    items: int = 0
    files: int = 0
    segments: int = 0
    read: int = 0
    size: int = 0
    wrong: str = ""
    until: float = field(default_factory=lambda: time.monotonic() + SECONDS)

    @property
    def has_time(self) -> bool:
        return time.monotonic() < self.until


def checked(channel: Channel, airings: Sequence[Airing]) -> Finding:
    """Look at the files of all that airs, and read where their segments begin."""
    ids = {each.entry.id for each in airings if each.entry.id.isdecimal()}
    lengths = {each.entry.id: each.entry.segments for each in airings}
    aired = Item.objects.filter(pk__in={int(each) for each in ids})
    items = list(aired.prefetch_related("streams__artifact").order_by("pk"))
    gone = len(ids) - len(items)
    tally = _Tally()
    wanted = [*_cards(channel), *items][:ITEMS]
    for item in wanted:
        if not tally.has_time:
            break
        try:
            _look_at(item, lengths.get(str(item.pk), item.segments), tally)
        except store.Away as trouble:
            return Finding("Files", False, trouble.what, trouble.todo)
    todo = (
        "Its place is the channel’s slate meanwhile. Make another take of the film, or "
        "take it out of the running order."
    )
    return Finding.of("Files", _said(tally, len(wanted), gone), tally.wrong, todo)


def _cards(channel: Channel) -> Iterator[Item]:
    """Yield what is shown where there is nothing else."""
    for kind in slates.KINDS:
        mark = slates.mark_of(channel, kind)
        ours = Item.objects.filter(family=channel.family_id, mark=mark)
        yield from ours.prefetch_related("streams__artifact")


def _look_at(item: Item, length: int, tally: _Tally) -> None:
    tally.items += 1
    streams = list(item.streams.all())
    there = {stream.what for stream in streams}
    missing = [NAMES[what] for what in (*PICTURES, AUDIO) if what not in there]
    for what in missing:
        _note(tally, item, what, "were never made")
    for stream in streams:
        tally.files += 1
        name = NAMES.get(stream.what, stream.what)
        artifact = stream.artifact
        if trouble := _trouble_of(artifact):
            _note(tally, item, name, trouble)
            continue
        tally.size += artifact.size
        if stream.what == CAPTIONS:
            continue
        cut = artifact.facts["segments"]
        if len(cut) < max(item.segments, length):
            _note(tally, item, name, f"end after {len(cut)} segments")
            continue
        tally.segments += item.segments
        if not _begin_well(artifact, cut[: item.segments], tally):
            _note(tally, item, name, "are damaged")


def _trouble_of(artifact: Artifact) -> str:
    """Say what is wrong with a file, from what the store knows of it."""
    try:
        there = default_storage.exists(artifact.file)
        size = default_storage.size(artifact.file) if there else 0
    # boto3 has a dozen of its own, none of which a house with a folder should load.
    except Exception as trouble:
        raise store.Away(trouble) from trouble
    if not there:
        return "are gone from the store"
    if size != artifact.size:
        return f"are {size:,} bytes long in the store, not {artifact.size:,}"
    return ""


def _begin_well(
    artifact: Artifact, cut: Iterable[tuple[int, int, float]], tally: _Tally
) -> bool:
    """Read where segments begin, as long as there is time."""
    if not isinstance(storages["default"], FileSystemStorage):
        return True  # far away: its size was asked for, and to fetch it takes long
    try:
        return _all_begin_well(store.at_hand(artifact), cut, tally)
    except (Problem, OSError, fragments.NotAFragment):
        return False


def _all_begin_well(
    path: Path, cut: Iterable[tuple[int, int, float]], tally: _Tally
) -> bool:
    with path.open("rb") as file:
        for at, size, *_ in cut:
            if tally.read >= SEGMENTS or not tally.has_time:
                return True
            file.seek(at)
            head = file.read(min(size, HEAD))
            fragments.read(head)
            tally.read += 1
    return True


def _note(tally: _Tally, item: Item, what: str, trouble: str) -> None:
    title = item.film.title if item.film else "a card of the channel"
    tally.wrong = tally.wrong or f"“{title}”: its {what} {trouble}."


def _said(tally: _Tally, wanted: int, gone: int) -> str:
    said = [
        f"{tally.items:,} of {counted(wanted, 'film')} and cards",
        f"{counted(tally.files, 'file')} of {tally.size / 1e6:,.1f} MB",
        f"{counted(tally.segments, 'segment')}",
    ]
    looked = ", ".join(said) + f", {tally.read:,} of them read: all there, and whole."
    if gone:
        looked += (
            f" {gone:,} that aired were deleted for good since: the slate stands in."
        )
    return looked
