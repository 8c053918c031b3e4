"""People: everybody in `origins/person.toml`, of a build in `origins/build.toml`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from studio.engine.actors import Look, Pose, Spots, hats
from studio.engine.actors.bodies import Paint, body
from studio.engine.actors.figure import Build
from studio.engine.actors.person import paint_person
from studio.engine.actors.rig import Stance
from studio.engine.actors.wardrobe import SLOTS
from studio.engine.origins import origins
from studio.engine.paint.brush import Brush

__all__ = ["BUILDS", "hats"]  # hats join the wardrobe by being read

BUILDS = {
    name: Build(**entry.values) for name, entry in origins("build").entries.items()
}


def painter(build: Build, wears: tuple[str, ...], cut: str) -> Paint:
    """Return the painting of somebody who always wears these things."""

    def paint(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
        dressed = in_costume(look, wears, cut)
        return paint_person(b, dressed, s, pose, tailored(build, dressed.wears))

    return paint


@lru_cache(maxsize=256)
def tailored(build: Build, wears: tuple[str, ...]) -> Build:
    """Return the build in the clothes that were chosen for it."""
    if "dress" in wears and build.cut != "dress":
        return replace(build, cut="dress", hem=max(build.hem, 23.0), top=18.0)
    if "robe" in wears:
        return replace(build, cut="robe", hem=36.0, wide=max(build.wide, 29.0))
    if ("raincoat" in wears or "coat" in wears) and build.cut == "jumper":
        return replace(build, cut="coat", hem=17.0, wide=26.0)
    return build


def in_costume(look: Look, wears: tuple[str, ...], cut: str) -> Look:
    """Return the look with the costume under what was chosen for it.

    Another hat takes the place of the costume's own, and a child whose hair was chosen
    shows it: the hood is down.
    """
    chosen = look.wears
    if "raincoat" in chosen:
        wears, chosen = (), ("buttons", "hood", *chosen)
    own = tuple(
        name
        for name in wears
        if not (name in HEADWEAR and HEADWEAR & set(look.wears))
        and not (name == "hood" and look.hair_cut)
    )
    return Look(
        look.body, look.size, look.coat, look.second, look.skin, look.hair,
        look.hair_cut or cut, (*own, *chosen),
    )  # fmt: skip


HEADWEAR = frozenset({*SLOTS["head"], "hood"})


def _register(name: str, values: dict[str, Any]) -> None:
    build = BUILDS[values["build"]]
    colours = {
        key: values[key] for key in ("coat", "second", "skin", "hair") if key in values
    }
    body(
        name,
        *values.get("words", ()),
        height=build.height,
        person=True,
        voice=tuple(values["voice"]),
        **colours,
    )(painter(build, tuple(values.get("wears", ())), values.get("cut", "short")))


for _name, _entry in origins("person").entries.items():
    _register(_name, dict(_entry.values))
