"""Cuts a text into words that can be looked up and that remember how they were said."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[.,;:!?…()\"“”«»—–&]", re.UNICODE
)
# What may follow an apostrophe and still be one English word with what precedes it.
_ENDINGS = ("t", "re", "ve", "ll", "d", "m")

# “it’s” and “let’s” are small words of their own; “Ada’s” is Ada.
_SMALL = frozenset(("it", "he", "she", "let", "that", "there", "who", "what"))


@dataclass(frozen=True)
class Word:
    """One word, number or stop of the text."""

    text: str  # as said
    key: str  # as looked up: no capitals, no accents
    first: bool = False  # begins a sentence, so its capital means nothing
    owner: bool = False  # was followed by ’s

    @property
    def stop(self) -> bool:
        return not self.key[0].isalnum() and self.key != "&"

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def plain(text: str) -> str:
    """Return a word as it is looked up, whatever its accents and capitals.

    >>> plain("Lápiz"), plain("Straße")
    ('lapiz', 'strasse')
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def key_of(phrase: str) -> str:
    """Return a phrase as it is looked up: hyphens part words, and ’s falls off.

    >>> key_of("see-saw"), key_of("bird's eye view"), key_of("let's")
    ('see saw', 'bird eye view', "let's")
    """
    parts = plain(phrase).replace("-", " ").replace("’", "'").split()
    return " ".join(
        part.removesuffix("'s") if part.removesuffix("'s") not in _SMALL else part
        for part in parts
    )


def words(text: str) -> tuple[Word, ...]:
    """Return the words and stops of a text, in order.

    >>> [word.key for word in words("Ada's dog isn't small.")]
    ['ada', 'dog', "isn't", 'small', '.']
    """
    found: list[Word] = []
    first = True
    for match in _WORD.finditer(text):
        for part, owner in _parts(match.group()):
            word = Word(part, plain(part), first, owner)
            if not word.key:
                continue
            found.append(word)
            first = word.key in ".!?…" or (first and word.stop)
    return tuple(found)


def _parts(text: str) -> tuple[tuple[str, bool], ...]:
    """Split what an apostrophe joins: ’s of an owner, and l’ours, d’un, nell’acqua."""
    head, apostrophe, tail = text.rpartition("'")
    if not apostrophe:
        return ((text, False),)
    if plain(tail) == "s" and "'" not in head:
        small = plain(head) in _SMALL
        return ((text, False),) if small else ((head, True),)
    if plain(tail) in _ENDINGS:
        return ((text, False),)
    return tuple((part, False) for part in text.split("'") if part)
