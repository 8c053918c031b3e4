"""The socket that says "look now". It carries no news itself: pages fetch those."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any, Protocol

from asgiref.sync import sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.layers import get_channel_layer
from django.conf import settings
from django.contrib.auth import get_user
from django.db import Error, close_old_connections
from django.http import HttpRequest
from redis.exceptions import RedisError

from accounts.middleware import look
from accounts.models import Event
from accounts.providers.callers import session_key
from accounts.services import LOOK_NOW
from accounts.viewer import Viewer

log = logging.getLogger("pharos.live")
SessionStore = import_module(settings.SESSION_ENGINE).SessionStore

# Without Redis nobody tells the web process, so it looks. With it, looking is only
# the safety net for a lost nudge.
LOOK_EVERY = 5.0 if settings.HOUSE.redis_url else 0.25
# Two writers can commit out of order, so a row may appear behind one already seen.
OVERLAP = 200
WHO_IS_WHO = {"devices", "people"}


def viewer_of(cookies: Mapping[str, str]) -> Viewer:
    """Say who is looking, for a socket.

    Read anew each time: a page may stay open for days, and a session does not.
    """
    request = HttpRequest()
    request.session = SessionStore(session_key(cookies))
    try:
        return look(cookies, request.session, get_user(request))
    finally:
        close_old_connections()


class Live(AsyncWebsocketConsumer):
    """One open page of a known person."""

    viewer: Viewer

    async def connect(self) -> None:
        self.viewer = await sync_to_async(viewer_of)(self.scope["cookies"])
        if not self.viewer.may("read the news"):
            await self.close()
            return
        # Remember where the news stands before the page hears "open", or what happens
        # in between would be taken for old.
        await hub.catch_up()
        await self.accept()
        hub.join(self)

    async def look_again(self) -> None:
        self.viewer = await sync_to_async(viewer_of)(self.scope["cookies"])
        if not self.viewer.may("read the news"):
            hub.leave(self)
            await self.close()

    async def disconnect(self, code: int) -> None:
        hub.leave(self)

    async def receive(self, text_data: str | None = None, **kwargs: Any) -> None:
        """A page says the last id it knows, and is told what it missed since."""
        try:
            after = int(json.loads(text_data or "{}").get("after", 0))
        except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
            return
        missed = await sync_to_async(self._missed)(after)
        if missed:
            await self.nudge(max(pk for pk, _ in missed), {t for _, t in missed})

    def _missed(self, after: int) -> list[tuple[int, str]]:
        news = Event.objects.visible_to(self.viewer).after(after)
        return list(news.values_list("pk", "topic")[:OVERLAP])

    async def nudge(self, newest: int, topics: set[str]) -> None:
        await self.send(json.dumps({"id": newest, "topics": sorted(topics)}))


class Listener(Protocol):
    """Whoever wants to be nudged: an open page, or a program that listens."""

    viewer: Viewer

    async def nudge(self, newest: int, topics: set[str]) -> None: ...

    async def look_again(self) -> None: ...


class Hub:
    """One watcher of the event table per process, however many pages are open."""

    def __init__(self) -> None:
        self.pages: set[Listener] = set()
        self.watch: asyncio.Task[None] | None = None
        self.told = asyncio.Event()
        self.newest = 0
        self.seen: deque[int] = deque(maxlen=OVERLAP * 2)

    @property
    def is_watching(self) -> bool:
        return self.watch is not None and not self.watch.done()

    async def catch_up(self) -> None:
        if not self.is_watching:
            await sync_to_async(self._catch_up)()

    def join(self, page: Listener) -> None:
        self.pages.add(page)
        if not self.is_watching:
            self.watch = asyncio.create_task(self._watch())

    def leave(self, page: Listener) -> None:
        self.pages.discard(page)

    async def _watch(self) -> None:
        listener = asyncio.create_task(self._listen())
        try:
            while self.pages:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self.told.wait(), LOOK_EVERY)
                self.told.clear()
                try:
                    await self._tell(await sync_to_async(self._news)())
                except Error as trouble:
                    # The database is away. Its news is not lost, only late.
                    log.warning("cannot look for news: %s", trouble)
                    await asyncio.sleep(LOOK_EVERY)
        finally:
            listener.cancel()

    async def _listen(self) -> None:
        """Be told by the channel layer. Redis may be away; looking goes on without."""
        if not settings.HOUSE.redis_url:
            return
        layer = get_channel_layer()
        while True:
            try:
                me = await layer.new_channel()
                await layer.group_add(LOOK_NOW, me)
                while True:
                    await layer.receive(me)
                    self.told.set()
            except (OSError, RedisError) as trouble:
                log.warning("the channel layer is away: %s", trouble)
                await asyncio.sleep(1)

    def _catch_up(self) -> None:
        recent = Event.objects.order_by("-pk").values_list("pk", flat=True)[:OVERLAP]
        self.seen.extend(recent)
        self.newest = max(self.seen, default=0)
        close_old_connections()

    def _news(self) -> list[Event]:
        try:
            recent = Event.objects.after(self.newest - OVERLAP)
            new = set(recent.values_list("pk", flat=True)).difference(self.seen)
            fresh = list(recent.filter(pk__in=new)) if new else []
        finally:
            close_old_connections()
        self.seen.extend(row.pk for row in fresh)
        self.newest = max([self.newest, *(row.pk for row in fresh)])
        return fresh

    async def _tell(self, news: list[Event]) -> None:
        # Somebody may be gone since their page was opened, or the room locked again.
        matters = any(row.for_grown_ups or row.topic in WHO_IS_WHO for row in news)
        for page in list(self.pages) if news else []:
            try:
                if matters:
                    await page.look_again()
                ours = [row for row in news if may_know(page.viewer, row)]
                if ours:
                    await page.nudge(ours[-1].pk, {row.topic for row in ours})
            # Servers differ in what they raise for a page that went away just now, and
            # one page must not cost the others their news.
            except Exception as trouble:  # noqa: BLE001
                log.info("a page went away: %s", trouble or type(trouble).__name__)
                self.leave(page)


def may_know(viewer: Viewer, event: Event) -> bool:
    """The same rule as `Event.objects.visible_to`, for a row already in hand."""
    if viewer.family is None or event.family_id != viewer.family.pk:
        return False
    return viewer.hears_grown_ups or not event.for_grown_ups


hub = Hub()
