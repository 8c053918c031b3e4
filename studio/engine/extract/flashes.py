"""Counts flashes as WCAG 2.3.1 does: pairs of opposing changes in brightness.

A flash is a swing of a tenth of full brightness and back, over a quarter of the
picture; more than three in any one second may hurt somebody.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SWING = 0.10
AREA = 0.25


def worst_second(patches: Sequence[NDArray[np.float32]], fps: float) -> int:
    """Return the most flashes in any second; `patches` are small luma pictures.

    >>> dark, light = np.zeros((6, 8), np.float32), np.ones((6, 8), np.float32)
    >>> worst_second([dark, light] * 13, 25.0)
    12
    """
    if len(patches) < 2:
        return 0
    film = np.stack(patches).reshape(len(patches), -1)
    swings = np.zeros(len(film), np.int8)
    turned = film[0].copy()
    for n in range(1, len(film)):
        moved = film[n] - turned
        up, down = (moved > SWING).mean() >= AREA, (moved < -SWING).mean() >= AREA
        if up or down:
            swings[n] = 1 if up else -1
            turned = film[n].copy()
        else:
            # A slow fade is no flash: the eye follows it.
            turned += moved * 0.15
    return _most_pairs(swings, round(fps))


def _most_pairs(swings: NDArray[np.int8], window: int) -> int:
    at = [n for n in range(len(swings)) if swings[n]]
    turns = [n for before, n in pairwise(at) if swings[n] != swings[before]]
    most = 0
    for n, start in enumerate(turns):
        within = sum(1 for other in turns[n:] if other < start + window)
        most = max(most, (within + 1) // 2)
    return most
