"""Fields, beds and tracks: what people and animals leave out of doors."""

from __future__ import annotations

import math

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import LEAF, MOSS, WOOD, leaf, oval, shaded, spark


@prop(
    "scarecrow",
    "scarecrows",
    kind="thing",
    size=180,
    moves="sway",
    main="#c9694f",
    second="#e8c987",
)
def scarecrow(b: Brush, c: Colours) -> None:
    straw = mix(c.second, "#a8702c", 0.35)
    b.line("M0 0V-70M-64 -108H64", WOOD, 7)
    for side in (-1, 1):
        b.line(
            f"M{62 * side} -108l{16 * side} -7M{62 * side} -108l{18 * side} 0", straw, 3
        )
        b.line(f"M{62 * side} -108l{15 * side} 8", straw, 3)
    b.line("M-16 -48l-5 15M-4 -48v16M8 -48l3 15M18 -48l6 13", straw, 3.4)
    coat = "M-62 -118H62V-96L24 -92L28 -46H-28L-24 -92L-62 -96Z"
    shaded(b, coat, c.main, c.dark, by=(-6, -2))
    b.rect(-20, -76, 17, 17, c.bright, lift=0.4)
    b.line("M-20 -70h17M-14 -76v17", c.dark, 1.6)
    b.line("M0 -114V-50", c.dark, 2)
    shaded(b, oval(0, -138, 22), c.second, straw, by=(-4, -3))
    for x in (-8, 8):
        b.circle(x, -140, 3.4, c.ink)
        b.circle(x + 1, -141.2, 1.1, c.pale)
    b.line("M-9 -128Q0 -121 9 -128", c.ink, 2)
    b.shape("M0 -138L5 -131H-5Z", c.main, lift=0)
    b.shape("M-38 -150Q0 -162 38 -150L22 -156L14 -182L-10 -180L-18 -156Z", WOOD)
    b.line("M-19 -158Q0 -164 21 -158", c.main, 4)


@prop("haystack", "haystacks", "hay bale", "hay bales", "bale", "bales",
      kind="plant", size=124, drawn=110, main="#e2b65c", second="#b98a3e",
      seat=(0, -96))  # fmt: skip
def haystack(b: Brush, c: Colours) -> None:
    heap = "M-84 0C-92 -40 -64 -104 -10 -108C44 -114 88 -48 84 0Z"
    shaded(b, heap, c.main, c.dark, by=(-12, -3))
    for x, y, turn in (
        (-50, -30, 30),
        (-20, -64, -24),
        (6, -30, 16),
        (36, -56, -36),
        (-4, -90, 40),
        (52, -20, -20),
        (-40, -66, 10),
        (20, -82, 24),
    ):
        with b.at(x, y, turn=turn):
            b.line(
                "M-11 4Q0 -4 11 2M-9 9Q0 1 10 7", c.bright if x < 10 else c.second, 2
            )
    b.line(
        "M-84 -4l-12 -8M-76 -30l-12 -6M80 -14l14 -8M-14 -108l-8 -9M2 -109l3 -9",
        c.main,
        3,
    )


@prop(
    "flower bed",
    "flower beds",
    "flowerbed",
    "flowerbeds",
    "garden bed",
    "vegetable patch",
    "vegetable garden",
    kind="plant",
    size=84,
    moves="still",
    main="#e2745a",
    second="#7a5640",
)
def flower_bed(b: Brush, c: Colours) -> None:
    shaded(b, "M-104 0C-104 -24 104 -24 104 0Z", c.second, mix(c.second, c.ink, 0.3))
    for n, x in enumerate((-78, -46, -14, 18, 50, 80)):
        high = (50, 62, 46, 66, 52, 58)[n]
        b.line(f"M{x} -10V{-high}", MOSS, 3.4)
        leaf(b, x, -14, 20, -36, LEAF)
        leaf(b, x, -14, 20, -146, LEAF)
        tint = (c.main, c.bright, c.pale)[n % 3]
        for turn in range(0, 360, 72):
            with b.at(x, -high, turn=turn):
                b.ellipse(0, -7, 5.4, 7, tint, lift=0.3)
        b.circle(x, -high, 4.4, "#f2c45c", lift=0.3)
    for x in (-92, -62, -30, 2, 34, 66, 94):
        b.ellipse(x, -2, 13, 7, "#9aa6a6", lift=0.6)


@prop(
    "bone",
    "bones",
    "dinosaur bone",
    "dinosaur bones",
    kind="thing",
    size=58,
    at="hand",
    main="#f3e6cc",
    second="#cdb893",
    grip=(0, -20),
)
def bone(b: Brush, c: Colours) -> None:
    with b.at(0, -21, turn=-18):
        shaft = (
            "M-30 -7H30C28 -20 44 -22 45 -10C54 -8 54 8 45 10"
            "C44 22 28 20 30 7H-30C-28 20 -44 22 -45 10"
            "C-54 8 -54 -8 -45 -10C-44 -22 -28 -20 -30 -7Z"
        )
        shaded(b, shaft, c.main, mix(c.main, c.dark, 0.7), by=(-2, -4))
        b.line("M-20 -2H6M14 2H22", c.second, 2)
        b.line("M-41 -8Q-39 -13 -35 -13", c.bright, 2.4)


