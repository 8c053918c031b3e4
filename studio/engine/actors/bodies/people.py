"""People: everybody in `origins/person.toml`, of a build in `origins/build.toml`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import Paint, body
from studio.engine.actors.figure import Build
from studio.engine.actors.outfit import TOPS, clothes, outfit
from studio.engine.actors.person import paint_person
from studio.engine.actors.rig import Stance
from studio.engine.actors.wardrobe import wardrobe
from studio.engine.origins import origins
from studio.engine.paint.brush import Brush

BUILDS = {
    name: Build(**entry.values) for name, entry in origins("build").entries.items()
}


def painter(build: Build, wears: tuple[str, ...], cut: str) -> Paint:
    """Return the painting of somebody who always wears these things."""

    @lru_cache(maxsize=64)
    def fitted(look: Look) -> tuple[Look, Build]:
        dressed = in_costume(look, wears, cut)
        return dressed, tailored(build, dressed.wears)

    def paint(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
        dressed, cloth = fitted(look)
        return paint_person(b, dressed, s, pose, cloth)

    return paint


def tailored(build: Build, wears: tuple[str, ...]) -> Build:
    """Return the build in the clothes that were chosen for it."""
    cut = clothes(wears).cut
    if cut == "dress" and build.cut != "dress":
        return replace(build, cut="dress", hem=max(build.hem, 23.0), top=18.0)
    if cut == "robe":
        return replace(build, cut="robe", hem=36.0, wide=max(build.wide, 29.0))
    if cut in ("raincoat", "coat") and build.cut == "jumper":
        return replace(build, cut="coat", hem=17.0, wide=26.0)
    trousered = cut in ("jumper", "shirt", "pyjamas") or "skirt" in outfit(wears)
    if trousered and build.cut in ("coat", "dress"):
        return replace(build, cut="jumper", hem=9.0, wide=min(build.wide, 22.5))
    return build


def in_costume(look: Look, wears: tuple[str, ...], cut: str) -> Look:
    """Return the look with the costume under what was chosen for it.

    Another hat takes the place of the costume's own, another coat that of its cloth,
    and a child whose hair was chosen shows it: the hood is down.
    """
    chosen, on, new = look.wears, outfit(look.wears), clothes(look.wears)
    hatted = bool(HEADWEAR & on.keys())
    own = tuple(
        name
        for name in wears
        if not (name in HEADWEAR and hatted)
        and not (name == "hood" and look.hair_cut)
        and not (name in CLOTH and new.cut)
    )
    if new.cut == "raincoat":
        chosen = (*(("buttons",) if hatted else ("buttons", "hood")), *chosen)
    # Hair that stands up would come through a hat.
    hair = look.hair_cut or cut
    hair = "short" if hair == "spiky" and COVERING & on.keys() else hair
    # Some wear their own cut, a dress or a robe, and are known by its colour.
    coat = look.coat if new.cut in wears and not on[new.cut] else new.top or look.coat
    return Look(
        look.body, look.size, coat, new.legs or look.second, look.skin, look.hair,
        hair, (*own, *chosen),
    )  # fmt: skip


# What belongs to the cloth of a costume, and goes when another garment is put on.
CLOTH = frozenset(
    ("hood", "buttons", "stripes", "striped", "stripy", "spots", "spotted", "dots",
     "stars", "coat collar", "collar", "overalls", "dungarees", "waistcoat", "vest",
     "safety vest", "fur trim", "ermine", *TOPS)
)  # fmt: skip
HEADWEAR = frozenset({*wardrobe()["head"], "hood"})
COVERING = HEADWEAR - {
    "bow", "flower", "headphones", "antennae", "crown", "tiara", "glass helmet",
}  # fmt: skip


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
