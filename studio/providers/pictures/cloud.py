"""One conversation with a picture service that is not in the house.

It asks, waits for what was begun, and brings the result home. Three rules hold for all:
a key goes to its own service and to nobody whom that service names; a picture is only
brought from where that service is known to keep its pictures; what was begun and is not
wanted any more is called off there too, because it costs money.
"""

from __future__ import annotations

import base64
import binascii
import re
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from urllib.parse import urlsplit

from kit.problems import Problem
from kit.web import (
    NOTHING,
    Answer,
    Call,
    Door,
    Failure,
    Limits,
    Place,
    Refused,
    Stopped,
    TooSlow,
    WrongKind,
)
from studio.providers.pictures.promise import Picture
from studio.providers.pictures.refusals import Vendor, Why, told
from studio.providers.service import Stop, never

T = TypeVar("T")

# What an artifact says of a picture whose people were only described in words.
REFERENCES = "the reference pictures"

BEAT = 0.25  # seconds between two looks at whether to stop
CALLED_OFF = Limits(connect=5, idle=5, whole=8)
# A picture that was promised and is not there (S3 and CloudFront say 403 for both).
GONE = (403, 404, 410)
_NAME = re.compile(r"[a-z0-9.-]{1,253}")


@dataclass(frozen=True)
class Pace:
    """How often we look at a job, growing from `first` to `most`, and how long at all.

    `misses` looks in a row may fail in passing: a job that is paid for is not given up
    because one answer in two hundred was lost.
    """

    first: float = 0.5
    most: float = 5.0
    whole: float = 600.0
    misses: int = 4


# For a service that answers with the picture itself, after minutes of silence; and for
# one that takes a job and is looked at.
AT_ONCE = Limits(connect=10, idle=240, whole=300)
IN_TURNS = Limits(connect=10, idle=60, whole=90)
PACE = Pace()


@dataclass(frozen=True)
class Cloud:
    """A service, the key to it, and how long we have patience."""

    door: Door
    place: Place
    vendor: Vendor
    why: Callable[[Refused], Why]
    headers: Mapping[str, str] = field(repr=False)
    shelves: tuple[str, ...] = ()  # hosts where it keeps finished pictures
    limits: Limits = AT_ONCE
    pace: Pace = PACE
    stop: Stop = never

    def heeding(self, stop: Stop) -> Cloud:
        return replace(self, door=self.door.heeding(stop), stop=stop)

    def ask(self, method: str, path: str, **how: Any) -> Answer:
        """Make a call with the key, and tell a refusal in words for a family."""
        given = {"carries": NOTHING, "wants": "application/json", "limits": self.limits}
        headers = {**self.headers, **how.pop("headers", {})}
        call = Call(method, path, headers=headers, **{**given, **how})
        try:
            return self.door.ask(self.place, call)
        except Refused as refused:
            raise told(refused, self.vendor, self.why(refused)) from None

    def watch(self, look: Callable[[], T | None], call_off: Callable[[], None]) -> T:
        """Look until something is there, and call off what is not waited for.

        How a job ended by itself is a plain Problem, and there is nothing to call off.
        """
        try:
            return self._watched(look)
        except Failure:
            call_off()
            raise

    def _watched(self, look: Callable[[], T | None]) -> T:
        pause, misses = self.pace.first, 0
        ends = time.monotonic() + self.pace.whole
        while time.monotonic() < ends:
            self.wait(min(pause, max(0.0, ends - time.monotonic())))
            pause = min(pause * 1.4, self.pace.most)
            try:
                found = look()
            except Failure as failure:  # of the line; what became of the job is none
                misses += 1
                if not failure.passing or misses > self.pace.misses:
                    raise
                pause = max(pause, getattr(failure, "retry_after", None) or 0.0)
                continue
            if found is not None:
                return found
            misses = 0
        raise TooSlow(
            self.place, f"was not done after {self.pace.whole:g} seconds of waiting"
        )

    def wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while True:
            if self.stop():
                raise Stopped(self.place)
            left = until - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(BEAT, left))

    def quietly(self, method: str, path: str) -> None:
        """Call something off. If that fails too, what went wrong first counts."""
        deaf = replace(self, door=self.door.unstoppable())
        with suppress(Problem):
            deaf.ask(method, path, wants="", limits=CALLED_OFF)

    def collect(self, url: object, again: Callable[[], object]) -> bytes:
        """Bring a finished picture home; if that fails, ask once more where it is.

        It is paid for, so it is not drawn anew for one lost minute or one old address.
        """
        try:
            return self._brought(url)
        except Failure as failure:
            if not (failure.passing or _on_its_side(failure)):
                raise
            self.wait(min(getattr(failure, "retry_after", None) or 0, self.pace.most))
        try:
            return self._brought(again())
        except Refused as refused:
            if not _on_its_side(refused):
                raise
            refused.passing = True
            refused.what = (
                f"{self.place} drew the picture, but it was gone from its shelf "
                f"before it could be fetched ({refused.status})."
            )
            refused.todo = "Nothing needs doing: it will be asked for again."
            raise

    def _brought(self, url: object) -> bytes:
        if not isinstance(url, str) or not on_shelf(url, self.place, self.shelves):
            raise WrongKind(
                self.place,
                "a picture at an address that is not its own",
                "one that can be fetched safely",
            )
        # No key: the door leaves ours behind only once it has left the place, and
        # these addresses hold a signature of their own. And no kind: some shelves call
        # all that lies there “octet-stream”, and `checked` looks at the bytes.
        call = Call("GET", url, carries=NOTHING, limits=self.limits)
        return self.door.ask(self.place, call).body

    def unpacked(self, text: object) -> bytes:
        """Return a picture that came as letters."""
        with suppress(binascii.Error, ValueError):
            if isinstance(text, str) and text:
                return base64.b64decode(text.rpartition(",")[2], validate=True)
        raise WrongKind(self.place, "data without a picture in it", "a picture")


