"""Pages at a party, as their sockets see it; and a film that takes no making."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from channels.routing import URLRouter
from channels.security.websocket import OriginValidator
from channels.sessions import CookieMiddleware
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.test import Client
from django.urls import path
from django.utils import timezone

from accounts import consumers
from accounts.models import Device, Profile, User
from accounts.viewer import Viewer
from config.asgi import live
from liveloop.models import Party
from liveloop.services import hubs, rooms
from liveloop.sockets import Watching
from studio.models import Film, Job

OURS = f"http://localhost:{settings.HOUSE.port}"
PATIENCE = 20.0  # seconds; what is awaited comes at once, or a test is wrong


@asynccontextmanager
async def fresh_hubs(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """A process has one hub of a kind for life; each test is a process of its own."""
    news = consumers.Hub()
    monkeypatch.setattr(consumers, "hub", news)
    monkeypatch.setattr(hubs, "hub", hubs.Hub())
    monkeypatch.setattr(rooms, "TICK", 0.05)
    yield
    if news.watch:
        news.watch.cancel()


def viewer_of(user: User, as_: Profile | None = None) -> Viewer:
    return Viewer(Device.sign_in(user, "A device")[0], as_ or user.profile)


def film_of(maker: Profile, *, for_everybody: bool = True, title: str = "Kite") -> Film:
    """Return a finished film of a minute and a half."""
    film: Film = Film.objects.create(
        family=maker.family, made_by=maker, title=title, seconds=90
    )
    film.job = Job.objects.create(family=maker.family, film=film, status="completed")
    film.published_at = timezone.now() if for_everybody else None
    film.save()
    return film


def process(hub: hubs.Hub) -> Any:
    """Return the sockets of another web process of the same house."""
    # Channels' routes are not views, which is all that the stubs know.
    router: Any = [path("ws/party/<uuid:party>/", Watching(hub))]  # type: ignore[arg-type]
    return OriginValidator(CookieMiddleware(URLRouter(router)), settings.WS_ORIGINS)


class Page:
    """A page of somebody's at a party."""

    def __init__(
        self, client: Client, party: Party, app: Any = live, *, origin: str = OURS
    ) -> None:
        cookies = "; ".join(f"{name}={c.value}" for name, c in client.cookies.items())
        headers = [(b"origin", origin.encode()), (b"cookie", cookies.encode())]
        self.socket = WebsocketCommunicator(app, f"/ws/party/{party.pk}/", headers)
        self.shown: dict[str, Any] = {}
        self.you = 0

    async def knock(self) -> bool:
        """Return whether it is let in at all."""
        is_in, _ = await self.socket.connect(timeout=PATIENCE)
        return bool(is_in)

    async def open(self) -> Page:
        assert await self.knock()
        said = await self.hear("shown")
        self.shown, self.you = said["shown"], said["you"]
        return self

    async def say(self, what: Any) -> None:
        await self.socket.send_to(what if isinstance(what, str) else json.dumps(what))

    async def ask(self, do: str, **fields: Any) -> None:
        await self.say({"do": do, **fields})

    async def hear(self, what: str) -> dict[str, Any]:
        """Return the next message that has something in it."""
        while True:
            text = await self.socket.receive_from(timeout=PATIENCE)
            said: dict[str, Any] = json.loads(text)
            if what in said:
                return said

    async def event(self, name: str) -> dict[str, Any]:
        """Return the next event of a name."""
        while True:
            for each in (await self.hear("events"))["events"]:
                if each["event"] == name:
                    return dict(each)

    async def code(self) -> int:
        """Return the code with which the house hangs up."""
        while True:
            output = await self.socket.receive_output(timeout=PATIENCE)
            if output["type"] == "websocket.close":
                return int(output["code"])

    async def close(self) -> None:
        await self.socket.disconnect(timeout=PATIENCE)
