"""What sounds are made of: noise, sweeps, rings. The long ones are circular."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studio.engine.sound import RATE, Samples

Chance = np.random.Generator


def noise(count: int, low: float, high: float, chance: Chance) -> Samples:
    """Return noise between two frequencies (RMS 1) whose end meets its start."""
    spectrum = np.fft.rfft(chance.standard_normal(count, np.float32))
    at = np.fft.rfftfreq(count, 1 / RATE)
    at[0] = at[1] if count > 2 else 1.0
    spectrum *= 1 / (1 + (low / at) ** 4) / (1 + (at / high) ** 4)
    spectrum[0] = 0
    sound = np.fft.irfft(spectrum, count)
    return np.asarray(sound / max(float(sound.std()), 1e-9), np.float32)


def gusts(count: int, slowest: float, chance: Chance) -> Samples:
    """Return a slow circular wandering from 0 to 1, in waves of `slowest` seconds."""
    turns = max(round(count / RATE / slowest), 1)
    # Slow enough to be drawn by a point every few milliseconds and joined up.
    points = max(count // 256, 64)
    angle = np.linspace(0, 2 * np.pi, points)
    wander = np.zeros(points)
    for nth in range(1, 5):
        wander += np.sin(angle * (turns * nth) + chance.uniform(0, 6.28)) / nth
    wander = (wander - wander.min()) / max(float(np.ptp(wander)), 1e-9)
    at = np.linspace(0, points - 1, count)
    return np.asarray(np.interp(at, np.arange(points), wander), np.float32)


def clock(seconds: float) -> NDArray[np.float32]:
    """Return the seconds of each sample of a sound."""
    return np.arange(max(round(seconds * RATE), 8), dtype=np.float32) / np.float32(RATE)


def sweep(points: Sequence[tuple[float, float]], harmonics: Sequence[float]) -> Samples:
    """Return a tone gliding through (second, hertz) points, with its harmonics."""
    time = clock(points[-1][0])
    hertz = np.interp(time, [at for at, _ in points], [high for _, high in points])
    phase = np.cumsum(2 * np.pi * hertz / RATE)
    tone = np.zeros(len(time))
    for nth, strength in enumerate(harmonics, 1):
        tone += strength * np.sin(nth * phase) * (nth * hertz < 16_000)
    return tone.astype(np.float32)


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
    places = (round(at * RATE) + np.arange(len(sound))) % len(into)
    if into.ndim == 1:
        into[places] += sound * np.float32(gain)
        return
    angle = (pan + 1) * np.pi / 4
    sides = np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(gain)
    into[places] += sound[:, None] * sides


def wide(count: int, low: float, high: float, chance: Chance) -> Samples:
    """Return stereo noise, a little different on each side."""
    return np.stack([noise(count, low, high, chance) for _ in range(2)], axis=1)


def vowel(sound: Samples, formants: Sequence[float], width: float = 0.18) -> Samples:
    """Return a sound as a throat shapes it: louder round each formant."""
    count = len(sound)
    spectrum = np.fft.rfft(sound, count * 2)
    at = np.fft.rfftfreq(count * 2, 1 / RATE)
    gain = np.full(len(at), 0.04)
    for nth, formant in enumerate(formants):
        gain += np.exp(-(((at - formant) / (formant * width)) ** 2)) / (1 + 0.5 * nth)
    return np.fft.irfft(spectrum * gain, count * 2)[:count].astype(np.float32)
