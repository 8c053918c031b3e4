"""The script as JSON: it comes back as it went, and what is broken is named by path."""

from __future__ import annotations

import json
from typing import Any

import pytest

from studio.engine.story.schema import SCHEMA, ScriptUnreadable, from_json, to_json
from studio.engine.story.tell import tell
from tests.studio.test_story import COMETAS, KITES, PARTY


@pytest.fixture
def data() -> dict[str, Any]:
    return json.loads(json.dumps(to_json(tell(KITES))))  # type: ignore[no-any-return]


@pytest.mark.parametrize("brief", [KITES, PARTY, COMETAS])
def test_a_script_comes_back_as_it_went(brief: Any) -> None:
    script = tell(brief)

    assert from_json(json.loads(json.dumps(to_json(script)))) == script


def test_the_schema_is_itself_plain_data() -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert set(SCHEMA["properties"]) == set(to_json(tell(KITES)))


def test_what_may_be_left_out_may_be_left_out(data: dict[str, Any]) -> None:
    del data["moral"], data["scenes"][0]["props"], data["characters"][0]["voice"]
    data["scenes"][0]["moments"] = [{"who": "narrator", "says": "Hello."}]

    assert from_json(data).scenes[0].moments[0].says == "Hello."


@pytest.mark.parametrize(
    "path, value, named",
    [
        ("title", 7, "script.title"),
        ("title", "", "script.title"),
        ("seconds", float("nan"), "script.seconds"),
        ("seconds", True, "script.seconds"),
        ("scenes", [], "script.scenes"),
        ("scenes.0.beat", "middle", "script.scenes[0].beat"),
        ("scenes.0.moments.0.does", "explode", "script.scenes[0].moments[0].does"),
        ("scenes.0.moments.0.who", "stranger", "script.scenes[0].moments[0].who"),
        ("scenes.0.moments.0.says", "x" * 401, "script.scenes[0].moments[0].says"),
        ("scenes.0.props.0.count", 0, "script.scenes[0].props[0].count"),
        ("characters.0.look.coat", "red", "script.characters[0].look.coat"),
        ("characters.0.look.eyes", 3, "script.characters[0].look.eyes"),
        ("characters.1.id", "lighthouse-keeper", "script.characters"),
    ],
)
def test_what_is_broken_is_refused_by_its_path(
    data: dict[str, Any], path: str, value: object, named: str
) -> None:
    *way, last = path.split(".")
    inner: Any = data
    for step in way:
        inner = inner[int(step) if step.isdigit() else step]
    inner[last] = value

    with pytest.raises(ScriptUnreadable) as refusal:
        from_json(data)

    assert refusal.value.path == named and str(refusal.value).startswith(named)


@pytest.mark.parametrize("broken", [None, [], "story", {}, {"title": "A"}])
def test_what_is_no_script_at_all_is_refused(broken: object) -> None:
    with pytest.raises(ScriptUnreadable, match="script"):
        from_json(broken)
