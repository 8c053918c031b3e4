"""What grows: pines, leafy trees, palms, ferns, flowers, mushrooms, cacti.

Each is drawn a hundred units high from the middle of its foot, then scaled.
"""

from __future__ import annotations

import random

from studio.engine.origins import origins
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma, mix
from studio.engine.places import LEFT, RIGHT, Set
from studio.engine.places.landforms import scatter, snow
from studio.engine.places.light import levelled, lit
from studio.engine.places.scenery import scenery

PINE = (
    "M0 -100Q6 -78 20 -62Q14 -61 11 -63Q16 -44 30 -32Q22 -30 17 -33Q22 -14 38 -4"
    "Q20 1 0 0Q-20 1 -38 -4Q-22 -14 -17 -33Q-22 -30 -30 -32Q-16 -44 -11 -63"
    "Q-14 -61 -20 -62Q-6 -78 0 -100Z"
)
PINE_SIDE = (
    "M0 -100Q6 -78 20 -62Q14 -61 11 -63Q16 -44 30 -32Q22 -30 17 -33Q22 -14 38 -4"
    "Q20 1 4 0Q10 -40 0 -100Z"
)
PINE_SNOW = (
    "M0 -101Q6 -80 17 -66Q9 -69 5 -63Q-2 -70 -7 -64Q-12 -68 -17 -66Q-6 -80 0 -101Z"
    "M-13 -56Q-18 -44 -28 -34Q-18 -36 -14 -30Q-10 -42 -13 -56Z"
    "M-18 -28Q-22 -14 -36 -5Q-24 -8 -18 -3Q-14 -14 -18 -28Z"
)
CROWNS = (
    "M-34 -56C-48 -70 -36 -92 -16 -88C-10 -106 18 -104 22 -88C42 -90 46 -64 34 -54"
    "C26 -40 -24 -40 -34 -56Z",
    "M-28 -50C-42 -60 -38 -82 -24 -84C-20 -104 14 -106 20 -86C36 -84 40 -58 26 -50"
    "C14 -40 -16 -40 -28 -50Z",
    "M0 -104C26 -104 34 -80 32 -64C30 -44 16 -38 0 -38C-16 -38 -30 -44 -32 -64"
    "C-34 -80 -26 -104 0 -104Z",
)
TRUNK = "M-6 1Q-3 -24 -3 -60H3Q3 -24 7 1Z"
FROND = "M0 0C14 -16 36 -16 52 4C34 -4 16 -2 0 0Z"
BLADE = "M-4 0Q-12 -50 4 -100Q14 -46 4 0Z"
BUSH = "M-58 1C-68 -18 -48 -34 -32 -28C-26 -50 12 -52 20 -32C42 -40 64 -18 54 1Z"
LEAF = "M0 0C-22 -24 -24 -70 0 -104C24 -70 22 -24 0 0Z"


def leaf_colour(s: Set, layer: int, rng: random.Random | None = None) -> str:
    """Return a crown's colour for the season, as bright as its layer."""
    leaves = origins("season")[s.season].values["leaves"]
    chosen = (rng or s.rng).choice(leaves)
    own = s.palette.layers[layer]
    tint = lit(chosen, s.time, s.weather)
    share = 0.9 if s.season in ("autumn", "spring") else 0.42
    bright = 0.75 if share > 0.5 else 0.38
    level = luma(own) * (1 - bright) + luma(tint) * bright
    return levelled(mix(own, tint, share), level)


def pine(s: Set, b: Brush, x: float, y: float, high: float, colour: str) -> None:
    k = high / 100
    with b.at(x, y, scale=k):
        b.rect(-4, -4, 8, 10, darker(colour, 0.35))
        b.shape(PINE, colour, lift=1.3 / k)
        b.shape(PINE_SIDE, darker(colour, 0.1), lift=0)
        if s.snowy:
            b.shape(PINE_SNOW, snow(s, 0.15), lift=0)


def pines(
    s: Set, b: Brush, y: float, colour: str, high: tuple[float, float], gap: float
) -> None:
    """Set a row of pines from edge to edge."""
    x = LEFT + s.rng.uniform(0, gap)
    while x < RIGHT:
        pine(s, b, x, y + s.rng.uniform(-6, 10), s.rng.uniform(*high), colour)
        x += gap * s.rng.uniform(0.55, 1.45)


