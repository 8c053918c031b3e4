"""Hugging Face's own inference behind its router."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kit.problems import Problem
from tests.services.clouds import HUGGINGFACE, KEY, OTTER, picture, seen, shown
from tests.services.replay import Replay, Reply, replaying, said

PATH = HUGGINGFACE.costs
MODEL = "/api/models/black-forest-labs/FLUX.1-schnell"


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as each:
        HUGGINGFACE.well(each)
        yield each


def refused(replay: Replay, answer: Any) -> Problem:
    replay.on("POST", PATH, answer)
    with pytest.raises(Problem) as caught:
        HUGGINGFACE.opened(replay).draw(OTTER)
    return caught.value


def test_words_and_parameters_go_to_the_router(replay: Replay) -> None:
    HUGGINGFACE.opened(replay).draw(replace(OTTER, width=1280, height=720))

    [asked] = replay.asked
    parameters = asked.json["parameters"]
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert set(asked.json) == {"inputs", "parameters"}
    assert "otter" in asked.json["inputs"]
    assert (parameters["width"], parameters["height"]) == (1280, 720)
    assert parameters["seed"] == 7 and parameters["negative_prompt"]


@pytest.mark.parametrize("kind", ["jpg", "webp", "png"])
def test_any_kind_of_picture_is_taken(replay: Replay, kind: str) -> None:
    replay.on("POST", PATH, shown(picture(400, 400, f".{kind}"), "image/jpeg"))

    drawn = HUGGINGFACE.opened(replay).draw(OTTER)

    assert seen(drawn.data).shape[:2] == (180, 320)


def test_another_model_is_another_path(replay: Replay) -> None:
    replay.on("POST", "/hf-inference/models/ada/otters-2.1", shown())

    HUGGINGFACE.opened(replay, HF_MODEL="ada/otters-2.1").draw(OTTER)

    with pytest.raises(Problem, match="HF_MODEL"):
        HUGGINGFACE.opened(replay, HF_MODEL="../../otters")


@pytest.mark.parametrize(
    "answer, says, passing",
    [
        (said({"error": "Invalid credentials"}, 401), "HF_TOKEN", False),
        (said({"error": "You have exceeded your monthly included credits"}, 402),
         "money", False),
        (said({"error": "no credits left"}, 403), "money", False),
        (said({"error": "not allowed"}, 403), "may not do this", False),
        (said({"error": "Model x does not exist"}, 404), "HF_MODEL", False),
        (said({"error": "The model is deprecated"}, 410), "HF_MODEL", False),
        (said({"error": "Model not supported by provider hf-inference"}, 400),
         "HF_MODEL", False),
        (said({"error": ["bad", "worse"]}, 400), "bad", False),
        (said({"error": "rate limit"}, 429), "slower", True),
        (said({"error": "CUDA out of memory"}, 500), "its own side", True),
        (Reply(b"Not Found", 404, "text/plain"), "HF_MODEL", False),
        (said({"error": "nothing"}), "instead of image", False),
    ],
)  # fmt: skip
def test_every_refusal_is_told_in_words_for_a_family(
    replay: Replay, answer: Any, says: str, passing: bool
) -> None:
    problem = refused(replay, answer)

    assert says in str(problem)
    assert problem.passing is passing


@pytest.mark.parametrize(
    "seconds, waits", [(20.5, 20.5), (10**9, 600), (-3, 0), ("soon", None)]
)
def test_a_model_that_wakes_up_says_how_long_it_will_take(
    replay: Replay, seconds: object, waits: float | None
) -> None:
    loading = {"error": "Model is currently loading", "estimated_time": seconds}
    problem = refused(replay, said(loading, 503))

    assert problem.passing and getattr(problem, "retry_after", "?") == waits


def test_ada_sees_that_token_and_model_are_right(replay: Replay) -> None:
    replay.on("GET", "/api/whoami-v2", said({"name": "ada"}))
    live = {"inferenceProviderMapping": {"hf-inference": {"status": "live"}}}
    other = {"inferenceProviderMapping": {"fal-ai": {"status": "live"}}}
    replay.on("GET", MODEL, said(live), said(other))
    service = HUGGINGFACE.opened(replay)

    assert "runs black-forest-labs" in service.check()
    with pytest.raises(Problem, match="does not run"):
        service.check()
    assert replay.asked[1].query == {"expand": "inferenceProviderMapping"}


def test_pictures_of_who_is_in_it_stay_at_home_and_it_says_so(replay: Replay) -> None:
    drawn = HUGGINGFACE.opened(replay).draw(replace(OTTER, references=(picture(),)))

    assert drawn.facts["left_out"] == "the reference pictures"
