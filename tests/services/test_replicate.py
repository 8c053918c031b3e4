"""Replicate: a prediction is begun, watched, brought home or called off."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kit.problems import Problem
from kit.web import Stopped, TooSlow
from tests.services.clouds import (
    KEY,
    MODEL,
    OTTER,
    REPLICATE,
    Guard,
    picture,
    prediction,
    schema,
    seen,
    shown,
)
from tests.services.replay import HTML_PAGE, Replay, Reply, replaying, said

BEGIN, LOOK = f"{MODEL}/predictions", "/v1/predictions/p1"
CANCEL = "POST /v1/predictions/p1/cancel"
RATIO = {"allOf": [{"$ref": "#/components/schemas/aspect_ratio"}]}


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as each:
        REPLICATE.well(each)
        yield each


def failing(replay: Replay) -> Problem:
    with pytest.raises(Problem) as caught:
        REPLICATE.opened(replay).draw(OTTER)
    return caught.value


def inputs(replay: Replay) -> dict[str, Any]:
    begun = next(each for each in replay.asked if each.path == BEGIN)
    return dict(begun.json["input"])


def test_a_model_is_given_only_what_its_schema_knows(replay: Replay) -> None:
    REPLICATE.opened(replay).draw(OTTER)

    begun = replay.asked[1]
    assert inputs(replay) == {"prompt": inputs(replay)["prompt"]}
    assert "otter" in inputs(replay)["prompt"]
    assert begun.headers["authorization"] == f"Bearer {KEY}"
    assert begun.headers["cancel-after"] == "5s"


def test_a_model_that_knows_more_is_given_more(replay: Replay) -> None:
    answer = schema(
        seed={"type": "integer"},
        negative_prompt={},
        num_outputs={"maximum": 4},
        aspect_ratio=RATIO,
        output_format={"enum": ["webp", "jpg"]},
        width={},
        height={},
    )
    told = base_of(answer)
    told["latest_version"]["openapi_schema"]["components"]["schemas"][
        "aspect_ratio"
    ] = {"enum": ["1:1", "16:9", "custom", "match_input_image"]}
    replay.on("GET", MODEL, said(told))

    REPLICATE.opened(replay).draw(replace(OTTER, avoid="rain"))

    given = inputs(replay)
    assert given["aspect_ratio"] == "16:9" and "width" not in given
    assert given["seed"] == 7 and given["num_outputs"] == 1
    assert given["output_format"] == "webp"
    assert given["negative_prompt"].startswith("rain")


def base_of(reply: Reply) -> Any:
    assert isinstance(reply.body, bytes)
    return json.loads(reply.body)


def test_a_model_with_sides_is_given_sides_it_can_draw(replay: Replay) -> None:
    replay.on("GET", MODEL, schema(width={"maximum": 1024}, height={"maximum": 1024}))

    drawn = REPLICATE.opened(replay).draw(replace(OTTER, width=1280, height=720))

    assert inputs(replay)["width"] == 1024 and inputs(replay)["height"] == 576
    assert seen(drawn.data).shape[:2] == (720, 1280)


@pytest.mark.parametrize("many", [True, False])
def test_pictures_of_who_is_in_it_go_where_a_model_takes_them(
    replay: Replay, many: bool
) -> None:
    field = {"type": "array"} if many else {"type": "string"}
    replay.on("GET", MODEL, schema(input_image=field))
    guard = Guard()
    faces = (picture(2000, 1000), picture(64, 64))

    drawn = REPLICATE.opened(replay, guard).draw(replace(OTTER, references=faces))

    sent = inputs(replay)["input_image"]
    sent = sent if many else [sent]
    assert len(sent) == (2 if many else 1)
    for each in sent:
        head, _, data = each.partition(",")
        assert head == "data:image/jpeg;base64" and len(data) < 256_000
        assert max(seen(base64.b64decode(data)).shape) <= 768
    assert ("replicate", {"words", "pictures"}) in guard.asked
    assert "left_out" not in drawn.facts


def test_a_model_that_paints_over_pictures_is_given_none(replay: Replay) -> None:
    replay.on("GET", MODEL, schema(image={"type": "string"}))
    guard = Guard(frozenset({"words", "nothing"}))

    drawn = REPLICATE.opened(replay, guard).draw(
        replace(OTTER, references=(picture(),))
    )

    assert "image" not in inputs(replay)
    assert drawn.facts["left_out"] == "the reference pictures"


@pytest.mark.parametrize(
    "answer",
    [
        said({"latest_version": None}),
        said([1]),
        said({"latest_version": {"openapi_schema": {"components": 7}}}),
        said(
            {
                "latest_version": {
                    "openapi_schema": {
                        "components": {"schemas": {"Input": {"properties": {"x": 1}}}}
                    }
                }
            }
        ),
    ],
)
def test_a_model_that_does_not_draw_from_words_is_not_paid(
    replay: Replay, answer: Reply
) -> None:
    replay.on("GET", MODEL, answer)

    assert "REPLICATE_MODEL" in failing(replay).todo
    assert f"POST {BEGIN}" not in replay.paths()


@pytest.mark.parametrize(
    "odd",
    [
        {"aspect_ratio": {"enum": [7, None, "0:1", "1:0", "9" * 5000 + ":1"]}},
        {"aspect_ratio": {"allOf": [{"$ref": 7}]}},
        {"aspect_ratio": {"allOf": {}}},
        {"output_format": [], "width": 7, "height": {"maximum": "wide"}},
        {"width": {"maximum": -1}, "height": {"maximum": 10**12}},
    ],
)
def test_a_strange_schema_is_read_with_care(replay: Replay, odd: Any) -> None:
    replay.on("GET", MODEL, schema(**odd))

    drawn = REPLICATE.opened(replay).draw(OTTER)

    assert seen(drawn.data).shape[:2] == (180, 320)


def test_a_version_is_asked_by_its_own_path(replay: Replay) -> None:
    version = "a" * 64
    told = base_of(schema())["latest_version"]
    replay.on("GET", f"{MODEL}/versions/{version}", said(told))
    replay.on("POST", "/v1/predictions", prediction())
    model = f"black-forest-labs/flux-schnell:{version}"

    REPLICATE.opened(replay, REPLICATE_MODEL=model).draw(OTTER)

    assert replay.asked[1].json["version"] == version
    assert replay.asked[1].path == "/v1/predictions"


@pytest.mark.parametrize("name", ["flux", "a/b/c", "a/b?x=1", "a/..%2f", "a/b:zz"])
def test_a_model_name_cannot_lead_elsewhere(replay: Replay, name: str) -> None:
    with pytest.raises(Problem, match="REPLICATE_MODEL"):
        REPLICATE.opened(replay, REPLICATE_MODEL=name)


def test_progress_is_the_models_own_and_nothing_else(replay: Replay) -> None:
    bar = "warm\r 25%|##   |1/4\n 50%|#### |2/4"
    done = prediction("succeeded", output=f"{replay.url}/shelf/1.png")
    working = (prediction("starting"), prediction("processing", logs=bar), done)
    replay.on("GET", LOOK, *working)
    heard: list[tuple[float, str]] = []

    REPLICATE.opened(replay).draw(OTTER, hear=lambda d, w, p: heard.append((d, w)))

    assert heard == [
        (0.0, "Replicate has been asked"),
        (0.0, "The model is waking up"),
        (0.5, "Drawing"),
    ]


@pytest.mark.parametrize(
    "answer, says, passing",
    [
        (said({"title": "Unauthenticated", "status": 401}, 401),
         "REPLICATE_API_TOKEN", False),
        (said({"title": "Insufficient credit", "detail": "none"}, 402),
         "money", False),
        (said({"detail": "Insufficient credit to run"}, 403), "money", False),
        (said({"detail": "Request was throttled. resets in ~30s"}, 429),
         "slower", True),
        (said({"title": "Invalid version or not permitted"}, 422),
         "REPLICATE_MODEL", False),
        (said({"detail": "- input: seed is wrong"}, 422), "seed is wrong", False),
        (said({"detail": "Not found"}, 404), "REPLICATE_MODEL", False),
        (said({"detail": "flagged as sensitive (E005)"}, 400), "other words", False),
        (said({"detail": "boom"}, 500), "its own side", True),
        (said({"id": "../../v1/account"}), "without an id", False),
        (said({"id": 7}), "without an id", False),
    ],
)  # fmt: skip
def test_every_refusal_is_told_in_words_for_a_family(
    replay: Replay, answer: Reply, says: str, passing: bool
) -> None:
    replay.on("POST", BEGIN, answer)

    problem = failing(replay)

    assert says in str(problem) and problem.passing is passing


@pytest.mark.parametrize(
    "answer, says, passing",
    [
        (prediction("failed", error="NSFW content detected."), "other words", False),
        (prediction("failed", error="E1001: out of memory"), "smaller", False),
        (prediction("failed", error="E1000: unknown"), "E1000", True),
        (prediction("failed", error=None), "its own side", True),
        (prediction("failed", error={"a": 1}), "its own side", True),
        (prediction("canceled"), "called off there", True),
        (prediction("aborted"), "called off there", True),
        (prediction("squid"), "no known state", False),
        (prediction("succeeded"), "without a picture", False),
        (prediction("succeeded", output=[]), "without a picture", False),
        (prediction("succeeded", output=[{"url": 7}]), "without a picture", False),
        (said(None), "no known state", False),
    ],
)
def test_how_a_prediction_ends_badly(
    replay: Replay, answer: Reply, says: str, passing: bool
) -> None:
    replay.on("GET", LOOK, answer)

    problem = failing(replay)

    assert says in str(problem) and problem.passing is passing
    assert replay.paths().count(f"GET {LOOK}") == 1


def test_one_lost_answer_does_not_lose_a_picture_that_is_paid_for(
    replay: Replay,
) -> None:
    done = prediction("succeeded", output=[f"{replay.url}/shelf/1.png"])
    cut = Reply(b'{"id"', cut=True)
    later = said({"detail": "throttled"}, 429, Retry_After_Ms="20")
    replay.on("GET", LOOK, HTML_PAGE, later, cut, done)

    drawn = REPLICATE.opened(replay).draw(OTTER)

    assert seen(drawn.data).shape[:2] == (180, 320)
    assert replay.paths().count(f"POST {BEGIN}") == 1


def test_it_is_given_up_when_nothing_is_heard_any_more(replay: Replay) -> None:
    replay.on("GET", LOOK, HTML_PAGE)

    assert failing(replay).passing
    assert replay.paths().count(f"GET {LOOK}") == 5
    assert replay.paths()[-1] == CANCEL, "nobody will come for it"


def test_a_service_cannot_make_us_wait_longer_than_we_would(replay: Replay) -> None:
    replay.on("GET", LOOK, said({"detail": "throttled"}, 429, Retry_After="3600"))
    began = time.monotonic()

    assert isinstance(failing(replay), TooSlow)

    assert time.monotonic() - began < 2


def test_a_job_that_never_ends_is_called_off(replay: Replay) -> None:
    replay.on("GET", LOOK, prediction("processing"))
    replay.on("POST", CANCEL.split()[1], prediction("canceled"))

    problem = failing(replay)

    assert isinstance(problem, TooSlow) and problem.passing
    assert replay.paths()[-1] == CANCEL


def test_stop_in_the_middle_calls_the_prediction_off(replay: Replay) -> None:
    replay.on("GET", LOOK, prediction("processing"))
    replay.on("POST", CANCEL.split()[1], prediction("canceled"))

    began = time.monotonic()
    with pytest.raises(Stopped):
        REPLICATE.opened(replay).draw(
            OTTER, stop=lambda: f"GET {LOOK}" in replay.paths()
        )

    assert time.monotonic() - began < 1
    assert replay.paths()[-1] == CANCEL
    assert KEY in replay.asked[-1].headers["authorization"]


def test_stop_counts_even_if_calling_off_fails(replay: Replay) -> None:
    replay.on("GET", LOOK, prediction("processing"))
    replay.on("POST", CANCEL.split()[1], HTML_PAGE)

    with pytest.raises(Stopped):
        REPLICATE.opened(replay).draw(
            OTTER, stop=lambda: f"GET {LOOK}" in replay.paths()
        )

    assert replay.paths()[-1] == CANCEL


def test_where_its_answers_point_is_never_asked(replay: Replay) -> None:
    urls = {"get": "https://evil.example.org/a", "cancel": "https://evil.example.org/b"}
    replay.on("POST", BEGIN, prediction("starting", urls=urls))
    guard = Guard()

    REPLICATE.opened(replay, guard).draw(OTTER)

    assert len(guard.asked) == len(replay.asked), "all that was asked came here"


def test_ada_sees_that_token_and_model_are_right(replay: Replay) -> None:
    assert "flux-schnell draws from words" in REPLICATE.opened(replay).check()

    replay.on("GET", MODEL, said({"title": "Unauthenticated"}, 401))
    with pytest.raises(Problem, match="REPLICATE_API_TOKEN"):
        REPLICATE.opened(replay).check()


def test_a_picture_of_another_size_is_fitted(replay: Replay) -> None:
    replay.on("GET", "/shelf/1.png", shown(picture(1024, 1024, ".webp"), "image/webp"))

    drawn = REPLICATE.opened(replay).draw(OTTER)

    assert seen(drawn.data).shape[:2] == (180, 320)
    assert drawn.facts["drawn"] == "1024 × 1024"
