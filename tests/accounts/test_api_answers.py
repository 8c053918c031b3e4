"""What the API says when it says no: one shape, whatever went wrong."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError

from accounts.engine.refusals import BY_STATUS, REFUSALS
from accounts.models import ApiKey, Event, User
from kit.problems import Problem
from tests.accounts.programs import API, Program, code_of, cut, error_of, program_of

MANY = 10 * 1024 * 1024


@pytest.fixture
def ada_s_program(ada: User) -> Program:
    return program_of(ada)


def test_an_address_that_does_not_exist(ada_s_program: Program) -> None:
    for path in ("/nothing", "/people/x/y", "/", "/me/"):
        answer = ada_s_program.get(path)
        assert (answer.status_code, code_of(answer)) == (404, "not-found"), path


def test_nobody_learns_which_addresses_there_are_without_a_key(db: None) -> None:
    assert Program().get("/nothing").status_code == 404


def test_a_method_that_an_address_does_not_know(ada_s_program: Program) -> None:
    answer = ada_s_program.delete("/people")

    assert (answer.status_code, code_of(answer)) == (405, "wrong-method")
    assert answer["Allow"] == "GET"


@pytest.mark.parametrize(
    "body",
    [
        b'{"name": ',
        b"\xff\xfe\x00",
        '{"name": "Küche"}'.encode("latin-1"),
        b"[" * 100_000,
        b"9" * 10_000,
    ],
    ids=["half", "noise", "latin-1", "deep", "long"],
)
def test_a_body_that_cannot_be_read(ada_s_program: Program, body: bytes) -> None:
    answer = ada_s_program.post("/keys", body)

    assert (answer.status_code, code_of(answer)) == (400, "unreadable")
    assert ApiKey.objects.count() == 1


def test_a_body_that_is_not_json(ada_s_program: Program) -> None:
    for kind in ("application/x-www-form-urlencoded", "text/plain", ""):
        answer = ada_s_program.post("/keys", b"name=x", content_type=kind)
        assert (answer.status_code, code_of(answer)) == (415, "wrong-type")


def test_a_body_of_ten_megabytes(ada_s_program: Program) -> None:
    body = json.dumps({"name": "x" * MANY, "scopes": ["read"]})

    answer = ada_s_program.post("/keys", body.encode())

    assert (answer.status_code, code_of(answer)) == (413, "too-big")
    assert ApiKey.objects.count() == 1
    assert not Event.objects.exists()


def test_a_body_of_ten_megabytes_that_does_not_say_its_size(
    ada_s_program: Program,
) -> None:
    """Sent in pieces it has no Content-Length for Django to look at."""
    body = json.dumps({"name": "x" * MANY, "scopes": ["read"]})

    answer = ada_s_program.post("/keys", body.encode(), CONTENT_LENGTH="")

    assert answer.status_code in {400, 413, 422}
    assert ApiKey.objects.count() == 1


@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"name": ""}, "body.name"),
        ({"name": "x" * 61}, "body.name"),
        ({"name": "a\x00b"}, "body.name"),
        ({"name": "two\nlines"}, "body.name"),
        ({"name": "\u202eknab ruoy"}, "body.name"),
        ({"name": 7}, "body.name"),
        ({"scopes": []}, "body.scopes"),
        ({"scopes": ["everything"]}, "body.scopes.0"),
        ({"days": 0}, "body.days"),
        ({"days": 401}, "body.days"),
        ({"days": "soon"}, "body.days"),
    ],
    ids=str,
)
def test_a_field_that_cannot_be_used_is_named(
    ada_s_program: Program, wrong: dict[str, Any], field: str
) -> None:
    right = {"name": "The kitchen", "scopes": ["read"]}

    answer = ada_s_program.post("/keys", right | wrong)

    assert (answer.status_code, code_of(answer)) == (422, "wrong-input")
    assert any(name.startswith(field) for name in error_of(answer)["fields"])
    assert ApiKey.objects.count() == 1


@pytest.mark.parametrize(
    "query",
    [
        {"after": -1},
        {"after": 2**63},
        {"after": "x"},
        {"limit": 0},
        {"limit": 201},
        {"topic": "a\x00b"},
        {"topic": ""},
    ],
    ids=str,
)
def test_a_question_that_cannot_be_asked(
    ada_s_program: Program, query: dict[str, Any]
) -> None:
    assert ada_s_program.get("/events", **query).status_code == 422


def test_a_half_of_a_letter_is_no_name(ada_s_program: Program) -> None:
    body = b'{"name": "\\ud800", "scopes": ["read"]}'

    assert ada_s_program.post("/keys", body).status_code == 422


def breaks(error: Exception) -> Callable[..., Any]:
    def broken(*args: Any, **kwargs: Any) -> Any:
        raise error

    return broken


def test_what_breaks_is_logged_with_its_id_and_says_nothing_of_the_inside(
    ada: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    program = Program(cut(ada)[1], raise_request_exception=False)
    monkeypatch.setattr(
        "accounts.models.profile.Profile.objects.visible_to",
        breaks(DatabaseError("the table of secrets is gone")),
    )

    with caplog.at_level(logging.ERROR):
        answer = program.get("/people")

    assert (answer.status_code, code_of(answer)) == (500, "broken")
    assert b"secrets" not in answer.content
    assert "the table of secrets is gone" in caplog.text


def test_a_problem_is_said_with_its_words(
    ada_s_program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Problem("The disk is full.", "Delete old films.", kept="All is safe.")
    monkeypatch.setattr("accounts.api.keys.cut_key", breaks(full))

    answer = ada_s_program.post("/keys", {"name": "A", "scopes": ["read"]})

    error = error_of(answer)
    assert (answer.status_code, error["code"]) == (422, "wrong-input")
    assert (error["what"], error["do"]) == ("The disk is full.", "Delete old films.")
    assert error["kept"] == "All is safe."


def test_a_problem_that_passes_may_be_tried_again(
    ada_s_program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = Problem("The disk is busy.", passing=True)
    monkeypatch.setattr("accounts.api.keys.cut_key", breaks(busy))

    answer = ada_s_program.post("/keys", {"name": "A", "scopes": ["read"]})

    assert (answer.status_code, code_of(answer)) == (503, "resting")


def test_a_host_that_is_not_ours(ada: User) -> None:
    answer = Program(cut(ada)[1]).client.get(f"{API}/me", SERVER_NAME="evil.example")

    assert (answer.status_code, code_of(answer)) == (400, "unreadable")


def test_every_code_has_words_and_every_status_a_code() -> None:
    assert all(words.what and words.do for words in REFUSALS.values())
    assert {400, 401, 403, 404, 405, 409, 413, 415, 416, 422, 429, 500, 503} == set(
        BY_STATUS
    )
    assert BY_STATUS[403] == "not-allowed"
