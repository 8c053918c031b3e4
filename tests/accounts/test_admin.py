from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from accounts.models import ApiKey, Device, Event, Invite, Profile, User
from tests.conftest import grown_up

TABLES = ["family", "user", "profile", "device", "apikey", "invite", "event"]


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User, leo: Profile) -> Client:
    Invite.write(ada, "Papa", timezone.now())
    ApiKey.cut(ada.profile, "cupboard", ["read"], timezone.now() + timedelta(days=1))
    Event.objects.create(family=ada.family, topic="people", kind="x", text="Hello")
    return sign_in(ada)


@pytest.mark.parametrize("table", TABLES)
def test_the_owner_reads_every_table(home: Client, table: str) -> None:
    rows = home.get(f"/admin/accounts/{table}/", {"q": "a"})

    assert rows.status_code == 200


def test_the_owner_opens_every_row(home: Client) -> None:
    for model in (User, Profile, Device, ApiKey, Invite, Event):
        row = model.objects.latest("pk")
        name = model.__name__.lower()
        answer = home.get(f"/admin/accounts/{name}/{row.pk}/change/")
        assert answer.status_code == 200, name


@pytest.mark.parametrize("table", ["user", "profile", "device", "apikey", "invite"])
def test_nothing_with_a_secret_is_made_there(home: Client, table: str) -> None:
    assert home.get(f"/admin/accounts/{table}/add/").status_code == 403


def test_the_log_is_only_read(home: Client) -> None:
    row = f"/admin/accounts/event/{Event.objects.latest('pk').pk}"

    assert home.post(f"{row}/change/", {"text": "Nothing happened"}).status_code == 403
    assert home.post(f"{row}/delete/", {"post": "yes"}).status_code == 403


def test_another_grown_up_of_the_house_has_no_way_in(
    sign_in: Callable[..., Client], ada: User
) -> None:
    papa = grown_up(ada.family, "Papa", "grown-up")

    assert sign_in(papa).get("/admin/").status_code == 302


def test_nobody_reads_what_a_second_proof_is_made_of(home: Client, ada: User) -> None:
    proof = Authenticator.objects.create(
        user=ada, type=Authenticator.Type.TOTP, data={"secret": "under-the-mat"}
    )

    page = home.get(f"/admin/mfa/authenticator/{proof.pk}/change/")

    assert page.status_code == 200
    assert "under-the-mat" not in page.content.decode()
