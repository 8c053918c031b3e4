"""Balls, bats and everything one plays and trains with."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WOOD,
    WOOD_DARK,
    shade,
    star,
)  # fmt: skip

ball = partial(prop, kind="ball", moves="bounce", grip=(0, -6))
game = partial(prop, kind="sport", at="hand")


def orb(b: Brush, c: Colours, r: float) -> str:
    """Lay down a ball with a shade side; return its outline, to paint inside."""
    b.circle(0, -r, r, c.main, lift=0.9)
    return f"M{-r} {-r}A{r} {r} 0 0 1 {r} {-r}A{r} {r} 0 0 1 {-r} {-r}Z"


def shine(b: Brush, r: float) -> None:
    """Shade the far side of a ball, and let the near one gleam."""
    shade(b, f"M{r * 0.3} {-r * 1.95}A{r} {r} 0 0 1 {-r * 0.4} {-r * 0.08}"
             f"A{r * 1.15} {r * 1.15} 0 0 0 {r * 0.3} {-r * 1.95}Z", 0.12)  # fmt: skip
    b.mist(-r * 0.4, -r * 1.45, r * 0.2, r * 0.13, "#ffffff", 0.6)


@ball("ball", "balls", "rubber ball", size=54, main="#d8573f", second="#f7e8d3")
def plain_ball(b: Brush, c: Colours) -> None:
    with b.inside(orb(b, c, 27)):
        b.line("M-30 -36C-10 -22 10 -22 30 -36", c.second, 11)
        b.circle(0, -54, 6, c.bright)
    shine(b, 27)


@ball("football", "footballs", "soccer ball", "soccer balls", size=56, main="#f5efe3")
def football(b: Brush, c: Colours) -> None:
    with b.inside(orb(b, c, 28)):
        b.line(
            "M0 -38V-60M9 -31L28 -38M6 -20L16 -2M-6 -20L-16 -2M-9 -31L-28 -38",
            c.ink,
            2.5,
        )
        b.poly([(0, -38), (10, -30), (6, -19), (-6, -19), (-10, -30)], c.ink, lift=0)
        for x, y in ((0, -58), (27, -38), (18, -3), (-18, -3), (-27, -38)):
            b.circle(x, y, 8, c.ink)
    shine(b, 28)


@ball("basketball", "basketballs", size=60, main="#e0843f")
def basketball(b: Brush, c: Colours) -> None:
    with b.inside(orb(b, c, 30)):
        b.line(
            "M0 -60V0M-30 -30H30M-22 -56C-8 -40 -8 -20 -22 -4M22 -56C8 -40 8 -20 22 -4",
            c.ink,
            2.5,
        )
    shine(b, 30)


@ball("baseball", "baseballs", size=46, main="#f5efe3")
def baseball(b: Brush, c: Colours) -> None:
    with b.inside(orb(b, c, 23)):
        b.line("M-18 -44C-4 -32 -4 -14 -18 -2M18 -44C4 -32 4 -14 18 -2", "#d8573f", 2.5)
        b.line("M-13 -36l7 -2M-9 -28l7 -1M-9 -19l7 1M-13 -10l7 3M13 -36l-7 -2M9"
               " -28l-7 -1M9 -19l-7 1M13 -10l-7 3", "#d8573f", 1.6)  # fmt: skip
    shine(b, 23)


@ball("tennis ball", "tennis balls", size=44, main="#cddc6a")
def tennis_ball(b: Brush, c: Colours) -> None:
    with b.inside(orb(b, c, 22)):
        b.line("M-22 -36C-4 -34 2 -18 -6 2M24 -12C8 -12 0 -26 8 -46", "#fbf5e8", 3.5)
    shine(b, 22)


@ball("beach ball", "beach balls", size=68, drawn=76, main="#d8573f", second="#4d9fb5")
def beach_ball(b: Brush, c: Colours) -> None:
    with b.inside(orb(b, c, 38)):
        b.shape(
            "M-6 -60C-30 -56 -40 -40 -40 -20L-20 0C-20 -24 -16 -44 -6 -60Z",
            c.pale,
            lift=0,
        )
        b.shape(
            "M-6 -60C8 -44 12 -20 8 4H40V-20C36 -40 16 -56 -6 -60Z", c.second, lift=0
        )
        b.shape("M-6 -60C16 -56 36 -40 44 -16V-60L20 -80Z", c.pale, lift=0)
        b.shape("M-6 -60L20 -80L36 -60V-40C26 -52 10 -58 -6 -60Z", "#ecc04c", lift=0)
        b.circle(-6, -60, 6, "#ffffff")
    shine(b, 38)


@ball("rugby ball", "rugby balls", "american football", size=46, main="#a8603f")
def rugby_ball(b: Brush, c: Colours) -> None:
    b.shape("M-42 -23C-26 -52 26 -52 42 -23C26 6 -26 6 -42 -23Z", c.main, lift=0.9)
    b.shape("M-30 -36C-26 -28 -26 -18 -30 -10L-36 -16L-42 -23ZM30 -36C26 -28 26 -18"
            " 30 -10L36 -16L42 -23Z", c.pale, lift=0)  # fmt: skip
    b.line("M-14 -28H14M-8 -33V-23M0 -33V-23M8 -33V-23", c.pale, 2.5)


@game("baseball bat", "baseball bats", "bat stick", "cricket bat", size=110,
      main="#cf9d6f", grip=(0, -14))  # fmt: skip
def baseball_bat(b: Brush, c: Colours) -> None:
    b.shape("M-4 -2L-11 -92C-11 -114 11 -114 11 -92L4 -2Z", c.main, lift=0.7)
    b.rect(-8, -6, 16, 6, c.dark, r=3)
    b.shape("M-4.500 -6L-6 -34H6L4.500 -6Z", "#d8573f", lift=0)
    b.line("M-4 -96L-2 -44", c.bright, 3)


@game("tennis racquet", "tennis racket", "racket", "rackets", "racquet", "racquets",
      size=108, main="#4d7fb0", grip=(0, -16))  # fmt: skip
def racquet(b: Brush, c: Colours) -> None:
    b.line(
        "M-22 -88H22M-24 -76H24M-22 -64H22M-12 -102V-52M0 -104V-48M12 -102V-52",
        c.pale,
        1.8,
    )
    b.line("M0 -44C-34 -56 -34 -104 0 -104C34 -104 34 -56 0 -44", c.dark, 8)
    b.line("M0 -44C-34 -56 -34 -104 0 -104C34 -104 34 -56 0 -44", c.main, 5)
    b.rect(-6, -46, 12, 46, c.ink, r=5, lift=0.6)
    b.line("M-5 -24L5 -20M-5 -16L5 -12M-5 -8L5 -4", STEEL, 2)


@game("hockey stick", "hockey sticks", "golf club", "golf clubs", size=104,
      drawn=112, main="#a8704c", grip=(20, -92))  # fmt: skip
def hockey_stick(b: Brush, c: Colours) -> None:
    b.line("M28 -108L-4 -14C-8 -4 -18 -5 -34 -6", c.dark, 11)
    b.line("M28 -108L-4 -14C-8 -4 -18 -5 -34 -6", c.main, 8)
    b.line("M28 -108L19 -80", "#d8573f", 9)
    b.ellipse(22, -5, 12, 5, c.ink, lift=0.5)


@game(
    "hockey puck", "hockey pucks", "puck", "pucks", size=34, main="#2f3f48", at="ground"
)
def puck(b: Brush, c: Colours) -> None:
    b.shape("M-46 -24V-10C-40 4 40 4 46 -10V-24Z", c.dark)
    b.line("M-40 -12V-6M-28 -8V-2M-14 -5V0M0 -4V1M14 -5V0M28 -8V-2M40 -12V-6",
           c.bright, 1.6)  # fmt: skip
    b.ellipse(0, -23, 46, 12, c.main, lift=0.5)
    b.ellipse(0, -23, 34, 8, c.bright)
    b.ellipse(0, -23, 30, 6.6, c.main)
    star(b, 0, -23, 6, c.second)


@game(
    "dumbbell",
    "dumbbells",
    "weight",
    "weights",
    "barbell",
    size=46,
    main="#4d6f8a",
    grip=(0, -23),
)
def dumbbell(b: Brush, c: Colours) -> None:
    b.rect(-40, -27, 80, 8, STEEL, r=3, lift=0.5)
    for x in (-1, 1):
        b.rect(x * 38 - 8, -46, 16, 46, c.main, r=6, lift=0.7)
        b.rect(x * 54 - 6, -36, 12, 26, c.dark, r=5, lift=0.5)
    b.line("M-42 -40V-8M34 -40V-8", c.bright, 3)


@game("goal", "goals", "football goal", "soccer goal", "goalposts", size=150,
      at="ground", main="#f5efe3")  # fmt: skip
def goal(b: Brush, c: Colours) -> None:
    grid = "".join(f"M{x} -140V-4" for x in range(-108, 120, 24))
    b.line(
        grid + "".join(f"M-124 {y}H124" for y in range(-124, 0, 22)), STEEL_PALE, 1.5
    )
    b.line("M-128 -4V-144H128V-4", c.dark, 11)
    b.line("M-128 -4V-144H128V-4", c.main, 8)


@game("hoop", "basketball hoop", "basket hoop", size=230, at="ground", main="#e0843f")
def hoop(b: Brush, c: Colours) -> None:
    b.rect(-50, -190, 10, 190, STEEL_DARK, lift=0.6)
    b.rect(-66, -8, 42, 8, STEEL_DARK, r=3)
    b.rect(-58, -230, 96, 66, c.pale, r=4, lift=0.7)
    b.line("M-24 -180V-206H8V-180", c.main, 4)
    b.line("M-34 -166L-22 -134M-14 -166L-14 -130M8 -166L0 -130M26 -166L12 -134M-34"
           " -160L0 -132M24 -160L-14 -132", "#ffffff", 2)  # fmt: skip
    b.line("M-38 -168H30", c.main, 7)


@game("surfboard", "surfboards", "surf board", size=64, at="water", moves="bob",
       main="#4d9fb5", second="#f7e8d3", seat=(-6, -22), grip=(0, -20),
       travels=True)  # fmt: skip
def surfboard(b: Brush, c: Colours) -> None:
    b.shape("M-104 4C-108 20 -98 30 -86 34C-84 20 -80 12 -74 4Z", c.dark, lift=0.4)
    b.shape("M-128 -6C-100 -20 20 -26 96 -22C118 -22 130 -28 138 -32C134 -10 104 8 60"
            " 10C-10 14 -100 12 -128 -6Z", c.main)  # fmt: skip
    b.shape("M-128 -6C-60 -2 60 -2 128 -14C112 2 90 9 60 10C-10 14 -100 12 -128 -6Z",
            c.dark, lift=0)  # fmt: skip
    b.line("M-116 -9C-40 -16 60 -18 126 -24", c.second, 4)
    b.shape("M40 -24L66 -24L52 9L24 11Z", c.second, lift=0)
    b.line("M-150 14q14 -8 28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0",
           "#e6f3ee", 4)  # fmt: skip


@game("skis", "ski", "snowboard", size=150, main="#d8573f", second="#f7e8d3",
      at="ground", grip=(0, -80))  # fmt: skip
def skis(b: Brush, c: Colours) -> None:
    for x, turn in ((-12, -6), (12, 6)):
        with b.at(x, 0, turn=turn):
            b.shape(
                "M-8 0V-128C-8 -144 -2 -150 0 -150C2 -150 8 -144 8 -128V0Z",
                c.main,
                lift=0.7,
            )
            b.rect(-8, -100, 16, 14, c.second)
            b.rect(-9, -66, 18, 22, STEEL_DARK, r=3, lift=0.4)
    b.line("M-44 -2L-32 -116M44 -2L32 -116", STEEL, 4)
    b.line("M-52 -14H-34M34 -14H52", STEEL_DARK, 4)


@game("ice skates", "ice skate", size=78, main="#f5efe3", second="#4d9fb5", at="ground")
def ice_skates(b: Brush, c: Colours) -> None:
    for x, lift in ((-34, 0.6), (22, 0.9)):
        b.shape(f"M{x - 22} -18V-74H{x + 8}V-46C{x + 26} -42 {x + 34} -34 {x + 34}"
                " -18Z", c.main, lift=lift)  # fmt: skip
        b.rect(x - 25, -78, 36, 9, c.second, r=4, lift=0.3)
        b.line(f"M{x - 2} -62h10M{x - 2} -54h10M{x + 4} -46h9", c.second, 3)
        b.line(f"M{x - 14} -18V-6M{x + 22} -18V-6M{x - 24} -4H{x + 34}C{x + 38} -4"
               f" {x + 40} -8 {x + 38} -10", STEEL, 4)  # fmt: skip


@game("bowling pin", "skittle", "skittles", "bowling", size=76, main="#f5efe3",
      at="ground", moves="wobble", grip=(0, -58))  # fmt: skip
def bowling_pin(b: Brush, c: Colours) -> None:
    b.shape("M0 -76C14 -76 14 -60 8 -50C4 -42 20 -34 20 -18C20 -8 14 -2 12 0H-12C-14"
            " -2 -20 -8 -20 -18C-20 -34 -4 -42 -8 -50C-14 -60 -14 -76 0 -76Z",
            c.main)  # fmt: skip
    b.line("M-7 -50H7M-6 -43H6", "#d8573f", 4)
    shade(b, "M6 -75C14 -72 13 -58 8 -50C4 -42 20 -34 20 -18C20 -8 14 -2 12 0H4C14"
          " -22 2 -40 6 -75Z", 0.1)  # fmt: skip


@game("whistle", "whistles", size=40, drawn=46, main="#ecbb62", grip=(-30, -34))
def whistle(b: Brush, c: Colours) -> None:
    b.line("M-30 -34C-50 -48 -46 -10 -60 -16", "#d8573f", 4)
    b.rect(0, -44, 50, 20, c.main, r=3, lift=0.6)
    b.circle(-8, -22, 22, c.main, lift=0.6)
    b.rect(-8, -43, 40, 10, c.main)
    b.circle(-8, -22, 10, c.dark)
    b.rect(16, -44, 9, 12, c.ink)


@game("archery target", "target", "targets", "bullseye", "dartboard", size=150,
      main="#d8573f", at="ground")  # fmt: skip
def target(b: Brush, c: Colours) -> None:
    b.line("M-30 -60L-50 0M30 -60L50 0M0 -60V-6", WOOD_DARK, 9)
    for r, colour in (
        (58, c.pale),
        (50, c.main),
        (37, c.pale),
        (24, c.main),
        (10, "#ecc04c"),
    ):
        b.circle(0, -92, r, colour, lift=0.6 if r == 58 else 0)
    b.line("M-58 -92H-54", WOOD, 2)
