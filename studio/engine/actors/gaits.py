"""Gaits: how feet carry somebody along without sliding.

A planted foot goes straight back at the speed at which the body goes forward, and
`stride` says that speed. So staging moves people by `stride`, and feet hold the ground.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from studio.engine.actors.joints import LEG, Joint, Stance, foot_at, sway


@dataclass(frozen=True)
class Gait:
    """One way of going: all lengths in parts of a leg, times in seconds."""

    period: float  # of two steps
    duty: float  # the part of it that a foot is on the ground
    step: float  # how far ahead of the hips a foot comes down
    up: float  # how high it is lifted
    low: float  # how deep the hips are as the feet change
    high: float  # and as a foot passes beneath them
    arms: float  # degrees of swing
    elbow: float
    lean: float
    bend: float = 0.0


GAITS = {
    "walk": Gait(0.80, 0.52, 0.46, 0.28, 0.13, 0.03, 30, 16, 2.5),
    "run": Gait(0.52, 0.40, 0.50, 0.62, 0.06, 0.17, 52, 78, 3, 8),
    "sneak": Gait(1.70, 0.60, 0.40, 0.42, 0.36, 0.30, 10, 70, 1, 16),
    "push": Gait(1.30, 0.60, 0.42, 0.14, 0.26, 0.22, 0, 0, 0),
    "pull": Gait(1.40, 0.60, 0.36, 0.14, 0.26, 0.22, 0, 0, 0),
}


def stride(action: str, height: float) -> float:
    """Return how many units a second the action carries somebody of this height.

    Actions that stay where they are return 0; who pulls goes backward.
    """
    gait = GAITS.get(action)
    if gait is None:
        return 0.0
    speed = 2 * gait.step * LEG * height / (gait.duty * gait.period)
    return -speed if action == "pull" else speed


def _foot(gait: Gait, turn: float) -> tuple[float, float]:
    """Return where a foot is: ahead of the hips, and above the ground."""
    turn %= 1.0
    if turn < gait.duty:
        return gait.step * (1 - 2 * turn / gait.duty), 0.0
    swing = (turn - gait.duty) / (1 - gait.duty)
    # Leaves and lands at the speed of the ground, so nothing jerks at the contacts.
    rate = 2 * gait.step * (1 - gait.duty) / gait.duty
    a, b = swing, 1 - swing
    ahead = gait.step * (a * a * (3 - 2 * a) * 2 - 1) - rate * a * b * (b - a)
    return ahead, gait.up * math.sin(math.pi * swing**0.85) ** 1.5


def _leg(gait: Gait, turn: float, sink: float, way: int) -> Joint:
    ahead, up = _foot(gait, turn if way > 0 else 1 - turn)
    return foot_at(ahead, up, sink)


def going(action: str, t: float, phase: float, way: int = 1) -> Stance:
    """Return the whole body on its way. `way` -1 walks backward."""
    gait = GAITS[action]
    turn = t / gait.period + phase
    # A foot passes beneath the hips in the middle of its stance: who walks is highest
    # there, who runs is lowest.
    passing = (1 + math.cos(math.tau * (turn * 2 - gait.duty))) / 2
    sink = gait.low + (gait.high - gait.low) * passing
    beat = sway(turn, 1.0, 0.25 - gait.duty / 4)
    late = sway(turn, 1.0, 0.13 - gait.duty / 4)
    return Stance(
        lean=gait.lean,
        bend=gait.bend,
        sink=sink,
        hangs=1.0,
        stretch=1 + 0.02 * (passing - 0.5),
        tilt=1.6 * late,
        nod=0.03 * sway(turn, 0.5, 0.1),
        leg_near=_leg(gait, turn, sink, way),
        leg_far=_leg(gait, turn + 0.5, sink, way),
        arm_near=(6 - gait.arms * beat, gait.elbow - gait.arms * 0.35 * late),
        arm_far=(-2 + gait.arms * beat, gait.elbow + gait.arms * 0.35 * late),
        tail=14 * late,
        wing=0.25 * late,
        swing=-0.45 - 0.35 * late,
    )
