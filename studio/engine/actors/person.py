"""A person: the figure in clothes, with a head, hair and a face."""

from __future__ import annotations

from functools import lru_cache

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.faces import Face, draw_face
from studio.engine.actors.figure import (
    Build,
    Frame,
    arm,
    cloth,
    framed,
    legs,
    neck,
    trunk,
)
from studio.engine.actors.hair import FACE, HAIR, Cut
from studio.engine.actors.joints import Stance
from studio.engine.actors.outfit import clothes, outfit
from studio.engine.actors.wardrobe import Wearer, wear
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma, mix

HOOD = "M-34 4C-37 -45 37 -45 34 4C32 37 -32 37 -34 4Z"
UNDER_HOOD = 0.90


def paint_person(b: Brush, look: Look, s: Stance, pose: Pose, build: Build) -> Spots:
    """Draw somebody from the ground up, and say where their hand and face are."""
    frame = framed(build, s)
    on = clothes(look.wears)
    s = frame.s
    low = (frame.room - 2) / build.unit if abs(s.prone) < 0.5 else 99.0
    wearer = Wearer(look, cloth(frame), s.swing, pose.t, low)
    with trunk(b, frame), b.at(0, 0, scale=build.unit):
        wear(b, "back", wearer)
    legs(b, frame, look.second, shoes(look, build), on)
    hand = on.gloves or look.skin
    with trunk(b, frame):
        with b.at(*frame.head, scale=build.head, turn=frame.cock):
            hair_behind(b, look, s)
        if not s.front:
            arm(b, frame, -1, look.coat, hand)
        hooded = "hood" in outfit(look.wears)
        neck(b, frame, look.coat if hooded else look.skin)
        with b.at(0, 0, scale=build.unit):
            b.shape(wearer.cloth, look.coat)
            wear(b, "trunk", wearer)
        if not s.front:
            arm(b, frame, 1, look.coat, hand)
        with b.at(*frame.head, scale=build.head, turn=frame.cock):
            head(b, wearer, s, pose)
        if s.front:
            arm(b, frame, -1, look.coat, hand)
            arm(b, frame, 1, look.coat, hand)
    return spots(frame)


def shoes(look: Look, build: Build) -> str:
    """Return the colour of the boots: one that can be told from the trousers."""
    if abs(luma(build.boots) - luma(look.second)) > 0.10:
        return build.boots
    return darker(look.second, 0.45) if luma(look.second) > 0.4 else "#c9a678"


def spots(frame: Frame) -> Spots:
    build = frame.build
    return Spots(
        hand=frame.outside(frame.arm(1)[2]),
        mouth=frame.on_head(2, 13),
        eyes=frame.on_head(2, -1),
        crown=frame.on_head(0, -32),
        height=build.height,
        width=2.4 * build.wide * build.unit,
    )


def head(b: Brush, w: Wearer, s: Stance, pose: Pose) -> None:
    """Draw a head about its middle, in a child's units."""
    look = w.look
    if "hood" in outfit(look.wears):
        b.shape(HOOD, look.coat)
        with b.at(1, 1, scale=UNDER_HOOD):
            _head(b, w, s, pose, hooded=True)
        return
    _head(b, w, s, pose, hooded=False)


def hair_behind(b: Brush, look: Look, s: Stance) -> None:
    """Draw the hair that falls behind the shoulders."""
    if "hood" not in outfit(look.wears):
        _cut(look).behind(b, look.hair, s.swing)


def _cut(look: Look) -> Cut:
    return HAIR.get(look.hair_cut) or HAIR["short"]


def _head(b: Brush, w: Wearer, s: Stance, pose: Pose, *, hooded: bool) -> None:
    look = w.look
    if not hooded:
        for side in (-1, 1):
            b.circle(side * 25.5, 3, 5, darker(look.skin, 0.08))
    b.shape(FACE, look.skin, lift=0 if hooded else 0.5)
    # Who nods or looks up turns the whole face: features move on the head.
    down = max(-5.0, min(5.5, s.nod * 32))
    with b.at(0, down * 0.25):
        # Under a hood there is no room for more than a fringe.
        cut = HAIR["short"] if hooded else _cut(look)
        cut.before(b, look.hair, s.swing)
    wear(b, "chin", w)
    face = features(look.skin, look.hair, lashes="lashes" in outfit(look.wears))
    draw_face(b, 0, 1 + down, face, pose)
    with b.at(0, down):
        wear(b, "face", w)
    if not hooded:
        wear(b, "head", w)


@lru_cache(maxsize=1024)
def features(skin: str, hair: str, *, lashes: bool = False) -> Face:
    """Return a face for a skin: ink and blush that can be seen on it."""
    deep = luma(skin)
    ink = "#2a1d1a" if deep > 0.42 else "#170d0b"
    brow = mix(hair, "#1a1210", 0.35)
    if abs(luma(brow) - deep) < 0.14:
        brow = darker(skin, 0.5) if deep > 0.3 else lighter(brow, 0.0)
    return Face(
        gap=10.5,
        eye=4.0,
        mouth=1.14,
        mouth_y=12.0,
        ink=ink,
        brow=brow,
        whites=deep < 0.30,
        cheeks=mix(skin, "#e2604f", 0.5 if deep > 0.42 else 0.42),
        lashes=lashes,
        lip=mix(skin, "#ff9f8a", 0.55) if deep < 0.30 else "",
    )
