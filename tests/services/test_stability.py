"""Stability AI's v2beta, against its published shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kit.problems import Problem
from studio.providers.pictures.stability import MODELS, RATIOS
from tests.services.clouds import KEY, OTTER, STABILITY, b64, form, picture, seen
from tests.services.replay import Replay, replaying, said

CORE = "/v2beta/stable-image/generate/core"


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as each:
        STABILITY.well(each)
        yield each


def refused(replay: Replay, answer: Any) -> Problem:
    replay.on("POST", CORE, answer)
    with pytest.raises(Problem) as caught:
        STABILITY.opened(replay).draw(OTTER)
    return caught.value


def error(name: str, status: int) -> Any:
    return said({"id": "37a1", "name": name, "errors": [f"about {name}"]}, status)


def test_the_request_is_a_form_even_without_a_file(replay: Replay) -> None:
    STABILITY.opened(replay).draw(replace(OTTER, width=1280, height=720, seed=2**33))

    [asked] = replay.asked
    parts = form(asked)
    assert asked.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.headers["accept"] == "application/json"
    assert set(parts) == {
        "prompt", "negative_prompt", "aspect_ratio", "seed", "output_format",
    }  # fmt: skip
    assert parts["aspect_ratio"] == [b"16:9"] and parts["output_format"] == [b"png"]
    assert 0 <= int(parts["seed"][0]) <= 4294967294


@pytest.mark.parametrize("width, height", [(640, 640), (300, 700), (1000, 100)])
def test_the_nearest_ratio_is_asked_for_and_the_result_is_fitted(
    replay: Replay, width: int, height: int
) -> None:
    drawn = STABILITY.opened(replay).draw(replace(OTTER, width=width, height=height))

    assert form(replay.asked[0])["aspect_ratio"][0].decode() in RATIOS
    assert seen(drawn.data).shape[:2] == (height, width)
    assert drawn.facts["drawn"] == "320 × 180" and drawn.facts["seed"] == "7"


@pytest.mark.parametrize("model", MODELS)
def test_every_model_has_its_path(replay: Replay, model: str) -> None:
    kind = "sd3" if model.startswith("sd3") else model
    path = f"/v2beta/stable-image/generate/{kind}"
    replay.on("POST", path, said({"image": b64(), "finish_reason": "SUCCESS"}))

    STABILITY.opened(replay, STABILITY_MODEL=model).draw(OTTER)

    [asked] = replay.asked
    assert asked.path == path
    assert form(asked).get("model") == ([model.encode()] if kind == "sd3" else None)
    assert ("negative_prompt" in form(asked)) is (model != "sd3.5-large-turbo")


def test_a_model_that_is_none_is_told_with_those_that_are(replay: Replay) -> None:
    with pytest.raises(Problem, match="STABILITY_MODEL") as caught:
        STABILITY.opened(replay, STABILITY_MODEL="stable-diffusion-v1-6")

    assert "ultra" in caught.value.todo


def test_a_blurred_picture_with_200_is_a_refusal(replay: Replay) -> None:
    blurred = {"image": b64(), "finish_reason": "CONTENT_FILTERED", "seed": 7}
    problem = refused(replay, said(blurred))

    assert "would not draw" in problem.what and not problem.passing
    assert "harmless" in problem.what and "other words" in problem.todo


@pytest.mark.parametrize(
    "answer, says, passing",
    [
        (error("bad_request", 400), "about bad_request", False),
        (error("unauthorized", 401), "STABILITY_API_KEY", False),
        (error("payment_required", 402), "money", False),
        (error("content_moderation", 403), "other words", False),
        (error("permission_denied", 403), "may not do this", False),
        (error("payload_too_large", 413), "fewer words", False),
        (error("rate_limit_exceeded", 429), "slower", True),
        (error("internal_error", 500), "its own side", True),
        (said({"id": "later"}, 202), "no finished picture", False),
        (said({"image": b64(), "finish_reason": "ERROR"}), "no finished", False),
        (said({"finish_reason": "SUCCESS"}), "without a picture", False),
    ],
)
def test_every_refusal_is_told_in_words_for_a_family(
    replay: Replay, answer: Any, says: str, passing: bool
) -> None:
    problem = refused(replay, answer)

    assert says in str(problem)
    assert problem.passing is passing


def test_pictures_of_who_is_in_it_stay_at_home_and_it_says_so(replay: Replay) -> None:
    drawn = STABILITY.opened(replay).draw(replace(OTTER, references=(picture(),)))

    assert "image" not in form(replay.asked[0])
    assert drawn.facts["left_out"] == "the reference pictures"


def test_ada_sees_what_is_left_in_the_account(replay: Replay) -> None:
    path = "/v1/user/balance"
    balances = [{"credits": 41.7}, {"credits": 0}, {"squid": 1}]
    replay.on("GET", path, *(said(each) for each in balances))
    stability = STABILITY.opened(replay)

    assert "42 credits are left" in stability.check()
    with pytest.raises(Problem, match="money"):
        stability.check()
    with pytest.raises(Problem, match="no balance"):
        stability.check()
