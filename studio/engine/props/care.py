"""What the small, the ill and the old need: prams, wheelchairs, medicine."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    STEEL,
    STEEL_DARK,
    spokes,
    wheel,
)

thing = partial(prop, kind="household", at="hand")


@thing("pram", "prams", "pushchair", "pushchairs", "stroller", "baby carriage",
       size=116, at="ground", main="#4d8fb0", second="#f2d6a2", grip=(-76, -84),
       travels=True)  # fmt: skip
def pram(b: Brush, c: Colours) -> None:
    b.line("M-50 -48C-62 -60 -66 -78 -78 -84", c.ink, 6)
    b.line("M-36 -20L34 -48M36 -20L-30 -48", STEEL_DARK, 5)
    b.shape("M-56 -64H60C58 -36 38 -28 4 -28C-34 -28 -52 -36 -56 -64Z", c.main)
    b.shape("M2 -64V-116C36 -116 62 -94 62 -64Z", c.dark, lift=0.7)
    b.line("M4 -66L24 -110M4 -66L46 -94M2 -64L60 -76", c.main, 3)
    b.rect(-60, -70, 124, 10, c.second, r=5, lift=0.5)
    for x in (-36, 38):
        spokes(b, x, 20, c.ink, rim=5)


@thing("wheelchair", "wheelchairs", size=116, at="ground", main="#4d8f8a",
       second="#33424d", seat=(-4, -52), travels=True, grip=(-52, -104))  # fmt: skip
def wheelchair(b: Brush, c: Colours) -> None:
    b.line("M-54 -106L-36 -100L-30 -46M34 -46L48 -14H62", STEEL_DARK, 7)
    b.rect(-40, -98, 14, 52, c.main, r=6, lift=0.6)
    b.rect(-38, -52, 76, 13, c.main, r=6, lift=0.6)
    b.line("M-28 -72H22", c.second, 8)
    spokes(b, -16, 36, c.second, rim=6)
    b.ring(-16, -36, 29, STEEL, 3)
    wheel(b, c, 42, 12)
    b.rect(44, -16, 28, 7, c.second, r=3, lift=0.4)


@thing("crutches", "crutch", "walking stick", "cane", size=104, main="#cf9d6f",
       second="#33424d", grip=(0, -60))  # fmt: skip
def crutches(b: Brush, c: Colours) -> None:
    for x, turn in ((-12, -7), (12, 7)):
        with b.at(x, 0, turn=turn):
            b.line("M0 0V-30L-9 -58V-92M0 -30L9 -58V-92", c.main, 5)
            b.line("M-9 -58H9", c.dark, 6)
            b.rect(-14, -102, 28, 12, c.second, r=6, lift=0.4)
            b.rect(-4, -6, 8, 8, c.second, r=2)


@thing("medicine", "medicine bottle", "cough syrup", size=60, main="#b9683f",
       second="#f7efe0", grip=(0, -20))  # fmt: skip
def medicine(b: Brush, c: Colours) -> None:
    b.rect(-9, -60, 18, 14, c.pale, r=3, lift=0.4)
    b.shape("M-20 0V-36C-20 -44 -9 -42 -9 -48H9C9 -42 20 -44 20 -36V0Z", c.main)
    b.rect(-20, -34, 40, 26, c.second)
    b.line("M0 -30v18M-9 -21h18", "#d8573f", 6)
    b.line("M-15 -40v4", c.bright, 3)


@thing("thermometer", "thermometers", size=72, main="#d8573f", second="#f7efe0",
       grip=(0, -12))  # fmt: skip
def thermometer(b: Brush, c: Colours) -> None:
    b.rect(-9, -72, 18, 60, c.second, r=9, lift=0.6)
    b.circle(0, -12, 13, c.second, lift=0.6)
    b.rect(-3, -44, 6, 36, c.main, r=3)
    b.circle(0, -12, 9, c.main)
    b.line("M4 -62h5M4 -54h5M4 -46h5M4 -38h5M4 -30h5", c.ink, 1.8)
    b.circle(-3, -15, 2.5, c.bright)


@thing("dummy", "pacifier", "baby bottle", "milk bottle", "feeding bottle", size=58,
       main="#f7efe0", second="#5fa9c0", grip=(0, -18))  # fmt: skip
def baby_bottle(b: Brush, c: Colours) -> None:
    b.shape("M-6 -44C-8 -52 -4 -58 0 -58C4 -58 8 -52 6 -44Z", "#e8b890", lift=0.4)
    b.rect(-14, -46, 28, 9, c.second, r=3, lift=0.4)
    b.rect(-14, -38, 28, 38, c.dark, r=8, lift=0.6)
    b.rect(-14, -28, 28, 28, c.main, r=8)
    b.line("M4 -26h7M4 -19h7M4 -12h7", c.second, 2)
