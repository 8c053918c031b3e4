"""In town: village street, city, rooftops, market, garden behind the house."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import BOTTOM, LEFT, RIGHT, Set, place
from studio.engine.places.buildings import (
    bunting,
    fence,
    glass,
    house,
    lamp,
    pane,
    row,
    seen,
    skyline,
)
from studio.engine.places.greenery import (
    branches,
    bush,
    leaf_colour,
    leafy_frame,
    meadow_flowers,
    tree,
    treeline,
)
from studio.engine.places.landforms import earth, ground, hills, local, road, snow


@place(
    "village", "village street", "street", "town", "neighbourhood", "neighborhood",
    "square",
    ground=574, sounds=("birds", "traffic"), palettes=("dusk", "honey", "meadow"),
)  # fmt: skip
def village(s: Set) -> None:
    s.sky()
    far = s.plane(0.28)
    hills(s, far, 400, 44, earth(s, 0))
    for x in range(-300, 1640, 230):
        house(s, far, x + s.rng.uniform(-40, 40), 456, s.rng.uniform(54, 74))
    hills(s, far, 462, 20, earth(s, 1))
    near = s.plane(0.62)
    row(s, near, 520, (104, 190), 0.5)
    feet = s.plane(1.0)
    pavement(s, feet, 524)
    for x in (70, 1210):
        lamp(s, feet, x, 552, 260)
    for x in (-90, 1330):
        tree(s, feet, x, 556, 240, leaf_colour(s, 2))
    branches(s, s.plane(1.3), leaf_colour(s, 3))


def pavement(s: Set, b: Brush, top: float) -> None:
    """Lay a pavement to stand on and the street before it."""
    stone = snow(s, 0.08) if s.snowy else local(s, "#d3bea2", 1, 0.72)
    street = local(s, "#5f6470", 3, 0.5)
    road(b, top, BOTTOM - top, stone)
    road(b, top, 7, lighter(stone, 0.16))
    for x in range(int(LEFT), int(RIGHT), 120):
        b.line(f"M{x} {top + 8}l{(x - 640) * 0.1:.0f} 98", darker(stone, 0.09), 2)
    b.rect(LEFT - 20, top + 108, RIGHT - LEFT + 40, 16, darker(stone, 0.22), lift=1)
    road(b, top + 122, BOTTOM - top, street)
    for x in range(int(LEFT), int(RIGHT), 200):
        b.rect(x, top + 170, 96, 8, mix(street, s.palette.pale, 0.4), r=4)


@place(
    "city", "downtown", "skyscrapers", "metropolis", "big city", "avenue",
    ground=574, sounds=("traffic", "crowd"), palettes=("plum", "midnight", "dusk"),
)  # fmt: skip
def city(s: Set) -> None:
    s.sky()
    far = s.plane(0.22)
    skyline(s, far, 500, (150, 350), 0)
    near = s.plane(0.5)
    skyline(s, near, 530, (70, 230), 1)
    feet = s.plane(1.0)
    for x, wide in ((-230, 210), (1190, 230)):
        shopfront(s, feet, x, 530, wide)
    pavement(s, feet, 524)
    lamp(s, feet, 90, 552, 270)
    lamp(s, feet, 1150, 552, 270)


def shopfront(s: Set, b: Brush, x: float, y: float, wide: float) -> None:
    wall = seen(s, s.rng.choice(("#b9705c", "#5f7f8a", "#8a6a86")))
    b.rect(x, y - 330, wide, 340, wall, lift=1.4)
    for n in range(3):
        pane(s, b, x + 26 + n * (wide - 60) / 2, y - 290, 30, 46)
    b.rect(x + 20, y - 148, wide - 80, 110, glass(s), r=4)
    b.rect(x + wide - 52, y - 148, 38, 150, darker(wall, 0.35), r=4)
    step = wide / 6
    for n in range(6):
        colour = s.palette.pale if n % 2 else seen(s, "#d9694f")
        left = x + n * step
        b.shape(
            f"M{left:.0f} {y - 196}h{step:.0f}v40"
            f"a{step / 2:.0f} 14 0 0 1 {-step:.0f} 0Z",
            colour,
            lift=0.6,
        )


@place(
    "rooftops", "roof", "rooftop", "roofs", "attic roof",
    ground=572, sounds=("wind", "owls"), palettes=("midnight", "plum", "dusk"),
)  # fmt: skip
def rooftops(s: Set) -> None:
    s.sky()
    far = s.plane(0.2)
    skyline(s, far, 520, (90, 220), 0)
    near = s.plane(0.5)
    row(s, near, 600, (110, 200), 0.15)
    feet = s.plane(1.0)
    tile = earth(s, 2, "#a2584c", 0.6)
    feet.rect(LEFT - 20, 520, RIGHT - LEFT + 40, BOTTOM - 500, tile, lift=2)
    feet.rect(LEFT - 20, 514, RIGHT - LEFT + 40, 16, darker(tile, 0.15), r=8, lift=1)
    for n, y in enumerate(range(560, 900, 44)):
        for x in range(int(LEFT) - 30 + n % 2 * 36, int(RIGHT), 72):
            feet.line(f"M{x} {y}q36 26 72 0", darker(tile, 0.1), 2.4)
    for x, high in ((60, 150), (1200, 190), (1340, 130), (-170, 180)):
        chimney(s, feet, x, 536, high)
    cat_ladder(s, feet, -40)


def chimney(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    brick = seen(s, "#9a5a4c")
    b.rect(x - 34, y - high, 68, high + 20, brick, lift=1.2)
    for n in range(int(high // 26)):
        b.line(f"M{x - 34} {y - high + 24 + n * 26}h68", darker(brick, 0.16), 2)
    b.rect(x - 42, y - high - 12, 84, 18, darker(brick, 0.14), r=3, lift=0.8)
    for dx in (-18, 18):
        b.rect(x + dx - 10, y - high - 38, 20, 28, seen(s, "#c97b5a"), r=3)
    if s.snowy:
        b.rect(x - 42, y - high - 18, 84, 9, snow(s), r=4)


def cat_ladder(s: Set, b: Brush, x: float) -> None:
    b.line(f"M{x} 530L{x - 40} 900M{x + 44} 530L{x + 20} 900", seen(s, "#6a4a3e"), 6)
    for n in range(9):
        b.line(f"M{x - 4 - n * 4} {556 + n * 38}h{46 + n * 2}", seen(s, "#6a4a3e"), 5)


@place(
    "market", "fair", "bazaar", "market place", "stalls", "funfair", "carnival",
    ground=574, sounds=("market", "crowd"), palettes=("honey", "candy", "dusk"),
)  # fmt: skip
def market(s: Set) -> None:
    s.sky()
    far = s.plane(0.28)
    row(s, far, 470, (110, 210), 0.1)
    near = s.plane(0.7)
    for x in (-290, -60, 170, 900, 1130, 1360):
        stall(s, near, x, 540)
    bunting(s, near, -300, 640, 150, 40)
    bunting(s, near, 640, 1580, 150, 40)
    feet = s.plane(1.0)
    pavement(s, feet, 526)
    for x in (60, 1200):
        crate(s, feet, x, 572)
        crate(s, feet, x + 84, 582)


def stall(s: Set, b: Brush, x: float, y: float) -> None:
    stripe = seen(s, s.rng.choice(("#d9694f", "#3f7f86", "#8f76b0", "#c98a3f")))
    wood = seen(s, "#8a6448")
    b.rect(x + 8, y - 170, 9, 172, wood)
    b.rect(x + 183, y - 170, 9, 172, wood)
    b.rect(x, y - 72, 200, 76, seen(s, "#c79a6c"), lift=1)
    for n in range(9):
        colour = seen(s, s.rng.choice(("#d9694f", "#e3b55c", "#8aa857", "#d98a3f")))
        b.circle(x + 18 + n * 20.5, y - 78, 11, colour, lift=0.4)
    for n in range(6):
        left = x - 12 + n * 37.4
        b.shape(
            f"M{left:.0f} {y - 136}L{x + 12 + n * 29:.0f} {y - 196}h30"
            f"L{left + 38:.0f} {y - 136}a18.700 13 0 0 1 -38 0Z",
            s.palette.pale if n % 2 else stripe,
            lift=0.7,
        )


def crate(s: Set, b: Brush, x: float, y: float) -> None:
    wood = seen(s, "#b08a5c")
    for n in range(4):
        b.circle(x + 10 + n * 17, y - 50, 12, s.palette.warm, lift=0.5)
    b.rect(x - 4, y - 48, 76, 50, wood, r=3, lift=1)
    b.line(f"M{x} {y - 32}h68M{x} {y - 14}h68", darker(wood, 0.2), 3)


@place(
    "garden", "backyard", "back garden", "yard", "flower garden", "greenhouse",
    "vegetable garden",
    ground=570, sounds=("birds", "breeze"), palettes=("meadow", "blossom", "emerald"),
)  # fmt: skip
def garden(s: Set) -> None:
    s.sky()
    far = s.plane(0.3)
    hills(s, far, 420, 36, earth(s, 0))
    treeline(s, far, 170, 490, (90, 150))
    near = s.plane(0.7)
    house(s, near, 1150, 530, 300, kind=1)
    fence(s, near, 528, LEFT, 1010, seen(s, "#f3e8d2"))
    for x in (-180, 40, 150):
        bush(s, near, x, 532, s.rng.uniform(130, 190), leaf_colour(s, 2))
    feet = s.plane(1.0)
    ground(s, feet, 570, earth(s, 2, "#6aa65c", 0.45))
    tree(s, feet, -30, 560, 380, leaf_colour(s, 2))
    meadow_flowers(s, feet, 552, 700, 34)
    leafy_frame(s, s.plane(1.3), earth(s, 4, "#2c5f4a", 0.3), over=False)