@prop(
    "fossil",
    "fossils",
    "ammonite",
    kind="stone",
    size=60,
    at="hand",
    main="#a8957f",
    second="#e3d2b4",
    grip=(0, -8),
)
def fossil(b: Brush, c: Colours) -> None:
    rock = (
        "M-34 -6C-42 -24 -34 -50 -14 -56C12 -64 38 -48 38 -26C38 -6 22 0 2 0"
        "Q-28 2 -34 -6Z"
    )
    shaded(b, rock, c.main, c.dark)
    b.circle(1, -29, 21, c.second, lift=0.4)
    b.line(
        "M1 -29C6 -34 10 -26 5 -22C-3 -17 -12 -24 -9 -34C-5 -44 14 -44 18 -31"
        "C20 -20 10 -11 0 -12",
        c.dark,
        2.6,
    )
    for turn in range(0, 360, 40):
        with b.at(1, -29, turn=turn):
            b.line("M0 -15V-20", c.main, 2)


@prop(
    "footprints",
    "footprint",
    "tracks",
    "paw prints",
    "pawprints",
    "paw print",
    kind="thing",
    size=50,
    main="#6f5a4c",
    second="#f7e8d3",
)
def footprints(b: Brush, c: Colours) -> None:
    for n, (x, y) in enumerate(
        ((-66, -10), (-30, -26), (4, -12), (38, -30), (70, -16))
    ):
        with b.at(x, y, turn=82 if n % 2 else 96, scale=0.9):
            b.ellipse(0, 4, 8, 10, c.main)
            for k, (tx, ty) in enumerate(((-8, -8), (-3, -12), (3, -12), (8, -8))):
                b.circle(tx, ty, 3.2 - (k % 3 == 0) * 0.4, c.main)


@prop(
    "pretzel",
    "pretzels",
    kind="food",
    size=56,
    at="hand",
    main="#b9763c",
    second="#f7e8d3",
    grip=(0, -8),
)
def pretzel(b: Brush, c: Colours) -> None:
    loop = (
        "M-17 -7L14 -33C24 -44 34 -34 27 -22C18 -6 0 -4 0 -4"
        "C0 -4 -18 -6 -27 -22C-34 -34 -24 -44 -14 -33L17 -7"
    )
    with b.at(0, -4, scale=1.12):
        b.line(loop, c.dark, 11)
        b.line(loop, c.main, 7.6)
        b.line("M-26 -32Q-22 -38 -17 -34M20 -35Q25 -37 27 -31", c.bright, 2.4)
        for x, y in ((-20, -14), (-4, -5), (12, -7), (22, -16), (-8, -26), (7, -28)):
            b.rect(x - 1.4, y - 1.4, 2.8, 2.8, c.second)


@prop(
    "wreath",
    "wreaths",
    "holly",
    "mistletoe",
    kind="plant",
    size=96,
    at="wall",
    moves="still",
    main="#4f8f68",
    second="#d8503f",
    grip=(0, -90),
)
def wreath(b: Brush, c: Colours) -> None:
    b.ring(0, -48, 32, c.dark, 14)
    for n in range(16):
        angle = math.tau * n / 16
        x, y = 32 * math.cos(angle), -48 + 32 * math.sin(angle)
        turn = math.degrees(angle) + (50 if n % 2 else 118)
        leaf(b, x, y, 21, turn, c.main if n % 2 else mix(c.main, c.dark, 0.5))
    for n in range(7):
        angle = math.tau * n / 7 - 0.3
        b.circle(
            33 * math.cos(angle), -48 + 33 * math.sin(angle), 4, c.second, lift=0.4
        )
    b.shape("M0 -14L-22 -26Q-28 -14 -22 -2Z", c.second, lift=0.6)
    b.shape("M0 -14L22 -26Q28 -14 22 -2Z", mix(c.second, c.ink, 0.2), lift=0.6)
    b.circle(0, -14, 6, c.second, lift=0.6)


@prop(
    "tumbleweed",
    "tumbleweeds",
    kind="plant",
    size=70,
    moves="roll",
    main="#b9925c",
    second="#8a6a42",
    travels=True,
)
def tumbleweed(b: Brush, c: Colours) -> None:
    b.mist(0, -34, 32, 32, c.dark, 0.4)
    for n in range(9):
        with b.at(0, -34, turn=40 * n):
            b.line(
                "M-30 -6C-16 -34 24 -26 30 4M-10 -30C14 -18 14 14 -4 31",
                c.main if n % 2 else c.dark,
                2.2,
            )
    b.line("M-12 -44q12 -10 24 0M-18 -30q14 14 32 2M-6 -22q10 -14 18 -6", c.bright, 2)


@prop(
    "sparkle",
    "sparkles",
    "stardust",
    "fairy dust",
    "pixie dust",
    "glitter",
    kind="light",
    size=80,
    at="sky",
    moves="twinkle",
    main="#f8d77a",
    second="#f3c9dc",
    shines=True,
)
def sparkle(b: Brush, c: Colours) -> None:
    b.glow(0, 0, 60, c.light, 0.35)
    for x, y, r in (
        (-4, 4, 24),
        (24, -24, 15),
        (-28, -26, 12),
        (28, 24, 11),
        (-26, 30, 8),
    ):
        with b.at(x, y):
            b.shape(spark(r), c.main, lift=0.5)
            b.circle(0, 0, r * 0.16, c.bright)
    for x, y, dot in (
        (4, -34, 2.6),
        (-36, 4, 2.2),
        (36, 0, 2.4),
        (6, 34, 2.6),
        (12, -8, 1.8),
    ):
        b.circle(x, y, dot, c.second)
