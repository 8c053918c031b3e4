"""Coming and going: whoever is not heard for ten seconds is away, host or not."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from liveloop.engine.party.events import Came, Event, Went
from liveloop.engine.party.hosting import lapsed, succeeded
from liveloop.engine.party.party import Member, Party, Turn
from liveloop.engine.party.playback import Timeline
from liveloop.engine.party.waiting import weighed

SILENCE = 10_000
SLOWEST = 10_000  # a round trip that is longer is no measurement


def begin(
    kind: Literal["film", "channel"], item: str, timeline: Timeline, now: int
) -> Party:
    """Return a party to which nobody has come yet: who joins first is its host."""
    return Party(kind, item, timeline, at=now)


def join(party: Party, by: int, now: int, *, name: str, grown_up: bool = False) -> Turn:
    """Come to a party, or back to it after a break of the line."""
    now = party.time(now)
    before = party.has(by)
    if before is None:
        member = Member(by, name, joined=now, heard=now, grown_up=grown_up)
        members = (*party.members, member)
        party = party.turned(now, members=members)
        events: tuple[Event, ...] = (Came(by, name),)
    else:
        known = replace(before, name=name, grown_up=grown_up, stalled=None)
        party = replace(party, members=party.with_(known))
        party, events = heard(party, by, now)
    party, more = succeeded(party, now, "came")
    party, rest = weighed(party, now)
    return party, (*events, *more, *rest)


def heard(party: Party, by: int, now: int, *, delay: int | None = None) -> Turn:
    """Note that somebody is there, and how long a message takes to them and back."""
    now = party.time(now)
    before = party.member(by)
    member = replace(before, heard=now, away=False)
    if delay is not None:
        member = replace(member, delay=max(0, min(delay, SLOWEST)))
    if not before.away:
        return party.turned(now, members=party.with_(member)), ()
    member = replace(member, joined=now)
    party = party.turned(now, members=party.with_(member))
    party, hosts = succeeded(party, now, "came")
    return party, (Came(by, member.name), *hosts)


def leave(party: Party, by: int, now: int) -> Turn:
    """Go home. A host who goes is followed at once."""
    now = party.time(now)
    member = party.member(by)
    rest = tuple(m for m in party.members if m.profile != by)
    party = party.turned(now, members=rest)
    return _settled(party, now, (Went(by, member.name, "left"),), "left")


def tick(party: Party, now: int) -> Turn:
    """Do what time does by itself; called about once a second, by anybody, or twice."""
    now = party.time(now)
    silent = [m for m in party.members if not m.away and now - m.heard >= SILENCE]
    events = tuple(Went(m.profile, m.name, "silent") for m in silent)
    if silent:
        members = tuple(
            replace(m, away=True, stalled=None) if m in silent else m
            for m in party.members
        )
        party = party.turned(now, members=members)
    return _settled(party, now, events, "silent")


def resume(party: Party, now: int) -> Party:
    """Return the party after the house itself was away: nobody was silent then.

    Otherwise the first page to reconnect would become the host.
    """
    now = party.time(now)
    members = tuple(m if m.away else replace(m, heard=now) for m in party.members)
    return party.turned(now, members=members)


def _settled(
    party: Party, now: int, events: tuple[Event, ...], why: Literal["left", "silent"]
) -> Turn:
    party, hosts = succeeded(party, now, why)
    party, offers = lapsed(party, now)
    party, waits = weighed(party, now)
    return party, (*events, *hosts, *offers, *waits)
