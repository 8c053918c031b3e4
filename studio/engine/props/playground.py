"""What children climb, slide and swing on, from the sandbox to the big wheel."""

from __future__ import annotations

import math
from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    LEAF,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WATER,
    WOOD,
    WOOD_DARK,
    shade,
)  # fmt: skip

ride = partial(prop, kind="playground")


@ride("swing set", "swing sets", "swing", "swings", size=210, main="#d8573f",
      second="#ecb04c", seat=(-34, -50))  # fmt: skip
def swing_set(b: Brush, c: Colours) -> None:
    b.line("M-112 0L-88 -200L-64 0M64 0L88 -200L112 0", c.main, 10)
    b.line("M-104 -60H-72M72 -60H104", c.dark, 6)
    b.rect(-100, -210, 200, 13, c.dark, r=6, lift=0.6)
    b.line("M-58 -200V-48M-10 -200V-48M16 -200L28 -50M58 -200L70 -54", STEEL_PALE, 2.5)
    b.rect(-64, -52, 60, 11, c.second, r=5, lift=0.6)
    with b.at(49, -50, turn=-6):
        b.rect(-28, -4, 56, 11, c.second, r=5, lift=0.6)


@ride("slide", "slides", size=190, main="#ecb04c", second="#d8573f", seat=(-30, -116))
def slide(b: Brush, c: Colours) -> None:
    b.line("M-118 0L-96 -150M-80 0L-70 -150M-30 0V-110", STEEL, 8)
    for k in range(5):
        b.line(f"M{-115 + k * 4} {-24 - k * 26}H{-80 + k * 2}", STEEL_DARK, 6)
    b.line("M-100 -186V-148M-62 -186V-140M-106 -186H-54", c.second, 8)
    b.shape("M-104 -152H-50C-10 -138 20 -80 60 -40C76 -24 96 -20 124 -20V-4H96C70 -4"
            " 54 -14 36 -34C0 -74 -20 -120 -56 -132H-104Z", c.main)  # fmt: skip
    b.line("M-102 -156H-48C-6 -142 22 -84 62 -46C78 -30 98 -26 124 -26", c.bright, 7)


@ride("waterslide", "waterslides", "water slide", size=230, main="#4fa0b0",
      second="#ecb04c", seat=(-70, -198))  # fmt: skip
def waterslide(b: Brush, c: Colours) -> None:
    b.line("M-104 0V-200M-50 0V-190M20 0V-130M70 0V-80", STEEL, 8)
    b.line("M-104 -60L-50 -100M-104 -120L-50 -160", STEEL_DARK, 5)
    b.line("M-108 -226H-44M-104 -226V-190M-48 -226V-190", c.second, 7)
    path = "M-112 -192H-40C10 -186 66 -176 60 -140"
    path += "C54 -106 -20 -120 -14 -84C-8 -52 60 -60 116 -22"
    b.line(path, c.dark, 28)
    b.line(path, c.main, 21)
    b.line(path, c.bright, 9)
    b.shape("M66 0C70 -24 160 -24 164 0Z", WATER, lift=0.6)
    b.line("M96 -22L88 -40M116 -24V-46M134 -22L144 -38", "#e6f3ee", 4)


@ride("seesaw", "seesaws", "see saw", "see-saw", "teeter-totter", size=104,
      main="#d8573f", second="#3f8f8a", moves="wobble", seat=(-96, -36))  # fmt: skip
def seesaw(b: Brush, c: Colours) -> None:
    b.shape("M-30 0L-8 -46H8L30 0Z", c.second, lift=0.7)
    with b.at(0, -46, turn=-13):
        b.line("M-100 -8V-34M100 -8V-34", STEEL_DARK, 6)
        b.line("M-110 -34H-90M90 -34H110", STEEL_DARK, 6)
        b.rect(-140, -8, 280, 13, c.main, r=6, lift=0.7)
        b.rect(-138, -8, 276, 4, c.bright, r=2)
        b.rect(-140, -13, 36, 8, BRASS, r=4, lift=0.4)
        b.rect(104, -13, 36, 8, BRASS, r=4, lift=0.4)
    b.circle(0, -46, 8, c.dark, lift=0.4)


