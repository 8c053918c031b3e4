"""The smallest who can talk: bees and butterflies, beetles and ants."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies.finery import (
    HeadFit,
    TrunkFit,
    dress_trunk,
    on_head,
    round_neck,
)
from studio.engine.actors.bodies.heads import INK
from studio.engine.actors.bodies.kind import Kind, Voice, enrol
from studio.engine.actors.bodies.limbs import Legs, Point, arm, grounded, leg, scaled
from studio.engine.actors.faces import Face, draw_face
from studio.engine.actors.outfit import clothes
from studio.engine.actors.rig import Stance
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma, mix

HEAD = "M-30 0C-31 -36 31 -36 30 0C30 28 -30 28 -30 0Z"
TRUNK = "M-20 -22C-28 -52 -18 -70 1 -70C20 -70 30 -52 23 -22C18 -8 -15 -8 -20 -22Z"
THIN = Legs(hip=22, upper=9, lower=9, sole=4, seat=10, apart=9, width=6)
DRESSED = TrunkFit(TRUNK, -68, -24, -14, 19, 22)
DESIGNED = 126.0


@dataclass(frozen=True)
class Bug(Kind):
    """What makes one small six-legged character."""

    wings: str = ""  # how they are cut: see `WINGS`
    wing: str = "#e6f1f2"
    marks: str = ""
    face: str = ""  # the head's colour, when it is not the coat's
    glow: bool = False
    pace: float = 1.1

    @property
    def manner(self) -> Voice:
        return 5.0, 3.5, self.pace


def bug(kind: Bug, b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    unit, on = kind.height / DESIGNED, clothes(look.wears)
    down = 0.0 if kind.rests else grounded(THIN, s)
    dark = mix(look.coat, INK, 0.72)
    nod = (3.0, -90 + s.nod * 30)
    with b.at(0, down * unit, scale=unit):
        if kind.glow:
            b.glow(-2, -26, 62, "#f8e08a", 0.5 + 0.2 * math.sin(pose.t * 2.4))
        if kind.wings:
            _wings(kind, b, look, s, pose)
        for joint, side in ((s.leg_far, -1), (s.leg_near, 1)):
            feet = (on.legs or dark, on.feet or dark)
            leg(b, THIN, side * THIN.apart, joint, feet, 0.62, on.cuff)
        b.shape(TRUNK, look.coat)
        if kind.marks:
            with b.inside(TRUNK):
                MARKS[kind.marks](b, look.second)
        dress_trunk(b, look, DRESSED)
        round_neck(b, look, -66, 17)
        _thin_arm(b, (-18, -54), s.arm_far, dark)
        with b.at(*nod, turn=s.tilt):
            _head(kind, b, look, s, pose)
        hand = _thin_arm(b, (20, -54), s.arm_near, dark)
    spots = Spots(
        hand, (6, nod[1] + 13), (6, nod[1] - 2), (3, nod[1] - 27), DESIGNED, 100
    )
    return scaled(spots, unit, down)


def _thin_arm(b: Brush, at: Point, joint: tuple[float, float], colour: str) -> Point:
    return arm(b, at, joint, (colour, colour), 0.56)


def _head(kind: Bug, b: Brush, look: Look, s: Stance, pose: Pose) -> None:
    colour = kind.face or look.coat
    stalk = mix(colour, INK, 0.72) if luma(colour) > 0.3 else lighter(colour, 0.25)
    for x, way in ((-9, -1), (12, 1)):
        with b.at(x, -22, turn=way * (6 - 16 * s.ears), flip=way < 0):
            b.line("M0 0C0 -12 4 -20 11 -24", stalk, 2.8)
            b.circle(12, -25, 4.4, stalk)
    b.shape(HEAD, colour)
    pale = luma(colour) < 0.36
    face = Face(12.5, 4.8, -3, 12, 1.1, INK, pale, "#ef8f86", turn=3)
    draw_face(b, 0, 0, face, pose)
    on_head(b, look, HeadFit(-26, 30, (3, -3), 12.5))


# ---------------------------------------------------------------- wings
CLEAR = "M0 0C10 -26 44 -40 56 -28C62 -12 34 8 0 4Z"
BUTTERFLY = (
    "M0 0C8 -40 46 -62 64 -48C78 -34 62 -6 40 0C58 6 62 30 46 38C28 44 6 22 0 6Z"
)
LONG = "M0 0C20 -16 56 -26 76 -20C80 -10 50 2 0 4Z"
WINGS = {"clear": CLEAR, "butterfly": BUTTERFLY, "long": LONG, "case": CLEAR}


def _wings(kind: Bug, b: Brush, look: Look, s: Stance, pose: Pose) -> None:
    # They never rest in the air: the rig's beat, and a hum of their own.
    hum = math.sin(pose.t * (9 if kind.wings == "butterfly" else 31)) * 9
    beat = 16 * s.wing + hum
    cut = WINGS[kind.wings]
    for side in (-1, 1):
        with b.at(side * 8, -58, flip=side < 0), b.at(turn=-beat - 6):
            if kind.wings == "butterfly":
                b.shape(cut, look.coat)
                b.circle(46, -34, 9, look.second)
                b.circle(40, 22, 6.5, look.second)
                continue
            with b.at(turn=30, scale=0.8):
                b.shape(cut, darker(kind.wing, 0.08), lift=0.5)
            b.shape(cut, kind.wing, lift=0.7)
    if kind.wings == "case":
        for side in (-1, 1):
            with b.at(side * 6, -62, flip=side < 0), b.at(turn=-4 - max(0.0, beat)):
                b.shape("M-6 -6C26 -10 42 18 30 46C14 48 -4 30 -6 -6Z", look.coat)
                b.circle(16, 10, 4.6, look.second)
                b.circle(20, 28, 4.6, look.second)


# ---------------------------------------------------------------- markings, clipped
def _bands(b: Brush, colour: str) -> None:
    for y in (-56, -38, -20):
        b.limb(((-34, y), (2, y + 5), (36, y)), colour, 9)


def _seam(b: Brush, colour: str) -> None:
    b.line("M-18 -52Q2 -44 20 -52M-22 -36Q2 -28 24 -36", colour, 3)


def _lantern(b: Brush, colour: str) -> None:
    b.shape("M-30 -34Q2 -24 32 -34V0H-30Z", colour, lift=0)


def _spotted(b: Brush, colour: str) -> None:
    for x, y in ((-12, -50), (14, -52), (-14, -30), (16, -30), (1, -40)):
        b.circle(x, y, 4.6, colour)


Mark = Callable[[Brush, str], None]
MARKS: dict[str, Mark] = {
    "bands": _bands,
    "seam": _seam,
    "lantern": _lantern,
    "spotted": _spotted,
}

BUGS = (
    Bug(("bee", "bees", "bumblebee", "honeybee", "queen bee", "wasp"), 66, "#f2bd4b",
        "#3a2e2a", "clear", marks="bands", rests=70),
    Bug(("ladybird", "ladybirds", "ladybug", "ladybugs"), 60, "#d9503f", "#2b262c",
        "case", marks="spotted", face="#3a343c", rests=40),
    Bug(("butterfly", "butterflies"), 78, "#e8824f", "#fbe0a6", "butterfly",
        marks="seam", face="#6b4636", rests=80, pace=1.0),
    Bug(("moth", "moths"), 72, "#b3a28f", "#efe4d0", "butterfly", marks="seam",
        face="#d9cbb8", rests=80, pace=0.95),
    Bug(("dragonfly", "dragonflies", "damselfly"), 74, "#3f9aa8", "#bfe3d6", "long",
        marks="seam", rests=80),
    Bug(("firefly", "fireflies", "glow-worm", "glowworm"), 62, "#5a4a55", "#f8df84",
        "clear", marks="lantern", face="#8a7466", rests=76, glow=True),
    Bug(("fly", "flies", "mosquito", "gnat", "midge"), 56, "#4d5a66", "#7f8f99",
        "clear", marks="seam", rests=80),
    Bug(("ant", "ants"), 60, "#8d4a35", "#b8694c", marks="seam"),
    Bug(("beetle", "beetles", "bug", "bugs", "insect", "insects"), 62, "#3f7a6b",
        "#8fc9a0", "case", marks="seam", face="#2f5a50"),
    Bug(("grasshopper", "grasshoppers", "cricket", "crickets", "mantis"), 72, "#7fb04f",
        "#4f8035", "long", "#b5d38a", marks="seam"),
)  # fmt: skip

enrol(BUGS, bug)
