"""What things are made, mended, painted and cleaned with."""

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
    WOOD,
    WOOD_DARK,
)  # fmt: skip

tool = partial(prop, kind="tool", at="hand")


@tool("hammer", "hammers", size=74, drawn=88, main="#d8573f", grip=(0, -18))
def hammer(b: Brush, c: Colours) -> None:
    b.rect(-6, -72, 12, 72, WOOD, r=5, lift=0.6)
    b.rect(-7, -28, 14, 28, c.main, r=5)
    b.shape(
        "M-32 -86H12C24 -86 32 -80 38 -68C26 -74 18 -68 6 -66H-32Z", STEEL, lift=0.7
    )
    b.rect(-38, -90, 12, 28, STEEL_DARK, r=3, lift=0.4)


@tool("saw", "saws", size=46, main="#d8873f", grip=(-44, -24))
def saw(b: Brush, c: Colours) -> None:
    teeth = "".join(f"L{66 - n * 12 - 6} {-14 - n * 0.6 + 7}L{66 - n * 12 - 12}"
                    f" {-15 - n * 0.6}" for n in range(8))  # fmt: skip
    b.shape(f"M-30 -48L72 -30V-14{teeth}L-30 -20Z", STEEL, lift=0.7)
    b.line("M-24 -42L66 -27", STEEL_PALE, 2.5)
    b.shape("M-70 -52H-30C-20 -46 -20 -26 -26 -6H-64C-76 -14 -78 -40 -70 -52ZM-60 -38"
            "C-64 -30 -62 -20 -56 -18H-44C-40 -26 -40 -34 -44 -38Z", c.main,
            lift=0.7)  # fmt: skip
    b.shape(
        "M-58 -36H-44C-40 -30 -40 -24 -44 -20H-56C-61 -26 -61 -31 -58 -36Z",
        c.dark,
        lift=0,
    )


@tool("screwdriver", "screwdrivers", size=70, drawn=86, main="#ecb04c", grip=(0, -18))
def screwdriver(b: Brush, c: Colours) -> None:
    b.shape("M-4 -40V-78L-6 -86H6L4 -78V-40Z", STEEL, lift=0.6)
    b.rect(-12, -42, 24, 42, c.main, r=9, lift=0.7)
    b.line("M-5 -34V-8M5 -34V-8", c.dark, 3)
    b.rect(-9, -46, 18, 7, c.dark, r=3)


@tool("drill", "drills", size=72, main="#3f8f8a", grip=(-18, -18))
def drill(b: Brush, c: Colours) -> None:
    b.line("M44 -54H74", STEEL_DARK, 5)
    b.shape("M-44 -72H24C32 -70 36 -64 36 -54C36 -44 32 -38 24 -38H-4L-10 -6H-34L-28"
            " -40H-44C-50 -48 -50 -64 -44 -72Z", c.main)  # fmt: skip
    b.rect(32, -64, 16, 20, STEEL, r=3, lift=0.4)
    b.rect(-44, -10, 42, 10, c.dark, r=4, lift=0.4)
    b.line("M-36 -62H16", c.bright, 4)
    b.rect(-4, -38, 7, 12, c.warm, r=3)


@tool("pliers", "plier", "tongs", size=68, drawn=84, main="#d8573f", grip=(0, -20))
def pliers(b: Brush, c: Colours) -> None:
    b.line("M8 -50C-2 -34 -16 -24 -16 -4", c.main, 11)
    b.line("M-8 -50C2 -34 16 -24 16 -4", c.dark, 11)
    b.shape("M-12 -52C-16 -68 -10 -80 -3 -84V-58L8 -46Z", STEEL, lift=0.6)
    b.shape("M12 -52C16 -68 10 -80 3 -84V-58L-8 -46Z", STEEL_DARK, lift=0.6)
    b.circle(0, -50, 6, STEEL_PALE, lift=0.3)


