"""Loudness and true peak by ITU-R BS.1770-4, measured block by block.

The K filter is applied as its impulse response, by Fourier: a biquad runs sample after
sample, which in Python costs a hundred times more and gives the same.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.engine.sound import RATE, Samples

_TAPS = 1 << 13
_REACH = 6  # samples before and after that a value between two is made of
_AUDIBLE = 0.11  # lifted by all a film may be, a peak from here may pass the ceiling
_STEP = RATE // 10  # gating blocks are four of these, and overlap by three
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


class Meter:
    """Hears stereo blocks in turn, and then says how loud they were."""

    def __init__(self) -> None:
        self._tail: Samples = np.zeros((2, 0), np.float32)
        self._rest = np.zeros(0, np.float32)
        self._energies: list[NDArray[np.float64]] = []

    def hear(self, block: Samples) -> None:
        weighted = self._weighted(block)
        squares = weighted[0] ** 2 + weighted[1] ** 2
        squares = np.concatenate([self._rest, squares])
        steps = len(squares) // _STEP
        tenths = squares[: steps * _STEP].reshape(steps, _STEP)
        self._energies.append(tenths.mean(axis=1, dtype=np.float64))
        self._rest = squares[steps * _STEP :]

    def _weighted(self, block: Samples) -> Samples:
        size = -(-(len(block) + _TAPS) // (1 << 14)) * (1 << 14)
        sides = np.ascontiguousarray(block.T, np.float32)
        wet = np.fft.rfft(sides, size, axis=1) * _k_response(size)
        full = np.fft.irfft(wet, size, axis=1)[:, : len(block) + _TAPS]
        full[:, : self._tail.shape[1]] += self._tail[:, : full.shape[1]]
        self._tail = np.asarray(full[:, len(block) :], np.float32)
        return np.asarray(full[:, : len(block)], np.float32)

    @property
    def steps(self) -> NDArray[np.float64]:
        """Return the weighted energy of every tenth of a second."""
        return np.concatenate(self._energies) if self._energies else np.zeros(0)


def lufs(steps: NDArray[np.float64]) -> float:
    """Return integrated loudness from the energies of tenths of a second."""
    if len(steps) < 4:
        return -70.0
    windows = np.convolve(steps, np.ones(4) / 4, "valid")
    heard = windows[windows > _energy(-70.0)]
    if not len(heard):
        return -70.0
    gated = heard[heard > heard.mean() * 0.1]  # -10 LU below the ungated mean
    return float(-0.691 + 10 * np.log10(gated.mean()))


def _energy(level: float) -> float:
    return float(10 ** ((level + 0.691) / 10))


def loudness_of(sound: Samples) -> float:
    """Return the integrated loudness of a whole sound, stereo."""
    meter = Meter()
    for start in range(0, len(sound), 1 << 16):
        meter.hear(sound[start : start + (1 << 16)])
    return lufs(meter.steps)


def peaks(block: Samples, hop: int) -> Samples:
    """Return the highest of both channels in each hop, between samples too (4 times).

    Between samples is looked at only where it could matter: the most that a film is
    lifted leaves everything else below the ceiling.
    """
    hops = -(-len(block) // hop)
    padded = np.zeros((2, hops * hop + 2 * _REACH), np.float32)
    padded[:, _REACH : _REACH + len(block)] = block.T
    middle = np.abs(padded[:, _REACH:-_REACH]).reshape(2, hops, hop).max(axis=2)
    windows = np.lib.stride_tricks.sliding_window_view(
        padded, hop + 2 * _REACH, axis=1
    )[:, ::hop]
    loud = middle > _AUDIBLE
    if loud.any():
        between = oversampled(windows[loud].T)
        middle[loud] = np.maximum(middle[loud], np.abs(between).max(axis=(0, 1)))
    return np.asarray(middle.max(axis=0))


def oversampled(sound: Samples) -> Samples:
    """Return the three values that lie between each sample and the next.

    Along the first axis, from the sixth sample to the sixth last. The taps before and
    after the middle mirror each other, so that one sum and one difference serve both.
    """
    taps = _between()
    count = len(sound) - 2 * _REACH
    even, odd, half = (np.zeros((count, *sound.shape[1:]), np.float32) for _ in "abc")
    for nth in range(_REACH):
        near, far = sound[nth + 1 :][:count], sound[2 * _REACH - nth :][:count]
        both, apart = near + far, near - far
        even += both * ((taps[0, nth] + taps[0, -1 - nth]) / 2)
        odd += apart * ((taps[0, nth] - taps[0, -1 - nth]) / 2)
        half += both * taps[1, nth]
    return np.stack([even + odd, half, even - odd])


@cache
def _between() -> Samples:
    taps = []
    for part in (0.25, 0.5):
        at = np.arange(-5, 7) - part
        taps.append(np.sinc(at) * np.cos(np.pi * at / 13) ** 2)
    rows = np.array(taps)
    return np.asarray(rows / rows.sum(axis=1, keepdims=True), np.float32)


@cache
def _k_response(size: int) -> NDArray[np.complex64]:
    turn = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    response = np.ones(len(turn), np.complex128)
    for above, below in (_SHELF, _HIGH_PASS):
        response *= np.polyval(above[::-1], turn) / np.polyval(below[::-1], turn)
    # Cut to the taps that a block's tail carries: the rest is below -100 dB.
    impulse = np.fft.irfft(response, size)
    impulse[_TAPS:] = 0.0
    return np.asarray(np.fft.rfft(impulse), np.complex64)
