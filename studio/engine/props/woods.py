"""What lies and grows on the floor of the woods and the garden."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import (
    BARK,
    CREAM,
    MOSS,
    WOOD,
    gleam,
    leaf,
    shaded,
)


@prop(
    "mushroom",
    "mushrooms",
    "toadstool",
    "toadstools",
    kind="plant",
    size=64,
    main="#d9553f",
    second=CREAM,
    grip=(0, -12),
)
def mushroom(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M-11 0C-14 -14 -8 -24 -9 -34H9C8 -24 14 -14 11 0Q0 4 -11 0Z",
        c.second,
        mix(c.second, c.ink, 0.22),
    )
    b.shape("M-26 -31Q0 -20 26 -31Q0 -38 -26 -31Z", mix(c.second, c.ink, 0.18))
    shaded(b, "M-36 -30C-34 -76 34 -76 36 -30Q0 -40 -36 -30Z", c.main, c.dark)
    for x, y, rx, ry in (
        (-16, -46, 6, 6),
        (3, -56, 5, 4),
        (17, -43, 5, 5),
        (-2, -43, 3.4, 3),
    ):
        b.ellipse(x, y, rx, ry, c.second)


@prop("mushroom house", "mushroom houses", "toadstool house", "fairy house",
      "gnome house", "elf house", kind="house", size=210, drawn=170, main="#d9553f",
      second=CREAM, shines=True)  # fmt: skip
def mushroom_house(b: Brush, c: Colours) -> None:
    b.rect(40, -172, 17, 44, WOOD, r=3, lift=1)
    b.rect(37, -176, 23, 8, BARK, r=2, lift=0.6)
    shaded(
        b,
        "M-40 0C-50 -34 -34 -60 -36 -84H36C34 -60 50 -34 42 0Q0 6 -40 0Z",
        c.second,
        mix(c.second, c.ink, 0.2),
        by=(-9, 0),
    )
    b.shape("M-66 -78Q0 -58 66 -78Q0 -92 -66 -78Z", mix(c.second, c.ink, 0.2))
    shaded(
        b,
        "M-88 -76C-84 -182 84 -182 88 -76Q0 -100 -88 -76Z",
        c.main,
        c.dark,
        by=(-10, -4),
    )
    for x, y, rx, ry in (
        (-48, -104, 13, 12),
        (-4, -130, 14, 11),
        (44, -108, 12, 12),
        (-14, -99, 6, 5),
        (18, -102, 5, 5),
        (-34, -136, 6, 5),
    ):
        b.ellipse(x, y, rx, ry, c.second)
    b.shape("M-14 0V-28C-14 -50 14 -50 14 -28V1Z", WOOD, lift=0.7)
    b.line("M0 -42V0", BARK, 1.6)
    b.circle(8, -20, 2.4, c.light)
    for x in (-27, 28):
        b.glow(x, -46, 26, c.light, 0.45)
        b.circle(x, -46, 9, WOOD, lift=0.4)
        b.circle(x, -46, 6.4, c.light)
        b.line(f"M{x - 6} -46h12M{x} -52v12", WOOD, 1.6)
    b.shape("M-52 2L-46 -12L-40 0L-34 -9L-28 2Z", MOSS, lift=0)
    b.shape("M30 2L36 -9L42 0L48 -12L54 2Z", MOSS, lift=0)


@prop("acorn", "acorns", kind="nut", size=42, drawn=50, at="hand", main="#b9813f",
      second="#7a5a3c", grip=(0, -8))  # fmt: skip
def acorn(b: Brush, c: Colours) -> None:
    shaded(b, "M0 0C-3 -2 -19 -10 -18 -30H18C19 -10 3 -2 0 0Z", c.main, c.dark)
    b.line("M0 -42Q1 -48 5 -50", c.second, 4)
    shaded(
        b,
        "M-22 -28C-24 -46 24 -46 22 -28Q0 -22 -22 -28Z",
        c.second,
        mix(c.second, c.ink, 0.35),
    )
    b.line(
        "M-14 -38L-6 -28M-4 -41L6 -28M6 -41L16 -29M14 -38L4 -28M4 -41L-6 -28"
        "M-6 -41L-16 -29",
        mix(c.second, c.pale, 0.25),
        1.3,
    )
    gleam(b, -9, -20, 2.4, 5, turn=-10)


@prop("pinecone", "pinecones", "pine cone", "pine cones", "fir cone", kind="nut",
      size=46, drawn=56, at="hand", main="#9a6a44", second="#d9ac72", grip=(0,
      -8))  # fmt: skip
def pinecone(b: Brush, c: Colours) -> None:
    b.line("M0 -48V-55", BARK, 4)
    b.shape("M0 0C-18 -4 -26 -24 -14 -46Q0 -54 14 -46C26 -24 18 -4 0 0Z", c.dark)
    for row, (y, places) in enumerate(
        (
            (-8, (-6, 6)),
            (-17, (-13, 0, 13)),
            (-27, (-15, -5, 5, 15)),
            (-36, (-12, 0, 12)),
            (-44, (-6, 6)),
        )
    ):
        for x in places:
            with b.at(x, y):
                b.shape(
                    "M-7 -4Q0 -9 7 -4Q4 5 0 7Q-4 5 -7 -4Z",
                    c.main if row % 2 else mix(c.main, c.dark, 0.25),
                    lift=0.4,
                )
                b.line("M-4 1Q0 5 4 1", c.second, 1.4)


@prop(
    "leaf",
    "leaves",
    "autumn leaf",
    "autumn leaves",
    "maple leaf",
    kind="leaf",
    size=56,
    at="hand",
    moves="fall",
    main="#dd8448",
    second="#8a5a3a",
    grip=(0, -4),
)
def leaf_prop(b: Brush, c: Colours) -> None:
    outline = (
        "M0 -9L-13 -6L-10 -14L-27 -17L-21 -24L-30 -37L-18 -36L-15 -43L-7 -34L-9 -50"
        "L-3 -47L0 -57L3 -47L9 -50L7 -34L15 -43L18 -36L30 -37L21 -24L27 -17"
        "L10 -14L13 -6Z"
    )
    shaded(b, outline, c.main, c.dark, by=(-4, -1))
    b.line(
        "M0 2V-46M0 -13L-22 -31M0 -13L22 -31M0 -10L-18 -16M0 -10L18 -16", c.second, 2
    )


@prop(
    "seed",
    "seeds",
    "pip",
    kind="seed",
    size=36,
    at="hand",
    main="#c49a5e",
    second="#7a5a3c",
    grip=(0, -6),
)
def seed(b: Brush, c: Colours) -> None:
    shaded(
        b, "M0 -36C-15 -24 -17 0 0 0C17 0 15 -24 0 -36Z", c.main, c.dark, by=(-4, -1)
    )
    b.line("M0 -30V-6M-6 -20V-8M6 -20V-8", c.second, 2)
    gleam(b, -7, -14, 1.8, 4)


@prop(
    "sprout",
    "sprouts",
    "seedling",
    "seedlings",
    "plant",
    "plants",
    kind="plant",
    size=50,
    moves="sway",
    main="#7cb35f",
    second="#7a5640",
)
def sprout(b: Brush, c: Colours) -> None:
    b.shape("M-32 0C-24 -16 24 -16 32 0Z", c.second)
    for x, y in ((-16, -4), (14, -4), (4, -8)):
        b.ellipse(x, y, 3, 1.8, mix(c.second, c.pale, 0.2))
    b.line("M0 -8C-2 -20 2 -26 0 -36", c.dark, 4.4)
    leaf(b, 0, -34, 30, -26, c.main)
    leaf(b, 0, -34, 26, -152, c.bright)
