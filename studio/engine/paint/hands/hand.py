"""What every hand can do: lay pieces and lines, and finish a sheet with its texture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

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
        if not self.look.grain:
            return
        height, width = pixels.shape[:2]
        texture = grain(height, width, self.look.grain_size, seed)
        factor = 1.0 + texture * self.look.grain
        for channel in range(3):
            grained = pixels[..., channel] * factor
            # Premultiplied: no channel may pass its alpha.
            np.minimum(grained, pixels[..., 3], out=grained)
            pixels[..., channel] = grained.astype(np.uint8)


@lru_cache(maxsize=8)
def grain(height: int, width: int, size: float, seed: int) -> NDArray[np.float32]:
    """Return noise from about -1 to 1, the same for the same seed everywhere."""
    rng = np.random.Generator(np.random.PCG64(seed))
    low = (max(2, int(height / size)), max(2, int(width / size)))
    noise = rng.standard_normal(low, dtype=np.float32) * np.float32(0.5)
    if size != 1.0:
        large = cv2.resize(noise, (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(large, np.float32)
    return noise[:height, :width]
