"""Who is in the story: names, looks, voices and manners for all whom a brief names."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Being, Brief
from studio.engine.brief.cast import CastMember
from studio.engine.origins import origins
from studio.engine.story import Character, VoiceSpec
from studio.engine.story.avoid import Avoided
from studio.engine.story.english import plural, singular
from studio.engine.story.looks import look_of
from studio.engine.story.spanish import definite, feminine

CROWD = 12  # more puppets than this no picture holds

_APART = 2.0  # semitones between any two voices, in pitch or formant


@dataclass(frozen=True)
class Company:
    """Everybody in the story; `leads` are those who speak, the one who wants first."""

    everyone: tuple[Character, ...]
    leads: tuple[str, ...]
    ids_of: dict[str, tuple[str, ...]]  # by the noun the sentence used
    late: tuple[str, ...] = ()  # who is sought, made or won over: they come at the turn
    spirit: str = ""  # the one of those that is a force, and may speak then

    def __getitem__(self, who: str) -> Character:
        return next(one for one in self.everyone if one.id == who)


def company(
    brief: Brief,
    friends: Sequence[str],
    avoid: Avoided,
    members: Sequence[CastMember] = (),
) -> Company:
    """Gather all who are named, and a friend for whoever is alone."""
    beings = [b for b in brief.beings if not _is_mere_weather(b, brief)]
    beings = beings or [_stranger(brief, ("child",), avoid, "hero")]
    late = [b for b in beings if _comes_late(b, brief)]
    early = [b for b in beings if b not in late]
    if not early:
        early, late = beings, []
    if sum(b.count for b in early) < 2:
        others = [kind for kind in friends if kind not in {b.kind for b in beings}]
        beings.append(_stranger(brief, tuple(others) or ("child",), avoid, "friend"))
    cast = {member.id: _known(member) for member in members}
    everyone: list[Character] = []
    leads: list[str] = []
    ids_of: dict[str, tuple[str, ...]] = {}
    for being in beings:
        room = max(1, CROWD - len(everyone))
        group = _group(being, min(being.count, room), everyone, brief, cast)
        everyone += group
        leads += [one.id for one in group[:2] if being not in late]
        ids_of[being.noun] = tuple(one.id for one in group)
    after = tuple(who for being in late for who in ids_of[being.noun])
    spirits = [b for b in late if is_spirit(b)]
    wooed = {deed.what for deed in brief.deeds}
    spirits.sort(key=lambda being: being.noun not in wooed)
    spirit = ids_of[spirits[0].noun][0] if spirits else ""
    return Company(tuple(_apart(everyone)), tuple(leads), ids_of, after, spirit)


# What one does who is somebody: a wind that only blows is weather.
_PERSONAL = (
    "say", "sayhello", "befriend", "help", "hug", "laugh", "dance", "sing", "play",
    "love", "thank", "teach", "give", "meet", "cry", "look",
)  # fmt: skip


def _is_mere_weather(being: Being, brief: Brief) -> bool:
    """Whether a force is only weather here: nobody meets it, and it says nothing."""
    if not is_spirit(being) or being.name or being.cast_id:
        return False
    met = any(being.noun in (deed.what, deed.whom) for deed in brief.deeds)
    acts = any(
        being.noun in deed.who and deed.verb in _PERSONAL for deed in brief.deeds
    )
    wooed = being.noun in f"{brief.want.value} {brief.ending.value}"
    return not (met or acts or wooed)


_SOUGHT = ("find", "search", "make", "get", "cook", "paint", "dream", "catch")


def _comes_late(being: Being, brief: Brief) -> bool:
    """Whether somebody is what the story goes for, rather than one who goes.

    The wind that is to be befriended would otherwise plan how to befriend the wind.
    """
    sought = any(
        deed.what == being.noun and deed.verb in _SOUGHT and being.noun not in deed.who
        for deed in brief.deeds
    )
    if not is_spirit(being):
        blamed = f" {plural(being.noun)} " in f" {brief.obstacle.value} "
        return sought or blamed or _is_feared(being, brief)
    told = any(deed.what == being.noun for deed in brief.deeds)
    in_the_way = being.noun in brief.obstacle.value or being.noun == brief.weather.value
    acts = any(being.noun in deed.who for deed in brief.deeds)
    return told or in_the_way or not acts


def _is_feared(being: Being, brief: Brief) -> bool:
    """Whether somebody is afraid of this one: they meet at the turn."""
    afraid = [b for b in brief.beings if {"afraid", "scared"} & {*b.traits}]
    return bool(afraid) and being not in afraid and being.source == "words"


def _known(member: CastMember) -> Character:
    manner = member.manner if member.manner in origins("manner") else "curious"
    return Character(
        member.id, member.name, member.noun, member.look, member.voice, manner,
        member.theme,
    )  # fmt: skip


def _chance(brief: Brief, topic: str) -> random.Random:
    # One chance a topic: changing the otter must not reshuffle the keeper's coat.
    return random.Random(f"{brief.seed}/{brief.take}/{topic}")


def _stranger(
    brief: Brief, kinds: tuple[str, ...], avoid: Avoided, topic: str
) -> Being:
    known = all_bodies()
    fitting = [k for k in kinds if (k in known or not known) and not _out(k, avoid)]
    spare = [k for k in ("child", "rabbit", "bear", "robot") if not _out(k, avoid)]
    kind = _chance(brief, topic).choice(fitting or spare or ["robot"])
    return Being(_NOUNS.get(brief.language.value, {}).get(kind, kind), kind)


def _out(kind: str, avoid: Avoided) -> bool:
    return kind in avoid.bodies or avoid.in_text(kind)


_NOUNS = {
    "es": {
        "child": "niña", "rabbit": "conejo", "bear": "oso", "robot": "robot",
        "fox": "zorro", "owl": "búho", "cat": "gato", "dog": "perro", "otter": "nutria",
        "penguin": "pingüino", "bird": "pájaro", "mouse": "ratón", "dragon": "dragón",
        "alien": "marciano", "grandma": "abuela", "grandmother": "abuela",
        "fish": "pez", "astronaut": "astronauta", "polar bear": "oso polar",
        "octopus": "pulpo", "hedgehog": "erizo",
    }
}  # fmt: skip


def _group(
    being: Being,
    count: int,
    before: list[Character],
    brief: Brief,
    cast: dict[str, Character],
) -> list[Character]:
    group: list[Character] = []
    for n in range(count):
        one = cast.get(being.cast_id) if n == 0 else None
        one = one or _invent(being, n, [*before, *group], brief)
        group.append(one)
    return group


def _invent(being: Being, n: int, before: list[Character], brief: Brief) -> Character:
    # English nouns may be written as many; Spanish ones must keep their own endings.
    english = brief.language.value != "es"
    noun = singular(being.noun) if being.count > 1 and english else being.noun
    # Company that the brief found by its kind has an English noun.
    noun = _NOUNS.get(brief.language.value, {}).get(noun, noun)
    rng = _chance(brief, f"who/{being.noun}/{n}")
    slug = re.sub(r"\W+", "-", noun.lower()).strip("-") or "somebody"
    taken = {one.id for one in before}
    number = next(k for k in range(1, CROWD * 4) if _id(slug, k) not in taken)
    manner = _manner(being, before, rng)
    return Character(
        id=_id(slug, number),
        name=(being.name if n == 0 else "")
        or _own_name(being, brief.language.value)
        or _name(being.kind, noun, before, rng, brief),
        noun=noun,
        look=look_of(being, n, before, rng),
        voice=_voice(being.kind, manner, rng),
        manner=manner,
        theme=rng.randrange(1 << 16),
    )


def _own_name(being: Being, language: str) -> str:
    # The wind is called the Wind; “Pocket the wind” would be somebody else.
    if not is_spirit(being):
        return ""
    if language == "es":
        one = definite(being.noun, 1)
        article, _, noun = one.partition(" ")
        return f"{article} {noun.capitalize()}"
    noun = being.noun if language != "en" else singular(being.noun)
    return f"the {noun.capitalize()}" if language == "en" else noun.capitalize()


def is_spirit(being: Being) -> bool:
    """Whether somebody is a force rather than a creature: the wind, the moon."""
    return being.kind == "spirit" or singular(being.noun) in origins("spirit")


def _id(slug: str, number: int) -> str:
    return slug if number == 1 else f"{slug}-{number}"


def _name(
    kind: str, noun: str, before: list[Character], rng: random.Random, brief: Brief
) -> str:
    book = origins("line_name")
    kinds = book["kinds"].values
    sort = next((sort for sort, members in kinds.items() if kind in members), "animal")
    if brief.language.value == "es":
        sort = "ella" if feminine(noun) else "el"
    taken = {one.name for one in before} | {being.name for being in brief.beings}
    initials = {name[:1] for name in taken if name}
    free = [name for name in book[sort].values["words"] if name not in taken]
    # Names that begin alike are hard to keep apart by ear.
    clear = [name for name in free if name[0] not in initials]
    return str(rng.choice(clear or free or book["animal"].values["words"]))


def _manner(being: Being, before: list[Character], rng: random.Random) -> str:
    taken = {one.manner for one in before}
    book = origins("manner")
    free = [name for name in book if name not in taken] or list(book)
    asked = [name for name in free if name in being.traits]
    suited = [name for name in free if being.kind in book[name].values["suits"]]
    if being.kind == "robot" and "literal" in free:
        return "literal"
    others = [name for name in free if name != "literal"]
    return str(rng.choice(asked or suited or others or list(book)))


def _voice(kind: str, manner: str, rng: random.Random) -> VoiceSpec:
    body = all_bodies().get(kind)
    pitch, formant, pace = body.voice if body else (2.0, 1.0, 1.0)
    ways = origins("manner")[manner].values
    return VoiceSpec(
        pitch=round(pitch + ways["pitch"] + rng.uniform(-0.8, 0.8), 2),
        formant=round(formant + rng.uniform(-0.5, 0.5), 2),
        pace=round(pace * ways["pace"], 3),
    )


def _apart(everyone: list[Character]) -> list[Character]:
    """Move voices away from each other, and from the narrator's plain one."""
    heard = [(0.0, 0.0)]
    moved: list[Character] = []
    for one in everyone:
        pitch, formant = one.voice.pitch, one.voice.formant
        if not one.voice.name:
            pitch, formant = _free_spot(pitch, formant, heard)
        heard.append((pitch, formant))
        voice = replace(one.voice, pitch=pitch, formant=formant)
        moved.append(replace(one, voice=voice))
    return moved


def _free_spot(
    pitch: float, formant: float, heard: list[tuple[float, float]]
) -> tuple[float, float]:
    steps = [k * s * 0.5 for k in range(25) for s in (1, -1)]
    # The nearest free spot, pitch before formant: a changed head sounds like a trick.
    spots = sorted(
        ((pitch + a, formant + b) for a in steps[:30] for b in steps[:18]),
        key=lambda spot: abs(spot[0] - pitch) + 1.6 * abs(spot[1] - formant),
    )
    for spot in spots:
        if (
            all(max(abs(spot[0] - p), abs(spot[1] - f)) >= _APART for p, f in heard)
            and -9 <= spot[0] <= 12
        ):
            return round(spot[0], 2), round(spot[1], 2)
    return round(pitch, 2), round(formant, 2)
