"""Down below: the cave, and the floor of the sea."""

from __future__ import annotations

import math

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import BOTTOM, LEFT, RIGHT, TOP, Set, place
from studio.engine.places.coast import SAND, shell
from studio.engine.places.landforms import (
    LOW,
    earth,
    hills,
    local,
    scatter,
    smooth,
)
from studio.engine.places.light import lit
from studio.engine.places.scenery import scenery

STONE = "#77708c"


@place(
    "cave", "cavern", "grotto", "tunnel", "mine", "dragon's lair", "den", "underground",
    ground=572, indoors=True, sounds=("cave_drips",),
    palettes=("midnight", "plum", "ember"),
)  # fmt: skip
def cave(s: Set) -> None:
    s.sky()
    far = s.plane(0.3)
    hills(s, far, 430, 26, earth(s, 1))
    inner = [(330, 560), (350, 330), (450, 190), (640, 140), (840, 190), (940, 330)]
    outer = [(120, 600), (150, 300), (300, 110), (640, 40), (980, 110), (1140, 300)]
    arches = (
        (0.5, 1, [*inner, (960, 560)]),
        (0.8, 2, [*outer, (1170, 600)]),
    )
    for depth, layer, mouth in arches:
        b = s.plane(depth)
        stone = mix(local(s, STONE, layer, 0.75), s.palette.ink, 0.26)
        rim = smooth([(x + s.rng.uniform(-14, 14), y) for x, y in mouth])
        b.shape(
            f"{rim}V{LOW}H{RIGHT + 20}V{TOP - 20}H{LEFT - 20}V{LOW}Z", stone, lift=2.4
        )
        if layer == 2:
            crystals(s, b)
    feet = s.plane(1.0)
    stone = mix(local(s, STONE, 2, 0.75), s.palette.ink, 0.12)
    edge = [(LEFT - 60 + n * 300, 516 + s.rng.uniform(-8, 8)) for n in range(8)]
    feet.shape(f"{smooth(edge)}V920H{LEFT - 60}Z", stone, lift=2.4)
    low = [(LEFT - 60 + n * 300, 650 + s.rng.uniform(-12, 12)) for n in range(8)]
    feet.shape(f"{smooth(low)}V920H{LEFT - 60}Z", darker(stone, 0.25), lift=2)
    for x, high in (
        (-140.0, 190),
        (20, 130),
        (120, 84),
        (1160, 110),
        (1270, 180),
        (1400, 120),
    ):
        feet.shape(
            f"M{x - high * 0.26:.0f} 566Q{x - 6} {560 - high * 0.4:.0f} {x}"
            f" {560 - high}Q{x + 8} {560 - high * 0.4:.0f} {x + high * 0.26:.0f}"
            " 566Z",
            lighter(stone, 0.06),
        )


def crystals(s: Set, b: Brush) -> None:
    """Grow glowing crystals on the cave's sides: a cave for children is not black."""
    for x, y, turn, size in (
        (90.0, 470.0, 24, 1.2),
        (60, 330, 70, 0.9),
        (1190, 480, -26, 1.3),
        (1210, 300, -74, 1.0),
        (250, 90, 150, 0.8),
        (1010, 84, -148, 0.9),
    ):
        colour = s.rng.choice(("#7fd3c8", "#b79ae0", "#f0b27a"))
        with b.at(x, y, turn=turn, scale=size):
            b.glow(0, -40, 120, colour, 0.4)
            for tilt, k in ((-26, 0.7), (24, 0.76), (0, 1.0)):
                with b.at(0, 0, turn=tilt, scale=k):
                    b.shape("M-12 0L-14 -56L0 -84L14 -56L12 0Z", colour)
                    b.shape("M0 -84L14 -56L12 0H2Z", darker(colour, 0.25), lift=0)


