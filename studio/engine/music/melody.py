"""Melody: motifs as rhythm and contour, repeated, moved, varied and brought home."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from studio.engine.music.theory import Chord, nearest_tone, scale_pitch

# Rhythms of one bar, in halves of a beat.
RHYTHMS = {
    4: (
        (2, 2, 4), (3, 1, 4), (2, 1, 1, 4), (4, 2, 2), (3, 1, 2, 2), (1, 1, 2, 4),
        (2, 2, 2, 2), (3, 3, 2), (6, 1, 1), (2, 4, 2),
    ),
    3: ((2, 2, 2), (4, 2), (3, 1, 2), (2, 1, 1, 2), (4, 1, 1), (1, 1, 4)),
}  # fmt: skip
# Shapes in steps of the scale: arch, climb, fall, wave, leap and fill, call.
_CONTOURS = (
    (0, 1, 2, 1, 0), (0, 2, 4, 5, 4), (4, 3, 2, 0, 1), (0, -1, 0, 2, 1),
    (0, 4, 3, 2, 1), (2, 4, 2, 0, 2), (0, 0, 2, 1, 0), (4, 2, 0, 2, 4),
)  # fmt: skip


@dataclass(frozen=True)
class Motif:
    """A short thought: lengths in halves of a beat, heights in steps of the scale."""

    rhythm: tuple[int, ...]
    steps: tuple[int, ...]


@dataclass(frozen=True)
class Sung:
    """A note of the melody: beats from the phrase's start, MIDI pitch, strength."""

    beat: float
    beats: float
    pitch: int
    strength: float


def motif(theme: int, metre: int) -> Motif:
    """Return the leitmotif of a theme: the same four to eight notes in every film.

    The metre changes its walk, never its shape: it is known again in a waltz.
    """
    chance = random.Random(f"theme {theme}")
    contour = chance.choice(_CONTOURS)
    lift = chance.choice((0, 0, 2, 4))
    pick = chance.random(), chance.random()
    first, second = (RHYTHMS[metre][int(p * len(RHYTHMS[metre]))] for p in pick)
    rhythm = first + second
    turns = [chance.choice((-1, 0, 1)) for _ in range(10)]
    steps = [
        lift + contour[n % len(contour)] + (turns[n] if n >= len(contour) else 0)
        for n in range(len(rhythm))
    ]
    return Motif(rhythm[:8], tuple(steps[:8]))


def phrase(
    thought: Motif, chords: list[Chord], closes: bool, key: tuple[int, str, int],
    answers: bool = False,
) -> list[Sung]:  # fmt: skip
    """Return the melody over one chord a bar: an idea, its height, the way home.

    The idea is the same every time, so that it is known when it comes back. Only what
    answers it sets out from elsewhere: upside down, and a third higher.
    """
    metre, bars = key[2], len(chords)
    said = _answered(thought) if answers else thought
    sung = _laid(said, 0, min(2, bars - 1), chords, key)
    for bar in range(2, bars - 1):
        sung += _laid(_risen(said, key[2], bar), bar, 1, chords, key)
    sung += _cadence(sung, chords[-1], (bars - 1) * metre, closes, key)
    return sung


def riff(thought: Motif, chords: list[Chord], key: tuple[int, str, int]) -> list[Sung]:
    """Return the idea alone, left open: whoever hears it wants to know what follows."""
    return _laid(thought, 0, min(2, len(chords)), chords, key)


def countered(sung: list[Sung], chords: list[Chord], metre: int) -> list[Sung]:
    """Return a second voice: it holds while the first one moves, and goes against it.

    One long tone a bar, a third to a tenth below, and a step that leads to the next.
    """
    second: list[Sung] = []
    before = sung[0].pitch - 8
    for bar, now in enumerate(chords):
        within = [s.pitch for s in sung if bar * metre <= s.beat < (bar + 1) * metre]
        if not within:
            continue
        moves = within[-1] - within[0]
        lead = before + (-3 if moves > 0 else 3)
        goal = nearest_tone(
            min(max(lead, min(within) - 16), min(within) - 3), now.tones
        )
        if goal >= min(within):
            goal -= 12
        second.append(Sung(bar * metre + 1.0, metre - 1.5, goal, 0.6))
        if bar + 1 < len(chords):
            after = nearest_tone(goal, chords[bar + 1].tones)
            step = goal + (2 if after > goal else -2 if after < goal else 0)
            second.append(Sung((bar + 1) * metre - 0.5, 0.5, step, 0.5))
        before = goal
    return second


def _answered(thought: Motif) -> Motif:
    first = thought.steps[0] + 2
    turned = tuple(first - (step - thought.steps[0]) for step in thought.steps)
    return Motif(thought.rhythm, turned)


def _risen(thought: Motif, metre: int, bar: int) -> Motif:
    """Return the idea's first bar from its height: a leap, and steps that fill it."""
    count, filled = 0, 0
    while count < len(thought.rhythm) and filled < metre * 2:
        filled += thought.rhythm[count]
        count += 1
    top = max(thought.steps) + (3 if bar == 2 else 1)
    falls = (0, 1, 2, 2, 3, 4, 4, 5)
    return Motif(thought.rhythm[:count], tuple(top - falls[n] for n in range(count)))


def _laid(
    thought: Motif, bar: int, span: int, chords: list[Chord], key: tuple[int, str, int]
) -> list[Sung]:
    tonic, mode, metre = key
    beat = 0.0
    sung: list[Sung] = []
    before = thought.steps[0]
    for half_beats, step in zip(thought.rhythm, thought.steps, strict=False):
        if beat >= span * metre:
            break
        beats = min(half_beats / 2, span * metre - beat)
        pitch = scale_pitch(step, tonic, mode)
        strong = beat % metre == 0 or beats >= 2
        if strong:
            now = chords[min(bar + int(beat // metre), len(chords) - 1)]
            pitch = _onward(pitch, now.tones, sung, step - before)
        before = step
        sung.append(Sung(bar * metre + beat, beats, pitch, 0.85 if strong else 0.65))
        beat += beats
    return sung


def _onward(pitch: int, tones: Sequence[int], sung: list[Sung], moves: int) -> int:
    """Return the nearest chord tone that keeps the contour moving.

    Without this every strong note of a slow tune falls on one and the same chord tone.
    """
    near = nearest_tone(pitch, tones)
    if moves and sung and near == sung[-1].pitch:
        return nearest_tone(near + (3 if moves > 0 else -3), tones)
    return near


def _cadence(
    sung: list[Sung], end: Chord, beat: float, closes: bool, key: tuple[int, str, int]
) -> list[Sung]:
    """Return the last bar: a step, then a long tone, home when the phrase closes."""
    tonic, mode, metre = key
    near = sung[-1].pitch if sung else tonic + 7
    home = (end.tones[0],) if closes else end.tones[1:]
    goal = nearest_tone(near, home)
    above = nearest_tone(goal + 2, [scale_pitch(n, tonic, mode) % 12 for n in range(7)])
    return [
        Sung(beat, 1.0, above if above != goal else goal + 2, 0.6),
        Sung(beat + 1.0, metre - 1.5, goal, 0.8),
    ]
