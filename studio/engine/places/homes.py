"""At home: bedroom, kitchen, living room, party room, workshop, bakery."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import Box, Set, place
from studio.engine.places.buildings import bunting
from studio.engine.places.furniture import (
    WOOD,
    bed,
    curtains,
    desk_lamp,
    frames,
    hanging_lamp,
    inside,
    outside,
    picture,
    pot_plant,
    rug,
    shelf,
    skirting,
    sofa,
    table,
    wall,
    wall_clock,
    wallpaper,
)
from studio.engine.places.landforms import floor
from studio.engine.places.scenery import scenery

BEDROOM_WINDOW = (500.0, 120.0, 230.0, 210.0)


def room(
    s: Set, paint: str, holes: tuple[Box, ...], *, round_top: bool = False
) -> Brush:
    """Paint outdoors and the wall before it; return the wall's brush."""
    outside(s)
    b = s.plane(0.86)
    colour = mix(inside(s, paint), s.palette.layers[2], 0.28)
    wall(s, b, colour, holes, round_top=round_top)
    wallpaper(s, b, lighter(colour, 0.07), holes, round_top=round_top)
    frames(s, b, holes, round_top=round_top)
    skirting(s, b, 520, lighter(colour, 0.2))
    return b


@place(
    "bedroom", "nursery", "child's room", "kids room", "sleepover",
    ground=572, indoors=True, sounds=("clock",), palettes=("plum", "dusk", "blossom"),
    window=BEDROOM_WINDOW,
)  # fmt: skip
def bedroom(s: Set) -> None:
    b = room(s, s.rng.choice(("#8d9cc0", "#9bb5ac", "#c9a5b4")), (BEDROOM_WINDOW,))
    curtains(s, b, BEDROOM_WINDOW, inside(s, "#d98371"))
    picture(s, b, (330, 170, 74, 60), s.rng.randrange(3))
    picture(s, b, (850, 140, 60, 60), s.rng.randrange(3))
    picture(s, b, (940, 190, 56, 50), s.rng.randrange(3))
    shelf(s, b, (-290, 130, 180, 390), 4)
    shelf(s, b, (1050, 110, 200, 150), 2)
    shelf(s, b, (40, 120, 190, 150), 2)
    garland(s, b)
    feet = s.plane(1.0)
    floor(s, feet, 514, inside(s, "#b98a62"))
    bed(s, feet, -24, 566, 300, inside(s, "#4f7f92"))
    table(s, feet, 1096, 548, 110, 84)
    desk_lamp(s, feet, 1144, 456, inside(s, "#eeb56a"))
    teddy(s, feet, 1222, 590)
    rug(s, feet, 640, 610, 330, inside(s, "#c87f74"))
    blocks(s, feet, 1430, 600)


def garland(s: Set, b: Brush) -> None:
    """Hang paper stars along the ceiling."""
    b.line("M-360 -30Q140 90 640 40T1640 -30", s.palette.pale, 1.6)
    for n in range(9):
        x = -10 + n * 162
        with b.at(x, 44 + (n % 3) * 14, scale=2.6):
            b.shape(
                "M0 -5Q0 0 5 0Q0 0 0 5Q0 0 -5 0Q0 0 0 -5Z", s.palette.light, lift=0.4
            )


@scenery("teddy bear")
def teddy(s: Set, b: Brush, x: float, y: float) -> None:
    fur = inside(s, "#b07c50")
    with b.at(x, y):
        for dx in (-26, 26):
            b.ellipse(dx, -8, 17, 13, fur, lift=0.8)
            b.circle(dx * 0.8, -104, 12, fur, lift=0.8)
        b.ellipse(0, -36, 32, 36, fur, lift=0.8)
        b.circle(0, -82, 30, fur, lift=0.8)
        b.ellipse(0, -74, 13, 10, lighter(fur, 0.45))
        for dx in (-11, 11):
            b.circle(dx, -90, 3, s.palette.ink)
        b.ellipse(0, -79, 4.5, 3.2, s.palette.ink)


def blocks(s: Set, b: Brush, x: float, y: float) -> None:
    for dx, dy, colour in (
        (-26, 0, "#d9694f"),
        (26, 0, "#e3b55c"),
        (0, -46, "#4f8f92"),
    ):
        b.rect(x + dx - 22, y + dy - 44, 44, 44, inside(s, colour), r=5, lift=0.8)


