"""The figure: trunk, legs and arms of everybody who stands on two legs.

People, robots and toys are the same frame in other clothes. The trunk is drawn from the
hips upward with its origin between them, so that bending and lying turn it as one.
"""

from __future__ import annotations

import math
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.engine.actors.joints import ANKLE, ARM, LEG, Joint, Stance, reach
from studio.engine.actors.outfit import BARE, Clothes
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker

Spot = tuple[float, float]


@dataclass(frozen=True)
class Build:
    """The proportions of one body, in units at size 1."""

    height: float = 150.0
    head: float = 1.0  # 1 is a child's
    top: float = 20.0  # half the shoulders, as if it were a child
    wide: float = 26.0  # half the hem, the same
    hem: float = 17.0  # how far the hem is below the hips, the same
    limb: float = 13.0  # how thick legs are
    hips: float = 9.0  # half the distance of the feet
    cut: str = "coat"  # coat, jumper, dress, robe, suit
    chin: float = 25.0  # from the neck to the middle of the head, at head 1
    boots: str = "#f0dcb8"

    @property
    def leg(self) -> float:
        return LEG * self.height

    @property
    def trunk(self) -> float:
        return 0.312 * self.height

    @property
    def unit(self) -> float:
        """How much larger the trunk is than a child's: clothes are cut for a child."""
        return self.trunk / 46.8


@dataclass(frozen=True)
class Frame:
    """Where the parts of one posed figure are."""

    build: Build
    s: Stance
    hip: Spot  # from the ground between the feet
    room: float  # from the hips down to the ground

    @property
    def lie(self) -> float:
        """How far the body is turned from upright: onto the belly, or the back."""
        return self.s.prone * (76.0 if self.s.prone > 0 else 84.0)

    def shoulder(self, side: int) -> Spot:
        return side * (self.build.top - 1.5) * self.build.unit, -self.build.trunk * 0.77

    def arm(self, side: int) -> tuple[Spot, Spot, Spot]:
        joint = self.s.arm_near if side > 0 else self.s.arm_far
        bone = ARM * self.build.height / 2
        return reach(self.shoulder(side), joint, bone, bone)

    @property
    def head(self) -> Spot:
        """The middle of the head, from the hips."""
        up = self.build.chin * self.build.head
        nod = self.s.nod * 52 * self.build.head
        return 0.10 * up * self.s.bend / 10 + nod * 0.3, -self.build.trunk - up + nod

    @property
    def cock(self) -> float:
        """How far the head is turned against the trunk: it stays half upright."""
        if self.s.prone < 0:  # on a pillow
            return self.s.tilt - 0.25 * self.lie
        return self.s.tilt - 0.4 * self.s.bend - 0.72 * self.lie

    def outside(self, spot: Spot) -> Spot:
        """Return a point of the trunk as seen from the ground."""
        turn = math.radians(self.lie + self.s.bend)
        x = spot[0] * math.cos(turn) - spot[1] * math.sin(turn)
        y = spot[0] * math.sin(turn) + spot[1] * math.cos(turn)
        return x + self.hip[0], y + self.hip[1]

    def on_head(self, x: float, y: float) -> Spot:
        """Return a point of the head as seen from the ground."""
        turn, size = math.radians(self.cock), self.build.head
        aside = x * math.cos(turn) - y * math.sin(turn)
        down = x * math.sin(turn) + y * math.cos(turn)
        return self.outside((self.head[0] + aside * size, self.head[1] + down * size))


def framed(build: Build, s: Stance) -> Frame:
    """Return where the parts are for one stance."""
    ankle = ANKLE * build.height
    # Who sits, sits on the seat of their clothes, not on the joint.
    seat = (min(build.hem, 12.0) + 2) * build.unit
    room = max(ankle + build.leg * (1 - s.sink), seat)
    if s.prone >= 0:
        return Frame(build, s, (s.shift * build.leg, -room), room)
    # Who lies on their back is as high as they are wide, and has straight legs.
    flat = -s.prone
    s = replace(
        s,
        leg_near=(s.leg_near[0] * (1 - flat), s.leg_near[1] * (1 - flat)),
        leg_far=(s.leg_far[0] * (1 - flat), s.leg_far[1] * (1 - flat)),
        bend=s.bend * (1 - flat),
    )
    wide = (build.wide * build.unit + 3) * flat
    room += (wide - room) * flat
    return Frame(build, s, (build.height * 0.2 * flat, -room), room)


def trunk(b: Brush, frame: Frame) -> AbstractContextManager[None]:
    """Draw inside from the hips, with the trunk upright."""
    return b.at(*frame.hip, turn=frame.lie + frame.s.bend)


