"""Makes plain words of whatever was typed, and says what was left out.

Every pattern here is linear, and runs on at most `MOST` characters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from studio.engine.brief.refusals import NotAFilm
from studio.engine.origins import origins

MOST = 2000  # a page of text: more than any family film can show

_CODE = re.compile(r"<(script|style)\b[^<>]*>[^<]*(?:</\1[^<>]*>)?", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]*>|[<>{}\[\]|`*_#~^=$%]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*|\S+@\S+\.\S+", re.IGNORECASE)
_PATH = re.compile(r"(?<![\w/])(?:[\w.~-]*/){2,}[\w.~-]*|(?<!\S)/\S+|\S*\\\S*")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")
_EXAMPLE = "Write one sentence, such as “A fox and an owl fly a red kite”."


@dataclass(frozen=True)
class Cleaned:
    text: str
    notes: tuple[str, ...]


def cleaned(prompt: str) -> Cleaned:
    """Return the words of a prompt that may be read, or refuse it kindly."""
    notes: list[str] = []
    text = prompt.strip()
    if not text:
        raise NotAFilm("There is no sentence yet.", _EXAMPLE)
    if len(text) > MOST:
        text = text[:MOST].rsplit(None, 1)[0]
        notes.append(f"Only the first {MOST} characters were read.")
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    # The apostrophes of phones and books; the lexicon knows only the plain one.
    text = text.replace("’", "'").replace("‘", "'").replace("´", "'")
    for pattern, what in (
        (_CODE, "Program code"), (_ADDRESS, "An address"), (_PATH, "A file path"),
        (_MARKUP, ""),
    ):  # fmt: skip
        text, found = pattern.subn(" ", text)
        if found and what:
            notes.append(f"{what} was left out: films are made of words.")
    text, seen = _spelled(text)
    if seen:
        notes.append(f"Pictures were read as words: {', '.join(seen)}.")
    return Cleaned(_readable(text, notes), tuple(notes))


@cache
def _emoji() -> dict[str, str]:
    return {
        sign: entry.values["means"] for sign, entry in origins("emoji").entries.items()
    }


def _spelled(text: str) -> tuple[str, tuple[str, ...]]:
    """Write each picture as its word, several of one kind with their number."""
    words = _emoji()
    parts: list[str] = []
    seen: dict[str, int] = {}
    for sign in text:
        word = words.get(sign)
        if word:
            seen[word] = seen.get(word, 0) + 1
            parts.append(f" {{{word}}} ")
        else:
            parts.append(sign)
    line = "".join(parts)
    for word, count in seen.items():
        said = f" , {count} {word} , " if count > 1 else f" , a {word} , "
        line = line.replace(f"{{{word}}}", said, 1).replace(f"{{{word}}}", " ")
    return line, tuple(seen)


def _readable(text: str, notes: list[str]) -> str:
    """Keep Latin letters; refuse what holds none, and name the script that it is."""
    other = ""
    kept: list[str] = []
    latin = False
    for sign in text:
        if sign.isalpha() and not _is_latin(sign):
            other = other or _script(sign)
            kept.append(" ")
            continue
        latin = latin or sign.isalpha()
        kept.append(sign)
    if not latin and other:
        raise NotAFilm(
            f"This is written in {other} letters, which we cannot read yet.",
            "Write it in Latin letters: English and Spanish are understood best.",
        )
    if not latin:
        raise NotAFilm("There are no words in this that we could film.", _EXAMPLE)
    if other:
        notes.append(f"Words in {other} letters were left out.")
    return "".join(kept)


def _is_latin(sign: str) -> bool:
    return sign.isascii() or "LATIN" in unicodedata.name(sign, "")


def _script(sign: str) -> str:
    name = unicodedata.name(sign, "UNKNOWN").split()[0].title()
    return {"Cjk": "Chinese", "Hiragana": "Japanese", "Katakana": "Japanese"}.get(
        name, name
    )
