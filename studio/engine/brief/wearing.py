"""What somebody wears: garments said of them, and the costume of a pirate mouse.

A garment on its own would stand about on the floor; said of somebody it is part of how
they look, with its own colour: “with red boots”.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.engine.brief.grammar import LIKE
from studio.engine.brief.nouns import Mention
from studio.engine.brief.pieces import Piece
from studio.engine.origins import origins

# Pairs only as pairs: a mouse in a boot lives there.
WORN = frozenset(
    ("glasses", "spectacles", "sunglasses", "goggles", "hat", "scarf", "crown",
     "tiara", "cape", "cloak", "bow", "boots", "helmet", "apron", "backpack",
     "rucksack", "satchel", "cap", "beanie", "tie", "beard", "moustache", "coat",
     "gloves", "raincoat", "jacket", "jumper", "sweater", "cardigan", "dress",
     "skirt", "tutu", "mask", "wig", "pyjamas", "pajamas", "wellies", "shoes",
     "socks", "mittens", "slippers", "sandals", "waistcoat", "vest", "robe",
     "necklace", "wings", "shirt", "t-shirt", "trousers", "pants", "shorts",
     "dungarees", "overalls", "uniform", "costume", "jeans", "spots", "stripes",
     "badge", "belt", "sash", "armour", "spacesuit", "bow tie", "wizard hat",
     "party hat", "straw hat", "top hat", "rain boots", "wellington boots", "eye patch",
     "wooden leg", "dressing gown", "sun hat", "woolly hat", "pirate hat",
     "chef's hat", "fairy wings", "butterfly wings", "pointy hat", "swimming trunks",
     "life jacket", "hair bow", "flower crown")
)  # fmt: skip
# What other languages know only by the thing that is drawn.
_OF_PROP = {
    "eyeglasses": "glasses", "bowtie": "bow tie", "mitten": "mittens",
    "sock": "socks", "shoe": "shoes", "pants": "trousers",
}  # fmt: skip
_HAS = ("has", "have", "had")
_INSIDE = ("in", "wearing", "dressed in")


def garment(piece: Piece) -> str:
    """Return the garment a piece means, or nothing."""
    for word in (piece.key, piece.form):
        if word in WORN:
            return word
    prop = piece.sense("prop")
    name = _OF_PROP.get(prop.name, prop.name) if prop and not prop.near else ""
    return name if name in WORN else ""


def wearer(line: Sequence[Piece], at: int, mentions: Sequence[Mention]) -> int:
    """Return the index of the mention that wears the garment here, or -1.

    “with a green scarf and round glasses” leads back over the scarf to its “with”.
    """
    owner = len(mentions) - 1
    while owner >= 0 and mentions[owner].sort == "place":
        owner -= 1
    if owner < 0 or mentions[owner].sort != "being":
        return -1
    who, link = mentions[owner].at, at - 1
    while link > who and not _wears(line[link]):
        if not _of_the_outfit(line[link]):
            return -1
        link -= 1
    if link <= who:
        return -1
    between = line[who + 1 : link]
    if any((p.stop and p.key != ",") or p.role == "joins" for p in between):
        return -1
    beside = all(p.role or p.capital for p in between)
    inside = line[link].key in (*_INSIDE, "in a")
    if inside and garment(line[at]).endswith("s") and not line[at].key.endswith("s"):
        return -1
    pair = line[at].key.endswith("s")  # one walks in boots, and hides in a hat
    return owner if beside or pair or not inside else -1


def _wears(piece: Piece) -> bool:
    return piece.role == "with" or piece.key in (*_INSIDE, *_HAS)


def _of_the_outfit(piece: Piece) -> bool:
    return bool(
        piece.role in ("indefinite", "definite", "joins")
        or piece.number
        or piece.key in (",", "of")
        or piece.sense(*LIKE)
        or garment(piece)
    )


def dressed(mention: Mention, what: str, colours: Sequence[str]) -> Mention:
    """Return somebody with a garment on, in its own colour."""
    shade = map(colour_word, colours[:1])
    worn = " ".join(("with", *shade, what))
    return replace(mention, traits=tuple(dict.fromkeys((*mention.traits, worn))))


def colour_word(hexed: str) -> str:
    """Return the name of a colour: the first that has it."""
    table = origins("colour").entries
    return next((n for n, e in table.items() if e.values["hex"] == hexed), "")


def is_costume(mention: Mention) -> bool:
    """Whether somebody is known by what they wear: an astronaut, a pirate."""
    entry = origins("costume").entries.get(mention.noun)
    return entry is not None and "wears" in entry.values


def costumed(second: Mention, first: Mention) -> Mention:
    """Make one of two: a pirate parrot is a parrot who is dressed as a pirate."""
    table = origins("costume").entries
    entry = table.get(first.noun) or table.get(first.kind)
    values = entry.values if entry else {}
    traits = [first.noun if entry is None or "wears" not in values
              else f"dressed as {first.noun}"]  # fmt: skip
    traits += [f"with {thing}" for thing in values.get("wears", ())]
    colours = second.colours or first.colours
    if not colours and values.get("colour"):
        colours = (values["colour"],)
    return replace(
        second,
        colours=colours,
        traits=tuple(dict.fromkeys((*first.traits, *second.traits, *traits))),
    )
