"""A party: everything that is so at a moment, and nothing that changes by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from liveloop.engine.party.events import Event, Pace
from liveloop.engine.party.playback import Playback, Timeline, followed
from liveloop.engine.party.refused import Refused

MARGIN = 100  # what a message may take longer than the fastest did
LONGEST_LEAD = 500  # one slow line must not make everybody's buttons slow


@dataclass(frozen=True)
class Member:
    """Somebody at the party. `joined`: since when without a break."""

    profile: int
    name: str
    joined: int
    heard: int
    grown_up: bool = False
    away: bool = False
    pace: Pace = "together"
    delay: int = 0  # the least round trip, as their page measures it
    stalled: int | None = None  # since when their picture stands still
    waited: int | None = None  # since when everybody waits for them
    unwaited: int = 0  # nobody waits for them before this moment
    chatted: int = 0  # their allowances: when each will be full
    cheered: int = 0


@dataclass(frozen=True)
class Offer:
    to: int
    until: int


@dataclass(frozen=True)
class Line:
    """Something said. `name` stays as it was; `reactions` are who and what."""

    id: int
    by: int
    name: str
    text: str
    at: int
    reactions: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Party:
    """`turn` grows with each change: who stores it writes only over the one before."""

    kind: Literal["film", "channel"]
    item: str
    timeline: Timeline
    at: int  # the last change
    members: tuple[Member, ...] = ()
    host: int | None = None
    fence: int = 0
    offer: Offer | None = None
    commanded: int = 0  # the allowance for orders
    waiting: tuple[int, ...] = ()  # for whom, as everybody has been told
    chat: tuple[Line, ...] = ()
    said: int = 0
    turn: int = 0

    @property
    def playback(self) -> Playback:
        """What was ordered last, be it on already or not."""
        return self.timeline[-1]

    def time(self, now: int) -> int:
        """Return now, but never before what has happened: servers' clocks differ."""
        return max(now, self.at)

    def has(self, profile: int | None) -> Member | None:
        return next((m for m in self.members if m.profile == profile), None)

    def member(self, profile: int) -> Member:
        if found := self.has(profile):
            return found
        raise Refused("not there", "You are not in this party.", "Join it first.")

    def with_(self, member: Member) -> tuple[Member, ...]:
        """Return the members with one of them changed."""
        return tuple(member if m.profile == member.profile else m for m in self.members)

    def turned(self, now: int, **changes: Any) -> Party:
        return replace(self, turn=self.turn + 1, at=self.time(now), **changes)

    def led_by(self, by: int, fence: int) -> None:
        """Refuse what does not come from the host of now."""
        self.member(by)
        if by != self.host:
            host = self.has(self.host)
            what = f"{host.name} is the host." if host else "Nobody is the host."
            raise Refused("not host", what, "Ask to be handed the party.")
        # The same person may be host again, and still mean a film of before.
        if fence != self.fence:
            what = "The host has changed since you pressed that."
            raise Refused("fence", what, "Press it again.")

    def soon(self, now: int) -> int:
        """Return when an order takes effect: when it has reached everybody in step."""
        delays = [m.delay for m in self.members if not m.away and m.pace == "together"]
        lead = min(max(delays, default=0) + MARGIN, LONGEST_LEAD)
        return max(now + lead, self.playback.since)

    def ordered(self, then: Playback, now: int) -> Timeline:
        return followed(self.timeline, then, now)


Turn = tuple[Party, tuple[Event, ...]]
