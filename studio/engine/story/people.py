"""Who is in the story: names, looks, voices and manners for all whom a brief names."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.engine.actors import Look
from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Being, Brief
from studio.engine.brief.cast import CastMember
from studio.engine.origins import origins
from studio.engine.story import Character, VoiceSpec
from studio.engine.story.avoid import Avoided
from studio.engine.story.english import singular
from studio.engine.story.spanish import feminine

CROWD = 12  # more puppets than this no picture holds

_SIZES = {
    "tiny": 0.7, "small": 0.82, "little": 0.82, "young": 0.88, "baby": 0.66,
    "big": 1.15, "large": 1.15, "huge": 1.3, "giant": 1.35, "tall": 1.15, "old": 0.97,
}  # fmt: skip
_WORN = (
    "glasses", "hat", "scarf", "crown", "cape", "helmet", "bow tie", "beard", "bow",
    "apron", "backpack",
)  # fmt: skip
_SKINS = ("#f3c9a5", "#e8b893", "#c98f65", "#a56b45", "#7c4a2f", "#5a3524")
_HAIRS = ("#2b1d1a", "#4a2c24", "#7a4a2a", "#b5722f", "#d9a441", "#8f8a86", "#a8432f")
_CUTS = ("short", "long", "bun", "curly", "plaits")
_COATS = (
    "#d9644c", "#e3ad4a", "#3f8a86", "#6d5b95", "#5f8f57", "#3f6a9a", "#c9768f",
    "#8a5a3c", "#e9dcc0", "#46535c",
)  # fmt: skip
_APART = 2.0  # semitones between any two voices, in pitch or formant


@dataclass(frozen=True)
class Company:
    """Everybody in the story; `leads` are those who speak, the one who wants first."""

    everyone: tuple[Character, ...]
    leads: tuple[str, ...]
    ids_of: dict[str, tuple[str, ...]]  # by the noun the sentence used

    def __getitem__(self, who: str) -> Character:
        return next(one for one in self.everyone if one.id == who)


def company(
    brief: Brief,
    friends: Sequence[str],
    avoid: Avoided,
    members: Sequence[CastMember] = (),
) -> Company:
    """Gather all who are named, and a friend for whoever is alone."""
    beings = list(brief.beings) or [_stranger(brief, ("child",), avoid, "hero")]
    if len(beings) == 1 and beings[0].count < 2:
        others = [kind for kind in friends if kind != beings[0].kind]
        beings.append(_stranger(brief, tuple(others) or ("child",), avoid, "friend"))
    cast = {member.id: _known(member) for member in members}
    everyone: list[Character] = []
    leads: list[str] = []
    ids_of: dict[str, tuple[str, ...]] = {}
    for being in beings:
        room = max(1, CROWD - len(everyone))
        group = _group(being, min(being.count, room), everyone, brief, cast)
        everyone += group
        leads += [one.id for one in group[:2]]
        ids_of[being.noun] = tuple(one.id for one in group)
    return Company(tuple(_apart(everyone)), tuple(leads), ids_of)


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
        "alien": "marciano", "octopus": "pulpo", "hedgehog": "erizo",
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
    rng = _chance(brief, f"who/{being.noun}/{n}")
    slug = re.sub(r"\W+", "-", noun.lower()).strip("-") or "somebody"
    taken = {one.id for one in before}
    number = next(k for k in range(1, CROWD * 4) if _id(slug, k) not in taken)
    manner = _manner(being, before, rng)
    return Character(
        id=_id(slug, number),
        name=(being.name if n == 0 else "")
        or _own_name(being)
        or _name(being.kind, noun, before, rng, brief),
        noun=noun,
        look=_look(being, n, before, rng),
        voice=_voice(being.kind, manner, rng),
        manner=manner,
        theme=rng.randrange(1 << 16),
    )


def _own_name(being: Being) -> str:
    # The wind is called Wind; “Pocket the wind” would be somebody else.
    one = singular(being.noun)
    return one.capitalize() if one in origins("spirit") else ""


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
    return str(rng.choice(asked or suited or others))


def _look(being: Being, n: int, before: list[Character], rng: random.Random) -> Look:
    body = all_bodies().get(being.kind)
    size = next((_SIZES[trait] for trait in being.traits if trait in _SIZES), 1.0)
    size = round(size * (1 + 0.05 * rng.uniform(-1, 1) * (n > 0)), 3)
    worn = tuple(w for w in _WORN if any(w in trait for trait in being.traits))
    look = Look(body=being.kind, size=size, coat=being.colour, wears=worn)
    worn_coats = {one.look.coat for one in before}
    free = [coat for coat in _COATS if coat not in worn_coats] or list(_COATS)
    if body is not None and not body.person:
        alike = any(one.look.body == being.kind for one in before)
        # A second otter must not be the first one again; their fur differs, kindly.
        return replace(look, coat=look.coat or (rng.choice(free) if alike else ""))
    grey = being.kind == "elder" or "old" in being.traits
    return replace(
        look,
        coat=look.coat or rng.choice(free),
        second=rng.choice(("#46535c", "#6d5b4a", "#3c4d6b", "#f0dcb8")),
        skin=rng.choice(_SKINS),
        hair="#c9c4bd" if grey else rng.choice(_HAIRS),
        hair_cut=rng.choice(_CUTS),
    )


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