def wooden_horse(b: Brush, x: float, y: float, coat: str, saddle: str) -> None:
    with b.at(x, y):
        b.line("M0 -96V60", BRASS, 4)
        b.shape("M-34 -4C-34 -24 -8 -22 10 -22C16 -40 24 -50 40 -48L54 -38L48 -30L36"
                " -30C34 -12 32 4 18 8H-24C-32 6 -34 2 -34 -4Z", coat,
                lift=0.6)  # fmt: skip
        b.line("M-24 4L-32 22L-24 32M18 4L28 16L20 28", coat, 7)
        b.line("M-34 -6C-46 -6 -44 12 -48 18", saddle, 6)
        b.shape("M-14 -23H8C10 -10 -12 -8 -14 -23Z", saddle, lift=0.3)
        b.line("M16 -34L26 -50", saddle, 5)
        b.circle(41, -40, 2, "#0a2730")


@ride("merry-go-round", "carousel", "merry go round", "carousels", "roundabout",
      size=290, main="#d8573f", second="#f7e8d3", seat=(-62, -92))  # fmt: skip
def merry_go_round(b: Brush, c: Colours) -> None:
    b.rect(-24, -180, 48, 160, c.second, lift=0.6)
    b.line("M-24 -160L24 -120M-24 -110L24 -70M-24 -60L24 -26", BRASS, 5)
    wooden_horse(b, 76, -76, "#e6c7a2", "#3f8f8a")
    wooden_horse(b, -66, -68, "#f3ede2", "#8a5a86")
    b.rect(-146, -26, 292, 26, c.dark, r=8, lift=0.8)
    b.rect(-150, -32, 300, 11, BRASS, r=5, lift=0.5)
    b.line("M0 -262V-284", BRASS, 5)
    b.circle(0, -284, 6, BRASS)
    b.shape("M-160 -180C-100 -200 -30 -230 0 -268C30 -230 100 -200 160 -180Z", c.main)
    b.shape(
        "M-96 -180C-60 -204 -20 -234 0 -268C-6 -234 -20 -200 -34 -180Z",
        c.second,
        lift=0,
    )
    b.shape("M96 -180C60 -204 20 -234 0 -268C6 -234 20 -200 34 -180Z", c.second, lift=0)
    for k in range(8):
        b.shape(
            f"M{-160 + k * 40} -182h40a20 20 0 0 1 -40 0Z",
            (BRASS, c.main)[k % 2],
            lift=0.4,
        )
        b.circle(-140 + k * 40, -176, 4, c.light)


def big_wheel(b: Brush, c: Colours) -> None:
    """Draw the wheel with its cabins: round ones, which look right whichever way up."""
    b.ring(0, 0, 158, c.main, 9)
    b.ring(0, 0, 128, c.bright, 4)
    for n in range(8):
        angle = math.tau * n / 8 + 0.2
        x, y = math.cos(angle), math.sin(angle)
        b.line(f"M0 0L{x * 158:.1f} {y * 158:.1f}", c.main, 4)
        b.circle(x * 128, y * 128, 4, c.light)
    for n in range(8):
        angle = math.tau * n / 8 + 0.2
        x, y = math.cos(angle) * 158, math.sin(angle) * 158
        b.circle(x, y, 25, (c.second, BRASS, LEAF, "#8a6fa5")[n % 4], lift=0.6)
        b.circle(x, y, 16, c.light)
        b.ring(x, y, 16, c.pale, 3)
    b.circle(0, 0, 21, c.second, lift=0.5)
    b.circle(0, 0, 9, c.light)


def lowest_cabin(b: Brush, c: Colours) -> None:
    b.shape("M-52 -52H52C50 -24 34 -8 0 -8C-34 -8 -50 -24 -52 -52Z", c.second)
    b.shape("M-49 -36H49C44 -16 30 -8 0 -8C-30 -8 -44 -16 -49 -36Z", darker(c.second),
            lift=0)  # fmt: skip
    b.rect(-56, -58, 112, 10, BRASS, r=5, lift=0.5)


