"""A ticket lets its holder tune in, for as long as they would be let in at the door."""

from __future__ import annotations

import base64
import dataclasses
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.models import Device, Profile, User
from accounts.viewer import Viewer
from liveloop import consumers
from liveloop.consumers import Answer, Live, answer
from liveloop.models import Channel
from liveloop.services import televisions, tickets

Clock = Callable[[float], None]
SignIn = Callable[..., Client]
DAY = 24 * 3600.0
PLAYLIST = "/live/skerry-tv/" + "a" * 40 + "/0/index.m3u8"


def led_to(window: Client) -> str:
    said = window.get("/live/skerry-tv/index.m3u8")
    assert said.status_code == 302, said.content
    return str(said["Location"])


@pytest.fixture
def window(ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


# -------------------------------------------------------------------- how long it holds
def test_a_pages_ticket_is_over_after_a_day_and_the_door_gives_another(
    channel: Channel, window: Client, clock: Clock
) -> None:
    address = led_to(window)
    clock(DAY - 60)
    assert answer(address).status == 200

    clock(120)

    assert answer(address).status == 403
    assert answer(led_to(window)).status == 200


def test_a_televisions_ticket_runs_for_years(
    channel: Channel, ada: User, clock: Clock
) -> None:
    ticket = televisions.connect(ada, Viewer(profile=ada.profile), "The kitchen")

    clock(800 * DAY)

    assert answer(f"/live/tv/{ticket}/channels.m3u").status == 200
    assert answer(f"/live/skerry-tv/{ticket}/0/index.m3u8").status == 200


def test_who_comes_to_the_window_does_not_watch_with_the_ticket_of_who_left(
    channel: Channel, window: Client, leo: Profile, clock: Clock
) -> None:
    address = led_to(window)

    window.post(reverse("accounts:pin", args=[leo.pk]))

    assert answer(address).status == 403
    assert answer(led_to(window)).status == 200


def test_a_ticket_ends_when_somebody_signs_out(
    channel: Channel, window: Client, clock: Clock
) -> None:
    address = led_to(window)
    assert answer(address).status == 200

    window.post(reverse("account_logout"))

    assert answer(address).status == 403


def test_a_ticket_at_one_window_outlives_what_happens_at_another(
    channel: Channel, window: Client, ada: User, leo: Profile, sign_in: SignIn,
    clock: Clock,
) -> None:  # fmt: skip
    address = led_to(window)

    sign_in(ada).post(reverse("accounts:pin", args=[leo.pk]))

    assert answer(address).status == 200


def test_an_ended_ticket_is_told_from_one_that_never_was(
    channel: Channel, window: Client, clock: Clock
) -> None:
    address = led_to(window)
    ticket = address.split("/")[3]

    for device in Device.objects.all():
        device.end(device.created_at)

    assert answer(address).status == 403
    forged = ticket[:-4] + ("aaaa" if ticket[-4:] != "aaaa" else "bbbb")
    assert answer(address.replace(ticket, forged)).status == 404


def test_a_ticket_does_not_give_its_session_away(
    channel: Channel, window: Client
) -> None:
    key = window.cookies[settings.SESSION_COOKIE_NAME].value
    ticket = led_to(window).split("/")[3]
    said = ticket.partition("~")[0]

    read = base64.urlsafe_b64decode(said + "=" * (-len(said) % 4)).decode()

    assert key not in read
    for hidden in read.split('"'):
        if len(hidden) > 60:
            assert key.encode() not in base64.urlsafe_b64decode(hidden)
    assert len(ticket) < 400


def test_a_ticket_that_was_changed_in_its_seal_is_none(
    channel: Channel, ada: User, clock: Clock
) -> None:
    device, _ = Device.sign_in(ada, "Firefox")
    window = f"d{device.pk.hex}"

    def signed(sealed: str) -> str:
        said = [channel.pk.hex, ada.profile.pk, window, int(time.time()), sealed]
        return tickets._signer.sign_object(said)

    assert tickets.look(signed(""))  # a program's: it has no session
    for sealed in ("x", "not base64 at all", "A" * 80):
        assert tickets.look(signed(sealed)) is None


# --------------------------------------------------------------- what is said on a wire
async def call(method: str, path: str = PLAYLIST, **headers: str) -> Any:
    """Call as a browser does, and return status, headers and body."""
    said: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    async def receive() -> dict[str, Any]:
        raise AssertionError("nothing is read of a call's body")

    async def pages(*asked: Any) -> None:
        raise AssertionError("it is not for the pages")

    named = {"host": "localhost:8000", **headers}
    raw = [(k.replace("_", "-").encode(), v.encode()) for k, v in named.items() if v]
    scope = {
        "type": "http", "method": method, "path": path, "query_string": b"",
        "scheme": "http", "headers": raw, "server": ("127.0.0.1", 8000),
    }  # fmt: skip
    await Live(pages)(scope, receive, send)
    begins, body = said
    assert begins["type"] == "http.response.start"
    return begins["status"], dict(begins["headers"]), body["body"]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """By what name the house was called, each time it is asked for something."""
    houses: list[str] = []

    def answered(found: re.Match[str], query: str, house: str) -> Answer:
        houses.append(house)
        return Answer(200, b"text/plain", parts=(b"a list",))

    monkeypatch.setattr(consumers, "_answered", answered)
    return houses


async def test_a_head_says_all_but_the_body(asked: list[str]) -> None:
    status, headers, body = await call("HEAD")

    assert (status, body) == (200, b"")
    assert headers[b"content-length"] == b"6"
    assert headers[b"access-control-allow-origin"] == b"*"


async def test_a_page_elsewhere_may_ask_for_a_range(asked: list[str]) -> None:
    status, headers, body = await call(
        "OPTIONS",
        origin="https://cast.example",
        access_control_request_method="GET",
        access_control_request_headers="range",
    )

    assert (status, body) == (204, b"")
    assert headers[b"access-control-allow-origin"] == b"*"
    assert b"GET" in headers[b"access-control-allow-methods"]
    assert b"range" in headers[b"access-control-allow-headers"]
    assert b"content-length" not in headers  # RFC 9110, 8.6: not with a 204
    assert asked == []


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
async def test_nothing_is_changed_here(asked: list[str], method: str) -> None:
    status, headers, _ = await call(method)

    assert status == 405
    assert headers[b"allow"] == b"GET, HEAD, OPTIONS"
    assert asked == []


@pytest.mark.parametrize("host", ["evil.example", "localhost:8000@evil.example", "a b"])
async def test_a_name_that_is_not_ours_is_refused(asked: list[str], host: str) -> None:
    status, _, _ = await call("GET", host=host)

    assert status == 400
    assert asked == []


async def test_televisions_are_told_how_they_called_us(asked: list[str]) -> None:
    await call("GET")
    await call("GET", host="[::1]:8000")
    await call("GET", host="")  # HTTP/1.0

    assert asked == [
        "http://localhost:8000",
        "http://[::1]:8000",
        "http://127.0.0.1:8000",
    ]


async def test_behind_a_proxy_that_speaks_https_televisions_are_told_so(
    asked: list[str], settings: Any
) -> None:
    settings.HOUSE = dataclasses.replace(settings.HOUSE, https=True)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "films.example"]

    await call("GET", host="films.example", x_forwarded_proto="https")

    assert asked == ["https://films.example"]
