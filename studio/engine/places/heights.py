"""Up and away: among the clouds, space, the moon, another planet."""

from __future__ import annotations

import math
import random

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import BOTTOM, LEFT, RIGHT, TOP, Set, place
from studio.engine.places.greenery import mushroom
from studio.engine.places.heavens import CLOUDS, stars
from studio.engine.places.landforms import LOW, hills, local, scatter, smooth
from studio.engine.places.light import levelled, lit


@place(
    "sky", "clouds", "in the air", "heaven", "above the clouds", "air",
    ground=584, floating="air", sounds=("wind", "breeze"),
    palettes=("lagoon", "dusk", "blossom"),
)  # fmt: skip
def sky(s: Set) -> None:
    s.sky()
    puffs = [mix(s.palette.sky[2], s.palette.pale, part) for part in (0.2, 0.45, 0.7)]
    far = s.plane(0.2)
    cloud_sea(s, far, 470, 1.4, puffs[0], LOW)
    near = s.plane(0.5)
    cloud_sea(s, near, 540, 1.9, puffs[1], LOW + 60)
    for x, y, size in (
        (60, 300, 1.0),
        (1210, 220, 1.2),
        (-180, 190, 1.3),
        (1480, 340, 1.0),
    ):
        with near.at(x, y, scale=size):
            near.shape(s.rng.choice(CLOUDS), puffs[1], lift=1)
    feet = s.plane(1.0)
    cloud_sea(s, feet, 596, 2.6, puffs[2], BOTTOM + 20)
    front = s.plane(1.25)
    cloud_sea(s, front, 760, 3.2, mix(puffs[2], "#ffffff", 0.3), BOTTOM + 40)


def cloud_sea(  # where, how big, what colour, how deep
    s: Set, b: Brush, y: float, size: float, colour: str, low: float
) -> None:
    """Lay a bank of cloud from edge to edge: one outline of many domes."""
    x = LEFT - 60.0
    data = f"M{x} {low}V{y:.0f}"
    while x < RIGHT + 60:
        wide = size * s.rng.uniform(50, 92)
        high = wide * s.rng.uniform(0.4, 0.62)
        data += (
            f"C{x - wide * 0.06:.0f} {y - high:.0f}"
            f" {x + wide * 1.06:.0f} {y - high:.0f}"
            f" {x + wide:.0f} {y:.0f}"
        )
        x += wide
    b.shape(f"{data}V{low}Z", colour, lift=2.2)


def void(s: Set) -> Brush:
    """Fill the picture with space: always dark, tinted by the hour, full of stars."""
    b = s.plane(0.0)
    level = {"night": 0.07, "dusk": 0.1}.get(s.time, 0.14)
    tones = [
        levelled(mix(c, "#1b1f55", 0.55), level + n * 0.035)
        for n, c in enumerate(s.palette.sky)
    ]
    b.wash(
        f"M{LEFT} {TOP}H{RIGHT}V{BOTTOM}H{LEFT}Z",
        [(n / 3, colour) for n, colour in enumerate(tones)],
        start=(0, -120),
        end=(300, 820),
    )
    rng = random.Random(s.rng.random())
    for colour in ("#7a5fb0", "#3f8f9a", "#b0607f"):
        x, y = rng.uniform(0, 1280), rng.uniform(40, 500)
        b.glow(x, y, rng.uniform(340, 520), colour, 0.26)
    for low in (0, 320, 620):
        with b.at(0, low * 0.9):
            stars(b, rng, 90, s.palette.pale)
    return b


@place(
    "space", "outer space", "galaxy", "universe", "orbit", "cosmos",
    ground=580, floating="space", sounds=("space_hum",),
    palettes=("plum", "midnight", "candy"),
)  # fmt: skip
def space(s: Set) -> None:
    void(s)
    far = s.plane(0.15)
    planet(s, far, (1030, 190, 118), "#e29a6c", ringed=True)
    planet(s, far, (210, 130, 46), "#7fb3b5")
    near = s.plane(0.4)
    planet(s, near, (s.rng.uniform(380, 560), 250, 26), "#c98ab0")
    for x, y, r in ((40, 420, 30), (1230, 440, 38), (-160, 300, 50), (1460, 330, 44)):
        asteroid(s, near, x, y, r)
    feet = s.plane(0.9)
    # The curve of a world below, so that there is an up and a down.
    world = lit("#3f86a0", s.time, "clear")
    feet.glow(640, 1700, 1250, world, 0.5)
    feet.circle(640, 1720, 1130, world, lift=2)
    land = lit("#6fa57c", s.time, "clear")
    with feet.inside("M-490 1720A1130 1130 0 0 1 1770 1720Z"):
        for x, y, wide in (
            (260, 690, 190),
            (760, 650, 150),
            (1080, 720, 210),
            (-40, 760, 150),
        ):
            feet.ellipse(x, y, wide, wide * 0.24, land)
            feet.ellipse(x + 50, y + 26, wide * 0.6, wide * 0.16, lighter(land, 0.1))


