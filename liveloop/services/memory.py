"""What a process looked up a moment ago, and may tell without looking again.

A playlist is fifteen microseconds of arithmetic, and a segment that somebody else just
watched lies in memory; to ask a thread for them costs ten times that. So the loop tries
first, and only with what is in memory: whatever would ask the database or a disk says
`NotAtHand`, and a thread does all of it.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from math import inf
from threading import Lock
from typing import Generic, TypeVar

LOOK = 2.0  # seconds: what is known of a channel, and of who may see what
# Of that time somebody is sent to look again, and the others need not wait.
EARLY = 0.75

Found = TypeVar("Found")
_only = ContextVar("only", default=False)


class NotAtHand(Exception):
    """It is not in memory, or has been there for too long."""


class Only:
    """Use nothing but memory in this block."""

    def __enter__(self) -> None:
        _only.set(True)

    def __exit__(self, *trouble: object) -> None:
        _only.set(False)


def may_look() -> None:
    """Go on if the database and the disk may be asked here."""
    if _only.get():
        raise NotAtHand


class Kept(Generic[Found]):
    """Things by their keys, for some seconds; the oldest go when they are too many.

    >>> few: Kept[str] = Kept(2)
    >>> [few.look(n, lambda: str(n)) for n in (1, 2, 3)], 1 in few, 3 in few
    (['1', '2', '3'], False, True)
    """

    everywhere: list[Kept[object]] = []

    def __init__(
        self,
        most: int,
        *,
        holds: float = inf,
        weigh: Callable[[Found], int] = lambda found: 1,
    ) -> None:
        self.most, self.holds = most, holds
        self._weigh, self._weight = weigh, 0
        self._asked: set[Hashable] = set()  # by others, at this moment
        self._there: OrderedDict[Hashable, tuple[float, Found]] = OrderedDict()
        self._lock = Lock()
        self.everywhere.append(self)  # type: ignore[arg-type]

    def __contains__(self, key: Hashable) -> bool:
        at, _ = self._there.get(key, (-inf, None))
        return time.monotonic() - at < self.holds

    def look(self, key: Hashable, look: Callable[[], Found]) -> Found:
        """Return what is kept, or look it up, if that may be done here."""
        known = self._there.get(key)
        if known:
            age = time.monotonic() - known[0]
            if age < self.holds * EARLY or (age < self.holds and key in self._asked):
                return known[1]
        may_look()
        self._asked.add(key)
        try:
            found = look()
            self.put(key, found)
        finally:
            self._asked.discard(key)
        return found

    def get(self, key: Hashable) -> Found | None:
        """Return what is kept, however old."""
        known = self._there.get(key)
        return known[1] if known else None

    def put(self, key: Hashable, found: Found) -> None:
        with self._lock:
            self._take_out(key)
            self._there[key] = (time.monotonic(), found)
            self._weight += self._weigh(found)
            while self._weight > self.most and len(self._there) > 1:
                self._take_out(next(iter(self._there)))

    def forget(self, key: Hashable) -> None:
        with self._lock:
            self._take_out(key)

    def clear(self) -> None:
        with self._lock:
            self._there.clear()
            self._weight = 0

    def _take_out(self, key: Hashable) -> None:
        known = self._there.pop(key, None)
        if known:
            self._weight -= self._weigh(known[1])
