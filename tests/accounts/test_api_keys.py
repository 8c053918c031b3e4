"""Making, changing and revoking keys, and what a key may not do to others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.api.keys import MOST_KEYS
from accounts.models import ApiKey, Event, Family, Profile, User
from tests.accounts.programs import API, Program, code_of, cut, program_of

SignIn = Callable[..., Client]


def test_a_program_makes_a_key_that_works(ada: User) -> None:
    wish = {"name": "  The hall ", "scopes": ["read"], "days": 7}

    answer = program_of(ada).post("/keys", wish)

    assert answer.status_code == 201
    made = answer.json()
    assert made["key"]["name"] == "The hall"
    assert made["text"].startswith(f"phk_{made['key']['id']}_")
    assert Program(made["text"]).get("/me").json()["scopes"] == ["read"]
    assert Event.objects.get().kind == "made"


def test_a_key_is_shown_once(ada: User) -> None:
    program = program_of(ada)
    answer = program.post("/keys", {"name": "A", "scopes": ["read"]})
    made = answer.json()

    assert answer["Cache-Control"] == "no-store"
    secret = made["text"].split("_", 2)[2]
    assert secret.encode() not in program.get("/keys").content
    assert not ApiKey.objects.filter(secret_hash=secret).exists()


def test_no_key_gives_more_than_it_has(ada: User) -> None:
    answer = program_of(ada, "manage").post("/keys", {"name": "A", "scopes": ["make"]})

    assert (answer.status_code, code_of(answer)) == (403, "scope")
    assert ApiKey.objects.count() == 1


@pytest.mark.parametrize("days", [True, "90", None])
def test_days_are_a_number_and_nothing_that_could_pass_for_one(
    ada: User, days: object
) -> None:
    wish = {"name": "A", "scopes": ["read"], "days": days}

    assert program_of(ada).post("/keys", wish).status_code == 422
    assert ApiKey.objects.count() == 1


def test_no_token_gives_more_than_it_has(ada: User) -> None:
    token = program_of(ada).token("manage")

    assert code_of(token.post("/keys", {"name": "A", "scopes": ["read"]})) == "scope"


def test_no_key_lives_longer_than_the_one_that_made_it(ada: User) -> None:
    program = program_of(ada, days=10.5)

    program.post("/keys", {"name": "Long", "scopes": ["read"], "days": 400})

    key = ApiKey.objects.get(name="Long")
    assert key.expires_at is not None
    assert key.expires_at < timezone.now() + timedelta(days=10.5)


def test_a_key_in_its_last_day_makes_no_keys(ada: User) -> None:
    answer = program_of(ada, days=0.5).post("/keys", {"name": "A", "scopes": ["read"]})

    assert (answer.status_code, code_of(answer)) == (409, "conflict")


def test_ada_at_her_window_gives_any_scope_for_at_most_400_days(
    ada: User, sign_in: SignIn
) -> None:
    wish = {"name": "A", "scopes": ["read", "make", "manage"], "days": 400}

    answer = sign_in(ada).post(f"{API}/keys", wish, content_type="application/json")

    assert answer.status_code == 201


def test_a_family_has_only_so_many_keys(ada: User) -> None:
    program = program_of(ada)
    for _ in range(MOST_KEYS - 1):
        cut(ada)

    answer = program.post("/keys", {"name": "A", "scopes": ["read"]})

    assert (answer.status_code, code_of(answer)) == (409, "conflict")


def test_the_list_has_the_keys_that_open_something(ada: User, max_: User) -> None:
    key, text = cut(ada)
    revoked, _ = cut(ada)
    revoked.revoke(timezone.now())
    cut(ada, days=-1)
    cut(max_)

    said = Program(text).get("/keys").json()

    assert [each["id"] for each in said["items"]] == [key.public_id]


def test_a_key_changes_itself_and_both_work_for_a_day(ada: User) -> None:
    key, text = cut(ada)

    answer = Program(text).post(f"/keys/{key.public_id}/rotate")

    assert answer.status_code == 201
    assert Program(answer.json()["text"]).get("/me").status_code == 200
    assert Program(text).get("/me").status_code == 200
    old = next(
        each
        for each in Program(text).get("/keys").json()["items"]
        if each["id"] == key.public_id
    )
    assert old["replaced_by"] == answer.json()["key"]["id"]


def test_a_key_changes_only_once(ada: User) -> None:
    key, text = cut(ada)
    Program(text).post(f"/keys/{key.public_id}/rotate")

    answer = Program(text).post(f"/keys/{key.public_id}/rotate")

    assert (answer.status_code, code_of(answer)) == (409, "conflict")
    assert ApiKey.objects.count() == 2


def test_a_key_does_not_change_another(ada: User) -> None:
    other, _ = cut(ada)

    answer = program_of(ada).post(f"/keys/{other.public_id}/rotate")

    assert (answer.status_code, code_of(answer)) == (403, "not-yours")


def test_a_narrow_token_does_not_become_the_whole_key(ada: User) -> None:
    key, text = cut(ada)

    answer = Program(text).token("manage").post(f"/keys/{key.public_id}/rotate")

    assert (answer.status_code, code_of(answer)) == (403, "scope")


def test_a_grown_up_does_not_get_to_see_the_owner_s_new_key(
    lighthouse: Family, ada: User, max_: User, sign_in: SignIn
) -> None:
    """Changing a key shows the new one, and the new one acts for whose it is."""
    key, _ = cut(ada)
    Profile.objects.filter(user=max_).update(family=lighthouse, kind="grown-up")
    User.objects.filter(pk=max_.pk).update(family=lighthouse)
    max_at_the_window = sign_in(User.objects.get(pk=max_.pk))
    path = f"{API}/keys/{key.public_id}"

    assert code_of(max_at_the_window.post(f"{path}/rotate")) == "not-yours"
    assert max_at_the_window.delete(path).status_code == 204


def test_a_revoked_key_and_its_tokens_open_nothing(ada: User) -> None:
    key, text = cut(ada)
    token = Program(text).token()

    assert program_of(ada).delete(f"/keys/{key.public_id}").status_code == 204

    assert code_of(Program(text).get("/me")) == "key-revoked"
    assert code_of(token.get("/me")) == "key-revoked"


@pytest.mark.parametrize("method", ["delete", "post"])
def test_max_cannot_touch_ada_s_key(ada: User, max_: User, method: str) -> None:
    key, text = cut(ada)
    path = f"/keys/{key.public_id}" + ("/rotate" if method == "post" else "")

    answer = getattr(program_of(max_), method)(path)

    assert (answer.status_code, code_of(answer)) == (404, "not-found")
    assert Program(text).get("/me").status_code == 200