def planet(
    s: Set,
    b: Brush,
    disc: tuple[float, float, float],
    colour: str,
    *,
    ringed: bool = False,
) -> None:
    (x, y, r), tone = disc, lit(colour, s.time, "clear")
    b.glow(x, y, r * 2, tone, 0.3)
    b.circle(x, y, r, tone, lift=1)
    circle = f"M{x - r} {y}A{r} {r} 0 0 1 {x + r} {y}A{r} {r} 0 0 1 {x - r} {y}Z"
    with b.inside(circle):
        for n, dy in enumerate((-0.5, -0.05, 0.42)):
            b.ellipse(
                x,
                y + dy * r,
                r * 1.1,
                r * 0.13,
                darker(tone, 0.12) if n % 2 else lighter(tone, 0.16),
            )
        b.mist(x + r * 0.62, y + r * 0.5, r * 0.9, r * 1.1, "#0a1030", 0.22)
    if ringed:
        with b.at(x, y, turn=-16):
            band = f"M{-r * 1.02} {r * 0.1}C{-r * 2.5} {r * 0.5} {r * 2.5} {r * 0.5}"
            b.line(f"{band} {r * 1.02} {r * 0.1}", lighter(tone, 0.4), r * 0.1)
            b.line(
                f"M{-r * 1.02} {r * 0.1}C{-r * 2.1} {r * 0.36} {r * 2.1} {r * 0.36}"
                f" {r * 1.02} {r * 0.1}",
                darker(tone, 0.1),
                r * 0.06,
            )


def asteroid(s: Set, b: Brush, x: float, y: float, r: float) -> None:
    stone = lit("#8b83a0", s.time, "clear")
    with b.at(x, y, scale=r / 40, turn=s.rng.uniform(0, 360)):
        b.shape(
            "M-40 4C-44 -22 -18 -42 6 -38C30 -38 46 -14 38 10C34 36 2 42 -16 34"
            "C-30 30 -40 20 -40 4Z",
            stone,
        )
        for dx, dy, size in ((-12, -10, 10), (14, 6, 8), (-6, 18, 6)):
            b.circle(dx, dy, size, darker(stone, 0.18))


def craters(s: Set, b: Brush, low: float, high: float, colour: str) -> None:
    for x, y in scatter(s.rng, 12, low, high):
        wide = s.rng.uniform(26, 74)
        b.ellipse(x, y, wide, wide * 0.24, lighter(colour, 0.14))
        b.ellipse(x, y + 3, wide * 0.88, wide * 0.19, darker(colour, 0.16))


@place(
    "moon", "lunar surface", "crater", "on the moon",
    ground=572, sounds=("space_hum",), palettes=("midnight", "plum", "frost"),
)  # fmt: skip
def moon(s: Set) -> None:
    void(s)
    far = s.plane(0.18)
    planet(s, far, (930, 190, 96), "#4f9ab5")
    with far.at(930, 190, scale=0.96):
        far.shape(
            "M-60 -50C-30 -80 10 -60 0 -34C-10 -10 -50 -10 -64 -24Z",
            lit("#7fb58a", s.time, "clear"),
            lift=0,
        )
        far.shape(
            "M20 10C50 0 70 20 54 44C40 66 10 50 8 30Z",
            lit("#7fb58a", s.time, "clear"),
            lift=0,
        )
    dust = lit("#cfc6b8", s.time, "clear")
    night = s.palette.layers[2]
    hills(s, far, 452, 40, mix(dust, night, 0.55))
    near = s.plane(0.55)
    hills(s, near, 498, 22, mix(dust, night, 0.34))
    craters(s, near, 520, 540, mix(dust, night, 0.34))
    feet = s.plane(1.0)
    land(s, feet, mix(dust, night, 0.12))


def land(s: Set, b: Brush, colour: str) -> None:
    """Lay bare ground with craters at its edges."""
    for y, share in ((518, 0.0), (648, 0.14)):
        edge = [(LEFT - 60 + n * 300, y + s.rng.uniform(-9, 9)) for n in range(8)]
        tone = darker(colour, share)
        b.shape(f"{smooth(edge)}V{BOTTOM + 20}H{LEFT - 60}Z", tone, lift=2.2)
        craters(s, b, y + 36, y + 70, tone)


@place(
    "planet", "mars", "alien planet", "another world", "alien world", "strange planet",
    ground=572, sounds=("space_hum", "wind"), palettes=("candy", "ember", "aurora"),
)  # fmt: skip
def alien_planet(s: Set) -> None:
    b = void(s)
    b.veil(f"M{LEFT} {TOP}H{RIGHT}V{BOTTOM}H{LEFT}Z", s.palette.sky[2], 0.34)
    far = s.plane(0.18)
    planet(s, far, (300, 190, 84), "#d98aa5", ringed=True)
    planet(s, far, (1040, 120, 40), "#e9c98a")
    soil = "#c9705c"
    spires(s, far, 470, local(s, soil, 0, 0.55))
    hills(s, far, 458, 30, local(s, soil, 0, 0.6))
    near = s.plane(0.55)
    hills(s, near, 500, 20, local(s, soil, 1, 0.6))
    for x in (-200, 60, 170, 1130, 1250, 1450):
        high = s.rng.uniform(120, 240)
        mushroom(
            near,
            x,
            530,
            high,
            lit(s.rng.choice(("#6fb3a8", "#e9a05c", "#a88ad0")), s.time, "clear"),
            s.palette.pale,
        )
    feet = s.plane(1.0)
    land(s, feet, local(s, soil, 2, 0.7))


def spires(s: Set, b: Brush, y: float, colour: str) -> None:
    for n in range(9):
        x = LEFT + 60 + n * 230 + s.rng.uniform(-50, 50)
        high = s.rng.uniform(70, 190)
        lean = math.sin(n * 2.2) * 16
        b.shape(
            f"M{x - 46:.0f} {y + 20}Q{x - 12 + lean:.0f} {y - high * 0.5:.0f}"
            f" {x + lean:.0f} {y - high:.0f}Q{x + 14 + lean:.0f} {y - high * 0.5:.0f}"
            f" {x + 46:.0f} {y + 20}Z",
            colour,
            lift=1.6,
        )
