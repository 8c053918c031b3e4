"""Cards: what a channel shows between films, and when there is nothing to show.

One file a kind, as everywhere: a slate, the night, the channel's name, what comes next,
the hour. A card is data; what is seen of it is painted frame by frame in the paper-cut
hand, and what is heard of it comes in blocks, as with films.

    card = Card("slate", "Lighthouse Channel", segments=4)
    shown(card, faces).paint(12), list(heard(card))

A kind that loops ends where it begins: its waves and lamps go round a whole number of
times, and its sound comes out of stillness and goes back there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from kit.problems import Problem
from studio.engine.cards.card import SEGMENT, Card, Kind
from studio.engine.cards.painter import CardPainter
from studio.engine.cards.tune import played
from studio.engine.lettering.page import Faces
from studio.engine.sound import Samples

__all__ = ["SEGMENT", "Card", "CardPainter", "all_kinds", "heard", "kind", "shown"]

# What the kinds are made with.
SHARED = ("card", "letters", "painter", "scene", "sea", "tune")


@cache
def all_kinds() -> dict[str, Kind]:
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{x}") for x in names if x not in SHARED)
    return {module.KIND.name: module.KIND for module in modules}


def kind(name: str) -> Kind:
    if name not in all_kinds():
        known = ", ".join(all_kinds())
        raise Problem(f"There is no card called “{name}”.", f"There are: {known}.")
    return all_kinds()[name]


def shown(card: Card, faces: Faces, *, scale: float = 1.0) -> CardPainter:
    """Return who paints the card's frames; 1 is 720 lines high."""
    return CardPainter(card, kind(card.kind), faces, scale=scale)


def heard(card: Card) -> Iterator[Samples]:
    """Yield the card's sound, stereo at 48 kHz: exactly as long as its pictures."""
    return played(card, kind(card.kind))
