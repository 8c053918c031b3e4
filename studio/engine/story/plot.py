"""The plot: what the brief asks for, in the terms a story is told in.

Here everything open is decided that lines depend on: who leads, what they do with which
thing, what stands in the way, and the marks by which exchanges are chosen.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from studio.engine.actors import ACTIONS
from studio.engine.brief import Brief, Deed, Item
from studio.engine.brief.cast import CastMember
from studio.engine.origins import origins
from studio.engine.places import all_places
from studio.engine.props import all_props
from studio.engine.story import english, spanish
from studio.engine.story.avoid import Avoided, avoided
from studio.engine.story.people import Company, company

TOLD_IN = ("en", "es")
_SAME = ("become", "be", "make", "get", "find", "go", "fall")


@dataclass(frozen=True)
class Aim:
    """A deed as the story uses it."""

    verb: str
    action: str
    doers: tuple[str, ...]
    item: Item | None = None
    target: str = ""  # a character id, when it is done to somebody
    way: str = ""  # how the thing is in it: "fly", "ride", "hold" …
    motion: str = ""
    said: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Plot:
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
    def ending_verbs(self) -> frozenset[str]:
        said = self.aims[-1].said.get("deed", "").split(" ")[0]
        first = self.ending.split(" ")[0]
        # The brief tells the last deed twice, as a deed and as an ending.
        return frozenset(
            {self.aims[-1].verb} if said == first or first in _SAME else ()
        )

    @property
    def grammar(self) -> ModuleType:
        return spanish if self.language == "es" else english

    def chance(self, topic: str) -> random.Random:
        # One chance a topic, so that one changed word changes one thing.
        return random.Random(f"{self.brief.seed}/{self.brief.take}/{topic}")


def plot(brief: Brief, members: Sequence[CastMember] = ()) -> Plot:
    """Decide everything that is open."""
    language = brief.language.value if brief.language.value in TOLD_IN else "en"
    genres = origins("genre")
    genre = genres.get(brief.genre.value, "friendship")
    avoid = avoided(brief.avoid)
    people = company(brief, tuple(genre.values["friends"]), avoid, members)
    aims, mishaps, people = _aims(brief, language, genre.values, people, avoid)
    items = brief.items or tuple(aim.item for aim in aims[:1] if aim.item)
    unseen = tuple(
        (unknown.word, _board(unknown.shown_as)) for unknown in brief.unknown
    )
    written = {word for word, _ in unseen}
    boards = tuple(
        (item.noun, item.prop)
        for item in items
        if item.prop in ("sign", "placard", "parcel") and item.noun not in written
        and item.noun != item.prop
    )  # fmt: skip
    mood = _mood(brief, genre.values, avoid)
    marks = _marks(brief, genre.name, mood, people, aims[0])
    obstacles = _obstacles(brief, genre.values, marks, avoid, mishaps)
    return Plot(
        brief, language, genre.name, mood, people, aims, mishaps, items,
        unseen + boards, obstacles, _ending(brief, language, people), avoid, marks,
    )  # fmt: skip


def _board(shown_as: str) -> str:
    return shown_as if shown_as in ("sign", "placard", "parcel") else "sign"


def _mood(brief: Brief, genre: Any, avoid: Avoided) -> str:
    wanted = (brief.mood.value, *genre["moods"], "calm")
    moods = origins("mood")
    return next(str(m) for m in wanted if m in moods and m not in avoid.moods)


def _aims(
    brief: Brief, language: str, genre: Any, people: Company, avoid: Avoided
) -> tuple[tuple[Aim, ...], tuple[Aim, ...], Company]:
    sad = origins("line_en")["sad"].values
    aims: list[Aim] = []
    mishaps: list[Aim] = []
    for deed in brief.deeds:
        aim = _aim(deed, brief, language, people)
        (mishaps if deed.verb in sad else aims).append(aim)
    if not aims:
        aims.append(_wish(brief, language, genre, people, avoid))
    first = aims[0]
    # Who wants it leads; who it is done to comes last, or they would plan themselves.
    leads = sorted(
        people.leads,
        key=lambda who: (who not in first.doers, who == first.target),
    )
    return (
        tuple(aims),
        tuple(mishaps),
        Company(people.everyone, tuple(leads), people.ids_of),
    )


def _wish(
    brief: Brief, language: str, genre: Any, people: Company, avoid: Avoided
) -> Aim:
    """Invent a want from what there is: the first thing named, or the genre's own."""
    rng = random.Random(f"{brief.seed}/{brief.take}/wish")
    for item in brief.items:
        if item.prop not in ("sign", "placard", "parcel"):
            verb = _natural(item.prop)
            deed = Deed(verb, verb, tuple(people.ids_of), item.noun)
            return _aim(deed, brief, language, people)
    known = all_props()
    pairs = [p for p in genre["deeds"] if not avoid.in_text(f"{p[0]} {p[1]}")]
    drawn = [p for p in pairs if p[1] in known] or ([] if known else pairs)
    if not drawn:
        return _aim(Deed("dance", "dance"), brief, language, people)
    verb, noun, *many = rng.choice(drawn)
    nouns = origins("line_es")["noun"].values if language == "es" else {}
    item = Item(str(nouns.get(noun, noun)), noun, int(many[0]) if many else 1)
    return _aim(Deed(verb, verb), brief, language, people, item)


