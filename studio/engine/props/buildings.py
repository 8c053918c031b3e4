"""Houses and everything else that was built to go into."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    LEAF,
    STONE,
    STONE_DARK,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    arch,
    pane,
    shade,
)  # fmt: skip

building = partial(prop, kind="building")


def smoke(b: Brush, x: float, y: float) -> None:
    for k, r in enumerate((9, 13, 17)):
        b.mist(x + k * 11, y - 10 - k * 20, r, r * 0.8, "#ffffff", 0.34 - k * 0.08)


@building("house", "houses", "home", size=300, drawn=290, main="#c9604a",
          second="#f3e3cc")  # fmt: skip
def house(b: Brush, c: Colours) -> None:
    b.rect(66, -270, 30, 90, darker(c.main, 0.15), lift=0.6)
    b.rect(61, -276, 40, 12, c.dark, r=2, lift=0.4)
    b.rect(-118, -160, 236, 160, c.second)
    shade(b, "M60 -160H118V0H60Z", 0.1)
    b.shape("M-142 -152L-62 -252H62L142 -152Z", c.main)
    b.shape("M30 -252H62L142 -152H96Z", c.dark, lift=0)
    b.line("M-116 -172H104M-96 -196H86M-78 -220H68", c.dark, 2)
    b.shape("M-34 -170L0 -220L34 -170V-150H-34Z", c.second, lift=0.6)
    b.line("M-44 -160L0 -224L44 -160", c.dark, 8)
    b.circle(0, -178, 13, c.light)
    b.line("M0 -191V-165M-13 -178H13", c.ink, 1.8)
    for x in (-96, 52):
        pane(b, c, x, -116, 44, 50)
        b.rect(x - 6, -62, 56, 8, c.main, r=2, lift=0.4)
        for k in range(4):
            b.circle(x + 4 + k * 12, -66, 7, (LEAF, "#e58a9b")[k % 2])
    arch(b, c.dark, 0, 54, 96)
    arch(b, c.main, 0, 42, 90)
    b.circle(13, -42, 4, BRASS)
    b.rect(-36, -8, 72, 8, STONE, r=2, lift=0.4)


@building("cottage", "cottages", "hut", "cabin", size=250, drawn=206, main="#b9683f",
          second="#f3e3cc")  # fmt: skip
def cottage(b: Brush, c: Colours) -> None:
    smoke(b, 62, -196)
    b.shape("M48 -120V-196H76V-120Z", STONE_DARK, lift=0.6)
    b.rect(-110, -102, 220, 102, c.second)
    shade(b, "M64 -102H110V0H64Z", 0.1)
    b.shape("M-140 -84C-116 -120 -90 -176 -62 -184C-20 -192 30 -192 66 -184C94 -176"
            " 118 -120 140 -84C110 -70 84 -94 56 -80C30 -68 -26 -68 -56 -80C-86 -94"
            " -112 -70 -140 -84Z", c.main)  # fmt: skip
    b.line("M-118 -98C-90 -104 -66 -100 -40 -96M-16 -94C20 -92 50 -100 112 -98M-92"
           " -134C-40 -142 40 -142 92 -134M-70 -164C-30 -172 40 -172 74 -164", c.dark,
           2.5)  # fmt: skip
    for x in (-84, 46):
        pane(b, c, x, -66, 38, 34)
    arch(b, WOOD_DARK, 0, 46, 72)
    arch(b, c.main, 0, 36, 66)
    b.line("M-8 -60V-2M8 -60V-2", c.dark, 2)
    b.circle(11, -30, 3.5, BRASS)
    for x in (-104, -78, 70, 100):
        b.circle(x, -10, 15, LEAF, lift=0.4)
    for x, y in ((-108, -16), (-82, -12), (74, -16), (98, -8)):
        b.circle(x, y, 3.5, "#f2c9a0")


@building("barn", "barns", "stable", "stables", size=300, drawn=270, main="#b84a3a",
          second="#f3e6d2")  # fmt: skip
def barn(b: Brush, c: Colours) -> None:
    b.shape("M-130 0V-140L-92 -222L0 -262L92 -222L130 -140V0Z", c.main)
    b.line(
        "M-100 0V-196M-70 0V-222M70 0V-222M100 0V-196M-36 -92V-244M36 -92V-244",
        c.dark,
        2,
    )
    shade(b, "M84 0V-220L92 -222L130 -140V0Z", 0.2)
    b.line("M-144 -136L-98 -226L0 -268L98 -226L144 -136", c.second, 12)
    b.rect(-28, -200, 56, 48, c.second, r=3, lift=0.4)
    b.rect(-22, -194, 44, 36, c.light)
    b.line("M-22 -194L22 -158M22 -194L-22 -158", c.second, 5)
    b.rect(-62, -108, 124, 108, c.second, lift=0.4)
    for x in (-54, 4):
        b.rect(x, -100, 50, 100, c.main)
        b.line(f"M{x + 3} -97L{x + 47} -3M{x + 47} -97L{x + 3} -3", c.second, 6)
    b.shape("M-128 0C-128 -30 -80 -34 -74 0Z", "#e3b562", lift=0.5)


def tower_piece(b: Brush, c: Colours, x: float, w: float, h: float) -> None:
    """Stand a round tower with a pointed roof, a window and a pennant."""
    r = w / 2
    b.line(f"M{x} {-h - w}V{-h - w * 1.55}", c.ink, 3)
    b.shape(f"M{x} {-h - w * 1.55}l26 8l-26 9Z", c.warm, lift=0.3)
    b.rect(x - r, -h, w, h, c.second)
    shade(b, f"M{x + r * 0.3} {-h}H{x + r}V0H{x + r * 0.3}Z", 0.12)
    b.shape(f"M{x - r - 10} {-h + 4}L{x} {-h - w * 1.1}L{x + r + 10} {-h + 4}Z", c.main)
    b.shape(f"M{x} {-h - w * 1.1}L{x + r + 10} {-h + 4}H{x + 6}Z", c.dark, lift=0)
    arch(b, c.dark, x, 22, 38, -h + 62)
    arch(b, c.light, x, 15, 33, -h + 60)


@building("castle", "castles", "palace", size=440, drawn=420, main="#7a5f93",
          second="#e6dccb")  # fmt: skip
def castle(b: Brush, c: Colours) -> None:
    tower_piece(b, c, -60, 68, 250)
    tower_piece(b, c, 66, 78, 300)
    b.shape("M-176 0V-164H-152V-144H-122V-164H-92V-144H-62V-164H-32V-144H-2V-164H28"
            "V-144H58V-164H88V-144H118V-164H148V-144H176V0Z",
            darker(c.second, 0.06))  # fmt: skip
    b.line("M-116 -110h24M-66 -96h24M60 -112h24M92 -92h20M-108 -64h20M74 -60h24M-70"
           " -40h18", darker(c.second, 0.22), 3)  # fmt: skip
    tower_piece(b, c, -160, 84, 190)
    tower_piece(b, c, 168, 84, 206)
    arch(b, c.dark, 0, 88, 112)
    arch(b, WOOD_DARK, 0, 72, 102)
    b.line("M-18 -94V0M0 -100V0M18 -94V0M-36 -52H36M-36 -20H36", c.ink, 3)
    for x in (-84, 84):
        arch(b, c.light, x, 18, 32, -92)


@building("church", "churches", "chapel", size=400, drawn=350, main="#5f7d93",
          second="#f3e9d8")  # fmt: skip
def church(b: Brush, c: Colours) -> None:
    b.line("M-70 -340V-306M-80 -328H-60", BRASS, 5)
    b.shape("M-34 -120L150 -120V0H-34Z", c.second)
    b.shape("M-44 -116L-6 -186H128L168 -116Z", c.main)
    shade(b, "M84 -116H150V0H84Z", 0.1)
    b.rect(-112, -214, 84, 214, c.second, lift=1)
    b.shape("M-122 -208L-70 -310L-18 -208Z", c.main)
    b.shape("M-70 -310L-18 -208H-60Z", c.dark, lift=0)
    shade(b, "M-48 -208H-28V0H-48Z", 0.1)
    b.circle(-70, -176, 20, c.dark, lift=0.4)
    b.circle(-70, -176, 16, c.light)
    b.line("M-70 -176V-187M-70 -176L-62 -172", c.ink, 2.5)
    for x in (10, 58, 106):
        arch(b, c.dark, x, 30, 66, -30)
        arch(b, c.light, x, 22, 60, -32)
        b.line(f"M{x} -90V-32M{x - 10} -60H{x + 10}", c.dark, 2)
    arch(b, WOOD_DARK, -70, 48, 84)
    b.line("M-70 -80V0", c.ink, 2)
    arch(b, c.light, -70, 20, 34, -108)


def block(b: Brush, c: Colours, across: int, down: int) -> None:
    """Stand a plain house front with rows of windows."""
    half, high = across * 30 + 10, down * 58 + 62
    b.rect(-half, -high, half * 2, high, c.second)
    shade(b, f"M{half - 34} {-high}H{half}V0H{half - 34}Z", 0.1)
    b.rect(-half - 8, -high - 8, half * 2 + 16, 14, c.main, r=3, lift=0.5)
    for row in range(down):
        for k in range(across):
            pane(b, c, -half + 26 + k * 60, -high + 26 + row * 58, 30, 32)


@building("hospital", "hospitals", "clinic", size=360, drawn=320, main="#4f8f9a",
          second="#f5efe3")  # fmt: skip
def hospital(b: Brush, c: Colours) -> None:
    b.rect(-70, -318, 140, 110, c.second, lift=0.8)
    b.rect(-76, -322, 152, 12, c.main, r=3, lift=0.4)
    b.circle(0, -272, 32, c.main, lift=0.4)
    b.line("M0 -288V-256M-16 -272H16", c.second, 12)
    block(b, c, 5, 3)
    b.rect(-50, -62, 100, 62, c.dark, r=3)
    b.rect(-42, -54, 40, 54, c.light)
    b.rect(2, -54, 40, 54, c.light)
    b.rect(-66, -74, 132, 14, c.main, r=4, lift=0.6)


@building("school", "schools", "schoolhouse", size=350, drawn=330, main="#b8553f",
          second="#f0d9b8")  # fmt: skip
def school(b: Brush, c: Colours) -> None:
    b.line("M0 -300V-328", c.ink, 3)
    b.shape("M0 -328L34 -320L0 -311Z", c.warm, lift=0.3)
    b.rect(-26, -290, 52, 70, c.second, lift=0.6)
    b.shape("M-36 -276L0 -310L36 -276Z", c.main, lift=0.6)
    b.shape("M-14 -240C-14 -262 14 -262 14 -240L18 -236H-18Z", BRASS, lift=0.4)
    block(b, c, 5, 2)
    b.shape("M-80 -166L0 -238L80 -166Z", c.main)
    b.circle(0, -192, 17, c.second)
    b.line("M0 -192V-202M0 -192H7", c.ink, 2.5)
    b.rect(-52, -150, 104, 150, c.main, lift=0.6)
    arch(b, c.second, 0, 70, 112)
    arch(b, WOOD_DARK, 0, 58, 104)
    b.line("M0 -100V0", c.second, 3)
    b.rect(-60, -8, 120, 8, STONE, r=2, lift=0.4)


@building("shop", "shops", "store", "bakery", "café", "cafe", "toyshop", "bookshop",
          size=290, drawn=270, main="#d8573f", second="#f3e3cc")  # fmt: skip
def shop(b: Brush, c: Colours) -> None:
    b.rect(-120, -260, 240, 260, c.second)
    b.rect(-130, -270, 260, 16, c.main, r=4, lift=0.6)
    shade(b, "M84 -254H120V0H84Z", 0.1)
    for x in (-88, -20, 48):
        pane(b, c, x, -232, 40, 46)
    b.rect(-104, -112, 118, 80, c.dark, r=4, lift=0.4)
    b.rect(-97, -105, 104, 66, c.light, r=2)
    for x, r, colour in ((-76, 13, c.main), (-44, 17, LEAF), (-14, 12, BRASS)):
        b.circle(x, -40 - r, r, colour)
    b.rect(-104, -32, 118, 12, c.main, r=2)
    b.rect(34, -124, 62, 124, c.dark, r=4)
    b.rect(42, -114, 46, 62, c.light, r=3)
    b.circle(48, -42, 4, BRASS)
    for k in range(8):
        x = -132 + k * 33
        b.shape(f"M{x + 5} -168H{x + 33}V-128A16.500 16 0 0 1 {x} -128Z",
                (c.main, c.pale)[k % 2], lift=0.5)  # fmt: skip
    b.rect(-130, -174, 262, 10, c.dark, r=4, lift=0.4)


@building("shed", "sheds", "garden shed", "doghouse", "kennel", size=210, drawn=180,
          main="#8fae8a", second="#c9604a")  # fmt: skip
def shed(b: Brush, c: Colours) -> None:
    b.shape("M-84 0V-120L0 -166L84 -120V0Z", c.main)
    b.line("M-58 0V-130M-30 0V-146M60 0V-130M84 0V-116", c.dark, 2)
    b.shape("M-104 -108L0 -178L104 -108L96 -96L0 -158L-96 -96Z", c.second)
    b.rect(-24, -106, 54, 106, c.dark, r=3)
    b.rect(-20, -102, 46, 102, c.bright, r=2)
    b.line("M-18 -98L24 -54M-18 -52H24", c.dark, 4)
    b.circle(18, -44, 4, c.ink)
    pane(b, c, 44, -92, 26, 28)
    b.rect(-66, -26, 26, 26, "#b9683f", r=3, lift=0.4)
    for x in (-62, -53, -44):
        b.circle(x, -30, 8, LEAF, lift=0.2)


@building("treehouse", "treehouses", "tree house", "tree houses", size=380,
          main="#b9683f", second="#5f9468")  # fmt: skip
def treehouse(b: Brush, c: Colours) -> None:
    b.shape("M-36 0C-20 -60 -22 -160 -30 -250H30C22 -160 22 -60 42 0Z", WOOD_DARK)
    for x, y, r in ((-70, -300, 62), (66, -304, 66), (0, -336, 46), (-116, -250, 42),
                    (118, -252, 44)):  # fmt: skip
        b.circle(x, y, r, c.second, lift=0.9)
    for x, y, r in ((-84, -322, 26), (50, -336, 28), (106, -270, 20)):
        b.circle(x, y, r, lighter(c.second, 0.14))
    b.rect(-110, -156, 220, 14, WOOD, r=3, lift=0.7)
    b.rect(-74, -246, 148, 92, c.main, lift=0.8)
    b.line("M-74 -224H74M-74 -200H74M-74 -178H74", c.dark, 2)
    b.shape("M-96 -236L0 -296L96 -236Z", c.dark, lift=0.8)
    pane(b, c, -54, -222, 34, 34)
    arch(b, c.dark, 32, 42, 70, -156)
    arch(b, c.light, 32, 34, 65, -156)
    b.line("M-104 -156V-188M-90 -156V-188M-110 -186H-76M92 -156V-188M106 -156V-188M78"
           " -186H112", WOOD_PALE, 5)  # fmt: skip
    b.line("M78 -146L62 0M104 -146L90 0", WOOD_PALE, 5)
    for k in range(6):
        b.line(f"M{75 - k * 2.5} {-122 + k * 22}h27", WOOD_PALE, 4)
