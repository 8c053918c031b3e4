"""By the sea: beach, lighthouse, harbour, island, open water, the deck of a ship."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, mix
from studio.engine.places import BOTTOM, LEFT, RIGHT, Set, place
from studio.engine.places.buildings import (
    balcony,
    bunting,
    house,
    lamp,
    lighthouse,
    row,
    sailboat,
    seen,
)
from studio.engine.places.greenery import grass_frame, leaf_colour, palm, tuft
from studio.engine.places.landforms import (
    earth,
    glitter,
    ground,
    hills,
    local,
    scatter,
    smooth,
    snow,
    waves,
)
from studio.engine.places.scenery import scenery

SEA = "#3f93b0"
SAND = "#eccb94"


def sea(s: Set, b: Brush, y: float, *, rows: int = 3) -> None:
    """Lay far water: calm rows of waves, nearer ones larger and darker."""
    waves(b, y, 40, local(s, SEA, 0, 0.5), s.rng.random())
    glitter(s, b, y + 16, y + 90, {"dusk": 890, "dawn": 960}.get(s.time, 800))
    for n in range(1, rows):
        colour = local(s, SEA, 1 if n < 2 else 2, 0.45)
        waves(b, y + n * 32, 44 + n * 9, colour, s.rng.random())


def sand_of(s: Set) -> str:
    """Return the colour of a beach: sand, or the snow on it."""
    return snow(s) if s.snowy else local(s, SAND, 0, 0.88)


@scenery("bird", many=True)
def gulls(s: Set, b: Brush, count: int = 4) -> None:
    for _ in range(count):
        x, y = s.rng.uniform(100, 1200), s.rng.uniform(60, 260)
        with b.at(x, y, scale=s.rng.uniform(0.5, 0.9)):
            b.shape(
                "M-22 -5Q-11 -15 0 0Q11 -15 22 -5Q11 -9 0 5Q-11 -9 -22 -5Z",
                mix(s.palette.ink, s.palette.sky[1], 0.3),
                lift=0,
            )


def rocks(s: Set, b: Brush, x: float, y: float, wide: float, colour: str) -> None:
    with b.at(x, y, scale=wide / 120, flip=s.rng.random() < 0.5):
        b.shape(
            "M-64 6C-62 -20 -44 -34 -26 -32C-16 -52 14 -54 24 -34C46 -36 60 -14 64 6Z",
            colour,
        )
        b.shape(
            "M-26 -32C-16 -52 14 -54 24 -34C12 -38 -6 -34 -26 -32Z", earth(s, 1), lift=0
        )


@place(
    "beach", "shore", "seaside", "sand", "coast", "bay", "dunes",
    ground=572, sounds=("waves", "gulls"), palettes=("lagoon", "dusk", "honey"),
)  # fmt: skip
def beach(s: Set) -> None:
    gulls(s, s.sky())
    far = s.plane(0.3)
    hills(s, far, 424, 20, earth(s, 0))
    sea(s, far, 436)
    sailboat(s, far, s.rng.uniform(820, 1120), 462, 64)
    feet = s.plane(1.0)
    sand = sand_of(s)
    waves(feet, 496, 64, mix(s.palette.pale, local(s, SEA, 1), 0.25), 0.4, BOTTOM + 20)
    ground(s, feet, 572, sand, swell=6, grassy=False)
    for n, (x, y) in enumerate(scatter(s.rng, 10, 556, 700)):
        if n % 2:
            shell(s, feet, x, y)
        else:
            feet.ellipse(x, y, 9, 4.5, darker(sand, 0.2))
    castle_of_sand(s, feet, -40 + s.rng.uniform(0, 120), 560, darker(sand, 0.06))
    palm(s, feet, 1200 + s.rng.uniform(-20, 60), 560, 320, leaf_colour(s, 2))
    grass_frame(s, s.plane(1.3), earth(s, 4, "#7b8a54", 0.35))


def shell(s: Set, b: Brush, x: float, y: float) -> None:
    with b.at(x, y, turn=s.rng.uniform(-30, 30)):
        b.shape("M0 0C-16 -4 -16 -22 0 -24C16 -22 16 -4 0 0Z", s.palette.warm, lift=0.5)
        b.line("M0 -2V-21M-2 -3L-8 -18M2 -3L8 -18", s.palette.pale, 1.2)


def castle_of_sand(s: Set, b: Brush, x: float, y: float, colour: str) -> None:
    with b.at(x, y):
        for dx, high in ((-34, 40), (34, 44), (0, 62)):
            b.shape(f"M{dx - 19} 0L{dx - 15} {-high}h30L{dx + 19} 0Z", colour)
            for n in range(3):
                b.rect(dx - 15 + n * 11, -high - 8, 7, 9, colour)
        b.line("M0 -70v-26", s.palette.ink, 2)
        b.shape("M0 -96l18 6l-18 7Z", s.palette.warm, lift=0.4)


@place(
    "lighthouse", "light house", "beacon", "cliff", "cape", "headland",
    ground=570, sounds=("waves", "wind", "gulls"),
    palettes=("dusk", "lagoon", "midnight"),
)  # fmt: skip
def lighthouse_coast(s: Set) -> None:
    gulls(s, s.sky(), 3)
    far = s.plane(0.25)
    hills(s, far, 432, 24, earth(s, 0))
    sea(s, far, 446)
    sailboat(s, far, s.rng.uniform(300, 620), 470, 54)
    near = s.plane(0.6)
    waves(near, 524, 62, local(s, SEA, 2, 0.35), s.rng.random())
    crag = [(780, 600), (880, 528), (980, 486), (1090, 470), (1300, 468), (1700, 500)]
    near.shape(f"{smooth(crag)}V780H760Z", earth(s, 2), lift=2)
    for dx, dy, wide in ((0, 0, 70), (26, 26, 90), (-40, 52, 60)):
        near.line(
            f"M{1150 + dx} {520 + dy}q{wide / 2:.0f} -14 {wide} 0",
            mix(earth(s, 2), s.palette.pale, 0.2),
            2,
        )
    lighthouse(s, near, 1100, 476, 330)
    house(s, near, 1246, 478, 92, kind=1)
    feet = s.plane(1.0)
    ground(s, feet, 570, earth(s, 3, "#4c7d64", 0.25))
    for x, y in scatter(s.rng, 9, 552, 690):
        tuft(feet, x, y, 40, earth(s, 3, "#5f9468", 0.4))
    rocks(s, feet, 60, 552, 150, s.palette.layers[3])
    grass_frame(s, s.plane(1.3), earth(s, 4))


@place(
    "open sea", "sea", "ocean", "open water",
    ground=574, sounds=("waves", "wind"), palettes=("dusk", "lagoon", "plum"),
)  # fmt: skip
def open_sea(s: Set) -> None:
    gulls(s, s.sky(), 3)
    far = s.plane(0.25)
    waves(far, 430, 36, local(s, SEA, 0, 0.66), s.rng.random())
    glitter(s, far, 446, 540, {"dusk": 890, "dawn": 960}.get(s.time, 820))
    sailboat(s, far, s.rng.uniform(180, 420), 448, 46)
    waves(far, 462, 46, local(s, SEA, 1, 0.66), s.rng.random())
    near = s.plane(0.6)
    waves(near, 496, 58, local(s, SEA, 2, 0.6), s.rng.random())
    feet = s.plane(1.0)
    waves(feet, 530, 72, local(s, SEA, 2, 0.6), s.rng.random(), BOTTOM + 20)
    # What swims or floats is cut off by the wave before it, so it lies in the water.
    before = s.plane(1.08)
    waves(before, 566, 84, local(s, SEA, 3, 0.5), s.rng.random(), BOTTOM + 20)
    waves(before, 646, 98, local(s, SEA, 4, 0.4), s.rng.random(), BOTTOM + 20)


@place(
    "harbour", "harbor", "port", "pier", "dock", "quay", "marina",
    ground=574, sounds=("waves", "gulls", "market"),
    palettes=("dusk", "lagoon", "honey"),
)  # fmt: skip
def harbour(s: Set) -> None:
    gulls(s, s.sky())
    far = s.plane(0.3)
    hills(s, far, 380, 30, earth(s, 0))
    row(s, far, 446, (66, 124), 0.25)
    far.rect(LEFT - 20, 444, RIGHT - LEFT + 40, 16, s.palette.layers[2], lift=1)
    water = local(s, SEA, 1, 0.5)
    near = s.plane(0.62)
    waves(near, 468, 48, water, s.rng.random())
    glitter(s, near, 478, 516, 640)
    for x in (90.0, 1160, 1330, -140):
        sailboat(s, near, x + s.rng.uniform(-40, 40), 504, s.rng.uniform(150, 210))
    waves(near, 502, 58, local(s, SEA, 2, 0.4), s.rng.random())
    feet = s.plane(1.0)
    planks(s, feet, 526, seen(s, "#a8805d"))
    for x in (-190.0, 40, 1240, 1460):
        post(s, feet, x, 600)
    lamp(s, feet, 1130, 548, 270)
    lamp(s, feet, -60, 548, 270)


def planks(s: Set, b: Brush, top: float, colour: str) -> None:
    """Lay a wooden quay seen from the front."""
    if s.snowy:
        colour = mix(colour, earth(s, 3), 0.72)
    b.rect(LEFT - 20, top, RIGHT - LEFT + 40, 130, colour, lift=2)
    for n, y in enumerate((24, 54, 90)):
        b.line(f"M{LEFT} {top + y}H{RIGHT}", darker(colour, 0.14), 2)
        for x in range(int(LEFT) + n * 130, int(RIGHT), 410):
            b.line(f"M{x} {top + y - 24 - n * 3}v{24 + n * 3}", darker(colour, 0.14), 2)
    b.rect(LEFT - 20, top + 128, RIGHT - LEFT + 40, 300, darker(colour, 0.42), lift=1)
    for x in range(int(LEFT), int(RIGHT), 120):
        b.rect(x, top + 128, 34, 300, darker(colour, 0.5))


def post(s: Set, b: Brush, x: float, y: float) -> None:
    wood = seen(s, "#6b4a3c")
    b.rect(x - 16, y - 74, 32, 90, wood, r=5, lift=1)
    b.line(f"M{x - 18} {y - 44}h36M{x - 18} {y - 36}h36", seen(s, "#e3d0a8"), 5)


@place(
    "island", "desert island", "treasure island", "tropics", "atoll",
    ground=568, sounds=("waves", "birds"), palettes=("lagoon", "dusk", "honey"),
)  # fmt: skip
def island(s: Set) -> None:
    gulls(s, s.sky(), 2)
    far = s.plane(0.28)
    cone = earth(s, 0)
    far.shape("M560 520L660 380Q700 342 742 376L860 520Z", cone, lift=1.6)
    sea(s, far, 442)
    near = s.plane(0.7)
    hump = [(-420, 560), (-200, 516), (60, 496), (140, 540), (220, 600)]
    near.shape(f"{smooth(hump)}V780H-420Z", earth(s, 2, "#5f9a58", 0.5), lift=2)
    for x, high in ((-120.0, 300), (10, 370), (90, 250)):
        palm(s, near, x, 530, high, leaf_colour(s, 2))
    waves(near, 530, 60, local(s, SEA, 2, 0.4), s.rng.random())
    feet = s.plane(1.0)
    ground(s, feet, 568, sand_of(s), swell=7, grassy=False)
    palm(s, feet, 1220, 556, 400, leaf_colour(s, 2))
    palm(s, feet, 1330, 580, 300, leaf_colour(s, 3))
    rocks(s, feet, 60, 556, 110, s.palette.layers[2])
    for x, y in scatter(s.rng, 6, 600, 690):
        shell(s, feet, x, y)


@place(
    "ship", "deck", "ship deck", "pirate ship", "on board", "aboard",
    ground=576, sounds=("waves", "wind"), palettes=("dusk", "lagoon", "plum"),
)  # fmt: skip
def ship(s: Set) -> None:
    gulls(s, s.sky(), 3)
    far = s.plane(0.2)
    waves(far, 440, 40, local(s, SEA, 0, 0.5), s.rng.random())
    glitter(s, far, 456, 520, 860)
    waves(far, 474, 52, local(s, SEA, 1, 0.5), s.rng.random())
    waves(far, 506, 62, local(s, SEA, 2, 0.4), s.rng.random())
    near = s.plane(0.9)
    wood, cloth = seen(s, "#9a6c4b"), seen(s, "#f3e4c9")
    rigging(s, near, wood, cloth)
    feet = s.plane(1.0)
    balcony(feet, LEFT - 20, 530, RIGHT - LEFT + 40, darker(wood, 0.1))
    planks(s, feet, 526, wood)
    barrel(s, feet, 110, 556)
    barrel(s, feet, 1190, 566)
    barrel(s, feet, 1262, 572)


def rigging(s: Set, b: Brush, wood: str, cloth: str) -> None:
    """Raise a mast with its sail, ropes and flags."""
    b.line(
        "M1180 -240L860 560M1180 -240L1500 560M120 -240L-180 560M120 -240L420 560",
        mix(wood, s.palette.ink, 0.4),
        3,
    )
    for x in (150.0, 1150):
        b.rect(x - 13, TOP_OF_MAST, 26, 800, darker(wood, 0.12), lift=1)
        b.rect(x - 150, 60, 300, 14, darker(wood, 0.2), r=6, lift=1)
        b.shape(
            f"M{x - 140} 74H{x + 140}C{x + 170} 150 {x + 160} 230 {x + 132} 292"
            f"Q{x} 330 {x - 132} 292C{x - 112} 230 {x - 116} 140 {x - 140} 74Z",
            cloth,
            lift=1.6,
        )
        b.line(
            f"M{x - 122} 150Q{x} 176 {x + 150} 150M{x - 116} 226Q{x} 256 {x + 148} 226",
            darker(cloth, 0.14),
            3,
        )
    bunting(s, b, 150, 1150, 40, 46)


TOP_OF_MAST = -240


def barrel(s: Set, b: Brush, x: float, y: float) -> None:
    wood = seen(s, "#86573d")
    with b.at(x, y):
        b.shape("M-28 0C-36 -26 -36 -50 -28 -76H28C36 -50 36 -26 28 0Z", wood)
        b.line("M-33 -22H33M-33 -54H33", seen(s, "#3d4a52"), 5)
        b.line("M-10 -2V-74M10 -2V-74", darker(wood, 0.2), 1.6)
        b.ellipse(0, -76, 28, 6, darker(wood, 0.25))