@place(
    "underwater", "under water", "under the sea", "reef", "coral reef", "ocean floor",
    "seabed", "aquarium", "deep sea",
    ground=580, floating="water", sounds=("bubbles",),
    palettes=("abyss", "lagoon", "midnight"),
)  # fmt: skip
def underwater(s: Set) -> None:
    deep(s)
    far = s.plane(0.25)
    cliffs(s, far, mix(s.palette.layers[1], s.palette.sky[2], 0.35))
    hills(s, far, 470, 50, mix(s.palette.layers[1], s.palette.sky[2], 0.2), bumps=4)
    school_of_fish(s, far)
    near = s.plane(0.6)
    hills(s, near, 512, 24, local(s, "#3f8f9a", 2, 0.5))
    for x in (-260.0, -70, 70, 180, 1110, 1230, 1400):
        kelp(s, near, x + s.rng.uniform(-20, 20), 540, s.rng.uniform(150, 330))
    for x, high in ((-330.0, 90), (-140, 120), (130, 70), (1080, 84), (1300, 130)):
        coral(s, near, x, 536, high, "#6f9a9f")
    feet = s.plane(1.0)
    sand = local(s, SAND, 0, 0.7)
    edge = [(LEFT - 60 + n * 300, 526 + s.rng.uniform(-9, 9)) for n in range(8)]
    feet.shape(f"{smooth(edge)}V{BOTTOM + 20}H{LEFT - 60}Z", sand, lift=2.2)
    edge = [(LEFT - 60 + n * 300, 650 + s.rng.uniform(-9, 9)) for n in range(8)]
    feet.shape(f"{smooth(edge)}V{BOTTOM + 20}H{LEFT - 60}Z", darker(sand, 0.18), lift=2)
    reds = ("#e8806c", "#d0708e", "#e3a45c", "#9a7fc0")
    for n, (x, y) in enumerate(scatter(s.rng, 12, 548, 660)):
        coral(s, feet, x, y, s.rng.uniform(50, 120), reds[n % 4])
    for x, y in scatter(s.rng, 6, 600, 690):
        shell(s, feet, x, y)


def deep(s: Set) -> None:
    """Fill the picture with water instead of a sky: light from above, dark below."""
    b = s.plane(0.0)
    tones = [local(s, "#2f95a5", n, 0.62) for n in (0, 1, 2, 3)]
    b.wash(
        f"M{LEFT} {TOP}H{RIGHT}V{BOTTOM}H{LEFT}Z",
        [(n / 3, colour) for n, colour in enumerate(tones)],
        start=(0, -120),
        end=(0, 800),
    )
    b.glow(640, -60, 760, s.palette.light, 0.3)
    for n in range(6):
        x = -100 + n * 270 + s.rng.uniform(-50, 50)
        b.veil(
            f"M{x} {TOP}h{70 + n % 3 * 30}L{x + 10} 820H{x - 190}Z",
            s.palette.light,
            0.055,
        )


def cliffs(s: Set, b: Brush, colour: str) -> None:
    b.shape(
        f"M{LEFT - 20} {TOP}H100C40 60 -40 120 20 260C60 380 0 460 60 {LOW}"
        f"H{LEFT - 20}Z",
        colour,
        lift=2,
    )
    b.shape(
        f"M{RIGHT + 20} {TOP}H1190C1260 40 1310 150 1240 270"
        f"C1200 370 1270 460 1210 {LOW}"
        f"H{RIGHT + 20}Z",
        colour,
        lift=2,
    )


@scenery("fish", many=True)
def school_of_fish(s: Set, b: Brush) -> None:
    """Let a few small fish hang far off, quiet enough not to be looked at."""
    colour = mix(s.palette.layers[1], s.palette.pale, 0.22)
    left, top = s.rng.uniform(700, 860), s.rng.uniform(150, 230)
    for n in range(9):
        x = left + n % 3 * 62 + s.rng.uniform(-14, 14)
        y = top + n // 3 * 40 + s.rng.uniform(-8, 8)
        with b.at(x, y, scale=s.rng.uniform(0.5, 0.8)):
            b.shape(
                "M-22 0C-10 -15 12 -14 20 0C12 14 -10 15 -22 0ZM17 0L34 -12V12Z",
                colour,
                lift=0,
            )


def kelp(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    green = local(s, "#4f9a72", 2, 0.5)
    points = [(x + math.sin(n * 1.1 + x) * 13, y - high * n / 5) for n in range(6)]
    b.limb(points, green, 9)
    for n in range(1, 6):
        px, py = points[n]
        for side in (-1, 1):
            with b.at(px, py + 10, turn=side * 52, scale=0.34):
                b.shape(
                    "M0 0C-20 -24 -20 -70 0 -100C20 -70 20 -24 0 0Z", green, lift=0.5
                )


def coral(s: Set, b: Brush, x: float, y: float, high: float, colour: str) -> None:
    tone = mix(lit(colour, s.time, "clear"), s.palette.layers[1], 0.18)
    with b.at(x, y, scale=high / 100, flip=s.rng.random() < 0.5):
        if s.rng.random() < 0.6:
            for points in (
                [(0, 4), (-3, -40), (2, -92)],
                [(-1, -26), (-26, -46), (-32, -84)],
                [(0, -38), (24, -54), (30, -80)],
                [(-24, -46), (-44, -58), (-50, -70)],
            ):
                b.limb(points, tone, 12)
        else:
            b.shape("M-50 4C-62 -40 -36 -70 0 -70C36 -70 62 -40 50 4Z", tone)
            for n in range(-3, 4):
                b.line(f"M{n * 13} 2Q{n * 15} -36 {n * 9} -64", darker(tone, 0.14), 3)
