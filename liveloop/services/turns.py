"""One turn of a party: what its pages asked for since the last one, in one piece.

Pages say a few times a minute that they are there. To write each of these down would be
most of the work, so they are remembered in the process, and written with what happens
anyway, or every `FOLD`, well before the silence after which somebody is away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from liveloop.engine.party import coming
from liveloop.engine.party.asking import ask
from liveloop.engine.party.events import Event
from liveloop.engine.party.party import Member, Party
from liveloop.engine.party.refused import Refused

FOLD = 3_000
# A house that was away for longer than this has not been restarted: people went home.
RESTART = 600_000


@dataclass(frozen=True)
class Presence:
    """Somebody with a page open here, and when one of theirs was last heard."""

    name: str
    grown_up: bool
    heard: int
    delay: int | None = None


@dataclass(frozen=True)
class Wish:
    """What a page asks for. `seat` is whose; only the room knows what that is."""

    seat: Any
    by: int
    message: object
    at: int


@dataclass(frozen=True)
class Asked:
    """All that a turn is made of."""

    now: int
    present: Mapping[int, Presence]
    arriving: frozenset[int] = frozenset()
    wishes: Sequence[Wish] = ()
    opens: bool = False  # the first turn of this process


@dataclass(frozen=True)
class Taken:
    """What a turn made of it: if nothing is to be written, `after` is `before`."""

    before: Party
    after: Party
    events: tuple[Event, ...] = ()
    refused: tuple[tuple[Wish, Refused], ...] = ()


def take(before: Party, asked: Asked) -> Taken:
    """Take a turn. Without side effects, so it can be taken again on a newer party."""
    party = before
    if asked.opens and asked.now - before.at < RESTART:
        party = coming.resume(party, asked.now)
    party = _folded(party, asked.present)
    events: list[Event] = []
    for profile, each in asked.present.items():
        member = party.has(profile)
        # Who is no member any more has left by another window: the room closes theirs.
        if profile in asked.arriving or (member and _is_back(member, each, asked.now)):
            party, told = coming.join(
                party, profile, each.heard, name=each.name, grown_up=each.grown_up
            )
            events += told
    party, told = coming.tick(party, asked.now)
    events += told
    refused = []
    for wish in asked.wishes:
        try:
            party, told = ask(party, wish.by, wish.message, wish.at)
        except Refused as problem:
            refused.append((wish, problem))
        else:
            events += told
    if party.turn == before.turn and _lags(before, party):
        party = party.turned(asked.now)
    after = before if party.turn == before.turn else party
    return Taken(before, after, tuple(events), tuple(refused))


def _is_back(member: Member, presence: Presence, now: int) -> bool:
    return member.away and now - presence.heard < coming.SILENCE


def _folded(party: Party, present: Mapping[int, Presence]) -> Party:
    members = tuple(_heard(m, present.get(m.profile)) for m in party.members)
    return replace(party, members=members)


def _heard(member: Member, presence: Presence | None) -> Member:
    if presence is None or member.away:
        return member
    delay = member.delay if presence.delay is None else presence.delay
    return replace(
        member,
        heard=max(member.heard, presence.heard),
        delay=max(0, min(delay, coming.SLOWEST)),
    )


def _lags(before: Party, after: Party) -> bool:
    pairs = zip(before.members, after.members, strict=True)
    return any(new.heard - old.heard >= FOLD for old, new in pairs)
