"""What the host orders: play, pause, seek, speed, each from a moment on that is told.

The moment lies a little ahead, so that the order has reached everybody when it comes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from liveloop.engine.party.allowance import Allowance
from liveloop.engine.party.events import Moves
from liveloop.engine.party.party import Party, Turn
from liveloop.engine.party.playback import RATES
from liveloop.engine.party.refused import Refused
from liveloop.engine.party.waiting import skipped, weighed

# Somebody drags the bar about: the page sends a few of the places, not all of them.
ORDERS = Allowance(every=250, burst=12)


def play(party: Party, by: int, now: int, *, fence: int) -> Turn:
    """Play; from the beginning if it was over; without those who are waited for."""
    now = party.time(now)
    over = party.playback.at(party.soon(now)) == party.playback.end
    again = {"position": 0} if over else {}
    party = replace(party, members=tuple(skipped(m, now) for m in party.members))
    return _ordered(party, by, now, fence, playing=True, held=False, **again)


def pause(party: Party, by: int, now: int, *, fence: int) -> Turn:
    """Stand still, for everybody who is in step."""
    return _ordered(party, by, now, fence, playing=False, held=False)


def seek(party: Party, by: int, now: int, *, fence: int, to: int) -> Turn:
    """Go somewhere else in the film."""
    to = party.playback.within(to)
    return _ordered(party, by, now, fence, position=to)


def speed(party: Party, by: int, now: int, *, fence: int, rate: float) -> Turn:
    """Go faster or slower."""
    if rate not in RATES:
        speeds = ", ".join(f"{each:g}" for each in RATES)
        raise Refused("asked wrongly", "There is no such speed.", f"Take {speeds}.")
    return _ordered(party, by, now, fence, rate=float(rate))


def _ordered(party: Party, by: int, now: int, fence: int, **changes: Any) -> Turn:
    now = party.time(now)
    party.led_by(by, fence)
    if party.kind == "channel":
        what = "A channel goes on for everybody."
        raise Refused("channel", what, "Go at your own pace to stop or go back.")
    commanded = ORDERS.spent(party.commanded, now)
    if commanded is None:
        what = "That was a great many orders at once."
        raise Refused("too fast", what, "Wait a second.")
    then = party.playback.turned(party.soon(now), **changes)
    timeline = party.ordered(then, now)
    party = party.turned(now, timeline=timeline, commanded=commanded)
    party, events = weighed(party, now)
    return party, (Moves(then, party.fence, by), *events)
