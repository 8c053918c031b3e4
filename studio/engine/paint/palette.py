"""The few colours a story keeps to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from studio.engine.origins import origins
from studio.engine.paint.colour import darker, lighter


@dataclass(frozen=True)
class Palette:
    """A mood in colours: see `origins/palette.toml`."""

    name: str
    sky: tuple[str, ...]
    layers: tuple[str, ...]
    light: str
    warm: str
    pale: str
    ink: str


@dataclass(frozen=True)
class Colours:
    """What a prop is painted with: its own colour, and the story's."""

    main: str
    second: str
    light: str
    warm: str
    pale: str
    ink: str

    @property
    def dark(self) -> str:
        return darker(self.main, 0.28)

    @property
    def bright(self) -> str:
        return lighter(self.main, 0.28)


@cache
def palette(name: str) -> Palette:
    values = origins("palette")[name].values
    return Palette(
        name,
        tuple(values["sky"]),
        tuple(values["layers"]),
        values["light"],
        values["warm"],
        values["pale"],
        values["ink"],
    )
