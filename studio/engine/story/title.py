"""Titles of films and headings of chapters, from patterns that fit the story."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from studio.engine.brief import Item
from studio.engine.origins import origins
from studio.engine.story.aims import MADE, SOUGHT
from studio.engine.story.outline import Part
from studio.engine.story.phrase import person_noun, place_said
from studio.engine.story.plot import Plot
from studio.engine.story.saying import colour_name, described, noun_said

TITLE_LENGTH = 34
HEADING_LENGTH = 24
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "of",
        "in",
        "at",
        "on",
        "for",
        "to",
        "with",
        "by",
        "from",
        "who",
        "y",
        "de",
        "la",
        "el",
        "los",
        "las",
        "en",
        "para",
    ]
)
_SLOT = re.compile(r"\{(\w+)\}")


def title(plot: Plot) -> str:
    """Return a title that is a title, and not the prompt again.

    The patterns go from what only this film has (its trouble, its number, its wish) to
    what any has; among those of one kind chance chooses.
    """
    book: Any = origins("title")[plot.language].values
    named = _names(plot, book)
    rng = plot.chance(f"title/{plot.genre}")
    for patterns in _ranked(plot, book, rng):
        rng.shuffle(patterns)
        for pattern in patterns:
            said = _filled(pattern, named)
            if said and len(said) <= TITLE_LENGTH and _fresh(said, plot):
                return said
    return named["A"][:TITLE_LENGTH]


def _ranked(plot: Plot, book: Any, rng: random.Random) -> list[list[str]]:
    """Return groups of patterns, the most telling first."""
    trouble = plot.trouble.name
    groups: list[list[str]] = []
    if trouble:
        groups.append(list(book.get("about", {}).get(trouble, ())))
    if plot.people.spirit:
        groups.append(list(book.get("spirit", ())))
    wish = [*book.get("wish", ())]
    if plot.aims[0].verb in SOUGHT and plot.aims[0].verb not in MADE:
        wish = [*book.get("sought", ()), *wish[:2]]
        if plot.aims[0].thing is not None and plot.aims[0].thing.count > 1:
            wish += book.get("sought_many", ())
    many = plot.aims[0].thing is not None and plot.aims[0].thing.count > 1
    own = [*book.get(plot.genre, ())]
    if plot.brief.time.value == "night":
        own += book.get("night", ())
    middle = [[*wish, *book.get("many", ())] if many else wish, wish + own]
    if own and not many and rng.random() < 0.3:
        middle = [own, wish]
    return [*groups, *middle, list(book["film"]), list(book["plain"]), ["{A}"]]


def _fresh(said: str, plot: Plot) -> bool:
    same = said.lower() == plot.brief.prompt.strip(" .!").lower()
    return not same and not plot.avoid.in_text(said)


def _filled(pattern: str, named: dict[str, str]) -> str:
    if any(slot not in named for slot in _SLOT.findall(pattern)):
        return ""
    said = pattern.format(**named)
    said = re.sub(r"(?<=[a-z,] )(An?|Some|The)(?= [A-Z])", lambda m: m[0].lower(), said)
    said = _AN.sub("An ", said)
    said = _LOW.sub(lambda m: m[0].lower(), said)
    return said[:1].upper() + said[1:]


_AN = re.compile(r"\bA (?=[AEIO](?!ne)|U(?!ni|se))")
# Small words in the middle of a title: “Treasure on the Island”.
_LOW = re.compile(
    r"(?<=[\w,] )(?:In|On|At|By|Under|Up|Out|Of|Among)(?= (?:the|in|at) )"
)


def _names(plot: Plot, book: Any) -> dict[str, str]:
    one, two = (plot.people[who] for who in plot.people.leads[:2])
    named = {"A": one.name, "B": two.name}
    case = capitals if plot.language == "en" else str
    nouns = [person_noun(plot, who) for who in plot.people.leads[:2]]
    named |= {"Noun": case(nouns[0]), "Noun2": case(nouns[1])}
    aim = plot.aims[0]
    thing = aim.thing or next(
        (i for i in plot.items if i.noun not in dict(plot.words)), None
    )
    if thing is not None:
        named |= _thing_named(plot, thing, case)
    for key in ("deed", "deeded", "deeding"):
        if key in aim.said:
            named[key.capitalize()] = case(aim.said[key])
    told_in = plot.language
    place, at = place_said(plot.brief.place.value, told_in)
    named |= {"Place": case(place), "At": case(at)}
    said = plot.trouble.slots(told_in)
    for key in ("cause", "too", "mire", "goal"):
        if key in said:
            named[key.capitalize()] = case(said[key])
    if "cause_was" in said:
        named["Was"] = said["cause_was"].capitalize() if case is capitals else "fue"
    if plot.people.spirit:
        named["Spirit"] = case(plot.people[plot.people.spirit].name)
    against = book.get("against", {})
    key = plot.brief.weather.value if plot.brief.weather.source != "default" else ""
    key = key if key in against else plot.obstacles[0]
    if key in against and key not in plot.avoid.weathers:
        named["Trouble"] = against[key]
    return {slot: said for slot, said in named.items() if said}


def _thing_named(plot: Plot, thing: Item, case: Callable[[str], str]) -> dict[str, str]:
    told, talk = plot.brief.language.value, plot.grammar
    colour, many = colour_name(thing, plot.language), thing.count > 1
    noun, full = noun_said(thing, told), described(thing, told)
    bare = talk.thing_said(noun, thing.count, colour)["bare"]
    if plot.language == "en" and colour:
        bare = f"{colour} {bare}"
    named = {
        "Items": case(talk.counted(full, thing.count, colour)),
        "The_items": case(talk.definite(full, thing.count, colour)),
        "Bare": case(bare),
    }
    if not many and (plot.language != "en" or not talk.uncounted(noun)):
        one = noun if "lost" in thing.traits else full
        named["Item"] = case(talk.thing_said(one, 1, colour)["item"])
    return named


def capitals(text: str) -> str:
    """Write words as titles do.

    >>> capitals("flew eleven kites in the storm")
    'Flew Eleven Kites in the Storm'
    """
    words = text.split()
    return " ".join(
        word if k and word in _SMALL else word[:1].upper() + word[1:]
        for k, word in enumerate(words)
    )


def headings(plot: Plot, parts: tuple[Part, ...]) -> list[str]:
    """Return a little title for every scene, none twice."""
    book: Any = origins("title")[plot.language].values
    named = _names(plot, book)
    used: set[str] = set()
    found = []
    for n, part in enumerate(parts):
        where = place_said(part.place, plot.language)[0]
        options = _options(plot, part, book)
        rng = plot.chance(f"heading/{n}/{plot.genre}/{named['A']}")
        rng.shuffle(options)
        # A heading that names something of the story goes before a general one.
        options.sort(key=lambda option: "{" not in option)
        if part.beat == "trouble":
            options = [*_troubles(plot, part, book), *options]
        if part.arrives:
            named["place"] = where
        else:
            named.pop("place", None)
        if part.place in _AT_HOME:
            options = [one for one in options if not one.startswith("Home from")]
        said = [_filled(option, named) for option in options]
        fits = [
            s
            for s in said
            if s and len(s) <= HEADING_LENGTH and s not in used
            and not plot.avoid.in_text(s)
        ]  # fmt: skip
        heading = fits[0] if fits else _numbered(plot, n)
        used.add(heading)
        found.append(heading)
    return found


_AT_HOME = ("bedroom", "kitchen", "living room", "home", "garden", "house", "attic")


def _options(plot: Plot, part: Part, book: Any) -> list[str]:
    options = list(book[part.beat])
    if "hit" in part.kinds:
        options = _troubles(plot, part, book) or options
    return options


def _troubles(plot: Plot, part: Part, book: Any) -> list[str]:
    found = list(book.get(part.obstacle, [])) if "hit" in part.kinds else []
    plot.chance(f"trouble/{part.obstacle}").shuffle(found)
    return found


def _numbered(plot: Plot, n: int) -> str:
    part = origins("title")[plot.language].values["part"]
    return f"{part} {plot.grammar.number(n + 1)}"
