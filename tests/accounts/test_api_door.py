"""Who comes in through the API, with what, and who does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from accounts.api.door import refused
from accounts.engine.policy import WORDS, Decision, Reason
from accounts.models import ApiKey, Profile, User
from tests.accounts.programs import API, Program, code_of, cut, error_of, program_of

SignIn = Callable[..., Client]


def test_ada_comes_in_with_her_key(ada: User) -> None:
    answer = program_of(ada, "read").get("/me")

    assert answer.status_code == 200
    said = answer.json()
    assert said["family"]["name"] == "Lighthouse"
    assert said["person"]["name"] == "Ada"
    assert (said["role"], said["by"], said["scopes"]) == ("owner", "key", ["read"])
    assert said["expires_at"].endswith("Z")


def test_ada_comes_in_with_a_token_of_her_key(ada: User) -> None:
    said = program_of(ada).token("read").get("/me").json()

    assert (said["by"], said["scopes"]) == ("token", ["read"])


def test_leo_comes_in_by_the_window(ada: User, leo: Profile, sign_in: SignIn) -> None:
    said = sign_in(ada, as_=leo).get(f"{API}/me").json()

    assert (said["person"]["name"], said["role"]) == ("Leo", "child")
    assert (said["by"], said["scopes"], said["expires_at"]) == ("window", None, None)


def test_nobody_comes_in_with_nothing(client: Client, db: None) -> None:
    answer = Program().get("/me")

    assert (answer.status_code, code_of(answer)) == (401, "not-signed-in")
    assert answer["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    "header, code",
    [
        ("Basic YWRhOmxhbXA=", "not-signed-in"),
        ("Bearer", "token-refused"),
        ("Bearer ", "token-refused"),
        ("Bearer phk_", "key-unknown"),
        (f"Bearer phk_{'0' * 16}_{'x' * 43}", "key-unknown"),
        ("Bearer phk_\x00_\x00", "key-unknown"),
        (f"Bearer {'a' * 10_000}", "token-refused"),
        ("Bearer é.ü.ß", "token-refused"),
    ],
)
def test_what_only_looks_like_a_key_opens_nothing(
    db: None, header: str, code: str
) -> None:
    answer = Client(SERVER_NAME="localhost").get(
        f"{API}/me", headers={"Authorization": header}
    )

    assert (answer.status_code, code_of(answer)) == (401, code)


def test_a_key_with_one_wrong_letter_says_no_more_than_that(ada: User) -> None:
    key, text = cut(ada)
    key.revoke(timezone.now())
    wrong = text[:-1] + ("a" if text[-1] != "a" else "b")

    assert code_of(Program(wrong).get("/me")) == "key-unknown"


def test_a_revoked_key_is_told_so(ada: User) -> None:
    key, text = cut(ada)
    key.revoke(timezone.now())

    answer = Program(text).get("/me")

    assert (answer.status_code, code_of(answer)) == (401, "key-revoked")
    assert "The key for The kitchen was revoked" in error_of(answer)["what"]


def test_an_expired_key_is_told_so(
    ada: User, later: Callable[[timedelta], None]
) -> None:
    program = program_of(ada, days=1)
    later(timedelta(days=1, seconds=1))

    assert code_of(program.get("/me")) == "key-expired"


def test_a_replaced_key_works_for_a_day_then_names_the_new_one(
    ada: User, later: Callable[[timedelta], None]
) -> None:
    key, old = cut(ada)
    fresh, new = key.rotate(timezone.now())

    assert Program(old).get("/me").status_code == 200
    later(timedelta(hours=24, seconds=1))
    answer = Program(old).get("/me")

    assert (answer.status_code, code_of(answer)) == (401, "key-replaced")
    assert f"phk_{fresh.public_id}_…" in error_of(answer)["do"]
    assert Program(new).get("/me").status_code == 200


def test_the_key_of_a_grown_up_who_may_no_longer_sign_in_is_shut(ada: User) -> None:
    program = program_of(ada)
    User.objects.filter(pk=ada.pk).update(is_active=False)

    assert code_of(program.get("/me")) == "key-revoked"


def test_a_key_notes_its_use_once_a_minute(
    ada: User, later: Callable[[timedelta], None]
) -> None:
    key, text = cut(ada)

    def used_at() -> Any:
        Program(text).get("/me")
        return ApiKey.objects.get(pk=key.pk).used_at

    first = used_at()
    assert first is not None
    assert used_at() == first
    later(timedelta(seconds=90))
    assert used_at() > first


@pytest.mark.parametrize(
    "scopes, path, status",
    [
        (["read"], "/people", 200),
        (["make"], "/people", 403),
        (["manage"], "/events", 403),
        (["make"], "/me", 200),
    ],
)
def test_a_key_opens_what_it_was_given(
    ada: User, scopes: list[str], path: str, status: int
) -> None:
    answer = program_of(ada, *scopes).get(path)

    assert answer.status_code == status
    assert status == 200 or code_of(answer) == "scope"


def test_a_key_wins_over_the_cookies_beside_it(
    ada: User, max_: User, sign_in: SignIn
) -> None:
    browser = sign_in(max_)
    _, text = cut(ada, "read")

    answer = browser.get(f"{API}/me", headers={"Authorization": f"Bearer {text}"})

    assert answer.json()["family"]["name"] == "Lighthouse"


def test_a_bad_key_is_not_made_good_by_cookies(ada: User, sign_in: SignIn) -> None:
    answer = sign_in(ada).get(f"{API}/me", headers={"Authorization": "Bearer x"})

    assert code_of(answer) == "token-refused"


def test_another_site_cannot_act_for_the_person_at_the_window(
    ada: User, sign_in: SignIn
) -> None:
    browser = sign_in(ada)
    browser.handler.enforce_csrf_checks = True

    answer = browser.post(
        f"{API}/keys",
        {"name": "A trap", "scopes": ["manage"]},
        content_type="application/json",
    )

    assert (answer.status_code, code_of(answer)) == (403, "csrf")
    assert not ApiKey.objects.exists()


def test_a_page_of_the_house_can(ada: User, sign_in: SignIn) -> None:
    browser = sign_in(ada)
    browser.handler.enforce_csrf_checks = True
    word = "a" * 32
    browser.cookies[settings.CSRF_COOKIE_NAME] = word

    answer = browser.post(
        f"{API}/keys",
        {"name": "The kitchen", "scopes": ["read"]},
        content_type="application/json",
        headers={"X-CSRFToken": word},
    )

    assert answer.status_code == 201


def test_leo_is_told_that_it_is_for_a_grown_up(
    ada: User, leo: Profile, sign_in: SignIn
) -> None:
    answer = sign_in(ada, as_=leo).get(f"{API}/people")

    assert (answer.status_code, code_of(answer)) == (403, "role")


def test_ada_is_asked_to_show_again_who_she_is(ada: User, sign_in: SignIn) -> None:
    answer = sign_in(ada, fresh=False).get(f"{API}/keys")

    assert (answer.status_code, code_of(answer)) == (403, "stale")


def test_a_device_with_nobody_picked_is_told_so(ada: User, sign_in: SignIn) -> None:
    browser = sign_in(ada)
    session = browser.session
    del session["profile"]
    session.save()

    assert code_of(browser.get(f"{API}/me")) == "nobody-picked"


def test_a_grown_up_who_became_a_guest_takes_their_keys_along(ada: User) -> None:
    program = program_of(ada)
    profile = ada.profile
    Profile.objects.filter(pk=profile.pk).update(kind="child", user=None)

    assert code_of(program.get("/people")) == "key-revoked"


@pytest.mark.parametrize("reason", set(Reason) - {Reason.ALLOWED})
def test_every_refusal_of_the_policy_has_a_code(reason: Reason) -> None:
    no = refused(Decision(reason, WORDS[reason]))

    assert no.status in {401, 403, 404}
