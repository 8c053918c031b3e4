"""What stands in streets and on paths. The sign and the placard take any word."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    BRASS_DARK,
    STEEL,
    STEEL_DARK,
    STONE,
    STONE_DARK,
    WATER,
    WOOD,
    WOOD_DARK,
    shade,
    star,
)  # fmt: skip

street = partial(prop, kind="street")


@street("sign", "signpost", "signs", "signboard", "notice", "board", size=160,
        main="#f7e8d3")  # fmt: skip
def sign(b: Brush, c: Colours) -> None:
    b.rect(-50, -158, 12, 158, WOOD_DARK, r=3, lift=0.6)
    b.rect(38, -158, 12, 158, WOOD_DARK, r=3, lift=0.6)
    b.rect(-78, -157, 156, 86, WOOD, r=7, lift=1)
    b.rect(-72, -151, 144, 74, c.main, r=4)
    for x, y in ((-75, -154), (75, -154), (-75, -74), (75, -74)):
        b.circle(x, y, 2, WOOD_DARK)
    b.line(
        "M-66 -2C-62 -14 -60 -16 -56 -20M-58 -2C-56 -8 -52 -12 -48 -14", "#5f9468", 3
    )
    b.line("M52 -2C54 -12 58 -16 62 -20M60 -2C62 -8 66 -10 70 -12", "#5f9468", 3)


@prop(
    "placard", "placards", "picket sign", kind="street", size=194, at="hand",
    main="#f7e8d3", grip=(0, -40),
)  # fmt: skip
def placard(b: Brush, c: Colours) -> None:
    b.rect(-5, -130, 10, 130, WOOD, r=4, lift=0.6)
    b.rect(-5, -130, 4, 130, WOOD_DARK, r=2)
    b.rect(-58, -194, 116, 78, c.warm, r=8, lift=1)
    b.rect(-54, -190, 108, 70, c.main, r=5)


@street("stop sign", "stop signs", size=200, main="#d8573f")
def stop_sign(b: Brush, c: Colours) -> None:
    b.rect(-5, -120, 10, 120, STEEL, r=2, lift=0.6)
    edge = "M-20 -200H20L48 -172V-132L20 -104H-20L-48 -132V-172Z"
    b.shape(edge, c.pale)
    b.shape("M-17 -193H17L41 -169V-135L17 -111H-17L-41 -135V-169Z", c.main, lift=0)
    b.line("M-7 -142V-160M0 -142V-168M7 -142V-165M14 -144V-158", c.pale, 6.5)
    b.shape("M-11 -150H17V-142C16 -130 10 -126 2 -126C-6 -126 -10 -132 -14 -138L-22"
            " -148C-20 -153 -15 -152 -11 -146Z", c.pale, lift=0)  # fmt: skip


@street("traffic light", "traffic lights", "stoplight", size=210, main="#35525a",
        shines=True)  # fmt: skip
def traffic_light(b: Brush, c: Colours) -> None:
    b.rect(-6, -80, 12, 80, c.dark, r=2, lift=0.6)
    b.rect(-18, -8, 36, 8, c.dark, r=3)
    b.rect(-30, -210, 60, 134, c.main, r=14)
    b.rect(-24, -204, 20, 122, c.bright, r=10)
    b.rect(-22, -204, 46, 122, c.main, r=10)
    for y, colour in ((-184, "#e0604c"), (-143, "#f0bd5e"), (-102, "#6cc28a")):
        b.circle(0, y, 16, c.dark)
        b.circle(0, y, 13, colour)
        b.circle(-4, y - 4, 3.5, "#ffffff")
        b.line(f"M-17 {y - 8}A19 19 0 0 1 17 {y - 8}", c.dark, 4)


@street("street lamp", "lamppost", "street lamps", "streetlight", "streetlights",
        "lamp post", "lamp posts", size=250, main="#2b4a52", shines=True)  # fmt: skip
def street_lamp(b: Brush, c: Colours) -> None:
    b.glow(0, -212, 90, c.light, 0.5)
    b.shape("M-20 0V-8H-10L-5 -40V-182H5V-40L10 -8H20V0Z", c.main, lift=0.6)
    b.line("M-22 -168H22", c.main, 5)
    b.circle(-22, -168, 4, c.main)
    b.circle(22, -168, 4, c.main)
    b.shape("M-22 -230L-14 -182H14L22 -230Z", c.light, lift=0.6)
    b.circle(0, -204, 9, "#ffffff")
    b.line("M-22 -230L-14 -182M22 -230L14 -182M0 -230V-182", c.main, 3)
    b.shape("M-30 -228C-20 -244 20 -244 30 -228Z", c.main, lift=0.6)
    b.rect(-17, -186, 34, 6, c.main, r=2)
    b.circle(0, -245, 5, c.main)


@street("mailbox", "mailboxes", "postbox", "letterbox", "post box", size=130,
        main="#d8573f")  # fmt: skip
def mailbox(b: Brush, c: Colours) -> None:
    b.rect(-7, -64, 14, 64, WOOD, r=2, lift=0.6)
    b.rect(-7, -64, 5, 64, WOOD_DARK, r=2)
    b.shape("M-52 -60V-100A26 26 0 0 1 -26 -126H30A26 26 0 0 1 56 -100V-60Z", c.main)
    b.shape("M-52 -60V-100A26 26 0 0 1 0 -100V-60Z", c.dark, lift=0.4)
    b.shape("M-46 -64V-99A20 20 0 0 1 -6 -99V-64Z", c.bright, lift=0)
    b.rect(-38, -96, 24, 6, c.ink, r=3)
    b.shape("M-40 -92L-12 -92V-76H-40Z", c.pale, lift=0.4)
    b.line("M-40 -91L-26 -82L-12 -91", c.warm, 2)
    b.rect(24, -122, 5, 34, c.pale, r=2)
    b.shape("M24 -126H46V-110H24Z", "#f0bd5e", lift=0.4)


@street("bench", "benches", "park bench", size=96, main="#a8704c", seat=(0, -46))
def bench(b: Brush, c: Colours) -> None:
    for x in (-74, 74):
        b.line(f"M{x} 0V-92M{x - 6} -40H{x + 6}", "#2b4a52", 8)
    for y in (-94, -74):
        b.rect(-94, y, 188, 14, c.main, r=5, lift=0.5)
        b.line(f"M-86 {y + 4}H40", c.bright, 2)
    b.rect(-98, -50, 196, 14, c.main, r=5, lift=0.8)
    b.rect(-98, -42, 196, 7, c.dark, r=3)
    b.line("M-74 -36L-84 0M74 -36L84 0", "#2b4a52", 7)


@street("fire hydrant", "fire hydrants", "hydrant", "hydrants", size=96, main="#d8573f")
def fire_hydrant(b: Brush, c: Colours) -> None:
    b.rect(-30, -12, 60, 12, c.dark, r=4, lift=0.6)
    b.shape("M-22 -10V-66A22 22 0 0 1 22 -66V-10Z", c.main)
    b.rect(-38, -56, 16, 24, c.dark, r=4, lift=0.5)
    b.rect(22, -56, 16, 24, c.dark, r=4, lift=0.5)
    b.shape("M8 -86A22 22 0 0 1 22 -66V-10H8Z", c.dark, lift=0)
    b.rect(-28, -70, 56, 9, c.bright, r=4, lift=0.4)
    b.rect(-6, -97, 12, 12, c.dark, r=3)
    b.circle(0, -42, 13, c.pale, lift=0.4)
    b.circle(0, -42, 7, c.dark)


@street("bridge", "bridges", size=150, main="#b3ada6")
def bridge(b: Brush, c: Colours) -> None:
    b.shape("M-250 0V-64C-120 -122 120 -122 250 -64V0H150C140 -96 -140 -96 -150 0Z",
            c.main)  # fmt: skip
    b.line("M-150 0C-140 -96 140 -96 150 0", c.dark, 7)
    b.line("M-176 -40L-214 -48M-150 -64L-176 -84M-96 -78L-108 -98M-34 -84L-36 -104M34"
           " -84L36 -104M96 -78L108 -98M150 -64L176 -84M176 -40L214 -48", c.dark,
           2.5)  # fmt: skip
    b.line("M-250 -66C-120 -124 120 -124 250 -66", c.bright, 9)
    for x, y in ((-220, -76), (-120, -104), (0, -112), (120, -104), (220, -76)):
        b.rect(x - 6, y - 36, 12, 36, c.dark, r=2, lift=0.4)
    b.line("M-220 -104C-120 -146 120 -146 220 -104", c.dark, 7)


@street("fence", "fences", "picket fence", size=92, main="#f3e6d2")
def fence(b: Brush, c: Colours) -> None:
    for y in (-66, -32):
        b.rect(-150, y, 300, 10, c.dark, r=3, lift=0.5)
    for n in range(9):
        x = -150 + n * 36
        b.shape(f"M{x} 0V-78L{x + 12} -92L{x + 24} -78V0Z", c.main, lift=0.5)
        b.rect(x + 17, -76, 7, 76, darker(c.main, 0.1))


@street("gate", "gates", size=150, main="#a8704c")
def gate(b: Brush, c: Colours) -> None:
    for x in (-88, 68):
        b.rect(x, -142, 20, 142, STONE, r=3, lift=0.7)
        b.rect(x - 4, -150, 28, 14, STONE_DARK, r=4, lift=0.5)
    b.shape("M-64 -6V-120C-30 -96 30 -96 64 -120V-6Z", c.main, lift=0.7)
    b.line("M-42 -6V-108M-20 -6V-102M0 -6V-101M20 -6V-102M42 -6V-108", c.dark, 3)
    b.line("M-60 -20L60 -84", c.bright, 8)
    b.line("M-64 -22H64M-64 -84H64", c.bright, 8)
    b.circle(54, -54, 5, "#ecbb62", lift=0.4)


@street("well", "wells", "wishing well", size=180, main="#c9604a")
def well(b: Brush, c: Colours) -> None:
    b.rect(-52, -150, 10, 100, WOOD_DARK, lift=0.5)
    b.rect(42, -150, 10, 100, WOOD_DARK, lift=0.5)
    b.shape("M-82 -128L0 -180L82 -128Z", c.main)
    b.shape("M0 -180L82 -128H10Z", c.dark, lift=0)
    b.line("M-46 -116H62V-104", WOOD, 6)
    b.line("M0 -116V-84", c.pale, 2.5)
    b.shape("M-13 -86H13L10 -60H-10Z", STEEL, lift=0.5)
    b.shape("M-62 0V-62H62V0C40 8 -40 8 -62 0Z", STONE)
    b.ellipse(0, -62, 66, 11, STONE_DARK, lift=0.5)
    b.ellipse(0, -62, 52, 7, c.ink)
    b.line("M-62 -40H-20M20 -40H62M-40 -20H10M30 -20H62M-20 -52V-40M20 -40V-20M-40 -40"
           "V-20M-8 -20V2M30 -20V0", STONE_DARK, 2.5)  # fmt: skip


@street("fountain", "fountains", size=190, main="#b3ada6", moves="still")
def fountain(b: Brush, c: Colours) -> None:
    b.line("M0 -150C-10 -196 -44 -186 -50 -120M0 -150C10 -196 44 -186 50 -120M0 -150"
           "V-184", "#d5ecea", 5)  # fmt: skip
    b.shape("M-10 0L-7 -122H7L10 0Z", c.dark, lift=0.5)
    b.shape("M-60 -124H60C54 -98 24 -92 0 -92C-24 -92 -54 -98 -60 -124Z", c.main)
    b.ellipse(0, -124, 58, 8, WATER)
    b.line(
        "M-54 -112C-66 -90 -72 -70 -74 -44M54 -112C66 -90 72 -70 74 -44", "#d5ecea", 5
    )
    b.shape("M-120 -46H120L108 0H-108Z", c.main)
    b.ellipse(0, -46, 120, 15, c.bright, lift=0.5)
    b.ellipse(0, -45, 108, 11, WATER)
    b.line("M-80 -46q10 4 22 0M60 -44q10 4 22 0M-16 -40q14 4 30 0", "#d5ecea", 2.5)
    shade(b, "M40 0L52 -32H117L108 0Z")


@street("statue", "sculpture", "statues", "monument", size=230, main="#8fa8a2")
def statue(b: Brush, c: Colours) -> None:
    stone, deep, pale = c.main, c.dark, c.bright
    b.rect(-54, -22, 108, 22, deep, r=3, lift=0.6)
    b.rect(-42, -78, 84, 60, stone, lift=0.6)
    b.rect(-48, -86, 96, 12, pale, r=3, lift=0.4)
    b.rect(-24, -60, 48, 24, BRASS, r=3, lift=0.3)
    b.line("M-14 -52H14M-10 -44H10", BRASS_DARK, 2.5)
    b.line("M-10 -86V-118M10 -86V-118", deep, 13)
    b.shape("M-30 -110C-34 -140 -26 -174 -16 -182H16C26 -174 34 -140 30 -110"
            "C14 -104 -14 -104 -30 -110Z", stone)  # fmt: skip
    b.shape("M8 -182H16C26 -174 34 -140 30 -110C24 -108 18 -106 12 -106C20 -130 18 -160"
            " 8 -182Z", deep, lift=0)  # fmt: skip
    b.limb([(-18, -170), (-36, -148), (-28, -128)], stone, 12)
    b.limb([(18, -172), (40, -186), (46, -216)], stone, 12)
    b.circle(0, -198, 19, stone, lift=0.6)
    b.shape("M-22 -204C-24 -226 24 -226 22 -204C10 -210 -10 -210 -22 -204Z", deep,
            lift=0.3)  # fmt: skip
    b.circle(6, -196, 2, c.ink)
    b.circle(-6, -196, 2, c.ink)
    b.line("M-5 -188q5 4 10 0", c.ink, 2)
    star(b, 48, -224, 10, BRASS)


@street("stairs", "steps", "staircase", "stairway", size=178, main="#b98a63")
def stairs(b: Brush, c: Colours) -> None:
    b.shape("M-110 0V-26H-66V-52H-22V-78H22V-104H66V-130H110V0Z", c.main)
    for n in range(5):
        x, y = -110 + n * 44, -26 - n * 26
        b.rect(x - 3, y - 4, 48, 9, c.bright, r=2, lift=0.3)
        b.rect(x, y + 5, 5, 21, c.dark)
    shade(b, "M-66 0L110 -100V0Z", 0.12)
    b.line("M-94 -30V-70M-6 -82V-124M96 -134V-170", c.dark, 6)
    b.line("M-104 -66L104 -176", c.dark, 8)


@street("ladder", "ladders", size=220, main="#cf9d6f", grip=(0, -90))
def ladder(b: Brush, c: Colours) -> None:
    for n in range(7):
        b.line(f"M-26 {-22 - n * 30}H26", c.dark, 8)
    b.rect(-34, -220, 11, 220, c.main, r=4, lift=0.6)
    b.rect(23, -220, 11, 220, c.main, r=4, lift=0.6)
    b.line("M-31 -214V-6M26 -214V-6", c.bright, 2)


@street("cone", "cones", "traffic cone", size=74, main="#ec8450")
def cone(b: Brush, c: Colours) -> None:
    b.rect(-32, -10, 64, 10, c.dark, r=4, lift=0.6)
    b.shape("M-22 -10L-6 -72C-4 -76 4 -76 6 -72L22 -10Z", c.main, lift=0.6)
    b.shape("M-17 -28L-13 -44H13L17 -28Z", c.pale, lift=0)
    shade(b, "M6 -10L3 -74L6 -72L22 -10Z")


@street("flag", "flags", size=220, main="#e2745a", moves="sway", grip=(0, -50))
def flag(b: Brush, c: Colours) -> None:
    b.rect(-4, -216, 8, 216, STEEL, r=3, lift=0.6)
    b.rect(0, -216, 4, 216, STEEL_DARK, r=2)
    cloth = "M4 -208C40 -222 66 -190 124 -206V-132C66 -116 40 -148 4 -134Z"
    b.shape(cloth, c.main, lift=0.8)
    b.shape("M4 -184C40 -198 66 -166 124 -182V-158C66 -142 40 -174 4 -160Z", c.second,
            lift=0)  # fmt: skip
    b.veil(
        "M44 -208C60 -204 70 -202 84 -200V-128C66 -132 56 -138 44 -140Z", "#000000", 0.1
    )
    b.circle(0, -217, 6, "#ecbb62")
