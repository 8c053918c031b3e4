from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from accounts.models import Device, Event, Profile, User


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


def test_ada_sees_her_screens_and_which_one_this_is(
    home: Client, sign_in: Callable[..., Client], ada: User, max_: User
) -> None:
    sign_in(ada)
    Device.sign_in(max_, "A submarine")

    words = home.get("/grown-ups/devices/").content.decode()

    assert words.count("Firefox on Linux</") + words.count("Firefox on Linux <") == 2
    assert words.count("This one") == 1
    assert "A submarine" not in words


def test_a_screen_that_was_ended_is_out_at_its_next_click(
    home: Client, sign_in: Callable[..., Client], ada: User, leo: Profile
) -> None:
    tablet = sign_in(ada, as_=leo)
    assert tablet.get("/").status_code == 200
    lost = Device.objects.latest("created_at")
    address = f"/grown-ups/devices/{lost.pk}/end/"
    assert "Nothing they made is lost" in home.get(address).content.decode()
    assert tablet.get("/").status_code == 200

    home.post(address)

    assert tablet.get("/").headers["Location"].startswith("/account/login/")
    assert tablet.post(f"/who/{leo.pk}/").headers["Location"].startswith("/account/")
    assert Event.objects.get(kind="ended").text == "Ada signed out Firefox on Linux."


def test_a_television_that_is_on_every_day_stays_signed_in(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = timezone.now()
    for day in range(0, 600, 10):
        now = began + timedelta(days=day, minutes=1)
        monkeypatch.setattr(timezone, "now", lambda now=now: now)
        said = home.get("/liveloop/")
        assert said.status_code == 200, f"signed out after {day} days"
        renewed = {name for name, it in said.cookies.items() if it.value}
        ours = {settings.DEVICE_COOKIE, settings.SESSION_COOKIE_NAME}
        assert (ours <= renewed) == (day > 0)
        assert not ours & set(home.get("/liveloop/").cookies), "once a day is enough"


def test_a_device_that_leaves_on_a_new_day_is_not_kept(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)

    home.post("/leave/")

    assert home.get("/liveloop/").status_code == 302


def test_all_the_others_at_once(
    home: Client, sign_in: Callable[..., Client], ada: User, max_: User
) -> None:
    others, foreign = [sign_in(ada), sign_in(ada)], sign_in(max_)

    home.post("/grown-ups/devices/end-others/")

    assert [each.get("/").status_code for each in others] == [302, 302]
    assert home.get("/").status_code == 200
    assert foreign.get("/").status_code == 200


def test_max_cannot_end_adas_screen(
    sign_in: Callable[..., Client], home: Client, max_: User
) -> None:
    ours = Device.objects.get()

    assert sign_in(max_).post(f"/grown-ups/devices/{ours.pk}/end/").status_code == 404
    assert home.get("/").status_code == 200


def test_screens_of_one_kind_are_told_apart_by_their_time(
    home: Client, sign_in: Callable[..., Client], ada: User
) -> None:
    sign_in(ada)
    other = Device.objects.latest("created_at")
    other.created_at = datetime(2026, 3, 7, 19, 5, tzinfo=UTC)
    other.save()

    words = home.get("/grown-ups/devices/").content.decode()
    question = home.get(f"/grown-ups/devices/{other.pk}/end/").content.decode()

    at = timezone.localtime(other.created_at)
    assert f"7 Mar 2026, {at:%H:%M}" in words
    assert "Ada signed it in on Saturday 7 March 2026" in question
    assert question.index("autofocus>Keep it") < question.index("Sign it out</button>")
