"""The garden's small neighbours and what they build."""

from __future__ import annotations

import math

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import WOOD, oval, shaded
from studio.engine.props.sea import eye


@prop(
    "snail",
    "snails",
    kind="small creature",
    size=56,
    moves="wobble",
    main="#c9804f",
    second="#e6cf9f",
    travels=True,
)
def snail(b: Brush, c: Colours) -> None:
    b.line("M34 -30C36 -40 38 -46 41 -50M28 -30C28 -40 28 -44 28 -48", c.second, 3.4)
    shaded(
        b,
        "M-46 0C-30 -8 -10 -12 12 -12C20 -12 18 -34 32 -34"
        "C46 -34 46 -14 38 -5Q34 0 24 0Z",
        c.second,
        mix(c.second, c.ink, 0.22),
        by=(-2, -3),
    )
    shaded(b, oval(-8, -28, 25, 24), c.main, c.dark)
    b.line(
        "M-6 -28C-2 -32 2 -26 -2 -21C-10 -16 -20 -22 -19 -32"
        "C-16 -44 2 -46 9 -34C13 -24 6 -12 -4 -9",
        c.bright,
        3.2,
    )
    for x, y in ((41, -51), (28, -50)):
        b.circle(x, y, 3.4, c.ink)
        b.circle(x + 1, y - 1, 1, "#ffffff")
    b.line("M34 -17q5 2 8 -2", c.ink, 1.7)


@prop(
    "slug",
    "slugs",
    kind="small creature",
    size=38,
    moves="wobble",
    main="#a88a6f",
    second="#d9c09a",
    travels=True,
)
def slug(b: Brush, c: Colours) -> None:
    b.line("M30 -22C32 -30 34 -32 36 -34M24 -22C24 -30 24 -32 25 -35", c.main, 3)
    shaded(
        b,
        "M-50 0C-40 -10 -24 -22 -4 -20C8 -20 14 -16 20 -20"
        "C28 -28 42 -20 38 -8Q36 0 26 0Z",
        c.main,
        c.dark,
        by=(-1, -4),
    )
    b.shape("M-26 -12C-20 -22 4 -22 8 -12Q-8 -6 -26 -12Z", c.bright, lift=0.3)
    for x, y in ((-14, -15), (-4, -16), (2, -13)):
        b.circle(x, y, 1.6, c.second)
    for x, y in ((36, -35), (25, -36)):
        b.circle(x, y, 2.8, c.ink)
    b.line("M29 -10q4 2 6 -1", c.ink, 1.6)


@prop(
    "worm",
    "worms",
    "earthworm",
    "earthworms",
    kind="small creature",
    size=48,
    moves="wobble",
    main="#d98f86",
    second="#7a5640",
    travels=True,
)
def worm(b: Brush, c: Colours) -> None:
    body = ((-30, -4), (-22, -26), (-8, -20), (0, -8), (12, -14), (18, -38))
    b.limb(body, c.dark, 14)
    b.limb([(x - 1, y - 1) for x, y in body], c.main, 11)
    b.line(
        "M-30 -16q5 1 8 4M-16 -28q2 4 1 9M-4 -17q-3 4 -7 5M5 -8q1 -5 0 -9"
        "M11 -22q5 1 9 3",
        c.bright,
        2,
    )
    eye(b, 16, -40, 2.2, c.ink)
    eye(b, 22, -39, 2.2, c.ink)
    b.line("M17 -33q3 2 5 0", c.ink, 1.4)
    b.shape("M-46 2C-42 -10 -22 -10 -16 2Z", c.second, lift=0.6)


@prop(
    "spider",
    "spiders",
    kind="small creature",
    size=60,
    at="wall",
    moves="bob",
    main="#5d5470",
    second="#e9a55f",
    grip=(0, -58),
)
def spider(b: Brush, c: Colours) -> None:
    b.line("M0 -60V-44", c.pale, 1.4)
    for side in (-1, 1):
        b.line(
            f"M{14 * side} -30L{34 * side} -46L{42 * side} -34M{16 * side} -24"
            f"L{40 * side} -30L{46 * side} -16M{16 * side} -16L{38 * side} -14"
            f"L{42 * side} -1M{12 * side} -10L{28 * side} -2L{28 * side} 6",
            c.dark,
            3.4,
        )
    shaded(b, oval(0, -24, 23, 22), c.main, c.dark)
    for x in (-8, 8):
        b.circle(x, -26, 7, c.pale)
        eye(b, x + 1, -25, 3.8, c.ink)
    b.line("M-7 -13Q0 -7 7 -13", c.pale, 2)
    for x, y in ((-8, -41), (0, -43), (8, -41)):
        b.circle(x, y, 2.2, c.second)


@prop(
    "web",
    "webs",
    "spiderweb",
    "spider web",
    "cobweb",
    "cobwebs",
    kind="thing",
    size=120,
    at="wall",
    moves="sway",
    main="#e9eef0",
    second="#bcd8e0",
)
def web(b: Brush, c: Colours) -> None:
    spokes = [math.radians(turn) for turn in range(0, 360, 45)]
    for angle in spokes:
        b.line(
            f"M0 -60L{62 * math.cos(angle):.1f} {-60 + 60 * math.sin(angle):.1f}",
            c.main,
            1.5,
        )
    for r in (14, 27, 40, 53):
        walk = f"M{r} -60"
        for angle in [*spokes[1:], math.tau]:
            mid = angle - math.pi / 8
            walk += (
                f"Q{r * 0.78 * math.cos(mid):.1f} {-60 + r * 0.78 * math.sin(mid):.1f} "
                f"{r * math.cos(angle):.1f} {-60 + r * math.sin(angle):.1f}"
            )
        b.line(walk, c.main, 1.3)
    for x, y in ((27, -60), (-28, -32), (0, -100), (-38, -98), (10, -50)):
        b.circle(x, y, 2.6, c.second)
        b.circle(x - 0.8, y - 0.8, 0.9, "#ffffff")


