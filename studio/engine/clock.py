"""How long, and when in a film: as a family says it, and as a player shows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime


def length(seconds: float) -> str:
    """Say how long something plays.

    >>> length(7.2), length(60), length(170), length(243), length(7380)
    ('7 s', '1 min', '2 min 50', '4 min 03', '2 h 03')
    """
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest:02}" if rest else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02}" if minutes else f"{hours} h"


def covered(spans: Iterable[tuple[datetime, datetime]]) -> float:
    """Return for how many seconds at least one of the spans lasts.

    >>> at = [datetime(2026, 1, 1, 12, 0, s) for s in (0, 10, 20, 50, 55)]
    >>> covered([(at[3], at[4]), (at[0], at[2]), (at[0], at[1])])
    25.0
    """
    seconds, until = 0.0, None
    for begun, ended in sorted(spans):
        begun = max(begun, until) if until else begun
        seconds += max(0.0, (ended - begun).total_seconds())
        until = max(until or ended, ended)
    return seconds


def clock(seconds: float) -> str:
    """Say a moment of a film.

    >>> clock(4.9), clock(144), clock(3661)
    ('0:04', '2:24', '1:01:01')
    """
    minutes, rest = divmod(int(max(0.0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
