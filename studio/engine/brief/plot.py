"""What somebody wants, what is in the way, and how it ends, in the sentence's words."""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.brief import Deed, Said
from studio.engine.brief.pieces import Piece

_STORMS = ("storm", "fog", "rain", "snow", "windy")


def want_of(
    line: Sequence[Piece], skipped: frozenset[int], deeds: Sequence[Deed]
) -> Said[str]:
    for at, piece in enumerate(line):
        if piece.role == "want" and at not in skipped:
            words = _clause(line, at + 1)
            if words:
                lead = "to " if piece.key.endswith(" to") else ""
                return Said(lead + words, "words", f"{piece.said} {words}")
        if piece.role == "unable":
            words = _clause(line, at + 1)
            if words:
                return Said(f"to {words}", "words", f"{piece.said} {words}")
    if deeds:
        first = deeds[0]
        return Said(
            f"{first.word} {first.what}".strip(), "words", "the first thing done"
        )
    return Said("", "default", "the story chooses")


def obstacle_of(line: Sequence[Piece], skipped: frozenset[int]) -> Said[str]:
    """Return what is in the way: after “but”, what cannot be done, storms, lost things."""
    for at, piece in enumerate(line):
        if piece.role == "but":
            words = _clause(line, at + 1)
            if words:
                return Said(words, "words", f"{piece.said} {words}")
    for at, piece in enumerate(line):
        if piece.role == "unable":
            words = _clause(line, at + 1)
            return Said(f"{piece.said} {words}", "words", f"{piece.said} {words}")
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
    for at in range(len(line) - 1, -1, -1):
        if line[at].role == "then" and at not in skipped:
            words = _clause(line, at + 1)
            if words:
                return Said(words, "words", f"{line[at].said} {words}")
    return Said("", "default", "the story chooses")


def _clause(line: Sequence[Piece], at: int) -> str:
    """Return the words up to where the clause ends."""
    words: list[str] = []
    for index in range(at, min(len(line), at + 16)):
        piece = line[index]
        if piece.role in ("but", "then") or (
            piece.stop and (words or piece.key != ",")
        ):
            break
        if not piece.stop:
            words.append(piece.said)
    while words and words[-1].casefold() in ("and", "y", "et", "und", "e", "or"):
        words.pop()
    return " ".join(words)
