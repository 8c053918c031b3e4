"""Leonardo: a generation is begun, watched, brought home or taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kit.problems import Problem
from kit.web import Stopped, TooSlow
from tests.services.clouds import (
    JOB,
    KEY,
    LEONARDO,
    OTTER,
    drawn_by_leonardo,
    generation,
    picture,
    seen,
)
from tests.services.replay import HTML_PAGE, Replay, Reply, replaying, said

BEGIN, LOOK = "/api/rest/v1/generations", f"/api/rest/v1/generations/{JOB}"


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as each:
        LEONARDO.well(each)
        yield each


def failing(replay: Replay) -> Problem:
    with pytest.raises(Problem) as caught:
        LEONARDO.opened(replay).draw(OTTER)
    return caught.value


def test_the_request_is_what_it_takes_and_is_not_public(replay: Replay) -> None:
    LEONARDO.opened(replay).draw(replace(OTTER, width=1279, height=720))

    body = replay.asked[0].json
    assert replay.asked[0].headers["authorization"] == f"Bearer {KEY}"
    assert set(body) == {
        "prompt", "negative_prompt", "modelId", "num_images", "width", "height",
        "seed", "public",
    }  # fmt: skip
    assert body["public"] is False and body["num_images"] == 1
    assert body["width"] == 1280 and body["height"] == 720
    assert "otter" in body["prompt"] and body["seed"] == 7


@pytest.mark.parametrize("width, height", [(4096, 2304), (100, 300)])
def test_sizes_it_cannot_draw_are_fitted(
    replay: Replay, width: int, height: int
) -> None:
    drawn = LEONARDO.opened(replay).draw(replace(OTTER, width=width, height=height))

    body = replay.asked[0].json
    assert all(256 <= body[side] <= 1536 for side in ("width", "height"))
    assert all(body[side] % 8 == 0 for side in ("width", "height"))
    assert seen(drawn.data).shape[:2] == (height, width)


@pytest.mark.parametrize(
    "answer, says, passing",
    [
        (said({"error": "Invalid response from authorization hook",
               "code": "access-denied"}, 400), "LEONARDO_API_KEY", False),
        (said({"error": "Unauthorized"}, 401), "LEONARDO_API_KEY", False),
        (said({"error": "not enough api tokens"}, 400), "money", False),
        (said({"error": "credits"}, 402), "money", False),
        (said({"error": "blocked by content moderation"}, 403), "other words", False),
        (said({"error": "invalid model id"}, 400), "LEONARDO_MODEL", False),
        (said({"error": "width must be below 1536"}, 400), "width must", False),
        (said({"error": "too many"}, 429), "slower", True),
        (said({"error": "oops"}, 500), "its own side", True),
        (said({"sdGenerationJob": {"generationId": "../me"}}), "without an id", False),
        (said({"sdGenerationJob": None}), "without an id", False),
    ],
)  # fmt: skip
def test_every_refusal_is_told_in_words_for_a_family(
    replay: Replay, answer: Reply, says: str, passing: bool
) -> None:
    replay.on("POST", BEGIN, answer)

    problem = failing(replay)

    assert says in str(problem) and problem.passing is passing


@pytest.mark.parametrize(
    "answer, says",
    [
        (generation("FAILED"), "does not say why"),
        (generation("SQUID"), "no known state"),
        (generation("COMPLETE"), "without a picture"),
        (generation("COMPLETE", [{"url": "https://x/", "nsfw": True}]), "other words"),
        (generation("COMPLETE", [7]), "without a picture"),
        (said({"generations_by_pk": None}), "no known state"),
        (said({"error": "gone"}, 404), "LEONARDO_MODEL"),
    ],
)  # fmt: skip
def test_how_a_generation_ends_badly(replay: Replay, answer: Reply, says: str) -> None:
    replay.on("GET", LOOK, answer)

    problem = failing(replay)

    assert says in str(problem) and not problem.passing
    assert replay.paths().count(f"GET {LOOK}") == 1


def test_one_lost_answer_does_not_lose_a_picture_that_is_paid_for(
    replay: Replay,
) -> None:
    done = drawn_by_leonardo(f"{replay.url}/shelf/1.png")
    replay.on("GET", LOOK, HTML_PAGE, Reply(b"{", cut=True), done)

    assert seen(LEONARDO.opened(replay).draw(OTTER).data).shape[:2] == (180, 320)
    assert replay.paths().count(f"POST {BEGIN}") == 1


def test_stop_in_the_middle_takes_the_generation_away(replay: Replay) -> None:
    replay.on("GET", LOOK, generation("PENDING"))
    replay.on("DELETE", LOOK, said({}))

    with pytest.raises(Stopped):
        LEONARDO.opened(replay).draw(
            OTTER, stop=lambda: f"GET {LOOK}" in replay.paths()
        )

    assert replay.paths()[-1] == f"DELETE {LOOK}"


def test_a_generation_that_never_ends_is_taken_away(replay: Replay) -> None:
    replay.on("GET", LOOK, generation("PENDING"))

    assert isinstance(failing(replay), TooSlow)
    assert replay.paths()[-1] == f"DELETE {LOOK}"


def test_pictures_of_who_is_in_it_stay_at_home_and_it_says_so(replay: Replay) -> None:
    drawn = LEONARDO.opened(replay).draw(replace(OTTER, references=(picture(),)))

    assert drawn.facts["left_out"] == "the reference pictures"


def test_a_model_is_an_id(replay: Replay) -> None:
    with pytest.raises(Problem, match="LEONARDO_MODEL"):
        LEONARDO.opened(replay, LEONARDO_MODEL="Phoenix")


def test_ada_sees_that_the_key_is_accepted(replay: Replay) -> None:
    me = "/api/rest/v1/me"
    replay.on("GET", me, said({"user_details": [{"user": {"id": "1"}}]}), said([]))
    leonardo = LEONARDO.opened(replay)

    assert "key is accepted" in leonardo.check()
    with pytest.raises(Problem, match="nothing about the account"):
        leonardo.check()
