"""What a line takes for granted, and whether this story grants it.

“Taste it!” needs food, “Goodnight” an evening. Marking two thousand lines by hand would
be forgotten with the next one written, so the words themselves bring their marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from studio.engine.origins import origins

if TYPE_CHECKING:
    from studio.engine.story.outline import Part

_SLOT = re.compile(r"\{\w+\}")
_MORNING = ("dawn", "morning")
_WINDY = ("windy", "storm")


def presumed(language: str, text: str) -> frozenset[str]:
    """Return the marks that the words of an exchange demand.

    >>> sorted(presumed("en", "Taste it. The fog is salty!"))
    ['fog', 'food']
    """
    said = _SLOT.sub("", text).lower()
    return frozenset(
        name
        for name, entry in origins("line_presume").entries.items()
        if any(word in said for word in entry.values.get(language, ()))
    )


def granted(marks: frozenset[str], part: Part) -> frozenset[str]:
    """Return the marks of one scene: the story's, and those of its hour and trouble."""
    here = {part.beat, part.time, part.weather, part.place}
    resting = part.beat == "rest" and part.time == "dusk"
    if part.time == "night" or resting or marks & {"bedtime", "sleeping"}:
        here.add("evening")
    if part.time in _MORNING:
        here.add("morning")
    if part.weather in _WINDY or part.obstacle == "wind":
        here.add("gale")
    here |= {part.obstacle} & {"fog", "stuck", "wind"}
    if part.obstacle == "heavy":
        here.add("stone")
    return (marks - {"day"} if part.time == "night" else marks) | here
