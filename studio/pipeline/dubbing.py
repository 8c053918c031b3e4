"""What is asked of a further language, and the lines it is asked for: plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.engine.dub import room_of
from studio.pipeline.order import Order

FPS = 25


@dataclass(frozen=True)
class Track:
    """A language, and whether it is spoken as well."""

    into: str
    dub: bool
    translator: str
    take: Mapping[str, str]  # node → key, of all that the film was made from

    @classmethod
    def of(cls, order: Order) -> Track:
        return cls(**(order.track or {}))


@dataclass(frozen=True)
class Said:
    """A line that is heard in the film, and the time it has."""

    voice: int  # which of the script's lines
    who: str
    speaker: str
    text: str
    own: float  # seconds it lasts
    most: float  # seconds until the next one


def said_in(told: Mapping[str, Any]) -> list[Said]:
    """Return the lines that are heard, in order, from what the stage tells."""
    lines = sorted(
        (
            line
            for scene in told["scenes"]
            for line in scene["lines"]
            if line["start"] is not None
        ),
        key=lambda line: float(line["start"]),
    )
    room = room_of([line["start"] for line in lines], told["frames"] / FPS)
    return [
        Said(
            line["voice"], line["who"], line["speaker"], line["text"],
            line["end"] - line["start"], most,
        )
        for line, most in zip(lines, room, strict=True)
    ]  # fmt: skip
