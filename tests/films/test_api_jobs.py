"""Films in the making, as a program sees and steers them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.models import Profile, User
from studio.models import Job
from tests.accounts.programs import API, code_of, error_of
from tests.films.callers import Caller, caller_of

Ask = Callable[..., Job]
VERBS = ("cancel", "pause", "resume", "first", "retry", "takes", "choose")


@pytest.fixture
def program(ada: User) -> Caller:
    return caller_of(ada)


@pytest.fixture
def queued(ask: Ask) -> Job:
    """A job that waits: the others before it keep the machine busy."""
    jobs = [ask(f"An otter flies kite number {n}") for n in range(4)]
    jobs[-1].refresh_from_db()
    assert jobs[-1].status == "queued"
    return jobs[-1]


def test_jobs_come_newest_first_a_page_at_a_time(ask: Ask, program: Caller) -> None:
    ids = [str(ask(f"A wren sings {n} songs").pk) for n in range(5)]

    first = program.get("/jobs", limit=2).json()
    second = program.at(first["next"]).json()
    last = program.at(second["next"]).json()

    pages = [first, second, last]
    assert [job["id"] for page in pages for job in page["items"]] == ids[::-1]
    assert last["next"] is None
    assert "limit=2" in second["next"]


def test_a_page_goes_on_where_it_ended_though_that_job_is_gone(
    ask: Ask, program: Caller
) -> None:
    jobs = [ask(f"A wren sings {n} songs") for n in range(3)]
    page = program.get("/jobs", limit=2).json()
    jobs[1].nodes.all().delete()
    jobs[1].film.delete()

    rest = program.at(page["next"]).json()

    assert [job["id"] for job in rest["items"]] == [str(jobs[0].pk)]


def test_jobs_are_found_by_state_and_by_film(queued: Job, program: Caller) -> None:
    by_state = program.get("/jobs", status="queued").json()["items"]
    by_film = program.get("/jobs", film=str(queued.film_id)).json()["items"]

    assert str(queued.pk) in {job["id"] for job in by_state}
    assert [job["id"] for job in by_film] == [str(queued.pk)]
    assert program.get("/jobs", unfinished="false").json()["items"] == []
    assert len(program.get("/jobs", unfinished="true").json()["items"]) == 4


@pytest.mark.parametrize(
    "query",
    [
        {"after": "yesterday"},
        {"after": "ff-01"},
        {"limit": 0},
        {"limit": 101},
        {"status": "rendering"},
        {"film": "7"},
    ],
    ids=str,
)
def test_a_question_that_cannot_be_read_is_refused(
    program: Caller, query: dict[str, Any]
) -> None:
    answer = program.get("/jobs", **query)

    assert answer.status_code == 422
    assert set(error_of(answer)["fields"]) == {f"query.{next(iter(query))}"}


def test_what_is_said_twice_is_refused(program: Caller) -> None:
    answer = program.at(f"{API}/jobs?status=queued&status=failed")

    assert (answer.status_code, code_of(answer)) == (422, "wrong-input")


def test_what_waits_can_be_changed(queued: Job, program: Caller) -> None:
    wish = {"prompt": "A wren builds a boat", "duration_target": 30, "style": "felt"}

    said = program.patch(f"/jobs/{queued.pk}", wish).json()

    assert said["prompt_text"] == "A wren builds a boat"
    assert (said["duration_target"], said["style"]) == (30, "felt")
    queued.refresh_from_db()
    assert queued.asked.seconds == 30
    assert queued.film.title == "A wren builds a boat"


def test_what_has_begun_is_not_changed_any_more(ask: Ask, program: Caller) -> None:
    job = ask()

    answer = program.patch(f"/jobs/{job.pk}", {"duration_target": 30})

    assert (answer.status_code, code_of(answer)) == (409, "conflict")
    job.refresh_from_db()
    assert job.asked.seconds == 7


def test_what_is_no_film_is_no_change(queued: Job, program: Caller) -> None:
    answer = program.patch(f"/jobs/{queued.pk}", {"prompt": "…"})

    assert (answer.status_code, code_of(answer)) == (422, "wrong-input")


def test_a_job_rests_goes_on_and_is_stopped(ask: Ask, program: Caller) -> None:
    at = f"/jobs/{ask().pk}"

    assert program.post(f"{at}/pause").json()["is_paused"]
    assert not program.post(f"{at}/resume").json()["is_paused"]
    assert program.post(f"{at}/cancel").json()["status"] == "cancelled"

    again = program.post(f"{at}/cancel")
    assert (again.status_code, code_of(again)) == (409, "conflict")
    assert code_of(program.post(f"{at}/pause")) == "conflict"


def test_a_stopped_job_is_tried_again_as_a_new_one(ask: Ask, program: Caller) -> None:
    at = f"/jobs/{ask().pk}"
    assert code_of(program.post(f"{at}/retry")) == "conflict"
    program.post(f"{at}/cancel")

    answer = program.once(f"{at}/retry", {}, "again-1")
    same = program.once(f"{at}/retry", {}, "again-1")

    assert answer.status_code == 201
    assert answer.json()["parent_id"] == at.rpartition("/")[2]
    assert same.json()["id"] == answer.json()["id"]


def test_what_waits_can_be_made_next(queued: Job, program: Caller) -> None:
    program.post(f"/jobs/{queued.pk}/first")

    assert Job.objects.in_line().first() == queued
    begun = Job.objects.making().first()
    assert begun
    assert code_of(program.post(f"/jobs/{begun.pk}/first")) == "conflict"


def test_a_take_is_asked_for_and_is_not_the_film_before_it_is_there(
    ask: Ask, program: Caller
) -> None:
    job = ask()

    answer = program.post(f"/jobs/{job.pk}/takes")

    assert answer.status_code == 201
    assert answer.json()["take"] == 2
    assert answer.json()["film_id"] == str(job.film_id)
    assert code_of(program.post(f"/jobs/{answer.json()['id']}/choose")) == "conflict"


def test_a_failure_says_what_happened_and_what_helps(ask: Ask, program: Caller) -> None:
    job = ask()
    error = {"step": "Voices", "cause": "Nobody answers.", "remedy": "Look at it."}
    Job.objects.filter(pk=job.pk).update(status="failed", error=error)

    said = program.get(f"/jobs/{job.pk}").json()

    assert said["error_log"] == "Voices: Nobody answers. Look at it."
    assert said["error"]["remedy"] == "Look at it."


@pytest.mark.parametrize("verb", VERBS)
def test_a_stranger_finds_nothing_there(ask: Ask, max_: User, verb: str) -> None:
    job, stranger = ask(), caller_of(max_)

    assert code_of(stranger.post(f"/jobs/{job.pk}/{verb}")) == "not-found"
    assert code_of(stranger.get(f"/jobs/{job.pk}")) == "not-found"
    assert code_of(stranger.get(f"/jobs/{job.pk}/artifacts")) == "not-found"
    assert code_of(stranger.patch(f"/jobs/{job.pk}", {})) == "not-found"
    assert stranger.get("/jobs").json()["items"] == []
    job.refresh_from_db()
    assert job.is_making


@pytest.mark.parametrize("verb", VERBS)
def test_a_key_for_reading_changes_nothing(ask: Ask, ada: User, verb: str) -> None:
    job, reader = ask(), caller_of(ada, "read")

    assert code_of(reader.post(f"/jobs/{job.pk}/{verb}")) == "scope"
    assert reader.get(f"/jobs/{job.pk}").status_code == 200


def test_leo_steers_his_own_films_and_sees_no_others(
    ask: Ask, ada: User, leo: Profile, sign_in: Callable[..., Client]
) -> None:
    his, hers = ask("A kite for Leo", by=leo), ask("A kite for Ada")
    window = sign_in(ada, as_=leo)

    def call(job: Job) -> Any:
        return window.post(f"{API}/jobs/{job.pk}/pause")

    assert call(his).status_code == 200
    assert call(hers).status_code == 404
    listed = window.get(f"{API}/jobs").json()["items"]
    assert [job["id"] for job in listed] == [str(his.pk)]


def test_leo_changes_nothing_of_a_film_that_is_shown_to_him(
    ask: Ask, ada: User, leo: Profile, sign_in: Callable[..., Client]
) -> None:
    hers = ask("A kite for Ada")
    hers.film.publish()
    window = sign_in(ada, as_=leo)

    assert window.get(f"{API}/jobs/{hers.pk}").status_code == 200
    answer = window.post(f"{API}/jobs/{hers.pk}/cancel")

    assert (answer.status_code, code_of(answer)) == (403, "not-yours")


@pytest.mark.parametrize("bad", ["7", "otter", "0" * 32 + "0"])
def test_an_id_that_is_none_is_refused(program: Caller, bad: str) -> None:
    assert program.get(f"/jobs/{bad}").status_code == 422
    assert program.post(f"/jobs/{bad}/cancel").status_code == 422
    assert program.get(f"/content/{bad}").status_code == 422


def test_services_are_named_and_nothing_secret_is_told(
    program: Caller, settings: Any
) -> None:
    settings.GUESTS = {**settings.GUESTS, "ELEVEN_API_KEY": "sk-canary"}

    answer = program.get("/services")

    found = {(s["promise"], s["name"]): s for s in answer.json()["items"]}
    assert found["voice", "house"]["is_allowed"]
    assert not found["voice", "elevenlabs"]["is_allowed"]
    assert found["facts", "wikipedia"]["receives"] == ["words"]
    assert "canary" not in answer.content.decode()