@place(
    "kitchen", "cooking", "dining room", "breakfast",
    ground=574, indoors=True, sounds=("clock",), palettes=("honey", "dusk", "meadow"),
)  # fmt: skip
def kitchen(s: Set) -> None:
    window = (520.0, 130.0, 240.0, 170.0)
    b = room(s, "#a8bfa8", (window,))
    tiles(s, b)
    cupboards(s, b)
    hanging_lamp(s, b, 320, 130, inside(s, "#d9694f"))
    hanging_lamp(s, b, 960, 130, inside(s, "#d9694f"))
    feet = s.plane(1.0)
    floor(s, feet, 518, inside(s, "#c7a27c"), boards=False)
    for n, y in enumerate((560, 640, 740)):
        feet.line(f"M-360 {y}H1640", darker(inside(s, "#c7a27c"), 0.1), 2 + n)
    stove(s, feet, 60, 560)
    fridge(s, feet, 1250, 564)
    pot_plant(s, feet, -130, 570, 170)
    table(s, feet, 1390, 600, 220, 96)


def tiles(s: Set, b: Brush) -> None:
    tile = inside(s, "#e6dcc6")
    b.rect(-360, 320, 2000, 76, tile)
    for x in range(-360, 1640, 44):
        b.line(f"M{x} 320v76", darker(tile, 0.1), 1.6)
    b.line("M-360 358H1640", darker(tile, 0.1), 1.6)


def cupboards(s: Set, b: Brush) -> None:
    front = inside(s, "#e9c795")
    b.rect(-380, 396, 2040, 18, inside(s, WOOD), lift=1)
    b.rect(-380, 412, 2040, 112, front, lift=0.6)
    for x in range(-340, 1640, 150):
        b.rect(x, 424, 130, 90, lighter(front, 0.1), r=5)
        b.circle(x + 112, 468, 5, inside(s, WOOD))
    for x in (150, 296, 880, 1026):
        b.rect(x, 120, 136, 136, front, r=5, lift=1)
        b.rect(x + 12, 132, 112, 112, lighter(front, 0.1), r=4)
    for n, colour in enumerate(("#d9694f", "#4f8f92", "#e3b55c", "#8aa877")):
        b.rect(880 + n * 44, 352, 30, 44, inside(s, colour), r=6, lift=0.5)


def stove(s: Set, b: Brush, x: float, y: float) -> None:
    iron = inside(s, "#d6d3c6")
    b.rect(x - 90, y - 158, 180, 160, iron, r=8, lift=1.2)
    b.rect(x - 66, y - 100, 132, 74, inside(s, "#3c4950"), r=8)
    b.rect(x - 52, y - 88, 104, 50, mix(inside(s, "#3c4950"), s.palette.warm, 0.5), r=6)
    for n in range(4):
        b.circle(x - 54 + n * 36, y - 126, 8, s.palette.ink)
    b.shape(f"M{x - 44} {y - 162}v-42h70v42Z", inside(s, "#c65f4a"))
    b.line(f"M{x + 26} {y - 190}h34", s.palette.ink, 6)


def fridge(s: Set, b: Brush, x: float, y: float) -> None:
    white = inside(s, "#dfe9e2")
    b.rect(x - 72, y - 300, 144, 302, white, r=18, lift=1.2)
    b.line(f"M{x - 72} {y - 196}h144", darker(white, 0.2), 3)
    b.line(f"M{x - 52} {y - 240}v28M{x - 52} {y - 180}v50", inside(s, "#7d8f92"), 7)
    for dx, dy, colour in (
        (18, -250, "#d9694f"),
        (36, -150, "#e3b55c"),
        (4, -120, "#4f8f92"),
    ):
        b.rect(x + dx - 12, y + dy, 26, 22, inside(s, colour), r=3)


@place(
    "living room", "sitting room", "house", "home", "indoors", "inside", "room",
    "fireplace",
    ground=574, indoors=True, sounds=("fire", "clock"),
    palettes=("dusk", "ember", "honey"),
)  # fmt: skip
def living_room(s: Set) -> None:
    window = (770.0, 130.0, 210.0, 210.0)
    b = room(s, s.rng.choice(("#c79a82", "#7fa3a0", "#a894ae")), (window,))
    curtains(s, b, window, inside(s, "#4f7f86"))
    hearth(s, b, 430, 520)
    picture(s, b, (596, 170, 84, 66), s.rng.randrange(3))
    shelf(s, b, (1090, 90, 240, 430), 5)
    shelf(s, b, (-160, 90, 240, 430), 5)
    feet = s.plane(1.0)
    floor(s, feet, 516, inside(s, "#9a6c4c"))
    sofa(s, feet, -120, 574, 340, inside(s, "#c4674f"))
    pot_plant(s, feet, 1216, 566, 200)
    rug(s, feet, 640, 616, 380, inside(s, "#3f6f7a"))


