"""Instruments."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    BRASS_DARK,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    shade,
)  # fmt: skip

held = partial(prop, kind="music", at="hand")
standing = partial(prop, kind="music")


@standing("drum", "drums", "drum kit", size=102, main="#d8573f", second="#f7e8d3")
def drum(b: Brush, c: Colours) -> None:
    b.line("M-44 -98L10 -76M48 -100L0 -74", WOOD, 6)
    b.circle(10, -76, 6, WOOD_DARK)
    b.circle(0, -74, 6, WOOD_DARK)
    b.shape("M-56 -68H56V-12C40 2 -40 2 -56 -12Z", c.main)
    b.line("M-56 -60L-30 -8L-4 -60L22 -8L50 -60", c.second, 4)
    b.ellipse(0, -68, 58, 14, BRASS, lift=0.5)
    b.ellipse(0, -69, 51, 10.5, c.second)
    b.line("M-56 -12C-40 2 40 2 56 -12", BRASS, 7)


def strung(b: Brush, c: Colours, *, neck: float, scale: float) -> None:
    """Draw the waisted body and the neck that violin and cello share."""
    b.rect(-5, -neck, 10, neck - 60 * scale, WOOD_DARK, r=3, lift=0.6)
    b.line(f"M-12 {-neck + 6}H12M-12 {-neck + 16}H12", c.ink, 4)
    b.circle(0, -neck - 2, 7, WOOD_DARK, lift=0.4)
    with b.at(0, 0, scale=scale):
        b.shape("M0 -84C22 -86 30 -70 24 -58C16 -48 18 -44 28 -36C38 -18 26 0 0 0C-26"
                " 0 -38 -18 -28 -36C-18 -44 -16 -48 -24 -58C-30 -70 -22 -86 0 -84Z",
                c.main)  # fmt: skip
        shade(b, "M10 -84C24 -84 30 -70 24 -58C16 -48 18 -44 28 -36C38 -18 26 0 4 0"
              "C24 -10 22 -30 12 -42C8 -52 18 -66 10 -84Z", 0.14)  # fmt: skip
        b.line(
            "M-14 -46C-10 -40 -16 -34 -12 -28M14 -46C10 -40 16 -34 12 -28", c.ink, 2.5
        )
        b.rect(-12, -30, 24, 4, c.ink, r=2)
        b.shape("M-7 -22H7L5 -6H-5Z", c.ink, lift=0)
    b.line(f"M-2 {-neck + 10}V{-14 * scale}M2 {-neck + 10}V{-14 * scale}", c.pale, 1.2)


@held("guitar", "guitars", "ukulele", "banjo", size=108, drawn=124, main="#c9783f",
      grip=(0, -36))  # fmt: skip
def guitar(b: Brush, c: Colours) -> None:
    b.rect(-5, -112, 10, 56, WOOD_DARK, r=2, lift=0.6)
    b.rect(-9, -124, 18, 18, c.ink, r=4, lift=0.5)
    b.line("M-11 -119H11M-11 -112H11", STEEL_PALE, 3)
    b.shape("M0 -72C20 -74 26 -62 20 -50C16 -42 34 -36 34 -20C34 -4 18 0 0 0C-18 0"
            " -34 -4 -34 -20C-34 -36 -16 -42 -20 -50C-26 -62 -20 -74 0 -72Z",
            c.main)  # fmt: skip
    b.line("M0 -67C15 -68 20 -60 15 -50C10 -40 28 -34 28 -20", c.bright, 2.5)
    b.circle(0, -38, 11, c.ink)
    b.rect(-13, -17, 26, 6, WOOD_DARK, r=2)
    b.line("M-2 -118V-14M2 -118V-14", c.pale, 1.2)


@held("violin", "violins", "fiddle", size=104, drawn=128, main="#b9602f", grip=(0, -90))
def violin(b: Brush, c: Colours) -> None:
    strung(b, c, neck=120, scale=0.92)
    b.line("M34 -6L46 -116", WOOD_DARK, 4)
    b.line("M39 -10L50 -112", c.pale, 2)


@standing("cello", "cellos", "double bass", size=208, main="#b9602f", grip=(0, -150))
def cello(b: Brush, c: Colours) -> None:
    b.line("M0 -12V-2", STEEL, 5)
    with b.at(0, -12):
        strung(b, c, neck=188, scale=1.5)
    b.line("M62 -60L40 -150", WOOD_DARK, 5)


@standing("piano", "pianos", "grand piano", "organ", size=130, main="#3f4f5f")
def piano(b: Brush, c: Colours) -> None:
    b.line("M-66 0V-50M60 0V-50", c.dark, 11)
    b.shape(
        "M-70 -128H70C76 -128 76 -120 72 -120V-76H-72V-120C-76 -120 -76 -128 -70 -128Z",
        c.main,
    )
    b.rect(-36, -112, 72, 28, c.pale, r=3)
    b.line("M-28 -104H28M-28 -96H28M-28 -90H10", c.ink, 1.5)
    b.rect(-86, -58, 172, 20, c.main, r=4, lift=0.7)
    b.rect(-82, -76, 164, 22, c.dark, lift=0.4)
    b.rect(-78, -73, 156, 17, "#fbf5ea")
    for k in range(13):
        b.line(f"M{-66 + k * 12} -73V-56", STEEL, 1)
        if k % 7 not in (2, 6):
            b.rect(-69 + k * 12, -73, 6, 10, c.ink)
    b.line("M-64 -118H40", c.bright, 4)


@held("trumpet", "trumpets", "bugle", "horn", size=54, main="#ecbb62", grip=(-10, -26))
def trumpet(b: Brush, c: Colours) -> None:
    b.line(
        "M-62 -36H40M-34 -36C-50 -36 -50 -14 -34 -14H12C28 -14 28 -36 12 -36", c.dark, 9
    )
    b.line(
        "M-62 -36H40M-34 -36C-50 -36 -50 -14 -34 -14H12C28 -14 28 -36 12 -36", c.main, 6
    )
    b.shape("M30 -42C46 -42 56 -50 64 -62V-10C56 -22 46 -30 30 -30Z", c.main, lift=0.7)
    b.ellipse(64, -36, 7, 26, c.dark, lift=0.3)
    for x in (-22, -10, 2):
        b.rect(x - 4, -54, 8, 46, c.bright, r=3, lift=0.3)
    b.rect(-72, -41, 10, 10, c.dark, r=3)


@held("trombone", "trombones", size=64, main="#e3a94f", grip=(-10, -20))
def trombone(b: Brush, c: Colours) -> None:
    path = "M36 -48H-50C-72 -48 -72 -30 -50 -30H80C94 -30 94 -10 80 -10H-20"
    b.line(path, c.dark, 8)
    b.line(path, c.main, 5)
    b.shape("M30 -52C50 -52 62 -58 72 -72V-22C62 -38 50 -44 30 -44Z", c.main, lift=0.7)
    b.ellipse(72, -47, 6, 25, c.dark, lift=0.3)
    b.line("M-8 -32V-8M12 -48V-28", c.dark, 5)
    b.rect(-32, -16, 13, 12, c.dark, r=3)


@held("saxophone", "saxophones", "sax", size=92, drawn=112, main="#ecbb62",
      grip=(-6, -60))  # fmt: skip
def saxophone(b: Brush, c: Colours) -> None:
    b.line("M-36 -104C-20 -116 -8 -108 -6 -92", c.dark, 8)
    b.rect(-46, -108, 15, 9, c.ink, r=3)
    b.shape("M-12 -94H2L10 -34C12 -22 24 -22 26 -34L30 -62C24 -66 20 -70 18 -74H58C56"
            " -68 52 -64 48 -60L42 -26C36 6 -4 6 -8 -22Z", c.main,
            lift=0.9)  # fmt: skip
    b.ellipse(38, -74, 21, 6, c.dark, lift=0.3)
    for y in (-80, -66, -52, -38):
        b.circle(0, y, 6, c.bright, lift=0.3)
        b.circle(0, y, 3, c.dark)


@held("flute", "flutes", "clarinet", "clarinets", "recorder", "pipe", "oboe",
      size=96, drawn=112, main="#3f4f5f", grip=(0, -50))  # fmt: skip
def flute(b: Brush, c: Colours) -> None:
    b.shape("M-5 -98H5L6 -22L16 0H-16L-6 -22Z", c.main, lift=0.7)
    b.shape("M-4 -98L-2 -112H4L4 -98Z", c.dark, lift=0.4)
    for y in (-94, -58, -24):
        b.rect(-8, y, 16, 6, STEEL_PALE, r=2)
    for y in (-82, -72, -46, -36):
        b.circle(0, y, 4, STEEL_PALE)
    b.line("M8 -78V-64M8 -48V-34", STEEL, 3)


@standing("harp", "harps", size=170, main="#ecbb62", grip=(20, -80))
def harp(b: Brush, c: Colours) -> None:
    for k in range(9):
        x = -36 + k * 10
        b.line(f"M{x} {-142 + k * 4.5}L{x + 4} {-26 - k * 11}", c.pale, 1.5)
    b.line("M-46 -6V-152", c.dark, 12)
    b.line("M-46 -152C-30 -172 -10 -124 20 -124C44 -124 52 -136 60 -128", c.main, 11)
    b.line("M60 -128C58 -80 10 -40 -36 -10", c.main, 14)
    b.line("M-49 -20V-140", c.bright, 3)
    b.circle(-48, -158, 11, c.main, lift=0.5)
    b.rect(-62, -12, 50, 12, c.dark, r=4, lift=0.5)


@held("bell", "bells", "handbell", size=62, drawn=80, main="#ecbb62", moves="wobble",
      grip=(0, -70))  # fmt: skip
def bell(b: Brush, c: Colours) -> None:
    b.rect(-5, -80, 10, 26, WOOD, r=4, lift=0.5)
    b.circle(0, -5, 8, BRASS_DARK, lift=0.3)
    b.shape("M0 -58C24 -58 22 -28 36 -12V-8H-36V-12C-22 -28 -24 -58 0 -58Z", c.main)
    b.shape("M10 -56C24 -52 22 -28 36 -12V-8H16C18 -26 18 -44 10 -56Z", c.dark, lift=0)
    b.line("M-17 -44C-18 -34 -20 -26 -24 -19", c.bright, 4)


@standing("xylophone", "xylophones", "glockenspiel", size=62, drawn=78, main="#d8573f")
def xylophone(b: Brush, c: Colours) -> None:
    b.line("M30 -54L62 -78M-4 -50L-34 -76", WOOD, 4)
    b.circle(28, -52, 6, c.warm, lift=0.3)
    b.circle(-2, -48, 6, c.warm, lift=0.3)
    b.rect(-76, -34, 152, 7, WOOD_DARK, r=3)
    b.rect(-70, -17, 140, 7, WOOD_DARK, r=3)
    bars = (c.main, "#e8944a", "#ecc04c", "#7fae62", "#4d9fa5", "#5f7fc0", "#8a6fa5")
    for k, colour in enumerate(bars):
        b.rect(-72 + k * 21, -46 + k * 2, 17, 46 - k * 4, colour, r=4, lift=0.5)
        b.circle(-63.500 + k * 21, -31, 1.8, c.pale)


@held("tambourine", "tambourines", size=58, drawn=72, main="#d8873f", moves="wobble",
      grip=(-20, -12))  # fmt: skip
def tambourine(b: Brush, c: Colours) -> None:
    b.circle(0, -36, 36, c.main, lift=0.8)
    b.circle(0, -36, 28, c.second)
    for turn in range(20, 380, 60):
        with b.at(0, -36, turn=turn):
            b.ellipse(0, -32, 8, 3.2, BRASS, lift=0.3)
            b.ellipse(0, -32, 4, 1.4, BRASS_DARK)
    b.line("M-16 -46A20 20 0 0 1 2 -56", "#ffffff", 3)


@held("maracas", "maraca", "rattle", "rattles", size=66, drawn=82, main="#d8573f",
      moves="wobble", grip=(0, -14))  # fmt: skip
def maracas(b: Brush, c: Colours) -> None:
    for x, turn, colour in ((-16, -16, c.main), (16, 16, BRASS)):
        with b.at(x, 0, turn=turn):
            b.rect(-4, -44, 8, 44, WOOD_PALE, r=4, lift=0.5)
            b.ellipse(0, -58, 18, 22, colour, lift=0.7)
            b.line("M-17 -58L-8 -64L0 -56L8 -64L17 -58", c.pale, 3)


@held("accordion", "accordions", "concertina", size=76, main="#c9513c", grip=(-50, -36))
def accordion(b: Brush, c: Colours) -> None:
    for k in range(7):
        b.rect(
            -32 + k * 9,
            -66 + (k % 2) * 3,
            9,
            60 - (k % 2) * 6,
            (c.pale, c.dark)[k % 2],
            lift=0.3,
        )
    b.rect(-62, -76, 32, 76, c.main, r=6, lift=0.7)
    b.rect(30, -76, 32, 76, c.main, r=6, lift=0.7)
    for k in range(6):
        b.rect(50, -68 + k * 11, 10, 8, "#fbf5ea", r=1.5)
        b.circle(-46, -64 + k * 10.5, 3.5, BRASS)
    b.line("M36 -68V-10", STEEL_DARK, 2)
