"""Fog: two long banks of mist, baked once a scale, that drift past each other.

Soft gradients over half the picture would cost more than all the rest of a frame; a
baked sheet that is only moved costs next to nothing.
"""

from __future__ import annotations

import random
from functools import lru_cache
from itertools import pairwise

import cv2
import numpy as np

from studio.engine.paint.canvas import Canvas, lib
from studio.engine.weather.stamps import Floats

LONG, HIGH = 1600, 300  # one bank, in units; its ends meet
LENGTHS, FAINT = 8, 0.006  # what is fainter than this, nobody sees
PALE = (232, 236, 228)  # blue, green, red
# One bank hangs over the treetops and one lies on the ground: faces stay between.
BANKS = ((30.0, 11.0, 0.45), (440.0, -7.0, 0.6))  # top, units a second, thickness


def drift_fog(canvas: Canvas, t: float, seed: int) -> None:
    """Lay the banks over the picture, where they are at `t`."""
    pen, scale = canvas.pen, canvas.scale
    lib.cairo_save(pen)
    lib.cairo_identity_matrix(pen)
    for n, (top, speed, thick) in enumerate(BANKS):
        # Whole pixels only: then cairo copies instead of filtering, which is cheap.
        whole = round(LONG * scale)
        begin = round(t * speed * scale) % whole
        for sheet, left, above in _bank(seed + n, scale, thick):
            # One that has left on the right comes in again from the left.
            at = (begin + left + sheet.width) % whole - sheet.width
            if at < canvas.width:
                down = round(top * scale) + above
                lib.cairo_set_source_surface(pen, sheet.surface._pointer, at, down)
                lib.cairo_paint(pen)
    lib.cairo_restore(pen)


# Two banks for each of two sets, as a dissolve needs: eight megabytes at most.
@lru_cache(maxsize=4)
def _bank(seed: int, scale: float, thick: float) -> tuple[tuple[Canvas, int, int], ...]:
    """Bake one bank as lengths, each no higher than it must be, with their places."""
    rng = random.Random(f"{seed} fog")
    down, across = np.mgrid[0:75, 0:400]
    cover: Floats = np.zeros((75, 400))
    for _ in range(9):
        x, y = rng.uniform(0, 400), rng.uniform(30, 46)
        wide, high = rng.uniform(34, 70), rng.uniform(8, 15)
        # The shorter way round, so that the bank's ends meet without a seam.
        aside = np.minimum(np.abs(across - x), 400 - np.abs(across - x))
        cover += np.exp(-((aside / wide) ** 2) - ((down - y) / high) ** 2)
    dense = thick * (1 - np.exp(-cover))
    size = (round(LONG * scale), round(HIGH * scale))
    large = np.asarray(cv2.resize(dense, size), np.float64)
    ends = [round(size[0] * n / LENGTHS) for n in range(LENGTHS + 1)]
    return tuple(_length(large[:, begin:end], begin) for begin, end in pairwise(ends))


def _length(cover: Floats, left: int) -> tuple[Canvas, int, int]:
    """Trim a length of mist: the thin air round it would cost as much to copy."""
    seen = np.flatnonzero(cover.max(axis=1) > FAINT)
    cover = cover[seen[0] : seen[-1] + 1] if len(seen) else cover[:1]
    sheet = Canvas(cover.shape[1], len(cover))
    for channel, value in enumerate((*PALE, 255)):
        sheet.pixels[..., channel] = (cover * value).astype(np.uint8)
    sheet.surface.mark_dirty()
    return sheet, left, int(seen[0]) if len(seen) else 0
