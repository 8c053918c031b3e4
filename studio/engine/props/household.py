"""Small things of a house: what cleans, keeps, pours and is played with."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.cutting import oval
from studio.engine.props.fittings import (
    BRASS,
    LEAF,
    STEEL,
    WATER,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    shade,
    star,
    wheel,
)

thing = partial(prop, kind="household", at="hand")


@thing("tap", "taps", "faucet", size=64, at="wall", main="#93acb0", second="#d8573f")
def tap(b: Brush, c: Colours) -> None:
    b.rect(-46, -44, 12, 28, c.dark, r=4, lift=0.5)
    b.shape("M-36 -38H0C24 -38 28 -26 28 -14H12C12 -22 8 -24 0 -24H-36Z", c.main)
    b.line("M-34 -35H0C16 -35 22 -30 24 -20", c.bright, 3)
    b.line("M-8 -38V-52", c.dark, 8)
    b.line("M-26 -56H10", c.main, 8)
    b.circle(-8, -56, 6, c.second, lift=0.4)
    b.shape("M20 -8C26 -2 26 4 20 4C14 4 14 -2 20 -8Z", WATER, lift=0)


@thing("jug", "jugs", "pitcher", "pitchers", size=68, main="#4d8fb0", second="#f7efe0",
       grip=(32, -34))  # fmt: skip
def jug(b: Brush, c: Colours) -> None:
    b.line("M20 -56C46 -56 44 -18 22 -16", c.dark, 8)
    b.shape("M-30 -66L-16 -60H22C20 -46 30 -36 30 -20C30 -6 20 0 14 0H-16C-22 0 -32 -6"
            " -32 -20C-32 -36 -22 -46 -22 -56Z", c.main)  # fmt: skip
    b.shape("M12 -60H22C20 -46 30 -36 30 -20C30 -6 20 0 14 0H4C18 -14 16 -40 12 -60Z",
            c.dark, lift=0)  # fmt: skip
    b.line("M-30 -28C-14 -22 12 -22 29 -28", c.second, 5)
    b.line("M-31 -16C-14 -10 12 -10 29 -16", c.second, 2.5)


@thing("dustpan", "dustpan and brush", size=44, main="#5f9468", second="#ecb04c",
       grip=(-46, -16))  # fmt: skip
def dustpan(b: Brush, c: Colours) -> None:
    b.shape("M-18 -16H30C40 -14 44 0 48 0H-24C-26 -6 -24 -14 -18 -16Z", c.main)
    b.shape("M-14 -12H30C34 -10 36 -4 38 -3H-18Z", c.dark, lift=0)
    b.rect(-54, -18, 36, 9, c.main, r=4, lift=0.5)
    with b.at(14, -26, turn=-32):
        b.rect(-40, -10, 62, 10, c.second, r=5, lift=0.6)
        for k in range(7):
            b.line(f"M{-8 + k * 5} 0v12", "#e8d2a8", 3.5)


@thing("iron", "flat iron", "clothes iron", "irons", size=52, main="#d8707a",
       second="#cfdcda", grip=(4, -46))  # fmt: skip
def iron(b: Brush, c: Colours) -> None:
    b.line("M-30 -22C-34 -50 20 -50 22 -26", c.dark, 10)
    b.shape("M-44 -8C-44 -26 -10 -28 14 -26C34 -24 48 -14 52 -8Z", c.main)
    b.line("M-36 -16C-20 -22 10 -22 30 -16", c.bright, 3)
    b.shape("M-46 -9H54L48 0H-46Z", c.second, lift=0.4)
    b.line("M-42 -22C-60 -24 -58 -44 -66 -46", c.ink, 3)


@thing("comb", "combs", size=46, main="#e8943f", grip=(-34, -34))
def comb(b: Brush, c: Colours) -> None:
    with b.at(0, -24, turn=-14):
        b.rect(-44, -14, 88, 13, c.main, r=6, lift=0.5)
        for k in range(13):
            b.rect(-40 + k * 6.4, -4, 3.4, 24 if k % 12 else 18, c.main, r=1.5)
        b.line("M-38 -9H38", c.bright, 3)


@thing("hairbrush", "hairbrushes", "hair brush", size=60, main="#8a5a86",
       second="#f2d6a2", grip=(0, -8))  # fmt: skip
def hairbrush(b: Brush, c: Colours) -> None:
    for k in range(6):
        b.line(f"M4 {-54 + k * 5}h22", c.second, 2.5)
    b.rect(-6, -28, 11, 28, c.main, r=5, lift=0.5)
    b.ellipse(0, -42, 15, 19, c.main, lift=0.6)
    b.ellipse(-2, -42, 9, 13, c.bright)


@thing("hairdryer", "hair dryer", "hairdryers", size=60, main="#5fa9b4",
       second="#f7efe0", grip=(-8, -12))  # fmt: skip
def hairdryer(b: Brush, c: Colours) -> None:
    b.shape("M-18 -30H2L-2 0H-18Z", c.dark, lift=0.5)
    b.shape("M-26 -60H10L34 -52V-34L10 -28H-26C-44 -30 -44 -58 -26 -60Z", c.main)
    b.rect(30, -54, 8, 22, c.ink, r=3, lift=0.3)
    b.circle(-20, -44, 10, c.second)
    b.line("M-25 -44h10M-20 -49v10", c.dark, 2)
    b.line("M48 -50h14M46 -43h22M48 -36h14", c.pale, 3)


@thing("bin", "bins", "dustbin", "dustbins", "rubbish bin", "trash can", "garbage can",
       "wastebasket", size=92, at="ground", main="#7f979c")  # fmt: skip
def dustbin(b: Brush, c: Colours) -> None:
    b.shape("M-34 -72H34L28 0H-28Z", c.main)
    shade(b, "M10 -72H34L28 0H10Z", 0.18)
    b.line("M-18 -62L-15 -8M0 -62V-8M18 -62L15 -8", c.dark, 3)
    b.shape("M-40 -72C-36 -88 36 -88 40 -72Z", c.bright, lift=0.6)
    b.rect(-44, -75, 88, 9, c.main, r=4, lift=0.4)
    b.line("M-10 -86C-10 -96 10 -96 10 -86", c.dark, 5)
    b.line("M-32 -50C-44 -50 -42 -36 -30 -36", c.dark, 4)


@thing("battery", "batteries", size=54, main="#d8573f", second="#33424d",
       grip=(0, -18))  # fmt: skip
def battery(b: Brush, c: Colours) -> None:
    b.rect(-6, -54, 12, 10, STEEL, r=2, lift=0.3)
    b.rect(-16, -48, 32, 48, c.second, r=4, lift=0.6)
    b.rect(-16, -48, 32, 20, c.main, r=4)
    b.line("M-11 -42V-6", c.bright, 3)
    b.line("M0 -42v8M-4 -38h8M-4 -14h8", c.pale, 2.5)


@thing("matchbox", "matchboxes", size=36, main="#d8573f", second="#f2d6a2",
       grip=(0, -8))  # fmt: skip
def matchbox(b: Brush, c: Colours) -> None:
    b.rect(14, -30, 30, 26, "#e8d2a8", r=2, lift=0.4)
    for y in (-26, -20, -14, -8):
        b.line(f"M12 {y}H36", WOOD_PALE, 3)
        b.circle(38, y, 3, "#c8452f")
    b.rect(-44, -34, 62, 34, c.main, r=3, lift=0.7)
    b.rect(-38, -29, 50, 20, c.second, r=2)
    star(b, -13, -19, 8, c.main)
    b.rect(-44, -6, 62, 6, c.dark)


@thing("glue", "glue stick", "paste", size=58, main="#f7efe0", second="#4d8fb0",
       grip=(0, -20))  # fmt: skip
def glue(b: Brush, c: Colours) -> None:
    b.shape("M-5 -46L-3 -58H3L5 -46Z", c.second, lift=0.4)
    b.shape("M-18 0V-32C-18 -42 -8 -42 -6 -48H6C8 -42 18 -42 18 -32V0Z", c.main)
    b.shape("M6 -48C8 -42 18 -42 18 -32V0H8Z", c.dark, lift=0)
    b.rect(-18, -30, 36, 18, c.second)
    b.circle(0, -21, 5, c.main)


@thing("sticky tape", "tape", "roll of tape", size=46, main="#ecbb62",
       second="#f7efe0", grip=(0, -8))  # fmt: skip
def sticky_tape(b: Brush, c: Colours) -> None:
    b.ring(0, -23, 17, c.main, 13)
    b.ring(0, -23, 12, c.second, 5)
    b.ring(0, -23, 22, c.bright, 2)
    b.shape("M-4 -46C16 -48 30 -40 46 -42L44 -32C30 -32 18 -38 2 -38Z", c.main,
            lift=0.4)  # fmt: skip


@thing("lunchbox", "lunch box", "lunchboxes", size=58, main="#5f9ac0",
       second="#ecb04c", grip=(0, -54))  # fmt: skip
def lunchbox(b: Brush, c: Colours) -> None:
    b.line("M-16 -42C-16 -60 16 -60 16 -42", c.ink, 6)
    b.rect(-42, -44, 84, 44, c.main, r=9, lift=0.8)
    b.rect(-42, -25, 84, 5, c.dark)
    b.rect(-7, -29, 14, 13, c.second, r=3, lift=0.3)
    star(b, -24, -10, 8, c.second)
    star(b, 24, -10, 8, c.second)
    b.line("M-34 -37H-8", c.bright, 4)


@thing("vacuum cleaner", "vacuum", "hoover", "vacuum cleaners", size=130, at="ground",
       main="#d8573f", second="#33424d", grip=(42, -126))  # fmt: skip
def vacuum_cleaner(b: Brush, c: Colours) -> None:
    b.line("M-40 -34C-60 -90 0 -140 38 -124", c.second, 8)
    b.line("M38 -126L70 -12", STEEL, 7)
    b.shape("M48 -12H84L96 0H44Z", c.second, lift=0.6)
    b.shape("M-78 -8C-82 -44 -60 -58 -34 -56C-8 -54 4 -36 6 -8Z", c.main)
    b.shape(
        "M-70 -28C-66 -46 -50 -50 -36 -49C-48 -44 -58 -38 -70 -28Z", c.bright, lift=0
    )
    b.rect(-82, -18, 92, 10, c.dark, r=4)
    wheel(b, c, -56, 16)
    wheel(b, c, -6, 10)


@thing("washing line", "clothesline", "clothes line", "peg", "pegs", "clothes peg",
       size=150, at="ground", main="#e2745a", second="#4d8f8a")  # fmt: skip
def washing_line(b: Brush, c: Colours) -> None:
    b.line("M-132 0V-148M132 0V-148M-146 -140H-118M118 -140H146", WOOD, 8)
    b.line("M-132 -140C-60 -124 60 -124 132 -140", c.pale, 2.5)
    b.shape("M-104 -132L-88 -130H-72L-56 -130L-46 -112L-58 -104L-62 -110V-72H-98V-110"
            "L-102 -104L-114 -114Z", c.main)  # fmt: skip
    b.shape("M-28 -128H24L22 -64H4L0 -100L-6 -64H-24Z", c.second)
    b.shape("M46 -129H66C66 -104 64 -98 78 -90C82 -82 66 -78 56 -82C46 -88 46 -110 46"
            " -129Z", "#ecb04c")  # fmt: skip
    b.shape("M84 -130H104C104 -106 102 -100 116 -92C120 -84 104 -80 94 -84C84 -90 84"
            " -112 84 -130Z", "#ecb04c")  # fmt: skip
    for x in (-92, -64, -22, 18, 56, 94):
        b.rect(x - 3, -138, 6, 14, WOOD_PALE, r=2, lift=0.3)


@thing("mirror ball", "disco ball", "glitter ball", size=70, at="sky", moves="spin",
       main="#a9bcd0", second="#e8b8d0", shines=True)  # fmt: skip
def mirror_ball(b: Brush, c: Colours) -> None:
    b.glow(0, 0, 70, c.light, 0.35)
    b.circle(0, 0, 34, c.dark, lift=0.8)
    tints = (c.main, c.bright, c.second, "#ffffff")
    with b.inside(oval(0, 0, 34)):
        for row in range(7):
            for k in range(7):
                b.rect(-34 + k * 10, -34 + row * 10, 8.6, 8.6,
                       tints[(row * 3 + k * 5 + row * k) % 4], r=1)  # fmt: skip


@thing("piggy bank", "piggy banks", "money box", size=66, at="table", main="#e8a0a8",
       grip=(0, -12))  # fmt: skip
def piggy_bank(b: Brush, c: Colours) -> None:
    b.rect(-26, -12, 13, 12, c.dark, r=4)
    b.rect(14, -12, 13, 12, c.dark, r=4)
    b.line("M-42 -32C-52 -36 -46 -46 -54 -44", c.dark, 4)
    b.ellipse(0, -32, 42, 27, c.main, lift=0.8)
    b.shape("M14 -54L22 -68L34 -52Z", c.dark, lift=0.5)
    b.ellipse(42, -32, 9, 12, c.bright, lift=0.4)
    b.circle(40, -34, 2, c.ink)
    b.circle(45, -31, 2, c.ink)
    b.circle(24, -42, 3, c.ink)
    b.rect(-16, -58, 24, 4, c.ink, r=2)
    b.circle(-6, -66, 10, BRASS, lift=0.4)
    b.circle(-6, -66, 6, "#f7d88a")
    b.mist(-18, -42, 10, 6, "#ffffff", 0.4)


@thing("barrel", "barrels", "rain barrel", "keg", size=92, at="ground", main="#a8704c",
       second="#5f7d85", seat=(0, -86))  # fmt: skip
def barrel(b: Brush, c: Colours) -> None:
    edge = "M-30 -88H30C44 -60 44 -30 30 0H-30C-44 -30 -44 -60 -30 -88Z"
    b.shape(edge, c.main)
    with b.inside(edge):
        b.line("M-18 -90C-24 -60 -24 -30 -18 2M0 -90V2M18 -90C24 -60 24 -30 18 2",
               c.dark, 2)  # fmt: skip
        shade(b, "M16 -90C32 -60 32 -30 16 2H50V-90Z", 0.16)
        for y in (-72, -16):
            b.line(f"M-46 {y}C-16 {y + 6} 16 {y + 6} 46 {y}", c.second, 8)
    b.ellipse(0, -88, 30, 6, c.bright)
    b.circle(0, -44, 5, c.dark)


@thing("crate", "crates", "wooden box", "wooden crate", size=72, at="ground",
       main="#cf9d6f", seat=(0, -66))  # fmt: skip
def crate(b: Brush, c: Colours) -> None:
    b.rect(-42, -70, 84, 70, c.dark, r=3, lift=0.8)
    for k in range(4):
        b.rect(-40, -68 + k * 17, 80, 15, c.main, r=2, lift=0.2)
    b.line("M-34 -6L34 -62", c.dark, 12)
    b.line("M-34 -6L34 -62", c.bright, 8)
    for x in (-42, 30):
        b.rect(x, -70, 12, 70, c.main, r=2, lift=0.4)
        for y in (-60, -34, -10):
            b.circle(x + 6, y, 2, c.ink)


@thing("cage", "cages", "birdcage", "bird cage", size=110, at="ground", main="#ecbb62",
       second="#a8704c", grip=(0, -108))  # fmt: skip
def cage(b: Brush, c: Colours) -> None:
    b.ring(0, -104, 7, c.main, 4)
    b.shape("M-38 -14V-56C-38 -104 38 -104 38 -56V-14Z", c.pale, lift=0)
    b.line("M-22 -36H22M0 -60V-36", c.second, 4)
    b.line("M-38 -14V-56C-38 -108 38 -108 38 -56V-14M-20 -14V-60C-20 -90 -8 -98 0 -98"
           "C8 -98 20 -90 20 -60V-14M0 -98V-14M-38 -56H38", c.dark, 3)  # fmt: skip
    b.line("M-38 -14V-56C-38 -108 38 -108 38 -56V-14", c.main, 4)
    b.rect(-46, -16, 92, 16, c.second, r=5, lift=0.7)


@thing("fishbowl", "fishbowls", "fish bowl", "fish tank", "aquarium",
       "goldfish bowl", size=84, at="table", main="#8fc9cf", second="#e8823f",
       grip=(0, -10))  # fmt: skip
def fishbowl(b: Brush, c: Colours) -> None:
    b.circle(0, -40, 42, c.bright, lift=0.8)
    with b.inside(oval(0, -40, 40)):
        b.rect(-44, -58, 88, 60, c.main)
        b.shape("M-44 -8C-20 -18 20 -2 44 -12V4H-44Z", "#e8d2a8", lift=0)
        b.line("M-22 -8C-30 -20 -16 -28 -24 -40M-12 -8C-8 -18 -18 -24 -12 -32", LEAF, 4)
        b.shape("M-4 -34C6 -46 24 -44 30 -34C24 -24 6 -22 -4 -34Z", c.second, lift=0.3)
        b.shape("M0 -34L-14 -44V-24Z", c.second, lift=0.3)
        b.circle(23, -36, 2.5, c.ink)
        b.ring(30, -50, 3, "#ffffff", 1.5)
        b.ring(34, -58, 2, "#ffffff", 1.5)
    b.ellipse(0, -80, 26, 5, c.pale, lift=0.3)
    b.line("M-30 -54C-28 -64 -22 -70 -16 -72", "#ffffff", 4)


@thing("deckchair", "deckchairs", "deck chair", "beach chair", size=96, at="ground",
       main="#4d9fb5", second="#f7efe0", seat=(4, -40))  # fmt: skip
def deckchair(b: Brush, c: Colours) -> None:
    b.line("M-56 -92L52 0M52 -44L-44 0", WOOD, 8)
    b.shape("M-60 -92L-46 -98C-34 -60 -10 -36 56 -44L54 -32C-14 -20 -44 -40 -60 -92Z",
            c.main)  # fmt: skip
    b.shape("M-54 -95L-50 -97C-38 -56 -8 -32 56 -40L55 -36C-12 -27 -42 -50 -54 -95Z",
            c.second, lift=0)  # fmt: skip
    b.line("M-62 -92L-44 -99", WOOD_DARK, 6)


@thing("bubbles", "bubble", "soap bubbles", "soap bubble", size=110, at="sky",
       moves="rise", main="#a9d9e0", second="#e8b8d0")  # fmt: skip
def bubbles(b: Brush, c: Colours) -> None:
    for x, y, r in ((-30, 14, 26), (26, -18, 20), (8, 38, 12), (-14, -40, 11),
                    (44, 24, 9), (-50, -24, 7)):  # fmt: skip
        b.mist(x, y, r, r, c.main, 0.42)
        b.ring(x, y, r, c.main, 2.2)
        b.line(f"M{x - r * 0.6} {y}A{r * 0.6} {r * 0.6} 0 0 1 {x} {y - r * 0.6}",
               "#ffffff", 2.4)  # fmt: skip
        b.line(f"M{x + r * 0.6} {y}A{r * 0.6} {r * 0.6} 0 0 1 {x} {y + r * 0.6}",
               c.second, 2)  # fmt: skip


@thing("fireworks", "firework", size=190, at="sky", moves="twinkle", main="#f0b44c",
       second="#e2745a", shines=True)  # fmt: skip
def fireworks(b: Brush, c: Colours) -> None:
    for x, y, r, colour in ((-34, -24, 66, c.main), (50, 20, 44, c.second),
                            (-30, 62, 30, "#8fd6e0")):  # fmt: skip
        b.glow(x, y, r * 1.3, colour, 0.4)
        for k in range(14):
            with b.at(x, y, turn=k * 360 / 14):
                far = r if k % 2 else r * 0.72
                b.line(f"M0 {-r * 0.24:g}V{-far * 0.82:g}", colour, 3.2)
                b.circle(0, -far, 4 if k % 2 else 3, c.light)
        b.circle(x, y, 4, c.light)
