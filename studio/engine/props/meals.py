"""Meals: what stands on the table or comes out of a picnic basket."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import CRUST, gleam, shaded

GREEN = "#7fae5c"
CHEESE = "#f0c04f"
TOMATO = "#d4503f"
BUN = "#dda25c"


@prop("pizza", "pizzas", "pizza slice", "slice of pizza", kind="food", size=58,
      drawn=66, at="hand", main="#f0c25c", second=CRUST, grip=(0, -54))  # fmt: skip
def pizza(b: Brush, c: Colours) -> None:
    slice_ = "M-32 -54Q0 -64 32 -54L2 -1Q0 1 -2 -1Z"
    shaded(b, slice_, c.main, c.dark)
    b.shape(
        "M-24 -54H-14V-38Q-18 -33 -20 -40L-24 -46ZM6 -50H14V-16Q10 -12 8 -18Z",
        c.main,
        lift=0,
    )
    b.shape(
        "M-35 -52C-38 -62 -16 -67 0 -67C16 -67 38 -62 35 -52Q0 -62 -35 -52Z",
        c.second,
        lift=0.6,
    )
    for x, y in ((-10, -44), (10, -40), (0, -22)):
        b.circle(x, y, 6.4, TOMATO, lift=0.4)
        b.circle(x - 2, y - 2, 1.8, "#e98a70")
    b.line("M-2 -52q4 3 8 0M-6 -32q4 3 6 -1M18 -48q3 2 6 0", GREEN, 2.6)


@prop(
    "hamburger",
    "hamburgers",
    "burger",
    "burgers",
    "cheeseburger",
    kind="food",
    size=58,
    at="hand",
    main=BUN,
    second="#7a4a34",
    grip=(0, -8),
)
def hamburger(b: Brush, c: Colours) -> None:
    b.rect(-30, -14, 60, 14, c.dark, r=7, lift=1)
    b.rect(-33, -22, 66, 11, c.second, r=5, lift=0.6)
    b.shape("M-32 -25H32L20 -20L12 -25L2 -17L-8 -25Z", CHEESE, lift=0.4)
    b.rect(-30, -30, 60, 6, TOMATO, r=3)
    b.shape(
        "M-36 -30C-30 -37 -24 -28 -18 -31C-10 -36 -6 -27 0 -31"
        "C8 -36 12 -27 18 -31C26 -35 30 -28 36 -30L32 -36H-32Z",
        GREEN,
        lift=0.5,
    )
    shaded(b, "M-32 -34C-34 -64 34 -64 32 -34Q0 -30 -32 -34Z", c.main, c.dark)
    for x, y, turn in (
        (-14, -46, 20),
        (-2, -51, 0),
        (10, -48, -20),
        (2, -42, 0),
        (-22, -40, 30),
        (19, -41, -30),
    ):
        with b.at(x, y, turn=turn):
            b.ellipse(0, 0, 2.4, 1.4, c.pale)


@prop(
    "hot dog",
    "hot dogs",
    "hotdog",
    "hotdogs",
    "sausage",
    "sausages",
    kind="food",
    size=42,
    at="hand",
    main="#c5573f",
    second=BUN,
    grip=(0, -8),
)
def hot_dog(b: Brush, c: Colours) -> None:
    b.rect(-38, -39, 76, 28, c.second, r=13, lift=1)
    shaded(
        b,
        "M-40 -36C-56 -35 -56 -13 -40 -14H40C56 -13 56 -35 40 -36Z",
        c.main,
        c.dark,
        by=(-1, -5),
    )
    b.line("M-40 -28Q-32 -36 -24 -28T-8 -28T8 -28T24 -28T40 -28", CHEESE, 3.4)
    front = "M-42 -18C-24 -12 24 -12 42 -18C42 -4 36 0 28 0H-28C-36 0 -42 -4 -42 -20Z"
    shaded(b, front, c.second, mix(c.second, c.ink, 0.22), by=(-2, -4))


@prop(
    "sandwich",
    "sandwiches",
    "toastie",
    kind="food",
    size=54,
    at="hand",
    main="#e8c48c",
    second=GREEN,
    grip=(0, -8),
)
def sandwich(b: Brush, c: Colours) -> None:
    b.shape("M-38 -8L2 -44L40 -8Q40 0 34 0H-32Q-38 0 -38 -8Z", c.dark)
    b.shape(
        "M-40 -14C-32 -20 -28 -8 -20 -13C-10 -19 -8 -8 0 -13"
        "C10 -19 12 -8 20 -13C28 -19 34 -8 42 -14L38 -24H-36Z",
        c.second,
        lift=0.5,
    )
    b.rect(-36, -21, 73, 6, TOMATO, r=3)
    b.shape("M-38 -22H39L20 -14L6 -21L-8 -14Z", CHEESE, lift=0.3)
    b.shape(
        "M-40 -22L-3 -52Q1 -55 5 -52L42 -22Q42 -19 36 -19H-34Q-40 -19 -40 -22Z",
        mix(c.main, c.dark, 0.7),
        lift=0.8,
    )
    b.shape("M-29 -24L0 -47Q1 -48 3 -47L31 -24Z", c.bright, lift=0)
    for x, y in ((-10, -30), (2, -38), (10, -29), (-2, -28), (18, -27)):
        b.circle(x, y, 1.4, c.main)


@prop(
    "bread",
    "breads",
    "loaf",
    "loaves",
    "loaf of bread",
    "toast",
    kind="food",
    size=54,
    at="table",
    main="#c98d50",
    second="#f6e2bd",
    grip=(0, -8),
)
def bread(b: Brush, c: Colours) -> None:
    loaf = (
        "M-44 0C-48 0 -48 -6 -46 -18C-52 -34 -44 -50 -30 -50H20"
        "C40 -52 50 -36 42 -20V-4Q42 0 36 0Z"
    )
    shaded(b, loaf, c.main, c.dark)
    b.line("M-32 -42l8 -6M-16 -42l8 -6M0 -42l8 -6", c.second, 3.4)
    b.shape("M10 0V-18C0 -34 8 -52 26 -52C44 -52 52 -34 42 -18V0Z", c.dark, lift=0.6)
    b.shape("M14 -3V-20C6 -34 14 -48 26 -48C38 -48 46 -34 38 -20V-3Z", c.second, lift=0)
    for x, y in ((22, -32), (31, -38), (30, -20), (21, -14), (34, -10)):
        b.ellipse(x, y, 1.8, 1.3, mix(c.second, c.main, 0.5))


@prop(
    "cheese",
    "cheeses",
    "piece of cheese",
    kind="food",
    size=48,
    at="table",
    main=CHEESE,
    second="#f8dc8c",
    grip=(0, -8),
)
def cheese(b: Brush, c: Colours) -> None:
    b.shape("M-42 -28L10 -48C32 -46 40 -38 42 -28Z", c.bright)
    shaded(b, "M-42 -28H42V-3Q42 0 39 0H-39Q-42 0 -42 -3Z", c.main, c.dark, by=(-4, -3))
    for x, y, rx, ry in (
        (-22, -14, 6, 6),
        (2, -9, 4, 4),
        (22, -17, 7, 7),
        (-4, -21, 3, 3),
        (33, -6, 3, 3),
    ):
        b.ellipse(x, y, rx, ry, c.dark)
    b.ellipse(14, -37, 7, 3, c.main)
    b.ellipse(-8, -34, 4, 2, c.main)


@prop("egg", "eggs", "easter egg", "easter eggs", kind="food", size=42, drawn=50,
      at="hand", main="#f2e2c4", second="#d99a86", grip=(0, -6))  # fmt: skip
def egg(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M0 -50C-14 -50 -20 -30 -20 -20C-20 -6 -11 0 0 0C11 0 20 -6 20 -20"
        "C20 -30 14 -50 0 -50Z",
        c.main,
        c.dark,
    )
    for x, y, r in (
        (-6, -20, 2.2),
        (5, -32, 1.8),
        (4, -12, 2.4),
        (-10, -12, 1.5),
        (-3, -36, 1.3),
    ):
        b.circle(x, y, r, c.second)
    gleam(b, -9, -32, 3, 7, turn=16)


def _bowl(b: Brush, c: Colours, food: str) -> None:
    b.ellipse(0, -30, 38, 9, c.dark, lift=1)
    b.ellipse(0, -30, 33, 6.4, food)
    shaded(
        b,
        "M-38 -30C-20 -19 20 -19 38 -30C38 -12 24 -3 14 -3V0H-14V-3"
        "C-24 -3 -38 -12 -38 -30Z",
        c.main,
        c.dark,
    )
    b.line("M-33 -18Q0 -4 33 -18", c.bright, 2.4)
    for x in (-13, 3):
        b.line(f"M{x} -40c-5 -6 5 -8 0 -15", c.pale, 2)


@prop(
    "soup",
    "soups",
    "bowl of soup",
    "stew",
    "noodles",
    kind="food",
    size=56,
    at="table",
    main="#4f8f96",
    second="#dd8a48",
    grip=(0, -6),
)
def soup(b: Brush, c: Colours) -> None:
    _bowl(b, c, c.second)
    for x, y in ((-16, -30), (-2, -28), (14, -31)):
        b.ellipse(x, y, 3.4, 1.7, GREEN)


@prop(
    "porridge",
    "bowl of porridge",
    "oatmeal",
    "cereal",
    kind="food",
    size=56,
    at="table",
    main="#c8725c",
    second="#f3dfb8",
    grip=(0, -6),
)
def porridge(b: Brush, c: Colours) -> None:
    _bowl(b, c, c.second)
    b.line("M-14 -30q6 -4 13 0t13 -1", "#e2a63f", 2.4)
    b.line("M22 -30L40 -50", "#c5a06c", 4)
