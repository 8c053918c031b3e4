"""What a finder of things worth looking up promises: a film in, a few names out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from studio.engine.brief import Brief
from studio.engine.story import Script
from studio.providers.service import Hear, Stop, never, unheard

# “name” is whatever is called by a name of its own: Saturn, the Eiffel Tower.
KINDS = ("animal", "creature", "person", "plant", "place", "thing", "name")
MOST = 8


@dataclass(frozen=True)
class Entity:
    """Something of a film that an encyclopaedia has an article about."""

    name: str  # in the film's language, one of it: “otter”
    kind: str  # one of KINDS


@dataclass(frozen=True)
class Telling:
    """What a film says, and what was asked for. Nothing of who asked."""

    title: str
    lines: tuple[str, ...]
    nouns: tuple[str, ...] = ()  # what the request named, the most needed first
    names: frozenset[str] = frozenset()  # of its people: they are nobody's article
    language: str = "en"


def telling(brief: Brief, script: Script) -> Telling:
    """Return what there is to look through in a film.

    The sentence itself stays out: it may say whose birthday it is. What it named is
    in the brief's nouns.
    """
    named = [being.noun for being in brief.beings if being.source == "words"]
    named += [item.noun for item in brief.items if item.source == "words"]
    # A place by the words it was asked for in: its own name here is English. Where
    # it only follows from who lives there, the reason is a sentence with a colon.
    said = brief.place.source == "words" and ":" not in brief.place.why
    named += [brief.place.why] if said else []
    called = {one.name for one in script.characters}
    called |= {being.name for being in brief.beings}
    called |= {script.family, brief.family}
    return Telling(
        script.title,
        tuple(m.says for scene in script.scenes for m in scene.moments if m.says),
        tuple(dict.fromkeys(named)),
        frozenset(called - {""}),
        script.language,
    )


class Entities(Protocol):
    """Finds what a family may want to read about: at most `MOST`, the best first."""

    name: str

    def find(
        self, told: Telling, *, hear: Hear = unheard, stop: Stop = never
    ) -> Sequence[Entity]: ...

    def check(self) -> str: ...
