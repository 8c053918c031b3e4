"""Connecting: only to an address that was looked at.

A new connection for each call. Kept ones would save a tenth of a second out of the ten
that a cloud service takes, and cost us a pool, stale sockets in the middle of a POST,
and addresses that were looked at yesterday.
"""

from __future__ import annotations

import errno
import os
import queue
import socket
import threading
import time
from contextlib import suppress
from ipaddress import ip_address
from typing import Any

import httpcore

from kit.web.addresses import Address, objection, taken_in_turn
from kit.web.failures import NotAllowed, TooSlow, Unreachable
from kit.web.line import WRITE, Line, Watch, said, wait_for
from kit.web.routes import Route

Names = list[Address] | OSError | UnicodeError

PLAIN_WORDS = {
    errno.ECONNREFUSED: "nothing listens there",
    errno.ECONNRESET: "it hung up at once",
    errno.ENETUNREACH: "there is no way to it from here",
    errno.EHOSTUNREACH: "there is no way to it from here",
}


class Dialler(httpcore.NetworkBackend):
    """Gives httpcore its connection."""

    def __init__(self, route: Route, watch: Watch) -> None:
        self._route = route
        self._watch = watch

    def connect_tcp(self, host: str, port: int, *_: Any, **__: Any) -> Line:
        return dial(self._route, self._watch)


def dial(route: Route, watch: Watch) -> Line:
    """Look a route's name up once, look at every address, and connect to one of those.

    There is no second look-up which could say something else (DNS rebinding).
    """
    until = time.monotonic() + watch.limits.connect
    addresses = _vetted(route, _looked_up(route, watch, until))
    failed: OSError = TimeoutError()
    for n, address in enumerate(addresses):
        share = (until - time.monotonic()) / (len(addresses) - n)
        try:
            sock = _connected(address, route.port, time.monotonic() + share, watch)
        except OSError as error:
            failed = error
        else:
            return Line(sock, watch)
    raise _no_connection(route, watch, failed) from failed


def _vetted(route: Route, addresses: list[Address]) -> list[Address]:
    at_home = route.place.at_home
    against = {each: objection(each, at_home=at_home) for each in addresses}
    good = [each for each in addresses if not against[each]]
    # A computer at home often has a public IPv6 address beside its own, and is reached
    # by the other. Outside, one bad address spoils the name: one that is at once on the
    # internet and in a home is a mistake or an attack, and we cannot tell which.
    if len(good) < len(addresses) and not (at_home and good):
        bad = next(each for each in addresses if against[each])
        raise NotAllowed(
            route.place,
            f"was not asked: {bad} is {against[bad]}{route.detour}",
            "If it is a computer at home, say so beside its address; "
            "if not, correct the address.",
        )
    return taken_in_turn(good)


def _looked_up(route: Route, watch: Watch, until: float) -> list[Address]:
    with suppress(ValueError):
        return [ip_address(route.host)]  # it is an address already
    # A look-up cannot be interrupted, so it is left behind in its thread.
    box: queue.SimpleQueue[Names] = queue.SimpleQueue()
    threading.Thread(
        target=_look_up, args=(route.host, route.port, box), daemon=True
    ).start()
    while time.monotonic() < until:
        watch.check()
        with suppress(queue.Empty):
            found = box.get(timeout=watch.nap(until))
            if isinstance(found, list):
                return found
            offline = getattr(found, "errno", None) == socket.EAI_AGAIN
            what = f"cannot be reached: its name is not known{route.detour}"
            todo = "Look at its address, and whether this computer is on the internet."
            raise Unreachable(watch.place, what, todo, passing=offline) from found
    raise TooSlow(watch.place, "could not be looked up in time")


def _look_up(host: str, port: int, box: queue.SimpleQueue[Names]) -> None:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        box.put([ip_address(row[4][0]) for row in rows])
    except (OSError, UnicodeError) as error:  # a label of 64 letters is the latter
        box.put(error)


def _connected(
    address: Address, port: int, until: float, watch: Watch
) -> socket.socket:
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with suppress(BlockingIOError):
            sock.connect((str(address), port))
        while not wait_for(sock, WRITE, watch.nap(until)):
            watch.check()
            if time.monotonic() >= until:
                raise TimeoutError
        fault = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if fault:
            raise OSError(fault, os.strerror(fault))
    except BaseException:
        sock.close()
        raise
    return sock


def _no_connection(route: Route, watch: Watch, error: OSError) -> Unreachable | TooSlow:
    place, where = watch.place, route.detour
    if isinstance(error, TimeoutError):
        limit = said(watch.limits.connect)
        return TooSlow(place, f"could not be reached within {limit}{where}")
    cause = PLAIN_WORDS.get(error.errno or 0, os.strerror(error.errno or 0).lower())
    todo = (
        "Start it, or correct its address."
        if place.at_home
        else "Look whether this computer is on the internet."
    )
    return Unreachable(place, f"cannot be reached: {cause}{where}", todo, passing=True)
