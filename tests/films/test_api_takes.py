"""A finished film, changed by a program: its story, a line, a shot."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from accounts.models import User
from studio.models import Job
from tests.accounts.programs import code_of
from tests.films.callers import Caller, caller_of

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]


@pytest.fixture
def program(ada: User) -> Caller:
    return caller_of(ada)


def test_a_story_is_read_and_changed_before_the_heavy_work(
    ask: Ask, finish: Finish, program: Caller
) -> None:
    job = ask(read_first=True)
    at = f"/jobs/{job.pk}"
    assert code_of(program.get(f"{at}/script")) == "conflict"
    job = finish(job)
    story = program.get(f"{at}/script").json()
    _first_line(story)["says"] = "Hold on tight!"

    answer = program.put(f"{at}/script", story)

    assert answer.status_code == 200
    assert answer.json()["id"] == str(job.pk)
    job = finish(Job.objects.get(pk=job.pk))
    assert job.status == "completed"
    assert (
        "Hold on tight!" in program.get(f"{at}/artifacts/captions").getvalue().decode()
    )


def test_lines_shots_and_stories_of_a_finished_film_make_new_takes(
    ask: Ask, finish: Finish, program: Caller
) -> None:
    job = finish(ask())
    at = f"/jobs/{job.pk}"
    stage = json.loads(program.get(f"{at}/artifacts/stage").getvalue())
    scene, line = next(
        (n, line) for n, each in enumerate(stage["scenes"]) for line in each["lines"]
    )
    shot = stage["shots"][1]["name"]
    wish = {"scene": scene, "moment": line["moment"], "words": "Oh! The sea!"}

    changed = program.once(f"{at}/lines", wish, "line-1")
    retaken = program.post(f"{at}/shots/{shot}/retake")
    told = program.put(f"{at}/script", program.get(f"{at}/script").json())

    assert [each.status_code for each in (changed, retaken, told)] == [201] * 3
    assert changed.json()["change"] == f"a line of scene {scene + 1}"
    assert retaken.json()["change"] == f"shot {shot}"
    assert {each.json()["parent_id"] for each in (changed, retaken)} == {str(job.pk)}
    assert told["Location"] == f"/api/v1/jobs/{told.json()['id']}"
    assert program.once(f"{at}/lines", wish, "line-1").json() == changed.json()

    for wrong in (
        {**wish, "scene": 900},
        {**wish, "words": " "},
        {**wish, "scene": -1},
    ):
        assert program.post(f"{at}/lines", wrong).status_code == 422
    assert code_of(program.post(f"{at}/shots/title/retake")) == "not-found"
    assert code_of(program.post(f"{at}/shots/s9-9/retake")) == "not-found"
    _pieces_are_listed_and_served(program, at)
    assert program.post(f"{at}/choose").status_code == 200


def _pieces_are_listed_and_served(program: Caller, at: str) -> None:
    page = program.get(f"{at}/artifacts", limit=3).json()
    pieces = {each["name"]: each for each in page["items"]}
    while page["next"]:
        page = program.at(page["next"]).json()
        pieces |= {each["name"]: each for each in page["items"]}

    assert {"script", "stage", "film", "preview", "captions", "entities"} <= set(pieces)
    assert pieces["film"]["content_type"] == "video/mp4"
    part = program.at(pieces["film"]["url"], Range="bytes=4-7")
    assert (part.status_code, part.getvalue()) == (206, b"ftyp")
    beyond = program.at(pieces["film"]["url"], Range="bytes=99999999-")
    assert (beyond.status_code, code_of(beyond)) == (416, "beyond-its-end")
    assert beyond["Content-Range"] == f"bytes */{pieces['film']['size']}"
    saved = program.get(f"{at}/artifacts/film", save="true")
    assert "attachment" in saved["Content-Disposition"]
    assert program.get(f"{at}/artifacts/nothing").status_code == 404
    assert program.get(f"{at}/artifacts/../../secret_key").status_code == 404


@pytest.mark.parametrize(
    "story",
    [
        "[]",
        "7",
        "{}",
        '{"title": "x"}',
        '{"title": "\\ud800"}',
        '{"seconds": NaN}',
        '{"title": ' + '{"a": ' * 900 + "1" + "}" * 900 + "}",
    ],
    ids=lambda story: story[:20],
)
def test_what_is_no_story_is_refused(
    ask: Ask, finish: Finish, program: Caller, story: str
) -> None:
    job = finish(ask(read_first=True))

    answer = program.put(f"/jobs/{job.pk}/script", story)

    assert answer.status_code in {400, 422}
    job.refresh_from_db()
    assert job.asked.script is None


def test_a_stranger_changes_nothing(ask: Ask, program: Caller, max_: User) -> None:
    at, stranger = f"/jobs/{ask().pk}", caller_of(max_)
    line = {"scene": 0, "moment": 0, "words": "Ha!"}

    assert code_of(stranger.get(f"{at}/script")) == "not-found"
    assert code_of(stranger.put(f"{at}/script", {})) == "not-found"
    assert code_of(stranger.post(f"{at}/lines", line)) == "not-found"
    assert code_of(stranger.post(f"{at}/shots/s1-1/retake")) == "not-found"
    assert code_of(program.post(f"{at}/lines", line)) == "conflict"


def _first_line(story: dict[str, Any]) -> dict[str, Any]:
    moments = (m for scene in story["scenes"] for m in scene["moments"])
    return next(moment for moment in moments if moment["says"])
