"""What time it is at the house, told from here: eight samples, the quickest counts.

A browser does this sum, in `static/js/party/clock.js`; here it is for tests, and for
whoever watches without a browser.
"""

from __future__ import annotations

from dataclasses import dataclass

KEPT = 8


@dataclass(frozen=True)
class Sample:
    """A question and its answer: two times of this clock, one of the house's."""

    sent: float
    there: float
    got: float

    @property
    def delay(self) -> float:
        return self.got - self.sent

    @property
    def ahead(self) -> float:
        """How far the house's clock is ahead, if both ways took the same time.

        It is wrong by half the difference of the ways, so by half the delay at most.
        """
        return self.there - (self.sent + self.got) / 2


Samples = tuple[Sample, ...]


def sampled(samples: Samples, sample: Sample) -> Samples:
    """Return the last eight. What is no time at all is dropped: a clock was set."""
    return (*samples, sample)[-KEPT:] if sample.delay >= 0 else samples


def best(samples: Samples) -> Sample:
    """Return the quickest, and of equals the newest: clocks drift.

    >>> best((Sample(0, 1005, 10), Sample(100, 1190, 180))).ahead
    1000.0
    """
    return min(reversed(samples), key=lambda each: each.delay)
