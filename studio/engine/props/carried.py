"""What one carries about: bags, umbrellas and what is found in pockets."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import BRASS, STEEL, STEEL_PALE, shade

worn = partial(prop, kind="clothes", at="hand")


@worn("umbrella", "umbrellas", "parasol", size=110, drawn=140, main="#d8573f",
      grip=(0, -24))  # fmt: skip
def umbrella(b: Brush, c: Colours) -> None:
    b.line("M0 -140V-16C0 -2 22 -2 22 -16", c.ink, 5)
    b.shape("M-78 -76C-74 -150 74 -150 78 -76C66 -88 40 -88 26 -76C14 -88 -14 -88 -26"
            " -76C-40 -88 -66 -88 -78 -76Z", c.main)  # fmt: skip
    b.shape("M0 -131C-20 -124 -28 -100 -26 -76C-14 -88 14 -88 26 -76C28 -100 20 -124"
            " 0 -131Z", c.second, lift=0)  # fmt: skip
    shade(
        b,
        "M20 -128C60 -120 76 -100 78 -76C66 -88 56 -88 48 -86C48 -104 38 -120 20 -128Z",
        0.12,
    )


@worn("backpack", "backpacks", "rucksack", "schoolbag", "school bag", size=84,
      main="#d8573f", grip=(0, -82))  # fmt: skip
def backpack(b: Brush, c: Colours) -> None:
    b.line("M-12 -76C-12 -90 12 -90 12 -76", c.dark, 6)
    b.shape("M-34 0V-52C-34 -86 34 -86 34 -52V0Z", c.main)
    b.rect(-42, -36, 12, 28, c.dark, r=5, lift=0.5)
    b.rect(30, -36, 12, 28, c.dark, r=5, lift=0.5)
    b.shape(
        "M-32 -54C-24 -80 24 -80 32 -54C16 -46 -16 -46 -32 -54Z", c.bright, lift=0.5
    )
    b.rect(-22, -36, 44, 30, c.dark, r=6, lift=0.4)
    b.line("M-18 -26H18", BRASS, 3)
    b.circle(0, -52, 4, BRASS)


@worn("purse", "coin purse", "purses", "handbag", "bag", "bags", "wallet", size=60,
      drawn=72, main="#8a5a86", grip=(0, -70))  # fmt: skip
def purse(b: Brush, c: Colours) -> None:
    b.line("M-22 -40C-22 -82 22 -82 22 -40", c.dark, 6)
    b.shape("M-34 -46H34L44 -8C40 4 -40 4 -44 -8Z", c.main)
    b.shape("M-34 -46H34L38 -30C14 -18 -14 -18 -38 -30Z", c.bright, lift=0.5)
    b.circle(0, -24, 6, BRASS, lift=0.3)


@worn("suitcase", "suitcases", "luggage", "briefcase", "trunk", size=78, main="#b9683f",
      grip=(0, -76))  # fmt: skip
def suitcase(b: Brush, c: Colours) -> None:
    b.line("M-16 -62V-76H16V-62", c.dark, 7)
    b.rect(-54, -64, 108, 64, c.main, r=9)
    for x in (-36, 24):
        b.rect(x, -64, 12, 64, c.dark)
        b.rect(x + 1, -44, 10, 10, BRASS, r=2)
    b.circle(0, -22, 11, c.second)
    b.rect(-12, -54, 24, 14, c.warm, r=2)
    b.line("M-54 -32H-36M-24 -32H-14M14 -32H24M36 -32H54", c.dark, 2)


@worn("lipstick", "lipsticks", size=46, drawn=62, main="#d8573f", grip=(0, -14))
def lipstick(b: Brush, c: Colours) -> None:
    b.shape("M-9 -38V-56L9 -64V-38Z", c.main, lift=0.5)
    b.rect(-11, -42, 22, 16, BRASS, r=2, lift=0.4)
    b.rect(-14, -28, 28, 28, c.ink, r=3, lift=0.6)
    b.line("M-8 -24V-6", STEEL, 2.5)


@worn("button", "buttons", "zip", size=40, main="#4d8fc0", grip=(0, -20))
def button(b: Brush, c: Colours) -> None:
    b.circle(0, -20, 20, c.main, lift=0.8)
    b.ring(0, -20, 15, c.dark, 2.5)
    for x, y in ((-5, -25), (5, -25), (-5, -15), (5, -15)):
        b.circle(x, y, 2.6, c.ink)
    b.line("M-5 -25L5 -15", STEEL_PALE, 2)
