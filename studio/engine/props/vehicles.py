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
    guarded,
    lights,
    shade,
    wheel,
)  # fmt: skip

vehicle = partial(prop, kind="vehicle", moves="drive", travels=True)


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
         seat=(-20, -42), front=car_side)  # fmt: skip
def car(b: Brush, c: Colours) -> None:
    b.line("M52 -64L32 -110", STEEL_PALE, 6)
    b.line("M34 -58L22 -84M12 -78L32 -90", c.ink, 5)
    b.shape(
        "M-68 -54C-72 -98 -66 -106 -56 -106C-46 -106 -44 -92 -40 -54Z", c.second,
        lift=0.5,
    )  # fmt: skip
    b.rect(-64, -60, 104, 16, c.dark, r=5)
    car_side(b, c)


def truck_side(b: Brush, c: Colours) -> None:
    b.rect(-190, -96, 252, 32, WOOD, r=3, lift=0.7)
    b.line("M-186 -80H58", WOOD_DARK, 2)
    for x in (-176, -64, 46):
        b.rect(x - 4, -100, 8, 38, WOOD_DARK, r=3, lift=0.3)


@vehicle("truck", "trucks", "lorry", "lorries", size=196, main="#3f7f9a",
         seat=(-70, -74), front=truck_side)  # fmt: skip
def truck(b: Brush, c: Colours) -> None:
    b.rect(-190, -112, 250, 24, WOOD_DARK, r=3, lift=0.4)
    b.rect(-190, -62, 360, 22, STEEL_DARK, r=4, lift=0.6)
    b.line("M72 -194V-110", STEEL_PALE, 9)
    b.shape("M64 -30V-154A16 16 0 0 1 80 -170H132C150 -170 158 -136 164 -106L186 -98"
            "C194 -94 196 -84 196 -30Z", c.main)  # fmt: skip
    b.shape("M88 -152H128C138 -148 144 -124 148 -104H88Z", c.light, lift=0)
    b.line("M120 -146L104 -110", "#ffffff", 2)
    b.rect(64, -92, 132, 10, c.second)
    shade(b, "M64 -48H196V-30H64Z", 0.22)
    b.line("M80 -100V-40M146 -100V-44", c.dark, 2)
    b.rect(182, -40, 18, 12, STEEL, r=3)
    lights(b, c, 192, -188, -66)
    for x in (-148, -84, 130):
        guarded(b, c, x, 29)
    truck_side(b, c)


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


@vehicle("pickup truck", "pickup trucks", "pickup", "pick-up", size=150, drawn=128,
         main="#5f9468", seat=(-86, -42), front=pickup_side)  # fmt: skip
def pickup(b: Brush, c: Colours) -> None:
    b.shape("M-30 -62V-116A12 12 0 0 1 -18 -128H28C48 -128 62 -96 72 -70V-62Z", c.main)
    b.shape("M-18 -72V-108A8 8 0 0 1 -10 -116H8V-72ZM16 -72V-116H26C38 -116 50 -92 58"
            " -72Z", c.light, lift=0)  # fmt: skip
    pickup_side(b, c)


def van_side(b: Brush, c: Colours) -> None:
    b.shape("M-136 -20V-88H116L136 -74C140 -62 140 -40 140 -20Z", c.main)
    b.line("M-136 -86H116", c.bright, 4)
    b.line("M56 -84V-26M-44 -84V-26", c.dark, 2)
    b.rect(40, -76, 12, 5, c.dark, r=2)
    b.circle(122, -62, 12, c.second)
    shade(b, "M-136 -36H140V-20H-136Z", 0.22)
    lights(b, c, 136, -135, -44)
    for x in (-82, 84):
        guarded(b, c, x, 27)


@vehicle("van", "vans", "minibus", "camper", "campervan", size=188, main="#6fa9a4",
         seat=(-18, -60), front=van_side)  # fmt: skip
