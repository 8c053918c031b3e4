"""How long, in how many scenes, for what age: the numbers that are not of things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from studio.engine.brief import Said
from studio.engine.brief.numbers import counted
from studio.engine.brief.refusals import NotAFilm
from studio.engine.brief.words import Word, key_of
from studio.engine.origins import origins

SHORTEST, LONGEST, USUAL = 7.0, 600.0, 30.0
_UNITS = {"seconds": 1.0, "minutes": 60.0, "hours": 3600.0}
_JOINED = re.compile(r"(\d+(?:[.,]\d+)?)(s|sec|secs|min|mins|m|h)\b", re.IGNORECASE)
_CLOCK = re.compile(r"^(\d{1,2}):([0-5]\d)$")
_FILM = frozenset(
    [
        "film",
        "movie",
        "video",
        "story",
        "long",
        "cartoon",
        "clip",
        "animation",
        "pelicula",
        "cuento",
        "histoire",
        "geschichte",
        "storia",
        "historia",
        "filme",
    ]
)
_AGO = ("later", "ago", "before", "after", "despues", "plus", "spater", "dopo", "late")


@dataclass
class Measures:
    """What was measured, and the words that said it (they are not of the story)."""

    seconds: Said[float] | None = None
    scenes: Said[int] | None = None
    age: Said[int] | None = None
    used: set[int] = field(default_factory=set)


def apart(text: str) -> str:
    """Part numbers from their units: “20s” is two words.

    >>> apart("a 20s film")
    'a 20 s film'
    """
    return _JOINED.sub(r"\1 \2", text)


def measured(words: Sequence[Word], language: str) -> Measures:
    """Find durations, scenes and ages, and mark their words as used."""
    found = Measures()
    keys = [word.key for word in words]
    for at in range(len(keys)):
        if at in found.used or words[at].stop:
            continue
        if not (
            _half(keys, at, language, found) or _on_the_clock(keys, at, language, found)
        ):
            _number(keys, at, language, found)
    return found


def length_of(seconds: float | None, found: Measures) -> Said[float]:
    """Return how long the film is; what was asked beside the words wins."""
    if seconds is not None:
        said = Said(float(seconds), "asked", "chosen beside the sentence")
    else:
        said = found.seconds or Said(
            USUAL, "default", "half a minute, when none is named"
        )
    if not SHORTEST <= said.value <= LONGEST:  # also false for “not a number”
        raise NotAFilm(
            f"A film of {_spoken(said.value)} cannot be made here.",
            "Choose between 7 seconds and 10 minutes.",
        )
    return said


def _spoken(seconds: float) -> str:
    if seconds >= 3600:
        return f"{seconds / 3600:g} hours"
    return f"{seconds / 60:g} minutes" if seconds >= 120 else f"{seconds:g} seconds"


@cache
def _phrases(language: str, part: str) -> tuple[str, ...]:
    table = origins("language")[language].values
    return tuple(key_of(phrase) for phrase in table[part])


def _starts(keys: Sequence[str], at: int, phrases: Sequence[str]) -> int:
    """Return how many words of a phrase stand here, the longest first; 0 for none."""
    for length in (3, 2, 1):
        if " ".join(keys[at : at + length]) in phrases and at + length <= len(keys):
            return length
    return 0


def _half(keys: Sequence[str], at: int, language: str, found: Measures) -> bool:
    length = _starts(keys, at, _phrases(language, "half"))
    if length:
        found.seconds = Said(30.0, "words", " ".join(keys[at : at + length]))
        found.used.update(range(at, at + length))
    return bool(length)


def _on_the_clock(keys: Sequence[str], at: int, language: str, found: Measures) -> bool:
    """Read 1:30 as a length, unless “at” makes it a time of day."""
    match = _CLOCK.match(keys[at])
    if not match:
        return False
    found.used.add(at)
    clock = _phrases(language, "clock")
    before = (" ".join(keys[at - n : at]) for n in (1, 2) if at >= n)
    after = keys[at + 1] if at + 1 < len(keys) else ""
    if any(phrase in clock for phrase in before) or after in ("am", "pm", "o'clock"):
        return True
    seconds = float(int(match[1]) * 60 + int(match[2]))
    found.seconds = found.seconds or Said(seconds, "words", keys[at])
    return True


def _number(keys: Sequence[str], at: int, language: str, found: Measures) -> None:
    value, length = _value(keys, at, language)
    if not length:
        return
    after = at + length
    years = _starts(keys, after, _phrases(language, "years"))
    before = keys[max(0, at - 3) : at]
    if years or (at and keys[at - 1] in _phrases(language, "aged")):
        asks = any(word in _phrases(language, "for") for word in before)
        if asks or after + years == len(keys):
            _aged(keys, (at, after + years), value, found)
        return
    if _starts(keys, after, _phrases(language, "scenes")):
        text = " ".join(keys[at : after + 1])
        found.scenes = Said(max(1, min(12, int(value))), "words", text)
        found.used.update(range(at, after + 1))
        return
    for unit, factor in _UNITS.items():
        size = _starts(keys, after, _phrases(language, unit))
        if size:
            _lasting(keys, (at, after + size), value * factor, found)
            return


def _value(keys: Sequence[str], at: int, language: str) -> tuple[float, int]:
    key = keys[at]
    if key[0].isdigit() and key.count(".") + key.count(",") == 1 and len(key) < 6:
        return float(key.replace(",", ".")), 1
    if key in (
        "a",
        "an",
        "one",
        "un",
        "una",
        "une",
        "ein",
        "eine",
        "einer",
        "um",
        "uma",
    ):
        return 1.0, 1
    number = counted(keys, at, language)
    # “several minutes” passes in a story; nobody asks for a film that long.
    return (float(number.value), number.length) if number and number.exact else (0.0, 0)


def _aged(
    keys: Sequence[str], span: tuple[int, int], value: float, found: Measures
) -> None:
    if 0 < value <= 18:
        found.age = Said(int(value), "words", " ".join(keys[slice(*span)]))
        found.used.update(range(*span))


def _lasting(
    keys: Sequence[str], span: tuple[int, int], seconds: float, found: Measures
) -> None:
    """Keep a length, unless it is one that passes within the story."""
    at, end = span
    after = keys[end] if end < len(keys) else ""
    if after in _AGO or found.seconds:
        return
    before = keys[at - 1] if at else ""
    edge = not after or not after[0].isalnum()
    opens = at == 0 or not before[0].isalnum()
    marked = (
        after in _FILM
        or (at == 0 and after in ("of", "de", "von", "di", "about", "with"))
        or (edge and (opens or before in ("lasting", "lasts")))
        or (at <= 4 and any(key in _FILM for key in keys[:at]))
    )
    if marked or SHORTEST <= seconds <= LONGEST:
        found.seconds = Said(seconds, "words", " ".join(keys[at:end]))
        found.used.update(range(at, end))
