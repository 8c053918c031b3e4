"""The door: every byte between this house and a service goes through here."""

from __future__ import annotations

import os
import secrets
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import certifi

from kit.problems import Problem
from kit.web import sockets
from kit.web.answers import Answer, lines
from kit.web.calls import Call, Place
from kit.web.exchange import Pieces, exchanged, insist
from kit.web.gate import Gate
from kit.web.line import Watch
from kit.web.routes import Route, begin, onward

REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Passed:
    """What the house remembers of a call: that it was, and how much. Never what."""

    recipient: str
    host: str
    method: str
    path: str
    status: int  # 0 when no answer came
    bytes_out: int
    bytes_in: int
    seconds: float


class Door:
    """Makes calls. It holds nothing between them, so threads may share it.

    `gate` is asked before anything else. `log` hears of each call whose bytes have
    left. `stop` is looked at four times a second, and what it ends raises `Stopped`.
    """

    def __init__(
        self,
        gate: Gate,
        *,
        log: Callable[[Passed], None] = lambda passed: None,
        stop: Callable[[], bool] = lambda: False,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._gate = gate
        self._log = log
        self._stop = stop
        self._trust = trust or trusted()

    def heeding(self, stop: Callable[[], bool]) -> Door:
        """Return the same door for calls that end when `stop` says so as well.

        An adapter is opened once and does many things, each with a wish of its own.
        """
        before = self._stop
        return Door(
            self._gate,
            log=self._log,
            stop=lambda: before() or stop(),
            trust=self._trust,
        )

    def unstoppable(self) -> Door:
        """Return the same door for what calls a work off: that must still go out."""
        return Door(self._gate, log=self._log, trust=self._trust)

    def ask(self, place: Place, call: Call) -> Answer:
        """Make a call and return the whole answer."""
        with self._answered(place, call) as (answer, pieces):
            return replace(answer, body=b"".join(pieces))

    @contextmanager
    def stream(self, place: Place, call: Call) -> Iterator[Iterator[str]]:
        """Make a call and give the lines of its answer as they come."""
        with self._answered(place, call) as (_, pieces):
            yield lines(pieces)

    def fetch(self, place: Place, call: Call, into: Path) -> Answer:
        """Make a call and keep its body as a file: there whole, or not at all."""
        # Beside the target, so that the last step is a rename on one disk.
        part = into.with_name(f".{into.name}.{secrets.token_hex(4)}.part")
        try:
            with self._answered(place, call) as (answer, pieces):
                _keep(pieces, part, into)
            return answer
        finally:
            part.unlink(missing_ok=True)

    @contextmanager
    def socket(self, place: Place, call: Call) -> Iterator[sockets.Wire]:
        """Open a web socket; `bytes_in` is then the most that one message may hold."""
        watch = self._permitted(place, call)
        route = begin(place, call)
        with (
            self._noted(route, call, watch),
            sockets.opened(route, call, watch, self._trust) as wire,
        ):
            yield wire

    def _permitted(self, place: Place, call: Call) -> Watch:
        self._gate.permit(place.name, call.carries)
        return Watch(place, call.limits, self._stop)

    @contextmanager
    def _answered(self, place: Place, call: Call) -> Iterator[tuple[Answer, Pieces]]:
        watch = self._permitted(place, call)
        route = begin(place, call)
        for left in range(call.redirects, -1, -1):
            with (
                self._noted(route, call, watch),
                exchanged(route, call, watch, self._trust) as (answer, pieces),
            ):
                if answer.status in REDIRECTS and left:
                    route = onward(route, answer.headers.get("location", ""))
                    continue
                insist(call, answer, pieces)
                yield answer, pieces
                return

    @contextmanager
    def _noted(self, route: Route, call: Call, watch: Watch) -> Iterator[None]:
        began = time.monotonic()
        watch.reset()
        try:
            yield
        finally:
            if watch.sent:
                self._log(
                    Passed(
                        recipient=route.place.name,
                        host=route.host,
                        method=call.method,
                        path=route.url.path,
                        status=watch.status,
                        bytes_out=watch.sent,
                        bytes_in=watch.taken,
                        seconds=time.monotonic() - began,
                    )
                )


@cache  # reading the lists takes as long as a short call
def trusted() -> ssl.SSLContext:
    """Return whom we believe: what this computer believes, and Mozilla's list.

    The first because a family may have an authority of its own for its home; the second
    because a computer that was never updated believes too few.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _keep(pieces: Pieces, part: Path, into: Path) -> None:
    try:
        with part.open("xb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            # Before the rename: after a power cut there must be no empty file with a
            # good name.
            os.fsync(file.fileno())
        part.replace(into)
    except OSError as error:
        raise Problem(
            f"{into.name} could not be kept: {error.strerror}.",
            "Look at the disk, then try again.",
            kept="What was there before is still there.",
            passing=True,
        ) from error
