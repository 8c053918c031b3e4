"""The last hand on a spoken line, whoever spoke it: rate, ends, loudness."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from studio.engine.sound import RATE, Phone, Samples, Spoken

# Everybody is equally loud before the mix, by the level of what is not a pause.
LEVEL = 10 ** (-20 / 20)
PEAK = 10 ** (-2 / 20)
_LEAD = 0.03  # seconds of air left before the first sound, and after the last
_FADE = 0.008
_STEP = RATE // 100


def silence(seconds: float = 0.3) -> Spoken:
    """Return what is heard of a line that cannot be said."""
    return Spoken(
        np.zeros(round(seconds * RATE), np.float32), (Phone(0.0, seconds, ""),)
    )


def finished(
    sound: NDArray[np.float32], rate: float, phones: Iterable[Phone]
) -> Spoken:
    """Return the line at the film's rate: trimmed, levelled, its phones in time."""
    at_rate = resampled(sound, rate)
    loud = loudness_by_step(at_rate)
    heard = np.flatnonzero(loud > max(loud.max(initial=0.0) * 0.02, 1e-5))
    if not len(heard):
        return silence()
    first = max(int(heard[0]) * _STEP - round(_LEAD * RATE), 0)
    last = min((int(heard[-1]) + 1) * _STEP + round(_LEAD * RATE), len(at_rate))
    line = levelled(at_rate[first:last])
    fade = np.linspace(0, 1, round(_FADE * RATE), dtype=np.float32)
    line[: len(fade)] *= fade
    line[-len(fade) :] *= fade[::-1]
    return Spoken(line, _moved(phones, first / RATE, len(line) / RATE))


def resampled(sound: NDArray[np.float32], rate: float) -> Samples:
    """Return sound of any rate at the film's, band-limited, without its lowest rumble.

    In one piece by Fourier: a line is seconds long, and ends in the silence that keeps
    the circle closed.
    """
    padded = fast_length(len(sound) + round(0.1 * rate))
    wanted = round(padded * RATE / rate)
    spectrum = np.fft.rfft(sound, padded)
    spectrum[: int(45 * padded / rate)] = 0.0
    out = np.zeros(wanted // 2 + 1, np.complex128)
    kept = min(len(out), len(spectrum))
    out[:kept] = spectrum[:kept]
    wave = np.fft.irfft(out, wanted) * (wanted / padded)
    return wave[: round(len(sound) * RATE / rate)].astype(np.float32)


def fast_length(least: int) -> int:
    """Return a length that Fourier transforms divide well.

    >>> fast_length(1000), fast_length(4097)
    (1024, 4608)
    """
    unit = 1 << max(least.bit_length() - 4, 0)
    return -(-least // unit) * unit


def loudness_by_step(sound: Samples) -> NDArray[np.float32]:
    """Return the root mean square of each hundredth of a second."""
    steps = len(sound) // _STEP
    squares = sound[: steps * _STEP].reshape(steps, _STEP) ** 2
    return np.sqrt(squares.mean(axis=1)) if steps else np.zeros(0, np.float32)


def levelled(line: Samples) -> Samples:
    """Return the line at the house's level, its few highest peaks pressed softly."""
    loud = loudness_by_step(line)
    speaking = loud[loud > loud.max(initial=0.0) * 0.1]
    if not len(speaking):
        return line.copy()
    line = line * np.float32(LEVEL / np.sqrt((speaking**2).mean()))
    # A knee, not a cut: only what rises above half of the range bends.
    knee = PEAK * 0.5
    over = np.maximum(np.abs(line) - knee, 0.0)
    bent = knee + (PEAK - knee) * np.tanh(over / (PEAK - knee))
    pressed = np.where(over > 0, np.sign(line) * bent, line)
    return np.asarray(pressed, np.float32)


def _moved(phones: Iterable[Phone], by: float, seconds: float) -> tuple[Phone, ...]:
    moved = []
    for phone in phones:
        start = min(max(phone.start - by, 0.0), seconds)
        end = min(max(phone.end - by, 0.0), seconds)
        if end > start:
            moved.append(Phone(start, end, phone.symbol, phone.stressed))
    return tuple(moved)
