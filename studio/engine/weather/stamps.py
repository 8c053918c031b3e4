"""Stamps: small marks cut out once and laid down many times, wherever they are at `t`.

A stroke of a hundred short lines costs cairo half a millisecond, for it must work out
every edge again; a hundred ready sprites of a few pixels cost a tenth of that. One
sheet with all the marks would be dearer than either: most of it is air, and air has to
be copied too.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import cairocffi
import numpy as np
from numpy.typing import NDArray

from studio.engine.paint.canvas import Canvas, Pixels, lib

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Drawing = Callable[..., None]  # draws its n-th kind around (0, 0), in units


class Stamps:
    """The kinds of one mark at one scale. Each is cut when it is first needed.

    What drifts slowly would tremble if it jumped from pixel to pixel, so a mark is cut
    in `fine` x `fine` versions that lie between the pixels: all of them are laid down
    at whole pixels, which is a copy and no filtering.
    """

    def __init__(
        self, draw: Drawing, reach: float, fine: int, scale: float, more: Any
    ) -> None:
        self.fine, self.scale = fine, scale
        self._draw, self._more = draw, more
        self._half = math.ceil(reach * scale) + 2
        self._kept: dict[int, cairocffi.ImageSurface] = {}
        self._cut: dict[int, tuple[Any, int, int]] = {}

    def cut(self, number: int) -> tuple[Any, int, int]:
        """Return the surface of one version, and where it lies beside the mark."""
        if number not in self._cut:
            self._cut[number] = self._bake(number)
        return self._cut[number]

    def _bake(self, number: int) -> tuple[Any, int, int]:
        kind, between = divmod(number, self.fine**2)
        down, right = divmod(between, self.fine)
        half, unit = self._half, 1 / self.scale
        sheet = Canvas(
            half * 2,
            half * 2,
            scale=self.scale,
            left=(-half - right / self.fine) * unit,
            top=(-half - down / self.fine) * unit,
        )
        self._draw(sheet, kind, *self._more)
        seen = sheet.read()[..., 3] > 0
        rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
        top, left = (int(rows[0]), int(columns[0])) if len(rows) else (0, 0)
        part = sheet.pixels[top : rows.max(initial=0) + 1]
        part = part[:, left : columns.max(initial=0) + 1]
        self._kept[number] = surface = _surface(np.ascontiguousarray(part))
        return surface._pointer, left - half, top - half


def _surface(pixels: Pixels) -> cairocffi.ImageSurface:
    """Return what cairo can copy from: a canvas has a pen as well, which weighs."""
    high, wide = pixels.shape[:2]
    return cairocffi.ImageSurface.create_for_data(
        memoryview(pixels.reshape(-1)),  # type: ignore[arg-type]
        cairocffi.FORMAT_ARGB32,
        wide,
        high,
        wide * 4,
    )


@lru_cache(maxsize=24)
def stamps(draw: Drawing, reach: float, fine: int, scale: float, *more: Any) -> Stamps:
    """Return the marks that `draw` draws no further than `reach` units from (0, 0)."""
    return Stamps(draw, reach, fine, scale, more)


def scatter(
    canvas: Canvas,
    marks: Stamps,
    kinds: Whole,
    x: Floats,
    y: Floats,
    alphas: Floats | None = None,
) -> None:
    """Lay a mark of each kind down at each point of the home frame."""
    pen, fine, cut = canvas.pen, marks.fine, marks.cut
    home = canvas.context.get_matrix()
    across = np.rint((x * home.xx + home.x0) * fine).astype(np.int64)
    down = np.rint((y * home.yy + home.y0) * fine).astype(np.int64)
    lefts, right = np.divmod(across, fine)
    tops, low = np.divmod(down, fine)
    numbers = (kinds * fine + low) * fine + right
    source, paint, faint = (
        lib.cairo_set_source_surface,
        lib.cairo_paint,
        lib.cairo_paint_with_alpha,
    )
    where = zip(numbers.tolist(), lefts.tolist(), tops.tolist(), strict=True)
    lib.cairo_save(pen)
    lib.cairo_identity_matrix(pen)
    if alphas is None:
        for number, left, top in where:
            surface, aside, above = cut(number)
            source(pen, surface, left + aside, top + above)
            paint(pen)
    else:
        for (number, left, top), alpha in zip(where, alphas.tolist(), strict=True):
            surface, aside, above = cut(number)
            source(pen, surface, left + aside, top + above)
            faint(pen, alpha)
    lib.cairo_restore(pen)
