"""More that one rides in: trams, trolleys, go-karts, and a castle to bounce in."""

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
    STONE,
    WOOD_DARK,
    WOOD_PALE,
    arch,
    guarded,
    lights,
    pane,
    shade,
    star,
    wheel,
)

vehicle = partial(prop, kind="vehicle", moves="drive", travels=True)


def kart_side(b: Brush, c: Colours) -> None:
    b.shape("M-84 -18V-40C-60 -48 -30 -40 0 -38L40 -44C70 -44 96 -34 104 -18Z", c.main)
    shade(b, "M-84 -26C-20 -22 50 -24 102 -24L104 -18H-84Z", 0.25)
    b.line("M10 -38L-2 -58M-12 -52L6 -64", c.ink, 5)
    b.circle(-22, -30, 11, c.second, lift=0.3)
    star(b, -22, -30, 8, c.main)
    for x in (-58, 66):
        wheel(b, c, x, 20)


@vehicle("go-kart", "go-karts", "gokart", "go kart", "race car", "racing car",
         "soapbox car", size=88, main="#e8823f", second="#f7efe0", seat=(-36, -43),
         front=kart_side)  # fmt: skip
def go_kart(b: Brush, c: Colours) -> None:
    b.shape(
        "M-74 -36C-80 -76 -70 -88 -60 -86C-50 -84 -48 -60 -46 -36Z", c.ink, lift=0.5
    )
    b.rect(-96, -62, 30, 8, c.dark, r=3, lift=0.4)
    b.line("M-84 -58V-34", c.ink, 5)
    kart_side(b, c)


@vehicle("tricycle", "tricycles", "trike", size=96, main="#4d9fb5", second="#ecb04c",
         seat=(-22, -56))  # fmt: skip
def tricycle(b: Brush, c: Colours) -> None:
    wheel(b, c, -60, 18)
    b.line("M-52 -20L-22 -46L24 -58L14 -18", c.dark, 9)
    b.line("M-52 -20L-22 -46L26 -62", c.main, 7)
    b.line("M24 -60L18 -92M4 -96L30 -86", c.main, 6)
    b.line("M0 -98L12 -94", c.second, 7)
    b.shape("M-42 -58C-34 -64 -14 -60 -4 -56C-12 -50 -38 -48 -42 -58Z", c.ink, lift=0.5)
    wheel(b, c, 30, 32)
    b.line("M30 -32L44 -20M38 -18H54", c.second, 6)
    wheel(b, c, -42, 18)
    b.line("M2 -94l-10 8M2 -94l-12 0M2 -94l-8 -6", "#d8573f", 3)


def tram_side(b: Brush, c: Colours) -> None:
    b.shape("M-186 -30V-100H186V-30C150 -20 -150 -20 -186 -30Z", c.main)
    b.line("M-186 -98H186", c.bright, 6)
    b.rect(-186, -72, 372, 9, c.second)
    b.rect(-156, -28, 312, 14, c.ink, r=6)
    for x in (-112, -72, 72, 112):
        b.circle(x, -14, 14, c.ink, lift=0.4)
        b.circle(x, -14, 6, STEEL)
    lights(b, c, 184, -184, -50)


@vehicle("tram", "trams", "trolley car", "streetcar", "cable tram", size=236,
         main="#5f9468", second="#f2d6a2", seat=(-30, -76),
         front=tram_side)  # fmt: skip
def tram(b: Brush, c: Colours) -> None:
    b.line("M-40 -206L0 -234L40 -206M-30 -234H30", c.ink, 4)
    b.shape("M-186 -60V-180C-186 -196 -170 -204 -156 -204H156C170 -204 186 -196 186"
            " -180V-60Z", c.second)  # fmt: skip
    b.shape("M-192 -186C-180 -214 180 -214 192 -186Z", c.main, lift=0.6)
    for x, w in ((-170, 52), (-108, 156), (58, 44), (112, 58)):
        b.rect(x, -176, w, 76, c.light, r=8)
        b.line(f"M{x + w * 0.7} -168L{x + w * 0.4} -124", "#ffffff", 2.5)
    tram_side(b, c)


def cabin_side(b: Brush, c: Colours) -> None:
    b.shape("M-74 40H74C72 82 58 96 40 96H-40C-58 96 -72 82 -74 40Z", c.main)
    b.line("M-74 42H74", c.bright, 5)
    shade(b, "M-70 66C-20 76 30 76 70 66C66 88 54 96 40 96H-40C-54 96 -66 88 -70 66Z")
    b.rect(-60, 54, 120, 7, c.second)


