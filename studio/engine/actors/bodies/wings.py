"""Wings of skin for dragons and bats, and the puffs that a merry dragon breathes."""

from __future__ import annotations

import math
from dataclasses import dataclass

from studio.engine.actors import Pose
from studio.engine.actors.bodies.heads import Fur
from studio.engine.actors.bodies.limbs import FLAPPING
from studio.engine.actors.rig import Stance
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, mix


@dataclass(frozen=True)
class Wing:
    """A right wing from its shoulder, spread, and the fingers that hold it."""

    outline: str
    fingers: str
    size: float = 1.0
    rests: float = 0.8  # how far it is spread at rest


BAT = (
    "M0 4C18 -34 50 -42 78 -36C68 -22 70 -4 72 12C60 4 52 8 46 22"
    "C38 10 28 14 22 28C16 18 "
    "8 16 0 22Z"
)
FINGERS = "M4 2C26 -14 50 -28 74 -34M6 4C24 -2 40 6 46 18M4 8C12 8 18 16 22 24"
WINGS = {
    "bat": Wing(BAT, FINGERS, 1.0, 0.9),
    "dragon": Wing(BAT, FINGERS, 1.18, 0.84),
}
MERRY = frozenset({"cheer", "dance", "laugh", "play_music"})
FLAMES = ("#f8d27a", "#f3a857", "#e8794a")


def bat_wings(b: Brush, wing: Wing, fur: Fur, s: Stance, pose: Pose) -> None:
    """Draw both wings behind the back."""
    flies = pose.action in FLAPPING
    turn = -44 * s.wing if flies else 14 - 10 * s.wing
    size = wing.size * (1.12 if flies else wing.rests)
    skin = mix(fur.dark, fur.second, 0.25) if wing is WINGS["dragon"] else fur.dark
    for side in (-1, 1):
        with b.at(side * 12, -78, scale=size, flip=side < 0), b.at(turn=turn):
            # Flat, with a cut edge: shading its scallops costs more than the body.
            b.shape(wing.outline, skin, lift=0)
            b.line(wing.outline, darker(skin, 0.14), 1.6)
            b.line(wing.fingers, darker(skin, 0.22), 2.6)


def puffs(b: Brush, pose: Pose) -> None:
    """Draw soft paper puffs from the snout. They warm nothing but the heart."""
    if pose.action not in MERRY:
        return
    for n, colour in enumerate(FLAMES):
        age = (pose.t * 0.8 + n / 3) % 1.0
        size = 12 * math.sin(math.pi * age) + 1
        b.circle(56 + 62 * age, 2 - 22 * age**2, size, colour, lift=0.3)
