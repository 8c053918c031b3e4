"""Somebody's picture stands still: everybody may wait, openly, and not for ever.

A short stall is nobody's business, the player makes it good. After `PATIENCE` the film
is held and all are told for whom. The host may skip, who is waited for may go at their
own pace, and after `LONGEST` it goes on by itself: one bad line must not end a party.
A channel waits for nobody.
"""

from __future__ import annotations

from dataclasses import replace

from liveloop.engine.party.events import Event, Moves, Pace, Paced, Waits
from liveloop.engine.party.party import Member, Party, Turn
from liveloop.engine.party.refused import Refused

PATIENCE = 2_000
LONGEST = 15_000
FORBEARANCE = 60_000  # who was skipped is not waited for again at once


def stall(party: Party, by: int, now: int) -> Turn:
    """Say that one's picture stands still."""
    now = party.time(now)
    member = party.member(by)
    if member.stalled is None:
        member = replace(member, stalled=now)
    return weighed(party.turned(now, members=party.with_(member)), now)


def ready(party: Party, by: int, now: int) -> Turn:
    """Say that it could go on."""
    member = replace(party.member(by), stalled=None)
    return weighed(party.turned(now, members=party.with_(member)), now)


def skip(party: Party, by: int, now: int, *, whom: int, fence: int) -> Turn:
    """Go on without somebody: said by the host, or by whoever is waited for."""
    now = party.time(now)
    if by != whom:
        party.led_by(by, fence)
    member = party.member(whom)
    if member.waited is None:
        raise Refused("gone", f"Nobody is waiting for {member.name}.")
    members = party.with_(skipped(member, now))
    return weighed(party.turned(now, members=members), now)


def own_pace(party: Party, by: int, now: int) -> Turn:
    """Watch as one likes; nobody waits, nobody is moved."""
    return _paced(party, by, now, "own")


def catch_up(party: Party, by: int, now: int) -> Turn:
    """Be in step with the others again."""
    return _paced(party, by, now, "together")


def _paced(party: Party, by: int, now: int, pace: Pace) -> Turn:
    member = party.member(by)
    if member.pace == pace:
        return party, ()
    members = party.with_(replace(member, pace=pace))
    party, events = weighed(party.turned(now, members=members), now)
    return party, (Paced(by, pace), *events)


def skipped(member: Member, now: int) -> Member:
    if member.waited is None:
        return member
    return replace(member, waited=None, unwaited=now + FORBEARANCE)


def weighed(party: Party, now: int) -> Turn:
    """Wait for those for whom it is fair to, and tell when that changes.

    Each transition that may change it ends here, so there is one place that decides.
    """
    now = party.time(now)
    on = party.playback
    asked = party.kind == "film" and on.playing
    members = tuple(_weighed(m, now, asked) for m in party.members)
    waiting = tuple(m.profile for m in members if m.waited is not None)
    events: list[Event] = []
    if (members, waiting) != (party.members, party.waiting):
        if waiting != party.waiting:
            events.append(Waits(waiting))
        party = party.turned(now, members=members, waiting=waiting)
    if bool(waiting) != on.held:
        then = on.turned(party.soon(now), held=bool(waiting))
        party = party.turned(now, timeline=party.ordered(then, now))
        events.append(Moves(then, party.fence, by=None))
    return party, tuple(events)


def _weighed(member: Member, now: int, asked: bool) -> Member:
    if member.waited is not None and now - member.waited >= LONGEST:
        return skipped(member, now)
    fair = (
        asked
        and member.stalled is not None
        and now - member.stalled >= PATIENCE
        and now >= member.unwaited
        and member.pace == "together"
        and not member.away
    )
    waited = now if member.waited is None else member.waited
    return replace(member, waited=waited if fair else None)
