"""Chalk on a dark board: light strokes, dusty fills, and the board showing through."""

from __future__ import annotations

import colorsys
from functools import cache, lru_cache

from studio.engine.paint.canvas import Canvas, Pixels, doubles, lib
from studio.engine.paint.colour import hexed, luma, mix, rgb
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

BOARD = "#1b2730"
STICK = "#fdf9ea"
BROKEN = doubles(31.0, 1.6, 13.0, 2.2, 22.0, 1.2)
STROKES = (-38.0, -52.0, -30.0, 34.0)
SMALL = 20.0  # what is smaller is drawn with the tip of the chalk, without gaps
HEAD = 96.0  # up to here it is pressed harder, for the faces
WALL = 380.0  # what is wider is only dusted over


class Chalk(StyledHand):
    name = "chalk"
    look = Look(
        grain=0.0,
        vignette=0.30,
        words=(
            "chalk", "chalks", "chalkboard", "blackboard", "chalk drawing",
            "chalk-drawn", "school board", "pavement chalk",
        ),
        note="Dark is bare board, light is chalk; outlines are always light.",
    )  # fmt: skip

    def tint(self, colour: str) -> str:
        # Chalk cannot be darker than its board: dark things are left bare, so that
        # an eye is a hole in a chalked face and keeps its contrast.
        bright = min(1.0, max(0.0, (luma(colour) - 0.155) / 0.5))
        return mix(BOARD, stick(colour), 0.04 + 0.90 * bright**0.62)

    def sky(self, colour: str) -> str:
        return mix(BOARD, stick(colour), 0.04 + 0.24 * luma(colour) ** 1.4)

    def edge(self, colour: str) -> str:
        return mix(stick(colour), STICK, 0.5)

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        self._filled(canvas, colour)
        if lift > 0:
            pen = canvas.pen
            lib.cairo_set_dash(pen, BROKEN, 6, 0)
            canvas.ink(self.edge(colour), 0.92)
            canvas.stroke(2.5)
            lib.cairo_set_dash(pen, BROKEN, 0, 0)
        else:
            self._painted_on(canvas, colour)

    def _filled(self, canvas: Canvas, colour: str) -> None:
        wide, chalked = spread(canvas), self.tint(colour)
        # Nobody has the patience, or the chalk, to cover a whole wall.
        canvas.ink(mix(chalked, BOARD, 0.55) if wide > WALL else chalked)
        canvas.fill(keep=True)
        if wide > SMALL:
            dust(luma(colour) > 0.6 or wide < HEAD).lay(canvas, colour)

    def _painted_on(self, canvas: Canvas, colour: str) -> None:
        if luma(colour) < 0.3:
            # Seen on the bare board, unseen on a chalked face.
            canvas.ink(STICK, 0.28)
            canvas.stroke(0.9)
        else:
            lib.cairo_new_path(canvas.pen)

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        if width > 5.0:
            canvas.ink(self.edge(colour), 0.92)
            canvas.stroke(width + 2.0, keep=True)
            canvas.ink(self.tint(colour))
            canvas.stroke(width, keep=True)
            dust(luma(colour) > 0.6).lay(canvas, colour, stroke=width)
            lib.cairo_new_path(canvas.pen)
            return
        if luma(colour) < 0.3:
            canvas.ink(STICK, 0.22)
            canvas.stroke(width + 1.2, keep=True)
        canvas.ink(self.tint(colour))
        canvas.stroke(width)

    def brisk(self) -> StyledHand:
        return BRISK

    def finish(self, pixels: Pixels, seed: int) -> None:
        height, width = pixels.shape[:2]
        toward(pixels, BOARD, over(tooth(), height, width, -38, seed) * 0.42)
        # What the sponge left behind.
        toward(pixels, STICK, over(wiped(), height, width, -12, seed) * 0.07)


class BriskChalk(Chalk):
    """Chalk in motion: the outline is whole, which saves the cost of dashing."""

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        self._filled(canvas, colour)
        if lift > 0:
            canvas.ink(self.edge(colour), 0.9)
            canvas.stroke(2.0)
        else:
            self._painted_on(canvas, colour)


@lru_cache(maxsize=4096)
def stick(colour: str) -> str:
    """Return the stick from the box that comes nearest: all of them are pastels."""
    hue, light, vivid = colorsys.rgb_to_hls(*rgb(colour))
    return hexed(*colorsys.hls_to_rgb(hue, max(0.70, light), min(0.85, vivid * 1.6)))


@cache
def dust(pressed: bool) -> Weave:
    """The side of a stick drawn over the board: gaps, fewer where it was `pressed`."""
    strokes = ramp(hatch(36, 2.6, 5), 0.0, 1.1) * 0.36
    grit = ramp(noise(1.6, 0.7, 6), 0.25, 1.0) * 0.26
    share = 0.62 if pressed else 1.0
    return Weave(BOARD, (strokes + grit) * share, STROKES, 0.55)


@cache
def tooth() -> Tile:
    return ramp(noise(2.2, 0.55, 7), -0.1, 1.1)


@cache
def wiped() -> Tile:
    return ramp(noise(60, 12, 8, 512), -0.2, 1.0)


BRISK = BriskChalk()
HAND = Chalk()
