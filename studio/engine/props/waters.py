"""Waters: still, running, falling and frozen."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import (
    LEAF,
    shaded,
)

ROCK = "#7f8d92"
HEART = "#f2c45c"


@prop(
    "pond",
    "ponds",
    "lake",
    "lakes",
    "pool of water",
    kind="water",
    size=92,
    main="#5fa3ac",
    second=LEAF,
)
def pond(b: Brush, c: Colours) -> None:
    bank = mix(c.second, c.ink, 0.2)
    b.shape(
        "M-132 -26C-120 -52 -40 -54 10 -52C80 -50 138 -44 134 -22"
        "C130 4 60 4 0 4C-70 4 -138 0 -132 -26Z",
        bank,
    )
    b.shape(
        "M-118 -26C-106 -46 -40 -47 10 -45C74 -44 122 -38 119 -22"
        "C116 -4 56 -3 0 -3C-64 -3 -124 -6 -118 -26Z",
        c.main,
        lift=0,
    )
    b.shape(
        "M-80 -14C-40 -22 40 -6 104 -20C90 -4 40 -3 0 -3C-34 -3 -66 -4 -80 -14Z",
        c.dark,
        lift=0,
    )
    b.line("M-70 -32q14 -5 28 0M10 -36q18 -5 34 0M-10 -20q14 -4 28 0", c.bright, 2.6)
    b.ellipse(56, -24, 17, 5.4, c.second, lift=0.4)
    for x, high in ((-104, 88), (-93, 70), (112, 78), (122, 60)):
        b.line(f"M{x} -28V{-high}", bank, 3)
        b.line(f"M{x} {-high}v13", "#7a5640", 8)


@prop(
    "puddle",
    "puddles",
    "mud",
    kind="water",
    size=44,
    main="#6fa9b5",
    second="#f7e8d3",
)
def puddle(b: Brush, c: Colours) -> None:
    b.shape("M-70 -14C-76 -30 -30 -30 -10 -28C20 -34 60 -32 70 -18C76 -4 40 2 10 -2"
            "C-20 4 -62 2 -70 -14Z", c.main, lift=0.4)  # fmt: skip
    b.shape("M-56 -14C-56 -24 -20 -24 0 -22C24 -26 50 -24 54 -17C52 -8 -50 -4 -56 -14Z",
            c.bright, lift=0)  # fmt: skip
    b.line("M-30 -16A16 4 0 0 1 2 -16M-22 -12A8 2 0 0 0 -6 -12", "#ffffff", 2.4)
    b.line("M-14 -20V-34M-24 -22L-32 -32M-4 -22L4 -32", c.bright, 3)
    for x, y, r in ((-14, -40, 3.5), (-36, -37, 3), (8, -37, 3)):
        b.circle(x, y, r, c.main)
    b.line("M26 -18q8 -3 16 0", "#ffffff", 2.4)


@prop(
    "river",
    "rivers",
    "stream",
    "streams",
    "brook",
    "creek",
    kind="water",
    size=130,
    main="#5a9fae",
    second=LEAF,
)
def river(b: Brush, c: Colours) -> None:
    bank = (
        "M-40 -130C-110 -96 60 -84 10 -58C-40 -34 -170 -34 -130 0H130"
        "C100 -26 60 -28 104 -56C140 -84 -20 -98 24 -130Z"
    )
    b.shape(bank, mix(c.second, c.ink, 0.15))
    water = (
        "M-26 -130C-84 -96 80 -84 28 -56C-20 -32 -136 -30 -104 0H104"
        "C72 -28 40 -34 84 -58C120 -82 -30 -96 8 -130Z"
    )
    shaded(b, water, c.main, c.dark, by=(-8, 0))
    b.line(
        "M-50 -10q20 -6 40 0M10 -18q18 -5 34 0M30 -44q16 -5 30 0M40 -68"
        "q12 -5 26 -1M-20 -100q10 -4 20 0M-20 -32q14 -6 30 -3",
        c.bright,
        2.6,
    )
    for x, y in ((-112, -26), (112, -30), (112, -62)):
        b.ellipse(x, y, 11, 7, ROCK, lift=0.6)


@prop("waterfall", "waterfalls", kind="water", size=300, drawn=260, main="#7fc0c8",
      second="#6f7f86")  # fmt: skip
def waterfall(b: Brush, c: Colours) -> None:
    rock = mix(c.second, c.ink, 0.25)
    shaded(
        b,
        "M-140 0L-120 -120L-132 -190L-100 -250Q-70 -262 -44 -250V0Z",
        c.second,
        rock,
        by=(-8, 0),
    )
    shaded(
        b,
        "M140 0L124 -100L134 -170L104 -240Q76 -254 44 -250V0Z",
        c.second,
        rock,
        by=(-14, 0),
    )
    b.shape("M-100 -250Q-70 -264 -44 -250L-50 -236L-70 -242L-90 -234Z", LEAF, lift=0)
    b.shape("M44 -250Q76 -256 104 -240L96 -228L76 -240L56 -232Z", LEAF, lift=0)
    b.shape("M-52 -248Q0 -266 52 -248L60 0H-60Z", c.main, lift=0.6)
    b.shape("M22 -254Q40 -254 52 -248L60 0H34Z", c.dark, lift=0)
    b.line(
        "M-34 -240L-38 -40M-12 -230L-14 -90M10 -240L12 -30M-24 -70V-20M34 -200L40 -80",
        c.bright,
        5,
    )
    for x, y, r in (
        (-54, -10, 22),
        (-24, -4, 18),
        (4, -10, 24),
        (34, -6, 20),
        (60, -8, 18),
    ):
        b.circle(x, y - 4, r, c.pale, lift=0.4)
    b.shape("M-110 4C-100 -14 100 -14 110 4Q0 16 -110 4Z", c.bright, lift=0.4)


@prop(
    "iceberg",
    "icebergs",
    "ice floe",
    kind="ice",
    size=140,
    at="water",
    moves="float",
    main="#cfe6ea",
    second="#7fb7c6",
)
def iceberg(b: Brush, c: Colours) -> None:
    b.shape(
        "M-110 0L-84 -60L-52 -74L-24 -140L8 -120L30 -126L62 -62L88 -50L112 0"
        "Q0 14 -110 0Z",
        c.main,
    )
    b.shape(
        "M-24 -140L8 -120L30 -126L62 -62L88 -50L112 0Q70 6 30 6L10 -40L22 -80L-2 -96Z",
        mix(c.main, c.second, 0.6),
        lift=0,
    )
    b.shape("M30 -126L62 -62L88 -50L112 0Q90 4 70 5L50 -46L36 -70Z", c.second, lift=0)
    b.shape("M-24 -140L-52 -74L-84 -60L-70 -54L-46 -66L-30 -100Z", c.bright, lift=0)
    b.line("M-130 4q18 -8 36 0t36 0M60 6q18 -8 36 0t34 0", c.bright, 3)


@prop(
    "wave",
    "waves",
    "ocean wave",
    "breaker",
    kind="water",
    size=96,
    at="water",
    moves="bob",
    main="#4f98a8",
    second="#f4f4ea",
)
def wave(b: Brush, c: Colours) -> None:
    b.shape(
        "M-130 0C-90 -10 -60 -34 -40 -60C-16 -94 40 -108 72 -74"
        "C84 -60 80 -44 68 -40C72 -58 52 -68 36 -56C14 -38 40 -6 124 0Z",
        c.dark,
    )
    b.shape(
        "M-130 0C-80 -8 -48 -36 -30 -60C-10 -84 30 -92 56 -74"
        "C30 -74 8 -52 14 -30C18 -14 40 -4 70 0Z",
        c.main,
        lift=0.5,
    )
    b.shape(
        "M-90 -4C-54 -14 -30 -40 -16 -56C-24 -30 -10 -8 12 0H-60Z", c.bright, lift=0
    )
    b.shape(
        "M-42 -58C-16 -96 42 -110 74 -74C88 -58 80 -40 66 -36"
        "C58 -38 60 -46 64 -50C54 -46 48 -52 54 -60C44 -60 42 -68 48 -74"
        "C36 -84 -6 -86 -42 -58Z",
        c.second,
        lift=0.6,
    )
    for x, y, r in (
        (88, -52, 4),
        (94, -68, 3),
        (80, -84, 3.4),
        (-100, -2, 5),
        (96, -4, 6),
        (84, -6, 5),
    ):
        b.circle(x, y, r, c.second)


@prop(
    "lily pad",
    "lily pads",
    "water lily",
    "water lilies",
    "lotus",
    kind="flower",
    size=44,
    at="water",
    moves="float",
    main="#eba3b4",
    second="#5f9a6b",
)
def lily_pad(b: Brush, c: Colours) -> None:
    pad = (
        "M-50 -10C-50 -24 50 -26 50 -10C50 -6 44 -2 36 0L8 -10L18 3"
        "C-14 6 -50 2 -50 -10Z"
    )
    shaded(b, pad, c.second, mix(c.second, c.ink, 0.25), by=(-2, -4))
    b.line("M4 -11L-34 -8M4 -11L-20 -1M4 -11L34 -14", mix(c.second, c.pale, 0.3), 1.6)
    for turn in (-70, 70, -42, 42):
        with b.at(-8, -12, turn=turn):
            b.shape(
                "M0 0C-9 -8 -7 -22 0 -28C7 -22 9 -8 0 0Z",
                c.dark if abs(turn) > 50 else c.main,
                lift=0.5,
            )
    b.shape("M-8 -10C-20 -18 -16 -34 -8 -40C0 -34 4 -18 -8 -10Z", c.bright, lift=0.5)
    b.circle(-8, -15, 3.4, HEART)
