"""What a channel airs: revisions of its order, each from a number on.

An edit adds a revision. It may touch only numbers beyond a horizon, because what is
nearer may already lie in somebody's player; so what has aired can be told for ever.
What lies beyond the horizon nobody was told, so a later edit may call it off.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from liveloop.engine import leaving
from liveloop.engine.order import Entry
from liveloop.engine.schedule import FAR, MINUTE, NIGHT, Schedule, Shown

# Segments beyond the one on air that no edit touches. While `n` is on air at the server
# that edits, others have told of numbers below n + 2 at most: playlists name what has
# aired whole, a process may tell for two seconds what it knew (services/memory.LOOK),
# and two clocks that are wrong by a second each differ by two more, which is four
# seconds, in which a channel goes on by two. The rest is for an edit that is long in
# being written down.
HORIZON = 4
SLATE = Entry("slate", 1)


class TooSoon(ValueError):
    """An edit was asked to touch what players may already have."""

    def __init__(self, soonest: int) -> None:
        super().__init__(f"not before {soonest}")
        self.soonest = soonest


def soonest(now: int) -> int:
    """Return the first number that nobody can have been told of, `now` being on air."""
    return now + 1 + HORIZON


@dataclass(frozen=True)
class Revision:
    """From `first` on, this schedule; its orders begin at `at` of their own time."""

    first: int
    schedule: Schedule
    at: int = 0


@dataclass(frozen=True)
class Airing:
    """Something on air, from one number to before another."""

    entry: Entry
    first: int
    last: int  # the number after its last one
    offset: int = 0  # segments of the entry that are not shown: it was joined late

    @property
    def id(self) -> str:
        """What guides and players know it by."""
        return f"{self.first}-{self.entry.id}"

    def segment(self, number: int) -> int:
        """Return which segment of the entry plays at a number.

        A slate is one segment, again and again.
        """
        return (self.offset + number - self.first) % self.entry.segments


@dataclass(frozen=True)
class Channel:
    """All that decides what a channel airs, for ever: the rest is arithmetic."""

    epoch: int  # when number 0 begins, in milliseconds since 1970
    revisions: tuple[Revision, ...]

    @property
    def since(self) -> int:
        """The first number that anything is told of."""
        return self.revisions[0].first

    @property
    def begins(self) -> int:
        """The number it was opened at. Before it there is a slate for players: they
        need some segments to begin with.
        """
        return self.since - min(0, self.revisions[0].at)

    def airing_at(self, number: int) -> Airing | None:
        """Return what airs at a number; None is before the channel's beginning."""
        return self._airing(number) if number >= self.since else None

    def _airing(self, number: int) -> Airing:
        n = bisect_right(self.revisions, number, key=lambda each: each.first) - 1
        here = self.revisions[n]
        until = self.revisions[n + 1].first if n + 1 < len(self.revisions) else FAR
        position = here.at + number - here.first
        shown = here.schedule.shown_at(number, self.epoch, position)
        shown = shown or self._slate(number, here)
        first = max(shown.first, here.first)
        last = min(shown.last, until)
        return Airing(shown.entry, first, last, first - shown.first)

    def airings(self, first: int, last: int) -> Iterator[Airing]:
        """Yield what airs from a number to before another."""
        number = max(first, self.since)
        while number < last:
            airing = self._airing(number)
            yield airing
            number = airing.last

    def revised(
        self, schedule: Schedule, now: int, *, starts: int | None = None
    ) -> Channel:
        """Return the channel with another schedule, `now` being on air.

        As soon as it may be and what plays is over; or from a number on that somebody
        asked for: what plays then is cut. What was to come from there on is called off,
        or an edit would have to wait for the end of one that was thought better of.
        """
        if starts is not None and starts < soonest(now):
            raise TooSoon(soonest(now))
        had = self.before(soonest(now) if starts is None else starts)
        if starts is None:
            starts = had._end_of(soonest(now))
        return had._and(Revision(starts, schedule))

    def restored(self, schedule: Schedule, now: int) -> Channel:
        """Return the channel with a schedule that it had before.

        Where only what was to come is taken back, what plays goes on as if nothing had
        happened; else the schedule begins anew.
        """
        had = self.before(soonest(now))
        last = had.revisions[-1]
        if last.schedule != schedule:
            return self.revised(schedule, now)
        starts = had._end_of(soonest(now))
        return had._and(Revision(starts, schedule, last.at + starts - last.first))

    def without(self, gone: Set[str], now: int) -> Channel:
        """Return the channel with nothing of these ids that anybody could still get.

        If one of them is on air it is cut at the first segment nobody has. What follows
        is what would have followed.
        """
        had = self.before(soonest(now))
        last, coming = had.revisions[-1], self.revisions[len(had.revisions) :]
        if leaving.named(last.schedule) & gone:
            playing = self.airing_at(soonest(now) - 1)
            is_gone = playing is not None and playing.entry.id in gone
            starts = soonest(now) if is_gone else self._end_of(soonest(now))
            if not coming or starts < coming[0].first:
                had = had._and(_less(last, starts, gone, self.epoch))
        return had._and(*(_less(each, each.first, gone, self.epoch) for each in coming))

    def before(self, number: int) -> Channel:
        """Return the channel as if nothing had been said from a number on."""
        kept = tuple(each for each in self.revisions if each.first < number)
        return replace(self, revisions=kept)

    def _and(self, *more: Revision) -> Channel:
        return replace(self, revisions=(*self.revisions, *more))

    def _end_of(self, number: int) -> int:
        """Return when what plays just before a number is over, if that is later."""
        playing = self.airing_at(number - 1)
        if playing is None or playing.entry in (SLATE, NIGHT):
            return number
        return max(number, playing.last)

    def _slate(self, number: int, here: Revision) -> Shown:
        """Return the picture for nothing, until there is something again.

        A minute at a time at most, so that guides stay short.
        """
        end = number // MINUTE * MINUTE + MINUTE
        begin = end - MINUTE
        for other in range(number - 1, begin - 1, -1):
            if self._plays(other, here):
                begin = other + 1
                break
        later = (n for n in range(number + 1, end) if self._plays(n, here))
        return Shown(SLATE, begin, next(later, end))

    def _plays(self, number: int, here: Revision) -> bool:
        position = here.at + number - here.first
        return here.schedule.shown_at(number, self.epoch, position) is not None


def _less(revision: Revision, starts: int, gone: Set[str], epoch: int) -> Revision:
    """Return a revision without some ids, from a number on, where it then goes on."""
    schedule = revision.schedule
    if not leaving.named(schedule) & gone:
        return revision
    at = revision.at + starts - revision.first
    order = schedule.block_at(starts, epoch).order or schedule.order
    left = leaving.without(schedule, gone)
    return Revision(starts, left, leaving.place_in(order, at, gone))
