"""Where people work indoors: the workshop, the bakery and its like."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter
from studio.engine.places import Set, place
from studio.engine.places.furniture import (
    WOOD,
    hanging_lamp,
    inside,
    table,
)
from studio.engine.places.homes import room
from studio.engine.places.landforms import floor


@place(
    "workshop", "garage", "laboratory", "lab", "inventor's workshop", "factory",
    "tool shed",
    ground=574, indoors=True, sounds=("machines", "clock"),
    palettes=("dusk", "ember", "moss"),
)  # fmt: skip
def workshop(s: Set) -> None:
    b = room(s, "#8a9a94", ((500.0, 110.0, 280.0, 190.0),))
    tools(s, b, 220, 150)
    tools(s, b, 900, 150)
    gears(s, b)
    hanging_lamp(s, b, 640, 60, inside(s, "#5f7f86"))
    feet = s.plane(1.0)
    floor(s, feet, 516, inside(s, "#8d7460"))
    for x in (-190, 1110):
        table(s, feet, x, 560, 360, 104)
    for x, colour in (
        (-60, "#d9694f"),
        (-150, "#4f8f92"),
        (1200, "#e3b55c"),
        (1330, "#7f6a9a"),
    ):
        feet.rect(x - 30, 404, 60, 46, inside(s, colour), r=6, lift=0.8)
        feet.circle(x, 404, 8, s.palette.light)


def tools(s: Set, b: Brush, x: float, y: float) -> None:
    """Hang a board of tools."""
    b.rect(x - 20, y, 220, 150, inside(s, WOOD), r=6, lift=1)
    iron, grip = inside(s, "#d5d8d0"), inside(s, "#c65f4a")
    for n in range(4):
        left = x + 8 + n * 50
        b.rect(left + 4, y + 60, 10, 68, grip, r=4, lift=0.5)
        if n % 2:
            b.rect(left - 8, y + 36, 34, 24, iron, r=4, lift=0.5)
        else:
            b.ring(left + 9, y + 42, 14, iron, 8)


def gears(s: Set, b: Brush) -> None:
    for x, y, r in ((1190, 210, 62), (1284, 268, 40), (-40, 220, 56)):
        brass = inside(s, "#c9a05a")
        for n in range(10):
            with b.at(x, y, turn=n * 36):
                b.rect(-8, -r - 11, 16, 18, brass, r=3)
        b.circle(x, y, r, brass, lift=1)
        b.circle(x, y, r * 0.62, darker(brass, 0.2))
        b.circle(x, y, r * 0.2, s.palette.ink)


@place(
    "bakery", "shop", "store", "cafe", "toy shop", "bookshop", "restaurant",
    ground=574, indoors=True, sounds=("market",), palettes=("honey", "blossom", "dusk"),
)  # fmt: skip
def bakery(s: Set) -> None:
    b = room(s, "#d3a487", ((440.0, 110.0, 400.0, 220.0),))
    for y in (170, 260, 350):
        for left in (60, 950):
            b.rect(left, y, 300, 12, inside(s, WOOD), lift=1)
            loaves(s, b, left + 14, y)
    for x in (280, 640, 1000):
        hanging_lamp(s, b, x, 80, inside(s, "#4f8f86"))
    feet = s.plane(1.0)
    floor(s, feet, 516, inside(s, "#c99f78"))
    for x in (-220, 1100):
        counter(s, feet, x, 572)


def loaves(s: Set, b: Brush, x: float, y: float) -> None:
    for n in range(5):
        crust = inside(s, s.rng.choice(("#c98548", "#dba25c", "#b5703f", "#e6bd7a")))
        left = x + n * 56
        b.shape(f"M{left} {y}c-8 -40 56 -44 46 0Z", crust, lift=0.8)
        b.line(
            f"M{left + 12} {y - 20}l8 -7M{left + 24} {y - 20}l8 -7",
            lighter(crust, 0.4),
            3,
        )


def counter(s: Set, b: Brush, x: float, y: float) -> None:
    front = inside(s, "#6f9a92")
    b.rect(x, y - 128, 400, 130, front, r=6, lift=1.2)
    for n in range(7):
        b.line(f"M{x + 30 + n * 56} {y - 110}v104", darker(front, 0.12), 3)
    b.rect(x - 12, y - 142, 424, 20, inside(s, WOOD), r=5, lift=1)
    for n in range(3):
        with b.at(x + 80 + n * 110, y - 142):
            b.shape("M-26 0L-20 -24H20L26 0Z", inside(s, "#e9c795"))
            b.ellipse(0, -28, 24, 16, inside(s, "#e08e86"), lift=0.6)
            b.circle(0, -46, 6, inside(s, "#c8483f"))
