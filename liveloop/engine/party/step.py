"""How one player keeps in step: three zones, and a memory so that it settles.

Off by less than `NEAR`, nothing. Up to `FAR`, a little faster or slower, until it is
`SETTLED`: whoever stopped at the edge would be over it again at once. Beyond, one seek.
How long a seek takes nobody can know, so it aims ahead by what the last ones took, and
who comes down early waits there: that is exact, and catching up is slow.

A browser does this sum, in `static/js/party/step.js`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor
from typing import Literal

from liveloop.engine.party.playback import Playback

NEAR = 40
SETTLED = 10
FAR = 1_500
MOST = 0.08  # faster or slower by so much is not heard
WITHIN = 500  # what is off is made good in about so long, if `MOST` allows
REST = 5_000  # no second seek of its own before that: a slow line would do nothing else
SPARE = 50
FORGETS = 0.95  # of its aim at each: seeks differ, and late is worse than early
LONGEST_AIM = 1_000


@dataclass(frozen=True)
class Pacing:
    """What a player remembers from one look to the next."""

    correcting: bool = False
    sought: float | None = None  # when it was told to seek, until it has settled
    landed: bool = True
    rests: float = 0  # until when it does not seek by itself
    aim: float = 300  # how far ahead a seek aims


@dataclass(frozen=True)
class Step:
    """What to do now: `value` is a speed, a position to seek to, a time to wait."""

    do: Literal["nothing", "rate", "seek", "wait"]
    value: float
    pacing: Pacing


def step(
    pacing: Pacing,
    playback: Playback,
    position: float,
    now: float,
    *,
    jump: bool = False,
) -> Step:
    """Say how a player that is at a position gets to where it should be at `now`.

    Asked a few times a second, of a player that is neither seeking nor stalled, and at
    once with `jump` when an order takes effect. `now` is the house's time.
    """
    target = playback.at(floor(now))
    off = position - target
    if pacing.sought is not None and not pacing.landed:
        took = now - pacing.sought + SPARE
        aim = min(max(took, FORGETS * pacing.aim), LONGEST_AIM)
        pacing = replace(pacing, landed=True, aim=aim)
    far = NEAR if jump or not playback.moves else FAR
    if abs(off) >= far and (jump or now >= pacing.rests):
        ahead = pacing.aim * playback.rate if playback.moves else 0
        sought = Pacing(False, now, False, now + REST, pacing.aim)
        return Step("seek", playback.within(floor(target + ahead)), sought)
    if not playback.moves:
        still = replace(pacing, correcting=False, sought=None)
        return Step("nothing", playback.rate, still)
    if pacing.sought is not None and off >= SETTLED:
        return Step("wait", off / playback.rate, pacing)
    return _steered(replace(pacing, sought=None), playback.rate, off)


def _steered(pacing: Pacing, rate: float, off: float) -> Step:
    if abs(off) < (SETTLED if pacing.correcting else NEAR):
        return Step("nothing", rate, replace(pacing, correcting=False))
    change = max(-MOST, min(MOST, off / WITHIN))
    # Whole hundredths: some players crackle at each change.
    factor = floor((1 - change) * 100 + 0.5) / 100
    return Step("rate", rate * factor, replace(pacing, correcting=True))
