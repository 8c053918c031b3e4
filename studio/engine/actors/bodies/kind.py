"""Tables of animals: a construction draws them, and each row is one of its kinds.

A construction is a drawing with a row as its first argument. `enrol` makes a body of
the two, so that a new animal is a row in a table and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import KW_ONLY, dataclass
from functools import wraps
from typing import TypeVar

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import body
from studio.engine.actors.rig import Stance
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma

Voice = tuple[float, float, float]  # pitch and formant in semitones, and pace


@dataclass(frozen=True)
class Kind:
    """What every row says, whichever construction draws it."""

    words: tuple[str, ...]
    height: float
    coat: str
    second: str
    _: KW_ONLY
    rests: float = 0.0  # how high it hovers above the ground; 0 stands on it
    voice: Voice | None = None  # when it is not the one that its size gives it

    @property
    def manner(self) -> Voice:
        """How it sounds: small animals high and quick, large ones low and slow."""
        return self.voice or (0.0, 0.0, 1.0)


K = TypeVar("K", bound=Kind)


def by_size(small: float, pitch: float, formant: float, pace: float) -> Voice:
    """Return the voice of somebody so small: high for a mouse, low for a bear.

    >>> by_size(5.0, 0.7, 0.5, 1.0)
    (3.5, 2.5, 1.0)
    """
    return round(small * pitch, 1), round(small * formant, 1), pace


def enrol(
    kinds: Iterable[K], drawn: Callable[[K, Brush, Look, Stance, Pose], Spots]
) -> None:
    """Make a body of each row of a table."""
    for kind in kinds:
        name, *words = kind.words
        body(
            name, *words, height=kind.height, coat=kind.coat, second=kind.second,
            floats=kind.rests > 0, rests=kind.rests, voice=kind.manner,
        )(_painted(kind, drawn))  # fmt: skip


def _painted(
    kind: K, drawn: Callable[[K, Brush, Look, Stance, Pose], Spots]
) -> Callable[[Brush, Look, Stance, Pose], Spots]:
    @wraps(drawn)
    def paint(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
        return drawn(kind, b, look, s, pose)

    return paint


Dyes = TypeVar("Dyes")


def draw_parts(
    b: Brush,
    table: Mapping[str, Callable[[Brush, Dyes], None]],
    dyes: Dyes,
    *names: str,
) -> None:
    """Draw the named parts of a table; "" and the names of other parts are none."""
    for name in names:
        if name in table:
            table[name](b, dyes)


def brow(skin: str, dim: float = 0.36) -> str:
    """Return the colour of brows on this skin, and below which light they are paler.

    In ink, a calm bear would look as if it were cross.
    """
    return lighter(skin, 0.4) if luma(skin) < dim else darker(skin, 0.45)
