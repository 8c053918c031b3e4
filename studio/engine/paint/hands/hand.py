"""What every hand can do: lay pieces and lines, and finish a sheet with its texture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.engine.paint.canvas import Canvas, Pixels


@dataclass(frozen=True)
class Look:
    """What a style does to the finished sheet and to the whole frame."""

    grain: float = 0.05  # how far paper grain darkens and lightens, 0 to 1
    grain_size: float = 1.0  # 1 is a fine paper, 3 a coarse cloth
    vignette: float = 0.22
    words: tuple[str, ...] = ()  # what people call this style
    note: str = ""


class StyledHand:
    """The plain hand: flat pieces. Styles override `piece` and `line`."""

    name = "plain"
    look = Look()

    def piece(self, canvas: Canvas, colour: str, lift: float) -> None:
        canvas.ink(self.tint(colour))
        canvas.fill()

    def line(self, canvas: Canvas, colour: str, width: float) -> None:
        canvas.ink(self.tint(colour))
        canvas.stroke(width)

    def brisk(self) -> StyledHand:
        """Return the hand for what is drawn anew in every frame: as like, but quick."""
        return self

    def tint(self, colour: str) -> str:
        """Return the colour as this hand would mix it."""
        return colour

    def sky(self, colour: str) -> str:
        """Return a colour of a sky or of water, which are washes and no pieces."""
        return colour

    def finish(self, pixels: Pixels, seed: int) -> None:
        """Give a baked sheet its texture, in place, without touching its alpha."""
        if self.look.grain:
            textured(pixels, grain(self.look.grain, self.look.grain_size), seed)


# As large as any sheet of a set at full size, so that each is only cut from it.
HIGH, WIDE, ROOM = 1140, 2000, 64
EVEN = 128  # what leaves a pixel as it is

Texture = NDArray[np.uint8]  # four channels, the last of them even


def textured(pixels: Pixels, texture: Texture, seed: int) -> None:
    """Lighten and darken a sheet as a texture says, in place.

    In bytes and by one multiplication: with floats and a channel at a time this was
    four fifths of the time that a set takes.
    """
    height, width = pixels.shape[:2]
    down, across = (seed * 37) % ROOM, (seed * 53) % ROOM
    if height + down > texture.shape[0] or width + across > texture.shape[1]:
        times = (height // HIGH + 2, width // WIDE + 2, 1)
        texture = np.tile(texture, times)
    part = texture[down : down + height, across : across + width]
    cv2.multiply(pixels, part, dst=pixels, scale=1 / EVEN)
    # Premultiplied: no channel may pass its alpha.
    cv2.min(pixels, cv2.merge([pixels[..., 3]] * 4), dst=pixels)


def woven(factor: NDArray[np.floating[Any]]) -> Texture:
    """Return a texture from factors round 1."""
    channel = np.clip(factor * EVEN, 0, 255).astype(np.uint8)
    return np.dstack([channel] * 3 + [np.full_like(channel, EVEN)])


@lru_cache(maxsize=4)
def grain(strength: float, size: float) -> Texture:
    """Return a texture of noise, the same everywhere."""
    return woven(1.0 + noise(size) * strength)


def noise(size: float) -> NDArray[np.float32]:
    """Return noise from about -1 to 1; `size` 1 is fine, 3 is coarse."""
    rng = np.random.Generator(np.random.PCG64(11))
    high, wide = HIGH + ROOM, WIDE + ROOM
    low = (int(high / size), int(wide / size))
    rough = rng.standard_normal(low, dtype=np.float32) * np.float32(0.5)
    if size == 1.0:
        return rough
    large = cv2.resize(rough, (wide, high), interpolation=cv2.INTER_LINEAR)
    return np.asarray(large, np.float32)