@prop("hive", "hives", "beehive", "beehives", "bee hive", kind="nest", size=96,
      drawn=110, main="#e0ad55", second=WOOD)  # fmt: skip
def hive(b: Brush, c: Colours) -> None:
    b.rect(-52, -10, 104, 10, c.second, r=3, lift=1)
    for n, (y, half) in enumerate(
        ((-24, 46), (-44, 47), (-64, 42), (-82, 33), (-98, 20))
    ):
        b.rect(
            -half,
            y - 10,
            half * 2,
            24,
            c.main if n % 2 else mix(c.main, c.dark, 0.3),
            r=12,
            lift=0.7,
        )
        b.rect(half * 0.42, y - 7, half * 0.5, 17, mix(c.main, c.dark, 0.8), r=9)
        b.line(f"M{-half * 0.7:g} {y - 4}h{half * 0.5:g}", c.bright, 2.4)
    b.shape("M-12 -10V-24C-12 -40 12 -40 12 -24V-10Z", c.ink, lift=0)
    for x, y in ((34, -92), (-48, -78)):
        b.ellipse(x + 1, y - 6, 5, 4, "#dfeef0")
        b.ellipse(x, y, 7, 5, "#f0bb45", lift=0.5)
        b.line(f"M{x - 1} {y - 4}v8M{x + 3} {y - 3}v7", c.ink, 2)


@prop(
    "anthill",
    "anthills",
    "ant hill",
    "molehill",
    "molehills",
    "mound",
    kind="nest",
    size=64,
    main="#9a7050",
    second="#5a3f32",
)
def anthill(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M-78 0C-54 -8 -38 -34 -22 -54C-14 -66 14 -66 22 -54C38 -34 54 -8 78 0Z",
        c.main,
        c.dark,
        by=(-12, 0),
    )
    b.ellipse(0, -57, 14, 5, c.second)
    b.shape("M6 0V-12C6 -22 24 -22 24 -12V0Z", c.second, lift=0)
    for x, y in ((-40, -10), (-24, -28), (-12, -14), (10, -40), (38, -16), (-4, -42)):
        b.circle(x, y, 2.4, c.bright)
    for x, y in ((-30, -40), (-44, -22), (44, -8)):
        b.ellipse(x, y, 4, 2.8, c.second)
        b.circle(x + 5, y - 2, 2.6, c.second)


@prop(
    "flock",
    "flocks",
    "flock of birds",
    "birds far away",
    "migration",
    "animal migration",
    kind="bird",
    size=90,
    at="sky",
    moves="fly",
    main="#3a5560",
    second="#f7e8d3",
    travels=True,
)
def flock(b: Brush, c: Colours) -> None:
    for x, y, s in (
        (-58, -14, 0.8),
        (-26, -34, 1.0),
        (14, -24, 1.15),
        (52, -40, 0.85),
        (-40, 18, 0.9),
        (0, 12, 1.0),
        (44, 8, 0.9),
        (20, 38, 0.75),
    ):
        with b.at(x, y, scale=s):
            b.shape("M-20 -12C-12 -14 -4 -10 0 -2C6 -10 14 -13 22 -10C14 -6 8 0 4 7"
                    "C2 10 -4 9 -5 6C-8 -2 -14 -8 -20 -12Z", c.main,
                    lift=0.4)  # fmt: skip
            b.circle(7, 2, 3.4, c.main)
            b.shape("M9 0L15 2L9 4Z", c.warm, lift=0)


@prop(
    "scorpion",
    "scorpions",
    kind="small creature",
    size=60,
    moves="wobble",
    main="#c08a4a",
    second="#6b4a38",
    travels=True,
)
def scorpion(b: Brush, c: Colours) -> None:
    tail = ((-24, -12), (-46, -18), (-50, -40), (-32, -54), (-20, -46))
    b.limb(tail, c.dark, 12)
    for x, y in ((-38, -15), (-49, -26), (-48, -42), (-36, -52)):
        b.circle(x, y, 6.4, c.main, lift=0.4)
    b.shape(
        "M-26 -56C-14 -56 -10 -46 -14 -38C-20 -42 -26 -46 -26 -56Z", c.second, lift=0.4
    )
    b.line("M-10 -8l-8 8M2 -8l-4 8M12 -8l2 8M20 -10l8 9", c.second, 3)
    b.line("M24 -16L40 -12L46 -22", c.main, 5)
    with b.at(48, -24, turn=-30):
        b.shape("M-8 6C-12 -8 0 -16 16 -12L6 -4L16 0C10 10 0 12 -8 6Z", c.main)
    shaded(
        b,
        "M-30 -12C-26 -28 20 -30 30 -18C32 -8 20 -3 0 -3C-16 -3 -28 -4 -30 -12Z",
        c.main,
        c.dark,
        by=(-1, -4),
    )
    b.line("M-16 -22q-3 8 0 16M-4 -25q-3 10 0 20M8 -25q-2 10 0 18", c.dark, 2)
    eye(b, 21, -19, 3, c.ink)
    b.line("M22 -11q4 0 5 -2", c.ink, 1.5)
