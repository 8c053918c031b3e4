"""The aims: what is done in the story, and how each deed is said and acted."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from studio.engine.actors import ACTIONS
from studio.engine.brief import Brief, Deed, Item
from studio.engine.origins import origins
from studio.engine.props import all_props
from studio.engine.story import abroad, english
from studio.engine.story.avoid import Avoided
from studio.engine.story.fears import feared
from studio.engine.story.mounts import gait
from studio.engine.story.people import Company
from studio.engine.story.saying import aim_said, described, grammar_of


@dataclass(frozen=True)
class Aim:
    """A deed as the story uses it."""

    verb: str
    action: str
    doers: tuple[str, ...]
    item: Item | None = None
    target: str = ""  # a character id, when it is done to somebody
    named: Item | None = None  # somebody who is spoken of as a thing: three butterflies
    way: str = ""  # how the thing is in it: "fly", "ride", "hold" …
    motion: str = ""
    said: dict[str, str] = field(default_factory=dict)

    @property
    def thing(self) -> Item | None:
        """What it is about, be it a thing or somebody sought."""
        return self.item or self.named


def aims_of(
    brief: Brief, language: str, genre: Any, people: Company, avoid: Avoided
) -> tuple[tuple[Aim, ...], tuple[Aim, ...], Company]:
    sad = origins("line_en")["sad"].values
    aims: list[Aim] = []
    mishaps: list[Aim] = []
    forgot = any(deed.word.startswith(_FORGOTTEN) for deed in brief.deeds)
    for deed in brief.deeds:
        if deed.word.startswith(_FORGOTTEN):
            continue
        aim = _aim(deed, brief, language, people)
        # Who hides plays; only who forgot where has a trouble by it.
        ill = deed.verb in sad and (deed.verb != "hide" or forgot)
        (mishaps if ill else aims).append(aim)
    if not aims:
        wanted = (
            _wanted(brief, language, people)
            or _regained(brief, mishaps, people)
            or _braved(brief, language, people)
        )
        aims.append(wanted or _wish(brief, language, genre, people, avoid))
    first = aims[0]
    # Who wants it leads; who it is done to comes last, or they would plan themselves.
    leads = sorted(
        people.leads,
        key=lambda who: (who not in first.doers, who == first.target),
    )
    return (
        tuple(aims),
        tuple(mishaps),
        replace(people, leads=tuple(leads)),
    )


_FORGOTTEN = ("forg", "olvid")


def _wanted(brief: Brief, language: str, people: Company) -> Aim | None:
    """Read an aim from the want in words: “to sleep”, where no deed was understood."""
    said = brief.want.value.strip(" .!").removeprefix("to ")
    first = said.split(" ")[0].lower()
    if brief.want.source == "default" or not first or first.startswith(_FORGOTTEN):
        return None
    sad = origins("line_en")["sad"].values
    first = english.plain_verb(first) if brief.language.value == "en" else first
    for entry in origins("deed").entries.values():
        if first in entry.values["words"] and entry.name not in sad:
            words = len(said.split()) <= 5 and language == brief.language.value == "en"
            aim = _aim(Deed(entry.name, first), brief, language, people)
            said_so = english.deed_said(first, said.partition(" ")[2])
            return replace(aim, said=said_so) if words else aim
    return None


def _regained(brief: Brief, mishaps: Sequence[Aim], people: Company) -> Aim | None:
    """Who has lost something wants to find it again."""
    lost = next((aim.item for aim in mishaps if aim.verb in _LOST and aim.item), None)
    if lost is None and any(d.word.startswith(_FORGOTTEN) for d in brief.deeds):
        lost = next(iter(brief.items), None)
    lost = lost or next((item for item in brief.items if "lost" in item.traits), None)
    if lost is None or brief.language.value not in ("en", "es"):
        return None
    verb = {"en": "find", "es": "encontrar"}[brief.language.value]
    doers = next((a.doers for a in mishaps if a.item == lost), ())
    aim = _aim(Deed("find", verb), brief, brief.language.value, people, lost)
    return replace(aim, doers=doers or aim.doers)


def _braved(brief: Brief, language: str, people: Company) -> Aim | None:
    """Who is only said to be afraid wants to be so no longer."""
    if not feared(brief) or language not in _BRAVE:
        return None
    verb, rest = _BRAVE[language]
    aim = _aim(Deed("dare", verb), brief, language, people)
    said = grammar_of(language).deed_said(verb, rest)
    return replace(aim, action="sneak", said=said)


_BRAVE = {"en": ("be", "brave"), "es": ("ser", "valiente")}
_LOST = ("lose", "steal", "hide")
# Deeds that are done to something, be it said or not: the tractor is what they push.
_DONE_TO = (
    "push", "pull", "fix", "carry", "open", "catch", "throw", "kick", "paint", "make",
    "cook", "ride", "drive", "sail", "launch", "read", "eat",
)  # fmt: skip
_DISHES = ("cake", "pie", "soup", "bread", "pudding", "juice", "salad", "cookie")


def _done_to(deed: Deed, brief: Brief) -> Item | None:
    boards = ("sign", "placard", "parcel")
    near = [one.where for one in brief.deeds]
    drawn = [i for i in brief.items if i.prop not in boards and i.noun not in near]
    item = next((i for i in brief.items if i.noun == deed.what), None)
    if item is None and not deed.what and deed.verb in _DONE_TO and drawn:
        return drawn[0]
    if item in drawn and deed.verb in ("cook", "make", "eat", "share"):
        after = drawn[drawn.index(item) + 1 :][:1] if item else []
        # “A carrot cake” is read as two things; what is baked is the second.
        if after and after[0].noun in _DISHES and item and item.noun not in _DISHES:
            return replace(after[0], noun=after[0].noun)
    return item


def _wish(
    brief: Brief, language: str, genre: Any, people: Company, avoid: Avoided
) -> Aim:
    """Invent a want from what there is: the first thing named, or the genre's own."""
    rng = random.Random(f"{brief.seed}/{brief.take}/wish")
    for item in brief.items:
        if item.prop not in ("sign", "placard", "parcel"):
            verb = _natural(item.prop)
            deed = Deed(verb, verb, tuple(people.ids_of), item.noun)
            aim = _aim(deed, brief, language, people)
            if verb == "travel" and language == "en":
                where = described(item, language)
                where = where if where in _UNARTICLED else english.definite(where, 1)
                return replace(aim, said=english.deed_said("get to", where))
            return aim
    known = all_props()
    pairs = [p for p in _ideas(brief, genre) if not avoid.in_text(f"{p[0]} {p[1]}")]
    drawn = [p for p in pairs if p[1] in known] or ([] if known else pairs)
    if not drawn or language in abroad.LANGUAGES:
        return _aim(Deed("dance", "dance"), brief, language, people)
    verb, noun, *many = rng.choice(drawn)
    nouns = origins("line_es")["noun"].values if language == "es" else {}
    item = Item(str(nouns.get(noun, noun)), noun, int(many[0]) if many else 1)
    return _aim(Deed(_verb_of(verb), verb), brief, language, people, item)


