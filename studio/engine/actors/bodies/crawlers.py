"""Those that creep: snakes and worms, snails, caterpillars and spiders."""

from __future__ import annotations

import math

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import body
from studio.engine.actors.bodies.finery import HeadFit, on_head, round_neck
from studio.engine.actors.bodies.heads import INK
from studio.engine.actors.bodies.limbs import Point, arm
from studio.engine.actors.faces import Face, draw_face
from studio.engine.actors.rig import Stance
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma

CHEEK = "#ef8f86"
MOVING = frozenset({"walk", "run", "sneak", "swim", "climb", "dance", "push", "pull"})


def _head(
    b: Brush, look: Look, at: Point, s: Stance, pose: Pose, *, scale: float = 1.0
) -> None:
    """Draw a round head with its face and hat."""
    with b.at(*at, scale=scale, turn=s.tilt):
        b.shape("M-25 0C-26 -31 28 -31 27 1C27 24 -25 24 -25 0Z", look.coat)
        pale = luma(look.coat) < 0.33
        draw_face(b, 2, -4, Face(11, 4.4, 0, 14, 1.05, INK, pale, CHEEK), pose)
        on_head(b, look, HeadFit(-23, 26, (4, -4), 11))


def _spots(at: Point, hand: Point, height: float, width: float) -> Spots:
    x, y = at
    return Spots(hand, (x + 4, y + 9), (x + 4, y - 4), (x + 1, y - 24), height, width)


def _serpent(
    b: Brush, look: Look, s: Stance, pose: Pose, width: float, banded: bool
) -> Spots:
    """Draw a body that lies in waves and rises at its front."""
    slide = pose.t * 5 if pose.action in MOVING else pose.t * 0.8
    deep = 9 if pose.action in MOVING else 5
    low = -width / 2
    trail = [
        (-92.0 + n * 16, low - (deep + deep * math.sin(slide + n * 1.25)) * 0.5)
        for n in range(7)
    ]
    sway = s.tilt * 0.3 + math.sin(pose.t * 1.6) * 2
    rise: list[Point] = [(18, low - 2), (26, -34), (16 + sway, -58)]
    at = (18 + sway, -76 + s.nod * 30)
    b.limb((*trail, *rise), darker(look.coat, 0.24), width + 2.6)
    b.limb((*trail, *rise), look.coat, width)
    if banded:
        for x, y in (*trail[1:], (24, -26), (22, -46)):
            b.circle(x, y, width * 0.24, look.second)
    else:
        for x, y in (trail[3], trail[4]):
            b.limb(((x, y - width * 0.4), (x, y + width * 0.4)), look.second, 5)
    with b.at(18 + sway, 0):
        round_neck(b, look, -62, width * 0.62)
    _head(b, look, at, s, pose)
    return _spots(at, (at[0] + 30, at[1] + 14), 104, 190)


@body("snake", "snakes", "serpent", "python", "cobra", height=100, coat="#77a957",
      second="#e9d98c", voice=(0.5, 0.0, 0.94))  # fmt: skip
