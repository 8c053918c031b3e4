"""What sounds are made of: noise, sweeps, rings. The long ones are circular."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.engine.sound import RATE, Samples
from studio.engine.sound.curves import joined

Chance = np.random.Generator
_POINT = 256  # samples between two points of what changes slowly
_ROUND = 1 << 14  # samples of one round of a tone


def noise(count: int, low: float, high: float, chance: Chance) -> Samples:
    """Return noise between two frequencies (RMS 1) whose end meets its start."""
    size = fast_length(count)
    spectrum = np.fft.rfft(chance.standard_normal(size, np.float32))
    at = np.arange(len(spectrum), dtype=np.float32) * np.float32(RATE / size)
    at[0] = at[1] if size > 2 else 1.0
    at *= at
    spectrum /= (1 + (low * low / at) ** 2) * (1 + (at / (high * high)) ** 2)
    spectrum[0] = 0
    sound = np.fft.irfft(spectrum, size)[:count]
    sound /= max(float(sound.std()), 1e-9)
    return np.asarray(sound, np.float32)


def fast_length(least: int) -> int:
    """Return a length that Fourier transforms divide well; a bed's own is one.

    >>> fast_length(576_000), fast_length(4097)
    (576000, 4352)
    """
    unit = 1 << max(least.bit_length() - 5, 0)
    return least if least % 4500 == 0 else -(-least // unit) * unit


def gusts(count: int, slowest: float, chance: Chance) -> Samples:
    """Return a slow circular wandering from 0 to 1, in waves of `slowest` seconds."""
    turns = max(round(count / RATE / slowest), 1)
    # Slow enough to be drawn by a point every few milliseconds and joined up.
    points = -(-count // _POINT) + 1
    angle = 2 * np.pi * np.arange(points) * (_POINT / count)
    wander = np.zeros(points)
    for nth in range(1, 5):
        wander += np.sin(angle * (turns * nth) + chance.uniform(0, 6.28)) / nth
    wander = (wander - wander.min()) / max(float(np.ptp(wander)), 1e-9)
    return joined(wander, _POINT)[:count]


def clock(seconds: float) -> NDArray[np.float32]:
    """Return the seconds of each sample of a sound."""
    return np.arange(max(round(seconds * RATE), 8), dtype=np.float32) / np.float32(RATE)


def sweep(points: Sequence[tuple[float, float]], harmonics: Sequence[float]) -> Samples:
    """Return a tone gliding through (second, hertz) points, with its harmonics."""
    time = clock(points[-1][0])
    hertz = np.interp(time, [at for at, _ in points], [high for _, high in points])
    turns = np.cumsum(hertz * (_ROUND / RATE))
    heard = harmonics[: max(int(16_000 / hertz.max()), 1)]
    return np.asarray(_wave(tuple(heard))[turns.astype(np.int64) & (_ROUND - 1)])


def steady(count: int, hertz: float) -> Samples:
    """Return a sine of whole turns, as near to `hertz` as its circle allows."""
    turns = max(round(hertz * count / RATE), 1)
    at = np.arange(count, dtype=np.int64) * turns % count * _ROUND // count
    return _wave((1.0,))[at]


@cache
def _wave(harmonics: tuple[float, ...]) -> Samples:
    """Return one round of a tone: read again and again, it costs what one sine does."""
    turn = 2 * np.pi * np.arange(_ROUND) / _ROUND
    wave = np.zeros(_ROUND)
    for nth, strength in enumerate(harmonics, 1):
        wave += strength * np.sin(nth * turn)
    return wave.astype(np.float32)


def shaped(sound: Samples, attack: float, decay: float = 0.0) -> Samples:
    """Return sound that begins in `attack` s, dies in `decay`, ends at zero."""
    time = np.arange(len(sound), dtype=np.float32) / np.float32(RATE)
    out = sound * np.clip(time / max(attack, 0.001), 0, 1) ** 2
    if decay:
        out *= np.exp(-time / np.float32(decay))
    end = min(max(len(sound) // 6, 48), len(sound))
    out[-end:] *= np.linspace(1, 0, end, dtype=np.float32) ** 2
    return np.asarray(out, np.float32)


def ring(
    seconds: float,
    partials: Sequence[tuple[float, float, float]],
    attack: float = 0.001,
) -> Samples:
    """Return struck partials: (hertz, strength, decay)."""
    time = clock(seconds)
    tone = np.zeros(len(time), np.float32)
    for hertz, strength, decay in partials:
        tone += (
            np.float32(strength)
            * np.sin(2 * np.pi * hertz * time)
            * np.exp(-time / np.float32(decay))
        )
    return shaped(tone, attack)


def add(
    into: Samples, sound: Samples, at: float, pan: float = 0.0, gain: float = 1.0
) -> None:
    """Add a sound at a second, round the end if need be; panned if `into` is stereo."""
    first = round(at * RATE) % len(into)
    share: Samples = np.full(1, gain, np.float32)
    if into.ndim == 2:
        angle = (pan + 1) * np.pi / 4
        share = np.array([np.cos(angle), np.sin(angle)], np.float32) * share
        sound = sound[:, None]
    while len(sound):
        count = min(len(sound), len(into) - first)
        into[first : first + count] += sound[:count] * share
        sound, first = sound[count:], 0


def wide(
    count: int, low: float, high: float, chance: Chance, swell: Samples | float = 1.0,
    into: Samples | None = None,
) -> Samples:  # fmt: skip
    """Return stereo noise, a little different on each side, that swells together.

    The noise comes twice, for half of the work: only its swell would be recognised.
    """
    out = np.zeros((count, 2), np.float32) if into is None else into
    halves = out.reshape(2, count // 2, 2)
    gains = np.broadcast_to(np.float32(swell), count).reshape(2, -1)
    for side in range(2):
        rush = noise(count // 2, low, high, chance)
        for half, gain in zip(halves, gains, strict=True):
            half[:, side] += rush * gain
    return out


def vowel(
    sound: Samples,
    formants: Sequence[float],
    width: float = 0.18,
    chest: float = 0.15,
) -> Samples:
    """Return a sound as a throat shapes it: louder round each formant.

    Below the first, the chest: without its deepest tone a voice is a telephone.
    """
    count = len(sound)
    size = fast_length(count * 2)
    spectrum = np.fft.rfft(sound, size)
    at = np.arange(len(spectrum), dtype=np.float32) * np.float32(RATE / size)
    gain = 0.04 + chest / (1 + (at / np.float32(formants[0])) ** 4)
    for nth, formant in enumerate(formants):
        gain += np.exp(-(((at - formant) / (formant * width)) ** 2)) / (1 + 0.5 * nth)
    wet = np.fft.irfft(spectrum * gain.astype(np.float32), size)
    return np.asarray(wet[:count], np.float32)
