"""The plot: what the brief asks for, in the terms a story is told in.

Here everything open is decided that lines depend on: who leads, what they do with which
thing, what stands in the way, and the marks by which exchanges are chosen.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from studio.engine.brief import Being, Brief, Deed, Item, Unknown
from studio.engine.brief.cast import CastMember
from studio.engine.origins import origins
from studio.engine.places import all_places
from studio.engine.props import all_props
from studio.engine.story.aims import MADE, SOUGHT, Aim, aims_of
from studio.engine.story.avoid import Avoided, avoided
from studio.engine.story.family import families_of, marks_of, troubles
from studio.engine.story.grammar import Grammar
from studio.engine.story.hindrance import Hindrance, hindrance, obstacles, unavoided
from studio.engine.story.mounts import as_going
from studio.engine.story.people import Company, company
from studio.engine.story.saying import TOLD_IN, grammar_of

_ASKS = re.compile(r"(?:an?|the|one) (.+?) asks (?:\w+ )?for (.+)")
_SAME = ("become", "be", "make", "get", "find", "go", "fall")


@dataclass(frozen=True)
class Plot:
    """A story before it is told."""

    brief: Brief
    language: str
    genre: str
    mood: str
    people: Company
    aims: tuple[Aim, ...]  # the first is what the story wants
    mishaps: tuple[Aim, ...]  # deeds that are the trouble: to lose, to fall
    items: tuple[Item, ...]
    words: tuple[
        tuple[str, str], ...
    ]  # what cannot be drawn: word, prop to write it on
    obstacles: tuple[str, ...]  # the first is the main one
    trouble: Hindrance
    ending: str
    avoid: Avoided
    marks: frozenset[str]

    @property
    def tries(self) -> tuple[int, ...]:
        """Which deeds are tried on the way: all but the one the story ends on."""
        last = len(self.aims) - 1
        ends = self.ending and last and self.aims[last].verb in self.ending_verbs
        return tuple(range(last)) if ends else tuple(range(last + 1))

    @property
    def strange(self) -> frozenset[str]:
        """Nouns of beings that nobody has heard of."""
        nouns = {being.noun for being in self.brief.beings}
        return frozenset(u.word for u in self.brief.unknown if u.word in nouns)

    @property
    def ending_verbs(self) -> frozenset[str]:
        said = self.aims[-1].said.get("deed", "").split(" ")[0]
        first = self.ending.split(" ")[0]
        # The brief tells the last deed twice, as a deed and as an ending.
        return frozenset(
            {self.aims[-1].verb} if said == first or first in _SAME else ()
        )

    @property
    def grammar(self) -> Grammar:
        return grammar_of(self.language)

    @property
    def asked(self) -> tuple[str, str]:
        """Who comes to ask for something, and for what: “a knight asks for soup”."""
        ending = self.brief.ending.value.strip(" .!") if self.language == "en" else ""
        said = _ASKS.fullmatch(ending)
        ids = self.people.ids_of.get(said[1], ()) if said else ()
        return (ids[0], said[2]) if said and ids else ("", "")

    @property
    def sought(self) -> tuple[Item, ...]:
        """Things that are found or made in the story: not there when it begins."""
        # Who finds a star and brings it home has none to bring before it is found.
        first = {aim.item: aim.verb for aim in reversed(self.aims) if aim.item}
        return tuple(item for item, verb in first.items() if verb in SOUGHT)

    @property
    def tone(self) -> str:
        """The tone that was asked for; one that we only guessed colours no line."""
        tone = self.brief.tone
        return "" if tone.source == "default" else tone.value

    @property
    def added(self) -> frozenset[str]:
        """Those who are in the story for company alone."""
        named = {who for being in self.brief.beings if being.source != "default"
                 for who in self.people.ids_of.get(being.noun, ())}  # fmt: skip
        return frozenset({*self.people.leads} - named) if named else frozenset()

    def chance(self, topic: str) -> random.Random:
        # One chance a topic, so that one changed word changes one thing.
        return _chance(self.brief, topic)


def plot(brief: Brief, members: Sequence[CastMember] = ()) -> Plot:
    """Decide everything that is open."""
    language = brief.language.value if brief.language.value in TOLD_IN else "en"
    genres = origins("genre")
    genre = genres.get(brief.genre.value, "friendship")
    avoid = avoided(brief.avoid)
    people = company(brief, tuple(genre.values["friends"]), avoid, members)
    aims, mishaps, people = aims_of(brief, language, genre.values, people, avoid)
    items = brief.items or tuple(aim.item for aim in aims[:1] if aim.item)
    unseen = tuple(
        (unknown.word, _board(unknown.shown_as))
        for unknown in brief.unknown
        if not _is_told(brief, unknown)
    )
    written = {word for word, _ in unseen}
    boards = tuple(
        (item.noun, item.prop)
        for item in items
        if item.prop in ("sign", "placard", "parcel") and item.noun not in written
        and item.noun != item.prop
    )  # fmt: skip
    mood = _mood(brief, genre.values, avoid)
    said = hindrance(brief, mishaps, unavoided(avoid))
    marks = _marks(brief, genre.name, mood, people, aims) | {said.name} - {""}
    kin = families_of(as_going(brief.deeds, brief.beings) or _deeds_of(aims), items)
    marks |= marks_of(kin, items)
    own = troubles(language, kin, marks, avoid, _chance(brief, "own"))
    against = obstacles(brief, genre.values, marks, avoid, said, own)
    return Plot(
        brief, language, genre.name, mood, people, aims, mishaps, items,
        unseen + boards, against, said, _ending(brief), avoid, marks,
    )  # fmt: skip


def _deeds_of(aims: Sequence[Aim]) -> list[Deed]:
    return [Deed(aim.verb, aim.verb, what=_noun(aim)) for aim in aims]


def _noun(aim: Aim) -> str:
    return aim.item.noun if aim.item else ""


def _chance(brief: Brief, topic: str) -> random.Random:
    return random.Random(f"{brief.seed}/{brief.take}/{topic}")


def _is_told(brief: Brief, unknown: Unknown) -> bool:
    """Whether a word we do not know is in the story without a board of its own."""
    if unknown.shown_as in _BOARDS:
        return False
    if unknown.shown_as != "words":
        return True
    named: list[Being | Item] = [*brief.beings, *brief.items]
    told = [one.noun for one in named]
    told += [trait for one in named for trait in one.traits]
    return unknown.word in " ".join([brief.want.value, *told]).split()


_BOARDS = ("sign", "placard", "parcel")


def _board(shown_as: str) -> str:
    return shown_as if shown_as in _BOARDS else "sign"


def _mood(brief: Brief, genre: Any, avoid: Avoided) -> str:
    wanted = (brief.mood.value, *genre["moods"], "calm")
    moods = origins("mood")
    return next(str(m) for m in wanted if m in moods and m not in avoid.moods)


OF_OTHERS = frozenset(("a", "an", "the", "one", "two", "three", "her", "his", "their",
                       "el", "la", "los", "las", "un", "una", "su", "sus"))  # fmt: skip


def _ending(brief: Brief) -> str:
    said = brief.ending.value.strip(" .!").lower() if brief.ending.value else ""
    if brief.ending.source == "default" or not said:
        return ""
    for lead in ("to ", "they ", "and "):
        said = said.removeprefix(lead)
    # “A knight asks for soup” is told as his deed: it fits no “let's …”.
    return "" if said.split(" ")[0] in OF_OTHERS else said


def _marks(
    brief: Brief, genre: str, mood: str, people: Company, aims: Sequence[Aim]
) -> frozenset[str]:
    marks = {genre, mood, brief.time.value, brief.weather.value, brief.season.value}
    marks |= {brief.place.value, *(one.look.body for one in people.everyone)}
    where = all_places().get(brief.place.value)
    indoors = where.indoors if where else brief.place.value in _ROOMS
    marks.add("indoors" if indoors else "outdoors")
    if where and where.floating:
        marks.add(where.floating)
    if brief.time.value not in ("night", "dusk"):
        marks.add("day")
    if len(people.leads) > 2:
        marks.add("three")
    if people.spirit:
        marks.add("spirit")
    if len({people[who].noun for who in people.leads[:2]}) < 2:
        marks.add("alike")
    marks |= _presumable(brief, genre, marks)
    return frozenset(mark for mark in marks | _marks_of(aims) if mark)


def _marks_of(aims: Sequence[Aim]) -> set[str]:
    aim, marks = aims[0], set()
    if aim.verb in SOUGHT:
        marks |= {"unready", "making-aim" if aim.verb in MADE else "sought"}
    if any(one.verb in ("run", "race") for one in aims) and not aim.item:
        marks.add("running")
    if any(one.verb == "compete" for one in aims):
        marks.add("winning")
    marks.add({"sleep": "sleeping", "befriend": "befriending"}.get(aim.verb, ""))
    if aim.thing is not None:
        marks |= {"item", "many" if aim.thing.count > 1 else "one"}
        prop = all_props().get(aim.thing.prop)
        marks |= {prop.kind, prop.at} if prop else set()
    return marks


def _presumable(brief: Brief, genre: str, marks: set[str]) -> set[str]:
    """Return the marks that words may take for granted: a party, a ball, magic."""
    found = set()
    if genre == "birthday" or "party" in brief.place.value:
        found.add("party")
    if genre == "school":
        found.add("newcomer")
    if genre == "sport" and not any(d.verb in ("run", "race") for d in brief.deeds):
        found.add("ball")
    if genre == "fairytale" or marks & {"witch", "wizard", "fairy"}:
        found.add("magical")
    return found


_ROOMS = ("bedroom", "kitchen", "living room", "classroom", "library", "castle hall")
