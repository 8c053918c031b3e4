"""How somebody looks who was only named: told apart, and still what they are.

A second cow is a lighter cow, not a blue one; what tells animals apart beyond that is
worn. People keep the costume of their calling, and what is free in them is their own.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace

from studio.engine.actors import Look
from studio.engine.actors.bodies import all_bodies
from studio.engine.actors.outfit import ALIASES
from studio.engine.actors.wardrobe import wearables
from studio.engine.brief import Being
from studio.engine.origins import origins
from studio.engine.paint.colour import darker, lighter, luma, mix
from studio.engine.story import Character

_SIZES = {
    "tiny": 0.7, "small": 0.82, "little": 0.82, "young": 0.88, "baby": 0.66,
    "big": 1.15, "large": 1.15, "huge": 1.3, "giant": 1.35, "tall": 1.15, "old": 0.97,
    "pequeño": 0.82, "pequeña": 0.82, "grande": 1.15,
}  # fmt: skip
# Whatever their kind: a giant tortoise is taller than a child, a tiny dragon is not.
_AT_LEAST = {"giant": 280.0, "huge": 280.0}
_AT_MOST = {"tiny": 80.0}
_LARGEST = 3.0  # times its kind: see `story/schema.py`
_SKINS = ("#f3c9a5", "#e8b893", "#c98f65", "#a56b45", "#7c4a2f", "#5a3524")
_HAIRS = ("#2b1d1a", "#4a2c24", "#7a4a2a", "#b5722f", "#d9a441", "#a8432f")
_GREY = "#d8d3ca"
_COATS = (
    "#d9644c", "#e3ad4a", "#3f8a86", "#6d5b95", "#5f8f57", "#3f6a9a", "#c9768f",
    "#8a5a3c", "#46535c",
)  # fmt: skip
_SECONDS = ("#46535c", "#6d5b4a", "#3c4d6b", "#f0dcb8")
# Those whose clothes say nothing about them: they may wear what they like.
_FREE = frozenset(
    ("child", "girl", "boy", "toddler", "baby", "woman", "adult", "doll", "elf",
     "fairy", "gnome", "superhero", "musician", "artist", "teacher", "footballer")
)  # fmt: skip
# What no fur has to match: another colour makes another one of them.
_FANTASY = frozenset(
    ("robot", "alien", "dragon", "baby dragon", "monster", "sea monster", "ghost",
     "unicorn", "spirit", "wild thing", "phoenix", "butterfly", "moth", "fish",
     "parrot", "bird", "jellyfish", "starfish", "seahorse", "octopus", "dinosaur",
     "baby dinosaur", "stegosaurus", "triceratops", "long-necked dinosaur", "doll")
)  # fmt: skip
_GIRLS = frozenset(
    ("girl", "niña", "nina", "chica", "hija", "hermana", "fille", "fillette", "mädchen",
     "madchen", "bambina", "ragazza", "menina", "daughter", "sister", "schoolgirl")
)  # fmt: skip
_BOYS = frozenset(
    ("boy", "niño", "nino", "chico", "hijo", "hermano", "garçon", "garcon", "junge",
     "bub", "bambino", "ragazzo", "menino", "son", "brother", "schoolboy", "lad")
)  # fmt: skip
_CUTS = {
    "girl": ("long", "plaits", "bun", "curly", "ponytail", "bob"),
    "boy": ("short", "spiky", "curly", "afro"),
    "child": ("bob", "curly", "short", "ponytail"),
    "woman": ("long", "bun", "curly", "bob"),
}
_DISTINCT = ("scarf", "bow", "hat", "bow tie")
_GROWN = frozenset(("adult", "elder", "grandfather", "king", "wizard", "pirate"))


def look_of(
    being: Being, n: int, before: Sequence[Character], rng: random.Random
) -> Look:
    """Return how the n-th of a being looks, beside those who are there already."""
    kind = _kind(being)
    size = _size(being.traits, kind)
    size = round(min(_LARGEST, size * (1 + 0.05 * rng.uniform(-1, 1) * (n > 0))), 3)
    worn = worn_by(being.traits, kind)
    look = Look(body=kind, size=size, coat=being.colour, wears=worn)
    alike = sum(one.look.body == kind for one in before)
    body = all_bodies().get(kind)
    if body is None:
        return look
    if body.person:
        return _person(look, being, alike, before, rng)
    if kind in _FANTASY:
        taken = {one.look.coat for one in before}
        free = [coat for coat in _COATS if coat not in taken] or list(_COATS)
        return replace(look, coat=look.coat or (rng.choice(free) if alike else ""))
    return _animal(look, alike)


def _size(traits: Sequence[str], kind: str) -> float:
    """Return how large somebody is beside their kind, as the words have it.

    >>> _size(("giant",), "tortoise") > _size(("giant",), "cow") > 1
    True
    """
    said = next((trait for trait in traits if trait in _SIZES), "")
    size = _SIZES.get(said, 1.0)
    body = all_bodies().get(kind)
    if body is None:
        return size
    size = max(size, min(_LARGEST, _AT_LEAST.get(said, 0.0) / body.height))
    return min(size, _AT_MOST.get(said, math.inf) / body.height)


def worn_by(traits: Sequence[str], kind: str) -> tuple[str, ...]:
    """Return what the words dress somebody in, in its own colour where one was said.

    >>> worn_by(("small", "with red scarf", "with a crown"), "mouse")
    ('scarf:#d8493f', 'crown')
    """
    found: list[str] = []
    for trait in traits:
        role = trait.removeprefix("dressed as ")
        if role != trait:
            entry = origins("costume").entries.get(role.removeprefix("a "))
            found += map(str, entry.values.get("wears", ())) if entry else ()
            continue
        found += [worn for worn in [_garment(trait)] if worn]
    known = [w for w in found if w.partition(":")[0] != "beard" or kind in _GROWN]
    return tuple(dict.fromkeys(known))


def _garment(trait: str) -> str:
    """Read “with red boots” as the wardrobe writes it: “boots:#d9332b”."""
    words = trait.removeprefix("with ").removeprefix("a ").removeprefix("an ").split()
    colours = origins("colour").entries
    colour = ""
    while len(words) > 1 and not _hangs(" ".join(words)):
        entry = colours.get(words[0])
        colour = str(entry.values["hex"]) if entry else colour
        words = words[1:]
    name = _hangs(" ".join(words))
    return f"{name}:{colour}" if name and colour else name


