from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import ApiKey, User
from tests.conftest import grown_up

CUPBOARD = {"name": "the cupboard", "scopes": ["read", "make"], "days": "90"}


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


def made(home: Client, **changed: object) -> str:
    answer = home.post("/grown-ups/keys/new/", CUPBOARD | changed)
    assert answer.status_code == 201
    assert "no-store" in answer.headers["Cache-Control"]
    return shown(answer.content.decode())


def shown(words: str) -> str:
    found = re.search(r"phk_[0-9a-f]{16}_[\w-]{40,}", words)
    assert found
    return found[0]


def works(text: str, after: timedelta = timedelta()) -> bool:
    return ApiKey.from_text(text, timezone.now() + after) is not None


def test_a_key_is_shown_once_and_works_until_its_day(home: Client) -> None:
    text = made(home)

    key = ApiKey.objects.get()
    assert key.scopes == ["make", "read"]
    assert works(text, timedelta(days=89))
    assert not works(text, timedelta(days=91))
    page = home.get("/grown-ups/keys/").content.decode()
    assert key.public_id in page
    assert text not in page


def test_another_grown_up_cannot_take_over_adas_key(
    home: Client, ada: User, sign_in: Callable[..., Client]
) -> None:
    """A changed key acts as its owner, so only its owner may be shown the new one."""
    text = made(home)
    papa = grown_up(ada.family, "Papa", "grown-up")

    answer = sign_in(papa).post(
        f"/grown-ups/keys/{ApiKey.objects.get().pk}/rotate/", follow=True
    )

    assert "only Ada can replace it" in answer.content.decode()
    assert ApiKey.objects.count() == 1
    assert works(text)


@pytest.mark.parametrize(
    "wrong",
    [{"name": ""}, {"scopes": []}, {"scopes": ["own"]}, {"days": "-1"}, {"days": "0"}],
)
def test_a_key_that_cannot_be_is_not_made(
    home: Client, wrong: dict[str, object]
) -> None:
    assert home.post("/grown-ups/keys/new/", CUPBOARD | wrong).status_code == 422
    assert not ApiKey.objects.exists()


def test_after_a_replacement_both_work_for_a_day(home: Client) -> None:
    old = made(home)

    answer = home.post(f"/grown-ups/keys/{ApiKey.objects.get().pk}/rotate/")

    new = shown(answer.content.decode())
    assert new != old
    assert (works(old), works(new)) == (True, True)
    tomorrow = timedelta(hours=25)
    assert (works(old, tomorrow), works(new, tomorrow)) == (False, True)
    assert "Replaced" in home.get("/grown-ups/keys/").content.decode()


def test_a_replaced_key_cannot_be_changed_again(home: Client) -> None:
    made(home)
    address = f"/grown-ups/keys/{ApiKey.objects.get().pk}/rotate/"
    home.post(address)

    answer = home.post(address, follow=True)

    assert "replaced or revoked already" in answer.content.decode()
    assert ApiKey.objects.count() == 2


def test_a_revoked_key_is_shut_at_once(home: Client) -> None:
    text = made(home)

    home.post(f"/grown-ups/keys/{ApiKey.objects.get().pk}/revoke/")

    assert not works(text)
    assert "Revoked" in home.get("/grown-ups/keys/").content.decode()


@pytest.mark.parametrize("deed", ["rotate", "revoke"])
def test_max_cannot_touch_adas_key(
    sign_in: Callable[..., Client], home: Client, max_: User, deed: str
) -> None:
    text = made(home)

    address = f"/grown-ups/keys/{ApiKey.objects.get().pk}/{deed}/"

    assert sign_in(max_).post(address).status_code == 404
    assert works(text)
    assert ApiKey.objects.count() == 1


@pytest.mark.parametrize("deed", ["rotate", "revoke"])
def test_nothing_happens_to_a_key_before_the_question(home: Client, deed: str) -> None:
    text = made(home)
    key = ApiKey.objects.get()

    page = home.get(f"/grown-ups/keys/{key.pk}/{deed}/").content.decode()

    assert "for the cupboard?</h1>" in page
    assert page.index("autofocus>Keep the") < page.index("the key</button>")
    assert works(text)
    assert ApiKey.objects.count() == 1


def test_what_a_key_may_do_is_said_in_the_words_of_the_form(home: Client) -> None:
    made(home)

    page = home.get("/grown-ups/keys/").content.decode()

    assert "See films, people’s names and news; Make and change films" in page
    assert "Replace</a>" in page
