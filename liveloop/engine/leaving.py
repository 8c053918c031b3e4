"""What is left of a schedule when something leaves it, and where it then goes on."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from liveloop.engine.order import Entry, Order, shuffled
from liveloop.engine.schedule import Schedule


def named(schedule: Schedule) -> frozenset[str]:
    """Return the ids of all that it could ever show: parts, idents, fillers as well."""
    orders = [schedule.order, *(part.order for part in schedule.parts)]
    entries = [
        *(each for order in orders for each in (*order.entries, *order.between)),
        *(programme.entry for programme in schedule.programmes),
        *schedule.fillers,
    ]
    return frozenset(each.id for each in entries)


def without(schedule: Schedule, gone: Set[str]) -> Schedule:
    """Return the schedule without some ids, wherever they stand in it."""
    return replace(
        schedule,
        order=_less(schedule.order, gone),
        programmes=tuple(
            each for each in schedule.programmes if each.entry.id not in gone
        ),
        parts=tuple(
            replace(part, order=_less(part.order, gone)) for part in schedule.parts
        ),
        fillers=_kept(schedule.fillers, gone),
    )


def place_in(order: Order, at: int, gone: Set[str]) -> int:
    """Return where an order, which was at `at`, goes on without some ids.

    With the first entry of the order that was still to begin; an ident before it may
    be left out. To begin anew would show the same films again and again, and those at
    the end never, to a family that takes films away often.

    >>> fox, owl, kite = Entry("fox", 5), Entry("owl", 2), Entry("kite", 3)
    >>> order = Order((fox, owl, kite))
    >>> place_in(order, 6, {"owl"})  # in the middle of the owl: on with the kite
    5
    """
    left = _less(order, gone)
    if at <= 0 or not left.length:
        return min(at, 0)
    coming = (each for each in _coming(order, at) if each[2].id not in gone)
    found = next(coming, None)
    if found is None or (order.play == "once" and found[0]):
        return left.length  # it was played once, and is over
    round_, k, entry = found
    if order.play == "shuffle":
        # A shuffle of less is dealt anew. It goes on in it from the same entry.
        k = shuffled(left.entries, left.seed, round_).index(entry)
    else:
        k = len(_kept(order.entries[:k], gone))
    return _start_of(left, round_, k)


def _coming(order: Order, at: int) -> Iterator[tuple[int, int, Entry]]:
    """Yield a round of entries that begin at `at` or later: round, place in it, entry.

    Only what the order is made of, not what comes between.
    """
    place = order.at(at)
    if place is None:
        return
    begins_here = place.offset == 0
    entries = ([place.entry] if begins_here else []) + [*order.after(place.nth)]
    for nth, entry in enumerate(entries, place.nth if begins_here else place.nth + 1):
        round_, n = divmod(nth, _count(order))
        idents = n // (order.every + 1) if order.between else 0
        if order.between and n % (order.every + 1) == order.every:
            continue  # it is one of them itself
        yield round_, n - idents, entry


def _start_of(order: Order, round_: int, k: int) -> int:
    """Return when, in the order's own time, entry `k` of a round begins."""
    whole = order.after(round_ * _count(order) - 1)
    before = whole[: k + (k // order.every if order.between else 0)]
    return round_ * order.length + sum(each.segments for each in before)


def _count(order: Order) -> int:
    """Return how many entries a round has, with what comes between."""
    idents = len(order.entries) // order.every if order.between else 0
    return len(order.entries) + idents


def _less(order: Order, gone: Set[str]) -> Order:
    entries, between = _kept(order.entries, gone), _kept(order.between, gone)
    return replace(order, entries=entries, between=between)


def _kept(entries: tuple[Entry, ...], gone: Set[str]) -> tuple[Entry, ...]:
    return tuple(each for each in entries if each.id not in gone)
