"""Fresh water and under water: river, pond, swamp, jungle stream, the sea's floor."""

from __future__ import annotations

import math

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import LEFT, RIGHT, TOP, Set, place
from studio.engine.places.coast import SEA, rocks
from studio.engine.places.greenery import (
    FROND,
    bush,
    fern,
    grass_frame,
    leaf_colour,
    leafy_frame,
    meadow_flowers,
    palm,
    pines,
    tree,
    tuft,
)
from studio.engine.places.landforms import (
    LOW,
    earth,
    glitter,
    ground,
    hills,
    local,
    scatter,
    smooth,
)
from studio.engine.places.light import lit


def ripples(s: Set, b: Brush, top: float, low: float, colour: str) -> None:
    """Lay still water with a few lines of light on it."""
    b.rect(LEFT - 20, top, RIGHT - LEFT + 40, LOW - top, colour, lift=1.6)
    for _ in range(26):
        x, y = s.rng.uniform(LEFT, RIGHT), s.rng.uniform(top + 8, low)
        wide = s.rng.uniform(20, 80)
        b.line(
            f"M{x:.0f} {y:.0f}q{wide / 2:.0f} -5 {wide:.0f} 0",
            mix(colour, s.palette.pale, 0.3),
            2,
        )
    glitter(s, b, top + 8, low, 800)


@place(
    "river", "stream", "brook", "bridge", "waterfall", "riverbank",
    ground=572, sounds=("river", "birds"), palettes=("emerald", "dusk", "meadow"),
)  # fmt: skip
def river(s: Set) -> None:
    s.sky()
    far = s.plane(0.28)
    hills(s, far, 410, 40, earth(s, 0))
    pines(s, far, 456, s.palette.layers[1], (50, 100), 90)
    hills(s, far, 446, 16, earth(s, 1))
    near = s.plane(0.65)
    ripples(s, near, 470, 530, local(s, SEA, 1, 0.6))
    footbridge(s, near, 1080, 490)
    for x in (-200.0, -40, 90):
        tree(s, near, x, 500, s.rng.uniform(170, 250), leaf_colour(s, 2))
    feet = s.plane(1.0)
    ground(s, feet, 572, earth(s, 2, "#6aa65c", 0.4))
    for n, (x, y) in enumerate(scatter(s.rng, 12, 534, 560)):
        reed(s, feet, x, y, 70 + n % 3 * 20)
    rocks(s, feet, 1240, 560, 130, s.palette.layers[2])
    meadow_flowers(s, feet, 580, 700, 10)
    grass_frame(s, s.plane(1.3), earth(s, 4))


def footbridge(s: Set, b: Brush, x: float, y: float) -> None:
    stone = mix(lit("#c9b6a0", s.time, s.weather), s.palette.layers[1], 0.3)
    b.shape(
        f"M{x - 260} {y + 44}V{y - 16}Q{x} {y - 110} {x + 260} {y - 16}V{y + 44}"
        f"H{x + 120}"
        f"A120 92 0 0 0 {x - 120} {y + 44}Z",
        stone,
        lift=1.6,
    )
    b.line(
        f"M{x - 256} {y - 22}Q{x} {y - 116} {x + 256} {y - 22}", lighter(stone, 0.16), 9
    )
    for n in range(9):
        a = math.pi * (0.08 + n * 0.105)
        b.line(
            f"M{x - math.cos(a) * 126:.0f} {y + 44 - math.sin(a) * 98:.0f}"
            f"L{x - math.cos(a) * 142:.0f} {y + 44 - math.sin(a) * 118:.0f}",
            darker(stone, 0.16),
            2.4,
        )


