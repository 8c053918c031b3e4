"""What a card is, and what a kind of card is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kit.problems import Problem
from studio.engine.music import Note
from studio.engine.staging import FPS

if TYPE_CHECKING:
    from studio.engine.cards.scene import Scene

SEGMENT = 96  # frames: 3.84 s, the grid on which channels are built
MOST = 16  # segments: a minute


@dataclass(frozen=True)
class Card:
    """A short piece between films. The same card is the same to the byte."""

    kind: str  # a file of this folder: "slate", "night", "ident", "next", "clock"
    title: str  # the channel's name, the next film's title, the hour
    line: str = ""  # the words beside it; "" takes the kind's own
    seed: int = 0
    segments: int = 1

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise Problem("The card has no words.", "Give it a title.")
        if not 1 <= self.segments <= MOST:
            raise Problem(
                f"A card cannot be {self.segments} segments long.",
                f"Give it 1 to {MOST}, of 3.84 seconds each.",
            )

    @property
    def frames(self) -> int:
        return self.segments * SEGMENT

    @property
    def seconds(self) -> float:
        return self.frames / FPS


@dataclass(frozen=True)
class Kind:
    """One kind of card. A new one is a new file here that defines `KIND`."""

    name: str
    segments: int  # how many suit it; fewer hurry its waves and its tune
    loops: bool  # it is played again and again, and must lead to its own beginning
    look: tuple[str, str]  # its palette and its hour
    draw: Callable[[Scene], None]
    tune: Callable[[Card], Sequence[Note]]
    bed: tuple[str, float]  # the sound beneath, by name, and its gain
    level: float  # LUFS
    line: str = ""  # what it says when nobody gave it other words
