"""Great rooms: classroom, library, throne room, theatre, hospital, train, museum."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import LEFT, RIGHT, TOP, Set, place
from studio.engine.places.furniture import (
    WOOD,
    bed,
    curtains,
    desk_lamp,
    frames,
    inside,
    picture,
    pot_plant,
    rug,
    shelf,
    table,
    wall,
    wall_clock,
)
from studio.engine.places.greenery import pines
from studio.engine.places.homes import room
from studio.engine.places.landforms import earth, floor, hills


@place(
    "classroom", "school", "class", "lesson",
    ground=574, indoors=True, sounds=("clock", "playground"),
    palettes=("meadow", "honey", "dusk"),
)  # fmt: skip
def classroom(s: Set) -> None:
    windows = ((60.0, 120.0, 150.0, 210.0), (1070.0, 120.0, 150.0, 210.0))
    b = room(s, "#b9c2a4", windows)
    board(s, b, 320, 110, 640, 230)
    wall_clock(s, b, 640, 56)
    picture(s, b, (-190, 170, 110, 80), 0)
    picture(s, b, (1320, 170, 110, 80), 1)
    feet = s.plane(1.0)
    floor(s, feet, 516, inside(s, "#b28660"))
    for x in (-230.0, 0, 1110, 1340):
        table(s, feet, x, 590, 170, 84)
        feet.rect(x + 40, 482, 62, 12, inside(s, "#d9694f"), r=3, lift=0.5)


def board(s: Set, b: Brush, x: float, y: float, wide: float, high: float) -> None:
    b.rect(x - 14, y - 14, wide + 28, high + 28, inside(s, WOOD), r=8, lift=1.4)
    slate = inside(s, "#2f5f58")
    b.rect(x, y, wide, high, slate, r=3)
    chalk = mix(slate, "#f3efe2", 0.55)
    b.line(
        f"M{x + 46} {y + 70}h90M{x + 46} {y + 100}h130M{x + 46} {y + 130}h70", chalk, 4
    )
    b.ring(x + wide - 120, y + 76, 30, chalk, 4)
    for n in range(8):
        with b.at(x + wide - 120, y + 76, turn=n * 45):
            b.line("M0 -42V-56", chalk, 4)
    b.line(f"M{x + wide - 210} {y + 190}q40 -40 80 0t90 -6", chalk, 4)
    b.rect(x + 40, y + high + 4, 90, 8, s.palette.pale, r=3)


@place(
    "library", "reading room", "study",
    ground=574, indoors=True, sounds=("clock",), palettes=("ember", "dusk", "moss"),
)  # fmt: skip
def library(s: Set) -> None:
    window = (540.0, 80.0, 200.0, 300.0)
    b = room(s, "#8f7a6a", (window,), round_top=True)
    for x in (-340.0, -110, 120, 330, 770, 980, 1200, 1420):
        shelf(s, b, (x, 20, 190, 500), 6)
    feet = s.plane(1.0)
    floor(s, feet, 516, inside(s, "#7f5a44"))
    rug(s, feet, 640, 616, 390, inside(s, "#9a4f48"))
    table(s, feet, -200, 580, 260, 96)
    desk_lamp(s, feet, -70, 478, inside(s, "#4f8f7a"))
    table(s, feet, 1210, 580, 240, 96)
    desk_lamp(s, feet, 1330, 478, inside(s, "#4f8f7a"))
    ladder(s, feet, 1120, 560)


def ladder(s: Set, b: Brush, x: float, y: float) -> None:
    wood = inside(s, "#c79a66")
    b.line(f"M{x} {y}L{x + 50} {y - 420}M{x + 56} {y}L{x + 92} {y - 420}", wood, 9)
    for n in range(8):
        b.line(f"M{x + 8 + n * 6} {y - 40 - n * 48}h50", wood, 7)


@place(
    "throne room", "castle hall", "great hall", "inside the castle", "ballroom",
    "king's hall", "court",
    ground=574, indoors=True, sounds=("fire", "crowd"),
    palettes=("plum", "ember", "midnight"),
)  # fmt: skip
def throne_room(s: Set) -> None:
    windows = ((160.0, 60.0, 130.0, 310.0), (990.0, 60.0, 130.0, 310.0))
    b = room(s, "#8d86a0", windows, round_top=True)
    stone = mix(inside(s, "#a79fae"), s.palette.layers[2], 0.2)
    for x in (-120.0, 380, 900, 1400):
        b.rect(x - 34, TOP, 68, 780, stone, lift=1.4)
        b.rect(x + 14, TOP, 20, 780, darker(stone, 0.1))
        b.rect(x - 48, 496, 96, 30, lighter(stone, 0.08), r=4, lift=0.8)
        b.rect(x - 48, -10, 96, 26, lighter(stone, 0.08), r=4, lift=0.8)
    for x in (20.0, 1260):
        banner(s, b, x, 20)
    throne(s, b, 640, 524)
    feet = s.plane(1.0)
    floor(s, feet, 520, inside(s, "#98899a"), boards=False)
    tiles(feet, darker(inside(s, "#98899a"), 0.1))
    carpet = inside(s, "#b0463f")
    feet.poly([(560, 520), (720, 520), (930, 900), (350, 900)], carpet, lift=0.6)
    gold = inside(s, "#e3b95c")
    feet.line("M570 520L372 900M710 520L908 900", gold, 5)
    for x in (90.0, 1190):
        torch(s, feet, x, 560)


def tiles(b: Brush, colour: str) -> None:
    for n, y in enumerate((548, 592, 660, 760)):
        b.line(f"M{LEFT} {y}H{RIGHT}", colour, 2 + n * 0.4)
    for x in range(-1100, 2400, 160):
        b.line(f"M{640 + (x - 640) * 0.62:.0f} 522L{x * 1.2 - 128:.0f} 900", colour, 2)


def banner(s: Set, b: Brush, x: float, y: float) -> None:
    cloth, gold = inside(s, "#a8434a"), inside(s, "#e3b95c")
    b.shape(f"M{x - 44} {y}h88v230l-44 44l-44 -44Z", cloth)
    b.line(f"M{x - 36} {y + 6}v218l36 36l36 -36v-218", gold, 4)
    with b.at(x, y + 120, scale=1.2):
        b.shape("M-22 14V-14L-10 0L0 -20L10 0L22 -14V14Z", gold, lift=0)


def throne(s: Set, b: Brush, x: float, y: float) -> None:
    gold, cloth = inside(s, "#d9ab52"), inside(s, "#8f3b4a")
    b.rect(x - 150, y - 24, 300, 40, inside(s, "#8d8298"), r=3, lift=1)
    b.shape(
        f"M{x - 62} {y - 24}V{y - 200}Q{x} {y - 290} {x + 62} {y - 200}V{y - 24}Z", gold
    )
    b.shape(
        f"M{x - 44} {y - 40}V{y - 190}Q{x} {y - 252} {x + 44} {y - 190}V{y - 40}Z",
        cloth,
        lift=0,
    )
    b.rect(x - 66, y - 88, 132, 34, cloth, r=12, lift=1)
    for side in (-74, 50):
        b.rect(x + side, y - 116, 24, 96, gold, r=8, lift=0.8)
    b.circle(x, y - 256, 12, s.palette.light, lift=0.6)


def torch(s: Set, b: Brush, x: float, y: float) -> None:
    b.rect(x - 7, y - 190, 14, 190, inside(s, "#4d4046"), r=4, lift=0.8)
    b.shape(f"M{x - 22} {y - 214}h44l-10 30h-24Z", inside(s, "#6a5a5c"))
    b.shape(
        f"M{x - 16} {y - 212}C{x - 26} {y - 244} {x - 4} {y - 246} {x} {y - 276}"
        f"C{x + 8} {y - 246} {x + 26} {y - 240} {x + 16} {y - 212}Z",
        "#ffc46b",
        lift=0,
    )
    b.glow(x, y - 236, 170, "#ffb765", 0.42)


@place(
    "theatre", "theater", "stage", "circus", "concert", "puppet show", "show", "cinema",
    ground=576, indoors=True, sounds=("crowd",), palettes=("ember", "plum", "candy"),
)  # fmt: skip
def theatre(s: Set) -> None:
    s.sky()
    back = s.plane(0.7)
    cloth = mix(inside(s, "#41617d"), s.palette.sky[1], 0.3)
    wall(s, back, cloth)
    for n in range(4, 0, -1):
        back.mist(640, 330, 120 + n * 95, 120 + n * 95, s.palette.light, 0.06)
    hills(s, back, 440, 24, mix(s.palette.layers[1], cloth, 0.2))
    hills(s, back, 486, 18, s.palette.layers[2])
    for n in range(7):
        x, y = 180 + n * 150, 60 + (n % 3) * 48
        back.line(f"M{x} {TOP}V{y}", mix(cloth, s.palette.pale, 0.3), 1.6)
        with back.at(x, y + 14, scale=3.0):
            back.shape("M0 -5Q0 0 5 0Q0 0 0 5Q0 0 -5 0Q0 0 0 -5Z", s.palette.light)
    feet = s.plane(1.0)
    floor(s, feet, 514, inside(s, "#b27f55"))
    feet.mist(640, 590, 520, 60, s.palette.light, 0.12)
    drapes(s, s.plane(1.2))


def drapes(s: Set, b: Brush) -> None:
    """Hang the great curtain at both sides and along the top."""
    red, gold = inside(s, "#a8383c"), inside(s, "#e3b95c")
    for side in (-1, 1):
        with b.at(640 + side * 640, 0, flip=side > 0):
            b.shape(
                "M-420 -240H130C150 120 110 330 30 430C70 560 60 700 70 820H-420Z", red
            )
            for n in range(6):
                x = 90 - n * 62
                b.line(
                    f"M{x} -240C{x + 10} 120 {x - 30} 320 {x * 0.5 - 40:.0f} 430"
                    f"C{x * 0.6:.0f} 560 {x * 0.6:.0f} 700 {x * 0.6:.0f} 820",
                    darker(red, 0.2),
                    5,
                )
            b.limb([(-200, 420), (-60, 440), (36, 424)], gold, 15)
    left, data = LEFT - 40.0, f"M{LEFT - 40} {TOP - 10}V30"
    while left < RIGHT + 40:
        data += f"Q{left + 85} 116 {left + 170} 30"
        left += 170
    b.shape(f"{data}V{TOP - 10}Z", lighter(red, 0.04), lift=1.6)
    for n in range(13):
        b.circle(LEFT - 40 + n * 170, 36, 12, gold, lift=0.6)


@place(
    "hospital", "doctor", "clinic", "ward", "vet", "infirmary",
    ground=574, indoors=True, sounds=("clock",),
    palettes=("meadow", "lagoon", "blossom"),
)  # fmt: skip
def hospital(s: Set) -> None:
    window = (500.0, 120.0, 280.0, 200.0)
    b = room(s, "#b5d0cb", (window,))
    curtains(s, b, window, inside(s, "#e9b6a0"))
    red = inside(s, "#d9694f")
    b.rect(220, 150, 110, 110, inside(s, "#fbf6ea"), r=16, lift=1)
    b.shape("M275 238C240 214 246 182 275 196C304 182 310 214 275 238Z", red, lift=0)
    picture(s, b, (930, 160, 96, 76), 0)
    wall_clock(s, b, 860, 90)
    feet = s.plane(1.0)
    floor(s, feet, 516, inside(s, "#cdd6c8"), boards=False)
    bed(s, feet, -90, 566, 330, inside(s, "#7fb3b5"))
    bed(s, feet, 1090, 566, 330, inside(s, "#e0a58f"))
    pot_plant(s, feet, 1530, 590, 180)


@place(
    "train", "railway", "carriage", "on the train", "subway",
    ground=576, indoors=True, sounds=("train_rattle",),
    palettes=("plum", "dusk", "midnight"),
)  # fmt: skip
def train(s: Set) -> None:
    s.sky()
    far = s.plane(0.25)
    hills(s, far, 330, 40, earth(s, 0))
    hills(s, far, 380, 30, earth(s, 1))
    pines(s, far, 420, s.palette.layers[2], (40, 90), 130)
    b = s.plane(0.9)
    panel = mix(inside(s, "#b8604d"), s.palette.layers[3], 0.2)
    wide = tuple((-300.0 + n * 330, 130.0, 260.0, 210.0) for n in range(6))
    wall(s, b, panel, wide)
    frames(s, b, wide)
    gold, wood = inside(s, "#e3b95c"), inside(s, WOOD)
    b.rect(LEFT - 20, 70, RIGHT - LEFT + 40, 14, gold, r=4, lift=1)
    for n in range(6):
        left = -170 + n * 330
        b.rect(
            left - 90,
            40,
            64,
            32,
            inside(s, ("#4f7f86", "#8f5a4a", "#7a6a9a")[n % 3]),
            r=6,
        )
    b.rect(LEFT - 20, 386, RIGHT - LEFT + 40, 10, gold)
    feet = s.plane(1.0)
    floor(s, feet, 520, inside(s, "#7d5a4e"))
    for x in (-210.0, 40, 1090, 1340):
        seat(s, feet, x, 572, wood)


def seat(s: Set, b: Brush, x: float, y: float, wood: str) -> None:
    cloth = inside(s, "#3f6f7d")
    b.rect(x, y - 176, 170, 120, cloth, r=22, lift=1.2)
    b.rect(x - 8, y - 76, 186, 46, lighter(cloth, 0.1), r=14, lift=1)
    b.rect(x + 8, y - 34, 18, 36, wood)
    b.rect(x + 144, y - 34, 18, 36, wood)
    bunting_dots(b, x, y, cloth)


def bunting_dots(b: Brush, x: float, y: float, cloth: str) -> None:
    for n in range(6):
        b.circle(x + 30 + n % 3 * 54, y - 146 + n // 3 * 38, 4, lighter(cloth, 0.25))
