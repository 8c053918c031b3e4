"""Cloth: what hangs, covers and is worn that no other file has."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import BRASS, WOOD_DARK

cloth = partial(prop, kind="cloth")
worn = partial(prop, kind="clothes", at="hand")


@cloth("curtain", "curtains", "drapes", size=190, main="#c9604a", second="#ecbb62")
def curtain(b: Brush, c: Colours) -> None:
    b.line("M-92 -182H92", WOOD_DARK, 7)
    for x in (-94, 94):
        b.circle(x, -182, 8, BRASS, lift=0.4)
    for side in (-1, 1):
        with b.at(flip=side > 0):
            b.shape("M-88 -180H-4C-8 -130 -40 -100 -62 -84C-54 -56 -50 -30 -48 0H-92"
                    "C-86 -60 -90 -120 -88 -180Z", c.main)  # fmt: skip
            b.shape("M-66 -180H-50C-54 -130 -66 -104 -74 -88C-70 -56 -70 -30 -68 0H-82"
                    "C-80 -40 -80 -70 -80 -92C-72 -120 -68 -150 -66 -180Z", c.dark,
                    lift=0)  # fmt: skip
            b.line("M-32 -178C-36 -140 -52 -110 -66 -94", c.bright, 3)
            b.line("M-86 -86C-76 -78 -66 -78 -58 -86", c.second, 8)
            b.circle(-58, -74, 5, c.second, lift=0.3)
    for n in range(6):
        b.ring(-80 + n * 32, -182, 6, BRASS, 3)


@cloth("quilt", "quilts", "patchwork", "duvet", "bedspread", size=90, main="#4d8f8a",
       second="#f2d6a2", grip=(0, -84))  # fmt: skip
def quilt(b: Brush, c: Colours) -> None:
    edge = "M-78 -84C-30 -92 30 -92 78 -84C82 -50 82 -30 80 -4C30 4 -30 4 -80 -4"
    edge += "C-82 -30 -82 -50 -78 -84Z"
    b.shape(edge, c.dark)
    patches = (c.main, c.second, "#d8707a", c.bright, "#e8a860", "#6f7fb0")
    with b.inside(edge):
        for row in range(3):
            for k in range(5):
                x, y = -72 + k * 29, -81 + row * 27
                b.rect(x, y, 28, 26, patches[(row * 2 + k * 5) % 6], r=3)
                if (row + k) % 2:
                    b.circle(x + 14, y + 13, 5, c.pale)
                else:
                    b.line(f"M{x + 6} {y + 13}h16", c.pale, 2)
    b.line("M-72 -80C-30 -87 30 -87 72 -80M-74 -8C-30 -1 30 -1 74 -8", c.pale, 1.6)


@cloth("picnic blanket", "tablecloth", "tablecloths", "picnic rug", size=44,
       main="#d8573f", second="#f7efe0", seat=(0, -24))  # fmt: skip
def picnic_blanket(b: Brush, c: Colours) -> None:
    edge = "M-92 -40H92L130 0H-130Z"
    b.shape(edge, c.second)
    with b.inside(edge):
        for k in range(6):
            x = -80 + k * 30
            b.poly([(x, -42), (x + 14, -42), (x * 1.42 + 20, 2), (x * 1.42, 2)],
                   c.main, lift=0)  # fmt: skip
        for y, high in ((-36, 6), (-23, 7), (-9, 9)):
            b.veil(f"M-140 {y}H140v{high}H-140Z", c.main, 0.55)
    b.line("M-130 0H130", c.dark, 3)


@cloth("towel", "towels", "beach towel", size=70, at="hand", main="#4d9fb5",
       second="#f7efe0", grip=(0, -64))  # fmt: skip
def towel(b: Brush, c: Colours) -> None:
    b.shape("M-30 -68C-10 -62 10 -62 30 -68L34 0H-34Z", c.main)
    b.shape("M12 -64C20 -65 26 -67 30 -68L34 0H18Z", c.dark, lift=0)
    b.shape("M-32 -24H32L33 -10H-33Z", c.second, lift=0)
    b.line("M-31 -30H31", c.second, 3)
    b.line("M-32 1v6M-22 1v6M-12 1v6M-2 1v6M8 1v6M18 1v6M28 1v6", c.main, 2.5)


@cloth("mattress", "mattresses", size=48, main="#e9d8c0", second="#7f9fb8",
       seat=(0, -40))  # fmt: skip
def mattress(b: Brush, c: Colours) -> None:
    b.rect(-120, -44, 240, 44, c.main, r=16, lift=0.9)
    for k in range(9):
        b.rect(-104 + k * 25, -42, 7, 40, c.second)
    b.line("M-116 -34H116M-116 -10H116", c.dark, 2)
    for x in (-70, 0, 70):
        b.circle(x, -22, 4, c.dark)


@cloth("doormat", "doormats", "welcome mat", size=34, main="#b9854e")
def doormat(b: Brush, c: Colours) -> None:
    b.line("M-82 -1H82", c.dark, 6)
    b.shape("M-62 -30H62L80 0H-80Z", c.main, lift=0.6)
    b.shape("M-53 -26H53L66 -5H-66Z", c.dark, lift=0)
    b.shape("M-51 -25H51L62 -6H-62Z", c.bright, lift=0)
    for x, y in ((-30, -16), (30, -16)):
        b.ellipse(x, y + 2, 7, 4, c.dark)
        for dx, dy in ((-9, -2), (-3.5, -6), (3.5, -6), (9, -2)):
            b.ellipse(x + dx, y + dy, 2.8, 2, c.dark)
    b.shape("M0 -8C-12 -13 -10 -22 -5 -22C-2 -22 0 -20 0 -18C0 -20 2 -22 5 -22"
            "C10 -22 12 -13 0 -8Z", c.warm, lift=0)  # fmt: skip


@cloth("napkin", "napkins", "handkerchief", "handkerchiefs", "tissue",
       "tissues", size=46, at="hand", main="#f3ede2", second="#d8707a",
       grip=(0, -42))  # fmt: skip
def napkin(b: Brush, c: Colours) -> None:
    b.shape("M0 -46C12 -30 34 -20 42 -4C20 -10 10 0 0 0C-12 0 -22 -10 -40 -4C-34 -20"
            " -12 -30 0 -46Z", c.main)  # fmt: skip
    b.line("M0 -44C-2 -30 -10 -16 -14 -4M0 -44C4 -30 12 -18 20 -6", c.dark, 2)
    b.line("M-36 -8C-22 -12 -12 -4 0 -4C10 -4 20 -12 38 -8", c.second, 2.5)


@worn("apron", "aprons", size=78, main="#5f9468", second="#f2d6a2", grip=(0, -72))
def apron(b: Brush, c: Colours) -> None:
    b.line("M-16 -56C-18 -80 18 -80 16 -56", c.dark, 4)
    b.shape("M-18 -58H18C20 -46 28 -40 34 -38C32 -24 34 -10 36 0H-36C-34 -10 -32 -24"
            " -34 -38C-28 -40 -20 -46 -18 -58Z", c.main)  # fmt: skip
    b.line("M-34 -36L-52 -30M34 -36L52 -30", c.dark, 4)
    b.shape("M-20 -30H20V-14C20 -8 -20 -8 -20 -14Z", c.second, lift=0.4)
    b.line("M-20 -26H20M0 -26V-10", c.dark, 1.8)
    b.line("M-35 -4H35", c.bright, 3)


@worn("swimsuit", "swimsuits", "bathing suit", "swimming costume", size=66,
      main="#d8707a", second="#f7efe0", grip=(0, -58))  # fmt: skip
def swimsuit(b: Brush, c: Colours) -> None:
    edge = "M-20 -66L-14 -66C-12 -50 12 -50 14 -66L20 -66C20 -50 24 -46 24 -38C20 -28"
    edge += " 22 -20 28 -10C16 -8 8 -2 6 0H-6C-8 -2 -16 -8 -28 -10C-22 -20 -20 -28 -24"
    edge += " -38C-24 -46 -20 -50 -20 -66Z"
    b.shape(edge, c.main)
    with b.inside(edge):
        for y in (-44, -30, -16):
            b.line(f"M-34 {y}C-12 {y + 6} 12 {y + 6} 34 {y}", c.second, 5)


@worn("dressing gown", "dressing gowns", "bathrobe", "robe", "robes",
      size=92, main="#6f7fb0", second="#f2d6a2", grip=(0, -84))  # fmt: skip
def dressing_gown(b: Brush, c: Colours) -> None:
    b.shape("M-14 -88C-34 -84 -46 -60 -54 -34L-38 -28L-30 -44L-34 0H34L30 -44L38 -28"
            "L54 -34C46 -60 34 -84 14 -88L0 -60Z", c.main)  # fmt: skip
    b.shape("M-14 -88L0 -50L14 -88L20 -84L4 -40V0H-4V-40L-20 -84Z", c.bright, lift=0)
    b.line("M-31 -40C-10 -34 10 -34 31 -40", c.second, 6)
    b.line("M2 -36L-6 -14M4 -36L12 -16", c.second, 4)
    b.rect(14, -26, 14, 14, c.dark, r=3)
    b.line("M-50 -38L-38 -33M50 -38L38 -33", c.second, 4)


@worn("mask", "masks", "carnival mask", size=64, main="#8a5a86", second="#ecbb62",
      grip=(34, -4))  # fmt: skip
def mask(b: Brush, c: Colours) -> None:
    b.line("M34 -18L38 8", c.second, 4)
    for x, turn in ((-6, -20), (4, 6), (14, 30)):
        with b.at(x, -34, turn=turn):
            b.shape("M0 2C-10 -6 -8 -18 0 -24C8 -18 10 -6 0 2Z", "#d8707a", lift=0.4)
    b.shape(
        "M0 -32C-16 -42 -40 -40 -46 -30C-46 -12 -34 -4 -20 -6C-10 -8 -6 -14 0 -14"
        "C6 -14 10 -8 20 -6C34 -4 46 -12 46 -30C40 -40 16 -42 0 -32Z",
        c.main,
    )
    for x in (-22, 22):
        b.ellipse(x, -23, 12, 7.5, c.second)
        b.ellipse(x, -23, 8.5, 4.5, c.ink)
    b.circle(0, -25, 4, c.second)


@worn("wig", "wigs", size=58, main="#c9783f", second="#e8a860", grip=(0, -8))
def wig(b: Brush, c: Colours) -> None:
    spots = ((-26, -8, 12), (-32, -24, 13), (-22, -40, 14), (0, -46, 15), (22, -40, 14),
             (32, -24, 13), (26, -8, 12))  # fmt: skip
    for x, y, r in spots:
        b.circle(x, y, r, c.main, lift=0.6)
    b.shape("M-24 -10C-26 -44 26 -44 24 -10C16 -30 -16 -30 -24 -10Z", c.dark, lift=0)
    for x, y, r in spots:
        b.line(f"M{x - r * 0.5} {y}a{r * 0.5} {r * 0.5} 0 0 1 {r} 0", c.second, 2)


@worn("life jacket", "life jackets", "life vest", size=64, main="#e8823f",
      second="#f7efe0", grip=(0, -56))  # fmt: skip
def life_jacket(b: Brush, c: Colours) -> None:
    b.shape("M-14 -64C-32 -62 -34 -44 -36 -30V-4C-36 2 -4 2 -3 -4V-44Z", c.main)
    b.shape("M14 -64C32 -62 34 -44 36 -30V-4C36 2 4 2 3 -4V-44Z", c.main)
    b.shape("M18 -63C32 -60 34 -44 36 -30V-4C36 1 28 2 22 1Z", c.dark, lift=0)
    b.line("M-36 -34H-4M4 -34H36M-36 -14H-4M4 -14H36", c.second, 6)
    b.rect(-9, -39, 18, 10, c.ink, r=3, lift=0.4)
    b.rect(-9, -19, 18, 10, c.ink, r=3, lift=0.4)


@worn("fairy wings", size=76, main="#a9d3d6",
      second="#e8b8d0", grip=(0, -38))  # fmt: skip
def fairy_wings(b: Brush, c: Colours) -> None:
    b.glow(0, -38, 60, c.light, 0.25)
    for way in (False, True):
        with b.at(flip=way):
            b.shape("M-4 -36C-20 -76 -66 -82 -62 -52C-58 -30 -30 -32 -4 -36Z", c.main)
            b.shape("M-4 -34C-30 -32 -54 -18 -44 -2C-32 8 -12 -12 -4 -34Z", c.second,
                    lift=0.7)  # fmt: skip
            b.line("M-8 -38L-46 -60M-10 -36L-48 -46M-8 -30L-34 -10", c.pale, 2)
            b.circle(-50, -60, 4, c.pale)
    b.rect(-5, -46, 10, 22, c.dark, r=5, lift=0.4)


@worn("eye patch", "eyepatch", "eye patches", size=40, main="#2f3f4a", grip=(0, -20))
def eye_patch(b: Brush, c: Colours) -> None:
    b.line("M-46 -30C-30 -36 30 -36 46 -30M-14 -18C-26 -10 -36 -8 -44 -8", c.main, 3.5)
    b.shape("M-20 -34H20C24 -12 10 0 0 0C-10 0 -24 -12 -20 -34Z", c.main)
    b.shape("M8 -34H20C24 -12 10 0 0 0C12 -8 14 -20 8 -34Z", c.dark, lift=0)
    b.line("M-15 -28C-16 -14 -8 -6 0 -5C8 -6 16 -14 15 -28", c.pale, 1.8)


@worn("pirate hat", "pirate hats", "tricorne", size=52, main="#33424d",
      second="#ecbb62", grip=(-40, -6))  # fmt: skip
def pirate_hat(b: Brush, c: Colours) -> None:
    b.shape("M-58 -6C-52 -26 -34 -28 -26 -40C-16 -62 16 -62 26 -40C34 -28 52 -26 58 -6"
            "C30 -16 -30 -16 -58 -6Z", c.main)  # fmt: skip
    b.line("M-56 -7C-30 -18 30 -18 56 -7", c.second, 5)
    b.line("M-54 -10C-48 -26 -33 -30 -25 -40C-16 -60 16 -60 25 -40C33 -30 48 -26 54"
           " -10", c.second, 2.5)  # fmt: skip
    b.circle(0, -36, 9, c.pale)
    b.rect(-4.5, -30, 9, 7, c.pale, r=2)
    b.circle(-3.5, -36, 2.2, c.main)
    b.circle(3.5, -36, 2.2, c.main)


@worn("chef's hat", "chef hat", "chefs hat", "cook's hat", size=64, main="#f7f2e8",
      second="#d8573f", grip=(-30, -6))  # fmt: skip
def chefs_hat(b: Brush, c: Colours) -> None:
    for x, y, r in ((-24, -40, 16), (24, -40, 16), (0, -46, 20)):
        b.circle(x, y, r, c.main, lift=0.7)
    b.shape("M-30 -40H30L26 -14H-26Z", c.main, lift=0)
    b.line("M-12 -36L-10 -18M12 -36L10 -18", c.dark, 2)
    b.rect(-29, -18, 58, 18, c.main, r=5, lift=0.6)
    b.rect(-29, -8, 58, 5, c.second, r=2)


@worn("earring", "earrings", size=46, main="#ecbb62", second="#5fb0c0", grip=(0, -38))
def earring(b: Brush, c: Colours) -> None:
    for x in (-18, 18):
        b.line(f"M{x - 4} -34C{x - 4} -46 {x + 8} -46 {x + 4} -34", c.main, 3)
        b.circle(x, -28, 8, c.main, lift=0.5)
        b.circle(x, -28, 4, c.bright)
        b.shape(f"M{x} -22C{x + 12} -8 {x + 8} 0 {x} 0C{x - 8} 0 {x - 12} -8 {x} -22Z",
                c.second, lift=0.5)  # fmt: skip
        b.line(f"M{x - 4} -8v4", "#ffffff", 2)


@prop("hammock", "hammocks", kind="furniture", size=110, main="#e2945a",
      second="#4d8f8a", seat=(0, -46))  # fmt: skip
def hammock(b: Brush, c: Colours) -> None:
    b.line("M-128 0L-118 -106M128 0L118 -106M-146 -2H-108M108 -2H146", WOOD_DARK, 10)
    b.line("M-118 -98L-92 -76M-118 -98L-86 -60M118 -98L92 -76M118 -98L86 -60", c.pale,
           2.5)  # fmt: skip
    edge = "M-94 -78C-60 -46 60 -46 94 -78L84 -54C50 -22 -50 -22 -84 -54Z"
    b.shape(edge, c.main)
    with b.inside(edge):
        for k in range(7):
            b.rect(-78 + k * 25, -84, 8, 70, c.second)
    b.line("M-94 -78C-60 -46 60 -46 94 -78", c.bright, 3)