def tree(s: Set, b: Brush, x: float, y: float, high: float, colour: str) -> None:
    """Plant a leafy tree; in winter it is bare and carries snow."""
    k, wood = high / 100, mix(darker(colour, 0.45), "#5a3d33", 0.35)
    if s.snowy and s.season == "winter":
        _bare(s, b, x, y, k)
        return
    crown = s.rng.choice(CROWNS)
    with b.at(x, y, scale=k, flip=s.rng.random() < 0.5):
        b.shape(TRUNK, wood, lift=1 / k)
        b.line("M0 -34L-14 -54M1 -42L14 -60", wood, 3)
        b.shape(crown, colour, lift=1.6 / k)
        with b.inside(crown):
            b.mist(14, -46, 34, 24, darker(colour, 0.4), 0.2)
            b.mist(-14, -84, 22, 15, lighter(colour, 0.5), 0.17)
        if s.snowy:
            b.shape(
                "M-26 -84C-12 -108 16 -104 24 -86C12 -92 4 -84 -6 -90"
                "C-14 -84 -20 -88 -26 -84Z",
                snow(s),
                lift=0,
            )


def treeline(s: Set, b: Brush, step: int, y: float, tall: tuple[float, float]) -> None:
    """Plant a row of far trees from end to end, none quite where it should be."""
    for x in range(-340, 1640, step):
        at = x + s.rng.uniform(-40, 40)
        tree(s, b, at, y, s.rng.uniform(*tall), leaf_colour(s, 1))


def _bare(s: Set, b: Brush, x: float, y: float, k: float) -> None:
    wood = mix(s.palette.layers[3], "#5a4640", 0.4)
    with b.at(x, y, scale=k, flip=s.rng.random() < 0.5):
        b.shape(TRUNK, wood, lift=1 / k)
        b.line(
            "M0 -50L-24 -82M-12 -66L-30 -68M1 -56L22 -86M11 -70L30 -74M0 -58V-98"
            "M0 -78L10 -92M-15 -71L-12 -90",
            wood,
            3.4,
        )
        b.line("M-6 -60L-24 -84M6 -66L21 -88M-14 -68L-29 -70", snow(s), 1.6)


def palm(s: Set, b: Brush, x: float, y: float, high: float, colour: str) -> None:
    k, wood = high / 100, lit("#8a6a4e", s.time, s.weather)
    with b.at(x, y, scale=k, flip=s.rng.random() < 0.5):
        b.shape("M-6 1Q0 -46 12 -88L18 -86Q8 -44 7 1Z", wood, lift=1 / k)
        for n in range(4):
            b.line(
                f"M{-2 + n * 3.6:.0f} {-18 - n * 18}q5 3 9 1", darker(wood, 0.2), 1.2
            )
        for n, turn in enumerate((-200, -164, -128, -52, -14, 22)):
            with b.at(15, -88, turn=turn):
                b.shape(FROND, darker(colour, 0.12) if n % 2 else colour, lift=0.7 / k)
        b.circle(12, -84, 3.4, darker(wood, 0.3))
        b.circle(19, -83, 3.4, darker(wood, 0.3))


def bush(s: Set, b: Brush, x: float, y: float, wide: float, colour: str) -> None:
    k = wide / 116
    with b.at(x, y, scale=k, flip=s.rng.random() < 0.5):
        b.shape(BUSH, colour, lift=1.2 / k)
        b.mist(-18, -18, 20, 8, lighter(colour, 0.5), 0.15)
        if s.snowy:
            b.shape(
                "M-34 -28C-26 -50 12 -52 20 -32C8 -38 0 -30 -10 -36"
                "C-18 -30 -26 -34 -34 -28Z",
                snow(s),
                lift=0,
            )


def tuft(b: Brush, x: float, y: float, high: float, colour: str) -> None:
    """Plant a fan of five blades: grass, reeds, weed."""
    for turn, part in ((-34, 0.62), (30, 0.66), (-16, 0.86), (15, 0.9), (0, 1.0)):
        k = high / 100 * part
        with b.at(x, y, scale=k, turn=turn):
            b.shape(BLADE, colour if turn else lighter(colour, 0.07), lift=0.5 / k)


def fern(b: Brush, x: float, y: float, high: float, colour: str) -> None:
    k = high / 100
    for turn, part in ((-38, 0.72), (36, 0.76), (-4, 1.0)):
        with b.at(x, y, scale=k * part, turn=turn):
            b.line("M0 0C-3 -34 3 -66 10 -98", colour, 3)
            for n in range(6):
                size = 1 - n * 0.13
                for side in (-52, 58):
                    with b.at(n * 1.4 - 1, -16 - n * 14, scale=size * 0.3, turn=side):
                        b.shape(LEAF, colour, lift=0)


