"""The hands: one file a style. A new style is a new file here that defines `HAND`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from studio.engine.paint.hands.hand import Look, StyledHand

__all__ = ["Look", "StyledHand", "all_hands", "hand"]

SHARED = ("hand", "texture")  # what the styles are made with


@cache
def all_hands() -> dict[str, StyledHand]:
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{x}") for x in names if x not in SHARED)
    return {module.HAND.name: module.HAND for module in modules}


def hand(name: str) -> StyledHand:
    return all_hands()[name]
