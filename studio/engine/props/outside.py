"""What stands about a garden, a fair and a nursery, and what animals wear."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import gleam, leaf, oval
from studio.engine.props.fittings import (
    LEAF,
    STEEL,
    STEEL_DARK,
    WOOD,
    WOOD_DARK,
    shade,
    star,
)

find = partial(prop, kind="thing", at="hand")


@find("bauble", "baubles", "christmas ornament", "christmas decoration", "tinsel",
      size=56, main="#c8454a", second="#ecbb62", grip=(0, -52))  # fmt: skip
def bauble(b: Brush, c: Colours) -> None:
    b.ring(0, -53, 5, c.second, 3)
    b.rect(-7, -50, 14, 9, c.second, r=2, lift=0.4)
    b.circle(0, -22, 22, c.dark, lift=0.8)
    with b.inside(oval(0, -22, 22)):
        b.circle(-3, -24, 21, c.main)
        b.line("M-24 -26q6 -8 12 0t12 0t12 0t12 0", c.second, 3)
        b.line("M-24 -14q6 -8 12 0t12 0t12 0t12 0", c.pale, 3)
    gleam(b, -10, -34, 5, 3, turn=-40)


@find("saddle", "saddles", size=56, main="#9a5f3f", second="#d8573f", grip=(0, -40))
def saddle(b: Brush, c: Colours) -> None:
    b.line("M14 -26V-8", WOOD_DARK, 4)
    b.ring(14, -3, 8, STEEL, 4)
    b.shape("M-46 -22C-40 -34 40 -34 44 -20L30 -8H-34Z", c.second, lift=0.5)
    b.shape("M-40 -46C-30 -28 10 -28 24 -52C32 -56 36 -48 34 -38C32 -26 26 -22 22 -10"
            "H-10C-14 -22 -36 -26 -40 -46Z", c.main)  # fmt: skip
    b.line("M-36 -42C-26 -28 10 -26 26 -46", c.bright, 3)


@find("horseshoe", "horseshoes", "lucky horseshoe", size=54, main="#8f9fa8",
      grip=(0, -48))  # fmt: skip
def horseshoe(b: Brush, c: Colours) -> None:
    b.line("M-16 -2C-34 -20 -30 -46 0 -46C30 -46 34 -20 16 -2", c.dark, 14)
    b.line("M-16 -4C-34 -22 -30 -47 0 -47C30 -47 34 -22 16 -4", c.main, 12)
    for x, y in ((-22, -14), (-24, -28), (-14, -41), (14, -41), (24, -28), (22, -14)):
        b.circle(x, y, 2, c.ink)


@find("collar", "dog collar", "leash", "dog lead", size=44, main="#d8573f",
      second="#ecbb62", grip=(34, -36))  # fmt: skip
def collar(b: Brush, c: Colours) -> None:
    b.line("M22 -26C44 -30 40 -44 34 -42", c.dark, 5)
    b.shape("M-34 -26C-34 -40 34 -40 34 -26C34 -12 -34 -12 -34 -26Z", c.dark, lift=0.5)
    b.shape("M-25 -27C-24 -34 24 -34 25 -27C24 -24 -24 -24 -25 -27Z", c.pale, lift=0)
    b.line("M-32 -22C-22 -15 22 -15 32 -22", c.bright, 3)
    b.circle(0, -8, 9, c.second, lift=0.5)
    star(b, 0, -8, 5, c.main)


@find(
    "birdhouse",
    "bird house",
    "birdhouses",
    "nesting box",
    "bird feeder",
    "bird table",
    size=150,
    at="ground",
    main="#c9604a",
    second="#f2d6a2",
)
def birdhouse(b: Brush, c: Colours) -> None:
    b.line("M0 0V-70", WOOD, 10)
    b.shape("M-30 -68V-110L0 -138L30 -110V-68Z", c.second)
    b.shape("M-44 -104L0 -150L44 -104L36 -98L0 -134L-36 -98Z", c.main)
    b.circle(0, -104, 12, WOOD_DARK)
    b.circle(0, -103, 9, c.ink)
    b.line("M-6 -84H10", WOOD_DARK, 5)
    b.rect(-36, -72, 72, 8, c.main, r=3, lift=0.5)
    leaf(b, 2, -30, 22, -30)
    leaf(b, -2, -16, 20, -150)


@find("birdbath", "bird bath", "birdbaths", "sundial", "sundials", size=110,
      at="ground", main="#b3ada6", second="#5fa9b4")  # fmt: skip
def birdbath(b: Brush, c: Colours) -> None:
    b.shape("M-30 0C-28 -10 -12 -12 -10 -22C-8 -40 -10 -60 -14 -78H14C10 -60 8 -40 10"
            " -22C12 -12 28 -10 30 0Z", c.main)  # fmt: skip
    b.shape("M-58 -98H58C50 -78 20 -74 0 -74C-20 -74 -50 -78 -58 -98Z", c.main)
    b.shape("M20 -76C40 -80 54 -86 58 -98H40C38 -90 32 -82 20 -76Z", c.dark, lift=0)
    b.ellipse(0, -98, 58, 9, c.bright, lift=0.4)
    b.ellipse(0, -98, 48, 6, c.second)
    b.line("M-26 -98q8 -4 16 0M8 -97q8 -4 16 0", "#e6f3ee", 2)


@find("doll's house", "doll house", "dollhouse", "dolls house", size=140, at="ground",
      main="#e0a0a8", second="#7f6fa5")  # fmt: skip
def dolls_house(b: Brush, c: Colours) -> None:
    b.shape("M-66 0V-90H66V0Z", c.main)
    b.shape("M-78 -86L0 -140L78 -86Z", c.second)
    for x, y, colour in ((-58, -84, "#f3e3c4"), (4, -84, "#cfe3df"),
                         (-58, -40, "#d7dcef"), (4, -40, "#f3d8cc")):  # fmt: skip
        b.rect(x, y, 54, 36, colour, r=2)
    b.rect(-52, -64, 26, 14, "#4d8fb0", r=3, lift=0.3)
    b.rect(-52, -70, 9, 8, "#ffffff", r=3)
    b.line("M36 -84V-76", c.ink, 2)
    b.shape("M28 -70L31 -78H41L44 -70Z", c.light, lift=0)
    b.rect(14, -60, 20, 12, WOOD, r=2)
    b.rect(-46, -22, 24, 5, WOOD, r=2, lift=0.3)
    b.line("M-42 -18V-6M-26 -18V-6", WOOD_DARK, 3)
    b.rect(14, -26, 18, 22, "#c9604a", r=2, lift=0.3)
    b.circle(44, -18, 8, LEAF)
    b.rect(40, -12, 8, 8, WOOD)
    b.circle(0, -106, 9, c.light)
    b.rect(-70, -4, 140, 5, c.dark, r=2)


@find("snow angel", "snow angels", size=50, at="ground", main="#e8f2f6",
      second="#b9d0de")  # fmt: skip
def snow_angel(b: Brush, c: Colours) -> None:
    b.ellipse(0, -22, 122, 24, c.main, lift=0.5)
    b.shape("M-14 -26C-50 -46 -84 -36 -92 -24C-80 -14 -44 -12 -16 -18L-46 -2C-20 4 20 4"
            " 46 -2L16 -18C44 -12 80 -14 92 -24C84 -36 50 -46 14 -26Z", c.second,
            lift=0)  # fmt: skip
    b.ellipse(0, -36, 16, 7, c.second)


@find("stepping stones", "stepping stone", size=36, drawn=38, at="ground",
      main="#a39f9a", second="#5fa9b4")  # fmt: skip
def stepping_stones(b: Brush, c: Colours) -> None:
    b.shape("M-150 -8C-116 -34 116 -36 150 -8C106 6 -106 6 -150 -8Z",
            c.second, lift=0.3)  # fmt: skip
    b.line("M-130 -4q10 -4 20 0M-56 -2q10 -4 20 0M20 -1q10 -4 20 0M88 -4q10 -4 20 0"
           "M-70 -24h16M30 -26h18", "#cfe8ea", 2.5)  # fmt: skip
    for x, y, r in ((-98, -14, 28), (-26, -19, 30), (52, -15, 33), (116, -21, 21)):
        b.ellipse(x, y + 7, r + 5, r * 0.36, "#cfe8ea")
        b.ellipse(x, y + 5, r, r * 0.4, c.dark)
        b.ellipse(x, y, r, r * 0.4, c.main, lift=0.6)
        b.line(f"M{x - r * 0.5:g} {y - 3}q{r * 0.3:g} -5 {r * 0.8:g} -3", c.bright, 3)


@find("planks", "plank", "boards", "pile of wood", size=44, at="ground",
      main="#cf9d6f", grip=(0, -20))  # fmt: skip
def planks(b: Brush, c: Colours) -> None:
    for x, y, turn in ((-4, -6, 0), (6, -19, 0), (-2, -33, -5)):
        with b.at(x, y, turn=turn):
            b.rect(-86, -6, 172, 12, c.main, r=2, lift=0.6)
            b.line("M-70 -1H-20M0 2H60", c.dark, 1.8)
            b.rect(78, -6, 8, 12, c.bright, r=2)


@find("finish line", "finishing line", "start line", "finish banner", size=190,
      at="ground", main="#f7efe0", second="#33424d")  # fmt: skip
def finish_line(b: Brush, c: Colours) -> None:
    for x in (-118, 118):
        b.line(f"M{x} 0V-186", WOOD, 9)
        b.circle(x, -188, 8, c.warm, lift=0.4)
    b.rect(-118, -176, 236, 54, c.main, r=2, lift=0.7)
    for row in range(3):
        for k in range(13):
            if (row + k) % 2 == 0:
                b.rect(-117 + k * 18, -176 + row * 18, 18, 18, c.second)
    b.line("M-114 -84C-60 -76 60 -76 114 -84", c.warm, 6)


@find("podium", "podiums", "winners podium", "winners' podium", size=96, at="ground",
      main="#ecb04c", second="#f7efe0", seat=(0, -96))  # fmt: skip
def podium(b: Brush, c: Colours) -> None:
    for x, high, n in ((-76, 62, 2), (76, 48, 3), (0, 94, 1)):
        b.rect(x - 38, -high, 76, high, c.main if n == 1 else c.dark, r=3, lift=0.7)
        b.rect(x - 40, -high - 3, 80, 10, c.bright, r=3, lift=0.3)
        b.circle(x, -high * 0.52, 16, c.second, lift=0.3)
        for k in range(n):
            b.rect(x - n * 4 + k * 8 + 1.5, -high * 0.52 - 8, 5, 16, c.ink, r=1)


@find("hurdle", "hurdles", size=88, at="ground", main="#d8573f", second="#f7efe0")
def hurdle(b: Brush, c: Colours) -> None:
    b.line("M-58 0H-34M34 0H58M-46 0V-72M46 0V-72", STEEL_DARK, 7)
    b.rect(-66, -88, 132, 26, c.second, r=4, lift=0.7)
    for k in range(4):
        b.poly([(-58 + k * 34, -88), (-42 + k * 34, -88), (-50 + k * 34, -62),
                (-66 + k * 34, -62)], c.main, lift=0)  # fmt: skip


@find("candlestick", "candelabra", "candlesticks", size=104, at="table", main="#ecbb62",
      second="#f7efe0", grip=(0, -40), shines=True)  # fmt: skip
def candlestick(b: Brush, c: Colours) -> None:
    b.line("M-34 -62C-34 -40 34 -40 34 -62M0 -60V-8", c.main, 6)
    b.shape("M-24 0C-22 -10 -6 -10 -4 -18H4C6 -10 22 -10 24 0Z", c.main)
    for x, top in ((-34, -64), (34, -64), (0, -68)):
        b.rect(x - 9, top, 18, 6, c.bright, r=3, lift=0.4)
        b.rect(x - 5, top - 22, 10, 22, c.second, r=2, lift=0.3)
        b.glow(x, top - 30, 24, c.light, 0.6)
        b.shape(f"M{x} {top - 40}C{x + 8} {top - 30} {x + 5} {top - 22} {x} {top - 22}"
                f"C{x - 5} {top - 22} {x - 8} {top - 30} {x} {top - 40}Z", "#f4b84e",
                lift=0)  # fmt: skip


def cradle_side(b: Brush, c: Colours) -> None:
    b.shape("M-62 -56H62L52 -12H-52Z", c.main)
    for x in (-40, -20, 0, 20, 40):
        b.line(f"M{x} -50L{x * 0.9:g} -18", c.dark, 4)
    b.rect(-66, -60, 132, 9, c.bright, r=4, lift=0.5)


@find("cradle", "cradles", "crib", "cribs", "cot", "cots", size=92, at="ground",
      moves="wobble", main="#cf9d6f", second="#a9d3d6", seat=(2, -44),
      front=cradle_side)  # fmt: skip
def cradle(b: Brush, c: Colours) -> None:
    b.line("M-66 -12C-40 4 40 4 66 -12", c.dark, 9)
    b.shape("M-62 -94C-78 -90 -70 -40 -58 -16L-46 -18L-48 -90Z", c.main, lift=0.5)
    b.shape("M-46 -62C-40 -82 -16 -78 -14 -62Z", "#ffffff", lift=0.5)
    b.shape("M-18 -60C0 -76 40 -72 58 -58V-46H-20Z", c.second, lift=0.5)
    cradle_side(b, c)


@find("phone box", "phone booth", "telephone box", "telephone booth", size=220,
      at="ground", main="#c9402f", second="#f7efe0")  # fmt: skip
def phone_box(b: Brush, c: Colours) -> None:
    b.shape("M-46 -198C-30 -224 30 -224 46 -198Z", c.main, lift=0.6)
    b.rect(-46, -200, 92, 200, c.main, r=3)
    b.rect(-36, -192, 72, 18, c.second, r=3)
    b.line("M-24 -183H24", c.ink, 4)
    b.rect(-34, -166, 68, 134, c.light, r=2)
    b.line("M-12 -166V-32M12 -166V-32M-34 -140H34M-34 -113H34M-34 -86H34M-34 -59H34",
           c.main, 3.5)  # fmt: skip
    b.rect(-50, -10, 100, 10, c.dark, r=2, lift=0.4)
    shade(b, "M34 -200H46V0H34Z")
