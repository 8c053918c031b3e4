"""Finds who and what a sentence names, with how many, what colour, and what like."""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.brief.compounds import compounded
from studio.engine.brief.grammar import FEELS, LIKE, before, quality, usage
from studio.engine.brief.lexicon import Lexicon, Sense
from studio.engine.brief.names import NameReader
from studio.engine.brief.nouns import Mention, Named, Pending
from studio.engine.brief.pieces import Piece
from studio.engine.brief.wearing import costumed, dressed, garment, wearer

__all__ = ["Mention", "Named", "named"]

# What things do too: an unknown curtain opens, and is nobody for that.
_OF_THINGS = ("open", "close", "fall", "break", "shine", "blow", "swing", "ring",
              "melt", "grow", "hang", "land", "cook", "push", "fly", "swim", "lose",
              "launch", "stand", "sit")  # fmt: skip
_EACH = ("each", "every")
_TELLER = ("i", "me")
_OPENERS = ("joins", "then", "but", "other", "story", "prepositions")
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
            self._family(at, piece.member)
            return 1
        if piece.key in _TELLER and self._is_told_by(at):
            self.wait = Pending(start=at)
            self._mention(at, "being", Sense("body", "child"), "child")
            return 1
        self.each = self.each or piece.key in _EACH
        part = usage(self.line, at)
        if part != "deed" and garment(piece) and self._worn(at):
            return 1
        self._read_as(part, piece, at)
        return 1

    def _read_as(self, part: str, piece: Piece, at: int) -> None:
        if sense := quality(self.line, at):
            self._like(sense, at)
        elif part == "thing":
            self._thing(at)
        elif part == "deed":
            self._deed(at)
        elif piece.unknown:
            self._strange(at)
        else:
            self._small(piece, at)

    def _is_told_by(self, at: int) -> bool:
        """Whether the teller is in the story: “Dad and me go fishing”."""
        if self.lexicon.language != "en" or at in self.skipped or not at:
            return False
        return self.line[at - 1].role == "joins" and any(
            m.sort == "being" for m in self.found.mentions[-1:]
        )

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
            somebody = self._does_something(at)
            self._mention(
                at, "being" if somebody else "unknown",
                Sense("body", "") if somebody else Sense("prop", "sign"), piece.key,
            )  # fmt: skip
        elif part == "like":
            self.wait.start = at if self.wait.start < 0 else self.wait.start
            self.wait.traits.append(piece.key)

    def _guess(self, at: int) -> str:
        """Return what an unknown word is by its place: “noun”, “like” or “deed”."""
        key = self.line[at].key
        after = self.line[at + 1] if at + 1 < len(self.line) else None
        previous = before(self.line, at)
        opened = bool(self.wait.article or self.wait.count or self.wait.traits)
        named = bool(after and (after.thing or after.unknown) and not after.stop)
        ending = key.endswith(("ly", "mente", "ment")) and len(key) > 5
        if ending and not (opened and named):
            return "how"
        if self._predicates(at):
            return "deed"
        follows = bool(after and (after.thing or after.unknown) and not after.stop)
        if self.wait.article and self._then_acts(at):
            return "noun"
        if opened or self.wait.colours:
            return "like" if follows and not key.endswith("s") else "noun"
        if previous and (previous.key == "to" or previous.role in ("modals", "want")):
            return "deed"
        if previous and (previous.thing or previous.role == "pronouns") and (
            after is None or after.stop or after.role
        ) and key.endswith(("s", "ed", "ing")):  # fmt: skip
            return "deed"
        return "like" if follows and not key.endswith("s") else "noun"

    def _predicates(self, at: int) -> bool:
        """Whether an unknown word must be what somebody does: “a dragon zifs fire”."""
        key, last = self.line[at].key, self.found.mentions[-1:]
        beside = (
            bool(last) and last[0].at == at - 1 and last[0].sort in ("being", "item")
        )
        if not beside or self.line[at - 1].many or self.line[at - 1].owner:
            return False
        after = self.line[at + 1] if at + 1 < len(self.line) else None
        acts = after is not None and after.sense("deed") and not after.thing
        return key.endswith(("s", "ed")) and not key.endswith("ss") and not acts

    def _then_acts(self, at: int) -> bool:
        """Whether two unknown words are somebody and what they do: “blorps wibble”."""
        after, later = (*self.line[at + 1 : at + 3], None, None)[:2]
        ends = later is None or later.stop or bool(later.role)
        return (
            bool(after and after.unknown and after.key.endswith(("s", "ed"))) and ends
        )

    def _does_something(self, at: int) -> bool:
        """Whether an unknown noun is somebody: it opens a clause, and then it acts."""
        if self.wait.link or self.lexicon.language == "de":
            return False
        start = self.wait.start if self.wait.start >= 0 else at
        opens = self.line[start - 1] if start else None
        if opens and not (opens.stop or opens.role in _OPENERS):
            return False
        after = at + 1
        while after < len(self.line) and self.line[after].role == "other":
            after += 1
        return after < len(self.line) and self._is_alive(after)

    def _is_alive(self, at: int) -> bool:
        """Whether what follows a noun is done, felt or wanted by somebody."""
        piece = self.line[at]
        if piece.role in ("want", "unable") or piece.key in ("who", "que", "qui"):
            return True
        if piece.role == "joins":  # “the Blimbop and the zizzle eat”
            ahead = self.line[at + 1 : at + 6]
            first = next((p for p in ahead if not p.role and not p.sense(*LIKE)), None)
            return bool(first and first.unknown and self._follows(first))
        if piece.role == "modals":
            after = self.line[at + 1] if at + 1 < len(self.line) else None
            trait = after.sense("trait") if after else None
            return bool(
                after
                and ((after.sense("deed") and not after.thing)
                or (trait and trait.name in FEELS))
            )  # fmt: skip
        if piece.sense("verb"):
            return True
        deed = piece.sense("deed")
        if deed and usage(self.line, at) == "deed":
            return deed.name not in _OF_THINGS
        return bool(
            piece.unknown and piece.key.endswith("s") and len(self.line) > at + 1
        )

    def _follows(self, noun: Piece) -> bool:
        at = next(n for n, piece in enumerate(self.line) if piece is noun) + 1
        return at < len(self.line) and usage(self.line, at) == "deed"


def named(line: Sequence[Piece], lexicon: Lexicon, skipped: frozenset[int]) -> Named:
    """Return whom and what a line names; refused pieces are passed over."""
    return Namer(line, lexicon, skipped).read()
