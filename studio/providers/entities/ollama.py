"""Ollama finds what is worth looking up; what the film never spoke of is dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kit.web import Limits
from studio.engine.brief.forms import singulars
from studio.engine.brief.words import key_of, words
from studio.providers.answers import Unfit
from studio.providers.entities.promise import KINDS, MOST, Entity, Telling
from studio.providers.ollama import LIMITS, NEEDS, Ollama, Question
from studio.providers.plain import is_code, is_latin, plain
from studio.providers.service import Around, Hear, Service, Stop, never, unheard

LINES = 60  # of a film are looked through: what it is about is said early and often
_NAME = 60

SYSTEM = (
    "You find what in a children's film a family may want to look up in an "
    "encyclopaedia: animals, plants, places, people of history, real things. Only what "
    "the film names; not its characters' own names; not everyday words. You answer "
    "with one JSON object and nothing else."
)


class OllamaEntities:
    name = "ollama"

    def __init__(self, around: Around, limits: Limits = LIMITS) -> None:
        self._ollama = Ollama(around, limits)

    def find(
        self, told: Telling, *, hear: Hear = unheard, stop: Stop = never
    ) -> Sequence[Entity]:
        return self._ollama.ask(
            Question(
                SYSTEM,
                _words(told),
                _schema(),
                lambda data, last: _read(data, told, final=last),
                tokens=100 + 40 * MOST,
                heat=0.2,
            ),
            hear=hear,
            stop=stop,
        )

    def check(self) -> str:
        return self._ollama.check()


def _words(told: Telling) -> str:
    lines = [f"- {plain(line, 200)}" for line in told.lines[:LINES]]
    people = ", ".join(plain(name, 40) for name in sorted(told.names)[:20])
    return "\n".join(
        [
            f"The film “{plain(told.title, 80)}” is about: "
            f"{plain(', '.join(told.nouns), 400) or 'what its lines say'}.",
            "Its lines:",
            *lines,
            "",
            f"Its characters, whom you leave out: {people or 'nobody'}.",
            f"Name at most {MOST}, the most interesting first, each as the film writes "
            f"it but in the singular. “kind” is one of: {', '.join(KINDS)}.",
        ]
    )


def _schema() -> dict[str, Any]:
    entity = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "kind": {"enum": list(KINDS)}},
        "required": ["name", "kind"],
        "additionalProperties": False,
    }
    listed = {"type": "array", "items": entity, "minItems": 0, "maxItems": MOST}
    return {
        "type": "object",
        "properties": {"entities": listed},
        "required": ["entities"],
        "additionalProperties": False,
    }


def _read(data: Any, told: Telling, *, final: bool) -> tuple[Entity, ...]:
    given = data.get("entities") if isinstance(data, Mapping) else None
    if not isinstance(given, list):
        raise Unfit("The answer has no list “entities”.")
    spoken = _spoken(told)
    people = {part for name in told.names for part in key_of(name).split()}
    found: dict[str, Entity] = {}
    for one in given[: 4 * MOST]:
        name = one.get("name") if isinstance(one, Mapping) else None
        kind = one.get("kind") if isinstance(one, Mapping) else None
        if not isinstance(name, str) or is_code(name):
            continue
        name = plain(name, _NAME).strip(" .,:;")
        keys = [word.key for word in words(name) if not word.stop]
        ours = bool(people & {*keys})
        # What it made up would be looked up as if the film were about it.
        if keys and not ours and is_latin(name) and _in(keys, spoken, told.language):
            kind = kind if kind in KINDS else "thing"
            found.setdefault(" ".join(keys), Entity(name, str(kind)))
    if given and not found and not final:
        raise Unfit("None of these is named in the film. Name what its lines name.")
    return tuple(found.values())[:MOST]


def _spoken(told: Telling) -> set[str]:
    text = " . ".join((told.title, *told.nouns, *told.lines[:LINES]))
    keys = {word.key for word in words(text) if not word.stop}
    return keys | {one for key in keys for one in singulars(key, told.language)}


def _in(keys: list[str], spoken: set[str], language: str) -> bool:
    """Whether a film says this, in the one or the many."""
    return all(key in spoken or spoken & {*singulars(key, language)} for key in keys)


SERVICE = Service(
    "ollama",
    "Ollama",
    "entities",
    open=OllamaEntities,
    needs=NEEDS,
    receives=frozenset({"words"}),
    at_home=True,
)
