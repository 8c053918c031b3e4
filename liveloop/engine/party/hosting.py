"""Who leads: handed over in so many words, or to the next when a host is lost.

Each host has a fence, a number that only grows. A command says the fence under which it
was given; so two who both think that they are the host can never both be obeyed.
"""

from __future__ import annotations

from typing import Literal

from liveloop.engine.party.events import Hosts, Offered
from liveloop.engine.party.party import Offer, Party, Turn
from liveloop.engine.party.refused import Refused

OFFER_STANDS = 60_000


def offer(party: Party, by: int, now: int, *, fence: int, to: int) -> Turn:
    """Ask somebody to be the host from now on."""
    now = party.time(now)
    party.led_by(by, fence)
    if by == to:
        raise Refused("asked wrongly", "You are the host already.")
    there = party.has(to)
    if there is None or there.away:
        name = there.name if there else "Whoever that is"
        raise Refused("not there", f"{name} is not here.", "Choose somebody who is.")
    return party.turned(now, offer=Offer(to, now + OFFER_STANDS)), (Offered(to),)


def accept(party: Party, by: int, now: int) -> Turn:
    """Become the host, having been asked."""
    party.member(by)
    if not _stands(party, by, now):
        raise Refused("gone", "That offer is over.", "Ask the host to offer it again.")
    return hosted(party, by, now, "handed over")


def keep(party: Party, by: int, now: int) -> Turn:
    """Leave it as it is: the host thinks better of it, or who was asked says no."""
    party.member(by)
    if party.offer is None or by not in (party.host, party.offer.to):
        raise Refused("gone", "There is no offer of yours.")
    return party.turned(now, offer=None), (Offered(None),)


def hosted(
    party: Party,
    host: int | None,
    now: int,
    why: Literal["handed over", "left", "silent", "came"],
) -> Turn:
    fence = party.fence + 1
    party = party.turned(now, host=host, fence=fence, offer=None)
    return party, (Hosts(host, fence, why),)


def succeeded(party: Party, now: int, why: Literal["left", "silent", "came"]) -> Turn:
    """Give a party without a host to whoever has been here longest, if anybody is."""
    host = party.has(party.host)
    here = [m for m in party.members if not m.away]
    # With nobody here, whoever was host stays so and may come back to it.
    if host and (not host.away or not here):
        return party, ()
    longest = min(here, key=lambda m: (m.joined, m.profile), default=None)
    next_ = longest.profile if longest else None
    return (party, ()) if next_ == party.host else hosted(party, next_, now, why)


def lapsed(party: Party, now: int) -> Turn:
    """End an offer that nobody answered, or whose answerer has gone."""
    if party.offer is None or _stands(party, party.offer.to, now):
        return party, ()
    return party.turned(now, offer=None), (Offered(None),)


def _stands(party: Party, to: int, now: int) -> bool:
    asked = party.has(to)
    return bool(
        party.offer
        and party.offer.to == to
        and party.time(now) < party.offer.until
        and asked
        and not asked.away
    )