@prop("cable car", "cable cars", "ski lift", "gondola lift", "chairlift",
      kind="vehicle", size=230, at="sky", moves="sway", main="#d8573f",
      second="#f7efe0", seat=(-4, 64), front=cabin_side)  # fmt: skip
def cable_car(b: Brush, c: Colours) -> None:
    b.line("M-150 -122L150 -138", c.ink, 4)
    b.line("M0 -130V-70", STEEL_DARK, 8)
    b.circle(-14, -129, 8, c.ink, lift=0.4)
    b.circle(14, -131, 8, c.ink, lift=0.4)
    b.shape("M-74 44V-52C-74 -72 -60 -78 -44 -78H44C60 -78 74 -72 74 -52V44Z", c.main)
    b.rect(-62, -58, 124, 100, c.light, r=12)
    b.line("M34 -48L6 16M52 -34L34 10", "#ffffff", 3)
    cabin_side(b, c)


def tipper_side(b: Brush, c: Colours) -> None:
    b.shape("M-150 -124H34L20 -62H-136Z", c.main, lift=0.8)
    b.line("M-150 -124H34", c.bright, 6)
    b.line("M-104 -118L-96 -66M-56 -118L-52 -66M-8 -118L-10 -66", c.dark, 4)


@vehicle("dump truck", "dump trucks", "tipper truck", "dumper", "bin lorry",
         "rubbish truck", "garbage truck", size=176, main="#ecae4a",
         second="#f7efe0", seat=(-60, -104), front=tipper_side)  # fmt: skip
def dump_truck(b: Brush, c: Colours) -> None:
    b.shape("M-154 -136H44L34 -110H-144Z", c.dark, lift=0.5)
    b.rect(-140, -66, 270, 22, STEEL_DARK, r=4, lift=0.6)
    b.shape("M44 -34V-150A14 14 0 0 1 58 -164H104C122 -164 130 -132 136 -104L156 -96"
            "C164 -92 166 -84 166 -34Z", c.main)  # fmt: skip
    b.shape("M62 -148H100C112 -144 116 -122 120 -104H62Z", c.light, lift=0)
    b.line("M98 -140L80 -112", "#ffffff", 2.5)
    b.rect(44, -90, 122, 9, c.second)
    lights(b, c, 162, -138, -62)
    for x in (-92, 110):
        wheel(b, c, x, 34)
    tipper_side(b, c)


@vehicle("cement mixer", "cement mixers", "concrete mixer", "mixer truck", size=190,
         main="#4d8fb0", second="#e8a860")  # fmt: skip
def cement_mixer(b: Brush, c: Colours) -> None:
    b.rect(-150, -62, 290, 20, STEEL_DARK, r=4, lift=0.6)
    with b.at(-46, -112, turn=-16):
        edge = "M-96 -26L-50 -54H34L66 -26V26L34 54H-50L-96 26Z"
        b.shape(edge, c.second)
        with b.inside(edge):
            b.line("M-60 -60L-20 60M-10 -60L30 60M40 -60L80 60", c.pale, 12)
        b.rect(-106, -28, 14, 56, c.dark, r=4, lift=0.4)
    b.line("M-130 -60L-154 -34", STEEL, 10)
    b.shape("M50 -34V-150A14 14 0 0 1 64 -164H110C128 -164 136 -132 142 -104L160 -96"
            "C168 -92 170 -84 170 -34Z", c.main)  # fmt: skip
    b.shape("M68 -148H106C118 -144 122 -122 126 -104H68Z", c.light, lift=0)
    b.line("M104 -140L86 -112", "#ffffff", 2.5)
    lights(b, c, 166, -150, -62)
    for x in (-112, -50, 112):
        wheel(b, c, x, 29)


@vehicle("snowplough", "snowploughs", "snowplow", "snow plough", "gritter", size=176,
         main="#e8823f", second="#93acb0")  # fmt: skip
