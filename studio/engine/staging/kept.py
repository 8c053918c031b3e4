"""Where everything lay in a film before it was changed: what need not move stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Lain:
    """A moment of a scene, and the frames it had."""

    scene: int
    number: int
    start: int
    frames: int


@dataclass(frozen=True)
class Kept:
    """A timetable, as an order for a changed film carries it."""

    title: int
    credits: int
    frames: int
    lain: tuple[Lain, ...]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Kept:
        """Read what `dataclasses.asdict` wrote."""
        lain = tuple(Lain(**each) for each in data["lain"])
        return cls(data["title"], data["credits"], data["frames"], lain)
