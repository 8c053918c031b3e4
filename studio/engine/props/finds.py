"""What is made and measured with, and other small finds of a story."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import oval, spark, star_outline
from studio.engine.props.fittings import (
    BRASS,
    STEEL,
    STEEL_PALE,
    WOOD,
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


@find("sticker", "stickers", size=46, main="#ecb04c",
      second="#d8573f", grip=(0, -8))  # fmt: skip
def sticker(b: Brush, c: Colours) -> None:
    with b.at(0, -23):
        b.shape(star_outline(12, 25, 21), "#ffffff")
    b.circle(0, -23, 18, c.main)
    star(b, 0, -23, 13, c.second)
    b.shape("M10 -4C16 -8 20 -12 22 -16C16 -14 12 -12 10 -4Z", c.dark, lift=0.3)


@find("note", "shopping list", "to-do list", "recipe", "timetable", "message",
      size=56, main="#f7efdc", second="#4d8fb0", grip=(0, -10))  # fmt: skip
def note(b: Brush, c: Colours) -> None:
    b.shape("M-22 -54L24 -56L22 -12C18 -4 14 -2 8 0H-24Z", c.main)
    b.shape("M22 -12C18 -4 14 -2 8 0C10 -6 10 -10 9 -14C14 -10 18 -11 22 -12Z", c.dark,
            lift=0)  # fmt: skip
    for k in range(4):
        b.rect(-17, -46 + k * 10, 5, 5, c.second, r=1)
        b.line(f"M-8 {-43 + k * 10}H{16 - k % 2 * 6}", c.ink, 2)
    b.circle(0, -55, 4, c.warm, lift=0.3)


@find("birthday card", "greeting card", "get well card", size=62,
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


@find("ball of wool", "ball of yarn", "wool", "knitting needles",
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


@find("test tube", "test tubes", "beaker", "beakers", size=72, main="#7fc9a0",
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
