"""How many: numbers in digits and in words, and what “several” looks like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from studio.engine.brief.words import key_of
from studio.engine.origins import origins


@dataclass(frozen=True)
class Counted:
    """A number and how many words it took."""

    value: int
    length: int
    exact: bool = True


@cache
def _table(language: str, part: str) -> dict[str, Any]:
    values = origins("number")[language].values.get(part, {})
    if isinstance(values, list):
        return dict.fromkeys(values, 0)
    return {key_of(word): value for word, value in values.items()}


def counted(keys: Sequence[str], at: int, language: str) -> Counted | None:
    """Return the number that begins at a word, the longest way of reading it.

    >>> counted("one hundred and twenty kites".split(), 0, "en")
    Counted(value=120, length=4, exact=True)
    """
    for length in (3, 2, 1):
        phrase = " ".join(keys[at : at + length])
        value = _table(language, "vague").get(phrase)
        if value is not None and at + length <= len(keys):
            return Counted(value, length, exact=False)
    if (
        keys[at] == "a"
        and keys[at + 1 : at + 2]
        and keys[at + 1] in ("hundred", "thousand")
    ):
        found = _spelled(keys, at + 1, language)
        return Counted(found.value, found.length + 1) if found else None
    if keys[at][0].isdigit():
        return _digits(keys, at, language)
    return _spelled(keys, at, language)


def grouped(key: str, language: str) -> int:
    """Return how many make a flock, a pile or a family; 0 for what is no group."""
    return int(_table(language, "groups").get(key, 0))


def _digits(keys: Sequence[str], at: int, language: str) -> Counted | None:
    if ":" in keys[at]:
        return None
    digits = keys[at].replace(",", "").replace(".", "")[:7]
    times = _table(language, "times").get(keys[at + 1], 0) if at + 1 < len(keys) else 0
    return Counted(int(digits) * max(1, times), 2 if times else 1)


def _spelled(keys: Sequence[str], at: int, language: str) -> Counted | None:
    ones, tens = _table(language, "ones"), _table(language, "tens")
    times, joins = _table(language, "times"), _table(language, "and")
    total = current = length = 0
    last = ""
    for index in range(at, min(len(keys), at + 9)):
        key = keys[index]
        if key in times:
            total, current, last = total + max(1, current) * times[key], 0, "times"
        elif key in tens and last in ("", "times"):
            current, last = tens[key], "tens"
        elif key in ones and last != "ones" and not (last == "tens" and ones[key] > 9):
            current, last = current + ones[key], "ones"
        elif not (key in joins and last in ("times", "tens")):
            break
        else:
            continue  # a joining “and” counts only with what follows it
        length = index + 1 - at
    return Counted(total + current, length) if length else None
