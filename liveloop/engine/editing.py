"""Changes of a schedule: each takes one and returns another, all else as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import time
from typing import TypeVar

from liveloop.engine.order import Entry, Order, Play
from liveloop.engine.schedule import Part, Programme, Schedule

_Thing = TypeVar("_Thing")


class NoSuchPlace(LookupError):
    """The schedule has nothing there."""


def added(schedule: Schedule, entry: Entry) -> Schedule:
    """Put an entry at the end of the running order.

    >>> fox, owl = Entry("fox", 2), Entry("owl", 1)
    >>> both = added(Schedule(Order((fox,))), owl)
    >>> [each.id for each in moved(both, 1, 0).order.entries]
    ['owl', 'fox']
    >>> [each.id for each in removed(both, 0).order.entries]
    ['owl']
    """
    return _ordered(schedule, (*schedule.order.entries, entry))


def moved(schedule: Schedule, place: int, to: int) -> Schedule:
    """Take an entry from its place to another one; beyond the ends is at the end."""
    entries = [*schedule.order.entries]
    entry = entries.pop(_at(place, len(entries)))
    entries.insert(max(0, min(len(entries), to)), entry)
    return _ordered(schedule, entries)


def removed(schedule: Schedule, place: int) -> Schedule:
    """Take an entry out of the running order."""
    entries = [*schedule.order.entries]
    del entries[_at(place, len(entries))]
    return _ordered(schedule, entries)


def played(schedule: Schedule, play: Play, seed: int = 0) -> Schedule:
    """Let the running order be played round and round, shuffled, or once."""
    return _with(schedule, replace(schedule.order, play=play, seed=seed))


def between(schedule: Schedule, entry: Entry, every: int) -> Schedule:
    """Show an entry after every so many of the others; those before it stay."""
    order = schedule.order
    return _with(schedule, replace(order, between=(*order.between, entry), every=every))


def programmed(schedule: Schedule, programme: Programme) -> Schedule:
    return replace(schedule, programmes=(*schedule.programmes, programme))


def parted(schedule: Schedule, part: Part) -> Schedule:
    return replace(schedule, parts=(*schedule.parts, part))


def quieted(schedule: Schedule, quiet: tuple[time, time] | None) -> Schedule:
    return replace(schedule, quiet=quiet)


def filled(schedule: Schedule, entry: Entry) -> Schedule:
    return replace(schedule, fillers=(*schedule.fillers, entry))


def without(schedule: Schedule, rule: str) -> Schedule:
    """Take a rule away, as `rules.rules_of` calls it: “programme-2”, “quiet-0”.

    >>> early = Programme(Entry("fox", 2), time(7))
    >>> late = Programme(Entry("fox", 2), time(19))
    >>> week = Schedule(Order(()), programmes=(early, late))
    >>> without(week, "programme-0").programmes == (late,)
    True
    """
    kind, _, number = rule.partition("-")
    taken_by = _TAKEN_BY.get(kind)
    if taken_by is None or not number.isdecimal():
        raise NoSuchPlace(rule)
    return taken_by(schedule, int(number))


def replaced(schedule: Schedule, by: Mapping[str, Entry]) -> Schedule:
    """Put other entries where those of these ids stand, wherever that is."""

    def new(entry: Entry) -> Entry:
        return by.get(entry.id, entry)

    def renewed(order: Order) -> Order:
        return replace(
            order,
            entries=tuple(map(new, order.entries)),
            between=tuple(map(new, order.between)),
        )

    return replace(
        schedule,
        order=renewed(schedule.order),
        programmes=tuple(
            replace(each, entry=new(each.entry)) for each in schedule.programmes
        ),
        parts=tuple(
            replace(part, order=renewed(part.order)) for part in schedule.parts
        ),
        fillers=tuple(map(new, schedule.fillers)),
    )


def _ordered(schedule: Schedule, entries: Iterable[Entry]) -> Schedule:
    return _with(schedule, replace(schedule.order, entries=tuple(entries)))


def _with(schedule: Schedule, order: Order) -> Schedule:
    """Change the running order, also where a time of day goes back to it."""
    had = schedule.order
    parts = tuple(
        replace(part, order=order) if part.order == had else part
        for part in schedule.parts
    )
    return replace(schedule, order=order, parts=parts)


def _at(place: int, count: int) -> int:
    if not 0 <= place < count:
        raise NoSuchPlace(str(place))
    return place


def _less(things: tuple[_Thing, ...], place: int) -> tuple[_Thing, ...]:
    place = _at(place, len(things))
    return things[:place] + things[place + 1 :]


def _less_between(schedule: Schedule, n: int) -> Schedule:
    order = schedule.order
    return _with(schedule, replace(order, between=_less(order.between, n)))


_TAKEN_BY: Mapping[str, Callable[[Schedule, int], Schedule]] = {
    "between": _less_between,
    "programme": lambda had, n: replace(had, programmes=_less(had.programmes, n)),
    "part": lambda had, n: replace(had, parts=_less(had.parts, n)),
    "quiet": lambda had, n: replace(had, quiet=None),
    "filler": lambda had, n: replace(had, fillers=_less(had.fillers, n)),
}
