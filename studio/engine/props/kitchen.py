"""What kitchens hold: things to cook with, to eat from and to drink from."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    GLASS,
    STEEL_DARK,
    STEEL_PALE,
    WATER,
    WOOD,
    WOOD_DARK,
    shade,
)  # fmt: skip

ware = partial(prop, kind="kitchen", at="hand")
machine = partial(prop, kind="kitchen")


@ware("cup", "tea", "coffee", "cup of tea", "cups", "mug", "mugs", "coffee cup",
      "teacup", size=58, drawn=74, main="#3f8f8a", grip=(24, -24))  # fmt: skip
def cup(b: Brush, c: Colours) -> None:
    b.line("M-8 -54C-14 -62 -2 -66 -8 -74M6 -54C0 -62 12 -66 6 -74", "#f3ede2", 2.5)
    b.line("M20 -38C42 -42 42 -12 18 -14", c.main, 7)
    b.shape("M-26 -48H24L18 0H-20Z", c.main, lift=0.7)
    b.ellipse(-1, -47, 25, 5, c.bright)
    b.ellipse(-1, -46, 20, 3.2, "#7c4f38")
    shade(b, "M8 -43H23L18 0H4Z", 0.16)
    b.circle(-8, -22, 7, c.second)


@ware("glass", "glasses of water", "wine glass", "drinking glass", size=56, drawn=76,
      main="#c4e2de", second="#e58a5f", grip=(0, -18))  # fmt: skip
def drinking_glass(b: Brush, c: Colours) -> None:
    b.line("M6 -48L18 -74", c.warm, 4)
    b.shape("M-20 -58H20L15 0H-15Z", c.main, lift=0.6)
    b.shape("M-18 -40H18L14 -3H-14Z", c.second, lift=0)
    b.ellipse(0, -40, 18, 3, darker(c.second, 0.1))
    b.line("M-14 -52L-11 -10", "#ffffff", 3)


@ware("bottle", "bottles", size=70, drawn=84, main="#5f9a82", grip=(0, -30))
def bottle(b: Brush, c: Colours) -> None:
    b.shape("M-9 -80H9V-58C9 -48 20 -46 20 -34V-5C20 0 -20 0 -20 -5V-34C-20 -46 -9"
            " -48 -9 -58Z", c.main, lift=0.8)  # fmt: skip
    shade(b, "M4 -80H9V-58C9 -48 20 -46 20 -34V-5C20 -2 10 -1 4 -1Z")
    b.rect(-11, -86, 22, 11, WOOD, r=3, lift=0.4)
    b.rect(-20, -34, 40, 22, c.second)
    b.circle(0, -23, 6, c.warm)
    b.line("M-14 -40V-8", "#ffffff", 2)


@ware(
    "teapot", "teapots", "kettle", "kettles", size=74, main="#d8707a", grip=(-44, -32)
)
def teapot(b: Brush, c: Colours) -> None:
    b.line("M-30 -46C-62 -54 -62 -12 -30 -14", c.dark, 7)
    b.shape(
        "M26 -32C44 -30 44 -54 58 -56L62 -48C54 -44 54 -14 28 -12Z", c.dark, lift=0.5
    )
    b.shape(
        "M-36 -26C-36 -66 36 -66 36 -26C36 -6 24 0 0 0C-24 0 -36 -6 -36 -26Z", c.main
    )
    b.shape("M-22 -54C-18 -64 18 -64 22 -54Z", c.bright, lift=0.4)
    b.circle(0, -67, 6, c.dark, lift=0.3)
    for x, y in ((-16, -28), (0, -20), (16, -28), (0, -38)):
        b.circle(x, y, 4.5, c.second)
    b.mist(68, -68, 9, 7, "#ffffff", 0.4)


@ware("frying pan", "frying pans", "pan", "pans", "skillet", size=36, main="#3f4f58",
      grip=(70, -26))  # fmt: skip
def frying_pan(b: Brush, c: Colours) -> None:
    b.line("M36 -20L92 -30", WOOD_DARK, 10)
    b.shape("M-52 -28H44C42 -8 32 0 16 0H-24C-40 0 -50 -8 -52 -28Z", c.main, lift=0.8)
    b.ellipse(-4, -28, 49, 8, c.bright)
    b.ellipse(-6, -29, 24, 4.5, "#fbf5ea")
    b.ellipse(-4, -31, 10, 4.5, "#f0b44c")


@ware(
    "pot", "pots", "saucepan", "cooking pot", size=64, main="#d8573f", grip=(-44, -34)
)
def pot(b: Brush, c: Colours) -> None:
    b.line("M-40 -34H-52M40 -34H52", c.ink, 8)
    b.rect(-40, -44, 80, 44, c.main, r=10, lift=0.8)
    shade(b, "M14 -44H40V-10C40 -4 36 0 30 0H14Z")
    b.shape("M-44 -44C-38 -58 38 -58 44 -44Z", c.bright, lift=0.5)
    b.circle(0, -58, 6, c.ink)
    b.line("M-30 -36V-12", c.bright, 4)


@ware("fork", "forks", size=64, drawn=84, main="#93acb0", grip=(0, -18))
def fork(b: Brush, c: Colours) -> None:
    b.rect(-4, -44, 8, 44, c.main, r=4, lift=0.6)
    b.shape(
        "M-15 -84V-58C-15 -44 15 -44 15 -58V-84H9V-62H4V-84H-4V-62H-9V-84Z",
        c.main,
        lift=0.6,
    )
    b.line("M-1 -40V-6", c.bright, 2)


@ware("spoon", "spoons", size=64, drawn=84, main="#93acb0", grip=(0, -18))
def spoon(b: Brush, c: Colours) -> None:
    b.rect(-4, -52, 8, 52, c.main, r=4, lift=0.6)
    b.ellipse(0, -66, 14, 19, c.main, lift=0.6)
    b.ellipse(1, -65, 9, 14, c.dark)
    b.line("M-1 -44V-6M-5 -72C-4 -78 0 -80 3 -80", c.bright, 2)


@ware("knife", "knives", "butter knife", "table knife", size=64, drawn=84,
      main="#93acb0", grip=(0, -18))  # fmt: skip
def knife(b: Brush, c: Colours) -> None:
    b.shape("M-7 -36V-72C-7 -86 9 -88 9 -72V-36Z", c.main, lift=0.6)
    b.rect(-6, -38, 12, 38, WOOD, r=5, lift=0.6)
    b.line("M-3 -42V-74", c.bright, 2)


@ware("bowl", "mixing bowl", "bowls", "dish", size=44, main="#5f7fa8", grip=(-30, -26))
def bowl(b: Brush, c: Colours) -> None:
    b.ellipse(0, -36, 42, 8, c.bright, lift=0.6)
    b.ellipse(0, -36, 35, 5, c.dark)
    b.shape("M-42 -36C-40 -12 -24 -6 -16 -5V0H16V-5C24 -6 40 -12 42 -36C20 -26 -20"
            " -26 -42 -36Z", c.main, lift=0.6)  # fmt: skip
    b.line("M-38 -24C-18 -15 18 -15 38 -24", c.second, 4)


@ware("plate", "saucer", "saucers", "plates", size=34, main="#f5efe3",
      second="#4d8f9a", grip=(-34, -14))  # fmt: skip
def plate(b: Brush, c: Colours) -> None:
    b.ellipse(0, -15, 54, 15, c.main, lift=0.8)
    b.ellipse(0, -16, 44, 11, c.second)
    b.ellipse(0, -16, 41, 10, c.main)
    b.ellipse(0, -15, 29, 6.5, darker(c.main, 0.08))
    b.rect(-22, -4, 44, 5, c.dark, r=2)


@ware(
    "jar", "jars", "jam jar", size=58, main="#c4e2de", second="#d8573f", grip=(0, -24)
)
def jar(b: Brush, c: Colours) -> None:
    b.rect(-24, -48, 48, 48, c.main, r=10, lift=0.7)
    b.rect(-20, -34, 40, 31, c.second, r=8)
    b.rect(-22, -58, 44, 13, c.warm, r=4, lift=0.4)
    b.rect(-14, -28, 28, 16, c.pale, r=3)
    b.line("M-18 -42V-10", "#ffffff", 2.5)


@machine("stove", "stoves", "oven", "ovens", "cooker", size=136, main="#e5dccd")
def stove(b: Brush, c: Colours) -> None:
    b.rect(-30, -136, 54, 20, "#d8573f", r=4, lift=0.5)
    b.line("M24 -130H44", c.ink, 6)
    b.rect(-62, -112, 124, 112, c.main, r=6)
    b.rect(-66, -118, 132, 10, c.ink, r=3, lift=0.4)
    for x in (-42, -20, 2, 24, 44):
        b.circle(x, -94, 6, c.dark)
        b.line(f"M{x} -94V-99", c.pale, 2)
    b.rect(-48, -78, 96, 60, c.dark, r=6)
    b.rect(-38, -64, 76, 38, "#f0a95e", r=4)
    b.glow(0, -44, 50, c.light, 0.5)
    b.line("M-40 -72H40", STEEL_PALE, 5)
    b.rect(-62, -8, 124, 8, c.dark, r=3)


@machine(
    "fridge", "fridges", "refrigerator", "freezer", "cooler", size=190, main="#8fc3b9"
)
def fridge(b: Brush, c: Colours) -> None:
    b.rect(-52, -190, 104, 186, c.main, r=16)
    shade(b, "M24 -190H36A16 16 0 0 1 52 -174V-20A16 16 0 0 1 36 -4H24Z", 0.14)
    b.line("M-52 -126H52", c.dark, 3)
    b.line("M-38 -168V-140M-38 -112V-72", STEEL_PALE, 6)
    b.line("M-36 -4V0M36 -4V0", c.ink, 10)
    b.rect(-10, -104, 30, 34, c.pale, r=2, lift=0.3)
    b.circle(5, -104, 4, c.warm)
    b.line("M-3 -80L4 -92L12 -80", "#4d8f9a", 3)


@machine("microwave", "microwaves", size=74, at="table", main="#5f7d85")
def microwave(b: Brush, c: Colours) -> None:
    b.rect(-66, -74, 132, 70, c.main, r=8)
    b.line("M-50 -2V-6M50 -2V-6", c.ink, 8)
    b.rect(-58, -66, 84, 54, c.dark, r=5)
    b.rect(-52, -60, 72, 42, c.light, r=4)
    b.shape("M-30 -34H-2C-2 -20 -30 -20 -30 -34Z", c.warm, lift=0)
    b.rect(34, -64, 26, 12, "#8fd6a8", r=2)
    for n in range(6):
        b.circle(40 + n % 2 * 14, -42 + n // 2 * 13, 4, c.pale)


@machine("toaster", "toasters", size=74, at="table", main="#d8573f")
def toaster(b: Brush, c: Colours) -> None:
    for x in (-26, 4):
        b.shape(
            f"M{x - 4} -40V-66C{x - 10} -82 {x + 32} -82 {x + 26} -66V-40Z",
            "#d9a566",
            lift=0.5,
        )
        b.rect(x + 1, -66, 20, 26, "#f0d9a8", r=4)
    b.shape("M-50 -4V-36C-50 -52 -40 -54 -30 -54H30C40 -54 50 -52 50 -36V-4Z", c.main)
    b.line("M-36 -44H14", c.bright, 5)
    b.line("M50 -40H60", c.ink, 7)
    b.circle(28, -20, 7, STEEL_PALE)
    b.rect(-44, -6, 88, 6, c.ink, r=3)


@machine("washing machine", "washing machines", "washer", "dishwasher",
         "dishwashers", size=120, drawn=124, main="#f0ebe0",
         second="#4d9fb5")  # fmt: skip
def washing_machine(b: Brush, c: Colours) -> None:
    b.rect(-56, -124, 112, 120, c.main, r=8)
    b.line("M-56 -96H56", c.dark, 2.5)
    b.rect(-46, -116, 34, 13, c.dark, r=3)
    b.circle(20, -110, 7, c.second)
    b.circle(40, -110, 4, c.warm)
    b.circle(0, -50, 39, c.dark, lift=0.4)
    b.circle(0, -50, 33, GLASS)
    b.shape("M-33 -46C-16 -56 10 -38 33 -48A33 33 0 0 1 -33 -46Z", c.second, lift=0)
    b.line("M-10 -34C0 -44 10 -30 18 -38", c.warm, 7)
    for x, y, r in ((-14, -60, 5), (4, -66, 4), (14, -56, 3)):
        b.circle(x, y, r, "#ffffff")
    b.rect(-48, -4, 96, 4, c.ink)


@ware("basket", "baskets", "picnic basket", size=68, main="#c9914f", grip=(0, -66))
def basket(b: Brush, c: Colours) -> None:
    b.line("M-40 -36C-40 -78 40 -78 40 -36", c.dark, 7)
    b.shape("M-46 -38C-30 -54 30 -54 46 -38Z", "#d8573f", lift=0.4)
    for x in (-26, -8, 10, 28):
        b.line(f"M{x} -48V-38", c.pale, 3)
    b.shape("M-50 -38H50L40 0H-40Z", c.main, lift=0.8)
    b.line(
        "M-47 -26H47M-44 -13H44M-30 -36L-26 -2M-10 -36V-2M10 -36V-2M30 -36L26 -2",
        c.dark,
        2.5,
    )
    b.rect(-54, -43, 108, 10, c.bright, r=5, lift=0.4)


@ware("vase", "vases", size=104, main="#4d7fa8", grip=(0, -30))
def vase(b: Brush, c: Colours) -> None:
    b.line("M0 -50L-20 -86M0 -50V-94M0 -50L20 -84", "#5f9468", 4)
    for x, y, colour in (
        (-22, -88, "#e58a9b"),
        (0, -96, "#f0bd5e"),
        (22, -86, "#d8573f"),
    ):
        for dx, dy in ((-6, 0), (6, 0), (0, -6), (0, 6)):
            b.circle(x + dx, y + dy, 6, colour, lift=0.2)
        b.circle(x, y, 4, "#fbf0d6")
    b.shape("M-12 -62H12C10 -48 28 -42 28 -22C28 -6 18 0 0 0C-18 0 -28 -6 -28 -22C-28"
            " -42 -10 -48 -12 -62Z", c.main, lift=0.8)  # fmt: skip
    b.line("M-27 -26C-10 -18 10 -18 27 -26", c.second, 5)
    shade(b, "M6 -62H12C10 -48 28 -42 28 -22C28 -6 18 0 6 0C18 -14 14 -44 6 -62Z")


@ware("watering can", "watering cans", size=70, main="#5f9468", grip=(-22, -62))
def watering_can(b: Brush, c: Colours) -> None:
    b.line("M66 -52L76 -40M64 -48L72 -34M70 -56L82 -46", WATER, 2.5)
    b.line("M-34 -40C-50 -78 8 -78 14 -46", c.dark, 7)
    b.line("M22 -14L58 -56", c.main, 9)
    b.shape("M48 -62L64 -48L70 -52L56 -68Z", c.dark, lift=0.4)
    b.shape("M-38 -44H24L28 0H-42Z", c.main, lift=0.8)
    b.line("M-38 -34H24", c.bright, 5)
    b.circle(-8, -16, 8, c.second)


@ware("bucket", "buckets", "pail", "pails", "bucket and spade", size=66, main="#ecae4a",
      grip=(0, -64))  # fmt: skip
def bucket(b: Brush, c: Colours) -> None:
    b.line("M-30 -44C-28 -74 28 -74 30 -44", STEEL_DARK, 4)
    b.shape("M-34 -46H34L24 0H-24Z", c.main, lift=0.8)
    b.ellipse(0, -46, 34, 7, c.bright)
    b.ellipse(0, -45, 28, 4.5, c.dark)
    shade(b, "M10 -38H32L24 0H8Z")
    b.line("M-30 -24H30", c.second, 4)


@machine("cauldron", "cauldrons", size=116, main="#3a4650", second="#8fc36a")
def cauldron(b: Brush, c: Colours) -> None:
    for x, y, r in ((-26, -84, 11), (0, -92, 14), (24, -82, 10), (10, -108, 6)):
        b.circle(x, y, r, c.second, lift=0.3)
    b.line("M-34 -6L-40 0M34 -6L40 0", c.dark, 10)
    b.shape("M-50 -74C-76 -30 -46 0 0 0C46 0 76 -30 50 -74Z", c.main)
    shade(b, "M18 -74H50C76 -30 46 0 0 0C34 -12 38 -50 18 -74Z", 0.2)
    b.rect(-62, -84, 124, 13, c.bright, r=6, lift=0.5)
    b.shape(
        "M-40 -71C-36 -56 -28 -56 -26 -71ZM4 -71C6 -50 16 -50 18 -71Z", c.second, lift=0
    )
    b.line("M-48 -48C-50 -34 -44 -22 -36 -16", c.bright, 4)
