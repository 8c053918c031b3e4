"""A bar with the time that is left: `Painting ▐██████░░░▌ 58 %, about 12 s left`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

from kit.progress import QUIET_SECONDS, duration

WIDTH = 24
# Before this much is done, any guess at the rest would be invented.
KNOWN = 0.08


class Bar:
    """One line on a terminal; a plain line now and then everywhere else."""

    def __init__(
        self,
        out: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._out = out or sys.stderr
        self._clock = clock
        self._terminal = self._out.isatty()
        self._began = self._spoke = clock()
        self._done = 0.0
        self._words = ""

    def at(self, share: float, words: str) -> None:
        """Show how much is done. It never goes back."""
        self._done = max(self._done, min(1.0, share))
        now = self._clock()
        news = words != self._words
        pause = 0.1 if self._terminal else QUIET_SECONDS
        if not news and now - self._spoke < pause:
            return
        self._words, self._spoke = words, now
        self._write(f"{words:<18} {self._drawn()} {self._done:4.0%}{self._left(now)}")

    def end(self) -> None:
        if self._terminal:
            self._out.write("\r\x1b[K")
            self._out.flush()

    def _drawn(self) -> str:
        full = int(self._done * WIDTH)
        return f"▐{'█' * full}{'░' * (WIDTH - full)}▌"

    def _left(self, now: float) -> str:
        if self._done < KNOWN or self._done >= 1:
            return ""
        left = (now - self._began) * (1 - self._done) / self._done
        return f", about {duration(max(1.0, left))} left" if left >= 1 else ""

    def _write(self, line: str) -> None:
        self._out.write(f"\r{line}\x1b[K" if self._terminal else f"{line}\n")
        self._out.flush()
