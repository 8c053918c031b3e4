"""What a token opens, for how long, and what ends it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import ApiKey, EndedToken, Event, User
from tests.accounts.programs import API, Program, code_of, cut, program_of

SignIn = Callable[..., Client]


def test_a_token_cannot_do_what_was_left_out_of_it(ada: User) -> None:
    token = program_of(ada).token("read")

    assert code_of(token.post("/keys", {"name": "A", "scopes": ["read"]})) == "scope"


def test_a_token_loses_what_its_key_loses(ada: User) -> None:
    key, text = cut(ada, "read", "manage")
    token = Program(text).token()
    ApiKey.objects.filter(pk=key.pk).update(scopes=["manage"])

    assert token.get("/me").json()["scopes"] == ["manage"]
    assert code_of(token.get("/people")) == "scope"


def test_nobody_gets_a_token_for_more_than_the_key_has(ada: User) -> None:
    answer = program_of(ada, "read").post("/token", {"scopes": ["read", "manage"]})

    assert (answer.status_code, code_of(answer)) == (403, "scope")


@pytest.mark.parametrize(
    "wish", [{"scope": ["read"]}, {"scopes": []}, ["read"], True, "read", ""], ids=str
)
def test_a_wish_that_was_not_understood_gets_no_token(ada: User, wish: Any) -> None:
    answer = program_of(ada).post("/token", json.dumps(wish))

    assert (answer.status_code, code_of(answer)) == (422, "wrong-input")


def test_a_token_makes_no_tokens(ada: User) -> None:
    assert code_of(program_of(ada).token().post("/token")) == "not-allowed"


def test_a_window_makes_no_tokens(ada: User, sign_in: SignIn) -> None:
    answer = sign_in(ada).post(f"{API}/token", content_type="application/json")

    assert code_of(answer) == "not-allowed"


def test_a_token_dies_at_once_with_its_key(ada: User) -> None:
    key, text = cut(ada)
    token = Program(text).token()
    key.revoke(timezone.now())

    assert code_of(token.get("/me")) == "key-revoked"


def test_a_token_dies_with_the_last_minute_of_its_key(
    ada: User, later: Callable[[timedelta], None]
) -> None:
    program = program_of(ada, days=5 / 24 / 60)
    answer = program.post("/token").json()
    token = Program(answer["token"])
    later(timedelta(minutes=5, seconds=1))

    assert answer["expires_in"] <= 300
    assert code_of(token.get("/me")) == "token-expired"


def test_a_token_is_over_after_ten_minutes(
    ada: User, later: Callable[[timedelta], None]
) -> None:
    token = program_of(ada).token()
    later(timedelta(minutes=10, seconds=1))

    assert code_of(token.get("/me")) == "token-expired"


def test_a_token_that_was_given_back_is_over_and_its_key_is_not(ada: User) -> None:
    program = program_of(ada)
    token, other = program.token(), program.token()

    assert token.delete("/token").status_code == 204

    assert code_of(token.get("/me")) == "token-ended"
    assert other.get("/me").status_code == 200
    assert program.get("/me").status_code == 200


def test_tokens_given_back_are_forgotten_when_they_would_be_over_anyway(
    ada: User, later: Callable[[timedelta], None]
) -> None:
    program = program_of(ada)
    program.token().delete("/token")
    later(timedelta(minutes=11))
    program.token().delete("/token")

    assert EndedToken.objects.count() == 1


def test_a_key_has_no_token_to_give_back(ada: User) -> None:
    answer = program_of(ada).delete("/token")

    assert (answer.status_code, code_of(answer)) == (409, "conflict")


def test_a_token_of_the_last_secret_works_until_it_is_over(
    ada: User, settings: Any
) -> None:
    token = program_of(ada).token()

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new lamp"

    assert token.get("/me").status_code == 200
    assert len(Program().get("/jwks.json").json()["keys"]) == 2
    settings.SECRET_KEY_FALLBACKS = []
    assert code_of(token.get("/me")) == "token-refused"


def test_a_token_of_a_key_that_is_gone_opens_nothing(ada: User) -> None:
    key, text = cut(ada)
    token = Program(text).token()
    key.delete()

    assert code_of(token.get("/me")) == "key-unknown"


def test_the_word_about_a_token_is_not_kept_in_the_news(ada: User) -> None:
    program_of(ada).token().delete("/token")

    assert not Event.objects.exists()