def snowplough(b: Brush, c: Colours) -> None:
    b.shape("M96 0C104 -14 180 -40 196 0Z", "#ffffff", lift=0.5)
    b.rect(-140, -60, 236, 20, STEEL_DARK, r=4, lift=0.6)
    b.shape("M-144 -116H-6L-20 -60H-130Z", c.dark)
    b.shape("M-136 -116C-110 -138 -40 -138 -14 -116Z", "#f3f6f6", lift=0.4)
    b.shape("M0 -34V-160A14 14 0 0 1 14 -174H66C84 -174 92 -140 98 -104L112 -96V-34Z",
            c.main)  # fmt: skip
    b.shape("M18 -158H60C72 -152 78 -124 82 -104H18Z", c.light, lift=0)
    b.line("M56 -150L36 -114", "#ffffff", 2.5)
    b.circle(30, -180, 8, "#f4c04e", lift=0.3)
    b.line("M100 -40L136 -34", STEEL_DARK, 10)
    b.shape("M128 2C112 -30 116 -64 136 -90L152 -86C138 -60 138 -28 156 2Z", c.second)
    b.line("M140 -78C128 -56 128 -30 140 -6", c.pale, 3)
    for x in (-88, 56):
        wheel(b, c, x, 32)


def ice_van_side(b: Brush, c: Colours) -> None:
    b.shape("M-136 -20V-88H116L136 -74C140 -62 140 -40 140 -20Z", c.second)
    b.shape("M-136 -60H138C140 -46 140 -32 140 -20H-136Z", c.main, lift=0)
    b.rect(-92, -94, 118, 10, WOOD_PALE, r=4, lift=0.5)
    lights(b, c, 136, -135, -44)
    for x in (-82, 84):
        guarded(b, c, x, 27)


@vehicle("ice cream van", "ice cream vans", "ice cream truck", "food truck",
         "milk float", size=236, main="#e8a0b8", second="#f7efe0", seat=(-36, -60),
         front=ice_van_side)  # fmt: skip
def ice_cream_van(b: Brush, c: Colours) -> None:
    b.shape("M-14 -188L0 -150L14 -188Z", "#d69a5b", lift=0.4)
    for x, y, r in ((-9, -198, 13), (9, -198, 13), (0, -212, 13)):
        b.circle(x, y, r, "#f7efe0", lift=0.4)
    b.circle(0, -226, 7, "#c8452f", lift=0.3)
    b.shape("M-136 -60V-168A20 20 0 0 1 -116 -188H68C102 -188 118 -140 128 -84V-60Z",
            c.second)  # fmt: skip
    b.rect(-86, -160, 106, 72, c.light, r=6)
    b.shape("M58 -172H70C94 -168 104 -124 110 -88H58Z", c.light, lift=0)
    b.line("M30 -172V-100", c.main, 3)
    for k in range(6):
        b.shape(f"M{-96 + k * 21} -170h21v14a10.5 10.5 0 0 1 -21 0Z",
                (c.main, "#ffffff")[k % 2], lift=0.4)  # fmt: skip
    ice_van_side(b, c)


def decker_side(b: Brush, c: Colours) -> None:
    b.shape("M-176 -26V-100H176V-26Z", c.main)
    b.rect(-176, -84, 352, 10, c.second)
    shade(b, "M-176 -44H176V-26H-176Z", 0.22)
    lights(b, c, 174, -174, -56)
    for x in (-112, 116):
        guarded(b, c, x, 29)


@vehicle("double-decker bus", "double decker bus", "double-decker", "double decker",
         "double-decker buses", size=330, main="#d6492f", second="#f7e8d3",
         seat=(-60, -76), front=decker_side)  # fmt: skip
def double_decker(b: Brush, c: Colours) -> None:
    b.shape("M-176 -60V-304A24 24 0 0 1 -152 -328H150A26 26 0 0 1 176 -302V-60Z",
            c.main)  # fmt: skip
    for x in (-160, -92, -24, 44):
        b.rect(x, -304, 58, 74, c.light, r=8)
        b.line(f"M{x + 40} -296L{x + 22} -250", "#ffffff", 2.5)
    b.rect(112, -304, 56, 74, c.light, r=10)
    b.rect(-176, -220, 352, 18, c.second)
    b.rect(-160, -194, 194, 90, c.light, r=10)
    b.line("M10 -184L-20 -130M-60 -184L-90 -130", "#ffffff", 2.5)
    b.shape("M122 -194H168V-108H122Z", c.light, lift=0)
    b.rect(48, -194, 62, 166, c.dark, r=6)
    b.rect(53, -186, 24, 154, c.light, r=4)
    b.rect(81, -186, 24, 154, c.light, r=4)
    decker_side(b, c)


