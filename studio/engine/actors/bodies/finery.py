"""What creatures wear: the people's hats and glasses, and scarves and capes that fit.

Creatures have no clothes of their own, so a story tells two otters apart by these.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.engine.actors import Look, hats  # noqa: F401  # hats join the wardrobe
from studio.engine.actors.wardrobe import Wearer, wear
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, rgb

GOLD = "#f2bd4b"


@dataclass(frozen=True)
class HeadFit:
    """Where things sit on a head: from its middle, which the brush is at."""

    top: float = -25.0
    width: float = 31.0
    eyes: tuple[float, float] = (3.0, -5.0)
    gap: float = 13.0


@lru_cache(maxsize=512)
def trim(coat: str, second: bool = False) -> str:
    """Return a cloth colour that stands out from the coat."""
    hue, _, vivid = colorsys.rgb_to_hls(*rgb(coat))
    warm = vivid > 0.25 and (hue < 0.13 or hue > 0.86)
    return ("#2f8f8b", "#e0654f")[warm is second]


def behind(b: Brush, look: Look, neck: float, width: float) -> None:
    """Draw what hangs on the back."""
    if not look.wears:
        return
    cloth = trim(look.coat)
    with b.at(0, neck):
        if "cape" in look.wears:
            w = width * 1.55
            hang = f"M-12 -4C{-w} 20 {-w - 6} 48 {-w - 8} 66Q0 78 {w} 64"
            b.shape(f"{hang}C{w - 2} 40 22 12 12 -4Z", cloth)
        if "backpack" in look.wears:
            b.rect(-width - 12, 6, 28, 40, darker(cloth, 0.1), r=10, lift=0.7)


def round_neck(b: Brush, look: Look, neck: float, width: float) -> None:
    """Draw what is worn round the neck or over the shoulders."""
    if not look.wears:
        return
    cloth = trim(look.coat)
    with b.at(0, neck):
        if "cape" in look.wears:
            b.limb(((-width, 3), (0, 9), (width, 3)), cloth, 8)
            b.circle(0, 9, 4.5, GOLD)
        if "backpack" in look.wears:
            strap = darker(cloth, 0.2)
            b.limb(((-width * 0.7, 0), (-width * 0.8, 32)), strap, 5)
            b.limb(((width * 0.7, 0), (width * 0.8, 32)), strap, 5)
        if "scarf" in look.wears:
            with b.at(-width * 0.55, 8, turn=8):
                b.rect(-6, 0, 13, 34, darker(cloth, 0.12), r=4, lift=0.6)
                b.line("M-4 30V36M1 30V36M5 30V36", darker(cloth, 0.12), 2.4)
            b.limb(((-width, 2), (0, 9), (width, 2)), darker(cloth, 0.14), 14)
            b.limb(((-width, 1), (0, 8), (width, 1)), cloth, 12)
        if "bow tie" in look.wears:
            b.shape("M0 10L-13 3V18ZM0 10L13 3V18Z", cloth, lift=0.4)
            b.circle(0, 10, 3.4, darker(cloth, 0.25))


def on_head(b: Brush, look: Look, fit: HeadFit) -> None:
    """Draw what is worn on the head, from the middle of the head.

    Hats and glasses are the people's own (`wardrobe`), scaled to this skull. Their
    cloth is chosen against the fur: a hat in the belly's colour looks like an ear.
    """
    if not look.wears:
        return
    dressed = replace(look, second=trim(look.coat), skin="#ffffff")
    wearer = Wearer(dressed, "")
    (x, y), wide = fit.eyes, fit.gap / 10.5
    with b.at(x - 2 * wide, y, scale=wide):
        wear(b, "face", wearer)
    with b.at(0, fit.top + 20 * fit.width / 26, scale=fit.width / 26):
        wear(b, "head", wearer)


def pattern(b: Brush, look: Look, outline: str, box: tuple[float, ...]) -> None:
    """Lay the spots or stripes the story asked for over a coat; box is x, y, w, h."""
    if not {"spots", "stripes"} & set(look.wears):
        return
    x, y, w, h = box
    tone = lighter(look.coat, 0.35)
    with b.inside(outline):
        for n in range(12):
            if "stripes" in look.wears:
                if n < 6:
                    b.rect(x, y + h * (n + 0.25) / 6, w, h / 13, tone)
                continue
            row, col = divmod(n, 3)
            shift = 0.5 * (row % 2)
            b.circle(x + w * (col + 0.3 + shift) / 3, y + h * (row + 0.4) / 4, 5, tone)
