"""What lives in the sea."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import gleam, shaded, star_outline


def eye(b: Brush, x: float, y: float, r: float, ink: str) -> None:
    """Set a dot for an eye, with the light in it that makes it friendly."""
    b.circle(x, y, r, ink)
    b.circle(x + r * 0.3, y - r * 0.35, r * 0.32, "#ffffff")


@prop(
    "starfish",
    "sea star",
    "sea stars",
    kind="sea creature",
    size=60,
    main="#ea8a5c",
    second="#f7d9b0",
    grip=(0, -10),
)
def starfish(b: Brush, c: Colours) -> None:
    arm = "M-13 2C-13 -14 -9 -32 0 -34C9 -32 13 -14 13 2Q0 12 -13 2Z"
    with b.at(0, -28):
        for n in range(5):
            with b.at(turn=72 * n):
                b.shape(arm, c.dark)
        for n in range(5):
            with b.at(-1, -1.6, turn=72 * n):
                b.shape(arm, c.main, lift=0)
                for y, r in ((-12, 2.8), (-20, 2.2), (-27, 1.6)):
                    b.circle(0, y, r, c.second)
        eye(b, -5, -3, 2.2, c.ink)
        eye(b, 5, -3, 2.2, c.ink)
        b.line("M-3 3Q0 6 3 3", c.ink, 1.4)


@prop("jellyfish", "jellyfishes", "medusa", kind="sea creature", size=96, drawn=110,
      at="water", moves="float", main="#d98ab0", second="#f7dfe6",
      shines=True)  # fmt: skip
def jellyfish(b: Brush, c: Colours) -> None:
    with b.at(0, -66):
        b.glow(0, -4, 74, c.bright, 0.3)
        for x, sway in ((-24, -8), (-12, 7), (0, -7), (12, 8), (24, -6)):
            b.limb(
                (
                    (x, -4),
                    (x + sway, 18),
                    (x - sway, 38),
                    (x + sway * 0.6, 60 - abs(x) * 0.5),
                ),
                c.dark if x % 24 else c.second,
                5,
            )
        bell = (
            "M-40 0C-42 -58 42 -58 40 0C34 8 28 -2 22 4C16 10 10 0 0 6"
            "C-10 0 -16 10 -22 4C-28 -2 -34 8 -40 0Z"
        )
        shaded(b, bell, c.main, c.dark, by=(-6, -3))
        b.line("M-38 -6Q0 8 38 -6", c.bright, 2)
        for x, y, r in ((-16, -34, 4), (4, -38, 5), (20, -28, 3.4)):
            b.circle(x, y, r, c.second)
        eye(b, -11, -15, 3, c.ink)
        eye(b, 11, -15, 3, c.ink)
        b.line("M-4 -10Q0 -6 4 -10", c.ink, 1.8)


@prop("octopus", "octopuses", "squid", "squids", kind="sea creature", size=120,
      drawn=110, at="water", moves="bob", main="#c9706f",
      second="#f3c9b0")  # fmt: skip
def octopus(b: Brush, c: Colours) -> None:
    for points, tint in (
        (((-20, -40), (-48, -30), (-60, -8), (-78, -14)), c.dark),
        (((20, -40), (48, -30), (60, -8), (78, -14)), c.dark),
        (((-14, -36), (-34, -16), (-40, -4), (-56, -3)), c.main),
        (((14, -36), (34, -16), (40, -4), (56, -3)), c.main),
        (((-6, -36), (-14, -14), (-12, -4), (-26, -3)), c.main),
        (((6, -36), (14, -14), (12, -4), (26, -3)), c.main),
    ):
        b.limb(points, mix(c.dark, c.ink, 0.4), 15)
        b.limb(points, tint, 13)
    head = "M-34 -38C-48 -66 -38 -110 0 -110C38 -110 48 -66 34 -38Q0 -24 -34 -38Z"
    shaded(b, head, c.main, c.dark, by=(-7, -3))
    for x, y in ((-58, -8), (58, -8), (-40, -5), (40, -5), (-16, -10), (16, -10)):
        b.circle(x, y, 2.4, c.second)
    for x in (-14, 14):
        b.circle(x, -60, 9, c.pale)
        eye(b, x + 1, -59, 4.6, c.ink)
    b.line("M-8 -44Q0 -38 8 -44", c.ink, 2.2)
    gleam(b, -20, -92, 5, 9, turn=28)


@prop(
    "crab",
    "crabs",
    "hermit crab",
    kind="sea creature",
    size=58,
    moves="wobble",
    main="#dd6148",
    second="#f7dcc0",
    travels=True,
)
def crab(b: Brush, c: Colours) -> None:
    for side in (-1, 1):
        b.line(
            f"M{20 * side} -16L{38 * side} -12L{42 * side} -1M{18 * side} -10"
            f"L{30 * side} -5L{32 * side} -1M{26 * side} -24L{42 * side} -34",
            c.dark,
            4.4,
        )
        with b.at(44 * side, -38, flip=side < 0, turn=-14 * side):
            b.shape("M-8 6C-16 -8 -6 -22 8 -20L2 -10L18 -12C18 2 6 12 -8 6Z", c.main)
        b.line(f"M{9 * side} -34V-46", c.main, 4)
    shaded(
        b,
        "M-34 -20C-34 -46 34 -46 34 -20C34 -4 18 -2 0 -2C-18 -2 -34 -4 -34 -20Z",
        c.main,
        c.dark,
    )
    for x in (-9, 9):
        b.circle(x, -49, 6, c.pale, lift=0.4)
        eye(b, x + 1, -49, 3.2, c.ink)
    b.line("M-8 -20Q0 -13 8 -20", c.ink, 2.2)
    for x, y in ((-22, -26), (-16, -31), (20, -28), (-24, -18)):
        b.circle(x, y, 1.8, c.second)


@prop(
    "lobster",
    "lobsters",
    "shrimp",
    "shrimps",
    "prawn",
    "prawns",
    "crayfish",
    kind="sea creature",
    size=66,
    main="#c94f45",
    second="#f7dcc0",
    travels=True,
)
def lobster(b: Brush, c: Colours) -> None:
    b.line("M34 -24C52 -34 62 -50 58 -64M32 -26C44 -40 48 -52 42 -64", c.dark, 2.2)
    for x in (-14, 0, 14):
        b.line(f"M{x} -12l-6 6l2 5", c.dark, 3.4)
    for x, turn in ((-62, -28), (-64, 8), (-58, 40)):
        with b.at(-44, -16, turn=turn):
            b.shape(
                "M0 -5C-14 -12 -26 -8 -28 0C-26 8 -14 10 0 5Z",
                c.dark if x % 4 else c.main,
                lift=0.5,
            )
    for n, x in enumerate((-38, -26, -13)):
        b.ellipse(x, -18, 12, 11 + n * 1.6, c.main if n % 2 else c.dark, lift=0.5)
    shaded(
        b,
        "M-12 -30C8 -36 34 -32 42 -22C38 -10 10 -4 -10 -6C-16 -12 -18 -24 -12 -30Z",
        c.main,
        c.dark,
        by=(-2, -5),
    )
    b.line("M22 -12L46 -8L52 -16", c.main, 6)
    with b.at(56, -22, turn=-34):
        b.shape("M-10 6C-16 -10 0 -20 24 -14L8 -5L22 0C14 12 0 14 -10 6Z", c.main)
    eye(b, 28, -25, 3.4, c.ink)
    b.line("M20 -17q5 3 9 0", c.ink, 1.7)
    for x, y in ((0, -24), (8, -28), (6, -18)):
        b.circle(x, y, 1.7, c.second)


@prop(
    "sea turtle",
    "sea turtles",
    "turtle",
    "turtles",
    kind="sea creature",
    size=64,
    at="water",
    moves="swim",
    main="#5a9a72",
    second="#a8c987",
    travels=True,
)
def sea_turtle(b: Brush, c: Colours) -> None:
    skin = mix(c.second, c.ink, 0.2)
    b.shape("M-34 -16C-50 -12 -62 -14 -66 -22C-54 -26 -42 -26 -32 -22Z", skin, lift=0.6)
    b.shape("M10 -16C6 -2 -8 4 -22 0C-14 -6 -10 -14 -6 -22Z", skin, lift=0.6)
    b.shape("M34 -26C42 -44 72 -44 72 -26C72 -12 46 -10 34 -16Z", c.second, lift=0.8)
    shaded(b, "M-46 -16C-44 -74 36 -78 46 -18Q0 -8 -46 -16Z", c.main, c.dark)
    for d in (
        "M-8 -50L8 -50L14 -38L0 -30L-14 -38Z",
        "M-34 -34L-20 -36L-16 -24L-24 -18L-38 -20Z",
        "M20 -36L32 -36L36 -24L24 -19L14 -25Z",
    ):
        b.shape(d, c.bright, lift=0)
    b.shape("M-46 -17Q0 -8 46 -18Q30 -6 0 -6Q-32 -6 -46 -17Z", skin, lift=0)
    b.shape("M24 -14C26 2 14 12 0 10C4 2 6 -8 8 -14Z", c.second, lift=0.6)
    eye(b, 58, -30, 3.2, c.ink)
    b.line("M56 -19q6 2 10 -2", c.ink, 1.8)


@prop(
    "seahorse",
    "seahorses",
    kind="sea creature",
    size=88,
    at="water",
    moves="bob",
    main="#e3a04e",
    second="#f7e3bd",
)
def seahorse(b: Brush, c: Colours) -> None:
    b.shape(
        "M-14 -52C-30 -58 -32 -42 -26 -34C-22 -30 -14 -34 -10 -38Z", c.dark, lift=0.6
    )
    tail = ((2, -30), (-4, -16), (2, -5), (13, -8), (11, -16))
    b.limb(tail, c.dark, 11)
    b.limb(tail, c.main, 8)
    body = (
        "M-4 -84C12 -92 20 -80 22 -74L38 -68C42 -66 40 -60 36 -61L20 -62"
        "C14 -60 18 -54 18 -46C18 -34 12 -26 2 -24C-10 -26 -16 -38 -12 -52"
        "C-10 -62 -16 -76 -4 -84Z"
    )
    shaded(b, body, c.main, c.dark, by=(-4, -1))
    b.shape("M-6 -82L-12 -90L-4 -87L0 -94L4 -86L12 -88L8 -80Z", c.dark, lift=0.4)
    b.line("M16 -50q-6 3 -12 1M17 -43q-7 3 -14 1M15 -36q-6 3 -11 1", c.second, 2)
    eye(b, 10, -74, 3.4, c.ink)
    b.circle(8, -64, 2.4, c.second)


@prop(
    "shoal",
    "shoals",
    "school of fish",
    kind="sea creature",
    size=96,
    at="water",
    moves="swim",
    main="#e9915f",
    second="#f7e3bd",
    travels=True,
)
def shoal(b: Brush, c: Colours) -> None:
    for n, (x, y, scale) in enumerate(
        (
            (44, -56, 1.0),
            (2, -82, 0.8),
            (-4, -40, 0.9),
            (34, -20, 0.8),
            (-48, -62, 0.75),
            (-46, -18, 0.8),
            (-86, -40, 0.65),
        )
    ):
        with b.at(x, y, scale=scale):
            b.shape("M-14 0L-32 -11Q-27 0 -32 11Z", c.dark, lift=0.6)
            b.shape(
                "M-20 0C-10 -18 14 -18 24 0C14 18 -10 18 -20 0Z",
                c.main if n % 3 else c.bright,
                lift=0.6,
            )
            b.line("M2 -11Q-3 0 2 11", c.second, 2.4)
            eye(b, 14, -3, 2.4, c.ink)


@prop(
    "fish",
    "fishes",
    "goldfish",
    "small fish",
    kind="sea creature",
    size=44,
    at="water",
    moves="swim",
    main="#e2745a",
    second="#f7e3bd",
    travels=True,
)
def fish(b: Brush, c: Colours) -> None:
    b.shape("M-14 -18C-2 -40 12 -46 18 -34Z", c.dark, lift=0.6)
    b.shape("M-30 -20L-58 -38Q-50 -20 -58 -2Z", c.dark, lift=0.8)
    shaded(
        b,
        "M-40 -20C-20 -46 24 -46 44 -20C24 4 -20 4 -40 -20Z",
        c.main,
        c.dark,
        by=(-1, -5),
    )
    b.line("M14 -36Q6 -20 14 -4", c.second, 3.4)
    b.line("M-14 -26q5 5 0 10M-2 -28q5 6 0 14", c.bright, 2.4)
    eye(b, 28, -24, 4, c.ink)
    b.line("M34 -13q4 0 6 -3", c.ink, 1.8)


@prop(
    "sea urchin",
    "sea urchins",
    "urchin",
    kind="sea creature",
    size=54,
    main="#6d5a8e",
    second="#b39ac6",
)
def sea_urchin(b: Brush, c: Colours) -> None:
    with b.at(0, -25):
        b.shape(star_outline(16, 28, 18), c.dark)
        b.circle(0, 0, 19, c.main, lift=0.5)
        for n in range(8):
            with b.at(turn=45 * n):
                b.line("M0 -9V-15", c.second, 1.8)
        eye(b, -5, 0, 2.4, c.ink)
        eye(b, 6, 0, 2.4, c.ink)
        b.line("M-2 6q3 2 5 0", c.pale, 1.5)
