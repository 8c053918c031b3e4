"""Seats of a party: the pages that are open in this process, and whose they are."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from accounts.consumers import viewer_of
from liveloop.services import parties
from liveloop.services.turns import Presence
from liveloop.services.wires import Wire

LOOK_AGAIN = 60.0  # seconds that a right holds at most; who is ended is found at once


@dataclass(eq=False)
class Seat:
    """One open page: whose, how to reach it, when it was heard."""

    wire: Wire
    profile: int
    name: str
    grown_up: bool
    cookies: Mapping[str, str]
    heard: int
    delay: int | None = None
    asking: int = 0  # wishes that are not answered yet
    looked: float = field(default_factory=time.monotonic)

    @property
    def is_doubtful(self) -> bool:
        return time.monotonic() - self.looked >= LOOK_AGAIN


def present(seats: Iterable[Seat]) -> dict[int, Presence]:
    """Return who is here: somebody with several pages once, by the best of them."""
    found: dict[int, Presence] = {}
    for seat in seats:
        heard, delay = seat.heard, seat.delay
        if before := found.get(seat.profile):
            heard = max(heard, before.heard)
            # An order must reach the slowest of their screens in time.
            delays = [each for each in (delay, before.delay) if each is not None]
            delay = max(delays, default=None)
        found[seat.profile] = Presence(seat.name, seat.grown_up, heard, delay)
    return found


def unwelcome(party: UUID, seats: Iterable[Seat]) -> list[Seat]:
    """Return those who may not be here now: a device was ended, a film hidden.

    Looked up as if they came this moment; a window with several pages only once.
    """
    welcome: dict[frozenset[tuple[str, str]], int | None] = {}
    gone = []
    for seat in seats:
        window = frozenset(seat.cookies.items())
        if window not in welcome:
            viewer = viewer_of(seat.cookies)
            may_be = viewer.profile is not None and parties.welcome(viewer, party)
            welcome[window] = viewer.profile.pk if viewer.profile and may_be else None
        seat.looked = time.monotonic()
        if welcome[window] != seat.profile:
            gone.append(seat)
    return gone
