"""Heads of upright beasts: skulls, ears, snouts and horns, each drawn from its middle.

A head looks three-quarters to the right: it is cut from the front, and its features
sit a little to the right of its middle (`AHEAD`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter

INK = "#2b1d18"
AHEAD = 3.0


@dataclass(frozen=True)
class Skull:
    """An outline, and where things sit on it."""

    outline: str
    half: float
    top: float
    ear: tuple[float, float]
    eyes: tuple[float, float] = (13.0, -7.0)  # gap, height


SKULLS = {
    "round": Skull(
        "M-31 0C-31 -34 31 -34 31 0C31 27 -31 27 -31 0Z", 31, -25, (22, -18)
    ),
    "wide": Skull("M-36 3C-37 -33 37 -33 36 3C34 28 -34 28 -36 3Z", 36, -24, (22, -16)),
    "wedge": Skull(
        "M-39 4C-33 -34 33 -34 39 4C30 8 18 28 0 28C-18 28 -30 8 -39 4Z",
        34,
        -25,
        (21, -16),
    ),
    "tall": Skull(
        "M-27 4C-28 -38 28 -38 27 4C27 29 -27 29 -27 4Z", 27, -28, (14, -23), (11, -6)
    ),
    "mouse": Skull(
        "M-29 -2C-29 -34 29 -34 29 -2C28 14 14 27 0 27C-14 27 -28 14 -29 -2Z",
        29,
        -26,
        (25, -20),
        (11, -5),
    ),
    "heavy": Skull(
        "M-30 -4C-28 -36 28 -36 30 -4C40 30 -40 30 -30 -4Z",
        31,
        -28,
        (25, -16),
        (12, -9),
    ),
    "frog": Skull(
        "M-39 4C-38 -24 38 -24 39 4C37 26 -37 26 -39 4Z", 36, -18, (20, -16), (19, -21)
    ),
    "flat": Skull(
        "M-28 2C-28 -30 28 -30 28 2C28 24 -28 24 -28 2Z", 28, -22, (20, -16), (11, -7)
    ),
}


@dataclass(frozen=True)
class Fur:
    """The colours of a head."""

    coat: str
    second: str
    dark: str
    nose: str


Part = Callable[[Brush, Fur], None]


# ---------------------------------------------------------------- ears: the right one
def _ear_round(b: Brush, f: Fur) -> None:
    b.circle(2, -4, 9.5, f.dark, lift=0.8)
    b.circle(2, -3, 5, lighter(f.dark, 0.22))


def _ear_small(b: Brush, f: Fur) -> None:
    b.circle(2, -1, 7, f.dark, lift=0.7)


def _ear_large(b: Brush, f: Fur) -> None:
    b.circle(8, -9, 17.5, f.coat, lift=0.9)
    b.circle(8, -8, 12, "#eab3a4")


def _ear_fluffy(b: Brush, f: Fur) -> None:
    b.shape(
        "M-6 8C-8 -16 10 -28 24 -20C32 -14 32 -2 28 8L22 4L19 13L12 8L8 14Z", f.coat
    )
    b.ellipse(13, -6, 8.5, 9, f.second)


def _ear_point(b: Brush, f: Fur) -> None:
    b.shape("M-13 0C-8 -14 2 -26 9 -29C14 -20 16 -4 15 10Z", f.coat)
    b.shape("M-4 -4C-1 -12 3 -18 7 -21C9 -15 10 -6 10 2Z", "#e9a99a", lift=0)


def _ear_tall(b: Brush, f: Fur) -> None:
    b.shape("M-14 2C-8 -16 4 -32 13 -38C17 -26 18 -4 16 12Z", f.coat)
    b.shape("M-4 -6C0 -16 6 -25 11 -29C13 -20 13 -6 12 2Z", f.dark, lift=0)


def _ear_long(b: Brush, f: Fur) -> None:
    with b.at(0, 0, turn=9):
        b.shape("M-9 6C-14 -24 -10 -58 1 -60C13 -58 13 -24 9 6Z", f.coat)
        b.shape("M-4 0C-8 -24 -5 -48 1 -50C7 -48 7 -24 4 0Z", "#eab3a4", lift=0)


def _ear_flop(b: Brush, f: Fur) -> None:
    b.shape("M-9 -7C4 -14 18 -4 19 14C20 30 10 36 4 30C-3 22 -4 8 -9 -7Z", f.dark)


def _ear_fold(b: Brush, f: Fur) -> None:
    b.shape("M-13 0C-8 -16 8 -22 18 -22C20 -10 16 4 8 8Z", f.coat)
    b.shape("M18 -22C10 -18 2 -14 -1 -4C8 -2 14 -8 18 -22Z", f.dark, lift=0)


def _ear_wing(b: Brush, f: Fur) -> None:
    b.shape("M-12 2C-10 -24 12 -44 24 -46C28 -30 22 -4 14 12Z", f.coat)
    b.shape("M-3 -4C0 -20 12 -32 20 -36C20 -24 16 -8 10 2Z", "#e0a29a", lift=0)


EARS: dict[str, Part] = {
    "round": _ear_round,
    "small": _ear_small,
    "large": _ear_large,
    "fluffy": _ear_fluffy,
    "point": _ear_point,
    "tall": _ear_tall,
    "long": _ear_long,
    "flop": _ear_flop,
    "fold": _ear_fold,
    "wing": _ear_wing,
}


# ---------------------------------------------------------------- snouts, below
def _snout_patch(b: Brush, f: Fur) -> None:
    b.shape("M-19 9C-19 -8 19 -8 19 9C19 24 -19 24 -19 9Z", f.second, lift=0)


def _snout_muzzle(b: Brush, f: Fur) -> None:
    b.ellipse(0, 10, 16, 12.5, f.second, lift=0.5)


def _snout_wedge(b: Brush, f: Fur) -> None:
    b.shape(
        "M-41 4C-26 2 -8 2 -3 10C2 2 20 2 35 4C27 8 15 28 -3 28C-21 28 -32 8 -41 4Z",
        f.second,
        lift=0,
    )


def _snout_button(b: Brush, f: Fur) -> None:
    b.ellipse(-7, 12, 10, 8.5, f.second)
    b.ellipse(7, 12, 10, 8.5, f.second)


def _snout_pig(b: Brush, f: Fur) -> None:
    b.ellipse(0, 6, 15, 10.5, f.second, lift=0.7)
    b.ellipse(-5, 6, 2.6, 4, f.nose)
    b.ellipse(5, 6, 2.6, 4, f.nose)


def _snout_broad(b: Brush, f: Fur) -> None:
    b.shape(
        "M-33 13C-36 -8 -14 -6 0 -3C14 -6 36 -8 33 13C32 36 -32 36 -33 13Z", f.second
    )
    b.ellipse(-13, 5, 3.4, 4.4, f.nose)
    b.ellipse(13, 5, 3.4, 4.4, f.nose)


def _snout_ape(b: Brush, f: Fur) -> None:
    b.shape(
        "M0 -17C8 -26 28 -22 24 -4C30 8 22 25 0 25C-22 25 -30 8 -24 -4C-28 -22 -8 -26 "
        "0 -17Z",
        f.second,
        lift=0,
    )


def _snout_long(b: Brush, f: Fur) -> None:
    b.shape("M-14 2C-10 -10 20 -10 34 6C38 14 24 22 8 22C-8 22 -16 14 -14 2Z", f.second)


def _snout_none(b: Brush, f: Fur) -> None:
    return


# ---------------------------------------------------------------- noses, above
def _nose_oval(b: Brush, f: Fur) -> None:
    b.ellipse(0, 2.5, 6.4, 4.6, f.nose)
    b.ellipse(-1.6, 1.2, 2, 1.1, lighter(f.nose, 0.35))


def _nose_big(b: Brush, f: Fur) -> None:
    b.ellipse(0, 3, 8.4, 6, f.nose)
    b.ellipse(-2.2, 1.2, 2.6, 1.4, lighter(f.nose, 0.35))


def _nose_heart(b: Brush, f: Fur) -> None:
    b.shape(
        "M0 9C-6 5 -6.500 1 -3 1Q-1 1 0 2.500Q1 1 3 1C6.500 1 6 5 0 9Z", f.nose, lift=0
    )


def _nose_koala(b: Brush, f: Fur) -> None:
    b.ellipse(0, 2, 8, 11, f.nose, lift=0.3)
    b.ellipse(-2.4, -3, 2.2, 3.4, lighter(f.nose, 0.3))


def _nose_tip(b: Brush, f: Fur) -> None:
    b.circle(0, 9, 5.2, f.nose)


def _nose_far(b: Brush, f: Fur) -> None:
    b.circle(33, 6, 5.4, f.nose, lift=0.3)


def _nose_holes(b: Brush, f: Fur) -> None:
    b.circle(-3, 2, 1.6, f.nose)
    b.circle(3, 2, 1.6, f.nose)


@dataclass(frozen=True)
class Snout:
    under: Part
    over: Part
    mouth: float = 13.0  # how far under the middle the mouth is


SNOUTS = {
    "patch": Snout(_snout_patch, _nose_oval),
    "muzzle": Snout(_snout_muzzle, _nose_big, 15),
    "wedge": Snout(_snout_wedge, _nose_tip, 18.5),
    "button": Snout(_snout_button, _nose_heart, 13.5),
    "pig": Snout(_snout_pig, _snout_none, 20.5),
    "broad": Snout(_snout_broad, _snout_none, 18),
    "ape": Snout(_snout_ape, _nose_holes, 12),
    "koala": Snout(_snout_none, _nose_koala, 17.5),
    "long": Snout(_snout_long, _nose_far, 15),
    "none": Snout(_snout_none, _nose_holes, 12),
}


# ---------------------------------------------------------------- markings on the head
def _mask(b: Brush, f: Fur) -> None:
    b.shape(
        "M-30 -8C-20 -20 -8 -14 3 -12C14 -14 26 -20 31 -8C32 6 18 4 3 -2C-12 4 -30 6 "
        "-30 -8Z",
        darker(f.dark, 0.35),
        lift=0,
    )


def _eye_patches(b: Brush, f: Fur) -> None:
    for side in (-1, 1):
        with b.at(3 + side * 13, -6, turn=side * 24):
            b.ellipse(0, 0, 8.5, 11, f.dark)


def _badger(b: Brush, f: Fur) -> None:
    for side in (-1, 1):
        with b.at(3, 0, flip=side < 0):
            b.shape(
                "M8 -23C16 -25 24 -19 27 -11C26 2 20 12 12 16C14 2 12 -10 8 -23Z",
                f.dark,
                lift=0,
            )


def _blaze(b: Brush, f: Fur) -> None:
    b.shape("M-3 -26C-6 -14 0 -6 3 -2C6 -6 12 -14 9 -26Z", f.second, lift=0)


def _head_stripes(b: Brush, f: Fur) -> None:
    d = f.dark
    b.line("M3 -24V-13M-6 -22L-4 -15M12 -22L10 -15", d, 3.2)
    b.line("M-29 -3L-20 -1M-28 5L-20 5M29 -3L24 -1M28 5L24 5", d, 3.2)


def _head_spots(b: Brush, f: Fur) -> None:
    for x, y in ((-8, -19), (3, -21), (14, -18), (-24, -2), (27, -3), (-22, 7)):
        b.circle(x, y, 2.5, f.dark)


def _brow_spots(b: Brush, f: Fur) -> None:
    for side in (-1, 1):
        b.ellipse(3 + side * 12, -15, 5.5, 3.6, f.second)
        b.ellipse(3 + side * 23, 4, 7.5, 8.5, f.second)


def _patch(b: Brush, f: Fur) -> None:
    b.shape(
        "M6 -25C20 -26 31 -14 29 2C22 8 8 4 6 -6C4 -14 3 -20 6 -25Z", f.dark, lift=0
    )


def _teeth(b: Brush, f: Fur) -> None:
    edge = darker(f.second, 0.4)
    for x in (-4.6, 0.2):
        b.rect(x - 0.7, 14.5, 5.8, 8.2, edge, r=1.8)
        b.rect(x, 14.5, 4.4, 7.5, "#fffaf0", r=1.4)


def _whiskers(b: Brush, f: Fur) -> None:
    b.line("M-13 9L-30 5M-13 13L-29 14M19 9L35 5M19 13L34 14", f.nose, 1.3)


def _sloth(b: Brush, f: Fur) -> None:
    b.shape(
        "M3 -20C22 -22 32 -8 27 6C20 22 -14 22 -21 6C-26 -8 -16 -22 3 -20Z",
        f.second,
        lift=0,
    )
    for side in (-1, 1):
        with b.at(3 + side * 13, -5, turn=side * 60):
            b.ellipse(0, 0, 5.6, 11, f.dark)


def _freckles(b: Brush, f: Fur) -> None:
    for x, y in ((-25, -4), (-20, 3), (26, -5), (21, 4), (2, -14), (-5, -10)):
        b.circle(x, y, 2.4, f.dark)


MARKS: dict[str, Part] = {
    "mask": _mask,
    "eye patches": _eye_patches,
    "badger": _badger,
    "blaze": _blaze,
    "stripes": _head_stripes,
    "leopard": _head_spots,
    "brows": _brow_spots,
    "patch": _patch,
    "sloth": _sloth,
    "freckles": _freckles,
}
OVER: dict[str, Part] = {"teeth": _teeth, "whiskers": _whiskers}