@lru_cache(maxsize=2048)
def outline(cut: str, top: float, wide: float, hem: int) -> str:
    """Return the trunk of clothes of this cut, from the hips, in a child's units."""
    if cut == "dress":
        waist = top * 0.92
        flare, arm = wide + 7, top + 1
        return (
            f"M{-flare} {hem}C{-wide} {hem - 22} {-waist - 3} -12 {-waist} -24"
            f"C{-arm} -40 {-top * 0.6} -48 0 -48S{arm} -40 {waist} -24"
            f"C{waist + 3} -12 {wide} {hem - 22} {flare} {hem}"
            f"Q0 {hem + 8} {-flare} {hem}Z"
        )
    shoulder = top + 2 if cut != "suit" else top + 6
    return (
        f"M{-wide} {hem}C{-wide - 4} -24 {-shoulder} -48 0 -48"
        f"C{shoulder} -48 {wide + 4} -24 {wide} {hem}Q0 {hem + 6} {-wide} {hem}Z"
    )


def neck(b: Brush, frame: Frame, skin: str) -> None:
    """Join head and trunk: who leans back to wonder keeps their head."""
    if frame.s.nod > -0.02 and abs(frame.s.bend) < 10 and abs(frame.s.tilt) < 12:
        return  # hidden by the chin
    x, y = frame.head
    wide = 13 * frame.build.head
    b.limb(((0, -frame.build.trunk + 8), (x * 0.9, y + 8)), darker(skin, 0.14), wide)


def cloth(frame: Frame) -> str:
    """Return the outline of the clothes as they hang now: never through the ground."""
    build = frame.build
    hem = min(build.hem, frame.room / build.unit - 2.5)
    return outline(build.cut, build.top, build.wide, round(hem))


# ---------------------------------------------------------------- legs
def legs(b: Brush, frame: Frame, cloth: str, boots: str, worn: Clothes = BARE) -> None:
    """Draw both legs; what is worn over them counts more than what they have."""
    cloth, boots = worn.legs or cloth, worn.feet or boots
    with b.at(*frame.hip, turn=frame.lie):
        _leg(b, frame, -1, darker(cloth, 0.14), darker(boots, 0.10), worn)
        _leg(b, frame, 1, cloth, boots, worn)


def _leg(
    b: Brush, frame: Frame, side: int, cloth: str, boots: str, worn: Clothes
) -> None:
    build, s = frame.build, frame.s
    joint = s.leg_near if side > 0 else s.leg_far
    bone = build.leg / 2
    # The feet stay where they are when the hips sway aside.
    aside = side * build.hips
    swayed = _swayed(joint, s.shift)
    hip, knee, ankle = reach((aside, 0), swayed, bone, bone)
    width = build.limb * 1.1
    b.limb((hip, knee, ankle), cloth, width)
    cuff = worn.cuff
    if cuff:
        cuff = darker(cuff, 0.1) if side < 0 else cuff
        top = _along(knee, ankle, 0.22 if worn.boots else 0.5)
        b.limb((top, ankle), cuff, width * (1.14 if worn.boots else 1.02))
    shin = swayed[0] + swayed[1]
    free = frame.room - ankle[1] - ANKLE * build.height
    loose = max(min(1.0, free / 9.0), min(1.0, (abs(shin) - 38) / 30), abs(s.prone))
    with b.at(*ankle, scale=build.limb / 13, turn=-shin * max(0.0, loose)):
        b.shape("M-9 8V-2Q-9 -7 0 -7Q8 -7 10 0Q16 1 16 8Z", boots, lift=0)
        b.shape("M-9 8V5.5H16V8Z", darker(boots, 0.3), lift=0)


def _swayed(joint: Joint, shift: float) -> Joint:
    return joint[0] - math.degrees(math.atan(shift)), joint[1]


# ---------------------------------------------------------------- arms
def arm(b: Brush, frame: Frame, side: int, sleeve: str, hand: str) -> None:
    """Draw an arm in the trunk's frame, with an edge that parts it from the coat."""
    points = frame.arm(side)
    width = frame.build.limb
    if side < 0:
        sleeve = darker(sleeve, 0.07)
    shoulder, elbow, end = points
    path = (shoulder, elbow, _along(elbow, end, 0.8))
    # Only an arm before the coat needs an edge, and a stroke is what costs most.
    if side > 0 or frame.s.front:
        b.limb(path, darker(sleeve, 0.24), width + 1.8)
    b.limb(path, sleeve, width)
    b.circle(*end, width * 0.63, darker(hand, 0.22))
    b.circle(*end, width * 0.57, hand)


def _along(first: Spot, second: Spot, share: float) -> Spot:
    return (first[0] + (second[0] - first[0]) * share,
            first[1] + (second[1] - first[1]) * share)  # fmt: skip