def van(b: Brush, c: Colours) -> None:
    b.shape("M-136 -60V-164A24 24 0 0 1 -112 -188H68C102 -188 118 -140 128 -84V-60Z",
            c.second)  # fmt: skip
    b.rect(-118, -172, 74, 84, c.light, r=10)
    b.rect(-36, -172, 84, 84, c.light, r=10)
    b.shape("M58 -172H70C94 -168 104 -124 110 -88H58Z", c.light, lift=0)
    b.line("M-60 -164L-84 -110M30 -164L6 -110", "#ffffff", 2.5)
    for x in (-118, -36):
        b.shape(f"M{x} -162A10 10 0 0 1 {x + 10} -172H{x + 26}C{x + 24} -152 {x + 16}"
                f" -136 {x} -130Z", "#e8a08a", lift=0.2)  # fmt: skip
    van_side(b, c)


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


@vehicle("tractor", "tractors", size=190, drawn=176, main="#c9513c", seat=(-46, -98),
         front=tractor_side)  # fmt: skip
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


def bulldozer_side(b: Brush, c: Colours) -> None:
    b.shape("M-102 -48V-100H88C102 -100 106 -86 106 -48Z", c.main)
    b.line("M44 -84h40M44 -72h40", c.dark, 4)
    b.rect(-114, -58, 204, 56, c.ink, r=28, lift=0.6)
    b.rect(-104, -47, 184, 35, STEEL_DARK, r=17)
    for x in (-86, -42, 4, 50):
        b.circle(x, -30, 16, c.ink)
        b.circle(x, -30, 8, BRASS)


@vehicle("bulldozer", "bulldozers", size=208, main="#ecae4a", seat=(-32, -74),
         front=bulldozer_side)  # fmt: skip
def bulldozer(b: Brush, c: Colours) -> None:
    b.line("M66 -98V-150", c.ink, 9)
    b.shape(
        "M-78 -84V-188A10 10 0 0 1 -68 -198H8C24 -198 28 -184 30 -172L38 -84Z", c.main
    )
    b.rect(-90, -208, 134, 13, c.dark, r=6, lift=0.5)
    b.shape("M-64 -98V-182H4C12 -182 14 -174 15 -166L22 -98Z", c.light, lift=0)
    b.line("M0 -172L-24 -116", "#ffffff", 2.5)
    b.line("M40 -40L128 -34", STEEL_DARK, 12)
    b.shape(
        "M128 0C112 -30 112 -66 132 -98L146 -98C134 -66 134 -34 152 0Z", STEEL, lift=0.8
    )
    bulldozer_side(b, c)


def digger_side(b: Brush, c: Colours) -> None:
    b.shape("M-112 -58V-112H46L52 -58Z", c.main)
    b.line("M-100 -98h52M-100 -86h52", c.dark, 5)
    b.rect(-34, -64, 60, 14, STEEL_DARK)
    b.rect(-108, -54, 184, 54, c.ink, r=27, lift=0.6)
    b.rect(-98, -43, 164, 32, STEEL_DARK, r=16)
    for x in (-80, -40, 2, 46):
        b.circle(x, -27, 14, c.ink)
        b.circle(x, -27, 6, BRASS)


@vehicle("digger", "diggers", "excavator", "excavators", size=222, main="#eaa545",
         seat=(-12, -86), front=digger_side)  # fmt: skip
def digger(b: Brush, c: Colours) -> None:
    b.line("M30 -100L104 -204L172 -128", c.main, 18)
    b.line("M44 -118L104 -204", c.bright, 4)
    b.line("M172 -128L176 -88", c.dark, 10)
    b.shape("M150 -96H192C202 -66 184 -48 152 -50L144 -60C164 -64 164 -80 150 -96Z",
            STEEL, lift=0.6)  # fmt: skip
    b.shape("M-56 -62V-206A10 10 0 0 1 -46 -216H22C40 -216 44 -170 48 -100V-62Z",
            c.main)  # fmt: skip
    b.shape("M-44 -110V-202H18C26 -198 30 -160 34 -110Z", c.light, lift=0)
    b.line("M14 -190L-12 -136", "#ffffff", 2.5)
    digger_side(b, c)