@tool("scissors", "pair of scissors", size=66, drawn=86, main="#d8573f", grip=(0, -18))
def scissors(b: Brush, c: Colours) -> None:
    b.shape(
        "M-14 -84C-6 -70 4 -46 8 -34L-2 -30C-10 -46 -16 -68 -14 -84Z", STEEL, lift=0.6
    )
    b.shape(
        "M14 -84C6 -70 -4 -46 -8 -34L2 -30C10 -46 16 -68 14 -84Z", STEEL_PALE, lift=0.6
    )
    b.ring(-14, -16, 12, c.main, 8)
    b.ring(14, -16, 12, c.main, 8)
    b.circle(0, -42, 3.5, STEEL_DARK)


@tool("nail", "nails", "screw", "screws", size=44, drawn=60, main="#93acb0",
      grip=(0, -30))  # fmt: skip
def nail(b: Brush, c: Colours) -> None:
    b.shape("M-5 -54H5V-12L0 0L-5 -12Z", c.main, lift=0.6)
    b.rect(-17, -60, 34, 9, c.dark, r=4, lift=0.5)
    b.line("M-1 -46V-14", c.bright, 2.5)


@tool("wrench", "wrenches", "spanner", "spanners", size=74, drawn=88, main="#7f979c",
      grip=(0, -20))  # fmt: skip
def wrench(b: Brush, c: Colours) -> None:
    b.rect(-8, -64, 16, 64, c.main, r=7, lift=0.6)
    b.shape("M-10 -86C-26 -78 -26 -56 -8 -50H8C26 -56 26 -78 10 -86V-70L0 -64L-10 -70"
            "Z", c.main, lift=0.6)  # fmt: skip
    b.line("M-3 -48V-10", c.bright, 3)
    b.circle(0, -8, 3, c.dark)


@tool("axe", "axes", "hatchet", size=96, main="#c9513c", grip=(0, -20))
def axe(b: Brush, c: Colours) -> None:
    b.shape("M-6 0C-10 -30 -4 -60 -6 -96H6C6 -60 0 -30 6 0Z", WOOD, lift=0.6)
    b.shape("M-12 -88H10C22 -92 32 -96 38 -100C44 -84 44 -66 38 -50C30 -58 22 -62 10"
            " -62H-12Z", c.main, lift=0.7)  # fmt: skip
    b.shape(
        "M32 -97L38 -100C44 -84 44 -66 38 -50L32 -55C36 -70 36 -82 32 -97Z",
        STEEL_PALE,
        lift=0,
    )


@tool("shovel", "snow shovel", "shovels", "spade", "spades", size=100, drawn=110,
      main="#d8573f", grip=(0, -80))  # fmt: skip
def shovel(b: Brush, c: Colours) -> None:
    b.line("M0 -42V-96", WOOD, 8)
    b.line("M-13 -106H13M0 -106V-94", WOOD_DARK, 8)
    b.shape("M-22 -46H22V-20C20 -8 8 -2 0 0C-8 -2 -20 -8 -22 -20Z", c.main, lift=0.8)
    b.shape("M0 -46H22V-20C20 -8 8 -2 0 0Z", c.dark, lift=0)


@tool("rake", "rakes", size=110, drawn=130, main="#5f9468", grip=(0, -90))
def rake(b: Brush, c: Colours) -> None:
    b.line("M0 -26V-128", WOOD, 8)
    for x in (-30, -18, -6, 6, 18, 30):
        b.line(f"M{x} -24V-3", c.dark, 5)
    b.rect(-36, -32, 72, 11, c.main, r=4, lift=0.6)


@tool("broom", "brooms", "broomstick", "broomsticks", "mop", size=110, drawn=140,
      main="#e3b562", second="#d8573f", grip=(0, -96))  # fmt: skip
