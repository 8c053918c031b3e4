"""What one wears, as things: lost hats, single socks, a crown."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import BRASS, GLASS, shade

worn = partial(prop, kind="clothes", at="hand")


@worn("hat", "hats", "top hat", "top hats", size=50, drawn=58, main="#3f5f78",
      second="#d8573f", grip=(-40, -6))  # fmt: skip
def hat(b: Brush, c: Colours) -> None:
    b.ellipse(0, -8, 50, 9, c.dark, lift=0.8)
    b.shape(
        "M-28 -8C-30 -30 -34 -46 -30 -56H30C34 -46 30 -30 28 -8C14 -2 -14 -2 -28 -8Z",
        c.main,
    )
    b.shape(
        "M-29 -22C-12 -16 12 -16 29 -22L28 -9C14 -3 -14 -3 -28 -9Z", c.second, lift=0
    )
    shade(b, "M10 -56H30C34 -46 30 -30 28 -8C22 -5 16 -4 10 -4Z")


@worn("cap", "caps", "baseball cap", size=44, main="#d8573f", grip=(40, -6))
def cap(b: Brush, c: Colours) -> None:
    b.shape("M20 -14C40 -14 58 -10 64 -2C50 0 30 0 14 -2Z", c.dark, lift=0.6)
    b.shape("M-36 -2C-38 -54 30 -52 32 -6C10 0 -16 2 -36 -2Z", c.main, lift=0.8)
    b.line("M-2 -41C8 -30 10 -14 8 -4M-2 -41C-18 -32 -22 -16 -20 -2", c.dark, 2)
    b.circle(-2, -42, 4, c.second)
    b.circle(20, -20, 6, c.second)


@worn("straw hat", "sun hat", "sunhat", "cowboy hat", size=44, main="#e3bd72",
      second="#d8573f", grip=(-48, -6))  # fmt: skip
def straw_hat(b: Brush, c: Colours) -> None:
    b.ellipse(0, -9, 62, 10, c.main, lift=0.8)
    b.line("M-54 -6C-20 2 20 2 54 -6", c.dark, 2)
    b.shape("M-32 -10C-34 -54 34 -54 32 -10C14 -3 -14 -3 -32 -10Z", c.main, lift=0.6)
    b.shape(
        "M-32 -20C-14 -13 14 -13 32 -20V-10C14 -3 -14 -3 -32 -10Z", c.second, lift=0
    )
    b.line("M-20 -34H-6M4 -38H20M-12 -26H4", c.dark, 2)


@worn("wizard hat", "witch hat", "pointed hat", "magic hat", size=76, drawn=92,
      main="#6a5a9a", second="#ecbb62", grip=(-40, -6))  # fmt: skip
def wizard_hat(b: Brush, c: Colours) -> None:
    b.ellipse(0, -9, 54, 9, c.dark, lift=0.8)
    b.shape(
        "M-32 -10C-22 -44 -16 -78 16 -92C12 -78 20 -44 32 -10C14 -3 -14 -3 -32 -10Z",
        c.main,
    )
    b.shape(
        "M-30 -18C-14 -10 14 -10 29 -18L32 -10C14 -3 -14 -3 -32 -10Z", c.second, lift=0
    )
    for x, y, r in ((-8, -34, 4), (8, -48, 3), (0, -66, 2.5), (14, -28, 3)):
        b.poly(
            [(x, y - r * 2), (x + r, y), (x, y + r * 2), (x - r, y)], c.second, lift=0
        )


@worn(
    "helmet",
    "astronaut helmet",
    "helmets",
    "bike helmet",
    "space helmet",
    size=56,
    main="#4d8fc0",
    grip=(0, -4),
)
def helmet(b: Brush, c: Colours) -> None:
    b.shape("M-44 -14C-50 -66 42 -72 46 -18L52 -10C40 -6 20 -12 0 -12C-18 -12 -34 -8"
            " -44 -14Z", c.main)  # fmt: skip
    for x, turn in ((-22, -18), (0, -2), (22, 14)):
        with b.at(x, -34, turn=turn):
            b.shape("M-4 12C-7 0 -5 -12 0 -18C5 -12 7 0 4 12Z", c.dark, lift=0)
    b.line("M-42 -16C-20 -12 20 -14 48 -11", c.bright, 4)
    b.line("M-26 -12C-20 0 -8 4 4 2M26 -12C22 -2 14 2 4 2", c.ink, 3.5)
    b.rect(-1, -2, 10, 7, c.second, r=2, lift=0.3)
    b.mist(-22, -48, 9, 4, "#ffffff", 0.4)


@worn("crown", "birthday crown", "crowns", "tiara", size=48, drawn=54,
      main="#ecbb62", second="#d8573f", grip=(0, -8))  # fmt: skip
def crown(b: Brush, c: Colours) -> None:
    b.shape(
        "M-42 -4L-48 -46L-24 -26L0 -54L24 -26L48 -46L42 -4C20 4 -20 4 -42 -4Z", c.main
    )
    b.shape("M-43 -14C-20 -6 20 -6 43 -14L42 -4C20 4 -20 4 -42 -4Z", c.dark, lift=0)
    for x, y, colour in (
        (-48, -48, c.second),
        (0, -56, "#4d9fb5"),
        (48, -48, c.second),
    ):
        b.circle(x, y, 5.5, colour, lift=0.4)
    for x, y in ((-24, -15), (0, -11), (24, -15)):
        b.poly([(x, y - 8), (x + 6, y), (x, y + 8), (x - 6, y)], "#4d9fb5", lift=0)
    b.line("M-36 -34L-33 -20", c.bright, 3)


@worn("shoe", "shoes", "trainer", "trainers", "sneaker", "sneakers", size=42,
      drawn=48, main="#d8573f", grip=(-20, -40))  # fmt: skip
def shoe(b: Brush, c: Colours) -> None:
    b.shape(
        "M-46 -8V-42C-36 -38 -28 -46 -20 -46C-10 -46 0 -28 22 -26C42 -24 50 -18 50 -8Z",
        c.main,
    )
    b.shape("M22 -26C42 -24 50 -18 50 -8H28C22 -14 20 -20 22 -26Z", c.second, lift=0)
    b.rect(-48, -11, 100, 11, c.pale, r=5, lift=0.4)
    b.line("M-12 -32l9 -7M-2 -25l9 -7M-4 -30M8 -20l8 -7", c.pale, 3.5)
    b.line("M-44 -22C-30 -18 -14 -16 4 -14", c.bright, 4)


@worn("boots", "boot", "wellies", "wellingtons", "rain boots", "slippers", size=58,
      drawn=72, main="#ecb04c", grip=(0, -66))  # fmt: skip
def boots(b: Brush, c: Colours) -> None:
    for x, y, colour, turned in ((14, -4, c.dark, c.dark), (-12, 0, c.main, c.bright)):
        with b.at(x, y):
            b.shape("M-24 -6V-66H8V-36C14 -28 30 -28 34 -14C35 -10 34 -6 34 -6Z",
                    colour)  # fmt: skip
            b.shape("M-10 -58H-2V-34C2 -26 12 -24 18 -22C4 -20 -10 -24 -10 -34Z",
                    turned, lift=0)  # fmt: skip
            b.rect(-27, -70, 38, 11, c.second, r=4, lift=0.4)
            b.rect(-26, -8, 62, 9, c.ink, r=4)
            b.line("M-14 -70C-14 -80 -2 -80 -2 -70", c.second, 3.5)


@worn("flip flops", "flip flop", "sandals", "sandal", "flip-flops", size=38,
      main="#4d9fa5", grip=(0, -30))  # fmt: skip
def flip_flops(b: Brush, c: Colours) -> None:
    for x in (-28, 22):
        with b.at(x, -14, turn=-8):
            b.ellipse(0, 4, 42, 10, c.dark, lift=0.5)
            b.ellipse(0, 1, 42, 10, c.main)
            b.line("M-14 -6C0 -24 16 -16 22 1M-6 8C4 -10 14 -10 22 1", c.warm, 5)


@worn("sock", "lost sock", "socks", "stocking", size=52, drawn=66, main="#d8573f",
      grip=(-6, -60))  # fmt: skip
def sock(b: Brush, c: Colours) -> None:
    sole = "M-20 -60H14V-26C28 -20 42 -14 42 -6C42 4 20 0 2 0C-18 0 -24 -10 -20 -24Z"
    b.shape(sole, c.main)
    with b.inside(sole):
        for y in (-50, -34):
            b.line(f"M-30 {y}H30", c.second, 7)
        b.circle(44, -4, 19, c.second)
        b.circle(-18, 0, 14, c.second)
    b.rect(-23, -66, 40, 11, c.dark, r=4, lift=0.4)


@worn("mitten", "mittens", "glove", "gloves", size=50, drawn=64, main="#3f8f8a",
      grip=(0, -8))  # fmt: skip
def mitten(b: Brush, c: Colours) -> None:
    b.shape("M-20 -14V-44C-20 -70 20 -70 20 -44V-40C26 -50 42 -46 38 -34C34 -22 22"
            " -18 20 -14Z", c.main)  # fmt: skip
    b.rect(-24, -16, 48, 16, c.second, r=6, lift=0.4)
    b.line("M-12 -14V-3M0 -14V-3M12 -14V-3", c.dark, 2)
    b.poly([(0, -54), (8, -42), (0, -30), (-8, -42)], c.second, lift=0)


@worn("jacket", "jackets", "coat", "coats", "raincoat", size=78, drawn=96,
      main="#ecb04c", grip=(0, -92))  # fmt: skip
def jacket(b: Brush, c: Colours) -> None:
    b.line("M-28 -78L-46 -28M28 -78L46 -28", c.dark, 20)
    b.shape("M-16 -94H16L38 -84L36 0H-36L-38 -84Z", c.main)
    b.shape("M-16 -96C-8 -84 8 -84 16 -96L22 -84L0 -68L-22 -84Z", c.dark, lift=0.5)
    b.line("M0 -68V-2", c.dark, 3)
    for y in (-56, -38, -20):
        b.circle(7, y, 3, c.pale)
    for x in (-30, 12):
        b.rect(x, -32, 18, 16, c.bright, r=3)


@worn("sweater", "sweaters", "jumper", "jumpers", "pullover", size=70, drawn=84,
      main="#c9513c", grip=(0, -80))  # fmt: skip
def sweater(b: Brush, c: Colours) -> None:
    b.line("M-30 -68L-50 -24M30 -68L50 -24", c.dark, 20)
    b.shape("M-18 -82H18L40 -74L36 0H-36L-40 -74Z", c.main)
    b.rect(-18, -84, 36, 9, c.dark, r=4, lift=0.4)
    b.rect(-38, -9, 76, 9, c.dark, r=4)
    b.line("M-38 -46L-26 -54L-14 -46L-2 -54L10 -46L22 -54L38 -46", c.second, 4)
    b.line("M-38 -34H38", c.second, 4)
    b.rect(-59, -28, 20, 9, c.second, r=3)
    b.rect(39, -28, 20, 9, c.second, r=3)


@worn("t-shirt", "t-shirts", "tshirt", "shirt", "shirts", size=64, drawn=78,
      main="#4d9fa5", grip=(0, -74))  # fmt: skip
def t_shirt(b: Brush, c: Colours) -> None:
    b.shape(
        "M-18 -76C-8 -66 8 -66 18 -76L54 -58L44 -36L32 -42V0H-32V-42L-44 -36L-54 -58Z",
        c.main,
    )
    b.line("M-18 -75C-8 -64 8 -64 18 -75", c.dark, 4)
    b.circle(0, -34, 12, c.second)
    shade(b, "M16 -74L18 -76L54 -58L44 -36L32 -42V0H18Z", 0.12)


@worn("dress", "dresses", "gown", "skirt", size=84, drawn=98, main="#c96a8f",
      grip=(0, -92))  # fmt: skip
def dress(b: Brush, c: Colours) -> None:
    b.shape("M-18 -96L-10 -98C-6 -84 6 -84 10 -98L18 -96L16 -56L46 -2C20 6 -20 6 -46"
            " -2L-16 -56Z", c.main)  # fmt: skip
    b.rect(-17, -60, 34, 8, c.second, r=3)
    b.line("M-8 -48L-20 -2M8 -48L20 -2", c.dark, 2.5)
    for x, y in ((-26, -16), (0, -20), (26, -16), (-10, -38), (10, -38)):
        b.circle(x, y, 4, c.second)


@worn("pants", "trousers", "jeans", "pyjamas", size=70, drawn=84, main="#4d6f9a",
      grip=(0, -80))  # fmt: skip
def pants(b: Brush, c: Colours) -> None:
    b.shape("M-30 -84H30L38 0H8L0 -52L-8 0H-38Z", c.main)
    b.rect(-31, -85, 62, 9, c.dark, r=3)
    b.line(
        "M0 -76V-56M-28 -66C-20 -64 -16 -68 -16 -76M28 -66C20 -64 16 -68 16 -76",
        c.bright,
        2,
    )
    b.rect(-39, -8, 32, 8, c.bright, r=2)
    b.rect(7, -8, 32, 8, c.bright, r=2)


@worn(
    "shorts",
    "underwear",
    "underpants",
    "swimming trunks",
    size=50,
    main="#d8873f",
    grip=(0, -48),
)
def shorts(b: Brush, c: Colours) -> None:
    b.shape("M-34 -50H34L42 0H6L0 -20L-6 0H-42Z", c.main)
    b.rect(-35, -51, 70, 9, c.dark, r=4)
    b.line("M-4 -44C-10 -32 -6 -30 -4 -30M4 -44C10 -32 6 -30 4 -30", c.second, 2.5)
    b.line("M-35 -40L-40 -3M35 -40L40 -3", c.second, 4)


@worn(
    "bowtie",
    "bowties",
    "bow tie",
    "bow",
    "bows",
    "ribbon",
    "tie",
    size=40,
    main="#d8573f",
)
def bowtie(b: Brush, c: Colours) -> None:
    b.shape(
        "M-4 -20C-20 -42 -42 -42 -46 -34C-42 -24 -42 -16 -46 -6C-42 2 -20 2 -4 -20Z",
        c.main,
    )
    b.shape("M4 -20C20 -42 42 -42 46 -34C42 -24 42 -16 46 -6C42 2 20 2 4 -20Z", c.main)
    b.line("M-34 -27L-14 -20L-34 -12M34 -27L14 -20L34 -12", c.dark, 2.5)
    b.rect(-9, -30, 18, 20, c.dark, r=6, lift=0.5)


@worn("belt", "belts", size=36, drawn=40, main="#8a5a40", grip=(0, -20))
def belt(b: Brush, c: Colours) -> None:
    b.ellipse(0, -24, 54, 16, c.dark, lift=0.6)
    b.ellipse(0, -27, 48, 11, "#3a2a24")
    b.shape("M-54 -24A54 16 0 0 0 54 -24V-12A54 14 0 0 1 -54 -12Z", c.main, lift=0.6)
    b.rect(-13, -16, 26, 20, BRASS, r=4, lift=0.4)
    b.rect(-7, -10, 14, 8, c.main, r=2)


@worn(
    "eyeglasses",
    "glasses",
    "spectacles",
    "sunglasses",
    size=38,
    main="#2f4a56",
    grip=(-40, -24),
)
def eyeglasses(b: Brush, c: Colours) -> None:
    b.line("M-46 -24L-56 -32M46 -24L56 -32M-8 -24C-4 -30 4 -30 8 -24", c.main, 5)
    for x in (-27, 27):
        b.circle(x, -19, 18, GLASS)
        b.ring(x, -19, 18, c.main, 5)
        b.line(f"M{x - 9} -18L{x + 1} -28", "#ffffff", 3)


@worn("goggles", "snorkel", "snorkels", "diving mask", size=56, drawn=70,
      main="#3f8f8a", grip=(-20, -20))  # fmt: skip
def goggles(b: Brush, c: Colours) -> None:
    b.line("M44 -66V-18C44 0 24 2 14 -4", c.warm, 8)
    b.rect(38, -70, 12, 12, c.pale, r=3)
    b.rect(-42, -50, 76, 40, c.main, r=14, lift=0.8)
    b.shape("M-34 -44H26V-24C26 -16 12 -16 8 -18L-4 -28L-16 -18C-22 -16 -34 -16 -34"
            " -24Z", GLASS, lift=0)  # fmt: skip
    b.line("M-26 -28L-14 -40M6 -30L14 -40", "#ffffff", 3)


@worn("flippers", "flipper", "fins", size=84, main="#ecb04c", grip=(0, -74))
def flippers(b: Brush, c: Colours) -> None:
    for x, turn in ((-22, -8), (22, 8)):
        with b.at(x, 0, turn=turn):
            b.shape(
                "M-11 -80C-11 -88 11 -88 11 -80L13 -52L24 -2H-24L-13 -52Z",
                c.main,
                lift=0.8,
            )
            b.line("M-7 -44L-12 -6M0 -44V-6M7 -44L12 -6", c.dark, 3)
            b.ellipse(0, -68, 7, 12, c.ink)


@worn("scarf", "scarves", "scarfs", size=76, drawn=90, main="#d8573f", grip=(0, -80),
      moves="sway")  # fmt: skip
def scarf(b: Brush, c: Colours) -> None:
    b.shape("M10 -62C26 -40 20 -18 28 -2H4C4 -20 0 -40 -6 -60Z", c.dark, lift=0.6)
    b.line("M3 -12H26M4 -24H23", c.second, 5)
    b.shape("M-40 -74C-44 -92 44 -92 40 -74C36 -56 -36 -56 -40 -74Z", c.main)
    b.shape("M-26 -77C-26 -84 26 -84 26 -77C24 -72 -24 -72 -26 -77Z", c.dark, lift=0)
    b.line("M-24 -65L-18 -60M24 -65L18 -60M-34 -72l-3 6M34 -72l3 6", c.second, 5)
    b.shape("M-8 -70C-2 -76 10 -74 14 -66C8 -56 -4 -56 -8 -70Z", c.bright, lift=0.5)
    b.shape("M-4 -62C-14 -44 -12 -20 -22 0H-46C-40 -24 -34 -46 -18 -64Z", c.main)
    b.line("M-40 -14H-18M-36 -28H-14M-28 -42H-9", c.second, 6)
    b.line("M-44 0v8M-37 0v8M-30 0v8M-24 0v8M8 -2v8M15 -2v8M22 -2v8", c.bright, 2.5)