def hearth(s: Set, b: Brush, x: float, y: float) -> None:
    stone = inside(s, "#cdb9a0")
    b.rect(x - 118, y - 230, 236, 232, stone, r=4, lift=1.4)
    b.rect(x - 138, y - 248, 276, 24, inside(s, WOOD), r=4, lift=1)
    b.shape(f"M{x - 72} {y}v-90a72 72 0 0 1 144 0v90Z", inside(s, "#2a2326"), lift=0)
    b.glow(x, y - 40, 220, "#ffb35c", 0.4)
    for dx, high, colour in (
        (-22, 70, "#e2745a"),
        (20, 78, "#e98a4f"),
        (0, 52, "#ffd98a"),
    ):
        b.shape(
            f"M{x + dx - 22} {y - 8}C{x + dx - 30} {y - high * 0.6} {x + dx - 4}"
            f" {y - high * 0.6} {x + dx} {y - high}C{x + dx + 6} {y - high * 0.6}"
            f" {x + dx + 30} {y - high * 0.5} {x + dx + 22} {y - 8}Z",
            colour,
            lift=0,
        )
    b.rect(x - 52, y - 14, 104, 14, inside(s, "#6b4636"), r=7, lift=0.5)
    for dx in (-90, -52, 60):
        b.rect(x + dx, y - 284, 22, 38, inside(s, "#e3b55c"), r=5, lift=0.5)
    wall_clock(s, b, x + 4, y - 330)


@place(
    "party room", "party", "birthday", "birthday party", "celebration", "feast",
    ground=574, indoors=True, sounds=("crowd",), palettes=("candy", "blossom", "dusk"),
)  # fmt: skip
def party_room(s: Set) -> None:
    windows = ((300.0, 150.0, 180.0, 190.0), (800.0, 150.0, 180.0, 190.0))
    b = room(s, "#f7c9a4", windows)
    for n in range(7):
        lantern(s, b, 60 + n * 193, 110 + n % 2 * 46)
    bunting(s, b, -120, 640, 60, 44)
    bunting(s, b, 640, 1400, 60, 44)
    feet = s.plane(1.0)
    floor(s, feet, 516, inside(s, "#b98a62"))
    for x, y in (
        (60, 330),
        (128, 268),
        (0, 250),
        (1180, 310),
        (1250, 250),
        (1316, 330),
    ):
        balloon(s, feet, x, y)
    cloth = inside(s, "#f3ead8")
    for x in (-170, 1120):
        feet.shape(
            f"M{x} 462h330l10 110q-30 22 -58 0t-58 0t-58 0t-58 0t-58 0t-50 0Z", cloth
        )
        cake(s, feet, x + 170, 462)
    confetti(s, feet)


@scenery("lantern")
def lantern(s: Set, b: Brush, x: float, y: float) -> None:
    """Hang a round paper lantern from the ceiling."""
    colour = inside(s, s.rng.choice(("#e2745a", "#e9b765", "#5f9aa0", "#c98ab0")))
    b.line(f"M{x} -240V{y - 26}", s.palette.pale, 1.6)
    b.ellipse(x, y, 30, 25, colour, lift=0.8)
    b.line(
        f"M{x} {y - 25}v50M{x - 14} {y - 22}q-12 22 0 44M{x + 14} {y - 22}q12 22 0 44",
        darker(colour, 0.14),
        2,
    )
    if s.dark:
        b.glow(x, y, 90, s.palette.light, 0.4)


@scenery("balloon")
def balloon(s: Set, b: Brush, x: float, y: float) -> None:
    colour = inside(s, s.rng.choice(("#d9694f", "#e3b55c", "#4f8f92", "#8f76b0")))
    b.line(f"M{x} {y + 42}q14 60 -4 150", s.palette.pale, 1.8)
    b.shape(
        f"M{x} {y + 42}C{x - 54} {y + 8} {x - 42} {y - 48} {x} {y - 48}"
        f"C{x + 42} {y - 48} {x + 54} {y + 8} {x} {y + 42}Z",
        colour,
    )
    b.mist(x - 14, y - 20, 8, 14, "#ffffff", 0.3)


@scenery("cake")
def cake(s: Set, b: Brush, x: float, y: float) -> None:
    for wide, low, high, colour in ((130, 0, 44, "#f0d2b4"), (92, 44, 36, "#e59a94")):
        b.rect(x - wide / 2, y - low - high, wide, high, inside(s, colour), r=8, lift=1)
    for dx in (-28, 0, 28):
        b.rect(x + dx - 3, y - 106, 6, 26, s.palette.pale)
        b.ellipse(x + dx, y - 112, 4, 8, s.palette.light)
    b.glow(x, y - 112, 70, s.palette.light, 0.35)


def confetti(s: Set, b: Brush) -> None:
    for _ in range(70):
        x, y = s.rng.uniform(-340, 1620), s.rng.uniform(540, 700)
        colour = inside(s, s.rng.choice(("#d9694f", "#e3b55c", "#4f8f92", "#f3ead8")))
        with b.at(x, y, turn=s.rng.uniform(0, 90)):
            b.rect(-5, -2, 10, 4, colour)
