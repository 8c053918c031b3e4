"""OpenAI's pictures, against its published shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kit.problems import Problem
from kit.web import Refused
from studio.providers.pictures.openai import DALLE, RETIRED, SERVICE, OpenAIPictures
from tests.services.clouds import (
    KEY,
    OPENAI,
    OTTER,
    Guard,
    around,
    b64,
    form,
    here,
    picture,
    seen,
)
from tests.services.replay import Replay, replaying, said

GENERATIONS, EDITS = "/v1/images/generations", "/v1/images/edits"


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as each:
        OPENAI.well(each)
        yield each


def error(code: str | None, status: int, message: str = "no", **more: Any) -> Any:
    kind = "image_generation_user_error" if code == "moderation_blocked" else "x"
    wrong = {"message": message, "type": kind, "param": None, "code": code}
    return said({"error": {**wrong, **more}}, status)


def refused(replay: Replay, answer: Any) -> Problem:
    replay.on("POST", GENERATIONS, answer)
    with pytest.raises(Problem) as caught:
        OPENAI.opened(replay).draw(OTTER)
    return caught.value


def test_the_request_is_what_gpt_image_2_takes(replay: Replay) -> None:
    scene = {"weather": "rain", "color_palette": "emerald+gold"}
    OPENAI.opened(replay).draw(replace(OTTER, scene=scene, avoid="umbrellas"))

    [asked] = replay.asked
    body = asked.json
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert set(body) == {
        "model", "prompt", "size", "quality", "output_format", "n", "moderation",
    }  # fmt: skip
    assert body["model"] == "gpt-image-2" and body["n"] == 1
    assert body["moderation"] == "auto" and body["quality"] == "medium"
    assert body["output_format"] == "png"
    assert "otter" in body["prompt"] and "emerald and gold" in body["prompt"]
    assert "Leave out: umbrellas" in body["prompt"]


@pytest.mark.parametrize(
    "width, height", [(1280, 720), (720, 1280), (1000, 999), (3000, 300), (4096, 4096)]
)
def test_sizes_are_those_it_takes_and_the_picture_is_fitted(
    replay: Replay, width: int, height: int
) -> None:
    drawn = OPENAI.opened(replay).draw(replace(OTTER, width=width, height=height))

    wide, high = map(int, replay.asked[0].json["size"].split("x"))
    assert wide % 16 == high % 16 == 0
    assert 1 / 3 <= wide / high <= 3 and max(wide, high) <= 2560
    assert seen(drawn.data).shape[:2] == (height, width)


def test_pictures_of_who_is_in_it_go_as_a_form(replay: Replay) -> None:
    replay.on("POST", EDITS, said({"data": [{"b64_json": b64()}]}))
    guard = Guard()
    faces = (picture(64, 64), picture(64, 64, ".jpg"))

    OPENAI.opened(replay, guard).draw(replace(OTTER, references=faces))

    parts = form(replay.asked[0])
    assert replay.paths() == [f"POST {EDITS}"]
    assert parts["image[]"] == list(faces)
    assert parts["model"] == [b"gpt-image-2"] and b"otter" in parts["prompt"][0]
    assert ("openai", {"words", "pictures"}) in guard.asked


def test_pictures_stay_at_home_when_only_words_may_go(replay: Replay) -> None:
    guard = Guard(frozenset({"words", "nothing"}))

    with pytest.raises(PermissionError):
        OPENAI.opened(replay, guard).draw(replace(OTTER, references=(picture(),)))

    assert replay.asked == []


@pytest.mark.parametrize(
    "answer, says, passing",
    [
        (error("invalid_api_key", 401), "OPENAI_API_KEY", False),
        (error("insufficient_quota", 429), "money", False),
        (error("insufficient_quota", 401), "money", False),
        (error("billing_hard_limit_reached", 400), "money", False),
        (error("rate_limit_exceeded", 429), "slower", True),
        (error("moderation_blocked", 400), "other words", False),
        (error("content_policy_violation", 400), "other words", False),
        (error(None, 400, "rejected by the safety system"), "other words", False),
        (error("model_not_found", 404), "OPENAI_IMAGE_MODEL", False),
        (error("model_not_found", 403), "OPENAI_IMAGE_MODEL", False),
        (error(None, 403, "organization must be verified"), "verified", False),
        (error("string_above_max_length", 400), "fewer words", False),
        (error("unknown_parameter", 400, "Unknown: n"), "Unknown: n", False),
        (error("server_error", 500), "its own side", True),
        (said({"error": None}, 503), "too much to do", True),
        (said(["strange"], 429), "too much to do", True),
    ],
)
def test_every_refusal_is_told_in_words_for_a_family(
    replay: Replay, answer: Any, says: str, passing: bool
) -> None:
    problem = refused(replay, answer)

    assert says in str(problem)
    assert problem.passing is passing


def test_a_refusal_by_its_rules_accuses_nobody(replay: Replay) -> None:
    words = "rejected by the safety system. safety_violations=[violence]"
    problem = refused(replay, error("moderation_blocked", 400, words))

    assert "violence" not in str(problem)
    assert "harmless" in problem.what


def test_the_key_is_blotted_out_of_its_own_words(replay: Replay) -> None:
    problem = refused(replay, error("weird", 400, f"bad header {KEY}\x1b[31m"))

    assert KEY not in str(problem) and "\x1b" not in str(problem)


@pytest.mark.parametrize(
    "data", ["", "!!!", "aGVsbG8=", None, 7, ["x"], "data:text/html;base64,PGI+"]
)
def test_an_answer_without_a_picture_is_none(replay: Replay, data: object) -> None:
    problem = refused(replay, said({"data": [{"b64_json": data}]}))

    assert not isinstance(problem, Refused)


def test_ada_sees_that_key_and_model_are_right(replay: Replay) -> None:
    path = "/v1/models/gpt-image-2"
    replay.on("GET", path, said({"id": "gpt-image-2"}), said({"id": "squid"}))
    openai = OPENAI.opened(replay)

    assert "gpt-image-2 may be used" in openai.check()
    with pytest.raises(Problem, match="not as OpenAI does"):
        openai.check()
    replay.on("GET", path, error("invalid_api_key", 401))
    with pytest.raises(Problem, match="OPENAI_API_KEY"):
        openai.check()


@pytest.mark.parametrize("word", ["dalle", "DALL-E", ""])
def test_who_wrote_dalle_years_ago_gets_what_took_its_place(
    replay: Replay, word: str
) -> None:
    OPENAI.opened(replay, OPENAI_IMAGE_MODEL=word).draw(OTTER)

    assert replay.asked[0].json["model"] == "gpt-image-2"
    assert DALLE.name == "dalle" and DALLE.open is SERVICE.open


@pytest.mark.parametrize(
    "model, day",
    [
        ("dall-e-3", "12 May 2026"),
        ("gpt-image-1", "23 October 2026"),
        ("gpt-image-1.5", "1 December 2026"),
    ],
)
def test_a_model_that_is_shut_down_is_named_with_its_day(
    replay: Replay, model: str, day: str
) -> None:
    with pytest.raises(Problem, match=day) as caught:
        OPENAI.opened(replay, OPENAI_IMAGE_MODEL=model)

    assert "gpt-image-2" in caught.value.todo and replay.asked == []


@pytest.mark.parametrize("name", ["../v1/files", "gpt image", "a/b"])
def test_a_model_name_cannot_lead_elsewhere(replay: Replay, name: str) -> None:
    with pytest.raises(Problem, match="OPENAI_IMAGE_MODEL"):
        OPENAI.opened(replay, OPENAI_IMAGE_MODEL=name)


def test_how_good_and_dear_is_one_of_three(replay: Replay) -> None:
    OPENAI.opened(replay, OPENAI_IMAGE_QUALITY="low").draw(OTTER)
    with pytest.raises(Problem, match="low, medium, high"):
        OPENAI.opened(replay, OPENAI_IMAGE_QUALITY="best")

    assert replay.asked[0].json["quality"] == "low"


@pytest.mark.parametrize("service", RETIRED, ids=lambda each: each.name)
def test_what_is_retired_says_so_on_the_day_and_for_ever(service: Any) -> None:
    ends = service.life.ends
    given = around(OPENAI_API_KEY=KEY)

    for day in (ends, date(2026, 11, 20), date(2020, 1, 1)):
        with pytest.raises(Problem, match="gpt-image-2") as caught:
            service.opened(given, day)
        assert not caught.value.passing and "is no more" in caught.value.what
    assert not service.life.is_over(date(2026, 5, 11))
    assert [each.name for each in RETIRED] == ["dall-e-2", "dall-e-3", "gpt-image-1"]


def test_opening_asks_nobody(replay: Replay) -> None:
    OpenAIPictures(around(OPENAI_API_KEY=KEY), place=here(replay, "OpenAI"))

    assert replay.asked == []