def mushroom(b: Brush, x: float, y: float, high: float, cap: str, pale: str) -> None:
    with b.at(x, y, scale=high / 58):
        b.shape("M-7 0C-6 -14 -6 -24 -5 -30H5C6 -24 6 -14 7 0Z", pale)
        b.shape("M-26 -28C-24 -60 24 -60 26 -28C12 -34 -12 -34 -26 -28Z", cap)
        for dx, dy, r in ((-10, -40, 4), (7, -46, 3.4), (14, -36, 2.4)):
            b.circle(dx, dy, r, pale)


def flower(b: Brush, x: float, y: float, high: float, petal: str, heart: str) -> None:
    with b.at(x, y, scale=high / 60):
        b.line(
            "M0 0C-3 -18 2 -30 0 -44M-1 -16q-12 -2 -15 -12M0 -22q11 -2 13 -11",
            mix(heart, "#3f7a55", 0.75),
            3,
        )
        for n in range(5):
            with b.at(0, -48, turn=n * 72):
                b.ellipse(0, -8, 5.6, 8.6, petal)
        b.circle(0, -48, 4.8, heart)


@scenery("flower", many=True)
def meadow_flowers(s: Set, b: Brush, low: float, high: float, count: int = 16) -> None:
    """Scatter small flowers at the edges; under snow nothing blooms."""
    if s.snowy:
        return
    kinds = (
        s.palette.warm,
        s.palette.pale,
        lit("#e7b04a", s.time, s.weather),
        lit("#9a86c2", s.time, s.weather),
    )
    for n, (x, y) in enumerate(scatter(s.rng, count, low, high)):
        tall = s.rng.uniform(22, 40) * (0.7 + (y - low) / (high - low + 1) * 0.5)
        flower(b, x, y, tall, kinds[n % 4], s.palette.light)


def cactus(s: Set, b: Brush, x: float, y: float, high: float, colour: str) -> None:
    k = high / 100
    with b.at(x, y, scale=k, flip=s.rng.random() < 0.5):
        b.limb([(0, 0), (0, -50), (0, -92)], darker(colour, 0.3), 24)
        b.limb([(0, 0), (0, -50), (0, -92)], colour, 20)
        b.limb([(0, -36), (-22, -38), (-25, -66)], colour, 13)
        b.limb([(0, -46), (22, -48), (24, -78)], colour, 12)
        b.line("M-4 -4V-88M4 -4V-88", darker(colour, 0.14), 1.6)
        b.circle(0, -103, 5, s.palette.warm)


def leafy_frame(s: Set, b: Brush, colour: str, *, over: bool = True) -> None:
    """Frame the picture with large leaves at its lower corners, and above."""
    for side in (-1, 1):
        foot = 640 + side * 730
        for n in range(5):
            turn = -side * (8 + n * 15) + s.rng.uniform(-5, 5)
            k = (3.2 - n * 0.22) * s.rng.uniform(0.9, 1.08)
            _big_leaf(
                b, (foot - side * n * 20, 860), k, turn, darker(colour, n % 2 * 0.1)
            )
    if over:
        branches(s, b, colour)


def branches(s: Set, b: Brush, colour: str) -> None:
    """Let leaves hang into the upper corners, as if one stood under a tree."""
    for side in (-1, 1):
        for n in range(4):
            turn = side * (140 + n * 17)
            k = 2.5 * s.rng.uniform(0.85, 1.1)
            at = (640 + side * (700 - n * 34), -70 - n * 16)
            _big_leaf(b, at, k, turn, darker(colour, n % 2 * 0.1))


def _big_leaf(
    b: Brush, at: tuple[float, float], size: float, turn: float, colour: str
) -> None:
    with b.at(*at, scale=size, turn=turn):
        b.shape(LEAF, colour, lift=1 / size)
        b.line("M0 -6V-88", lighter(colour, 0.08), 1.2)


def grass_frame(s: Set, b: Brush, colour: str) -> None:
    """Frame the picture with grass at its lower corners."""
    for side in (-1, 1):
        for n in range(7):
            x = 640 + side * (800 - n * 62 + s.rng.uniform(-20, 20))
            tuft(b, x, 764 + n * 11, s.rng.uniform(150, 250) - n * 12, colour)
