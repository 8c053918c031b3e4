"""What every translator promises: a film's lines in, the same number of lines out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from studio.providers.service import Hear, Stop, never, unheard


@dataclass(frozen=True)
class ToTranslate:
    """A line, who says it, and how many seconds its dub may take."""

    text: str
    speaker: str = ""
    seconds: float = 0.0


class Translator(Protocol):
    """Translates line by line; every line comes back, in order, none invented."""

    name: str

    def translate(
        self,
        lines: Sequence[ToTranslate],
        *,
        source: str,
        target: str,
        about: str = "",
        hear: Hear = unheard,
        stop: Stop = never,
    ) -> tuple[str, ...]: ...

    def check(self) -> str: ...