def _natural(prop: str) -> str:
    drawn = all_props().get(prop)
    by_move = {"fly": "fly", "sail": "sail", "drive": "drive", "launch": "launch"}
    by_kind = {
        "food": "share", "fruit": "share", "plant": "plant", "music": "play",
        "building": "visit", "house": "visit", "clothes": "wear",
    }  # fmt: skip
    if drawn is None:
        return "find"
    if drawn.seat is not None:
        return by_move.get(drawn.moves, "ride")
    return by_move.get(drawn.moves, by_kind.get(drawn.kind, "find"))


def _aim(
    deed: Deed,
    brief: Brief,
    language: str,
    people: Company,
    invented: Item | None = None,
) -> Aim:
    known = origins("deed").entries.get(deed.verb)
    values: Any = known.values if known else {}
    item = invented or next((i for i in brief.items if i.noun == deed.what), None)
    doers = tuple(id_ for noun in deed.who for id_ in people.ids_of.get(noun, ()))
    targets = people.ids_of.get(deed.what, ())
    doers = tuple(d for d in doers if d not in targets) or tuple(
        lead for lead in people.leads if lead not in targets
    )
    action = str(values.get("action", deed.verb))
    return Aim(
        verb=deed.verb,
        action=action if action in ACTIONS else "cheer",
        doers=doers or people.leads,
        item=item,
        target=targets[0] if targets else "",
        way=str(values.get("thing", "")),
        motion=str(values.get("motion", "")),
        said=_say_deed(deed, item, language, people, brief.language.value),
    )


def _say_deed(
    deed: Deed, item: Item | None, language: str, people: Company, told: str
) -> dict[str, str]:
    talk: ModuleType = spanish if language == "es" else english
    mutual = origins("line_es" if language == "es" else "line_en")["mutual"].values
    targets = people.ids_of.get(deed.what, ())
    between = targets and len(people.leads) - len(targets) < 2
    alone_together = between or not (deed.what or item)
    if alone_together and deed.verb in mutual and _needs_object(deed):
        said: dict[str, str] = talk.deed_said(str(mutual[deed.verb]), "")
        return said
    verb = _verb(deed, language)
    alone = deed.verb in _ALONE and not verb.endswith((" with", " to", " over", " for"))
    if alone or not (deed.what or item):
        what = ""
    elif item is not None:
        what = talk.counted(
            noun_said(item, told), item.count, colour_name(item, language)
        )
    elif targets:
        what = talk.definite(people[targets[0]].noun, len(targets))
        what = f"a {what}" if language == "es" else what
    elif deed.what:
        what = talk.definite(deed.what, 1)
    else:
        what = ""
        verb = verb.removesuffix(" with").removesuffix(" to").removesuffix(" at")
    said = talk.deed_said(verb, what)
    return said


def _needs_object(deed: Deed) -> bool:
    return bool(deed.what) or deed.verb in ("befriend", "meet", "hug", "help", "find")


def _verb(deed: Deed, language: str) -> str:
    word = deed.word.replace("_", " ") or deed.verb
    known = origins("deed").entries.get(deed.verb)
    if language == "es":
        return spanish.infinitive(deed.verb, word)
    return english.plain_verb(word, tuple(known.values["words"]) if known else ())


def noun_said(item: Item, language: str) -> str:
    """Say a thing in the language of the film.

    A German “Kuchen” in an English sentence would be read as no word at all: what is
    told in English for want of lines is named by the thing's own name.
    """
    foreign = language not in TOLD_IN
    return item.prop if foreign and item.prop in all_props() else item.noun


