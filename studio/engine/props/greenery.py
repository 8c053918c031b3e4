"""Green things that are no trees: bushes, ferns, reeds and climbers."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import (
    LEAF,
    MOSS,
    leaf,
    shaded,
    star_outline,
)


@prop(
    "bush",
    "bushes",
    "shrub",
    "shrubs",
    "hedge",
    "hedges",
    kind="plant",
    size=90,
    main="#5c9263",
    second="#e2745a",
)
def bush(b: Brush, c: Colours) -> None:
    b.shape(
        "M-78 0C-92 -26 -72 -50 -52 -46C-46 -76 -12 -84 4 -70"
        "C20 -90 60 -80 58 -48C82 -48 92 -20 76 0Z",
        c.dark,
    )
    b.shape(
        "M-66 0C-76 -20 -60 -40 -44 -36C-38 -60 -8 -64 4 -50"
        "C16 -64 44 -56 42 -34C60 -34 66 -14 56 0Z",
        c.main,
        lift=0.7,
    )
    b.line(
        "M-46 -22q8 -10 18 -10M-6 -40q8 -6 16 -4M20 -22q8 -8 18 -6M-20 -12q6 -6 12 -6",
        c.bright,
        3,
    )
    for x, y in ((-34, -46), (22, -62), (52, -36), (-8, -22), (-58, -14), (34, -12)):
        b.circle(x, y, 4.6, c.second, lift=0.4)


@prop(
    "cactus",
    "cacti",
    "cactuses",
    kind="plant",
    size=130,
    main="#5a9a6c",
    second="#ec8aa0",
)
def cactus(b: Brush, c: Colours) -> None:
    body = (
        "M-20 0V-104C-20 -132 20 -132 20 -104V-50H30V-76C30 -92 52 -92 52 -76V-48"
        "C52 -32 46 -26 34 -26H20V0ZM-20 -40H-34C-46 -40 -52 -46 -52 -60V-86"
        "C-52 -100 -32 -100 -32 -86V-62H-20Z"
    )
    shaded(b, body, c.main, c.dark, by=(-6, -1))
    b.line("M-9 -110V-6M5 -114V-6M-42 -86V-56M40 -76V-44", c.dark, 2)
    for x, y in (
        (-14, -84),
        (-3, -96),
        (11, -70),
        (-2, -50),
        (-14, -30),
        (11, -30),
        (-46, -70),
        (44, -60),
    ):
        b.line(f"M{x - 2} {y - 2}l4 4M{x + 2} {y - 2}l-4 4", c.pale, 1.2)
    with b.at(0, -126):
        b.shape(star_outline(6, 13, 7), c.second, lift=0.6)
        b.circle(0, 0, 3.4, "#f2c45c")


@prop(
    "beanstalk",
    "beanstalks",
    "magic beanstalk",
    kind="plant",
    size=400,
    moves="sway",
    main="#64a05a",
    second=MOSS,
)
def beanstalk(b: Brush, c: Colours) -> None:
    b.line("M-16 0C40 -70 -50 -120 -4 -190C40 -250 -40 -300 4 -396", c.second, 13)
    b.line("M16 0C-40 -60 44 -120 2 -190C-40 -260 36 -310 0 -392", c.dark, 17)
    b.line("M13 0C-43 -60 41 -120 -1 -190C-43 -260 33 -310 -3 -392", c.main, 11)
    for n, y in enumerate(range(-40, -380, -44)):
        left = n % 2 == 0
        leaf(
            b,
            (-10 if left else 10),
            y,
            58 - n * 3,
            (-158 if left else -22),
            c.main if n % 3 else c.bright,
        )
    b.line(
        "M-8 -120C-50 -130 -54 -100 -40 -98C-32 -98 -32 -108 -40 -108M10 -250"
        "C54 -262 56 -230 42 -228C34 -228 34 -238 42 -238",
        c.second,
        4,
    )


@prop(
    "bamboo",
    "bamboos",
    kind="plant",
    size=240,
    moves="sway",
    main="#7fae5f",
    second=MOSS,
)
def bamboo(b: Brush, c: Colours) -> None:
    for x, high in ((-22, 5), (18, 4), (0, 6)):
        for n in range(high):
            b.rect(x - 6, -38 * (n + 1) - 2, 12, 37, c.main, r=4, lift=0.5)
            b.rect(x + 1, -38 * (n + 1), 4, 33, c.dark, r=2)
        leaf(b, x, -38 * high, 40, -150, c.second)
        leaf(b, x, -38 * high, 44, -40, c.second)
        leaf(b, x, -38 * high + 40, 34, -16 if x > 0 else -164, c.second)


@prop(
    "grass",
    "grasses",
    "tuft of grass",
    kind="plant",
    size=56,
    moves="sway",
    main="#6aa05f",
    second=MOSS,
)
def grass(b: Brush, c: Colours) -> None:
    for n, (x, tip, high) in enumerate(
        (
            (-24, -36, 34),
            (-12, -22, 50),
            (14, 26, 50),
            (26, 40, 32),
            (0, 4, 56),
            (-18, -6, 30),
            (20, 8, 30),
        )
    ):
        tint = (c.dark, c.main, c.dark, c.main, c.main, c.bright, c.bright)[n]
        b.shape(
            f"M{x - 5} 0Q{x - 3} {-high * 0.6:g} {tip} {-high}"
            f"Q{x + 6} {-high * 0.5:g} {x + 5} 0Z",
            tint,
            lift=0.5,
        )


@prop(
    "fern",
    "ferns",
    "bracken",
    kind="plant",
    size=90,
    moves="sway",
    main="#558f68",
    second=MOSS,
)
def fern(b: Brush, c: Colours) -> None:
    for turn, scale, tint in ((-42, 0.8, c.dark), (42, 0.8, c.dark), (0, 1.0, c.main)):
        with b.at(turn=turn, scale=scale):
            b.line("M0 0Q2 -44 0 -88", c.second, 3.4)
            for n in range(7):
                y, half = -14 - n * 11, 25 - n * 2.9
                b.shape(
                    f"M0 {y}Q{half * 0.6:g} {y - 15} {half:g} {y - 11}"
                    f"Q{half * 0.6:g} {y + 1} 0 {y}Z",
                    tint,
                    lift=0.3,
                )
                b.shape(
                    f"M0 {y}Q{-half * 0.6:g} {y - 15} {-half:g} {y - 11}"
                    f"Q{-half * 0.6:g} {y + 1} 0 {y}Z",
                    tint,
                    lift=0.3,
                )


@prop(
    "vine",
    "vines",
    "ivy",
    "liana",
    "lianas",
    "creeper",
    kind="plant",
    size=160,
    at="wall",
    moves="sway",
    main="#5c9262",
    second=MOSS,
    grip=(0, -154),
)
def vine(b: Brush, c: Colours) -> None:
    b.line("M0 -160C-18 -130 18 -110 2 -80C-14 -54 16 -34 0 -6", c.second, 5)
    for n, (x, y, left) in enumerate(
        (
            (-6, -138, True),
            (3, -118, False),
            (8, -100, True),
            (2, -78, False),
            (-6, -58, True),
            (2, -40, False),
            (5, -24, True),
        )
    ):
        leaf(b, x, y, 30 - n, 150 if left else 30, c.main if n % 2 else c.bright)
    b.line("M0 -6C-2 4 -14 0 -10 -8", c.second, 3)


@prop(
    "clover",
    "clovers",
    "shamrock",
    "lucky clover",
    "four-leaf clover",
    kind="plant",
    size=58,
    moves="sway",
    main="#62a06a",
    second=MOSS,
    grip=(0, -12),
)
def clover(b: Brush, c: Colours) -> None:
    b.line("M0 -34C1 -22 -2 -10 5 0", c.second, 4)
    heart = (
        "M0 0C-8 -4 -16 -10 -14 -19C-12 -26 -3 -26 0 -19C3 -26 12 -26 14 -19"
        "C16 -10 8 -4 0 0Z"
    )
    for turn in (45, 135, 225, 315):
        with b.at(0, -34, turn=turn):
            b.shape(
                heart, c.main if turn > 180 else mix(c.main, c.dark, 0.45), lift=0.6
            )
            b.line("M0 -3V-14", c.bright, 1.8)


@prop(
    "wheat",
    "ear of wheat",
    "barley",
    "hay",
    "straw",
    kind="plant",
    size=100,
    moves="sway",
    main="#dfb053",
    second="#b98a3e",
    grip=(0, -24),
)
def wheat(b: Brush, c: Colours) -> None:
    for turn, scale in ((-17, 0.86), (17, 0.86), (0, 1.0)):
        with b.at(turn=turn, scale=scale):
            b.line("M0 0V-56", c.second, 3.4)
            for n in range(5):
                y = -46 - n * 9
                for side in (-1, 1):
                    b.line(f"M{4 * side} {y - 6}l{5 * side} -12", c.second, 1.4)
                    b.shape(
                        f"M0 {y}"
                        f"C{12 * side} {y - 2} {11 * side} {y - 12} {6 * side} {y - 15}"
                        f"C{1 * side} {y - 11} 0 {y - 6} 0 {y}Z",
                        c.main if side < 0 else mix(c.main, c.dark, 0.4),
                        lift=0.3,
                    )
            b.shape(
                "M0 -86C-6 -92 -4 -98 0 -103C4 -98 6 -92 0 -86Z", c.bright, lift=0.3
            )
    b.shape("M0 -12C-16 -20 -24 -34 -24 -44C-12 -36 -4 -26 0 -12Z", c.second, lift=0.4)


@prop(
    "reeds",
    "reed",
    "bulrush",
    "bulrushes",
    "cattail",
    "cattails",
    kind="plant",
    size=130,
    at="water",
    moves="sway",
    main="#8a5f45",
    second=MOSS,
)
def reeds(b: Brush, c: Colours) -> None:
    for x, high, bend in ((-20, 106, -12), (20, 112, 14), (0, 130, 2)):
        b.line(
            f"M{x * 0.5:g} 0Q{x * 0.6:g} {-high * 0.5:g} {x + bend} {-high}",
            c.second,
            3.4,
        )
        b.rect(x + bend - 6, -high + 8, 12, 36, c.main, r=6, lift=0.7)
        b.rect(x + bend + 1, -high + 11, 4, 30, c.dark, r=2)
    for tip, high, tint in (
        (-46, 62, c.second),
        (44, 70, c.second),
        (-24, 84, LEAF),
        (28, 50, LEAF),
    ):
        b.shape(
            f"M-4 0Q{tip * 0.3:g} {-high * 0.6:g} {tip} {-high}"
            f"Q{tip * 0.5:g} {-high * 0.4:g} 5 0Z",
            tint,
            lift=0.4,
        )
