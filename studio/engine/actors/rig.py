"""The rig: one schema of joints that every body is drawn from.

`stance` turns a moment of acting into joint angles; bodies only draw the angles. So an
action is written once and every body can do it, and a feeling changes every action.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache

from studio.engine.actors import Pose, deeds, hearts
from studio.engine.actors.actions import ACTING, STAND
from studio.engine.actors.gaits import stride
from studio.engine.actors.joints import (
    ANKLE,
    ARM,
    LEG,
    Joint,
    Stance,
    blend,
    chance,
    depth,
    plus,
    reach,
    smooth,
    sway,
)
from studio.engine.origins import origins

__all__ = [
    "ANKLE", "ARM", "LEG", "Joint", "Stance", "deeds", "hearts", "reach", "stance",
    "stride",
]  # fmt: skip

STARTS = 0.42  # seconds in which an action grows out of standing


@dataclass(frozen=True)
class Posture:
    """What a feeling does to whatever the body does."""

    energy: float = 1.0  # how wide gestures are
    bend: float = 0.0  # the trunk forward, in degrees
    nod: float = 0.0
    tilt: float = 0.0
    lean: float = 0.0
    arms: float = 0.0  # away from the body, in degrees
    stretch: float = 0.0
    knees: float = 0.0  # sinks, in parts of a leg
    bounce: float = 0.0  # beats of joy
    tremble: float = 0.0
    ears: float = 0.0
    tail: float = 0.0
    breath: float = 0.012
    pace: float = 2.6  # seconds a breath


@cache
def posture(feeling: str) -> Posture:
    """Return what a feeling does to the body: see `origins/feeling.toml`."""
    return Posture(**origins("feeling")[feeling].values.get("posture", {}))


# Feelings that droop and shrink would throw a swimmer or a climber out of the pose.
# While they do these, what they hold is carried before them.
HOLDING = frozenset(
    {
        "idle",
        "walk",
        "run",
        "talk",
        "look_up",
        "sneak",
        "shiver",
        "sit",
        "laugh",
        "cheer",
    }
)
UPRIGHT = frozenset({"swim", "fly", "ride", "sleep", "sit", "fall", "climb"})


def stance(pose: Pose) -> Stance:
    """Return the joints for a moment of acting."""
    mood = posture(pose.feeling)
    own = chance(pose.seed)
    acted = ACTING[pose.action](pose.t, own, mood.energy)
    if pose.t < STARTS:
        acted = blend(STAND, acted, smooth(pose.t / STARTS))
    if pose.seated:
        acted = _seated(acted, ACTING["ride"](pose.t, own, mood.energy))
    return _felt(acted, mood, pose, own)


def _seated(acted: Stance, riding: Stance) -> Stance:
    """Return what is done above the hips, by somebody who rides."""
    return replace(
        acted, lean=riding.lean, lift=riding.lift, sink=riding.sink, hangs=1.0,
        leg_near=riding.leg_near, leg_far=riding.leg_far, roll=0.0, shift=0.0,
        prone=0.0, saddle=1.0,
    )  # fmt: skip


def _holding(joint: Joint) -> Joint:
    """Return the near arm with its forearm forward, so that what it holds is seen."""
    return 20 + joint[0] * 0.25, 62 + joint[1] * 0.15


def _felt(s: Stance, mood: Posture, pose: Pose, own: float) -> Stance:
    """Return the stance as somebody who feels so would do it.

    Made at once and by place: `replace` asks every field for its name each time.
    """
    share = 0.5 if pose.action in UPRIGHT else 1.0
    t = pose.t + own * 7
    breath = sway(t, mood.pace) * mood.breath
    joy = mood.bounce * sway(t, 0.62)
    shake = mood.tremble * sway(t, 0.11)
    # Hands at the face stay there: the shoulders hardly open.
    wide = mood.arms * share * (0.3 if s.front else 1.0)
    near = wide + (6 if s.front else 26) * pose.stress
    held = pose.held and pose.action in HOLDING
    arm_near = _holding(s.arm_near) if held else s.arm_near
    leg_near = _bent(s.leg_near, mood.knees * share)
    leg_far = _bent(s.leg_far, mood.knees * share)
    return Stance(
        s.lean + mood.lean * share,
        s.lift,
        _settled(s, s.sink + mood.knees * share, leg_near, leg_far),
        s.stretch + mood.stretch * share + breath + 0.018 * joy,
        s.tilt + mood.tilt + 1.5 * joy + 0.8 * shake,
        s.nod + mood.nod * share - 0.035 * pose.stress + 0.3 * breath,
        plus(arm_near, near, 20 * pose.stress),
        plus(s.arm_far, -wide - 8 * pose.stress),
        leg_near,
        leg_far,
        s.tail + mood.tail * (sway(t, 0.7) if mood.tail > 7 else 1.0),
        max(-1.0, min(1.0, s.ears + mood.ears)),
        max(-1.0, min(1.0, s.wing + 0.2 * joy)),
        s.roll,
        s.bend + mood.bend * share,
        s.shift + 0.012 * shake,
        s.swing,
        s.prone,
        s.hangs,
        s.front,
        s.saddle,
    )


def _bent(leg: Joint, knees: float) -> Joint:
    """Return a leg that stood straight, with a softer knee; others stay as they are."""
    if not knees or abs(leg[0]) > 20:
        return leg
    fold = math.degrees(math.acos(1 - knees))
    return leg[0] + fold, leg[1] - 2 * fold


def _settled(s: Stance, sink: float, near: Joint, far: Joint) -> float:
    """Return how low the hips are: as high as the longer leg holds them."""
    if s.hangs >= 1:
        return sink
    held = 1 - max(depth(near), depth(far))
    return held + (sink - held) * s.hangs
