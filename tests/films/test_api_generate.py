"""One call makes a film: its fields, its refusals, and doing it once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from accounts.models import Event, Profile, User
from studio.models import Call, Film, Job
from tests.accounts.programs import Program, code_of, error_of
from tests.films.callers import Caller, caller_of

SEED = {
    "prompt": "A lighthouse that controls storms. Emerald palette, 2 scenes.",
    "title": "Lighthouse Storm",
    "style": "cinematic",
    "voice": "house",
    "language": "en",
    "duration_target": 12,
    "produce_preview": True,
}
COLUMNS = {
    "id", "user_id", "prompt_text", "style", "voice", "language", "duration_target",
    "status", "progress", "created_at", "updated_at", "preview_url", "final_url",
    "thumbnail_url", "vtt_url", "error_log",
}  # fmt: skip


@pytest.fixture
def program(_small: None, ada: User) -> Caller:
    return caller_of(ada)


def test_the_call_that_everybody_knows_makes_a_film(program: Caller, ada: User) -> None:
    answer = program.post("/generate", SEED)

    said = answer.json()
    assert answer.status_code == 201
    assert answer["Location"] == f"/api/v1/jobs/{said['id']}"
    assert set(said) >= COLUMNS
    assert said["user_id"] == ada.profile.pk
    assert said["duration_target"] == 12 and said["language"] == "en"
    assert said["status"] == "generating_script" and said["progress"] < 1
    assert said["final_url"] is None and said["error_log"] is None
    assert Film.objects.get().title == "Lighthouse Storm"
    assert program.at(answer["Location"]).json()["id"] == said["id"]


def test_one_sentence_is_enough(program: Caller) -> None:
    said = program.post("/generate", {"prompt": "An otter flies a kite"}).json()

    assert said["duration_target"] == 7
    assert (said["voice"], said["storyteller"], said["pictures"]) == ("house",) * 3
    assert said["steps"][0]["label"] and said["notes"] == []


def test_a_look_that_is_none_of_ours_becomes_words_and_is_said(program: Caller) -> None:
    said = program.post("/generate", SEED).json()

    assert said["prompt_text"].endswith("cinematic")
    assert "“cinematic”" in said["notes"][0]
    assert any("“cinematic”" in line["text"] for line in said["logs"])


def test_a_look_of_ours_is_taken_as_one(program: Caller) -> None:
    said = program.post("/generate", {**SEED, "style": "Felt"}).json()

    assert said["style"] == "felt" and said["notes"] == []
    assert said["prompt_text"] == SEED["prompt"]


def test_whoever_is_in_it_and_which_telling_may_be_chosen(program: Caller) -> None:
    wish = {**SEED, "cast": ["otter", "keeper"], "seed": 7, "take": 3}

    said = program.post("/generate", {**wish, "read_first": True}).json()

    order = Job.objects.get().asked
    assert [star.id for star in order.cast] == ["otter", "keeper"]
    assert (order.seed, order.take, order.read_first) == (7, 3, True)
    assert said["seed"] == 7 and said["read_first"]
    # A film shows whom its words name: whoever was chosen is named in them.
    assert order.prompt.startswith(str(SEED["prompt"])) and "Bram" in order.prompt


@pytest.mark.parametrize(
    "wish, code, words",
    [
        ({"voice": "eleven_v2_ryan"}, "wrong-input", "Choose from house"),
        ({"voice": "elevenlabs"}, "not-allowed", "ElevenLabs is outside the house"),
        ({"voice": "elevenlabs:Ryan"}, "wrong-input", "not chosen for one film"),
        ({"storyteller": "nobody"}, "wrong-input", "no storyteller called “nobody”"),
        ({"pictures": "sora"}, "wrong-input", "no more"),
        ({"prompt": "…", "style": None}, "wrong-input", ""),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_with_what_can(
    program: Caller, wish: Any, code: str, words: str
) -> None:
    answer = program.post("/generate", {**SEED, **wish})

    said = error_of(answer)
    assert said["code"] == code
    assert words in f"{said['what']} {said['do']}"
    assert not Film.objects.exists()


@pytest.mark.parametrize(
    "wish",
    [
        {"prompt": ""},
        {"prompt": 7},
        {"prompt": None},
        {"prompt": "x" * 4001},
        {"prompt": "an otter\x00flies"},
        {"title": "x" * 61},
        {"duration_target": "7"},
        {"duration_target": True},
        {"duration_target": 6.9},
        {"duration_target": 601},
        {"language": "tlh"},
        {"produce_preview": "yes"},
        {"produce_preview": 1},
        {"seed": 1.5},
        {"seed": -1},
        {"take": 0},
        {"cast": ["dragon"]},
        {"cast": "otter"},
        {"read_first": "false"},
        {"output_preset": "4k"},
    ],
    ids=str,
)
def test_what_is_of_another_kind_is_refused_by_its_name(
    program: Caller, wish: dict[str, Any]
) -> None:
    answer = program.post("/generate", {**SEED, **wish})

    assert answer.status_code == 422
    named = error_of(answer)["fields"]
    assert any(each.startswith(f"body.{next(iter(wish))}") for each in named)
    assert not Job.objects.exists()


@pytest.mark.parametrize("body", ["[]", "null", "true", "{", '{"prompt": NaN}', "7"])
def test_what_is_no_wish_is_refused(program: Caller, body: str) -> None:
    assert program.post("/generate", body).status_code in {400, 422}


def test_ten_megabytes_are_too_much_at_once(program: Caller) -> None:
    answer = program.post("/generate", {"prompt": "x" * 10_000_000})

    assert (answer.status_code, code_of(answer)) == (413, "too-big")


def test_a_form_is_no_json(program: Caller) -> None:
    form = "application/x-www-form-urlencoded"

    answer = program.post("/generate", "prompt=otter", content_type=form)

    assert (answer.status_code, code_of(answer)) == (415, "wrong-type")


def test_a_method_it_does_not_know_is_refused(program: Caller) -> None:
    answer = program.get("/generate")

    assert (answer.status_code, answer["Allow"]) == (405, "POST")


@pytest.mark.usefixtures("_small")
def test_only_a_key_for_making_makes(ada: User) -> None:
    assert code_of(caller_of(ada, "read").post("/generate", SEED)) == "scope"
    assert code_of(Program().post("/generate", SEED)) == "not-signed-in"
    assert not Job.objects.exists()


@pytest.mark.usefixtures("_small")
def test_leo_makes_a_film_at_the_window_but_no_other_page_does_it_for_him(
    ada: User, leo: Profile, sign_in: Callable[..., Client]
) -> None:
    window = sign_in(ada, as_=leo)
    window.handler.enforce_csrf_checks = True
    send: dict[str, Any] = {
        "path": "/api/v1/generate",
        "data": SEED,
        "content_type": "application/json",
    }
    assert window.post(**send).status_code == 403

    window.get("/api/v1/docs")
    window.get("/more/")
    word = window.cookies["pharos_csrf"].value
    answer = window.post(**send, headers={"X-CSRFToken": word})

    assert answer.status_code == 201
    assert answer.json()["user_id"] == leo.pk


def test_the_same_call_under_the_same_key_is_done_once(program: Caller) -> None:
    first = program.once("/generate", SEED, "storm-1")

    again = program.once("/generate", dict(reversed(SEED.items())), "storm-1")

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert again["Location"] == first["Location"]
    assert "Idempotent-Replayed" not in first
    assert again["Idempotent-Replayed"] == "true"
    assert Job.objects.count() == 1


def test_another_call_under_that_key_is_a_mistake(program: Caller) -> None:
    program.once("/generate", SEED, "storm-1")

    answer = program.once("/generate", {**SEED, "title": "Other"}, "storm-1")

    assert (answer.status_code, code_of(answer)) == (422, "key-reused")
    assert Job.objects.count() == 1


def test_a_key_is_one_persons_own(program: Caller, max_: User) -> None:
    ours = program.once("/generate", SEED, "storm-1")

    theirs = caller_of(max_).once("/generate", SEED, "storm-1")

    assert theirs.status_code == 201
    assert theirs.json()["id"] != ours.json()["id"]


def test_what_was_refused_may_be_mended_under_the_same_key(program: Caller) -> None:
    assert program.once("/generate", {"prompt": "…"}, "storm-1").status_code == 422

    assert program.once("/generate", SEED, "storm-1").status_code == 201


def test_a_key_is_remembered_for_a_day(program: Caller) -> None:
    first = program.once("/generate", SEED, "storm-1")
    call = Call.objects.get()
    Call.objects.update(at=call.at - timedelta(hours=25))

    later = program.once("/generate", SEED, "storm-1")

    assert later.json()["id"] != first.json()["id"]


def test_a_key_that_cannot_be_one_is_refused(program: Caller) -> None:
    assert program.once("/generate", SEED, "x" * 201).status_code == 422
    assert program.once("/generate", SEED, "a b").status_code == 422


@pytest.mark.usefixtures("_small")
@pytest.mark.django_db(transaction=True)
def test_two_who_call_in_one_moment_get_one_film(ada: User) -> None:
    text = caller_of(ada).text
    answers: list[Any] = []
    ready = threading.Barrier(4)

    def call() -> None:
        try:
            ready.wait(10)
            answers.append(Caller(text).once("/generate", SEED, "storm-1"))
        finally:
            connection.close()

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert [answer.status_code for answer in answers] == [201] * 4
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert sum("Idempotent-Replayed" in answer for answer in answers) == 3
    assert Film.objects.count() == 1
    assert Event.objects.filter(text="in line").count() == 1
