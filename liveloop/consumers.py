"""The channel on its way out: playlists and segments, in front of everything else.

No session and no middleware: a signed ticket in the address says who asks.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import close_old_connections
from django.http.request import split_domain_port, validate_host

from kit.problems import Problem
from liveloop.services import (
    airing,
    channels,
    memory,
    slates,
    televisions,
    tickets,
)
from liveloop.services.airing import NotOnAir, Rendition
from liveloop.services.tickets import Holder

log = logging.getLogger("pharos.live")
Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[Any], Awaitable[None]]
App = Callable[[Any, Receive, Send], Awaitable[None]]

ADDRESS = re.compile(
    r"/live/(?P<slug>[a-z0-9-]{1,40})/(?P<ticket>[A-Za-z0-9_~-]{20,400})"
    r"/(?P<back>[0-9]{1,9})/(?P<rendition>index|[a-z]{5,8}-[a-z0-9-]{1,12})"
    r"(?:[.]m3u8|/(?P<file>init[.]mp4|[0-9]{1,12}[.](?:m4s|vtt)))"
)
TELEVISION = re.compile(
    r"/live/tv/(?P<ticket>[A-Za-z0-9_~-]{20,400})/(?P<file>channels[.]m3u|guide[.]xml)"
)
PLAYLIST = b"application/vnd.apple.mpegurl"
KINDS = {"mp4": b"video/mp4", "m4s": b"video/iso.segment", "vtt": b"text/vtt"}
# A television in another room, and a player that casts, ask from another origin.
OPEN = (b"access-control-allow-origin", b"*")
METHODS = b"GET, HEAD, OPTIONS"
# Before a call that a page could not make by itself (one with a Range) browsers ask.
ASKED_BEFORE = (
    (b"allow", METHODS),
    (b"access-control-allow-methods", METHODS),
    (b"access-control-allow-headers", b"range"),
    (b"access-control-max-age", b"86400"),
)
NO_GUESSING = (b"x-content-type-options", b"nosniff")
FRESH = b"private, max-age=1"
KEPT = b"private, max-age=86400, immutable"
NOT_KEPT = b"no-store"


class Live:
    """Answers for the channel, and lets everything else through."""

    def __init__(self, pages: App) -> None:
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = _asked(scope["path"]) if scope["type"] == "http" else None
        if found is None:
            return await self.pages(scope, receive, send)
        house = _house(scope)
        if not house:
            return await _send(send, Answer(400))
        if scope["method"] == "OPTIONS":
            return await _send(send, Answer(204), ASKED_BEFORE)
        if scope["method"] not in {"GET", "HEAD"}:
            return await _send(send, Answer(405), [(b"allow", METHODS)])
        query = scope.get("query_string", b"").decode("latin-1")
        said = _at_hand(found, query) or await sync_to_async(
            _answered, thread_sensitive=False
        )(found, query, house)
        only_head = scope["method"] == "HEAD"
        await _send(send, said, only_head=only_head)


def _asked(path: str) -> re.Match[str] | None:
    """Return what is asked of the channel, if that is an address of it."""
    if not path.startswith("/live/"):
        return None
    return ADDRESS.fullmatch(path) or TELEVISION.fullmatch(path)


def _house(scope: Scope) -> str:
    """Return how the caller calls us, if that is a name of ours; else nothing.

    Behind a proxy that speaks HTTPS for the house, so does what we tell televisions:
    what the proxy asks us by is plain.
    """
    for key, value in scope["headers"]:
        if key == b"host":
            name = value.decode("latin-1")
            break
    else:  # HTTP/1.0
        host, port = scope.get("server") or ("", 0)
        name = f"{host}:{port}"
    scheme = "https" if settings.HOUSE.https else scope.get("scheme", "http")
    return _called(name, scheme, tuple(settings.ALLOWED_HOSTS))


@lru_cache(256)
def _called(name: str, scheme: str, allowed: tuple[str, ...]) -> str:
    domain, _ = split_domain_port(name)
    return f"{scheme}://{name}" if domain and validate_host(domain, allowed) else ""


def _at_hand(found: re.Match[str], query: str) -> Answer | None:
    """Return what can be told from memory, without asking a thread."""
    if found.re is TELEVISION:
        return None
    try:
        with memory.Only():
            return _of_a_channel(found, query)
    except (memory.NotAtHand, NotOnAir, Ended, slates.NotYet):
        return None


def _answered(found: re.Match[str], query: str, house: str) -> Answer:
    try:
        return _looked_up(found, query, house)
    finally:
        close_old_connections()  # no request of Django's does it for us here


class Ended(Exception):
    """The ticket was ours, and holds no more."""


@dataclass(frozen=True)
class Answer:
    status: int
    kind: bytes = b""
    kept: bytes = NOT_KEPT
    parts: tuple[bytes, ...] = ()

    @property
    def data(self) -> bytes:
        return b"".join(self.parts)


def answer(path: str, query: str = "", house: str = "") -> Answer:
    """Say what is at an address. May ask the database and the disk.

    `house` is how the caller calls us: scheme and host.
    """
    found = _asked(path)
    return _looked_up(found, query, house) if found else Answer(404)


def _looked_up(found: re.Match[str], query: str, house: str) -> Answer:
    try:
        if found.re is TELEVISION:
            return _for_television(found, house)
        return _of_a_channel(found, query)
    except slates.NotYet:
        return Answer(503)
    except Ended:
        return Answer(403)  # who led the player here can do so again
    except NotOnAir:
        pass
    except (Problem, OSError) as trouble:
        log.warning("%s: %s", found[0].partition("~")[0], trouble)
        return Answer(503)
    return Answer(404)


def _for_television(found: re.Match[str], house: str) -> Answer:
    holder = _holder(found["ticket"])
    if holder.channel:
        raise NotOnAir
    if found["file"] == "guide.xml":
        data = televisions.guide_of(holder.viewer)
        return Answer(200, b"application/xml", NOT_KEPT, (data,))
    text = televisions.list_of(holder.viewer, found["ticket"], house)
    return Answer(200, b"audio/x-mpegurl", NOT_KEPT, (text.encode(),))


def _of_a_channel(found: re.Match[str], query: str) -> Answer:
    holder = _holder(found["ticket"])
    channel = airing.channel_of(holder, found["slug"])
    if channel is None:
        raise NotOnAir
    name, _, suffix = (found["file"] or "").partition(".")
    if found["rendition"] == "index":
        back = airing.segments_back(channel, query)
        text = airing.index(channel, "" if back is None else f"../{back}/")
        return Answer(200, PLAYLIST, FRESH, (text.encode(),))
    rendition = Rendition.named(found["rendition"])
    if not name:
        number = channels.now() - int(found["back"])
        return Answer(200, PLAYLIST, FRESH, (airing.media(channel, rendition, number),))
    if name == "init":
        out = airing.start(channel, rendition)
    else:
        out = airing.segment(channel, holder.viewer, rendition, int(name))
    return Answer(200, KINDS[suffix], KEPT if out.may_be_kept else NOT_KEPT, out.parts)


def _holder(ticket: str) -> Holder:
    holder = tickets.look(ticket)
    if holder is None:
        raise Ended if tickets.is_ours(ticket) else NotOnAir
    return holder


async def _send(
    send: Send,
    said: Answer,
    more: Sequence[tuple[bytes, bytes]] = (),
    *,
    only_head: bool = False,
) -> None:
    headers = [(b"cache-control", said.kept), OPEN, NO_GUESSING, *more]
    if said.status != 204:
        size = sum(map(len, said.parts))
        headers.append((b"content-length", str(size).encode()))
    if said.kind:
        headers.append((b"content-type", said.kind))
    if said.status == 503:
        headers.append((b"retry-after", b"2"))
    begins = {"type": "http.response.start", "status": said.status, "headers": headers}
    await send(begins)
    body = "http.response.body"
    *before, last = (() if only_head else said.parts) or (b"",)
    for part in before:
        await send({"type": body, "body": part, "more_body": True})
    await send({"type": body, "body": last})
