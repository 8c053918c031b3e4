"""What plays, since when, how fast: where it is at a moment is arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor
from typing import Any

# All of them are sums of halves, so that Python and a browser reckon them exactly.
RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True)
class Playback:
    """Valid from `since` on, positions in milliseconds.

    `held`: it is meant to play, and openly waits for somebody.
    """

    position: int
    since: int
    playing: bool = True
    rate: float = 1.0
    held: bool = False
    end: int | None = None

    @property
    def moves(self) -> bool:
        return self.playing and not self.held

    def at(self, moment: int) -> int:
        """Return the position at a moment.

        >>> Playback(position=5000, since=100, rate=1.5).at(2100)
        8000
        """
        gone = floor((moment - self.since) * self.rate) if self.moves else 0
        return self.within(self.position + gone)

    def within(self, position: int) -> int:
        """Return the nearest position that there is."""
        return position if self.end is None else max(0, min(position, self.end))

    def turned(self, since: int, **changes: Any) -> Playback:
        """Return what follows it from a moment on."""
        return replace(self, **{"position": self.at(since), "since": since, **changes})


# What is on, and what has been ordered and is not yet.
Timeline = tuple[Playback, ...]


def film(length: int, now: int, *, position: int = 0) -> Timeline:
    """Return a film that begins to play now."""
    fresh = Playback(position, now, end=length)
    return (replace(fresh, position=fresh.within(position)),)


def channel(behind: int) -> Timeline:
    """Return a channel that everybody sees `behind` what is newest of it.

    Its position is wall-clock time: what EXT-X-PROGRAM-DATE-TIME says of a picture.

    >>> on_at(channel(behind=12_000), 1_800_000_000_000).at(1_800_000_000_000)
    1799999988000
    """
    return (Playback(-behind, 0),)


def on_at(timeline: Timeline, moment: int) -> Playback:
    """Return what is on at a moment."""
    return timeline[_index(timeline, moment)]


def followed(timeline: Timeline, then: Playback, now: int) -> Timeline:
    """Return the timeline with something ordered, without what is over."""
    return (*timeline[_index(timeline, now) :], then)


def _index(timeline: Timeline, moment: int) -> int:
    # By number: two orders at one moment may be equal, and not be the same.
    return max(0, sum(each.since <= moment for each in timeline) - 1)
