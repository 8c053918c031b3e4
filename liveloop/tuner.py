"""The channel as an HDHomeRun tuner: a few words about itself, and streams that last.

The only part of the channel that has a process while somebody watches: their own
ffmpeg, which copies. It ends when they go, when their television is signed out, when
nobody takes what it gives, and when this process ends, however that comes about.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

from asgiref.sync import sync_to_async
from django.db import close_old_connections

from kit.problems import Problem
from kit.transport import Transport
from liveloop import consumers
from liveloop.consumers import NO_GUESSING, NOT_KEPT, OPEN, App, Receive, Scope, Send
from liveloop.engine import hdhomerun
from liveloop.engine.grid import SECONDS
from liveloop.models import Channel
from liveloop.services import channels, slates, tickets, tuners
from liveloop.services.airing import NotOnAir
from liveloop.services.tickets import Holder

log = logging.getLogger("pharos.live")
ADDRESS = re.compile(
    r"(?P<base>/live/tv/(?P<ticket>[A-Za-z0-9_~-]{20,400}))"
    r"/(?P<what>|discover[.]json|lineup[.]json|lineup_status[.]json|lineup[.]post"
    r"|device[.]xml|auto/v(?P<number>[0-9]{1,4}))"
)
LOOK = 2.0  # seconds between two looks whether somebody may still watch
STUCK = 600.0  # seconds that a television may keep its picture standing still
LAP = 900  # segments carried by one ffmpeg: an hour, in which it grows by 10 MB
STREAM, JSON, XML, TEXT = (
    (b"content-type", kind)
    for kind in (
        b"video/mp2t",
        b"application/json",
        b"text/xml",
        b"text/plain; charset=utf-8",
    )
)
FULL = Problem(
    f"All {tuners.AT_ONCE} tuners of the house are taken.",
    "Turn a television off that nobody watches, then tune in again.",
)
NOT_YET = Problem(
    "The house is painting the channel’s first picture.", "Tune in again in a minute."
)
Headers = Sequence[tuple[bytes, bytes]]
HandOn = Callable[[bytes], Awaitable[None]]


class Over(Exception):
    """Nobody watches any more."""


class Tuner:
    """Answers recorders, and lets everything else through."""

    def __init__(self, pages: App) -> None:
        self.pages = pages
        self.taken = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = scope["type"] == "http" and ADDRESS.fullmatch(scope["path"])
        if not found:
            return await self.pages(scope, receive, send)
        method, house = scope["method"], consumers._house(scope)
        if not house:  # somebody calls us by a name that is not ours
            return await _say(send, 400)
        # Whoever scans asks by POST, and finds that it is done.
        if method not in ({"POST"} if found["what"] == "lineup.post" else GETS):
            return await _say(send, 405, [(b"allow", b"GET, HEAD")])
        holder = await _look(tickets.look, found["ticket"])
        if holder is None or holder.channel:
            return await _say(send, 404)
        if found["number"] is None:
            base = f"{house}{found['base']}"
            kind, data = await _look(_told, found["what"], holder, base)
            return await _say(send, 200, [kind], data, only_head=method == "HEAD")
        try:
            channel = await _look(
                tuners.channel_of, holder.viewer, int(found["number"])
            )
        except NotOnAir:
            return await _say(send, 404)
        if method == "HEAD":
            return await _say(send, 200, [STREAM], only_head=True)
        if self.taken >= tuners.AT_ONCE:
            busy = (b"x-hdhomerun-error", b"805 All Tuners In Use")
            return await _sorry(send, FULL, [busy])
        self.taken += 1
        try:
            await Watching(scope, send, found["ticket"], holder, channel).go_on(receive)
        finally:
            self.taken -= 1


GETS = {"GET", "HEAD"}


class Watching:
    """A television that watches a channel, until one of the two has enough."""

    def __init__(
        self, scope: Scope, send: Send, ticket: str, holder: Holder, channel: Channel
    ) -> None:
        self.scope, self.send, self.ticket = scope, send, ticket
        self.viewer, self.channel = holder.viewer, channel
        self.began = False

    async def go_on(self, receive: Receive) -> None:
        carrying = asyncio.create_task(self._carry())
        ends = [asyncio.create_task(_gone(receive)), asyncio.create_task(self._may())]
        try:
            await asyncio.wait([carrying, *ends], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in (carrying, *ends):
                each.cancel()
            await asyncio.gather(carrying, *ends, return_exceptions=True)
        await self._end(None if carrying.cancelled() else carrying.exception())

    async def _carry(self) -> None:
        begins = await _look(tuners.first_of, self.channel)
        number = begins
        while True:
            transport = Transport(self.channel.languages, (number - begins) * SECONDS)
            try:
                await transport.open()
                await self._lap(transport, range(number, number + LAP))
            finally:
                transport.end()
            number += LAP

    async def _lap(self, transport: Transport, numbers: Sequence[int]) -> None:
        feeding = asyncio.create_task(self._feed(transport, numbers))
        try:
            while data := await transport.read():
                await self._hand_on(data)
            await transport.check()
            await feeding
        finally:
            feeding.cancel()

    async def _feed(self, transport: Transport, numbers: Sequence[int]) -> None:
        try:
            await transport.feed(await _look(tuners.starts, self.channel))
            for number in numbers:
                while wait := tuners.seconds_until(number):
                    await asyncio.sleep(wait)
                if channels.now() - number > tuners.LATE:
                    raise Over
                found = await _look(tuners.pieces, self.channel, self.viewer, number)
                await transport.feed(found)
        finally:
            transport.finish()

    async def _hand_on(self, data: bytes) -> None:
        if not self.began:
            self.began = True
            headers = [STREAM, OPEN, NO_GUESSING, (b"cache-control", NOT_KEPT)]
            await self.send(
                {"type": "http.response.start", "status": 200, "headers": headers}
            )
        async with asyncio.timeout(STUCK):
            await self.send(
                {"type": "http.response.body", "body": data, "more_body": True}
            )
            await _taken(self.scope.get("client"))

    async def _may(self) -> None:
        while await _look(tickets.look, self.ticket):
            await asyncio.sleep(LOOK)

    async def _end(self, trouble: BaseException | None) -> None:
        if trouble and not isinstance(trouble, Over | TimeoutError | NotOnAir):
            log.warning("a stream of %s: %s", self.channel.slug, trouble)
        if self.began:
            with suppress(OSError):
                await self.send({"type": "http.response.body", "body": b""})
        elif isinstance(trouble, slates.NotYet):
            await _sorry(self.send, NOT_YET)
        elif isinstance(trouble, Problem):
            await _sorry(self.send, trouble)
        else:
            await _say(self.send, 404 if isinstance(trouble, NotOnAir) else 503)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _taken(client: Any) -> None:
    """Wait until the server has handed on what it was given.

    Daphne's `send` does not wait: what a television that stands still does not take
    would pile up in memory, a gigabyte in an hour. Its reactor knows whom it still has
    something for. Other servers wait by themselves.
    """
    reactor = sys.modules.get("twisted.internet.reactor")
    while reactor and client and _has_more_for(reactor, client):
        await asyncio.sleep(0.01)


def _has_more_for(reactor: Any, client: Any) -> bool:
    peers = (
        each.getPeer() for each in reactor.getWriters() if hasattr(each, "getPeer")
    )
    return any((peer.host, peer.port) == tuple(client) for peer in peers)


def _told(what: str, holder: Holder, base: str) -> tuple[tuple[bytes, bytes], bytes]:
    tuner = tuners.tuner_of(holder.viewer, base)
    match what:
        case "device.xml":
            return XML, hdhomerun.device(tuner)
        case "lineup_status.json":
            said: Any = hdhomerun.STATUS
        case "lineup.json":
            said = hdhomerun.lineup(tuner, tuners.lineup_of(holder.viewer))
        case "lineup.post":
            return TEXT, b""
        case _:
            said = hdhomerun.discover(tuner)
    return JSON, json.dumps(said, ensure_ascii=False).encode()


async def _look(what: Callable[..., Any], *about: Any) -> Any:
    """Ask the database and the disk from a thread of their own."""

    def asked() -> Any:
        try:
            return what(*about)
        finally:
            close_old_connections()

    return await sync_to_async(asked, thread_sensitive=False)()


async def _sorry(send: Send, problem: Problem, more: Headers = ()) -> None:
    headers = [TEXT, (b"retry-after", b"30"), *more]
    await _say(send, 503, headers, f"{problem}".encode())


async def _say(
    send: Send,
    status: int,
    more: Headers = (),
    data: bytes = b"",
    only_head: bool = False,
) -> None:
    headers = [OPEN, NO_GUESSING, (b"cache-control", NOT_KEPT), *more]
    if STREAM not in more:
        headers.append((b"content-length", str(len(data)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if only_head else data})
