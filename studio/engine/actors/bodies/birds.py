"""Birds that sit upright: owls, penguins, puffins, parrots and all the small ones."""

from __future__ import annotations

from dataclasses import dataclass

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import plumage
from studio.engine.actors.bodies.finery import (
    HeadFit,
    TrunkFit,
    behind,
    dress_trunk,
    on_head,
    pattern,
    round_neck,
)
from studio.engine.actors.bodies.kind import Kind, Voice, brow, by_size, draw_parts
from studio.engine.actors.bodies.limbs import (
    Legs,
    Point,
    grounded,
    scaled,
    turned,
    wing_turn,
)
from studio.engine.actors.bodies.plumage import Feathers
from studio.engine.actors.faces import Face, draw_face, jaw
from studio.engine.actors.outfit import BARE, Clothes, clothes
from studio.engine.actors.rig import Joint, Stance, reach
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, luma

DESIGNED = 128.0
INK = "#14242c"
EGG = "M-31 -40C-36 -76 -20 -104 2 -104C24 -104 38 -76 33 -40C30 -8 -28 -8 -31 -40Z"
DRESSED = TrunkFit(EGG, -82, -30, -18, 28, 32)
HEAD = "M-27 0C-28 -35 29 -35 29 0C29 25 -27 25 -27 0Z"
CLAW = "M-9 4L-2 -4C1 -6 4 -5 6 -3L16 4L8 3.500L4 5L-1 3.500Z"
STUBBY = Legs(hip=19, upper=7, lower=7, sole=4, seat=3, apart=11, width=5)


@dataclass(frozen=True)
class Bird(Kind):
    """What makes one bird."""

    wing: str = ""
    beak: str = "small"
    beak_colour: str = "#e9973f"
    face: str = ""
    top: str = ""
    tail: str = "short"
    belly: str = "belly"
    accent: str = "#e0654f"
    head: float = 1.0
    head_colour: str = ""
    eye: float = 4.4
    whites: bool = False
    wattle: bool = False
    legs: float = 1.0

    @property
    def manner(self) -> Voice:
        small = (125 - self.height) / 10
        return self.voice or by_size(small, 0.8, 0.6, 1.06)

    def feathers(self, look: Look) -> Feathers:
        own = look.coat == self.coat
        wing = self.wing if self.wing and own else darker(look.coat, 0.22)
        return Feathers(look.coat, look.second, wing, self.beak_colour, self.accent)


def claws(
    b: Brush, legs: Legs, x: float, joint: Joint, colour: str, on: Clothes = BARE
) -> None:
    """Draw a bird's leg and its foot, in a boot if it wears one."""
    bones = reach((x, -legs.hip), joint, legs.upper, legs.lower)
    b.limb(bones, colour, legs.width)
    if on.cuff:
        b.limb(bones[1:], on.cuff, legs.width + 5)
    with b.at(*bones[2], turn=-(joint[0] + joint[1]) * 0.6):
        if on.feet:
            b.shape("M-8 4V-3Q-8 -8 0 -8Q7 -8 9 -3Q16 -3 16 4Z", on.feet, lift=0)
        else:
            b.shape(CLAW, colour, lift=0)


def bird(kind: Bird, b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    unit, f = kind.height / DESIGNED, kind.feathers(look)
    down = grounded(STUBBY, s)
    nod = (3.0, -100.0 + s.nod * 40)
    near, far = wing_turn(s, pose, near=True), wing_turn(s, pose, near=False)
    # Birds sleep as they sit.
    lie, on = max(0.0, s.prone) * 50, clothes(look.wears)
    with b.at(0, (down - 56) * unit, scale=unit, turn=lie), b.at(0, 56):
        behind(b, look, -74, 26)
        with b.at(-18, -28, turn=s.tail * 0.7):
            draw_parts(b, plumage.TAILS, f, kind.tail)
        claws(b, STUBBY, -STUBBY.apart, s.leg_far, darker(f.beak, 0.1), on)
        claws(b, STUBBY, STUBBY.apart, s.leg_near, f.beak, on)
        if far > 55:
            _wing(b, f, -22, far)
        if near > 55:
            _wing(b, f, 25, near)
        b.shape(EGG, f.coat)
        pattern(b, look, EGG, (-32, -80, 64, 70))
        _belly(kind, b, f)
        dress_trunk(b, look, DRESSED)
        round_neck(b, look, -78, 26)
        if far <= 55:
            _wing(b, f, -25, far)
        if near <= 55:
            _wing(b, f, 29, near)
        with b.at(*nod, scale=kind.head, turn=s.tilt - lie * 0.8):
            _head(kind, b, look, f, pose)
    return scaled(turned(_spots(kind, nod, near), lie, -56), unit, down)


def _spots(kind: Bird, nod: Point, near: float) -> Spots:
    _, tip, _ = reach((27, -70), (near, 0), 78 if near > 55 else 54, 0)
    return Spots(
        tip, (nod[0] + 10, nod[1] + 6), (nod[0] + 2, nod[1] - 5),
        (nod[0], nod[1] - 26 * kind.head), DESIGNED, 84,
    )  # fmt: skip


def _wing(b: Brush, f: Feathers, x: float, turn: float) -> None:
    with b.at(x, -70, flip=x < 0), b.at(turn=-turn):
        plumage.wing(b, f, turn)


def _belly(kind: Bird, b: Brush, f: Feathers) -> None:
    if not kind.belly:
        return
    with b.inside(EGG):
        if kind.belly == "bib":
            b.ellipse(4, -66, 27, 28, f.accent)
            b.ellipse(4, -28, 22, 16, f.second)
            return
        b.ellipse(4, -44, 24, 37, f.second)
        if kind.belly == "flecked":
            tone = darker(f.second, 0.22)
            b.line(
                "M-8 -58q3 5 6 0M4 -58q3 5 6 0M-12 -46q3 5 6 0M0 -46q3 5 6 0"
                "M12 -46q3 5 6 0"
                "M-6 -34q3 5 6 0M6 -34q3 5 6 0",
                tone, 2.2,
            )  # fmt: skip


def _head(kind: Bird, b: Brush, look: Look, f: Feathers, pose: Pose) -> None:
    draw_parts(b, plumage.TOPS, f, kind.top)
    colour = kind.head_colour or f.coat
    b.shape(HEAD, colour)
    with b.inside(HEAD):
        draw_parts(b, plumage.FACES, f, kind.face)
        draw_parts(b, plumage.CAPS, f, kind.top)
    around = f.second if kind.face else colour
    pale = kind.whites or luma(around) < 0.34
    gap = 13.0 if kind.whites else 11.0
    masked = kind.face and kind.face != "red"
    brows = darker(f.second, 0.55) if masked else brow(colour, 0.3)
    face = Face(
        gap, kind.eye, -5, 12, ink=INK, beak=True, turn=0, whites=pale, brow=brows
    )
    draw_face(b, 3, 0, face, pose)
    if kind.wattle:
        plumage.wattle(b, f)
    with b.at(5, 5):
        plumage.open_beak(b, kind.beak, f.beak, jaw(pose))
    on_head(b, look, HeadFit(-24, 27, (3, -5), gap))
