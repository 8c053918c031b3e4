"""What schools and writing desks hold: books, letters and pencils."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    STEEL,
    STEEL_DARK,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    shade,
)  # fmt: skip

held = partial(prop, kind="school", at="hand")
PAGE = "#fbf5e8"


@held("book", "books", "storybook", "notebook", "diary", size=72, main="#3f7f9a",
      second="#ecbb62", grip=(-30, -14))  # fmt: skip
def book(b: Brush, c: Colours) -> None:
    b.shape("M-30 -6H32V-68H-22C-28 -68 -32 -64 -32 -58V-8Z", PAGE, lift=0.6)
    b.shape(
        "M-34 -8C-34 -16 -30 -18 -24 -18H34V-72H-24C-30 -72 -34 -68 -34 -62Z", c.main
    )
    b.shape("M-34 -8C-34 -16 -30 -18 -24 -18H34V-14H-24C-30 -14 -30 -4 -24 -4H34V0"
            "H-24C-30 0 -34 -3 -34 -8Z", c.dark, lift=0.4)  # fmt: skip
    b.rect(-26, -72, 5, 54, c.dark)
    b.rect(-12, -62, 36, 20, c.second, r=3)
    b.line("M-6 -55H18M-6 -49H10", c.dark, 2.5)
    b.shape("M16 -18V2L20 -3L24 2V-18Z", c.warm, lift=0.3)


@held("open book", "open books", "spellbook", size=62, main="#8a5a86", grip=(-40, -12))
def open_book(b: Brush, c: Colours) -> None:
    b.shape("M-62 -50L0 -42L62 -50V-4L0 4L-62 -4Z", c.main)
    b.shape("M0 -46C-16 -60 -40 -60 -56 -54V-8C-40 -14 -16 -12 0 0Z", PAGE, lift=0.5)
    b.shape("M0 -46C16 -60 40 -60 56 -54V-8C40 -14 16 -12 0 0Z", PAGE, lift=0.5)
    b.line("M-46 -46C-34 -50 -20 -48 -10 -42M-46 -34C-34 -38 -20 -36 -10 -30M-46 -22"
           "C-36 -26 -26 -25 -18 -22M10 -26C20 -32 34 -34 46 -30M10 -16C20 -22 34 -24"
           " 46 -20", STEEL, 2)  # fmt: skip
    b.circle(28, -44, 8, c.warm)


@held("letter", "letters", "envelope", "envelopes", "mail", "invitation", size=56,
      main="#f7ecd8", second="#d8573f", grip=(-38, -10))  # fmt: skip
def letter(b: Brush, c: Colours) -> None:
    b.rect(-44, -56, 88, 56, c.main, r=4)
    b.line("M-42 -3L-12 -28M42 -3L12 -28", c.dark, 2)
    b.shape("M-44 -54L0 -18L44 -54C44 -56 42 -56 40 -56H-40C-42 -56 -44 -56 -44 -54Z",
            c.bright, lift=0.5)  # fmt: skip
    b.circle(0, -24, 9, c.second, lift=0.3)
    b.circle(0, -24, 5, c.warm)


@held("postcard", "postcards", "card", "cards", "playing cards", "stamp", size=58,
      main="#f7ecd8", grip=(-36, -10))  # fmt: skip
def postcard(b: Brush, c: Colours) -> None:
    b.rect(-44, -58, 88, 58, c.main, r=4)
    b.rect(20, -52, 18, 20, c.warm, r=1.5)
    b.circle(29, -42, 5, c.light)
    b.line("M0 -50V-8", c.dark, 1.8)
    b.line("M-36 -44H-10M-36 -34H-8M-36 -24H-14M10 -24H36M10 -14H30", STEEL, 2.5)


@held("parcel", "parcels", "package", "packages", "cardboard box", "box", "boxes",
      size=72, at="ground", main="#c9915f", grip=(0, -36))  # fmt: skip
def parcel(b: Brush, c: Colours) -> None:
    b.shape("M-46 -56L-34 -72H34L46 -56Z", c.bright, lift=0.7)
    b.rect(-46, -57, 92, 57, c.main, r=3)
    b.shape("M-8 -72H8L10 -57V-30H-10V-57Z", c.second, lift=0)
    b.line("M-46 -57H46", c.dark, 2)
    b.rect(14, -34, 26, 20, c.pale, r=2, lift=0.2)
    b.line("M18 -28H34M18 -22H30", STEEL_DARK, 2)
    b.line(
        "M-36 -12V-26M-40 -21L-36 -27L-32 -21M-26 -12V-26M-30 -21L-26 -27L-22 -21",
        c.dark,
        2.5,
    )
    shade(b, "M26 -57H46V0H34Z", 0.1)


@held("newspaper", "newspapers", "paper", "papers", "page", size=76,
      main="#f3ede0", grip=(-24, -14))  # fmt: skip
def newspaper(b: Brush, c: Colours) -> None:
    b.rect(-28, -74, 60, 74, c.dark, r=3, lift=0.6)
    b.rect(-32, -76, 58, 74, c.main, r=3, lift=0.6)
    b.rect(-26, -70, 46, 9, c.ink, r=1)
    b.rect(-26, -55, 22, 22, "#8fb7b5", r=2)
    b.line("M2 -53H20M2 -46H20M2 -39H16M-26 -26H20M-26 -19H20M-26 -12H8", STEEL, 2.5)


@held("pencil", "pencils", "pen", "pens", size=66, drawn=86, main="#ecb04c",
      grip=(0, -26))  # fmt: skip
def pencil(b: Brush, c: Colours) -> None:
    b.shape("M-8 -18L0 0L8 -18Z", WOOD_PALE, lift=0.6)
    b.shape("M-3 -7L0 0L3 -7Z", c.ink, lift=0)
    b.rect(-8, -72, 16, 55, c.main, lift=0.6)
    b.rect(2, -72, 6, 55, c.dark)
    b.rect(-8, -76, 16, 7, STEEL)
    b.rect(-8, -86, 16, 12, "#e58a9b", r=4, lift=0.3)


@held("crayon", "crayons", "chalk", size=56, drawn=70, main="#d8573f", grip=(0, -20))
def crayon(b: Brush, c: Colours) -> None:
    b.shape("M-9 -56L-4 -70H4L9 -56Z", c.main, lift=0.5)
    b.rect(-11, -57, 22, 57, c.main, r=3, lift=0.7)
    b.rect(-11, -48, 22, 38, c.dark)
    b.line("M-6 -48C-2 -42 2 -42 6 -48M-6 -10C-2 -16 2 -16 6 -10", c.bright, 2.5)
    b.rect(-11, -40, 22, 22, c.bright)


@held("marker", "markers", "felt tip", "highlighter", size=60, drawn=78,
      main="#7a5fb0", grip=(0, -24))  # fmt: skip
def marker(b: Brush, c: Colours) -> None:
    b.shape("M-4 -70L-2 -78L4 -74V-66H-4Z", c.main, lift=0.4)
    b.rect(-7, -68, 14, 10, c.ink, r=2)
    b.rect(-11, -60, 22, 60, c.second, r=4, lift=0.7)
    b.rect(-11, -60, 22, 14, c.main, r=3)
    b.rect(-11, -14, 22, 14, c.main, r=4)
    b.line("M-6 -42V-18", "#ffffff", 2.5)


@held(
    "eraser",
    "erasers",
    "rubber",
    size=38,
    main="#e58a9b",
    second="#4d7fb0",
    grip=(0, -16),
)
def eraser(b: Brush, c: Colours) -> None:
    with b.at(0, -18, turn=-14):
        b.rect(-36, -14, 72, 28, c.main, r=7, lift=0.8)
        b.rect(-10, -15, 46, 30, c.second, r=3, lift=0.3)
        b.rect(0, -15, 10, 30, c.pale)
        b.line("M-30 -8H-14", c.bright, 3)


@held("ruler", "rulers", size=80, drawn=110, main="#ecc46a", grip=(0, -30))
def ruler(b: Brush, c: Colours) -> None:
    b.rect(-12, -110, 24, 110, c.main, r=3, lift=0.7)
    marks = "".join(f"M12 {-6 - n * 9}h{-11 if n % 4 == 0 else -6}" for n in range(12))
    b.line(marks, c.ink, 2)
    b.circle(-4, -102, 3, c.dark)


@held("paper clip", "paper clips", "paperclip", size=48, drawn=64, main="#6f8f9a",
      grip=(0, -30))  # fmt: skip
def paper_clip(b: Brush, c: Colours) -> None:
    b.line("M-8 -46V-16C-8 -6 8 -6 8 -16V-52C8 -66 -16 -66 -16 -52V-14C-16 4 16 4 16"
           " -14V-44", c.dark, 6)  # fmt: skip
    b.line("M-8 -46V-16C-8 -6 8 -6 8 -16V-52C8 -66 -16 -66 -16 -52V-14C-16 4 16 4 16"
           " -14V-44", c.main, 4)  # fmt: skip


@held("passport", "passports", "ticket", "tickets", size=54, drawn=70,
      main="#3f5f8a", second="#ecbb62", grip=(0, -14))  # fmt: skip
def passport(b: Brush, c: Colours) -> None:
    b.rect(-4, -66, 32, 60, c.pale, r=3, lift=0.4)
    b.rect(-26, -70, 50, 70, c.main, r=5)
    b.ring(-1, -40, 13, c.second, 2.5)
    b.line(
        "M-14 -40H12M-1 -53C-10 -46 -10 -34 -1 -27M-1 -53C8 -46 8 -34 -1 -27",
        c.second,
        1.8,
    )
    b.rect(-16, -62, 30, 4, c.second, r=2)
    b.rect(-12, -14, 22, 4, c.second, r=2)


@held("calendar", "calendars", size=78, at="wall", main="#d8573f", grip=(0, -70))
def calendar(b: Brush, c: Colours) -> None:
    b.rect(-36, -72, 72, 72, PAGE, r=6)
    b.shape("M-36 -50V-66A6 6 0 0 1 -30 -72H30A6 6 0 0 1 36 -66V-50Z", c.main, lift=0)
    b.line("M-18 -78V-64M18 -78V-64", c.ink, 5)
    for n in range(12):
        b.rect(
            -28 + n % 4 * 15,
            -43 + n // 4 * 14,
            10,
            9,
            c.main if n == 6 else "#d5d8d0",
            r=2,
        )


def desk_top(b: Brush, c: Colours) -> None:
    b.line("M-12 0L-2 -66M74 0L66 -66M-10 -10H72", STEEL_DARK, 7)
    b.rect(-14, -66, 92, 18, c.dark, r=3, lift=0.6)
    b.shape("M-22 -64L82 -80L86 -70L-20 -56Z", c.main, lift=0.7)
    b.shape("M22 -72L52 -76L58 -70L26 -66Z", PAGE, lift=0.3)


@held("school desk", "school desks", "desk", "desks", size=92, at="ground",
      main="#b9783f", seat=(-64, -46), front=desk_top)  # fmt: skip
def school_desk(b: Brush, c: Colours) -> None:
    b.line("M-92 0L-86 -44M-50 0L-54 -44M-86 -44L-96 -90", STEEL_DARK, 7)
    b.rect(-96, -50, 50, 10, c.main, r=4, lift=0.5)
    b.rect(-102, -92, 12, 32, c.main, r=4, lift=0.5)
    desk_top(b, c)


@held("blackboard", "blackboards", "chalkboard", "whiteboard", "easel", size=160,
      at="ground", main="#2f5a52")  # fmt: skip
def blackboard(b: Brush, c: Colours) -> None:
    b.line("M-50 0L-30 -154M50 0L30 -154", WOOD_DARK, 9)
    b.rect(-90, -150, 180, 108, WOOD, r=5, lift=1)
    b.rect(-82, -142, 164, 90, c.main, r=2)
    b.line("M-64 -110L-52 -126L-40 -110H-64M-26 -112H-10M-18 -120V-104", c.pale, 3)
    b.ring(10, -114, 10, c.pale, 3)
    b.line(
        "M-64 -78C-40 -92 -20 -64 4 -78C16 -84 26 -72 36 -78M34 -118H62M34 -108H54",
        c.pale,
        3,
    )
    b.rect(-92, -46, 184, 9, WOOD_PALE, r=4, lift=0.5)
    b.rect(28, -51, 18, 6, "#ffffff", r=3)


@held("globe", "globes", "world globe", size=96, at="table", main="#4d9fb5",
      second="#8fb56a", grip=(0, -10))  # fmt: skip
def globe(b: Brush, c: Colours) -> None:
    b.ellipse(0, -5, 28, 6, WOOD_DARK, lift=0.6)
    b.rect(-4, -22, 8, 18, BRASS)
    b.line("M24 -94C50 -70 34 -18 -14 -20", BRASS, 5)
    b.circle(0, -56, 34, c.main, lift=0.8)
    with b.inside("M-34 -56A34 34 0 0 1 34 -56A34 34 0 0 1 -34 -56Z"):
        b.shape("M-30 -76C-14 -90 6 -82 2 -70C-4 -62 -14 -62 -12 -50C-18 -44 -28 -52"
                " -34 -60Z", c.second, lift=0)  # fmt: skip
        b.shape("M10 -54C22 -60 34 -54 34 -44C28 -34 20 -26 14 -32C12 -40 6 -46 10"
                " -54Z", c.second, lift=0)  # fmt: skip
        b.circle(-14, -32, 7, c.second)
        shade(b, "M16 -90C50 -80 44 -30 10 -22C28 -40 30 -70 16 -90Z", 0.14)


@held("abacus", "counting frame", size=88, at="table", main="#b9783f", grip=(0, -40))
def abacus(b: Brush, c: Colours) -> None:
    b.rect(-44, -88, 88, 10, c.main, r=4, lift=0.5)
    b.rect(-44, -10, 88, 10, c.main, r=4, lift=0.5)
    b.line("M-39 -84V-4M39 -84V-4", c.dark, 8)
    rows = ("#d8573f", "#ecb04c", "#4d9fa5", "#8a6fa5")
    for row, colour in enumerate(rows):
        y = -68 + row * 16
        b.line(f"M-38 {y}H38", STEEL, 2)
        for k in range(4):
            b.circle(-27 + k * 12 + (14 if k > row else 0), y, 6, colour, lift=0.2)
