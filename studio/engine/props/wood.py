"""Wood, and what is made of it out of doors: logs, sticks, fires, nests."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import (
    LEAF,
    WOOD,
    leaf,
    oval,
    shaded,
)


@prop(
    "log",
    "logs",
    "tree trunk",
    "fallen tree",
    "driftwood",
    "firewood",
    kind="wood",
    size=64,
    main="#8a6047",
    second="#e3bd86",
    grip=(0, -20),
)
def log(b: Brush, c: Colours) -> None:
    shaded(b, "M-62 -46C-76 -44 -76 -2 -62 0H58V-46Z", c.main, c.dark, by=(0, -8))
    b.line("M-48 -34H-14M-2 -38H26M-30 -22H14M-52 -10H-20M0 -12H30", c.dark, 2.2)
    b.ellipse(58, -23, 15, 23, c.dark, lift=0.8)
    b.ellipse(58, -23, 12, 19.5, c.second)
    b.line(
        "M58 -36C49 -36 50 -10 58 -11C65 -12 65 -32 58 -31C53 -30 54 -17 58 -18",
        mix(c.second, c.main, 0.6),
        1.8,
    )
    b.line("M-28 -46q-2 -8 -10 -12", c.main, 6)
    leaf(b, -38, -58, 18, -150, LEAF)


@prop(
    "stump",
    "stumps",
    "tree stump",
    "tree stumps",
    kind="wood",
    size=62,
    main="#86603f",
    second="#e6c391",
    seat=(0, -54),
)
def stump(b: Brush, c: Colours) -> None:
    shaded(
        b,
        "M-58 0C-40 -6 -38 -30 -36 -52H36C38 -30 42 -6 60 0Q30 2 18 -4"
        "Q0 6 -20 -3Q-34 4 -58 0Z",
        c.main,
        c.dark,
        by=(-7, 0),
    )
    b.line("M-22 -40Q-22 -24 -28 -12M-4 -40V-14M16 -40Q16 -26 22 -14", c.dark, 2.4)
    b.ellipse(0, -52, 37, 11, c.dark, lift=0.6)
    b.ellipse(0, -53, 34, 9, c.second)
    for rx, ry in ((24, 6), (13, 3.2)):
        b.line(oval(0, -53, rx, ry), mix(c.second, c.main, 0.5), 1.6)
    b.shape("M-40 -14C-52 -16 -52 -24 -40 -24Z", c.second, lift=0.4)


@prop(
    "stick",
    "sticks",
    "twig",
    "twigs",
    "branch",
    "branches",
    kind="wood",
    size=86,
    at="hand",
    main="#8d6444",
    second=LEAF,
    grip=(-6, -14),
)
def stick(b: Brush, c: Colours) -> None:
    b.limb(((-12, -2), (-4, -26), (-2, -50), (10, -84)), c.dark, 8)
    b.limb(((-13, -3), (-5, -26), (-3, -50), (9, -83)), c.main, 5)
    b.line("M-3 -40C8 -46 14 -50 18 -58M-4 -56C-10 -60 -14 -66 -15 -72", c.main, 4)
    leaf(b, 18, -58, 20, -50, c.second)
    leaf(b, -15, -71, 18, -120, c.second)
    b.line("M-9 -18q3 -2 5 0", c.bright, 1.6)


@prop(
    "campfire",
    "campfires",
    "fire",
    "fires",
    "bonfire",
    "bonfires",
    "flame",
    "flames",
    kind="light",
    size=100,
    moves="flicker",
    main="#ee8240",
    second=WOOD,
    shines=True,
)
def campfire(b: Brush, c: Colours) -> None:
    b.glow(0, -44, 120, c.light, 0.42)
    for x, r in ((-46, 12), (46, 12), (-28, 10), (30, 10)):
        b.ellipse(x, -7, r, 9, "#6f7d80", lift=0.6)
    with b.at(0, -10, turn=16):
        b.rect(-44, -8, 88, 14, c.second, r=7, lift=1)
    with b.at(0, -10, turn=-16):
        b.rect(-44, -8, 88, 14, mix(c.second, c.ink, 0.25), r=7, lift=1)
    b.shape(
        "M0 -14C-26 -14 -38 -34 -28 -56C-24 -48 -20 -46 -16 -48"
        "C-20 -70 -8 -86 4 -100C4 -84 20 -76 20 -58C24 -60 26 -64 26 -68"
        "C38 -44 30 -14 0 -14Z",
        c.main,
    )
    b.shape(
        "M0 -14C-16 -14 -24 -28 -18 -42C-14 -36 -10 -36 -8 -38"
        "C-10 -52 -2 -62 4 -72C6 -58 16 -54 15 -40C24 -44 22 -14 0 -14Z",
        mix(c.main, c.light, 0.45),
        lift=0.4,
    )
    b.shape(
        "M0 -14C-9 -14 -11 -24 -6 -32C-3 -40 2 -42 3 -48C6 -38 12 -34 10 -24"
        "Q8 -14 0 -14Z",
        c.light,
        lift=0,
    )
    for x, y in ((-20, -84), (24, -88), (12, -104)):
        b.circle(x, y, 2, c.light)


@prop("feather", "feathers", kind="feather", size=64, drawn=78, at="hand",
      moves="fall", main="#5f9fa5", second="#f7e8d3", grip=(-10, -6))  # fmt: skip
def feather(b: Brush, c: Colours) -> None:
    with b.at(-12, 0, turn=18):
        shaded(
            b,
            "M0 -14C-20 -30 -18 -62 2 -80C18 -62 18 -32 0 -14L10 -26L2 -22L-8 -34Z",
            c.main,
            c.dark,
            by=(-6, 0),
        )
        b.line("M0 0C-1 -30 0 -52 2 -74", c.second, 2.6)
        b.line(
            "M0 -28l-8 -6M0 -40l-9 -7M0 -52l-8 -7M1 -28l7 -6M1 -40l8 -7M1 -52l7 -7",
            c.bright,
            1.5,
        )
        b.shape(
            "M2 -80C-6 -73 -10 -66 -12 -59Q2 -54 14 -60C12 -68 8 -74 2 -80Z",
            c.bright,
            lift=0,
        )


@prop(
    "nest",
    "nests",
    "bird nest",
    "bird's nest",
    kind="nest",
    size=52,
    main="#9a7048",
    second="#bcdcd6",
)
def nest(b: Brush, c: Colours) -> None:
    b.ellipse(0, -28, 46, 12, c.dark, lift=0.8)
    for x, y, turn in ((-16, -34, -10), (16, -34, 12), (0, -37, 0)):
        with b.at(x, y, turn=turn):
            b.ellipse(0, 0, 12, 15, c.second, lift=0.6)
            b.circle(-3, -4, 1.5, mix(c.second, c.ink, 0.4))
            b.circle(4, -1, 1.3, mix(c.second, c.ink, 0.4))
    bowl = "M-50 -30C-30 -18 30 -18 50 -30C48 -8 26 0 0 0C-26 0 -48 -8 -50 -30Z"
    shaded(b, bowl, c.main, c.dark, by=(-4, -4))
    b.line(
        "M-44 -20Q0 -4 40 -22M-36 -12Q0 4 36 -14M-40 -26Q-10 -12 12 -16"
        "M-10 -8Q20 -8 46 -24",
        c.bright,
        2,
    )
    b.line("M-48 -28l-9 -5M46 -28l10 -6M-30 -6l-8 4M34 -8l9 3", c.main, 3)
