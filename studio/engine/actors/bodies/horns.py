"""What grows on the heads of four-legged animals: horns, antlers, ears, manes, wool.

Drawn from the middle of the skull, looking right.
"""

from __future__ import annotations

from studio.engine.actors.bodies.heads import Fur, Part
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix

BONE = "#e9dcc0"


# ---------------------------------------------------------------- behind the skull
def _antlers(b: Brush, f: Fur) -> None:
    for x, way in ((-7, -1), (9, 1)):
        with b.at(x, -16, flip=way < 0):
            b.limb(((0, 0), (6, -20), (20, -36), (18, -54)), "#a37a52", 5.5)
            b.line("M6 -20L-3 -34M15 -30L30 -40M19 -42L30 -54", "#a37a52", 4.6)


def _palms(b: Brush, f: Fur) -> None:
    for x, way in ((-8, -1), (10, 1)):
        with b.at(x, -15, flip=way < 0):
            b.shape(
                "M-2 0C8 -10 14 -14 18 -24C14 -34 18 -42 22 -44L25 -34L32 -48L35 -36"
                "L44 "
                "-46L44 -32L54 -36C52 -14 30 -2 4 6Z",
                "#b48a5c",
                lift=0,
            )


def _small_horns(b: Brush, f: Fur) -> None:
    for side in (-1, 1):
        with b.at(side * 14, -18, flip=side < 0):
            b.shape("M-6 2C2 -2 10 -6 12 -22C22 -10 18 8 2 10Z", BONE, lift=0.7)


def _goat_horns(b: Brush, f: Fur) -> None:
    for side in (-1, 1):
        with b.at(side * 9, -20, flip=side < 0):
            b.shape("M-5 4C-6 -16 2 -32 20 -36C12 -24 9 -10 8 4Z", "#b79f80", lift=0.7)


def _ram_horns(b: Brush, f: Fur) -> None:
    for side in (-1, 1):
        with b.at(side * 24, -10, flip=side < 0):
            b.ring(0, 0, 10, "#b79f80", 9)


def _studs(b: Brush, f: Fur) -> None:
    for x in (-6, 6):
        b.limb(((x, -14), (x - 1, -31)), f.coat, 5)
        b.circle(x - 1, -33, 5, f.dark, lift=0.4)


def _unicorn(b: Brush, f: Fur) -> None:
    with b.at(11, -17, turn=26):
        b.shape("M-6 2L1 -46L7 2Z", "#f4cf6a", lift=0.7)
        b.line("M-4 -8L5 -12M-3 -19L4 -23M-1 -30L3 -33", "#fdf0c0", 2.2)


def _frill(b: Brush, f: Fur) -> None:
    b.ellipse(-8, -8, 36, 38, f.dark, lift=1)
    b.ellipse(-7, -7, 29, 31, mix(f.dark, f.second, 0.35))
    for x, y, turn in ((8, -17, 30), (-6, -20, 8)):
        with b.at(x, y, turn=turn):
            b.shape("M-5 4L1 -26L6 4Z", BONE, lift=0.6)


HORNS: dict[str, Part] = {
    "antlers": _antlers,
    "palms": _palms,
    "small": _small_horns,
    "goat": _goat_horns,
    "ram": _ram_horns,
    "studs": _studs,
    "unicorn": _unicorn,
    "frill": _frill,
}
# A unicorn's horn grows out of the forehead, all others from behind it.
BEFORE = frozenset({"unicorn"})


# ---------------------------------------------------------------- ears
def _pricked(b: Brush, f: Fur) -> None:
    for x, turn in ((4, 12), (-10, -14)):
        with b.at(x, -14, turn=turn):
            b.shape("M-6 2C-8 -12 -4 -22 1 -26C7 -20 9 -10 7 3Z", f.coat, lift=0)
            b.shape("M-2 -2C-3 -10 -1 -15 1 -18C4 -14 4 -8 3 -1Z", f.dark, lift=0)


