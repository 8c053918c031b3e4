"""What creatures wear: the people's hats and glasses, and scarves and capes that fit.

Creatures have no clothes of their own, so a story tells two otters apart by these.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.engine.actors import Look
from studio.engine.actors.outfit import Clothes, clothes, edge, outfit
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


@dataclass(frozen=True)
class TrunkFit:
    """How a trunk is dressed: from the ground between the feet."""

    outline: str
    neck: float
    hem: float  # of a jumper
    low: float  # of a dress
    top: float  # half the shoulders
    wide: float  # half the widest


def behind(b: Brush, look: Look, neck: float, width: float) -> None:
    """Draw what hangs on the back."""
    on = outfit(look.wears)
    if not on:
        return
    cloth = trim(look.coat)
    with b.at(0, neck):
        if "cape" in on:
            w = width * 1.55
            hang = f"M-12 -4C{-w} 20 {-w - 6} 48 {-w - 8} 66Q0 78 {w} 64"
            b.shape(f"{hang}C{w - 2} 40 22 12 12 -4Z", on["cape"] or cloth)
        if "backpack" in on:
            bag = on["backpack"] or darker(cloth, 0.1)
            b.rect(-width - 19, 4, 32, 42, bag, r=10, lift=0.7)


def round_neck(b: Brush, look: Look, neck: float, width: float) -> None:
    """Draw what is worn round the neck or over the shoulders."""
    on = outfit(look.wears)
    if not on:
        return
    cloth = trim(look.coat)
    with b.at(0, neck):
        if "cape" in on:
            b.limb(((-width, 3), (0, 9), (width, 3)), on["cape"] or cloth, 8)
            b.circle(0, 9, 4.5, GOLD)
        if "backpack" in on:
            strap = darker(on["backpack"] or cloth, 0.14)
            b.limb(((-width * 0.52, 2), (-width * 0.56, 32)), strap, 5)
            b.limb(((width * 0.52, 2), (width * 0.56, 32)), strap, 5)
        if "scarf" in on:
            _scarf(b, width, on["scarf"] or cloth)
        if "bow tie" in on:
            silk = on["bow tie"] or cloth
            b.shape("M0 10L-13 3V18ZM0 10L13 3V18Z", silk, lift=0.4)
            b.circle(0, 10, 3.4, darker(silk, 0.25))


def _scarf(b: Brush, width: float, cloth: str) -> None:
    with b.at(-width * 0.55, 8, turn=8):
        b.rect(-6, 0, 13, 34, darker(cloth, 0.12), r=4, lift=0.6)
        b.line("M-4 30V36M1 30V36M5 30V36", darker(cloth, 0.12), 2.4)
    b.limb(((-width, 2), (0, 9), (width, 2)), darker(cloth, 0.14), 14)
    b.limb(((-width, 1), (0, 8), (width, 1)), cloth, 12)


def dress_trunk(b: Brush, look: Look, fit: TrunkFit) -> None:
    """Draw what covers the trunk, and what is pinned to it."""
    if not look.wears:
        return
    worn = clothes(look.wears)
    if worn.legs and worn.cut not in LONG:
        with b.inside(fit.outline):
            b.rect(-90, fit.hem - 8, 180, 60, worn.legs)
    if worn.top:
        _top(b, worn, fit)
    if worn.skirt:
        b.shape(
            _flare(fit.wide * 0.98, fit.hem - 12, fit.wide + 4, fit.low + 3), worn.skirt
        )
    on = outfit(look.wears)
    if PINNED & on.keys():
        kept = tuple(name for name in look.wears if name.partition(":")[0] in PINNED)
        wearer = Wearer(replace(look, wears=kept, second=trim(look.coat)), fit.outline)
        with b.at(3, fit.neck + 47):
            wear(b, "trunk", wearer)


# What is long enough to be a piece of its own over the trunk.
LONG = frozenset({"raincoat", "coat", "dress", "robe"})
PINNED = frozenset(
    {"apron", "tie", "badge", "heart", "necklace", "stethoscope", "waistcoat", "belt"}
)


def _top(b: Brush, worn: Clothes, fit: TrunkFit) -> None:
    cloth, seam = worn.top, edge(worn.top)
    if worn.cut in LONG:
        b.shape(_gown(fit), cloth)
        if worn.cut == "dress":
            b.line(f"M{-fit.wide * 0.8} {fit.hem - 12}H{fit.wide * 0.8}", seam, 3)
            return
        b.line(f"M3 {fit.neck + 8}V{fit.low + 2}", seam, 2)
        b.line(f"M9 {fit.neck + 22}h.1M9 {fit.neck + 40}h.1", "#fae6cf", 4.6)
        return
    with b.inside(fit.outline):
        b.rect(-90, fit.neck - 8, 180, fit.hem - fit.neck + 8, cloth)
        if worn.cut == "jumper":
            b.rect(-90, fit.hem - 6, 180, 6, darker(cloth, 0.16))
        elif worn.cut == "pyjamas":
            for x in (-18, -6, 6, 18):
                b.line(f"M{x} {fit.neck - 8}V{fit.hem}", lighter(cloth, 0.45), 2.6)
        else:
            b.line(f"M3 {fit.neck + 10}V{fit.hem}", seam, 1.8)
            b.line(f"M3 {fit.neck + 20}h.1M3 {fit.neck + 34}h.1", seam, 4)


@lru_cache(maxsize=64)
def _gown(fit: TrunkFit) -> str:
    low, neck, wide, top = fit.low, fit.neck, fit.wide + 4, fit.top + 2
    waist = neck + (low - neck) * 0.35
    return (
        f"M{-wide - 3} {low}C{-wide} {waist} {-top} {neck - 3} 0 {neck - 3}"
        f"C{top} {neck - 3} {wide} {waist} {wide + 3} {low}"
        f"Q0 {low + 8} {-wide - 3} {low}Z"
    )


@lru_cache(maxsize=64)
def _flare(half: float, y: float, wide: float, low: float) -> str:
    return (
        f"M{-half} {y}Q0 {y + 6} {half} {y}C{wide} {y + 8} {wide + 6} {low - 6} "
        f"{wide + 8} {low}Q0 {low + 9} {-wide - 8} {low}"
        f"C{-wide - 6} {low - 6} {-wide} {y + 8} {-half} {y}Z"
    )


def on_head(b: Brush, look: Look, fit: HeadFit) -> None:
    """Draw what is worn on the head, from the middle of the head.

    Hats and glasses are the people's own (`wardrobe`), scaled to this skull. Their
    cloth is chosen against the fur: a hat in the belly's colour looks like an ear.
    """
    if not look.wears:
        return
    wearer = _wearer(look)
    (x, y), wide = fit.eyes, fit.gap / 10.5
    with b.at(x - 2 * wide, y, scale=wide):
        wear(b, "face", wearer)
    with b.at(0, fit.top + 20 * fit.width / 26, scale=fit.width / 26):
        wear(b, "head", wearer)


@lru_cache(maxsize=256)
def _wearer(look: Look) -> Wearer:
    return Wearer(replace(look, second=trim(look.coat), skin="#ffffff"), "")


def pattern(b: Brush, look: Look, outline: str, box: tuple[float, ...]) -> None:
    """Lay the spots or stripes the story asked for over a coat; box is x, y, w, h."""
    if not look.wears:
        return
    on = outfit(look.wears)
    if "stripes" not in on and "spots" not in on:
        return
    x, y, w, h = box
    striped = "stripes" in on
    tone = on["stripes" if striped else "spots"] or lighter(look.coat, 0.35)
    with b.inside(outline):
        for n in range(12):
            if striped:
                if n < 6:
                    b.rect(x, y + h * (n + 0.25) / 6, w, h / 13, tone)
                continue
            row, col = divmod(n, 3)
            shift = 0.5 * (row % 2)
            b.circle(x + w * (col + 0.3 + shift) / 3, y + h * (row + 0.4) / 4, 5, tone)
