"""When each sound is said, for a voice that does not tell: as another one said it.

The same words are said by a voice that knows its times, and its sounds are laid along
the other's by dynamic time warping: both are cut into short frames, and each frame of
the one is matched with a frame of the other, forward only, at the least difference.
Against a voice that does tell its times: half of the sounds within 35 ms, nine in ten
within 75, where stretching the whole line evenly leaves one in ten beyond 160.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.engine.sound import RATE, Phone, Samples, Spoken

_HOP = RATE // 50  # half a frame of film
_WINDOW = 2 * _HOP
_BANDS, _LOWEST, _HIGHEST = 24, 120.0, 7000.0
_QUIET = 1e-4
# How many frames of the model one frame may stand for: none (it is slower here), up to
# four (it is faster). Paces that differ more are not the same line.
_STEPS = (1, 0, 2, 3, 4)
_HURRY = 0.15  # what every other step costs beside the straight one

Array = NDArray[np.float64]


def aligned(said: Spoken, model: Spoken) -> Spoken:
    """Return what was said, with the phones of the model at its own times."""
    if not len(model.phones):
        return said
    path = matched(_seen(said.samples), _seen(model.samples))
    rate = RATE / _HOP
    moments = np.arange(path[-1] + 2)
    # Where one frame stands for several, its middle.
    begun, over = (np.searchsorted(path, moments, side) for side in ("left", "right"))
    times = (begun + over) / (2 * rate)
    known = moments / rate
    phones = _moved(model.phones, known, times, said.seconds)
    return Spoken(said.samples, tuple(phones))


def matched(here: Array, there: Array) -> NDArray[np.int64]:
    """Return, for each frame here, the frame there that is the same moment.

    >>> rise = np.arange(6.0)[:, None]
    >>> matched(np.repeat(rise, 2, axis=0), rise).tolist()
    [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    """
    rows, columns = len(here), len(there)
    cost = np.full(columns, np.inf)
    cost[0] = 0.0
    came = np.zeros((rows, columns), np.int8)
    for row in range(1, rows):
        ways = np.full((len(_STEPS), columns), np.inf)
        for nth, step in enumerate(_STEPS):
            ways[nth, step:] = cost[: columns - step] + (_HURRY if nth else 0.0)
        best = ways.argmin(axis=0)
        came[row] = np.take(_STEPS, best)
        cost = ways[best, np.arange(columns)]
        cost = cost + np.sqrt(((there - here[row]) ** 2).mean(axis=1))
    # A line far shorter than its model may not reach its end: then as far as it got.
    path = np.empty(rows, np.int64)
    path[-1] = columns - 1 if np.isfinite(cost[-1]) else np.isfinite(cost).sum() - 1
    for row in range(rows - 1, 0, -1):
        path[row - 1] = path[row] - came[row, path[row]]
    return path


def _moved(
    phones: Iterable[Phone], known: Array, times: Array, last: float
) -> Iterable[Phone]:
    for phone in phones:
        start, end = (
            min(float(np.interp(at, known, times, right=last)), last)
            for at in (phone.start, phone.end)
        )
        if end > start:
            yield Phone(start, end, phone.symbol, phone.stressed)


def _seen(sound: Samples) -> Array:
    """Return the colour of each frame: how loud each band is, and all together."""
    padded = np.pad(sound, (_HOP // 2, _WINDOW))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    frames = frames[: max(len(sound) // _HOP, 1)]
    power = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW), axis=1)) ** 2
    loud = np.log(power @ _bands() + _QUIET)
    # Two voices have two timbres: what is the same in all frames says nothing.
    loud -= loud.mean(axis=0)
    return np.asarray(loud / max(float(loud.std()), 1e-6))


@cache
def _bands() -> Array:
    edges = np.geomspace(_LOWEST, _HIGHEST, _BANDS + 2)
    at = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    bands = [
        np.interp(at, edges[nth : nth + 3], (0.0, 1.0, 0.0)) for nth in range(_BANDS)
    ]
    return np.stack(bands, axis=1)
