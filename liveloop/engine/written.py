"""A schedule as JSON, for the row it is kept in. What was written is read for ever."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import lru_cache
from typing import Any

from liveloop.engine.order import Entry, Order
from liveloop.engine.schedule import Part, Programme, Schedule

VERSION = 1


class NotWritten(ValueError):
    """It is not a schedule of ours."""


def to_json(schedule: Schedule) -> dict[str, Any]:
    """Return a schedule as JSON can hold it.

    >>> said = to_json(Schedule(Order((Entry("7", 2),)), quiet=(time(20), time(6))))
    >>> said["order"]["entries"], said["quiet"]
    ([['7', 2]], ['20:00:00', '06:00:00'])
    >>> from_json(said).quiet
    (datetime.time(20, 0), datetime.time(6, 0))
    """
    return {
        "version": VERSION,
        "order": _order(schedule.order),
        "zone": schedule.zone,
        "programmes": [
            {
                "entry": _entry(each.entry),
                "at": each.at.isoformat(),
                "days": sorted(each.days),
                "dates": sorted(day.isoformat() for day in each.dates),
            }
            for each in schedule.programmes
        ],
        "parts": [
            {
                "at": part.at.isoformat(),
                "order": _order(part.order),
                "days": sorted(part.days),
            }
            for part in schedule.parts
        ],
        "quiet": [at.isoformat() for at in schedule.quiet] if schedule.quiet else None,
        "fillers": [_entry(each) for each in schedule.fillers],
    }


def from_json(said: Mapping[str, Any]) -> Schedule:
    """Read a schedule that `to_json` wrote."""
    if said.get("version") != VERSION:
        raise NotWritten(f"version {said.get('version')!r}")
    quiet = said["quiet"]
    return Schedule(
        _an_order(said["order"]),
        said["zone"],
        tuple(
            Programme(
                _an_entry(each["entry"]),
                time.fromisoformat(each["at"]),
                frozenset(each["days"]),
                frozenset(date.fromisoformat(day) for day in each["dates"]),
            )
            for each in said["programmes"]
        ),
        tuple(
            Part(
                time.fromisoformat(part["at"]),
                _an_order(part["order"]),
                frozenset(part["days"]),
            )
            for part in said["parts"]
        ),
        (time.fromisoformat(quiet[0]), time.fromisoformat(quiet[1])) if quiet else None,
        tuple(_an_entry(each) for each in said["fillers"]),
    )


def _entry(entry: Entry) -> list[Any]:
    return [entry.id, entry.segments]


def _order(order: Order) -> dict[str, Any]:
    return {
        "entries": [_entry(each) for each in order.entries],
        "play": order.play,
        "seed": order.seed,
        "between": [_entry(each) for each in order.between],
        "every": order.every,
    }


def _an_entry(said: Sequence[Any]) -> Entry:
    return _known(str(said[0]), int(said[1]))


# The same film stands in many orders, and in every revision of each.
_known = lru_cache(maxsize=100_000)(Entry)


def _an_order(said: Mapping[str, Any]) -> Order:
    return Order(
        tuple(_an_entry(each) for each in said["entries"]),
        said["play"],
        said["seed"],
        tuple(_an_entry(each) for each in said["between"]),
        said["every"],
    )
