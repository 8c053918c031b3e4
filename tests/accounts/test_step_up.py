"""The grown-ups' room, and everybody who must not get in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import Device, Profile, User
from tests.conftest import PASSWORD

ROOMS = [
    "/grown-ups/",
    "/grown-ups/news/",
    "/grown-ups/people/",
    "/grown-ups/people/new/",
    "/grown-ups/invitations/",
    "/grown-ups/devices/",
    "/grown-ups/keys/",
    "/grown-ups/check/",
    "/grown-ups/check/lines/",
    "/account/2fa/",
    "/account/password/change/",
    "/admin/",
]


@pytest.mark.parametrize("room", ROOMS)
def test_leo_stays_outside_even_while_ada_is_signed_in(
    sign_in: Callable[..., Client], ada: User, leo: Profile, room: str
) -> None:
    browser = sign_in(ada, as_=leo, fresh=True)

    assert browser.get(room).headers["Location"].startswith("/who/")
    assert browser.post(room).status_code in {302, 403, 405}


@pytest.mark.parametrize("room", ROOMS)
def test_ada_shows_again_who_she_is(
    sign_in: Callable[..., Client], ada: User, room: str
) -> None:
    browser = sign_in(ada, fresh=False)

    assert browser.get(room).headers["Location"].startswith("/account/reauthenticate/")


@pytest.mark.parametrize("room", ROOMS)
def test_ada_is_let_in(sign_in: Callable[..., Client], ada: User, room: str) -> None:
    assert sign_in(ada).get(room).status_code == 200


def test_her_password_opens_the_room(sign_in: Callable[..., Client], ada: User) -> None:
    browser = sign_in(ada, fresh=False)
    door = browser.get("/grown-ups/").headers["Location"]
    assert browser.get(door).status_code == 200

    answer = browser.post(door, {"password": PASSWORD, "next": "/grown-ups/"})

    assert answer.headers["Location"] == "/grown-ups/"
    assert browser.get("/grown-ups/").status_code == 200


def test_a_wrong_password_does_not(sign_in: Callable[..., Client], ada: User) -> None:
    browser = sign_in(ada, fresh=False)

    browser.post("/account/reauthenticate/", {"password": "a-lamp-in-the-attic"})

    assert browser.get("/grown-ups/").status_code == 302


def test_lock_now_locks(sign_in: Callable[..., Client], ada: User) -> None:
    browser = sign_in(ada)

    assert browser.post("/lock/").headers["Location"] == "/who/"

    assert browser.get("/grown-ups/").headers["Location"].startswith("/account/reauth")


def test_half_a_sign_in_of_somebody_else_opens_nothing(
    sign_in: Callable[..., Client], ada: User, max_: User
) -> None:
    browser = sign_in(ada)
    session = browser.session
    session["account_authentication_methods_user"] = str(max_.pk)
    session.save()

    assert browser.get("/grown-ups/").status_code == 302


def test_a_grown_up_on_a_screen_of_another_signs_in_as_themselves(
    sign_in: Callable[..., Client], ada: User
) -> None:
    papa = User.objects.create_user("papa", PASSWORD, family=ada.family)
    Profile.objects.create(family=ada.family, user=papa, name="Papa", kind="grown-up")
    browser = sign_in(ada, as_=papa.profile)

    assert browser.get("/grown-ups/").headers["Location"].startswith("/account/login/")
    sign_in_as(browser, "papa", PASSWORD, next="/grown-ups/")

    assert "Papa" in browser.get("/grown-ups/").content.decode()
    assert Device.objects.count() == 1


def test_signing_in_is_fresh_and_makes_the_screen_a_device(
    client: Client, ada: User
) -> None:
    assert sign_in_as(client, "Ada", PASSWORD) == 302

    assert client.get("/grown-ups/").status_code == 200
    assert Device.objects.get().added_by == ada


def test_five_wrong_passwords_shut_the_door_for_the_right_one_too(
    client: Client, ada: User
) -> None:
    for _ in range(5):
        code = sign_in_as(client, "ada", "a-lamp-in-the-attic")
    assert code == 429

    answer = client.post("/account/login/", {"login": "ada", "password": PASSWORD})

    assert answer.status_code == 429
    assert "The door rests until" in answer.content.decode()
    assert client.get("/").status_code == 302


def test_big_and_small_letters_are_the_same_name(client: Client, ada: User) -> None:
    for name in ("ada", "Ada", "aDa", "adA", "ADA"):
        sign_in_as(client, name, "a-lamp-in-the-attic")

    assert sign_in_as(client, "ada", PASSWORD) == 429


def test_the_lock_is_for_one_name_at_one_address(
    client: Client, ada: User, max_: User
) -> None:
    for _ in range(5):
        sign_in_as(client, "ada", "a-lamp-in-the-attic")

    assert sign_in_as(Client(REMOTE_ADDR="192.168.1.20"), "ada", PASSWORD) == 302
    assert sign_in_as(client, "max", PASSWORD) == 302


def test_nobody_signs_up_by_walking_in(client: Client, ada: User) -> None:
    assert client.get("/account/signup/").status_code == 404


def sign_in_as(client: Client, login: str, password: str, **more: str) -> int:
    asked = {"login": login, "password": password, **more}
    return client.post("/account/login/", asked).status_code
