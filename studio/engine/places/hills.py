"""Heights and wide lands: mountains, desert, snowfield, farm, castle on its hill."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import Set, place
from studio.engine.places.buildings import barn, castle, fence, house, seen
from studio.engine.places.greenery import (
    PINE_SNOW,
    bush,
    cactus,
    grass_frame,
    leaf_colour,
    meadow_flowers,
    pine,
    pines,
    tree,
    tuft,
)
from studio.engine.places.landforms import (
    earth,
    ground,
    hills,
    local,
    peaks,
    scatter,
    snow,
)


@place(
    "mountain", "mountains", "peak", "alps", "summit", "valley", "hills",
    ground=568, sounds=("wind", "birds"), palettes=("frost", "dusk", "plum"),
)  # fmt: skip
def mountain(s: Set) -> None:
    s.sky()
    far = s.plane(0.22)
    peaks(s, far, 470, 330, local(s, "#9db3c4", 0, 0.5), width=520)
    near = s.plane(0.5)
    peaks(s, near, 520, 190, local(s, "#7d96a8", 1, 0.5), width=400)
    hills(s, near, 500, 20, earth(s, 1))
    pines(s, near, 530, s.palette.layers[2], (60, 116), 62)
    feet = s.plane(1.0)
    ground(s, feet, 568, earth(s, 2))
    for x, high in ((-60.0, 250), (70, 200), (1190, 260), (1310, 210), (1440, 270)):
        pine(s, feet, x, 556 + s.rng.uniform(-10, 24), high, s.palette.layers[3])
    boulders(s, feet)
    grass_frame(s, s.plane(1.3), earth(s, 4))


def boulders(s: Set, b: Brush) -> None:
    for x, y in scatter(s.rng, 6, 570, 690):
        wide = s.rng.uniform(26, 54)
        colour = mix(s.palette.layers[1], s.palette.pale, 0.15)
        with b.at(x, y, scale=wide / 60):
            b.shape("M-34 4C-34 -16 -18 -30 2 -30C24 -30 36 -14 34 4Z", colour)
            if s.snowy:
                b.shape(
                    "M-26 -18C-18 -28 -8 -30 2 -30C14 -30 24 -25 29 -17"
                    "Q14 -12 2 -18T-26 -18Z",
                    snow(s),
                    lift=0,
                )


@place(
    "desert", "sahara", "oasis", "pyramids", "savanna", "savannah",
    ground=570, sounds=("wind",), palettes=("dune", "ember", "honey"),
)  # fmt: skip
def desert(s: Set) -> None:
    s.sky()
    far = s.plane(0.25)
    sand = "#e8b878"
    for x, wide, high in ((300, 250, 130), (520, 160, 84)):
        pyramid(s, far, x, 470, (wide, high))
    hills(s, far, 440, 34, local(s, sand, 0, 0.55), bumps=3)
    near = s.plane(0.55)
    mesa(s, near, 1150, 500)
    hills(s, near, 486, 34, local(s, sand, 1, 0.62), bumps=4)
    feet = s.plane(1.0)
    ground(s, feet, 570, local(s, sand, 1, 0.9), swell=10, grassy=False)
    green = local(s, "#6f9a66", 2, 0.6)
    cactus(s, feet, 60, 560, 190, green)
    cactus(s, feet, 1212, 574, 150, green)
    cactus(s, feet, -120, 590, 150, green)
    cactus(s, feet, 1400, 568, 210, green)
    for left, y in scatter(s.rng, 6, 590, 690):
        tuft(feet, left, y, 30, local(s, "#b9a05c", 2, 0.7))


def pyramid(s: Set, b: Brush, x: float, y: float, size: tuple[float, float]) -> None:
    (wide, high), stone = size, local(s, "#e0b27c", 0, 0.6)
    b.shape(f"M{x - wide / 2} {y}L{x} {y - high}L{x + wide / 2} {y}Z", stone, lift=1.4)
    b.shape(
        f"M{x} {y - high}L{x + wide / 2} {y}H{x + wide * 0.14}Z",
        darker(stone, 0.14),
        lift=0,
    )


def mesa(s: Set, b: Brush, x: float, y: float) -> None:
    stone = local(s, "#c9764e", 1, 0.6)
    b.shape(
        f"M{x - 210} {y + 30}L{x - 150} {y - 120}L{x - 120} {y - 160}H{x + 110}"
        f"L{x + 140} {y - 110}L{x + 200} {y + 30}Z",
        stone,
        lift=1.6,
    )
    b.line(
        f"M{x - 140} {y - 110}H{x + 130}M{x - 158} {y - 66}H{x + 150}",
        darker(stone, 0.12),
        6,
    )


@place(
    "snowfield", "arctic", "north pole", "south pole", "antarctica",
    "tundra", "ski slope", "glacier",
    ground=570, sounds=("snow_hush", "wind"), palettes=("frost", "midnight", "aurora"),
)  # fmt: skip
def snowfield(s: Set) -> None:
    s.sky()
    far = s.plane(0.22)
    peaks(s, far, 470, 250, mix(s.palette.layers[0], s.palette.sky[1], 0.2), width=480)
    hills(s, far, 462, 30, snow(s, 0.75))
    near = s.plane(0.55)
    pines(s, near, 506, s.palette.layers[2], (60, 120), 150)
    hills(s, near, 498, 24, snow(s, 0.42))
    igloo(s, near, 1120, 524)
    feet = s.plane(1.0)
    ground(s, feet, 570, snow(s), swell=10, grassy=False)
    for x, high in ((-40.0, 240), (60, 180), (1260, 250), (1390, 200)):
        snowy_pine(s, feet, x, 560 + s.rng.uniform(-8, 26), high)


def snowy_pine(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    """A pine that carries snow whatever the season: it is always winter here."""
    pine(s, b, x, y, high, s.palette.layers[3])
    with b.at(x, y, scale=high / 100):
        b.shape(PINE_SNOW, snow(s, 0.1), lift=0)


def igloo(s: Set, b: Brush, x: float, y: float) -> None:
    ice = mix(snow(s), s.palette.sky[1], 0.14)
    with b.at(x, y):
        b.shape("M-92 4C-92 -96 92 -96 92 4Z", ice, lift=1.4)
        b.line(
            "M-84 -28Q0 -20 84 -28M-64 -56Q0 -50 64 -56M-40 -26v28M34 -26v28"
            "M-6 -54v30M-58 -50v24M56 -50v24",
            darker(ice, 0.16),
            2,
        )
        b.shape("M-124 6V-20C-124 -52 -72 -52 -72 -20V6Z", lighter(ice, 0.1))
        b.shape(
            "M-114 6V-18C-114 -40 -82 -40 -82 -18V6Z",
            s.palette.light if s.dark else s.palette.layers[3],
            lift=0,
        )


@place(
    "farm", "farmyard", "barn", "ranch", "orchard", "pasture",
    ground=576, sounds=("cows", "birds", "breeze"),
    palettes=("honey", "meadow", "dusk"),
)  # fmt: skip
def farm(s: Set) -> None:
    s.sky()
    far = s.plane(0.28)
    hills(s, far, 424, 34, earth(s, 0))
    rows(s, far, 470)
    near = s.plane(0.6)
    hills(s, near, 498, 16, earth(s, 1, "#86ab58", 0.4))
    barn(s, near, 1090, 520, 230)
    silo(s, near, 1220, 524)
    for x in (-160.0, -20, 110):
        tree(s, near, x, 524, s.rng.uniform(130, 190), leaf_colour(s, 2))
    house(s, near, 230, 512, 84, kind=1)
    feet = s.plane(1.0)
    fence(s, feet, 534, -360, 150, seen(s, "#f1e4cc"))
    fence(s, feet, 534, 1150, 1640, seen(s, "#f1e4cc"))
    ground(s, feet, 578, earth(s, 2, "#8cb05a", 0.4))
    bale(s, feet, 1200, 590)
    bale(s, feet, 1300, 604)
    meadow_flowers(s, feet, 580, 700, 12)
    grass_frame(s, s.plane(1.3), earth(s, 4, "#5c6b38", 0.3))


def rows(s: Set, b: Brush, y: float) -> None:
    """Lay ploughed fields as bands on a far hill."""
    field = earth(s, 1, "#d9b35a", 0.5)
    hills(s, b, y, 18, field)
    for n in range(18):
        x = -300 + n * 110
        b.line(
            f"M{x} {y + 60}Q{x + 10 + (640 - x) * 0.1:.0f} {y + 30}"
            f" {x + (640 - x) * 0.28:.0f} {y + 12}",
            darker(field, 0.1),
            3,
        )


def silo(s: Set, b: Brush, x: float, y: float) -> None:
    metal = seen(s, "#c3c9c4")
    b.shape(
        f"M{x - 34} {y}V{y - 190}C{x - 34} {y - 234} {x + 34} {y - 234} {x + 34}"
        f" {y - 190}V{y}Z",
        metal,
        lift=1.2,
    )
    for n in range(4):
        b.line(f"M{x - 34} {y - 40 - n * 44}q34 12 68 0", darker(metal, 0.16), 2)


def bale(s: Set, b: Brush, x: float, y: float) -> None:
    straw = seen(s, "#e2b95e")
    b.circle(x, y - 36, 38, straw, lift=1)
    for r in (28, 18, 8):
        b.ring(x, y - 36, r, darker(straw, 0.16), 2.4)


@place(
    "castle hill", "castle", "palace", "fortress", "kingdom", "fairy tale", "fairyland",
    ground=570, sounds=("birds", "breeze"), palettes=("plum", "dusk", "blossom"),
)  # fmt: skip
def castle_hill(s: Set) -> None:
    s.sky()
    far = s.plane(0.25)
    peaks(s, far, 470, 170, s.palette.layers[0], width=440)
    hills(s, far, 452, 40, earth(s, 1))
    near = s.plane(0.55)
    castle(s, near, 900, 470, 380, mix(seen(s, "#d9c3b0"), s.palette.layers[1], 0.3))
    hills(s, near, 494, 18, earth(s, 1, "#7fae74", 0.25))
    pines(s, near, 536, s.palette.layers[2], (50, 100), 120)
    feet = s.plane(1.0)
    ground(s, feet, 570, earth(s, 2))
    for x in (-120.0, 60, 1230, 1380):
        bush(s, feet, x, 566, s.rng.uniform(120, 180), leaf_colour(s, 3))
    meadow_flowers(s, feet, 580, 690, 16)
    grass_frame(s, s.plane(1.3), earth(s, 4))
