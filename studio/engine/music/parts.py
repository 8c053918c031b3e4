"""What is played under a melody: broken chords, waltzes, bass and beat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studio.engine.music.theory import Chord, nearest_tone


@dataclass(frozen=True)
class Beat:
    """A note in a bar: beats from its start, how long, how high, how strong."""

    beat: float
    beats: float
    pitch: int
    strength: float


Weave = Callable[[Sequence[int], int], list[Beat]]


def broken(voices: Sequence[int], metre: int) -> list[Beat]:
    order = (0, 1, 2, 1, 2, 1, 2, 1)
    rise = [*voices, voices[0] + 12]
    tones = [rise[n] if metre == 4 else rise[min(n, 3)] for n in order]
    return [
        Beat(n / 2, 1.0, tones[n % 8], 0.55 if n % metre else 0.7)
        for n in range(metre * 2)
    ]


def offbeat(voices: Sequence[int], metre: int) -> list[Beat]:
    return [
        Beat(beat + 0.5 if metre == 4 and beat % 2 else beat, 0.4, pitch, 0.6)
        for beat in range(1, metre)
        for pitch in voices
    ]


def waltz(voices: Sequence[int], metre: int) -> list[Beat]:
    return [Beat(beat, 0.8, p, 0.5) for beat in range(1, metre) for p in voices]


def gallop(voices: Sequence[int], metre: int) -> list[Beat]:
    figure = ((0, 0.5), (0.5, 0.25), (0.75, 0.25))
    return [
        Beat(beat + at, length, voices[(n + beat) % len(voices)], 0.65 if at else 0.8)
        for beat in range(metre)
        for n, (at, length) in enumerate(figure)
    ]


def ostinato(voices: Sequence[int], metre: int) -> list[Beat]:
    order = (0, 2, 1, 2, 0, 1, 2, 1)
    return [
        Beat(n / 2, 0.4, voices[order[n % 8]], 0.7 if n % 3 == 0 else 0.45)
        for n in range(metre * 2)
    ]


WEAVES: dict[str, Weave] = {
    "broken": broken, "offbeat": offbeat, "waltz": waltz, "gallop": gallop,
    "ostinato": ostinato,
}  # fmt: skip


def bass(now: Chord, after: Chord, metre: int, energy: float) -> list[Beat]:
    """Return the bass: root, fifth, and a step that leads to the next root."""
    root = nearest_tone(38, (now.bass,))
    fifth = nearest_tone(root + 4, (now.tones[2],))
    notes = [Beat(0, 1.5 if energy < 0.5 else 0.9, root, 0.8)]
    if metre == 4:
        notes.append(Beat(2, 1.0, fifth, 0.65))
    if energy > 0.55:
        goal = nearest_tone(root, (after.bass,))
        step = 1 if goal < root else -1
        notes.append(Beat(metre - 1, 0.8, goal + 2 * step, 0.55))
    return notes


def percussion(metre: int, energy: float, fill: bool) -> list[tuple[str, Beat]]:
    """Return the beat by energy: nothing, brushes, a shaker, a drum, all of it."""
    hits: list[tuple[str, Beat]] = []

    def hit(name: str, at: float, strength: float, pitch: int = 50) -> None:
        hits.append((name, Beat(at, 0.25, pitch, strength)))

    if energy >= 0.4:
        for beat in range(metre):
            hit("brush", beat, 0.55 if beat % 2 else 0.3)
    if energy >= 0.6:
        for half in range(metre * 2):
            hit("shaker", half / 2, 0.6 if half % 2 else 0.35)
    if energy >= 0.7:
        hit("toy_drum", 0, 0.8, 45)
        hit("toy_drum", metre - 1.5, 0.5, 45)
        hit("toy_drum", 2 if metre == 4 else 1, 0.6, 52)
    if fill and energy >= 0.6:
        for quarter in range(4):
            hit("toy_drum", metre - 1 + quarter / 4, 0.4 + quarter * 0.12, 52)
    if fill and energy >= 0.3:
        hit("triangle", 0, 0.5, 91)
    return hits
