"""The places: where stories happen. One small function a place.

    @place("meadow", "field", "grass", ground=566, sounds=("birds", "breeze"))
    def meadow(s: Set) -> None:
        s.sky()
        far = s.plane(0.35)
        ...

A place draws planes from far to near. The picture's home frame is 1280 × 720 units
with its origin top left; planes reach further, from LEFT to RIGHT and TOP to BOTTOM,
so that the camera has room. `depth` is how fast a plane passes when the camera moves:
0 is the sky, 1 is where the actors stand, 1.3 frames the foreground.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours, Palette

LEFT, RIGHT, TOP, BOTTOM = -360.0, 1640.0, -240.0, 900.0

TIMES = ("dawn", "morning", "noon", "afternoon", "dusk", "night")
WEATHERS = ("clear", "cloudy", "rain", "storm", "snow", "fog", "windy", "rainbow")
SEASONS = ("spring", "summer", "autumn", "winter")


class Set(Protocol):
    """What a place is drawn with: its planes, its colours, its chance."""

    palette: Palette  # already graded for time of day, weather and season
    time: str
    weather: str
    season: str
    without: tuple[str, ...]  # see `scenery`
    rng: random.Random

    def sky(self) -> Brush:
        """Paint the sky with sun, moon or stars for the time; return its brush."""

    def plane(self, depth: float) -> Brush:
        """Begin the next plane, nearer than the last; return its brush."""

    def colours(self, main: str, second: str = "") -> Colours:
        """Return what a prop is painted with here."""

    @property
    def dark(self) -> bool:
        """Whether lamps are lit and windows glow."""

    @property
    def snowy(self) -> bool:
        """Whether snow lies."""


Draw = Callable[[Set], None]
Box = tuple[float, float, float, float]  # left, top, wide, high


@dataclass(frozen=True)
class Place:
    """Somewhere a scene can happen."""

    name: str
    words: tuple[str, ...]
    draw: Draw
    ground: float  # where feet stand, at depth 1
    indoors: bool
    floating: str  # "" or what one floats in: "water", "air", "space"
    sounds: tuple[str, ...]  # the sound bed, by name: `origins/sound.toml`
    palettes: tuple[str, ...]  # that suit it best
    window: Box | None = None  # through which a room sees the moon of its story


_found: dict[str, Place] = {}


def place(  # noqa: PLR0913  # each is a fact about the place, given by name
    name: str,
    *words: str,
    ground: float = 566.0,
    indoors: bool = False,
    floating: str = "",
    sounds: tuple[str, ...] = (),
    palettes: tuple[str, ...] = ("dusk", "meadow"),
    window: Box | None = None,
) -> Callable[[Draw], Draw]:
    """Register the function below as the drawing of a place."""

    def keep(draw: Draw) -> Draw:
        if name in _found:
            raise ValueError(f"Two places are called “{name}”.")
        _found[name] = Place(
            name, (name, *words), draw, ground, indoors, floating, sounds, palettes,
            window,
        )  # fmt: skip
        return draw

    return keep


@cache
def all_places() -> dict[str, Place]:
    """Return every place by name, in the order of the alphabet."""
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        import_module(f"{__name__}.{module.name}")
    return dict(sorted(_found.items()))
