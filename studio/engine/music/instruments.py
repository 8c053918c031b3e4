"""The toy orchestra: one note as sound, by the numbers of `origins/instrument.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.engine.origins import origins
from studio.engine.sound import RATE, Samples
from studio.engine.sound.curves import joined

_TABLE = 4096
_POINT = 256  # samples between two points of a swing: five a second need no more
_GONE = 8.0  # decays after which a wave lies 69 dB down, and is not computed
_TOP = 16_000.0  # nothing sounds above: no aliasing, no hiss


def struck(instrument: str, pitch: int, length: float) -> Samples:
    """Return one note, mono, full strength, with its attack and its ring.

    Waves are read from tables of one period: a sine computed anew for each sample and
    harmonic would be twenty times the work.
    """
    values = origins("instrument")[instrument].values
    frequency = 440.0 * 2 ** ((pitch - 69) / 12)
    seconds = _rings(values, pitch, length)
    count = max(round(seconds * RATE), 64)
    time = np.arange(count, dtype=np.float32) / np.float32(RATE)
    body = np.zeros(count, np.float32)
    cents = [*values.get("ensemble", [0])]
    for nth, off in enumerate(cents):
        phase = _phase(frequency * 2 ** (off / 1200), count, values, nth)
        for layer in values["layers"]:
            wave = _layer(layer, phase, frequency, time, pitch)
            body[: len(wave)] += wave
    body *= np.float32(1 / len(cents) ** 0.5)
    rush = _wind(values, frequency, count)
    body[: len(rush)] += rush
    body *= _envelope(values, length, count)
    body += _chiff(values, pitch, count)
    body *= np.float32(values["level"])
    fade = min(240, count // 2)
    body[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
    return body


def _rings(values: Mapping[str, Any], pitch: int, length: float) -> float:
    decays = [layer["decay"] for layer in values["layers"]]
    if "noise" in values:
        decays.append(values["noise"]["decay"])
    held = length + values["release"]
    if not decays or not min(decays):
        return float(held)
    return float(min(held, 5 * max(decays) * _shorter(pitch)))


def _shorter(pitch: int) -> float:
    """Return how much quicker a high string or bar dies than a low one."""
    return float(2 ** ((66 - pitch) / 30))


def _phase(
    frequency: float, count: int, values: Mapping[str, Any], nth: int
) -> np.ndarray[Any, np.dtype[np.float64]]:
    time = np.arange(count) / RATE
    turns = frequency * time + 0.37 * nth
    if "vibrato" in values:
        cents, hertz = values["vibrato"]
        # It grows as the note is held: a bow or a breath settles first.
        slow = np.arange(-(-count // _POINT) + 1) * (_POINT / RATE)
        depth = cents / 1200 * np.log(2) * np.minimum(slow / 0.5, 1.0)
        swing = np.sin(2 * np.pi * (hertz * (1 + 0.07 * nth)) * slow + nth)
        swing *= depth * frequency / (2 * np.pi * hertz)
        turns -= joined(swing, _POINT)[:count]
    return np.asarray(turns)


def _layer(
    layer: Mapping[str, Any],
    phase: np.ndarray[Any, np.dtype[np.float64]],
    frequency: float,
    time: Samples,
    pitch: int,
) -> Samples:
    audible = max(int(_TOP / (frequency * layer["ratio"])), 0)
    heard = tuple(layer["harmonics"][:audible])
    if not heard:
        return np.zeros(0, np.float32)
    dies = layer["decay"] * _shorter(pitch)
    lasts = min(round(_GONE * dies * RATE), len(time)) if dies else len(time)
    at = (phase[:lasts] * (layer["ratio"] * _TABLE)).astype(np.int64) & (_TABLE - 1)
    wave = _wave(heard)[at]
    if dies:
        wave *= np.exp(time[:lasts] * np.float32(-1 / dies))
    wave *= np.float32(layer["level"])
    return np.asarray(wave, np.float32)


@cache
def _wave(harmonics: tuple[float, ...]) -> Samples:
    turn = np.arange(_TABLE) / _TABLE
    wave = sum(
        (
            strength * np.sin(2 * np.pi * nth * turn + 0.6 * nth * nth)
            for nth, strength in enumerate(harmonics, 1)
        ),
        start=np.zeros(_TABLE),
    )
    strength = np.sqrt(sum(s * s for s in harmonics) or 1)
    return np.asarray(wave / strength, np.float32)


def _envelope(values: Mapping[str, Any], length: float, count: int) -> Samples:
    envelope = np.ones(count, np.float32)
    attack = min(round(min(values["attack"], length * 0.6) * RATE), count)
    if attack:
        rise = np.arange(attack, dtype=np.float32) / attack
        envelope[:attack] = 0.5 - 0.5 * np.cos(np.pi * rise)
    let_go = round(length * RATE)
    if let_go < count:
        since = np.arange(count - let_go, dtype=np.float32) / RATE
        envelope[let_go:] *= np.exp(since * np.float32(-4 / values["release"]))
    return envelope


def _wind(values: Mapping[str, Any], frequency: float, count: int) -> Samples:
    """Return the breath in a pipe, or the rattle and swish of a drum."""
    if "noise" in values:
        noise = values["noise"]
        lasts = min(round(_GONE * noise["decay"] * RATE), count)
        rush = band(lasts, noise["low"], noise["high"])
        time = np.arange(lasts, dtype=np.float32) / RATE
        rush *= np.exp(-time / np.float32(noise["decay"])) * np.float32(noise["level"])
        return rush
    if values.get("breath"):
        rush = band(count, frequency, min(frequency * 6, 9000))
        return rush * np.float32(values["breath"])
    return np.zeros(0, np.float32)


def _chiff(values: Mapping[str, Any], pitch: int, count: int) -> Samples:
    puff = np.zeros(count, np.float32)
    if values.get("chiff"):
        lasts = min(count, round(0.04 * RATE))
        time = np.arange(lasts, dtype=np.float32) / RATE
        shape = np.sin(np.pi * np.minimum(time / 0.04, 1)) * np.exp(-time / 0.012)
        high = min(600 * 2 ** ((pitch - 48) / 14), 7000)
        puff[:lasts] = band(lasts, high / 3, high) * shape * values["chiff"]
    return puff


def band(count: int, low: float, high: float) -> Samples:
    """Return noise between two frequencies, root mean square 1; the same every time."""
    # In thirds of an octave: two pipes a step apart breathe alike, and share a loop.
    thirds = (round(float(np.log2(edge)) * 3) for edge in (low, high))
    return np.resize(_noise(*thirds), count).astype(np.float32)


@lru_cache(maxsize=48)
def _noise(lower: int, upper: int) -> NDArray[np.float16]:
    size = 1 << 15
    low, high = 2 ** (lower / 3), 2 ** (upper / 3)
    white = np.random.default_rng(1).standard_normal(size)
    spectrum = np.fft.rfft(white)
    at = np.fft.rfftfreq(size, 1 / RATE)
    # Shoulders of a third of an octave: a hard edge rings.
    spectrum *= 1 / (1 + (low / np.maximum(at, 1)) ** 6) / (1 + (at / high) ** 6)
    noise = np.fft.irfft(spectrum, size)
    return np.asarray(noise / noise.std(), np.float16)
