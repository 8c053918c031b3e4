"""Backs, bellies and manes of upright beasts: spines, shells, stripes and pouches."""

from __future__ import annotations

import math

from studio.engine.actors.bodies.heads import Fur, Part
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter


def _burr(x: float, y: float, inner: float, outer: float, points: int) -> str:
    """Return a star's outline: spines seen from the front."""
    spikes = []
    for n in range(points * 2):
        r = outer if n % 2 else inner
        turn = n * math.pi / points
        spikes.append(f"{x + r * math.sin(turn):.1f} {y - r * math.cos(turn):.1f}")
    return "M" + "L".join(spikes) + "Z"


def _ruff(inner: float, outer: float, points: int) -> str:
    """Return a wavy outline round the origin: manes and wool."""
    parts = []
    for n in range(points):
        here, mid = n * math.tau / points, (n + 0.5) * math.tau / points
        there = (n + 1) * math.tau / points
        if not n:
            parts.append(f"M{inner * math.sin(here):.1f} {-inner * math.cos(here):.1f}")
        parts.append(
            f"Q{outer * math.sin(mid):.1f} {-outer * math.cos(mid):.1f} "
            f"{inner * math.sin(there):.1f} {-inner * math.cos(there):.1f}"
        )
    return "".join(parts) + "Z"


BODY_BURR = _burr(-3, -58, 38, 50, 19)
HEAD_BURR = _burr(-3, -5, 36, 48, 19)
MANE = _ruff(40, 54, 13)
INNER_MANE = _ruff(35, 43, 13)


# ---------------------------------------------------------------- behind the body
def _spines(b: Brush, f: Fur) -> None:
    b.shape(BODY_BURR, f.dark, lift=0.4)


def _shell(b: Brush, f: Fur) -> None:
    b.ellipse(-8, -59, 47, 44, f.dark, lift=1)
    b.ellipse(-8, -59, 40, 37, darker(f.dark, 0.14))


def _quills(b: Brush, f: Fur) -> None:
    for n in range(-4, 5):
        turn = math.radians(n * 20)
        b.limb(
            ((0, -60), (60 * math.sin(turn), -62 - 46 * math.cos(turn))),
            (f.dark, f.second)[n % 2], 6,
        )  # fmt: skip
    b.shape(BODY_BURR, f.dark, lift=0.4)


BACKS: dict[str, Part] = {
    "spines": _spines,
    "shell": _shell,
    "quills": _quills,
}


# ---------------------------------------------------------------- on the body, clipped
AHEAD_BELLY = 3.0  # the body, too, is turned a little to the right
BELLY = "M-15 -26C-19 -62 -12 -82 0 -82C12 -82 19 -62 15 -26Q0 -24 -15 -26Z"


def _belly(b: Brush, f: Fur) -> None:
    with b.at(AHEAD_BELLY, 0):
        b.shape(BELLY, f.second, lift=0)


def _bib(b: Brush, f: Fur) -> None:
    b.shape("M-16 -96C-18 -78 -8 -64 3 -56C14 -64 22 -78 20 -96Z", f.second, lift=0)


def _wide_belly(b: Brush, f: Fur) -> None:
    b.ellipse(AHEAD_BELLY, -50, 23, 29, f.second)


def _band(b: Brush, f: Fur) -> None:
    b.rect(-50, -98, 100, 32, f.dark)


def _stripes(b: Brush, f: Fur) -> None:
    for y in (-76, -62, -48):
        for side in (-1, 1):
            x = side * 34
            tip = side * 15
            b.poly(((x, y - 4), (x, y + 5), (tip, y + 1)), f.dark, lift=0)


def _spotted(b: Brush, f: Fur) -> None:
    for x, y in ((-23, -70), (-20, -52), (-26, -40), (22, -72), (24, -56), (20, -42)):
        b.circle(x, y, 3.4, f.dark)


def _plates(b: Brush, f: Fur) -> None:
    b.ellipse(AHEAD_BELLY, -54, 23, 32, f.second)
    tone = darker(f.second, 0.18)
    b.line("M-18 -70H24M-21 -56H27M-20 -42H26M3 -86V-24", tone, 2)


def _pouch(b: Brush, f: Fur) -> None:
    b.ellipse(AHEAD_BELLY, -50, 19, 30, f.second)
    b.shape("M-14 -48Q3 -38 20 -48C22 -24 -16 -24 -14 -48Z", f.coat, lift=0.7)


def _patched(b: Brush, f: Fur) -> None:
    b.shape("M8 -98C34 -98 40 -60 24 -54C12 -52 6 -70 8 -98Z", f.dark, lift=0)
    b.shape("M-40 -52C-24 -58 -14 -44 -20 -30C-24 -20 -40 -20 -40 -30Z", f.dark, lift=0)


def _scales(b: Brush, f: Fur) -> None:
    b.ellipse(AHEAD_BELLY, -54, 17, 36, f.second)
    tone = darker(f.second, 0.16)
    b.line("M-12 -74H18M-14 -62H20M-14 -50H20M-13 -38H19", tone, 2)


TORSOS: dict[str, Part] = {
    "belly": _belly,
    "bib": _bib,
    "wide belly": _wide_belly,
    "band": _band,
    "stripes": _stripes,
    "spotted": _spotted,
    "plates": _plates,
    "pouch": _pouch,
    "patched": _patched,
    "scales": _scales,
}


# What lies within every torso and needs no clip, which costs as much as a piece.
WITHIN = frozenset({"belly"})


# ---------------------------------------------------------------- round the head
def _mane(b: Brush, f: Fur) -> None:
    b.shape(MANE, f.dark, lift=0.4)
    b.shape(INNER_MANE, lighter(f.dark, 0.1), lift=0)


def _head_spines(b: Brush, f: Fur) -> None:
    b.shape(HEAD_BURR, f.dark, lift=0.4)


MANES: dict[str, Part] = {"mane": _mane, "spines": _head_spines}


# ---------------------------------------------------------------- crests, behind
def _dragon_crest(b: Brush, f: Fur) -> None:
    for x, y, turn in ((-29, -2, -78), (-24, -14, -56), (-15, -23, -32)):
        with b.at(x, y, turn=turn):
            b.shape("M-7 4L0 -13L7 4Z", f.dark, lift=0)
    for x, turn in ((-3, -14), (14, 16)):
        with b.at(x, -20, turn=turn):
            b.shape("M-5 5C-7 -8 -3 -20 4 -27C6 -14 8 -6 6 5Z", "#f3e3bd", lift=0)


def _ridge(b: Brush, f: Fur) -> None:
    for x, y, turn in ((-27, -4, -74), (-22, -15, -50), (-12, -22, -26)):
        with b.at(x, y, turn=turn):
            b.shape("M-6 4L0 -9L6 4Z", f.dark, lift=0)


def _horn_pair(b: Brush, f: Fur) -> None:
    for side in (-1, 1):
        with b.at(side * 17, -20, flip=side < 0):
            b.shape("M-6 5C-4 -8 4 -16 12 -22C14 -10 10 0 6 7Z", "#f3e3bd", lift=0)


CRESTS: dict[str, Part] = {
    "dragon": _dragon_crest,
    "ridge": _ridge,
    "horns": _horn_pair,
}
