"""Long snouts that open: crocodiles, dragons and everything with a muzzle ahead."""

from __future__ import annotations

from dataclasses import dataclass

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker

TONGUE = "#d97a78"
THROAT = "#7d2f35"


@dataclass(frozen=True)
class Jaws:
    """An upper and a lower half, the hinge at the origin, the snout to the right."""

    upper: str
    lower: str
    nostril: tuple[float, float]
    reach: float  # how far the mouth's opening reaches
    opens: float = 22.0  # degrees, at its widest


CROC = Jaws(
    "M-20 0C-22 -16 6 -17 20 -10C36 -14 54 -12 57 -1C58 7 46 8 34 7H-12"
    "C-18 7 -20 4 -20 0Z",
    "M-14 3H44C52 3 50 12 42 13C22 17 -12 17 -14 3Z",
    (49, -6),
    46,
)
DRAGON = Jaws(
    "M-20 0C-22 -18 2 -18 14 -12C26 -17 42 -14 44 -2C45 7 36 9 26 8H-12"
    "C-18 8 -20 4 -20 0Z",
    "M-14 4H30C39 4 38 13 30 15C14 19 -12 18 -14 4Z",
    (35, -7),
    33,
)
HORSE = Jaws(
    "M-14 -10C-2 -14 18 -8 32 -1C40 3 41 13 32 14H-6C-12 10 -14 -4 -14 -10Z",
    "M-8 10H25C32 11 31 19 24 20C10 22 -6 20 -8 10Z",
    (32, 3),
    27,
    17.0,
)

SNOUTS_AHEAD = {"croc": CROC, "dragon": DRAGON}


def open_jaws(
    b: Brush, jaws: Jaws, colours: tuple[str, str], gape: float, *, teeth: bool = False
) -> None:
    """Draw the snout from its hinge; `gape` is 0 closed to 1 wide."""
    upper, lower = colours
    turn = gape * jaws.opens
    if gape > 0.05:
        with b.at(0, 4, turn=turn * 0.5):
            b.ellipse(jaws.reach * 0.42, 4, jaws.reach * 0.5, 3 + 8 * gape, THROAT)
            b.ellipse(jaws.reach * 0.5, 7 + 4 * gape, jaws.reach * 0.3, 3.5, TONGUE)
    with b.at(0, 2, turn=turn):
        b.shape(jaws.lower, lower, lift=0)
    b.shape(jaws.upper, upper, lift=0.8)
    if teeth:
        for x in (0.45, 0.72, 0.98):
            at = jaws.reach * x
            b.poly(((at - 3, 7), (at + 3, 7), (at, 12.5)), "#fbf3e4", lift=0)
    x, y = jaws.nostril
    b.ellipse(x, y, 2.6, 2, darker(upper, 0.45))
