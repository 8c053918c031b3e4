"""Felt: soft, thick pieces of fluffy cloth, sewn on with a running stitch."""

from __future__ import annotations

from functools import cache

import cairocffi
import numpy as np

from studio.engine.paint.canvas import Canvas, Pixels, doubles, lib
from studio.engine.paint.colour import darker, lighter, luma
from studio.engine.paint.hands.hand import Look, StyledHand
from studio.engine.paint.hands.texture import (
    Tile,
    Weave,
    hairs,
    over,
    spread,
    toward,
)

STITCH = doubles(6.0, 5.0)
SHADOW = "#1a0f12"
SMALL, SEWN = 26.0, 40.0


class Felt(StyledHand):
    name = "felt"
    look = Look(
        grain=0.10,
        grain_size=2.6,
        vignette=0.16,
        words=(
            "felt", "wool", "woollen", "knitted", "cloth", "fabric", "sewn", "stitched",
            "embroidered", "patchwork", "quilt", "soft toy", "plush",
        ),
        note="Big pieces are stitched along the edge; small ones are glued on.",
    )  # fmt: skip

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        if lift > 0:
            canvas.ink(SHADOW, 0.10)
            canvas.stroke(9.0 * lift, keep=True)
            canvas.ink(SHADOW, 0.14)
            canvas.stroke(5.0 * lift, keep=True)
            canvas.ink(darker(colour, 0.20))
            canvas.stroke(3.4, keep=True)
        self._cloth(canvas, colour, lift)

    def _cloth(self, canvas: Canvas, colour: str, lift: float) -> None:
        pen = canvas.pen
        canvas.ink(colour)
        canvas.fill(keep=True)
        wide = spread(canvas)
        if wide > SMALL:
            fluff(luma(colour) < 0.3).lay(canvas, colour)
        if lift <= 0 or wide < SEWN:
            lib.cairo_new_path(pen)
            return
        lib.cairo_save(pen)
        # Inside a clip a broad dash shows half of itself, and a narrower line of cloth
        # over it leaves a row of stitches a little way in from the edge.
        lib.cairo_clip_preserve(pen)
        lib.cairo_set_line_cap(pen, cairocffi.LINE_CAP_BUTT)
        lib.cairo_set_dash(pen, STITCH, 2, 0)
        thread = lighter(colour, 0.5) if luma(colour) < 0.72 else darker(colour, 0.3)
        canvas.ink(thread, 0.85)
        canvas.stroke(9.0, keep=True)
        lib.cairo_set_dash(pen, STITCH, 0, 0)
        canvas.ink(darker(colour, 0.06))
        canvas.stroke(5.4)
        lib.cairo_restore(pen)

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        if width > 5.0:
            canvas.ink(darker(colour, 0.24))
            canvas.stroke(width + 1.8, keep=True)
            canvas.ink(colour)
            canvas.stroke(width, keep=True)
            fluff(luma(colour) < 0.3).lay(canvas, colour, stroke=width)
            lib.cairo_new_path(canvas.pen)
            return
        canvas.ink(colour)
        canvas.stroke(width)

    def brisk(self) -> StyledHand:
        return BRISK

    def finish(self, pixels: Pixels, seed: int) -> None:
        super().finish(pixels, seed)
        height, width = pixels.shape[:2]
        hair = over(fibres(), height, width, 31, seed)
        toward(pixels, "#fff6e6", np.maximum(hair, 0) * 0.13)
        toward(pixels, SHADOW, np.maximum(-hair, 0) * 0.13)


class BriskFelt(Felt):
    """Felt in motion: a thick edge, but no shadow."""

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        if lift > 0:
            canvas.ink(darker(colour, 0.28))
            canvas.stroke(2.6, keep=True)
        self._cloth(canvas, colour, lift)


@cache
def fibres() -> Tile:
    return hairs(2600, 18.0, 51)


@cache
def fluff(dark: bool) -> Weave:
    """Loose hairs; on dark cloth they show twice as much, so they are half as thick."""
    share = np.float32(0.14 if dark else 0.26)
    return Weave("#fff6e6", np.maximum(fibres(), 0) * share, (0.0, 40.0, 80.0), 0.5)


BRISK = BriskFelt()
HAND = Felt()