def on_shelf(url: str, place: Place, shelves: tuple[str, ...]) -> bool:
    """Tell whether an address is one where a service is known to keep its pictures.

    The door looks at the addresses behind a name. This looks at the name: a service
    that was taken over shall not make the house knock at other people's doors.

    >>> api = Place("Replicate", "https://api.replicate.com")
    >>> [on_shelf(url, api, ("replicate.delivery",)) for url in (
    ...     "https://replicate.delivery/a.png", "https://x.replicate.delivery/a.png",
    ...     "https://replicate.delivery.example.org/a.png", "http://replicate.delivery/")]
    [True, True, False, False]
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    # Signs that two readers of addresses understand in two ways are in no good one.
    if not _NAME.fullmatch(host) or parts.username is not None:
        return False
    home = place.parsed
    if (parts.scheme, host, port) == (home.scheme, home.host, home.port):
        return True
    known = any(host == shelf or host.endswith(f".{shelf}") for shelf in shelves)
    return known and parts.scheme == "https" and port in (None, 443)


def _on_its_side(failure: Failure) -> bool:
    return isinstance(failure, Refused) and (
        failure.status in GONE or failure.status >= 500
    )


def noted(picture: Picture, **facts: str) -> Picture:
    """Return the picture with more facts; empty ones say nothing."""
    more = {name: fact for name, fact in facts.items() if fact}
    return replace(picture, facts={**picture.facts, **more})


def record(data: object, *names: str | int) -> Any:
    """Return what lies at a path in an answer, or None: answers are hostile too.

    >>> record({"data": [{"url": "a"}]}, "data", 0, "url"), record([], "data", 0)
    ('a', None)
    """
    for name in names:
        if isinstance(data, dict) and isinstance(name, str):
            data = data.get(name)
        elif isinstance(data, list) and isinstance(name, int) and name < len(data):
            data = data[name]
        else:
            return None
    return data
