"""Says what is being done and how far it is: `[2/5] Python packages … 37 of 61`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

# A log file keeps every line for ever, so without a terminal we speak rarely.
QUIET_SECONDS = 5.0


class Progress:
    """One line on a terminal, kept up to date; plain lines everywhere else."""

    def __init__(
        self,
        out: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._out = out or sys.stderr
        self._clock = clock
        self._terminal = self._out.isatty()
        self._title = ""
        self._began = self._spoke = 0.0

    def begin(self, number: int, of: int, name: str) -> None:
        self._title = f"[{number}/{of}] {name}"
        self._began = self._clock()
        self._show("…")

    def at(self, done: int, total: int) -> None:
        if self._terminal or self._clock() - self._spoke >= QUIET_SECONDS:
            self._show(f"… {min(done, total)} of {total}")

    def say(self, words: str) -> None:
        """Add a line of its own, below what is going on."""
        self._end_line()
        self._write(f"{words}\n")

    def done(self) -> None:
        self._show(f"done in {duration(self._clock() - self._began)}")
        self._end_line()
        self._title = ""

    def failed(self) -> None:
        self._end_line()
        self._title = ""

    def _show(self, words: str) -> None:
        self._spoke = self._clock()
        # "\x1b[K" clears what a longer line before left behind.
        line = f"{self._title} {words}"
        self._write(f"\r{line}\x1b[K" if self._terminal else f"{line}\n")

    def _end_line(self) -> None:
        if self._terminal and self._title:
            self._write("\n")

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()


def duration(seconds: float) -> str:
    """Say how long, in the unit that a person would choose.

    >>> duration(0.42), duration(7.3), duration(84)
    ('0.4 s', '7 s', '1 min 24 s')
    """
    if seconds < 5:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
