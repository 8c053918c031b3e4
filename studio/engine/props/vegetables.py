"""Vegetables, and what else grows in a kitchen garden."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import LEAF, MOSS, gleam, leaf, oval, shaded


@prop("carrot", "carrots", kind="vegetable", size=62, drawn=76, at="hand",
      main="#e58742", second=LEAF, grip=(0, -50))  # fmt: skip
def carrot(b: Brush, c: Colours) -> None:
    for turn in (-128, -52, -90):
        leaf(b, 0, -48, 30, turn, c.second)
    root = "M0 0C-5 -2 -17 -34 -17 -44C-17 -54 -6 -54 0 -52C6 -54 17 -54 17 -44"
    shaded(b, root + "C17 -34 5 -2 0 0Z", c.main, c.dark, by=(-5, -1))
    b.line("M-14 -38q6 3 10 1M-10 -24q5 2 8 0M12 -32q-5 2 -8 0", c.dark, 2)
    gleam(b, -9, -44, 3, 4)


@prop("broccoli", "broccolis", "cauliflower", "cauliflowers", kind="vegetable",
      size=54, drawn=62, at="hand", main="#5f9a5b", second="#b9cf8f", grip=(0,
      -6))  # fmt: skip
def broccoli(b: Brush, c: Colours) -> None:
    trunk = "M-8 0C-7 -14 -12 -22 -22 -30H22C12 -22 7 -14 8 0Q0 3 -8 0Z"
    shaded(b, trunk, c.second, mix(c.second, c.ink, 0.2))
    for x, y, r in ((-22, -34, 12), (22, -34, 12), (-9, -46, 15), (12, -46, 14)):
        b.circle(x, y, r, c.main, lift=0.8)
    b.circle(0, -36, 14, c.main, lift=0.6)
    for x, y in ((-26, -40), (-12, -54), (-2, -42), (16, -52)):
        b.circle(x, y, 4.4, c.bright)
    for x, y in ((24, -29), (6, -29), (-14, -34), (20, -43)):
        b.circle(x, y, 3.4, c.dark)


@prop(
    "onion",
    "onions",
    kind="vegetable",
    size=56,
    at="hand",
    main="#cf8f55",
    second="#7fa563",
    grip=(0, -8),
)
def onion(b: Brush, c: Colours) -> None:
    b.line(
        "M-2 -40C-4 -48 -8 -52 -10 -56M1 -40V-57M3 -40C6 -48 8 -50 12 -53", c.second, 4
    )
    bulb = (
        "M0 -46C-3 -38 -26 -36 -26 -18C-26 -4 -12 0 0 0C12 0 26 -4 26 -18"
        "C26 -36 3 -38 0 -46Z"
    )
    shaded(b, bulb, c.main, c.dark)
    b.line(
        "M-2 -40C-16 -30 -18 -12 -8 -2M2 -40C16 -30 18 -12 8 -2M0 -40V-2", c.dark, 1.6
    )
    gleam(b, -19, -20, 2.6, 6)


@prop(
    "peas",
    "pea",
    "pea pod",
    "pea pods",
    kind="vegetable",
    size=40,
    at="hand",
    main="#84ad55",
    second=MOSS,
    grip=(0, -8),
)
def peas(b: Brush, c: Colours) -> None:
    b.line("M-36 -26C-42 -30 -44 -34 -44 -38", c.second, 4)
    b.shape("M-40 -24C-24 -44 28 -44 42 -26C28 -2 -26 4 -40 -24Z", c.dark)
    for x in (-21, -7, 8, 22):
        b.circle(x, -24, 8.6, c.main, lift=0.5)
        b.circle(x - 3, -27, 2.2, c.bright)
    b.shape("M-40 -24C-22 -14 24 -12 42 -26C28 -2 -26 4 -40 -24Z", c.second)
    b.line("M-30 -16C-10 -8 16 -7 32 -16", mix(c.second, c.pale, 0.3), 1.6)


@prop(
    "potato",
    "potatoes",
    "spud",
    "spuds",
    kind="vegetable",
    size=42,
    at="hand",
    main="#c99a63",
    second="#8a6047",
    grip=(0, -8),
)
def potato(b: Brush, c: Colours) -> None:
    body = (
        "M-28 -16C-30 -32 -12 -42 6 -40C24 -40 34 -26 30 -14C26 0 8 2 -6 0"
        "C-18 -1 -27 -6 -28 -16Z"
    )
    shaded(b, body, c.main, c.dark, by=(-4, -4))
    b.line("M-14 -24q4 3 7 0M8 -30q4 3 7 0M2 -14q4 3 7 0M-14 -10q3 2 5 0", c.second, 2)
    gleam(b, -8, -33, 7, 3, turn=-16)


@prop("asparagus", "asparagus spears", kind="vegetable", size=60, drawn=78,
      at="hand", main="#7fa65a", second="#e2745a", grip=(0, -28))  # fmt: skip
def asparagus(b: Brush, c: Colours) -> None:
    for x, turn in ((-9, -8), (9, 8), (0, 0)):
        with b.at(x, 0, turn=turn):
            shaded(
                b,
                "M-5 0L-4 -56C-5 -68 -2 -75 0 -77C2 -75 5 -68 4 -56L5 0Z",
                c.main,
                c.dark,
                by=(-2, 0),
            )
            b.shape("M-5 -56L0 -70L5 -56L0 -62Z", c.dark, lift=0)
            b.line("M-4 -42l4 -5M4 -30l-4 -5M-4 -16l4 -5", c.dark, 1.8)
    b.rect(-19, -34, 38, 11, c.second, r=4, lift=0.6)
    b.line("M-17 -31H17", mix(c.second, c.pale, 0.4), 1.4)


@prop("string bean", "string beans", "green bean", "green beans", "runner beans",
      kind="vegetable", size=50, drawn=60, at="hand", main="#6d9f57", second=MOSS,
      grip=(0, -12))  # fmt: skip
def string_bean(b: Brush, c: Colours) -> None:
    for x, flip in ((-6, False), (10, True)):
        with b.at(x, 0, flip=flip):
            b.line("M14 -52Q18 -57 17 -60", c.second, 3.4)
            pod = "M-14 -2C-22 -6 6 -30 12 -54Q16 -56 17 -51C14 -24 -4 2 -14 -2Z"
            shaded(b, pod, c.main, c.dark, by=(-3, -1))
            for px, py in ((8, -34), (2, -22), (-5, -12)):
                b.circle(px, py, 2.6, c.bright)


@prop("corn", "corncob", "corncobs", "corn on the cob", "maize", "sweetcorn",
      kind="vegetable", size=60, drawn=76, at="hand", main="#eec14f",
      second="#6f9c58", grip=(0, -10))  # fmt: skip
def corn(b: Brush, c: Colours) -> None:
    cob = "M0 -76C-12 -72 -18 -46 -15 -14H15C18 -46 12 -72 0 -76Z"
    shaded(b, cob, c.main, c.dark)
    with b.inside(cob):
        b.line("M-8 0Q-9 -50 -3 -76M0 0V-76M8 0Q9 -50 3 -76", c.dark, 1.3)
        for y in range(-66, -10, 9):
            b.line(f"M-20 {y}Q0 {y + 6} 20 {y}", c.dark, 1.3)
    b.shape("M-2 0C-26 -4 -28 -32 -22 -52C-16 -36 -6 -22 -2 0Z", c.second)
    b.shape("M2 0C26 -4 28 -32 22 -52C16 -36 6 -22 2 0Z", mix(c.second, c.ink, 0.2))
    b.shape("M0 0C-10 -6 -9 -22 -2 -34C6 -22 9 -8 0 0Z", mix(c.second, c.pale, 0.25))


@prop(
    "pumpkin",
    "pumpkin lantern",
    "pumpkins",
    "squash",
    kind="vegetable",
    size=84,
    at="ground",
    main="#e08640",
    second=MOSS,
    grip=(0, -10),
)
def pumpkin(b: Brush, c: Colours) -> None:
    b.shape("M-5 -60C-6 -72 -2 -80 10 -83L14 -77C6 -74 6 -68 7 -60Z", c.second)
    b.ellipse(-30, -31, 22, 29, c.dark, lift=1)
    b.ellipse(30, -31, 22, 29, mix(c.main, c.dark, 1.0), lift=1)
    b.ellipse(-17, -32, 22, 32, mix(c.main, c.dark, 0.35), lift=0.5)
    b.ellipse(18, -32, 22, 32, mix(c.main, c.dark, 0.6), lift=0.5)
    b.ellipse(0, -33, 18, 33, c.main, lift=0.5)
    b.line("M6 -62C20 -74 34 -66 32 -58C31 -53 25 -55 27 -59", c.second, 2.6)
    leaf(b, -4, -62, 26, -164, c.second)
    gleam(b, -8, -46, 3.4, 8, turn=8)


@prop(
    "tomato",
    "tomatoes",
    kind="vegetable",
    size=48,
    at="hand",
    main="#d64b3c",
    second=LEAF,
    grip=(0, -8),
)
def tomato(b: Brush, c: Colours) -> None:
    shaded(b, oval(0, -20, 25, 20.5), c.main, c.dark)
    cap = "M0 -48L4 -40L17 -40L8 -35L11 -28L0 -33L-11 -28L-8 -35L-17 -40L-4 -40Z"
    b.shape(cap, c.second, lift=0.6)
    gleam(b, -16, -24, 3, 6, turn=24)


@prop(
    "cabbage",
    "cabbages",
    "lettuce",
    "lettuces",
    "salad",
    kind="vegetable",
    size=54,
    at="ground",
    main="#93b96d",
    second="#6c9a5c",
    grip=(0, -8),
)
def cabbage(b: Brush, c: Colours) -> None:
    b.shape(
        "M-36 -24C-44 -46 -20 -52 -8 -38C-8 -16 -18 -2 -28 -2C-38 -4 -40 -14 -36 -24Z",
        c.second,
    )
    b.shape(
        "M36 -24C44 -46 20 -52 8 -38C8 -16 18 -2 28 -2C38 -4 40 -14 36 -24Z",
        mix(c.second, c.ink, 0.16),
    )
    shaded(b, oval(0, -26, 26, 26), c.main, c.dark)
    b.line(
        "M0 -2C-2 -18 0 -34 6 -46M-1 -20Q-12 -26 -16 -36M1 -26Q12 -28 18 -36"
        "M-1 -10Q-14 -10 -20 -18",
        c.bright,
        2,
    )
    b.line("M-30 -8Q-32 -24 -28 -38M30 -8Q32 -24 28 -38", c.bright, 1.6)


@prop(
    "turnip",
    "turnips",
    "beetroot",
    "beet",
    "radish",
    "radishes",
    kind="vegetable",
    size=78,
    at="ground",
    main="#a8567f",
    second=LEAF,
    grip=(0, -46),
)
def turnip(b: Brush, c: Colours) -> None:
    for turn in (-136, -44, -106, -72):
        leaf(b, 0, -44, 32, turn, c.second)
    bulb = (
        "M0 0C-2 -6 -8 -10 -14 -13C-28 -20 -28 -44 -10 -48H10"
        "C28 -44 28 -20 14 -13C8 -10 2 -6 0 0Z"
    )
    shaded(b, bulb, c.main, c.dark)
    with b.inside(bulb):
        b.shape("M-30 -22Q0 -12 30 -22V4H-30Z", c.pale, lift=0)
        b.shape("M6 -12Q16 -16 30 -22V4H2Z", mix(c.pale, c.main, 0.3), lift=0)
    gleam(b, -16, -38, 4, 6, turn=24)


@prop(
    "pepper",
    "peppers",
    "chilli",
    "chillies",
    "paprika",
    kind="vegetable",
    size=60,
    at="hand",
    main="#d1493f",
    second=MOSS,
    grip=(0, -8),
)
def pepper(b: Brush, c: Colours) -> None:
    body = (
        "M-24 -34C-26 -52 -8 -50 0 -46C8 -50 26 -52 24 -34C23 -18 20 0 10 0"
        "Q4 0 0 -3Q-4 0 -10 0C-20 0 -23 -18 -24 -34Z"
    )
    shaded(b, body, c.main, c.dark)
    b.line("M-3 -44C-10 -32 -9 -14 -5 -5M7 -44C13 -32 12 -18 9 -7", c.dark, 1.8)
    b.shape("M-12 -45Q-2 -52 -2 -62H5Q3 -52 14 -45Q0 -38 -12 -45Z", c.second, lift=0.6)
    gleam(b, -16, -36, 3, 8)


@prop(
    "cucumber",
    "pickle",
    "pickles",
    "gherkin",
    "cucumbers",
    "courgette",
    "courgettes",
    "zucchini",
    kind="vegetable",
    size=42,
    at="hand",
    main="#5c8f56",
    second="#d9e4a8",
    grip=(0, -8),
)
def cucumber(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M-48 -20C-46 -32 -34 -34 0 -36C20 -36 34 -30 34 -20"
        "C34 -8 14 -4 -6 -5C-30 -6 -48 -8 -48 -20Z",
        c.main,
        c.dark,
        by=(0, -6),
    )
    b.line("M-36 -24q14 -4 26 -4M-26 -17h22M-4 -23h20", c.bright, 2)
    b.ellipse(31, -18, 14, 17, c.dark, lift=0.8)
    b.ellipse(32, -18, 11.5, 14.5, c.second)
    for x, y in ((28, -22), (35, -20), (31, -13), (35, -27)):
        b.ellipse(x, y, 1.4, 2.6, c.main)


@prop(
    "bean",
    "beans",
    "magic bean",
    "magic beans",
    kind="seed",
    size=36,
    at="hand",
    main="#a86a8e",
    second="#f0cf8a",
    grip=(0, -8),
)
def bean(b: Brush, c: Colours) -> None:
    body = (
        "M-22 -14C-24 -32 -6 -38 2 -30C6 -26 8 -26 12 -28C24 -32 30 -16 20 -6"
        "C10 4 -20 2 -22 -14Z"
    )
    shaded(b, body, c.main, c.dark, by=(-4, -3))
    b.circle(4, -15, 3, c.second)
    b.circle(-5, -9, 2, c.second)
    b.circle(14, -18, 1.8, c.second)
    gleam(b, -13, -23, 3, 5, turn=30)
