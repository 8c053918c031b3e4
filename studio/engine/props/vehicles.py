"""What drives on roads and building sites. The front is to the right."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    NIGHT,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WOOD,
    WOOD_DARK,
    glass,
    guarded,
    shade,
    star,
    wheel,
)  # fmt: skip

vehicle = partial(prop, kind="vehicle", moves="drive", travels=True)


def lights(b: Brush, c: Colours, front: float, back: float, y: float) -> None:
    """Fit a headlamp and a tail lamp."""
    b.glow(front, y, 26, c.light, 0.55)
    b.ellipse(front, y, 5, 8, c.light)
    b.rect(back - 3, y - 7, 6, 14, "#c8452f", r=2)


def siren(b: Brush, x: float, y: float, colour: str) -> None:
    b.glow(x, y - 8, 34, colour, 0.5)
    b.shape(f"M{x - 14} {y}C{x - 13} {y - 20} {x + 13} {y - 20} {x + 14} {y}Z", colour,
            lift=0.4)  # fmt: skip
    b.rect(x - 18, y - 2, 36, 5, STEEL_DARK, r=2)


def car_side(b: Brush, c: Colours) -> None:
    b.shape("M-126 -22C-130 -50 -116 -62 -86 -64H-60C-46 -54 20 -54 36 -64C76 -66 118"
            " -58 124 -40C128 -30 126 -22 122 -20Z", c.main)  # fmt: skip
    b.shape(
        "M-126 -26C-60 -34 60 -34 125 -30C126 -24 124 -21 122 -20H-126Z", c.dark, lift=0
    )
    b.line("M-118 -46C-60 -52 60 -50 112 -46", c.second, 5)
    b.line("M-44 -58V-34H16C22 -44 26 -52 28 -58", c.dark, 2)
    b.rect(-36, -48, 12, 4, c.pale, r=2)
    lights(b, c, 121, -125, -42)
    for x in (-76, 74):
        guarded(b, c, x, 24)


@vehicle("car", "cars", "automobile", "convertible", size=108, main="#e2745a",
         seat=(-26, -42), front=car_side)  # fmt: skip
def car(b: Brush, c: Colours) -> None:
    b.line("M40 -64L20 -106", STEEL_PALE, 6)
    b.shape(
        "M-62 -58C-66 -92 -62 -98 -52 -98C-42 -98 -42 -88 -38 -58Z", c.second, lift=0.5
    )
    car_side(b, c)


def saloon(b: Brush, c: Colours, band: str) -> None:
    """Draw a car with a roof, that police and taxis share."""
    b.shape("M-78 -66C-68 -100 -58 -110 -38 -110H22C42 -110 56 -92 70 -66Z", c.main)
    b.shape("M-62 -66C-56 -90 -50 -100 -36 -100H-8V-66Z", c.light, lift=0)
    b.shape("M2 -66V-100H20C34 -100 44 -86 54 -66Z", c.light, lift=0)
    b.line("M-24 -96L-38 -72M24 -96L12 -72", "#ffffff", 2)
    b.shape(
        "M-126 -20C-130 -50 -120 -66 -88 -68H66C100 -66 122 -58 126 -40V-20Z", c.main
    )
    b.shape("M-127 -44H125L126 -32H-128Z", band, lift=0)
    shade(b, "M-127 -28H126V-20H-127Z", 0.25)
    b.line("M-3 -66V-26", c.dark, 2)
    b.rect(-24, -58, 14, 4, c.dark, r=2)
    b.rect(34, -58, 14, 4, c.dark, r=2)
    lights(b, c, 122, -125, -48)
    for x in (-76, 76):
        guarded(b, c, x, 23)


@vehicle("police car", "police cars", size=128, main="#f3ede2", second="#2f5d8a")
def police_car(b: Brush, c: Colours) -> None:
    siren(b, -8, -111, "#5fa5e0")
    saloon(b, c, c.second)
    star(b, -36, -38, 12, BRASS)


@vehicle("taxi", "taxis", "cab", size=128, main="#f0bd5e", second="#173b46")
def taxi(b: Brush, c: Colours) -> None:
    b.rect(-28, -128, 40, 18, c.pale, r=5, lift=0.5)
    b.rect(-22, -122, 28, 6, c.ink, r=2)
    saloon(b, c, c.dark)
    for n in range(10):
        b.rect(-112 + n * 23, -43 + (n % 2) * 5, 12, 5, c.ink)


@vehicle("ambulance", "ambulances", size=168, main="#f7f1e6", second="#d8573f")
def ambulance(b: Brush, c: Colours) -> None:
    siren(b, 20, -151, "#5fa5e0")
    b.shape("M-130 -20V-138A12 12 0 0 1 -118 -150H50C78 -150 90 -112 98 -84L130 -70"
            "C138 -66 138 -56 138 -20Z", c.main)  # fmt: skip
    b.shape("M52 -136C68 -132 76 -104 82 -84H52Z", c.light, lift=0)
    b.rect(-130, -62, 266, 14, c.second)
    glass(b, c, -112, -132, 44, 34)
    b.rect(-38, -128, 60, 60, c.pale, r=8, lift=0.4)
    b.line("M-8 -116V-80M-26 -98H10", c.second, 14)
    b.line("M40 -140V-26", c.dark, 2)
    shade(b, "M-130 -34H138V-20H-130Z", 0.2)
    lights(b, c, 134, -130, -40)
    for x in (-78, 82):
        guarded(b, c, x, 25)


def coach(b: Brush, c: Colours) -> None:
    """Draw the body that every bus has."""
    b.shape("M-196 -24V-162A22 22 0 0 1 -174 -184H160C186 -184 196 -150 200 -96V-24Z",
            c.main)  # fmt: skip
    b.shape("M-190 -164A18 18 0 0 1 -174 -178H158C172 -178 180 -172 184 -164Z",
            c.bright, lift=0)  # fmt: skip
    for x in (-178, -118, -58, 2):
        glass(b, c, x, -152, 50, 48)
    b.shape("M142 -152H178C188 -136 190 -116 192 -98H142Z", c.light, lift=0)
    b.rect(70, -152, 58, 126, c.dark, r=5)
    b.rect(76, -146, 21, 116, c.light, r=3)
    b.rect(101, -146, 21, 116, c.light, r=3)
    shade(b, "M-196 -40H70V-24H-196ZM128 -40H200V-24H128Z", 0.22)
    lights(b, c, 197, -195, -52)
    for x in (-118, 150):
        guarded(b, c, x, 29)


@vehicle("bus", "buses", "coach", "omnibus", size=186, main="#d8573f")
def bus(b: Brush, c: Colours) -> None:
    coach(b, c)
    b.rect(-196, -90, 262, 12, c.second)
    b.rect(132, -90, 67, 12, c.second)
    b.rect(-150, -178, 130, 16, c.ink, r=4)
    b.line("M-138 -170h30M-98 -170h14M-74 -170h40", c.light, 4)


@vehicle("school bus", "school buses", size=198, main="#f0b44c", second="#3a2f22")
def school_bus(b: Brush, c: Colours) -> None:
    b.rect(-120, -198, 180, 16, c.dark, r=6, lift=0.4)
    coach(b, c)
    for y in (-90, -76):
        b.rect(-196, y, 262, 5, c.second)
    b.poly([(-170, -66), (-150, -76), (-130, -66), (-150, -56)], c.pale, lift=0)
    for x in (-178, 160):
        b.circle(x, -172, 6, "#d8573f")


@vehicle("fire engine", "fire engines", "firetruck", "fire truck", "firetrucks",
         size=196, main="#d6492f", seat=(-92, -142))  # fmt: skip
def fire_engine(b: Brush, c: Colours) -> None:
    siren(b, 130, -167, "#5fa5e0")
    b.line("M-190 -176L70 -152M-190 -158L70 -134", STEEL_PALE, 6)
    for n in range(9):
        x = -180 + n * 28
        b.line(f"M{x} {-174 + n * 2.6}v17", STEEL_PALE, 4)
    b.shape("M-196 -24V-126H76V-24Z", c.main)
    b.shape(
        "M72 -24V-150A16 16 0 0 1 88 -166H158C182 -162 194 -120 200 -88V-24Z", c.main
    )
    b.shape("M140 -150H154C170 -146 178 -120 182 -98H140Z", c.light, lift=0)
    glass(b, c, 92, -150, 40, 52)
    b.rect(-196, -72, 396, 10, c.pale)
    for x in (-180, -116):
        b.rect(x, -116, 54, 36, STEEL, r=4, lift=0.3)
        b.line(f"M{x + 4} -106h46M{x + 4} -97h46M{x + 4} -88h46", STEEL_DARK, 2)
    b.circle(-14, -96, 24, BRASS, lift=0.4)
    b.circle(-14, -96, 17, c.dark)
    b.ring(-14, -96, 10, c.pale, 6)
    shade(b, "M-196 -40H200V-24H-196Z", 0.25)
    lights(b, c, 196, -195, -50)
    for x in (-130, 136):
        guarded(b, c, x, 29)


@vehicle(
    "truck", "trucks", "lorry", "lorries", size=190, main="#3f7f9a", seat=(-70, -74)
)
def truck(b: Brush, c: Colours) -> None:
    b.rect(-190, -58, 360, 20, STEEL_DARK, r=4, lift=0.6)
    b.rect(-190, -76, 256, 22, WOOD, r=3, lift=0.5)
    b.line("M-186 -66H62", WOOD_DARK, 2)
    b.rect(-190, -112, 10, 46, WOOD_DARK, r=3, lift=0.4)
    b.line("M70 -190V-110", STEEL_PALE, 9)
    b.shape("M64 -30V-150A16 16 0 0 1 80 -166H132C150 -166 158 -136 164 -106L186 -98"
            "C194 -94 196 -84 196 -30Z", c.main)  # fmt: skip
    b.shape("M88 -150H128C138 -146 144 -124 148 -104H88Z", c.light, lift=0)
    b.line("M120 -146L104 -110", "#ffffff", 2)
    b.rect(64, -92, 132, 10, c.second)
    shade(b, "M64 -48H196V-30H64Z", 0.22)
    b.line("M80 -100V-40M146 -100V-44", c.dark, 2)
    b.rect(182, -40, 18, 12, STEEL, r=3)
    lights(b, c, 192, -188, -66)
    for x in (-148, -84, 130):
        guarded(b, c, x, 29)


def pickup_side(b: Brush, c: Colours) -> None:
    b.shape("M-150 -22V-70H-134V-58H-30V-72H76C120 -70 142 -62 144 -44V-22Z", c.main)
    b.line("M-150 -71H-134M-134 -60H-32", c.bright, 5)
    b.rect(-150, -50, 293, 7, c.second)
    b.line("M-28 -70V-28M14 -70V-28", c.dark, 2)
    b.rect(-16, -64, 14, 4, c.dark, r=2)
    shade(b, "M-150 -34H144V-22H-150Z", 0.22)
    lights(b, c, 140, -149, -40)
    for x in (-94, 90):
        guarded(b, c, x, 27)


@vehicle("pickup truck", "pickup trucks", "pickup", "pick-up", size=128, main="#5f9468",
         seat=(-86, -42), front=pickup_side)  # fmt: skip
def pickup(b: Brush, c: Colours) -> None:
    b.shape("M-30 -62V-116A12 12 0 0 1 -18 -128H28C48 -128 62 -96 72 -70V-62Z", c.main)
    b.shape("M-18 -72V-108A8 8 0 0 1 -10 -116H8V-72ZM16 -72V-116H26C38 -116 50 -92 58"
            " -72Z", c.light, lift=0)  # fmt: skip
    pickup_side(b, c)


@vehicle("van", "vans", "minibus", "camper", "campervan", size=150, main="#6fa9a4")
def van(b: Brush, c: Colours) -> None:
    b.shape(
        "M-132 -22V-128A22 22 0 0 1 -110 -150H74C108 -150 124 -110 134 -78V-22Z", c.main
    )
    b.shape("M-132 -84V-128A22 22 0 0 1 -110 -150H74C106 -150 122 -112 132 -84Z",
            c.second, lift=0)  # fmt: skip
    b.shape("M74 -134C98 -132 108 -106 114 -92H74Z", c.light, lift=0)
    for x in (-112, -50, 12):
        glass(b, c, x, -134, 52, 42)
    b.line("M68 -140V-28M-54 -84V-28", c.dark, 2)
    b.rect(52, -72, 12, 5, c.dark, r=2)
    b.circle(118, -62, 12, c.second)
    shade(b, "M-132 -36H134V-22H-132Z", 0.22)
    lights(b, c, 130, -131, -44)
    for x in (-80, 82):
        guarded(b, c, x, 25)


def tractor_side(b: Brush, c: Colours) -> None:
    b.shape("M-134 -60C-130 -118 -18 -118 -12 -60L-24 -60C-34 -98 -112 -98 -122 -60Z",
            c.dark, lift=0.5)  # fmt: skip
    b.circle(-72, -54, 54, c.ink, lift=0.6)
    for turn in range(0, 360, 30):
        with b.at(-72, -54, turn=turn):
            b.rect(-5, -56, 10, 9, NIGHT, r=2)
    b.circle(-72, -54, 30, BRASS)
    b.circle(-72, -54, 12, c.dark)
    wheel(b, c, 84, 30)


@vehicle("tractor", "tractors", size=176, main="#c9513c", seat=(-46, -98), front=tractor_side)
def tractor(b: Brush, c: Colours) -> None:
    b.line("M76 -104V-160", c.ink, 9)
    b.line("M-92 -104C-96 -140 -90 -172 -84 -176", c.dark, 7)
    b.rect(-72, -112, 52, 14, c.ink, r=6, lift=0.5)
    b.line("M-70 -104L-78 -142", c.ink, 12)
    b.shape("M-100 -46V-96H-10V-112H92C110 -112 116 -98 116 -80V-40H-60Z", c.main)
    b.shape("M-10 -112H92C104 -112 110 -106 114 -96H-10Z", c.bright, lift=0)
    b.line("M64 -84h38M64 -72h38M64 -60h38", c.dark, 4)
    b.line("M6 -112L-2 -134M-18 -128L12 -142", c.ink, 6)
    b.glow(116, -88, 22, c.light, 0.5)
    b.circle(114, -88, 8, c.light, lift=0.3)
    tractor_side(b, c)


@vehicle("bulldozer", "bulldozers", size=170, main="#ecae4a")
def bulldozer(b: Brush, c: Colours) -> None:
    b.line("M64 -96V-136", c.ink, 9)
    b.shape(
        "M-66 -84V-152A10 10 0 0 1 -56 -162H0C14 -162 16 -154 18 -146L24 -84Z", c.main
    )
    b.rect(-78, -170, 108, 12, c.dark, r=5, lift=0.5)
    b.shape("M-50 -94V-148H-2C2 -148 4 -144 5 -140L9 -94Z", c.light, lift=0)
    b.line("M-10 -144L-30 -100", "#ffffff", 2)
    b.shape("M-102 -48V-92H88C102 -92 106 -80 106 -48Z", c.main)
    b.line("M44 -78h40M44 -67h40", c.dark, 4)
    b.line("M40 -40L128 -34", STEEL_DARK, 12)
    b.shape(
        "M128 0C112 -30 112 -66 132 -98L146 -98C134 -66 134 -34 152 0Z", STEEL, lift=0.8
    )
    b.rect(-114, -56, 200, 54, c.ink, r=27, lift=0.6)
    b.rect(-104, -46, 180, 34, STEEL_DARK, r=17)
    for x in (-86, -42, 4, 50):
        b.circle(x, -29, 16, c.ink)
        b.circle(x, -29, 8, BRASS)


@vehicle("digger", "diggers", "excavator", "excavators", size=200, main="#eaa545")
def digger(b: Brush, c: Colours) -> None:
    b.line("M10 -100L84 -190L148 -120", c.main, 18)
    b.line("M24 -116L84 -190", c.bright, 4)
    b.line("M148 -120L152 -84", c.dark, 10)
    b.shape("M126 -92H168C178 -62 160 -44 128 -46L120 -56C140 -60 140 -76 126 -92Z",
            STEEL, lift=0.6)  # fmt: skip
    b.shape("M-112 -62V-112H-30V-160A10 10 0 0 1 -20 -170H26C38 -170 42 -130 46 -62Z",
            c.main)  # fmt: skip
    b.shape("M-18 -104V-156H20C26 -148 30 -126 32 -104Z", c.light, lift=0)
    b.line("M10 -150L-6 -110", "#ffffff", 2)
    b.line("M-100 -98h52M-100 -86h52", c.dark, 5)
    b.rect(-34, -64, 60, 14, STEEL_DARK)
    b.rect(-108, -52, 180, 52, c.ink, r=26, lift=0.6)
    b.rect(-98, -42, 160, 32, STEEL_DARK, r=16)
    for x in (-80, -40, 2, 44):
        b.circle(x, -26, 13, c.ink)
        b.circle(x, -26, 6, BRASS)
