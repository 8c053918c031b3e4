"""Sloppy sketches are mended, hostile ones are plain words or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kit.problems import Problem
from studio.engine.brief import Said
from studio.engine.brief.read import read
from studio.providers.storyteller.ollama import OllamaStoryteller
from tests.services.olla import LIMITS, around, chats, ollama
from tests.services.replay import Replay, replaying
from tests.services.sketches import (
    KITES,
    moment,
    named,
    said,
    scene,
    sketch,
    told,
)


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as served:
        yield ollama(served)


def test_words_of_its_own_mean_the_nearest_that_is_known(replay: Replay) -> None:
    free = replace(
        KITES, weather=Said("clear", "default"), time=Said("noon", "default")
    )
    answer = sketch()
    answer["scenes"][0] |= {
        "place": "On the rocky beach",
        "time": "early in the morning",
        "weather": "heavy raining",
        "mood": "joyful and light",
        "things": ["an old boat", "an unobtainium gizmo"],
    }
    answer["scenes"][0]["moments"][1] |= {"does": "Dancing", "feels": "excited!"}

    script = told(replay, answer, brief=free)

    first = script.scenes[0]
    assert (first.time, first.weather, first.mood) == ("morning", "rain", "joyful")
    assert any(use.prop.endswith("boat") for use in first.props)
    assert not any("unobtainium" in use.noun for use in first.props)
    knot = next(m for m in first.moments if "knot" in m.says)
    assert (knot.does, knot.feels) == ("dance", "delighted")


def test_what_was_asked_for_goes_before_what_was_written(replay: Replay) -> None:
    answer = sketch()
    for each in answer["scenes"]:
        each |= {"weather": "snow", "place": "desert"}

    script = told(replay, answer)

    assert script.scenes[0].weather == "storm"
    assert all(one.season == KITES.season.value for one in script.scenes)


def test_who_feels_the_same_all_along_feels_what_the_story_does(
    replay: Replay,
) -> None:
    answer = sketch()
    for each in answer["scenes"]:
        each["mood"] = "calm"
        each["moments"] = [beat | {"feels": "calm"} for beat in each["moments"]]

    script = told(replay, answer)

    trouble = next(one for one in script.scenes if one.beat == "trouble")
    assert trouble.mood != "calm"
    assert {m.feels for m in trouble.moments if m.says} == {"worried"}


def test_nobody_says_in_their_sleep_what_they_want(replay: Replay) -> None:
    answer = sketch()
    answer["scenes"][0]["moments"][0]["does"] = "sleep"

    script = told(replay, answer)

    assert next(m.does for m in script.scenes[0].moments if m.says) == "talk"
    assert script.scenes[-1].moments[-1].does == "sleep"


def test_who_is_not_in_the_film_is_asked_about_and_then_left_out(
    replay: Replay,
) -> None:
    answer = sketch()
    answer["scenes"][0]["moments"].append(moment("Gandalf", "You shall not fly!"))

    script = told(replay, answer, answer)

    assert "Nobody is called “Gandalf”" in chats(replay)[1]["messages"][3]["content"]
    assert "You shall not fly!" not in said(script)


def test_what_is_looked_for_is_not_there_before_it_is_found(replay: Replay) -> None:
    brief = read("An otter and a fox look for a lost star", seed=3, seconds=30)
    one, two = named(brief)
    scenes = [
        scene(
            f"Step {n}",
            moment(one, f"Is it behind hill number {n}?"),
            moment(two, f"I see {n} clouds."),
            things=["star", "boat"],
        )
        for n in range(5)
    ]

    script = told(replay, sketch(characters=[], scenes=scenes), brief=brief)

    seen = [any(use.prop == "star" for use in s.props) for s in script.scenes]
    assert seen == [False, False, False, True, True]
    assert "before scene 4: star" in chats(replay)[0]["messages"][1]["content"]


def test_nobody_turns_to_themselves(replay: Replay) -> None:
    script = told(replay, sketch())

    assert not [m for s in script.scenes for m in s.moments if m.to == m.who]


def test_names_before_a_line_and_marks_in_it_are_not_said(replay: Replay) -> None:
    one, _ = named(KITES)
    answer = sketch()
    beat = moment(one, f"{one}: (laughs) “Eleven kites, and *one* sky”")
    answer["scenes"][0]["moments"][0] = beat

    script = told(replay, answer)

    assert said(script)[0] == "Eleven kites, and one sky."


HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="fetch(1)">Hello there',
    "drawtext=text='%{pts}':fontfile=/etc/passwd,movie=a.mp4[out]",
    "{hero} says {line}",
    "$(rm -rf /) `id`",
    "Hi\x00\x1b[31m\u202eolleh\ud800",
    "https://example.org/?q=1 come and see",
    "<think>" * 400,
    "x" * 5000,
    "😀😀😀",
    "喝杯茶吧",
]


@pytest.mark.parametrize("bad", HOSTILE, ids=lambda bad: ascii(bad)[:24])
def test_hostile_words_become_plain_ones_or_nothing(replay: Replay, bad: str) -> None:
    answer = sketch(title=bad)
    answer["characters"].append({"name": bad, "kind": bad})
    answer["scenes"][0] |= {"heading": bad, "things": [bad], "who": [bad], "mood": bad}
    answer["scenes"][1]["moments"].insert(0, moment(named(KITES)[0], bad, bad, bad))
    answer["scenes"][2]["moments"].insert(0, moment(bad, "Hello."))

    script = told(replay, answer, answer)

    words = [script.title, *(s.heading for s in script.scenes), *said(script)]
    words += [use.noun for s in script.scenes for use in s.props]
    words += [one.name for one in script.characters]
    for word in words:
        assert word.isprintable()
        assert not set(word) & set("<>{}[]|`$=\\@^~#")
        assert "://" not in word
        assert len(word) <= 400
    assert script.title


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"scenes": []},
        {"scenes": "none"},
        {"scenes": [7, None, "x", [], {}]},
        {"scenes": [{"moments": [{"who": 3, "says": ["x"]}]}] * 5},
        {"title": [], "characters": {"a": 1}, "scenes": [{"moments": None}] * 5},
    ],
)
def test_what_is_no_story_is_refused_in_the_end(replay: Replay, broken: Any) -> None:
    ollama(replay, broken, broken)

    with pytest.raises(Problem) as caught:
        OllamaStoryteller(around(replay), LIMITS).tell(KITES)

    assert not caught.value.passing
    assert len(chats(replay)) == 2
