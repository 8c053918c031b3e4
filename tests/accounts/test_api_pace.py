"""How often somebody may call, and what they hear who call too often."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.engine.limits import LIMITS, Limit
from accounts.models import Profile, User
from tests.accounts.programs import Program, code_of, program_of

MANY = 10 * 1024 * 1024


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make limits so small that a test can reach them."""

    def limit(**calls: int) -> None:
        small = {name.replace("_", "-"): Limit(n, 60) for name, n in calls.items()}
        monkeypatch.setattr("accounts.providers.counts.LIMITS", {**LIMITS, **small})

    return limit


def test_every_answer_says_how_much_is_left(ada: User) -> None:
    program = program_of(ada)
    first, second = program.get("/me"), program.get("/people/999999")

    assert first["RateLimit-Limit"] == str(LIMITS["key"].calls)
    left = [int(answer["RateLimit-Remaining"]) for answer in (first, second)]
    assert left[1] == left[0] - 1
    assert 1 <= int(first["RateLimit-Reset"]) <= 60


def test_a_key_that_calls_too_fast_waits_and_another_does_not(
    ada: User, narrow: Callable[..., None]
) -> None:
    narrow(key=2)
    program, other = program_of(ada), program_of(ada)
    token = program.token()

    assert program.get("/me").status_code == 200
    answer = token.get("/me")

    assert (answer.status_code, code_of(answer)) == (429, "too-fast")
    assert 1 <= int(answer["Retry-After"]) <= 120
    assert answer["RateLimit-Remaining"] == "0"
    assert other.get("/me").status_code == 200


def test_many_keys_of_one_person_share_what_that_person_may(
    ada: User, max_: User, narrow: Callable[..., None]
) -> None:
    narrow(person=2)

    statuses = [program_of(ada).get("/me").status_code for _ in range(3)]

    assert statuses == [200, 200, 429]
    assert program_of(max_).get("/me").status_code == 200


def test_whoever_nobody_knows_is_counted_by_address(
    ada: User, narrow: Callable[..., None]
) -> None:
    narrow(unknown=2)
    guesses = [Program(f"guess {n}").get("/me") for n in range(3)]

    assert [each.status_code for each in guesses] == [401, 401, 429]
    assert guesses[0]["RateLimit-Remaining"] == "1"
    assert Program().get("/jwks.json").status_code == 429
    assert program_of(ada).get("/me").status_code == 200


def test_tokens_are_asked_for_at_a_pace_of_their_own(
    ada: User, narrow: Callable[..., None]
) -> None:
    narrow(token=1)
    program = program_of(ada)
    program.token()

    assert code_of(program.post("/token")) == "too-fast"
    assert program.get("/me").status_code == 200


def test_forms_that_come_too_fast_get_a_kind_page(
    ada: User,
    leo: Profile,
    sign_in: Callable[..., Client],
    narrow: Callable[..., None],
) -> None:
    narrow(form=1)
    browser = sign_in(ada)
    form = {"theme": "cream", "next": "/"}

    assert browser.post("/theme/", form).status_code == 302
    answer = browser.post("/theme/", form)

    assert answer.status_code == 429
    assert 1 <= int(answer["Retry-After"]) <= 120
    assert b"A little too fast" in answer.content
    assert browser.get("/offline/").status_code == 200
    assert sign_in(ada, as_=leo).post("/theme/", form).status_code == 302


def test_forms_from_a_stranger_are_counted_by_address(
    client: Client, db: None, narrow: Callable[..., None]
) -> None:
    narrow(unknown_form=1)
    form = {"theme": "cream", "next": "/"}
    statuses = [client.post("/theme/", form).status_code for _ in range(2)]
    elsewhere = client.post("/theme/", form, REMOTE_ADDR="192.168.1.20")

    assert statuses == [302, 429]
    assert elsewhere.status_code == 302
