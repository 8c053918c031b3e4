"""Exchanges: the small pieces of talk that stories are made of, read from `origins`.

An exchange is written as a screenplay a parent could write: one line a moment.

    A hold_up proud @item ~whoosh !3: Look, {items}!

Who (A, B, C, the spirit S or the narrator N), what they do, how they feel, with which
thing, which sound, how much the story needs it, and what is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from studio.engine.actors import ACTIONS, FEELINGS
from studio.engine.origins import aspects, origins
from studio.engine.story.presume import presumed

WAYS = ("greet", "doubt", "cheer", "think", "yes", "filler")
_WAY = re.compile(r"\{(?:" + "|".join(WAYS) + r")\} ?")
_SLOT = re.compile(r"\{(\w+)\}")
ALONE = 4  # a line so needed that it can stand for its whole exchange
_OF_AN_OBSTACLE = ("hit", "idea")
_WHO = ("A", "B", "C", "S", "N")


# The slots that say something the sentence said.
_NAMING = frozenset(
    ("deed", "deeded", "deeding", "item", "items", "bare", "the_item", "topic", "cause",
     "my_cause", "your_cause", "too", "mire", "goal", "sky", "ending", "ended",
     "obstacle", "an_a", "an_b", "a", "b", "na", "nb", "S", "Spirit", "word",
     "place", "at")
)  # fmt: skip


class LineUnreadable(ValueError):
    """A line in `origins/line_*.toml` is not written as lines are."""


@dataclass(frozen=True)
class Cue:
    """One line of an exchange, before names and things are filled in."""

    who: str
    does: str = "talk"
    feels: str = "calm"
    thing: str = ""
    sound: str = ""
    needed: int = 2
    words: str = ""


@dataclass(frozen=True)
class Exchange:
    """A few lines that belong together."""

    name: str
    kind: str  # "wish", "try", "hit" …
    cues: tuple[Cue, ...]
    obstacle: str = ""
    genre: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    beats: tuple[str, ...] = ()
    tone: tuple[str, ...] = ()  # only for films whose sentence named one of these
    after: str = ""  # a call-back: only when that one was heard before

    @property
    def told(self) -> float:
        """How much of it speaks of this very story, from 0 to 1."""
        spoken = [cue for cue in self.cues if cue.words]
        named = [cue for cue in spoken if _NAMING & set(_SLOT.findall(cue.words))]
        return len(named) / max(1, len(spoken))

    @property
    def slots(self) -> frozenset[str]:
        text = " ".join(cue.words for cue in self.cues)
        return frozenset(_SLOT.findall(text)) - frozenset(WAYS)

    def cut(self, needed: int, *, plain: bool = False) -> Exchange:
        """Return the exchange with only its most needed words.

        What is cut from the talk stays as a gesture: a film breathes in those. `plain`
        leaves out the ways of talking too, where something else remains to be said.
        """
        return replace(self, cues=tuple(_cut(c, needed, plain) for c in self.cues))

    def briefest(self) -> Exchange | None:
        """Return the exchange with one line only, for films of few words.

        Only a line marked `!4` can stand alone: a joke has no shorter form.
        """
        if not any(cue.needed == ALONE for cue in self.cues):
            return None
        return self.cut(ALONE, plain=True)


def _cut(cue: Cue, needed: int, plain: bool) -> Cue:
    if cue.needed < needed:
        return replace(cue, words="", needed=1)
    bare = _WAY.sub("", cue.words)
    return replace(cue, words=bare) if plain and bare else cue


def read_cue(line: str) -> Cue:
    """Read one line.

    >>> read_cue("A jump glad ~boing !3: Hello!")
    Cue(who='A', does='jump', feels='glad', thing='', sound='boing', needed=3, \
words='Hello!')
    """
    head, colon, words = line.partition(":")
    who, *marks = head.split() or [""]
    if not colon or who not in _WHO:
        raise LineUnreadable(
            f"“{line}” should begin with A, B, C, S or N and have a “:”."
        )
    cue = Cue("narrator" if who == "N" else who, words=words.strip())
    for mark in marks:
        cue = _marked(cue, mark, line)
    return cue


def _marked(cue: Cue, mark: str, line: str) -> Cue:
    if mark.startswith("@"):
        return replace(cue, thing=mark[1:])
    if mark.startswith("~"):
        return replace(cue, sound=mark[1:])
    if mark.startswith("!"):
        return replace(cue, needed=int(mark[1:]))
    if mark in FEELINGS:
        return replace(cue, feels=mark)
    if mark in ACTIONS or mark == "deed":
        return replace(cue, does=mark)
    raise LineUnreadable(
        f"“{mark}” in “{line}” is no action, feeling, @thing or ~sound."
    )


@cache
def exchanges(language: str) -> tuple[Exchange, ...]:
    """Return every exchange of a language, in the order they are written."""
    files = [name for name in aspects() if name.startswith(f"line_{language}_")]
    found: list[Exchange] = []
    for file in files:
        book = origins(file)
        for name in book:
            found.append(_read(name, dict(book[name].values), language))
    return tuple(found)


def _read(name: str, values: dict[str, object], language: str) -> Exchange:
    kind, _, rest = name.partition("-")
    cues = tuple(read_cue(line) for line in str(values["lines"]).strip().splitlines())

    def marks(key: str) -> tuple[str, ...]:
        found = values.get(key, ())
        return tuple(map(str, found)) if isinstance(found, list) else ()

    taken = presumed(language, " ".join(cue.words for cue in cues))
    when = {*marks("when"), *taken} - {*marks("free")}
    return Exchange(
        name=name,
        kind=kind,
        cues=cues,
        obstacle=rest.partition("-")[0] if kind in _OF_AN_OBSTACLE else "",
        genre=marks("genre"),
        when=tuple(sorted(when)),
        unless=marks("unless"),
        beats=marks("beats"),
        tone=marks("tone"),
        after=str(values.get("after", "")),
    )
