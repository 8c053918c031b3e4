"""Felt: soft, thick pieces sewn on with a running stitch."""

from __future__ import annotations

from studio.engine.paint.canvas import Canvas, doubles, lib
from studio.engine.paint.colour import darker, lighter
from studio.engine.paint.hands.hand import Look, StyledHand

STITCH = doubles(6.0, 5.0)


class Felt(StyledHand):
    name = "felt"
    look = Look(
        grain=0.13,
        grain_size=2.6,
        vignette=0.16,
        words=("felt", "wool", "knitted", "cloth", "sewn", "soft toy", "plush"),
    )

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        if lift <= 0:
            canvas.ink(colour)
            canvas.fill()
            return
        canvas.ink("#1a0f12", 0.16)
        canvas.stroke(7.0 * lift, keep=True)
        canvas.ink(darker(colour, 0.16))
        canvas.stroke(3.4, keep=True)
        canvas.ink(colour)
        canvas.fill(keep=True)
        pen = canvas.pen
        lib.cairo_save(pen)
        # A clip keeps the stitches on the cloth, so they sit just inside the edge.
        lib.cairo_clip_preserve(pen)
        lib.cairo_set_dash(pen, STITCH, 2, 0)
        canvas.ink(lighter(colour, 0.45), 0.75)
        canvas.stroke(4.2)
        lib.cairo_restore(pen)


HAND = Felt()
