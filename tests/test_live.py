"""News reaches an open page: the event table is the truth, the socket a nudge."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from accounts import consumers
from accounts.consumers import may_know
from accounts.models import Device, Event, Family, Profile, User
from accounts.services import end_devices, tell
from accounts.viewer import Viewer
from config.asgi import live

pytestmark = pytest.mark.django_db(transaction=True)
OURS = f"http://localhost:{settings.HOUSE.port}"


def page(client: Client, origin: str = OURS) -> WebsocketCommunicator:
    cookies = "; ".join(f"{name}={c.value}" for name, c in client.cookies.items())
    headers = [(b"origin", origin.encode()), (b"cookie", cookies.encode())]
    return WebsocketCommunicator(live, "/ws/live/", headers)


@pytest.fixture(autouse=True)
async def _fresh_hub(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """A process has one hub for life; each test here is a process of its own."""
    hub = consumers.Hub()
    monkeypatch.setattr(consumers, "hub", hub)
    yield
    if hub.watch:
        hub.watch.cancel()


@pytest.fixture
def ask(sign_in: Callable[..., Client]) -> Callable[..., Any]:
    return sync_to_async(sign_in)


async def news(socket: WebsocketCommunicator, seconds: float = 8) -> Any:
    return json.loads(await socket.receive_from(timeout=seconds))


async def test_ada_hears_what_a_worker_wrote_down(
    ada: User, ask: Any, lighthouse: Family
) -> None:
    socket = page(await ask(ada))
    assert (await socket.connect())[0]

    event = await sync_to_async(tell)(lighthouse, topic="check", kind="line")

    assert await news(socket) == {"id": event.pk, "topics": ["check"]}
    await socket.disconnect()


async def test_a_page_that_was_away_is_told_what_it_missed(
    ada: User, ask: Any, lighthouse: Family
) -> None:
    event = await sync_to_async(tell)(lighthouse, topic="people", kind="joined")
    socket = page(await ask(ada))
    await socket.connect()

    await socket.send_to(json.dumps({"after": event.pk - 1}))

    assert await news(socket) == {"id": event.pk, "topics": ["people"]}
    await socket.disconnect()


async def test_an_ended_device_hears_no_more(
    ada: User, ask: Any, lighthouse: Family
) -> None:
    socket = page(await ask(ada))
    await socket.connect()

    devices = Device.objects.filter(family=lighthouse)
    await sync_to_async(end_devices)(devices, lighthouse, "Ada", timezone.now())

    assert (await socket.receive_output(timeout=8))["type"] == "websocket.close"


async def test_a_database_that_is_away_for_a_moment_costs_time_and_no_news(
    ada: User, ask: Any, lighthouse: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([OperationalError("gone fishing")])
    look = consumers.hub._news

    def moody() -> list[Event]:
        for trouble in answers:
            raise trouble
        return look()

    monkeypatch.setattr(consumers.hub, "_news", moody)
    socket = page(await ask(ada))
    await socket.connect()

    await sync_to_async(tell)(lighthouse, topic="check", kind="line")

    assert (await news(socket, 20))["topics"] == ["check"]
    await socket.disconnect()


@pytest.mark.parametrize(
    "words", ["no", "[]", '{"after": "x"}', "{", '{"after": null}']
)
async def test_nonsense_on_the_socket_is_ignored(
    words: str, ada: User, ask: Any
) -> None:
    socket = page(await ask(ada))
    await socket.connect()

    await socket.send_to(words)

    assert await socket.receive_nothing(0.3)
    await socket.disconnect()


async def test_max_hears_nothing_of_another_family(
    ada: User, max_: User, ask: Any, lighthouse: Family
) -> None:
    socket = page(await ask(max_))
    await socket.connect()

    await sync_to_async(tell)(lighthouse, topic="check", kind="line")

    assert await socket.receive_nothing(0.8)
    await socket.disconnect()


async def test_leo_does_not_hear_what_is_for_grown_ups(
    ada: User, leo: Profile, ask: Any, lighthouse: Family
) -> None:
    socket = page(await ask(ada, as_=leo))
    await socket.connect()

    await sync_to_async(tell)(
        lighthouse, topic="devices", kind="signed-in", for_grown_ups=True
    )

    assert await socket.receive_nothing(0.8)
    await socket.disconnect()


async def test_somebody_unknown_gets_no_socket() -> None:
    socket = page(Client())

    assert not (await socket.connect())[0]


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "http://localhost:3000", "http://localhost", "null", ""],
)
async def test_a_forged_origin_gets_no_socket(origin: str, ada: User, ask: Any) -> None:
    socket = page(await ask(ada), origin)

    assert not (await socket.connect())[0]


def test_the_socket_and_the_page_know_the_same(
    ada: User, leo: Profile, max_: User, lighthouse: Family
) -> None:
    """`may_know` repeats `visible_to` for a row in hand; they may never differ."""
    for grown in (True, False):
        tell(lighthouse, topic="t", kind="k", for_grown_ups=grown)
    tell(max_.family, topic="t", kind="k")

    for profile in (ada.profile, leo, max_.profile):
        viewer = someone(profile)
        by_page = set(Event.objects.visible_to(viewer))
        by_socket = {event for event in Event.objects.all() if may_know(viewer, event)}
        assert by_page == by_socket


def someone(profile: Profile) -> Viewer:
    owner = profile.family.users.get()
    return Viewer(Device.sign_in(owner, "A device")[0], profile)
