"""Gathers mentions into characters and things: one otter, however often it is named."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Being, Item, Unknown
from studio.engine.brief.lexicon import Lexicon
from studio.engine.brief.nouns import Mention, Named
from studio.engine.brief.pieces import Piece, nearest

MOST = 24  # more than this nobody counts on a screen, and few screens hold
_HELD = ("hold", "carry", "eat", "read", "get", "catch", "play", "paint")
_SENT = ("give", "sell", "feed")
# What plays somebody whom nobody has ever seen.
_ODD = ("monster", "alien", "wild thing", "ghost", "snowy owl", "spirit", "robot",
        "sloth", "baby dragon")  # fmt: skip


@dataclass
class Gathered:
    """Who and what the film will show, and what must be told about it."""

    beings: list[Being] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    called: dict[int, str] = field(default_factory=dict)  # mention → how deeds name it
    unknown: list[Unknown] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    owners: dict[int, int] = field(default_factory=dict)  # mention → its being
    chance: str = ""  # what the choice of a body for the unknown hangs on


def gathered(
    named: Named, line: Sequence[Piece], lexicon: Lexicon, chance: str = ""
) -> Gathered:
    found = Gathered(chance=chance)
    for mention in named.mentions:
        if mention.sort == "being":
            _being(mention, found)
        elif mention.sort in ("item", "unknown"):
            _item(mention, line, found)
    _call(found)
    _unknowns(named, line, lexicon, found)
    return found


def _capped(mention: Mention, found: Gathered) -> int:
    if mention.count <= MOST:
        return max(1, mention.count)
    many = f"{mention.count} × {mention.noun}"
    found.notes.append(f"{many}: {MOST} are shown, more than anyone can count.")
    return MOST


def _being(mention: Mention, found: Gathered) -> None:
    kind = mention.kind or _odd_body(mention.noun, found)
    if not mention.kind:
        found.notes.append(
            f"Nobody knows what {_a(mention.noun)} looks like: {_a(kind)} plays it."
        )
    if mention.spirit:
        found.notes.append(f"The {mention.noun} is somebody here: a {kind} plays it.")
    for colour, count in _shares(mention, _capped(mention, found)):
        being = Being(
            mention.noun, kind, mention.name, count, colour, mention.traits,
            mention.cast_id, "words", mention.why,
        )  # fmt: skip
        index = _same_being(being, mention, found)
        if index is None:
            found.beings.append(being)
            found.owners[mention.at] = len(found.beings) - 1
        else:
            found.beings[index] = _merged(found.beings[index], being, mention)
            found.owners[mention.at] = index


def _a(noun: str) -> str:
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"


def _odd_body(noun: str, found: Gathered) -> str:
    known = next((being.kind for being in found.beings if being.noun == noun), "")
    taken = {being.kind for being in found.beings}
    free = [body for body in _ODD if body in all_bodies() and body not in taken]
    # Each unknown word draws for itself: another one leaves it as it was.
    return known or random.Random(f"{found.chance}/{noun}").choice(free or ["child"])


def _shares(mention: Mention, count: int) -> list[tuple[str, int]]:
    """Share a number out among its colours: “four red and blue balloons”."""
    if mention.shares and sum(number for _, number in mention.shares) <= MOST:
        return list(mention.shares)
    colours = mention.colours
    if len(colours) < 2 or count < len(colours):
        return [(colours[0] if colours else "", count)]
    each, left = divmod(count, len(colours))
    return [(colour, each + (n < left)) for n, colour in enumerate(colours)]


def _same_being(being: Being, mention: Mention, found: Gathered) -> int | None:
    """Return whom this is again: by name, by cast, or “the keeper” of before."""
    for index, known in enumerate(found.beings):
        if being.cast_id or known.cast_id:
            if being.cast_id and being.cast_id == known.cast_id:
                return index
            continue
        if being.name and known.name:
            if being.name == known.name:
                return index
            continue
        alike = known.noun == being.noun or known.noun.endswith(f" {being.noun}")
        one_of = known.count > 1 and mention.count == 1 and being.traits
        if alike and one_of and being.traits != known.traits:
            # “the smallest rabbit” is one of the rabbits, and a character of its own.
            found.beings[index] = replace(known, count=known.count - 1)
            continue
        if not alike or (
            being.colour and known.colour and being.colour != known.colour
        ):
            continue
        if mention.fresh and not being.name and mention.exact:
            # “a cat and a cat” are two; a bare “otter” later is the same one.
            return (
                index if known.colour == being.colour and mention.count == 1 else None
            )
        return index
    return None


def _merged(known: Being, again: Being, mention: Mention) -> Being:
    second = mention.fresh and " " in mention.why and not again.name
    anew = second and mention.why.split()[0].casefold() in (
        "a",
        "an",
        "another",
        "un",
        "una",
    )
    return replace(
        known,
        name=known.name or again.name,
        colour=known.colour or again.colour,
        traits=tuple(dict.fromkeys((*known.traits, *again.traits))),
        count=min(MOST, known.count + 1) if anew else max(known.count, again.count),
    )


def _item(mention: Mention, line: Sequence[Piece], found: Gathered) -> None:
    prop = mention.kind if mention.sort == "item" else _carrier(mention, line)
    for colour, count in _shares(mention, _capped(mention, found)):
        item = Item(
            mention.noun, prop, count, colour, mention.traits, "words", mention.why
        )  # fmt: skip
        same = next(
            (
                index
                for index, known in enumerate(found.items)
                if known.noun == item.noun
                and (known.colour == item.colour or not (known.colour and item.colour))
            ),
            None,
        )
        if same is None:
            found.items.append(item)
            continue
        known = found.items[same]
        found.items[same] = replace(
            known,
            count=max(known.count, item.count)
            if mention.exact or not known.count
            else known.count,
            colour=known.colour or item.colour,
            traits=tuple(dict.fromkeys((*known.traits, *item.traits))),
        )


def _carrier(mention: Mention, line: Sequence[Piece]) -> str:
    """Return what bears the word of a thing we cannot draw."""
    for piece in reversed(line[max(0, mention.at - 4) : mention.at]):
        deed = piece.sense("deed")
        if deed and deed.name in _HELD:
            return "placard"
        if deed and deed.name in _SENT:
            return "parcel"
        if piece.stop:
            break
    return "sign"


def _call(found: Gathered) -> None:
    """Say how deeds name each being: by noun, or by name where nouns are shared."""
    nouns = [being.noun for being in found.beings]
    for at, index in found.owners.items():
        being = found.beings[index]
        shared = nouns.count(being.noun) > 1 and being.name
        found.called[at] = being.name if shared else being.noun


def _unknowns(
    named: Named, line: Sequence[Piece], lexicon: Lexicon, found: Gathered
) -> None:
    # “a snow fort” is unknown as “fort”: it counts by its last word too.
    shown = {item.noun.split()[-1]: item.prop for item in found.items}
    shown |= {item.noun: item.prop for item in found.items}
    bodies = {being.noun.split()[-1]: being.kind for being in found.beings}
    bodies |= {being.noun: being.kind for being in found.beings}
    told: dict[str, Unknown] = {}
    for mention in named.mentions:
        piece = line[mention.at]
        if mention.near and mention.kind and mention.sort != "unknown":
            word = piece.form or piece.key
            told.setdefault(word, Unknown(word, mention.kind, mention.kind))
        elif piece.meant:
            told.setdefault(piece.key, Unknown(piece.key, piece.meant, mention.kind))
    for at, part in named.strange:
        word = line[at].key
        if word in told or part == "how":
            continue
        as_what = bodies.get(word) or shown.get(word) or "words"
        close = nearest(word, lexicon) if len(told) < MOST else ""
        told[word] = Unknown(word, close, as_what if part == "noun" else "words")
    found.unknown = list(told.values())