@ride("ferris wheel", "ferris wheels", "big wheel", size=440, drawn=400,
      main="#4d7f93", second="#e2745a", shines=True, seat=(-4, -30),
      front=lowest_cabin, wheel=(0, -212, big_wheel))  # fmt: skip
def ferris_wheel(b: Brush, c: Colours) -> None:
    b.line("M0 -212L-104 0M0 -212L104 0", c.dark, 14)
    b.line("M-52 -106H52", c.dark, 8)
    b.rect(-130, -10, 260, 10, c.dark, r=4, lift=0.5)


@ride("roller coaster", "roller coasters", "rollercoaster", size=400, drawn=306,
      main="#d8573f", second="#4d7f93")  # fmt: skip
def roller_coaster(b: Brush, c: Colours) -> None:
    track = "M-230 -60C-180 -60 -170 -262 -110 -262C-50 -262 -50 -70 10 -70"
    track += "C60 -70 60 -180 120 -180C170 -180 170 -40 230 -40"
    tops = ((-190, -140), (-150, -226), (-110, -262), (-70, -226), (-36, -136),
            (10, -70),
            (56, -118), (90, -164), (120, -180), (156, -160), (190, -88))  # fmt: skip
    for x, y in tops:
        b.line(f"M{x} 0V{y}", darker(c.pale, 0.16), 5)
    b.line(
        "M-210 -40H210M-180 -110H-20M60 -110H180M-160 -180H-56", darker(c.pale, 0.16), 4
    )
    b.line(track, c.dark, 13)
    b.line(track, c.main, 8)
    for x, y, turn in ((-158, -246, -46), (-110, -270, 0), (-64, -248, 44)):
        with b.at(x, y, turn=turn, scale=1.5):
            b.shape("M-17 0V-22H-8L-4 -12H17V-4L12 0Z", c.second, lift=0.6)
            b.circle(-2, -18, 7, BRASS)


@ride(
    "trampoline",
    "trampolines",
    size=70,
    main="#3f7f9a",
    second="#ecb04c",
    seat=(0, -58),
)
def trampoline(b: Brush, c: Colours) -> None:
    b.line("M-84 -50L-92 0M84 -50L92 0M-36 -44L-42 0M36 -44L42 0", STEEL, 8)
    b.ellipse(0, -52, 112, 18, c.main, lift=0.8)
    b.ellipse(0, -54, 92, 12, c.ink)
    for n in range(12):
        x, y = math.cos(n * 0.524), math.sin(n * 0.524)
        b.line(
            f"M{x * 84:.1f} {-54 + y * 10:.1f}L{x * 98:.1f} {-53 + y * 14:.1f}",
            c.second,
            3,
        )


@ride("sandbox", "sandboxes", "sandpit", "sandpits", size=76, main="#cf9d6f")
def sandbox(b: Brush, c: Colours) -> None:
    b.shape("M-96 -22C-70 -40 -50 -74 -16 -74C14 -74 22 -40 46 -34C62 -46 80 -36"
            " 98 -22Z",
            "#f0d39a", lift=0.6)  # fmt: skip
    b.line("M-56 -46C-44 -60 -30 -66 -16 -66M-36 -38h16M0 -34h12", "#dcb877", 3)
    b.shape("M36 -24V-58H46V-50H54V-58H64V-50H72V-58H82V-24Z", "#e3bd7c", lift=0.6)
    b.shape("M54 -24V-36A5 5 0 0 1 64 -36V-24Z", "#b98d50", lift=0)
    b.line("M-16 -74L-8 -98", c.dark, 4)
    b.shape("M-9 -98L12 -92L-6 -84Z", "#d8573f", lift=0.3)
    b.shape("M-84 -24L-78 -54H-48L-42 -24Z", "#d8573f", lift=0.6)
    b.line("M-78 -52A15 15 0 0 1 -48 -52", c.pale, 3)
    b.line("M-80 -44H-46", "#f7e8d3", 4)
    b.rect(-116, -26, 232, 26, c.main, r=4, lift=0.8)
    b.rect(-116, -26, 232, 7, c.bright, r=3)
    b.line("M-80 -10H-40M10 -8H70", c.dark, 2)
    b.rect(-122, -28, 14, 28, c.dark, r=3, lift=0.4)
    b.rect(108, -28, 14, 28, c.dark, r=3, lift=0.4)


