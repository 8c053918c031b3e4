"""When a thing of a film is first named in it, or first seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

At = tuple[float, str]  # seconds, and the words that are said or describe a shot


def mentions(
    names: Iterable[str], said: Sequence[At], seen: Sequence[At]
) -> list[tuple[float, str]]:
    """Return the moment of each name, in the film's order; who is in neither has none.

    What is said goes first: a kite may hang in the sky for a minute before anybody
    speaks of it, and a card about it would come when nobody wonders.

    >>> mentions(["otter", "kite", "sea"], [(4.0, "Two kites!"), (9.0, "My kite?")],
    ...          [(0.0, "otter, harbour"), (6.0, "seaweed")])
    [(0.0, 'otter'), (4.0, 'kite')]
    """
    found = []
    for name in names:
        at = _first(name, said)
        at = _first(name, seen) if at is None else at
        if at is not None:
            found.append((at, name))
    return sorted(found)


def _first(name: str, told: Sequence[At]) -> float | None:
    # One or many: the plurals of our languages that only add to a word.
    whole = re.compile(rf"\b{re.escape(name)}(?:s|es|n|en|e)?\b", re.IGNORECASE)
    return min((at for at, words in told if whole.search(words)), default=None)
