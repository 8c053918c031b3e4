"""What is said about one call before it is made: to whom, what, and how long at most.

All of it is data, so an adapter builds its calls with pure functions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import httpx

from kit.problems import Problem
from kit.web.gate import FAMILIES, NOTHING, Carried

MEGABYTE = 1_000_000
PORTS = {"http": 80, "https": 443}
RESERVED = {
    "accept-encoding",
    "connection",
    "content-length",
    "cookie",
    "host",
    "transfer-encoding",
    "user-agent",
}


@dataclass(frozen=True)
class Limits:
    """Seconds and bytes. `idle` is silence; `whole` holds for a server that drips."""

    connect: float = 5
    idle: float = 60
    whole: float = 600
    bytes_in: int = 64 * MEGABYTE
    bytes_out: int = 64 * MEGABYTE


@dataclass(frozen=True)
class Place:
    """A service and its address, as the family set it.

    Only what the family itself says is `at_home` may be at a private address, and then
    it must be. Everything else is spoken to over TLS: keys and a child's words do not
    cross the internet in clear.
    """

    name: str
    url: str = field(repr=False)
    at_home: bool = False

    def __post_init__(self) -> None:
        wrong = _wrong_with(self.url, self.at_home)
        if wrong:
            raise Problem(f"The address of {self.name} {wrong[0]}.", wrong[1])

    @property
    def parsed(self) -> httpx.URL:
        return httpx.URL(self.url.rstrip("/"))

    @property
    def address(self) -> str:
        """Return the address as a person may see it."""
        return plain(self.parsed)

    def __str__(self) -> str:
        return f"{self.name} ({self.address})"


@dataclass(frozen=True)
class File:
    """A part of a form that is a file: bytes, or a path whose bytes are read then."""

    name: str
    content: bytes | Path = field(repr=False)
    kind: str


@dataclass(frozen=True)
class Call:
    """One call. `carries` has no default: who forgets it is told by the type checker.

    `path` is a path of the place, or a whole address which that place gave us (where a
    finished picture lies); the second is looked at as a redirect would be.
    `parts` is a form with files (multipart), also when it holds no file.
    `wants` is the kind that is promised, as "application/json" or "image/*".
    """

    method: str
    path: str
    carries: Set[Carried] = field(kw_only=True)
    json: Any = field(default=None, kw_only=True, repr=False)
    form: Mapping[str, str] | None = field(default=None, kw_only=True, repr=False)
    parts: Sequence[tuple[str, str | File]] | None = field(
        default=None, kw_only=True, repr=False
    )
    params: Mapping[str, str] = field(default_factory=dict, kw_only=True, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, kw_only=True, repr=False)
    wants: str = field(default="", kw_only=True)
    redirects: int = field(default=0, kw_only=True)
    limits: Limits = field(default=Limits(), kw_only=True)

    def __post_init__(self) -> None:
        # These are mistakes of ours, not of a family: no Problem, but loud.
        if not self.carries or not self.carries <= FAMILIES:
            raise ValueError(f"A call carries some of {sorted(FAMILIES)}.")
        if "nothing" in self.carries and self.carries != NOTHING:
            raise ValueError("A call carries nothing, or something; not both.")
        if sum(body is not None for body in (self.json, self.form, self.parts)) > 1:
            raise ValueError("A call has one body: json, form or parts.")
        if self.redirects and self.method not in ("GET", "HEAD"):
            # A redirected POST would hand its body to somebody the gate never heard of.
            raise ValueError("Only GET and HEAD may be redirected.")
        if RESERVED & {name.lower() for name in self.headers}:
            raise ValueError(f"The door itself sets {sorted(RESERVED)}.")


def plain(url: httpx.URL) -> str:
    """Return an address without user, password, query and fragment.

    >>> plain(httpx.URL("https://ada:pin@example.org:8443/v1/say?key=secret#there"))
    'https://example.org:8443/v1/say'
    """
    return str(url.copy_with(userinfo=b"", query=None, fragment=None)).rstrip("/")


def port_of(url: httpx.URL) -> int:
    return url.port or PORTS[url.scheme]


def on_the_web(url: httpx.URL) -> bool:
    """Tell whether an address can be dialled; httpx reads any number as a port."""
    return url.scheme in PORTS and bool(url.host) and port_of(url) <= 65535


def unfit(path: str) -> bool:
    """Tell a path that could lead out of the place: its query belongs in `params`.

    >>> [unfit(each) for each in ("/api/chat", "api/chat", "/view?key=1", "/a/../b")]
    [False, True, True, True]
    """
    folded = path.lower().replace("%2e", ".").replace("\\", "/")
    return (
        not path.startswith("/")
        or any(sign in path for sign in "?#")
        or ".." in PurePosixPath(folded).parts
        or not path.isprintable()
    )


def _wrong_with(url: str, at_home: bool) -> tuple[str, str] | None:
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        return "cannot be read", "Write it like https://api.example.org."
    if not on_the_web(parsed):
        return "is not a web address", "Write it like https://api.example.org."
    if parsed.userinfo:
        return "holds a name or password", "Put them into the field for the key."
    if parsed.query or parsed.fragment:
        return "holds more than a place", "Leave out “?” or “#” and what follows."
    if parsed.scheme == "http" and not at_home:
        return (
            "is not encrypted, and it is not in this home",
            "Write https:// instead, or say that it is a computer at home.",
        )
    return None