def broom(b: Brush, c: Colours) -> None:
    b.rect(-4, -140, 8, 100, WOOD, r=4, lift=0.6)
    b.shape("M-12 -50H12L34 0H-34Z", c.main, lift=0.8)
    b.line("M-6 -34L-22 -3M0 -34V-3M6 -34L22 -3M-3 -34L-11 -3M3 -34L11 -3", c.dark, 2)
    b.rect(-15, -54, 30, 10, c.second, r=4, lift=0.4)


@tool(
    "paintbrush", "paintbrushes", "paint brush", size=92, main="#4d8fc0", grip=(0, -20)
)
def paintbrush(b: Brush, c: Colours) -> None:
    b.shape("M-6 -54H6L3 -4C3 0 -3 0 -3 -4Z", WOOD, lift=0.6)
    b.rect(-8, -62, 16, 14, STEEL, r=2, lift=0.4)
    b.shape("M-9 -61C-14 -76 -4 -82 0 -93C4 -82 14 -76 9 -61Z", c.main, lift=0.5)
    b.line("M-3 -66C-5 -74 -2 -78 0 -82", c.bright, 2.5)


@tool(
    "paint can",
    "paint cans",
    "paint",
    "paint pot",
    size=68,
    main="#4d8fc0",
    grip=(0, -66),
)
def paint_can(b: Brush, c: Colours) -> None:
    b.line("M-28 -46C-28 -78 28 -78 28 -46", STEEL_DARK, 3)
    b.rect(-30, -48, 60, 48, STEEL_PALE, r=5, lift=0.8)
    b.rect(-30, -36, 60, 26, c.second)
    b.circle(0, -23, 9, c.main)
    b.ellipse(0, -48, 30, 7, c.main, lift=0.3)
    b.shape("M-28 -46C-26 -40 -26 -26 -20 -26C-14 -26 -18 -36 -12 -38C-6 -40 -8 -30"
            " -2 -42Z", c.main, lift=0)  # fmt: skip


@tool(
    "rope",
    "ropes",
    "string",
    "lasso",
    "skipping rope",
    size=60,
    main="#cf9d6f",
    grip=(0, -30),
)
def rope(b: Brush, c: Colours) -> None:
    for y, w in ((-10, 42), (-22, 40), (-34, 38)):
        b.ellipse(0, y, w, 11, c.dark, lift=0.5)
        b.ellipse(0, y - 1, w - 2, 9, c.main)
    b.ellipse(0, -37, 24, 5, c.dark)
    b.line("M30 -34C44 -50 20 -58 34 -62M-30 -10C-50 -2 -46 0 -56 -1", c.main, 7)
    b.line(
        "M-36 -14l6 6M-20 -8l6 6M0 -6l6 6M20 -9l6 5M-30 -30l6 5M-10 -27l6 5M12 -27l6 5",
        c.dark,
        2,
    )


@tool("hose", "fire hose", "hoses", "garden hose", size=66, main="#5f9468",
      grip=(60, -44))  # fmt: skip
def hose(b: Brush, c: Colours) -> None:
    for r in (29, 19):
        b.ring(-12, -33, r, c.dark, 9)
        b.ring(-12, -33, r, c.main, 6)
    b.line("M-12 -5C26 0 30 -36 48 -42", c.main, 8)
    b.line("M48 -42L64 -48", BRASS, 10)
    b.line("M72 -52L88 -58M72 -50L88 -46M70 -56L82 -68", "#8fcbd6", 3)


@tool(
    "toolbox", "toolboxes", "tool box", "tools", size=66, main="#d8573f", grip=(0, -62)
)
def toolbox(b: Brush, c: Colours) -> None:
    b.line("M-22 -44V-60H22V-44", c.ink, 8)
    b.rect(-56, -46, 112, 46, c.main, r=6)
    b.rect(-60, -48, 120, 16, c.dark, r=5, lift=0.5)
    b.rect(-9, -38, 18, 15, BRASS, r=3, lift=0.3)
    b.line("M-46 -14H46", c.bright, 4)


