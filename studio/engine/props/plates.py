"""What is eaten from a plate or drunk from a glass."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import (
    shaded,
)

GREEN = "#7fae5c"
TOMATO = "#d4503f"


@prop(
    "steak",
    "steaks",
    "meat",
    "ham",
    kind="food",
    size=44,
    at="table",
    main="#b0564a",
    second="#f3d8bd",
    grip=(0, -8),
)
def steak(b: Brush, c: Colours) -> None:
    cut = (
        "M-38 -18C-42 -36 -22 -46 -2 -43C14 -42 20 -32 32 -28C44 -22 42 -6 28 -3"
        "C14 2 -32 2 -38 -18Z"
    )
    shaded(b, cut, c.second, mix(c.second, c.ink, 0.25), by=(-2, -4))
    b.shape(
        "M-31 -19C-34 -32 -18 -39 -3 -37C10 -36 15 -27 26 -24"
        "C36 -20 34 -11 25 -9C12 -5 -26 -3 -31 -19Z",
        c.main,
        lift=0,
    )
    b.line("M-20 -26q8 4 8 12M-4 -30q10 6 10 16M12 -22q6 3 7 8", c.dark, 2.4)
    b.circle(-20, -14, 4.6, c.second)
    b.circle(-20, -14, 2.2, c.dark)


@prop(
    "fries",
    "chips",
    "french fries",
    kind="food",
    size=64,
    at="hand",
    main="#d64f42",
    second="#f1c75a",
    grip=(0, -10),
)
def fries(b: Brush, c: Colours) -> None:
    for x, y, turn in (
        (-16, -58, -10),
        (-9, -62, -4),
        (-2, -57, 3),
        (5, -63, 2),
        (12, -60, 7),
        (18, -55, 12),
    ):
        with b.at(x, -20, turn=turn):
            b.rect(-3.4, y + 20, 6.8, -y - 20, c.second, lift=0.5)
            b.rect(1, y + 20, 2.4, -y - 20, mix(c.second, c.ink, 0.2))
    box = "M-24 -38Q0 -24 24 -38L19 0H-19Z"
    shaded(b, box, c.main, c.dark)
    b.shape(
        "M0 -22L3 -15L10 -14L5 -9L6 -2L0 -6L-6 -2L-5 -9L-10 -14L-3 -15Z", c.pale, lift=0
    )


@prop(
    "spaghetti",
    "pasta",
    "noodle",
    "macaroni",
    kind="food",
    size=50,
    at="table",
    main="#ecc872",
    second="#8fb0b4",
    grip=(0, -4),
)
def spaghetti(b: Brush, c: Colours) -> None:
    b.ellipse(0, -6, 54, 7, mix(c.second, c.ink, 0.2), lift=1)
    b.ellipse(0, -8, 46, 5, c.second)
    b.shape(
        "M-38 -9C-38 -28 -20 -38 0 -38C20 -38 38 -28 38 -9C24 -4 -24 -4 -38 -9Z", c.main
    )
    for d in (
        "M-32 -14q14 -14 30 -6t30 -2",
        "M-26 -24q16 -10 26 0t24 2",
        "M-34 -10q20 4 36 -4t28 4",
        "M-14 -34q14 -2 18 8t22 8",
    ):
        b.line(d, c.dark, 1.8)
    b.shape(
        "M-18 -34C-16 -44 16 -44 18 -34C22 -24 10 -28 6 -22"
        "C0 -28 -6 -20 -10 -26C-18 -24 -20 -28 -18 -34Z",
        TOMATO,
        lift=0.5,
    )
    b.circle(-6, -41, 6, "#8a4d38", lift=0.5)
    b.circle(7, -42, 6.6, "#8a4d38", lift=0.5)
    b.line("M-1 -48q4 -4 8 -2", GREEN, 3)


@prop(
    "sushi",
    "rice ball",
    "rice balls",
    "rice",
    kind="food",
    size=48,
    at="hand",
    main="#e8795f",
    second="#fbf4e6",
    grip=(0, -8),
)
def sushi(b: Brush, c: Colours) -> None:
    shaded(b, "M-24 -34H24V-8C24 2 -24 2 -24 -8Z", "#2f5349", "#1d3b36")
    b.ellipse(0, -35, 24, 11, c.second, lift=0.6)
    b.ellipse(0, -35, 12, 5.4, c.main)
    b.ellipse(3, -34, 8, 3.4, c.dark)
    for x, y in ((-18, -36), (-8, -43), (8, -43), (18, -35), (-10, -28), (10, -28)):
        b.ellipse(x, y, 2.4, 1.2, mix(c.second, c.ink, 0.14))


@prop(
    "milk",
    "glass of milk",
    "milkshake",
    kind="drink",
    size=60,
    at="table",
    main="#fbf4e6",
    second="#a9c9cc",
    grip=(0, -20),
)
def milk(b: Brush, c: Colours) -> None:
    b.shape("M-20 -58H20L16 -3Q16 0 13 0H-13Q-16 0 -16 -3Z", c.second)
    b.shape("M-17 -46H17L13.600 -3H-13.600Z", c.main, lift=0)
    b.shape("M7 -46H17L13.600 -3H6Z", mix(c.main, c.dark, 0.4), lift=0)
    b.ellipse(0, -46, 17, 3.6, c.bright)
    b.line("M-13 -40L-11 -10", "#ffffff", 2.4)


@prop(
    "juice",
    "smoothie",
    "smoothies",
    "juices",
    "lemonade",
    kind="drink",
    size=76,
    at="table",
    main="#eb9a45",
    second="#b9d6d4",
    grip=(0, -20),
)
def juice(b: Brush, c: Colours) -> None:
    b.line("M4 -16L14 -68L24 -74", c.warm, 4.4)
    b.shape("M-20 -54H20L15 -3Q15 0 12 0H-12Q-15 0 -15 -3Z", c.second)
    b.shape("M-17 -42H17L12.600 -3H-12.600Z", c.main, lift=0)
    b.shape("M7 -42H17L12.600 -3H6Z", c.dark, lift=0)
    b.line("M7 -34L9 -44", c.warm, 4.4)
    b.circle(-18, -52, 12, c.main, lift=0.7)
    b.circle(-18, -52, 9, c.pale)
    b.line("M-18 -60V-44M-26 -52H-10M-24 -58L-12 -46M-12 -58L-24 -46", c.main, 2)
