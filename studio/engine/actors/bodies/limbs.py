"""Legs that stand, arms that reach, jaws and wings that open: what creatures share."""

from __future__ import annotations

import math
from dataclasses import dataclass

from studio.engine.actors import Pose, Spots
from studio.engine.actors.rig import Joint, Stance, reach
from studio.engine.paint.brush import Brush

Point = tuple[float, float]

FOOT = "M-9 4C-11 -6 -5 -10 1 -9C9 -8 15 -3 15 4Z"
# Deeds for which a winged creature opens its wings instead of gesturing with them.
FLAPPING = frozenset({"fly", "fall", "cheer", "jump", "dance"})


@dataclass(frozen=True)
class Legs:
    """How a creature's two-boned legs are built, in its own design units."""

    hip: float = 36.0  # how high the hips are
    upper: float = 16.0
    lower: float = 16.0
    sole: float = 7.0  # how far the foot reaches under the ankle
    seat: float = 8.0  # how far the body hangs under the hips
    apart: float = 12.0
    width: float = 13.0


def grounded(legs: Legs, s: Stance, joints: tuple[Joint, Joint] | None = None) -> float:
    """Return how far to move down so that the lowest part touches the ground.

    Computed from the feet, not taken from `Stance.sink`: every action then stands,
    whatever lengths this creature's legs have.
    """
    stands = joints or (s.leg_near, s.leg_far)
    feet = (reach((0, -legs.hip), joint, legs.upper, legs.lower)[2] for joint in stands)
    lowest = max(y for _, y in feet) + legs.sole
    # Who hangs in a saddle has it under the body, not under the feet.
    saddled = s.saddle * s.sink * (legs.hip - legs.seat)
    return saddled - max(lowest, legs.seat - legs.hip) * (1 - s.hangs)


def leg(  # noqa: PLR0913  # each is a fact about the leg
    b: Brush, legs: Legs, x: float, joint: Joint, colours: tuple[str, str], foot: float,
    cuff: str = "",
) -> None:  # fmt: skip
    """Draw one leg and its foot; `foot` is how large the foot is.

    `cuff` is the colour of what reaches up the shin: a boot or a sock.
    """
    bones = reach((x, -legs.hip), joint, legs.upper, legs.lower)
    b.limb(bones, colours[0], legs.width)
    if cuff:
        knee, ankle = bones[1], bones[2]
        top = (knee[0] * 0.6 + ankle[0] * 0.4, knee[1] * 0.6 + ankle[1] * 0.4)
        b.limb((top, ankle), cuff, legs.width * 1.16)
    turn = -(joint[0] + joint[1])
    flat = turn if abs(turn) > 12 else 0.0
    with b.at(*bones[2], turn=flat), b.at(0, legs.sole - 4 * foot, scale=foot):
        b.shape(FOOT, colours[1], lift=0)


def arm(
    b: Brush, start: Point, joint: Joint, colours: tuple[str, str], size: float = 1.0
) -> Point:
    """Draw one arm with its paw and return where the paw is."""
    bones = reach(start, joint, 22 * size, 21 * size)
    b.limb(bones, colours[0], 12.5 * size)
    b.circle(*bones[2], 7.6 * size, colours[1])
    return bones[2]


def wing_turn(s: Stance, pose: Pose, *, near: bool) -> float:
    """Return how far a wing is raised from hanging, in degrees."""
    if pose.action in FLAPPING:
        return 92 + 52 * s.wing
    joint = s.arm_near if near else s.arm_far
    swing = joint[0] + joint[1] * 0.5
    return max(6.0, min(150.0, swing if near else -swing))


def scaled(spots: Spots, by: float, down: float = 0.0) -> Spots:
    """Return spots of a design drawn `by` as large and moved `down` within it."""

    def moved(spot: Point) -> Point:
        return spot[0] * by, (spot[1] + down) * by

    return Spots(
        moved(spots.hand), moved(spots.mouth), moved(spots.eyes), moved(spots.crown),
        spots.height * by, spots.width * by,
    )  # fmt: skip


def turned(spots: Spots, by: float, pivot: float) -> Spots:
    """Return the spots turned clockwise round the point `pivot` on the middle line."""
    if not by:
        return spots
    sine, cosine = math.sin(math.radians(by)), math.cos(math.radians(by))

    def moved(spot: Point) -> Point:
        x, y = spot[0], spot[1] - pivot
        return x * cosine - y * sine, x * sine + y * cosine + pivot

    return Spots(
        moved(spots.hand), moved(spots.mouth), moved(spots.eyes), moved(spots.crown),
        spots.height, spots.width,
    )  # fmt: skip
