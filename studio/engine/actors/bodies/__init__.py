"""The bodies: one function each, drawn from the rig's joints.

    @body("otter", "otters", height=118, coat="#8c6148", second="#e3c6a4")
    def otter(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots: ...

The function draws facing right with its origin on the ground between the feet; turning,
lifting, leaning and squashing the whole are done before it is called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.rig import Stance
from studio.engine.paint.brush import Brush

Paint = Callable[[Brush, Look, Stance, Pose], Spots]


@dataclass(frozen=True)
class Body:
    """A kind of puppet."""

    name: str
    words: tuple[str, ...]
    height: float
    paint: Paint
    person: bool  # wears clothes, has skin and hair
    floats: bool  # swims, flies or hovers rather than stands
    rests: float  # how high it floats above the ground when it does
    coat: str
    second: str
    skin: str
    hair: str
    voice: tuple[float, float, float]  # pitch, formant (semitones), pace


_found: dict[str, Body] = {}


def body(  # noqa: PLR0913  # each is a fact about the body, given by name
    name: str,
    *words: str,
    height: float,
    person: bool = False,
    floats: bool = False,
    rests: float = 0.0,
    coat: str = "#d9644c",
    second: str = "#f0dcb8",
    skin: str = "#e8b893",
    hair: str = "#4a2c24",
    voice: tuple[float, float, float] = (0.0, 0.0, 1.0),
) -> Callable[[Paint], Paint]:
    """Register the function below as a body."""

    def keep(paint: Paint) -> Paint:
        if name in _found:
            raise ValueError(f"Two bodies are called “{name}”.")
        _found[name] = Body(
            name, (name, *words), height, paint, person, floats, rests,
            coat, second, skin, hair, voice,
        )  # fmt: skip
        return paint

    return keep


@cache
def all_bodies() -> dict[str, Body]:
    """Return every body by name, in the order of the alphabet."""
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        import_module(f"{__name__}.{module.name}")
    return dict(sorted(_found.items()))