def _verb_of(word: str) -> str:
    """Return the deed that a verb as said is: to deliver is to give."""
    book = origins("deed")
    if word in book:
        return word
    return next(
        (e.name for e in book.entries.values() if word in e.values["words"]), word
    )


def _ideas(brief: Brief, genre: Any) -> list[Any]:
    """Return what one may wish for here: a shell by the sea, else what suits the genre.

    A place that was only guessed says little; the kind of story then says more.
    """
    book = origins("line_invent")
    here = brief.places or (brief.place.value,)
    kinds = ["party"] if "party" in brief.place.value else []
    for key in (*here, *kinds):
        if key in book and brief.place.source != "default":
            return list(book[key].values["deeds"])
    found = list(genre["deeds"])
    entry = book.entries.get(brief.place.value)
    return [*found, *entry.values["deeds"]] if entry else found


_UNARTICLED = ("school", "home", "bed", "church", "town")


def _natural(prop: str) -> str:
    drawn = all_props().get(prop)
    by_move = {"fly": "fly", "sail": "sail", "drive": "drive", "launch": "launch"}
    by_kind = {
        "food": "share", "fruit": "share", "plant": "plant", "music": "play",
        "building": "travel", "house": "travel", "clothes": "wear",
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
    item = invented or _done_to(deed, brief)
    doers = tuple(id_ for noun in deed.who for id_ in people.ids_of.get(noun, ()))
    targets = people.ids_of.get(deed.what, ())
    if invented is None:
        # Who comes at the turn does nothing before it.
        doers = tuple(d for d in doers if d not in people.late)
    doers = tuple(d for d in doers if d not in targets) or tuple(
        lead for lead in people.leads if lead not in targets
    )
    action = str(values.get("action", deed.verb))
    named = _named(deed, brief, item)
    going = gait(deed, brief.beings) if targets else ""
    if going:
        action, doers = going, (*doers, *targets)
    return Aim(
        verb=deed.verb,
        action=action if action in ACTIONS else "cheer",
        doers=doers or people.leads,
        item=item,
        target=targets[0] if targets else "",
        named=named,
        way=str(values.get("thing", "")),
        motion=str(values.get("motion", "")),
        said=aim_said(deed, (item, named), language, people, brief),
    )


def _named(deed: Deed, brief: Brief, item: Item | None) -> Item | None:
    being = next((b for b in brief.beings if b.noun == deed.what), None)
    if item or being is None or deed.verb not in SOUGHT:
        return None
    return Item(being.noun, being.kind, being.count, being.colour)


# Deeds whose thing is not there yet: nobody brings the cake they are about to bake.
SOUGHT = (
    "find", "search", "get", "cook", "make", "cast", "grow", "dream", "wish", "paint",
)  # fmt: skip
MADE = ("cook", "make", "paint", "grow")


def acted(aim: Aim) -> str:
    """Return how a deed is acted: who flies a kite keeps both feet on the ground."""
    if aim.action == "fly" and aim.item is not None:
        return (
            "ride"
            if rideable(aim.item) and all_props().get(aim.item.prop)
            else "hold_up"
        )
    return aim.action


def rideable(item: Item) -> bool:
    prop = all_props().get(item.prop)
    return prop is None or prop.seat is not None
