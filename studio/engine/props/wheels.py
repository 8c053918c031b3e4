"""What rolls or slides without a motor, and the train. The front is to the right."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WOOD,
    WOOD_PALE,
    glass,
    shade,
    spokes,
    star,
    wheel,
)  # fmt: skip

rolling = partial(prop, kind="vehicle", moves="drive", travels=True)


@rolling(
    "bicycle", "bicycles", "bike", "bikes", size=116, main="#d8573f", seat=(-26, -92)
)
def bicycle(b: Brush, c: Colours) -> None:
    for x in (-64, 64):
        spokes(b, x, 37, c.ink, rim=7)
        b.ring(x, -37, 31, c.pale, 1.5)
    b.line("M-64 -37L-8 -36L42 -84L-22 -80Z", c.main, 8)
    b.line("M-26 -90L-8 -36M64 -37L42 -84L38 -102", c.main, 8)
    b.line("M38 -102L26 -106M38 -102C50 -112 58 -104 54 -96", c.ink, 6)
    b.shape(
        "M-46 -96C-40 -102 -20 -98 -10 -94C-18 -88 -42 -86 -46 -96Z", c.ink, lift=0.5
    )
    b.circle(-8, -36, 11, STEEL_DARK)
    b.line("M-8 -36L2 -16M-4 -14H10", c.ink, 5)
    b.shape("M46 -100H84L78 -72H52Z", WOOD_PALE, lift=0.5)
    b.line("M48 -92H82M50 -83H80", WOOD, 2)


@rolling("motorbike", "motorbikes", "motorcycle", "motorcycles", size=122,
         main="#d8573f", seat=(-26, -70))  # fmt: skip
def motorbike(b: Brush, c: Colours) -> None:
    b.line("M38 -100L70 -30", STEEL, 9)
    for x in (-70, 74):
        wheel(b, c, x, 33)
    b.shape(
        "M-74 -74C-60 -74 -52 -66 -40 -64L-10 -64L-6 -40L-60 -40Z", c.dark, lift=0.5
    )
    b.rect(-34, -52, 60, 32, STEEL_DARK, r=8, lift=0.5)
    b.circle(-4, -34, 13, STEEL_PALE)
    b.line("M-2 -22L-70 -20L-108 -26", STEEL_PALE, 8)
    b.shape("M-18 -62C-12 -92 26 -94 42 -82L30 -56H-14Z", c.main)
    b.shape(
        "M-12 -70C0 -84 22 -86 36 -80L33 -74C14 -76 0 -72 -12 -70Z", c.bright, lift=0
    )
    b.shape("M-84 -76C-76 -86 -60 -72 -18 -74L-14 -62C-40 -60 -66 -60 -84 -76Z", c.ink,
            lift=0.5)  # fmt: skip
    b.line("M40 -98L22 -112M40 -98L48 -104", c.ink, 7)
    b.shape("M36 -118C48 -114 56 -102 58 -92L46 -88Z", "#c4e2de", lift=0.3)
    b.glow(58, -86, 30, c.light, 0.55)
    b.circle(54, -86, 10, c.light, lift=0.4)
    b.shape("M42 -52C52 -78 92 -80 104 -52C92 -64 58 -66 42 -52Z", c.main, lift=0.5)


@rolling("scooter", "scooters", "kick scooter", size=122, main="#3f8f8a",
         seat=(-18, -22), grip=(44, -116))  # fmt: skip
def scooter(b: Brush, c: Colours) -> None:
    b.line("M62 -14L42 -116", STEEL, 8)
    b.line("M28 -120L56 -112", c.ink, 9)
    b.rect(-62, -24, 112, 11, c.main, r=5, lift=0.6)
    b.rect(-50, -24, 78, 4, c.bright, r=2)
    b.line("M46 -18L60 -60", c.dark, 9)
    b.line("M-58 -20C-72 -22 -74 -28 -80 -24", c.dark, 6)
    for x in (-62, 62):
        wheel(b, c, x, 14)


@rolling("skateboard", "skateboards", size=36, main="#e2745a", seat=(0, -32))
def skateboard(b: Brush, c: Colours) -> None:
    for x in (-44, 44):
        b.rect(x - 6, -24, 12, 14, STEEL_DARK)
        wheel(b, c, x, 11)
    b.line("M-78 -34C-66 -24 -60 -24 -50 -24H50C60 -24 66 -24 78 -34", c.dark, 9)
    b.line("M-78 -36C-66 -26 -60 -26 -50 -26H50C60 -26 66 -26 78 -36", c.main, 6)
    b.line("M-40 -27H-14M-4 -27H8M18 -27H44", c.second, 2.5)


@prop("roller skates", "roller skate", "rollerskates", "skates", "rollerskate",
      kind="vehicle", size=84, moves="drive", main="#e58a9b",
      second="#f7e8d3")  # fmt: skip
def roller_skates(b: Brush, c: Colours) -> None:
    for x, colour in ((-38, c.dark), (26, c.main)):
        b.shape(f"M{x - 26} -24V-78C{x - 20} -84 {x} -84 {x + 6} -78V-52C{x + 26} -48"
                f" {x + 38} -42 {x + 40} -24Z", colour, lift=0.7)  # fmt: skip
        b.rect(x - 28, -82, 36, 9, c.second, r=4, lift=0.3)
        b.line(f"M{x - 2} -64h9M{x} -56h8M{x + 6} -49h9", c.second, 3)
        b.rect(x - 28, -27, 70, 8, c.second, r=3)
        wheel(b, c, x - 14, 11)
        wheel(b, c, x + 28, 11)


@prop("sled", "sleds", "sledge", "sleigh", "toboggan", kind="vehicle", size=56,
      moves="bob", main="#c9604a", seat=(-6, -34), travels=True)  # fmt: skip
def sled(b: Brush, c: Colours) -> None:
    b.line("M-60 -34V-6M0 -34V-6M50 -34V-6", c.dark, 8)
    b.line("M-96 -6H72C104 -6 114 -36 100 -52C90 -62 74 -56 78 -44", c.dark, 10)
    b.line("M-96 -6H72C102 -6 112 -36 98 -51C89 -60 74 -56 78 -44", c.main, 8)
    for y, colour in ((-46, WOOD_PALE), (-36, WOOD)):
        b.rect(-96, y, 172, 10, colour, r=5, lift=0.5)
    for x in (-62, -2, 48):
        b.circle(x, -41, 3, BRASS)
    b.shape("M-78 -46C-76 -60 -30 -60 -26 -46Z", c.second, lift=0.4)
    b.line("M98 -46C122 -40 138 -56 146 -34", c.pale, 3.5)


def wagon_side(b: Brush, c: Colours) -> None:
    b.shape("M-92 -74H84L78 -32H-86Z", c.main)
    b.rect(-98, -80, 188, 11, c.bright, r=4, lift=0.5)
    shade(b, "M-87 -42H80L78 -32H-86Z", 0.25)
    b.line("M-70 -56H60", c.second, 4)
    for x in (-56, 50):
        wheel(b, c, x, 22)


@prop("wagon", "wagons", "cart", "carts", "handcart", kind="vehicle", size=84,
      moves="drive", main="#d8573f", seat=(-10, -54), grip=(136, -84), travels=True,
      front=wagon_side)  # fmt: skip
def wagon(b: Brush, c: Colours) -> None:
    b.line("M78 -36L132 -82M124 -90L144 -78", c.ink, 6)
    b.shape("M-92 -78H84L76 -90H-84Z", c.dark, lift=0.6)
    wagon_side(b, c)


def carriage_side(b: Brush, c: Colours) -> None:
    b.shape("M-96 -94H96C94 -82 90 -68 84 -56C50 -36 -50 -36 -84 -56C-90 -68 -94 -82"
            " -96 -94Z", c.main)  # fmt: skip
    b.line("M-96 -96C-40 -90 40 -90 96 -96", c.second, 6)
    b.line("M-46 -88V-46M46 -88V-46", c.dark, 2.5)
    star(b, 0, -66, 14, c.second)
    spokes(b, -66, 42, darker(c.second, 0.1), rim=8)
    spokes(b, 82, 34, darker(c.second, 0.1), rim=8)


@prop("carriage", "carriages", "coach and horses", "stagecoach", kind="vehicle",
      size=232, moves="drive", main="#8a5a86", second="#ecbb62", seat=(0, -74),
      front=carriage_side, travels=True)  # fmt: skip
def carriage(b: Brush, c: Colours) -> None:
    b.line("M90 -56C120 -50 150 -60 176 -56M-84 -44C-40 -28 50 -28 90 -44", c.ink, 7)
    b.shape("M84 -92H146L152 -62H92Z", c.dark, lift=0.5)
    b.line("M148 -64L166 -90", c.ink, 7)
    b.shape("M-84 -56C-112 -110 -104 -180 -74 -198H74C104 -180 112 -110 84 -56"
            "C50 -40 -50 -40 -84 -56Z", c.main)  # fmt: skip
    b.shape("M-82 -196C-66 -226 66 -226 82 -196Z", c.dark, lift=0.6)
    b.line("M-86 -196H86", c.second, 6)
    b.circle(0, -222, 10, c.second, lift=0.4)
    b.shape("M-56 -92V-140C-56 -200 56 -200 56 -140V-92Z", c.dark, lift=0)
    b.shape("M-49 -92V-140C-49 -190 49 -190 49 -140V-92Z", c.light, lift=0)
    b.shape(
        "M-49 -92V-140C-49 -164 -30 -178 -10 -178C-18 -140 -30 -112 -49 -92ZM49 -92"
        "V-140C49 -164 30 -178 10 -178C18 -140 30 -112 49 -92Z",
        "#d8707a",
        lift=0.2,
    )
    for x in (-76, 76):
        b.ellipse(x, -140, 11, 22, c.light)
    b.glow(112, -132, 28, c.light, 0.6)
    b.rect(107, -142, 11, 20, c.light, r=3)
    carriage_side(b, c)


@prop("wheelbarrow", "wheelbarrows", "barrow", kind="tool", size=80, main="#5f9468",
      grip=(-92, -66), travels=True)  # fmt: skip
def wheelbarrow(b: Brush, c: Colours) -> None:
    b.line("M-96 -66L-40 -46L64 -20M-44 -44L-40 -3", WOOD, 8)
    b.shape("M-62 -76H84L50 -34H-34Z", c.main)
    b.shape("M-58 -71H80L76 -66H-53Z", c.bright, lift=0)
    shade(b, "M60 -76H84L50 -34H36Z", 0.2)
    wheel(b, c, 66, 22)


def train_side(b: Brush, c: Colours) -> None:
    with b.at(86, 0):
        engine_side(b, c)


@prop("train", "trains", "steam train", "railway", kind="vehicle", size=200,
      moves="drive", main="#c9513c", second="#2b5f6b", seat=(34, -62),
      front=train_side, travels=True)  # fmt: skip
def train(b: Brush, c: Colours) -> None:
    with b.at(86, 0):
        engine(b, c)
        carriage_body(b, c, -352)


def engine(b: Brush, c: Colours) -> None:
    """Draw the steam engine, front first."""
    b.mist(88, -204, 14, 10, "#ffffff", 0.5)
    b.line("M-136 -30H-120", c.ink, 8)
    b.shape("M-110 -60V-184H-96V-84H8V-184H22V-60Z", c.main)
    b.rect(-96, -176, 104, 94, c.light)
    b.line("M-34 -170L-64 -112", "#ffffff", 2.5)
    b.shape("M-120 -182C-62 -204 -20 -204 32 -182V-173H-120Z", c.dark, lift=0.6)
    b.shape("M100 -112L92 -172H136L126 -112Z", c.ink, lift=0.5)
    b.rect(88, -180, 52, 11, BRASS, r=4, lift=0.4)
    b.shape("M56 -112C56 -138 84 -138 84 -112Z", BRASS, lift=0.4)
    engine_side(b, c)


def engine_side(b: Brush, c: Colours) -> None:
    """Draw the near side of the engine, behind which the driver stands."""
    b.shape("M-110 -30V-88H22V-30Z", c.main)
    b.rect(-104, -80, 118, 8, BRASS)
    b.shape("M20 -34V-112H122C142 -112 150 -96 150 -74V-34Z", c.main)
    b.shape("M20 -112H122C134 -112 140 -106 144 -98H20Z", c.bright, lift=0)
    for x in (54, 96):
        b.rect(x, -114, 6, 80, BRASS)
    b.glow(152, -82, 40, c.light, 0.6)
    b.circle(150, -82, 10, c.light, lift=0.4)
    b.rect(-118, -40, 276, 13, c.ink, r=3, lift=0.5)
    b.shape("M148 -30H164L188 0H148Z", STEEL_DARK, lift=0.6)
    wheel(b, c, -66, 29)
    for x in (18, 66, 114):
        wheel(b, c, x, 21)
    b.line("M-66 -27L18 -20H114", STEEL, 6)


def carriage_body(b: Brush, c: Colours, x: float) -> None:
    """Couple a passenger carriage to the train, from its back edge."""
    b.rect(x, -142, 216, 114, c.second, r=8, lift=1)
    b.rect(x - 6, -150, 228, 13, darker(c.second), r=5, lift=0.5)
    for n in range(4):
        glass(b, c, x + 14 + n * 50, -124, 38, 44)
    b.rect(x, -68, 216, 6, BRASS)
    b.rect(x, -36, 216, 10, c.ink, r=3)
    for at in (40, 82, 140, 182):
        wheel(b, c, x + at, 18)


@prop("wheel", "wheels", "tyre", "tire", "cartwheel", kind="tool", size=84,
      moves="roll", main="#a8704c", grip=(0, -80))  # fmt: skip
def cartwheel(b: Brush, c: Colours) -> None:
    spokes(b, 0, 38, c.dark, rim=9)
    b.ring(0, -38, 38, c.main, 6)
    b.circle(0, -38, 9, c.main, lift=0.4)
    b.circle(0, -38, 4, BRASS)
