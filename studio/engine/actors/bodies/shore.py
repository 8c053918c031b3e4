"""Those of sea and shore with limbs of their own: arms, flippers, claws and bells."""

from __future__ import annotations

import math

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import body
from studio.engine.actors.bodies.finery import (
    HeadFit,
    on_head,
    pattern,
    round_neck,
)
from studio.engine.actors.bodies.heads import INK
from studio.engine.actors.bodies.limbs import Point
from studio.engine.actors.faces import Face, draw_face
from studio.engine.actors.rig import Stance, reach
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma

CHEEK = "#ef8f86"


def _face(b: Brush, look: Look, x: float, y: float, pose: Pose, face: Face) -> None:
    draw_face(b, x, y, face, pose)
    with b.at(x, y):
        fit = HeadFit(-face.gap * 2.3, face.gap * 2.4, (2, face.eyes_y), face.gap)
        on_head(b, look, fit)


def _wave(s: Stance, t: float, phase: float) -> float:
    """Return how a tentacle sways: by its own time, wider when the rig swings it."""
    return math.sin(t * 2.1 + phase) * (7 + abs(s.tail) * 0.25)


# ---------------------------------------------------------------- bells and tentacles
@body("octopus", "octopuses", "octopi", "kraken", height=132, coat="#c9647a",
      second="#eeb3b3", floats=True, rests=34, voice=(0.5, 0.0, 0.98))  # fmt: skip
