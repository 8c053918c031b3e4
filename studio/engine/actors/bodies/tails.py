"""Tails of upright beasts, from where they grow; the brush already swings them."""

from __future__ import annotations

from studio.engine.actors.bodies.heads import Fur, Part
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker

RINGS = (
    ((-33, 7), (-37, 7)),
    ((-49, -1), (-51, -4)),
    ((-54, -18), (-54, -21)),
    ((-52, -31), (-52, -33)),
)


def _stub(b: Brush, f: Fur) -> None:
    b.circle(-26, 2, 8.5, f.coat, lift=0.6)


def _puff(b: Brush, f: Fur) -> None:
    b.circle(-25, 4, 11, f.second, lift=0.6)


def _thick(b: Brush, f: Fur) -> None:
    b.shape("M-14 -6C-40 0 -54 -14 -60 -34C-68 -10 -52 18 -14 16Z", f.dark)


def _brush(b: Brush, f: Fur) -> None:
    b.shape("M-16 14C-62 18 -76 -26 -52 -58C-52 -38 -36 -24 -14 -16Z", f.coat)
    tip = (
        "M-52 -58C-68 -38 -68 -22 -62 -12C-56 -20 -50 -24 -44 -26"
        "C-50 -34 -53 -46 -52 -58Z"
    )
    b.shape(tip, f.second, lift=0)


def _squirrel(b: Brush, f: Fur) -> None:
    b.shape(
        "M-14 16C-46 22 -62 -4 -58 -32C-56 -66 -36 -86 -16 -76C-2 -66 -10 -48 -22 -52"
        "C-28 -44 -34 -26 -14 -6Z",
        f.coat,
    )
    b.line("M-26 6C-46 4 -50 -22 -46 -38C-42 -58 -32 -68 -22 -66", f.dark, 6)


def _skunk(b: Brush, f: Fur) -> None:
    _squirrel(b, Fur(f.coat, f.second, f.second, f.nose))


def _thin(b: Brush, f: Fur) -> None:
    b.limb(((-18, 10), (-38, 12), (-50, -2), (-44, -18), (-54, -28)), "#dc9f92", 4.4)


def _cat(b: Brush, f: Fur) -> None:
    b.limb(((-16, 8), (-38, 8), (-46, -12), (-40, -30), (-48, -44)), f.coat, 9.5)
    b.limb(((-41, -33), (-48, -44)), f.dark, 9.5)


def _tuft(b: Brush, f: Fur) -> None:
    b.limb(((-16, 8), (-40, 10), (-50, -8), (-46, -28)), f.coat, 7)
    b.shape("M-53 -22C-60 -36 -50 -48 -42 -52C-36 -40 -38 -28 -42 -22Z", f.dark)


def _rings(b: Brush, f: Fur) -> None:
    b.limb(((-14, 6), (-40, 10), (-54, -8), (-52, -32)), f.coat, 19)
    for start, end in RINGS:
        b.limb((start, end), f.dark, 18)


def _flat(b: Brush, f: Fur) -> None:
    with b.at(-24, 8, turn=-58):
        b.shape("M-9 4C-22 -20 -20 -50 0 -54C20 -50 22 -20 9 4Z", f.dark)
        b.line(
            "M-12 -14L12 -22M-13 -28L13 -36M-12 -24L12 -12M-13 -38L12 -26",
            darker(f.dark, 0.25),
            1.6,
        )


def _curl(b: Brush, f: Fur) -> None:
    curl = ((-20, 4), (-32, 2), (-36, -8), (-28, -12), (-27, -3), (-38, -4))
    b.limb(curl, f.dark, 4.4)


def _monkey(b: Brush, f: Fur) -> None:
    path = (
        (-16, 8),
        (-42, 12),
        (-56, -8),
        (-52, -36),
        (-38, -42),
        (-36, -30),
        (-44, -28),
    )
    b.limb(path, f.coat, 6.5)


def _kangaroo(b: Brush, f: Fur) -> None:
    b.shape(
        "M-10 -18C-26 0 -40 22 -70 26C-72 34 -50 38 -34 33C-18 28 -6 22 -2 12Z", f.coat
    )


def _dog(b: Brush, f: Fur) -> None:
    b.limb(((-16, 6), (-34, 0), (-44, -20)), f.coat, 9.5)


def _croc(b: Brush, f: Fur) -> None:
    b.shape("M-6 -20C-26 2 -44 22 -84 26C-60 40 -14 36 0 18Z", f.coat)
    for x, y in ((-28, 6), (-40, 16), (-54, 22)):
        b.poly(((x - 6, y + 3), (x - 6, y - 8), (x + 6, y - 2)), f.dark, lift=0)


def _dragon(b: Brush, f: Fur) -> None:
    b.shape(
        "M-6 -22C-20 8 -44 26 -72 20C-84 16 -90 4 -88 -8C-80 0 -74 2 -66 2"
        "C-48 2 -36 -12 "
        "-22 -24Z",
        f.coat,
    )
    b.shape(
        "M-88 0C-98 -6 -104 -16 -100 -28C-92 -26 -86 -30 -82 -34"
        "C-76 -24 -76 -12 -80 -2Z",
        f.dark,
    )


TAILS: dict[str, Part] = {
    "stub": _stub,
    "puff": _puff,
    "thick": _thick,
    "brush": _brush,
    "squirrel": _squirrel,
    "skunk": _skunk,
    "thin": _thin,
    "cat": _cat,
    "tuft": _tuft,
    "rings": _rings,
    "flat": _flat,
    "curl": _curl,
    "monkey": _monkey,
    "kangaroo": _kangaroo,
    "dog": _dog,
    "croc": _croc,
    "dragon": _dragon,
}
