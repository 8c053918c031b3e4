"""The joints of the rig, and the small arithmetic that moves them.

Angles in degrees; a limb at 0 hangs straight down and positive swings it forward (to
the right). Lengths are in parts of a limb, so that one action suits every body.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any

Joint = tuple[float, float]  # degrees at the shoulder (hip), and at the elbow (knee)
Keys = Sequence[tuple[float, float]]  # moments and values, eased in between

LEG = 0.25  # a leg, hip to ankle, in parts of the height: feet are timed for this
ANKLE = 0.053  # how high the ankle is, in parts of the height
ARM = 0.30  # an arm, shoulder to hand, in parts of the height


@dataclass(frozen=True)
class Stance:
    """How the joints are at one moment."""

    lean: float = 0.0  # whole body, forward is positive
    lift: float = 0.0  # off the ground, in parts of the body's height
    sink: float = 0.0  # hips lowered (sitting, crouching), in parts of leg length
    stretch: float = 1.0  # squash below 1, stretch above
    tilt: float = 0.0  # head sideways, towards the front is positive
    nod: float = 0.0  # head down is positive, in parts of head height
    arm_near: Joint = (12.0, -4.0)
    arm_far: Joint = (-12.0, 4.0)
    leg_near: Joint = (0.0, 0.0)
    leg_far: Joint = (0.0, 0.0)
    tail: float = 0.0  # swing
    ears: float = 0.0  # -1 drooping to 1 pricked
    wing: float = 0.0  # -1 down to 1 up
    roll: float = 0.0  # whole body turned, for falling and somersaults
    bend: float = 0.0  # the trunk forward at the hips: bowing, digging, pushing
    shift: float = 0.0  # hips aside of the feet, in parts of leg length
    swing: float = 0.0  # -1 to 1: hair, capes and scarves trailing after the body
    prone: float = (
        0.0  # 1 lies on the belly: upright bodies that swim or fly turn by it
    )
    hangs: float = 0.0  # 1: legs hang free, else `sink` follows from the legs
    front: bool = False  # both hands are drawn before the face
    saddle: float = 0.0  # 1: what they sit on is under the body, not under the feet


_NAMES = tuple(field.name for field in fields(Stance))


def blend(first: Stance, second: Stance, share: float) -> Stance:
    """Return a stance on the way from the first (0) to the second (1)."""
    if share <= 0 or share >= 1:
        return second if share >= 1 else first
    values: dict[str, Any] = {}
    for name in _NAMES:
        a, b = getattr(first, name), getattr(second, name)
        if name == "front":
            values[name] = b if share > 0.4 else a
        elif isinstance(a, tuple):
            values[name] = tuple(u + (v - u) * share for u, v in zip(a, b, strict=True))
        else:
            values[name] = a + (b - a) * share
    return Stance(**values)


def plus(joint: Joint, first: float, second: float = 0.0) -> Joint:
    return joint[0] + first, joint[1] + second


# ---------------------------------------------------------------- easing
def smooth(x: float) -> float:
    """Return 0 before 0, 1 after 1, and no corners in between.

    >>> smooth(-1), smooth(0.5), smooth(3)
    (0.0, 0.5, 1.0)
    """
    x = max(0.0, min(1.0, x))
    return x * x * (3 - 2 * x)


def keys(written: str) -> Keys:
    """Read moments and values as one writes them down.

    >>> keys("0 0, 0.25 1, 0.6 0")
    ((0.0, 0.0), (0.25, 1.0), (0.6, 0.0))
    """
    pairs = (pair.split() for pair in written.split(","))
    return tuple((float(moment), float(value)) for moment, value in pairs)


def keyed(t: float, points: Keys) -> float:
    """Return the value at a moment: at rest on every key, eased from one to the next.

    Two keys of one value are a hold; a small dip before a rise is anticipation.
    """
    if t <= points[0][0]:
        return points[0][1]
    for (before, start), (after, end) in pairwise(points):
        if t <= after:
            return start + (end - start) * smooth((t - before) / (after - before))
    return points[-1][1]


def looped(t: float, points: Keys) -> float:
    """Return the same, again and again: the last key's moment is the period."""
    return keyed(t % points[-1][0], points)


def sway(t: float, period: float, phase: float = 0.0) -> float:
    """Return a swing from -1 to 1; `phase` in turns."""
    return math.sin(math.tau * (t / period + phase))


def chance(seed: int, salt: int = 0) -> float:
    """Return a number from 0 to 1 that belongs to this seed, without a generator.

    A puppet is drawn 25 times a second, and `random.Random` costs more than the pose.
    """
    mixed = (seed * 2654435761 + salt * 40503 + 12345) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 15)) * 2246822519) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 13)) & 0xFFFFFF) / 0x1000000


# ---------------------------------------------------------------- limbs
def reach(
    start: tuple[float, float], joint: Joint, upper: float, lower: float
) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
    """Return shoulder, elbow and hand for a limb of two bones.

    >>> _, elbow, hand = reach((0, 0), (0, 90), 10, 10)
    >>> [round(v) for v in (*elbow, *hand)]
    [0, 10, 10, 10]
    """
    first = math.radians(joint[0])
    both = math.radians(joint[0] + joint[1])
    elbow = (start[0] + math.sin(first) * upper, start[1] + math.cos(first) * upper)
    hand = (elbow[0] + math.sin(both) * lower, elbow[1] + math.cos(both) * lower)
    return start, elbow, hand


def limb_to(x: float, y: float, bend: int = 1) -> Joint:
    """Return the joint whose end is at (x, y), the limb being 1 long.

    `bend` 1 folds the elbow forward, -1 folds a knee backward.

    >>> [round(v) for v in limb_to(0, 0.5)], [round(v) for v in limb_to(0, 0.5, -1)]
    ([-60, 120], [60, -120])
    """
    far = min(0.9999, max(0.02, math.hypot(x, y)))
    fold = math.degrees(math.acos(far))
    aim = math.degrees(math.atan2(x, y))
    # What is behind and overhead is reached upward past the front, not past the back.
    if aim < -100:
        aim += 360
    return aim - bend * fold, bend * 2 * fold


def foot_at(x: float, up: float, sink: float) -> Joint:
    """Return the leg whose foot is `x` ahead of the hips and `up` above the ground."""
    return limb_to(x, 1 - sink - up, -1)


def depth(leg: Joint) -> float:
    """Return how far below the hip the foot is, in parts of the leg."""
    both = math.radians(leg[0] + leg[1])
    return (math.cos(math.radians(leg[0])) + math.cos(both)) / 2
