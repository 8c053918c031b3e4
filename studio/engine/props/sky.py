"""What shines and wanders in the sky."""

from __future__ import annotations

import math

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import oval, shaded, spark, star_outline


@prop(
    "sun",
    "suns",
    "sunshine",
    kind="sky",
    size=150,
    at="sky",
    moves="twinkle",
    main="#f4bf52",
    second="#fff0c9",
    shines=True,
)
def sun(b: Brush, c: Colours) -> None:
    b.glow(0, 0, 130, c.second, 0.4)
    for n in range(12):
        with b.at(turn=30 * n):
            long = 76 if n % 2 == 0 else 66
            b.shape(
                f"M-9 -50Q0 -54 9 -50L0 {-long}Z",
                c.bright if n % 2 else c.main,
                lift=0.6,
            )
    shaded(b, oval(0, 0, 46), c.main, mix(c.main, "#d9653c", 0.4), by=(-5, -5))
    b.line("M-30 -12C-26 -24 -16 -31 -6 -33", c.bright, 4)


@prop(
    "moon",
    "moons",
    "crescent moon",
    "half moon",
    "crescent",
    kind="sky",
    size=130,
    at="sky",
    moves="twinkle",
    main="#f8e3b0",
    second="#e0c48a",
    shines=True,
)
def moon(b: Brush, c: Colours) -> None:
    b.glow(-6, 0, 120, c.light, 0.35)
    crescent = "M22 -62A66 66 0 1 0 62 22A54 54 0 0 1 22 -62Z"
    shaded(b, crescent, c.main, mix(c.main, c.dark, 0.6), by=(-3, -5))
    for x, y, r in ((-42, 4, 7), (-20, 36, 6), (-34, -26, 4.4), (14, 50, 5)):
        b.circle(x, y, r, mix(c.main, c.dark, 0.45))


@prop(
    "full moon",
    "full moons",
    "round moon",
    kind="sky",
    size=140,
    at="sky",
    moves="still",
    main="#f6e6c0",
    second="#dcc69a",
    shines=True,
)
def full_moon(b: Brush, c: Colours) -> None:
    b.glow(0, 0, 150, c.light, 0.4)
    shaded(b, oval(0, 0, 70), c.main, mix(c.main, c.dark, 0.5), by=(-7, -6))
    for x, y, rx, ry in (
        (-28, -22, 14, 12),
        (14, -38, 8, 7),
        (22, 8, 17, 15),
        (-20, 26, 10, 9),
        (-44, 8, 6, 6),
        (4, 44, 8, 6),
    ):
        b.ellipse(x, y, rx, ry, mix(c.main, c.dark, 0.32))
        b.ellipse(x + 1.5, y + 2, rx * 0.8, ry * 0.8, mix(c.main, c.dark, 0.2))


@prop(
    "star",
    "stars",
    "starlight",
    kind="sky",
    size=64,
    at="sky",
    moves="twinkle",
    main="#f8d77a",
    second="#fff5d8",
    shines=True,
    grip=(0, 14),
)
def star(b: Brush, c: Colours) -> None:
    b.glow(0, 0, 62, c.second, 0.45)
    b.shape(star_outline(5, 34, 15.5), c.main)
    for n in range(5):
        with b.at(turn=72 * n):
            b.shape("M0 0L0 -34L9.100 -12.500Z", mix(c.main, c.dark, 0.55), lift=0)
    b.line("M-4 -10L-2 -18", c.bright, 2.4)


@prop(
    "shooting star",
    "shooting stars",
    "falling star",
    "falling stars",
    "wishing star",
    kind="sky",
    size=100,
    at="sky",
    moves="drift",
    main="#f8d77a",
    second="#fff5d8",
    travels=True,
    shines=True,
)
def shooting_star(b: Brush, c: Colours) -> None:
    b.glow(40, 26, 60, c.second, 0.45)
    for d, tint in (
        ("M30 12C-10 -10 -50 -34 -96 -48C-60 -26 -20 4 22 32Z", c.bright),
        ("M36 30C0 12 -40 0 -80 -8C-50 8 -10 30 26 44Z", mix(c.main, c.second, 0.5)),
    ):
        b.shape(d, tint, lift=0.4)
    with b.at(42, 26, turn=18):
        b.shape(star_outline(5, 31, 14), c.main)
        b.shape(
            "M0 0L0 -31L8.200 -11.400ZM0 0L29.500 -9.600L14 4.500Z",
            mix(c.main, c.dark, 0.5),
            lift=0,
        )
    for x, y, r in ((-60, 14, 6), (-20, -44, 5)):
        with b.at(x, y):
            b.shape(spark(r), c.second, lift=0)


@prop(
    "planet",
    "planets",
    "saturn",
    kind="sky",
    size=120,
    at="sky",
    moves="float",
    main="#c98a6a",
    second="#f0d9a8",
)
def planet(b: Brush, c: Colours) -> None:
    back = "M-94 26A98 24 -16 0 1 94 -26L80 -22A82 15 -16 0 0 -80 22Z"
    b.shape(back, mix(c.second, c.ink, 0.25))
    shaded(b, oval(0, 0, 54), c.main, c.dark, by=(-7, -5))
    with b.inside(oval(0, 0, 54)), b.at(turn=-16):
        b.rect(-60, -34, 120, 11, c.bright)
        b.rect(-60, -12, 120, 8, mix(c.main, c.dark, 0.4))
        b.rect(-60, 30, 120, 12, c.bright)
    b.shape(
        "M-94 26A98 24 -16 0 0 94 -26L80 -22A82 15 -16 0 1 -80 22Z", c.second, lift=0.7
    )


