"""A local server that answers as an outside service would, with all its faults."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """What is sent back; `body` may come in pieces, `cut` breaks it off after them."""

    body: bytes | Iterable[bytes] = b""
    status: int = 200
    kind: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    pause: float = 0.0  # seconds before the first byte
    cut: bool = False  # promises more than it sends, then hangs up


Answer = Reply | Callable[[Asked], Reply]


def said(value: Any, status: int = 200, **headers: str) -> Reply:
    """Return a JSON answer."""
    return Reply(json.dumps(value).encode(), status, headers=headers)


def lines(*values: Any, cut: bool = False) -> Reply:
    """Return an answer of one JSON line after another, as Ollama streams them."""
    pieces = [json.dumps(value).encode() + b"\n" for value in values]
    return Reply(pieces, kind="application/x-ndjson", cut=cut)


HTML_PAGE = Reply(
    b"<!doctype html><title>502 Bad Gateway</title><h1>nginx</h1>", 502, "text/html"
)


class Replay:
    """Answers by (method, path). A list is used up one by one; its last one stays."""

    def __init__(self) -> None:
        self.answers: dict[tuple[str, str], Answer | list[Answer]] = {}
        self.asked: list[Asked] = []
        self.url = ""
        self._lock = threading.Lock()

    def on(self, method: str, path: str, *answers: Answer) -> Replay:
        self.answers[method, path] = list(answers)
        return self

    def answer(self, asked: Asked) -> Reply:
        with self._lock:
            self.asked.append(asked)
            found = self.answers.get((asked.method, asked.path))
            if isinstance(found, list):
                found = found.pop(0) if len(found) > 1 else found[0]
        if found is None:
            return said({"error": "no such page"}, 404)
        return found if isinstance(found, Reply) else found(asked)

    def paths(self) -> list[str]:
        return [f"{each.method} {each.path}" for each in self.asked]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    replay: Replay

    def _any(self) -> None:
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked(self.command, parts.path, query, headers, body)
        reply = self.replay.answer(asked)
        time.sleep(reply.pause)
        pieces = [reply.body] if isinstance(reply.body, bytes) else reply.body
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        for name, value in reply.headers.items():
            self.send_header(name.replace("_", "-"), value)
        if isinstance(reply.body, bytes):
            length = len(reply.body) + (1000 if reply.cut else 0)
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self.wfile.write(reply.body)
        else:
            self._pieces(pieces, whole=not reply.cut)
        if reply.cut:
            self.close_connection = True

    def _pieces(self, pieces: Iterable[bytes], *, whole: bool) -> None:
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in pieces:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()
        if whole:
            self.wfile.write(b"0\r\n\r\n")

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _any

    def log_message(self, format: str, *args: Any) -> None:
        """The tests look at `asked` instead."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up on purpose is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def replaying(
    replay: Replay | None = None, speaking: type[_Handler] = _Handler
) -> Iterator[Replay]:
    """Serve a replay on a port of its own for as long as the `with` lasts."""
    replay = replay or Replay()
    handler = type("Handler", (speaking,), {"replay": replay})
    with _Server(("127.0.0.1", 0), handler) as server:
        replay.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(
            target=server.serve_forever, args=(0.05,), daemon=True
        )
        thread.start()
        try:
            yield replay
        finally:
            server.shutdown()
            thread.join()
