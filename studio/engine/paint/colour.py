"""Colours as people say them, and as cairo wants them.

A colour is always a string in data (`"#e2745a"`), and four floats only here.
"""

from __future__ import annotations

import colorsys
from functools import lru_cache

RGB = tuple[float, float, float]


@lru_cache(maxsize=4096)
def rgb(colour: str) -> RGB:
    """Return red, green and blue from 0 to 1.

    >>> rgb("#ff0000")
    (1.0, 0.0, 0.0)
    """
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4))
    return red, green, blue


def hexed(red: float, green: float, blue: float) -> str:
    """Return the string for three floats, each held within 0 and 1."""
    channels = (round(max(0.0, min(1.0, c)) * 255) for c in (red, green, blue))
    return "#" + "".join(f"{channel:02x}" for channel in channels)


@lru_cache(maxsize=65536)
def mix(first: str, second: str, share: float) -> str:
    """Return `first` with `share` (0 to 1) of `second` stirred in.

    >>> mix("#000000", "#ffffff", 0.5)
    '#808080'
    """
    a, b = rgb(first), rgb(second)
    return hexed(*(x + (y - x) * share for x, y in zip(a, b, strict=True)))


def lighter(colour: str, share: float = 0.2) -> str:
    return mix(colour, "#ffffff", share)


def darker(colour: str, share: float = 0.2) -> str:
    return mix(colour, "#04181d", share)


@lru_cache(maxsize=4096)
def turned(colour: str, hue: float = 0.0, vivid: float = 1.0) -> str:
    """Return the colour with its hue turned (in turns) and its saturation scaled."""
    h, light, s = colorsys.rgb_to_hls(*rgb(colour))
    return hexed(*colorsys.hls_to_rgb((h + hue) % 1.0, light, min(1.0, s * vivid)))


def luma(colour: str) -> float:
    """Return how bright the colour looks, 0 to 1."""
    red, green, blue = rgb(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue
