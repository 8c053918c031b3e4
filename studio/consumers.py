"""Lines that stay open: a call that is answered with news goes on after its view.

The view decides, counts and answers as every other does, and hands over. By then its
thread and its connection to the database are gone; a listener costs a task and a set.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any, Protocol

from asgiref.sync import sync_to_async
from django.db import Error

from accounts import consumers
from accounts.viewer import Viewer

log = logging.getLogger("pharos.live")
Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[Any], Awaitable[None]]
App = Callable[[Any, Receive, Send], Awaitable[None]]

FOLLOW = "pharos.follow"
MOST = 8  # lines of one person, in one process
BEAT = 15.0  # seconds of silence after which proxies think that nobody is there
BREATH = 0.5  # between two events; what happens meanwhile is in the next
ANYWAY = 60.0  # without a nudge: rights end by the clock, and a nudge may be lost


class Glance(Protocol):
    """What is sent, whose news it is, and whether there will be more."""

    @property
    def id(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def over(self) -> bool: ...


Look = Callable[[], Glance | None]


class Listener:
    """Somebody who is told each time that what they follow has moved."""

    def __init__(self, viewer: Viewer, topic: str, newest: int, look: Look) -> None:
        self.viewer, self.topic, self.newest, self.look = viewer, topic, newest, look
        self.woken = asyncio.Event()

    async def nudge(self, newest: int, topics: set[str]) -> None:
        if self.topic in topics:
            self.woken.set()

    async def look_again(self) -> None:
        self.woken.set()


class Following:
    """Serves pages, and keeps the line of those that ask to follow something."""

    def __init__(self, pages: App) -> None:
        self.pages = pages
        self.lines: Counter[int] = Counter()
        self._lock = threading.Lock()  # views ask from their threads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        taken: list[Listener] = []

        def follow(viewer: Viewer, topic: str, newest: int, look: Look) -> bool:
            if not self._take_a_line(viewer):
                return False
            taken.append(Listener(viewer, topic, newest, look))
            return True

        async def held(message: Mapping[str, Any]) -> None:
            if taken and message["type"] == "http.response.body":
                message = {**message, "more_body": True}
            await send(message)

        try:
            await self.pages({**scope, FOLLOW: follow}, receive, held)
            for listener in taken:
                await _go_on(listener, receive, send)
        finally:
            for listener in taken:
                self._give_back(listener.viewer)

    def _take_a_line(self, viewer: Viewer) -> bool:
        who = viewer.profile.pk if viewer.profile else 0
        with self._lock:
            if self.lines[who] >= MOST:
                return False
            self.lines[who] += 1
            return True

    def _give_back(self, viewer: Viewer) -> None:
        who = viewer.profile.pk if viewer.profile else 0
        with self._lock:
            self.lines[who] -= 1
            self.lines += Counter()  # forgets whoever has none


async def _go_on(listener: Listener, receive: Receive, send: Send) -> None:
    """Send what is new until it is over, they may not, or they are gone."""
    hub = consumers.hub
    gone = asyncio.create_task(_gone(receive))
    try:
        await hub.catch_up()
        hub.join(listener)
        listener.woken.set()  # something may have happened since the view looked
        await _tell(listener, gone, send)
    except OSError as trouble:
        log.info("a listener went away: %s", trouble or type(trouble).__name__)
    finally:
        hub.leave(listener)
        gone.cancel()
        with suppress(OSError):
            await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _tell(listener: Listener, gone: asyncio.Task[None], send: Send) -> None:
    clock = asyncio.get_running_loop().time
    looked = said = clock()
    while not gone.done():
        if listener.woken.is_set() or clock() - looked > ANYWAY:
            listener.woken.clear()
            looked = clock()
            try:
                seen = await sync_to_async(listener.look, thread_sensitive=False)()
            except Error as trouble:
                # The database is away. What there is to tell is not lost, only late.
                log.warning("cannot look for a listener: %s", trouble)
                listener.woken.set()
            else:
                if seen is None:
                    return
                if seen.id != listener.newest:
                    listener.newest, said = seen.id, clock()
                    await _write(send, seen.text)
                if seen.over:
                    return
        elif clock() - said >= BEAT:
            said = clock()
            await _write(send, ": still here\n\n")
        await _next(listener, gone, said + BEAT - clock())


async def _next(listener: Listener, gone: asyncio.Task[None], seconds: float) -> None:
    """Wait for news, for their going, or for the next beat; a breath at least."""
    await asyncio.wait({gone}, timeout=BREATH)
    news = asyncio.create_task(listener.woken.wait())
    try:
        await asyncio.wait(
            {gone, news},
            timeout=max(0.0, seconds - BREATH),
            return_when=asyncio.FIRST_COMPLETED,
        )
    finally:
        news.cancel()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _write(send: Send, text: str) -> None:
    body = text.encode()
    await send({"type": "http.response.body", "body": body, "more_body": True})
