"""Four-legged animals, seen from the side with their faces turned to us.

One construction: a barrel on two pairs of legs, a neck that nods, and a head, either
long (horses, deer: a snout that opens) or round (cows, sheep, elephants: a face).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import horns
from studio.engine.actors.bodies.finery import (
    HeadFit,
    behind,
    on_head,
    pattern,
    round_neck,
)
from studio.engine.actors.bodies.heads import INK, MARKS, SKULLS, SNOUTS, Fur
from studio.engine.actors.bodies.jaws import HORSE, open_jaws
from studio.engine.actors.bodies.kind import Kind, Voice, brow, by_size, draw_parts
from studio.engine.actors.bodies.limbs import Legs, Point, grounded, scaled
from studio.engine.actors.faces import Face, draw_face, jaw
from studio.engine.actors.outfit import Clothes, clothes, edge
from studio.engine.actors.rig import Joint, Stance, reach
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, luma


@dataclass(frozen=True)
class Hoofed(Kind):
    """What makes one four-legged animal."""

    dark: str
    head: str = "long"  # "long", or a skull from `heads.SKULLS`
    snout: str = "muzzle"
    ears: str = "pricked"
    horns: str = ""
    mane: str = ""
    cap: str = ""
    tail: str = "horse"
    hide: tuple[str, ...] = ()
    legs: float = 54.0
    thick: float = 12.0
    half: float = 48.0  # of the barrel's length
    deep: float = 26.0  # half the barrel's height
    neck: Point = (26.0, -50.0)  # from the shoulder to the skull
    stout: float = 20.0  # half the neck's width at the shoulder
    skull: float = 1.0
    face: str = ""  # the colour of the face, when it is not the coat's
    humps: int = 0
    plates: bool = False

    @property
    def built(self) -> float:
        """How high the construction is before it is scaled."""
        return self.legs + self.deep * 1.35 - self.neck[1] + 24 * self.skull

    @property
    def manner(self) -> Voice:
        small = (135 - self.height) / 12
        return self.voice or by_size(small, 0.6, 0.5, 0.97)


def _legs(kind: Hoofed) -> Legs:
    # The hips are inside the barrel, so the legs' upper ends never show.
    bone = (kind.legs + kind.deep * 0.5) / 2
    return Legs(
        hip=bone * 2 + kind.thick * 0.5, upper=bone, lower=bone, sole=kind.thick * 0.5,
        seat=kind.deep * 0.55, width=kind.thick,
    )  # fmt: skip


def hoofed(kind: Hoofed, b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    unit, legs = kind.height / kind.built, _legs(kind)
    dark = kind.dark if look.coat == kind.coat else darker(look.coat, 0.3)
    fur = Fur(look.coat, look.second, dark, INK)
    near, far, on = _gait(s.leg_near), _gait(s.leg_far), clothes(look.wears)
    down = grounded(legs, s, (near, far))
    middle = -legs.hip - 1
    with b.at(0, down * unit, scale=unit):
        _pair(b, kind, legs, (far, near), (darker(fur.coat, 0.2), -6), on)
        with b.at(-kind.half + 3, middle - kind.deep * 0.3, turn=s.tail * 0.9):
            draw_parts(b, horns.TAILS, fur, kind.tail)
        raised = s.arm_near[0] > 60 and not pose.held
        front = (min(105.0, s.arm_near[0]), -30.0) if raised else near
        hoof = _pair(b, kind, legs, (front, far), (fur.coat, 0), on)
        base = (kind.half * 0.62, middle - kind.deep * 0.25)
        bow = max(-18.0, min(15.0, s.tilt * 0.7 + s.nod * 45))
        # A short neck comes out of the trunk; a long one is laid over it like a limb.
        short = kind.neck[1] > -46
        if not short:
            _barrel(kind, b, look, fur, middle)
        with b.at(*base, turn=bow):
            b.shape(neck(kind.neck, kind.stout, kind.skull), fur.coat)
            _neck_marks(kind, b, fur)
        if short:
            _barrel(kind, b, look, fur, middle)
        with b.at(*base, turn=bow):
            round_neck(b, look, kind.neck[1] * 0.45, kind.stout * 0.8)
            with b.at(*kind.neck, scale=kind.skull, turn=s.tilt * 0.4 - bow * 0.3):
                trunk = _head(kind, b, look, fur, s, pose)
    x, y = base[0] + kind.neck[0], base[1] + kind.neck[1]
    ahead = (x + trunk[0] * kind.skull, y + trunk[1] * kind.skull)
    spots = Spots(
        hoof if raised and kind.ears != "elephant" else ahead,
        (x + 16 * kind.skull, y + 12 * kind.skull), (x + 4, y - 4),
        (x, y - 24 * kind.skull), kind.built, kind.half * 2 + 50,
    )  # fmt: skip
    return scaled(spots, unit, down)


def _gait(joint: Joint) -> Joint:
    # Hooves swing less than feet do, or four legs tangle.
    return max(-62.0, min(62.0, joint[0] * 0.8)), max(-75.0, min(75.0, joint[1] * 0.8))


def _pair(
    b: Brush, kind: Hoofed, legs: Legs, joints: tuple[Joint, Joint],
    tint: tuple[str, float], on: Clothes,
) -> Point:  # fmt: skip
    """Draw a front and a hind leg of one side; return where the front hoof is."""
    colour, shift = tint
    end = (0.0, 0.0)
    spread = kind.half * 0.66
    for x, joint in ((-spread, joints[1]), (spread, joints[0])):
        bones = reach((x + shift, -legs.hip), joint, legs.upper, legs.lower)
        b.limb(bones, on.legs or colour, legs.width)
        end = bones[2]
        w = legs.width * 0.5
        if on.cuff:
            top = ((bones[1][0] + end[0]) / 2, (bones[1][1] + end[1]) / 2)
            b.limb((top, end), on.cuff, legs.width + 3)
        with b.at(*end, turn=-(joint[0] + joint[1])):
            if legs.width < 16:
                b.rect(-w, w - 9, w * 2 + 2, 9, on.feet or horns.hoof(colour), r=3)
                continue
            for toe in (-0.5, 0.15, 0.75):
                b.ellipse(w * toe, w * 0.72, w * 0.27, w * 0.22, "#eee6d8")
    return end


@lru_cache(maxsize=64)
def barrel(half: float, deep: float) -> str:
    """Return the trunk's outline round its middle."""
    h, d = half, deep
    return (
        f"M{-h} {-d * 0.2}C{-h} {-d * 1.1} {-h * 0.4} {-d} 0 {-d * 0.9}"
        f"C{h * 0.4} {-d} {h} {-d * 1.15} {h} {-d * 0.1}"
        f"C{h} {d} {h * 0.45} {d * 0.95} 0 {d * 0.92}"
        f"C{-h * 0.5} {d * 0.95} {-h} {d * 1.05} {-h} {-d * 0.2}Z"
    )


