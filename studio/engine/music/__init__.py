"""The composer and its toy orchestra: music for a film, from moods and themes alone.

`compose` writes a score (notes as data), `play` makes it sound. No soundfont: the small
ones that play well are GPL, the free ones are 140 MB; a music box is eleven numbers.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Note:
    """One note: when and how long (seconds), how high (MIDI), how strong (to 1)."""

    start: float
    length: float
    pitch: int
    velocity: float
    instrument: str


@dataclass(frozen=True)
class Score:
    """All notes of a film's music, in order of time."""

    notes: tuple[Note, ...]
    seconds: float
