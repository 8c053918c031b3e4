"""The running order line by line: what it is, and when it is its turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from accounts.viewer import Viewer
from liveloop.engine.grid import SECONDS, moment_of
from liveloop.engine.order import Entry
from liveloop.engine.revisions import Channel as Told
from liveloop.engine.schedule import Schedule
from liveloop.models import Channel, Item
from liveloop.models.channel import EPOCH
from liveloop.services import channels, drafts
from studio.models import Film

MOST = 200  # lines on a page: nobody drags through more
ROUNDS = 3  # that a turn is looked for: a programme may lie over the next one


@dataclass(frozen=True)
class Line:
    """One line. `place` is where it stands in the order; None: a rule puts it there."""

    key: str  # the same wherever it is moved to
    place: int | None
    title: str
    film: Film | None
    seconds: int
    starts: datetime | None
    is_on: bool


@dataclass(frozen=True)
class Lineup:
    lines: list[Line]
    films: int  # in the order, with those that are not listed

    @property
    def more(self) -> int:
        return self.films - sum(line.place is not None for line in self.lines)

    @property
    def last(self) -> int:
        return self.films - 1


def lineup(channel: Channel, viewer: Viewer) -> Lineup:
    """Return the order that is being changed, or the one on air."""
    schedule = drafts.schedule_of(channel)
    told = channel.told()
    if channel.draft is not None:
        told = told.revised(schedule, channels.now())
    every = schedule.order.every + 1 if schedule.order.between else 0
    sequence = _written(schedule)[: MOST + (MOST // every if every else 0)]
    seen = _seen(sequence, viewer)
    turns = _turns(told, schedule, sequence)
    lines: list[Line] = []
    met: dict[str, int] = {}
    place = 0
    for n, (entry, turn) in enumerate(zip(sequence, turns, strict=True), 1):
        nth = met[entry.id] = met.get(entry.id, 0) + 1
        by_rule = bool(every) and n % every == 0
        lines.append(
            _line(f"{entry.id}-{nth}", None if by_rule else place, entry, turn, seen)
        )
        place += not by_rule
    return Lineup(lines, len(schedule.order.entries))


def _written(schedule: Schedule) -> tuple[Entry, ...]:
    """Return a round as it is written, with what comes between, also of a shuffle."""
    return replace(schedule.order, play="loop").after(-1)


def _line(
    key: str,
    place: int | None,
    entry: Entry,
    turn: int | None,
    seen: dict[str, Film],
) -> Line:
    film = seen.get(entry.id)
    now = channels.now()
    return Line(
        key=key,
        place=place,
        title=film.title if film else "Ident",
        film=film,
        seconds=round(entry.segments * SECONDS),
        starts=None if turn is None else _moment(turn),
        is_on=turn is not None and turn <= now < turn + entry.segments,
    )


def _turns(
    told: Told, schedule: Schedule, sequence: Sequence[Entry]
) -> list[int | None]:
    """Return the number at which each comes next, or is already shown.

    Only where that can be said: a shuffle is dealt anew, and a programme or the night
    may lie over a turn.
    """
    here = told.revisions[-1]
    order = here.schedule.order
    if order.play == "shuffle" or not order.length or order != schedule.order:
        return [None] * len(sequence)
    now = max(channels.now(), here.first)
    turns, begins = [], here.first - here.at
    for entry in sequence:
        # The first round in which it is not over yet.
        missed = max(0, now - begins - entry.segments + 1)
        round_ = -(-missed // order.length)
        tried = range(round_, round_ + (1 if order.play == "once" else ROUNDS))
        found = (begins + each * order.length for each in tried)
        turns.append(next((n for n in found if _airs(told, entry, n)), None))
        begins += entry.segments
    return turns


def _airs(told: Told, entry: Entry, number: int) -> bool:
    airing = told.airing_at(number)
    return airing is not None and (airing.entry, airing.first) == (entry, number)


def _moment(number: int) -> datetime:
    return datetime.fromtimestamp(moment_of(number, EPOCH) / 1000, UTC)


def _seen(sequence: Sequence[Entry], viewer: Viewer) -> dict[str, Film]:
    pks = {int(each.id) for each in sequence if each.id.isdecimal()}
    of = dict(Item.objects.filter(pk__in=pks).values_list("pk", "film"))
    films = Film.objects.visible_to(viewer).select_related("made_by", "job")
    found = films.in_bulk({film for film in of.values() if film})
    return {str(pk): found[film] for pk, film in of.items() if film in found}
