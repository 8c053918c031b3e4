"""Night: shadow theatre. Dark shapes with a moonlit rim, and lights that glow."""

from __future__ import annotations

import cv2
import numpy as np

from studio.engine.paint.canvas import Canvas, Pixels
from studio.engine.paint.colour import luma, mix, rgb, turned
from studio.engine.paint.hands.hand import Look, StyledHand
from studio.engine.paint.hands.texture import spread

DEEP, BLUE, LAMP = "#040b1c", "#4a76b4", "#fff2cc"
RIM = "#bfdcf5"
WALL = 380.0


def warmth(colour: str) -> float:
    """Return how much a colour is that of a fire, 0 to 1."""
    red, _, blue = rgb(colour)
    return max(0.0, red - blue)


class Night(StyledHand):
    name = "night"
    look = Look(
        grain=0.04,
        vignette=0.42,
        words=(
            "night", "shadow", "shadows", "silhouette", "silhouettes", "shadow theatre",
            "shadow puppets", "moonlit", "moonlight", "lantern light",
        ),
        note="Colours sink into blue; fire, lamps and the moon do not.",
    )  # fmt: skip

    def tint(self, colour: str) -> str:
        # A tone for every brightness keeps dark eyes dark on moonlit faces.
        bright = luma(colour)
        if bright < 0.55:
            tone = mix(DEEP, BLUE, (bright / 0.55) ** 1.25)
        else:
            tone = mix(BLUE, LAMP, ((bright - 0.55) / 0.45) ** 1.2)
        own = turned(colour, vivid=1.2)
        return mix(tone, own, min(0.8, 0.18 + 0.75 * warmth(colour) * bright**0.5))

    def sky(self, colour: str) -> str:
        bright = luma(colour)
        tone = mix("#050d26", "#3f6ea6", bright**1.6)
        return mix(tone, colour, 0.10 + 0.5 * warmth(colour))

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        # Walls and hills go to sleep, so that whoever stands before them is awake.
        asleep = 0.5 if spread(canvas) > WALL else 0.0
        canvas.ink(mix(self.tint(colour), DEEP, asleep))
        if lift <= 0:
            canvas.fill()
            return
        canvas.fill(keep=True)
        canvas.ink(RIM, 0.34)
        canvas.stroke(1.4)

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        if width > 5.0:
            canvas.ink(RIM, 0.3)
            canvas.stroke(width + 1.5, keep=True)
        canvas.ink(self.tint(colour))
        canvas.stroke(width)

    def finish(self, pixels: Pixels, seed: int) -> None:
        super().finish(pixels, seed)
        bright = pixels[..., :3].astype(np.float32)
        bright -= 150.0
        np.maximum(bright, 0, out=bright)
        # A quarter of the size is plenty for a blur, and a sixteenth of the price.
        height, width = pixels.shape[:2]
        size = (max(1, width // 4), max(1, height // 4))
        small = cv2.resize(bright, size, interpolation=cv2.INTER_AREA)
        small = cv2.GaussianBlur(small, (0, 0), max(1.0, height / 160))
        halo = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
        glowing = pixels[..., :3] + halo * 0.9
        alpha = pixels[..., 3:].astype(np.float32)
        pixels[..., :3] = np.minimum(glowing, alpha).astype(np.uint8)


HAND = Night()
