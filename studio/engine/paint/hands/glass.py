"""Stained glass: luminous panes in dark leading, with light behind them."""

from __future__ import annotations

import math
from functools import cache

import cv2
import numpy as np

from studio.engine.paint.canvas import Canvas, Pixels, lib
from studio.engine.paint.colour import luma, mix, rgb, turned
from studio.engine.paint.hands.hand import Look, StyledHand
from studio.engine.paint.hands.texture import Weave, noise, ramp, spread, toward

LEAD = "#11131a"
SHINE = "#cfd6de"
SMALL = 24.0
PANES = 44  # in a whole sky


class Glass(StyledHand):
    name = "glass"
    look = Look(
        grain=0.0,
        vignette=0.30,
        words=(
            "glass", "stained glass", "stained-glass", "church window", "leaded",
            "leadlight", "mosaic",
        ),
        note="Every piece is a pane; skies are broken into panes of their own.",
    )  # fmt: skip

    def tint(self, colour: str) -> str:
        bright = luma(colour)
        if bright < 0.2:
            return mix(colour, LEAD, 0.35)
        # Light from behind lifts the middle tones and deepens the hue.
        return mix(jewel(colour, 0.12), "#fff3d0", 0.10 + 0.14 * bright)

    def sky(self, colour: str) -> str:
        return mix(jewel(colour, 0.30), "#fff0d0", 0.06)

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        wide = self._pane(canvas, colour)
        if lift > 0:
            if wide > 420:
                self._crossed(canvas, wide)
            canvas.ink(LEAD)
            canvas.stroke(4.4 * min(1.0, wide / 60), keep=True)
            canvas.ink(SHINE, 0.22)
            canvas.stroke(0.9)
        elif wide > SMALL:
            canvas.ink(LEAD, 0.9)
            canvas.stroke(1.5)
        else:
            lib.cairo_new_path(canvas.pen)

    def _pane(self, canvas: Canvas, colour: str) -> float:
        canvas.ink(self.tint(colour))
        canvas.fill(keep=True)
        wide = spread(canvas)
        if wide > SMALL:
            streaks().lay(canvas, colour)
        return wide

    def _crossed(self, canvas: Canvas, wide: float) -> None:
        """Divide what is too wide for one pane, as every glazier must."""
        pen = canvas.pen
        path = lib.cairo_copy_path(pen)
        lib.cairo_save(pen)
        lib.cairo_clip(pen)
        # Rays from far above and arcs across them: rays alone make a fence.
        for n in range(-9, 20):
            x = 640 + (n - 5) * 150.0 + math.sin(n * 12.9) * 44 + (wide % 97)
            lib.cairo_move_to(pen, 640 + (x - 640) * 0.3, -300)
            lib.cairo_line_to(pen, 640 + (x - 640) * 1.9, 1300)
        for n, row in enumerate((90, 290, 470, 610, 730)):
            swell = 70 if n % 2 else -70
            lib.cairo_move_to(pen, -400, row - swell)
            lib.cairo_curve_to(pen, 300, row + swell, 900, row - swell, 1700, row + 40)
        canvas.ink(LEAD)
        canvas.stroke(3.4)
        lib.cairo_restore(pen)
        lib.cairo_append_path(pen, path)
        lib.cairo_path_destroy(path)

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        if width > 5.0:
            canvas.ink(LEAD)
            canvas.stroke(width + 2.6, keep=True)
        canvas.ink(self.tint(colour))
        canvas.stroke(width)

    def brisk(self) -> StyledHand:
        return BRISK

    def finish(self, pixels: Pixels, seed: int) -> None:
        if (pixels[..., 3] == 255).all() and pixels.shape[1] > pixels.shape[0]:
            _leaded(pixels, seed)
        _lit_from_behind(pixels)


class BriskGlass(Glass):
    """Glass in motion: leading without its shine."""

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        self._pane(canvas, colour)
        if lift > 0:
            canvas.ink(LEAD)
            canvas.stroke(2.7)
        else:
            lib.cairo_new_path(canvas.pen)


def jewel(colour: str, share: float) -> str:
    """Return a colour as glass has it: deep, and where it was grey, bluish."""
    red, green, blue = rgb(colour)
    grey = 1 - (max(red, green, blue) - min(red, green, blue))
    grey *= 1 - luma(colour) ** 3
    return mix(turned(colour, vivid=2.0), "#3f74e0", share * grey**2)


def _leaded(pixels: Pixels, seed: int) -> None:
    """Break a whole sheet into panes, each a little lighter or darker."""
    height, width = pixels.shape[:2]
    rng = np.random.Generator(np.random.PCG64(seed))
    # Panes on a loose grid: even enough to be built, uneven enough to be old.
    across = max(2, round((PANES * width / height) ** 0.5))
    down = max(2, PANES // across)
    seeds = np.ones((height, width), np.uint8)
    for row in range(down):
        for column in range(across):
            off = rng.uniform(0.12, 0.88, 2)
            x = int((column + off[0]) * width / across)
            y = int((row + off[1]) * height / down)
            seeds[min(y, height - 1), min(x, width - 1)] = 0
    _, owner = cv2.distanceTransformWithLabels(
        seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    shade = rng.uniform(-0.13, 0.13, int(owner.max()) + 1).astype(np.float32)[owner]
    toward(pixels, "#fffbe6", np.maximum(shade, 0) * 1.5)
    toward(pixels, "#101c4a", np.maximum(-shade, 0) * 1.5)
    edge = (
        cv2.morphologyEx(
            owner.astype(np.float32), cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)
        )
        > 0
    )
    thick = max(1, round(height / 260))
    lead = cv2.dilate(edge.astype(np.float32), np.ones((thick, thick), np.uint8))
    lead = cv2.GaussianBlur(lead, (0, 0), 0.8)
    toward(pixels, LEAD, np.asarray(lead, np.float32))


def _lit_from_behind(pixels: Pixels) -> None:
    """Let each pane glow at its middle: lead keeps the light from its own edges."""
    darkest = pixels[..., :3].max(axis=2)
    lead = (darkest < 44) & (pixels[..., 3] > 200)
    away = cv2.distanceTransform((~lead).astype(np.uint8), cv2.DIST_L2, 3)
    reach = np.clip(away / max(6.0, pixels.shape[0] / 16), 0, 1)
    light = (pixels[..., :3].mean(axis=2) / 255.0).astype(np.float32)
    shown = np.clip(light * 2 - 0.3, 0, 1)
    toward(pixels, "#fffae0", (reach**1.3 * 0.24 * shown).astype(np.float32))
    toward(pixels, LEAD, ((1 - reach) ** 4 * 0.30 * shown).astype(np.float32))


@cache
def streaks() -> Weave:
    """Poured glass is never even: light runs through it in streaks."""
    return Weave(
        "#ffffff", ramp(noise(34, 7, 21), 0.0, 1.3) * 0.30, (24.0, -20.0, 70.0)
    )


BRISK = BriskGlass()
HAND = Glass()
