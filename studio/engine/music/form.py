"""The form of a film's music: where it holds its breath, and how it comes to rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from studio.engine.music import Note
from studio.engine.music.theory import Chord, chord, voiced
from studio.engine.staging import Chapter

# In the last chapter the pace eases: slower over its last quarter, by this much at the
# end, and imperceptibly quicker before, because the picture does not wait.
_EASE = 0.08
_FROM = 0.75
_BREATH = 2.2  # seconds held before the turn


def turn_of(chapters: Sequence[Chapter]) -> float | None:
    """Return when the story turns: stories here want, try, meet trouble, turn, rest."""
    if len(chapters) < 3:
        return None
    return sorted(chapter.start for chapter in chapters)[len(chapters) * 3 // 5]


def holding_breath(notes: Sequence[Note], turn: float, before: Chord) -> list[Note]:
    """Return the notes with all hands still before the turn, but for one soft chord."""
    last = max((note.start for note in notes if note.start < turn), default=0.0)
    hush = turn - min(_BREATH, max(turn - last, _BREATH))
    kept = [
        replace(note, length=min(note.length, max(hush - note.start, 0.2)))
        if note.start < hush
        else note
        for note in notes
        if not hush <= note.start < turn - 0.02
    ]
    return kept + [
        Note(hush, turn - hush - 0.15, pitch, 0.34, "strings")
        for pitch in voiced(before, ())
    ]


def easing(notes: Sequence[Note], start: float, end: float) -> Iterator[Note]:
    """Yield the notes with a ritardando between two seconds, which stay where they are.

    The pace follows a ramp whose mean is one: what the end is given, the rest gives.
    """

    def at(when: float) -> float:
        along = (when - start) / (end - start)
        if not 0 < along < 1:
            return when
        steep = 2 * _EASE / (1 - _FROM) ** 2
        slower = max(along - _FROM, 0.0) ** 2 / 2 * steep
        return start + (end - start) * (along * (1 - _EASE) + slower)

    for note in notes:
        ends = at(note.start + note.length)
        yield replace(note, start=at(note.start), length=ends - at(note.start))


def last_chord(tonic: int, minor: bool, at: float, seconds: float) -> Iterator[Note]:
    """Yield the last chord: home, rolled from the bottom, and left to ring."""
    home = chord("i" if minor else "I", tonic)
    pitches = voiced(home, ())
    for nth, pitch in enumerate([*pitches, pitches[0] + 12]):
        yield Note(at + nth * 0.12, seconds, pitch, 0.55, "harp")
        yield Note(at, seconds - 0.4, pitch, 0.25, "strings")
    yield Note(at, seconds, 31 + (home.bass - 31) % 12, 0.6, "upright_bass")
    yield Note(at + 0.55, seconds, 72 + home.bass % 12, 0.4, "glockenspiel")
