"""What a larder keeps: vegetables, sauces and treats no other file has."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import BARK, gleam, leaf, shaded
from studio.engine.props.fittings import (
    WOOD_DARK,
    arch,
)

food = partial(prop, kind="food", at="hand", grip=(0, -8))


@food("avocado", "avocados", size=52, main="#5d8a4a", second="#e4e39a")
def avocado(b: Brush, c: Colours) -> None:
    b.shape("M0 -52C-12 -52 -12 -38 -20 -28C-28 -14 -18 0 0 0C18 0 28 -14 20 -28"
            "C12 -38 12 -52 0 -52Z", c.main)  # fmt: skip
    b.shape("M0 -46C-8 -46 -8 -36 -15 -26C-22 -14 -14 -5 0 -5C14 -5 22 -14 15 -26"
            "C8 -36 8 -46 0 -46Z", c.second, lift=0)  # fmt: skip
    b.circle(0, -18, 9, "#8a5a3a", lift=0.4)
    gleam(b, -3, -21, 3, 2)


@food("aubergine", "aubergines", "eggplant", "eggplants", size=62, main="#6a4580",
      second="#5d9166")  # fmt: skip
def aubergine(b: Brush, c: Colours) -> None:
    shaded(b, "M-6 -50C-14 -40 -26 -30 -24 -14C-22 2 16 4 22 -12C26 -26 12 -36 8 -50Z",
           c.main, c.dark)  # fmt: skip
    b.line("M2 -52C2 -58 4 -60 8 -62", c.second, 5)
    b.shape("M-8 -46L-14 -38L-4 -42L0 -34L6 -42L16 -38L10 -50C6 -56 -4 -56 -8 -46Z",
            c.second, lift=0.4)  # fmt: skip
    gleam(b, -12, -22, 4, 9, turn=14)


@food("leek", "leeks", "celery", "spring onion", size=88, main="#6fa05a",
      second="#f3f0dc")  # fmt: skip
def leek(b: Brush, c: Colours) -> None:
    for turn, long, colour in ((-16, 44, c.dark), (14, 46, c.dark), (0, 50, c.main)):
        with b.at(0, -34, turn=turn):
            b.shape(f"M-8 2L-10 {-long}L0 {-long + 10}L10 {-long - 4}L8 2Z", colour,
                    lift=0.5)  # fmt: skip
    b.shape("M-8 -38H8C10 -24 12 -14 10 -4C6 2 -6 2 -10 -4C-12 -14 -10 -24 -8 -38Z",
            c.second, lift=0.6)  # fmt: skip
    b.line("M-3 -36V-6M3 -36V-6", c.bright, 1.8)
    b.line("M-6 0l-3 6M0 1v6M6 0l3 6", c.pale, 1.6)


@food("garlic", "garlics", "garlic bulb", size=44, main="#f1eae0", second="#b79ab8")
def garlic(b: Brush, c: Colours) -> None:
    shaded(b, "M-3 -44C-4 -34 -8 -32 -16 -26C-28 -16 -22 0 0 0C22 0 28 -16 16 -26"
           "C8 -32 4 -34 3 -44Z", c.main, c.dark)  # fmt: skip
    b.line("M-2 -32C-12 -22 -12 -10 -6 -2M2 -32C12 -22 12 -10 6 -2M0 -34V-2",
           c.second, 2)  # fmt: skip


@food("olives", "olive", size=42, main="#7d8a3c", second="#c8452f")
def olives(b: Brush, c: Colours) -> None:
    leaf(b, 0, -36, 24, -150)
    leaf(b, 0, -36, 24, -30)
    for x, y in ((-13, -14), (14, -13), (0, -24)):
        b.ellipse(x, y, 12, 13, c.dark, lift=0.6)
        b.ellipse(x - 1.5, y - 1.5, 10, 11, c.main)
        b.circle(x + 3, y + 2, 3.5, c.second)
        gleam(b, x - 5, y - 6, 2.5, 2)


@food("spinach", "lettuce leaf", "chard", size=58, main="#4f8a55", second="#a8cf8a")
def spinach(b: Brush, c: Colours) -> None:
    for turn, long in ((-32, 44), (30, 46), (0, 56)):
        with b.at(0, -2, turn=turn, scale=long / 56):
            b.shape("M0 0C-4 -10 -20 -16 -18 -32C-16 -48 -4 -52 0 -56C4 -52 16 -48 18"
                    " -32C20 -16 4 -10 0 0Z", c.main if turn else c.bright,
                    lift=0.7)  # fmt: skip
            b.line("M0 0V-46M0 -16L-10 -26M0 -16L10 -26M0 -30L-8 -38M0 -30L8 -38",
                   c.second, 2.2)  # fmt: skip


@food("mango", "mangos", "mangoes", size=52, main="#ef9f4a", second="#d8573f")
def mango(b: Brush, c: Colours) -> None:
    edge = "M6 -46C-14 -48 -30 -30 -26 -14C-22 2 4 4 20 -8C32 -20 26 -44 6 -46Z"
    b.shape(edge, c.main)
    with b.inside(edge):
        b.mist(18, -38, 22, 18, c.second, 0.6)
    b.line("M8 -45C8 -50 10 -52 12 -53", BARK, 3)
    leaf(b, 10, -49, 20, 8)
    gleam(b, -12, -28, 5, 8, turn=24)


@food("fig", "figs", "raisins", "raisin", size=46, main="#75507f",
      second="#e8a0a0")  # fmt: skip
def fig(b: Brush, c: Colours) -> None:
    b.shape("M-14 -44C-16 -34 -32 -26 -30 -12C-28 2 0 2 2 -12C4 -26 -10 -34 -10 -44Z",
            c.main)  # fmt: skip
    b.line("M-14 -34C-22 -24 -22 -12 -18 -4M-12 -34C-6 -24 -6 -12 -10 -4", c.dark, 1.8)
    b.shape("M18 -34C4 -26 0 -18 4 -8C8 2 30 2 32 -8C34 -18 28 -28 18 -34Z", c.main)
    b.shape("M18 -29C8 -22 5 -16 8 -9C12 -2 26 -2 28 -9C30 -16 26 -24 18 -29Z",
            c.pale, lift=0)  # fmt: skip
    b.ellipse(18, -13, 7, 8, c.second)
    for x, y in ((15, -16), (20, -15), (17, -10), (21, -10)):
        b.circle(x, y, 1.2, c.pale)


@food("butter", "stick of butter", "margarine", size=40, at="table", main="#f4d76a",
      second="#cfe0e4")  # fmt: skip
def butter(b: Brush, c: Colours) -> None:
    b.ellipse(0, -5, 48, 6, c.second, lift=0.7)
    b.shape("M-32 -26L-22 -36H34L26 -26Z", c.bright, lift=0.5)
    b.rect(-32, -27, 58, 20, c.main, lift=0.3)
    b.shape("M26 -26L34 -36V-16L26 -7Z", c.dark, lift=0)
    b.shape("M34 -36L44 -33L42 -14L34 -16Z", c.bright, lift=0.4)


@food("omelette", "omelettes", "omelet", "fried egg", size=38, at="table",
      main="#f4c75a", second="#5f9468")  # fmt: skip
def omelette(b: Brush, c: Colours) -> None:
    b.ellipse(0, -8, 56, 9, "#f3ede2", lift=0.7)
    b.ellipse(0, -9, 44, 6, "#dcd8d0")
    b.shape("M-40 -10C-40 -34 -10 -38 8 -36C32 -34 44 -22 40 -10C20 -4 -20 -4 -40 -10Z",
            c.main)  # fmt: skip
    b.line("M-38 -12C-16 -18 20 -18 38 -13", c.dark, 2.5)
    for x, y in ((-18, -24), (0, -29), (16, -24), (-4, -21)):
        b.circle(x, y, 2.6, c.second)
    b.circle(24, -20, 4, "#d8573f")


@food("custard", "bowl of custard", "yoghurt", "yogurt", "trifle", size=44, at="table",
      main="#f4d67a", second="#d8707a")  # fmt: skip
def custard(b: Brush, c: Colours) -> None:
    b.shape("M-40 -34H40C38 -12 20 -6 14 -4L18 0H-18L-14 -4C-20 -6 -38 -12 -40 -34Z",
            "#cfe3e6")  # fmt: skip
    b.shape("M-36 -26H36C32 -12 18 -8 12 -7H-12C-18 -8 -32 -12 -36 -26Z", c.second,
            lift=0)  # fmt: skip
    b.shape("M-38 -34C-30 -48 -12 -40 0 -48C12 -40 30 -48 38 -34C34 -22 -34 -22 -38"
            " -34Z", c.main, lift=0.5)  # fmt: skip
    b.circle(0, -48, 6, "#c8452f", lift=0.4)


@food("sundae", "sundaes", "knickerbocker glory", "ice cream sundae", size=84,
      at="table", main="#e8a0b0", second="#f7e8d3")  # fmt: skip
def sundae(b: Brush, c: Colours) -> None:
    b.line("M14 -60L26 -84", "#e8b868", 6)
    for x, y, r, colour in ((-11, -58, 14, c.second), (12, -57, 14, c.main),
                            (0, -68, 14, c.bright)):  # fmt: skip
        b.circle(x, y, r, colour, lift=0.5)
    b.shape("M-12 -74C-10 -84 10 -84 13 -74C10 -64 6 -72 2 -64C-2 -72 -8 -64 -12 -74Z",
            "#7c4f38", lift=0.2)  # fmt: skip
    b.circle(0, -84, 6, "#c8452f", lift=0.3)
    b.shape("M-28 -54H28C24 -34 12 -22 6 -18V-6H16V0H-16V-6H-6V-18C-12 -22 -24 -34 -28"
            " -54Z", "#bfdfe2")  # fmt: skip
    b.shape("M-22 -46H22C18 -34 10 -26 4 -22H-4C-10 -26 -18 -34 -22 -46Z", c.main,
            lift=0)  # fmt: skip
    b.line("M-18 -38H18", c.second, 5)


@food("candyfloss", "cotton candy", "candy floss", size=88, main="#f0a8c4",
      second="#f7e8d3", grip=(0, -10))  # fmt: skip
def candyfloss(b: Brush, c: Colours) -> None:
    b.shape("M-5 -40H5L2 0H-2Z", c.second, lift=0.4)
    for x, y, r in ((-16, -46, 15), (16, -46, 15), (-20, -62, 15), (20, -62, 15),
                    (0, -72, 17), (0, -54, 20)):  # fmt: skip
        b.circle(x, y, r, c.main, lift=0.5)
    b.line("M-22 -58C-10 -74 12 -74 20 -60M-16 -48C-4 -58 8 -56 14 -46M-6 -78C2 -82 8"
           " -80 12 -76", c.bright, 3)  # fmt: skip


@food("marshmallow", "marshmallows", size=70, main="#f7efe8", second="#f0c0cc",
      grip=(-30, -8))  # fmt: skip
def marshmallow(b: Brush, c: Colours) -> None:
    b.line("M-36 0L36 -64", WOOD_DARK, 4)
    for x, y, colour in ((-2, -30, c.main), (16, -46, c.second), (34, -62, c.main)):
        with b.at(x, y, turn=48):
            b.rect(-12, -9, 24, 18, colour, r=6, lift=0.6)
            b.line("M-8 -5H8", "#ffffff", 2)
            b.line("M-6 6H8", "#d8b08a", 2.5)


@food("taco", "tacos", "burrito", size=46, main="#ecbf62", second="#5f9468")
def taco(b: Brush, c: Colours) -> None:
    b.shape("M-40 -2C-40 -50 40 -50 40 -2Z", c.dark, lift=0.6)
    for x, y, r, colour in ((-26, -24, 9, c.second), (-12, -36, 10, "#c8452f"),
                            (4, -38, 10, c.second), (18, -32, 9, "#f3ede2"),
                            (28, -20, 8, "#c8452f")):  # fmt: skip
        b.circle(x, y, r, colour, lift=0.3)
    b.shape("M-44 0C-44 -42 36 -42 36 0Z", c.main)
    for x, y in ((-24, -12), (-8, -22), (8, -14), (20, -8), (-12, -6)):
        b.circle(x, y, 2, c.dark)


@food("baguette", "baguettes", "french bread", size=88, main="#d69a5b",
      second="#f2d6a2", grip=(-10, -18))  # fmt: skip
def baguette(b: Brush, c: Colours) -> None:
    with b.at(0, -44, turn=-58):
        b.rect(-50, -12, 100, 24, c.dark, r=12, lift=0.7)
        b.rect(-50, -13, 100, 22, c.main, r=11)
        for x in (-32, -12, 8, 28):
            b.line(f"M{x} 3L{x + 12} -8", c.second, 5)


@food("bagel", "bagels", size=46, main="#c98f50", second="#f7efd8")
def bagel(b: Brush, c: Colours) -> None:
    b.ring(0, -23, 14, c.dark, 18)
    b.ring(0, -24, 14, c.main, 16)
    b.line("M-18 -32A18 18 0 0 1 8 -42", c.bright, 3)
    for x, y in ((-14, -20), (-8, -36), (6, -38), (15, -26), (10, -12), (-6, -10)):
        b.ellipse(x, y, 1.6, 2.6, c.second)


@food("flour", "sugar", "bag of flour", "bag of sugar", size=66, main="#f1e6d2",
      second="#4d8fb0", grip=(0, -20))  # fmt: skip
def flour(b: Brush, c: Colours) -> None:
    b.shape("M-22 -58L-26 -66H26L22 -58Z", c.dark, lift=0.5)
    b.shape("M-22 -58H22L28 0H-28Z", c.main)
    b.shape("M12 -58H22L28 0H16Z", c.dark, lift=0)
    b.circle(-2, -28, 15, c.second)
    b.line("M-2 -18V-38M-2 -34l-6 -5M-2 -34l6 -5M-2 -27l-6 -5M-2 -27l6 -5", c.main, 2.5)
    b.mist(-30, -3, 12, 4, "#ffffff", 0.7)


@food("salt", "salt cellar", "pepper pot", "salt shaker", size=52, main="#d9e6e8",
      second="#5f7d85", grip=(0, -18))  # fmt: skip
def salt(b: Brush, c: Colours) -> None:
    b.shape("M-14 -38H14L20 0H-20Z", c.main)
    b.shape("M-16 -18H16L19 -3H-19Z", "#ffffff", lift=0)
    b.shape("M-16 -38C-14 -56 14 -56 16 -38Z", c.second, lift=0.5)
    for x, y in ((-5, -45), (5, -45), (0, -49)):
        b.circle(x, y, 1.7, c.ink)
    b.line("M-10 -32L-13 -8", c.bright, 3)


@food("chopsticks", "chopstick", size=70, main="#b9683f", grip=(-14, -14))
def chopsticks(b: Brush, c: Colours) -> None:
    b.line("M-22 0L18 -68M-8 -2L30 -64", c.dark, 6)
    b.line("M-22 0L18 -68M-8 -2L30 -64", c.main, 4)
    b.line("M10 -55L18 -68M22 -51L30 -64", c.bright, 5)


@food("ladle", "ladles", "wooden spoon", "soup spoon", size=84, main="#c98f50",
      grip=(6, -64))  # fmt: skip
def ladle(b: Brush, c: Colours) -> None:
    b.line("M12 -82L-4 -24", c.main, 6)
    b.line("M13 -80L4 -46", c.bright, 2)
    b.ellipse(-8, -14, 16, 14, c.dark, lift=0.6)
    b.ellipse(-9, -15, 12, 10, c.main)
    b.line("M-16 -18A8 8 0 0 1 -8 -23", c.bright, 2.5)


@food("whisk", "whisks", "egg beater", size=80, main="#93acb0", second="#d8573f",
      grip=(0, -66))  # fmt: skip
def whisk(b: Brush, c: Colours) -> None:
    b.line("M-4 -46C-26 -20 -18 0 0 -2C18 0 26 -20 4 -46M-2 -46C-12 -20 -8 -4 0 -2"
           "C8 -4 12 -20 2 -46M0 -46V-2", c.main, 2.8)  # fmt: skip
    b.rect(-6, -80, 12, 36, c.second, r=6, lift=0.5)
    b.line("M-2 -75V-52", "#ffffff", 2)


@food("rolling pin", "rolling pins", size=44, main="#d3a06c", second="#c9604a",
      grip=(-44, -16))  # fmt: skip
def rolling_pin(b: Brush, c: Colours) -> None:
    with b.at(0, -22, turn=-18):
        b.rect(-62, -6, 124, 12, c.second, r=6, lift=0.4)
        b.rect(-38, -15, 76, 30, c.dark, r=6, lift=0.6)
        b.rect(-38, -15, 76, 23, c.main, r=6)
        b.line("M-30 -9H30", c.bright, 3)


@food("sieve", "sieves", "colander", size=56, main="#93acb0", second="#5f9468",
      grip=(44, -40))  # fmt: skip
def sieve(b: Brush, c: Colours) -> None:
    b.line("M26 -42L62 -50", c.second, 8)
    b.shape("M-38 -44H34C34 -14 16 0 -2 0C-22 0 -38 -14 -38 -44Z", c.main)
    for row, n in enumerate((5, 4, 3)):
        for k in range(n):
            b.circle(-2 + (k - (n - 1) / 2) * 13, -32 + row * 11, 2.6, c.dark)
    b.rect(-42, -49, 80, 8, c.bright, r=4, lift=0.5)


@food("scales", "kitchen scales", "weighing scales", size=84, at="table",
      main="#ecbb62", second="#5f7d85", grip=(0, -20))  # fmt: skip
def scales(b: Brush, c: Colours) -> None:
    b.shape("M-30 0C-28 -12 -8 -12 -6 -18H6C8 -12 28 -12 30 0Z", c.second)
    b.rect(-4, -80, 8, 66, c.second, r=3, lift=0.4)
    b.line("M-48 -66L48 -76", c.main, 6)
    for x, y in ((-46, -66), (46, -76)):
        b.line(f"M{x} {y}l-16 32M{x} {y}l16 32", c.pale, 1.8)
        b.shape(f"M{x - 22} {y + 30}H{x + 22}C{x + 16} {y + 44} {x - 16} {y + 44}"
                f" {x - 22} {y + 30}Z", c.main, lift=0.6)  # fmt: skip
    b.circle(0, -74, 7, c.main, lift=0.4)
    b.circle(-46, -42, 9, "#d8573f", lift=0.3)


@food("tray", "trays", "serving tray", size=52, main="#a8704c", second="#f3ede2",
      grip=(-40, -6))  # fmt: skip
def tray(b: Brush, c: Colours) -> None:
    b.shape("M-24 -12V-34C-24 -38 8 -38 8 -34V-12Z", c.second, lift=0.5)
    b.line("M8 -32C20 -32 20 -18 8 -18", c.second, 5)
    b.line("M-16 -42q4 -5 0 -10M-4 -42q4 -5 0 -10", c.pale, 2.2)
    b.shape("M20 -12C20 -24 40 -24 42 -12Z", "#c98f50", lift=0.4)
    b.shape("M-58 -14H58L52 -2C50 0 -50 0 -52 -2Z", c.main)
    b.line("M-58 -14H58", c.bright, 5)


@food("cookie jar", "biscuit tin", "biscuit jar", "sweet jar", size=76, at="table",
      main="#8fc3c9", second="#c98f50", grip=(0, -20))  # fmt: skip
def cookie_jar(b: Brush, c: Colours) -> None:
    b.shape("M-30 -54H30C38 -40 38 -12 28 0H-28C-38 -12 -38 -40 -30 -54Z", c.main)
    for x, y in ((-14, -10), (14, -10), (0, -22), (-18, -28), (18, -27), (2, -38)):
        b.circle(x, y, 12, c.second, lift=0.3)
        b.circle(x - 4, y - 3, 2, "#6a4530")
        b.circle(x + 4, y + 2, 2, "#6a4530")
    b.veil("M-30 -54H30C38 -40 38 -12 28 0H-28C-38 -12 -38 -40 -30 -54Z", "#eaf6f6",
           0.18)  # fmt: skip
    b.line("M-27 -44C-31 -32 -31 -20 -27 -10", "#ffffff", 3.5)
    b.rect(-30, -64, 60, 12, "#d8573f", r=5, lift=0.6)
    b.circle(0, -68, 7, "#d8573f", lift=0.4)


@food("egg cup", "egg cups", "boiled egg", size=56, at="table", main="#5fa9c0",
      second="#f5ead8", grip=(0, -12))  # fmt: skip
def egg_cup(b: Brush, c: Colours) -> None:
    b.ellipse(0, -36, 15, 20, c.second, lift=0.5)
    b.line("M-14 -42L-8 -38L-3 -43L3 -38L8 -43L14 -40", darker(c.second, 0.25), 2)
    b.shape("M-20 -32H20C18 -16 10 -12 5 -10V-6H14V0H-14V-6H-5V-10C-10 -12 -18 -16 -20"
            " -32Z", c.main)  # fmt: skip
    b.line("M-18 -26H18", "#f7efe0", 4)
    gleam(b, -5, -44, 3, 5, turn=20)


@food("dinosaur egg", "dinosaur eggs", "dragon egg", "dragon's egg", "giant egg",
      size=96, at="ground", main="#8fb58a", second="#5d7f6a")  # fmt: skip
def dinosaur_egg(b: Brush, c: Colours) -> None:
    edge = "M0 -96C-26 -96 -40 -54 -40 -34C-40 -10 -22 0 0 0C22 0 40 -10 40 -34"
    edge += "C40 -54 26 -96 0 -96Z"
    shaded(b, edge, c.main, c.dark, by=(-7, -4))
    with b.inside(edge):
        for x, y, r in (
            (-20, -62, 9),
            (10, -74, 7),
            (16, -40, 11),
            (-16, -26, 10),
            (-2, -50, 5),
            (30, -16, 8),
            (-34, -44, 6),
            (4, -12, 6),
        ):
            b.ellipse(x, y, r, r * 0.85, c.second)
    gleam(b, -16, -74, 5, 11, turn=20)


@food("gingerbread house", "gingerbread cottage", "candy house", size=150, at="ground",
      main="#c07a45", second="#f7efe8")  # fmt: skip
def gingerbread_house(b: Brush, c: Colours) -> None:
    b.rect(34, -146, 18, 46, c.main, lift=0.5)
    b.shape("M30 -148C36 -156 50 -156 56 -148V-138C50 -132 44 -144 40 -136C36 -140 32"
            " -136 30 -148Z", c.second, lift=0.4)  # fmt: skip
    b.shape("M-56 0V-78L0 -138L56 -78V0Z", c.main)
    b.shape("M-72 -68L0 -146L72 -68C66 -58 58 -64 54 -72C48 -68 42 -76 40 -84C32 -84"
            " 28 -92 26 -98C18 -100 14 -106 12 -114C4 -110 -4 -110 -12 -114C-14 -106"
            " -18 -100 -26 -98C-28 -92 -32 -84 -40 -84C-42 -76 -48 -68 -54 -72C-58 -64"
            " -66 -58 -72 -68Z", c.second)  # fmt: skip
    for x, y, colour in ((-46, -80, "#d8573f"), (-24, -104, "#5f9468"),
                         (0, -128, "#d8573f"), (24, -104, "#ecb04c"),
                         (46, -80, "#5f9468")):  # fmt: skip
        b.circle(x, y, 6, colour, lift=0.3)
    arch(b, c.dark, 0, 32, 48)
    b.line("M-16 0V-32A16 16 0 0 1 16 -32V0", c.second, 4)
    b.circle(8, -20, 3, "#ecb04c")
    for x in (-36, 36):
        b.rect(x - 11, -60, 22, 22, c.light, r=3)
        b.line(f"M{x} -60v22M{x - 11} -49h22", c.second, 3)
    b.line("M-56 -2q7 -10 14 0t14 0M28 -2q7 -10 14 0t14 0", c.second, 5)
    b.circle(0, -84, 9, "#d8573f", lift=0.3)
    b.circle(0, -84, 4, c.second)
