"""What must not be in the film: “no rain”, “without dragons”, “never sad”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studio.engine.brief.grammar import BE, LIKE
from studio.engine.brief.pieces import Piece

_WISHES = ("weather", "mood", "genre", "time", "season", "camera", "tone", "avoidable")

_ENDS = ("but", "then", "modals", "prepositions", "with")


@dataclass(frozen=True)
class Refused:
    """Which pieces are refused, by index, and what that asks us to avoid."""

    at: frozenset[int]
    unable: tuple[int, ...]  # “cannot sleep”: a trouble of the story, not a refusal
    avoid: frozenset[str]


def refused(line: Sequence[Piece]) -> Refused:
    """Follow each “no” and “not” to the words that it governs."""
    at: set[int] = set()
    unable: list[int] = []
    for index, piece in enumerate(line):
        if piece.role == "unable":
            unable += _first_deed(line, index)
        elif piece.role == "no":
            at |= _phrase(line, index + 1)
        elif (
            piece.role == "not"
            and line[index + 1 : index + 2]
            and (line[index + 1].role == "want")
        ):  # “does not want to sleep”: a trouble as well
            unable += _first_deed(line, index + 1)
        elif piece.role == "not":
            at |= _clause(line, index + 1)
    avoid: set[str] = set()
    for index in sorted(at):
        avoid |= _names(line[index])
    return Refused(frozenset(at), tuple(unable), frozenset(avoid))


def _names(piece: Piece) -> set[str]:
    """Return every name a refused piece goes by, so that nobody brings it back."""
    if piece.ordinary and not any(sense.kind in _WISHES for sense in piece.senses):
        return set()
    names = {piece.key, piece.form}
    for sense in piece.senses:
        if sense.kind not in ("role", "ordinary", "verb", "colour"):
            names.add(sense.name)
    return {name for name in names if name}


def _content(piece: Piece) -> bool:
    if piece.stop or piece.number:
        return False
    kinds = {sense.kind for sense in piece.senses}
    return not kinds or bool(kinds - {"role", "ordinary", "verb"})


def _first_deed(line: Sequence[Piece], index: int) -> list[int]:
    for at in range(index + 1, min(len(line), index + 4)):
        if line[at].sense("deed"):
            return [at]
        if line[at].stop:
            break
    return []


def _phrase(line: Sequence[Piece], at: int) -> set[int]:
    """Return the noun phrase after “no”, and those joined to it.

    “no rain or thunder” refuses both; “no rain, a dog” refuses only the rain.
    """
    found: set[int] = set()
    fresh = True  # a noun is still to come
    while at < len(line):
        piece = line[at]
        if piece.role == "joins" or piece.key in (",", "nor", "ni", "or"):
            after = line[at + 1] if at + 1 < len(line) else None
            if fresh or after is None or not _goes_on(piece, line, at):
                break
            fresh = True
        elif _content(piece):
            if not fresh:
                if piece.thing and not found.isdisjoint({at - 1}):
                    found.add(at)  # a compound: “fast cuts”, “ghost train”
                    at += 1
                    continue
                break
            found.add(at)
            fresh = _qualifies(piece, line, at)
        elif piece.stop or (not fresh and piece.role in _ENDS):
            break
        at += 1
    return found


def _goes_on(join: Piece, line: Sequence[Piece], at: int) -> bool:
    """Whether the refusal reaches past this comma or “and”."""
    after = line[at + 1]
    if after.number or after.role in ("definite", "but", "then", "pronouns", "with"):
        return False
    if after.role == "joins" and at + 2 < len(line):  # “, or”
        return _goes_on(after, line, at + 1)
    if after.role == "indefinite" and after.key not in ("any",):
        return False
    if not _content(after) or (after.sense("deed") and not after.thing):
        return join.key in ("or", "o", "ou", "oder", "ni", "nor")
    if join.key in ("or", "nor", "ni", "o", "ou", "oder", "u"):
        return True
    # “no rain, dogs play”: a list goes on only if it ends where the sentence rests.
    further = line[at + 2] if at + 2 < len(line) else None
    return further is None or further.stop or further.role in ("joins", "but")


def _qualifies(piece: Piece, line: Sequence[Piece], at: int) -> bool:
    """Whether an adjective waits for its noun: “no scary monsters”."""
    if piece.thing or at + 1 >= len(line):
        return False
    after = line[at + 1]
    if after.sense("deed") and not after.thing:
        return False
    return _content(after) and not after.stop


def _clause(line: Sequence[Piece], at: int) -> set[int]:
    """Return what “not” governs: its adjective or deed, to the end of the clause."""
    found: set[int] = set()
    said_of = at > 1 and line[at - 2].key.split(" ")[-1] in BE
    while at < len(line):
        piece = line[at]
        if piece.stop or piece.role in ("but", "then", "want", "unable"):
            break
        if said_of and at - 1 in found and _is_said_of(line[at - 1], piece):
            break  # “a ghost who is not scary hosts …”: what it is not, is said
        if piece.role == "joins" and (not found or not _plain_join(line, at)):
            break
        if piece.role == "pronouns" and found:
            break
        if found and piece.role in ("prepositions", "with", "definite", "indefinite"):
            break  # “does not sleep in the house”: the house may stay
        if found and piece.sense("deed") and not line[at - 1].sense("deed"):
            break  # “a dragon that is not scary shares …”: the next thing done
        if _content(piece):
            found.add(at)
        at += 1
    return found


def _is_said_of(piece: Piece, after: Piece) -> bool:
    """Whether a word says how somebody is, and what follows is not joined to it."""
    said = piece.sense(*LIKE, "mood", "tone") and not piece.thing
    return bool(said) and after.role != "joins"


def _plain_join(line: Sequence[Piece], at: int) -> bool:
    after = line[at + 1] if at + 1 < len(line) else None
    return bool(after and _content(after) and not after.thing)