def bouncy_wall(b: Brush, c: Colours) -> None:
    b.shape("M-130 0C-136 -14 -136 -34 -126 -42H126C136 -34 136 -14 130 0Z", c.second)
    for x in (-84, -42, 0, 42, 84):
        b.line(f"M{x} -40V-4", darker(c.second, 0.14), 3)
    b.shape("M-126 -42C-80 -54 80 -54 126 -42C80 -34 -80 -34 -126 -42Z", c.bright,
            lift=0.4)  # fmt: skip


@prop("bouncy castle", "bouncy castles", "bounce house", "jumping castle",
      kind="playground", size=230, moves="still", main="#d8573f", second="#ecb04c",
      seat=(0, -34), front=bouncy_wall)  # fmt: skip
def bouncy_castle(b: Brush, c: Colours) -> None:
    b.shape("M-96 -40V-120C-60 -136 60 -136 96 -120V-40Z", c.main)
    b.line("M-60 -128V-44M-20 -132V-44M20 -132V-44M60 -128V-44", c.dark, 3)
    for x in (-112, 112):
        b.rect(x - 28, -170, 56, 160, "#4d9fb5", r=22, lift=0.8)
        b.line(f"M{x - 10} -160V-20M{x + 10} -160V-20", darker("#4d9fb5", 0.16), 3)
        b.shape(f"M{x - 34} -164L{x} -228L{x + 34} -164C{x + 16} -154 {x - 16} -154"
                f" {x - 34} -164Z", c.second)  # fmt: skip
        b.circle(x, -228, 7, c.main, lift=0.3)
    for x in (-66, -22, 22, 66):
        b.circle(x, -130, 20, (c.second, "#5f9468")[x % 4 == 2], lift=0.6)
    bouncy_wall(b, c)


@prop("tyre swing", "tire swing", "rope swing", kind="playground", size=200, at="sky",
      moves="sway", main="#33424d", second="#cf9d6f", seat=(0, 66))  # fmt: skip
def tyre_swing(b: Brush, c: Colours) -> None:
    b.line("M0 -98V22", c.second, 6)
    b.line("M-8 22H8M-6 14H6", darker(c.second), 5)
    b.ring(0, 58, 30, c.dark, 25)
    b.ring(0, 58, 31, c.main, 21)
    b.ring(0, 58, 21, c.bright, 2)
    for turn in range(0, 360, 30):
        with b.at(0, 58, turn=turn):
            b.rect(-2, -42, 4, 6, c.bright)


@prop("rope ladder", "rope ladders", kind="tool", size=200, at="sky", moves="sway",
      main="#cf9d6f", second="#a8704c", grip=(0, -96))  # fmt: skip
def rope_ladder(b: Brush, c: Colours) -> None:
    b.line("M-24 -100C-30 -40 -18 30 -24 100M24 -100C18 -40 30 30 24 100", c.dark, 6)
    b.line("M-24 -100C-30 -40 -18 30 -24 100M24 -100C18 -40 30 30 24 100", c.main, 4)
    for k in range(7):
        b.rect(-33, -84 + k * 27, 66, 9, c.second, r=4, lift=0.5)


def trolley_front(b: Brush, c: Colours) -> None:
    b.shape("M-52 -86H56L44 -42H-42Z", c.main, lift=0.6)
    b.line("M-48 -74H53M-46 -60H49M-30 -84L-24 -44M-4 -84L-2 -44M22 -84L18 -44",
           c.pale, 2.5)  # fmt: skip


@prop("shopping trolley", "shopping trolleys", "shopping cart", "trolley",
      kind="vehicle", size=108, main="#5f7d85", second="#d8573f", seat=(2, -66),
      grip=(-72, -100), travels=True, front=trolley_front)  # fmt: skip
def shopping_trolley(b: Brush, c: Colours) -> None:
    b.line("M-74 -102L-54 -92L-36 -22H44", c.dark, 6)
    b.line("M-82 -104H-62", c.second, 8)
    b.circle(-12, -88, 15, "#5f9468", lift=0.4)
    b.rect(8, -106, 20, 30, "#ecb04c", r=4, lift=0.4)
    b.rect(32, -98, 14, 20, "#f7efe0", r=4, lift=0.4)
    wheel(b, c, -32, 11)
    wheel(b, c, 38, 11)
    trolley_front(b, c)


@prop("high chair", "high chairs", kind="furniture", size=120, main="#cf9d6f",
      second="#5fa9b4", seat=(0, -66))  # fmt: skip
def high_chair(b: Brush, c: Colours) -> None:
    b.line("M-34 0L-24 -70M34 0L24 -70M-30 -26H30", c.dark, 8)
    b.rect(-30, -122, 60, 58, c.main, r=14, lift=0.6)
    b.rect(-22, -114, 44, 44, c.second, r=10)
    b.rect(-34, -70, 68, 11, c.main, r=5, lift=0.6)