def snake(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    return _serpent(b, look, s, pose, 19, banded=True)


@body("worm", "worms", "earthworm", "bookworm", "eel", height=76, coat="#e29a8f",
      second="#c9756e", voice=(4.0, 3.0, 0.98))  # fmt: skip
def worm(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    with b.at(scale=0.76):
        spots = _serpent(b, look, s, pose, 26, banded=False)

    def smaller(spot: Point) -> Point:
        return spot[0] * 0.76, spot[1] * 0.76

    return Spots(
        smaller(spots.hand), smaller(spots.mouth), smaller(spots.eyes),
        smaller(spots.crown), 78, 146,
    )  # fmt: skip


@body("snail", "snails", "slug", "slugs", height=84, coat="#d9b98a", second="#b8694c",
      voice=(2.0, 1.5, 0.76))  # fmt: skip
def snail(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    ripple = math.sin(pose.t * 3) * 3 if pose.action in MOVING else 0.0
    foot = (
        "M-66 0C-62 -14 -40 -18 -16 -18H14C18 -30 20 -44 26 -50L48 -38"
        "C48 -20 46 -2 30 0Z"
    )
    at = (34.0, -56 + s.nod * 24)
    for x, way in ((26, -1), (44, 1)):
        with b.at(x, at[1] - 18, turn=way * (12 - 18 * s.ears)):
            b.line("M0 4V-18", look.coat, 5)
            b.circle(0, -20, 5, darker(look.coat, 0.25))
    with b.at(0, 0, stretch=1 + ripple * 0.01):
        b.shape(foot, look.coat)
    with b.at(-14, -40, turn=s.tail * 0.25):
        b.circle(0, 0, 33, look.second, lift=1)
        b.line(
            "M-20 14C-30 -8 -14 -26 4 -24C22 -22 24 0 12 10C2 18 -12 10 -8 -2"
            "C-5 -10 6 -8 5 0",
            lighter(look.second, 0.35),
            4.4,
        )
    with b.at(32, 0):
        round_neck(b, look, -40, 16)
    _head(b, look, at, s, pose, scale=0.86)
    return _spots(at, (66, -34), 92, 130)


@body("caterpillar", "caterpillars", "centipede", "inchworm", height=80,
      coat="#8dbb58", second="#d9dd7c", voice=(4.5, 3.0, 0.96))  # fmt: skip
def caterpillar(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    slide = pose.t * 6 if pose.action in MOVING else pose.t * 1.2
    deep = 10.0 if pose.action in MOVING else 2.5
    shoe = "#b8694c"
    for n in range(5):
        x = -78.0 + n * 23
        hop = deep * (0.5 + 0.5 * math.sin(slide - n * 1.1))
        for dx in (-5, 6):
            b.limb(((x + dx, -14 - hop), (x + dx, -4)), shoe, 6)
            b.ellipse(x + dx + 2, -3, 5, 3, shoe)
        colour = look.second if n % 2 else look.coat
        b.circle(x, -23 - hop, 18.5, colour, lift=0.8)
    at = (32.0, -46 + s.nod * 24)
    for x, way in ((24, -1), (44, 1)):
        with b.at(x, at[1] - 18, turn=way * (14 - 18 * s.ears)):
            b.line("M0 4C0 -8 2 -12 4 -16", darker(look.coat, 0.4), 3.2)
            b.circle(4, -18, 4.6, shoe)
    arm(b, (18, -26), s.arm_far, (darker(look.coat, 0.3), shoe), 0.5)
    with b.at(30, 0):
        round_neck(b, look, -30, 16)
    _head(b, look, at, s, pose, scale=1.04)
    hand = arm(b, (38, -24), s.arm_near, (darker(look.coat, 0.3), shoe), 0.5)
    return _spots(at, hand, 84, 160)


@body("spider", "spiders", "incy wincy spider", "tarantula", height=76, coat="#5d5470",
      second="#b3a3c4", voice=(2.5, 2.0, 1.05))  # fmt: skip
def spider(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    shade = darker(look.coat, 0.25)
    stride = (s.leg_near[0] - s.leg_far[0]) * 0.3
    for side in (-1, 1):
        for n in range(3):
            out = 34 + n * 13
            step = stride * (1 if (n + (side > 0)) % 2 else -1)
            foot = (side * out + step, -3 - max(0.0, step) * 0.5)
            knee = (side * (out - 4), -46 + n * 8)
            b.limb(((side * 16, -34), knee, foot), shade, 5.4)
            b.circle(foot[0], foot[1], 4.4, look.second)
    arm(b, (-20, -38), (s.arm_far[0] - 14, s.arm_far[1]), (shade, look.second), 0.6)
    b.circle(0, -38, 31, look.coat, lift=1)
    b.ellipse(-10, -56, 9, 5, lighter(look.coat, 0.16))
    raised = (s.arm_near[0] + 14, s.arm_near[1])
    hand = arm(b, (22, -38), raised, (shade, look.second), 0.6)
    with b.at(0, s.nod * 20, turn=s.tilt * 0.3):
        face = Face(12, 5.2, 0, 17, 1.1, INK, luma(look.coat) < 0.42, CHEEK)
        draw_face(b, 1, -42, face, pose)
        with b.at(1, -40):
            on_head(b, look, HeadFit(-27, 29, (2, -2), 12))
    return Spots(hand, (3, -25), (3, -42), (0, -69), 76, 130)
