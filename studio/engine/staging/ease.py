"""Easing by name: how far along a change is at a moment."""

from __future__ import annotations

from functools import lru_cache

from studio.engine.origins import origins


def eased(name: str, t: float) -> float:
    """Return how much of the change has happened at `t`, both from 0 to 1.

    >>> eased("gentle", 0.0), eased("gentle", 1.0)
    (0.0, 1.0)
    """
    if t <= 0.0:
        return 0.0
    if t >= 1.0:
        return 1.0
    return _table(name)[round(t * _STEPS)]


_STEPS = 2000


@lru_cache(maxsize=64)
def _table(name: str) -> tuple[float, ...]:
    x1, y1, x2, y2 = origins("easing").get(name, "gentle").values["curve"]
    # A film asks for the same curves thousands of times; a table answers at once.
    return tuple(_at(n / _STEPS, x1, y1, x2, y2) for n in range(_STEPS + 1))


def _at(x: float, x1: float, y1: float, x2: float, y2: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        if _bezier(middle, x1, x2) < x:
            low = middle
        else:
            high = middle
    return _bezier((low + high) / 2, y1, y2)


def _bezier(t: float, a: float, b: float) -> float:
    return 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t * t * b + t**3
