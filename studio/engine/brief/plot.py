"""What somebody wants, what is in the way, and how it ends, in the sentence's words.

All in the form that a sentence can take in: “find a bone”, “lost boots”, “fire”.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from studio.engine.brief import Deed, Said
from studio.engine.brief.grammar import BE, LIKE, usage
from studio.engine.brief.nouns import Mention
from studio.engine.brief.pieces import Piece

_UNTIL = ("until", "till", "hasta que", "jusqu a ce que", "bis", "finche", "ate que")
_BECAUSE = ("because", "since", "as")
_SEEK = ("look", "looks", "looking", "search", "searches", "searching")
_THEY = ("they", "he", "she", "it", "we", "all")
_TROUBLED = {"lost": "lost", "broken": "broken", "stuck": "stuck", "closed": "closed"}
_SUFFERED = {"lose": "lost", "break": "broken", "steal": "stolen"}
_ENDS_NOUN = ("prepositions", "with", "joins", "but", "then", "modals", "pronouns",
              "want", "unable", "other")  # fmt: skip
_MAKES = ("make", "let", "help", "teach")  # “make everyone laugh”
_CLAUSES = ("when", "while", "where", "if", "who", "which", "so", "that")
_OUT = ("away", "up", "down", "out", "off", "back", "together", "there", "everyone",
        "them", "him", "her", "it", "each other", "around", "over")  # fmt: skip
_BY = ("by", "por", "par", "von", "da")
_ARTICLES = ("a", "an", "the")
_JOINS = ("and", "y", "et", "und", "e", "or")


class Plot:
    """Reads the line for what moves the story."""

    def __init__(
        self,
        line: Sequence[Piece],
        skipped: frozenset[int],
        mentions: Sequence[Mention],
        plain: Mapping[str, str],
        language: str,
    ) -> None:
        self.line, self.skipped = line, skipped
        self.mentions, self.plain = mentions, plain
        self.english = language == "en"

    def want(self, deeds: Sequence[Deed], phrases: Mapping[str, str]) -> Said[str]:
        for at, piece in enumerate(self.line):
            refused = at and self.line[at - 1].role == "not"
            if piece.role == "want" and at not in self.skipped and not refused:
                words = self._clause(at + 1, single=True, plain=True)
                lead = "a " if piece.key.endswith(" a") else ""
                lead = "find " if piece.key.split()[0] in _SEEK else lead
                if words:
                    return Said(lead + words, "words", f"{piece.said} {words}")
            if piece.role == "unable":
                words = self._clause(at + 1, single=True, plain=True)
                if words:
                    return Said(words, "words", f"{piece.said} {words}")
        # One rides a rocket to get somewhere: that is what is wanted.
        first = next((deed for deed in deeds if deed.word != "ride"), None)
        first = first or next(iter(deeds), None)
        if first:
            words = self._doing(first, phrases)
            return Said(words, "words", "the first thing done")
        return Said("", "default", "the story chooses")

    def _doing(self, deed: Deed, phrases: Mapping[str, str]) -> str:
        """Say a deed plainly: “find a bone”, “fly to the moon”."""
        verb = self.plain.get(deed.word, deed.word)
        what = phrases.get(deed.what, deed.what)
        at = next(
            (n for n, p in enumerate(self.line)
             if p.key == deed.word and usage(self.line, n) == "deed"), -1,
        )  # fmt: skip
        after = self.line[at + 1] if 0 <= at < len(self.line) - 1 else None
        led = after and (after.role == "prepositions" or after.key == "to")
        led = led and not (after and after.key in _BY)
        if at >= 0 and (not what or led or verb in _MAKES):
            rest = self._rest(at + 1, 2 if verb in _MAKES else 1)
            if rest:
                return f"{verb} {rest}"
        return f"{verb} {_lowered(what)}".strip()

    def _rest(self, at: int, deeds: int) -> str:
        """Return what belongs to a deed: to where, with what, but no next clause."""
        kept: list[Piece] = []
        for n in range(at, min(len(self.line), at + 9)):
            piece = self.line[n]
            deeds -= usage(self.line, n) == "deed"
            # What is refused is not done: one hosts a party, not a party without rain.
            ends = piece.stop or piece.role in ("but", "then", "unable", "no", "not")
            ends |= piece.role == "joins" and not self.line[n - 1].sense(*LIKE)
            if ends or piece.key in _CLAUSES or deeds < 1:
                break
            kept.append(piece)
        while kept and kept[-1].role and not (kept[-1].thing or kept[-1].key in _OUT):
            kept.pop()
        return " ".join(piece.said for piece in kept)

    def obstacle(self) -> Said[str]:
        """Return what is in the way: a reason, a fear, a loss, a storm."""
        for find in (
            self._because, self._unable, self._but, self._fear, self._trouble,
            self._loss, self._too, self._storm,
        ):  # fmt: skip
            said = find()
            if said:
                return said
        return Said("", "default", "the story chooses")

    def _because(self) -> Said[str] | None:
        unable = [n for n, piece in enumerate(self.line) if piece.role == "unable"]
        for at, piece in enumerate(self.line):
            if piece.key in _BECAUSE and unable and at > unable[0]:
                words = self._clause(at + 1)
                if words:
                    return Said(words, "words", f"{piece.said} {words}")
        return None

    def _unable(self) -> Said[str] | None:
        for at, piece in enumerate(self.line):
            after = self.line[at + 1] if at + 1 < len(self.line) else None
            unwilling = piece.role == "not" and after and after.role == "want"
            if piece.role != "unable" and not unwilling:
                continue
            words = self._clause(at + 1 + bool(unwilling), single=True)
            if words:
                lead = (
                    f"{piece.said} {after.said}" if after and unwilling else piece.said
                )
                return Said(f"{lead} {words}", "words", f"{lead} {words}")
        return None

    def _but(self) -> Said[str] | None:
        for at, piece in enumerate(self.line):
            if piece.role != "but" or piece.key in _UNTIL:
                continue
            words = self._clause(at + 1)
            if words and (piece.key not in _BECAUSE or self._is_trouble(at + 1)):
                return Said(words, "words", f"{piece.said} {words}")
        return None

    def _is_trouble(self, at: int) -> bool:
        """Whether a reason is one to be sorry for: “because he is lost”."""
        sad = (*_TROUBLED, "afraid", "sad", "lonely", "ill", "hungry", "jealous")
        for piece in self.line[at : at + 8]:
            trait, deed = piece.sense("trait"), piece.sense("deed")
            if (trait and trait.name in sad) or piece.key in ("too", "no", "nobody"):
                return True
            if deed and deed.name in _SUFFERED and not piece.thing:
                return True
        return False

    def _fear(self) -> Said[str] | None:
        for at, piece in enumerate(self.line[:-1]):
            trait = piece.sense("trait")
            if trait and trait.name == "afraid" and self.line[at + 1].key == "of":
                words = self._noun(at + 2, articles=True)
                if words:
                    return Said(words, "words", f"{piece.said} of {words}")
        return None

    def _trouble(self) -> Said[str] | None:
        for mention in self.mentions:
            for trait in mention.traits:
                word = _TROUBLED.get(trait)
                if word and mention.sort != "place":
                    said = self._said(trait, word)
                    noun = mention.noun
                    whole = f"{said} {noun}" if self.english else f"{noun} {said}"
                    return Said(whole, "words", f"{mention.why}: {word}")
        return None

    def _said(self, trait: str, word: str) -> str:
        """Return a trait in the sentence's own word: “missing” rather than “lost”."""
        for at, piece in enumerate(self.line):
            sense = piece.sense("trait")
            if sense and sense.name == trait and at not in self.skipped:
                return piece.said.casefold()
        return word

    def _loss(self) -> Said[str] | None:
        for at, piece in enumerate(self.line):
            deed = piece.sense("deed")
            if at in self.skipped or not deed or deed.name not in _SUFFERED:
                continue
            if not self.english:
                words = f"{piece.said} {self._clause(at + 1)}".strip()
                return Said(words, "words", words)
            if usage(self.line, at) == "deed":
                words = self._noun(at + 1)
                if not words and self.line[at - 1].key in BE:
                    before = [m.noun for m in self.mentions if m.at < at]
                    words = before[-1] if before else ""
                lost = f"{_SUFFERED[deed.name]} {words}" if words else piece.said
                return Said(lost, "words", f"{piece.said} {words}".strip())
        return None

    def _too(self) -> Said[str] | None:
        for at, piece in enumerate(self.line[:-1]):
            if piece.key == "too" and self.line[at + 1].sense(*LIKE):
                words = f"{piece.said} {self._clause(at + 1)}"
                return Said(words, "words", words)
        return None

    def _storm(self) -> Said[str] | None:
        for at, piece in enumerate(self.line):
            weather = piece.sense("weather")
            if weather and weather.name == "storm" and at not in self.skipped:
                return Said(piece.said, "words", f"{piece.said} is in the way")
        return None

    def ending(self) -> Said[str]:
        # “until the moon sings” ends it when no “then” does
        for keys in ((), _UNTIL):
            for at in range(len(self.line) - 1, -1, -1):
                piece = self.line[at]
                ends = piece.key in keys if keys else piece.role == "then"
                if not ends or at in self.skipped:
                    continue
                start = at + 1
                while start < len(self.line) and self.line[start].key in _THEY:
                    start += 1
                words = self._clause(start, plain=True)
                if words:
                    return Said(words, "words", f"{piece.said} {words}")
        return Said("", "default", "the story chooses")

    def _noun(self, at: int, articles: bool = False) -> str:
        """Return the noun phrase that begins here."""
        words: list[str] = []
        for piece in self.line[at : at + 5]:
            if piece.stop or (piece.role in _ENDS_NOUN and not piece.thing):
                break
            if words and piece.sense("deed") and not piece.thing:
                break
            whose = piece.owner or piece.role in ("definite", "indefinite")
            if articles or not whose:
                words.append(piece.said)
        return " ".join(words)

    def _clause(self, at: int, single: bool = False, plain: bool = False) -> str:
        """Return the words up to where the clause ends, or up to its second deed."""
        words: list[str] = []
        deeds = 0
        for n, piece in enumerate(self.line[at : at + 16], at):
            if piece.role in ("but", "then") or (
                piece.stop and (words or piece.key != ",")
            ):
                break
            # “win a race”: after its article a deed is a noun, and the object here.
            noun = n > at and self.line[n - 1].role in ("indefinite", "definite")
            deeds += bool(piece.sense("deed")) and not (piece.thing or noun)
            if single and (deeds > 1 or (words and piece.role == "want")):
                break
            if piece.stop or (single and not words and piece.key == "to"):
                continue
            said = piece.said
            if plain and not words and piece.sense("deed", "verb") and not piece.thing:
                said = self.plain.get(piece.key, said)
            words.append(said)
        while words and words[-1].casefold() in (*_JOINS, *_ARTICLES):
            words.pop()
        return " ".join(words)


def _lowered(phrase: str) -> str:
    """Return “A tractor” as it stands within a sentence."""
    first, space, rest = phrase.partition(" ")
    return f"{first.casefold()}{space}{rest}" if rest else phrase
