"""Linocut: three inks on cream paper, carved edges, a little off-register."""

from __future__ import annotations

import colorsys
from functools import cache, lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.engine.paint.canvas import Canvas, Pixels, lib
from studio.engine.paint.colour import luma, rgb
from studio.engine.paint.hands.hand import Look, StyledHand
from studio.engine.paint.hands.texture import Tile, Weave, noise, over, ramp, spread

PAPER = "#f2e8d0"
BLACK = "#1a2130"
RED, ROSE = "#c9432c", "#eba57c"  # the second is the first, rolled out thin
TEAL, MIST = "#2c7d80", "#9cc4b4"
INKS = (PAPER, BLACK, RED, ROSE, TEAL, MIST)
OFF = (1.3, -1.0)  # how badly the blocks are laid on each other
SMALL = 22.0


class Linocut(StyledHand):
    name = "linocut"
    look = Look(
        grain=0.0,
        vignette=0.0,
        words=(
            "linocut", "lino", "lino print", "linoprint", "woodcut", "wood engraving",
            "print", "printed", "block print", "screen print", "engraving",
        ),
        note="Black, red and teal, each also rolled thin; skies are carved in lines.",
    )  # fmt: skip

    def tint(self, colour: str) -> str:
        return inked(colour)

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        if lift > 0:
            canvas.ink(PAPER)
            canvas.stroke(5.0, keep=True)
        self._block(canvas, colour, lift)

    def _block(self, canvas: Canvas, colour: str, lift: float) -> None:
        ink, pen = inked(colour), canvas.pen
        big = spread(canvas) > SMALL
        if not (big and lift > 0):
            canvas.ink(ink)
            canvas.fill(keep=big)
            if big:
                salt().lay(canvas, colour)
                lib.cairo_new_path(pen)
            return
        path = lib.cairo_copy_path(pen)
        lib.cairo_save(pen)
        lib.cairo_translate(pen, *OFF)
        lib.cairo_new_path(pen)
        lib.cairo_append_path(pen, path)
        canvas.ink(ink)
        canvas.fill(keep=True)
        if ink != PAPER:
            gouges().lay(canvas, colour)
        lib.cairo_restore(pen)
        lib.cairo_new_path(pen)
        lib.cairo_append_path(pen, path)
        lib.cairo_path_destroy(path)
        canvas.ink(BLACK)
        canvas.stroke(1.7)

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        if width > 5.0:
            canvas.ink(PAPER)
            canvas.stroke(width + 5.0, keep=True)
            canvas.ink(BLACK)
            canvas.stroke(width + 1.8, keep=True)
        canvas.ink(inked(colour))
        canvas.stroke(width)

    def brisk(self) -> StyledHand:
        return BRISK

    def finish(self, pixels: Pixels, seed: int) -> None:
        _printed(pixels, seed)


class BriskLinocut(Linocut):
    """Linocut in motion: a carved rim only round what is large."""

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        if lift > 0 and spread(canvas) > 60.0:
            canvas.ink(PAPER)
            canvas.stroke(5.0, keep=True)
        self._block(canvas, colour, lift)


@lru_cache(maxsize=8192)
def inked(colour: str) -> str:
    """Return the ink that a colour is printed with.

    The order of light and dark is kept, so a dark eye never meets a dark face.
    """
    bright = luma(colour)
    hue, _, vivid = colorsys.rgb_to_hls(*rgb(colour))
    if bright < 0.235:
        return BLACK
    if bright > 0.80:
        # Sun, lamps and straw stay apart from paper; skin, a little redder, is paper.
        return ROSE if 0.105 < hue < 0.17 and vivid > 0.7 else PAPER
    if vivid < 0.24 and bright < 0.36:
        return BLACK
    warm = (hue < 0.17 or hue > 0.86) and vivid > 0.16
    if warm:
        return RED if bright < 0.56 else ROSE
    return TEAL if bright < 0.58 else MIST


def _printed(pixels: Pixels, seed: int) -> None:
    """Print whatever is on the sheet with the inks there are.

    What lies between two inks (skies, glows, mist) is carved: lines as wide as the
    share of each. What is pure ink already stays so, as the lines are too weak for it.
    """
    height, width = pixels.shape[:2]
    alpha = pixels[..., 3].astype(np.float32)
    solid = np.maximum(alpha, 1.0)[..., None]
    shown = pixels[..., :3].astype(np.float32) * 255.0 / solid
    y = np.arange(height, dtype=np.float32)[:, None]
    wander = over(waves(), height, width, 0, seed) * 3.4
    pitch = max(4.0, height / 90.0)
    lines = np.abs(((y + wander) / np.float32(pitch)) % 1.0 * 2 - 1) * 2 - 1
    shown += (lines * 34.0)[..., None]
    steps = np.clip(shown, 0, 255).astype(np.uint16) >> 3
    printed = nearest()[steps[..., 0] << 10 | steps[..., 1] << 5 | steps[..., 2]]
    # A press is soft: without this the carving is a staircase.
    soft = cv2.GaussianBlur(printed, (0, 0), 0.6)
    done = soft * (alpha / 255.0)[..., None]
    pixels[..., :3] = np.minimum(done, alpha[..., None]).astype(np.uint8)


@cache
def nearest() -> NDArray[np.float32]:
    """Return the ink next to each colour: in 32 steps a channel, blue, green, red.

    Looked up, since measuring every pixel against every ink took a second a set.
    """
    inks = np.array([rgb(ink)[::-1] for ink in INKS], np.float32) * 255
    levels = np.arange(32, dtype=np.float32) * 8 + 4
    cube = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), axis=-1)
    far = ((cube.reshape(-1, 1, 3) - inks) ** 2).sum(axis=2)
    return np.asarray(inks[far.argmin(axis=1)], np.float32)


@cache
def waves() -> Tile:
    return noise(40, 6, 33)


@cache
def gouges() -> Weave:
    """Paper left by the gouge: short tapering cuts, far apart."""
    cuts = ramp(noise(8, 0.9, 31), 1.0, 1.15)
    specks = ramp(noise(0.7, 0.7, 32), 1.1, 1.4) * 0.6
    return Weave(PAPER, np.maximum(cuts, specks), (-62.0, -18.0, 28.0, 75.0))


@cache
def salt() -> Weave:
    return Weave(PAPER, ramp(noise(1.0, 1.0, 32), 1.05, 1.4) * 0.6)


BRISK = BriskLinocut()
HAND = Linocut()
