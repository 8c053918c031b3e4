"""Hair: cuts as pieces behind and before the face, drawn about the middle of a head.

A head is some 52 wide and 50 high, its chin at +23. `HAIR` names the cuts.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter

FACE = "M-26 1C-28 -33 28 -33 26 1C25 29 -25 29 -26 1Z"
CAP = "M-28.5 6C-33 -41 33 -41 28.5 6C26 12 -26 12 -28.5 6Z"
FRINGE = "M-27 -3C-28 -34 28 -34 27 -3C23 -13 14 -17 4 -23C-3 -14 -17 -11 -27 -3Z"
PART = "M-27 0C-28 -34 28 -34 27 0C24 -11 13 -16 0 -24C-13 -16 -24 -11 -27 0Z"
EVEN = "M-27 -2C-28 -34 28 -34 27 -2C24 -14 -24 -14 -27 -2Z"

Draw = Callable[[Brush, str, float], None]


def _nothing(b: Brush, colour: str, swing: float) -> None:
    pass


@dataclass(frozen=True)
class Cut:
    """One way to wear hair: what is behind the face, and what is before it."""

    behind: Draw
    before: Draw


def _piece(outline: str) -> Draw:
    def draw(b: Brush, colour: str, swing: float) -> None:
        b.shape(outline, colour, lift=0)

    return draw


def _cap(b: Brush, colour: str, swing: float) -> None:
    b.shape(CAP, darker(colour, 0.12), lift=0)


def _long(b: Brush, colour: str, swing: float) -> None:
    with b.at(0, -14, turn=swing * 7):
        b.shape(
            "M-29 16C-35 -30 35 -30 29 16C30 34 37 42 30 55C12 60 -14 60 -31 54"
            "C-38 42 -30 34 -29 16Z",
            darker(colour, 0.12),
            lift=0,
        )


def _bob(b: Brush, colour: str, swing: float) -> None:
    with b.at(0, -14, turn=swing * 4):
        b.shape(
            "M-29 12C-37 -34 37 -34 29 12C30 22 35 30 33 37C22 41 -22 41 -33 37"
            "C-35 30 -30 22 -29 12Z",
            darker(colour, 0.12),
            lift=0,
        )


def _bun(b: Brush, colour: str, swing: float) -> None:
    b.circle(-2 - swing * 2, -37, 12.5, darker(colour, 0.05), lift=0)
    b.line("M-9 -40Q-2 -45 6 -40", lighter(colour, 0.14), 1.8)
    _cap(b, colour, swing)


def _tail(b: Brush, colour: str, swing: float) -> None:
    with b.at(-20, -22, turn=-swing * 22):
        b.shape(
            "M6 -8C-10 -16 -26 -4 -24 18C-23 32 -30 36 -34 40C-18 44 -6 32 -6 14Z",
            darker(colour, 0.1),
            lift=0,
        )
        b.circle(2, -1, 5, "#e2745a")
    _cap(b, colour, swing)


def _plaits(b: Brush, colour: str, swing: float) -> None:
    _cap(b, colour, swing)
    for side in (-1, 1):
        with b.at(side * 26, 6, turn=swing * 14 - side * 10):
            b.limb(((0, -6), (side * 3, 10), (side * 2, 26)), darker(colour, 0.1), 11)
            b.line("M-5 4l10 5M-5 13l10 5", darker(colour, 0.28), 1.6)
            b.circle(side * 2, 29, 4.6, "#e9b44c")
            b.shape(f"M{side * 2} 31l-5 11h10Z", darker(colour, 0.1), lift=0)


def _ring(count: int, radius: float, puff: float, start: float, end: float) -> str:
    """Return puffs along a part of a circle, in degrees from the top."""
    parts = []
    for n in range(count):
        turn = math.radians(start + (end - start) * n / (count - 1))
        x, y = math.sin(turn) * radius, -math.cos(turn) * radius - 2
        parts.append(
            f"M{x - puff:.1f} {y:.1f}a{puff} {puff} 0 1 0 {2 * puff} 0"
            f"a{puff} {puff} 0 1 0 {-2 * puff} 0Z"
        )
    return "".join(parts)


CURLS = _ring(11, 26, 9.5, -118, 118)
CURLY_FRINGE = _ring(5, 20.5, 7.4, -58, 58)
CLOUD = _ring(13, 29, 13, -122, 122)


def _curls(b: Brush, colour: str, swing: float) -> None:
    b.shape(CURLS, darker(colour, 0.12), lift=0)


def _cloud(b: Brush, colour: str, swing: float) -> None:
    b.shape(CLOUD, darker(colour, 0.06), lift=0)


def _sides(b: Brush, colour: str, swing: float) -> None:
    b.ellipse(-26, 2, 6.5, 9, colour)
    b.ellipse(26, 2, 6.5, 9, colour)


SPIKES = (
    "M-27 0C-31 -14 -30 -22 -24 -27L-27 -37L-15 -32L-10 -43L-1 -34L9 -43L13 -32"
    "L26 -36L23 -26C30 -20 30 -12 27 0C22 -10 16 -14 9 -13L5 -19L-3 -12L-9 -18"
    "L-14 -11C-19 -11 -23 -7 -27 0Z"
)

HAIR = {
    "short": Cut(_cap, _piece(FRINGE)),
    "long": Cut(_long, _piece(PART)),
    "bob": Cut(_bob, _piece(EVEN)),
    "bun": Cut(_bun, _piece(PART)),
    "ponytail": Cut(_tail, _piece(FRINGE)),
    "plaits": Cut(_plaits, _piece(PART)),
    "curly": Cut(_curls, _piece(CURLY_FRINGE)),
    "afro": Cut(_cloud, _piece(EVEN)),
    "spiky": Cut(_nothing, _piece(SPIKES)),
    "tuft": Cut(_nothing, _piece("M-6 -23C-8 -36 6 -40 12 -33C6 -34 4 -30 8 -23Z")),
    "bald": Cut(_nothing, _nothing),
    "thin": Cut(_sides, _nothing),
}
