"""More toys: what lies about in a playroom, and who lives there."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WATER,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    shade,
    star,
    wheel,
)  # fmt: skip

toy = partial(prop, kind="toy", at="hand")
INK = "#0a2730"


def face(b: Brush, x: float, y: float, apart: float, r: float = 2.6) -> None:
    """Paint two dots and a smile."""
    b.circle(x - apart, y, r, INK)
    b.circle(x + apart, y, r, INK)
    b.line(
        f"M{x - apart * 0.5} {y + apart * 0.8}q{apart * 0.5} {apart * 0.5} {apart} 0",
        INK,
        2,
    )


@toy("teddy bear", "plush", "soft toy", "teddy", "teddies", "teddy-bear",
     "teddy bears", "toy bear", size=88, main="#b9804f", second="#e6c79c",
     grip=(-26, -40))  # fmt: skip
def teddy_bear(b: Brush, c: Colours) -> None:
    b.line("M-22 -42L-34 -26M22 -42L34 -26", c.dark, 15)
    b.ellipse(0, -28, 26, 26, c.main, lift=0.7)
    b.ellipse(0, -26, 16, 17, c.second)
    for x in (-20, 20):
        b.ellipse(x, -9, 14, 9, c.main, lift=0.6)
        b.circle(x, -9, 6, c.second)
        b.circle(x * 1.1, -80, 10, c.main, lift=0.5)
        b.circle(x * 1.1, -80, 5, c.second)
    b.ellipse(0, -65, 29, 25, c.main, lift=0.7)
    b.ellipse(0, -58, 14, 11, c.second)
    b.circle(-11, -70, 3, INK)
    b.circle(11, -70, 3, INK)
    b.ellipse(0, -63, 5, 3.5, INK)
    b.line("M-5 -55q5 5 10 0", INK, 2)
    b.shape("M0 -42L-14 -49V-35ZM0 -42L14 -49V-35Z", "#d8573f", lift=0.4)


@toy("doll", "dolls", "rag doll", "puppet", "puppets", size=90, main="#c96a8f",
     second="#f0c7a2", grip=(-24, -36))  # fmt: skip
def doll(b: Brush, c: Colours) -> None:
    b.line("M-9 -14V-4M9 -14V-4M-16 -44L-28 -30M16 -44L28 -30", c.second, 9)
    b.shape("M-12 -50H12L28 -12C10 -6 -10 -6 -28 -12Z", c.main)
    b.line("M-22 -18C-8 -12 8 -12 22 -18", c.pale, 3)
    b.circle(0, -66, 23, "#7c4f38", lift=0.5)
    b.circle(-24, -58, 9, "#7c4f38", lift=0.4)
    b.circle(24, -58, 9, "#7c4f38", lift=0.4)
    b.ellipse(0, -62, 18, 17, c.second)
    b.shape("M-19 -64C-16 -84 16 -84 19 -64C8 -68 0 -74 -4 -76C-6 -70 -12 -66 -19 -64"
            "Z", "#7c4f38", lift=0)  # fmt: skip
    face(b, 0, -60, 7)
    b.mist(-11, -54, 4, 3, "#e2745a", 0.5)
    b.mist(11, -54, 4, 3, "#e2745a", 0.5)


@toy("toy robot", "robot toy", "toy robots", size=90, main="#7fb0b0", second="#d8573f",
     grip=(-26, -34))  # fmt: skip
def toy_robot(b: Brush, c: Colours) -> None:
    b.line("M0 -80V-88M-24 -44L-34 -26M24 -44L34 -26", STEEL_DARK, 6)
    b.circle(0, -88, 5, c.second)
    b.rect(-20, -14, 15, 14, c.dark, r=3, lift=0.4)
    b.rect(5, -14, 15, 14, c.dark, r=3, lift=0.4)
    b.rect(-25, -50, 50, 38, c.main, r=6, lift=0.7)
    b.rect(-21, -82, 42, 30, c.main, r=8, lift=0.7)
    b.rect(-16, -77, 32, 18, INK, r=6)
    b.circle(-7, -68, 4, c.light)
    b.circle(7, -68, 4, c.light)
    b.rect(-16, -43, 32, 16, c.dark, r=4)
    for x, colour in ((-8, c.second), (0, BRASS), (8, "#8fd6a8")):
        b.circle(x, -35, 3.2, colour)


@toy("toy car", "toy cars", "toy truck", size=52, main="#4d8fc0", moves="drive",
     at="ground", travels=True, grip=(0, -44))  # fmt: skip
def toy_car(b: Brush, c: Colours) -> None:
    b.shape(
        "M-26 -30C-24 -48 -18 -52 -8 -52H10C20 -52 26 -44 30 -30Z", c.bright, lift=0.5
    )
    b.shape("M-18 -32C-16 -42 -14 -46 -6 -46H0V-32ZM6 -32V-46H10C16 -46 18 -40 22 -32"
            "Z", c.light, lift=0)  # fmt: skip
    b.rect(-46, -34, 92, 24, c.main, r=11, lift=0.7)
    b.circle(42, -24, 4, c.light)
    b.line("M-34 -24H24", c.second, 3)
    wheel(b, c, -24, 13)
    wheel(b, c, 24, 13)


@toy("toy train", "toy trains", "wooden train", size=56, main="#d8573f",
     second="#4d8fc0", moves="drive", at="ground", travels=True)  # fmt: skip
def toy_train(b: Brush, c: Colours) -> None:
    b.line("M-34 -16H-20", WOOD_DARK, 4)
    b.rect(-88, -36, 52, 24, c.second, r=4, lift=0.6)
    for x, colour in ((-80, BRASS), (-64, "#7fae62"), (-50, c.main)):
        b.rect(x, -48, 13, 14, colour, r=2, lift=0.3)
    b.rect(-22, -52, 34, 40, c.main, r=4, lift=0.6)
    b.rect(-14, -45, 18, 14, c.light, r=2)
    b.rect(8, -34, 52, 22, c.dark, r=8, lift=0.6)
    b.rect(36, -52, 12, 20, BRASS, r=2, lift=0.4)
    b.rect(-28, -57, 46, 8, WOOD, r=3, lift=0.4)
    for x in (-74, -50, -8, 20, 46):
        b.circle(x, -10, 10, WOOD_PALE, lift=0.5)
        b.circle(x, -10, 4, WOOD_DARK)


@toy("blocks", "block", "building blocks", "toy blocks", "bricks", "lego", size=76,
     main="#d8573f", at="ground")  # fmt: skip
def blocks(b: Brush, c: Colours) -> None:
    for x, y, colour in ((-38, 0, c.main), (2, 0, "#4d8fc0"), (-18, -37, "#ecb04c")):
        b.rect(x, y - 36, 36, 36, colour, r=4, lift=0.7)
        b.rect(x + 6, y - 30, 24, 24, c.pale, r=3)
        b.circle(x + 18, y - 18, 7, colour)
    star(b, 0, -55, 9, c.main)


@toy(
    "balloon",
    "balloons",
    size=128,
    at="sky",
    moves="float",
    main="#d8573f",
    grip=(4, 76),
)
def balloon(b: Brush, c: Colours) -> None:
    b.line("M0 12C14 30 -10 46 4 76", c.pale, 2)
    b.shape("M0 8L-6 16H6Z", c.dark, lift=0.3)
    b.shape("M0 -52C44 -52 40 -2 0 10C-40 -2 -44 -52 0 -52Z", c.main)
    shade(b, "M14 -50C42 -40 36 0 0 10C22 -8 24 -32 14 -50Z", 0.16)
    b.line("M-20 -24C-20 -34 -14 -40 -8 -43", c.bright, 5)


@toy("bunch of balloons", "balloon bunch", "party balloons", size=170, at="sky",
     moves="float", main="#d8573f", second="#4d9fb5", grip=(0, 88))  # fmt: skip
def bunch_of_balloons(b: Brush, c: Colours) -> None:
    spots = (
        (-34, -34, c.second),
        (34, -30, "#ecb04c"),
        (0, -4, "#8a6fb0"),
        (-2, -52, c.main),
    )
    for x, y, _ in spots:
        b.line(f"M{x} {y + 26}C{x * 0.6} {y + 50} {x * 0.2} 60 0 88", c.pale, 1.8)
    for x, y, colour in spots:
        b.shape(f"M{x} {y - 30}C{x + 34} {y - 30} {x + 30} {y + 18} {x} {y + 28}"
                f"C{x - 30} {y + 18} {x - 34} {y - 30} {x} {y - 30}Z",
                colour)  # fmt: skip
        b.line(
            f"M{x - 15} {y - 8}C{x - 15} {y - 16} {x - 10} {y - 20} {x - 5} {y - 22}",
            "#ffffff",
            4,
        )


@toy("yo-yo", "yoyo", "yo-yos", size=66, drawn=84, main="#d8573f", moves="bounce",
     grip=(0, -82))  # fmt: skip
def yo_yo(b: Brush, c: Colours) -> None:
    b.line("M0 -82V-28", c.pale, 2)
    b.circle(0, -22, 22, c.dark, lift=0.8)
    b.circle(0, -22, 18, c.main)
    star(b, 0, -22, 10, c.second)


@toy("jack-in-the-box", "jack in the box", size=92, drawn=112, at="ground",
     main="#4d8fc0", second="#d8573f", moves="wobble")  # fmt: skip
def jack_in_the_box(b: Brush, c: Colours) -> None:
    b.shape("M-38 -50L-58 -78L-50 -84L-32 -56Z", c.dark, lift=0.5)
    b.line("M-10 -50L10 -56L-10 -62L10 -68L-8 -74", STEEL, 4)
    b.line("M-10 -74L-28 -62M10 -74L28 -66", c.second, 8)
    b.shape("M-20 -98C-30 -120 -40 -110 -44 -104C-34 -104 -26 -98 -18 -88ZM20 -98C30"
            " -120 40 -110 44 -104C34 -104 26 -98 18 -88Z", c.second,
            lift=0.5)  # fmt: skip
    b.circle(0, -90, 20, "#f0c7a2", lift=0.6)
    b.shape(
        "M-20 -94C-18 -118 18 -118 20 -94C8 -102 -8 -102 -20 -94Z", c.second, lift=0.4
    )
    face(b, 0, -88, 7)
    b.circle(0, -84, 3, "#e2745a")
    b.rect(-38, -54, 76, 54, c.main, r=4)
    star(b, 0, -27, 17, BRASS)
    b.line("M38 -26H50V-36", STEEL_DARK, 5)


@toy("spinning top", "spinning tops", "top", "tops", size=58, drawn=70,
     main="#d8573f", second="#ecb04c", moves="wobble", at="ground", grip=(0,
     -66))  # fmt: skip
def spinning_top(b: Brush, c: Colours) -> None:
    b.rect(-4, -70, 8, 24, WOOD, r=3, lift=0.4)
    b.shape(
        "M-38 -40C-30 -52 30 -52 38 -40C30 -16 12 -8 0 0C-12 -8 -30 -16 -38 -40Z",
        c.main,
    )
    b.shape("M-38 -40C-20 -32 20 -32 38 -40C37 -35 34 -30 32 -27C14 -20 -14 -20 -32"
            " -27C-34 -30 -37 -35 -38 -40Z", c.second, lift=0)  # fmt: skip
    shade(b, "M14 -49C28 -48 36 -44 38 -40C30 -16 12 -8 0 0C16 -16 20 -32 14 -49Z")


@toy("puzzle piece", "puzzle", "puzzles", "jigsaw", "jigsaw piece", size=50,
     drawn=66, main="#4d9fa5", grip=(0, -10))  # fmt: skip
def puzzle_piece(b: Brush, c: Colours) -> None:
    b.shape("M-26 -50H-8C-14 -64 14 -72 10 -50H26V-32C44 -38 44 -10 26 -18V0H8C12 -14"
            " -12 -14 -8 0H-26V-18C-12 -12 -12 -38 -26 -32Z", c.main)  # fmt: skip
    b.line("M-20 -44H-12M-20 -44V-38", c.bright, 3)
    b.circle(6, -28, 7, c.second)


@toy("dice", "die", size=46, drawn=56, main="#f5efe3", grip=(0, -10), moves="wobble")
def dice(b: Brush, c: Colours) -> None:
    with b.at(-4, -26, turn=-12):
        b.rect(-24, -24, 48, 48, c.main, r=9, lift=0.8)
        for x, y in ((-12, -12), (12, -12), (0, 0), (-12, 12), (12, 12)):
            b.circle(x, y, 4.5, "#d8573f" if (x, y) == (0, 0) else INK)


@toy(
    "marbles",
    "marble",
    size=40,
    main="#4d9fb5",
    second="#d8573f",
    at="ground",
    moves="bob",
)
def marbles(b: Brush, c: Colours) -> None:
    for x, r, colour in ((-30, 15, c.second), (30, 13, "#7fae62"), (0, 20, c.main)):
        b.circle(x, -r, r, colour, lift=0.6)
        b.line(f"M{x - r * 0.5} {-r * 0.6}C{x} {-r * 1.6} {x} {-r * 0.4}"
               f" {x + r * 0.5} {-r * 1.3}", c.pale, 3)  # fmt: skip
        b.circle(x - r * 0.4, -r * 1.4, r * 0.18, "#ffffff")


@toy("boomerang", "boomerangs", size=70, main="#d8873f", moves="spin", grip=(-30, -8))
def boomerang(b: Brush, c: Colours) -> None:
    b.shape("M-42 -4C-38 -30 -20 -66 4 -70C24 -66 40 -32 44 -6C38 4 28 2 26 -6C20 -26"
            " 12 -44 2 -46C-10 -44 -20 -24 -26 -4C-30 4 -40 4 -42 -4Z",
            c.main)  # fmt: skip
    b.line("M-34 -12l10 4M-28 -26l10 5M36 -14l-10 4M29 -28l-9 5", c.second, 4)
    b.circle(3, -58, 5, c.second)


@toy("clockwork mouse", "toy mouse", "wind-up mouse", size=46, main="#8f9fb0",
     moves="wobble", at="ground", travels=True)  # fmt: skip
def clockwork_mouse(b: Brush, c: Colours) -> None:
    b.line("M-40 -8C-56 -8 -52 -24 -66 -22", "#e2a08a", 4)
    b.shape("M-42 -5C-42 -42 10 -46 50 -10C50 -6 46 -5 42 -5Z", c.main)
    b.circle(14, -36, 11, c.dark, lift=0.4)
    b.circle(14, -36, 6, "#e2a08a")
    b.circle(32, -20, 2.8, INK)
    b.circle(50, -10, 3.5, "#e2745a")
    b.line("M-12 -34V-42", BRASS, 5)
    b.line("M-22 -44A5 5 0 0 1 -12 -42A5 5 0 0 1 -2 -44", BRASS, 5)
    b.circle(-20, -5, 6, STEEL_DARK)
    b.circle(22, -5, 6, STEEL_DARK)


@toy("rubber duck", "rubber ducks", "toy duck", "bath duck", size=64, main="#f0bd4e",
     at="water", moves="bob", grip=(0, -4))  # fmt: skip
def rubber_duck(b: Brush, c: Colours) -> None:
    b.shape("M-40 -30C-36 -26 -26 -30 -14 -30C-4 -30 6 -28 14 -22C30 -24 36 -14 30 -4"
            "C24 2 -24 2 -32 -4C-40 -10 -42 -22 -40 -30Z", c.main)  # fmt: skip
    b.circle(12, -42, 20, c.main, lift=0.6)
    b.shape("M28 -44C38 -46 46 -40 46 -36C40 -32 32 -32 28 -36Z", "#e2745a", lift=0.4)
    b.circle(18, -48, 3, INK)
    b.shape("M-26 -18C-16 -24 -2 -22 2 -14C-4 -6 -20 -8 -26 -18Z", c.dark, lift=0)


@toy(
    "toy box",
    "toy boxes",
    "toys",
    "toy",
    size=90,
    main="#4d9fa5",
    second="#ecb04c",
    at="ground",
)
def toy_box(b: Brush, c: Colours) -> None:
    b.circle(-34, -64, 17, "#d8573f", lift=0.5)
    b.circle(4, -66, 20, "#b9804f", lift=0.5)
    b.circle(-10, -84, 7, "#b9804f")
    b.circle(18, -84, 7, "#b9804f")
    face(b, 4, -70, 7, 2.2)
    b.rect(30, -82, 22, 30, "#8a6fb0", r=3, lift=0.5)
    b.rect(-62, -56, 124, 56, c.main, r=5)
    b.rect(-66, -60, 132, 12, c.dark, r=4, lift=0.4)
    star(b, 0, -25, 16, c.second)


@toy(
    "bubble wand",
    "bubble wands",
    "bubble blower",
    size=52,
    main="#ecb04c",
    grip=(-18, -8),
)
def bubble_wand(b: Brush, c: Colours) -> None:
    b.ring(28, -36, 13, c.main, 5)
    b.line("M16 -30L-20 -4", c.main, 8)
    b.circle(28, -36, 10, STEEL_PALE)
    b.rect(-34, -14, 18, 14, WATER, r=4, lift=0.5)
