"""Wax crayon on pale paper: hatched colour, doubled outlines, the paper's tooth."""

from __future__ import annotations

from functools import cache

from studio.engine.paint.canvas import Canvas, Pixels, lib
from studio.engine.paint.colour import luma, mix, turned
from studio.engine.paint.hands.hand import Look, StyledHand
from studio.engine.paint.hands.texture import (
    Tile,
    Weave,
    hatch,
    noise,
    over,
    ramp,
    spread,
    toward,
)

PAPER = "#fbf5e6"
WAX = "#2c2342"
HATCH = (-58.0, -40.0, -72.0, 52.0)
SMALL, HEAD = 20.0, 96.0


class Crayon(StyledHand):
    name = "crayon"
    look = Look(
        grain=0.0,
        vignette=0.05,
        words=(
            "crayon", "crayons", "wax crayon", "wax crayons", "coloured pencil",
            "coloured pencils", "colored pencils", "pencil", "pencils",
            "pastel crayons", "child's drawing", "colouring book", "scribble",
            "scribbled",
        ),
        note="Colours are loud, edges are double, the paper shows between strokes.",
    )  # fmt: skip

    def tint(self, colour: str) -> str:
        if luma(colour) < 0.2:
            return mix(colour, WAX, 0.4)
        return mix(turned(colour, vivid=1.55), PAPER, 0.10)

    def sky(self, colour: str) -> str:
        return mix(turned(colour, vivid=1.5), PAPER, 0.42)

    def edge(self, colour: str) -> str:
        return mix(turned(colour, vivid=1.3), WAX, 0.58)

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        self._filled(canvas, colour)
        if lift <= 0:
            lib.cairo_new_path(canvas.pen)
            return
        pen = canvas.pen
        canvas.ink(self.edge(colour), 0.85)
        canvas.stroke(2.4, keep=True)
        # Nobody's second line lies on the first.
        path = lib.cairo_copy_path(pen)
        lib.cairo_save(pen)
        lib.cairo_rotate(pen, 0.004)
        lib.cairo_translate(pen, 0.7, -1.1)
        lib.cairo_new_path(pen)
        lib.cairo_append_path(pen, path)
        canvas.ink(self.edge(colour), 0.4)
        canvas.stroke(1.6)
        lib.cairo_restore(pen)
        lib.cairo_path_destroy(path)

    def _filled(self, canvas: Canvas, colour: str) -> None:
        canvas.ink(self.tint(colour))
        canvas.fill(keep=True)
        wide = spread(canvas)
        if wide > SMALL:
            # Heads are small: a face must not look out through bars.
            gaps(luma(colour) < 0.4 or wide < HEAD).lay(canvas, colour)

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        if width <= 5.0:
            canvas.ink(self.tint(colour))
            canvas.stroke(width)
            return
        canvas.ink(self.edge(colour), 0.85)
        canvas.stroke(width + 2.0, keep=True)
        canvas.ink(self.tint(colour))
        canvas.stroke(width, keep=True)
        gaps(luma(colour) < 0.4).lay(canvas, colour, stroke=width)
        lib.cairo_new_path(canvas.pen)

    def brisk(self) -> StyledHand:
        return BRISK

    def finish(self, pixels: Pixels, seed: int) -> None:
        height, width = pixels.shape[:2]
        streaks = over(strokes(), height, width, -50, seed) * 0.20
        toward(pixels, PAPER, streaks + over(tooth(), height, width, 0, seed) * 0.22)


class BriskCrayon(Crayon):
    """Crayon in motion: one outline."""

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        self._filled(canvas, colour)
        if lift > 0:
            canvas.ink(self.edge(colour), 0.85)
            canvas.stroke(2.1)
        else:
            lib.cairo_new_path(canvas.pen)


@cache
def gaps(thick: bool) -> Weave:
    """The paper between strokes; dark wax is laid on `thick`, or it would glare."""
    grit = ramp(noise(1.0, 1.0, 15), 0.3, 1.1) * 0.22
    share = 0.40 if thick else 1.0
    return Weave(PAPER, (strokes() * 0.50 + grit) * share, HATCH, 0.48)


@cache
def strokes() -> Tile:
    return ramp(hatch(46, 2.4, 14), 0.05, 0.95)


@cache
def tooth() -> Tile:
    return ramp(noise(0.9, 0.9, 16), 0.1, 1.0)


BRISK = BriskCrayon()
HAND = Crayon()
