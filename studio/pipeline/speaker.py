"""Whoever speaks for a long film speaks in a process of its own.

A voice holds a hundred megabytes of dictionaries, and Python does not give them back.
For a long film the second that a new process takes is nothing, and what it held is
gone when the last line is said. For a short one it would be a second of five.
"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from kit.problems import Problem
from studio.engine.sound import Spoken
from studio.engine.story import VoiceSpec
from studio.providers.voice import voice_for
from studio.providers.voice.promise import Voice

LONG = 60.0  # seconds of film


class Apart:
    """A voice of the house in another process, until it is told to rest."""

    name = "house"
    languages: tuple[str, ...] = ("en", "es", "fr", "de", "it", "pt")

    def __init__(self, front: Path, speakers: Path) -> None:
        self._where = (front, speakers)
        self._pool: ProcessPoolExecutor | None = None

    def say(self, words: str, spec: VoiceSpec, *, language: str, seed: int) -> Spoken:
        if self._pool is None:
            # Not fork: the house may have threads that hold locks.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, context)
        asked = self._pool.submit(_said, words, spec, language, seed, self._where)
        try:
            return asked.result()
        except BrokenProcessPool as error:
            self._pool = None
            raise Problem(
                "The voice stopped in the middle of the film.",
                "Ask again; if it stays, give the computer more memory.",
                passing=True,
            ) from error

    def rest(self) -> None:
        """Let the process end, and all that it held."""
        if self._pool:
            self._pool.shutdown()
            self._pool = None


def speaker_for(language: str, seconds: float, front: Path, speakers: Path) -> Voice:
    """Return whoever speaks for a film of this length."""
    if seconds > LONG:
        return Apart(front, speakers)
    return voice_for(language, front, speakers)


def _said(
    words: str, spec: VoiceSpec, language: str, seed: int, where: tuple[Path, Path]
) -> Spoken:
    return voice_for(language, *where).say(words, spec, language=language, seed=seed)
