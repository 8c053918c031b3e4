"""The brief: what a sentence asks for, field by field, and where each came from.

A brief is data that a page can show and a person can change: nothing later reads the
sentence again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")

SOURCES = ("words", "asked", "style", "default", "learned")


@dataclass(frozen=True)
class Said(Generic[T]):
    """A value and its reason: said in words, asked beside them, or chosen by us."""

    value: T
    source: str = "default"  # one of SOURCES
    why: str = ""  # the words it came from, or the reason for the choice


@dataclass(frozen=True)
class Being:
    """Somebody the sentence names: each becomes a character."""

    noun: str  # as said: "lighthouse keeper"
    kind: str  # a body that `actors` knows: "elder"
    name: str = ""  # a name of their own, when one was given
    count: int = 1
    colour: str = ""  # "#rrggbb" when one was named
    traits: tuple[str, ...] = ()  # "small", "brave", "old", "with glasses"
    cast_id: str = ""  # a member of the family's cast
    source: str = "words"  # one of SOURCES
    why: str = ""


@dataclass(frozen=True)
class Item:
    """A thing the sentence names, to be seen in the number it names."""

    noun: str
    prop: str  # a prop by name, or "sign" for what we cannot draw
    count: int = 1
    colour: str = ""
    traits: tuple[str, ...] = ()
    source: str = "words"  # one of SOURCES
    why: str = ""


@dataclass(frozen=True)
class Deed:
    """Something done: who, what, to what. `verb` is a name in `origins/deed.toml`."""

    verb: str
    word: str  # as said: "fly"
    who: tuple[str, ...] = ()  # nouns of beings
    what: str = ""  # the noun of an item, or of a being
    where: str = ""
    whom: str = ""  # the noun of who gets it: “gives the key to a mouse”


@dataclass(frozen=True)
class Unknown:
    """A word we did not understand, and what we did about it."""

    word: str
    nearest: str = ""  # the nearest thing we know, offered
    shown_as: str = "sign"  # how it is in the film all the same


@dataclass(frozen=True)
class Brief:
    """Everything that was asked. Names are those of registries and `origins`."""

    prompt: str
    language: Said[str]
    seconds: Said[float]
    seed: int
    take: int
    beings: tuple[Being, ...]
    items: tuple[Item, ...]
    deeds: tuple[Deed, ...]
    place: Said[str]
    places: tuple[str, ...]  # every place that was named, in order
    time: Said[str]  # dawn, morning, noon, afternoon, dusk, night
    weather: Said[str]
    season: Said[str]
    mood: Said[str]
    genre: Said[str]
    tone: Said[str]
    palette: Said[str]
    style: Said[str]
    camera: Said[str]
    scenes: Said[int]
    age: Said[int]
    want: Said[str]
    obstacle: Said[str]
    ending: Said[str]
    avoid: frozenset[str] = frozenset()  # "scary", "rain", "fast cuts"
    unknown: tuple[Unknown, ...] = ()
    family: str = ""
    notes: tuple[str, ...] = field(default=())  # what a person should be told
