"""Nouns that only say what somebody is: “Mummy and Daddy are superheroes”.

They add nobody: they dress those who were named before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.engine.brief.grammar import LIKE
from studio.engine.brief.nouns import Mention
from studio.engine.brief.pieces import Piece
from studio.engine.brief.wearing import costumed
from studio.engine.origins import origins

_ARE = ("are", "were")
_IS = ("is", "was")
_ONE_OF = ("one of them", "one of these", "one of the two")


def becoming(mentions: list[Mention], line: Sequence[Piece]) -> bool:
    """Dress those of whom the last mention is said, and say whether it was."""
    second = mentions[-1]
    if second.sort != "being" or second.spirit or second.kind in origins("crowd"):
        return False
    said = _verb_before(second.at, line)
    whom = _subject(said, mentions[:-1], line) if said >= 0 else []
    if not whom:
        return False
    mentions.pop()
    if _tail(line, said) in _ONE_OF and mentions[whom[-1]].count > 1:
        one = replace(mentions[whom[-1]], count=1, at=second.at, colours=())
        mentions.append(costumed(one, second))
        return True
    for n in whom:
        mentions[n] = costumed(mentions[n], second)
    return True


def _verb_before(at: int, line: Sequence[Piece]) -> int:
    """Return the “are” that the noun completes, or -1."""
    n = at - 1
    while n > 0 and (
        line[n].role in ("indefinite", "definite") or line[n].sense(*LIKE)
    ):
        n -= 1
    return n if n > 0 and line[n].key in (*_ARE, *_IS) else -1


def _tail(line: Sequence[Piece], verb: int) -> str:
    return " ".join(" ".join(p.key for p in line[:verb]).split()[-3:])


def _subject(
    verb: int, mentions: Sequence[Mention], line: Sequence[Piece]
) -> list[int]:
    """Return which mentions the verb is said of; one alone is told elsewhere."""
    beings = [n for n, m in enumerate(mentions) if m.sort == "being" and m.at < verb]
    if not beings:
        return []
    if _tail(line, verb) in _ONE_OF:
        return beings[-1:]
    if line[verb - 1].key == "they" and line[verb].key in _ARE:
        return beings
    if line[verb].key not in _ARE or mentions[beings[-1]].at != verb - 1:
        return []
    found = [beings.pop()]
    while beings:
        gap = line[mentions[beings[-1]].at + 1 : mentions[found[0]].at]
        joined = gap and all(
            p.key == "," or p.role in ("joins", "indefinite", "definite", "pronouns")
            or p.sense(*LIKE) for p in gap
        )  # fmt: skip
        if not joined:
            break
        found.insert(0, beings.pop())
    return found
