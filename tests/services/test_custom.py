"""A picture service that nobody vouches for, most often a Midjourney proxy."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from kit.problems import Problem
from kit.web import Stopped, TooSlow
from studio.providers.pictures.custom import SERVICE
from tests.services.clouds import (
    CUSTOM,
    KEY,
    OTTER,
    Guard,
    around,
    picture,
    seen,
    shown,
)
from tests.services.replay import HTML_PAGE, Replay, Reply, replaying, said

BEGIN, LOOK = "/mj/submit/imagine", "/mj/task/77/fetch"


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as each:
        CUSTOM.well(each)
        yield each


def failing(replay: Replay, **settings: str) -> Problem:
    with pytest.raises(Problem) as caught:
        CUSTOM.opened(replay, **settings).draw(OTTER)
    return caught.value


@pytest.mark.parametrize("word", ["", "no", "maybe"])
def test_it_is_off_until_a_grown_up_says_yes(replay: Replay, word: str) -> None:
    given = {"PICTURES_UNOFFICIAL": word, "PICTURES_URL": "https://mj.example.org"}

    with pytest.raises(Problem, match=r"PICTURES_UNOFFICIAL|switched off"):
        SERVICE.opened(around(**given), date(2026, 11, 20))

    assert "Unofficial" in SERVICE.note and "terms" in SERVICE.note


def test_it_is_asked_as_the_usual_proxy_is(replay: Replay) -> None:
    CUSTOM.opened(replay).draw(OTTER)

    asked = replay.asked[0]
    assert asked.headers["mj-api-secret"] == KEY
    assert set(asked.json) == {"prompt"}
    assert asked.json["prompt"].startswith("an otter flies a kite")
    assert " --no " in asked.json["prompt"]
    assert asked.json["prompt"].endswith(" --ar 16:9")


def test_a_story_cannot_turn_the_services_knobs(replay: Replay) -> None:
    words = "a cat --v 99 —ar 1:1 ––seed 5 {avoid} {seed}"
    CUSTOM.opened(replay).draw(replace(OTTER, words=words))

    prompt = replay.asked[0].json["prompt"]
    assert prompt.count("--") == 2
    assert "{avoid} {seed}" in prompt, "a story's braces are a story's"


def test_everything_can_be_called_otherwise(replay: Replay) -> None:
    begun = said({"data": {"jobs": [{"id": 5}]}})
    done = {"job": {"state": "ok", "out": [{"src": f"{replay.url}/shelf/1.png"}]}}
    replay.on("POST", "/draw", begun).on("GET", "/jobs/5", said(done))

    drawn = CUSTOM.opened(
        replay,
        PICTURES_TOKEN_HEADER="Authorization",
        PICTURES_SUBMIT="/draw",
        PICTURES_WORDS="{words}, seed {seed}",
        PICTURES_WORDS_FIELD="text",
        PICTURES_TASK_FIELD="data.jobs.0.id",
        PICTURES_LOOK="/jobs/{id}",
        PICTURES_STATUS_FIELD="job.state",
        PICTURES_DONE="ok",
        PICTURES_ADDRESS_FIELD="job.out.0.src",
        PICTURES_GRID="1",
    ).draw(OTTER)

    assert replay.asked[0].headers["authorization"] == f"Bearer {KEY}"
    assert replay.asked[0].json["text"].endswith("seed 7")
    assert drawn.data == picture()


def test_of_four_pictures_in_one_the_first_is_taken(replay: Replay) -> None:
    sheet = picture(640, 360)
    replay.on("GET", "/shelf/1.png", shown(sheet))

    drawn = CUSTOM.opened(replay).draw(OTTER)

    assert (seen(drawn.data) == seen(sheet)[:180, :320]).all()


@pytest.mark.parametrize("field", ["", "base64Array"])
def test_pictures_of_who_is_in_it_go_only_where_ada_says(
    replay: Replay, field: str
) -> None:
    guard, face = Guard(), picture(64, 64)
    drawn = CUSTOM.opened(replay, guard, PICTURES_REFERENCES_FIELD=field).draw(
        replace(OTTER, references=(face,))
    )

    carried = guard.asked[0][1]
    assert carried == ({"words", "pictures"} if field else {"words"})
    if field:
        [sent] = replay.asked[0].json[field]
        assert base64.b64decode(sent.partition(",")[2]) == face
    else:
        assert drawn.facts["left_out"] == "the reference pictures"


@pytest.mark.parametrize(
    "answer, says, passing",
    [
        (said({"code": 24, "description": "Banned prompt: x"}), "other words", False),
        (said({"code": 4, "description": "banned word"}), "other words", False),
        (said({"code": 23, "description": "queue full"}), "queue full", True),
        (said({"code": 3, "description": "no account"}), "no account", False),
        (said({"result": "../../etc"}), "PICTURES_SUBMIT", False),
        (said({"message": "quota is used up"}, 403), "money", False),
        (said({"message": "no"}, 401), "PICTURES_TOKEN", False),
        (said({"message": "busy"}, 429), "slower", True),
        (said({"message": "nsfw"}, 400), "other words", False),
        (said({"message": "no such route"}, 404), "PICTURES_SUBMIT", False),
    ],
)
def test_every_refusal_is_told_in_words_for_a_family(
    replay: Replay, answer: Reply, says: str, passing: bool
) -> None:
    replay.on("POST", BEGIN, answer)

    problem = failing(replay)

    assert says in str(problem) and problem.passing is passing


@pytest.mark.parametrize(
    "answer, says",
    [
        (said({"status": "FAILURE", "failReason": "Invalid value"}), "Invalid value"),
        (said({"status": "FAILURE", "failReason": "banned: x"}), "other words"),
        (said({"status": "FAILURE", "failReason": {"a": 1}}), "does not accept"),
        (said({"status": None}), "in no state"),
        (said([]), "in no state"),
        (said({"status": "SUCCESS"}), "without a picture"),
    ],
)
def test_how_a_task_ends_badly(replay: Replay, answer: Reply, says: str) -> None:
    replay.on("GET", LOOK, answer)

    problem = failing(replay)

    assert says in str(problem) and not problem.passing


def test_progress_is_the_services_own(replay: Replay) -> None:
    done = {"status": "SUCCESS", "imageUrl": f"{replay.url}/shelf/1.png"}
    going = {"status": "IN_PROGRESS", "progress": "37%"}
    replay.on("GET", LOOK, said({"status": "NOT_START"}), said(going), said(done))
    heard: list[float] = []

    CUSTOM.opened(replay).draw(OTTER, hear=lambda d, w, p: heard.append(d))

    assert heard == [0.0, 0.0, 0.37]


def test_stop_in_the_middle_calls_off_where_that_is_possible(replay: Replay) -> None:
    replay.on("GET", LOOK, HTML_PAGE)
    replay.on("POST", "/mj/task/77/cancel", said({}))
    looked = f"GET {LOOK}"

    for path in ("/mj/task/{id}/cancel", ""):
        replay.asked.clear()
        with pytest.raises(Stopped):
            CUSTOM.opened(replay, PICTURES_CANCEL=path).draw(
                OTTER, stop=lambda: looked in replay.paths()
            )
        last = replay.paths()[-1]
        assert last == ("POST /mj/task/77/cancel" if path else looked)


def test_a_task_that_never_ends_is_left(replay: Replay) -> None:
    replay.on("GET", LOOK, said({"status": "IN_PROGRESS"}))

    assert isinstance(failing(replay), TooSlow)


@pytest.mark.parametrize(
    "given, says",
    [
        ({"PICTURES_LOOK": "/task"}, "PICTURES_LOOK"),
        ({"PICTURES_CANCEL": "/cancel"}, "PICTURES_CANCEL"),
        ({"PICTURES_GRID": "3"}, "PICTURES_GRID"),
        ({"PICTURES_TOKEN_HEADER": "a b\r\nc"}, "PICTURES_TOKEN_HEADER"),
        ({"PICTURES_URL": "http://mj.example.org", "PICTURES_AT_HOME": ""}, "https"),
        ({"PICTURES_URL": "ftp://mj.example.org"}, "not a web address"),
        ({"PICTURES_SUBMIT": "/../admin"}, "no path of it"),
        ({"PICTURES_SUBMIT": "https://other.example.org/a"}, "PICTURES_SUBMIT"),
    ],
)
def test_a_wrong_setting_is_told_by_name_and_nothing_is_sent(
    replay: Replay, given: dict[str, str], says: str
) -> None:
    problem = failing(replay, **given)

    assert says in str(problem) and not problem.passing
    assert replay.asked == []


def test_ada_sees_that_it_answers(replay: Replay) -> None:
    replay.on("GET", "/mj/task/0/fetch", said({}, 404), said({}, 401))
    service = CUSTOM.opened(replay)

    assert "unofficial" in service.check()
    with pytest.raises(Problem, match="PICTURES_TOKEN"):
        service.check()
