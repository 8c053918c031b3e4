"""Where a call goes: first to its place, and then only where it may be led.

A redirect, and an address inside an answer, are words of a stranger. They are followed
to public addresses only, never out of TLS, and without the family's keys as soon as
they lead to anybody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from kit.web.calls import Call, Place, on_the_web, plain, port_of, unfit
from kit.web.failures import NotAllowed


@dataclass(frozen=True)
class Route:
    """One hop. `trusted` until it has left the place that the keys are for."""

    place: Place
    url: httpx.URL
    trusted: bool = True

    @property
    def host(self) -> str:
        return self.url.raw_host.decode("ascii")

    @property
    def port(self) -> int:
        return port_of(self.url)

    @property
    def detour(self) -> str:
        """Say where we are, if that is not where the family sent us."""
        astray = self.host != self.place.parsed.raw_host.decode("ascii")
        return f" (it sent us to {self.host})" if astray else ""

    @property
    def secure(self) -> bool:
        return self.url.scheme == "https"


def begin(place: Place, call: Call) -> Route:
    """Return the way of a call: below its place, or where that place has sent us."""
    if "://" in call.path:
        route = onward(Route(place, place.parsed), call.path)
    elif unfit(call.path):
        shown = call.path.partition("?")[0][:60]  # a query may be a key
        raise NotAllowed(place, f"was not asked: “{shown}” is no path of it")
    else:
        route = Route(place, httpx.URL(place.url.rstrip("/") + call.path))
    if call.params:
        route = Route(place, route.url.copy_merge_params(call.params), route.trusted)
    return route


def onward(route: Route, location: str) -> Route:
    """Follow a stranger's word one hop further, or refuse to."""
    place = route.place
    try:
        url = route.url.join(location)
    except (httpx.InvalidURL, ValueError) as error:
        raise _led_astray(place, "to no address at all") from error
    if not on_the_web(url) or url.userinfo:
        raise _led_astray(place, "to something that is not a plain web address")
    if route.secure and url.scheme != "https":
        raise _led_astray(place, f"out of encryption, to {plain(url)}")
    # Host and port: another port of the same computer is another service of the
    # family, which it did not name.
    if place.at_home and _door(url) != _door(place.parsed):
        raise _led_astray(place, f"to another place than its own, {plain(url)}")
    same = (url.scheme, *_door(url)) == (route.url.scheme, *_door(route.url))
    return Route(place, url, route.trusted and same)


def headers_for(route: Route, call: Call) -> Mapping[str, str]:
    """Return the caller's headers as far as they may go along this hop."""
    for name, value in call.headers.items():
        if not (value.isascii() and value.isprintable()):
            raise NotAllowed(
                route.place,
                f"was not asked: the header “{name}” holds a line break or a sign that "
                "cannot travel",
                "If it is a key, copy and paste it again.",
            )
    # All of them are left behind, not only Authorization: half of the services carry
    # their key under a name of their own (xi-api-key, X-Auth-Key, …).
    return call.headers if route.trusted else {}


def secrets_of(call: Call) -> list[str]:
    """Return what may be a key, to be blotted out of a service's own words."""
    values = [v for value in call.headers.values() for v in (value, *value.split()[1:])]
    return [value for value in values if len(value) > 5]


def _door(url: httpx.URL) -> tuple[bytes, int]:
    return url.raw_host, port_of(url)


def _led_astray(place: Place, where: str) -> NotAllowed:
    return NotAllowed(
        place,
        f"leads {where}, and was not followed",
        "Look at its address in the settings.",
    )
