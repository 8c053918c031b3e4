"""What somebody wants, what is in the way, and how it ends, in the sentence's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from studio.engine.brief import Deed, Said
from studio.engine.brief.pieces import Piece

_UNTIL = ("until", "till", "hasta que", "jusqu a ce que", "bis", "finche", "ate que")


def want_of(
    line: Sequence[Piece],
    skipped: frozenset[int],
    deeds: Sequence[Deed],
    phrases: Mapping[str, str],
) -> Said[str]:
    for at, piece in enumerate(line):
        if piece.role == "want" and at not in skipped:
            words = _clause(line, at + 1)
            if words:
                lead = "to " if piece.key.endswith(" to") else ""
                return Said(lead + words, "words", f"{piece.said} {words}")
        if piece.role == "unable":
            words = _clause(line, at + 1, single=True)
            if words:
                return Said(f"to {words}", "words", f"{piece.said} {words}")
    if deeds:
        first = deeds[0]
        words = f"{first.word} {phrases.get(first.what, first.what)}".strip()
        return Said(words, "words", "the first thing done")
    return Said("", "default", "the story chooses")


def obstacle_of(line: Sequence[Piece], skipped: frozenset[int]) -> Said[str]:
    """Return what is in the way: what cannot be done, after “but”, storms, losses."""
    for role in ("unable", "but"):
        for at, piece in enumerate(line):
            words = (
                _clause(line, at + 1, single=role == "unable")
                if piece.role == role
                else ""
            )
            if words:
                whole = f"{piece.said} {words}"
                return Said(whole if role == "unable" else words, "words", whole)
    for at, piece in enumerate(line):
        if at in skipped:
            continue
        trait, weather = piece.sense("trait"), piece.sense("weather")
        after = line[at + 1] if at + 1 < len(line) else None
        if trait and trait.name in ("lost", "broken") and after and after.thing:
            words = f"{piece.said} {after.said}"
            return Said(words, "words", words)
        deed = piece.sense("deed")
        if deed and deed.name in ("lose", "break") and not piece.thing and not trait:
            words = f"{piece.said} {_clause(line, at + 1)}".strip()
            return Said(words, "words", words)
        if weather and weather.name == "storm":
            return Said(piece.said, "words", f"{piece.said} is in the way")
    return Said("", "default", "the story chooses")


def ending_of(line: Sequence[Piece], skipped: frozenset[int]) -> Said[str]:
    for keys in ((), _UNTIL):  # “until the moon sings” ends it when no “then” does
        for at in range(len(line) - 1, -1, -1):
            ends = line[at].key in keys if keys else line[at].role == "then"
            words = _clause(line, at + 1) if ends and at not in skipped else ""
            if words:
                return Said(words, "words", f"{line[at].said} {words}")
    return Said("", "default", "the story chooses")


def _clause(line: Sequence[Piece], at: int, single: bool = False) -> str:
    """Return the words up to where the clause ends, or up to its second deed."""
    words: list[str] = []
    deeds = 0
    for index in range(at, min(len(line), at + 16)):
        piece = line[index]
        if piece.role in ("but", "then") or (
            piece.stop and (words or piece.key != ",")
        ):
            break
        deeds += piece.sense("deed") is not None and not piece.thing
        if single and (deeds > 1 or (words and piece.role == "want")):
            break
        if not piece.stop:
            words.append(piece.said)
    while words and words[-1].casefold() in ("and", "y", "et", "und", "e", "or"):
        words.pop()
    return " ".join(words)
