"""Birds seen from the side: ducks and swans, hens and peacocks, storks, ostriches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import plumage
from studio.engine.actors.bodies.birds import INK, claws
from studio.engine.actors.bodies.finery import (
    HeadFit,
    behind,
    on_head,
    pattern,
    round_neck,
)
from studio.engine.actors.bodies.kind import Kind, Voice, brow, by_size, draw_parts
from studio.engine.actors.bodies.limbs import FLAPPING, Legs, Point, grounded, scaled
from studio.engine.actors.bodies.plumage import Feathers
from studio.engine.actors.faces import Face, draw_face, jaw
from studio.engine.actors.outfit import clothes
from studio.engine.actors.rig import Stance, reach
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, luma

BOAT = (
    "M-46 -10C-40 -30 -14 -34 8 -32C34 -32 46 -16 44 2C40 26 14 32 -6 30C-28 28 -44 12 "
    "-46 -10Z"
)
HEAD = "M-19 0C-20 -25 20 -25 20 0C20 18 -19 18 -19 0Z"


@dataclass(frozen=True)
class Wader(Kind):
    """What makes one long-bodied bird."""

    wing: str = ""
    beak: str = "flat"
    beak_colour: str = "#e9973f"
    top: str = ""
    tail: str = "perky"
    accent: str = "#e0654f"
    neck: Point = (8.0, -26.0)
    thick: float = 26.0
    legs: float = 16.0
    skull: float = 1.25
    head_colour: str = ""  # of head and neck
    wattle: bool = False
    body: float = 1.0

    @property
    def built(self) -> float:
        return self.legs + 30 * self.body + 16 - self.neck[1] + 19 * self.skull

    @property
    def manner(self) -> Voice:
        small = (125 - self.height) / 10
        return self.voice or by_size(small, 0.7, 0.5, 1.03)


def wader(kind: Wader, b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    unit, big, on = kind.height / kind.built, kind.body, clothes(look.wears)
    own = look.coat == kind.coat
    wing = kind.wing if kind.wing and own else darker(look.coat, 0.16)
    f = Feathers(look.coat, look.second, wing, kind.beak_colour, kind.accent)
    bone = (kind.legs + 8) / 2
    legs = Legs(bone * 2 + 4, bone, bone, 4, 22 * big, 9, 5 if kind.legs < 40 else 5.5)
    down = grounded(legs, s)
    middle = -legs.hip - 18 * big
    base = (24 * big, middle - 12 * big)
    with b.at(0, down * unit, scale=unit):
        with b.at(-34 * big, middle - 6, turn=s.tail * 0.6, scale=big):
            draw_parts(b, plumage.TAILS, f, kind.tail)
        claws(b, legs, -4, s.leg_far, darker(f.beak, 0.14), on)
        claws(b, legs, 8, s.leg_near, f.beak, on)
        tip = _wing(kind, b, f, s, pose, (-2, middle - 14), near=False)
        behind(b, look, middle - 20, 16)
        with b.at(0, middle, scale=big):
            b.shape(BOAT, f.coat)
            pattern(b, look, BOAT, (-44, -30, 88, 58))
            with b.inside(BOAT):
                b.ellipse(10, 26, 44, 17, f.second)
                if on.top:
                    b.rect(-26, -40, 56, 90, on.top)
        # A wing that gestures passes behind the head, one that lies or beats before it.
        gestures = pose.action not in FLAPPING and s.arm_near[0] > 45
        if gestures:
            tip = _wing(kind, b, f, s, pose, (2, middle - 14), near=True)
        bow = s.tilt * 0.6 + s.nod * 40
        with b.at(*base, turn=bow):
            colour = kind.head_colour or f.coat
            b.shape(throat(kind.neck, kind.thick), colour, lift=0.7)
            round_neck(b, look, kind.neck[1] * 0.4 - 4, max(11, kind.thick * 0.5))
            with b.at(*kind.neck, scale=kind.skull, turn=s.tilt * 0.5 - bow * 0.4):
                _head(kind, b, look, f, pose)
        if not gestures:
            tip = _wing(kind, b, f, s, pose, (2, middle - 14), near=True)
    x, y = base[0] + kind.neck[0], base[1] + kind.neck[1]
    beak = plumage.BEAKS[kind.beak].tip
    bill = (x + (8 + beak[0]) * kind.skull, y + (4 + beak[1]) * kind.skull)
    spots = Spots(
        tip if gestures and not pose.held else bill,
        (x + 14 * kind.skull, y + 5 * kind.skull), (x + 3, y - 4),
        (x, y - 18 * kind.skull), kind.built, 100 * big,
    )  # fmt: skip
    return scaled(spots, unit, down)


@lru_cache(maxsize=64)
def throat(end: Point, thick: float) -> str:
    """Return an S-curved neck from the breast at the origin to the head."""
    (x, y), t = end, thick / 2
    slim = min(t, 10.0)
    return (
        f"M{-t * 1.4} {t * 0.9}C{-t} {y * 0.15} {x - slim - t} {y * 0.6} {x - slim} {y}"
        f"H{x + slim}C{x + slim} {y * 0.4} {t * 1.1} {y * 0.2} {t * 1.3} {t * 0.6}"
        f"Q{t * 0.2} {t * 1.9} {-t * 1.4} {t * 0.9}Z"
    )


def _wing(  # noqa: PLR0913  # who, on what, in which moment, which of the two
    kind: Wader, b: Brush, f: Feathers, s: Stance, pose: Pose, at: Point, *, near: bool
) -> Point:
    """Draw one wing: along the flank, gesturing, or beating. Return its tip."""
    if pose.action in FLAPPING:
        turn = 118 + 52 * s.wing + (0 if near else 16)
    elif near and s.arm_near[0] > 45:
        turn = -s.arm_near[0]
    elif near:
        turn = 74 - s.arm_near[0] * 0.2
    else:
        return at
    spread = abs(turn) > 80 or turn < 0
    feathers = f if near else replace(f, wing=darker(f.wing, 0.2))
    size = kind.body * (1.12 if spread else 0.92)
    with b.at(*at, turn=turn, scale=size):
        plumage.wing(b, feathers, 90 if spread else 0)
    return reach(at, (-turn, 0), 78 * size, 0)[1]


def _head(kind: Wader, b: Brush, look: Look, f: Feathers, pose: Pose) -> None:
    colour = kind.head_colour or f.coat
    with b.at(0, 4):
        draw_parts(b, plumage.TOPS, f, kind.top)
    b.shape(HEAD, colour)
    pale = luma(colour) < 0.34
    brows = brow(colour, 0.34)
    face = Face(8, 3.4, -4, 9, ink=INK, beak=True, turn=0, whites=pale, brow=brows)
    draw_face(b, 3, 0, face, pose)
    if kind.wattle:
        plumage.wattle(b, f)
    with b.at(8, 4, turn=6):
        plumage.open_beak(b, kind.beak, f.beak, jaw(pose))
    on_head(b, look, HeadFit(-17, 19, (3, -4), 8))
