"""Fills the slots of lines: names, things, deeds and places, in the film's language."""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Any

from studio.engine.brief import Item
from studio.engine.origins import aspects, origins
from studio.engine.story.aims import Aim
from studio.engine.story.outline import Part
from studio.engine.story.plot import Plot
from studio.engine.story.saying import colour_name, described, noun_said

_SLOT = re.compile(r"\{(\w+)\}")
_A_ROLE = re.compile(r"\b[Aa] \{n([abc])\}")
# Only words that end no sentence in any language told in: German ends on “an”.
_OBJECTLESS = re.compile(r"\b(?:a|the|of|el) *(?:[.,!?;:…]|$)", re.IGNORECASE)
_START = re.compile(r"(^|[.!?]\s+)([\"“¿¡]*)([a-záéíóúñü])")
# How “be” is said of oneself, where a line says its deed plainly: “Look, I be brave!”
_PERSONAL = ((" I be ", " I am "), ("We be ", "We are "), (" we be ", " we are "))
_CONTRACTED = (
    (" a el ", " al "), (" de el ", " del "), ("¡a el ", "¡al "), ("¿a el ", "¿al "),
)  # fmt: skip


class Unsaid(LookupError):
    """A line asks for something this story does not have."""


@cache
def ways(language: str, manner: str) -> Any:
    """Return a manner's own phrases in a language."""
    book = f"manner_{language}" if f"manner_{language}" in aspects() else "manner"
    return origins(book).get(manner, "curious").values


def words_in(text: str) -> int:
    return len(text.split())


def place_said(place: str, language: str) -> tuple[str, str]:
    """Say a place with its article, and where somebody in it is."""
    book = origins("line_place").entries[language].values
    if place in book:
        return str(book[place][0]), str(book[place][1])
    if language != "en":
        here = origins("line_place").entries[language].values["here"]
        return str(here[0]), str(here[1])
    return f"the {place}", f"at the {place}"


def roles_of(plot: Plot, n: int, part: Part, aim: Aim | None = None) -> dict[str, str]:
    """Say who plays A, B and C in a scene: everybody has a turn."""
    leads = plot.people.leads
    # Who says “time to bring presents” is who brings them, not who baked the cake.
    aim = aim or plot.aims[part.aim % len(plot.aims)]
    first = next((who for who in leads if who in aim.doers), leads[0])
    done_to = {one.target for one in plot.aims}
    others = [who for who in leads if who != first]
    # Whom it is done to should not help to plan it, where somebody else can.
    free = [who for who in others if who not in done_to] or others
    kept = [who for who in others if who not in free]
    turns = part.beat == "attempt" and n % 3 == 2 and not aim.target
    if turns and free[0] not in plot.added:
        first, free = free[0], [first, *free[1:]]
    turn = n % len(free)
    roles = dict(zip("ABC", (first, *free[turn:], *free[:turn], *kept), strict=False))
    spirit = plot.people.spirit
    here = spirit and part.beat in ("turn", "rest")
    return {**roles, "S": spirit} if here else roles


def slots(plot: Plot, part: Part, roles: dict[str, str], aim: Aim) -> dict[str, str]:
    """Return what every slot says in one scene."""
    talk = plot.grammar
    place, at = place_said(part.place, plot.language)
    found: dict[str, str] = {"place": place, "at": at, **talk.day_said(part.time)}
    for role, who in roles.items():
        one = plot.people[who]
        the, a = talk.person_said(person_noun(plot, who))
        small = role.lower()
        found |= {role: one.name, small: the, f"an_{small}": a}
        found[f"n{small}"] = person_noun(plot, who)
        found |= _called(plot, who, role)
    found |= aim.said
    if aim.thing is not None:
        found |= thing_slots(plot, aim.thing)
    if plot.ending:
        found |= talk.ending_said(plot.ending)
    if part.obstacle == plot.trouble.name or part.obstacle not in ("other", "escape"):
        found |= plot.trouble.slots(plot.language)
    sky = origins("line_sky").entries.get(plot.language)
    if sky and plot.brief.weather.source in ("words", "asked"):
        # After the turn the storm has gone: nobody speaks of it as here.
        word = sky.values.get(part.weather)
        found |= {"sky": str(word)} if word else {}
    if plot.people.spirit:
        name = plot.people[plot.people.spirit].name
        found |= {"S": name, "Spirit": name.split(" ")[-1]}
    return found | _topic(plot, aim, found)


