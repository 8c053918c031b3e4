from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from accounts.models import Device, Family, Profile, User
from kit.problems import Problem
from tests.accounts.crowd import together

PIN = "2468"


@pytest.fixture
def tablet(ada: User, lighthouse: Family) -> Client:
    """A screen that Ada signed in once; nobody is at the window."""
    client = Client()
    _, client.cookies[settings.DEVICE_COOKIE] = Device.sign_in(ada, "A tablet")
    return client


@pytest.fixture
def locked_leo(leo: Profile) -> Profile:
    leo.set_pin(PIN)
    return leo


def pick(client: Client, who: Profile, next_: str = "", **more: str) -> str:
    answer = client.post(f"/who/{who.pk}/", {"next": next_, **more})
    return answer.headers.get("Location", str(answer.status_code))


def test_a_screen_that_nobody_signed_in_leads_to_the_sign_in(
    client: Client, leo: Profile
) -> None:
    assert client.get("/who/").headers["Location"].startswith("/account/login/")
    assert pick(client, leo).startswith("/account/login/")


def test_the_window_shows_everybody_with_age_and_lock(
    tablet: Client, leo: Profile, ada: User
) -> None:
    ada.profile.set_pin(PIN)

    words = tablet.get("/who/").content.decode()

    assert str(leo.age) in words
    assert "PIN" in words
    assert words.index("Ada") < words.index("Leo")


def test_leo_picks_himself_and_goes_where_he_was_going(
    tablet: Client, leo: Profile
) -> None:
    assert tablet.get("/cast/").headers["Location"] == "/who/?next=%2Fcast%2F"
    assert pick(tablet, leo, "/cast/") == "/cast/"
    assert tablet.get("/cast/").status_code == 200


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "/\\evil.example",
    ],
)
def test_nobody_is_sent_to_another_house(
    tablet: Client, leo: Profile, elsewhere: str
) -> None:
    assert pick(tablet, leo, elsewhere) == "/"


def test_max_cannot_be_picked_here(tablet: Client, max_: User) -> None:
    assert pick(tablet, max_.profile) == "404"
    assert ">Max<" not in tablet.get("/who/").content.decode()


def test_a_pin_is_asked_for_and_opens(tablet: Client, locked_leo: Profile) -> None:
    page = tablet.get(f"/who/{locked_leo.pk}/?next=/cast/")
    assert "Hello, <bdi>Leo</bdi>" in page.content.decode()
    assert "A grown-up can set new ones" in page.content.decode()

    assert pick(tablet, locked_leo, "/cast/") == "422"
    assert pick(tablet, locked_leo, "/cast/", pin=PIN) == "/cast/"


def test_five_wrong_pins_let_it_rest_and_the_right_one_too(
    tablet: Client, locked_leo: Profile
) -> None:
    for left in ("4 tries", "3 tries", "2 tries", "one try", "resting"):
        answer = tablet.post(f"/who/{locked_leo.pk}/", {"pin": "1357"})
        assert answer.status_code == 422
        assert left in answer.content.decode()

    answer = tablet.post(f"/who/{locked_leo.pk}/", {"pin": PIN})

    assert answer.status_code == 422
    assert "resting" in answer.content.decode()
    assert "profile" not in tablet.session


def test_after_fifteen_minutes_there_are_five_tries_again(locked_leo: Profile) -> None:
    now = timezone.now()
    for _ in range(5):
        with pytest.raises(Problem):
            locked_leo.try_pin("1357", now)

    later = now + timedelta(minutes=16)
    with pytest.raises(Problem, match="numbers"):
        locked_leo.try_pin("1357", later)
    locked_leo.try_pin(PIN, later)


@pytest.mark.django_db(transaction=True)
def test_ten_guesses_in_one_moment_are_ten_guesses(locked_leo: Profile) -> None:
    all_of_one_moment = [Profile.objects.get(pk=locked_leo.pk) for _ in range(10)]

    def guess(number: int) -> str:
        try:
            all_of_one_moment[number].try_pin(f"135{number}", timezone.now())
        except Problem as problem:
            return problem.what
        return "in"

    said = together(guess, 10)

    assert "in" not in said
    assert said.count("Those are not the numbers.") <= 4
    locked_leo.refresh_from_db()
    assert locked_leo.pin_locked_until
    with pytest.raises(Problem, match="resting"):
        locked_leo.try_pin(PIN, timezone.now())


def test_picking_ada_does_not_make_her_fresh(
    sign_in: Callable[..., Client], ada: User, leo: Profile
) -> None:
    browser = sign_in(ada)
    assert browser.get("/grown-ups/").status_code == 200

    pick(browser, leo)
    pick(browser, ada.profile)

    answer = browser.get("/grown-ups/")
    assert answer.headers["Location"] == "/account/reauthenticate/?next=%2Fgrown-ups%2F"


def test_a_new_person_gets_a_new_session(
    sign_in: Callable[..., Client], ada: User, leo: Profile
) -> None:
    browser = sign_in(ada)
    before = browser.session.session_key

    pick(browser, leo)

    assert browser.session.session_key != before


def test_on_the_way_to_the_grown_ups_only_grown_ups_are_asked(
    sign_in: Callable[..., Client], ada: User, leo: Profile
) -> None:
    browser = sign_in(ada, as_=leo)

    answer = browser.get("/grown-ups/", follow=True)

    words = answer.content.decode()
    assert answer.redirect_chain == [("/who/?next=%2Fgrown-ups%2F", 302)]
    assert "A grown-up, please" in words
    assert f"/who/{ada.profile.pk}/" in words
    assert f"/who/{leo.pk}/" not in words


def test_leaving_forgets_the_family_on_this_screen_only(
    sign_in: Callable[..., Client], ada: User
) -> None:
    here, there = sign_in(ada), sign_in(ada)
    assert "Nothing is lost" in here.get("/leave/").content.decode()

    answer = here.post("/leave/")

    assert answer.cookies[settings.DEVICE_COOKIE].value == ""
    assert here.get("/").headers["Location"].startswith("/account/login/")
    assert there.get("/").status_code == 200
    assert Device.objects.active().count() == 1


def test_a_resting_pin_shuts_its_pad_and_says_until_when(
    tablet: Client, locked_leo: Profile
) -> None:
    for _ in range(5):
        answer = tablet.post(f"/who/{locked_leo.pk}/", {"pin": "1357"})

    locked_leo.refresh_from_db()
    assert locked_leo.pin_locked_until
    opens = timezone.localtime(locked_leo.pin_locked_until)
    for page in (answer, tablet.get(f"/who/{locked_leo.pk}/")):
        words = page.content.decode()
        assert f'opens again at <b class="num">{opens:%H:%M}</b>' in words
        assert "<fieldset" in words
        assert " disabled>" in words


def test_the_pad_of_a_pin_that_does_not_rest_is_open(
    tablet: Client, locked_leo: Profile
) -> None:
    assert " disabled>" not in tablet.get(f"/who/{locked_leo.pk}/").content.decode()


def test_an_age_is_said_with_its_years(tablet: Client, leo: Profile) -> None:
    assert f"<small>{leo.age} years</small>" in tablet.get("/who/").content.decode()