def colour_name(item: Item, language: str) -> str:
    """Say a thing's colour, where the sentence gave one and the language lets us."""
    if not item.colour or language != "en":
        return ""
    if "colour" in item.noun:
        return ""
    names = [
        name
        for name, entry in origins("colour").entries.items()
        if isinstance(entry.values, dict) and entry.values.get("hex") == item.colour
    ]
    return next((name for name in names if name not in item.noun), "")


def _ending(brief: Brief, language: str, people: Company) -> str:
    said = brief.ending.value.strip(" .!").lower() if brief.ending.value else ""
    if brief.ending.source == "default" or not said:
        return ""
    for lead in ("to ", "they ", "and "):
        said = said.removeprefix(lead)
    return said


def _marks(
    brief: Brief, genre: str, mood: str, people: Company, aim: Aim
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
    if aim.verb in _UNREADY:
        marks.add("unready")
    if aim.item is not None:
        marks |= {"item", "many" if aim.item.count > 1 else "one"}
        prop = all_props().get(aim.item.prop)
        marks |= {prop.kind, prop.at} if prop else set()
    return frozenset(mark for mark in marks if mark)


# Deeds whose thing is not there yet: nobody brings the cake they are about to bake.
_UNREADY = (
    "find", "search", "get", "cook", "make", "cast", "grow", "dream", "bake", "build",
    "wish", "draw", "paint", "visit",
)  # fmt: skip
# Deeds that are done to nothing: “dance before the ball” is not to dance a ball.
_ALONE = (
    "dance", "walk", "run", "swim", "sleep", "laugh", "cry", "sit", "stand", "sing",
    "cheer", "think", "travel", "jump", "wake", "hide", "sneak", "shiver",
)  # fmt: skip
_ROOMS = ("bedroom", "kitchen", "living room", "classroom", "library", "castle hall")


def _obstacles(
    brief: Brief,
    genre: Any,
    marks: frozenset[str],
    avoid: Avoided,
    mishaps: list[Aim] | tuple[Aim, ...],
) -> tuple[str, ...]:
    book = origins("obstacle")
    free = [name for name in book if name not in avoid.obstacles]
    sad = origins("line_en")["sad"].values
    asked = [str(sad[aim.verb]) for aim in mishaps if sad[aim.verb] in free]
    asked += _asked_obstacle(brief, free)
    rng = random.Random(f"{brief.seed}/{brief.take}/obstacle")
    luck = {name: rng.random() for name in book}

    def fit(name: str) -> float:
        suits = len(marks & set(book[name].values["suits"]))
        weather = brief.weather.value in book[name].values["suits"]
        return suits + weather * 2.0 + _liking(name, genre) + luck[name]

    rest = [n for n in sorted(free, key=fit, reverse=True) if _possible(n, marks)]
    return tuple(dict.fromkeys([*asked, *rest])) or ("other",)


def _liking(name: str, genre: Any) -> float:
    liked = list(genre["obstacles"])
    return 1.5 - 0.15 * liked.index(name) if name in liked else 0.0


def _possible(name: str, marks: frozenset[str]) -> bool:
    """Whether an obstacle can be where this story is."""
    weathers = {"wind": "windy", "rain": "rain", "snow": "snow", "fog": "fog"}
    if name in weathers:
        return weathers[name] in marks or (
            name in ("wind", "rain") and "storm" in marks
        )
    if name == "dark":
        return bool(marks & {"night", "cave", "spooky", "space", "dusk"})
    if name == "sleep":
        return bool(marks & {"night", "bedtime"})
    if name == "waves":
        return bool(marks & {"ship", "open sea", "boat", "beach", "harbour", "island"})
    if name == "losing":
        return "sport" in marks
    if name == "far":
        return "outdoors" in marks
    if name in ("escape", "lost", "stuck", "broken"):
        return "item" in marks
    if name == "high":
        return "item" in marks and bool(marks & {"sky", "hand", "toy", "fruit", "one"})
    return True


def _asked_obstacle(brief: Brief, free: list[str]) -> list[str]:
    said = brief.obstacle.value.lower()
    if not said or brief.obstacle.source == "default":
        return []
    if said in free:
        return [said]
    heard = f" {said} "
    book = origins("obstacle")
    for name in free:
        if any(f" {word} " in heard for word in book[name].values["words"]):
            return [name]
    return ["other"] if len(said.split()) <= 6 else []
