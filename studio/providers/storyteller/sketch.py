"""What a language model is asked to write: a sketch, of which code makes the script.

A small model cannot fill forty fields by name and still tell a story. So it is told
who is in it, what they want, and how many words each scene holds; it chooses what
happens and what is said. Ids, looks, voices, things, beats and seconds are ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studio.engine.actors import ACTIONS, FEELINGS
from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.brief.languages import name_of
from studio.engine.origins import origins
from studio.engine.places import TIMES, WEATHERS, all_places
from studio.engine.story.outline import Part
from studio.engine.story.plot import Plot
from studio.providers.plain import plain

GUESTS = 2  # whom the story may add to those who were asked for
ACT = 5  # scenes asked for at once: more, and small models forget how it began
MOST_MOMENTS = 8
# What stands here is sayable in a caption and looks like something without a thing.
DOES = tuple(a for a in ACTIONS if a not in ("idle", "ride", "paint", "play_music"))


@dataclass(frozen=True)
class Guest:
    """Somebody as the story introduces them."""

    name: str
    kind: str


@dataclass(frozen=True)
class Beat:
    """A moment as it was written: names and words, not yet ids and enums."""

    who: str
    does: str
    says: str
    feels: str


@dataclass(frozen=True)
class SketchedScene:
    heading: str
    beats: tuple[Beat, ...]
    place: str = ""
    time: str = ""
    weather: str = ""
    mood: str = ""
    who: tuple[str, ...] = ()
    things: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sketch:
    title: str
    people: tuple[Guest, ...]
    scenes: tuple[SketchedScene, ...]


@dataclass(frozen=True)
class Wanted:
    """What one ask is for: some scenes of a plot, after those that are told."""

    plot: Plot
    parts: tuple[Part, ...]  # all of the film's
    first: int = 0
    last: int = 0  # one past the last scene that is asked for
    before: tuple[SketchedScene, ...] = ()
    people: tuple[Guest, ...] = ()  # whom the story has brought so far
    cast: Sequence[CastMember] = ()

    @property
    def asked(self) -> tuple[Part, ...]:
        return self.parts[self.first : self.last]

    @property
    def words(self) -> float:
        return sum(part.words for part in self.asked)


def schema(wanted: Wanted) -> dict[str, Any]:
    """Return the shape of the answer, in the order in which a story is thought of."""
    scene = _object(
        heading=_TEXT,
        place={"enum": _places(wanted)},
        time={"enum": list(TIMES)},
        weather={"enum": list(WEATHERS)},
        mood={"enum": list(origins("mood"))},
        who=_list(_TEXT, 1, 6),
        things=_list(_TEXT, 0, 3),
        moments=_list(
            _object(
                who=_TEXT,
                does={"enum": list(DOES)},
                feels={"enum": list(FEELINGS)},
                says=_TEXT,
            ),
            2,
            MOST_MOMENTS,
        ),
    )
    many = len(wanted.asked)
    scenes = {"scenes": _list(scene, many, many)}
    if wanted.first:
        return _object(**scenes)
    most = len(wanted.plot.people.everyone) + GUESTS
    person = _object(name=_TEXT, kind=_TEXT)
    return _object(title=_TEXT, characters=_list(person, 1, most), **scenes)


# Lengths are not in the schema: a grammar that counts letters slows a small computer
# to a crawl. They are asked for in words, and held when the answer is read.
_TEXT = {"type": "string"}


def _list(of: Mapping[str, Any], least: int, most: int) -> dict[str, Any]:
    return {"type": "array", "items": of, "minItems": least, "maxItems": most}


def _object(**fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }


def _places(wanted: Wanted) -> list[str]:
    """Return where it may happen: where it was asked for, and what lies near."""
    home = tuple(dict.fromkeys(part.place for part in wanted.parts))
    near = origins("line_place")["near"].values.get(home[0], ())
    more = [p for p in near if p in all_places() and not wanted.plot.avoid.in_text(p)]
    return list(dict.fromkeys((*home, *more)))[:12]


SYSTEM = (
    "You write short puppet films that a family watches with small children. They are "
    "warm, funny and concrete: people want something, try it, laugh, and help each "
    "other. Trouble is mild and ends well; nobody is hurt or mocked. People speak as "
    "people do, in short sentences, and answer each other. No line is said twice. "
    "You answer with one JSON object in one line and nothing else."
)

BEATS = {
    "want": "somebody wants something, and says so",
    "attempt": "they try it, and it is fun",
    "trouble": "something goes wrong",
    "turn": "an idea or a kindness changes everything",
    "rest": "it has gone well; a last smile",
}


def words(wanted: Wanted) -> str:
    """Say to the model what is wanted of it."""
    plot, brief = wanted.plot, wanted.plot.brief
    tongue = name_of(plot.language)
    asked = plain(brief.prompt, 600)
    lines = [
        f"Write a film of {brief.seconds.value:g} seconds in {tongue}: “{asked}”",
        "",
        "In it:",
        *(f"- {_person(plot, one.id)}" for one in plot.people.everyone),
        *_must(brief),
        *_sought(wanted),
        f"It feels {plot.mood}; it is a {plot.genre} story.",
        *_before(wanted),
        "",
        f"Its {'next ' if wanted.first else ''}{len(wanted.asked)} scenes:",
        *(_scene(wanted, n) for n in range(wanted.first, wanted.last)),
        "",
        *_rules(wanted, tongue),
    ]
    return "\n".join(lines)


def _person(plot: Plot, who: str) -> str:
    one = plot.people[who]
    being = next((b for b in plot.brief.beings if b.noun == one.noun), None)
    traits = " ".join(being.traits[:3]) if being else ""
    late = ", who comes only at the turn" if who in plot.people.late else ""
    return f"{one.name}: {traits} {one.noun}{late}".replace("  ", " ")


def _must(brief: Brief) -> list[str]:
    things = [item.why or item.noun for item in brief.items]
    deeds = [f"{deed.word} {deed.what}".strip() for deed in brief.deeds]
    found = [f"It shows: {plain(', '.join(things), 300)}."] if things else []
    found += [f"They must: {plain(', '.join(deeds), 300)}."] if deeds else []
    if brief.ending.value:
        found.append(f"It ends so: {plain(brief.ending.value, 120)}.")
    if brief.avoid:
        found.append(f"It must not have or say: {', '.join(sorted(brief.avoid))}.")
    return found


def _sought(wanted: Wanted) -> list[str]:
    """Say what is not there before the turn: small models find it in the first line."""
    nouns = ", ".join(plain(item.noun, 60) for item in wanted.plot.sought)
    parts = wanted.parts
    turn = next((n for n, part in enumerate(parts, 1) if part.beat == "turn"), 0)
    return [f"Nobody has or sees this before scene {turn}: {nouns}."] * bool(
        nouns and turn > 1
    )


def _before(wanted: Wanted) -> list[str]:
    if not wanted.before:
        return []
    told = [f"- {scene.heading}: {_gist(scene)}" for scene in wanted.before[-12:]]
    return ["", "Told already; go on from here and do not repeat it:", *told]


def _gist(scene: SketchedScene) -> str:
    said = [f"{beat.who}: {beat.says}" for beat in scene.beats if beat.says]
    return " / ".join(said[-2:])


def _scene(wanted: Wanted, n: int) -> str:
    part = wanted.parts[n]
    lines = lines_in(part)
    said = f"{lines} line{'s' * (lines > 1)}, {round(part.words)} words in all"
    return f"{n + 1}. ({part.place}) {BEATS[part.beat]}: {said}"


def lines_in(part: Part) -> int:
    """Say how many lines a scene has: short ones, as many as its words make.

    >>> [lines_in(Part("want", (), "", "", "", "", words=w)) for w in (4, 9, 20, 60)]
    [1, 2, 3, 6]
    """
    return max(1, min(6, round(part.words / (5.5 if part.words < 14 else 7))))


def _longest(wanted: Wanted) -> int:
    """Say how many words a line may have: what its scene's share is, and two more."""
    share = max(part.words / lines_in(part) for part in wanted.asked)
    return max(4, min(12, round(share) + 2))


def _rules(wanted: Wanted, tongue: str) -> list[str]:
    first = "A title of two to five words. " if not wanted.first else ""
    named = [one.name for one in wanted.plot.people.everyone]
    named += [guest.name for guest in wanted.people]
    company = ", ".join(dict.fromkeys(named))
    return [
        f"{first}Each scene has a heading of at most four words that names something "
        "which is only in that scene.",
        f"“who” is one of {company} or narrator; the narrator speaks once at most.",
        f"“says” is in {tongue}: only words that are said aloud, at most "
        f"{_longest(wanted)} of them, no names before them; it may be empty when "
        "somebody only does something.",
        "“things” are things one can see, one word each, in English.",
        f"“place” is one of: {', '.join(_places(wanted))}.",
        f"“does” is one of: {', '.join(DOES)}.",
        f"“feels” is one of: {', '.join(FEELINGS)}.",
        f"“time” is one of: {', '.join(TIMES)}.",
        f"“weather” is one of: {', '.join(WEATHERS)}.",
        f"“mood” is one of: {', '.join(origins('mood'))}.",
        f"Title, headings and “says” are in {tongue}.",
    ]
