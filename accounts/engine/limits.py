"""How often somebody may call. Pure: counts and time are handed in.

Calls are counted in fixed windows, because a shared cache can add one to a number and
little else. The window before counts for the part of it that is not over a full window
ago; so nobody gets their whole share twice by calling on both sides of a boundary.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network

# Time is a float of ten digits before the point; this is what it cannot tell apart.
DUST = 1e-6


@dataclass(frozen=True)
class Limit:
    """So many calls in so many seconds."""

    calls: int
    seconds: int


LIMITS: Mapping[str, Limit] = {
    "key": Limit(600, 60),  # one API key, with every token made from it
    "person": Limit(1200, 60),  # one person: their window and all their keys together
    "unknown": Limit(60, 60),  # an address that nobody vouches for
    "token": Limit(30, 60),  # an address that asks for tokens
    "form": Limit(120, 60),  # forms that one person, or one device, sends
    "unknown-form": Limit(60, 60),  # forms from an address, before anybody signed in
}


@dataclass(frozen=True)
class Verdict:
    """`reset`: seconds until this window ends; `wait`: until trying again can work."""

    limit: int
    remaining: int
    reset: int
    wait: int = 0

    @property
    def allowed(self) -> bool:
        return self.wait == 0

    @property
    def headers(self) -> dict[str, str]:
        pace = {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }
        return pace if self.allowed else {**pace, "Retry-After": str(self.wait)}


def window(limit: Limit, now: float) -> int:
    return int(now // limit.seconds)


def judge(limit: Limit, before: int, counted: int, now: float) -> Verdict:
    """Judge the call that made `counted` what it is; `before`: the last window's count.

    >>> ten = Limit(calls=10, seconds=60)
    >>> judge(ten, before=0, counted=10, now=30.0)
    Verdict(limit=10, remaining=0, reset=30, wait=0)
    >>> judge(ten, before=10, counted=6, now=30.0)  # half of the ten still count
    Verdict(limit=10, remaining=0, reset=30, wait=6)
    """
    into = now % limit.seconds / limit.seconds
    left = limit.calls - counted - before * (1 - into)
    reset = max(1, math.ceil((1 - into) * limit.seconds))
    if left >= -DUST:
        return Verdict(limit.calls, max(0, math.floor(left + DUST)), reset)
    wait = (_opens_at(limit, before, counted - 1) - into) * limit.seconds
    return Verdict(limit.calls, 0, reset, max(1, math.ceil(wait - DUST)))


def _opens_at(limit: Limit, before: int, taken: int) -> float:
    """Say when one more call fits, in windows since this one began."""
    room = limit.calls - 1 - taken
    if room >= 0:
        return 1 - room / before
    return 2 - (limit.calls - 1) / taken


def neighbourhood(address: str | None) -> str:
    """Name the caller's address; an IPv6 caller owns a whole /64 and counts as one.

    >>> neighbourhood("2001:db8::1") == neighbourhood("2001:db8::2")
    True
    """
    try:
        parsed = ip_address(address or "")
    except ValueError:
        return "unknown"
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ip_network((int(parsed), 64), strict=False))