def pool_side(b: Brush, c: Colours) -> None:
    b.shape("M-164 -50A164 19 0 0 0 164 -50L150 0H-150Z", c.main)
    for k in range(5):
        x = -140 + k * 60
        b.shape(f"M{x} -40h28v40h-26Z", c.second, lift=0)
    shade(b, "M110 -36C140 -40 160 -44 164 -50L150 0H104Z", 0.14)
    b.shape("M-148 -50A148 14 0 0 0 148 -50Z", WATER, lift=0)
    b.line("M-164 -50A164 17 0 0 0 164 -50", c.second, 8)
    b.line("M-90 -48q12 5 26 0M-10 -42q14 5 30 0M60 -48q12 5 26 0", "#e6f3ee", 3)


@ride("pool", "pools", "swimming pool", "paddling pool", "hot tub", "hot tubs",
      size=70, main="#4d9fb5", second="#f7e8d3", seat=(-6, -22),
      front=pool_side)  # fmt: skip
def pool(b: Brush, c: Colours) -> None:
    b.shape("M-160 -50H160L150 0H-150Z", c.main)
    b.ellipse(0, -50, 164, 19, c.second, lift=0.6)
    b.ellipse(0, -50, 148, 14, WATER)
    b.line("M-70 -57q12 5 26 0M40 -58q12 5 26 0", "#e6f3ee", 3)
    b.ring(96, -56, 17, "#e2745a", 9)
    pool_side(b, c)


@ride("diving board", "diving boards", "springboard", size=190, main="#4d9fb5",
      second="#f7e8d3", seat=(30, -132))  # fmt: skip
def diving_board(b: Brush, c: Colours) -> None:
    b.line("M-80 0L-70 -186M-36 0L-40 -186", STEEL, 9)
    for k in range(5):
        b.line(f"M{-78 + k * 2} {-20 - k * 24}H-38", STEEL_DARK, 6)
    b.line("M-76 -184H-34M-42 -160H20V-132", STEEL_PALE, 6)
    b.line("M20 -132V0", STEEL, 8)
    b.rect(-90, -134, 210, 12, c.second, r=5, lift=0.7)
    b.rect(-90, -126, 210, 5, c.main, r=2)


@ride("rocking horse", "rocking horses", "hobby horse", size=120, moves="wobble",
      main="#c9915f", second="#d8573f", seat=(-6, -74))  # fmt: skip
def rocking_horse(b: Brush, c: Colours) -> None:
    b.line("M-78 -20C-50 6 50 6 78 -20", c.second, 10)
    b.line("M-36 -50L-50 -8M28 -50L46 -8", c.dark, 11)
    b.shape("M-56 -62C-56 -84 -20 -76 8 -78C16 -106 34 -122 54 -118C66 -112 78 -104"
            " 80 -96C80 -88 72 -84 54 -88C52 -66 46 -48 30 -44H-40C-52 -46 -56 -54"
            " -56 -62Z", c.main)  # fmt: skip
    b.shape("M44 -119L16 -96L6 -72L-2 -80C8 -108 26 -122 44 -119Z", WOOD_DARK, lift=0.4)
    b.line("M-56 -66C-76 -66 -72 -40 -80 -32", WOOD_DARK, 9)
    b.shape("M-26 -79H4C8 -60 -28 -58 -26 -79Z", c.second, lift=0.4)
    b.circle(58, -104, 3, c.ink)
    b.line("M70 -92L40 -74", WOOD, 3)
