"""Plays a score: every note once made, many times added, in a small room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from functools import cache

import numpy as np

from studio.engine.music import Note, Score
from studio.engine.music.instruments import struck
from studio.engine.origins import origins
from studio.engine.sound import RATE, Samples

BLOCK = 1 << 16
_LONGEST = 6 * RATE  # of one note, with its ring
_KEPT = 2_000_000  # samples of notes kept: 8 MB
_FADE = 1.5
_LEVEL = 0.32


def play(score: Score) -> Samples:
    """Return the whole score as stereo sound."""
    return np.concatenate(list(blocks(score)))


def blocks(score: Score, shelf: Shelf | None = None) -> Iterator[Samples]:
    """Yield the score as stereo sound, block by block: ten minutes in 40 MB.

    Whoever plays a score twice hands in a shelf, and no note is made again.
    """
    total = round(score.seconds * RATE)
    shelf = shelf or Shelf()
    room = Room()
    ahead = np.zeros((3, BLOCK + _LONGEST), np.float32)  # left, right, to the room
    nth = 0
    for start in range(0, total, BLOCK):
        while nth < len(score.notes) and score.notes[nth].start * RATE < start + BLOCK:
            _add(ahead, score.notes[nth], start, shelf)
            nth += 1
        sound = (ahead[:2, :BLOCK] + room.of(ahead[2, :BLOCK])) * np.float32(_LEVEL)
        for side in ahead:  # one by one, to hold one copy
            side[:_LONGEST] = side[BLOCK:].copy()
        ahead[:, _LONGEST:] = 0.0
        yield _ended(np.ascontiguousarray(sound.T), start, total)


def _add(ahead: Samples, note: Note, start: int, shelf: Shelf) -> None:
    values = origins("instrument")[note.instrument].values
    sound = shelf.note(note)[:_LONGEST]
    at = max(round(note.start * RATE) - start, 0)
    angle = (values["pan"] + 1) * np.pi / 4
    # Softer notes are also rounder to the ear when they are a little quieter still.
    strength = note.velocity**1.3
    gains = (np.cos(angle), np.sin(angle), values["room"])
    for side, gain in zip(ahead, gains, strict=True):
        side[at : at + len(sound)] += sound * np.float32(gain * strength)


def _ended(sound: Samples, start: int, total: int) -> Samples:
    """Return the block within the score's length, faded where the film ends."""
    sound = sound[: total - start]
    fade = min(round(_FADE * RATE), total)
    left = total - start - np.arange(len(sound), dtype=np.float32)
    if left[-1] < fade:
        sound *= np.clip(left / fade, 0, 1)[:, None] ** 1.5
    return sound


class Shelf:
    """The notes that were made; those not heard for longest go first."""

    def __init__(self) -> None:
        self._notes: OrderedDict[tuple[str, int, int], Samples] = OrderedDict()
        self._held = 0

    def note(self, note: Note) -> Samples:
        # A fiftieth of a second is not heard, and lets a bar's notes share one sound.
        length = max(round(note.length * 12), 1)
        name = (note.instrument, note.pitch, length)
        if name in self._notes:
            self._notes.move_to_end(name)
            return self._notes[name]
        sound = struck(note.instrument, note.pitch, length / 12)
        self._notes[name] = sound
        self._held += len(sound)
        while self._held > _KEPT and len(self._notes) > 1:
            _, oldest = self._notes.popitem(last=False)
            self._held -= len(oldest)
        return sound


class Room:
    """A small wooden room, by convolution, block by block."""

    def __init__(self) -> None:
        self._spectrum = _room_spectrum()
        self._tail = np.zeros((2, BLOCK), np.float32)

    def of(self, dry: Samples) -> Samples:
        """Return what the room gives back of a mono block: left and right."""
        wet = np.fft.rfft(dry, 2 * BLOCK) * self._spectrum
        out = np.fft.irfft(wet, 2 * BLOCK, axis=1).astype(np.float32)
        heard = out[:, :BLOCK] + self._tail
        self._tail = out[:, BLOCK:]
        return np.asarray(heard)


@cache
def _room_spectrum() -> np.ndarray[tuple[int, int], np.dtype[np.complex64]]:
    """Return the room's answer: a few early echoes, then a tail that darkens."""
    length = round(1.2 * RATE)
    chance = np.random.default_rng(11)
    time = np.arange(length)[:, None] / RATE
    bright = chance.standard_normal((length, 2)) * np.exp(-time / 0.07)
    dull = np.cumsum(chance.standard_normal((length, 2)), axis=0)
    dull = (dull[480:] - dull[:-480]) / 22
    dull = np.concatenate([dull, np.zeros((480, 2))]) * np.exp(-time / 0.24)
    # A short average takes the glare off without making the room dull.
    soft = (bright[2:] + bright[1:-1] + bright[:-2]) / 2
    answer = np.concatenate([soft, np.zeros((2, 2))]) * 0.5 + dull * 0.25
    answer[: round(0.012 * RATE)] = 0.0
    for side, echoes in enumerate(((0.013, 0.021, 0.034), (0.016, 0.026, 0.031))):
        for nth, at in enumerate(echoes):
            answer[round(at * RATE), side] += 6.0 / (nth + 1)
    answer *= (1 - np.arange(length) / length)[:, None]
    answer /= np.sqrt((answer**2).sum(axis=0)) * 1.1
    return np.fft.rfft(answer.T, 2 * BLOCK, axis=1).astype(np.complex64)
