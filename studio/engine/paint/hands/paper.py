"""Cut paper: each piece casts a soft shadow and catches light along its cut edge."""

from __future__ import annotations

from functools import cache

import numpy as np

from studio.engine.paint.canvas import Canvas, Pixels, lib
from studio.engine.paint.hands.hand import (
    HIGH,
    ROOM,
    WIDE,
    Look,
    StyledHand,
    Texture,
    noise,
    textured,
    woven,
)
from studio.engine.paint.hands.texture import Tile, hairs, repeat, spread

SHADOW = "#031317"
# Three widening strokes under the piece look like a blurred shadow, at a fraction
# of the price of blurring: they are vectors, so they cost nothing in a moving puppet.
RINGS = ((2.0, 0.13), (4.5, 0.09), (8.0, 0.05))
LARGE = 72.0  # what shows its cut edge even when it moves


class Paper(StyledHand):
    name = "paper"
    look = Look(grain=0.055, words=(
        "paper", "paper-cut", "papercut", "cut paper", "paper cut-out", "cut-out",
        "cutout", "collage", "cardboard", "origami", "pop-up book",
    ))  # fmt: skip

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        if lift > 0:
            pen = canvas.pen
            path = lib.cairo_copy_path(pen)
            lib.cairo_save(pen)
            # The lamp hangs above: a shadow reaches further down than up.
            lib.cairo_translate(pen, 0.0, 2.2 * lift)
            lib.cairo_new_path(pen)
            lib.cairo_append_path(pen, path)
            for width, alpha in RINGS:
                canvas.ink(SHADOW, alpha * min(1.0, 0.5 + lift * 0.5))
                canvas.stroke(width * lift, keep=True)
            lib.cairo_restore(pen)
            lib.cairo_new_path(pen)
            lib.cairo_append_path(pen, path)
            lib.cairo_path_destroy(path)
            canvas.ink(colour)
            canvas.fill(keep=True)
            lib.cairo_set_source_rgba(pen, 1, 1, 1, 0.17)
            canvas.stroke(1.3)
            return
        canvas.ink(colour)
        canvas.fill()

    def brisk(self) -> StyledHand:
        return BRISK

    def finish(self, pixels: Pixels, seed: int) -> None:
        textured(pixels, sheet(), seed)


class BriskPaper(Paper):
    """Paper in motion: the shadow falls straight down, as one fill.

    A stroke costs three times a fill, and a puppet has forty pieces: with the full
    shadow two actors took 7 ms of a frame, with this one 2. Nobody sees it move by.
    """

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        if lift > 0:
            pen = canvas.pen
            path = lib.cairo_copy_path(pen)
            lib.cairo_save(pen)
            lib.cairo_translate(pen, 0.0, 2.6 * lift)
            lib.cairo_new_path(pen)
            lib.cairo_append_path(pen, path)
            canvas.ink(SHADOW, 0.24)
            canvas.fill()
            lib.cairo_restore(pen)
            lib.cairo_new_path(pen)
            lib.cairo_append_path(pen, path)
            lib.cairo_path_destroy(path)
        canvas.ink(colour)
        if lift > 0 and spread(canvas) > LARGE:
            canvas.fill(keep=True)
            canvas.ink("#ffffff", 0.15)
            canvas.stroke(1.1)
        else:
            canvas.fill()


@cache
def fibres() -> Tile:
    return hairs(260, 22.0, 61)


@cache
def sheet() -> Texture:
    """The paper itself: its grain, and fibres lying every way."""
    hair = repeat(fibres(), HIGH + ROOM, WIDE + ROOM, 17, 0)
    light = np.maximum(hair, 0) * 0.10 - np.maximum(-hair, 0) * 0.06
    return woven(1.0 + noise(1.0) * Paper.look.grain + light)


BRISK = BriskPaper()
HAND = Paper()
