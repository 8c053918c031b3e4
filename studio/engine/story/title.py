"""Titles of films and headings of chapters, from patterns that fit the story."""

from __future__ import annotations

import re
from typing import Any

from studio.engine.origins import origins
from studio.engine.story.outline import Part
from studio.engine.story.phrase import person_noun, place_said
from studio.engine.story.aims import colour_name, described, noun_said
from studio.engine.story.plot import Plot

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
    """Return a title that is a title, and not the prompt again."""
    book: Any = origins("title")[plot.language].values
    named = _names(plot, book)
    own = [*book.get(plot.genre, []), *_by_time(plot, book)]
    common = list(book["film"])
    rng = plot.chance(f"title/{plot.genre}")
    rng.shuffle(own)
    rng.shuffle(common)
    # What the sentence names makes the best title; the genre's own are the spice.
    things_first = sorted(common, key=lambda p: "{Items}" not in p)
    patterns = (
        (own + things_first) if own and rng.random() < 0.35 else things_first + own
    )
    plain = [*book["plain"]]
    rng.shuffle(plain)
    for pattern in [*patterns, *plain, "{A}"]:
        said = _filled(pattern, named)
        if said and len(said) <= TITLE_LENGTH and _fresh(said, plot):
            return said
    return named["A"][:TITLE_LENGTH]


def _by_time(plot: Plot, book: Any) -> list[str]:
    return list(book.get("night", [])) if plot.brief.time.value == "night" else []


def _fresh(said: str, plot: Plot) -> bool:
    same = said.lower() == plot.brief.prompt.strip(" .!").lower()
    return not same and not plot.avoid.in_text(said)


def _filled(pattern: str, named: dict[str, str]) -> str:
    if any(slot not in named for slot in _SLOT.findall(pattern)):
        return ""
    said = pattern.format(**named)
    said = re.sub(r"(?<=[a-z,] )(An?|Some)(?= [A-Z])", lambda m: m[0].lower(), said)
    return said[:1].upper() + said[1:]


def _names(plot: Plot, book: Any) -> dict[str, str]:
    one, two = (plot.people[who] for who in plot.people.leads[:2])
    named = {"A": one.name, "B": two.name}
    case = capitals if plot.language == "en" else str
    nouns = [person_noun(plot, who) for who in plot.people.leads[:2]]
    named |= {"Noun": case(nouns[0]), "Noun2": case(nouns[1])}
    aim = plot.aims[0]
    if aim.item is not None:
        colour = colour_name(aim.item, plot.language)
        talk = plot.grammar
        many = aim.item.count > 1
        noun = noun_said(aim.item, plot.brief.language.value)
        named["Items"] = case(talk.counted(noun, aim.item.count, colour))
        if not many and not talk.uncounted(noun):
            named["Item"] = case(talk.thing_said(noun, 1, colour)["item"])
    if plot.language == "en":
        named["Deeded"] = capitals(aim.said.get("deeded", ""))
        named["Place"] = capitals(place_said(plot.brief.place.value, "en")[0])
    against = book["against"]
    key = plot.brief.weather.value if plot.brief.weather.source != "default" else ""
    key = key if key in against else plot.obstacles[0]
    if key in against and key not in plot.avoid.weathers:
        named["Trouble"] = against[key]
    return {slot: said for slot, said in named.items() if said}


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
        if part.beat == "trouble":
            options = [*_troubles(plot, part, book), *options]
        if part.arrives:
            named["place"] = where
        else:
            named.pop("place", None)
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
    number = plot.grammar.number(n + 1)
    return f"Parte {number}" if plot.language == "es" else f"Part {number}"
