"""What must stay out of the story: the words that were said, and their kin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from studio.engine.origins import origins
from studio.engine.story.english import plural, singular


@dataclass(frozen=True)
class Avoided:
    """Everything that may not appear, by what it is."""

    words: frozenset[str] = frozenset()
    obstacles: frozenset[str] = frozenset()
    weathers: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    _pattern: re.Pattern[str] | None = field(default=None, compare=False)

    def in_text(self, text: str) -> bool:
        return bool(self._pattern and self._pattern.search(text.lower()))


def avoided(avoid: frozenset[str]) -> Avoided:
    """Widen what was asked to leave out by its kin.

    >>> avoided(frozenset({"rain"})).in_text("What a puddle!")
    True
    """
    book = origins("line_avoid")
    words: set[str] = set(avoid)
    more: dict[str, set[str]] = {key: set() for key in _KINDS}
    for name in sorted(avoid):
        one = singular(name)
        words |= {one, plural(one)}
        entry = book.entries.get(name) or book.entries.get(one)
        if entry is None:
            continue
        words |= set(entry.values.get("words", ()))
        for key, found in more.items():
            found |= set(entry.values.get(key, ()))
    for obstacle in origins("obstacle").entries.values():
        if set(obstacle.values.get("kin", ())) & avoid:
            more["obstacles"].add(obstacle.name)
    return Avoided(
        words=frozenset(words),
        obstacles=frozenset(more["obstacles"]),
        weathers=frozenset(more["weathers"]),
        moods=frozenset(more["moods"]),
        bodies=frozenset(more["bodies"]),
        _pattern=_pattern(words),
    )


_KINDS = ("obstacles", "weathers", "moods", "bodies")


def _pattern(words: set[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    anyone = "|".join(re.escape(word.lower()) for word in sorted(words))
    return re.compile(rf"\b(?:{anyone})\b")
