from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from accounts.models import Device, Event, Family, Profile, User
from accounts.services import remove_person
from accounts.viewer import Viewer
from accounts.views.grown_ups import room
from kit.problems import Problem
from tests.conftest import grown_up

MIA = {"name": "Mia", "kind": "child", "picture": "wren", "birth_year": "2020"}


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


@pytest.fixture
def papa(lighthouse: Family, ada: User) -> User:
    return grown_up(lighthouse, "Papa", "grown-up")


def test_ada_adds_mia(home: Client, lighthouse: Family) -> None:
    answer = home.post("/grown-ups/people/new/", MIA)

    mia = lighthouse.profiles.get(name="Mia")
    assert answer.headers["Location"] == "/grown-ups/people/"
    assert (mia.kind, mia.birth_year, mia.user) == ("child", 2020, None)
    assert Event.objects.get(topic="people").text == "Ada added Mia."


@pytest.mark.parametrize(
    "wrong, said",
    [
        ({"name": "ada"}, "already has this name"),
        ({"name": ""}, "Please fill this in"),
        ({"kind": "owner"}, "Choose one of those shown"),
        ({"kind": "grown-up"}, "Choose one of those shown"),
        ({"birth_year": "1850"}, "four figures"),
        ({"birth_year": "2200"}, "four figures"),
        ({"picture": "dragon"}, "Choose one of those shown"),
    ],
)
def test_what_cannot_be_is_said_and_not_kept(
    home: Client, wrong: dict[str, str], said: str
) -> None:
    answer = home.post("/grown-ups/people/new/", MIA | wrong)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Profile.objects.count() == 1


def test_ada_corrects_leo(home: Client, leo: Profile) -> None:
    home.post(f"/grown-ups/people/{leo.pk}/", MIA | {"name": "Leonard"})

    leo.refresh_from_db()
    assert (leo.name, leo.birth_year) == ("Leonard", 2020)


def test_a_refused_name_does_not_become_the_heading(home: Client, leo: Profile) -> None:
    answer = home.post(f"/grown-ups/people/{leo.pk}/", MIA | {"name": "Ada"})

    assert answer.status_code == 422
    assert "About <bdi>Leo</bdi>" in answer.content.decode()


def test_nobody_becomes_a_grown_up_by_a_form(home: Client, papa: User) -> None:
    home.post(f"/grown-ups/people/{papa.profile.pk}/", MIA | {"kind": "child"})

    papa.profile.refresh_from_db()
    assert papa.profile.kind == "grown-up"


@pytest.mark.parametrize("page", ["", "pin/", "remove/"])
def test_max_gets_nothing_of_adas_family(
    sign_in: Callable[..., Client], max_: User, leo: Profile, page: str
) -> None:
    address = f"/grown-ups/people/{leo.pk}/{page}"
    browser = sign_in(max_)

    assert browser.post(address, MIA).status_code == 404
    assert browser.get(address).status_code in {404, 405}
    assert Profile.objects.get(pk=leo.pk).name == "Leo"


def test_ada_gives_takes_and_opens_a_pin(home: Client, leo: Profile) -> None:
    address = f"/grown-ups/people/{leo.pk}/pin/"
    home.post(address, {"do": "set", "new": "2468"})
    for _ in range(5):
        leo.refresh_from_db()
        with pytest.raises(Problem):
            leo.try_pin("1357", timezone.now())
    assert "Rests until" in home.get(f"/grown-ups/people/{leo.pk}/").content.decode()

    home.post(address, {"do": "open", "new": ""})
    leo.refresh_from_db()
    leo.try_pin("2468", timezone.now())

    home.post(address, {"do": "remove", "new": ""})
    leo.refresh_from_db()
    assert not leo.has_pin


@pytest.mark.parametrize("new", ["", "123", "12ab", "١٢٣٤"])
def test_a_pin_that_is_none_is_refused(home: Client, leo: Profile, new: str) -> None:
    answer = home.post(f"/grown-ups/people/{leo.pk}/pin/", {"do": "set", "new": new})

    assert answer.status_code == 422
    assert "our to eight numbers" in answer.content.decode()
    assert not Profile.objects.get(pk=leo.pk).has_pin


def test_leo_is_removed_after_a_question(home: Client, leo: Profile) -> None:
    address = f"/grown-ups/people/{leo.pk}/remove/"
    assert "Everything the family made stays" in home.get(address).content.decode()
    assert Profile.objects.filter(pk=leo.pk).exists()

    home.post(address)

    assert not Profile.objects.filter(pk=leo.pk).exists()


def test_papa_is_removed_with_everything_that_lets_him_in(
    home: Client, sign_in: Callable[..., Client], papa: User
) -> None:
    his = sign_in(papa)

    home.post(f"/grown-ups/people/{papa.profile.pk}/remove/")

    assert not User.objects.filter(username="papa").exists()
    assert his.get("/").headers["Location"].startswith("/account/login/")
    assert home.get("/grown-ups/").status_code == 200


