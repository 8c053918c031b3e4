"""Clocks, telephones, cameras and everything else with a plug or a battery."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    GLASS,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    shade,
)  # fmt: skip

device = partial(prop, kind="device", at="table")
held = partial(prop, kind="device", at="hand")


def landscape(b: Brush, c: Colours, x: float, y: float, w: float, h: float) -> None:
    """Show a little picture on a screen."""
    frame = f"M{x} {y}h{w}v{h}h{-w}Z"
    b.rect(x, y, w, h, "#f0cfae", r=4)
    with b.inside(frame):
        b.circle(x + w * 0.7, y + h * 0.4, h * 0.17, c.light)
        b.ellipse(x + w * 0.2, y + h, w * 0.5, h * 0.4, "#4d8f9a")
        b.ellipse(x + w * 0.85, y + h * 1.04, w * 0.5, h * 0.34, "#2f6b70")


@device("alarm clock", "alarm clocks", size=70, drawn=88, main="#d8573f",
        second="#f7e8d3", moves="wobble")  # fmt: skip
def alarm_clock(b: Brush, c: Colours) -> None:
    b.line("M-22 -12L-32 0M22 -12L32 0", c.ink, 7)
    for x in (-1, 1):
        with b.at(x * 27, -72, turn=x * 34):
            b.shape("M-18 4C-18 -18 18 -18 18 4Z", BRASS, lift=0.5)
    b.line("M0 -76V-88M-8 -88H8", c.ink, 5)
    b.circle(0, -42, 37, c.main, lift=1)
    b.circle(0, -42, 28, c.second)
    b.line("M0 -66V-62M0 -22V-18M-24 -42H-20M20 -42H24", c.ink, 3)
    b.line("M0 -42V-58M0 -42L12 -36", c.ink, 4)
    b.circle(0, -42, 3.5, c.main)


@held("watch", "watches", "wristwatch", "wristwatches", size=60, drawn=84,
      main="#3f6f86", grip=(0, -40))  # fmt: skip
def watch(b: Brush, c: Colours) -> None:
    b.rect(-12, -84, 24, 84, c.main, r=8, lift=0.6)
    b.line("M-5 -14H5M-5 -8H5", c.bright, 2)
    b.circle(0, -44, 25, BRASS, lift=0.7)
    b.circle(0, -44, 19, c.pale)
    b.rect(24, -47, 6, 7, BRASS, r=2)
    b.line("M0 -44V-57M0 -44L8 -40", c.ink, 3)


@held("hourglass", "hourglasses", "sand timer", size=74, drawn=92, main="#a8704c",
      grip=(0, -40))  # fmt: skip
def hourglass(b: Brush, c: Colours) -> None:
    b.shape("M-26 -82H26C26 -58 6 -54 6 -46C6 -38 26 -34 26 -10H-26C-26 -34 -6 -38 -6"
            " -46C-6 -54 -26 -58 -26 -82Z", GLASS, lift=0.6)  # fmt: skip
    b.shape(
        "M-21 -66H21C16 -56 4 -54 3 -46H-3C-4 -54 -16 -56 -21 -66Z", "#eab765", lift=0
    )
    b.shape("M-24 -12C-20 -26 -6 -28 0 -30C6 -28 20 -26 24 -12Z", "#eab765", lift=0)
    b.line("M0 -48V-28", "#eab765", 2.5)
    for y in (-92, -12):
        b.rect(-34, y, 68, 12, c.main, r=4, lift=0.5)
    b.line("M-30 -80V-12M30 -80V-12", c.dark, 4)


@held("camera", "cameras", size=62, main="#3f5f68", second="#d8573f", grip=(-30, -24))
def camera(b: Brush, c: Colours) -> None:
    b.rect(-18, -62, 36, 18, c.dark, r=4, lift=0.4)
    b.rect(-44, -56, 14, 10, c.second, r=3)
    b.rect(-50, -50, 100, 50, c.main, r=8, lift=0.8)
    b.rect(-50, -36, 100, 22, c.pale)
    b.circle(4, -25, 22, c.ink, lift=0.5)
    b.circle(4, -25, 15, "#5f8fa0")
    b.circle(4, -25, 8, c.ink)
    b.circle(-2, -31, 4, "#ffffff")
    b.rect(30, -46, 14, 8, c.light, r=2)


@held("phone", "phones", "cell phone", "mobile", "mobile phone", "smartphone",
      "tablet", size=56, drawn=70, main="#2f4a56", grip=(0, -22))  # fmt: skip
def phone(b: Brush, c: Colours) -> None:
    b.rect(-20, -70, 40, 70, c.main, r=7, lift=0.8)
    b.rect(-16, -62, 32, 54, GLASS, r=3)
    colours = ("#d8573f", "#ecb04c", "#7fae62", "#5f8fc0", "#8a6fa5", "#e8a08a")
    for n, colour in enumerate(colours):
        b.rect(-12 + n % 2 * 14, -58 + n // 2 * 15, 10, 10, colour, r=3)
    b.circle(0, -4, 2, c.bright)


@device("telephone", "telephones", "landline", size=60, drawn=74, main="#d8573f",
        grip=(0, -62))  # fmt: skip
def telephone(b: Brush, c: Colours) -> None:
    b.shape("M-50 0C-50 -26 -34 -52 -20 -54H20C34 -52 50 -26 50 0Z", c.main)
    b.circle(0, -25, 20, c.pale, lift=0.4)
    for x, y in (
        (0, -38),
        (11, -32),
        (13, -20),
        (5, -13),
        (-6, -13),
        (-13, -21),
        (-11, -32),
    ):
        b.circle(x, y, 3, c.dark)
    b.circle(0, -25, 6, c.dark)
    b.line("M-44 -62C-30 -74 30 -74 44 -62", c.dark, 11)
    for x in (-54, 32):
        b.rect(x, -68, 22, 18, c.dark, r=7, lift=0.5)
    b.rect(-54, -5, 108, 5, c.dark, r=2)


@device("computer", "computers", "desktop", "monitor", size=100, drawn=112,
        main="#e5dccd")  # fmt: skip
def computer(b: Brush, c: Colours) -> None:
    b.rect(-14, -42, 28, 24, c.dark)
    b.rect(-62, -112, 124, 76, c.main, r=8)
    b.rect(-54, -104, 108, 60, c.ink, r=5)
    landscape(b, c, -51, -101, 102, 54)
    b.rect(-34, -22, 68, 8, c.dark, r=4)
    b.rect(-66, -13, 114, 13, c.main, r=4, lift=0.6)
    b.line("M-60 -9H42M-60 -4H42", c.dark, 2)
    b.ellipse(60, -6, 8, 6, c.main, lift=0.5)


@device("laptop", "laptops", "notebook computer", size=72, main="#7f979c", grip=(0, -6))
def laptop(b: Brush, c: Colours) -> None:
    b.rect(-50, -72, 100, 66, c.main, r=6)
    b.rect(-44, -66, 88, 54, c.ink, r=3)
    landscape(b, c, -42, -64, 84, 50)
    b.shape("M-66 -8H66L60 0H-60Z", c.dark, lift=0.6)
    b.rect(-12, -8, 24, 3, c.bright)


@device("keyboard", "keyboards", size=36, main="#5f7d85")
def keyboard(b: Brush, c: Colours) -> None:
    b.rect(-72, -36, 144, 36, c.main, r=6, lift=0.8)
    for row in range(3):
        for k in range(11):
            b.rect(
                -66 + k * 12,
                -32 + row * 10,
                9,
                7,
                c.warm if (row, k) == (2, 10) else c.pale,
                r=2,
            )
    b.rect(-30, -12, 57, 7, c.pale, r=2)


@device("television", "televisions", "tv", "telly", size=118, main="#a8704c")
def television(b: Brush, c: Colours) -> None:
    b.line("M0 -92L-26 -116M0 -92L26 -116", STEEL, 4)
    b.line("M-44 -8L-52 0M44 -8L52 0", c.dark, 8)
    b.rect(-72, -94, 144, 88, c.main, r=10)
    b.rect(-62, -84, 98, 68, c.dark, r=12)
    landscape(b, c, -56, -78, 86, 56)
    b.circle(54, -72, 8, c.pale)
    b.circle(54, -50, 8, c.pale)
    b.line("M46 -30H62M46 -22H62", c.dark, 3)


@device("radio", "radios", "wireless", size=98, main="#4d8f8a", grip=(0, -72))
def radio(b: Brush, c: Colours) -> None:
    b.line("M40 -60L60 -98", STEEL, 4)
    b.line("M-36 -60C-36 -78 30 -78 30 -60", c.dark, 6)
    b.rect(-60, -62, 120, 58, c.main, r=12)
    b.circle(-28, -32, 21, c.dark)
    for y in (-42, -32, -22):
        b.line(f"M-42 {y}H-14", c.bright, 3)
    b.rect(4, -52, 46, 16, c.light, r=3)
    b.line("M34 -52V-36", c.warm, 2.5)
    b.circle(14, -20, 8, c.pale)
    b.circle(40, -20, 8, c.pale)
    b.line("M-44 -2H-34M34 -2H44", c.ink, 5)


@device("stereo", "stereos", "boombox", "speaker", "speakers", size=76, drawn=86,
        main="#7a5f93")  # fmt: skip
def stereo(b: Brush, c: Colours) -> None:
    b.line("M-58 -64V-82H58V-64", c.dark, 7)
    b.rect(-84, -66, 168, 66, c.main, r=10)
    for x in (-52, 52):
        b.circle(x, -30, 25, c.dark, lift=0.4)
        b.circle(x, -30, 17, STEEL_PALE)
        b.circle(x, -30, 7, c.dark)
    b.rect(-20, -42, 40, 24, c.pale, r=4)
    b.circle(-9, -30, 6, c.ink)
    b.circle(9, -30, 6, c.ink)
    for n in range(4):
        b.rect(-20 + n * 11, -58, 8, 8, (c.warm, BRASS)[n % 2], r=2)


@held("remote control", "remote", "remotes", "remote controls", size=58, drawn=78,
      main="#35525a", grip=(0, -20))  # fmt: skip
def remote_control(b: Brush, c: Colours) -> None:
    b.rect(-17, -78, 34, 78, c.main, r=10, lift=0.8)
    b.circle(0, -66, 5, "#d8573f")
    b.circle(0, -46, 11, c.bright)
    b.circle(0, -46, 4, c.dark)
    for n in range(6):
        b.circle(-7 + n % 2 * 14, -26 + n // 2 * 9, 3.2, c.pale)


@held("microphone", "microphones", "mic", size=62, drawn=78, main="#7a5f93",
      grip=(0, -20))  # fmt: skip
def microphone(b: Brush, c: Colours) -> None:
    b.shape("M-10 -46H10L6 -2C6 0 -6 0 -6 -2Z", c.main, lift=0.7)
    b.circle(0, -58, 20, STEEL, lift=0.6)
    b.line("M-16 -66H16M-19 -56H19M-7 -76V-40M7 -76V-40", STEEL_PALE, 2)
    b.rect(-14, -48, 28, 8, c.dark, r=4)
    b.circle(0, -28, 3, c.light)


@held("headphones", "headphone", "earphones", size=66, drawn=80, main="#d8573f",
      grip=(0, -76))  # fmt: skip
def headphones(b: Brush, c: Colours) -> None:
    b.line("M-36 -26C-42 -90 42 -90 36 -26", c.ink, 8)
    b.line("M-30 -58C-20 -76 20 -76 30 -58", c.bright, 6)
    for x in (-1, 1):
        b.rect(x * 36 - 13, -38, 26, 38, c.main, r=11, lift=0.7)
        b.rect(x * 26 - 5, -34, 10, 30, c.ink, r=5)


@held("megaphone", "megaphones", "loudspeaker", size=66, main="#d8573f", grip=(-8, -12))
def megaphone(b: Brush, c: Colours) -> None:
    b.line("M-8 -24L-4 -4", c.ink, 10)
    b.shape("M-34 -44L36 -66V-8L-34 -26Z", c.main)
    b.shape("M-34 -34L36 -34V-8L-34 -26Z", c.dark, lift=0)
    b.ellipse(38, -37, 9, 30, c.pale, lift=0.5)
    b.ellipse(39, -37, 5, 21, c.dark)
    b.rect(-48, -48, 16, 26, c.second, r=4, lift=0.5)


@held("calculator", "calculators", size=62, drawn=80, main="#4d7686", grip=(0, -20))
def calculator(b: Brush, c: Colours) -> None:
    b.rect(-28, -80, 56, 80, c.main, r=7, lift=0.8)
    b.rect(-21, -73, 42, 18, "#cfe3c8", r=3)
    b.line("M6 -68V-60M14 -68V-60", c.ink, 3)
    for n in range(12):
        b.rect(
            -21 + n % 3 * 15,
            -49 + n // 3 * 12,
            12,
            9,
            c.warm if n == 11 else c.pale,
            r=2,
        )


@device(
    "power outlet",
    "power outlets",
    "plug",
    "socket",
    size=64,
    at="wall",
    main="#f5efe3",
)
def power_outlet(b: Brush, c: Colours) -> None:
    b.rect(-30, -64, 60, 64, c.main, r=10, lift=0.8)
    b.circle(0, -32, 22, c.dark)
    b.circle(0, -32, 20, c.bright)
    b.circle(-8, -34, 4, c.ink)
    b.circle(8, -34, 4, c.ink)
    b.line("M-5 -20A6 6 0 0 0 5 -20", c.ink, 2.5)


@device("gramophone", "gramophones", "record player", size=112, drawn=124,
        main="#a8704c")  # fmt: skip
def gramophone(b: Brush, c: Colours) -> None:
    b.line("M-20 -50C-50 -70 -34 -86 -8 -80", BRASS, 8)
    b.shape(
        "M-14 -88C10 -90 24 -110 30 -124C58 -116 66 -84 56 -60C36 -66 10 -70 -14 -72Z",
        BRASS,
    )
    b.shape("M30 -124C14 -104 40 -66 56 -60C66 -84 58 -116 30 -124Z", "#c08b3e", lift=0)
    b.ellipse(4, -46, 50, 8, c.ink, lift=0.5)
    b.ellipse(4, -47, 16, 3, "#d8573f")
    b.shape("M-54 -42H58L64 0H-60Z", c.main)
    b.rect(-66, -8, 136, 8, c.dark, r=3)
    b.line("M-40 -26H44", c.bright, 4)
    b.line("M62 -24H76V-34", STEEL_DARK, 5)


@held("compass", "compasses", size=58, drawn=74, main="#ecbb62", grip=(0, -20))
def compass(b: Brush, c: Colours) -> None:
    b.ring(0, -68, 7, c.dark, 4)
    b.circle(0, -32, 32, c.main, lift=0.9)
    b.circle(0, -32, 25, c.pale)
    b.line("M0 -54V-50M0 -14V-10M-22 -32H-18M18 -32H22", c.ink, 2.5)
    with b.at(0, -32, turn=32):
        b.poly([(0, -20), (6, 0), (-6, 0)], "#d8573f", lift=0)
        b.poly([(0, 20), (6, 0), (-6, 0)], "#3f6f86", lift=0)
    b.circle(0, -32, 3, c.ink)


@held("binoculars", "field glasses", size=60, main="#3f5f58", grip=(0, -26))
def binoculars(b: Brush, c: Colours) -> None:
    b.rect(-10, -44, 20, 22, c.dark, r=4)
    for x in (-1, 1):
        b.shape(f"M{x * 8} -52H{x * 28}L{x * 40} -8H{x * 6}Z", c.main, lift=0.7)
        b.rect(x * 18 - 12, -60, 24, 11, c.ink, r=3, lift=0.3)
        b.ellipse(x * 23, -7, 18, 7, c.ink, lift=0.3)
        b.ellipse(x * 23, -7, 13, 4.5, "#8fc3d0")
    b.line("M-20 -44L-26 -16M18 -44L22 -16", c.bright, 3)


@held("magnifying glass", "magnifying glasses", "magnifier", "lens", size=74,
      drawn=88, main="#a8704c", grip=(-22, -12))  # fmt: skip
def magnifying_glass(b: Brush, c: Colours) -> None:
    b.line("M-28 -6L-4 -36", c.main, 11)
    b.circle(14, -58, 30, STEEL_DARK, lift=0.6)
    b.circle(14, -58, 24, GLASS)
    b.line("M0 -62A15 15 0 0 1 12 -73", "#ffffff", 4)


@held("magnet", "magnets", size=54, drawn=66, main="#d8573f", grip=(0, -8),
      moves="still")  # fmt: skip
def magnet(b: Brush, c: Colours) -> None:
    b.line("M-22 -50V-30A22 22 0 0 0 22 -30V-50", c.dark, 19)
    b.line("M-22 -50V-30A22 22 0 0 0 22 -30V-50", c.main, 16)
    for x in (-32, 12):
        b.rect(x, -66, 20, 20, STEEL_PALE, lift=0.3)
    b.line("M-27 -44V-30C-27 -22 -22 -14 -16 -11", c.bright, 3)


@device("contraption", "contraptions", "invention", "inventions", "time machine",
        "machine", "machines", size=196, at="ground", main="#4d8f8a",
        second="#ecbb62", shines=True)  # fmt: skip
def contraption(b: Brush, c: Colours) -> None:
    b.line("M-60 -120V-172H-20M64 -110C90 -140 70 -170 84 -188", c.second, 9)
    b.mist(90, -196, 12, 9, "#ffffff", 0.5)
    b.glow(-20, -172, 40, c.light, 0.6)
    b.circle(-20, -172, 15, c.light, lift=0.4)
    b.rect(-90, -124, 180, 116, c.main, r=14)
    shade(b, "M46 -124H76A14 14 0 0 1 90 -110V-22A14 14 0 0 1 76 -8H46Z")
    b.circle(-46, -80, 28, c.second, lift=0.5)
    b.circle(-46, -80, 21, c.pale)
    b.line("M-46 -80L-34 -94", c.warm, 4)
    b.rect(0, -106, 70, 42, c.ink, r=6)
    b.line("M8 -84C16 -104 22 -66 32 -84C40 -100 46 -70 62 -84", "#8fe0b0", 3)
    for n in range(4):
        b.circle(12 + n * 16, -46, 6, (c.warm, c.second)[n % 2])
    b.line("M90 -64H106V-100", STEEL, 7)
    b.circle(106, -102, 9, c.warm, lift=0.4)
    b.line("M-64 -4V-10M64 -4V-10", c.ink, 12)
    b.rect(-76, -40, 70, 14, c.dark, r=5)
