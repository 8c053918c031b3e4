"""The mix: voices in front, music that bows to them, effects between, at -16 LUFS.

Block by block, so that ten minutes need no more memory than ten seconds. The film is
heard twice: first to measure it, then, with one gain and a limiter that already knows
every peak, for good. A short film is kept from the first hearing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from studio.engine.sound import RATE, Samples, Spoken
from studio.engine.sound.curves import (
    HOP,
    PER_SECOND,
    at_samples,
    ducked,
    held_back,
    put,
    speech,
)
from studio.engine.sound.ground import Beneath
from studio.engine.sound.loudness import Meter, lufs, peaks
from studio.engine.staging import Film

LOUDNESS = -16.0
# A little under the promised -1 dBTP: encoders add a little of their own.
CEILING = 10 ** (-1.5 / 20)
_LIFT = 14.0  # dB at most: a film of near silence stays quiet
_KEPT = 60  # seconds of film kept from the first hearing: 12 MB as half floats
_MUSIC = 0.8
_UNDER = 0.6  # how far effects follow the music down, as a part of its dB

Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Stems:
    """One block of the film's sound, in its three parts. Together they are the mix."""

    voices: Samples
    music: Samples
    effects: Samples

    @property
    def whole(self) -> Samples:
        return self.voices + self.music + self.effects

    def packed(self) -> Stems:
        """Return the same at half the size, 66 dB above its own noise."""
        parts = (self.voices, self.music, self.effects)
        return Stems(*(part.astype(np.float16) for part in parts))  # type: ignore[arg-type]

    def times(self, gain: Samples) -> Stems:
        return Stems(
            self.voices * gain[:, None],
            self.music * gain[:, None],
            self.effects * gain[:, None],
        )


def mix(film: Film, spoken: Sequence[Spoken], beneath: Beneath) -> Iterator[Samples]:
    """Yield the film's sound, stereo, block by block."""
    desk = _Desk(film, spoken, beneath)
    gain, kept = _first_hearing(desk, lambda block: block.whole.astype(np.float16))
    at = 0
    for block in _handed_over(kept) if kept else (b.whole for b in desk.blocks()):
        yield block * at_samples(gain, at, len(block), HOP)[:, None]
        at += len(block)


def stems(film: Film, spoken: Sequence[Spoken], beneath: Beneath) -> Iterator[Stems]:
    """Yield voices, music and effects, which sum to the mix."""
    desk = _Desk(film, spoken, beneath)
    gain, kept = _first_hearing(desk, Stems.packed)
    at = 0
    for block in _handed_over(kept) if kept else desk.blocks():
        count = len(block.voices)
        yield block.times(at_samples(gain, at, count, HOP))
        at += count


def _first_hearing(
    desk: _Desk, packed: Callable[[Stems], Kept]
) -> tuple[Samples, deque[Kept]]:
    """Return the gain that the film needs and, if it is short, the film itself."""
    meter, highest = Meter(), [np.zeros(0, np.float32)]
    kept: deque[Kept] = deque()
    for block in desk.blocks():
        whole = block.whole
        meter.hear(whole)
        highest.append(peaks(whole, HOP))
        if desk.seconds <= _KEPT:
            kept.append(packed(block))
    return _gain(meter, np.concatenate(highest)), kept


def _handed_over(kept: deque[Kept]) -> Iterator[Kept]:
    """Yield what was kept, and forget it."""
    while kept:
        yield kept.popleft()


def _gain(meter: Meter, highest: Samples) -> Samples:
    """Return one gain a hop that makes the film as loud as promised, no peak too high.

    The limiter takes some loudness away, so the lift is found in a few rounds.
    """
    steps = meter.steps
    lift = min(LOUDNESS - lufs(steps), _LIFT)
    limited = np.ones(max(len(highest), 1), np.float32)
    hops = RATE // 10 // HOP
    weight = highest[: len(steps) * hops].reshape(-1, hops) ** 2 + 1e-12
    for _ in range(4):
        limited = held_back(highest * np.float32(10 ** (lift / 20)), CEILING)
        squares = limited[: len(weight) * hops].reshape(-1, hops) ** 2
        lost = (squares * weight).sum(axis=1) / weight.sum(axis=1)
        heard = lufs(steps[: len(lost)] * lost * 10 ** (lift / 10))
        lift = min(lift + LOUDNESS - heard, _LIFT)
    limited = held_back(highest * np.float32(10 ** (lift / 20)), CEILING)
    return limited * np.float32(10 ** (lift / 20))


class _Desk:
    """Everything that sounds in a film, ready to be heard from the beginning."""

    def __init__(self, film: Film, spoken: Sequence[Spoken], beneath: Beneath) -> None:
        self._film = film
        self.seconds = film.seconds
        self._spoken, self._beneath = spoken, beneath
        talk = speech(film.lines, spoken, film.seconds)
        self._music_gain = ducked(talk) * np.float32(_MUSIC)
        self._effect_gain = ducked(talk) ** np.float32(_UNDER)
        self._pans = _pans(film)

    def blocks(self) -> Iterator[Stems]:
        start, hop = 0, RATE // PER_SECOND
        for lower in self._beneath():
            count = len(lower.music)
            room = at_samples(self._music_gain, start, count, hop)
            aside = at_samples(self._effect_gain, start, count, hop)
            yield Stems(
                self._voices(start, count),
                lower.music * room[:, None],
                lower.effects * aside[:, None],
            )
            start += count

    def _voices(self, start: int, count: int) -> Samples:
        out = np.zeros((count, 2), np.float32)
        for line in self._film.lines:
            sound = self._spoken[line.voice].samples
            at = round(line.start * RATE) - start
            if at < count and at + len(sound) > 0:
                put(out, sound, at, self._pans.get(line.who, 0.0))
        return out


def _pans(film: Film) -> dict[str, float]:
    """Return where each speaker stands: the narrator in the middle, others beside."""
    seats = (-0.16, 0.16, -0.26, 0.26, 0.08)
    return {
        somebody.id: seats[nth % len(seats)]
        for nth, somebody in enumerate(film.characters)
    }
