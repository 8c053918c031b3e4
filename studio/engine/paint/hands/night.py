"""Night: shadow theatre. Dark shapes with a lit rim, warm windows, glowing colours."""

from __future__ import annotations

from studio.engine.paint.canvas import Canvas
from studio.engine.paint.colour import luma, mix
from studio.engine.paint.hands.hand import Look, StyledHand

DARK = "#0b1c33"
RIM = "#bcd3e6"


class Night(StyledHand):
    name = "night"
    look = Look(
        grain=0.04,
        vignette=0.34,
        words=("night", "shadow", "silhouette", "shadow theatre", "moonlit"),
    )

    def tint(self, colour: str) -> str:
        # What is bright stays a light in the dark; the rest sinks towards the night.
        return mix(colour, DARK, 0.6 * (1 - luma(colour) ** 3))

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        canvas.ink(self.tint(colour))
        canvas.fill(keep=True)
        canvas.ink(RIM, 0.30 if lift > 0 else 0.10)
        canvas.stroke(1.3)


HAND = Night()
