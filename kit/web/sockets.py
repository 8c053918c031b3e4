"""A web socket over a `Line`: no thread of its own, so nothing is left running.

`websockets` brings its protocol apart from its I/O. Its ready-made client would connect
by itself, look names up again, and read in a thread that knows no deadline.
"""

from __future__ import annotations

import logging
import ssl
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import httpcore
from websockets.client import ClientProtocol
from websockets.exceptions import InvalidStatus, PayloadTooBig
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.protocol import State
from websockets.uri import parse_uri

from kit.web.answers import Answer, one_line, too_much
from kit.web.calls import Call
from kit.web.dial import dial
from kit.web.exchange import OURS, refusal
from kit.web.failures import CutShort, Failure, WrongKind
from kit.web.line import Line, Watch
from kit.web.routes import Route, headers_for

PIECE = 64 * 1024
GOODBYES = (1000, 1001, 1005)  # done; going away; no word (RFC 6455, 7.4.1)
# Of its own, not from the family of loggers: at DEBUG the protocol writes down each
# header, keys among them, and each frame.
SILENT = logging.Logger("kit.web.sockets", logging.CRITICAL + 1)


class Wire:
    """Messages both ways. Iterating ends when the service says a proper goodbye."""

    def __init__(self, line: Line, watch: Watch, protocol: ClientProtocol) -> None:
        self._line = line
        self._watch = watch
        self._protocol = protocol
        self._heard: deque[str | bytes] = deque()
        self._parts: list[Frame] = []

    @property
    def open(self) -> bool:
        return self._protocol.state is State.OPEN

    def say(self, message: str | bytes) -> None:
        place, most = self._watch.place, self._watch.limits.bytes_out
        if not self.open:
            raise CutShort(place, "has hung up")
        if self._watch.sent + len(message) > most:
            raise too_much(place, "would be sent", most)
        if isinstance(message, str):
            self._protocol.send_text(message.encode())
        else:
            self._protocol.send_binary(message)
        self._flush()

    def hear(self, within: float | None = None) -> str | bytes | None:
        """Return the next message; None after a goodbye, or when `within` has passed.

        Without `within`, silence for as long as `limits.idle` is a failure.
        """
        until = None if within is None else time.monotonic() + within
        while not self._heard and self.open:
            left = None if until is None else max(0.0, until - time.monotonic())
            try:
                self._take(self._line.read(PIECE, left))
            except TimeoutError:
                return None
        if self._heard:
            return self._heard.popleft()
        self._mind_the_end()
        return None

    def __iter__(self) -> Iterator[str | bytes]:
        while (message := self.hear()) is not None:
            yield message

    def close(self) -> None:
        # A goodbye is polite, not needed: the line is closed in any case.
        with suppress(Failure):
            if self.open:
                self._protocol.send_close(1000)
                self._flush()

    def shake_hands(self) -> None:
        """Take the service's first answer, or say why it is none."""
        protocol = self._protocol
        self._flush()
        while protocol.state is State.CONNECTING and not protocol.handshake_exc:
            self._take(self._line.read(PIECE))

    def _take(self, data: bytes) -> None:
        if data:
            self._protocol.receive_data(data)
        else:
            self._protocol.receive_eof()
        for event in self._protocol.events_received():
            if isinstance(event, Response):
                self._watch.status = event.status_code
            elif isinstance(event, Frame):
                self._join(event)
        if self.open:
            self._flush()
            return
        # Who has said goodbye may be gone before ours arrives.
        with suppress(Failure):
            self._flush()

    def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            try:
                self._line.write(data)
            except httpcore.WriteError as error:
                raise CutShort(self._watch.place) from error

    def _join(self, frame: Frame) -> None:
        if frame.opcode not in (Opcode.TEXT, Opcode.BINARY, Opcode.CONT):
            return
        self._parts.append(frame)
        if not frame.fin:
            return
        data = b"".join(bytes(part.data) for part in self._parts)
        is_text = self._parts[0].opcode is Opcode.TEXT
        self._parts.clear()
        try:
            self._heard.append(data.decode() if is_text else data)
        except UnicodeDecodeError as error:
            raise WrongKind(self._watch.place, "broken letters", "text") from error

    def _mind_the_end(self) -> None:
        protocol, place = self._protocol, self._watch.place
        if isinstance(protocol.parser_exc, PayloadTooBig):
            raise too_much(place, "sent", self._watch.limits.bytes_in)
        goodbye = protocol.close_rcvd
        if goodbye and goodbye.code in GOODBYES:
            return
        if goodbye:
            why = f" ({one_line(goodbye.reason)})" if goodbye.reason else ""
            raise CutShort(place, f"closed with {goodbye.code}{why}")
        if self._watch.ended:
            raise CutShort(place)
        raise WrongKind(place, "broken frames", "a web socket")


@contextmanager
def opened(
    route: Route, call: Call, watch: Watch, trust: ssl.SSLContext
) -> Iterator[Wire]:
    """Connect, shake hands, give the wire, and close whatever happens."""
    headers = headers_for(route, call)
    scheme = "wss" if route.secure else "ws"
    url = parse_uri(str(route.url.copy_with(scheme=scheme, port=route.port)))
    # No extensions: what cannot be packed cannot be a bomb, and previews are JPEGs.
    protocol = ClientProtocol(url, max_size=call.limits.bytes_in, logger=SILENT)
    request = protocol.connect()
    request.headers.update({**headers, "User-Agent": OURS})
    protocol.send_request(request)
    line = dial(route, watch)
    try:
        if route.secure:
            line.start_tls(trust, route.host)
        wire = Wire(line, watch, protocol)
        wire.shake_hands()
        _insist(route, call, watch, protocol)
        yield wire
        wire.close()
    finally:
        line.close()


def _insist(route: Route, call: Call, watch: Watch, protocol: ClientProtocol) -> None:
    error = protocol.handshake_exc
    if isinstance(error, InvalidStatus):
        said = error.response
        headers = {name.lower(): value for name, value in said.headers.raw_items()}
        body = bytes(said.body or b"")
        raise refusal(Answer(route.place, said.status_code, headers, body), call)
    if error and watch.ended:
        raise CutShort(route.place) from error
    if error:
        raise WrongKind(route.place, "something", "a web socket") from error
