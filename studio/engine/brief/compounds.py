"""Two nouns in a row are one: an astronaut cat, a dinosaur egg, a snow fort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief.grammar import LIKE
from studio.engine.brief.nouns import Mention
from studio.engine.brief.pieces import Piece
from studio.engine.brief.predicates import becoming
from studio.engine.brief.wearing import costumed, is_costume

_FELLOWS = ("friend", "baby", "friends", "kid", "child")
_KIN = ("mum", "mom", "dad", "grandma", "grandpa", "granny", "nana", "mummy",
        "daddy")  # fmt: skip
# What things are made of, though nobody has drawn a lump of it.
_STUFF = ("snow", "ice", "sand", "water", "mud", "cloud", "star", "moon", "rain",
          "fire", "milk", "tea", "bubble", "jelly", "storm", "rainbow", "wind", "sun",
          "secret", "winter", "summer", "beach", "space", "air")  # fmt: skip


def compounded(mentions: list[Mention], line: Sequence[Piece]) -> None:
    """Make one of the last two mentions where the second is what it is."""
    second = mentions[-1]
    if becoming(mentions, line):
        return
    if _is_said_to_be(mentions, line):
        mentions[-2:] = [_become(mentions[-2], second)]
        return
    before = _beside(mentions, line)
    if second.sort == "being":
        if before and before.sort == "being":
            mentions[-2:] = [_one_being(before, second)]
        elif before and before.sort == "item":
            mentions[-2:] = [_led(before, costumed(second, before))]
    elif second.sort in ("item", "unknown"):
        if before and not _is_given_to(before, second, line):
            mentions[-2:] = [_led(before, second)]
        elif second.at and line[second.at - 1].key in _STUFF and not before:
            stuff = line[second.at - 1].key
            mentions[-1] = replace(second, noun=f"{stuff} {second.noun}")


def _is_said_to_be(mentions: Sequence[Mention], line: Sequence[Piece]) -> bool:
    """Whether the last one is what the one before is: “Mum is a superhero”."""
    if len(mentions) < 2 or not mentions[-2].sort == mentions[-1].sort == "being":
        return False
    gap = line[mentions[-2].at + 1 : mentions[-1].at]
    if len(gap) < 2 or gap[0].key not in ("is", "was") or mentions[-1].spirit:
        return False
    return all(p.role in ("indefinite", "definite", "other") or p.sense(*LIKE)
               for p in gap[1:])  # fmt: skip


def _become(first: Mention, second: Mention) -> Mention:
    """Dress somebody as what they are; one known by name alone is simply that."""
    if first.name and first.noun == "child" and not first.cast_id:
        return replace(
            second, at=first.at, name=first.name, why=f"{first.why}, {second.why}"
        )
    return costumed(first, second)


def _beside(mentions: Sequence[Mention], line: Sequence[Piece]) -> Mention | None:
    """Return the mention right before the last, if it may be part of its name."""
    if len(mentions) < 2 or mentions[-1].at < 1:
        return None
    first, piece = mentions[-2], line[mentions[-1].at - 1]
    alone = first.at == mentions[-1].at - 1 and first.sort in ("being", "item")
    if not alone or first.name or first.cast_id or first.spirit:
        return None
    if piece.many or piece.owner or first.noun in _KIN:
        return None
    return first


def _one_being(first: Mention, second: Mention) -> Mention:
    if second.noun in _FELLOWS:
        return _led(first, replace(second, kind=first.kind))
    if is_costume(second) and not all_bodies()[first.kind].person:
        # “A cat astronaut” is a cat, as “an astronaut cat” is.
        cat = costumed(first, second)
        return _led(first, replace(second, kind=cat.kind, traits=cat.traits,
                                   colours=cat.colours))  # fmt: skip
    return _led(first, costumed(second, first))


def _led(first: Mention, second: Mention) -> Mention:
    """Give the second what was said before the first: its number, colour, article."""
    return replace(
        second,
        noun=f"{first.noun} {second.noun}",
        count=max(first.count, second.count),
        colours=second.colours or first.colours,
        traits=tuple(dict.fromkeys((*first.traits, *second.traits))),
        fresh=first.fresh,
        link=first.link,
        why=f"{first.why} {second.why}",
    )


def _is_given_to(first: Mention, second: Mention, line: Sequence[Piece]) -> bool:
    """Whether these are two all the same: “gives the dog bones”."""
    if first.sort != "being":
        return False
    done = [p.sense("deed") for p in line[max(0, first.at - 4) : first.at]]
    gives = any(deed and deed.name in ("give", "feed", "teach") for deed in done)
    return gives and line[second.at].many
