"""What every listener promises: a sound file in, words with their times out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from studio.providers.service import Stop, never


@dataclass(frozen=True)
class HeardLine:
    start: float  # seconds
    end: float
    text: str


@dataclass(frozen=True)
class Heard:
    lines: tuple[HeardLine, ...]
    language: str
    sure: float  # of the language, 0 to 1


class Hearing(Protocol):
    """Writes down what is said in a film or a recording."""

    name: str

    def hear(
        self,
        path: Path,
        *,
        language: str = "",
        done: Callable[[float], None] = lambda share: None,
        stop: Stop = never,
    ) -> Heard: ...

    def check(self) -> str: ...
