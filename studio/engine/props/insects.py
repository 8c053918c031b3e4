"""Small things with six legs, and some with wings: they come in crowds."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import oval, shaded
from studio.engine.props.sea import eye

WING = "#dfeef0"


def _wing(b: Brush, x: float, y: float, length: float, turn: float) -> None:
    """Lay a glassy wing that grows from a point; one sees through it."""
    wide = length * 0.42
    with b.at(x, y, turn=turn), b.faded(0.8):
        b.shape(
            "M0 0"
            f"C{length * 0.3:g} {-wide:g} {length} {-wide:g} {length} 0"
            f"C{length} {length * 0.26:g} {length * 0.4:g} {length * 0.22:g} 0 0Z",
            WING,
            lift=0.5,
        )
        b.line(f"M3 0H{length * 0.78:g}", "#9fc0c8", 1.3)


@prop("bee", "bees", "honeybee", "bumblebee", "bumblebees", "wasp", "wasps",
      kind="insect", size=46, drawn=54, at="sky", moves="fly", main="#f0bb45",
      second="#3a3034", travels=True)  # fmt: skip
def bee(b: Brush, c: Colours) -> None:
    b.line("M22 -12C24 -20 28 -24 33 -25M16 -13C18 -22 20 -26 24 -28", c.second, 2)
    _wing(b, -4, -8, 27, -122)
    _wing(b, 2, -8, 27, -74)
    body = "M-30 4C-30 -18 24 -20 30 0C30 20 -24 24 -30 4Z"
    shaded(b, body, c.main, c.dark, by=(-1, -5))
    with b.inside(body):
        b.shape(
            "M-16 -20Q-10 2 -17 24H-8Q-2 2 -7 -20ZM1 -20Q7 2 0 24H9Q15 2 10 -20Z",
            c.second,
            lift=0,
        )
    b.shape("M-29 0L-37 4L-29 8Z", c.second, lift=0)
    eye(b, 21, -2, 3.2, c.ink)
    b.line("M20 6q4 3 6 0", c.ink, 1.6)


@prop("butterfly", "butterflies", kind="insect", size=56, drawn=70, at="sky",
      moves="flap", main="#e58a5d", second="#f7e3bd", travels=True)  # fmt: skip
def butterfly(b: Brush, c: Colours) -> None:
    for flip in (False, True):
        with b.at(flip=flip):
            b.shape("M2 4C20 0 36 12 32 26C26 40 6 30 2 10Z", c.dark)
            b.shape("M2 -4C4 -34 40 -46 48 -28C52 -8 28 8 2 4Z", c.main)
            b.shape("M8 -8C12 -26 34 -34 39 -24C40 -12 24 -2 8 -2Z", c.bright, lift=0)
            b.circle(32, -24, 4.4, c.second)
            b.circle(22, 20, 5, c.second)
            b.circle(22, -14, 2.6, c.dark)
            b.line("M1 -18C4 -28 8 -32 14 -34", c.ink, 1.8)
            b.circle(14, -34, 2, c.ink)
    b.shape(
        "M0 -22C6 -22 5 -14 4 -6L3 20Q0 28 -3 20L-4 -6C-5 -14 -6 -22 0 -22Z",
        c.ink,
        lift=0.5,
    )


@prop("moth", "moths", kind="insect", size=48, drawn=56, at="sky", moves="flap",
      main="#b49a86", second="#ecd9bd", travels=True)  # fmt: skip
def moth(b: Brush, c: Colours) -> None:
    for flip in (False, True):
        with b.at(flip=flip):
            b.shape("M2 6C14 8 28 16 26 26C18 32 4 26 2 12Z", c.dark)
            b.shape("M2 -8C20 -30 40 -26 48 -14C42 2 24 14 2 10Z", c.main)
            b.line("M10 -4C22 -14 34 -16 42 -10M10 4C20 0 30 -2 38 -2", c.second, 2)
            b.circle(26, -6, 4, c.second)
            b.circle(26, -6, 1.8, c.dark)
            b.line("M2 -16C6 -24 12 -26 16 -26M6 -22l4 2M10 -25l3 3", c.second, 1.8)
    b.ellipse(0, 2, 6, 19, c.bright, lift=0.6)
    b.line("M-5 4h10M-5 11h10", c.dark, 1.6)
    b.circle(-2.600, -13, 1.6, c.ink)
    b.circle(2.600, -13, 1.6, c.ink)


@prop(
    "ladybird",
    "ladybirds",
    "ladybug",
    "ladybugs",
    kind="insect",
    size=44,
    moves="wobble",
    main="#d64a3d",
    second="#33292d",
    travels=True,
)
def ladybird(b: Brush, c: Colours) -> None:
    b.line("M-18 -4l-4 4M-2 -4v4M14 -4l4 4", c.second, 3.4)
    b.line("M27 -24C30 -34 33 -37 37 -38M22 -25C23 -34 25 -38 28 -40", c.second, 1.8)
    b.circle(24, -15, 12, c.second, lift=0.8)
    shaded(b, "M-32 -3C-34 -50 26 -54 28 -3Q0 2 -32 -3Z", c.main, c.dark)
    b.line("M4 -39C0 -28 -2 -14 -2 -2", c.second, 2)
    for x, y, r in (
        (-16, -24, 5),
        (-20, -9, 4.4),
        (14, -26, 4.4),
        (12, -11, 5),
        (-6, -34, 3),
    ):
        b.circle(x, y, r, c.second)
    b.circle(29, -17, 3.6, c.pale)
    b.circle(30, -17, 1.8, c.ink)


@prop(
    "beetle",
    "beetles",
    "bug",
    "bugs",
    kind="insect",
    size=46,
    moves="wobble",
    main="#4f8f86",
    second="#2f3a3a",
    travels=True,
)
def beetle(b: Brush, c: Colours) -> None:
    b.line("M-20 -6l-8 6M-4 -6l-2 6M14 -6l6 6", c.second, 3.6)
    b.shape(
        "M24 -24C38 -26 42 -36 38 -44L34 -36L30 -42C28 -34 24 -30 20 -28Z",
        c.second,
        lift=0.6,
    )
    b.ellipse(24, -16, 13, 12, c.second, lift=0.8)
    shaded(b, "M-38 -5C-38 -44 14 -48 20 -5Q-8 1 -38 -5Z", c.main, c.dark)
    b.line("M-4 -36C-8 -24 -10 -12 -10 -2", c.dark, 2)
    b.line("M-26 -20C-24 -28 -18 -32 -13 -33", c.bright, 3)
    b.circle(28, -18, 3.6, c.pale)
    b.circle(29, -18, 1.8, c.ink)


@prop(
    "ant",
    "ants",
    kind="insect",
    size=38,
    moves="wobble",
    main="#8a4a3c",
    second="#3a2a2a",
    travels=True,
)
def ant(b: Brush, c: Colours) -> None:
    b.line("M-2 -14l-10 6l-3 8M3 -14l-2 8l3 6M8 -15l9 7l1 8", c.second, 2.4)
    b.line("M23 -25C26 -32 30 -35 35 -34M19 -26C20 -33 24 -38 28 -38", c.second, 2)
    shaded(b, oval(-20, -16, 15, 11), c.main, c.dark, by=(-2, -4))
    b.ellipse(1, -16, 9, 7, c.main, lift=0.6)
    shaded(b, oval(19, -19, 11, 10), c.main, c.dark, by=(-2, -3))
    eye(b, 23, -21, 2.6, c.ink)
    b.line("M22 -14q3 2 5 0", c.ink, 1.4)


@prop(
    "caterpillar",
    "caterpillars",
    "grub",
    kind="insect",
    size=48,
    moves="wobble",
    main="#86b35b",
    second="#e2745a",
    travels=True,
)
def caterpillar(b: Brush, c: Colours) -> None:
    for n, (x, y) in enumerate(
        ((-50, -11), (-36, -15), (-20, -19), (-3, -16), (13, -13))
    ):
        b.line(f"M{x - 3} {y + 8}V-1M{x + 4} {y + 8}V-1", c.second, 3)
        b.circle(x, y, 12, c.dark if n % 2 else c.main, lift=0.7)
        b.circle(x, y - 4, 2.6, c.second)
    b.line("M26 -36C25 -44 22 -46 20 -47M34 -36C36 -43 39 -45 42 -46", c.ink, 2)
    b.circle(20, -47, 2.4, c.second)
    b.circle(42, -46, 2.4, c.second)
    shaded(b, oval(30, -22, 16, 16), c.bright, c.main, by=(-3, -3))
    eye(b, 27, -25, 3, c.ink)
    eye(b, 37, -25, 3, c.ink)
    b.line("M28 -16Q32 -12 36 -16", c.ink, 1.7)


@prop(
    "dragonfly",
    "dragonflies",
    "damselfly",
    kind="insect",
    size=62,
    at="sky",
    moves="fly",
    main="#4f9aa8",
    second="#dfeef0",
    travels=True,
)
def dragonfly(b: Brush, c: Colours) -> None:
    for turn in (-128, -98, 116, 86):
        _wing(b, 12, 0, 38, turn)
    b.line("M16 0L-46 7", c.dark, 8)
    b.line("M16 -1L-44 6", c.main, 5.4)
    b.line("M-10 -1v6M-22 1v6M-34 3v5", c.bright, 1.8)
    b.ellipse(14, -1, 13, 8, c.main, lift=0.7)
    b.circle(29, -2, 9, c.dark, lift=0.6)
    eye(b, 32, -5, 4, c.ink)
    b.line("M31 4q4 1 5 -2", c.ink, 1.5)


@prop(
    "firefly",
    "fireflies",
    "glowworm",
    "glowworms",
    "glow-worm",
    kind="insect",
    size=48,
    at="sky",
    moves="twinkle",
    main="#f6dc6a",
    second="#4a4038",
    shines=True,
)
def firefly(b: Brush, c: Colours) -> None:
    b.glow(-14, 4, 52, c.main, 0.7)
    _wing(b, 2, -7, 26, -132)
    _wing(b, 4, -7, 24, -88)
    b.ellipse(-14, 4, 17, 12, c.main, lift=0.6)
    b.ellipse(-17, 1, 9, 5.4, c.bright)
    b.ellipse(7, 0, 12, 9.4, c.second, lift=0.6)
    b.circle(20, -2, 8, mix(c.second, c.warm, 0.35), lift=0.6)
    b.line("M24 -9q3 -9 8 -11M20 -9q0 -9 3 -13", c.second, 1.8)
    eye(b, 23, -4, 2.6, c.ink)


@prop("mosquito", "mosquitoes", "mosquitos", "gnat", "gnats", "midge", kind="insect",
      size=40, drawn=48, at="sky", moves="fly", main="#75838f",
      second="#3b444d")  # fmt: skip
def mosquito(b: Brush, c: Colours) -> None:
    b.line("M-4 2L-14 14L-12 26M4 3L2 16L8 26M10 2L18 12L22 24", c.second, 1.8)
    _wing(b, 0, -4, 31, -140)
    _wing(b, 4, -5, 29, -104)
    b.line("M4 0L-34 10", c.dark, 8)
    b.line("M3 -1L-33 8", c.main, 4.6)
    b.ellipse(6, -2, 11, 8.4, c.main, lift=0.6)
    b.line("M24 -2L40 8", c.second, 2.2)
    b.circle(19, -5, 8, c.dark, lift=0.5)
    eye(b, 22, -7, 3, c.ink)


@prop("housefly", "houseflies", "bluebottle", kind="insect", size=40, drawn=48,
      at="sky", moves="fly", main="#5d7386", second="#b5544a")  # fmt: skip
def housefly(b: Brush, c: Colours) -> None:
    _wing(b, 0, -6, 31, -150)
    _wing(b, 2, -6, 29, -112)
    b.line("M-8 10l-4 10M2 12v10M10 10l4 9", c.ink, 2)
    shaded(b, oval(-4, 2, 20, 13), c.main, c.dark, by=(-2, -4))
    b.line("M-12 -6q-3 8 0 16M-2 -9q-3 10 0 20", c.bright, 2)
    b.circle(18, -2, 11, c.dark, lift=0.6)
    b.circle(21, -5, 6, c.second, lift=0.3)
    b.circle(19, -7, 1.8, c.pale)
    b.line("M20 6q4 1 6 -2", c.pale, 1.5)


@prop(
    "grasshopper",
    "grasshoppers",
    "cricket",
    "crickets",
    "locust",
    kind="insect",
    size=50,
    moves="hop",
    main="#78ab57",
    second="#4a7a4c",
    travels=True,
)
def grasshopper(b: Brush, c: Colours) -> None:
    b.line("M34 -26C38 -38 42 -44 48 -46M29 -27C30 -38 32 -44 36 -49", c.second, 1.8)
    b.line("M8 -8l4 8M18 -10l6 10", c.second, 3)
    body = "M-46 -14C-30 -26 6 -30 26 -28C40 -28 42 -12 30 -9C10 -4 -24 -4 -46 -14Z"
    shaded(b, body, c.main, c.dark, by=(-1, -4))
    b.shape("M-44 -18C-24 -30 4 -28 14 -20C-2 -12 -26 -10 -44 -18Z", c.bright, lift=0.4)
    b.line("M6 -12L-22 -42L-30 -2L-38 -1", c.second, 5)
    b.line("M6 -12L-22 -41", c.main, 7)
    eye(b, 30, -21, 3.4, c.ink)
    b.line("M30 -13q4 0 5 -3", c.ink, 1.5)
