"""Ink and watercolour: wet colour that blooms, inside a line from a broad nib."""

from __future__ import annotations

from functools import cache

from studio.engine.paint.canvas import Canvas, Pixels, lib
from studio.engine.paint.colour import darker, luma, mix, turned
from studio.engine.paint.hands.hand import Look, StyledHand
from studio.engine.paint.hands.texture import (
    Tile,
    Weave,
    noise,
    over,
    ramp,
    spread,
    toward,
)

PAPER = "#fdf8ec"
LINE = "#1b2a38"
NIB = -0.7  # how the pen is held, in radians
SMALL = 24.0


class Ink(StyledHand):
    name = "ink"
    look = Look(
        grain=0.05,
        grain_size=2.0,
        vignette=0.06,
        words=(
            "ink", "watercolour", "watercolours", "watercolor", "watercolors",
            "aquarelle", "sketch", "sketched", "drawn", "pen", "pen and ink",
            "ink and wash", "picture book", "storybook",
        ),
        note="Colour thins towards the paper; lines are thick one way, thin the other.",
    )  # fmt: skip

    def tint(self, colour: str) -> str:
        if luma(colour) < 0.2:
            return mix(colour, LINE, 0.5)
        return mix(turned(colour, vivid=1.8), PAPER, 0.24)

    def sky(self, colour: str) -> str:
        return mix(turned(colour, vivid=1.6), PAPER, 0.46)

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        wide = self._washed(canvas, colour)
        if lift > 0:
            # Pigment gathers where the wash dries last: along its edge.
            canvas.ink(darker(turned(self.tint(colour), vivid=1.3), 0.3), 0.28)
            canvas.stroke(5.0, keep=True)
            self.pen_line(canvas, 2.7 * min(1.0, 0.3 + wide / 60))
        elif wide > SMALL:
            canvas.ink(darker(self.tint(colour), 0.3), 0.35)
            canvas.stroke(0.8)
        else:
            lib.cairo_new_path(canvas.pen)

    def _washed(self, canvas: Canvas, colour: str) -> float:
        canvas.ink(self.tint(colour))
        canvas.fill(keep=True)
        wide = spread(canvas)
        if wide > SMALL:
            blooms(wide > 300).lay(canvas, colour)
        return wide

    def pen_line(self, canvas: Canvas, width: float) -> None:
        """Draw along the path with a flat nib: the path is fixed, the nib turns."""
        pen = canvas.pen
        lib.cairo_save(pen)
        lib.cairo_rotate(pen, NIB)
        lib.cairo_scale(pen, 1.0, 0.38)
        canvas.ink(LINE, 0.92)
        canvas.stroke(width)
        lib.cairo_restore(pen)

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        if width > 5.0:
            canvas.ink(LINE, 0.92)
            canvas.stroke(width + 1.9, keep=True)
        canvas.ink(self.tint(colour))
        canvas.stroke(width)

    def brisk(self) -> StyledHand:
        return BRISK

    def finish(self, pixels: Pixels, seed: int) -> None:
        super().finish(pixels, seed)
        height, width = pixels.shape[:2]
        toward(pixels, PAPER, over(pools(), height, width, 20, seed) * 0.14)


class BriskInk(Ink):
    """Ink in motion: without the gathered pigment."""

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        wide = self._washed(canvas, colour)
        if lift > 0:
            self.pen_line(canvas, 2.4 * min(1.0, 0.3 + wide / 60))
        else:
            lib.cairo_new_path(canvas.pen)


@cache
def blooms(broad: bool) -> Weave:
    """Where the wash ran thin. On a whole hillside it must be calm, or it is moss."""
    soft = noise(11, 11, 41)
    # A wash dries in shores: each pool ends a little more sharply than it began.
    wet = ramp(soft, -0.6, 1.1) * 0.20 + ramp(soft, 0.10, 0.26) * 0.09
    return Weave(PAPER, wet * (0.5 if broad else 1), (0, 90, 35), 2.6 if broad else 0.8)


@cache
def pools() -> Tile:
    """Where the water stood: broad, with one sharper shore."""
    broad = ramp(noise(34, 22, 42, 512), -0.6, 1.0)
    return broad * 0.7 + ramp(noise(14, 10, 43, 512), 0.25, 0.4) * 0.3


BRISK = BriskInk()
HAND = Ink()
