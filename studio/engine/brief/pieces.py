"""Turns words into pieces: the longest phrases that mean something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache

from studio.engine.brief.cast import CastMember
from studio.engine.brief.lexicon import THINGS, Lexicon, Sense
from studio.engine.brief.lexicon import lexicon as lexicon_of
from studio.engine.brief.numbers import Counted, counted, grouped
from studio.engine.brief.words import Word, key_of

_SPELLINGS = 40  # so many unknown words are compared with known ones, and no more


@dataclass(frozen=True)
class Piece:
    """A word or phrase of the sentence, and what it may mean."""

    at: int  # index of its first word
    words: tuple[Word, ...]
    senses: tuple[Sense, ...] = ()
    form: str = ""  # as the lexicon has it: “kite” for “kites”
    many: bool = False
    number: Counted | None = None
    member: CastMember | None = None
    meant: str = ""  # the known word this one was taken for

    @property
    def said(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def key(self) -> str:
        return " ".join(word.key for word in self.words)

    @property
    def stop(self) -> bool:
        return self.words[0].stop

    @property
    def capital(self) -> bool:
        return self.words[0].capital and not self.words[0].first

    @property
    def owner(self) -> bool:
        return self.words[-1].owner

    @property
    def role(self) -> str:
        return next((s.name for s in self.senses if s.kind == "role"), "")

    @property
    def ordinary(self) -> bool:
        return any(sense.kind in ("ordinary", "role", "verb") for sense in self.senses)

    @property
    def thing(self) -> bool:
        return any(sense.kind in THINGS for sense in self.senses)

    @property
    def unknown(self) -> bool:
        return not (self.senses or self.stop or self.number or self.member)

    def sense(self, *kinds: str) -> Sense | None:
        """Return the first meaning of one of these kinds, the first kind first."""
        for kind in kinds:
            for sense in self.senses:
                if sense.kind == kind:
                    return sense
        return None


def pieces(
    words: Sequence[Word], lexicon: Lexicon, cast: Sequence[CastMember] = ()
) -> tuple[Piece, ...]:
    """Return the text as pieces, each word in exactly one."""
    keys = [word.key for word in words]
    family = {
        tuple(key_of(name).split()): member
        for member in cast
        for name in (member.name, *member.aliases)
        if key_of(name)
    }
    found: list[Piece] = []
    at = compared = 0
    while at < len(words):
        piece = _piece(words, keys, at, lexicon, family)
        if piece.unknown and compared < _SPELLINGS and not words[at].capital:
            compared += 1
            piece = _spelled_right(piece, lexicon)
        found.append(piece)
        at += len(piece.words)
    return tuple(found)


def _piece(
    words: Sequence[Word],
    keys: list[str],
    at: int,
    lexicon: Lexicon,
    family: dict[tuple[str, ...], CastMember],
) -> Piece:
    word = words[at]
    if word.stop:
        return Piece(at, (word,), form=word.key)
    for length in (3, 2, 1):
        member = family.get(tuple(keys[at : at + length]))
        if member and at + length <= len(keys):
            return Piece(at, tuple(words[at : at + length]), member=member)
    match = lexicon.find(keys, at)
    number = _number(keys, at, lexicon.language)
    if number and number.length >= (match.length if match else 0):
        return Piece(at, tuple(words[at : at + number.length]), number=number)
    if match:
        said = tuple(words[at : at + match.length])
        return Piece(at, said, match.senses, match.form, match.many)
    return Piece(at, (word,), form=word.key)


def _number(keys: list[str], at: int, language: str) -> Counted | None:
    group = grouped(keys[at], language)
    if group and at + 1 < len(keys) and keys[at + 1] in ("of", "de", "di", "von"):
        return Counted(group, 2, exact=False)
    return counted(keys, at, language)


def _spelled_right(piece: Piece, lexicon: Lexicon) -> Piece:
    """Take a slip of the pen for the word it meant; leave every other word alone."""
    meant = nearest(piece.key, lexicon)
    if not meant or not _is_slip(piece.key, meant):
        return piece
    match = lexicon.find([meant], 0)
    if not match:
        return piece
    return replace(
        piece, senses=match.senses, form=match.form, many=match.many, meant=meant
    )


def _is_slip(said: str, meant: str) -> bool:
    """Whether two words differ as typing differs, not as words do.

    >>> _is_slip("dinosuar", "dinosaur"), _is_slip("beard", "bear")
    (True, False)
    """
    if _undoubled(said) == _undoubled(meant):
        return True
    same_letters = sorted(said) == sorted(meant) and said[0] == meant[0]
    apart = sum(a != b for a, b in zip(said, meant, strict=False))
    if same_letters and apart == 2:
        return True
    long = min(len(said), len(meant)) >= 7
    return long and SequenceMatcher(None, said, meant).ratio() >= 0.88


def _undoubled(word: str) -> str:
    return "".join(a for a, b in zip(word, " " + word, strict=False) if a != b)


def nearest(word: str, lexicon: Lexicon) -> str:
    """Return the known word that looks most like this one, or nothing."""
    return _nearest(word, lexicon.language) if len(word) > 3 else ""


# Asked twice of each unknown word: for a slip of the pen, and for what to offer.
@lru_cache(maxsize=512)
def _nearest(word: str, language: str, least: float = 0.78) -> str:
    best, share = "", least
    matcher = SequenceMatcher(None, "", word, autojunk=False)
    for other in _by_letter(language).get(word[0], ()):
        if abs(len(other) - len(word)) > 2:
            continue
        matcher.set_seq1(other)  # what is known of the second sequence is kept
        if matcher.real_quick_ratio() > share and matcher.quick_ratio() > share:
            ratio = matcher.ratio()
            if ratio > share:
                best, share = other, ratio
    return best


@cache
def _by_letter(language: str) -> dict[str, list[str]]:
    kept: dict[str, list[str]] = {}
    kinds = (*THINGS, "deed", "colour", "trait", "weather", "season", "time")
    for key, senses in sorted(lexicon_of(language).senses.items()):
        if len(key) > 3 and any(sense.kind in kinds for sense in senses):
            kept.setdefault(key[0], []).append(key)
    return kept
