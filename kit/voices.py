"""Where the lines of the house's processes go: to the terminal, and to log files."""

from __future__ import annotations

import contextlib
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

BYTES_PER_FILE = 2_000_000
OLDER_FILES = 3


class Voices:
    """`say("web", …)` writes `web     | …` to the terminal, and … to logs/web.log."""

    def __init__(self, logs: Path, out: TextIO | None = None) -> None:
        logs.mkdir(parents=True, exist_ok=True)
        self._logs = logs
        self._out = out or sys.stdout
        self._files: dict[str, RotatingFileHandler] = {}
        # A full disk must silence the log, not end the house.
        logging.raiseExceptions = False

    def say(self, name: str, line: str) -> None:
        # A terminal that was closed must not end it either.
        with contextlib.suppress(OSError, ValueError):
            self._out.write(f"{name:<7} | {line}\n")
            self._out.flush()
        self._file(name).handle(logging.makeLogRecord({"msg": line}))

    def _file(self, name: str) -> RotatingFileHandler:
        if name not in self._files:
            self._files[name] = RotatingFileHandler(
                self._logs / f"{name}.log",
                maxBytes=BYTES_PER_FILE,
                backupCount=OLDER_FILES,
                encoding="utf-8",
                delay=True,
            )
        return self._files[name]
