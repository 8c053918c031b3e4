"""What every voice promises, whoever speaks: words and a character in, sound out."""

from __future__ import annotations

from typing import Protocol

from studio.engine.sound import Spoken
from studio.engine.story import VoiceSpec


class Voice(Protocol):
    """Says a line aloud. The same words, spec and seed must give the same samples."""

    name: str
    languages: tuple[str, ...]

    def say(
        self, words: str, spec: VoiceSpec, *, language: str, seed: int
    ) -> Spoken: ...
