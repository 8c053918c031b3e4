"""What somebody tried, and what must not work again."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db import OperationalError
from django.test import Client, RequestFactory
from django.utils import timezone

from accounts.models import ApiKey, Device, Event, Profile, User
from accounts.providers.callers import address_of
from accounts.services import cut_key, save_person, tell
from accounts.services.tidying import tidy
from accounts.viewer import Viewer
from config import secret
from kit.problems import Problem
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
Browser = Callable[..., Client]


def test_the_admin_has_no_door_of_its_own(
    max_: User, ada: User, sign_in: Browser
) -> None:
    """Its form asked for a password and forgot Ada's second proof."""
    guess = {"username": "ada", "password": PASSWORD}

    answer = sign_in(max_).post("/admin/login/", guess)

    assert answer.status_code == 404


def test_codes_cannot_be_guessed_one_after_the_other(ada: User) -> None:
    Authenticator.objects.create(
        user=ada, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"}
    )
    client = Client(SERVER_NAME="localhost")
    client.post("/account/login/", {"login": "ada", "password": PASSWORD})

    said = [
        client.post("/account/2fa/authenticate/", {"code": f"{n:06}"}).content.decode()
        for n in range(14)
    ]

    assert "Too many" in said[-1] or "too many" in said[-1].lower()
    assert "Too many" not in said[0]


@pytest.mark.parametrize(
    "said, address",
    [
        ("5.5.5.1, 203.0.113.7", "203.0.113.7"),
        ("203.0.113.7:4711", "203.0.113.7"),
        ("[2001:db8::1]:9", "2001:db8::1"),
        ("junk", "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
def test_behind_a_proxy_only_what_the_proxy_saw_counts(
    said: str, address: str, settings: Any
) -> None:

    settings.HOUSE = replace(settings.HOUSE, https=True)
    request = RequestFactory().get("/", HTTP_X_FORWARDED_FOR=said)

    assert address_of(request) == address


def test_without_a_proxy_nobody_names_their_own_address() -> None:
    request = RequestFactory().get("/", HTTP_X_FORWARDED_FOR="203.0.113.7")

    assert address_of(request) == "127.0.0.1"


def test_a_stolen_key_cannot_live_on_in_the_next_one(ada: User) -> None:
    now = timezone.now()
    key, text = cut_key(ada.profile, "cupboard", ["manage"], 1, now)
    program = Client(
        SERVER_NAME="localhost", headers={"Authorization": f"Bearer {text}"}
    )

    answer = program.post(f"/api/v1/keys/{key.public_id}/rotate")

    assert answer.status_code == 201
    assert ApiKey.objects.latest("pk").expires_at <= now + timedelta(days=1)


def test_whoever_taps_adas_face_can_change_nothing_of_hers(
    ada: User, sign_in: Browser
) -> None:
    tablet = sign_in(ada, fresh=False)

    for path in ("/settings/", "/settings/pin/"):
        tablet.post(
            path, {"name": "Nobody", "picture": "otter", "theme": "dusk", "new": "1234"}
        )

    profile = Profile.objects.get(pk=ada.profile.pk)
    assert profile.name == "Ada"
    assert not profile.has_pin


def test_a_tapped_face_does_not_hear_what_is_for_grown_ups(
    ada: User, sign_in: Browser
) -> None:
    tell(ada.family, topic="people", kind="x", text="A secret", for_grown_ups=True)

    tapped = sign_in(ada, fresh=False).get("/api/v1/events").content.decode()
    proved = sign_in(ada).get("/api/v1/events").content.decode()

    assert "A secret" not in tapped
    assert "A secret" in proved


def test_a_clock_that_was_set_back_locks_the_room(ada: User) -> None:
    device, _ = Device.sign_in(ada, "Firefox on Linux")
    tomorrow = time.time() + 24 * 3600

    viewer = Viewer(device, ada.profile, ada, proved_at=tomorrow, step_up_seconds=600)

    assert not viewer.is_fresh


@pytest.mark.parametrize("junk", ["0", "[]", "{}", '""', "null", "false"])
def test_junk_is_not_kept_as_a_passkey(junk: str, ada: User, sign_in: Browser) -> None:
    answer = sign_in(ada).post(
        "/account/2fa/webauthn/add/", {"name": "Ring", "credential": junk}
    )

    assert answer.status_code < 500
    assert not Authenticator.objects.exists()


def test_two_children_with_one_name_at_the_same_moment_are_one(
    ada: User, leo: Profile
) -> None:
    twin = Profile(family=ada.family, name="Leo")

    with pytest.raises(Problem, match="already called Leo"):
        save_person(twin, by="Ada")

    assert Profile.objects.filter(name="Leo").count() == 1


@pytest.mark.parametrize("path", ["/", "/create/", "/grown-ups/"])
@pytest.mark.parametrize("referer", ["http://[", "//", "\x00", "http://evil.example/x"])
def test_a_broken_referer_breaks_nothing(path: str, referer: str) -> None:
    headers = {"HX-Request": "true", "Referer": referer}

    answer = Client(SERVER_NAME="localhost").get(path, headers=headers)

    assert answer.status_code < 500


@pytest.mark.parametrize(
    "url", ["abc", "http://[", "//evil.example", "http://localhost:1/", "\\\\evil", ""]
)
def test_a_strange_way_onward_leads_home(
    url: str, ada: User, leo: Profile, sign_in: Browser
) -> None:
    picked = sign_in(ada).post(f"/who/{leo.pk}/", {"next": url})
    themed = sign_in(ada).post("/theme/", {"theme": "cream", "next": url})
    signed = Client(SERVER_NAME="localhost").post(
        "/account/login/", {"login": "ada", "password": PASSWORD, "next": url}
    )

    for answer in (picked, themed, signed):
        assert answer.headers["Location"] == "/"


def test_a_database_that_is_busy_is_a_sentence_and_not_a_crash(
    ada: User, sign_in: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*args: object, **kwargs: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("config.pages.Profile.objects.visible_to", locked)

    answer = sign_in(ada).get("/")

    assert answer.status_code == 503
    assert "Nothing was changed" in answer.content.decode()


@pytest.mark.parametrize("key", ["", "   ", "a", "ключ" * 20])
def test_a_signing_key_that_can_be_guessed_stops_the_start(
    key: str, tmp_path: Any
) -> None:
    path = tmp_path / "secret_key"
    path.write_text(key, "utf-8")

    with pytest.raises(SystemExit, match="damaged or too short"):
        secret.keep(path)


@pytest.mark.parametrize("name", ["Leo\u202e", "Le\u200bo", "L\x00o"])
def test_a_name_cannot_hide_characters(name: str, ada: User, sign_in: Browser) -> None:
    sign_in(ada).post(
        "/grown-ups/people/new/", {"name": name, "kind": "child", "picture": "wren"}
    )

    assert list(Profile.objects.values_list("name", flat=True)) == ["Ada"]


def test_what_nobody_needs_is_thrown_out_once_a_day(ada: User) -> None:
    old = timezone.now() - timedelta(days=200)
    device, _ = Device.sign_in(ada, "An old tablet")
    Device.objects.filter(pk=device.pk).update(ended_at=old)
    Event.objects.create(family=ada.family, topic="people", kind="x", at=old)
    kept = tell(ada.family, topic="people", kind="x")

    tidy(timezone.now())

    assert list(Event.objects.all()) == [kept]
    assert not Device.objects.exists()
