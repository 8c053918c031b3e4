"""Land and water as layers of paper: hills, peaks, dunes, waves, ground underfoot."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma, mix
from studio.engine.places import BOTTOM, LEFT, RIGHT, Set
from studio.engine.places.light import levelled, lit

# Below this the ground hides everything, so farther planes end here and stay small.
LOW = 780.0
SNOW = "#f3f6f7"

Point = tuple[float, float]


def local(s: Set, colour: str, layer: int, share: float = 0.6) -> str:
    """Return a layer's colour pulled to what this land is made of: sand, sea, moss.

    It keeps the layer's brightness, so that depth still reads and night stays night.
    """
    own = s.palette.layers[layer]
    tint = lit(colour, s.time, s.weather)
    return levelled(mix(own, tint, share), (luma(own) + luma(tint)) / 2)


def snow(s: Set, far: float = 0.0) -> str:
    """Return the colour of lying snow; `far` is how much of the distance is in it."""
    return mix(lit(SNOW, s.time, s.weather), s.palette.layers[0], 0.1 + far * 0.6)


def earth(s: Set, layer: int, colour: str = "", share: float = 0.6) -> str:
    """Return what the land of a layer is covered with now: itself, or snow."""
    if s.snowy:
        return snow(s, (0.9, 0.62, 0.12, 0.0, 0.3)[layer])
    return local(s, colour, layer, share) if colour else s.palette.layers[layer]


def smooth(points: Sequence[Point]) -> str:
    """Return path data of a soft line through the points."""
    data = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    last = len(points) - 1
    for n in range(last):
        before, here = points[max(n - 1, 0)], points[n]
        there, after = points[n + 1], points[min(n + 2, last)]
        data += (
            f"C{here[0] + (there[0] - before[0]) / 6:.1f}"
            f" {here[1] + (there[1] - before[1]) / 6:.1f}"
            f" {there[0] - (after[0] - here[0]) / 6:.1f}"
            f" {there[1] - (after[1] - here[1]) / 6:.1f}"
            f" {there[0]:.1f} {there[1]:.1f}"
        )
    return data


def hills(
    s: Set, b: Brush, y: float, swell: float, colour: str, *, bumps: int = 5
) -> None:
    """Lay one range of soft hills with its crest about `y`."""
    phase, step = s.rng.uniform(0, 6), (RIGHT - LEFT + 240) / (bumps + 2)
    points = [
        (
            LEFT - 120 + n * step,
            y
            + math.sin(n * 1.9 + phase) * swell * 0.6
            + s.rng.uniform(-0.5, 0.5) * swell,
        )
        for n in range(bumps + 3)
    ]
    b.shape(f"{smooth(points)}V{LOW}H{LEFT - 120}Z", colour, lift=2.2)


def peaks(
    s: Set, b: Brush, y: float, height: float, colour: str, *, width: float = 420
) -> None:
    """Raise mountains with a shaded side, and snow on their summits."""
    cap = mix(snow(s), colour, 0.12)
    x = LEFT - width * s.rng.uniform(0.2, 0.6)
    while x < RIGHT + width * 0.4:
        wide = width * s.rng.uniform(0.75, 1.2)
        tall = height * s.rng.uniform(0.6, 1.0)
        mountain(b, (x, y), (wide, tall), colour, cap)
        x += wide * s.rng.uniform(0.55, 0.75)


def mountain(
    b: Brush, foot: Point, size: tuple[float, float], colour: str, cap: str
) -> None:
    (x, y), (wide, tall) = foot, size
    top = y - tall
    left, right = x - wide * 0.62, x + wide * 0.62
    b.shape(
        f"M{left:.0f} {LOW}L{left:.0f} {y:.0f}"
        f"L{x - wide * 0.2:.0f} {top + tall * 0.3:.0f}"
        f"L{x:.0f} {top:.0f}L{x + wide * 0.24:.0f} {top + tall * 0.36:.0f}"
        f"L{right:.0f} {y:.0f}V{LOW}Z",
        colour,
        lift=1.8,
    )
    b.shape(
        f"M{x:.0f} {top:.0f}L{x + wide * 0.24:.0f} {top + tall * 0.36:.0f}L{right:.0f}"
        f" {y:.0f}V{LOW}H{x + wide * 0.1:.0f}"
        f"L{x - wide * 0.05:.0f} {y - tall * 0.3:.0f}"
        f"L{x + wide * 0.05:.0f} {y - tall * 0.6:.0f}Z",
        darker(colour, 0.13),
        lift=0,
    )
    lap, drop = wide * 0.2, tall * 0.3
    b.shape(
        f"M{x:.0f} {top:.0f}L{x + lap * 0.8:.0f} {top + drop:.0f}L{x + lap * 0.4:.0f}"
        f" {top + drop * 0.75:.0f}L{x + lap * 0.1:.0f} {top + drop * 1.2:.0f}"
        f"L{x - lap * 0.3:.0f} {top + drop * 0.8:.0f}"
        f"L{x - lap * 0.75:.0f} {top + drop * 1.05:.0f}Z",
        cap,
        lift=0,
    )


def waves(  # where, how big, what colour, how far along
    b: Brush, y: float, size: float, colour: str, phase: float = 0.0, low: float = LOW
) -> None:
    """Lay a row of scalloped waves from edge to edge."""
    x = LEFT - size * 2 + phase * size
    data = f"M{x:.0f} {low}V{y:.0f}"
    while x < RIGHT + size:
        data += (
            f"C{x + size * 0.25:.0f} {y + size * 0.3:.0f} {x + size * 0.75:.0f}"
            f" {y + size * 0.3:.0f} {x + size:.0f} {y:.0f}"
        )
        x += size
    b.shape(f"{data}V{low}Z", colour, lift=2.0)


def glitter(s: Set, b: Brush, top: float, low: float, x: float) -> None:
    """Lay the light of sun or moon on the water below it."""
    for n in range(9):
        y = top + (low - top) * n / 9
        wide = 16 + n * 9 + s.rng.uniform(-6, 14)
        b.mist(x + s.rng.uniform(-14, 14), y, wide, 2.6, s.palette.light, 0.26)


def ground(  # where, what of, and how it lies
    s: Set,
    b: Brush,
    y: float,
    colour: str,
    *,
    swell: float = 8.0,
    grassy: bool = True,
) -> None:
    """Lay the ground that feet stand on; its edge is well behind them.

    `y` is where feet stand. A second, darker sheet closes the picture below.
    """
    _sheet(s, b, y - 54, swell, colour)
    if grassy and not s.snowy:
        sprouts(s, b, y - 44, darker(colour, 0.2))
    for _ in range(9):
        x, down = s.rng.uniform(LEFT, RIGHT), s.rng.uniform(-14, 52)
        wide = s.rng.uniform(30, 70)
        b.line(
            f"M{x:.0f} {y + down:.0f}q{wide / 2:.0f} {-wide * 0.1:.0f} {wide:.0f} 0",
            mix(colour, s.palette.pale, 0.16),
            2.2,
        )
    _sheet(s, b, y + 74, swell * 1.4, darker(colour, 0.16))


def sprouts(s: Set, b: Brush, y: float, colour: str) -> None:
    """Let short blades of grass stand along the far edge of the ground."""
    for _ in range(26):
        x, low = s.rng.uniform(LEFT, RIGHT), y + s.rng.uniform(0, 22)
        tall = s.rng.uniform(7, 13)
        b.line(
            f"M{x:.0f} {low:.0f}l-4 {-tall * 0.7:.1f}M{x:.0f} {low:.0f}l0.500"
            f" {-tall:.1f}M{x:.0f} {low:.0f}l5 {-tall * 0.7:.1f}",
            colour,
            2,
        )


def floor(s: Set, b: Brush, top: float, colour: str, *, boards: bool = True) -> None:
    """Lay a floor indoors; its far edge is at `top`."""
    b.rect(LEFT - 20, top, RIGHT - LEFT + 40, BOTTOM - top + 20, colour, lift=2.0)
    b.rect(LEFT - 20, top, RIGHT - LEFT + 40, 9, lighter(colour, 0.12))
    if not boards:
        return
    seam = darker(colour, 0.12)
    for n, y in enumerate((top + 34, top + 82, top + 146, top + 230)):
        b.line(f"M{LEFT} {y:.0f}H{RIGHT}", seam, 1.6 + n * 0.4)
        for x in range(int(LEFT) + n * 97, int(RIGHT), 300 + n * 60):
            b.line(f"M{x} {y:.0f}l{(x - 640) * 0.06:.0f} {30 + n * 18}", seam, 1.6)


def patch(b: Brush, x: float, y: float, wide: float, colour: str) -> None:
    """Lay a flat oval on the ground: a puddle, a worn spot, a shadow."""
    b.ellipse(x, y, wide, wide * 0.16, colour)


def road(b: Brush, y: float, high: float, colour: str) -> None:
    """Lay a level way along the picture."""
    b.rect(LEFT - 20, y, RIGHT - LEFT + 40, high, colour)


def scatter(rng: random.Random, count: int, low: float, high: float) -> list[Point]:
    """Return points for small things: at the edges, where no actor stands."""
    spots = []
    for n in range(count):
        x = rng.uniform(LEFT, 170) if n % 2 else rng.uniform(1110, RIGHT)
        spots.append((x, rng.uniform(low, high)))
    return sorted(spots, key=lambda spot: spot[1])


def _sheet(s: Set, b: Brush, y: float, swell: float, colour: str) -> None:
    step = (RIGHT - LEFT + 240) / 6
    points = [
        (LEFT - 120 + n * step, y + s.rng.uniform(-swell, swell)) for n in range(7)
    ]
    b.shape(f"{smooth(points)}V{BOTTOM + 30}H{LEFT - 120}Z", colour, lift=2.4)
