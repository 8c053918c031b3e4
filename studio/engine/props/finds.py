"""Craft, play and odd finds: what stories need and no other file has."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import gleam, leaf, oval, spark, star_outline
from studio.engine.props.fittings import (
    BRASS,
    LEAF,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WOOD,
    WOOD_DARK,
    shade,
    star,
)

find = partial(prop, kind="thing", at="hand")


@find("tooth", "teeth", "milk tooth", "wobbly tooth", "loose tooth", size=46,
      main="#f7f2e8", grip=(0, -8))  # fmt: skip
def tooth(b: Brush, c: Colours) -> None:
    b.shape(
        "M0 -40C-10 -48 -24 -44 -24 -28C-24 -16 -18 -12 -14 0C-10 4 -6 -12 0 -14"
        "C6 -12 10 4 14 0C18 -12 24 -16 24 -28C24 -44 10 -48 0 -40Z",
        c.main,
    )
    b.shape("M14 -43C24 -40 24 -30 24 -28C24 -16 18 -12 14 0C10 3 8 -6 5 -11C16 -18 18"
            " -32 14 -43Z", c.dark, lift=0)  # fmt: skip
    b.shape("M-14 -34C-14 -38 -8 -38 -8 -34C-8 -30 -14 -28 -14 -34Z", "#ffffff", lift=0)
    with b.at(22, -44):
        b.shape(spark(8), c.light, lift=0)


@find("sticker", "stickers", "badge", "badges", size=46, main="#ecb04c",
      second="#d8573f", grip=(0, -8))  # fmt: skip
def sticker(b: Brush, c: Colours) -> None:
    with b.at(0, -23):
        b.shape(star_outline(12, 25, 21), "#ffffff")
    b.circle(0, -23, 18, c.main)
    star(b, 0, -23, 13, c.second)
    b.shape("M10 -4C16 -8 20 -12 22 -16C16 -14 12 -12 10 -4Z", c.dark, lift=0.3)


@find("note", "notes", "shopping list", "to-do list", "recipe", "timetable", "message",
      size=56, main="#f7efdc", second="#4d8fb0", grip=(0, -10))  # fmt: skip
def note(b: Brush, c: Colours) -> None:
    b.shape("M-22 -54L24 -56L22 -12C18 -4 14 -2 8 0H-24Z", c.main)
    b.shape("M22 -12C18 -4 14 -2 8 0C10 -6 10 -10 9 -14C14 -10 18 -11 22 -12Z", c.dark,
            lift=0)  # fmt: skip
    for k in range(4):
        b.rect(-17, -46 + k * 10, 5, 5, c.second, r=1)
        b.line(f"M-8 {-43 + k * 10}H{16 - k % 2 * 6}", c.ink, 2)
    b.circle(0, -55, 4, c.warm, lift=0.3)


@find("birthday card", "greeting card", "card", "cards", "get well card", size=62,
      main="#d8707a", second="#f7efe0", grip=(0, -8))  # fmt: skip
def birthday_card(b: Brush, c: Colours) -> None:
    b.shape("M-26 -60L-40 -54V-4L-26 0Z", c.dark)
    b.rect(-26, -62, 56, 62, c.main, r=2, lift=0.7)
    b.rect(-20, -56, 44, 50, c.second, r=2)
    b.shape("M-12 -12V-28H16V-12Z", "#4d9fb5", lift=0.3)
    b.line("M-12 -24q5 5 9 0t9 0t9 0", "#ffffff", 3)
    b.line("M-4 -28V-38M8 -28V-38", c.main, 3)
    b.circle(-4, -42, 3, BRASS)
    b.circle(8, -42, 3, BRASS)


@find("poster", "posters", "missing poster", size=112, at="wall", main="#f3e6c8",
      second="#4d8f8a")  # fmt: skip
def poster(b: Brush, c: Colours) -> None:
    b.shape("M-42 -110L42 -112L44 -2L-40 0Z", c.main)
    b.rect(-32, -82, 64, 50, c.second, r=3)
    b.circle(14, -66, 9, c.light)
    b.shape("M-32 -32V-44C-14 -62 2 -40 14 -50C24 -56 28 -50 32 -46V-32Z", c.dark,
            lift=0)  # fmt: skip
    b.line("M-30 -98H30", c.warm, 8)
    b.line("M-28 -22H28M-20 -12H20", c.ink, 3)
    b.circle(-36, -105, 4, c.warm, lift=0.3)
    b.circle(37, -106, 4, c.warm, lift=0.3)


@find("needle and thread", "needle", "needles", "thread", "cotton reel", "yarn",
      size=54, main="#d8707a", second="#cf9d6f", grip=(0, -20))  # fmt: skip
def thread(b: Brush, c: Colours) -> None:
    b.line("M18 -18C34 -8 34 -30 44 -44", c.main, 2.2)
    b.line("M50 -54L34 -12", STEEL_PALE, 3)
    b.rect(-22, -10, 44, 10, c.second, r=4, lift=0.5)
    b.rect(-16, -42, 32, 34, c.main, r=5)
    b.line("M-16 -36L16 -32M-16 -29L16 -25M-16 -22L16 -18M-16 -15L16 -11", c.dark, 2)
    b.rect(-22, -50, 44, 10, c.second, r=4, lift=0.5)


@find("ball of wool", "ball of yarn", "wool", "knitting", "knitting needles",
      "knitting needle", size=62, main="#8f6fb0", second="#cf9d6f",
      grip=(0, -8))  # fmt: skip
def wool(b: Brush, c: Colours) -> None:
    b.line("M-28 -60L18 -10M30 -58L-14 -12", c.second, 4)
    b.circle(-28, -60, 5, "#d8573f")
    b.circle(30, -58, 5, "#d8573f")
    b.circle(0, -23, 24, c.main, lift=0.8)
    with b.inside(oval(0, -23, 24)):
        for k in range(4):
            b.ring(-22 + k * 2, -44 + k * 3, 18 + k * 8, c.bright, 2.5)
        for k in range(2):
            b.ring(24, 2, 16 + k * 8, c.dark, 2.5)
    b.line("M20 -8C36 0 44 -8 54 -2", c.main, 3)


@find("sewing machine", "sewing machines", size=78, at="table", main="#4d8f8a",
      second="#f2d6a2")  # fmt: skip
def sewing_machine(b: Brush, c: Colours) -> None:
    b.rect(-62, -12, 124, 12, WOOD, r=4, lift=0.6)
    b.shape("M26 -12V-66C26 -74 -40 -72 -46 -70C-56 -66 -54 -44 -48 -38H-28V-50H4V-12Z",
            c.main)  # fmt: skip
    b.line("M-38 -38V-14", STEEL_PALE, 3)
    b.rect(-50, -18, 26, 6, STEEL, r=2)
    b.circle(34, -56, 14, c.dark, lift=0.5)
    b.circle(34, -56, 6, c.second)
    b.line("M-30 -60C-16 -66 -6 -54 6 -62", c.second, 3)
    b.rect(-16, -78, 12, 10, "#d8573f", r=2)
    b.shape("M-60 -12C-56 -22 -30 -18 -24 -12Z", "#d8707a", lift=0.3)


@find("typewriter", "typewriters", "printing press", size=76, at="table",
      main="#4d6f86", second="#f7efe0")  # fmt: skip
def typewriter(b: Brush, c: Colours) -> None:
    b.shape("M-26 -42L-30 -76H30L26 -42Z", c.second, lift=0.5)
    b.line("M-20 -66H18M-20 -58H12", c.ink, 2)
    b.rect(-50, -50, 100, 14, c.ink, r=6, lift=0.5)
    b.circle(-54, -43, 7, STEEL)
    b.circle(54, -43, 7, STEEL)
    b.shape("M-44 -38H44L60 0H-60Z", c.main)
    for row in range(3):
        for k in range(7):
            b.circle(-36 - row * 3 + k * (12 + row), -26 + row * 9, 3.4, c.second)


@find("stapler", "staplers", "hole punch", "sharpener", "pencil sharpener", size=36,
      main="#d8573f", second="#33424d", grip=(0, -10))  # fmt: skip
def stapler(b: Brush, c: Colours) -> None:
    b.rect(-44, -7, 88, 7, c.second, r=3, lift=0.5)
    b.line("M-34 -8L40 -12", STEEL, 6)
    b.shape("M-42 -12C-44 -26 -30 -32 -14 -30L38 -24C46 -22 46 -16 42 -14Z", c.main)
    b.line("M-30 -24L30 -20", c.bright, 3)


@find("clipboard", "clipboards", "checklist", size=76, main="#a8704c", second="#f7efe0",
      grip=(0, -12))  # fmt: skip
def clipboard(b: Brush, c: Colours) -> None:
    b.rect(-28, -70, 56, 70, c.main, r=5, lift=0.7)
    b.rect(-22, -62, 44, 56, c.second, r=2, lift=0.3)
    b.rect(-13, -76, 26, 14, STEEL, r=4, lift=0.4)
    for k in range(4):
        b.line(f"M-16 {-50 + k * 12}l4 4l6 -8", "#5f9468", 2.5)
        b.line(f"M0 {-50 + k * 12}H16", c.ink, 2.2)


@find("test tube", "test tubes", "beaker", "beakers", "flask", size=72, main="#7fc9a0",
      second="#b98fd0", grip=(0, -10))  # fmt: skip
def test_tubes(b: Brush, c: Colours) -> None:
    for x, colour, high in ((-24, c.main, 24), (0, c.second, 34), (24, "#f0b860", 18)):
        b.rect(x - 8, -70, 16, 62, "#d3e8ea", r=8, lift=0.4)
        b.rect(x - 8, -8 - high, 16, high, colour, r=8)
        b.rect(x - 11, -72, 22, 6, STEEL_PALE, r=3)
        b.line(f"M{x - 4} -62V-20", "#ffffff", 2)
    b.rect(-44, -44, 88, 8, WOOD, r=3, lift=0.5)
    b.rect(-44, -8, 88, 8, WOOD, r=3, lift=0.5)


@find("microscope", "microscopes", size=88, at="table", main="#4d6f86",
      second="#ecbb62")  # fmt: skip
def microscope(b: Brush, c: Colours) -> None:
    b.shape("M-34 0C-34 -12 -20 -14 0 -14H34V0Z", c.dark)
    b.line("M22 -10C44 -30 36 -62 10 -66", c.main, 11)
    b.rect(-26, -30, 44, 7, c.ink, r=2, lift=0.4)
    with b.at(-2, -56, turn=22):
        b.rect(-9, -24, 18, 40, c.main, r=4, lift=0.6)
        b.rect(-6, -34, 12, 12, c.ink, r=2)
        b.rect(-6, 14, 12, 10, c.second, r=2)
    b.circle(24, -38, 8, c.second, lift=0.4)
    b.line("M-14 -33H4", "#bfe3ea", 4)


@find("walkie-talkie", "walkie-talkies", "walkie talkie", "two-way radio", size=72,
      main="#e8943f", second="#33424d", grip=(0, -16))  # fmt: skip
def walkie_talkie(b: Brush, c: Colours) -> None:
    b.line("M-12 -48V-72", c.second, 6)
    b.rect(-20, -52, 40, 52, c.main, r=7, lift=0.7)
    b.rect(-13, -46, 26, 13, "#bfe0c4", r=3)
    for k in range(3):
        b.line(f"M-11 {-25 + k * 6}H11", c.second, 3)
    b.circle(12, -54, 5, c.second)
    b.circle(0, -6, 2, c.dark)


@find(
    "control panel",
    "control panels",
    "console",
    "lever",
    "levers",
    "switchboard",
    size=104,
    at="ground",
    main="#5f7f93",
    second="#ecbb62",
    shines=True,
)
def control_panel(b: Brush, c: Colours) -> None:
    b.shape("M-72 0L-62 -52H62L72 0Z", c.dark)
    b.shape("M-84 -48L-64 -84H64L84 -48Z", c.main)
    b.rect(-50, -78, 44, 22, c.ink, r=4)
    b.line("M-46 -66C-40 -76 -34 -58 -28 -66C-22 -74 -16 -62 -10 -68", "#8fe0b0", 2.5)
    for n, colour in enumerate(("#d8573f", c.second, "#5fb07f")):
        b.glow(10 + n * 17, -72, 14, colour, 0.5)
        b.circle(10 + n * 17, -72, 6, colour, lift=0.3)
    b.line("M34 -54L48 -98", STEEL, 6)
    b.circle(48, -98, 9, "#d8573f", lift=0.5)
    b.line("M2 -58h20", c.pale, 4)
    for n in range(5):
        b.rect(-52 + n * 23, -36, 14, 8, c.second if n % 2 else c.pale, r=3)


@find("chess board", "chessboard", "chess", "board game", "board games", "draughts",
      size=56, at="table", main="#a8704c", second="#f2dfb8")  # fmt: skip
def chess_board(b: Brush, c: Colours) -> None:
    b.shape("M-62 -28H62L84 0H-84Z", c.main)
    for row in range(3):
        for k in range(7):
            if (row + k) % 2:
                continue
            top, low = -26 + row * 8, -18 + row * 8
            a, z = 58 + row * 6.2, 64.2 + row * 6.2
            b.poly([(-a + k * a * 2 / 7, top), (-a + (k + 1) * a * 2 / 7, top),
                    (-z + (k + 1) * z * 2 / 7, low), (-z + k * z * 2 / 7, low)],
                   c.second, lift=0)  # fmt: skip
    for x, y, colour in ((-34, -14, c.ink), (32, -8, "#f7efe0"), (2, -18, "#f7efe0")):
        b.shape(f"M{x - 9} {y}C{x - 7} {y - 10} {x - 5} {y - 12} {x - 4} {y - 20}"
                f"H{x + 4}C{x + 5} {y - 12} {x + 7} {y - 10} {x + 9} {y}Z", colour,
                lift=0.5)  # fmt: skip
        b.circle(x, y - 25, 7, colour, lift=0.4)


@find("hula hoop", "hula hoops", size=120, at="ground", moves="roll", main="#e2628a",
      second="#f7d86a", grip=(0, -114))  # fmt: skip
def hula_hoop(b: Brush, c: Colours) -> None:
    b.ring(0, -60, 54, c.dark, 9)
    b.ring(0, -60, 54, c.main, 7)
    for turn in range(0, 360, 30):
        with b.at(0, -60, turn=turn):
            b.rect(-5, -57, 10, 6, c.second, r=2)


@find("harmonica", "harmonicas", "mouth organ", size=36, main="#93acb0",
      second="#d8573f", grip=(0, -10))  # fmt: skip
def harmonica(b: Brush, c: Colours) -> None:
    b.rect(-44, -32, 88, 12, c.main, r=5, lift=0.5)
    b.rect(-44, -12, 88, 12, c.main, r=5, lift=0.5)
    b.rect(-42, -23, 84, 14, c.second, r=2)
    for k in range(8):
        b.rect(-36 + k * 9.4, -20, 5, 8, c.ink, r=1)
    b.line("M-36 -28H20", "#ffffff", 2)


@find("triangle", "triangles", "musical triangle", size=62, main="#93b4bc",
      second="#d8573f", grip=(0, -60))  # fmt: skip
def triangle(b: Brush, c: Colours) -> None:
    b.line("M0 -52V-64", c.second, 3)
    b.line("M14 -6H-28L0 -50L28 -6", c.dark, 7)
    b.line("M14 -6H-28L0 -50L28 -6", c.main, 5)
    b.line("M40 -40L22 -18", c.pale, 4)


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


@find("collar", "dog collar", "lead", "leash", "dog lead", size=44, main="#d8573f",
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


@find("stepping stones", "stepping stone", size=34, at="ground", main="#a39f9a",
      second="#5fa9b4")  # fmt: skip
def stepping_stones(b: Brush, c: Colours) -> None:
    b.shape("M-150 -6C-120 -30 120 -30 150 -6C110 4 -110 4 -150 -6Z", c.second, lift=0)
    for x, y, r in ((-96, -12, 30), (-22, -16, 32), (58, -11, 34), (116, -18, 22)):
        b.ellipse(x, y + 4, r, r * 0.34, c.dark)
        b.ellipse(x, y, r, r * 0.34, c.main, lift=0.6)
        b.line(f"M{x - r * 0.5:g} {y - 3}q{r * 0.3:g} -4 {r * 0.7:g} -2", c.bright, 2.5)


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


@find("cradle", "cradles", "crib", "cribs", "cot", "cots", size=92, at="ground",
      moves="wobble", main="#cf9d6f", second="#a9d3d6", seat=(0, -50))  # fmt: skip
def cradle(b: Brush, c: Colours) -> None:
    b.line("M-66 -12C-40 4 40 4 66 -12", c.dark, 9)
    b.shape("M-62 -94C-78 -90 -70 -40 -58 -16L-46 -18L-48 -90Z", c.main, lift=0.5)
    b.shape("M-46 -62C-40 -82 -16 -78 -14 -62Z", "#ffffff", lift=0.5)
    b.shape("M-18 -60C0 -76 40 -72 58 -58V-46H-20Z", c.second, lift=0.5)
    b.shape("M-62 -56H62L52 -12H-52Z", c.main)
    for x in (-40, -20, 0, 20, 40):
        b.line(f"M{x} -50L{x * 0.9:g} -18", c.dark, 4)
    b.rect(-66, -60, 132, 9, c.bright, r=4, lift=0.5)


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