def _called(plot: Plot, who: str, role: str) -> dict[str, str]:
    """Say how the others call somebody: by name, or “little snail” by what they are."""
    being = next(
        (b for b in plot.brief.beings if who in plot.people.ids_of.get(b.noun, ())),
        None,
    )
    ours = being is not None and being.source == "words" and not being.name
    short = being is not None and len(being.noun.split()) == 1
    if plot.language != "en" or not (ours and short) or who == plot.people.spirit:
        return {}
    return {f"call_{role}": plot.people[who].noun}


def _topic(plot: Plot, aim: Aim, found: dict[str, str]) -> dict[str, str]:
    """Say what the story is about, in as few words as there are for it."""
    target = plot.people[aim.target] if aim.target else None
    if aim.thing is not None:
        topic = found["the_item"]
    elif plot.items and plot.items[0].noun not in dict(plot.words):
        said = thing_slots(plot, plot.items[0])
        topic, found = said["the_item"], found | said
    elif target is not None:
        # Who is ridden talks too: “What was best?” “Smudge”, said Smudge.
        topic = target.name if aim.verb != "ride" else ""
    else:
        topic = found.get("cause", "") or found.get("goal", "")
    many = {"are": True, "están": True}.get(found.get("are", ""), False)
    agreeing = {"topic": topic, "topic_s": "" if many else "s"}
    if plot.language == "es":
        agreeing["is"] = "son" if many else "es"
    return agreeing if topic else {}


def person_noun(plot: Plot, who: str) -> str:
    one = plot.people[who]
    foreign = plot.brief.language.value != plot.language
    return one.look.body if foreign else one.noun


def thing_slots(plot: Plot, item: Item) -> dict[str, str]:
    told, colour = plot.brief.language.value, colour_name(item, plot.language)
    said = plot.grammar.thing_said(noun_said(item, told), item.count, colour)
    full = described(item, told)
    return said | {"items": plot.grammar.counted(full, item.count, colour)}


def fill(text: str, said: dict[str, str], manner: Any, rng: random.Random) -> str:
    """Return a line with its slots filled and its sentences begun with capitals."""

    def word(match: re.Match[str]) -> str:
        name = match.group(1)
        if name in said:
            return said[name]
        if name in manner:
            return str(rng.choice(list(manner[name])))
        raise Unsaid(name)

    for role in "ABC":
        # Half the time a snail is called snail: who is who is clear without a face.
        if f"call_{role}" in said and f", {{{role}}}" in text and rng.random() < 0.5:
            text = text.replace(f", {{{role}}}", f", {{call_{role}}}")
    # “A {na}” is “an otter” where it must be.
    text = _A_ROLE.sub(r"{an_\1}", text)
    whole = tidy(_SLOT.sub(word, text))
    if _OBJECTLESS.search(whole):
        raise Unsaid(whole)  # rather another exchange than “Nobody can win a.”
    return whole


def tidy(text: str) -> str:
    """Begin sentences with capitals and join Spanish small words.

    >>> tidy("the kites. look! ¿vamos a el mar?")
    'The kites. Look! ¿Vamos al mar?'
    """
    for apart, joined in (*_PERSONAL, *_CONTRACTED):
        text = text.replace(apart, joined)
    return _START.sub(lambda m: m.group(1) + m.group(2) + m.group(3).upper(), text)
