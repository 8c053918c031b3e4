"""The brush that all vocabulary is drawn with.

A brush says *what* is laid down (a piece, a line, a glow); its hand says *how* it looks
(cut paper, ink and wash, felt …). Places, props and puppets never know the hand, so a
new style is a new hand and nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import cairocffi

from studio.engine.paint.canvas import Canvas, lib
from studio.engine.paint.colour import rgb

Stops = Sequence[tuple[float, str]]


class Hand(Protocol):
    """How things look: what a style is."""

    name: str

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        """Fill the current path as a piece of material lying `lift` above the rest."""

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        """Draw along the current path."""

    def sky(self, colour: str) -> str:
        """Return the colour as this hand would wash a sky with it."""


class Brush:
    """Draws on one canvas with one hand. Units are those of the picture."""

    def __init__(self, canvas: Canvas, hand: Hand) -> None:
        self.canvas, self.hand = canvas, hand

    # ------------------------------------------------------------ pieces
    def shape(self, outline: str, colour: str, *, lift: float = 1.0) -> None:
        """Lay down a piece cut along SVG path data. `lift=0` is painted on, flat."""
        self.canvas.outline(outline)
        self.hand.piece(self.canvas, colour, lift)

    def circle(
        self, x: float, y: float, r: float, colour: str, *, lift: float = 0.0
    ) -> None:
        self.ellipse(x, y, r, r, colour, lift=lift)

    def ellipse(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        colour: str,
        *,
        lift: float = 0.0,
    ) -> None:
        self._oval(x, y, rx, ry)
        self.hand.piece(self.canvas, colour, lift)

    def rect(  # noqa: PLR0913  # a rectangle has that many sides to it
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: str,
        *,
        r: float = 0.0,
        lift: float = 0.0,
    ) -> None:
        """Lay down a rectangle from its upper left corner; `r` rounds the corners."""
        pen = self.canvas.pen
        lib.cairo_new_path(pen)
        if r <= 0:
            lib.cairo_rectangle(pen, x, y, width, height)
        else:
            r = min(r, width / 2, height / 2)
            right, low, turn = x + width, y + height, math.pi / 2
            lib.cairo_arc(pen, right - r, y + r, r, -turn, 0)
            lib.cairo_arc(pen, right - r, low - r, r, 0, turn)
            lib.cairo_arc(pen, x + r, low - r, r, turn, 2 * turn)
            lib.cairo_arc(pen, x + r, y + r, r, 2 * turn, 3 * turn)
            lib.cairo_close_path(pen)
        self.hand.piece(self.canvas, colour, lift)

    def poly(
        self, points: Sequence[tuple[float, float]], colour: str, *, lift: float = 1.0
    ) -> None:
        """Lay down a piece with straight edges."""
        self._walk(points)
        lib.cairo_close_path(self.canvas.pen)
        self.hand.piece(self.canvas, colour, lift)

    def limb(
        self, points: Sequence[tuple[float, float]], colour: str, width: float
    ) -> None:
        """Lay down a smooth round-ended strip through the points: arms, legs, tails."""
        self._curve(points)
        self.hand.line(self.canvas, colour, width)

    # ------------------------------------------------------------ lines and light
    def line(self, outline: str, colour: str, width: float = 2.0) -> None:
        """Draw along SVG path data."""
        self.canvas.outline(outline)
        self.hand.line(self.canvas, colour, width)

    def ring(self, x: float, y: float, r: float, colour: str, width: float) -> None:
        self._oval(x, y, r, r)
        self.hand.line(self.canvas, colour, width)

    def wash(
        self,
        outline: str,
        stops: Stops,
        *,
        start: tuple[float, float],
        end: tuple[float, float],
    ) -> None:
        """Fill with a gradient from one point to another: skies and water."""
        shade = cairocffi.LinearGradient(*start, *end)
        for offset, colour in stops:
            shade.add_color_stop_rgb(offset, *rgb(self.hand.sky(colour)))
        self.canvas.outline(outline)
        self.canvas.context.set_source(shade)
        self.canvas.fill()

    def glow(
        self, x: float, y: float, r: float, colour: str, strength: float = 0.4
    ) -> None:
        """Shed soft light round a point."""
        shade = cairocffi.RadialGradient(x, y, 0, x, y, r)
        red, green, blue = rgb(colour)
        shade.add_color_stop_rgba(0, red, green, blue, strength)
        shade.add_color_stop_rgba(0.45, red, green, blue, strength * 0.38)
        shade.add_color_stop_rgba(1, red, green, blue, 0)
        self._oval(x, y, r, r)
        self.canvas.context.set_source(shade)
        self.canvas.fill()

    def veil(self, outline: str, colour: str, alpha: float) -> None:
        """Lay a translucent, flat colour over what is there: shade, mist, beams."""
        self.canvas.outline(outline)
        self.canvas.ink(colour, alpha)
        self.canvas.fill()

    def mist(
        self, x: float, y: float, rx: float, ry: float, colour: str, alpha: float
    ) -> None:
        """Lay a translucent flat oval: soft shadows underfoot, cheeks, puffs."""
        self._oval(x, y, rx, ry)
        self.canvas.ink(colour, alpha)
        self.canvas.fill()

    # ------------------------------------------------------------ placing
    @contextmanager
    def at(
        self,
        x: float = 0.0,
        y: float = 0.0,
        *,
        scale: float = 1.0,
        turn: float = 0.0,
        flip: bool = False,
        stretch: float = 1.0,
    ) -> Iterator[None]:
        """Draw inside from another origin. `turn` in degrees, clockwise.

        `stretch` squashes (< 1) or stretches (> 1) upward and keeps the area.
        """
        pen = self.canvas.pen
        lib.cairo_save(pen)
        lib.cairo_translate(pen, x, y)
        if turn:
            lib.cairo_rotate(pen, math.radians(turn))
        lib.cairo_scale(pen, (-scale if flip else scale) / stretch, scale * stretch)
        yield
        lib.cairo_restore(pen)

    @contextmanager
    def faded(self, alpha: float) -> Iterator[None]:
        """Draw what is inside as one translucent sheet."""
        pen = self.canvas.pen
        lib.cairo_push_group(pen)
        yield
        lib.cairo_pop_group_to_source(pen)
        lib.cairo_paint_with_alpha(pen, alpha)

    @contextmanager
    def inside(self, outline: str) -> Iterator[None]:
        """Keep what is drawn inside the outline: patterns on cloth."""
        pen = self.canvas.pen
        lib.cairo_save(pen)
        self.canvas.outline(outline)
        lib.cairo_clip(pen)
        yield
        lib.cairo_restore(pen)

    # ------------------------------------------------------------ walking the pen
    def _oval(self, x: float, y: float, rx: float, ry: float) -> None:
        pen = self.canvas.pen
        lib.cairo_new_path(pen)
        if rx == ry:
            lib.cairo_arc(pen, x, y, max(rx, 0.01), 0, math.tau)
            return
        lib.cairo_save(pen)
        lib.cairo_translate(pen, x, y)
        lib.cairo_scale(pen, max(rx, 0.01), max(ry, 0.01))
        lib.cairo_arc(pen, 0, 0, 1, 0, math.tau)
        lib.cairo_restore(pen)

    def _walk(self, points: Sequence[tuple[float, float]]) -> None:
        pen = self.canvas.pen
        lib.cairo_new_path(pen)
        lib.cairo_move_to(pen, *points[0])
        for point in points[1:]:
            lib.cairo_line_to(pen, *point)

    def _curve(self, points: Sequence[tuple[float, float]]) -> None:
        """Walk smoothly through all points (Catmull-Rom)."""
        pen = self.canvas.pen
        lib.cairo_new_path(pen)
        lib.cairo_move_to(pen, *points[0])
        last = len(points) - 1
        for n in range(last):
            before, here = points[max(n - 1, 0)], points[n]
            there, after = points[n + 1], points[min(n + 2, last)]
            lib.cairo_curve_to(
                pen,
                here[0] + (there[0] - before[0]) / 6,
                here[1] + (there[1] - before[1]) / 6,
                there[0] - (after[0] - here[0]) / 6,
                there[1] - (after[1] - here[1]) / 6,
                *there,
            )
