"""Where and when: place, time of day, weather and season, said, implied or chosen."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from studio.engine.brief import Said
from studio.engine.brief.grammar import is_somebody, usage
from studio.engine.brief.lexicon import lexicon
from studio.engine.brief.nouns import Mention
from studio.engine.brief.pieces import Piece
from studio.engine.origins import origins
from studio.engine.places import SEASONS, TIMES, WEATHERS, all_places
from studio.engine.props import all_props

# Where anything may happen: a story that names no place is not sent to a castle.
_EVERYDAY = ("meadow", "garden", "village", "beach", "forest", "river", "playground")


@dataclass(frozen=True)
class Where:
    place: Said[str]
    places: tuple[str, ...]


def said_of(
    line: Sequence[Piece], skipped: frozenset[int], kind: str
) -> list[tuple[str, str]]:
    """Return every value of a field that the words ask for, with those words."""
    found: list[tuple[str, str]] = []
    for at, piece in enumerate(line):
        sense = piece.sense(kind)
        if sense is None or at in skipped:
            continue
        if piece.sense("deed") and usage(line, at) == "deed" and kind == "season":
            continue
        found.append((sense.name, piece.said))
    return found


def where(
    mentions: Sequence[Mention],
    deeds: Iterable[str],
    genre: str,
    avoid: frozenset[str],
    rng: random.Random,
) -> Where:
    """Return where the story happens: named, else where its people are at home."""
    named = [mention for mention in mentions if mention.sort == "place"]
    firm = [mention for mention in named if not mention.weak]
    if firm:
        places = tuple(dict.fromkeys(mention.kind for mention in firm))
        return Where(Said(firm[0].kind, "words", firm[0].why), places)
    if named:
        said = Said(named[0].kind, "words", named[0].why)
        return Where(said, (named[0].kind,))
    # Nobody is sent into a room to fly a kite: only who asks for one gets it.
    avoid = avoid | _rooms() if _under_the_sky(mentions) else avoid
    home = None if genre == "bedtime" else _home(mentions, tuple(deeds), avoid)
    if home:
        return Where(home, (home.value,))
    by_genre = _place(_table(genre).get("place", ""), avoid)
    # Every other story is of friendship: it should not send them all to one place.
    if by_genre and genre != "friendship":
        why = f"a fitting place for {genre}"
        return Where(Said(by_genre, "default", why), (by_genre,))
    known = [name for word in _EVERYDAY if (name := _place(word, avoid))]
    chosen = rng.choice(known or sorted(all_places()) or ["meadow"])
    return Where(Said(chosen, "default", "no place was named"), (chosen,))


def _under_the_sky(mentions: Sequence[Mention]) -> bool:
    """Whether something is named that wants room above it: a kite, a cloud, a plane."""
    things = [all_props()[m.kind] for m in mentions if m.kind in all_props()]
    return any(
        thing.kind in ("weather", "aircraft")
        or (thing.kind == "toy" and thing.moves == "fly")
        for thing in things
        if thing.at == "sky"
    )


@cache
def _rooms() -> frozenset[str]:
    return frozenset(name for name, place in all_places().items() if place.indoors)


def _table(genre: str) -> Mapping[str, Any]:
    return origins("genre").get(genre, "friendship").values


def _place(word: str, avoid: frozenset[str]) -> str:
    for sense in lexicon("en").senses.get(word, ()):
        if sense.kind == "place" and sense.name not in avoid and word not in avoid:
            return sense.name
    return ""


def _home(
    mentions: Sequence[Mention], deeds: tuple[str, ...], avoid: frozenset[str]
) -> Said[str] | None:
    items = [m for m in mentions if m.sort == "item"]
    sunken = next((m for m in mentions if "sunken" in m.traits), None)
    if sunken and (deep := _place("underwater", avoid)):
        return Said(deep, "words", f"{sunken.why}: at home there")
    beings = [m for m in mentions if m.sort == "being"]
    # A football makes it a match whoever kicks it; but a bear may be anywhere.
    order = (("of", items), ("of", None), ("of", beings), ("also", beings),
             ("also", items), ("also", None))  # fmt: skip
    for strength, whose in order:
        nouns = (
            [(verb, f"where one would {verb}") for verb in deeds]
            if whose is None
            else [
                (key, m.why or m.noun)
                for m in whose
                for key in (m.english or m.noun, m.kind)
            ]
        )
        for noun, why in nouns:
            name = _at_home(noun, strength, avoid)
            if name:
                return Said(name, "words", f"{why}: at home there")
    return None


def _at_home(noun: str, strength: str, avoid: frozenset[str]) -> str:
    for place, entry in origins("home").entries.items():
        if noun in entry.values[strength]:
            found = _place(place, avoid)
            if found:
                return found
    return ""


def time_of(
    line: Sequence[Piece], skipped: frozenset[int], genre: str, avoid: frozenset[str],
    rng: random.Random,
) -> Said[str]:  # fmt: skip
    said = said_of(line, skipped, "time")
    if said:
        return Said(said[0][0], "words", said[0][1])
    fitting = _table(genre).get("time", "")
    if fitting in TIMES and fitting not in avoid:
        return Said(fitting, "default", f"fitting for {genre}")
    free = [
        time for time in ("morning", "afternoon", "dusk", *TIMES) if time not in avoid
    ]
    return Said(rng.choice(free[:3] or ["noon"]), "default", "no time of day was named")


def weather_of(
    line: Sequence[Piece], skipped: frozenset[int], avoid: frozenset[str]
) -> Said[str]:
    said = said_of(line, skipped, "weather")
    # The wind one befriends is somebody first; a rainbow may be a thing. Both give way.
    firm = [
        (name, words)
        for name, words in said
        if name != "rainbow" and not _is_being(line, words)
    ]
    for name, words in firm or said:
        return Said(name, "words", words)
    winter = any(name == "winter" for name, _ in said_of(line, skipped, "season"))
    if winter and "snow" not in avoid:
        return Said("snow", "default", "it is winter")
    free = [weather for weather in WEATHERS if weather not in avoid]
    return Said(free[0] if free else "clear", "default", "no weather was named")


def _is_being(line: Sequence[Piece], words: str) -> bool:
    return any(
        piece.said == words and piece.sense("spirit") and is_somebody(line, at)
        for at, piece in enumerate(line)
    )


def season_of(
    line: Sequence[Piece], skipped: frozenset[int], weather: str, avoid: frozenset[str],
    rng: random.Random,
) -> Said[str]:  # fmt: skip
    said = said_of(line, skipped, "season")
    if said:
        return Said(said[0][0], "words", said[0][1])
    if weather == "snow" and "winter" not in avoid:
        return Said("winter", "words", "there is snow")
    free = [s for s in SEASONS if s not in avoid and s != "winter"]
    return Said(rng.choice(free or ["summer"]), "default", "no season was named")