def test_nobody_removes_themselves_or_the_owner(ada: User, papa: User) -> None:
    now = timezone.now()

    with pytest.raises(Problem, match="themselves"):
        remove_person(papa.profile, papa.profile, now)
    with pytest.raises(Problem, match="looks after this house"):
        remove_person(ada.profile, papa.profile, now)


def test_the_button_is_not_there_and_the_address_says_why(
    home: Client, ada: User
) -> None:
    address = f"/grown-ups/people/{ada.profile.pk}/"
    assert "Remove Ada" not in home.get(address).content.decode()

    answer = home.post(f"{address}remove/", follow=True)

    assert "Nobody can remove themselves" in answer.content.decode()


def test_leo_changes_his_picture_but_not_his_name(
    sign_in: Callable[..., Client], ada: User, leo: Profile
) -> None:
    browser = sign_in(ada, as_=leo)

    mine = {"name": "King Leo", "picture": "robot", "theme": "cream"}
    assert browser.post("/settings/", mine).status_code == 302

    leo.refresh_from_db()
    assert (leo.name, leo.picture, leo.theme) == ("Leo", "robot", "cream")
    page = browser.get("/settings/").content.decode()
    assert "/account/password/change/" not in page


def test_a_guest_has_nothing_to_set(
    sign_in: Callable[..., Client], ada: User, lighthouse: Family
) -> None:
    nan = Profile.objects.create(family=lighthouse, name="Nan", kind="guest")

    answer = sign_in(ada, as_=nan).get("/settings/", follow=True)

    assert "belongs to somebody of the family" in answer.content.decode()


def test_leo_changes_his_pin_only_with_the_old_one(
    sign_in: Callable[..., Client], ada: User, leo: Profile
) -> None:
    browser = sign_in(ada, as_=leo)
    assert browser.post("/settings/pin/", {"new": "2468"}).status_code == 302

    refused = browser.post("/settings/pin/", {"old": "1111", "new": "1357"})
    assert refused.status_code == 422
    leo.refresh_from_db()
    leo.try_pin("2468", timezone.now())

    browser.post("/settings/pin/", {"old": "2468", "new": "1357"})
    leo.refresh_from_db()
    leo.try_pin("1357", timezone.now())
    browser.post("/settings/pin/", {"old": "1357", "remove": "1"})
    leo.refresh_from_db()
    assert not leo.has_pin


def test_the_grown_ups_are_greeted_by_the_clock(ada: User) -> None:
    device, _ = Device.sign_in(ada, "Firefox on Linux")
    viewer = Viewer(device, ada.profile, ada)

    evening = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)

    assert room(viewer, evening)["hello"] == "Good evening"


def test_the_room_says_what_happened_and_listens_for_more(
    home: Client, max_: User
) -> None:
    home.post("/grown-ups/people/new/", MIA)
    Event.objects.create(family=max_.family, topic="people", text="Max did something.")

    page, part = home.get("/grown-ups/"), home.get("/grown-ups/news/")

    for answer in (page, part):
        assert "Ada added Mia." in answer.content.decode()
        assert "Max did something" not in answer.content.decode()
        assert "live:people from:body" in answer.content.decode()
    assert "<html" not in part.content.decode()


def test_a_session_without_its_device_is_nobody(home: Client, ada: User) -> None:
    del home.cookies[settings.DEVICE_COOKIE]

    assert home.get("/grown-ups/").headers["Location"].startswith("/account/login/")
    assert "_auth_user_id" not in home.session


def test_somebody_new_gets_a_picture_that_nobody_has(
    home: Client, leo: Profile
) -> None:
    Profile.objects.filter(pk=leo.pk).update(picture="juniper")

    page = home.get("/grown-ups/people/new/").content.decode()

    assert re.findall(r'value="(\w+)"[^>]*\schecked', page) == ["child", "otter"]


def test_the_year_that_cannot_be_is_said_with_those_that_can(home: Client) -> None:
    page = home.post("/grown-ups/people/new/", MIA | {"birth_year": "17"})

    year = timezone.localdate().year
    assert f"Write a year from {year - 120} to {year}" in page.content.decode()


def test_a_question_has_the_cursor_on_the_safe_answer(
    home: Client, leo: Profile
) -> None:
    for address in (
        f"/grown-ups/people/{leo.pk}/",
        f"/grown-ups/people/{leo.pk}/remove/",
    ):
        page = home.get(address).content.decode()
        safe = re.findall(r"<(?:a|button)[^>]*\sautofocus[^>]*>([^<]+)<", page)
        assert safe == ["Keep Leo"]
        assert page.rindex(">Keep Leo<") < page.rindex("Remove Leo</button>")


def test_people_are_said_in_plain_words(home: Client, leo: Profile) -> None:
    Profile.objects.create(
        family=leo.family, name="Mia", birth_year=timezone.localdate().year
    )

    page = " ".join(home.get("/grown-ups/people/").content.decode().split())

    assert f"Child, {leo.age} years" in page
    assert ">Child </span>" in page or ">Child</span>" in page
    assert "Looks after the house" in page
    assert "You look after Lighthouse" in home.get("/settings/").content.decode()
