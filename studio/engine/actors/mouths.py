"""Mouths: nine shapes for the sounds of speech, and one a feeling at rest.

Drawn about (0, 0) with a half width of some 7 units. `corner` (-1 hanging to 1 smiling)
lets the feeling stay in a mouth that speaks.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix

TEETH, TONGUE = "#fff6ea", "#d96a60"
Rest = Callable[[Brush, str], None]


def _lip(top: float, corner: float) -> tuple[float, float]:
    """Return how high the corners and the middle of an upper lip are."""
    return -0.6 - 2.6 * corner, top + 1.9 * corner


@lru_cache(maxsize=512)
def opened(half: float, top: float, low: float, corner: float) -> str:
    """Return the outline of an open mouth; a smile lifts its corners."""
    y, roof = _lip(top, corner)
    return (
        f"M{-half} {y:.2f}Q0 {2 * roof - y:.2f} {half} {y:.2f}"
        f"C{half + 0.4} {low * 0.8:.2f} {half * 0.6:.2f} {low:.2f} 0 {low:.2f}"
        f"S{-half - 0.4} {low * 0.8:.2f} {-half} {y:.2f}Z"
    )


@lru_cache(maxsize=512)
def teeth(half: float, top: float, deep: float, corner: float) -> str:
    """Return the upper teeth behind the lip of such a mouth."""
    y, roof = _lip(top, corner)
    side, x = roof + (y - roof) * 0.55 + 0.5, half * 0.74
    middle = 2 * (roof + 0.5) - side
    return (
        f"M{-x:.2f} {side:.2f}Q0 {middle:.2f} {x:.2f} {side:.2f}"
        f"L{x * 0.92:.2f} {side + deep:.2f}Q0 {middle + deep:.2f} {-x * 0.92:.2f} "
        f"{side + deep:.2f}Z"
    )


@lru_cache(maxsize=512)
def curved(half: float, deep: float) -> str:
    """Return a line of a mouth; `deep` above 0 smiles."""
    return f"M{-half} {-deep * 0.4:.2f}Q0 {deep * 1.3:.2f} {half} {-deep * 0.4:.2f}"


# Mouths that are a line: on a deep skin they are drawn in the colour of lips.
LINES = frozenset({"smile", "wobble", "frown", "flat", "smirk", "tuck", "chew"})


def draw_mouth(
    b: Brush, x: float, y: float, size: float, inks: tuple[str, str], face: Says
) -> None:
    """Draw a mouth; `inks` are that of an open mouth and that of a line."""
    line = face[1] in LINES if face[0] == "X" else face[0] == "A"
    ink = inks[line]
    with b.at(x, y, scale=size):
        if face[0] == "X":
            RESTS[face[1]](b, ink)
        else:
            _speaking(b, ink, face[0], face[2])


Says = tuple[str, str, float]  # the sound, the mouth at rest, the corners


def _speaking(b: Brush, ink: str, sound: str, corner: float) -> None:
    inside = mix(ink, "#5a1f22", 0.55)
    if sound == "A":
        b.line(curved(5.2, 1.0 + 1.8 * corner), ink, 2.4)
    elif sound == "B":
        b.shape(opened(6.4, -2.2, 3.0, corner), ink, lift=0)
        b.shape(teeth(6.4, -2.2, 3.0, corner), TEETH, lift=0)
    elif sound == "C":
        b.shape(opened(6.0, -2.6, 5.2, corner), inside, lift=0)
        b.ellipse(0, 3.5, 3.2, 1.5, TONGUE)
    elif sound == "D":
        b.shape(opened(7.6, -3.2, 9.2, corner), inside, lift=0)
        b.shape(teeth(7.6, -3.2, 2.4, corner), TEETH, lift=0)
        b.ellipse(0, 6.6, 4.4, 2.3, TONGUE)
    elif sound == "E":
        b.ellipse(0, 1.8, 4.7, 5.4, inside)
        b.ellipse(0, 4.9, 2.7, 1.7, TONGUE)
    elif sound == "F":
        b.ellipse(0, 1.2, 2.7, 3.0, inside)
    elif sound == "G":
        b.shape(opened(5.6, -2.0, 2.6, corner), ink, lift=0)
        b.shape(teeth(4.6, -1.6, 3.8, corner), TEETH, lift=0)
    else:
        b.shape(opened(6.2, -2.8, 6.4, corner), inside, lift=0)
        b.ellipse(0.4, 0.9, 3.0, 3.0, TONGUE)


# ---------------------------------------------------------------- at rest
def _grin(b: Brush, ink: str) -> None:
    b.shape("M-8 -2Q0 0 8 -2C8 5 4 7.500 0 7.500S-8 5 -8 -2Z", ink, lift=0)
    b.ellipse(0, 5, 3.6, 1.7, TONGUE)


def _beam(b: Brush, ink: str) -> None:
    b.shape("M-9.5 -3Q0 -0.5 9.5 -3C9.5 6 5 10 0 10S-9.5 6 -9.5 -3Z", ink, lift=0)
    b.shape("M-7.8 -1.9Q0 0.3 7.8 -1.9L7.3 0.6Q0 2.6 -7.3 0.6Z", TEETH, lift=0)
    b.ellipse(0, 7, 4.6, 2.2, TONGUE)


def _wail(b: Brush, ink: str) -> None:
    b.shape("M-7 5C-7 -3 -4 -4 0 -4S7 -3 7 5Q0 2.500 -7 5Z", ink, lift=0)
    b.ellipse(0, 1.8, 3.2, 1.3, TONGUE)


def _gape(b: Brush, ink: str) -> None:
    b.ellipse(0, 1.5, 4.6, 6.2, ink)
    b.ellipse(0, 5.2, 2.6, 1.7, TONGUE)


def _wary(b: Brush, ink: str) -> None:
    lips = "M-6.5 2.5Q-4 -2.5 0 -2.5T6.5 2.5Q3.5 5 0 3.8T-6.5 2.5Z"
    b.shape(lips, ink, lift=0)
    b.shape("M-4.600 0.200Q0 -2 4.600 0.200L4 1.700Q0 0.600 -4 1.700Z", TEETH, lift=0)


RESTS: dict[str, Rest] = {
    "smile": lambda b, ink: b.line("M-5.500 -0.500Q0 4.500 5.500 -0.500", ink, 2.4),
    "grin": _grin,
    "beam": _beam,
    "wobble": lambda b, ink: b.line(
        "M-6 2.200Q-3.200 -2 -0.500 0.800T6 0.600", ink, 2.4
    ),
    "frown": lambda b, ink: b.line("M-5.500 3Q0 -3.500 5.500 3", ink, 2.4),
    "flat": lambda b, ink: b.line("M-6 1.800Q-1 -1.200 6 0.200", ink, 2.7),
    "zigzag": _wary,
    "o": lambda b, ink: b.ellipse(0, 1.2, 3.2, 3.9, ink),
    "gape": _gape,
    "yawn": lambda b, ink: b.ellipse(1, 0.6, 3.0, 2.1, ink),
    "smirk": lambda b, ink: b.line("M-5 0.800Q1.500 4.500 6.500 -2.200", ink, 2.5),
    "tuck": lambda b, ink: b.line("M-3.600 0.200Q0 2.800 3.200 -0.400", ink, 2.4),
    "wail": _wail,
    "chew": lambda b, ink: b.line("M-4.500 1Q-1.500 -1 0.500 0.800T4.500 0", ink, 2.5),
}
