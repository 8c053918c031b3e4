"""What drives for everybody: police, taxi, ambulance, buses, fire engine."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    guarded,
    lights,
    shade,
    star,
)  # fmt: skip

vehicle = partial(prop, kind="vehicle", moves="drive", travels=True)


def siren(b: Brush, x: float, y: float, colour: str) -> None:
    b.glow(x, y - 8, 34, colour, 0.5)
    b.shape(f"M{x - 14} {y}C{x - 13} {y - 20} {x + 13} {y - 20} {x + 14} {y}Z", colour,
            lift=0.4)  # fmt: skip
    b.rect(x - 18, y - 2, 36, 5, STEEL_DARK, r=2)


def saloon_roof(b: Brush, c: Colours) -> None:
    """Draw the roof and the lit windows of a car, that police and taxis share."""
    b.shape("M-88 -66C-82 -130 -74 -164 -46 -166H30C56 -166 70 -120 80 -66Z", c.main)
    b.shape("M-72 -66C-68 -122 -62 -150 -44 -152H-8V-66Z", c.light, lift=0)
    b.shape("M6 -66V-152H28C46 -150 56 -112 64 -66Z", c.light, lift=0)
    b.shape("M-64 -72C-66 -112 -38 -112 -36 -72ZM14 -72C12 -108 40 -108 42 -72Z",
            c.pale, lift=0.3)  # fmt: skip
    b.line("M-30 -142L-48 -96M30 -142L16 -96", "#ffffff", 2.5)


def saloon_side(b: Brush, c: Colours, band: str) -> None:
    """Draw the doors, bonnet and wheels, behind which people sit."""
    b.shape(
        "M-126 -18C-130 -52 -120 -70 -88 -72H72C102 -70 122 -60 126 -42V-18Z", c.main
    )
    b.shape("M-127 -46H125L126 -33H-128Z", band, lift=0)
    shade(b, "M-127 -28H126V-18H-127Z", 0.25)
    b.line("M-1 -70V-24", c.dark, 2)
    b.rect(-24, -60, 14, 4, c.dark, r=2)
    b.rect(34, -60, 14, 4, c.dark, r=2)
    lights(b, c, 122, -125, -50)
    for x in (-76, 76):
        guarded(b, c, x, 23)


def police_side(b: Brush, c: Colours) -> None:
    saloon_side(b, c, c.second)
    star(b, -40, -39, 12, BRASS)


@vehicle("police car", "police cars", size=186, main="#f3ede2", second="#2f5d8a",
         seat=(-12, -42), front=police_side)  # fmt: skip
def police_car(b: Brush, c: Colours) -> None:
    siren(b, -8, -166, "#5fa5e0")
    saloon_roof(b, c)
    police_side(b, c)


def taxi_side(b: Brush, c: Colours) -> None:
    saloon_side(b, c, c.dark)
    for n in range(10):
        b.rect(-112 + n * 23, -45 + (n % 2) * 5, 12, 5, c.ink)


@vehicle("taxi", "taxis", "cab", size=184, main="#f0bd5e", second="#173b46",
         seat=(-12, -42), front=taxi_side)  # fmt: skip
def taxi(b: Brush, c: Colours) -> None:
    b.rect(-30, -184, 44, 20, c.pale, r=5, lift=0.5)
    b.rect(-24, -178, 32, 7, c.ink, r=2)
    saloon_roof(b, c)
    taxi_side(b, c)


def ambulance_side(b: Brush, c: Colours) -> None:
    b.shape("M-130 -20V-92H106L134 -78C142 -74 142 -60 142 -20Z", c.main)
    b.rect(-130, -70, 271, 14, c.second)
    b.line("M24 -88V-26M-16 -88V-26", c.dark, 2)
    b.rect(32, -82, 14, 5, c.dark, r=2)
    shade(b, "M-130 -36H142V-20H-130Z", 0.2)
    lights(b, c, 138, -130, -44)
    for x in (-78, 84):
        guarded(b, c, x, 27)


@vehicle("ambulance", "ambulances", size=214, main="#f7f1e6", second="#d8573f",
         seat=(50, -64), front=ambulance_side)  # fmt: skip
def ambulance(b: Brush, c: Colours) -> None:
    siren(b, -10, -193, "#5fa5e0")
    b.shape("M-130 -40V-180A12 12 0 0 1 -118 -192H44C80 -192 96 -140 106 -92V-40Z",
            c.main)  # fmt: skip
    b.shape("M24 -92V-178H44C70 -176 80 -136 92 -92Z", c.light, lift=0)
    b.line("M60 -160L40 -110", "#ffffff", 2.5)
    b.circle(-66, -134, 44, c.pale, lift=0.4)
    b.line("M-66 -162V-106M-94 -134H-38", c.second, 19)
    shade(b, "M-130 -92V-180A12 12 0 0 1 -118 -192H-112V-92Z", 0.12)
    ambulance_side(b, c)


def coach_top(b: Brush, c: Colours) -> None:
    """Draw the roof, the seats and the long lit window that every bus has."""
    b.shape("M-198 -60V-188A22 22 0 0 1 -176 -210H160C188 -210 198 -168 202 -96V-60Z",
            c.main)  # fmt: skip
    b.shape("M-192 -190A18 18 0 0 1 -176 -204H158C174 -204 182 -196 187 -188Z",
            c.bright, lift=0)  # fmt: skip
    b.rect(-184, -180, 242, 92, c.light, r=10)
    b.shape("M138 -180H176C188 -156 191 -126 193 -92H138Z", c.light, lift=0)
    for x in (-176, -116, -56, 4):
        b.shape(f"M{x} -88V-122A10 10 0 0 1 {x + 10} -132H{x + 18}A10 10 0 0 1"
                f" {x + 28} -122V-88Z", c.pale, lift=0.3)  # fmt: skip
    b.line("M-122 -176L-140 -140M-62 -176L-80 -140M-2 -176L-20 -140M34 -176L16 -140",
           "#ffffff", 2.5)  # fmt: skip
    b.rect(70, -184, 56, 158, c.dark, r=6)
    for x in (76, 100):
        b.rect(x, -176, 20, 146, c.light, r=4)


def coach_side(b: Brush, c: Colours) -> None:
    """Draw the long side below the windows."""
    b.shape("M-198 -24V-94H68V-24Z", c.main)
    b.shape("M128 -24V-94H202V-24Z", c.main)
    shade(b, "M-198 -42H68V-24H-198ZM128 -42H202V-24H128Z", 0.22)
    lights(b, c, 199, -196, -54)
    for x in (-122, 156):
        guarded(b, c, x, 29)


def bus_side(b: Brush, c: Colours) -> None:
    coach_side(b, c)
    b.rect(-198, -84, 266, 12, c.second)
    b.rect(128, -84, 74, 12, c.second)


@vehicle("bus", "buses", "coach", "omnibus", size=212, main="#d8573f",
         seat=(-66, -70), front=bus_side)  # fmt: skip
def bus(b: Brush, c: Colours) -> None:
    coach_top(b, c)
    b.rect(-150, -204, 130, 16, c.ink, r=4)
    b.line("M-138 -196h30M-98 -196h14M-74 -196h40", c.light, 4)
    bus_side(b, c)


def school_bus_side(b: Brush, c: Colours) -> None:
    coach_side(b, c)
    for y in (-86, -72):
        b.rect(-198, y, 266, 5, c.second)
    b.poly([(-184, -58), (-166, -67), (-148, -58), (-166, -49)], c.pale, lift=0)


@vehicle("school bus", "school buses", size=222, main="#f0b44c", second="#3a2f22",
         seat=(-66, -70), front=school_bus_side)  # fmt: skip
def school_bus(b: Brush, c: Colours) -> None:
    b.rect(-120, -222, 180, 16, c.dark, r=6, lift=0.4)
    coach_top(b, c)
    for x in (-180, 160):
        b.circle(x, -196, 6, "#d8573f")
    school_bus_side(b, c)


def fire_engine_side(b: Brush, c: Colours) -> None:
    b.shape("M72 -24V-104H192C197 -98 200 -92 200 -84V-24Z", c.main)
    b.rect(72, -72, 128, 10, c.pale)
    b.line("M128 -100V-40", c.dark, 2)
    b.rect(136, -92, 14, 5, c.dark, r=2)
    shade(b, "M72 -40H200V-24H72Z", 0.25)
    lights(b, c, 196, -195, -50)
    guarded(b, c, 136, 29)


@vehicle("fire engine", "fire engines", "firetruck", "fire truck", "firetrucks",
         size=218, main="#d6492f", seat=(118, -76),
         front=fire_engine_side)  # fmt: skip
def fire_engine(b: Brush, c: Colours) -> None:
    siren(b, 116, -197, "#5fa5e0")
    b.line("M-190 -188L66 -156M-190 -168L66 -136", STEEL_PALE, 6)
    for n in range(9):
        x = -180 + n * 28
        b.line(f"M{x} {-186 + n * 3.5}v20", STEEL_PALE, 4)
    b.shape("M-196 -24V-136H76V-24Z", c.main)
    b.shape(
        "M72 -44V-182A16 16 0 0 1 88 -198H150C180 -194 192 -146 199 -96V-44Z", c.main
    )
    b.shape("M88 -104V-176A8 8 0 0 1 96 -184H146C168 -180 176 -140 182 -104Z", c.light,
            lift=0)  # fmt: skip
    b.line("M150 -170L128 -124", "#ffffff", 2.5)
    b.rect(-196, -72, 270, 10, c.pale)
    for x in (-180, -116):
        b.rect(x, -124, 54, 40, STEEL, r=4, lift=0.3)
        b.line(f"M{x + 4} -112h46M{x + 4} -103h46M{x + 4} -94h46", STEEL_DARK, 2)
    b.circle(-6, -102, 27, BRASS, lift=0.4)
    b.circle(-6, -102, 20, c.dark)
    b.ring(-6, -102, 12, c.pale, 7)
    shade(b, "M-196 -40H76V-24H-196Z", 0.25)
    guarded(b, c, -130, 29)
    fire_engine_side(b, c)
