"""What floats and what one needs aboard. The water line is at 0."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    BRASS_DARK,
    GLASS,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    shade,
    star,
)  # fmt: skip

boat = partial(prop, kind="boat", at="water", moves="sail", travels=True)
aboard = partial(prop, kind="ship thing")


def sailboat_side(b: Brush, c: Colours) -> None:
    b.shape("M-100 -36H108C100 -4 78 20 50 20H-52C-76 18 -92 -2 -100 -36Z", c.main)
    shade(b, "M-91 -8C-40 2 50 2 98 -8C90 10 70 20 50 20H-52C-70 18 -84 8 -91 -8Z", 0.2)
    b.line("M-96 -26H103", c.pale, 4)


@boat("sailboat", "sailboats", "sailing boat", "boat", "boats", "yacht", size=250,
      drawn=210, main="#c9604a", second="#f7e8d3", seat=(-50, -20),
      front=sailboat_side)  # fmt: skip
def sailboat(b: Brush, c: Colours) -> None:
    b.line("M4 -28V-188", WOOD_DARK, 6)
    b.shape("M12 -184C70 -146 92 -90 94 -46H12Z", c.second)
    b.shape("M12 -98H80C88 -80 92 -62 94 -46H12Z", c.main, lift=0)
    b.shape("M-4 -170C-26 -126 -52 -84 -70 -50H-4Z", darker(c.second, 0.1), lift=0.8)
    b.shape("M4 -190L32 -180L4 -170Z", c.main, lift=0.4)
    sailboat_side(b, c)


def rowing_boat_side(b: Brush, c: Colours) -> None:
    b.shape("M-112 -40C-60 -26 60 -26 116 -46C110 -2 84 20 56 20H-60C-86 18 -104 0"
            " -112 -40Z", c.main)  # fmt: skip
    b.shape("M-106 -34C-60 -20 60 -20 112 -38L108 -26C60 -10 -60 -10 -102 -24Z",
            c.bright, lift=0)  # fmt: skip
    shade(
        b,
        "M-100 -8C-40 4 60 4 107 -16C98 8 76 20 56 20H-60C-80 18 -92 8 -100 -8Z",
        0.22,
    )
    b.line("M-112 -40C-60 -26 60 -26 116 -46", WOOD_PALE, 6)
    b.line("M30 -36L-52 10", WOOD, 6)
    b.ellipse(-60, 14, 16, 7, WOOD_PALE, lift=0.4)


@boat("rowing boat", "rowing boats", "rowboat", "dinghy", "little boat", size=66,
      main="#3f8f8a", seat=(-14, -22), front=rowing_boat_side)  # fmt: skip
def rowing_boat(b: Brush, c: Colours) -> None:
    b.shape("M-112 -40C-60 -52 60 -54 116 -46C80 -20 -70 -20 -112 -40Z", c.dark)
    b.line("M-112 -40C-60 -52 60 -54 116 -46", WOOD, 4)
    rowing_boat_side(b, c)


def canoe_side(b: Brush, c: Colours) -> None:
    b.shape("M-150 -40C-120 -18 -70 -20 0 -20C70 -20 120 -18 150 -40C152 -2 120 16 80"
            " 16H-80C-120 16 -152 -2 -150 -40Z", c.main)  # fmt: skip
    b.line("M-148 -36C-120 -16 -70 -18 0 -18C70 -18 120 -16 148 -36", c.bright, 5)
    shade(
        b,
        "M-142 -8C-60 4 60 4 142 -8C130 10 110 16 80 16H-80C-110 16 -130 10 -142 -8Z",
        0.2,
    )
    for x in (-100, -50, 0, 50, 100):
        b.poly([(x - 12, -6), (x, -14), (x + 12, -6), (x, 2)], c.second, lift=0)


@boat("canoe", "canoes", "kayak", "kayaks", size=58, main="#b9683f", seat=(-10, -14),
      front=canoe_side)  # fmt: skip
def canoe(b: Brush, c: Colours) -> None:
    b.shape("M-146 -36C-100 -30 100 -30 146 -36C120 -12 -120 -12 -146 -36Z", c.dark)
    canoe_side(b, c)


@boat("raft", "rafts", size=58, main="#a8704c", seat=(-16, -16))
def raft(b: Brush, c: Colours) -> None:
    b.line("M96 -10V-40", WOOD_DARK, 6)
    b.shape("M96 -42H136L124 -31L136 -20H96Z", c.warm, lift=0.4)
    for n in range(6):
        x = -116 + n * 39
        b.rect(x, -18, 40, 34, c.main if n % 2 else c.bright, r=15, lift=0.5)
        b.ring(x + 20, 0, 8, c.dark, 2)
    b.rect(-120, -14, 242, 7, c.pale, r=3, lift=0.3)
    b.line("M-78 -20V-2M0 -20V-2M78 -20V-2", darker(c.pale, 0.25), 3)


def speedboat_side(b: Brush, c: Colours) -> None:
    b.shape("M-120 -44H20C70 -52 120 -56 158 -60C138 -10 110 20 70 20H-104Z", c.main)
    b.shape(
        "M-119 -34C0 -34 90 -40 150 -48L144 -36C90 -26 0 -22 -116 -22Z",
        c.second,
        lift=0,
    )
    shade(b, "M-110 0C0 4 80 0 124 -12C108 10 90 20 70 20H-104Z", 0.24)
    b.shape(
        "M-150 14C-190 4 -196 -10 -186 -20C-180 -8 -160 0 -140 4Z", "#e6f3ee", lift=0
    )


@boat("speedboat", "speedboats", "motorboat", "motorboats", size=98, main="#e2745a",
      seat=(-30, -28), front=speedboat_side)  # fmt: skip
def speedboat(b: Brush, c: Colours) -> None:
    b.rect(-138, -60, 26, 60, c.ink, r=6, lift=0.5)
    b.line("M-66 -40L-76 -78", c.second, 16)
    b.line("M12 -78L40 -46", GLASS, 8)
    speedboat_side(b, c)


def pirate_ship_side(b: Brush, c: Colours) -> None:
    b.shape("M-196 -104H-112V-66H120V-84H204C196 -18 160 20 100 20H-110C-160 20 -186"
            " -40 -196 -104Z", c.main)  # fmt: skip
    b.line("M-196 -104H-112V-66H120V-84H204", c.bright, 7)
    b.line("M-182 -44C-60 -30 60 -30 190 -42M-168 -18C-60 -6 60 -6 172 -18", c.dark, 3)
    shade(
        b,
        "M-156 0C-60 8 60 8 152 -2C138 14 120 20 100 20H-110C-130 20 -146 12 -156 0Z",
        0.2,
    )
    for x in (-176, -148):
        b.rect(x, -90, 18, 24, c.light, r=4)
    for x in (-90, -40, 10, 60, 110):
        b.circle(x, -48, 11, c.dark)
        b.circle(x, -48, 7, BRASS)


@boat("pirate ship", "pirate ships", "galleon", "tall ship", "ship", "ships",
      size=330, main="#8a5a40", second="#f3e3c6", seat=(92, -58),
      front=pirate_ship_side)  # fmt: skip
def pirate_ship(b: Brush, c: Colours) -> None:
    b.line("M-92 -60V-250M20 -60V-296M150 -70L214 -116", WOOD_DARK, 9)
    for x, y, w, h in ((-92, -232, 60, 120), (20, -276, 72, 84), (20, -182, 86, 92)):
        b.shape(f"M{x - w} {y}H{x + w}C{x + w + 22} {y + h * 0.4} {x + w + 12}"
                f" {y + h * 0.8} {x + w - 4} {y + h}C{x + 20} {y + h - 14} {x - 20}"
                f" {y + h - 14} {x - w - 4} {y + h}C{x - w + 14} {y + h * 0.7}"
                f" {x - w + 14} {y + h * 0.3} {x - w} {y}Z", c.second)  # fmt: skip
        b.line(f"M{x - w - 6} {y}H{x + w + 6}", WOOD_DARK, 6)
        shade(b, f"M{x + w - 26} {y}H{x + w}C{x + w + 22} {y + h * 0.4} {x + w + 12}"
              f" {y + h * 0.8} {x + w - 4} {y + h}L{x + w - 30} {y + h - 9}Z",
              0.1)  # fmt: skip
    star(b, 20, -136, 28, c.warm)
    b.shape(
        "M20 -310C44 -318 60 -300 92 -308V-282C60 -274 44 -292 20 -284Z",
        c.ink,
        lift=0.5,
    )
    b.circle(52, -296, 7, c.pale)
    pirate_ship_side(b, c)


def cruise_ship_side(b: Brush, c: Colours) -> None:
    b.shape(
        "M-206 -56H236C214 -6 196 20 150 20H-160C-190 18 -200 -16 -206 -56Z", c.main
    )
    b.line("M-202 -44H228", c.second, 5)
    shade(b, "M-196 -6H210C198 12 180 20 150 20H-160C-180 18 -190 10 -196 -6Z", 0.24)
    for k in range(13):
        b.circle(-176 + k * 29, -24, 5.5, c.light)


@boat("cruise ship", "cruise ships", "ocean liner", "ferry", "steamer", size=310,
      drawn=232, main="#2f6b80", second="#f7f0e2", front=cruise_ship_side,
      seat=(188, -44))  # fmt: skip
def cruise_ship(b: Brush, c: Colours) -> None:
    for x in (-66, 14):
        b.shape(
            f"M{x - 22} -150L{x - 28} -206H{x + 20}L{x + 26} -150Z", c.warm, lift=0.6
        )
        b.shape(f"M{x - 27} -196L{x - 28} -206H{x + 20}L{x + 21} -196Z", c.ink, lift=0)
    b.line("M104 -150V-210M104 -200L150 -120M104 -200L40 -150", c.ink, 3)
    b.rect(-110, -152, 210, 34, c.second, r=6, lift=0.6)
    b.rect(-150, -120, 280, 34, c.second, r=6, lift=0.6)
    b.rect(-176, -88, 336, 36, c.second, r=6, lift=0.6)
    for y, left, n in ((-142, -98, 8), (-110, -136, 11), (-78, -162, 13)):
        for k in range(n):
            b.rect(left + k * 25, y, 14, 15, "#e9b25e", r=4)
    cruise_ship_side(b, c)


def submarine_side(b: Brush, c: Colours) -> None:
    b.shape("M-48 -84C-44 -116 38 -116 44 -84Z", c.main)
    b.shape("M-156 -28C-156 -78 -84 -92 -10 -92C84 -92 134 -66 134 -28C134 8 84 26"
            " -10 26C-84 26 -156 18 -156 -28Z", c.main)  # fmt: skip
    b.shape(
        "M-120 -64C-60 -84 60 -86 110 -58C60 -72 -60 -72 -120 -64Z", c.bright, lift=0
    )
    shade(
        b,
        "M-154 -18C-100 -2 70 -2 133 -18C128 12 80 26 -10 26C-84 26 -148 18 -154 -18Z",
    )
    for x in (-78, -12, 54):
        b.circle(x, -36, 24, c.second, lift=0.5)
        b.circle(x, -36, 16, c.light)
        b.line(f"M{x - 7} -32A8 8 0 0 1 {x + 1} -44", "#ffffff", 2.5)
    for x in (-110, -45, 21, 88):
        b.circle(x, -4, 3, c.dark)
    b.glow(136, -30, 50, c.light, 0.5)
    b.ellipse(130, -30, 7, 12, c.light)


@boat("submarine", "submarines", size=180, main="#ecb04c", second="#f7e8d3",
      seat=(-2, -92), front=submarine_side)  # fmt: skip
def submarine(b: Brush, c: Colours) -> None:
    b.line("M20 -100V-152H46", c.second, 9)
    b.circle(46, -152, 8, c.light)
    b.shape("M-154 -40L-190 -66V10L-154 -16Z", c.second, lift=0.6)
    submarine_side(b, c)


@boat("aircraft carrier", "aircraft carriers", size=250, drawn=168, main="#7f979c",
      second="#f7e8d3", seat=(136, -66))  # fmt: skip
def aircraft_carrier(b: Brush, c: Colours) -> None:
    b.line("M56 -110V-152M34 -120V-140", c.ink, 3)
    b.shape("M10 -66L18 -118H84L92 -66Z", c.main)
    b.line("M28 -104H80M26 -90H82", c.light, 7)
    for x in (-150, -84):
        b.shape(f"M{x - 24} -76C{x - 10} -84 {x + 20} -84 {x + 34} -74L{x + 8} -72"
                f"L{x - 4} -66H{x - 14}L{x - 8} -72H{x - 24}L{x - 32} -88H{x - 24}Z",
                c.warm, lift=0.4)  # fmt: skip
    b.shape("M-226 -66H236L224 -46H-218Z", c.dark)
    b.line(
        "M-210 -60h24M-160 -60h24M-110 -60h24M-60 -60h24M120 -60h24M170 -60h24",
        c.second,
        3,
    )
    b.shape(
        "M-210 -46H214C196 -6 176 20 140 20H-170C-196 16 -206 -10 -210 -46Z", c.main
    )
    shade(b, "M-203 -10H198C182 12 166 20 140 20H-170C-190 16 -198 6 -203 -10Z", 0.2)
    for k in range(11):
        b.circle(-170 + k * 33, -28, 4, c.light)


def paper_boat_side(b: Brush, c: Colours) -> None:
    b.shape("M-92 -32L-44 -18H44L92 -32L60 10H-60Z", c.main)
    b.shape("M0 -18H44L92 -32L60 10Z", darker(c.main, 0.1), lift=0)
    b.line("M-92 -32L-44 -18L-60 10", c.dark, 1.5)


@boat("paper boat", "paper boats", size=76, main="#f7f0e2", seat=(0, -22),
      front=paper_boat_side)  # fmt: skip
def paper_boat(b: Brush, c: Colours) -> None:
    b.shape("M-4 -66L40 -14H-44Z", c.main, lift=0.7)
    b.shape("M-4 -66L40 -14H-4Z", c.dark, lift=0)
    paper_boat_side(b, c)


# ------------------------------------------------------------ aboard
@aboard("anchor", "anchors", size=96, drawn=110, main="#4d6f7a", grip=(0, -100))
def anchor(b: Brush, c: Colours) -> None:
    b.ring(0, -98, 10, c.main, 7)
    b.line("M0 -88V-8", c.main, 13)
    b.line("M-28 -74H28", c.main, 10)
    b.line("M-46 -40C-44 -12 -20 -7 0 -7C20 -7 44 -12 46 -40", c.main, 12)
    b.poly([(-60, -36), (-44, -58), (-32, -34)], c.main, lift=0)
    b.poly([(60, -36), (44, -58), (32, -34)], c.main, lift=0)
    b.line("M-4 -84V-16M-38 -30C-32 -16 -20 -12 -6 -12", c.bright, 2.5)
    b.line("M8 -104C30 -116 44 -96 66 -104", c.pale, 4)


@aboard("ship's wheel", "ship wheel", "helm", "ships wheel", size=120, at="wall",
        main="#a8704c", grip=(44, -76))  # fmt: skip
def ships_wheel(b: Brush, c: Colours) -> None:
    for turn in range(0, 360, 45):
        with b.at(0, -60, turn=turn):
            b.rect(-4, -58, 8, 58, c.main, r=4, lift=0.4)
    b.ring(0, -60, 36, c.dark, 13)
    b.ring(0, -60, 36, c.main, 10)
    b.ring(0, -60, 39, c.bright, 2)
    b.circle(0, -60, 14, c.dark, lift=0.5)
    b.circle(0, -60, 8, BRASS)


@aboard("message in a bottle", "bottle post", size=58, at="water", moves="float",
        main="#8fc3b4", grip=(0, -20))  # fmt: skip
def message_in_a_bottle(b: Brush, c: Colours) -> None:
    with b.at(0, -18, turn=-18):
        b.rect(-48, -20, 66, 40, c.dark, r=14, lift=0.6)
        b.shape("M14 -16C26 -14 28 -8 40 -8V8C28 8 26 14 14 16Z", c.dark, lift=0)
        b.rect(-44, -16, 60, 32, c.main, r=11)
        b.rect(-34, -9, 42, 18, "#f7e8d3", r=3, lift=0.3)
        b.rect(-16, -10, 6, 20, "#d8573f")
        b.line("M-38 -12H8", "#ffffff", 2.5)
        b.rect(38, -9, 14, 18, WOOD, r=3, lift=0.4)


@aboard("oar", "oars", "paddle", "paddles", size=116, drawn=150, at="hand",
        main="#cf9d6f", grip=(0, -110))  # fmt: skip
def oar(b: Brush, c: Colours) -> None:
    b.rect(-4, -148, 8, 110, c.main, r=4, lift=0.5)
    b.rect(-12, -150, 24, 9, c.dark, r=4)
    b.shape("M-4 -58C-18 -46 -18 -10 -10 0H10C18 -10 18 -46 4 -58Z", c.main, lift=0.6)
    b.shape("M-14 -22H14C14 -10 12 -4 10 0H-10C-12 -4 -14 -10 -14 -22Z", c.warm, lift=0)


@aboard("net", "nets", "fishing net", "butterfly net", size=110, drawn=150,
        at="hand", main="#8fb7b5", grip=(-30, -30))  # fmt: skip
def net(b: Brush, c: Colours) -> None:
    b.line("M-44 -4L10 -92", WOOD, 8)
    b.shape("M2 -112C6 -144 60 -152 62 -118C64 -92 70 -62 50 -56C32 -52 8 -82 2 -112"
            "Z", c.main, lift=0.4)  # fmt: skip
    b.line("M12 -130L60 -64M28 -142L64 -92M6 -104L44 -58M8 -96L58 -134M20 -76L64 -108"
           "M36 -60L66 -82", c.bright, 1.8)  # fmt: skip
    b.line("M10 -92C-8 -120 20 -152 46 -146C70 -138 64 -104 44 -96C30 -90 18 -88 10"
           " -92", c.dark, 6)  # fmt: skip


@aboard("fishing rod", "fishing rods", "fishing pole", size=120, drawn=160,
        at="hand", main="#a8704c", grip=(-50, -18))  # fmt: skip
def fishing_rod(b: Brush, c: Colours) -> None:
    b.line("M54 -156V-70", c.pale, 1.6)
    b.line("M-62 -4C-40 -40 0 -120 54 -156", c.dark, 5)
    b.line("M-62 -4L-34 -46", c.main, 10)
    b.circle(-28, -36, 10, STEEL_DARK, lift=0.4)
    b.circle(-28, -36, 5, STEEL_PALE)
    b.circle(54, -64, 9, "#f7e8d3", lift=0.4)
    b.shape("M45 -64A9 9 0 0 1 63 -64Z", "#d8573f", lift=0)
    b.line("M54 -55V-44C54 -36 44 -36 44 -44", STEEL, 2)


@aboard("lifebelt", "lifebelts", "life ring", "lifebuoy", "buoy", size=92,
        main="#d8573f", moves="bob", grip=(0, -86))  # fmt: skip
def lifebelt(b: Brush, c: Colours) -> None:
    b.ring(0, -46, 33, c.dark, 27)
    b.ring(0, -46, 33, c.main, 24)
    for turn in (45, 135, 225, 315):
        with b.at(0, -46, turn=turn):
            b.rect(-9, -45, 18, 24, c.pale)
    b.ring(0, -46, 45, BRASS_DARK, 2.5)
    b.line("M-26 -68A34 34 0 0 1 10 -78", "#ffffff", 2)


@aboard("telescope", "spy glass", "telescopes", "spyglass", size=96, at="hand",
        main="#3f6f86", grip=(-8, -44))  # fmt: skip
def telescope(b: Brush, c: Colours) -> None:
    with b.at(0, -50, turn=-28):
        b.rect(-62, -9, 34, 18, BRASS, r=2, lift=0.5)
        b.rect(-32, -13, 44, 26, c.main, r=2, lift=0.5)
        b.rect(8, -18, 50, 36, c.main, r=3, lift=0.5)
        b.rect(52, -21, 14, 42, BRASS, r=3, lift=0.4)
        b.rect(-36, -14, 8, 28, BRASS, r=2)
        b.rect(4, -19, 8, 38, BRASS, r=2)
        b.line("M14 -10H48", c.bright, 4)
        b.line("M-26 -7H2", c.bright, 3)
        b.ellipse(66, 0, 5, 19, GLASS)
    b.line("M-2 -36L-22 -2M2 -36V-2M4 -36L26 -2", STEEL, 5)
