"""A running order: what plays after what, for ever, once, or shuffled."""

from __future__ import annotations

import random
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

Play = Literal["loop", "shuffle", "once"]
ROUNDS = 4  # of a shuffle are remembered: a playlist looks at two
APART = 8  # at most: what was just shown is not among the next so many


@dataclass(frozen=True)
class Entry:
    """Something that can be shown: a film, a card, a clip."""

    id: str
    segments: int


_Round = tuple[tuple[Entry, ...], tuple[int, ...]]  # and where each of them ends


@dataclass(frozen=True)
class Place:
    """Where a running order is: in which entry, and how far."""

    entry: Entry
    nth: int  # which showing since the order began
    offset: int  # segments into the entry


@dataclass(frozen=True)
class Order:
    """Entries and how they are played. Its own time is counted in segments from 0."""

    entries: tuple[Entry, ...]
    play: Play = "loop"
    seed: int = 0
    between: tuple[Entry, ...] = ()  # idents, cards, songs: one after `every` entries
    every: int = 1

    @cached_property
    def length(self) -> int:
        """How many segments one round takes: each is as long, however it is dealt."""
        return self._as_written[1][-1] if self.entries else 0

    def at(self, position: int) -> Place | None:
        """Return what plays at a moment of the order's own time; None: nothing.

        >>> loop = Order((Entry("fox", 2), Entry("owl", 1)))
        >>> [loop.at(n).entry.id for n in range(4)]
        ['fox', 'fox', 'owl', 'fox']
        """
        if position < 0 or not self.length:
            return None
        round_, within = divmod(position, self.length)
        if round_ and self.play == "once":
            return None
        entries, ends = self._round(round_)
        n = bisect_right(ends, within)
        offset = within - (ends[n - 1] if n else 0)
        return Place(entries[n], round_ * len(entries) + n, offset)

    def after(self, nth: int) -> tuple[Entry, ...]:
        """Return a whole round of what comes after a showing."""
        if not self.length:
            return ()
        count = len(self._as_written[0])
        round_, n = divmod(nth + 1, count)
        return (*self._round(round_)[0][n:], *self._round(round_ + 1)[0][:n])

    def _round(self, round_: int) -> _Round:
        if self.play != "shuffle":
            return self._as_written
        if round_ not in self._dealt_rounds:
            while len(self._dealt_rounds) >= ROUNDS:
                self._dealt_rounds.pop(next(iter(self._dealt_rounds), round_), None)
            dealt = self._told(shuffled(self.entries, self.seed, round_))
            self._dealt_rounds[round_] = dealt
            return dealt  # another thread may have let go of it already
        return self._dealt_rounds.get(round_) or self._round(round_)

    @cached_property
    def _as_written(self) -> _Round:
        return self._told(self.entries)

    def _told(self, entries: tuple[Entry, ...]) -> _Round:
        """Put between them what comes between them, and say where each ends."""
        told: list[Entry] = []
        for n, entry in enumerate(entries, 1):
            told.append(entry)
            if self.between and n % self.every == 0:
                told.append(self.between[n // self.every % len(self.between)])
        return tuple(told), tuple(accumulate(each.segments for each in told))

    @cached_property
    def _dealt_rounds(self) -> dict[int, _Round]:
        return {}


def shuffled(entries: tuple[Entry, ...], seed: int, round_: int) -> tuple[Entry, ...]:
    """Return the entries as one round shows them: all of them, none again too soon.

    Any round can be told without those before it: a round's end is never rearranged, so
    to know what was just shown takes one shuffle and not all of them.
    """
    dealt = _dealt(len(entries), seed, round_)
    apart = min(APART, len(entries) // 3)
    if round_ and apart:
        _part(dealt, set(_dealt(len(entries), seed, round_ - 1)[-apart:]), apart)
    return tuple(entries[n] for n in dealt)


def _dealt(count: int, seed: int, round_: int) -> list[int]:
    # Of two there is one way that never shows the same one twice.
    chance = random.Random(f"{seed}/{round_ if count > 2 else 0}")
    numbers = list(range(count))
    chance.shuffle(numbers)
    return numbers


def _part(dealt: list[int], just_shown: set[int], apart: int) -> None:
    """Swap who was just shown from the beginning of a round into its middle."""
    middle = (n for n in range(apart, len(dealt) - apart) if dealt[n] not in just_shown)
    for n in range(apart):
        if dealt[n] in just_shown:
            other = next(middle)
            dealt[n], dealt[other] = dealt[other], dealt[n]
