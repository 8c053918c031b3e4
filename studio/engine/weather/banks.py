"""Fog: two long banks of mist, baked once a scale, that drift past each other.

Soft gradients over half the picture would cost more than all the rest of a frame; a
baked sheet that is only moved costs next to nothing.
"""

from __future__ import annotations

import random
from functools import lru_cache

import cv2
import numpy as np

from studio.engine.paint.canvas import Canvas, lib

LONG, HIGH = 1600, 300  # one bank, in units; its ends meet
PALE = (232, 236, 228)  # blue, green, red
# One bank hangs over the treetops and one lies on the ground: faces stay between.
BANKS = ((30.0, 11.0, 0.45), (440.0, -7.0, 0.6))  # top, units a second, thickness


def drift_fog(canvas: Canvas, t: float, seed: int) -> None:
    """Lay the banks over the picture, where they are at `t`."""
    pen, scale = canvas.pen, canvas.scale
    lib.cairo_save(pen)
    lib.cairo_identity_matrix(pen)
    for n, (top, speed, thick) in enumerate(BANKS):
        sheet = _bank(seed + n, scale, thick)
        # Whole pixels only: then cairo copies instead of filtering, which is cheap.
        left = round(t * speed * scale) % sheet.width - sheet.width
        while left < canvas.width:
            lib.cairo_set_source_surface(
                pen, sheet.surface._pointer, left, round(top * scale)
            )
            lib.cairo_paint(pen)
            left += sheet.width
    lib.cairo_restore(pen)


@lru_cache(maxsize=8)
def _bank(seed: int, scale: float, thick: float) -> Canvas:
    rng = random.Random(f"{seed} fog")
    down, across = np.mgrid[0:75, 0:400]
    cover = np.zeros((75, 400))
    for _ in range(9):
        x, y = rng.uniform(0, 400), rng.uniform(30, 46)
        wide, high = rng.uniform(34, 70), rng.uniform(8, 15)
        # The shorter way round, so that the bank's ends meet without a seam.
        aside = np.minimum(np.abs(across - x), 400 - np.abs(across - x))
        cover += np.exp(-((aside / wide) ** 2) - ((down - y) / high) ** 2)
    dense = thick * (1 - np.exp(-cover))
    size = (round(LONG * scale), round(HIGH * scale))
    large = cv2.resize(dense, size, interpolation=cv2.INTER_LINEAR)
    sheet = Canvas(*size)
    for channel, value in enumerate((*PALE, 255)):
        sheet.pixels[..., channel] = (large * value).astype(np.uint8)
    sheet.surface.mark_dirty()
    return sheet
