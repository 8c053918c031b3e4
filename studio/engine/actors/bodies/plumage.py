"""Beaks that open, wings that flap, combs, crests and tails: what birds are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter

THROAT = "#8d3b3a"


@dataclass(frozen=True)
class Feathers:
    """The colours of a bird."""

    coat: str
    second: str
    wing: str
    beak: str
    accent: str


Part = Callable[[Brush, Feathers], None]


@dataclass(frozen=True)
class Beak:
    """Two halves hinged at the origin, pointing right."""

    upper: str
    lower: str
    tip: tuple[float, float]
    mark: str = ""  # drawn on the upper half, darker


BEAKS = {
    "short": Beak(
        "M-7 3C-6 -8 6 -8 21 1C14 5 2 5 -7 3Z", "M-6 2H16C8 8 -2 9 -6 2Z", (20, 1)
    ),
    "small": Beak(
        "M-6 2C-4 -7 4 -6 14 1C8 4 0 4 -6 2Z", "M-5 2H10C6 7 -2 7 -5 2Z", (14, 1)
    ),
    "hook": Beak(
        "M-9 3C-9 -12 10 -13 20 -2C24 4 22 12 17 15C17 8 12 5 4 5H-9Z",
        "M-7 3H12C8 10 -3 11 -7 3Z",
        (19, 6),
        "M6 -3L9 -2",
    ),
    "parrot": Beak(
        "M-9 6C-12 -16 14 -18 20 0C22 10 18 18 13 20C14 11 9 7 2 7Z",
        "M-6 6H8C8 14 -3 15 -6 6Z",
        (16, 8),
        "M2 -5L5 -4",
    ),
    "flat": Beak(
        "M-10 3C-9 -10 4 -6 14 -3C24 -5 34 -3 34 3C30 7 8 6 -10 3Z",
        "M-9 3H29C26 10 0 11 -9 3Z",
        (32, 2),
        "M12 -1L15 -1",
    ),
    "long": Beak(
        "M-9 3C-6 -9 8 -6 52 3C30 6 4 6 -9 3Z", "M-8 3H46C24 9 -2 10 -8 3Z", (50, 3)
    ),
    "bent": Beak(
        "M-9 3C-6 -11 14 -12 22 -4C30 4 30 14 25 20C21 12 16 8 4 7Z",
        "M-8 3L12 6C14 12 -4 14 -8 3Z",
        (25, 14),
    ),
    "gull": Beak(
        "M-8 3C-6 -7 10 -7 26 -2C30 2 29 7 26 8C22 5 4 5 -8 3Z",
        "M-7 3H21C14 10 -2 10 -7 3Z",
        (27, 3),
    ),
    "puffin": Beak(
        "M-8 3C-8 -16 10 -18 24 -6C31 0 31 5 28 7C18 5 4 5 -8 3Z",
        "M-8 3H26C18 15 -4 16 -8 3Z",
        (28, 3),
        "M7 -13C5 -7 5 -1 6 4M14 -10C12 -6 12 -1 13 4",
    ),
    "pelican": Beak(
        "M-9 3C-6 -8 10 -5 56 1C58 5 54 6 50 6H-9Z",
        "M-8 4H52C40 26 0 28 -8 4Z",
        (54, 4),
    ),
}


def open_beak(b: Brush, kind: str, colour: str, gape: float) -> None:
    """Draw a beak from its hinge; `gape` is 0 closed to 1 wide."""
    beak = BEAKS[kind]
    if gape > 0.05:
        b.ellipse(1, 3 + gape * 3, 7, 2 + 5 * gape, THROAT)
    with b.at(-2, 1, turn=gape * 27):
        b.shape(beak.lower, darker(colour, 0.16), lift=0)
    with b.at(-2, 0, turn=-gape * 9):
        b.shape(beak.upper, colour, lift=0.6)
        if beak.mark:
            b.line(beak.mark, darker(colour, 0.45), 2.2)


# ---------------------------------------------------------------- wings, hanging
FOLDED = "M-11 -4C-16 16 -13 40 0 56C12 42 15 14 10 -4C4 -11 -5 -11 -11 -4Z"
OPEN = (
    "M-12 -4C-22 20 -22 52 -14 78C-10 76 -8 70 -6 64C-4 76 -1 80 3 80"
    "C5 74 6 66 6 60C9 68 "
    "12 70 16 68C20 44 17 14 11 -4C4 -11 -5 -11 -12 -4Z"
)


def wing(b: Brush, f: Feathers, turn: float) -> None:
    """Draw a wing from its shoulder: spread when it is raised, folded when it hangs."""
    spread = turn > 55
    b.shape(OPEN if spread else FOLDED, f.wing)
    tone = darker(f.wing, 0.2)
    if spread:
        b.line("M-9 30C-9 46 -8 56 -6 64M1 28C4 44 6 52 6 60", tone, 2)
    else:
        b.line("M-4 24C-3 34 -1 40 1 46M4 20C5 30 5 34 4 40", tone, 2)


# ---------------------------------------------------------------- on the head
def _comb(b: Brush, f: Feathers) -> None:
    b.shape(
        "M-14 -14C-20 -28 -8 -32 -5 -25C-6 -38 8 -38 8 -26C14 -34 24 -28 16 -14Z",
        f.accent,
    )


def _red_comb(b: Brush, f: Feathers) -> None:
    _comb(b, replace(f, accent="#d9483f"))


def _tuft(b: Brush, f: Feathers) -> None:
    b.line("M-2 -20C-4 -28 -8 -30 -12 -30M0 -20C0 -30 2 -33 6 -34", f.accent, 3.4)


def _ears(b: Brush, f: Feathers) -> None:
    b.shape("M-25 -8C-30 -22 -28 -34 -26 -38C-16 -34 -8 -28 -4 -18Z", f.coat)
    b.shape("M25 -8C30 -22 28 -34 26 -38C16 -34 8 -28 4 -18Z", f.coat)


def _crest(b: Brush, f: Feathers) -> None:
    b.shape(
        "M-18 -12C-34 -18 -40 -32 -38 -40C-32 -34 -26 -32 -20 -32"
        "C-22 -40 -18 -46 -14 -48C-10 -38 2 -30 6 -20Z",
        f.accent,
    )


def _crown(b: Brush, f: Feathers) -> None:
    for x in (-12, 0, 12):
        b.limb(((x * 0.3, -18), (x, -36)), f.coat, 2)
        b.circle(x, -38, 4, f.accent, lift=0.3)


def _plume(b: Brush, f: Feathers) -> None:
    b.shape("M-4 -18C-24 -22 -34 -12 -42 -10C-34 -22 -22 -32 -6 -26Z", f.accent)


def _cap(b: Brush, f: Feathers) -> None:
    b.shape("M-24 -4C-22 -30 22 -30 25 -4C12 -14 -12 -14 -24 -4Z", f.accent, lift=0)


TOPS: dict[str, Part] = {
    "comb": _comb,
    "red comb": _red_comb,
    "tuft": _tuft,
    "ears": _ears,
    "crest": _crest,
    "crown": _crown,
    "plume": _plume,
}
CAPS: dict[str, Part] = {"cap": _cap}


def wattle(b: Brush, f: Feathers) -> None:
    b.shape("M2 12C-4 22 2 32 8 30C15 28 14 18 12 12Z", f.accent, lift=0.5)


# ---------------------------------------------------------------- on the face
def _disc(b: Brush, f: Feathers) -> None:
    b.shape(
        "M2 -14C12 -24 28 -16 25 2C22 18 10 20 2 16C-6 20 -20 18 -23 2"
        "C-26 -16 -8 -24 2 -14Z",
        f.second,
        lift=0,
    )


def _cheek(b: Brush, f: Feathers) -> None:
    b.ellipse(4, 0, 20, 16.5, f.second)


def _penguin(b: Brush, f: Feathers) -> None:
    b.shape(
        "M3 -8C10 -20 25 -14 23 2C21 16 10 19 3 18C-4 19 -17 16 -19 2"
        "C-21 -14 -4 -20 3 -8Z",
        f.second,
        lift=0,
    )
    b.mist(-16, 9, 5, 4.4, f.accent, 0.5)
    b.mist(22, 9, 5, 4.4, f.accent, 0.5)


def _red_face(b: Brush, f: Feathers) -> None:
    b.ellipse(4, 12, 23, 21, f.accent)


FACES: dict[str, Part] = {
    "red": _red_face,
    "disc": _disc,
    "cheek": _cheek,
    "penguin": _penguin,
}


# ---------------------------------------------------------------- tails, to the left
def _short_tail(b: Brush, f: Feathers) -> None:
    b.shape("M6 -12C-12 -10 -28 0 -40 14C-28 16 -12 18 8 12Z", f.wing)


def _perky_tail(b: Brush, f: Feathers) -> None:
    b.shape("M6 8C-10 0 -26 -18 -34 -36C-22 -36 -6 -28 8 -12Z", f.wing)


def _long_tail(b: Brush, f: Feathers) -> None:
    b.shape("M6 -10C-12 6 -30 24 -52 36C-34 40 -12 32 10 12Z", f.wing)
    b.shape("M4 -6C-10 10 -24 22 -40 30C-26 30 -8 24 8 10Z", f.accent, lift=0.4)


def _sickle(b: Brush, f: Feathers) -> None:
    for turn, colour in ((-12, f.wing), (14, f.accent), (38, darker(f.wing))):
        with b.at(0, 0, turn=turn):
            b.shape("M8 8C-16 0 -30 -20 -26 -52C-14 -40 4 -24 12 -8Z", colour, lift=0)


def _fan(b: Brush, f: Feathers) -> None:
    with b.at(-4, -20):
        for n in range(-4, 5):
            with b.at(turn=-18 + n * 17):
                plume = "M-5 0C-14 -30 -12 -48 0 -54C12 -48 14 -30 5 0Z"
                b.shape(plume, (f.wing, f.accent)[n % 2], lift=0)


def _peacock(b: Brush, f: Feathers) -> None:
    with b.at(2, -18):
        for n in range(-5, 6):
            with b.at(turn=-8 + n * 16):
                plume = "M-5 0C-16 -48 -15 -76 0 -84C15 -76 16 -48 5 0Z"
                b.shape(plume, (f.accent, lighter(f.accent, 0.14))[n % 2], lift=0)
                b.ellipse(0, -66, 7.6, 9.5, "#f0c95e")
                b.circle(0, -65, 5, f.coat)


def _plumes(b: Brush, f: Feathers) -> None:
    for x, y, r in ((-4, -2, 13), (-16, 2, 12), (-12, -12, 11), (-24, -6, 9)):
        b.circle(x, y, r, f.second)


TAILS: dict[str, Part] = {
    "short": _short_tail,
    "perky": _perky_tail,
    "long": _long_tail,
    "sickle": _sickle,
    "fan": _fan,
    "peacock": _peacock,
    "plumes": _plumes,
}
