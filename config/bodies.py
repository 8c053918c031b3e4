"""How much may be sent to the house at once, counted while it comes in.

Django under ASGI writes a whole request to the disk before any code of ours sees it, so
a limit in a view is a limit on what is kept, not on what a stranger can fill the disk
with. Here the bytes are counted as they arrive, and what was promised is not believed.
What is larger than a form is only taken from somebody of this server, and only while
the disk has room for it.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from channels.db import database_sync_to_async
from django.conf import settings

from accounts.engine.refusals import REFUSALS
from config.answers import ROOT
from config.senders import is_known
from kit import disk

Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MEGABYTE = 1_000_000
MOST = 16 * MEGABYTE
# Where clips come in: the film itself, and the little of the form around it.
LARGE = 2_000 * MEGABYTE + MEGABYTE
CLIPS = ("/library/bring/", "/api/v1/content")
LOOK = 64 * MEGABYTE  # after so much that came, the disk is looked at again


@dataclass(frozen=True)
class Why:
    """Why no more of it may come, for people and for programs."""

    status: int
    code: str  # a name in `REFUSALS`
    title: str
    words: str


TOO_LARGE = Why(
    413, "too-big", "That is too large to bring in",
    "A clip may have 2 GB. Cut it into parts, or save it smaller. Nothing of it was "
    "kept.",
)  # fmt: skip
STRANGER = Why(
    401, "not-signed-in", "Sign in first",
    "The house does not know this device any more, so nothing of it was kept. Sign in, "
    "then bring the clip in again.",
)  # fmt: skip
NO_ROOM = Why(
    503, "resting", "The disk is almost full",
    "There is no room for this clip, and nothing of it was kept. Free some space, then "
    "bring it in again.",
)  # fmt: skip


class Enough(Exception):
    """No more of it may come."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.title)
        self.why = why


class Bodies:
    """Stops reading a request that is larger than its address takes."""

    def __init__(
        self,
        app: App,
        clips: tuple[str, ...] = CLIPS,
        known: Callable[[Scope], bool] = is_known,
    ) -> None:
        self.app, self.clips, self.known = app, clips, known

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        came, looked, allowed = 0, 0, MOST

        async def let_in(size: int) -> None:
            nonlocal looked, allowed
            if size > allowed:
                allowed = await self._allowed(scope, size)
            if size > MOST and (not looked or came - looked > LOOK):
                looked = came
                _require_room(size - came)

        async def counted() -> dict[str, Any]:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            await let_in(came)
            return message

        try:
            await let_in(_promised(scope))
            await self.app(scope, counted, send)
        except Enough as enough:
            # Nothing was answered yet: the whole request is read before any view runs.
            await _refuse(enough.why, scope, send)

    async def _allowed(self, scope: Scope, size: int) -> int:
        """Return how much may come here from whoever sends it."""
        most = LARGE if scope["path"] in self.clips else MOST
        if size > most:
            raise Enough(TOO_LARGE)
        if not await database_sync_to_async(self.known, thread_sensitive=False)(scope):
            raise Enough(STRANGER)
        return most


def _require_room(wanted: int) -> None:
    floor = settings.HOUSE.disk_floor_mb * MEGABYTE
    if disk.free(settings.DATA) < wanted + floor:
        raise Enough(NO_ROOM)


def _promised(scope: Scope) -> int:
    for name, value in scope.get("headers", ()):
        if name == b"content-length" and value.isdigit():
            return int(value[:20])
    return 0


async def _refuse(why: Why, scope: Scope, send: Send) -> None:
    kind, words = b"text/html; charset=utf-8", _for_people(why)
    if scope["path"].startswith(ROOT):
        kind, words = b"application/json", _for_programs(why)
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(words)).encode()),
        (b"connection", b"close"),
    ]
    await send(
        {"type": "http.response.start", "status": why.status, "headers": headers}
    )
    await send({"type": "http.response.body", "body": words})


def _for_people(why: Why) -> bytes:
    return (
        "<!doctype html><html lang=en><meta charset=utf-8>"
        f"<title>{why.title}</title><h1>{why.title}</h1><p>{why.words}</p>"
    ).encode()


def _for_programs(why: Why) -> bytes:
    """Say it in the one shape of every error under /api/v1."""
    words = REFUSALS[why.code]
    error = {
        "code": why.code,
        "what": words.what,
        "kept": "Nothing was changed.",
        "do": words.do,
        "request_id": "",
    }
    return json.dumps({"error": error}).encode()
