"""One request and its answer over one connection.

httpx packs a request (forms, files, addresses) and httpcore speaks HTTP over our own
`Line`. The httpx client between them is left out: it brings cookies, proxies and
passwords from the environment, redirects of its own, and a log line with every query.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from fnmatch import fnmatch
from typing import Any

import httpcore
import httpx

from kit.web.answers import (
    PIECE,
    Answer,
    capped,
    title_of,
    too_much,
    unpacked,
    words_of,
)
from kit.web.calls import Call, File
from kit.web.dial import Dialler
from kit.web.failures import CutShort, Failure, NotAllowed, Refused, WrongKind
from kit.web.line import Watch
from kit.web.routes import Route, headers_for, secrets_of

OURS = "Pharos (a family's own computer)"
Pieces = Iterator[bytes]


@contextmanager
def exchanged(
    route: Route, call: Call, watch: Watch, trust: ssl.SSLContext
) -> Iterator[tuple[Answer, Pieces]]:
    """Send a request; give the head of the answer, and its body in capped pieces."""
    with ExitStack() as files:
        request = _packed(route, call, files)
        connection = httpcore.HTTPConnection(
            httpcore.Origin(route.url.raw_scheme, route.url.raw_host, route.port),
            ssl_context=trust,
            network_backend=Dialler(route, watch),
        )
        try:
            with _in_our_words(watch):
                response = connection.handle_request(request)
            watch.status = response.status
            answer = Answer(route.place, response.status, _headers(response))
            yield answer, _body(response, answer, call, watch)
        finally:
            connection.close()


def insist(call: Call, answer: Answer, pieces: Pieces) -> None:
    """Raise unless the answer is a yes of the kind that was promised."""
    if answer.status >= 300:
        raise refusal(replace(answer, body=_beginning(pieces)), call)
    if call.wants and not fnmatch(answer.kind, call.wants):
        title = title_of(_beginning(pieces))
        raise WrongKind(answer.place, answer.kind, call.wants, title)


def refusal(answer: Answer, call: Call) -> Refused:
    """Return a service's no in its own words, out of which our keys are blotted."""
    return Refused(answer.place, answer, words_of(answer, secrets_of(call)))


def _packed(route: Route, call: Call, files: ExitStack) -> httpcore.Request:
    headers = {
        "Accept": call.wants or "*/*",
        **headers_for(route, call),
        "User-Agent": OURS,
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    parts = [(name, _part(each, files)) for name, each in call.parts or ()]
    request = httpx.Request(
        call.method,
        route.url,
        headers=headers,
        json=call.json,
        data=call.form,
        files=parts or None,
    )
    if int(request.headers.get("Content-Length", 0)) > call.limits.bytes_out:
        raise too_much(route.place, "would be sent", call.limits.bytes_out)
    url = httpcore.URL(
        scheme=route.url.raw_scheme,
        host=route.url.raw_host,
        port=route.port,
        target=route.url.raw_path,
    )
    return httpcore.Request(
        call.method, url, headers=request.headers.raw, content=request.stream
    )


def _part(each: str | File, files: ExitStack) -> tuple[str | None, Any, str | None]:
    if isinstance(each, str):
        return None, each, None
    if isinstance(each.content, bytes):
        return each.name, each.content, each.kind
    return each.name, files.enter_context(each.content.open("rb")), each.kind


def _headers(response: httpcore.Response) -> dict[str, str]:
    # httpx joins what was sent twice, and guesses the letters' encoding.
    return dict(httpx.Headers(response.headers))


def _body(
    response: httpcore.Response, answer: Answer, call: Call, watch: Watch
) -> Pieces:
    packing = answer.headers.get("content-encoding", "").strip().lower()
    pieces = unpacked(answer.place, packing, _raw(response, watch))
    return capped(answer.place, call.limits.bytes_in, pieces)


def _raw(response: httpcore.Response, watch: Watch) -> Pieces:
    with _in_our_words(watch):
        yield from response.iter_stream()


def _beginning(pieces: Iterable[bytes]) -> bytes:
    """Return as much of a body as words can be read from, however it goes on."""
    body = bytearray()
    with suppress(Failure):
        for piece in pieces:
            body += piece
            if len(body) >= PIECE:
                break
    return bytes(body)


@contextmanager
def _in_our_words(watch: Watch) -> Iterator[None]:
    try:
        yield
    except httpcore.RemoteProtocolError as error:
        if watch.ended:
            raise CutShort(watch.place) from error
        raise WrongKind(watch.place, "something", "proper HTTP") from error
    except httpcore.LocalProtocolError as error:
        what = "was not asked: the call cannot be written as HTTP"
        raise NotAllowed(watch.place, what) from error
