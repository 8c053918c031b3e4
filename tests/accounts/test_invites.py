from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Family, Invite, Profile, User
from tests.accounts.crowd import together
from tests.conftest import PASSWORD

PAPA = {"name": "Papa", "username": "papa", "password": PASSWORD, "picture": "papa"}


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


@pytest.fixture
def link(ada: User) -> str:
    _, token = Invite.write(ada, "Papa", timezone.now())
    return f"/invite/{token}/"


def test_ada_writes_an_invitation_and_sees_its_link_once(home: Client) -> None:
    answer = home.post(
        "/grown-ups/invitations/", {"name": "Papa"}, headers={"host": "testserver"}
    )

    words = answer.content.decode()
    link = re.search(r"http://testserver/invite/([\w-]{40,})/", words)
    assert answer.status_code == 201
    assert link
    assert "data:image/svg+xml" in words
    assert "no-store" in answer.headers["Cache-Control"]
    after = home.get("/grown-ups/invitations/").content.decode()
    assert "Papa" in after
    assert link[1] not in after
    assert link[1] not in Invite.objects.get().token_hash


def test_a_link_that_works_only_on_this_computer_says_so(home: Client) -> None:
    before = home.get("/grown-ups/invitations/").content.decode()
    after = home.post("/grown-ups/invitations/", {"name": "Papa"}).content.decode()

    for words in (before, after):
        assert "works only on this computer" in words
        assert "PHAROS_LAN=1 ./pharos run" in words
    assert before.index("works only") < before.index('<form class="form"')
    assert after.index("works only") < after.index("/invite/")
    assert "photograph" not in after
    assert "data:image/svg+xml" not in after


def test_papa_comes_in_and_is_one_of_them(
    client: Client, link: str, lighthouse: Family
) -> None:
    assert "Lighthouse would like you in" in client.get(link).content.decode()

    assert client.post(link, PAPA).headers["Location"] == "/"

    papa = User.objects.get(username="papa")
    assert (papa.family, papa.profile.kind) == (lighthouse, "grown-up")
    assert not papa.is_superuser
    assert client.get("/grown-ups/").status_code == 200
    assert Invite.objects.get().used_by == papa


@pytest.mark.parametrize(
    "wrong, said",
    [
        ({"name": "Ada"}, "already has this name"),
        ({"username": "ADA"}, "already signs in"),
        ({"password": "short"}, "too short"),
        ({"picture": ""}, "Please choose one"),
    ],
)
def test_a_wrong_answer_does_not_use_the_invitation_up(
    client: Client, link: str, wrong: dict[str, str], said: str
) -> None:
    answer = client.post(link, PAPA | wrong)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Invite.objects.get().used_at is None
    assert client.post(link, PAPA).status_code == 302


def test_a_used_link_is_over(client: Client, link: str) -> None:
    Client().post(link, PAPA)

    for answer in (client.get(link), client.post(link, PAPA | {"username": "eve"})):
        assert answer.status_code == 410
        assert "works only once" in answer.content.decode()
    assert not User.objects.filter(username="eve").exists()


def test_after_three_days_a_link_is_over(client: Client, link: str) -> None:
    Invite.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    answer = client.post(link, PAPA)

    assert answer.status_code == 410
    assert "three days are over" in answer.content.decode()
    assert not User.objects.filter(username="papa").exists()


def test_a_link_taken_back_is_over(home: Client, client: Client, link: str) -> None:
    home.post(f"/grown-ups/invitations/{Invite.objects.get().pk}/take-back/")

    assert client.post(link, PAPA).status_code == 410


def test_an_invented_link_is_nothing(client: Client, ada: User) -> None:
    assert client.get("/invite/let-me-in/").status_code == 404
    assert client.post("/invite/let-me-in/", PAPA).status_code == 404


def test_max_cannot_take_back_adas_invitation(
    sign_in: Callable[..., Client], max_: User, link: str
) -> None:
    address = f"/grown-ups/invitations/{Invite.objects.get().pk}/take-back/"

    assert sign_in(max_).post(address).status_code == 404
    assert Invite.objects.get().is_open(timezone.now())


@pytest.mark.django_db(transaction=True)
def test_one_link_lets_one_person_in_however_many_try_at_once(link: str) -> None:
    def join(number: int) -> int:
        me = PAPA | {"name": f"Papa {number}", "username": f"papa-{number}"}
        return Client().post(link, me).status_code

    codes = together(join, 5)

    assert codes.count(302) == 1
    assert set(codes) <= {302, 410, 422}
    assert User.objects.count() == Profile.objects.count() == 2


def test_papa_gets_a_picture_that_nobody_has(client: Client, link: str) -> None:
    page = client.get(link).content.decode()

    assert re.findall(r'value="(\w+)"[^>]*\schecked', page) == ["papa"]
