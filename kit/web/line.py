"""A connection that never waits blindly: it knows its deadline and the wish to stop."""

from __future__ import annotations

import selectors
import socket
import ssl
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import httpcore

from kit.web.calls import Limits, Place
from kit.web.failures import CutShort, Stopped, TooSlow, Unreachable

T = TypeVar("T")

READ, WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE
BEAT = 0.25  # how long we ever sleep without looking whether to stop


class Watch:
    """The clock of one call: its deadline, the wish to stop, and what went by."""

    def __init__(self, place: Place, limits: Limits, stop: Callable[[], bool]) -> None:
        self.place = place
        self.limits = limits
        self.reset()
        self._stop = stop
        self._ends = time.monotonic() + limits.whole
        self._look_next = 0.0

    def reset(self) -> None:
        """Begin a new hop; the deadline is that of all hops together."""
        self.sent = self.taken = self.status = 0
        self.ended = False

    def check(self) -> None:
        now = time.monotonic()
        if now >= self._ends:
            raise TooSlow(
                self.place, f"took longer than {said(self.limits.whole)} in all"
            )
        # To know whether a job was stopped may be a question to the database, so it is
        # asked by the clock and not for every piece that comes in.
        if now >= self._look_next:
            self._look_next = now + BEAT
            if self._stop():
                raise Stopped(self.place)

    def nap(self, until: float) -> float:
        return max(
            0.0, min(BEAT, until - time.monotonic(), self._ends - time.monotonic())
        )


class Line(httpcore.NetworkStream):
    """Bytes to and from one service, for httpcore and for web sockets alike."""

    def __init__(self, sock: socket.socket, watch: Watch) -> None:
        self._socket = sock
        self._watch = watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what came, or nothing at the end.

        Silence is a failure, unless the caller asked for a while of its own.
        """
        watch, idle = self._watch, self._watch.limits.idle
        try:
            data = self._do(
                lambda: self._socket.recv(max_bytes),
                READ,
                idle if timeout is None else timeout,
            )
        except TimeoutError:
            if timeout is not None:
                raise
            raise TooSlow(watch.place, f"sent nothing for {said(idle)}") from None
        except OSError as error:
            raise CutShort(watch.place) from error
        watch.taken += len(data)
        watch.ended = not data
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        watch, idle = self._watch, self._watch.limits.idle
        rest = memoryview(buffer)
        while rest:
            piece = rest[: 64 * 1024]
            try:
                count = self._do(partial(self._socket.send, piece), WRITE, idle)
            except TimeoutError:
                raise TooSlow(watch.place, f"took nothing for {said(idle)}") from None
            except OSError as error:
                # In httpcore's word, so that it goes on to read: a service that closes
                # its ear has often said why (413, 401) before.
                raise httpcore.WriteError(str(error)) from error
            watch.sent += count
            rest = rest[count:]

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Line:
        place, limits = self._watch.place, self._watch.limits
        try:
            secure = ssl_context.wrap_socket(
                self._socket,
                server_hostname=server_hostname,
                do_handshake_on_connect=False,
            )
            self._socket = secure
            self._do(secure.do_handshake, READ, limits.connect)
        except BaseException as error:
            self.close()
            if isinstance(error, OSError):
                raise _tls_failure(place, limits, error) from error
            raise
        return self

    def close(self) -> None:
        self._socket.close()

    def _do(self, act: Callable[[], T], way: int, patience: float) -> T:
        until = time.monotonic() + patience
        while True:
            self._watch.check()
            try:
                return act()
            except BlockingIOError:
                pass
            except ssl.SSLWantReadError:
                way = READ
            except ssl.SSLWantWriteError:
                way = WRITE
            if time.monotonic() >= until:
                raise TimeoutError
            wait_for(self._socket, way, self._watch.nap(until))


def wait_for(sock: socket.socket, way: int, seconds: float) -> bool:
    with selectors.DefaultSelector() as selector:
        selector.register(sock, way)
        return bool(selector.select(seconds))


def _tls_failure(
    place: Place, limits: Limits, error: OSError
) -> Unreachable | TooSlow | CutShort:
    if isinstance(error, TimeoutError):
        return TooSlow(place, f"did not greet within {said(limits.connect)}")
    if isinstance(error, ssl.SSLCertVerificationError):
        return Unreachable(
            place,
            f"is not who it should be: {error.verify_message.rstrip('.')}",
            "Look at its address and at the date of this computer. Do not go on.",
        )
    if isinstance(error, ssl.SSLError):
        what = "cannot be spoken to in private: it does not answer as https does"
        return Unreachable(place, what, "Look at its address and port.")
    return CutShort(place, "hung up before anything was said")


def said(seconds: float) -> str:
    return f"{seconds:g} seconds"