def _donkey(b: Brush, f: Fur) -> None:
    for x, turn in ((6, 18), (-9, -18)):
        with b.at(x, -12, turn=turn):
            b.shape("M-7 2C-12 -20 -8 -40 0 -46C9 -38 11 -18 7 3Z", f.coat, lift=0)
            b.shape("M-3 -4C-6 -18 -3 -30 0 -36C5 -28 5 -16 3 -3Z", f.second, lift=0)


def _leaf(b: Brush, f: Fur) -> None:
    for side in (-1, 1):
        with b.at(side * 22, -10, flip=side < 0), b.at(turn=8):
            b.shape("M-4 -4C8 -16 24 -12 30 0C20 10 4 10 -4 6Z", f.coat, lift=0)
            b.shape("M4 -2C10 -8 18 -7 23 -1C17 4 8 5 4 2Z", "#e0a29a", lift=0)


def _deer(b: Brush, f: Fur) -> None:
    for x, turn in ((8, 46), (-10, -52)):
        with b.at(x, -12, turn=turn):
            b.shape("M-6 2C-10 -12 -6 -24 1 -30C8 -24 10 -10 7 3Z", f.coat, lift=0)
            b.shape("M-2 -3C-4 -12 -1 -18 1 -22C5 -17 5 -9 3 -2Z", f.second, lift=0)


def _elephant(b: Brush, f: Fur) -> None:
    inner = mix(f.coat, "#e2a39a", 0.45)
    for side in (-1, 1):
        with b.at(side * 20, -4, flip=side < 0):
            b.shape(
                "M-6 -16C10 -38 48 -34 50 -4C50 22 34 38 20 34C8 32 0 16 -6 8Z",
                f.dark,
                lift=0.5,
            )
            b.shape(
                "M4 -10C14 -26 40 -24 42 -4C42 14 32 28 22 24C14 22 8 12 4 6Z",
                inner,
                lift=0,
            )


EARS: dict[str, Part] = {
    "pricked": _pricked,
    "donkey": _donkey,
    "leaf": _leaf,
    "deer": _deer,
    "elephant": _elephant,
}


# ---------------------------------------------------------------- on the neck and brow
def _long_mane(b: Brush, f: Fur) -> None:
    b.shape(
        "M8 -22C-8 -30 -24 -22 -28 -6C-40 2 -36 14 -44 22C-50 34 -44 44 -52 58"
        "C-40 54 -28 "
        "46 -24 34C-16 28 -20 14 -14 4C-12 -6 0 -8 8 -22Z",
        f.dark,
        lift=0,
    )


def _short_mane(b: Brush, f: Fur) -> None:
    b.shape(
        "M6 -24C-8 -28 -20 -22 -24 -8C-32 8 -40 26 -50 44L-38 48C-30 30 -22 14 -14 -2Z",
        f.dark,
        lift=0,
    )


def _wool_cap(b: Brush, f: Fur) -> None:
    for x, y, r in ((-13, -20, 11), (2, -26, 13), (15, -20, 10), (2, -18, 12)):
        b.circle(x, y, r, f.second)


def _beard(b: Brush, f: Fur) -> None:
    b.shape("M-6 22C-6 34 0 44 4 48C8 42 14 34 13 22Z", f.second, lift=0.6)


def _quiff(b: Brush, f: Fur) -> None:
    b.shape(
        "M-14 -22C-10 -34 8 -38 20 -26C10 -24 8 -16 -2 -14C-8 -16 -12 -18 -14 -22Z",
        f.dark,
    )


def _shaggy(b: Brush, f: Fur) -> None:
    b.shape(
        "M-24 -14C-22 -40 24 -40 26 -14L20 -20L15 -10L8 -18L2 -8L-6 -18"
        "L-12 -10L-18 -18Z",
        f.dark,
        lift=0,
    )


MANES: dict[str, Part] = {"long": _long_mane, "short": _short_mane}
CAPS: dict[str, Part] = {
    "wool": _wool_cap,
    "beard": _beard,
    "quiff": _quiff,
    "shaggy": _shaggy,
}


