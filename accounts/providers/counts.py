"""Counting calls where every web process sees the count: in the cache."""

from __future__ import annotations

import time

from django.core.cache import cache

from accounts.engine.limits import LIMITS, Limit, Verdict, judge, window


def take(name: str, who: object, now: float | None = None) -> Verdict:
    """Count one call of somebody against the limit of that name, and judge it."""
    limit = LIMITS[name]
    now = time.time() if now is None else now
    number = window(limit, now)
    here = f"calls:{name}:{who}:{number}"
    before = cache.get(f"calls:{name}:{who}:{number - 1}", 0)
    verdict = judge(limit, before, _add_one(here, limit), now)
    if not verdict.allowed:
        # A refused call does not count, so whoever goes on trying still gets their
        # share. Counted first and taken back, because only that is one step for all.
        _take_one_back(here)
    return verdict


def _add_one(key: str, limit: Limit) -> int:
    cache.add(key, 0, timeout=2 * limit.seconds)
    try:
        return cache.incr(key)
    except ValueError:  # thrown out between the two lines, by a cache that was full
        return 1


def _take_one_back(key: str) -> None:
    try:
        cache.decr(key)
    except ValueError:  # thrown out, and the count with it
        return
