"""More from the bakery and the larder: pies, pancakes, honey, jam."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import CRUST, WOOD, gleam, shaded


@prop(
    "gingerbread man",
    "gingerbread men",
    "gingerbread",
    kind="sweet",
    size=66,
    at="hand",
    main="#b9783f",
    second="#fbf1de",
    grip=(0, -24),
)
def gingerbread_man(b: Brush, c: Colours) -> None:
    body = (
        "M0 -66C13 -66 17 -54 13 -45Q12 -42 18 -42L26 -42C36 -40 34 -28 26 -28L16 -27"
        "L23 -8C25 2 12 4 8 -4L0 -16L-8 -4C-12 4 -25 2 -23 -8L-16 -27L-26 -28"
        "C-34 -28 -36 -40 -26 -42L-18 -42Q-12 -42 -13 -45C-17 -54 -13 -66 0 -66Z"
    )
    shaded(b, body, c.main, c.dark, by=(-3, -2))
    b.circle(-5, -55, 1.8, c.ink)
    b.circle(5, -55, 1.8, c.ink)
    b.line(
        "M-5 -49Q0 -45 5 -49M-27 -40q3 4 0 9M27 -40q-3 4 0 9M-22 -9q6 -4 8 2"
        "M22 -9q-6 -4 -8 2",
        c.second,
        1.9,
    )
    for y in (-38, -30, -22):
        b.circle(0, y, 2.4, c.warm)


@prop(
    "pancakes",
    "pancake",
    "crepe",
    "waffles",
    "waffle",
    kind="food",
    size=56,
    at="table",
    main="#dda45d",
    second="#f7e8d3",
    grip=(0, -4),
)
def pancakes(b: Brush, c: Colours) -> None:
    b.ellipse(0, -5, 52, 6.5, mix(c.second, c.ink, 0.18), lift=1)
    b.ellipse(0, -7, 44, 4, c.second)
    for n, y in enumerate((-12, -21, -30, -39)):
        b.ellipse((0, 2, -2, 0)[n], y, 36, 8, c.dark, lift=0.6)
        b.ellipse((0, 2, -2, 0)[n], y - 2.4, 36, 7.4, c.main)
    b.shape(
        "M-26 -44C-20 -52 20 -52 26 -43C28 -38 20 -40 19 -34"
        "C17 -22 12 -24 11 -36C4 -32 2 -38 -6 -36C-8 -22 -14 -22 -15 -36"
        "C-22 -36 -28 -38 -26 -44Z",
        "#a8602c",
        lift=0,
    )
    b.shape("M-9 -46L2 -42L12 -47V-52L1 -56L-9 -51Z", "#e9bb4d", lift=0.4)
    b.shape("M-9 -51L1 -56L12 -52L2 -47Z", "#fae39a", lift=0)


@prop(
    "honey pot",
    "honey pots",
    "honey",
    "jar of honey",
    "pot of honey",
    kind="food",
    size=66,
    at="table",
    main="#c98a4a",
    second="#f2b947",
    grip=(0, -20),
)
def honey_pot(b: Brush, c: Colours) -> None:
    b.line("M8 -52L20 -66", WOOD, 4)
    pot = "M-20 -46C-34 -38 -34 0 -18 0H18C34 0 34 -38 20 -46Z"
    shaded(b, pot, c.main, c.dark)
    b.rect(-23, -52, 46, 9, c.bright, r=4, lift=0.7)
    b.shape(
        "M-20 -50H20C22 -40 14 -40 13 -34C11 -24 5 -26 5 -36"
        "C2 -40 -4 -38 -6 -32C-9 -26 -13 -30 -13 -38C-18 -40 -21 -44 -20 -50Z",
        c.second,
        lift=0,
    )
    for x, y in ((-7, -18), (7, -18), (0, -30)):
        with b.at(x, y, scale=0.9):
            b.shape("M0 -8L7 -4V4L0 8L-7 4V-4Z", c.second, lift=0)
    gleam(b, -22, -24, 2.4, 7)


@prop(
    "jam",
    "jams",
    "jar of jam",
    "marmalade",
    "jelly jar",
    kind="food",
    size=58,
    at="table",
    main="#b83b52",
    second="#f3d9b8",
    grip=(0, -20),
)
def jam(b: Brush, c: Colours) -> None:
    jar = (
        "M-20 -42C-25 -38 -25 -34 -25 -30V-6Q-25 0 -19 0H19Q25 0 25 -6V-30"
        "C25 -34 25 -38 20 -42Z"
    )
    shaded(b, jar, c.main, c.dark)
    b.shape(
        "M-24 -40L-20 -54Q0 -60 20 -54L24 -40Q16 -36 12 -40Q6 -36 0 -40"
        "Q-6 -36 -12 -40Q-18 -36 -24 -40Z",
        c.second,
        lift=0.8,
    )
    b.line("M-20 -46H20", c.main, 2.4)
    b.rect(-15, -29, 30, 20, c.pale, r=3)
    b.circle(0, -18, 5.4, c.main)
    b.line("M0 -22q2 -4 5 -4", "#4f8a5a", 1.8)
    gleam(b, -20, -22, 2, 8)


@prop(
    "pie",
    "pies",
    "tart",
    "tarts",
    kind="food",
    size=50,
    at="table",
    main="#d39a55",
    second="#8fa5a6",
    grip=(0, -6),
)
def pie(b: Brush, c: Colours) -> None:
    b.shape("M-46 -22H46L34 0H-34Z", c.second)
    b.shape("M22 -22H46L34 0H20Z", mix(c.second, c.ink, 0.25), lift=0)
    shaded(b, "M-46 -24C-42 -46 42 -46 46 -24Z", c.main, c.dark, by=(-4, -2))
    for x in range(-45, 46, 10):
        b.circle(x, -23, 6, c.bright, lift=0.3)
    b.line("M-14 -34l6 6M0 -37v8M14 -34l-6 6", c.dark, 2.6)
    for x in (-16, 4):
        b.line(f"M{x} -44q6 -4 0 -8", c.pale, 1.8)


@prop(
    "croissant",
    "croissants",
    "pastry",
    "pastries",
    "bun",
    "buns",
    kind="food",
    size=42,
    at="hand",
    main="#d6964e",
    second="#f2c98a",
    grip=(0, -8),
)
def croissant(b: Brush, c: Colours) -> None:
    body = (
        "M-40 -6C-42 -28 -22 -42 0 -42C22 -42 42 -28 40 -6C38 2 28 0 24 -8"
        "C18 -16 8 -18 0 -18C-8 -18 -18 -16 -24 -8C-28 0 -38 2 -40 -6Z"
    )
    shaded(b, body, c.main, c.dark, by=(-3, -4))
    b.line(
        "M-24 -34Q-20 -22 -27 -12M-9 -41Q-4 -30 -10 -18M9 -41Q5 -30 10 -18"
        "M24 -34Q19 -22 27 -11",
        c.dark,
        2.2,
    )
    b.line("M-33 -24q2 -5 6 -8M-18 -37q3 -2 6 -2M-3 -39h6", c.second, 2.4)


@prop("popcorn", "bag of popcorn", kind="food", size=64, drawn=74, at="hand",
      main="#d8553f", second="#fbf1de", grip=(0, -14))  # fmt: skip
def popcorn(b: Brush, c: Colours) -> None:
    for n, (x, y) in enumerate(
        ((-18, -52), (-6, -56), (8, -56), (19, -51), (-12, -64), (2, -68), (14, -63))
    ):
        tint = (c.second, "#f6dca2", c.pale)[n % 3]
        b.circle(x, y, 8, tint, lift=0.5)
        b.circle(x + 2, y + 1, 2, CRUST)
    tub = (
        "M-27 -50L-24 -47L-18 -50L-12 -47L-6 -50L0 -47L6 -50L12 -47L18 -50L24 -47"
        "L27 -50L20 0H-20Z"
    )
    b.shape(tub, c.second)
    with b.inside(tub):
        for x in (-22, -2, 18):
            b.shape(
                f"M{x - 5} -52H{x + 6}L{x * 0.72 + 4:g} 2H{x * 0.72 - 4:g}Z",
                c.main,
                lift=0,
            )
        b.shape("M18 -52H30V2H12Z", c.dark, lift=0)


@prop(
    "pudding",
    "puddings",
    "jelly",
    "jellies",
    "flan",
    kind="sweet",
    size=50,
    at="table",
    moves="wobble",
    main="#d9596a",
    second="#f7e8d3",
    grip=(0, -4),
)
def pudding(b: Brush, c: Colours) -> None:
    b.ellipse(0, -4, 44, 5.4, mix(c.second, c.ink, 0.15), lift=1)
    b.ellipse(0, -5.4, 38, 3.4, c.second)
    body = (
        "M-32 -7C-30 -20 -27 -32 -22 -40C-18 -48 18 -48 22 -40"
        "C27 -32 30 -20 32 -7C24 -2 -24 -2 -32 -7Z"
    )
    shaded(b, body, c.main, c.dark)
    b.line("M-12 -40Q-16 -22 -17 -8M2 -41V-7M15 -40Q19 -22 21 -8", c.dark, 2)
    b.ellipse(0, -42, 17, 4, c.bright)
    gleam(b, -22, -24, 2.6, 8, turn=10)


@prop(
    "peanut",
    "peanuts",
    kind="nut",
    size=46,
    at="hand",
    main="#d3a467",
    second="#8a6047",
    grip=(0, -8),
)
def peanut(b: Brush, c: Colours) -> None:
    with b.at(0, -22, turn=62):
        body = (
            "M0 -27C11 -27 15 -18 11 -9C8 -3 8 3 12 9C16 20 10 28 0 28"
            "C-10 28 -16 20 -12 9C-8 3 -8 -3 -11 -9C-15 -18 -11 -27 0 -27Z"
        )
        shaded(b, body, c.main, c.dark, by=(-4, 2))
        b.line(
            "M-4 -22V-12M5 -22V-14M-5 12V22M4 10V22M0 -7V6M-8 17h2M8 16h2M-7 -17h2",
            c.dark,
            1.6,
        )


@prop(
    "nut",
    "nuts",
    "hazelnut",
    "hazelnuts",
    "walnut",
    "walnuts",
    "chestnut",
    "chestnuts",
    kind="nut",
    size=42,
    at="hand",
    main="#a8693c",
    second="#7d9a57",
    grip=(0, -8),
)
def nut(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M0 -40C-14 -36 -22 -26 -20 -14C-18 -4 -8 0 0 0C8 0 18 -4 20 -14"
        "C22 -26 14 -36 0 -40Z",
        c.main,
        c.dark,
    )
    b.line("M-4 -34C-10 -26 -12 -20 -10 -12M5 -34C10 -26 11 -20 10 -12", c.dark, 1.6)
    b.shape(
        "M-21 -12L-16 -18L-10 -12L-4 -18L3 -12L9 -18L15 -12L21 -17"
        "C22 -4 10 2 0 2C-10 2 -21 -2 -21 -12Z",
        c.second,
        lift=0.6,
    )
    gleam(b, -9, -26, 2.6, 5, turn=20)
