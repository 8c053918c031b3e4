"""Clouds, rain, snow and wind, as things that can be met."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import shaded

PUFF = (
    "M-84 30C-110 30 -112 -4 -86 -8C-86 -38 -50 -46 -38 -28C-30 -60 26 -62 32 -26"
    "C50 -42 80 -26 76 -2C104 0 104 30 80 30Z"
)


def _cloud(b: Brush, c: Colours) -> None:
    b.shape(PUFF, c.main)
    with b.inside(PUFF):
        b.shape(
            "M-110 34V14C-80 24 -60 6 -36 16C-16 26 10 8 32 16C56 24 76 8 104 12V34Z",
            mix(c.main, c.dark, 0.45),
            lift=0,
        )
    b.line("M-74 -6C-72 -22 -58 -28 -48 -24M-28 -28C-22 -44 4 -46 14 -34", c.bright, 3)


@prop(
    "cloud",
    "clouds",
    "little cloud",
    kind="weather",
    size=90,
    at="sky",
    moves="drift",
    main="#f4ebe0",
    second="#b9c8d0",
)
def cloud(b: Brush, c: Colours) -> None:
    _cloud(b, c)


@prop(
    "rain cloud",
    "rain clouds",
    "raincloud",
    "rainclouds",
    "rain",
    kind="weather",
    size=150,
    at="sky",
    moves="drift",
    main="#9fb2bf",
    second="#6fa9c4",
)
def rain_cloud(b: Brush, c: Colours) -> None:
    with b.at(0, -28):
        for x, y in (
            (-62, 44),
            (-30, 52),
            (2, 44),
            (34, 52),
            (66, 44),
            (-46, 72),
            (-14, 80),
            (18, 72),
            (50, 80),
        ):
            b.shape(
                f"M{x} {y}C{x + 6} {y + 9} {x + 6} {y + 16} {x} {y + 16}"
                f"C{x - 6} {y + 16} {x - 6} {y + 9} {x} {y}Z",
                c.second,
                lift=0.3,
            )
        _cloud(b, c)


BOLT = "M10 0L-26 56H-4L-14 110L30 40H6L22 0Z"


@prop(
    "storm cloud",
    "storm clouds",
    "thundercloud",
    "thunderclouds",
    "thunderstorm",
    "thunder",
    kind="weather",
    size=170,
    at="sky",
    moves="drift",
    main="#5d6b80",
    second="#f6cf63",
    shines=True,
)
def storm_cloud(b: Brush, c: Colours) -> None:
    with b.at(0, -34):
        for x in (-68, -44, 44, 70):
            b.line(f"M{x} 40l-8 26", mix(c.main, c.pale, 0.4), 3)
        b.glow(0, 66, 70, c.second, 0.35)
        with b.at(0, 22, scale=0.85):
            b.shape(BOLT, c.second, lift=0.6)
        _cloud(b, c)


@prop(
    "snow cloud",
    "snow clouds",
    "snow",
    kind="weather",
    size=150,
    at="sky",
    moves="drift",
    main="#cfdde4",
    second="#ffffff",
)
def snow_cloud(b: Brush, c: Colours) -> None:
    with b.at(0, -28):
        for n, (x, y) in enumerate(
            (
                (-58, 48),
                (-24, 56),
                (10, 46),
                (44, 56),
                (68, 44),
                (-40, 78),
                (-4, 84),
                (28, 78),
                (56, 86),
            )
        ):
            b.circle(x, y, (6, 4.4)[n % 2], c.second, lift=0.4)
        _cloud(b, c)


@prop(
    "lightning",
    "lightning bolt",
    "lightning bolts",
    "flash of lightning",
    kind="weather",
    size=120,
    at="sky",
    moves="flicker",
    main="#f6cf63",
    second="#fff5d8",
    shines=True,
)
def lightning(b: Brush, c: Colours) -> None:
    b.glow(0, 0, 96, c.second, 0.45)
    with b.at(0, -58):
        shaded(b, BOLT, c.main, c.dark, by=(-4, 0))
        b.line("M12 6L-14 46", c.bright, 3.4)


@prop("rainbow", "rainbows", kind="weather", size=250, drawn=170, at="sky",
      moves="still", main="#e2675f", second="#f4ebe0")  # fmt: skip
def rainbow(b: Brush, c: Colours) -> None:
    bands = (c.main, "#ee9a55", "#f3cf6b", "#7fb77e", "#5f9fb5", "#8a78b5")
    for n, tint in enumerate(bands):
        r = 170 - n * 14
        inner = r - 14
        b.shape(
            f"M{-r} 0A{r} {r} 0 0 1 {r} 0H{inner}A{inner} {inner} 0 0 0 {-inner} 0Z",
            tint,
            lift=0.35,
        )
    for x in (-128, 128):
        with b.at(x, -8, scale=0.72):
            b.shape(PUFF, c.second)


@prop(
    "tornado",
    "tornadoes",
    "tornados",
    "whirlwind",
    "hurricane",
    "hurricanes",
    "twister",
    "cyclone",
    kind="weather",
    size=220,
    moves="wobble",
    main="#8a9db0",
    second="#d8c3a0",
    travels=True,
)
def tornado(b: Brush, c: Colours) -> None:
    b.ellipse(-2, -6, 44, 9, c.second, lift=0.4)
    rings = (
        (0, -14, 14),
        (8, -38, 24),
        (-4, -66, 36),
        (10, -98, 50),
        (-2, -132, 66),
        (8, -168, 84),
        (0, -202, 100),
    )
    for n, (x, y, r) in enumerate(rings):
        b.ellipse(
            x, y, r, 17 + n, c.dark if n % 2 else mix(c.main, c.dark, 0.3), lift=0.8
        )
        b.ellipse(x - r * 0.05, y - 4, r * 0.92, 12 + n, c.main if n % 2 else c.bright)
        b.line(
            f"M{x - r * 0.6:g} {y - 3}q{r * 0.5:g} {8 + n * 0.6:g} {r * 1.1:g} 1",
            mix(c.main, c.dark, 0.6),
            2.4,
        )
    for x, y, turn in ((-70, -60, 20), (66, -40, -30), (84, -104, 50)):
        with b.at(x, y, turn=turn):
            b.shape("M-8 0C-2 -7 6 -5 9 0C4 5 -4 5 -8 0Z", c.second, lift=0.4)


@prop(
    "wind",
    "winds",
    "breeze",
    "gust",
    kind="weather",
    size=90,
    at="sky",
    moves="drift",
    main="#dfe9e6",
    second="#dd8448",
)
def wind(b: Brush, c: Colours) -> None:
    for d, wide in (
        ("M-90 -6H44C74 -6 74 -44 48 -44C34 -44 30 -28 42 -24", 8),
        ("M-70 14H72C98 14 98 44 76 44C64 44 62 32 70 28", 8),
        ("M-96 32H20C40 32 40 54 24 52", 6),
        ("M-60 -26H0", 6),
    ):
        b.line(d, mix(c.main, c.ink, 0.3), wide + 2)
        b.line(d, c.main, wide)
    with b.at(-30, -40, turn=-24):
        b.shape("M-10 0C-3 -9 8 -7 12 0C6 7 -4 7 -10 0Z", c.second, lift=0.5)
        b.line("M-6 0H8", c.pale, 1.2)


@prop(
    "raindrop",
    "raindrops",
    "teardrop",
    kind="weather",
    size=46,
    at="sky",
    moves="fall",
    main="#6fb0cc",
    second="#f4ebe0",
)
def raindrop(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M0 -24C10 -8 16 0 16 8C16 28 -16 28 -16 8C-16 0 -10 -8 0 -24Z",
        c.main,
        c.dark,
    )
    b.line("M-9 8C-9 14 -6 17 -3 18", c.bright, 2.6)
