"""What somebody has on: garments by name, each in a colour of its own if it has one.

An entry of `Look.wears` is a name, or a name and a colour: `"boots:#d9332b"`. Names
that mean the same garment are one here: nobody wears a jumper over a sweater.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from studio.engine.paint.colour import darker, luma

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")

# What is cut as one thing: the first name is the one that is drawn.
_SAME = (
    "boots boot wellies rain_boots wellington_boots wellingtons rubber_boots",
    "shoes shoe slippers sandals trainers sneakers",
    "socks sock stockings",
    "gloves glove mittens mitten",
    "jumper sweater cardigan pullover",
    "pyjamas pajamas pyjama nightshirt",
    "trousers pants jeans leggings shorts",
    "skirt tutu kilt",
    "shirt t-shirt tee tee-shirt blouse",
    "dress gown frock",
    "robe dressing_gown bathrobe",
    "coat jacket",
    "bow hair_bow ribbon",
    "bow_tie bowtie",
    "glasses goggles spectacles",
    "cape cloak hero_cape",
    "scarf muffler",
    "backpack rucksack satchel",
    "flower flower_crown daisy",
    "wizard_hat pointy_hat",
)
ALIASES = {
    other.replace("_", " "): words.split()[0].replace("_", " ")
    for words in _SAME
    for other in words.split()[1:]
}

# What is worn about the trunk, the last of them over the others.
TOPS = ("shirt", "jumper", "dress", "pyjamas", "robe", "coat", "raincoat")
CUTS = frozenset((*TOPS, "trousers", "boots", "shoes", "socks", "gloves"))
# What a garment is when nobody said its colour.
USUAL = {
    "boots": "#5f3d28", "shoes": "#8a4b3c", "socks": "#fbf3e4", "gloves": "#c8503f",
    "trousers": "#3f5f86", "raincoat": "#eebb45", "pyjamas": "#8fb6c9",
    "jumper": "#c8503f", "shirt": "#f4ead8", "dress": "#c9566a", "robe": "#5d4b7a",
    "coat": "#3d5f73", "skirt": "#c9566a",
}  # fmt: skip


@lru_cache(maxsize=2048)
def outfit(wears: tuple[str, ...]) -> Mapping[str, str]:
    """Return what is worn and its colours, "" where it has none of its own.

    >>> dict(outfit(("wellies:#d9332b", "hat", "scarf:lilac")))
    {'boots': '#d9332b', 'hat': '', 'scarf': ''}
    """
    on: dict[str, str] = {}
    for entry in wears:
        name, _, colour = entry.partition(":")
        name, colour = name.strip().lower(), colour.strip()
        on[ALIASES.get(name, name)] = colour if _COLOUR.fullmatch(colour) else ""
    return on


def colour(on: Mapping[str, str], name: str) -> str:
    """Return the colour of a garment that is worn, or "" when it is not."""
    return (on[name] or USUAL.get(name, "")) if name in on else ""


@dataclass(frozen=True)
class Clothes:
    """The colours of what covers a body: "" where it is bare."""

    top: str = ""
    cut: str = ""  # which of `TOPS` is outermost
    legs: str = ""
    boots: str = ""
    shoes: str = ""
    socks: str = ""
    gloves: str = ""
    skirt: str = ""

    @property
    def feet(self) -> str:
        return self.boots or self.shoes

    @property
    def cuff(self) -> str:
        """What reaches up the shin: a boot's shaft or a sock."""
        return self.boots or self.socks


BARE = Clothes()


@lru_cache(maxsize=2048)
def clothes(wears: tuple[str, ...]) -> Clothes:
    """Return what covers trunk, legs, hands and feet."""
    on = outfit(wears)
    if not CUTS & on.keys() and "skirt" not in on:
        return BARE
    cut = next((name for name in reversed(TOPS) if name in on), "")
    legs = colour(on, "trousers") or colour(on, "pyjamas")
    return Clothes(
        colour(on, cut), cut, legs, colour(on, "boots"), colour(on, "shoes"),
        colour(on, "socks"), colour(on, "gloves"), colour(on, "skirt"),
    )  # fmt: skip


def edge(cloth: str) -> str:
    """Return a line that can be seen on the cloth: seams and hems."""
    return darker(cloth, 0.2) if luma(cloth) > 0.3 else "#f4ead8"
