"""How often somebody may do something: a token bucket kept in one number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Allowance:
    """`burst` at once, then one each `every` milliseconds."""

    every: int
    burst: int

    def spent(self, full: int, now: int) -> int | None:
        """Return when the bucket will be full after one more; None: it is empty.

        >>> chat = Allowance(every=1000, burst=2)
        >>> once = chat.spent(0, now=50_000)
        >>> twice = chat.spent(once, now=50_000)
        >>> once, twice, chat.spent(twice, now=50_000), chat.spent(twice, now=51_000)
        (51000, 52000, None, 53000)
        """
        full = max(full, now) + self.every
        return full if full - now <= self.every * self.burst else None
