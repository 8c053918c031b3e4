"""Families of verbs: what can go wrong with this very deed.

Who delivers letters finds a wrong door, who rides a flat tyre. A trouble that could
come in any story is for those that name no deed.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

from studio.engine.brief import Deed, Item
from studio.engine.origins import origins
from studio.engine.props import all_props
from studio.engine.story.avoid import Avoided
from studio.engine.story.exchange import exchanges

_LETTERS = ("letter", "envelope", "postcard", "post", "mail", "parcel")
_EATEN = ("food", "fruit", "meal", "sweet", "kitchen")
_GOING = {"walking", "riding", "sailing", "flying", "climbing", "seeking", "giving"}
_DISHES = (
    "cake", "pie", "soup", "bread", "pudding", "salad", "cookie", "biscuit", "pizza",
    "pancake", "stew", "jam", "breakfast", "lunch", "dinner", "supper", "pastel",
)  # fmt: skip


@cache
def _by_verb() -> dict[str, str]:
    book = origins("line_family")
    return {verb: name for name in book for verb in book[name].values["verbs"]}


def family(verb: str, word: str, item: Item | None) -> str:
    """Return the family of a deed.

    >>> family("give", "delivers", None), family("make", "knits", None)
    ('giving', 'sewing')
    """
    for entry in origins("line_family").entries.values():
        if word.split(" ")[0] in entry.values.get("words", ()):
            return entry.name
    found = _by_verb().get(verb, "")
    return "cooking" if found == "building" and item and edible(item) else found


def edible(item: Item) -> bool:
    prop = all_props().get(item.prop)
    dish = bool({*item.noun.split(), item.prop} & {*_DISHES})
    return dish or (prop is not None and prop.kind in _EATEN)


def families_of(deeds: Sequence[Deed], items: Sequence[Item]) -> tuple[str, ...]:
    """Return the families of the deeds of a sentence, the first deed's first."""
    named = {item.noun: item for item in items}
    found = (family(deed.verb, deed.word, named.get(deed.what)) for deed in deeds)
    return tuple(dict.fromkeys(name for name in found if name))


def marks_of(families: Sequence[str], items: Sequence[Item]) -> set[str]:
    """Return what these deeds and things bring with them."""
    marks = {f"deed-{name}" for name in families}
    if {"cooking", "eating"} & {*families} or any(map(edible, items)):
        marks.add("food")
    if {"cooking", "building"} & {*families}:
        marks.add("standing")
    if any(word in item.noun for item in items for word in _LETTERS):
        marks.add("letters")
    props = [all_props().get(item.prop) for item in items]
    if any(prop is not None and prop.moves == "drive" for prop in props):
        marks.add("wheels")
    if any(item.prop in ("kite", "balloon") for item in items):
        marks.add("strings")
    first = props[0] if props else None
    if first is not None and first.size <= 110 and first.at != "sky":
        marks.add("handy")
    if _GOING & {*families}:
        marks.add("going")
    if any("ball" in item.prop and "balloon" not in item.prop for item in items):
        marks.add("ball")
    return marks


def troubles(
    language: str,
    families: Sequence[str],
    marks: frozenset[str],
    avoid: Avoided,
    rng: random.Random,
) -> list[str]:
    """Return what can go wrong with these deeds, the first deed's troubles first."""
    # A trouble that may not be spoken of would be mended without having been told.
    able = [
        one
        for one in exchanges(language)
        if "_" in one.obstacle and {*one.when} <= marks and not {*one.unless} & marks
        and not any(avoid.in_text(cue.words) for cue in one.cues)
    ]  # fmt: skip
    mended = {one.obstacle for one in able if one.kind == "idea"}
    found: list[str] = []
    for name in families:
        own = [
            one.obstacle
            for one in able
            if one.kind == "hit"
            and one.obstacle.startswith(f"{name}_")
            and one.obstacle in mended
        ]
        rng.shuffle(own)
        found += own
    return found
