"""A channel's week: what plays when, by the clock on the family's wall.

A running order lies beneath everything and never stands still: its time is the
channel's. What is given a time of its own (a programme at seven, the quiet of the
night, another order for the morning) lies over it. Where an entry of the order would
be cut by that, shorter ones fill the time instead, so nothing is ever begun that
cannot be shown to its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from liveloop.engine.grid import moment_of, number_at
from liveloop.engine.order import Entry, Order

# A rule that comes again does so within a week; a day more on each side, for what
# lasts beyond midnight and for nights in which clocks are changed.
AROUND = 8
NIGHT = Entry("night", 1)
FAR = 1 << 60
MINUTE = 16  # segments: a picture for nothing is told of a minute at a time


@dataclass(frozen=True)
class Programme:
    """Something at a time of its own, on these days of the week or these dates."""

    entry: Entry
    at: time
    days: frozenset[int] = frozenset(range(7))  # Monday is 0
    dates: frozenset[date] = frozenset()  # if there are any, only on them

    def airs_on(self, day: date) -> bool:
        return day in self.dates if self.dates else day.weekday() in self.days


@dataclass(frozen=True)
class Part:
    """From a time of day on, another order, until the next part."""

    at: time
    order: Order
    days: frozenset[int] = frozenset(range(7))


@dataclass(frozen=True)
class Block:
    """A time in which one rule holds: it begins and ends on the grid."""

    first: int
    last: int
    order: Order | None = None
    entry: Entry | None = None  # a programme's, or the night's


@dataclass(frozen=True)
class Shown:
    """An entry, and the numbers from which to before which it is shown whole."""

    entry: Entry
    first: int
    last: int


@dataclass(frozen=True)
class Schedule:
    """All of it. Times are local times of `zone`."""

    order: Order
    zone: str = "UTC"
    programmes: tuple[Programme, ...] = ()
    parts: tuple[Part, ...] = ()
    quiet: tuple[time, time] | None = None  # from, until
    fillers: tuple[Entry, ...] = ()  # cards and clips for what nothing else fits into

    def shown_at(self, number: int, epoch: int, position: int) -> Shown | None:
        """Return what plays at a number, its orders being at `position`; None: nothing.

        A programme may end before its last segment: another one was given that time.
        """
        block = self.block_at(number, epoch)
        if block.entry == NIGHT:
            return _by_the_minute(NIGHT, block, number)
        if block.entry:
            return Shown(block.entry, block.first, block.last)
        order = block.order or self.order
        place = order.at(position)
        if place is None:
            return None
        first = number - place.offset
        last = first + place.entry.segments
        if block.first <= first and last <= block.last:
            return Shown(place.entry, first, last)
        gap = max(first, block.first), min(last, block.last)
        filled = self._filled(order, place.nth, *gap)
        return next((each for each in filled if each.first <= number < each.last), None)

    def _filled(
        self, order: Order, nth: int, first: int, last: int
    ) -> tuple[Shown, ...]:
        """Fill a time that an entry does not fit into: with the next ones that do."""
        gap = (id(order), nth, first, last)
        if gap not in self._gaps:
            following = [*order.after(nth), *self.fillers]
            fitted = _fitted(following, first, last)
            _remember(self._gaps, gap, fitted)
            return fitted
        return self._gaps.get(gap) or ()

    def block_at(self, number: int, epoch: int) -> Block:
        """Return the time around a number in which nothing changes by the clock."""
        if not (self.programmes or self.parts or self.quiet):
            return Block(-FAR, FAR, self.order)
        for (known, _), block in tuple(self._blocks.items()):
            if known == epoch and block.first <= number < block.last:
                return block
        block = self._looked_up(number, epoch)
        _remember(self._blocks, (epoch, block.first), block)
        return block

    def _looked_up(self, number: int, epoch: int) -> Block:
        clock = _Clock(self._zone, epoch)
        day = clock.day_of(number)
        starts = self._starts(day, clock)
        # Of all that have begun the latest counts: one that was cut does not come back.
        begun = next((start for start in starts if start[0] <= number), None)
        if begun and number < begun[0] + begun[1].entry.segments:
            later = [begins for begins, _ in starts if begins > begun[0]]
            last = min([begun[0] + begun[1].entry.segments, *later])
            return Block(begun[0], last, entry=begun[1].entry)
        edges = set(self._edges(day, clock, starts))
        first = max((edge for edge in edges if edge <= number), default=-FAR)
        last = min((edge for edge in edges if edge > number), default=FAR)
        if self._is_quiet(number, clock):
            return Block(first, last, entry=NIGHT)
        return Block(first, last, self._part(number, clock))

    @cached_property
    def _blocks(self) -> dict[tuple[int, int], Block]:
        return {}

    @cached_property
    def _gaps(self) -> dict[tuple[int, ...], tuple[Shown, ...]]:
        return {}

    @cached_property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def _days(self, day: date) -> Iterator[date]:
        near = {day + timedelta(n) for n in range(-AROUND, AROUND + 1)}
        dated = {each for programme in self.programmes for each in programme.dates}
        yield from sorted(near | dated)

    def _starts(self, day: date, clock: _Clock) -> list[tuple[int, Programme]]:
        """Return when programmes begin, the latest first: it has precedence."""
        found = [
            (clock.number_of(each, programme.at), programme)
            for each in self._days(day)
            for programme in self.programmes
            if programme.airs_on(each)
        ]
        return sorted(found, key=lambda start: -start[0])

    def _edges(
        self, day: date, clock: _Clock, starts: list[tuple[int, Programme]]
    ) -> Iterator[int]:
        for begins, programme in starts:
            yield from (begins, begins + programme.entry.segments)
        for each in self._days(day):
            for at in self.quiet or ():
                yield clock.number_of(each, at)
            for part in self.parts:
                if each.weekday() in part.days:
                    yield clock.number_of(each, part.at)

    def _is_quiet(self, number: int, clock: _Clock) -> bool:
        if not self.quiet:
            return False
        begins, ends = self.quiet
        now = clock.time_of(number)
        if begins <= ends:
            return begins <= now < ends
        return now >= begins or now < ends

    def _part(self, number: int, clock: _Clock) -> Order:
        """Return the order of the part that began last."""
        day = clock.day_of(number)
        begun = [
            (at, n)
            for back in range(AROUND)
            for n, part in enumerate(self.parts)
            if (day - timedelta(back)).weekday() in part.days
            and (at := clock.number_of(day - timedelta(back), part.at)) <= number
        ]
        return self.parts[max(begun)[1]].order if begun else self.order


@dataclass(frozen=True)
class _Clock:
    """The clock on the wall, and the grid."""

    zone: ZoneInfo
    epoch: int

    def day_of(self, number: int) -> date:
        return self._local(number).date()

    def time_of(self, number: int) -> time:
        return self._local(number).time()

    def number_of(self, day: date, at: time) -> int:
        """Return the first number at or after a time of a day.

        A time that a clock change leaves out comes an hour later; one that comes twice
        is the first of the two.
        """
        moment = round(datetime.combine(day, at, self.zone).timestamp() * 1000)
        number = number_at(moment, self.epoch)
        return number if moment_of(number, self.epoch) == moment else number + 1

    def _local(self, number: int) -> datetime:
        seconds = moment_of(number, self.epoch) / 1000
        return datetime.fromtimestamp(seconds, self.zone)


def _remember(kept: dict[Any, Any], key: object, value: object) -> None:
    while len(kept) >= AROUND:
        kept.pop(next(iter(kept), None), None)  # another thread may be as quick
    kept[key] = value


def _by_the_minute(entry: Entry, block: Block, number: int) -> Shown:
    first = max(block.first, number // MINUTE * MINUTE)
    return Shown(entry, first, min(block.last, number // MINUTE * MINUTE + MINUTE))


def _fitted(entries: Sequence[Entry], first: int, last: int) -> tuple[Shown, ...]:
    """Return entries that fill a time, each at most once; what is left stays empty."""
    shown = []
    for entry in entries:
        if first + entry.segments <= last:
            shown.append(Shown(entry, first, first + entry.segments))
            first += entry.segments
        if first == last:
            break
    return tuple(shown)
