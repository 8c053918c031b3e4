"""The script as JSON: what a storyteller from outside fills in, and how we check it.

`SCHEMA` is handed to the storyteller; `from_json` takes what comes back and says, by
path, the first thing that is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, TypeVar

from studio.engine.actors import ACTIONS, FEELINGS, Look
from studio.engine.places import SEASONS, TIMES, WEATHERS
from studio.engine.story import (
    BEATS,
    Character,
    Moment,
    PropUse,
    Scene,
    Script,
    VoiceSpec,
)

T = TypeVar("T")
NARRATOR = "narrator"
LONGEST = 3600.0
_COLOUR = r"^(#[0-9a-fA-F]{6})?$"


class ScriptUnreadable(ValueError):
    """A script from outside is not one: where, and what is wrong."""

    def __init__(self, path: str, wrong: str) -> None:
        self.path = path
        self.wrong = wrong
        super().__init__(f"{path}: {wrong}")


def _text(longest: int, least: int = 0) -> dict[str, Any]:
    return {"type": "string", "minLength": least, "maxLength": longest}


def _one_of(names: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


def _number(least: float, most: float, kind: str = "number") -> dict[str, Any]:
    return {"type": kind, "minimum": least, "maximum": most}


def _list(of: dict[str, Any], most: int, least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": of, "minItems": least, "maxItems": most}


def _object(fields: dict[str, Any], needed: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(needed),
        "additionalProperties": False,
    }


_COLOURED = {"type": "string", "pattern": _COLOUR}
_ID = {"type": "string", "pattern": r"^[\w-]{1,60}$"}
_ID_OR_NOT = {"type": "string", "pattern": r"^[\w-]{0,60}$"}

_LOOK = _object(
    {
        "body": _text(40, 1),
        "size": _number(0.3, 3.0),
        "coat": _COLOURED,
        "second": _COLOURED,
        "skin": _COLOURED,
        "hair": _COLOURED,
        "hair_cut": _text(20),
        "wears": _list(_text(30, 1), 6),
    },
    ("body",),
)
_VOICE = _object(
    {
        "pitch": _number(-24, 24),
        "formant": _number(-24, 24),
        "pace": _number(0.4, 2.5),
        "name": _text(80),
    },
    (),
)
_CHARACTER = _object(
    {
        "id": _ID,
        "name": _text(40, 1),
        "noun": _text(60, 1),
        "look": _LOOK,
        "voice": _VOICE,
        "manner": _text(30),
        "theme": _number(0, 2**32, "integer"),
    },
    ("id", "name", "noun", "look"),
)
_PROP = _object(
    {
        "noun": _text(60, 1),
        "prop": _text(60, 1),
        "count": _number(1, 1000, "integer"),
        "colour": _COLOURED,
        "doing": _text(30),
        "held_by": _ID_OR_NOT,
        "ridden_by": _list(_ID, 12),
        "text": _text(80),
    },
    ("noun", "prop"),
)
_MOMENT = _object(
    {
        "who": _ID,
        "does": _one_of(ACTIONS),
        "says": _text(400),
        "feels": _one_of(FEELINGS),
        "to": _text(60),
        "thing": _text(80),
        "sound": _text(40),
        "needed": _number(1, 3, "integer"),
    },
    ("who",),
)
_SCENE = _object(
    {
        "beat": _one_of(BEATS),
        "heading": _text(24),
        "place": _text(60, 1),
        "time": _one_of(TIMES),
        "weather": _one_of(WEATHERS),
        "season": _one_of(SEASONS),
        "mood": _text(30, 1),
        "who": _list(_ID, 24, 1),
        "props": _list(_PROP, 40),
        "moments": _list(_MOMENT, 80, 1),
    },
    ("beat", "heading", "place", "time", "weather", "season", "mood", "who", "moments"),
)
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Script",
    **_object(
        {
            "title": _text(60, 1),
            "language": _text(10, 2),
            "characters": _list(_CHARACTER, 40, 1),
            "scenes": _list(_SCENE, 60, 1),
            "genre": _text(30, 1),
            "palette": _text(30, 1),
            "style": _text(30, 1),
            "seconds": _number(1, LONGEST),
            "seed": _number(-(2**63), 2**63, "integer"),
            "moral": _text(200),
            "family": _text(80),
            "avoid": _list(_text(60, 1), 40),
        },
        ("title", "language", "characters", "scenes", "genre", "palette", "style",
         "seconds", "seed"),
    ),
}  # fmt: skip


def to_json(script: Script) -> dict[str, Any]:
    """Return a script as plain data, the same every time."""
    data: dict[str, Any] = _plain({**asdict(script), "avoid": sorted(script.avoid)})
    return data


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return (
        [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
    )


def from_json(data: object) -> Script:
    """Return the script that plain data describes, or say what is wrong with it."""
    plain = _check_object(data, SCHEMA, "script")
    characters = tuple(_character(one) for one in plain["characters"])
    scenes = tuple(_scene(one) for one in plain["scenes"])
    _known_people(characters, scenes)
    apart = ("characters", "scenes", "avoid")
    rest = {key: value for key, value in plain.items() if key not in apart}
    avoid = frozenset(plain.get("avoid", ()))
    rest["seconds"] = float(rest["seconds"])
    return Script(characters=characters, scenes=scenes, avoid=avoid, **rest)


def _character(data: Mapping[str, Any]) -> Character:
    look = {**data["look"], "wears": tuple(data["look"].get("wears", ()))}
    voice = VoiceSpec(**data.get("voice", {}))
    return Character(**{**data, "look": Look(**look), "voice": voice})


def _scene(data: Mapping[str, Any]) -> Scene:
    props = tuple(
        PropUse(**{**use, "ridden_by": tuple(use.get("ridden_by", ()))})
        for use in data.get("props", ())
    )
    moments = tuple(Moment(**moment) for moment in data["moments"])
    who = tuple(data["who"])
    return Scene(**{**data, "who": who, "props": props, "moments": moments})


def _known_people(people: tuple[Character, ...], scenes: tuple[Scene, ...]) -> None:
    ids = {one.id for one in people}
    if len(ids) < len(people):
        raise ScriptUnreadable("script.characters", "two characters have the same id.")
    for s, scene in enumerate(scenes):
        where = f"script.scenes[{s}]"
        named = [(f"{where}.who[{k}]", who) for k, who in enumerate(scene.who)]
        named += [
            (f"{where}.moments[{k}].who", moment.who)
            for k, moment in enumerate(scene.moments)
            if moment.who != NARRATOR
        ]
        for k, use in enumerate(scene.props):
            riders = [use.held_by] if use.held_by else []
            named += [(f"{where}.props[{k}]", who) for who in (*riders, *use.ridden_by)]
        for path, who in named:
            if who not in ids:
                raise ScriptUnreadable(path, f"nobody has the id “{who}”.")


def _check(value: object, schema: Mapping[str, Any], path: str) -> None:
    """Hold a value against the part of JSON Schema that `SCHEMA` is written in."""
    _CHECKS[schema["type"]](value, schema, path)


def _check_object(
    value: object, schema: Mapping[str, Any], path: str
) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ScriptUnreadable(path, f"should be an object, is {_kind(value)}.")
    for name in schema["required"]:
        if name not in value:
            raise ScriptUnreadable(f"{path}.{name}", "is missing.")
    for name, inner in value.items():
        if name not in schema["properties"]:
            raise ScriptUnreadable(f"{path}.{name}", "is no field of a script.")
        _check(inner, schema["properties"][name], f"{path}.{name}")
    return value


def _check_array(value: object, schema: Mapping[str, Any], path: str) -> None:
    if not isinstance(value, list | tuple):
        raise ScriptUnreadable(path, f"should be a list, is {_kind(value)}.")
    if not schema["minItems"] <= len(value) <= schema["maxItems"]:
        least, most = schema["minItems"], schema["maxItems"]
        raise ScriptUnreadable(
            path, f"has {len(value)} entries, not {least} to {most}."
        )
    for k, inner in enumerate(value):
        _check(inner, schema["items"], f"{path}[{k}]")


def _check_string(value: object, schema: Mapping[str, Any], path: str) -> None:
    if not isinstance(value, str):
        raise ScriptUnreadable(path, f"should be text, is {_kind(value)}.")
    if "enum" in schema and value not in schema["enum"]:
        choice = ", ".join(schema["enum"])
        raise ScriptUnreadable(path, f"“{value[:40]}” is none of {choice}.")
    if "pattern" in schema and not re.fullmatch(schema["pattern"], value):
        wanted = "a colour as #rrggbb" if schema is _COLOURED else "an id"
        raise ScriptUnreadable(path, f"“{value[:40]}” is not {wanted}.")
    least, most = schema.get("minLength", 0), schema.get("maxLength", len(value))
    if not least <= len(value) <= most:
        raise ScriptUnreadable(
            path, f"has {len(value)} letters, not {least} to {most}."
        )


def _check_number(value: object, schema: Mapping[str, Any], path: str) -> None:
    kinds = int if schema["type"] == "integer" else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds):
        raise ScriptUnreadable(path, f"should be a number, is {_kind(value)}.")
    least, most = schema["minimum"], schema["maximum"]
    # Written so that NaN, which is neither, is refused too.
    if not least <= value <= most:
        raise ScriptUnreadable(path, f"{value} is not between {least} and {most}.")


_CHECKS: dict[str, Callable[[object, Mapping[str, Any], str], object]] = {
    "object": _check_object,
    "array": _check_array,
    "string": _check_string,
    "number": _check_number,
    "integer": _check_number,
}


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "text", type(None): "nothing"}
    return names.get(type(value), type(value).__name__)
