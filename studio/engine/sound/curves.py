"""Gains over time: what makes room for speech, crosses beds, and holds back peaks.

All at 100 or 1000 points a second: a gain that moves faster would be heard as noise.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studio.engine.sound import RATE, Samples, Spoken
from studio.engine.staging import Line

PER_SECOND = 100
HOP = 64  # samples of one point of the limiter: blocks hold a whole number of them
# dB of music under speech. At -13 a listener (faster-whisper base) missed 28 % of the
# words of twelve Spanish films, at -20 20 %; in English 12 % at -15, 10 % at -20.
DUCK = -20.0
_BEFORE, _AFTER = 0.15, 0.3  # seconds: music bows before the first word, then returns
_BRIDGED = 0.4  # a breath between words does not bring the music back
_STRETCH, _MARGIN = 1 << 15, 512  # points of the limiter: half a minute, half a second

Curve = NDArray[np.float32]


def speech(lines: Sequence[Line], spoken: Sequence[Spoken], seconds: float) -> Curve:
    """Return 1 where somebody is speaking, 0 where nobody is."""
    points = round(seconds * PER_SECOND) + 1
    heard = np.zeros(points, np.float32)
    step = RATE // PER_SECOND
    for line in lines:
        sound = spoken[line.voice].samples
        steps = sound[: len(sound) // step * step].reshape(-1, step)
        loud = np.abs(steps).max(axis=1, initial=0.0) > 0.01
        at = round(line.start * PER_SECOND)
        loud = loud[: max(points - at, 0)]
        heard[at : at + len(loud)] = np.maximum(heard[at : at + len(loud)], loud)
    return _closed(heard)


def _closed(heard: Curve) -> Curve:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], heard, [0]])))
    for end, start in zip(edges[1:-1:2], edges[2::2], strict=True):
        if start - end < _BRIDGED * PER_SECOND:
            heard[end:start] = 1.0
    return heard


def ducked(heard: Curve, depth: float = DUCK) -> Curve:
    """Return the gain of music: down before speech begins, back after it has ended.

    Straight lines in dB, taken as the least of what every moment allows: looking ahead
    is the same sum read backwards.
    """
    wanted = np.where(heard > 0, depth, 0.0)
    release = -depth / (_AFTER * PER_SECOND)
    attack = -depth / (_BEFORE * PER_SECOND)
    level = ramped(wanted, release, attack)
    # Corners of a ramp are rounded over 50 ms: the ear catches a sudden start.
    level = np.convolve(np.pad(level, 2, mode="edge"), np.ones(5) / 5, "valid")
    return (10 ** (level / 20)).astype(np.float32)


def ramped(wanted: NDArray[np.float64], up: float, down: float) -> NDArray[np.float64]:
    """Return the highest curve below `wanted` that rises and falls no faster."""
    time = np.arange(len(wanted))
    after = np.minimum.accumulate(wanted - time * up) + time * up
    before = np.minimum.accumulate((wanted - time[::-1] * down)[::-1])[::-1]
    return np.asarray(np.minimum(after, before + time[::-1] * down))


def held_back(highest: Samples, ceiling: float) -> Curve:
    """Return the limiter's gain for peaks (one a hop): ready 4 ms before each.

    A stretch at a time: what is further away than the margin has been let go of.
    """
    gain = np.empty(len(highest), np.float32)
    for at in range(0, len(highest), _STRETCH):
        first = max(at - _MARGIN, 0)
        near = _held(highest[first : at + _STRETCH + _MARGIN], ceiling)
        gain[at : at + _STRETCH] = near[at - first :][:_STRETCH]
    return gain


def _held(highest: Samples, ceiling: float) -> Curve:
    wanted = np.minimum(20 * np.log10(ceiling / np.maximum(highest, 1e-9)), 0.0)
    # The least of the neighbours, then their mean: never above what a peak allows.
    reach = 4
    near = np.lib.stride_tricks.sliding_window_view(
        np.pad(wanted, reach, constant_values=0.0), 2 * reach + 1
    ).min(axis=1)
    falls = ramped(near, up=0.1, down=100.0)
    smooth = np.convolve(
        np.pad(falls, reach - 1, mode="edge"), np.ones(2 * reach - 1) / (2 * reach - 1),
        "valid",
    )  # fmt: skip
    return (10 ** (smooth / 20)).astype(np.float32)


def at_samples(curve: Curve, start: int, count: int, hop: int) -> Samples:
    """Return a curve's values at each sample of a block, joined by straight lines."""
    first = min(start // hop, len(curve) - 1)
    points = curve[first : (start + count) // hop + 2]
    if first * hop + (len(points) - 1) * hop < start + count:
        points = np.append(points, np.full(count // hop + 2, curve[-1], np.float32))
    return joined(points, hop)[start - first * hop :][:count]


def joined(points: NDArray[np.floating], hop: int) -> Samples:
    """Return `hop` samples from each point to the next, on a straight line.

    One product of a column and a row: to look up each sample costs ten times more.
    """
    points = np.asarray(points, np.float32)
    along = np.arange(hop, dtype=np.float32) / np.float32(hop)
    lines = np.diff(points)[:, None] * along
    lines += points[:-1, None]
    return np.asarray(lines.ravel())


def put(
    out: Samples, sound: Samples, at: int, pan: float = 0.0, gain: float = 1.0
) -> None:
    """Add a mono sound to a stereo one, from where it stands."""
    first, last = max(at, 0), min(at + len(sound), len(out))
    if first >= last:
        return
    part = sound[first - at : last - at]
    angle = (pan + 1) * np.pi / 4
    # As loud from the side as from the middle, and 0 dB in the middle.
    for side, share in enumerate((np.cos(angle), np.sin(angle))):
        out[first:last, side] += part * np.float32(share * 2**0.5 * gain)
