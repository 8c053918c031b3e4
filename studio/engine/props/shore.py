"""What the sea leaves on the shore, and what stands on its floor."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import gleam, shaded


@prop("shell", "shells", "seashell", "seashells", "sea shell", "scallop",
      kind="shell", size=46, drawn=52, at="hand", main="#e9a58c", second="#f9e4d0",
      grip=(0, -6))  # fmt: skip
def shell(b: Brush, c: Colours) -> None:
    b.shape("M-14 0L-18 -12H18L14 0Z", c.dark)
    fan = (
        "M0 -4C-20 -8 -38 -22 -36 -34C-32 -40 -26 -36 -25 -40"
        "C-22 -48 -16 -44 -13 -47C-8 -53 -4 -50 0 -52C4 -50 8 -53 13 -47"
        "C16 -44 22 -48 25 -40C26 -36 32 -40 36 -34C38 -22 20 -8 0 -4Z"
    )
    shaded(b, fan, c.main, c.dark)
    b.line(
        "M0 -8V-48M-4 -9L-15 -44M4 -9L15 -44M-7 -11L-28 -36M7 -11L28 -36", c.second, 2.2
    )


@prop(
    "conch",
    "conches",
    "conchs",
    "snail shell",
    "whelk",
    kind="shell",
    size=52,
    at="hand",
    main="#d99a72",
    second="#f7dcc8",
    grip=(0, -6),
)
def conch(b: Brush, c: Colours) -> None:
    body = "M-44 -22C-30 -50 10 -58 34 -40C48 -28 40 -6 20 -2C0 2 -24 -6 -44 -22Z"
    shaded(b, body, c.main, c.dark, by=(-4, -4))
    b.shape(
        "M-10 -8C2 -26 30 -30 38 -22C38 -8 24 -3 14 -2C4 -2 -4 -4 -10 -8Z",
        c.second,
        lift=0,
    )
    b.shape(
        "M2 -8C12 -18 28 -20 34 -16C30 -7 18 -5 2 -8Z",
        mix(c.second, "#d9656a", 0.4),
        lift=0,
    )
    b.line(
        "M-32 -28Q-30 -22 -34 -18M-18 -38Q-12 -26 -20 -12M2 -46Q8 -38 2 -28",
        c.bright,
        2.4,
    )
    for x, y in ((-22, -40), (-4, -48), (14, -49)):
        b.shape(f"M{x - 5} {y + 3}L{x - 1} {y - 6}L{x + 5} {y + 1}Z", c.main, lift=0.3)


@prop(
    "pearl",
    "oyster",
    "oysters",
    "mussel",
    "clam",
    kind="shell",
    size=56,
    main="#8a7fa6",
    second="#fdf6ea",
    grip=(0, -6),
)
def pearl(b: Brush, c: Colours) -> None:
    b.shape("M-40 -18C-46 -50 -16 -60 0 -56C18 -60 46 -50 40 -18Q0 -8 -40 -18Z", c.dark)
    b.shape(
        "M-32 -18C-36 -44 -12 -51 0 -48C14 -51 36 -44 32 -18Z",
        mix(c.main, c.pale, 0.55),
        lift=0,
    )
    b.line("M-12 -20L-18 -44M0 -20V-47M12 -20L18 -44", mix(c.main, c.pale, 0.3), 1.8)
    b.glow(0, -24, 30, "#ffffff", 0.5)
    b.circle(0, -22, 12, c.second, lift=0.8)
    b.circle(3, -20, 8, mix(c.second, c.main, 0.14))
    gleam(b, -4, -26, 3, 3)
    shaded(
        b,
        "M-44 -18C-24 -8 24 -8 44 -18C44 -4 24 0 0 0C-24 0 -44 -4 -44 -18Z",
        c.main,
        c.dark,
        by=(-3, -4),
    )
    b.line("M-30 -9q8 4 16 4M-4 -4h10M14 -5q8 -1 14 -4", c.bright, 2)


@prop(
    "seaweed",
    "seaweeds",
    "kelp",
    "algae",
    kind="plant",
    size=130,
    at="water",
    moves="sway",
    main="#4f9a7c",
    second="#7fb86f",
)
def seaweed(b: Brush, c: Colours) -> None:
    ribbon = (
        "M-7 0C-18 -22 10 -40 -4 -64C-14 -86 10 -100 2 -128C18 -106 6 -88 10 -66"
        "C18 -42 0 -24 8 0Z"
    )
    for x, scale, tint, flip in (
        (-26, 0.72, c.dark, False),
        (28, 0.82, c.dark, True),
        (14, 0.62, c.second, False),
        (0, 1.0, c.main, False),
        (-14, 0.5, c.second, True),
    ):
        with b.at(x, 0, scale=scale, flip=flip):
            b.shape(ribbon, tint, lift=0.6)
            b.line(
                "M0 -6C-6 -24 8 -42 3 -64C0 -84 8 -94 4 -112",
                mix(tint, c.pale, 0.28),
                1.8,
            )


@prop(
    "coral",
    "corals",
    "coral reef",
    "sea anemone",
    "anemone",
    kind="plant",
    size=104,
    at="water",
    moves="still",
    main="#e57f78",
    second="#f3c07f",
)
def coral(b: Brush, c: Colours) -> None:
    strokes = (
        ((-6, -4), (-10, -40), (-30, -58), (-36, -88)),
        ((-14, -44), (-10, -70), (-16, -96)),
        ((4, -4), (12, -40), (28, -56), (32, -80)),
        ((14, -44), (10, -72), (14, -98)),
        ((-22, -54), (-42, -58), (-52, -72)),
        ((22, -52), (42, -50), (52, -62)),
    )
    for walk in strokes:
        b.limb(walk, c.dark, 15)
    for walk in strokes:
        b.limb([(x - 1.5, y - 0.5) for x, y in walk], c.main, 11)
    for x, y in (
        (-36, -86),
        (-16, -94),
        (32, -78),
        (14, -96),
        (-51, -71),
        (51, -61),
        (-8, -34),
        (10, -26),
    ):
        b.circle(x - 1, y, 2.6, c.bright)
    b.shape("M-48 2C-40 -18 -18 -22 0 -16C18 -24 44 -18 50 2Z", c.second, lift=0.6)


@prop(
    "sand castle",
    "sand castles",
    "sandcastle",
    "sandcastles",
    kind="toy",
    size=120,
    main="#e2bd7c",
    second="#e2745a",
)
def sand_castle(b: Brush, c: Colours) -> None:
    b.line("M0 -92V-120", "#6b4a38", 2.6)
    b.shape("M0 -120L24 -112L0 -103Z", c.second, lift=0.5)
    keep = "M-26 0V-92H-15V-84H-6V-92H6V-84H15V-92H26V0Z"
    for x, y in ((-46, 0), (46, 0)):
        with b.at(x, y):
            shaded(
                b,
                "M-22 0V-58H-13V-51H-5V-58H5V-51H13V-58H22V0Z",
                c.main,
                c.dark,
                by=(-7, 0),
            )
            b.shape("M-4 -26V-34C-4 -40 4 -40 4 -34V-26Z", c.dark, lift=0)
    shaded(b, keep, c.main, c.dark, by=(-9, 0))
    b.shape("M-11 0V-22C-11 -38 11 -38 11 -22V0Z", mix(c.dark, c.ink, 0.4), lift=0)
    b.shape("M-5 -54V-62C-5 -69 5 -69 5 -62V-54Z", mix(c.dark, c.ink, 0.4), lift=0)
    b.shape("M-86 4C-70 -14 -30 -8 -14 -2C6 -8 64 -16 88 4Z", c.bright, lift=0.6)
    for x, y in ((-58, -42), (-40, -18), (54, -40), (-14, -46), (12, -74)):
        b.circle(x, y, 1.8, c.dark)
    b.shape("M40 2C36 -12 64 -12 60 2Z", c.second, lift=0.4)
    b.line("M45 0l2 -8M50 0v-9M55 0l-2 -8", c.pale, 1.2)