# ---------------------------------------------------------------- on the back, clipped
def _zebra(b: Brush, f: Fur) -> None:
    for x in (-44, -28, -12, 4, 20, 36):
        b.limb(((x, -40), (x + 5, -8), (x - 2, 34)), f.dark, 6.5)


TILES = (
    (-34, -14, 9), (-14, -18, 8), (6, -16, 9), (26, -18, 9),
    (-26, 4, 7), (-6, 2, 8), (16, 3, 8), (34, 2, 6),
)  # fmt: skip


def _giraffe(b: Brush, f: Fur) -> None:
    for x, y, r in TILES:
        with b.at(x, y):
            b.shape(f"M{-r} -2L-3 {-r}L{r} -4L{r - 2} {r - 2}L-4 {r}Z", f.dark, lift=0)


def _cow(b: Brush, f: Fur) -> None:
    b.shape("M-40 -40C-12 -44 -8 -14 -24 -8C-34 -2 -50 -10 -50 -20Z", f.dark, lift=0)
    b.shape("M2 -6C14 -18 30 -8 28 8C26 22 8 22 2 14C-6 8 -6 0 2 -6Z", f.dark, lift=0)


def _fawn(b: Brush, f: Fur) -> None:
    for x, y in (
        (-34, -10),
        (-22, -16),
        (-10, -11),
        (2, -16),
        (14, -11),
        (-28, 0),
        (-4, 0),
    ):
        b.circle(x, y, 3, f.second)


def _pale_belly(b: Brush, f: Fur) -> None:
    b.ellipse(0, 32, 46, 18, f.second)


def _saddle(b: Brush, f: Fur) -> None:
    b.shape("M-22 -40H20L24 -2Q0 8 -26 -2Z", "#d9644c", lift=0)
    b.line("M-24 -5Q0 4 22 -5", "#f4cf6a", 3)


HIDES: dict[str, Part] = {
    "zebra": _zebra,
    "giraffe": _giraffe,
    "cow": _cow,
    "fawn": _fawn,
    "belly": _pale_belly,
    "saddle": _saddle,
}


# ---------------------------------------------------------------- tails
def _horse_tail(b: Brush, f: Fur) -> None:
    b.shape(
        "M4 -8C-16 -14 -28 4 -26 24C-26 40 -36 48 -40 54C-22 54 -10 42 -10 24"
        "C-10 12 -4 8 4 8Z",
        f.dark,
        lift=0.5,
    )


def _cow_tail(b: Brush, f: Fur) -> None:
    b.limb(((2, -4), (-14, 2), (-17, 30)), f.coat, 5)
    b.shape("M-21 26C-26 38 -22 46 -17 50C-11 44 -10 36 -13 26Z", f.dark, lift=0)


def _bob(b: Brush, f: Fur) -> None:
    b.ellipse(-3, -2, 9, 8, f.second, lift=0.7)


def _dino(b: Brush, f: Fur) -> None:
    b.shape("M14 -22C-16 -16 -40 2 -86 8C-60 24 -10 26 18 18Z", f.coat)


TAILS: dict[str, Part] = {
    "horse": _horse_tail,
    "cow": _cow_tail,
    "bob": _bob,
    "dino": _dino,
}


def hump(b: Brush, f: Fur, x: float) -> None:
    with b.at(x, 0):
        b.shape("M-24 4C-18 -18 -12 -34 0 -34C12 -34 18 -18 24 4Z", f.coat)


def plates(b: Brush, f: Fur, half: float) -> None:
    """Draw a stegosaur's plates along the back."""
    for n in range(5):
        x = -half * 0.8 + n * half * 0.4
        with b.at(x, -6 - 6 * (1 - abs(n - 2) / 2), scale=1.1 - abs(n - 2) * 0.16):
            b.shape(
                "M-14 8L-10 -16L0 -30L10 -16L14 8Z",
                (f.dark, lighter(f.dark))[n % 2],
                lift=0,
            )


def hoof(coat: str) -> str:
    return darker(coat, 0.55)
