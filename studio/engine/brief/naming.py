"""Finds who and what a sentence names, with how many, what colour, and what like."""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.brief.compounds import compounded
from studio.engine.brief.grammar import before, usage
from studio.engine.brief.lexicon import Lexicon, Sense
from studio.engine.brief.names import NameReader
from studio.engine.brief.nouns import Mention, Named, Pending
from studio.engine.brief.pieces import Piece
from studio.engine.brief.wearing import costumed, dressed, garment, wearer

__all__ = ["Mention", "Named", "named"]

_AS = ("dressed as", "dressed up as", "disguised as", "dresses up as", "dress up as")


class Namer(NameReader):
    """Reads the line once, from left to right."""

    def read(self) -> Named:
        at = 0
        while at < len(self.line):
            at += self._step(at)
        return self.found

    def _step(self, at: int) -> int:
        piece = self.line[at]
        if at in self.skipped:
            self.wait = Pending()
            return 1
        if piece.role == "called":
            return 1 + self._christen(at)
        if self._is_name(at):
            return self._by_name(at)
        if piece.member:
            self._family(at)
            return 1
        part = usage(self.line, at)
        if part != "deed" and garment(piece) and self._worn(at):
            return 1
        if part == "like":
            self._like(piece, at)
        elif part == "thing":
            self._thing(at)
        elif part == "deed":
            self._deed(at)
        elif piece.unknown:
            self._strange(at)
        else:
            self._small(piece, at)
        return 1

    def _worn(self, at: int) -> bool:
        """Dress somebody: “a bear with glasses” wears them, “in a red hat” too."""
        owner = wearer(self.line, at, self.found.mentions)
        if owner >= 0:
            self.found.mentions[owner] = dressed(
                self.found.mentions[owner], garment(self.line[at]), self.wait.colours
            )
            self.wait = Pending()
        return owner >= 0

    def _compounded(self) -> None:
        if self.found.mentions[-1].link in _AS:
            self._disguised()
        else:
            compounded(self.found.mentions, self.line)

    def _disguised(self) -> None:
        """“a cat dressed as a witch”: the last one is what the one before wears."""
        mentions = self.found.mentions
        who = [n for n, m in enumerate(mentions[:-1]) if m.sort == "being"]
        if who and mentions[-1].sort in ("being", "item"):
            costume = mentions.pop()
            mentions[who[-1]] = costumed(mentions[who[-1]], costume)

    def _strange(self, at: int) -> None:
        piece = self.line[at]
        part = self._guess(at)
        self.found.strange.append((at, part))
        if part == "noun":
            self._mention(at, "unknown", Sense("prop", "sign"), piece.key)
        elif part == "like":
            self.wait.start = at if self.wait.start < 0 else self.wait.start
            self.wait.traits.append(piece.key)

    def _guess(self, at: int) -> str:
        """Return what an unknown word is by its place: “noun”, “like” or “deed”."""
        key = self.line[at].key
        after = self.line[at + 1] if at + 1 < len(self.line) else None
        previous = before(self.line, at)
        if key.endswith(("ly", "mente", "ment")) and len(key) > 5:
            return "how"
        opened = bool(self.wait.article or self.wait.count or self.wait.traits)
        follows = bool(after and (after.thing or after.unknown) and not after.stop)
        if opened or self.wait.colours:
            return "like" if follows and not key.endswith("s") else "noun"
        if previous and (previous.key == "to" or previous.role in ("modals", "want")):
            return "deed"
        if previous and (previous.thing or previous.role == "pronouns") and (
            after is None or after.stop or after.role
        ) and key.endswith(("s", "ed", "ing")):  # fmt: skip
            return "deed"
        return "like" if follows and not key.endswith("s") else "noun"


def named(line: Sequence[Piece], lexicon: Lexicon, skipped: frozenset[int]) -> Named:
    """Return whom and what a line names; refused pieces are passed over."""
    return Namer(line, lexicon, skipped).read()
