"""Flowers."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import LEAF, MOSS, gleam, leaf, shaded

HEART = "#f2c45c"
SEEDS = "#6b4632"


def _petals(b: Brush, count: int, petal: str, colours: tuple[str, ...]) -> None:
    """Lay the same petal round the origin, its root in the middle."""
    for n in range(count):
        with b.at(turn=360 * n / count):
            b.shape(petal, colours[n % len(colours)], lift=0.5)


@prop(
    "flower",
    "flowers",
    kind="flower",
    size=96,
    moves="sway",
    main="#e2745a",
    second=LEAF,
    grip=(0, -24),
)
def flower(b: Brush, c: Colours) -> None:
    b.line("M0 0C-4 -24 3 -40 0 -68", c.second, 5)
    leaf(b, -1, -14, 32, -36, c.second)
    leaf(b, -1, -22, 28, -146, c.second)
    with b.at(0, -70):
        _petals(
            b,
            6,
            "M0 0C-16 -8 -15 -27 0 -28C15 -27 16 -8 0 0Z",
            (c.main, mix(c.main, c.dark, 0.4)),
        )
        _petals(b, 6, "M-1 -12L0 -22L1 -12Z", (c.bright,))
        b.circle(0, 0, 9, HEART, lift=0.6)
        b.circle(-2, -2, 3, "#f8dc8c")


@prop(
    "sunflower",
    "sunflowers",
    kind="flower",
    size=170,
    moves="sway",
    main="#f0b840",
    second=LEAF,
    grip=(0, -40),
)
def sunflower(b: Brush, c: Colours) -> None:
    b.line("M0 0C-6 -40 5 -80 0 -122", c.second, 7)
    leaf(b, -1, -32, 52, -30, c.second)
    leaf(b, -2, -52, 48, -152, c.second)
    with b.at(0, -124):
        petal = "M0 -12C-12 -26 -9 -40 0 -47C9 -40 12 -26 0 -12Z"
        with b.at(turn=15):
            _petals(b, 12, petal, (c.dark,))
        _petals(b, 12, petal, (c.main, mix(c.main, c.bright, 0.4)))
        b.circle(0, 0, 22, SEEDS, lift=0.8)
        b.circle(-2, -2, 16, mix(SEEDS, c.main, 0.18))
        for x, y in (
            (-8, -6),
            (2, -10),
            (8, -2),
            (-2, 0),
            (-9, 5),
            (4, 8),
            (11, 6),
            (-3, 12),
        ):
            b.circle(x, y, 1.8, SEEDS)


@prop("rose", "roses", "red rose", kind="flower", size=80, drawn=96, moves="sway",
      main="#cf4256", second=MOSS, grip=(0, -24))  # fmt: skip
def rose(b: Brush, c: Colours) -> None:
    b.line("M0 0C3 -20 -3 -40 0 -60", c.second, 4.6)
    b.line("M1 -16l6 -4M-1 -36l-6 -4", c.second, 3)
    leaf(b, 0, -20, 28, -150, c.second)
    leaf(b, 0, -28, 30, -30, c.second)
    b.shape("M-14 -54L-20 -62L0 -56L20 -62L14 -54L0 -46Z", c.second, lift=0.4)
    b.shape(
        "M-26 -84C-34 -62 -16 -52 0 -52C16 -52 34 -62 26 -84C18 -94 -18 -94 -26 -84Z",
        c.dark,
    )
    b.shape(
        "M-20 -88C-28 -66 -12 -56 0 -56C8 -58 20 -62 22 -84C12 -96 -10 -98 -20 -88Z",
        c.main,
        lift=0.6,
    )
    b.shape(
        "M-12 -90C-14 -76 -4 -70 2 -70C12 -72 16 -82 12 -92C4 -98 -6 -98 -12 -90Z",
        c.bright,
        lift=0.5,
    )
    b.line("M8 -86C4 -92 -6 -90 -5 -84C-3 -78 6 -80 4 -85", c.dark, 2.2)
    b.line("M-20 -78C-16 -68 -6 -62 4 -62", c.dark, 2)


@prop("tulip", "tulips", kind="flower", size=74, drawn=90, moves="sway",
      main="#e88a5d", second=LEAF, grip=(0, -20))  # fmt: skip
def tulip(b: Brush, c: Colours) -> None:
    b.line("M0 0C-2 -20 2 -36 0 -56", c.second, 5)
    b.shape("M-1 0C-26 -14 -26 -40 -18 -54C-12 -36 -4 -20 -1 0Z", c.second, lift=0.6)
    b.shape(
        "M1 0C24 -12 26 -32 20 -46C12 -32 4 -18 1 0Z",
        mix(c.second, c.ink, 0.2),
        lift=0.6,
    )
    b.shape("M0 -50C-14 -60 -14 -78 0 -90C14 -78 14 -60 0 -50Z", c.bright)
    b.shape("M0 -48C16 -48 22 -60 21 -84C8 -80 -2 -66 0 -48Z", c.dark, lift=0.5)
    b.shape("M2 -48C-16 -46 -22 -60 -21 -84C-8 -80 4 -66 2 -48Z", c.main, lift=0.5)
    gleam(b, -14, -66, 2, 6, turn=-8)


@prop("daisy", "daisies", "camomile", "marguerite", kind="flower", size=66, drawn=76,
      moves="sway", main="#fbf3e2", second=LEAF, grip=(0, -18))  # fmt: skip
def daisy(b: Brush, c: Colours) -> None:
    b.line("M0 0C5 -18 -3 -30 0 -50", c.second, 4)
    leaf(b, 1, -8, 24, -30, c.second)
    leaf(b, 1, -14, 20, -152, c.second)
    with b.at(0, -52):
        _petals(
            b,
            11,
            "M0 0C-7 -8 -6 -23 0 -24C6 -23 7 -8 0 0Z",
            (c.main, mix(c.main, c.dark, 0.3)),
        )
        b.circle(0, 0, 8.4, HEART, lift=0.6)
        b.circle(2, 2, 2, "#c98a3a")
        b.circle(-3, 1, 1.4, "#c98a3a")


@prop("dandelion", "dandelions", "dandelion clock", "blowball", kind="flower",
      size=76, drawn=90, moves="sway", main="#f6f0e2", second=LEAF, grip=(0,
      -24))  # fmt: skip
def dandelion(b: Brush, c: Colours) -> None:
    b.line("M0 0C-5 -24 3 -36 0 -62", c.second, 4)
    b.shape("M0 0L-12 -6L-14 -14L-22 -14L-30 -26L-18 -22L-12 -22Z", c.second, lift=0.5)
    b.shape("M0 0L12 -8L16 -16L26 -18L30 -28L18 -26L10 -20Z", c.second, lift=0.5)
    b.mist(0, -64, 27, 27, c.main, 0.28)
    with b.at(0, -64):
        for n in range(14):
            with b.at(turn=360 * n / 14):
                b.line("M0 -5V-22", c.main, 1.3)
                b.line("M0 -19l-4 -5M0 -19l4 -5M0 -19v-7", c.main, 1.5)
        b.circle(0, 0, 5, mix(c.second, c.main, 0.3))
    for x, y in ((34, -84), (42, -70)):
        b.line(f"M{x} {y}l-5 9M{x} {y}l-4 -4M{x} {y}l5 -3", c.main, 1.5)


@prop("poppy", "poppies", kind="flower", size=76, drawn=90, moves="sway",
      main="#d64a3d", second=LEAF, grip=(0, -22))  # fmt: skip
def poppy(b: Brush, c: Colours) -> None:
    b.line("M0 0C6 -24 -6 -40 0 -60M0 -10C14 -20 18 -34 17 -46", c.second, 3.6)
    b.ellipse(17, -50, 5, 8, c.second, lift=0.5)
    b.circle(0, -70, 21, c.dark, lift=0.8)
    b.shape("M0 -64C-12 -54 -34 -60 -30 -80C-24 -96 -4 -86 0 -64Z", c.main, lift=0.5)
    b.shape(
        "M0 -64C12 -54 34 -60 30 -80C24 -96 4 -86 0 -64Z",
        mix(c.main, c.dark, 0.35),
        lift=0.5,
    )
    b.shape("M0 -60C-20 -62 -18 -50 0 -48C18 -50 20 -62 0 -60Z", c.bright, lift=0.4)
    b.circle(0, -66, 6.4, c.ink, lift=0.4)
    for x, y in ((-9, -72), (9, -72), (0, -77), (-8, -62), (8, -62)):
        b.circle(x, y, 1.5, c.ink)


@prop("bluebell", "bluebells", "snowdrop", "snowdrops", "bellflower",
      "lily of the valley", kind="flower", size=70, drawn=80, moves="sway",
      main="#6f86c4", second=LEAF, grip=(0, -18))  # fmt: skip
def bluebell(b: Brush, c: Colours) -> None:
    b.line(
        "M-4 0C-8 -40 0 -70 16 -78C24 -80 28 -74 28 -70M-2 -58q12 -6 16 2"
        "M-6 -44q-12 -4 -15 4",
        c.second,
        3.4,
    )
    leaf(b, -4, 0, 46, -118, c.second)
    leaf(b, -4, 0, 40, -52, c.second)
    for x, y in ((28, -70), (13, -56), (-21, -40)):
        bell = (
            f"M{x} {y}C{x - 9} {y + 2} {x - 8} {y + 12} {x - 12} {y + 21}"
            f"L{x - 6} {y + 19}L{x} {y + 23}L{x + 6} {y + 19}L{x + 12} {y + 21}"
            f"C{x + 8} {y + 12} {x + 9} {y + 2} {x} {y}Z"
        )
        shaded(b, bell, c.main, c.dark, by=(-3, -1))
        b.circle(x, y + 24, 1.8, HEART)


@prop(
    "lavender",
    "lavenders",
    "heather",
    kind="flower",
    size=90,
    moves="sway",
    main="#9a7fc0",
    second="#7b9c78",
    grip=(0, -22),
)
def lavender(b: Brush, c: Colours) -> None:
    for turn, high in ((-16, 80), (15, 82), (0, 90)):
        with b.at(turn=turn):
            b.line(f"M0 0V{-high + 34}", c.second, 3)
            leaf(b, 0, -12, 20, -60, c.second)
            for n in range(5):
                y = -high + 40 - n * 8
                b.ellipse(
                    -5 + n * 0.6,
                    y,
                    5,
                    6 - n * 0.5,
                    c.main if n % 2 else c.dark,
                    lift=0.3,
                )
                b.ellipse(
                    5 - n * 0.6,
                    y,
                    5,
                    6 - n * 0.5,
                    c.dark if n % 2 else c.main,
                    lift=0.3,
                )
            b.ellipse(0, -high + 5, 4, 6, c.bright)


@prop(
    "bouquet",
    "bouquets",
    "bunch of flowers",
    "posy",
    kind="flower",
    size=84,
    at="hand",
    main="#e2745a",
    second="#f3dfc0",
    grip=(0, -18),
)
def bouquet(b: Brush, c: Colours) -> None:
    for x, turn in ((-20, -150), (20, -30), (-8, -112), (9, -66)):
        leaf(b, x * 0.3, -40, 42, turn, LEAF)
    for n, (x, y) in enumerate(
        ((-22, -52), (22, -54), (0, -68), (-12, -40), (12, -40))
    ):
        with b.at(x, y, scale=0.62):
            _petals(
                b,
                6,
                "M0 0C-12 -8 -12 -23 0 -24C12 -23 12 -8 0 0Z",
                ((c.main, c.bright, c.main, c.pale, c.dark)[n],),
            )
            b.circle(0, 0, 7, HEART)
    shaded(
        b, "M-28 -40Q0 -24 28 -40L6 -2Q0 1 -6 -2Z", c.second, mix(c.second, c.ink, 0.2)
    )
    b.shape("M0 -20L-14 -28Q-18 -20 -14 -12Z", c.main, lift=0.5)
    b.shape("M0 -20L14 -28Q18 -20 14 -12Z", c.dark, lift=0.5)
    b.circle(0, -20, 4, c.bright)


@prop(
    "flowerpot",
    "flowerpots",
    kind="plant",
    size=96,
    at="table",
    moves="still",
    main="#c8704f",
    second=LEAF,
    grip=(0, -8),
)
def flowerpot(b: Brush, c: Colours) -> None:
    for length, turn in (
        (44, -160),
        (44, -20),
        (52, -132),
        (52, -48),
        (58, -104),
        (56, -76),
    ):
        leaf(
            b, 0, -38, length, turn, c.second if turn % 3 else mix(c.second, c.ink, 0.2)
        )
    shaded(b, "M-23 -32H23L17 0H-17Z", c.main, c.dark)
    b.rect(-27, -42, 54, 12, c.main, r=3, lift=0.8)
    b.rect(14, -42, 13, 12, c.dark, r=3)
    b.line("M-18 -20q5 -5 9 0t9 0t9 0", c.bright, 2.2)
