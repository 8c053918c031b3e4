"""Upright storybook beasts: one construction, and a table that makes it every animal.

To add an animal, add a `Beast` to a table in `pets.py`, `woodland.py` or `wilds.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies.finery import (
    HeadFit,
    TrunkFit,
    behind,
    dress_trunk,
    on_head,
    pattern,
    round_neck,
)
from studio.engine.actors.bodies.heads import (
    AHEAD,
    EARS,
    INK,
    MARKS,
    OVER,
    SKULLS,
    SNOUTS,
    Fur,
    Skull,
)
from studio.engine.actors.bodies.hides import BACKS, CRESTS, MANES, TORSOS, WITHIN
from studio.engine.actors.bodies.jaws import SNOUTS_AHEAD, open_jaws
from studio.engine.actors.bodies.kind import Kind, Voice, brow, by_size, draw_parts
from studio.engine.actors.bodies.limbs import Legs, arm, grounded, leg, scaled, turned
from studio.engine.actors.bodies.tails import TAILS
from studio.engine.actors.bodies.wings import WINGS, bat_wings, puffs
from studio.engine.actors.faces import Face, draw_face, jaw
from studio.engine.actors.gaits import GAITS
from studio.engine.actors.joints import smooth
from studio.engine.actors.outfit import Clothes, clothes
from studio.engine.actors.rig import Stance
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, luma

DESIGNED = 156.0  # the height this construction is drawn at
NECK, HIPS = -91.0, -34.0
HEAD = 1.1  # large heads: the face must be read from the back row


@dataclass(frozen=True)
class Beast(Kind):
    """What makes one animal: every field is a choice from a table of parts."""

    skull: str = "round"
    ears: str = "round"
    snout: str = "patch"
    tail: str = "stub"
    marks: tuple[str, ...] = ()  # of the head
    hide: tuple[str, ...] = ("belly",)  # of the body, back and neck
    dark: str = ""  # ears, paws, stripes: "" darkens the coat
    limbs: str = ""  # "" takes the coat, a little darker
    nose: str = INK
    head: float = 1.0  # how large
    girth: float = 1.0
    arms: float = 1.0
    foot: float = 1.0
    wings: str = ""
    crest: str = ""  # horns and spikes, behind the skull
    fire: bool = False  # it puffs when it is merry

    @property
    def manner(self) -> Voice:
        small = (125 - self.height) / 10
        return self.voice or by_size(small, 0.7, 0.5, round(1 + small * 0.015, 2))


def beast(kind: Beast, b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    unit, legs = kind.height / DESIGNED, stands(kind.girth)
    fur, paws, on = _dyes(kind, look)
    down, lie = grounded(legs, s), max(0.0, s.prone) * (34 if kind.wings else 72)
    joints = (s.leg_far, s.leg_near)
    if (
        s.prone < 0 and not kind.wings
    ):  # on the back: straight legs, and as high as it is wide
        lie, flat = s.prone * 86, 1 + s.prone
        down = down * flat - s.prone * (62 - 31 * kind.girth)
        joints = ((joints[0][0] * flat, 0.0), (joints[1][0] * flat, 0.0))
    bend = s.bend * 0.8
    feet = (on.legs or paws[0], on.feet or paws[1])
    with b.at(0, (down - 62) * unit, scale=unit, turn=lie), b.at(0, 62):
        with b.at(0, HIPS, turn=bend), b.at(0, -HIPS):
            behind(b, look, NECK, 25 * kind.girth)
            _back(kind, b, fur, s, pose)
        for joint, side in zip(joints, (-1, 1), strict=True):
            x = side * legs.apart * kind.girth * _narrow(pose)
            leg(b, legs, x, joint, feet, kind.foot, on.cuff)
        with b.at(0, HIPS, turn=bend), b.at(0, -HIPS):
            _torso(kind, b, look, fur)
            dress_trunk(b, look, _trunk_fit(kind.girth))
            hands = (on.top or paws[0], on.gloves or paws[1])
            spots = _upper(kind, b, look, (fur, hands), s, pose)
    return scaled(turned(turned(spots, bend, HIPS), lie, -62), unit, down)


def _narrow(pose: Pose) -> float:
    """Return how close the feet are: who walks with feet apart crosses their legs."""
    return 1 - 0.75 * smooth(pose.t / 0.42) if pose.action in GAITS else 1.0


@lru_cache(maxsize=64)
def stands(girth: float) -> Legs:
    return Legs(width=14 * min(1.15, girth))


@lru_cache(maxsize=64)
def _trunk_fit(girth: float) -> TrunkFit:
    return TrunkFit(torso(girth), -91, -38, -23, 22 * girth, 28 * girth)


@lru_cache(maxsize=512)
def _dyes(kind: Beast, look: Look) -> tuple[Fur, tuple[str, str], Clothes]:
    """Return the colours of its fur, of its limbs, and its clothes."""
    fur = Fur(look.coat, look.second, _dyed(kind, look, kind.dark, 0.2), kind.nose)
    limb = _dyed(kind, look, kind.limbs, 0.1)
    return fur, (limb, limb if kind.limbs else fur.dark), clothes(look.wears)


def _dyed(kind: Beast, look: Look, own: str, share: float) -> str:
    """Return a part's own colour; a story's new coat changes it, unless it is black."""
    if own and (look.coat == kind.coat or luma(own) < 0.3):
        return own
    return darker(look.coat, share)


def _upper(
    kind: Beast, b: Brush, look: Look, dyes: tuple[Fur, tuple[str, str]], s: Stance,
    pose: Pose,
) -> Spots:  # fmt: skip
    """Draw arms and head above the trunk, and say where they are."""
    (fur, paws), half = dyes, 25 * kind.girth
    round_neck(b, look, NECK, half * 0.72)
    far, near = (-half + 4, -80.0), (half - 4, -80.0)
    x, y = AHEAD, NECK - 26 * kind.head + s.nod * 50
    # Hands at the face and raised arms pass in front of the head.
    over = s.front or s.arm_near[0] > 96
    if not s.front:
        arm(b, far, s.arm_far, paws, kind.arms)
    if not over:
        hand = arm(b, near, s.arm_near, paws, kind.arms)
    with b.at(x, y, scale=kind.head * HEAD, turn=s.tilt - s.prone * _upright(kind, s)):
        _head(kind, b, look, fur, s, pose)
    if s.front:
        arm(b, far, s.arm_far, paws, kind.arms)
    if over:
        hand = arm(b, near, s.arm_near, paws, kind.arms)
    skull, snout = SKULLS[kind.skull], SNOUTS.get(kind.snout, SNOUTS["none"])
    top, size = min(skull.top, skull.eyes[1] - 12), kind.head * HEAD
    ahead = x + AHEAD
    return Spots(
        hand, (ahead, y + snout.mouth * size), (ahead, y + skull.eyes[1] * size),
        (x, y + top * size), DESIGNED, half * 2 + 24,
    )  # fmt: skip


def _upright(kind: Beast, s: Stance) -> float:
    """Return how far the head of who lies stays upright, in degrees."""
    if s.prone < 0:
        return 0.0 if kind.wings else 20.0
    return 22.0 if kind.wings else 50.0


@lru_cache(maxsize=64)
def torso(girth: float) -> str:
    """Return a pear's outline, `girth` times as wide as an otter's."""
    low, mid, top = 26 * girth, 30 * girth, 21 * girth
    return (
        f"M{-low} -30C{-mid} -70 {-top} -94 0 -94C{top} -94 {mid} -70 {low} -30"
        f"Q0 -19 {-low} -30Z"
    )


def _back(kind: Beast, b: Brush, fur: Fur, s: Stance, pose: Pose) -> None:
    if kind.wings:
        bat_wings(b, WINGS[kind.wings], fur, s, pose)
    # Who lies on their back has the tail up beside them, not under the floor.
    with b.at(0, -38, turn=s.tail * 0.8 - 130 * min(0.0, s.prone)):
        draw_parts(b, TAILS, fur, kind.tail)
    draw_parts(b, BACKS, fur, *kind.hide)


def _torso(kind: Beast, b: Brush, look: Look, fur: Fur) -> None:
    outline = torso(kind.girth)
    b.shape(outline, fur.coat)
    pattern(b, look, outline, (-30, -94, 60, 70))
    for name in kind.hide:
        if name in WITHIN:
            draw_parts(b, TORSOS, fur, name)
        elif name in TORSOS:
            with b.inside(outline):
                draw_parts(b, TORSOS, fur, name)


def _head(kind: Beast, b: Brush, look: Look, fur: Fur, s: Stance, pose: Pose) -> None:
    skull = SKULLS[kind.skull]
    draw_parts(b, MANES, fur, *kind.hide)
    draw_parts(b, CRESTS, fur, kind.crest)
    _ears(b, kind, skull, fur, s)
    b.shape(skull.outline, fur.coat)
    if MARKS.keys() & set(kind.marks):  # a clip costs as much as a piece
        with b.inside(skull.outline):
            draw_parts(b, MARKS, fur, *kind.marks)
    gap, eyes = skull.eyes
    if kind.snout in SNOUTS_AHEAD:
        with b.at(8, 10):
            gape = jaw(pose)
            open_jaws(b, SNOUTS_AHEAD[kind.snout], (fur.coat, fur.second), gape)
            if kind.fire:
                puffs(b, pose)
        brows = darker(fur.coat, 0.45)
        face = Face(gap, 4.2, eyes, 12, beak=True, ink=INK, turn=0, brow=brows)
        draw_face(b, AHEAD, 0, face, pose)
    else:
        _features(kind, b, fur, pose, skull)
    fit = HeadFit(min(skull.top, eyes - 12), skull.half, (AHEAD, eyes), gap)
    on_head(b, look, fit)


def _features(kind: Beast, b: Brush, fur: Fur, pose: Pose, skull: Skull) -> None:
    snout = SNOUTS[kind.snout]
    gap, eyes = skull.eyes
    dim = luma(fur.coat) < 0.36 or {"mask", "eye patches", "badger"} & set(kind.marks)
    pale = bool(dim) and kind.snout != "ape"
    brows = brow(fur.coat)
    with b.at(AHEAD, 0):
        snout.under(b, fur)
        if kind.skull == "frog":
            for side in (-1, 1):
                b.circle(side * gap, eyes, 12, fur.coat, lift=0.5)
                b.circle(side * gap, eyes, 8.4, "#fbf3e4")
        face = Face(
            gap, 4.2, eyes, snout.mouth, ink=INK, whites=pale, turn=0, brow=brows
        )
        draw_face(b, 0, 0, face, pose)
        snout.over(b, fur)
        draw_parts(b, OVER, fur, *kind.marks)


def _ears(b: Brush, kind: Beast, skull: Skull, fur: Fur, s: Stance) -> None:
    x, y = skull.ear
    for side in (-1, 1):
        with b.at(side * x, y, flip=side < 0), b.at(turn=-16 * s.ears):
            draw_parts(b, EARS, fur, kind.ears)
