"""Sweets, cakes and everything that is asked for twice."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import CRUST, gleam, oval, shaded

CHOC = "#6b4334"
SPRINKLES = ("#e2745a", "#f2c45c", "#6fb3a8", "#f8ead2", "#b98ab0")
WICK = "#4a3a34"


@prop(
    "cookie",
    "cookies",
    "biscuit",
    "biscuits",
    kind="sweet",
    size=46,
    at="hand",
    main="#d49a5c",
    second=CHOC,
    grip=(0, -6),
)
def cookie(b: Brush, c: Colours) -> None:
    shaded(b, oval(0, -23, 24, 23), c.main, c.dark, by=(-4, -3))
    for x, y, r in (
        (-9, -33, 4),
        (8, -34, 3.4),
        (-13, -18, 3.6),
        (1, -22, 4.4),
        (13, -20, 3.6),
        (-2, -9, 3.6),
    ):
        b.circle(x, y, r, c.second, lift=0.3)
    for x, y in ((-3, -39), (16, -28), (-7, -26), (8, -11), (-17, -27)):
        b.circle(x, y, 1.2, c.dark)


@prop(
    "donut",
    "donuts",
    "doughnut",
    "doughnuts",
    kind="sweet",
    size=54,
    at="hand",
    main="#e58ca0",
    second=CRUST,
    grip=(0, -6),
)
def donut(b: Brush, c: Colours) -> None:
    ring = oval(0, -27, 29, 27) + "M10 -29a10 9 0 0 0 -20 0a10 9 0 0 0 20 0Z"
    b.shape(ring, c.second)
    icing = (
        "M-26 -30C-26 -46 -12 -51 0 -51C14 -51 26 -44 26 -30C26 -22 20 -23 18 -17"
        "C15 -11 11 -16 6 -14C0 -9 -4 -8 -9 -14C-14 -16 -17 -10 -20 -17"
        "C-24 -22 -26 -24 -26 -30Z"
        "M10 -30a10 9 0 0 0 -20 0a10 9 0 0 0 20 0Z"
    )
    shaded(b, icing, c.main, c.dark, by=(-2, -3))
    for n, (x, y, turn) in enumerate(
        (
            (-16, -38, 30),
            (-4, -45, -20),
            (10, -43, 50),
            (19, -34, 100),
            (15, -22, 10),
            (-18, -25, 80),
            (-4, -16, 20),
            (4, -18, -60),
        )
    ):
        with b.at(x, y, turn=turn):
            b.rect(-3.4, -1.2, 6.8, 2.4, SPRINKLES[n % 4 + (n % 4 == 0)], r=1.2)


def _drip(y: float, half: float, deep: float) -> str:
    """Return icing that runs over the edge of a cake."""
    step = half / 3
    drops = "".join(
        f"q{-step / 2:g} {deep * k:g} {-step:g} 0" for k in (1.6, 0.8, 2, 0.9, 1.5, 1.9)
    )
    return f"M{-half} {y}H{half}v{deep}{drops}Z"


@prop("cake", "cakes", "gateau", "gateaux", kind="sweet", size=76, drawn=88,
      at="table", main="#e28c96", second="#fbeedd", grip=(0, -4),
      top=(38, -58))  # fmt: skip
def cake(b: Brush, c: Colours) -> None:
    b.ellipse(0, -4, 60, 6, mix(c.second, c.ink, 0.22), lift=1)
    b.rect(-48, -60, 96, 55, "#dfae70", r=7, lift=1)
    b.rect(-48, -38, 96, 7, c.second)
    b.rect(-48, -24, 96, 6, c.main)
    b.rect(30, -56, 18, 51, "#b27f4c", r=3)
    b.rect(30, -38, 18, 7, mix(c.second, "#b27f4c", 0.4))
    b.rect(30, -24, 18, 6, c.dark)
    b.shape(_drip(-56, 50, 6), c.main, lift=0.7)
    b.ellipse(0, -58, 50, 9, c.main)
    b.ellipse(-6, -60, 40, 5.4, c.bright)
    for x in (-30, 0, 30):
        b.circle(x, -64, 8, c.second, lift=0.5)
    b.circle(0, -76, 8, "#cf4650", lift=0.6)
    b.line("M0 -83q2 -5 6 -6", "#4f8a5a", 2)


@prop("birthday cake", "birthday cakes", "cake with candles", kind="sweet", size=104,
      drawn=122, at="table", main="#7db7b0", second="#fbeedd", shines=True,
      grip=(0, -4), top=(30, -82))  # fmt: skip
def birthday_cake(b: Brush, c: Colours) -> None:
    b.ellipse(0, -4, 70, 7, mix(c.second, c.ink, 0.22), lift=1)
    sponge = mix(c.second, c.main, 0.3)
    b.rect(-56, -48, 112, 43, sponge, r=7, lift=1)
    b.rect(34, -44, 22, 39, mix(sponge, c.ink, 0.14), r=4)
    b.shape(_drip(-48, 58, 6), c.main, lift=0.7)
    b.rect(-36, -82, 72, 36, sponge, r=6, lift=1)
    b.rect(20, -78, 16, 32, mix(sponge, c.ink, 0.14), r=3)
    b.shape(_drip(-82, 38, 5), c.main, lift=0.7)
    for x in (-44, -22, 0, 22, 44):
        b.circle(x, -12, 4.4, c.main if x % 4 else c.dark, lift=0.3)
    for n, x in enumerate((-22, 0, 22)):
        b.rect(x - 3, -104, 6, 23, (c.warm, c.bright, "#f2c45c")[n], r=1.5, lift=0.5)
        b.line(f"M{x - 3} -90l6 -4M{x - 3} -97l6 -4", c.pale, 1.6)
        b.line(f"M{x} -104v-4", WICK, 1.4)
        b.glow(x, -112, 24, c.light, 0.5)
        b.shape(
            f"M{x} -122C{x + 7} -113 {x + 4} -106 {x} -106"
            f"C{x - 4} -106 {x - 7} -113 {x} -122Z",
            c.light,
            lift=0,
        )


@prop("cupcake", "cupcakes", "muffin", "muffins", "fairy cake", kind="sweet",
      size=56, drawn=62, at="hand", main="#d98aa5", second="#6fa5a0", grip=(0,
      -8))  # fmt: skip
def cupcake(b: Brush, c: Colours) -> None:
    shaded(b, "M-22 -26H22L16 0H-16Z", c.second, mix(c.second, c.ink, 0.25))
    b.line(
        "M-14 -25L-11 -1M-5 -25L-4 -1M5 -25L4 -1M14 -25L11 -1",
        mix(c.second, c.pale, 0.4),
        1.5,
    )
    b.ellipse(0, -28, 27, 9, c.dark, lift=0.8)
    b.ellipse(-1, -30, 26, 9, c.main)
    b.ellipse(0, -39, 19, 8, c.main, lift=0.5)
    b.ellipse(0, -47, 11, 7, c.main, lift=0.5)
    b.ellipse(-5, -49, 4, 2, c.bright)
    b.ellipse(-9, -41, 5, 2, c.bright)
    b.circle(0, -56, 6, "#cf4650", lift=0.5)
    for n, (x, y) in enumerate(((-16, -31), (-4, -28), (8, -32), (17, -29), (8, -40))):
        b.circle(x, y, 1.8, SPRINKLES[(n + 1) % 4])


@prop("ice cream", "ice creams", "icecream", "ice cream cone", "gelato",
      kind="sweet", size=68, drawn=84, at="hand", main="#efa3ad", second="#d9a562",
      grip=(0, -14))  # fmt: skip
def ice_cream(b: Brush, c: Colours) -> None:
    cone = "M-19 -44H19L2 -1Q0 2 -2 -1Z"
    shaded(b, cone, c.second, mix(c.second, "#3a2418", 0.3))
    with b.inside(cone):
        b.line(
            "M-20 -34L6 -6M-10 -44L12 -18M4 -44L18 -30M20 -34L-6 -6M10 -44"
            "L-12 -18M-4 -44L-18 -30",
            mix(c.second, "#3a2418", 0.4),
            1.5,
        )
    b.circle(0, -66, 17, c.pale, lift=1)
    shaded(
        b,
        "M-23 -47C-26 -66 -12 -70 0 -70C12 -70 26 -66 23 -47"
        "C18 -40 15 -46 11 -41C6 -36 2 -46 -4 -42C-10 -37 -14 -46 -23 -47Z",
        c.main,
        c.dark,
        by=(-4, -3),
    )
    b.circle(3, -82, 5, "#cf4650", lift=0.5)
    gleam(b, -13, -57, 3, 6, turn=26)
    for n, (x, y) in enumerate(((-7, -76), (8, -72), (0, -73), (12, -62))):
        b.circle(x, y, 1.7, SPRINKLES[n])


@prop("popsicle", "popsicles", "ice lolly", "ice lollies", kind="sweet", size=62,
      drawn=76, at="hand", main="#e8795f", second="#e0bd86", grip=(0, -8))  # fmt: skip
def popsicle(b: Brush, c: Colours) -> None:
    b.rect(-5, -24, 10, 24, c.second, r=5, lift=1)
    body = "M-18 -20V-58C-18 -82 18 -82 18 -58V-20Q18 -16 13 -16H-13Q-18 -16 -18 -20Z"
    shaded(b, body, c.main, c.dark)
    with b.inside(body):
        b.rect(-20, -38, 40, 26, c.bright)
        b.rect(-20, -20, 40, 8, c.pale)
    b.line("M-7 -60V-30M6 -60V-30", c.dark, 3)
    gleam(b, -13, -62, 2, 6)


@prop("lollipop", "lollipops", "lolly", "lollies", kind="sweet", size=66, drawn=80,
      at="hand", main="#e2675f", second="#fbeedd", grip=(0, -10))  # fmt: skip
def lollipop(b: Brush, c: Colours) -> None:
    b.line("M0 0V-40", c.second, 4.4)
    shaded(b, oval(0, -56, 24), c.main, c.dark)
    b.line(
        "M0 -56C4 -62 10 -56 6 -50C0 -43 -13 -47 -12 -58C-10 -70 8 -73 15 -62"
        "C20 -52 13 -40 0 -39",
        c.second,
        3.6,
    )
    gleam(b, -15, -67, 3, 5, turn=40)


@prop(
    "candy",
    "toffee",
    "caramel",
    "bubblegum",
    "chewing gum",
    "candies",
    "sweets",
    "bonbon",
    "bonbons",
    kind="sweet",
    size=38,
    at="hand",
    main="#6fb3a8",
    second="#fbeedd",
    grip=(0, -8),
)
def candy(b: Brush, c: Colours) -> None:
    b.shape("M14 -19L36 -34Q33 -26 36 -19Q33 -12 36 -4Z", c.dark)
    b.shape("M-14 -19L-36 -34Q-33 -26 -36 -19Q-33 -12 -36 -4Z", c.main)
    b.line("M18 -19l12 -6M18 -18l12 6M-18 -20l-12 -6M-18 -18l-12 6", c.bright, 1.5)
    shaded(b, oval(0, -19, 18.5), c.main, c.dark, by=(-3, -3))
    with b.inside(oval(0, -19, 18.5)):
        b.line("M-14 2Q-12 -22 0 -40M3 2Q4 -18 14 -38", c.second, 5)
    gleam(b, -8, -27, 3, 4, turn=40)


@prop("candy cane", "candy canes", kind="sweet", size=62, drawn=76, at="hand",
      main="#d8493f", second="#fdf4e4", grip=(8, -14))  # fmt: skip
def candy_cane(b: Brush, c: Colours) -> None:
    crook = "M14 -6V-50C14 -78 -22 -78 -22 -50V-46"
    b.line(crook, mix(c.second, c.ink, 0.35), 14)
    b.line(crook, c.second, 12)
    for x, y, turn in (
        (14, -10, 0),
        (14, -26, 0),
        (14, -42, 0),
        (10, -60, -50),
        (-4, -70, -100),
        (-18, -60, -150),
    ):
        with b.at(x, y, turn=turn):
            b.shape("M-6 3L6 -5V0L-6 8Z", c.main, lift=0)


@prop(
    "chocolate",
    "chocolates",
    "chocolate bar",
    "chocolate bars",
    kind="sweet",
    size=62,
    at="hand",
    main=CHOC,
    second="#c94f4a",
    grip=(0, -8),
)
def chocolate(b: Brush, c: Colours) -> None:
    shaded(b, "M-22 -60H22V-20H-22Z", c.main, c.dark)
    for y in (-57, -41, -26):
        for x in (-19, 2):
            b.rect(x, y, 16, 12, c.bright, r=2)
            b.rect(x + 2, y + 2, 14, 10, c.main, r=2)
    b.shape(
        "M-25 -34L-17 -38L-9 -33L-1 -38L8 -33L16 -38L25 -34V0H-25Z", c.second, lift=0.8
    )
    b.rect(-25, -22, 50, 12, c.pale)
    b.line("M-16 -16H12", c.second, 3)
