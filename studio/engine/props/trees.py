"""Trees, great and small."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import BARK, WOOD, leaf, shaded, star_outline

TRUNK = (
    "M-15 0C-8 -16 -9 -40 -10 -70L-38 -110L-30 -114L-8 -90L-6 -130H8L10 -94L30 -118"
    "L37 -113L12 -72C11 -40 12 -16 20 0Q2 4 -15 0Z"
)
Tufts = tuple[tuple[float, float, float], ...]


def _crown(b: Brush, c: Colours, tufts: Tufts) -> None:
    """Pile up a crown: dark tufts below, light ones on the sunny side."""
    for n, (x, y, r) in enumerate(tufts):
        tint = c.dark if n < 2 else mix(c.main, c.dark, 0.35 if n % 2 else 0.0)
        b.circle(x, y, r, tint, lift=1)
    for x, y, r in tufts[2:]:
        b.line(
            f"M{x - r * 0.56:g} {y - r * 0.2:g}"
            f"q{r * 0.14:g} {-r * 0.36:g} {r * 0.5:g} {-r * 0.42:g}",
            c.bright,
            3,
        )


@prop(
    "tree",
    "trees",
    kind="tree",
    size=300,
    moves="still",
    main="#5f9a68",
    second=WOOD,
    grip=(0, -40),
)
def tree(b: Brush, c: Colours) -> None:
    shaded(b, TRUNK, c.second, mix(c.second, c.ink, 0.35), by=(-7, 0))
    _crown(
        b,
        c,
        (
            (-56, -138, 50),
            (58, -140, 50),
            (-42, -190, 58),
            (48, -196, 56),
            (0, -238, 60),
            (2, -164, 54),
        ),
    )
    for x, y in (
        (-60, -160),
        (30, -216),
        (50, -150),
        (-14, -266),
        (-26, -200),
        (10, -140),
    ):
        leaf(b, x, y, 13, -30, c.bright)


@prop(
    "oak",
    "oaks",
    "oak tree",
    "oak trees",
    "old tree",
    "big tree",
    kind="tree",
    size=320,
    main="#6f8f4d",
    second=BARK,
    grip=(0, -40),
)
def oak(b: Brush, c: Colours) -> None:
    bark = mix(c.second, c.ink, 0.35)
    shaded(
        b,
        "M-40 0C-22 -12 -24 -50 -26 -80L-74 -120L-66 -130L-22 -108L-16 -150"
        "H16L20 -112L66 -136L74 -126L28 -84C28 -50 26 -14 46 0Q2 6 -40 0Z",
        c.second,
        bark,
        by=(-10, 0),
    )
    b.ellipse(0, -58, 10, 14, bark)
    b.ellipse(1, -56, 7, 11, c.ink)
    _crown(
        b,
        c,
        (
            (-104, -150, 52),
            (106, -152, 52),
            (-74, -206, 62),
            (78, -210, 62),
            (-30, -254, 60),
            (34, -256, 62),
            (0, -178, 60),
        ),
    )


@prop(
    "pine",
    "pines",
    "pine tree",
    "pine trees",
    "fir",
    "firs",
    "fir tree",
    "spruce",
    kind="tree",
    size=300,
    main="#3f7d66",
    second=BARK,
    grip=(0, -20),
)
def pine(b: Brush, c: Colours) -> None:
    b.rect(-11, -40, 22, 40, c.second, lift=1)
    b.rect(3, -40, 8, 40, mix(c.second, c.ink, 0.35))
    _tiers(b, c)


def _tiers(b: Brush, c: Colours) -> None:
    """Lay the four skirts of a fir, each over the one below."""
    for low, high, half in (
        (-28, -148, 78),
        (-86, -200, 64),
        (-142, -250, 49),
        (-196, -300, 35),
    ):
        edge = (
            f"L{half * 0.6:g} {low - 7}L{half * 0.3:g} {low + 4}L0 {low - 7}"
            f"L{-half * 0.3:g} {low + 4}L{-half * 0.6:g} {low - 7}"
        )
        skirt = (
            f"M0 {high}"
            f"Q{half * 0.34:g} {(low + high) / 2 + 12:g} {half} {low}{edge}"
            f"L{-half} {low}Q{-half * 0.34:g} {(low + high) / 2 + 12:g} 0 {high}Z"
        )
        shaded(b, skirt, c.main, c.dark, by=(-13, -2))
        b.line(
            f"M{-half * 0.24:g} {low - 30}"
            f"Q{-half * 0.4:g} {low - 20} {-half * 0.56:g} {low - 14}",
            c.bright,
            2.6,
        )


@prop(
    "christmas tree",
    "christmas trees",
    "xmas tree",
    kind="tree",
    size=330,
    main="#3f7d5c",
    second="#e2745a",
    shines=True,
    grip=(0, -20),
)
def christmas_tree(b: Brush, c: Colours) -> None:
    b.shape("M-24 -40H24L18 0H-18Z", c.second)
    _tiers(b, c)
    for low, half in ((-46, 62), (-104, 50), (-160, 37), (-214, 24)):
        b.line(f"M{-half} {low}Q0 {low + 24} {half} {low}", "#f2c45c", 2.6)
        for n in range(4):
            x = half * (n - 1.5) / 1.7
            y = low + 13 - 10 * (abs(n - 1.5) - 0.5)
            tint = (c.second, c.light, "#f2c45c", "#7fc1bb")[(n + half) % 4]
            b.glow(x, y + 5, 17, c.light, 0.4)
            b.circle(x, y + 5, 6, tint, lift=0.4)
    b.glow(0, -304, 50, c.light, 0.55)
    with b.at(0, -304):
        b.shape(star_outline(5, 24, 10), c.light, lift=0.7)


@prop(
    "palm tree",
    "palm trees",
    "palm",
    "palms",
    "coconut tree",
    kind="tree",
    size=300,
    main="#5b9a6b",
    second="#a77b54",
    grip=(0, -40),
)
def palm_tree(b: Brush, c: Colours) -> None:
    trunk = "M-15 0C-6 -80 4 -160 34 -232L46 -228C24 -150 14 -80 17 0Q0 4 -15 0Z"
    shaded(b, trunk, c.second, mix(c.second, c.ink, 0.3), by=(-6, 0))
    with b.inside(trunk):
        for n in range(9):
            b.line(
                f"M{-20 + n * 4.6:g} {-18 - n * 24}q18 8 36 -2",
                mix(c.second, c.ink, 0.35),
                2.4,
            )
    for turn, length, tint in (
        (18, 3.0, c.dark), (160, 3.0, c.dark), (-12, 3.3, c.main), (190, 3.3, c.main),
        (50, 2.4, c.dark), (128, 2.4, c.dark), (-48, 2.5, c.bright),
        (-132, 2.5, c.main),
    ):  # fmt: skip
        with b.at(40, -232, turn=turn, scale=length):
            b.shape(
                "M0 0C10 -11 26 -11 38 2L31 0L32 5L25 2L25 7L18 3L17 8L10 4Q4 5 0 0Z",
                tint,
                lift=0.4,
            )
    for x, y in ((33, -224), (48, -222), (41, -216)):
        b.circle(x, y, 8, BARK, lift=0.6)


@prop(
    "apple tree",
    "apple trees",
    "fruit tree",
    "fruit trees",
    "orange tree",
    kind="tree",
    size=280,
    main="#68a062",
    second="#d8553f",
    grip=(0, -40),
)
def apple_tree(b: Brush, c: Colours) -> None:
    with b.at(scale=0.92):
        shaded(b, TRUNK, WOOD, BARK, by=(-7, 0))
        _crown(
            b,
            c,
            (
                (-60, -140, 48),
                (60, -140, 48),
                (-48, -186, 56),
                (50, -190, 56),
                (0, -236, 58),
                (2, -166, 54),
            ),
        )
    for x, y in (
        (-62, -172),
        (-20, -152),
        (22, -206),
        (60, -160),
        (-28, -222),
        (64, -206),
        (6, -250),
        (20, -136),
    ):
        b.circle(x, y, 10, c.second, lift=0.7)
        b.circle(x - 3, y - 3, 2.4, c.pale)
        b.line(f"M{x} {y - 9}q1 -4 4 -5", BARK, 2)


@prop(
    "cherry tree",
    "cherry trees",
    "blossom tree",
    "blossom",
    "blossoms",
    kind="tree",
    size=270,
    main="#e9a9b5",
    second=BARK,
    grip=(0, -40),
)
def cherry_tree(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M-14 0C-4 -30 -14 -60 -10 -84L-50 -130L-42 -136L-2 -106L8 -150H16"
        "L12 -96L52 -128L58 -120L16 -78C8 -50 8 -20 22 0Q4 4 -14 0Z",
        c.second,
        mix(c.second, c.ink, 0.35),
        by=(-6, 0),
    )
    _crown(
        b,
        c,
        (
            (-74, -138, 38),
            (78, -138, 40),
            (-50, -178, 46),
            (52, -182, 48),
            (-14, -214, 48),
            (28, -218, 44),
            (0, -160, 44),
        ),
    )
    for x, y in (
        (-70, -150),
        (-30, -210),
        (20, -180),
        (60, -200),
        (-10, -150),
        (80, -140),
        (6, -240),
        (-46, -184),
    ):
        with b.at(x, y):
            b.shape(star_outline(5, 8, 4.4), c.pale, lift=0.3)
            b.circle(0, 0, 2, c.warm)


@prop(
    "willow",
    "willows",
    "willow tree",
    "weeping willow",
    kind="tree",
    size=290,
    moves="sway",
    main="#86a661",
    second=BARK,
    grip=(0, -40),
)
def willow(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M-22 0C-8 -30 -18 -80 -20 -140L-60 -200H60L16 -140"
        "C10 -80 14 -30 28 0Q2 4 -22 0Z",
        c.second,
        mix(c.second, c.ink, 0.35),
        by=(-8, 0),
    )
    b.shape(
        "M-118 -150C-130 -240 -70 -290 0 -290C70 -290 130 -240 118 -150"
        "C80 -190 -80 -190 -118 -150Z",
        c.dark,
    )
    for n, x in enumerate((-108, -84, -58, -30, 30, 58, 84, 108)):
        low = (-28, -52, -34, -96, -98, -38, -54, -26)[n]
        tint = (c.main, c.dark)[n % 2]
        bend = 14 if x < 0 else -14
        b.shape(
            f"M{x + bend} -236C{x - 26} -190 {x - 14} {low - 40} {x} {low}"
            f"C{x + 14} {low - 40} {x + 26} -190 {x + bend} -236Z",
            tint,
            lift=0.5,
        )
    b.shape(
        "M-92 -214C-84 -268 -44 -290 0 -290C44 -290 84 -268 92 -214"
        "C60 -188 30 -204 0 -196C-30 -204 -60 -188 -92 -214Z",
        c.main,
        lift=0.6,
    )
    for x in (-62, -24, 16, 52):
        b.line(f"M{x} -250q-8 16 -6 34", c.bright, 3)


@prop(
    "birch",
    "birches",
    "birch tree",
    "poplar",
    "aspen",
    kind="tree",
    size=300,
    moves="still",
    main="#d9b04f",
    second="#f3ead9",
    grip=(0, -40),
)
def birch(b: Brush, c: Colours) -> None:
    trunk = "M-11 0L-5 -240H5L12 0Q0 3 -11 0Z"
    shaded(b, trunk, c.second, mix(c.second, c.ink, 0.25), by=(-5, 0))
    for n in range(7):
        b.line(f"M{-9 + n % 2 * 9} {-16 - n * 21}h{8 - n % 3}", c.ink, 2.6)
    _crown(
        b,
        c,
        (
            (-34, -140, 32),
            (36, -150, 34),
            (-32, -188, 40),
            (36, -200, 38),
            (-16, -236, 38),
            (20, -244, 36),
            (2, -268, 32),
        ),
    )