def octopus(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    shade = darker(look.coat, 0.16)
    for n, x in enumerate((-40, -14, 14, 40)):
        sway = _wave(s, pose.t, n * 1.3 + 0.7)
        b.limb(((x * 0.6, -46), (x * 0.9, -24), (x + sway, -4)), shade, 14)
    for n, x in enumerate((-50, -22, 6)):
        sway = _wave(s, pose.t, n * 1.7)
        path = (
            (x * 0.55, -50),
            (x * 0.95 - 4, -26),
            (x + sway, -7),
            (x + sway - 10, -10),
        )
        b.limb(path, look.coat, 15)
        b.limb(((x * 0.9 - 1, -24), (x + sway + 1, -10)), look.second, 4)
    tip = _tentacle(b, look, (26, -52), s.arm_near, 1)
    _tentacle(b, look, (-28, -52), s.arm_far, -1)
    dome = "M-38 -58C-58 -140 58 -140 40 -58C34 -38 -32 -38 -38 -58Z"
    b.shape(dome, look.coat)
    pattern(b, look, dome, (-44, -122, 88, 60))
    for x, y, r in ((-24, -100, 5), (-14, -110, 3.4), (-30, -88, 3)):
        b.circle(x, y, r, lighter(look.coat, 0.18))
    nod = s.nod * 30
    whites = luma(look.coat) < 0.36
    face = Face(15, 4.8, 0, 18, 1.2, INK, whites, CHEEK)
    _face(b, look, 5, -80 + nod, pose, face)
    return Spots(tip, (7, -62), (7, -80), (2, -122), 132, 130)


def _tentacle(
    b: Brush, look: Look, start: Point, joint: tuple[float, float], side: int
) -> Point:
    open_joint = (joint[0] + side * 22, joint[1])
    _, elbow, hand = reach(start, open_joint, 26, 26)
    tip = (hand[0] + side * 7, hand[1] - 6)
    b.limb((start, elbow, hand, tip), look.coat, 14.5)
    b.limb((elbow, hand), look.second, 4)
    return tip


@body("squid", "squids", "cuttlefish", height=134, coat="#d98a7c", second="#f4cdb8",
      floats=True, rests=40, voice=(2.0, 1.0, 1.05))  # fmt: skip
def squid(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    for n, x in enumerate((-24, -12, 0, 12, 24)):
        sway = _wave(s, pose.t, n * 1.1)
        tone = look.coat if n % 2 else darker(look.coat, 0.14)
        b.limb(((x * 0.8, -48), (x, -24), (x * 1.2 + sway, -4)), tone, 8)
    hand = _tentacle(b, look, (20, -50), s.arm_near, 1)
    _tentacle(b, look, (-20, -50), s.arm_far, -1)
    b.shape(
        "M0 -138C26 -128 50 -112 44 -96C30 -92 -30 -92 -44 -96"
        "C-50 -112 -26 -128 0 -138Z",
        darker(look.coat, 0.12),
    )
    mantle = (
        "M-31 -58C-38 -96 -20 -128 0 -136C20 -128 38 -96 33 -58C28 -40 -26 -40 -31 -58Z"
    )
    b.shape(mantle, look.coat)
    pattern(b, look, mantle, (-32, -120, 64, 56))
    face = Face(13, 4.6, 0, 15, 1.05, INK, False, CHEEK)
    _face(b, look, 4, -72 + s.nod * 30, pose, face)
    return Spots(hand, (6, -57), (6, -72), (0, -136), 134, 100)


@body("jellyfish", "jellyfishes", "jelly fish", height=120, coat="#c58bc4",
      second="#f2d3e6", floats=True, rests=64, voice=(4.0, 3.0, 0.92))  # fmt: skip
def jellyfish(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    for n, x in enumerate((-34, -20, -6, 8, 22, 36)):
        sway = _wave(s, pose.t, n * 0.9)
        path = ((x, -62), (x + sway * 0.5, -42), (x - sway * 0.6, -22), (x + sway, -2))
        b.limb(path, (look.second, look.coat)[n % 2], 5.5)
    hand = _tentacle(b, look, (30, -62), s.arm_near, 1)
    _tentacle(b, look, (-30, -62), s.arm_far, -1)
    bell = (
        "M-50 -56C-54 -132 54 -132 50 -56C42 -64 34 -64 26 -56"
        "C18 -64 8 -64 0 -56C-8 -64 -18 -64 -26 -56C-34 -64 -42 -64 -50 -56Z"
    )
    b.shape(bell, look.coat)
    pattern(b, look, bell, (-46, -110, 92, 50))
    b.shape(
        "M-38 -78C-36 -98 -20 -106 -10 -106C-24 -98 -32 -90 -32 -78Z",
        lighter(look.coat, 0.3),
        lift=0,
    )
    face = Face(14, 4.4, 0, 14, 1.1, INK, False, CHEEK)
    _face(b, look, 4, -82 + s.nod * 24, pose, face)
    return Spots(hand, (6, -68), (6, -82), (0, -113), 120, 104)


@body("seahorse", "seahorses", "sea horse", "sea dragon", height=124, coat="#e8a94e",
      second="#fbe3ad", floats=True, rests=44, voice=(3.0, 2.0, 1.0))  # fmt: skip
def seahorse(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    fin = darker(look.coat, 0.18)
    with b.at(-18, -66, turn=s.tail * 0.8 - 14 * s.wing):
        b.shape(
            "M4 -12C-10 -20 -26 -14 -30 -2C-22 -2 -24 6 -28 12C-16 18 -2 14 6 8Z", fin
        )
    with b.at(0, -44, turn=s.tail * 0.4):
        b.limb(((2, 0), (-8, 22), (4, 38), (18, 32), (15, 21), (7, 25)), look.coat, 12)
    trunk = (
        "M-22 -66C-26 -92 -4 -100 10 -92C28 -84 28 -58 16 -44"
        "C6 -32 -10 -34 -12 -46C-14 -54 -20 -58 -22 -66Z"
    )
    b.shape(trunk, look.coat)
    pattern(b, look, trunk, (-22, -94, 48, 56))
    b.line(
        "M8 -84q10 2 14 10M4 -72q12 0 20 6M0 -60q12 -2 20 2M-2 -49q8 -2 15 0",
        look.second,
        4,
    )
    _, _, hand = reach((10, -70), s.arm_near, 12, 12)
    b.limb(((10, -70), hand), fin, 7)
    with b.at(4, -100 + s.nod * 30, turn=s.tilt):
        for x, y, turn in ((-16, -14, -40), (-6, -22, -16), (6, -22, 8)):
            with b.at(x, y, turn=turn):
                b.shape("M-6 4L0 -14L6 4Z", fin, lift=0.6)
        b.shape("M14 2C28 0 40 4 46 2C51 2 51 14 46 14C38 13 26 18 12 16Z", look.coat)
        b.shape("M-22 0C-22 -28 22 -28 22 0C22 20 -22 20 -22 0Z", look.coat)
        face = Face(9.5, 3.8, 0, 12, 0.85, INK, False, CHEEK, turn=0)
        _face(b, look, 1, -5, pose, face)
    return Spots(hand, (10, -92), (5, -105), (4, -122), 124, 70)


@body("sea turtle", "sea turtles", "leatherback", height=104, coat="#7fae86",
      second="#e9e0ae", floats=True, rests=60, voice=(-2.0, -1.5, 0.84))  # fmt: skip
def sea_turtle(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    shell = "#8a6a45" if look.coat != "#8a6a45" else "#4f7a5c"
    far, near = s.arm_far[0] * 0.5, s.arm_near[0] * 0.7
    fin = "M-8 -6C-2 14 -16 44 -40 54C-40 34 -28 4 -12 -8Z"
    with b.at(46, -44, turn=far - 40):
        b.shape(fin, darker(look.coat, 0.2))
    with b.at(-46, -38, turn=s.tail * 0.6 + 20, scale=0.62):
        b.shape(fin, darker(look.coat, 0.12))
    with b.at(56, -62 + s.nod * 24, turn=s.tilt * 0.6):
        b.shape("M-34 -4C-20 -14 -6 -12 4 -8V14C-8 18 -22 20 -34 20Z", look.coat)
        b.shape("M-24 0C-26 -32 30 -32 30 2C30 26 -22 26 -24 0Z", look.coat)
        _face(b, look, 4, -5, pose, Face(10.5, 4, 0, 14, 1, INK, False, CHEEK))
    dome = (
        "M-64 -28C-62 -78 -10 -88 18 -74C38 -64 46 -44 46 -28C20 -18 -40 -18 -64 -28Z"
    )
    b.shape("M-62 -30C-30 -14 20 -14 46 -30C40 -12 -46 -10 -62 -30Z", look.second)
    b.shape(dome, shell)
    with b.inside(dome):
        tone = darker(shell, 0.22)
        b.line(
            "M-60 -44L-30 -50L-14 -80M-30 -50L-18 -22M-30 -50L4 -52L20 -76M4 -52"
            "L14 -22M4 -52L44 -46",
            tone,
            3,
        )
    with b.at(26, -30, turn=22 - near):
        b.shape(fin, look.coat)
    _, _, hand = reach((26, -30), (near + 20, 0), 50, 0)
    return Spots(hand, (62, -52), (62, -67), (58, -90), 104, 150)


# ---------------------------------------------------------------- on the sand
@body("crab", "crabs", "hermit crab", height=84, coat="#df6a4c", second="#f6b794",
      voice=(2.5, 1.5, 1.08))  # fmt: skip
def crab(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    shade = darker(look.coat, 0.16)
    step = (s.leg_near[0] - s.leg_far[0]) * 0.12
    for side in (-1, 1):
        for n, x in enumerate((24, 34, 42)):
            lift = max(0.0, step * (1 if (n + (side > 0)) % 2 else -1))
            foot = (side * (x + 16), -3 - lift)
            b.limb(
                ((side * (x - 8), -26), (side * (x + 12), -24 + n * 3), foot), shade, 7
            )
    _claw(b, look, (-36, -38), (s.arm_far[0] - 58, s.arm_far[1] - 50), -1)
    near = _claw(b, look, (36, -38), (s.arm_near[0] + 58, s.arm_near[1] + 50), 1)
    for x in (-13, 17):
        b.limb(((x * 0.8, -50), (x, -66)), look.coat, 6)
    shell = "M-48 -32C-48 -66 48 -66 48 -32C44 -8 -44 -8 -48 -32Z"
    b.shape(shell, look.coat)
    pattern(b, look, shell, (-46, -56, 92, 42))
    b.shape(
        "M-36 -20C-12 -12 12 -12 36 -20C26 -10 -26 -10 -36 -20Z", look.second, lift=0
    )
    for x in (-13, 17):
        b.circle(x, -69, 9.5, look.coat, lift=0.5)
    face = Face(15, 3.9, -33, 2, 1.1, INK, True, "", turn=0)
    _face(b, look, 2, -36 + s.nod * 10, pose, face)
    return Spots(near, (2, -34), (2, -69), (2, -80), 84, 150)


def _claw(
    b: Brush, look: Look, start: Point, joint: tuple[float, float], side: int
) -> Point:
    # A claw that bent behind the shell would be lost: it stays out at the side.
    raised = side * max(35.0, min(118.0, side * joint[0]))
    joint = raised, side * max(0.0, min(60.0, side * joint[1]))
    bones = reach(start, joint, 18, 16)
    b.limb(bones, darker(look.coat, 0.1), 9)
    turn = -(joint[0] + joint[1])
    with b.at(*bones[2], turn=turn + 180, flip=side < 0):
        b.shape(
            "M-4 6C-18 0 -18 -22 -6 -30C-6 -20 -4 -16 0 -12C4 -16 8 -20 8 -28"
            "C18 -18 16 2 4 6Z",
            look.coat,
        )
    _, tip, _ = reach(bones[2], (-turn, 0), 18, 0)
    return tip


@body("lobster", "lobsters", "crayfish", "shrimp", "prawn", height=112, coat="#c9503f",
      second="#efa58a", voice=(0.0, 0.0, 1.0))  # fmt: skip
def lobster(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    shade = darker(look.coat, 0.18)
    with b.at(-16, -20, turn=s.tail * 0.4):
        b.limb(((4, -10), (-16, 2), (-36, 6), (-48, -2)), shade, 22)
        for turn in (-60, -30, 0):
            with b.at(-50, 0, turn=turn):
                b.shape(
                    "M2 -7C-16 -10 -26 -4 -28 4C-18 10 -6 8 2 5Z", look.coat, lift=0.5
                )
    for x in (-16, 0, 16):
        b.limb(((x, -24), (x + 8, -14), (x + 4, -3)), shade, 6)
    for x, turn in ((0, -26), (10, 6)):
        with b.at(x, -98, turn=turn + s.ears * 8):
            b.line("M0 0C4 -14 14 -26 28 -30", shade, 2.6)
    _claw(b, look, (-22, -58), (s.arm_far[0] - 44, s.arm_far[1] - 40), -1)
    trunk = "M-26 -22C-32 -64 -24 -104 2 -104C28 -104 34 -64 28 -22Q0 -8 -26 -22Z"
    b.shape(trunk, look.coat)
    pattern(b, look, trunk, (-28, -70, 56, 50))
    b.line("M-22 -46Q2 -36 24 -46M-24 -32Q2 -22 25 -32", shade, 2.6)
    hand = _claw(b, look, (24, -58), (s.arm_near[0] + 44, s.arm_near[1] + 40), 1)
    _face(b, look, 3, -80 + s.nod * 20, pose, Face(11.5, 4, 0, 15, 1, INK, True))
    return Spots(hand, (5, -65), (5, -80), (2, -104), 112, 120)


@body("starfish", "star fish", "sea star", height=96, coat="#f0a05c", second="#f9d49c",
      voice=(4.0, 2.5, 1.05))  # fmt: skip
def starfish(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    arm_ = "M-13 8C-12 -14 -8 -38 0 -42C8 -38 12 -14 13 8Z"
    near, far = s.arm_near[0] - 12, s.arm_far[0] + 12
    legs = (s.leg_near[0] * 0.4, s.leg_far[0] * 0.4)
    turns = (76 - near * 0.7, 148 - legs[0], -148 - legs[1], -76 - far * 0.7, s.tilt)
    down = 38.5
    for turn in turns:
        with b.at(0, -down, turn=turn):
            b.shape(arm_, look.coat)
            b.line("M0 -30V-29M0 -20V-19", look.second, 5)
    b.circle(0, -down, 25, look.coat)
    _face(b, look, 1, -down - 3, pose, Face(10.5, 4.2, 0, 13, 1.05, INK, False, CHEEK))
    _, hand, _ = reach((0, -down), (104 + near * 0.7, 0), 40, 0)
    return Spots(hand, (3, -34), (3, -47), (0, -88), 96, 92)


@body("seal", "seals", "sea lion", "seal pup", height=104, coat="#7f8d99",
      second="#c6cfd3", voice=(1.5, 0.5, 1.0))  # fmt: skip
def seal(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    return _flippered(b, look, s, pose, tusks=False)


@body("walrus", "walruses", height=138, coat="#93694f", second="#c79f80",
      voice=(-5.0, -3.5, 0.86))  # fmt: skip
def walrus(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    with b.at(scale=138 / 104):
        spots = _flippered(b, look, s, pose, tusks=True)
    k = 138 / 104

    def grown(spot: Point) -> Point:
        return spot[0] * k, spot[1] * k

    return Spots(
        grown(spots.hand), grown(spots.mouth), grown(spots.eyes), grown(spots.crown),
        138, spots.width * k,
    )  # fmt: skip


def _flippered(b: Brush, look: Look, s: Stance, pose: Pose, *, tusks: bool) -> Spots:
    fin = darker(look.coat, 0.18)
    flip = "M-9 -4C-12 12 -22 30 -36 36C-18 42 6 28 10 4C8 -8 -6 -10 -9 -4Z"
    with b.at(-60, -10, turn=s.tail * 0.5):
        b.shape(
            "M10 -6C-8 -8 -22 -20 -34 -20C-34 -10 -28 -2 -22 0C-30 2 -36 8 -34 10"
            "C-20 12 0 8 12 8Z",
            fin,
        )
    with b.at(20, -42, turn=-s.arm_far[0] * 0.4 - 34, scale=0.9):
        b.shape(flip, fin)
    trunk = (
        "M-70 -6C-56 -22 -34 -30 -22 -52C-14 -74 30 -78 36 -50"
        "C42 -28 38 -6 22 -1C-10 1 -50 1 -70 -6Z"
    )
    b.shape(trunk, look.coat)
    pattern(b, look, trunk, (-50, -50, 84, 46))
    with b.inside(trunk):
        b.ellipse(22, -24, 20, 30, look.second)
    round_neck(b, look, -58, 22)
    near = max(0.0, s.arm_near[0])
    with b.at(10, -76 + s.nod * 30, turn=s.tilt):
        b.shape("M-28 2C-30 -34 32 -34 32 2C32 26 -26 26 -28 2Z", look.coat)
        if tusks:
            for x in (-4, 12):
                b.shape(f"M{x - 3} 14H{x + 3}L{x + 1} 38Z", "#f6ecd6", lift=0.4)
        for x in (-5, 13):
            b.ellipse(x, 10, 12, 9.5, look.second, lift=0.3 if tusks else 0)
        face = Face(13, 4.6, -7, 17, 0.95, INK, luma(look.coat) < 0.3, turn=0)
        _face(b, look, 4, 0, pose, face)
        b.ellipse(4, 3.5, 6, 4.4, INK)
        whiskers = "M-8 9L-22 6M-8 12L-21 14M16 9L31 6M16 12L30 14"
        b.line(whiskers, darker(look.coat, 0.5), 1.4)
    with b.at(0, -44, turn=14 - near * 0.9):
        b.shape(flip, fin)
    _, hand, _ = reach((0, -44), (near * 0.9 + 22, 0), 40, 0)
    return Spots(hand, (14, -60), (14, -83), (12, -102), 104, 130)
