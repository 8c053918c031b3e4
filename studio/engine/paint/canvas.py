"""A sheet to draw on: cairo over a numpy array, called without ceremony.

cairocffi's methods check cairo's status after every call, which costs as much as the
call. A drawing makes thousands of them, so here the functions are called directly; the
status is sticky in cairo and is looked at once, when the sheet is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import cairocffi
import numpy as np
from numpy.typing import NDArray

from studio.engine.paint.colour import rgb
from studio.engine.paint.path import compiled

lib = cairocffi.cairo


def doubles(*numbers: float) -> Any:
    """Return the numbers as cairo wants an array: for dashes."""
    return cairocffi.ffi.new("double[]", list(numbers))


Pixels = NDArray[np.uint8]


class Canvas:
    """Premultiplied BGRA pixels and the pen that draws on them.

    `scale` is how many pixels one unit of the picture has, and `left`, `top` say which
    point of the picture lies in the corner.
    """

    def __init__(
        self,
        width: int,
        height: int,
        *,
        scale: float = 1.0,
        left: float = 0.0,
        top: float = 0.0,
    ) -> None:
        self.width, self.height, self.scale = width, height, scale
        self.left, self.top = left, top
        # cairo wants rows of whole words, which four bytes a pixel always are.
        self.pixels: Pixels = np.zeros((height, width, 4), np.uint8)
        self.surface = cairocffi.ImageSurface.create_for_data(
            memoryview(self.pixels.reshape(-1)),  # type: ignore[arg-type]
            cairocffi.FORMAT_ARGB32,
            width,
            height,
            width * 4,
        )
        self.context = cairocffi.Context(self.surface)
        self.pen: Any = self.context._pointer
        lib.cairo_set_line_cap(self.pen, cairocffi.LINE_CAP_ROUND)
        lib.cairo_set_line_join(self.pen, cairocffi.LINE_JOIN_ROUND)
        self._away = (0.0, 0.0, 1.0)
        self.home()

    def home(self) -> None:
        """Undo every transformation but the canvas's own scale and corner."""
        lib.cairo_identity_matrix(self.pen)
        lib.cairo_scale(self.pen, self.scale, self.scale)
        lib.cairo_translate(self.pen, -self.left, -self.top)
        x, y, zoom = self._away
        lib.cairo_translate(self.pen, x, y)
        lib.cairo_scale(self.pen, zoom, zoom)

    @contextmanager
    def shifted(self, x: float, y: float, zoom: float) -> Iterator[None]:
        """Let home be elsewhere for a while: as a camera sees another depth."""
        self._away = (x, y, zoom)
        self.home()
        yield
        self._away = (0.0, 0.0, 1.0)
        self.home()

    def outline(self, data: str) -> None:
        """Begin a new path along the given outline."""
        lib.cairo_new_path(self.pen)
        lib.cairo_append_path(self.pen, compiled(data))

    def ink(self, colour: str, alpha: float = 1.0) -> None:
        lib.cairo_set_source_rgba(self.pen, *rgb(colour), alpha)

    def fill(self, *, keep: bool = False) -> None:
        (lib.cairo_fill_preserve if keep else lib.cairo_fill)(self.pen)

    def stroke(self, width: float, *, keep: bool = False) -> None:
        lib.cairo_set_line_width(self.pen, width)
        (lib.cairo_stroke_preserve if keep else lib.cairo_stroke)(self.pen)

    def lay(  # noqa: PLR0913  # each is one thing that can be done to a sheet
        self,
        sheet: Canvas,
        x: float,
        y: float,
        *,
        scale: float = 1.0,
        turn: float = 0.0,
        flip: bool = False,
        alpha: float = 1.0,
        origin: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """Lay a sheet down with its pixel `origin` at (x, y), both in our pixels.

        Whole pixels are copied as they are, seven times as fast as in-betweens.
        """
        pen = self.pen
        plain = scale == 1.0 and not turn and not flip
        lib.cairo_save(pen)
        lib.cairo_identity_matrix(pen)
        lib.cairo_translate(pen, x, y)
        if not plain:
            lib.cairo_rotate(pen, turn)
            lib.cairo_scale(pen, -scale if flip else scale, scale)
        surface = sheet.surface._pointer
        lib.cairo_set_source_surface(pen, surface, -origin[0], -origin[1])
        whole = plain and float(x - origin[0]).is_integer()
        whole = whole and float(y - origin[1]).is_integer()
        lib.cairo_pattern_set_filter(
            lib.cairo_get_source(pen),
            cairocffi.FILTER_NEAREST if whole else cairocffi.FILTER_BILINEAR,
        )
        if alpha >= 1.0:
            lib.cairo_paint(pen)
        elif alpha > 0.0:
            lib.cairo_paint_with_alpha(pen, alpha)
        lib.cairo_restore(pen)

    def clear(self) -> None:
        self.surface.flush()
        self.pixels[:] = 0
        self.surface.mark_dirty()

    def read(self) -> Pixels:
        """Return the pixels, after everything that was drawn has arrived."""
        self.surface.flush()
        status = lib.cairo_status(self.pen)
        if status:
            raise ValueError(f"The drawing failed: cairo says {status}.")
        return self.pixels
