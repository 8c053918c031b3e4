"""What stands and hangs in rooms."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    LEAF,
    STEEL,
    STEEL_DARK,
    STONE,
    WATER,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    arch,
    pane,
    shade,
)  # fmt: skip

furniture = partial(prop, kind="furniture")
fixture = partial(prop, kind="furniture", at="wall")
BOOKS = ("#d8573f", "#3f8f8a", "#ecb04c", "#5f6f9a", "#8a5a86", "#7fae62", "#e8a08a")


def bed_side(b: Brush, c: Colours) -> None:
    b.shape(
        "M-44 -68C0 -76 80 -72 126 -66V-22H-36C-44 -36 -46 -54 -44 -68Z",
        c.main,
        lift=0.8,
    )
    b.shape("M-44 -68C-36 -71 -24 -72 -14 -72C-18 -56 -16 -36 -8 -22H-36C-44 -36 -46"
            " -54 -44 -68Z", c.bright, lift=0)  # fmt: skip
    for x, y in ((20, -56), (56, -38), (92, -56)):
        b.circle(x, y, 6, c.second)


@furniture("bed", "beds", size=110, main="#4d7f93", second="#f7efe0",
           seat=(-14, -58), front=bed_side)  # fmt: skip
def bed(b: Brush, c: Colours) -> None:
    b.shape("M-140 0V-96C-140 -112 -108 -112 -108 -96V0Z", WOOD, lift=0.7)
    b.rect(118, -72, 22, 72, WOOD, r=8, lift=0.7)
    b.rect(-124, -34, 256, 20, WOOD_DARK, r=4)
    b.rect(-112, -62, 236, 32, c.second, r=10, lift=0.6)
    b.shape(
        "M-106 -60C-112 -88 -60 -90 -46 -80C-40 -70 -44 -60 -52 -58Z",
        "#ffffff",
        lift=0.5,
    )
    bed_side(b, c)


@furniture(
    "chair", "chairs", "stool", "stools", size=112, main="#b9783f", seat=(2, -54)
)
def chair(b: Brush, c: Colours) -> None:
    b.line("M-30 0L-34 -108M28 0L24 -50", c.dark, 9)
    b.line("M-20 0L-22 -50M36 0L34 -50", c.main, 9)
    b.rect(-40, -110, 16, 62, c.main, r=6, lift=0.5)
    b.line("M-32 -100V-60", c.bright, 3)
    b.rect(-40, -58, 82, 13, c.main, r=6, lift=0.7)
    b.rect(-34, -64, 72, 9, c.warm, r=4)


@furniture("table", "tables", size=90, main="#b9783f")
def table(b: Brush, c: Colours) -> None:
    b.line("M-70 -8L-62 -82M70 -8L62 -82", c.dark, 9)
    b.line("M-94 0L-84 -82M94 0L84 -82", c.main, 10)
    b.rect(-92, -74, 184, 12, c.dark, r=3)
    b.rect(-106, -90, 212, 15, c.main, r=6, lift=0.8)
    b.line("M-98 -86H98", c.bright, 3)
    b.shape("M-46 -90H46L40 -60L26 -66L12 -58L0 -66L-12 -58L-26 -66L-40 -60Z", c.second,
            lift=0.5)  # fmt: skip
    b.line("M-43 -74L-26 -78L-12 -72L0 -78L12 -72L26 -78L43 -74", c.warm, 2.5)


@furniture("couch", "couches", "sofa", "sofas", "settee", size=104, main="#c9604a",
           seat=(-20, -50))  # fmt: skip
def couch(b: Brush, c: Colours) -> None:
    b.line("M-104 -4V-14M104 -4V-14", WOOD_DARK, 9)
    b.rect(-108, -104, 216, 76, c.dark, r=22, lift=0.8)
    b.line("M0 -98V-56", c.main, 2.5)
    for x in (-96, 2):
        b.rect(x, -54, 94, 30, c.bright, r=10, lift=0.5)
    b.rect(-104, -30, 208, 22, c.main, r=6, lift=0.5)
    for x in (-130, 98):
        b.rect(x, -72, 32, 64, c.main, r=14, lift=0.8)
    with b.at(70, -72, turn=14):
        b.rect(-20, -20, 40, 38, c.second, r=8, lift=0.5)


@furniture("armchair", "armchairs", size=116, main="#5f9468", seat=(0, -50))
def armchair(b: Brush, c: Colours) -> None:
    b.line("M-52 -4V-12M52 -4V-12", WOOD_DARK, 9)
    b.shape("M-56 -20V-92C-56 -122 56 -122 56 -92V-20Z", c.dark, lift=0.8)
    for x, y in ((-24, -92), (0, -86), (24, -92)):
        b.circle(x, y, 3, c.main)
    b.rect(-50, -54, 100, 30, c.bright, r=11, lift=0.5)
    b.rect(-54, -30, 108, 22, c.main, r=5, lift=0.4)
    for x in (-78, 46):
        b.rect(x, -72, 32, 64, c.main, r=14, lift=0.8)


@furniture("bookcase", "bookcases", "bookshelf", "bookshelves", "shelf", "shelves",
           size=210, main="#9a6544")  # fmt: skip
def bookcase(b: Brush, c: Colours) -> None:
    b.rect(-76, -210, 152, 210, c.main, r=5)
    for row in range(4):
        y = -202 + row * 49
        b.rect(-66, y, 132, 41, c.dark)
        for k in range(8):
            n = row * 3 + k * 2
            if (row * 8 + k) % 7 == 5:
                continue
            tall = 26 + n % 4 * 4
            b.rect(-62 + k * 15, y + 41 - tall, 13, tall, BOOKS[n % 7], r=1.5)
            b.rect(-62 + k * 15, y + 47 - tall, 13, 3, c.pale)
    b.rect(-82, -214, 164, 11, c.bright, r=4, lift=0.4)


@furniture("dresser", "dressers", "chest of drawers", "cupboard", "wardrobe", size=130,
           main="#cf9d6f")  # fmt: skip
def dresser(b: Brush, c: Colours) -> None:
    b.line("M-72 -2V-14M72 -2V-14", c.dark, 10)
    b.rect(-84, -122, 168, 114, c.main, r=6)
    b.rect(-92, -130, 184, 13, c.bright, r=5, lift=0.5)
    for row in range(3):
        y = -112 + row * 34
        b.rect(-74, y, 148, 28, c.dark, r=4)
        b.rect(-72, y + 2, 144, 24, c.main, r=3)
        b.circle(-32, y + 14, 4, BRASS)
        b.circle(32, y + 14, 4, BRASS)


@furniture("door", "doors", size=190, main="#c9604a")
def door(b: Brush, c: Colours) -> None:
    b.rect(-56, -190, 112, 190, WOOD_PALE, r=4)
    b.rect(-46, -180, 92, 180, c.main, r=3, lift=0.5)
    for x in (-36, 4):
        b.rect(x, -168, 32, 66, c.dark, r=4)
        b.rect(x + 3, -165, 26, 60, c.bright, r=3)
        b.rect(x, -88, 32, 72, c.dark, r=4)
        b.rect(x + 3, -85, 26, 66, c.main, r=3)
    b.circle(36, -92, 5.5, BRASS, lift=0.4)
    b.rect(-62, -6, 124, 6, STONE, r=2)


@fixture("window", "windows", size=130, main="#3f8f8a", second="#f7e8d3")
def window(b: Brush, c: Colours) -> None:
    b.glow(0, -68, 90, c.light, 0.4)
    b.rect(-50, -124, 100, 112, c.second, r=4)
    pane(b, c, -42, -116, 84, 96)
    b.rect(-60, -14, 120, 12, c.second, r=4, lift=0.6)
    b.shape(
        "M-58 -122C-34 -122 -20 -122 -18 -120C-20 -80 -34 -50 -58 -42Z",
        c.main,
        lift=0.6,
    )
    b.shape("M58 -122C34 -122 20 -122 18 -120C20 -80 34 -50 58 -42Z", c.main, lift=0.6)
    b.rect(-66, -130, 132, 10, WOOD, r=5, lift=0.5)


@furniture("fireplace", "fireplaces", "hearth", size=180, main="#b5695a", shines=True)
def fireplace(b: Brush, c: Colours) -> None:
    b.rect(-66, -180, 132, 60, c.main, lift=0.6)
    b.rect(-96, -130, 192, 130, c.main)
    b.line("M-90 -100h40M-70 -80h24M50 -100h36M56 -70h36M-90 -50h24M64 -36h28M-40"
           " -160h30M14 -146h32", c.dark, 3)  # fmt: skip
    b.rect(-108, -138, 216, 15, WOOD_PALE, r=4, lift=0.7)
    arch(b, "#2b1c20", 0, 116, 104)
    with b.inside("M-58 0V-46A58 58 0 0 1 58 -46V0Z"):
        b.glow(0, -20, 120, "#f7b45e", 0.7)
    b.shape("M-34 -10C-48 -46 -14 -56 -10 -90C12 -70 42 -50 32 -10Z", "#e8743f", lift=0)
    b.shape("M-18 -10C-28 -36 -4 -42 0 -64C14 -46 26 -32 18 -10Z", "#f9d27a", lift=0)
    b.line("M-36 -10L32 -18M-32 -18L36 -10", WOOD_DARK, 11)
    b.rect(-106, -6, 212, 6, STONE, r=2)
    b.rect(-84, -158, 18, 22, c.second, r=3, lift=0.4)


def bathtub_side(b: Brush, c: Colours) -> None:
    b.shape(
        "M-112 -66H112C110 -24 92 -10 66 -10H-66C-92 -10 -110 -24 -112 -66Z", c.main
    )
    shade(b, "M-104 -36C-40 -26 60 -26 106 -40C100 -18 88 -10 66 -10H-66C-86 -10 -98"
          " -18 -104 -36Z", 0.1)  # fmt: skip
    b.rect(-124, -74, 248, 14, c.bright, r=7, lift=0.6)
    b.shape("M36 -84C30 -104 56 -108 58 -92C66 -90 68 -78 60 -74H34C26 -80 28 -88 36"
            " -84Z", "#f0bd5e", lift=0.4)  # fmt: skip
    b.circle(48, -94, 2, "#0a2730")
    b.line("M59 -91l7 1", "#e2745a", 4)


@furniture("bathtub", "bathtubs", "bath", "tub", size=100, main="#f5efe3",
           second="#5fa9b4", seat=(-24, -46), front=bathtub_side)  # fmt: skip
def bathtub(b: Brush, c: Colours) -> None:
    for x, y, r in ((-60, -78, 17), (-32, -84, 14), (-4, -78, 18), (30, -80, 13)):
        b.circle(x, y, r, "#e9f3f3", lift=0.3)
    b.line("M92 -66V-94C92 -102 74 -102 74 -92", STEEL, 7)
    b.line("M-72 -4L-64 -16M72 -4L64 -16", BRASS, 11)
    bathtub_side(b, c)


@furniture("toilet", "toilets", "loo", size=104, main="#f5efe3", seat=(8, -54))
def toilet(b: Brush, c: Colours) -> None:
    b.rect(-50, -104, 34, 62, c.main, r=6, lift=0.6)
    b.rect(-54, -108, 42, 11, c.dark, r=4)
    b.shape("M-30 -4C-26 -20 -30 -30 -34 -44H50C46 -24 30 -18 24 -4Z", c.main)
    shade(b, "M12 -4C18 -20 30 -26 34 -44H50C46 -24 30 -18 24 -4Z", 0.12)
    b.rect(-40, -54, 98, 12, c.second, r=6, lift=0.5)
    b.rect(-36, -6, 68, 6, c.dark, r=3)
    b.circle(-24, -90, 3.5, STEEL_DARK)


@furniture("sink", "sinks", "washbasin", "basin", size=116, main="#f5efe3")
def sink(b: Brush, c: Colours) -> None:
    b.line("M0 -78V-106C0 -116 24 -116 24 -104", STEEL, 8)
    b.circle(-20, -84, 6, STEEL_DARK)
    b.line("M24 -100V-86", WATER, 4)
    b.shape("M-20 0L-12 -50H12L20 0Z", c.dark, lift=0.5)
    b.shape("M-62 -78H62C58 -50 32 -42 0 -42C-32 -42 -58 -50 -62 -78Z", c.main)
    b.rect(-70, -84, 140, 13, c.bright, r=6, lift=0.5)
    shade(b, "M24 -71H62C58 -50 32 -42 10 -42C22 -50 24 -60 24 -71Z", 0.1)


@fixture("mirror", "mirrors", "looking glass", size=130, main="#ecbb62")
def mirror(b: Brush, c: Colours) -> None:
    b.ellipse(0, -64, 48, 64, c.main, lift=1)
    b.ellipse(0, -64, 41, 57, c.dark)
    b.ellipse(0, -64, 38, 54, "#bfdcdc")
    b.shape("M-22 -106L10 -112L-30 -34L-36 -58Z", "#e3f1ee", lift=0)
    b.circle(0, -126, 8, c.bright, lift=0.4)


@fixture("picture", "pictures", "picture frame", "painting", "portrait",
         "the mona lisa", size=104, main="#c08b3e")  # fmt: skip
def picture(b: Brush, c: Colours) -> None:
    b.rect(-62, -102, 124, 102, c.main, r=4, lift=1)
    b.rect(-55, -95, 110, 88, c.bright, r=3)
    b.rect(-48, -88, 96, 74, "#f3d3b0")
    b.circle(22, -66, 11, c.light)
    b.shape(
        "M-48 -42C-24 -66 0 -36 20 -46C32 -52 42 -48 48 -44V-14H-48Z", "#5f9aa0", lift=0
    )
    b.shape("M-48 -28C-20 -40 20 -20 48 -30V-14H-48Z", "#2f6b70", lift=0)
    b.shape("M-24 -36L-16 -60L-8 -36Z", "#244f58", lift=0)


@fixture("ceiling fan", "ceiling fans", size=70, main="#a8704c")
def ceiling_fan(b: Brush, c: Colours) -> None:
    b.rect(-4, -70, 8, 40, STEEL, lift=0.4)
    for x in (-1, 1):
        b.shape(f"M{x * 14} -32L{x * 106} -44C{x * 120} -40 {x * 120} -28 {x * 106}"
                f" -26L{x * 14} -24Z", c.main, lift=0.6)  # fmt: skip
    b.shape("M-10 -24L-44 -6L-26 2L8 -18Z", c.dark, lift=0.5)
    b.rect(-20, -36, 40, 18, STEEL_DARK, r=8, lift=0.6)
    b.glow(0, -8, 40, c.light, 0.5)
    b.shape("M-15 -18H15C14 -2 -14 -2 -15 -18Z", c.light, lift=0.3)


@fixture("clock", "clocks", "wall clock", size=92, main="#3f8f8a", second="#f7e8d3")
def clock(b: Brush, c: Colours) -> None:
    b.circle(0, -46, 46, c.main, lift=1)
    b.circle(0, -46, 37, c.second)
    for turn in range(0, 360, 30):
        with b.at(0, -46, turn=turn):
            b.rect(-1.5, -34, 3, 4 if turn % 90 else 8, c.ink)
    b.line("M0 -46V-70M0 -46L16 -36", c.ink, 4.5)
    b.circle(0, -46, 4.5, c.warm)


@furniture("grandfather clock", "grandfather clocks", size=220, main="#9a6544")
def grandfather_clock(b: Brush, c: Colours) -> None:
    b.shape("M-44 -176C-44 -226 44 -226 44 -176Z", c.dark, lift=0.6)
    b.rect(-42, -190, 84, 72, c.main, r=6)
    b.rect(-32, -122, 64, 96, c.main, lift=0.6)
    b.rect(-46, -34, 92, 34, c.main, r=4, lift=0.6)
    b.circle(0, -156, 29, c.pale, lift=0.4)
    b.line("M0 -156V-174M0 -156L11 -150", c.ink, 3.5)
    b.rect(-20, -112, 40, 74, c.dark, r=4)
    b.line("M0 -112V-62", BRASS, 3)
    b.circle(0, -56, 11, BRASS, lift=0.3)


@furniture("pillow", "pillows", "cushion", "cushions", size=52, at="hand",
           main="#e8a08a", grip=(0, -24))  # fmt: skip
def pillow(b: Brush, c: Colours) -> None:
    b.shape("M-46 -44C-30 -52 30 -52 46 -44C54 -34 54 -14 46 -4C30 4 -30 4 -46 -4"
            "C-54 -14 -54 -34 -46 -44Z", c.main)  # fmt: skip
    b.shape("M24 -48C34 -48 42 -46 46 -44C54 -34 54 -14 46 -4C40 -1 30 1 20 1"
            "C34 -12 36 -32 24 -48Z", c.dark, lift=0)  # fmt: skip
    b.line("M-38 -38C-20 -44 10 -44 30 -40M-38 -10C-20 -4 10 -4 28 -8", c.second, 2.5)
    b.line("M-10 -26C-4 -30 4 -30 8 -25M-4 -20C0 -22 4 -22 6 -20", c.bright, 3)
    for x, y in ((-46, -44), (46, -44), (46, -4), (-46, -4)):
        b.circle(x, y, 4, c.second, lift=0.3)


@furniture("blanket", "blankets", "sleeping bag", "sleeping bags", size=60,
           main="#8a6fa5", second="#f0cf9a", seat=(0, -24))  # fmt: skip
def blanket(b: Brush, c: Colours) -> None:
    for n, colour in enumerate((c.dark, c.main, c.bright)):
        b.rect(-70 + n * 3, -20 - n * 19, 140 - n * 6, 21, colour, r=10, lift=0.6)
        b.line(f"M{-50 + n * 3} {-10 - n * 19}H{54 - n * 6}", c.second, 3)
    b.line("M40 -58V-6", c.second, 7)


@furniture("rug", "rugs", "carpet", "mat", size=34, main="#a8486a", second="#ecbb62")
def rug(b: Brush, c: Colours) -> None:
    b.ellipse(0, -17, 130, 17, c.main, lift=0.5)
    b.ellipse(0, -17, 112, 13, c.second)
    b.ellipse(0, -17, 104, 11.500, c.bright)
    b.ellipse(0, -17, 66, 6.5, c.main)
    b.ellipse(0, -17, 26, 2.6, c.second)


@prop("house plant", "house plants", "potted plant", "pot plant", kind="plant",
      size=110, main="#c9764a")  # fmt: skip
def house_plant(b: Brush, c: Colours) -> None:
    for turn, long in ((-48, 62), (-24, 78), (2, 84), (28, 76), (50, 60)):
        with b.at(0, -36, turn=turn):
            green = LEAF if turn % 4 else lighter(LEAF, 0.12)
            b.shape(f"M0 0C-18 {-long * 0.4} -14 {-long * 0.8} 0 {-long}C14"
                    f" {-long * 0.8} 18 {-long * 0.4} 0 0Z", green,
                    lift=0.5)  # fmt: skip
            b.line(f"M0 0V{-long * 0.8}", darker(LEAF, 0.2), 1.8)
    b.shape("M-30 -40H30L22 0H-22Z", c.main, lift=0.7)
    b.rect(-34, -46, 68, 12, c.bright, r=4, lift=0.4)
    shade(b, "M10 -34H29L22 0H8Z")
