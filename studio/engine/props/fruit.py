"""Fruit and berries."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import BARK, LEAF, gleam, leaf, oval, shaded

POME = (
    "M0 -40C-8 -47 -25 -43 -25 -23C-25 -6 -12 1 0 -2C12 1 25 -6 25 -23"
    "C25 -43 8 -47 0 -40Z"
)


@prop("apple", "apples", kind="fruit", size=46, drawn=54, at="hand", main="#d8553f",
      second=LEAF, grip=(0, -8))  # fmt: skip
def apple(b: Brush, c: Colours) -> None:
    shaded(b, POME, c.main, c.dark)
    b.line("M0 -39C0 -45 1 -49 4 -53", BARK, 3.4)
    leaf(b, 2, -47, 21, -14, c.second)
    b.shape("M-7 -41Q0 -35 7 -41Q0 -38 -7 -41Z", c.dark, lift=0)
    gleam(b, -14, -29, 4, 8, turn=18)


@prop(
    "banana",
    "bananas",
    kind="fruit",
    size=54,
    at="hand",
    main="#f0c653",
    second="#7a5a34",
    grip=(0, -8),
)
def banana(b: Brush, c: Colours) -> None:
    back = "M-29 -45C-27 -16 -8 0 16 0C27 0 34 -5 36 -12C12 -9 -12 -18 -20 -48Z"
    shaded(b, back, c.main, c.dark, by=(1, -6))
    b.line("M-23 -42C-16 -20 4 -8 28 -9", c.bright, 3)
    b.shape("M-30 -45L-28 -54L-20 -54L-20 -46Q-25 -43 -30 -45Z", c.second, lift=0)
    b.shape("M32 -11L38 -14L39 -8L34 -6Z", c.second, lift=0)
    b.line("M-8 -11l5 3M6 -4l5 1", c.second, 1.6)


@prop("pear", "pears", kind="fruit", size=54, drawn=62, at="hand", main="#b7c35a",
      second=LEAF, grip=(0, -8))  # fmt: skip
def pear(b: Brush, c: Colours) -> None:
    body = (
        "M0 -53C-10 -53 -12 -44 -13 -36C-14 -30 -24 -26 -24 -14C-24 -2 -12 0 0 0"
        "C12 0 24 -2 24 -14C24 -26 14 -30 13 -36C12 -44 10 -53 0 -53Z"
    )
    shaded(b, body, c.main, c.dark)
    b.line("M0 -52Q1 -58 6 -62", BARK, 3.4)
    leaf(b, 2, -56, 18, 8, c.second)
    gleam(b, -13, -17, 4, 7, turn=16)
    for x, y in ((2, -12), (7, -18), (10, -9)):
        b.circle(x, y, 1.1, c.bright)


@prop(
    "orange fruit",
    "oranges",
    "tangerine",
    "tangerines",
    "mandarin",
    "mandarins",
    "clementine",
    "clementines",
    kind="fruit",
    size=50,
    at="hand",
    main="#eb9440",
    second=LEAF,
    grip=(0, -8),
)
def orange(b: Brush, c: Colours) -> None:
    shaded(b, oval(0, -23, 24, 23), c.main, c.dark)
    for x, y in ((-8, -12), (3, -8), (8, -20), (-2, -26), (11, -30), (-15, -20)):
        b.circle(x, y, 1.3, c.dark)
    b.circle(0, -44, 3.2, BARK)
    leaf(b, 0, -45, 20, -12, c.second)
    gleam(b, -11, -33, 6, 4, turn=-36)


@prop(
    "lemon",
    "lemons",
    "lime",
    "limes",
    kind="fruit",
    size=42,
    at="hand",
    main="#f2d95c",
    second=LEAF,
    grip=(0, -8),
)
def lemon(b: Brush, c: Colours) -> None:
    body = (
        "M-32 -20C-27 -22 -27 -26 -22 -31C-12 -42 12 -42 22 -31C27 -26 27 -22 33 -20"
        "C27 -17 27 -13 22 -8C12 2 -12 2 -22 -8C-27 -13 -27 -18 -32 -20Z"
    )
    shaded(b, body, c.main, c.dark, by=(-3, -5))
    leaf(b, -28, -23, 20, -48, c.second)
    for x, y in ((-4, -12), (7, -17), (12, -11), (-14, -16)):
        b.circle(x, y, 1.2, c.dark)
    gleam(b, -9, -30, 8, 3.4, turn=-12)


@prop("cherry", "cherries", kind="fruit", size=48, drawn=60, at="hand",
      main="#c23b48", second=LEAF, grip=(4, -56))  # fmt: skip
def cherry(b: Brush, c: Colours) -> None:
    b.line("M-12 -24C-10 -38 -4 -50 6 -58M15 -22C16 -36 12 -48 6 -58", c.second, 3)
    shaded(b, oval(-13, -14, 14), c.main, c.dark, by=(-3, -3))
    shaded(b, oval(15, -13, 13), c.main, c.dark, by=(-3, -3))
    leaf(b, 6, -58, 26, 8, c.second)
    gleam(b, -18, -19, 3, 4.4, turn=30)
    gleam(b, 10, -18, 3, 4, turn=30)


@prop("grapes", "grape", "bunch of grapes", kind="fruit", size=58, drawn=70,
      at="hand", main="#7d5596", second=LEAF, grip=(0, -62))  # fmt: skip
def grapes(b: Brush, c: Colours) -> None:
    b.line("M0 -50C0 -58 2 -64 8 -68", BARK, 4)
    rows = ((-44, (-18, -6, 7, 19)), (-33, (-13, 0, 13)), (-21, (-7, 7)), (-9, (0,)))
    for turn, (y, places) in enumerate(rows):
        for n, x in enumerate(places):
            tint = (c.main, c.dark, mix(c.main, c.bright, 0.5))[(n + turn) % 3]
            b.circle(x, y, 9, tint, lift=0.5)
            b.circle(x - 3, y - 3, 2, c.bright)
    leaf(b, 2, -52, 26, -168, c.second)
    leaf(b, 2, -54, 24, -14, c.second)


@prop("strawberry", "strawberries", kind="fruit", size=44, drawn=54, at="hand",
      main="#d94a4a", second=LEAF, grip=(0, -10))  # fmt: skip
def strawberry(b: Brush, c: Colours) -> None:
    heart = "M0 0C-9 -3 -23 -20 -23 -32C-23 -45 -9 -46 0 -41C9 -46 23 -45 23 -32"
    shaded(b, heart + "C23 -20 9 -3 0 0Z", c.main, c.dark)
    for x, y in ((-13, -30), (-2, -29), (10, -30), (-8, -20), (4, -19), (-2, -10)):
        b.ellipse(x, y, 1.4, 2.3, c.pale)
    cap = "M0 -54L4 -46L18 -46L10 -40L12 -32L2 -37L-6 -31L-8 -39L-19 -43L-5 -46Z"
    b.shape(cap, c.second, lift=0.6)
    gleam(b, -17, -34, 2.4, 5)


@prop("blueberry", "blueberries", "bilberry", "bilberries", kind="fruit", size=38,
      drawn=44, at="hand", main="#4d6ca8", second=LEAF, grip=(0, -8))  # fmt: skip
def blueberry(b: Brush, c: Colours) -> None:
    leaf(b, 0, -26, 22, -58, c.second)
    for x, y, r in ((-13, -13, 13), (13, -12, 12), (1, -26, 13)):
        shaded(b, oval(x, y, r), c.main, c.dark, by=(-3, -2))
        with b.at(x + 2, y - 2):
            b.shape(
                "M0 -5L2 -2L5 -1L3 2L3 5L0 3L-3 5L-3 2L-5 -1L-2 -2Z", c.dark, lift=0
            )
        gleam(b, x - 6, y - 5, 2, 3.4, turn=30)


def _bramble(b: Brush, c: Colours) -> None:
    rows = (
        (-32, (-13, 0, 13)),
        (-23, (-16, -5, 6, 16)),
        (-14, (-10, 0, 10)),
        (-6, (-4, 5)),
    )
    for turn, (y, places) in enumerate(rows):
        for n, x in enumerate(places):
            tint = c.main if (n + turn) % 2 else mix(c.main, c.dark, 0.6)
            b.circle(x, y, 7.4, tint, lift=0.4)
            b.circle(x - 2, y - 2.4, 1.7, c.bright)
    cap = "M0 -46L4 -41L18 -43L9 -35L0 -37L-9 -34L-18 -42L-4 -41Z"
    b.shape(cap, c.second, lift=0.6)
    b.line("M0 -40V-50", c.second, 3)


@prop("blackberry", "blackberries", "bramble", "brambles", kind="fruit", size=42,
      drawn=50, at="hand", main="#54406f", second=LEAF, grip=(0, -8))  # fmt: skip
def blackberry(b: Brush, c: Colours) -> None:
    _bramble(b, c)


@prop("raspberry", "raspberries", "berry", "berries", kind="fruit", size=42,
      drawn=50, at="hand", main="#cf4767", second=LEAF, grip=(0, -8))  # fmt: skip
def raspberry(b: Brush, c: Colours) -> None:
    _bramble(b, c)


@prop(
    "pineapple",
    "pineapples",
    kind="fruit",
    size=96,
    at="table",
    main="#e0a23e",
    second="#4d8560",
    grip=(0, -12),
)
def pineapple(b: Brush, c: Colours) -> None:
    for x, y, length, turn in (
        (-6, -54, 34, -140), (6, -54, 34, -40), (-4, -55, 38, -112), (4, -55, 38, -68),
        (0, -52, 42, -90),
    ):  # fmt: skip
        leaf(b, x, y, length, turn, c.second)
    body = (
        "M0 -60C-20 -60 -27 -44 -26 -28C-26 -10 -16 0 0 0C16 0 26 -10 26 -28"
        "C27 -44 20 -60 0 -60Z"
    )
    shaded(b, body, c.main, c.dark)
    with b.inside(body):
        for n in range(-4, 5):
            b.line(f"M{n * 13 - 34} 0l68 -64M{n * 13 + 34} 0l-68 -64", c.dark, 1.6)
    for x, y in ((-9, -40), (4, -40), (-3, -27), (-15, -27), (10, -27), (-9, -14)):
        b.circle(x, y, 1.6, c.bright)


@prop(
    "watermelon",
    "watermelons",
    "melon",
    "melons",
    kind="fruit",
    size=54,
    at="table",
    main="#e0605e",
    second="#4f8a5a",
    grip=(0, -6),
)
def watermelon(b: Brush, c: Colours) -> None:
    b.shape("M-48 -52A49 51 0 0 0 48 -52Z", c.second)
    b.shape("M-43 -52A44 45 0 0 0 43 -52Z", c.pale, lift=0)
    b.shape("M-39 -52A40 40 0 0 0 39 -52Z", c.main, lift=0)
    b.shape("M30 -52H39A40 40 0 0 1 -12 -14Q30 -18 30 -52Z", c.dark, lift=0)
    for x, y in ((-24, -42), (-12, -32), (0, -24), (0, -42), (13, -33), (25, -42)):
        b.ellipse(x, y, 2, 3.4, c.ink)


@prop("peach", "peaches", "apricot", "apricots", "nectarine", kind="fruit", size=46,
      drawn=52, at="hand", main="#f0a277", second=LEAF, grip=(0, -8))  # fmt: skip
def peach(b: Brush, c: Colours) -> None:
    shaded(b, oval(0, -23, 25, 23), c.main, c.dark)
    b.mist(-10, -18, 11, 10, "#d9534a", 0.22)
    b.line("M2 -45C12 -34 12 -16 3 -3", c.dark, 2.4)
    leaf(b, 1, -45, 26, -26, c.second)
    leaf(b, 0, -45, 18, -150, c.second)
    gleam(b, -11, -34, 6, 4, turn=-30)


@prop("plum", "plums", kind="fruit", size=42, drawn=48, at="hand", main="#76508a",
      second=LEAF, grip=(0, -8))  # fmt: skip
def plum(b: Brush, c: Colours) -> None:
    shaded(b, oval(0, -21, 21, 21), c.main, c.dark)
    b.line("M1 -42C-7 -32 -7 -12 0 -1", c.dark, 2)
    b.line("M1 -41Q1 -46 5 -49", BARK, 3.2)
    leaf(b, 3, -45, 22, 4, c.second)
    gleam(b, -12, -28, 3, 6, turn=20)


@prop(
    "coconut",
    "coconuts",
    kind="fruit",
    size=46,
    at="hand",
    main="#7d5a45",
    second="#fbf1de",
    grip=(0, -8),
)
def coconut(b: Brush, c: Colours) -> None:
    shaded(b, oval(-6, -22, 22, 22), c.main, c.dark)
    b.line("M-22 -28q5 -8 12 -10M-24 -18q3 -5 7 -8M-16 -8q7 4 14 3", c.bright, 1.8)
    b.ellipse(15, -15, 20, 14, c.dark, lift=1)
    b.ellipse(15, -17, 17, 10.5, c.second)
    b.ellipse(15, -15, 11, 6, mix(c.second, c.main, 0.22))
