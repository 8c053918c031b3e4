"""The few cuts that many props share: a shaded piece, a leaf, a ball, a star."""

from __future__ import annotations

import math

from studio.engine.paint.brush import Brush

LEAF = "#5d9166"
MOSS = "#3d6d58"
WOOD = "#8a6047"
BARK = "#66463a"
CREAM = "#f8ead2"
CRUST = "#d69a5b"
SHINE = "#fff8ea"


def shaded(
    b: Brush,
    outline: str,
    colour: str,
    shade: str,
    *,
    by: tuple[float, float] = (-5.0, -3.0),
) -> None:
    """Lay down a piece whose far edge lies in shade: a second cut, moved by `by`.

    A gradient would be softer, and would no longer look like paper.
    """
    b.shape(outline, shade)
    with b.inside(outline), b.at(*by):
        b.shape(outline, colour, lift=0)


def oval(x: float, y: float, rx: float, ry: float = 0.0) -> str:
    """Return the outline of an oval round a point, or of a circle."""
    ry = ry or rx
    arc = f"a{rx:g} {ry:g} 0 0 1"
    return f"M{x - rx:g} {y:g}{arc} {2 * rx:g} 0{arc} {-2 * rx:g} 0Z"


def star_outline(points: int, outer: float, inner: float, *, turn: float = 0.0) -> str:
    """Return a star round the origin, its first point up."""
    corners = []
    for n in range(points * 2):
        r = inner if n % 2 else outer
        angle = math.radians(turn) + math.pi * n / points
        corners.append(f"{r * math.sin(angle):.2f} {-r * math.cos(angle):.2f}")
    return "M" + "L".join(corners) + "Z"


def spark(r: float) -> str:
    """Return a four-pointed twinkle round the origin."""
    return f"M0 {-r}Q0 0 {r} 0Q0 0 0 {r}Q0 0 {-r} 0Q0 0 0 {-r}Z"


def gleam(
    b: Brush, x: float, y: float, rx: float, ry: float, *, turn: float = 0.0
) -> None:
    """Lay a soft highlight on something round."""
    with b.at(x, y, turn=turn):
        b.mist(0, 0, rx, ry, SHINE, 0.42)


def leaf(
    b: Brush,
    x: float,
    y: float,
    length: float,
    turn: float,
    colour: str = LEAF,
) -> None:
    """Lay down a leaf that grows from a point; `turn` 0 points right, -90 up."""
    with b.at(x, y, turn=turn, scale=length / 40):
        b.shape("M0 0C8 -14 26 -14 40 0C26 14 8 14 0 0Z", colour, lift=0.6)
        b.line("M5 0H30", SHINE, 1.1)
