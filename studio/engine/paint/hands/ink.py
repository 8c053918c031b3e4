"""Ink and wash: a wet colour inside a drawn outline."""

from __future__ import annotations

from studio.engine.paint.canvas import Canvas
from studio.engine.paint.colour import darker, mix
from studio.engine.paint.hands.hand import Look, StyledHand

LINE = "#1b2a33"


class Ink(StyledHand):
    name = "ink"
    look = Look(
        grain=0.09,
        grain_size=2.0,
        vignette=0.10,
        words=("ink", "watercolour", "watercolor", "sketch", "drawn", "pen"),
    )

    def tint(self, colour: str) -> str:
        return mix(colour, "#fbf3e4", 0.30)

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        wet = self.tint(colour)
        canvas.ink(wet)
        canvas.fill(keep=True)
        if lift > 0:
            canvas.ink(darker(wet, 0.35), 0.35)
            canvas.stroke(4.0, keep=True)
            canvas.ink(LINE, 0.9)
            canvas.stroke(1.7)
        else:
            canvas.ink(darker(wet, 0.3), 0.4)
            canvas.stroke(0.8)


HAND = Ink()