def _hangs(said: str) -> str:
    """Return the garment of this name that the wardrobe has, or nothing."""
    names = (said, ALIASES.get(said, ""))
    return next((name for name in names if name and name in wearables()), "")


def _kind(being: Being) -> str:
    words = frozenset(being.noun.lower().split())
    known = all_bodies()
    for kind, said in (("girl", _GIRLS), ("boy", _BOYS)):
        if being.kind == "child" and words & said and kind in known:
            return kind
    return being.kind


def _animal(look: Look, alike: int) -> Look:
    """Tell one of a kind from the next by shades of its own fur, then by what it wears.

    >>> _animal(Look("cow"), 0) == Look("cow")
    True
    """
    if not alike:
        return look
    own = look.coat or all_bodies()[look.body].coat
    worn = _DISTINCT[(alike - 1) % len(_DISTINCT)]
    wears = look.wears if worn in look.wears else (*look.wears, worn)
    return replace(look, coat=shade(own, alike), wears=wears)


def shade(coat: str, step: int) -> str:
    """Return a natural neighbour of a coat: warmer, darker, paler, greyer.

    >>> shade("#8c6148", 1) != shade("#8c6148", 2) != "#8c6148"
    True
    """
    pale = luma(coat) > 0.75
    warm = mix(coat, "#a8744a", 0.3)
    kinds = (
        warm,
        darker(coat, 0.1 if pale else 0.16),
        lighter(coat, 0.05 if pale else 0.18),
        mix(coat, "#8d8780", 0.3),
    )
    turn, again = (step - 1) % len(kinds), (step - 1) // len(kinds)
    said = kinds[turn]
    return darker(said, 0.07 * again) if again else said


def _person(
    look: Look,
    being: Being,
    alike: int,
    before: Sequence[Character],
    rng: random.Random,
) -> Look:
    taken = {one.look.coat for one in before}
    free = [coat for coat in _COATS if coat not in taken] or list(_COATS)
    coat, second = rng.choice(free), rng.choice(_SECONDS)
    skin, hair = rng.choice(_SKINS), rng.choice(_HAIRS)
    cut = rng.choice(_CUTS.get(look.body, ("",)))
    if "old" in being.traits or _is_old(look.body):
        hair = _GREY
    if look.body in _FREE:
        return replace(
            look, coat=look.coat or coat, second=second, skin=skin, hair=hair,
            hair_cut=cut,
        )  # fmt: skip
    # A keeper's navy and a doctor's white say who they are; only their faces vary.
    own = all_bodies()[look.body].coat
    return replace(
        look,
        coat=look.coat or (shade(own, alike) if alike else ""),
        skin=skin,
        hair="" if _is_old(look.body) else hair,
    )


def _is_old(body: str) -> bool:
    entry = origins("person").entries.get(body)
    return entry is not None and str(entry.values["build"]) in ("elder", "nana")
