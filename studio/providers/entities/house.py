"""The house's own finder: known nouns and names, ranked; no model, no network.

What the request named goes before what was only spoken of, and what has a life of its
own before what lies about: of an otter there is more to read than of a cushion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief.lexicon import Lexicon, Match, lexicon
from studio.engine.brief.words import Word, key_of, words
from studio.engine.props import all_props
from studio.providers.entities.promise import MOST, Entity, Telling
from studio.providers.service import Hear, Service, Stop, never, unheard

_LIVES = {"insect": "animal", "sea creature": "animal", "small creature": "animal",
          "bird": "animal", "tree": "plant", "flower": "plant", "plant": "plant",
          "leaf": "plant", "nut": "plant", "fruit": "plant", "vegetable": "plant",
          "land": "place", "water": "place", "building": "thing"}  # fmt: skip
# Who everybody is: an article about “child” tells a child nothing.
_ANYBODY = frozenset((
    "child", "boy", "girl", "baby", "toddler", "adult", "woman", "elder", "grandmother",
    "grandfather", "wild thing", "spirit", "doll", "monster",
))  # fmt: skip
_IMAGINED = frozenset((
    "alien", "dragon", "baby dragon", "elf", "fairy", "ghost", "giant", "gnome",
    "mermaid", "phoenix", "santa", "sea monster", "snowman", "superhero", "unicorn",
    "witch", "wizard",
))  # fmt: skip
_PLAIN = frozenset(("thing", "clothes", "household", "kitchen", "furniture", "party",
                    "cloth", "weather"))  # fmt: skip
# Rooms of every home and words of every day.
_HOMELY = frozenset(("bedroom", "kitchen", "living room", "party room", "classroom"))
# By their English word, in whichever language it is said.
_EVERYDAY = frozenset(("home", "house", "room", "bed", "door", "window", "path"))
_INTEREST = {"name": 5, "animal": 4, "creature": 3, "place": 3, "plant": 2, "person": 2}
_ASKED = 10
_STRANGE = -4.0
# In German every noun is written with a capital, so a capital is no sign of a name.
_CAPITALS = frozenset(("de",))
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "sir", "lady", "king", "queen", "captain",
                     "don", "doña", "señor", "señora"))  # fmt: skip


@dataclass
class _Seen:
    entity: Entity
    score: float
    times: int = 1


@dataclass
class _Finds:
    by_key: dict[str, _Seen] = field(default_factory=dict)

    def add(self, key: str, entity: Entity, score: float) -> None:
        known = self.by_key.get(key)
        if known:
            known.times += 1
            known.score = max(known.score, score)
        else:
            self.by_key[key] = _Seen(entity, score)

    def best(self) -> tuple[Entity, ...]:
        # A thing that is spoken of often is what the film is about; five times is.
        ranked = sorted(
            self.by_key.values(), key=lambda s: -(s.score + 0.8 * min(s.times, 5))
        )
        return tuple(seen.entity for seen in ranked[:MOST])


class HouseEntities:
    name = "house"

    def find(
        self, told: Telling, *, hear: Hear = unheard, stop: Stop = never
    ) -> Sequence[Entity]:
        known = lexicon(told.language)
        people = {part for name in told.names for part in key_of(name).split()}
        finds = _Finds()
        for at, noun in enumerate(told.nouns):
            for key, entity, interest in _asked(noun, known):
                # Earlier is what the sentence began with: a tenth a place, at the most.
                finds.add(key, entity, _ASKED + interest - min(at, 9) / 10)
        for text in (*told.lines, told.title):
            for key, entity, interest in _known(words(text), known, spoken=True):
                if key_of(entity.name) not in people:
                    finds.add(key, entity, interest)
        if told.language not in _CAPITALS:
            for text in told.lines:
                for name in _names(words(text), known, people):
                    finds.add(key_of(name), Entity(name, "name"), _INTEREST["name"])
        return finds.best()

    def check(self) -> str:
        return "It is part of the house."


def _asked(noun: str, known: Lexicon) -> Iterator[tuple[str, Entity, float]]:
    """Yield what a noun of the request is; what nobody here knows may be known there.

    A quetzal is in no film of ours yet, and in every encyclopaedia.
    """
    said = words(noun)
    yield from _known(said, known, spoken=False)
    if said and not any(known.find([w.key for w in said], n) for n in range(len(said))):
        yield key_of(noun), Entity(noun, "thing"), _STRANGE


def _known(
    said: Sequence[Word], known: Lexicon, *, spoken: bool
) -> Iterator[tuple[str, Entity, float]]:
    """Yield the things that words name: what they are, by what they are one of."""
    keys = [word.key for word in said]
    at = 0
    while at < len(keys):
        match = known.find(keys, at)
        if match is None:
            at += 1
            continue
        # A named Fox is nobody's animal; its first letter says so in the middle.
        capital = said[at].capital and not said[at].first
        if not (spoken and capital and known.language not in _CAPITALS):
            yield from _entity(match, known, spoken)
        at += match.length


def _entity(
    match: Match, known: Lexicon, spoken: bool
) -> Iterator[tuple[str, Entity, float]]:
    # “Fly” is an insect, and a deed far more often: in talk, only plain nouns count.
    verbal = any(s.kind in ("deed", "verb", "role", "ordinary") for s in match.senses)
    if spoken and (verbal or known.english(match.form) in _EVERYDAY):
        return
    for sense in match.senses:
        calling = sense.kind == "body" and " " in match.form
        kind = _kind(sense.kind, sense.name, spoken)
        # A grandmother is anybody's; a lighthouse keeper is worth reading about.
        kind = kind or ("person" if calling and not spoken else "")
        if kind:
            name = _bare(known.said(match.form))
            interest = float(_INTEREST.get(kind, 1))
            # Two words of one thing are one find: sea and ocean, kite and kites.
            key = match.form if sense.near else sense.name
            yield key, Entity(name, kind), interest
            return


def _bare(name: str) -> str:
    """Take the article off a name: encyclopaedias have none.

    >>> _bare("the eiffel tower")
    'eiffel tower'
    """
    head, _, rest = name.partition(" ")
    return rest if rest and head.lower() in ("the", "el", "la", "le", "der") else name


def _kind(sort: str, name: str, spoken: bool) -> str:
    """Return what kind of thing this is, or nothing where there is none to read about.

    >>> _kind("body", "otter", True), _kind("body", "child", False)
    ('animal', '')
    """
    if sort == "spirit":
        return "thing"
    if sort == "body":
        if name in _ANYBODY:
            return ""
        if name in _IMAGINED:
            return "creature"
        body = all_bodies().get(name)
        person = body is not None and body.person
        return "person" if person else "thing" if name == "robot" else "animal"
    if sort == "place":
        return "" if name in _HOMELY else "place"
    if sort != "prop" or name not in all_props():
        return ""
    what = all_props()[name].kind
    if spoken and what in _PLAIN:
        return ""
    return _LIVES.get(what, "thing")


def _names(said: Sequence[Word], known: Lexicon, people: set[str]) -> Iterator[str]:
    """Yield what is written with a capital where no sentence begins."""
    run: list[Word] = []
    for word in (*said, Word(".", ".")):
        if word.capital and not word.first and len(word.key) > 1:
            run.append(word)
            continue
        name = " ".join(each.text for each in run)
        keys = {each.key for each in run}
        ours = keys & (people | _TITLES)
        small = len(run) == 1 and _is_small(run[0].key, known)
        if run and not ours and not small and len(name) <= 60:
            yield name
        run = []


def _is_small(key: str, known: Lexicon) -> bool:
    senses = known.senses.get(key, ())
    return any(sense.kind in ("role", "ordinary", "deed", "verb") for sense in senses)


SERVICE = Service(
    "house",
    "The house's own",
    "entities",
    open=lambda around: HouseEntities(),
    at_home=True,
)
