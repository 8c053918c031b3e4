"""The channel checks itself: what it airs is worked out again, and compared.

Nothing is taken for granted that could be looked at: playlists are read as players read
them, files are asked for their sizes, and one computation is held against another. How
much is looked at is bounded, and said.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from liveloop.engine import playlist
from liveloop.engine.grid import SEGMENT, TARGET, moment_of
from liveloop.engine.revisions import HORIZON, Airing
from liveloop.engine.revisions import Channel as Told
from liveloop.engine.written import from_json, to_json
from liveloop.models import Channel
from liveloop.models.channel import EPOCH
from liveloop.services import airing, channels, stored
from liveloop.services.findings import Finding, counted

STEPS = 2_000  # playlists that are read, spread over the stretch
STRETCHES = {
    "last-hour": ("the last hour", timedelta(hours=-1)),
    "last-day": ("the last day", timedelta(days=-1)),
    "next-day": ("the next day", timedelta(days=1)),
}
RENDITION = "video-720"


@dataclass(frozen=True)
class Proof:
    findings: list[Finding]
    since: datetime
    until: datetime
    segments: int
    airings: int
    seconds: float

    @property
    def is_well(self) -> bool:
        return all(each.is_well for each in self.findings)


@dataclass(frozen=True)
class Stretch:
    """What is looked at: numbers, and what airs in them."""

    told: Told
    first: int
    last: int
    airings: list[Airing]


def prove(channel: Channel, over: str) -> Proof:
    """Look at a stretch of the channel, and say what was found."""
    began = time.monotonic()
    # Read anew, so that it owes nothing to what this process remembers.
    told = Channel.objects.get(pk=channel.pk).told()
    stretch = _stretch(told, over)
    findings = [
        _on_the_grid(stretch),
        _only_grows(stretch),
        _without_a_gap(stretch),
        stored.checked(channel, stretch.airings),
        _the_same_twice(channel, stretch),
        _as_promised(channel),
    ]
    return Proof(
        findings=findings,
        since=_moment(stretch.first),
        until=_moment(stretch.last),
        segments=stretch.last - stretch.first,
        airings=len(stretch.airings),
        seconds=time.monotonic() - began,
    )


def _stretch(told: Told, over: str) -> Stretch:
    span = STRETCHES[over][1] // timedelta(milliseconds=SEGMENT)
    now = channels.now()
    first, last = max(told.since, min(now, now + span)), max(now, now + span)
    return Stretch(told, first, last, list(told.airings(first, last)))


def _on_the_grid(stretch: Stretch) -> Finding:
    """Every segment lasts 3.84 s, and begins when the clock says that it does."""
    read = segments = 0
    wrong = ""
    for number in _spread(stretch):
        said = _Read.of(stretch.told, number)
        read += 1
        segments += len(said.numbers)
        if said.target != TARGET or said.lasts - {"3.84000"}:
            wrong = wrong or f"The playlist of {_clock(number)} promises other lengths."
        for n, dated in said.dated.items():
            if dated != moment_of(n, EPOCH) or (dated - EPOCH) % SEGMENT:
                wrong = wrong or f"Segment {n} is said to begin at another moment."
    said_well = (
        f"{counted(read, 'playlist')} read, with {counted(segments, 'segment')} of "
        "exactly 3.84 seconds, each beginning when the clock says."
    )
    return Finding.of("Grid", said_well, wrong)


def _only_grows(stretch: Stretch) -> Finding:
    """From one moment to the next a playlist gains one at the end, and loses one."""
    steps, wrong = 0, ""
    for number in _spread(stretch):
        before = _Read.of(stretch.told, number)
        after = _Read.of(stretch.told, number + 1)
        steps += 1
        kept = [n for n in before.numbers if n in set(after.numbers)]
        came = [n for n in after.numbers if n not in set(before.numbers)]
        grows = before.sequence <= after.sequence <= before.sequence + 1
        if not grows or len(came) != 1 or kept != after.numbers[:-1]:
            wrong = wrong or f"At {_clock(number)} it goes from {before.sequence} to "
            f"{after.sequence}, with {len(came)} new segments."
    last = _Read.of(stretch.told, stretch.last)
    said_well = (
        f"{counted(steps, 'step')} followed, at joins and between: the number only "
        f"grows, by one, and is {last.sequence:,} at the end."
    )
    return Finding.of("Sequence", said_well, wrong)


def _without_a_gap(stretch: Stretch) -> Finding:
    """Each airing begins where the one before ended, and is no longer than its film."""
    wrong = ""
    expected = stretch.airings[0].first if stretch.airings else stretch.first
    for each in stretch.airings:
        if each.first != expected:
            wrong = wrong or f"At {_clock(each.first)} there is a gap or an overlap."
        is_card = each.entry.segments == 1  # again and again
        if not is_card and each.offset + each.last - each.first > each.entry.segments:
            wrong = wrong or f"What airs at {_clock(each.first)} has no such end."
        expected = each.last
    if expected < stretch.last:
        wrong = wrong or f"After {_clock(expected)} nothing is told."
    joins = max(0, len(stretch.airings) - 1)
    said_well = (
        f"{counted(len(stretch.airings), 'airing')}, {counted(joins, 'join')}: each "
        "begins with the segment after the last one before it."
    )
    return Finding.of("Continuity", said_well, wrong)


def _the_same_twice(channel: Channel, stretch: Stretch) -> Finding:
    """Three ways to the same bytes: from the rows, from memory, through JSON."""
    remembered = airing.told_of(channel.pk)
    again = Told(
        stretch.told.epoch,
        tuple(
            type(each)(each.first, from_json(to_json(each.schedule)), each.at)
            for each in stretch.told.revisions
        ),
    )
    hashes = [_hash(told, stretch) for told in (stretch.told, remembered, again)]
    wrong = ""
    if len(set(hashes)) > 1:
        wrong = (
            "Read from the rows, from memory and through JSON, the channel is not the "
            f"same: {', '.join(each[:12] for each in hashes)}."
        )
    said_well = (
        "Worked out three times (from the rows, from what this process remembers, "
        f"through JSON), the same bytes each time: {hashes[0][:12]}."
    )
    todo = "Look again in five seconds; if it stays, start the house again."
    return Finding.of("Same answer", said_well, wrong, todo)


def _as_promised(channel: Channel) -> Finding:
    """No change touched what a player might already have had."""
    rows = list(channel.revisions.standing().order_by("nth")[1:])
    ahead = [
        moment_of(row.first, EPOCH) - round(row.made_at.timestamp() * 1000)
        for row in rows
    ]
    if not ahead:
        return Finding.of("Changes", "Nothing was changed since it was opened.")
    # The row is written a moment after the clock was looked at.
    least = min(ahead) / 1000
    late = sum(each < (HORIZON - 1) * SEGMENT for each in ahead)
    wrong = f"{counted(late, 'change')} began too soon." if late else ""
    said_well = (
        f"{counted(len(rows), 'change')}: each began {least:.1f} s or more after it "
        "was made, so nobody had what it changed."
    )
    return Finding.of("Changes", said_well, wrong)


# ---------------------------------------------------------------------------- inside
@dataclass(frozen=True)
class _Read:
    """A playlist, read as a player reads it: its lines, and nothing else."""

    sequence: int
    target: int
    numbers: list[int]
    lasts: set[str]
    dated: dict[int, int]

    @classmethod
    def of(cls, told: Told, number: int) -> _Read:
        sequence, target, dated_at = -1, 0, 0
        numbers: list[int] = []
        lasts, dated = set[str](), dict[int, int]()
        for line in playlist.media(told, RENDITION, number).splitlines():
            name, _, value = line.partition(":")
            if name == "#EXT-X-MEDIA-SEQUENCE":
                sequence = int(value)
            elif name == "#EXT-X-TARGETDURATION":
                target = int(value)
            elif name == "#EXTINF":
                lasts.add(value.rstrip(","))
            elif name == "#EXT-X-PROGRAM-DATE-TIME":
                at = datetime.fromisoformat(value)
                dated_at = round(at.timestamp() * 1000)
            elif line and not line.startswith("#"):
                numbers.append(int(line.rpartition("/")[2].partition(".")[0]))
                if dated_at:
                    dated[numbers[-1]], dated_at = dated_at, 0
        return cls(sequence, target, numbers, lasts, dated)


def _spread(stretch: Stretch) -> Iterator[int]:
    """Yield the joins and what lies between them, as many as are looked at."""
    # A player's first list has some segments in it already.
    first = max(stretch.first, stretch.told.since + playlist.WINDOW)
    span = stretch.last - first
    joins = {each.first for each in stretch.airings if each.first >= first}
    between = {first + n * span // STEPS for n in range(STEPS)} if span > 0 else set()
    yield from _thinned(sorted(joins), STEPS // 2)
    yield from _thinned(sorted(between - joins), STEPS // 2)


def _thinned(numbers: Sequence[int], most: int) -> Sequence[int]:
    return numbers[:: -(-len(numbers) // most) or 1]


def _hash(told: Told, stretch: Stretch) -> str:
    seen = hashlib.sha256()
    for each in told.airings(stretch.first, stretch.last):
        seen.update(f"{each.id} {each.last} {each.offset}\n".encode())
    for number in _thinned(range(stretch.first, stretch.last), STEPS // 4):
        if number > told.since:
            seen.update(playlist.media(told, RENDITION, number).encode())
    return seen.hexdigest()


def _moment(number: int) -> datetime:
    return datetime.fromtimestamp(moment_of(number, EPOCH) / 1000, UTC)


def _clock(number: int) -> str:
    return f"{_moment(number):%H:%M:%S} UTC"