@lru_cache(maxsize=64)
def neck(end: Point, stout: float, skull: float) -> str:
    """Return the neck's outline from the shoulder at the origin to the skull."""
    (x, y), slim = end, min(stout, 14 * skull)
    return (
        f"M{-stout} {stout * 0.3}C{-stout * 0.5} {y * 0.4} {x - slim * 1.3} {y * 0.6} "
        f"{x - slim} {y}H{x + slim}C{x + slim} {y * 0.5} {stout} {y * 0.2} "
        f"{stout} {stout * 0.6}Q0 {stout * 1.2} {-stout} {stout * 0.3}Z"
    )


def _barrel(kind: Hoofed, b: Brush, look: Look, fur: Fur, middle: float) -> None:
    with b.at(0, middle):
        for n in range(kind.humps):
            at = (n - (kind.humps - 1) / 2) * 44 - 4
            with b.at(0, -kind.deep * 0.72):
                horns.hump(b, fur, at)
        if kind.plates:
            with b.at(0, -kind.deep * 0.8):
                horns.plates(b, fur, kind.half)
        behind(b, look, -kind.deep, kind.half * 0.4)
        outline = barrel(kind.half, kind.deep)
        if "wool" in kind.hide:
            _fleece(b, kind, fur)
            return
        b.shape(outline, fur.coat)
        box = (-kind.half, -kind.deep, kind.half * 2, kind.deep * 2)
        pattern(b, look, outline, box)
        with b.inside(outline):
            draw_parts(b, horns.HIDES, fur, *kind.hide)
            on = clothes(look.wears)
            if on.top:  # a jumper for four legs is a band with a ribbed hem
                wide = kind.half * 0.74
                b.rect(-wide, -200, wide * 1.8, 400, on.top)
                b.rect(-wide, -200, 7, 400, edge(on.top))


def _fleece(b: Brush, kind: Hoofed, fur: Fur) -> None:
    with b.at(0, -2, scale=kind.half / 48):
        b.shape(
            "M-44 16C-62 12 -60 -12 -46 -14C-50 -34 -26 -42 -18 -32"
            "C-10 -46 12 -44 16 -32"
            "C28 -42 48 -32 44 -16C60 -12 58 12 44 16C40 32 20 34 14 24"
            "C6 34 -12 34 -16 "
            "24C-26 34 -42 30 -44 16Z",
            fur.second,
        )
        tone = darker(fur.second, 0.1)
        b.line(
            "M-28 -8q8 -10 16 0M-2 -14q8 -10 16 0M-14 10q8 -10 16 0M14 8q8 -10 16 0",
            tone,
            2.4,
        )