@tool("anvil", "anvils", size=70, at="ground", main="#5f6f78")
def anvil(b: Brush, c: Colours) -> None:
    b.shape("M-34 0L-26 -14C-14 -18 -14 -30 -20 -38H24C18 -30 18 -18 30 -14L38 0Z",
            c.dark)  # fmt: skip
    b.shape("M-34 -66H66V-50C40 -44 30 -40 24 -36H-22C-32 -40 -40 -44 -46 -46"
            "C-66 -50 -78 -56 -84 -64C-70 -68 -50 -68 -34 -66Z", c.main)  # fmt: skip
    b.line("M-78 -64C-60 -66 40 -66 62 -65", c.bright, 4)
    b.shape("M-22 -36H24L20 -28H-18Z", c.ink, lift=0)
    b.rect(44, -64, 7, 6, c.ink)
    for x, y, r in ((-4, -84, 7), (16, -78, 5), (-20, -76, 4)):
        with b.at(x, y):
            b.shape(
                f"M0 {-r}Q0 0 {r} 0Q0 0 0 {r}Q0 0 {-r} 0Q0 0 0 {-r}Z", c.warm, lift=0
            )


@tool("toothbrush", "toothbrushes", size=66, drawn=86, main="#4d8fc0", grip=(0, -20))
def toothbrush(b: Brush, c: Colours) -> None:
    b.rect(4, -86, 14, 26, "#ffffff", r=3, lift=0.4)
    b.line("M6 -78H16M6 -70H16", c.main, 2)
    b.rect(-6, -88, 11, 88, c.main, r=5, lift=0.6)
    b.line("M-2 -50V-8", c.bright, 2.5)


@tool("toothpaste", size=62, drawn=84, main="#3f8f8a", second="#f5efe3", grip=(0, -30))
def toothpaste(b: Brush, c: Colours) -> None:
    b.shape("M-22 0H22L14 -64H-14Z", c.second, lift=0.8)
    b.shape("M-19 -20H19L16 -50H-16Z", c.main, lift=0)
    b.rect(-24, -7, 48, 7, c.dark, r=2)
    b.rect(-10, -80, 20, 17, c.main, r=3, lift=0.4)
    b.circle(0, -35, 7, c.second)


@tool("soap", "sponge", "soaps", size=50, main="#e8a08a", grip=(0, -14))
def soap(b: Brush, c: Colours) -> None:
    for x, y, r in ((-24, -34, 10), (0, -40, 12), (24, -34, 8), (34, -46, 5)):
        b.circle(x, y, r, "#eaf4f2", lift=0.3)
        b.circle(x - r * 0.3, y - r * 0.3, r * 0.3, "#ffffff")
    b.rect(-40, -30, 80, 30, c.main, r=14, lift=0.8)
    b.ellipse(0, -17, 24, 7, c.bright)


@tool(
    "bandage", "bandages", "plaster", "plasters", size=44, main="#e3b48f", grip=(0, -22)
)
def bandage(b: Brush, c: Colours) -> None:
    with b.at(0, -22, turn=-20):
        b.rect(-48, -14, 96, 28, c.main, r=14, lift=0.7)
        b.rect(-18, -14, 36, 28, c.bright)
        for x in (-8, 0, 8):
            for y in (-6, 4):
                b.circle(x, y + 1, 2, c.dark)
        b.line("M-40 -2H-28M28 2H40", c.dark, 2)


@tool("stethoscope", "stethoscopes", size=70, drawn=84, main="#3f7f9a", grip=(0, -50))
def stethoscope(b: Brush, c: Colours) -> None:
    b.line("M-26 -80C-30 -50 -14 -44 -8 -40C-2 -44 14 -50 10 -80", STEEL, 5)
    b.line("M-8 -40C-8 0 36 8 36 -26", c.main, 6)
    b.circle(-26, -81, 4, c.ink)
    b.circle(10, -81, 4, c.ink)
    b.circle(36, -34, 13, STEEL, lift=0.5)
    b.circle(36, -34, 8, c.pale)
