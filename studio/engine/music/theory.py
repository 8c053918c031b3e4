"""Scales and chords: Roman numerals to pitches, and voices that hardly move."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

MODES = {
    "ionian": (0, 2, 4, 5, 7, 9, 11),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
    "harmonic_minor": (0, 2, 3, 5, 7, 8, 11),
}
_MAJOR = MODES["ionian"]
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii")
_COLOURS = {"maj7": (11,), "7": (10,), "sus": (), "°": (), "": ()}


@dataclass(frozen=True)
class Chord:
    """Pitch classes above C, root first; `bass` is what lies below them."""

    tones: tuple[int, ...]
    bass: int


def chord(numeral: str, tonic: int) -> Chord:
    """Return the chord that a Roman numeral names in the key of `tonic`.

    Numerals count from the major scale, so that one spelling serves every mode.

    >>> chord("vi", 0).tones, chord("bVII", 0).tones, chord("V/V", 0).tones
    ((9, 0, 4), (10, 2, 5), (2, 6, 9))
    """
    name, _, below = numeral.partition("/")
    if below and not below.isdigit():
        tonic = tonic + _root(below)
        below = ""
    found = re.fullmatch(r"([b#]?)([ivIV]+)(maj7|7|sus|°)?", name)
    if not found:
        raise ValueError(f"“{numeral}” is not a chord.")
    letters, colour = found[2], found[3] or ""
    root = tonic + _root(found[1] + letters)
    third = 5 if colour == "sus" else 4 if letters.isupper() else 3
    fifth = 6 if colour == "°" else 7
    tones = [root, root + third, root + fifth]
    tones += [root + extra for extra in _COLOURS[colour]]
    classes = tuple(tone % 12 for tone in tones)
    return Chord(classes, classes[1] if below == "3" else classes[0])


def _root(numeral: str) -> int:
    bare = numeral.lstrip("b#")
    shift = numeral.count("#") - numeral.count("b")
    return _MAJOR[_NUMERALS.index(bare.lower())] + shift


def scale_pitch(degree: int, tonic: int, mode: str) -> int:
    """Return the pitch `degree` steps of the scale above `tonic` (a MIDI pitch).

    >>> scale_pitch(0, 60, "ionian"), scale_pitch(-1, 60, "ionian")
    (60, 59)
    """
    octave, step = divmod(degree, 7)
    return tonic + 12 * octave + MODES[mode][step]


def nearest_tone(pitch: int, tones: Sequence[int]) -> int:
    """Return the pitch nearest to `pitch` whose class is among `tones`.

    >>> nearest_tone(61, (0, 4, 7))
    60
    """
    return min(
        range(pitch - 6, pitch + 7),
        key=lambda candidate: (candidate % 12 not in tones, abs(candidate - pitch)),
    )


def voiced(named: Chord, before: Sequence[int], middle: int = 62) -> tuple[int, ...]:
    """Return the chord's pitches, each voice as near its last one as can be."""
    aim = list(before) or [middle - 4, middle, middle + 4]
    tones = named.tones if len(named.tones) == 3 else named.tones[1:]
    choices = [
        [pitch for pitch in range(middle - 9, middle + 11) if pitch % 12 == tone]
        for tone in tones
    ]

    def cost(voicing: tuple[int, ...]) -> tuple[int, int]:
        ordered = sorted(voicing)
        moved = sum(abs(a - b) for a, b in zip(ordered, aim, strict=False))
        return moved + abs(sum(ordered) // 3 - middle) // 2, ordered[0]

    return tuple(sorted(min(product(*choices), key=lambda tried: cost(tuple(tried)))))