@prop("log cabin", "log cabins", "wooden cabin", "mountain hut", "hunter's cottage",
      kind="building", size=230, main="#a8704c", second="#c9604a")  # fmt: skip
def log_cabin(b: Brush, c: Colours) -> None:
    b.rect(56, -226, 30, 70, STONE, r=3, lift=0.5)
    for k in range(6):
        y = -22 - k * 21
        b.rect(-112, y, 224, 21, c.main if k % 2 else c.bright, r=10, lift=0.4)
        for x in (-106, 106):
            b.circle(x, y + 10, 9, c.dark)
            b.circle(x, y + 10, 4, WOOD_PALE)
    b.poly([(-110, -126), (0, -206), (110, -126)], c.main)
    b.shape("M-136 -122L0 -222L136 -122L124 -108L0 -198L-124 -108Z", c.second)
    b.shape("M-136 -122L0 -222L6 -218L-124 -120Z", "#f7f2ee", lift=0.3)
    arch(b, WOOD_DARK, -42, 46, 74)
    b.circle(-28, -34, 3.5, BRASS)
    pane(b, c, 26, -82, 48, 42)
    b.circle(0, -152, 14, c.dark)
    b.circle(0, -152, 10, c.light)


@prop(
    "ice palace",
    "ice palaces",
    "ice castle",
    "snow fort",
    "snow castle",
    kind="building",
    size=330,
    main="#b9dfea",
    second="#8fb7d8",
    shines=True,
)
def ice_palace(b: Brush, c: Colours) -> None:
    b.glow(0, -130, 190, "#dff4fa", 0.3)
    for x, w, low, top in ((-96, 30, -150, -236), (96, 30, -150, -236),
                           (0, 38, -190, -328)):  # fmt: skip
        b.shape(f"M{x - w} 0V{low}L{x} {top}L{x + w} {low}V0Z", c.second)
        b.shape(f"M{x - w} {low}L{x} {top}L{x - w * 0.2:g} {low}V0H{x - w}Z", c.bright,
                lift=0)  # fmt: skip
    b.shape("M-140 0V-92L-112 -116L-84 -92L-56 -116L-28 -92L0 -116L28 -92L56 -116L84"
            " -92L112 -116L140 -92V0Z", c.main)  # fmt: skip
    b.shape("M-140 0V-92L-112 -116L-96 -102L-116 0Z", c.bright, lift=0)
    b.shape("M60 0L76 -60L120 -20L128 0ZM-70 -60L-52 -80L-44 -48Z", c.second, lift=0)
    arch(b, c.dark, 0, 64, 78)
    arch(b, "#e9f8fb", 0, 50, 69)
    for x, y in ((-96, -140), (96, -140), (0, -210)):
        arch(b, c.light, x, 16, 30, y)
    for x in (-138, -70, 70, 138):
        b.circle(x, -2, 13, "#f3f9fa", lift=0.4)


@prop("clock tower", "clock towers", "bell tower", "big ben", kind="building",
      size=400, main="#c98f5a", second="#4d6f86")  # fmt: skip
def clock_tower(b: Brush, c: Colours) -> None:
    b.rect(-44, -250, 88, 250, c.main)
    shade(b, "M14 -250H44V0H14Z", 0.14)
    b.line("M-30 -236V-40M-10 -236V-90M10 -236V-90M30 -236V-40", c.dark, 3)
    b.rect(-54, -330, 108, 88, c.main, r=3, lift=0.8)
    b.rect(-58, -338, 116, 12, c.bright, r=3, lift=0.4)
    b.rect(-58, -250, 116, 12, c.bright, r=3, lift=0.4)
    b.circle(0, -288, 34, c.dark, lift=0.4)
    b.circle(0, -288, 29, c.light)
    for turn in range(0, 360, 30):
        with b.at(0, -288, turn=turn):
            b.rect(-1.2, -27, 2.4, 6, c.ink)
    b.line("M0 -288V-308M0 -288L14 -280", c.ink, 4)
    b.shape("M-52 -338L-22 -372H22L52 -338Z", c.second)
    b.shape("M-18 -372L0 -400L18 -372Z", c.second, lift=0.5)
    arch(b, WOOD_DARK, 0, 40, 62)
    b.rect(-52, -8, 104, 8, c.dark, r=2)