@prop(
    "earth",
    "planet earth",
    kind="sky",
    size=120,
    at="sky",
    moves="float",
    main="#4f94a8",
    second="#7fb071",
)
def earth(b: Brush, c: Colours) -> None:
    shaded(b, oval(0, 0, 60), c.main, c.dark, by=(-8, -6))
    with b.inside(oval(0, 0, 60)):
        b.shape(
            "M-58 -24C-40 -58 -12 -56 -6 -44C-2 -32 -22 -32 -24 -20"
            "C-26 -8 -44 -10 -38 6C-34 20 -50 18 -58 2Z",
            c.second,
            lift=0.3,
        )
        b.shape(
            "M8 -52C30 -60 54 -36 58 -12C46 -8 42 -24 30 -18"
            "C20 -10 34 2 26 14C18 30 2 22 4 6C6 -8 -6 -12 0 -24"
            "C6 -34 0 -44 8 -52Z",
            c.second,
            lift=0.3,
        )
        b.shape(
            "M-36 36C-22 24 -2 40 -10 52C-18 62 -36 52 -36 36ZM34 34"
            "C44 26 52 32 46 42C40 50 30 44 34 34Z",
            c.second,
            lift=0.3,
        )
        b.shape(
            "M-40 -50Q0 -66 40 -50Q0 -56 -40 -50ZM-30 55Q0 48 30 55V64H-30Z",
            c.pale,
            lift=0,
        )
    b.line("M-44 -20C-40 -34 -30 -44 -20 -48", c.bright, 3.4)


@prop(
    "comet",
    "comets",
    kind="sky",
    size=96,
    at="sky",
    moves="drift",
    main="#7fc4d0",
    second="#f2f6ee",
    travels=True,
    shines=True,
)
def comet(b: Brush, c: Colours) -> None:
    b.glow(46, 24, 60, c.bright, 0.5)
    b.shape(
        "M66 10C20 -20 -40 -44 -110 -48C-70 -34 -50 -26 -30 -16"
        "C-60 -14 -80 -12 -100 -8C-60 0 -40 8 -20 18C-36 22 -50 26 -60 32"
        "C-20 36 14 44 44 46Z",
        c.dark,
    )
    b.shape("M62 14C20 -12 -30 -32 -80 -40C-30 -18 10 10 46 40Z", c.main, lift=0)
    b.shape("M58 16C30 0 0 -14 -30 -22C0 -4 20 14 46 34Z", c.bright, lift=0)
    b.circle(50, 26, 23, c.second, lift=0.8)
    for x, y, r in ((44, 20, 5), (58, 32, 4), (44, 36, 3)):
        b.circle(x, y, r, mix(c.second, c.main, 0.45))


@prop(
    "meteor",
    "meteors",
    "meteorite",
    "asteroid",
    "asteroids",
    kind="sky",
    size=84,
    at="sky",
    moves="spin",
    main="#8a7a78",
    second="#5f5358",
)
def meteor(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M-40 -6C-38 -26 -26 -30 -16 -39C-4 -46 10 -38 22 -34"
        "C36 -26 36 -12 41 2C44 20 28 28 20 36C8 44 -6 40 -18 37"
        "C-32 30 -32 18 -39 8C-42 2 -40 -2 -40 -6Z",
        c.main,
        c.dark,
        by=(-6, -5),
    )
    for x, y, rx, ry in (
        (-14, -16, 10, 8),
        (15, -20, 6, 5),
        (10, 12, 11, 10),
        (-20, 16, 6, 6),
        (26, 4, 4, 4),
    ):
        b.ellipse(x, y, rx, ry, c.dark)
        b.ellipse(x + 1.6, y + 1.8, rx * 0.74, ry * 0.74, mix(c.main, c.dark, 0.5))
    b.line("M-30 -16C-28 -26 -20 -33 -12 -34", c.bright, 3)


@prop(
    "constellation",
    "constellations",
    "great bear",
    "big dipper",
    kind="sky",
    size=110,
    at="sky",
    moves="twinkle",
    main="#f8d77a",
    second="#fff5d8",
    shines=True,
)
def constellation(b: Brush, c: Colours) -> None:
    points = (
        (-110, -44),
        (-66, -50),
        (-34, -28),
        (4, -14),
        (14, 36),
        (76, 44),
        (90, -10),
    )
    walk = "L".join(f"{x} {y}" for x, y in points)
    b.line(f"M{walk}L4 -14", mix(c.main, c.second, 0.4), 1.5)
    for n, (x, y) in enumerate(points):
        b.glow(x, y, 20, c.second, 0.5)
        with b.at(x, y):
            b.shape(spark((16, 11, 13)[n % 3]), c.main, lift=0.4)
            b.circle(0, 0, 2.6, c.bright)


@prop("northern lights", "aurora", "polar lights", kind="sky", size=240, drawn=170,
      at="sky", moves="drift", main="#6fd0ae", second="#a58ad0",
      shines=True)  # fmt: skip
def northern_lights(b: Brush, c: Colours) -> None:
    for row, (colour, lift) in enumerate(((c.second, -26.0), (c.main, 14.0))):
        for n in range(22):
            x = -158 + 15 * n
            foot = lift + 26 * math.sin(n * 0.51 + row * 1.7)
            high = 74 + 26 * math.sin(n * 1.2 + row)
            # Three sheets of falling height fade a ray upward, as no flat piece can.
            for part, alpha in ((1.0, 0.16), (0.68, 0.24), (0.36, 0.34)):
                b.veil(
                    oval(x, foot + 30 - high * part / 2, 9, high * part / 2),
                    colour,
                    alpha,
                )
    for x, y in ((-120, -70), (-30, -88), (70, -78), (140, -60)):
        with b.at(x, y):
            b.shape(spark(6), c.pale, lift=0)
