"""Towers, tents and other buildings one sees from afar."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    LEAF,
    STONE_DARK,
    WOOD,
    WOOD_DARK,
    arch,
    pane,
    shade,
    star,
)  # fmt: skip

building = partial(prop, kind="building")


@building(
    "lighthouse", "lighthouses", size=380, main="#d8614a", second="#f7ead6", shines=True
)
def lighthouse(b: Brush, c: Colours) -> None:
    b.veil("M10 -314L330 -372V-246Z", c.light, 0.24)
    b.glow(0, -314, 110, c.light, 0.5)
    b.shape("M-46 0L-28 -276H28L46 0Z", c.second)
    for top, low in ((-66, -124), (-192, -246)):
        a, z = 46 + top * 0.0652, 46 + low * 0.0652
        b.shape(f"M{-a} {top}L{-z} {low}H{z}L{a} {top}Z", c.main, lift=0)
    shade(b, "M10 -276H28L46 0H14Z", 0.16)
    b.rect(-42, -286, 84, 12, c.ink, r=3, lift=0.5)
    b.line(
        "M-38 -286V-306M-20 -286V-306M20 -286V-306M38 -286V-306M-40 -306H40", c.ink, 3
    )
    b.rect(-20, -336, 40, 50, c.light)
    b.line("M-20 -336V-286M0 -336V-286M20 -336V-286", c.ink, 3)
    b.shape("M-28 -334C-24 -368 24 -368 28 -334Z", c.main)
    b.line("M0 -360V-378", c.ink, 4)
    arch(b, c.ink, 0, 24, 48)
    for y in (-150, -222):
        arch(b, c.ink, 0, 14, 24, y + 18)
    b.shape("M-84 0C-80 -26 -40 -22 -30 -8C0 -14 60 -26 84 0Z", STONE_DARK, lift=0.6)


def windmill_sails(b: Brush, c: Colours) -> None:
    for turn in (24, 114, 204, 294):
        with b.at(turn=turn):
            b.line("M0 0V-124", WOOD_DARK, 6)
            b.shape("M4 -28H34V-122H4Z", c.pale, lift=0.5)
            b.line("M4 -50H34M4 -74H34M4 -98H34M19 -28V-122", WOOD, 2)
    b.circle(0, 0, 11, c.dark, lift=0.5)


@building("windmill", "windmills", "mill", size=380, drawn=330, main="#c9604a",
          second="#f3e3cc", wheel=(0, -206, windmill_sails))  # fmt: skip
def windmill(b: Brush, c: Colours) -> None:
    b.shape("M-74 0L-46 -190H46L74 0Z", c.second)
    shade(b, "M16 -190H46L74 0H24Z", 0.12)
    b.shape("M-58 -186C-54 -250 54 -250 58 -186Z", c.main)
    b.line("M-56 -196C-30 -204 30 -204 56 -196", c.dark, 3)
    pane(b, c, -14, -150, 28, 32)
    arch(b, WOOD_DARK, 0, 40, 62)
    b.circle(12, -28, 3.5, BRASS)
    b.rect(-78, -84, 156, 9, WOOD, r=3, lift=0.5)
    b.line("M-70 -84V-100M-35 -84V-100M35 -84V-100M70 -84V-100M-76 -100H76", WOOD, 4)


@building("skyscraper", "skyscrapers", "tower block", "office", "flats", size=460,
          main="#4d7686")  # fmt: skip
def skyscraper(b: Brush, c: Colours) -> None:
    b.line("M0 -420V-458", c.ink, 5)
    b.circle(0, -458, 5, c.warm)
    b.rect(-40, -426, 80, 60, c.bright, r=3, lift=0.6)
    b.rect(-62, -386, 124, 90, c.main, r=3, lift=0.8)
    b.rect(-88, -316, 176, 316, c.main, r=3)
    shade(b, "M48 -316H88V0H48Z", 0.18)
    b.rect(-94, -322, 188, 10, c.dark, r=3, lift=0.4)
    for row in range(9):
        for k in range(5):
            lit = (row * 3 + k * 5) % 4
            b.rect(
                -72 + k * 31, -300 + row * 27, 19, 16, c.light if lit else c.dark, r=2
            )
    for k in range(4):
        b.rect(-48 + k * 26, -370, 16, 34, c.light, r=2)
    arch(b, c.dark, 0, 64, 48)
    arch(b, c.light, 0, 52, 42)
    b.line("M0 -40V0", c.dark, 3)


@building("tower", "towers", "watchtower", size=410, drawn=400, main="#7a5f93",
          second="#d8cfc2")  # fmt: skip
def tower(b: Brush, c: Colours) -> None:
    b.line("M0 -372V-398", c.ink, 4)
    b.shape("M0 -398L36 -388L0 -378Z", c.warm, lift=0.4)
    b.shape("M-56 0L-46 -270H46L56 0Z", c.second)
    shade(b, "M16 -270H46L56 0H18Z", 0.14)
    b.line("M-40 -40h22M-8 -70h22M-34 -120h20M8 -150h20M-28 -190h18M-46 -16h16M14"
           " -24h22", darker(c.second, 0.25), 3)  # fmt: skip
    b.shape(
        "M-64 -270V-300H-42V-286H-14V-300H14V-286H42V-300H64V-270L52 -256H-52Z",
        c.second,
    )
    b.shape("M-62 -296L0 -376L62 -296Z", c.main)
    b.shape("M0 -376L62 -296H8Z", c.dark, lift=0)
    for x, y in ((0, -196), (-4, -110)):
        arch(b, c.dark, x, 30, 50, y)
        arch(b, c.light, x, 20, 43, y - 2)
    arch(b, WOOD_DARK, 0, 42, 66)
    b.circle(10, -30, 3.5, BRASS)


@building("eiffel tower", "the eiffel tower", size=420, main="#8a6f5f")
def eiffel_tower(b: Brush, c: Colours) -> None:
    b.line("M0 -380V-418", c.dark, 4)
    b.shape("M-120 0C-60 -90 -30 -190 -9 -384H9C30 -190 60 -90 120 0H76C56 -56 -56"
            " -56 -76 0Z", c.main)  # fmt: skip
    b.shape("M-46 -92L-24 -160H24L46 -92Z", c.second, lift=0)
    b.shape("M-20 -180L-8 -300H8L20 -180Z", c.second, lift=0)
    b.line("M-46 -92L24 -160M46 -92L-24 -160M-20 -180L12 -240L-8 -300M20 -180L-12"
           " -240L8 -300", c.main, 5)  # fmt: skip
    b.line("M-92 -16L-56 -66L-74 -44M92 -16L56 -66", c.bright, 3)
    for y, w in ((-92, 74), (-172, 46), (-316, 22)):
        b.rect(-w, y, w * 2, 14, c.dark, r=3, lift=0.5)
        b.line(f"M{-w + 6} {y + 7}H{w - 6}", c.light, 2)


@building("jail", "jails", "prison", "gaol", size=260, drawn=240, main="#8f9a9c")
def jail(b: Brush, c: Colours) -> None:
    b.shape("M-130 0V-240H-104V-222H-72V-240H-40V-222H-8V-240H24V-222H56V-240H88V-222"
            "H104V-240H130V0Z", c.main)  # fmt: skip
    shade(b, "M84 -222H130V0H84Z", 0.15)
    b.line("M-116 -60h30M-84 -30h30M60 -40h30M90 -80h26M-120 -116h20M88 -196h22M-30"
           " -206h24", c.dark, 3)  # fmt: skip
    for x in (-94, 44):
        b.rect(x, -180, 52, 60, c.dark, r=4)
        b.rect(x + 6, -174, 40, 48, c.light)
        for k in (14, 26, 38):
            b.line(f"M{x + k} -176V-124", c.ink, 5)
    arch(b, c.dark, 0, 80, 116)
    arch(b, WOOD_DARK, 0, 66, 108)
    b.rect(-14, -82, 28, 20, c.light, r=3)
    b.line("M-5 -82V-62M5 -82V-62", c.ink, 3)
    b.circle(20, -42, 5, BRASS)


@building("circus", "circus tent", "circuses", "big top", size=340, drawn=300,
          main="#d8573f", second="#f7e8d3")  # fmt: skip
def circus(b: Brush, c: Colours) -> None:
    b.line("M0 -262V-298", c.ink, 4)
    b.shape("M0 -298L44 -287L0 -276Z", BRASS, lift=0.4)
    b.rect(-150, -120, 300, 120, c.second)
    for k in range(5):
        b.rect(-150 + k * 60, -120, 30, 120, c.main)
    b.shape("M-180 -116C-100 -150 -36 -210 0 -268C36 -210 100 -150 180 -116Z", c.main)
    b.shape(
        "M-110 -116C-60 -160 -20 -216 0 -268C-6 -210 -20 -160 -40 -116Z",
        c.second,
        lift=0,
    )
    b.shape(
        "M110 -116C60 -160 20 -216 0 -268C6 -210 20 -160 40 -116Z", c.second, lift=0
    )
    for k in range(9):
        b.shape(
            f"M{-180 + k * 40} -118h40a20 18 0 0 1 -40 0Z",
            (BRASS, c.warm)[k % 2],
            lift=0.4,
        )
    arch(b, c.ink, 0, 84, 88)
    with b.inside("M-42 0V-46A42 42 0 0 1 42 -46V0Z"):
        b.glow(0, -8, 74, c.light, 0.8)
    b.shape(
        "M0 -88C-10 -50 -30 -20 -42 0H-52V-50C-46 -76 -20 -88 0 -88Z", c.dark, lift=0.4
    )
    b.shape("M0 -88C10 -50 30 -20 42 0H52V-50C46 -76 20 -88 0 -88Z", c.dark, lift=0.4)


@building("market stall", "market stalls", "stall", "stalls", "stand", "kiosk",
          size=210, main="#3f8f8a", second="#f7e8d3")  # fmt: skip
def market_stall(b: Brush, c: Colours) -> None:
    b.rect(-104, -180, 9, 180, WOOD_DARK, lift=0.5)
    b.rect(95, -180, 9, 180, WOOD_DARK, lift=0.5)
    b.rect(-110, -84, 220, 84, WOOD)
    b.line("M-110 -56H110M-110 -28H110", WOOD_DARK, 2.5)
    fruits = (
        "#d8573f",
        "#ecb04c",
        "#7fae62",
        "#d8573f",
        "#8a5a86",
        "#ecb04c",
        "#7fae62",
    )
    for k, colour in enumerate(fruits):
        b.circle(-84 + k * 28, -96, 14, colour, lift=0.4)
        if k % 2:
            b.circle(-84 + k * 28, -114, 13, colour)
    b.rect(-116, -92, 232, 12, "#cf9d6f", r=4, lift=0.5)
    for k in range(7):
        x = -126 + k * 36
        b.shape(f"M{x + 8 * (3 - k) * 0.5} -208h36L{x + 36} -164a18 16 0 0 1 -36 0Z",
                (c.main, c.second)[k % 2], lift=0.5)  # fmt: skip
    star(b, 0, -44, 18, BRASS)


@building("tent", "tents", size=186, drawn=170, main="#e09a4a", second="#f7e8d3")
def tent(b: Brush, c: Colours) -> None:
    b.line("M-124 0L-96 -30M124 0L96 -30M0 -150V-168", c.ink, 3)
    b.shape("M0 -156L116 0H-116Z", c.main)
    b.shape("M0 -156L116 0H48Z", c.dark, lift=0)
    b.shape("M0 -140L38 0H-38Z", c.ink, lift=0)
    with b.inside("M0 -140L38 0H-38Z"):
        b.glow(0, -20, 60, c.light, 0.8)
    b.shape("M0 -140L-38 0H-62C-40 -30 -12 -80 0 -140Z", c.second, lift=0.5)
    b.shape("M0 -140L38 0H62C40 -30 12 -80 0 -140Z", c.second, lift=0.5)
    b.shape("M0 -168L30 -160L0 -152Z", c.warm, lift=0.3)


@building("igloo", "snow cave", "igloos", size=140, main="#e4eef0")
def igloo(b: Brush, c: Colours) -> None:
    b.shape("M-120 0C-120 -186 120 -186 120 0Z", c.main)
    b.shape("M60 -112C100 -86 120 -50 120 0H76C84 -50 78 -84 60 -112Z",
            darker(c.main, 0.1),
            lift=0)  # fmt: skip
    b.line("M-116 -38H-40M66 -38H116M-100 -78H100M-64 -114H64M-70 -78V-38M-20 -114"
           "V-78M40 -114V-78M84 -78V-38M-46 -78V-114M0 -139V-114M-92 -38V0M100 -38V0",
           darker(c.main, 0.16), 2.5)  # fmt: skip
    b.shape("M-36 0V-46A50 50 0 0 1 64 -46V0Z", c.main)
    arch(b, "#2b5064", 14, 66, 72)
    with b.inside("M-19 0V-39A33 33 0 0 1 47 -39V0Z"):
        b.glow(14, -8, 62, c.light, 0.8)


@building("wall", "garden wall", "brick wall", "walls", "stone wall",
          "the great wall of china", size=120, main="#b3a48f")  # fmt: skip
def wall(b: Brush, c: Colours) -> None:
    b.shape(
        "M-170 0V-116H-130V-98H-90V-116H-50V-98H-10V-116H30V-98H70V-116H110V-98H130"
        "V-116H170V0Z",
        c.main,
    )
    shade(b, "M120 -98H130V-116H170V0H120Z", 0.12)
    b.line("M-170 -74H170M-170 -48H170M-170 -22H170", c.dark, 2.5)
    for row in range(3):
        for n in range(6):
            x = -140 + n * 56 + row % 2 * 26
            b.line(f"M{x} {-74 + row * 26}v26", c.dark, 2.5)
    b.line("M-150 -2C-148 -20 -156 -30 -146 -44M-140 -2C-138 -12 -142 -18 -134 -26",
           LEAF, 4)  # fmt: skip