def reed(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    green = local(s, "#7a9a52", 2, 0.5)
    b.line(f"M{x:.0f} {y:.0f}q6 {-high * 0.5:.0f} 2 {-high:.0f}", green, 3.4)
    b.limb(
        [(x + 3, y - high * 0.78), (x + 2, y - high)],
        lit("#7c5038", s.time, s.weather),
        9,
    )
    tuft(b, x + 8, y, high * 0.6, green)


@place(
    "pond", "lake", "lakeside", "duck pond", "lagoon", "shore of the lake",
    ground=576, sounds=("birds", "river"), palettes=("emerald", "plum", "meadow"),
)  # fmt: skip
def pond(s: Set) -> None:
    s.sky()
    far = s.plane(0.28)
    hills(s, far, 400, 44, earth(s, 0))
    for x in map(float, range(-340, 1640, 140)):
        tree(
            s,
            far,
            x + s.rng.uniform(-30, 30),
            452,
            s.rng.uniform(70, 130),
            leaf_colour(s, 1),
        )
    hills(s, far, 444, 12, earth(s, 1))
    near = s.plane(0.7)
    water = local(s, SEA, 1, 0.55)
    ripples(s, near, 456, 540, water)
    for x, y in (
        (120.0, 500.0),
        (250, 520),
        (980, 490),
        (1130, 516),
        (1270, 498),
        (-70, 512),
    ):
        lily(s, near, x + s.rng.uniform(-20, 20), y)
    feet = s.plane(1.0)
    ground(s, feet, 580, earth(s, 2, "#6aa65c", 0.4))
    for n, (x, y) in enumerate(scatter(s.rng, 14, 546, 570)):
        reed(s, feet, x, y, 80 + n % 4 * 18)
    meadow_flowers(s, feet, 590, 700, 10)
    grass_frame(s, s.plane(1.3), earth(s, 4))


def lily(s: Set, b: Brush, x: float, y: float) -> None:
    b.ellipse(x, y, 36, 9, local(s, "#5f9a62", 2, 0.5), lift=0.6)
    if not s.snowy:
        with b.at(x + 6, y - 4, scale=0.7):
            for turn in (-60, -30, 0, 30, 60):
                with b.at(0, 0, turn=turn):
                    b.shape(
                        "M0 0C-10 -8 -8 -22 0 -28C8 -22 10 -8 0 0Z",
                        lit("#f3c9cf", s.time, s.weather),
                        lift=0.5,
                    )


@place(
    "swamp", "marsh", "bog", "wetland", "bayou",
    ground=576, sounds=("crickets", "owls", "bubbles"),
    palettes=("moss", "emerald", "plum"),
)  # fmt: skip
def swamp(s: Set) -> None:
    s.sky()
    far = s.plane(0.28)
    for x in map(float, range(-340, 1660, 150)):
        willow(s, far, x + s.rng.uniform(-40, 40), 480, s.rng.uniform(170, 260), 0)
    near = s.plane(0.6)
    ripples(s, near, 470, 540, local(s, "#6f8f62", 2, 0.5))
    for x in (-120.0, 90, 1170, 1400):
        willow(s, near, x, 500, s.rng.uniform(320, 400), 2)
    for x, y in ((200.0, 510.0), (420, 500), (1000, 514), (820, 498)):
        lily(s, near, x, y)
    feet = s.plane(1.0)
    ground(s, feet, 576, earth(s, 3, "#5a6f46", 0.5))
    for n, (x, y) in enumerate(scatter(s.rng, 16, 546, 580)):
        reed(s, feet, x, y, 80 + n % 4 * 22)
    grass_frame(s, s.plane(1.3), s.palette.layers[4])


def willow(s: Set, b: Brush, x: float, y: float, high: float, layer: int) -> None:
    wood = mix(s.palette.layers[layer], s.palette.ink, 0.4)
    leaf = leaf_colour(s, layer)
    with b.at(x, y, scale=high / 100):
        b.shape("M-7 2Q-3 -34 -8 -70H8Q3 -34 8 2Z", wood, lift=0.5)
        b.shape(
            "M-44 -30C-60 -84 -30 -104 0 -102C32 -104 60 -84 44 -26"
            "C40 -40 36 -44 34 -28"
            "C30 -44 24 -44 22 -34C18 -54 8 -56 4 -48C-2 -58 -10 -54 -12 -36"
            "C-18 -50 -24 -48 -26 -30C-32 -46 -40 -46 -44 -30Z",
            leaf,
            lift=0.6,
        )


@place(
    "jungle", "rainforest", "tropical forest", "rain forest",
    ground=572, sounds=("birds", "leaves", "river"),
    palettes=("emerald", "moss", "lagoon"),
)  # fmt: skip
def jungle(s: Set) -> None:
    s.sky()
    far = s.plane(0.28)
    hills(s, far, 410, 50, earth(s, 0))
    for x in map(float, range(-330, 1660, 170)):
        palm(
            s,
            far,
            x + s.rng.uniform(-40, 40),
            490,
            s.rng.uniform(170, 260),
            s.palette.layers[1],
        )
    waterfall(s, far, 700)
    hills(s, far, 478, 24, earth(s, 1))
    near = s.plane(0.65)
    for x in (-240.0, 30, 1170, 1380):
        trunk(s, near, x)
    vines(s, near)
    for x in (-300.0, -120, 90, 1150, 1300, 1500):
        bush(s, near, x, 540, s.rng.uniform(170, 250), leaf_colour(s, 2))
    feet = s.plane(1.0)
    ground(s, feet, 572, earth(s, 3, "#3f7a4c", 0.4))
    for x, y in scatter(s.rng, 10, 556, 640):
        fern(feet, x, y, s.rng.uniform(60, 110), local(s, "#4f9a5c", 2, 0.4))
    leafy_frame(s, s.plane(1.3), s.palette.layers[4])


def waterfall(s: Set, b: Brush, x: float) -> None:
    """Let water fall over a rock into mist."""
    cliff = local(s, "#6f8a7c", 0, 0.35)
    edge = [
        (x - 330, 540),
        (x - 220, 372),
        (x - 130, 318),
        (x - 36, 262),
        (x + 50, 266),
    ]
    edge += [(x + 130, 330), (x + 230, 350), (x + 340, 540)]
    b.shape(f"{smooth(edge)}V{LOW}H{x - 330}Z", cliff, lift=1.6)
    fall = mix(s.palette.pale, local(s, SEA, 0), 0.35)
    b.shape(
        f"M{x - 20} 264Q{x + 8} 256 {x + 34} 266C{x + 40} 340 {x + 46} 420 {x + 64} 500"
        f"H{x - 56}C{x - 34} 420 {x - 26} 340 {x - 20} 264Z",
        fall,
        lift=0.6,
    )
    foam = mix(fall, s.palette.pale, 0.5)
    b.line(
        f"M{x - 6} 276C{x - 8} 340 {x - 14} 410 {x - 26} 480M{x + 14} 276"
        f"C{x + 16} 350 {x + 20} 410 {x + 30} 476",
        foam,
        3,
    )
    for n in range(7):
        b.mist(x - 90 + n * 30, 478 + n % 2 * 8, 34, 22, foam, 0.55)


def trunk(s: Set, b: Brush, x: float) -> None:
    wood = mix(s.palette.layers[3], lit("#6b4a3a", s.time, s.weather), 0.4)
    b.shape(
        f"M{x - 60} 560Q{x - 34} 400 {x - 36} {TOP - 20}H{x + 36}Q{x + 30} 400 {x + 66}"
        " 560Z",
        wood,
        lift=1.8,
    )
    b.line(f"M{x - 12} 500V{TOP}M{x + 14} 520V{TOP}", darker(wood, 0.14), 3)


def vines(s: Set, b: Brush) -> None:
    green = leaf_colour(s, 2)
    for x in (60.0, 170, 1060, 1240, -140):
        low = s.rng.uniform(120, 260)
        b.line(f"M{x} {TOP}Q{x + 20} {low * 0.4:.0f} {x} {low:.0f}", green, 5)
        for n in range(7):
            with b.at(x + 6, low - n * 46, turn=30 if n % 2 else 150, scale=0.6):
                b.shape(FROND, green, lift=0.5)
