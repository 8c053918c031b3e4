"""Winter: snow and ice to touch."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import (
    CREAM,
    gleam,
    oval,
    shaded,
)


@prop(
    "snowflake",
    "snowflakes",
    kind="weather",
    size=60,
    at="sky",
    moves="fall",
    main="#f3f8f8",
    second="#a9cbd6",
)
def snowflake(b: Brush, c: Colours) -> None:
    for colour, extra in ((mix(c.main, c.ink, 0.35), 2.4), (c.main, 0.0)):
        for n in range(6):
            with b.at(turn=60 * n):
                b.line(
                    "M0 0V-27M0 -14l-8 -8M0 -14l8 -8M0 -22l-5 -5M0 -22l5 -5",
                    colour,
                    3.4 + extra,
                )
    b.circle(0, 0, 6.4, c.main, lift=0.3)
    b.circle(0, 0, 3, c.second)


@prop(
    "snowball",
    "snowballs",
    kind="ice",
    size=42,
    at="hand",
    moves="still",
    main="#f6f5ef",
    second="#c3d6dc",
    grip=(0, -8),
)
def snowball(b: Brush, c: Colours) -> None:
    shaded(b, oval(0, -20, 20.5), c.main, mix(c.main, c.dark, 0.6))
    for x, y, r in (
        (-8, -26, 2.4),
        (2, -14, 2),
        (-10, -12, 1.6),
        (5, -30, 1.6),
        (9, -20, 2),
    ):
        b.circle(x, y, r, c.second)


@prop(
    "snowman",
    "snowmen",
    kind="ice",
    size=170,
    main="#d8604e",
    second="#f8f5ec",
)
def snowman(b: Brush, c: Colours) -> None:
    shade = mix(c.second, "#5f8ba0", 0.38)
    b.line(
        "M-34 -84L-72 -108M-60 -100l-6 -12M-62 -102l-13 0M34 -84L70 -112"
        "M60 -104l3 -13M60 -104l14 -1",
        "#6b4a38",
        4,
    )
    shaded(b, oval(0, -42, 54, 44), c.second, shade, by=(-8, -4))
    shaded(b, oval(0, -96, 37, 34), c.second, shade, by=(-6, -3))
    b.shape("M24 -112L44 -78L34 -72L30 -78L24 -72L14 -104Z", c.dark, lift=0.6)
    shaded(b, oval(0, -134, 27, 25), c.second, shade, by=(-5, -3))
    b.shape("M-28 -122Q0 -104 28 -122L31 -110Q0 -90 -31 -110Z", c.main, lift=0.7)
    b.rect(-27, -157, 54, 7, c.ink, r=3, lift=0.6)
    b.rect(-18, -182, 36, 28, c.ink, r=3, lift=0.6)
    b.rect(-18, -164, 36, 7, c.main)
    for x, y in ((-9, -138), (11, -138), (0, -84), (0, -66), (0, -46)):
        b.circle(x, y, 3, c.ink)
    b.shape("M2 -134L28 -129L2 -126Z", "#e58742", lift=0.4)
    b.line("M-6 -121q8 5 15 0", c.ink, 2)


@prop(
    "icicle",
    "icicles",
    kind="ice",
    size=90,
    at="wall",
    moves="still",
    main="#bfe0e8",
    second=CREAM,
    grip=(0, -80),
)
def icicle(b: Brush, c: Colours) -> None:
    for x, half, high in (
        (-34, 9, 50),
        (34, 9, 58),
        (-16, 8, 34),
        (17, 10, 72),
        (0, 11, 86),
    ):
        shaded(
            b,
            f"M{x - half} -84"
            f"Q{x - half * 0.4:g} {-84 + high * 0.5:g} {x} {-84 + high}"
            f"Q{x + half * 0.4:g} {-84 + high * 0.5:g} {x + half} -84Z",
            c.main,
            c.dark,
            by=(-4, 0),
        )
        gleam(b, x - half * 0.3, -74, 1.6, 7)
    b.shape(
        "M-48 -80C-48 -96 48 -96 48 -80C42 -70 36 -82 28 -76"
        "C20 -70 16 -82 8 -76C0 -70 -6 -84 -14 -76C-22 -70 -26 -80 -34 -76"
        "C-42 -72 -46 -74 -48 -80Z",
        mix(c.main, "#ffffff", 0.75),
        lift=0.6,
    )