def _neck_marks(kind: Hoofed, b: Brush, fur: Fur) -> None:
    x, y = kind.neck
    if "zebra" in kind.hide:
        for n in (0.25, 0.5, 0.75):
            b.limb(((x * n - 13, y * n - 2), (x * n + 14, y * n + 2)), fur.dark, 5)
    if "giraffe" in kind.hide:
        for n in (0.1, 0.3, 0.5, 0.7, 0.88):
            side = -4 if int(n * 10) % 2 else 5
            b.ellipse(x * n + side, y * n, 6 - 2 * n, 7.5 - 3 * n, fur.dark)
    if "wool" in kind.hide and y < -40:
        for n in (0.1, 0.36, 0.62):
            b.circle(x * n, y * n, kind.stout * 0.95, fur.second, lift=0.4)


def _head(kind: Hoofed, b: Brush, look: Look, fur: Fur, s: Stance, pose: Pose) -> Point:
    """Draw the head and return where it would hold something."""
    if kind.horns not in horns.BEFORE:
        draw_parts(b, horns.HORNS, fur, kind.horns)
    skin = replace(fur, coat=kind.face or fur.coat)
    with b.at(turn=-5 * s.ears):
        draw_parts(b, horns.EARS, skin, kind.ears)
    if kind.head == "long":
        hold = _long(kind, b, skin, pose)
    else:
        hold = _round(kind, b, skin, s, pose)
    draw_parts(b, horns.MANES, fur, kind.mane)
    if kind.horns in horns.BEFORE:
        draw_parts(b, horns.HORNS, fur, kind.horns)
    draw_parts(b, horns.CAPS, fur, kind.cap)
    on_head(b, look, _fit(kind))
    return hold


def _fit(kind: Hoofed) -> HeadFit:
    if kind.head == "long":
        return HeadFit(-21, 21, (4, -5), 9)
    skull = SKULLS[kind.head]
    return HeadFit(skull.top, skull.half, (3, skull.eyes[1]), skull.eyes[0])


def _long(kind: Hoofed, b: Brush, fur: Fur, pose: Pose) -> Point:
    with b.at(6, 4, turn=24):
        tip = fur.second if kind.snout != "plain" else fur.coat
        open_jaws(b, HORSE, (tip, darker(tip, 0.12)), jaw(pose))
    # Flat: skull and neck are one piece of paper, and only the snout is another.
    b.ellipse(0, -2, 21, 20, fur.coat)
    if kind.snout == "blaze":
        b.shape("M2 -22C8 -14 10 -2 14 8L4 8C4 -4 -2 -14 -4 -20Z", fur.second, lift=0)
    if kind.snout == "horned":
        with b.at(34, 8, turn=30):
            b.shape("M-8 4C-6 -10 0 -22 10 -28C10 -14 12 -6 10 4Z", horns.BONE)
    pale = luma(fur.coat) < 0.36
    brows = brow(fur.coat)
    face = Face(9, 3.7, -5, 10, 1.0, INK, pale, beak=True, turn=0, brow=brows)
    draw_face(b, 4, 0, face, pose)
    return 34.0, 22.0


def _round(kind: Hoofed, b: Brush, fur: Fur, s: Stance, pose: Pose) -> Point:
    skull, snout = SKULLS[kind.head], SNOUTS[kind.snout]
    b.shape(skull.outline, fur.coat)
    if "cow" in kind.hide:
        with b.inside(skull.outline):
            draw_parts(b, MARKS, fur, "patch")
    gap, eyes = skull.eyes
    trunk = kind.ears == "elephant"
    with b.at(3, 0):
        snout.under(b, fur)
        pale = luma(fur.coat) < 0.36
        mouth, aside = (17.0, -9.0) if trunk else (snout.mouth, 0.0)
        brows = brow(fur.coat)
        face = Face(
            gap, 3.8, eyes, mouth, 1.0, INK, pale, brow=brows, turn=0, mouth_x=aside
        )
        draw_face(b, 0, 0, face, pose)
        if not trunk:
            snout.over(b, fur)
            return 18.0, 20.0
        return _trunk(b, fur, s)


def _trunk(b: Brush, fur: Fur, s: Stance) -> Point:
    b.shape("M10 14C16 16 24 22 34 20C28 28 14 28 8 22Z", horns.BONE, lift=0.5)
    # A trunk that hung while its owner lies would reach into the ground.
    lift = max(-20.0, min(120.0, s.arm_near[0])) + s.tail * 0.3 + 60 * s.sink
    _, knee, end = reach((3, 4), (lift * 0.55 + 8, lift * 0.5), 30, 26)
    tip = (end[0] + 9, end[1] - 7)
    path = ((3, 0), (3, 8), knee, end, tip)
    b.limb(path, darker(fur.coat, 0.2), 17.5)
    b.limb(path, fur.coat, 15.5)
    return tip
