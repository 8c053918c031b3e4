"""The land: stones, mountains, waters, and what the earth is made of."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import LEAF, MOSS, shaded, spark

SNOW = "#fbf7ee"
ROCK = "#7f8d92"


@prop(
    "stone",
    "stones",
    "rock",
    "rocks",
    "boulder",
    "boulders",
    "pebble",
    "pebbles",
    kind="stone",
    size=58,
    main="#87959a",
    second=LEAF,
    seat=(-4, -54),
    grip=(0, -10),
)
def stone(b: Brush, c: Colours) -> None:
    b.ellipse(40, -10, 20, 12, c.dark, lift=0.8)
    shaded(
        b,
        "M-50 0C-60 -16 -44 -34 -32 -46C-20 -60 12 -60 24 -48C40 -40 48 -16 42 0Z",
        c.main,
        c.dark,
        by=(-10, -4),
    )
    b.shape(
        "M-30 -44C-20 -57 8 -58 20 -49C6 -44 0 -50 -8 -42C-16 -34 -24 -44 -30 -44Z",
        c.second,
        lift=0,
    )
    b.line("M-34 -20l10 -8M-10 -14l12 -4M12 -30l8 4", c.bright, 2.4)


def _snowcap(b: Brush, x: float, y: float, scale: float) -> None:
    with b.at(x, y, scale=scale):
        b.shape("M0 0L34 54L20 46L10 62L-2 48L-14 60L-22 46L-34 54Z", SNOW, lift=0)
        b.shape("M0 0L34 54L20 46L12 58L6 34Z", "#cddbdd", lift=0)


@prop(
    "mountain",
    "mountains",
    "peak",
    "peaks",
    kind="land",
    size=320,
    main="#5f7f8a",
    second=MOSS,
)
def mountain(b: Brush, c: Colours) -> None:
    shaded(b, "M40 0L150 -220L270 0Z", mix(c.main, c.pale, 0.15), c.main, by=(-30, 0))
    _snowcap(b, 150, -220, 0.9)
    shaded(b, "M-260 0L-70 -320L120 0Z", c.main, c.dark, by=(-60, 0))
    _snowcap(b, -70, -320, 1.5)
    b.line(
        "M-150 -120l18 -26l10 16M-60 -150l14 -20M-190 -40l14 -22M20 -70l14 20",
        c.bright,
        3,
    )
    b.shape("M-290 0C-220 -44 -120 -10 -40 -34C60 -60 180 -6 290 0Z", c.second)


@prop("hill", "hills", "knoll", kind="land", size=220, drawn=150, main="#6d9f62",
      second="#f7e8d3")  # fmt: skip
def hill(b: Brush, c: Colours) -> None:
    b.shape("M30 0C70 -70 120 -104 160 -96C210 -84 240 -40 260 0Z", c.dark)
    b.shape("M-200 0C-160 -70 -110 -150 -50 -150C20 -150 80 -60 130 0Z", c.main)
    b.shape("M-50 -150C20 -150 80 -60 130 0H70C50 -50 10 -120 -50 -150Z",
            c.dark, lift=0)  # fmt: skip
    b.shape("M-60 -148C-44 -130 -62 -112 -48 -92C-34 -70 -62 -44 -30 0H-70"
            "C-84 -40 -60 -66 -66 -88C-72 -108 -58 -128 -60 -148Z", c.second,
            lift=0)  # fmt: skip
    for x, y in ((-128, -40), (-96, -84), (-6, -54), (-10, -108), (24, -20)):
        b.line(f"M{x - 6} {y}l3 -10M{x} {y}v-13M{x + 6} {y}l-3 -10", c.bright, 2.4)
    for x, y in ((-110, -22), (-84, -58), (10, -72)):
        b.circle(x, y, 3.6, "#f7e8d3")
        b.circle(x, y, 1.6, "#ecb04c")
    b.line("M-20 -150V-172", "#7c4f38", 6)
    b.circle(-20, -182, 17, darker(c.main, 0.18), lift=0.6)
    b.circle(-26, -186, 9, c.bright)


@prop(
    "volcano",
    "volcanoes",
    "volcanos",
    kind="land",
    size=300,
    main="#6b5a64",
    second="#ee8240",
    shines=True,
)
def volcano(b: Brush, c: Colours) -> None:
    for x, y, r in ((-16, -266, 24), (14, -284, 28), (46, -272, 20), (-2, -252, 22)):
        b.circle(x, y, r, mix(c.pale, c.main, 0.35), lift=0.6)
    b.glow(0, -232, 110, c.second, 0.5)
    shaded(
        b,
        "M-210 0C-120 -50 -90 -150 -52 -224H52C90 -150 120 -50 210 0Z",
        c.main,
        c.dark,
        by=(-34, 0),
    )
    lava = (
        "M-52 -224C-30 -236 30 -236 52 -224C50 -200 40 -196 36 -160"
        "C32 -130 18 -140 16 -164C14 -184 4 -184 0 -156C-4 -110 -10 -60 -22 -64"
        "C-34 -68 -24 -120 -24 -150C-26 -172 -36 -164 -38 -180"
        "C-40 -196 -54 -206 -52 -224Z"
    )
    b.shape(lava, c.second, lift=0.5)
    b.shape(
        "M-40 -225C-24 -233 24 -233 40 -225C28 -216 12 -222 4 -208"
        "C-4 -188 -10 -140 -16 -142C-22 -150 -10 -200 -18 -210"
        "C-24 -218 -34 -216 -40 -225Z",
        "#f8cf6a",
        lift=0,
    )
    for x, y in ((-40, -256), (62, -248), (34, -300), (-24, -298)):
        b.circle(x, y, 4, c.second)
    b.line("M-120 -40l16 -30M-80 -80l10 -24M90 -70l-10 -26", c.bright, 3)


@prop("island", "islands", "isle", kind="land", size=230, drawn=170, at="water",
      moves="still", main="#e8cf98", second="#5b9a6b")  # fmt: skip
def island(b: Brush, c: Colours) -> None:
    b.ellipse(0, -6, 150, 14, "#9fd0cc", lift=0)
    shaded(
        b,
        "M-128 -6C-96 -50 -30 -58 10 -50C60 -46 104 -30 128 -6C90 6 -90 6 -128 -6Z",
        c.main,
        c.dark,
        by=(-6, -7),
    )
    b.shape(
        "M-84 -36C-70 -62 -20 -66 4 -48C-20 -36 -50 -30 -84 -36Z", c.second, lift=0.6
    )
    b.limb(((20, -46), (28, -90), (48, -136)), "#7a5a42", 10)
    b.limb(((19, -46), (27, -90), (47, -136)), "#a77b54", 6)
    for turn, tint in (
        (10, MOSS),
        (166, MOSS),
        (-16, c.second),
        (196, c.second),
        (-60, c.second),
        (-120, MOSS),
        (58, MOSS),
    ):
        with b.at(48, -138, turn=turn, scale=1.5):
            b.shape(
                "M0 0C10 -11 26 -11 38 4L30 2L24 6L17 3L10 5Q4 5 0 0Z", tint, lift=0.4
            )
    for x, y in ((-100, -12), (70, -16), (96, -10), (-30, -20)):
        b.ellipse(x, y, 5, 2.4, c.bright)


@prop("cave", "caves", "cavern", "den", kind="land", size=210, drawn=160,
      main="#7d8689", second=MOSS)  # fmt: skip
def cave(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M-140 0C-150 -70 -110 -110 -70 -130C-40 -164 50 -166 78 -130"
        "C124 -104 150 -60 140 0Z",
        c.main,
        c.dark,
        by=(-14, -2),
    )
    b.shape("M-64 0C-74 -60 -44 -104 0 -106C46 -104 74 -60 64 0Z", c.dark, lift=0)
    b.shape("M-52 0C-60 -54 -34 -92 0 -94C36 -92 60 -54 52 0Z", c.ink, lift=0)
    b.shape("M-20 -91L-12 -66L-4 -93ZM12 -93L20 -72L28 -86Z", c.dark, lift=0)
    b.shape(
        "M-96 -112C-50 -168 50 -170 84 -124C60 -134 50 -122 30 -136"
        "C10 -122 -10 -140 -30 -128C-50 -118 -70 -132 -96 -112Z",
        c.second,
        lift=0,
    )
    b.line("M-112 -60l14 -14M-104 -30l12 -6M96 -80l12 10M90 -36l16 4", c.bright, 3)


@prop("dune", "dunes", "sand dune", "sand dunes", kind="land", size=150, drawn=112,
      main="#e3b878", second="#f7e8d3")  # fmt: skip
def dune(b: Brush, c: Colours) -> None:
    with b.at(stretch=1.2):
        b.shape(
            "M-20 0C40 -40 80 -70 120 -60C150 -40 170 -16 190 0Z",
            mix(c.main, c.dark, 0.4),
        )
        b.shape("M-180 0C-120 -24 -80 -84 -24 -90C10 -84 50 -30 110 0Z", c.main)
        b.shape(
            "M-24 -90C10 -84 50 -30 110 0H-10C14 -20 -30 -40 -6 -56"
            "C8 -68 -14 -80 -24 -90Z",
            c.dark,
            lift=0,
        )
        b.line(
            "M-120 -14q30 -8 60 -2M-84 -36q22 -8 44 -4M-60 -58q12 -5 26 -3",
            c.bright,
            2.4,
        )


@prop(
    "crystals",
    "amethyst",
    "amethysts",
    "crystal cluster",
    kind="stone",
    size=86,
    moves="still",
    main="#8f7fc6",
    second=ROCK,
    shines=True,
    grip=(0, -12),
)
def crystals(b: Brush, c: Colours) -> None:
    b.glow(0, -44, 70, c.bright, 0.4)
    for x, turn, high, wide in ((-18, -28, 56, 11), (20, 26, 60, 12), (0, 0, 84, 15)):
        with b.at(x * 0.7, -4, turn=turn):
            b.shape(f"M{-wide} 0V{-high + 18}L0 {-high}L{wide} {-high + 18}V0Z", c.main)
            b.shape(
                f"M{wide * 0.2:g} 0V{-high + 24}L0 {-high}L{wide} {-high + 18}V0Z",
                c.dark,
                lift=0,
            )
            b.shape(
                f"M{-wide} {-high + 18}L0 {-high}L{wide * 0.2:g} {-high + 24}Z",
                c.bright,
                lift=0,
            )
    b.shape("M-44 2C-40 -14 -20 -14 -10 -10C4 -18 36 -16 44 2Z", c.second, lift=0.7)
    with b.at(14, -70):
        b.shape(spark(9), c.light, lift=0)
