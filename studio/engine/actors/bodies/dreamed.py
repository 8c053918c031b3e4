"""Those who were dreamed up: dolls, scarecrows, aliens, monsters, mermaids."""

from __future__ import annotations

from dataclasses import replace

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import body
from studio.engine.actors.faces import Face, draw_face
from studio.engine.actors.figure import Build, arm, cloth, framed, legs, neck, trunk
from studio.engine.actors.joints import sway
from studio.engine.actors.outfit import clothes
from studio.engine.actors.person import hair_behind, head, paint_person, spots
from studio.engine.actors.rig import Stance
from studio.engine.actors.wardrobe import Wearer, wardrobe, wear
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, mix

STRAW_THINGS = ("overalls", "scarf", "straw hat")
SCARECROW = Build(186, 1.06, top=20, wide=24, hem=14, limb=13, hips=10, boots="#4b3a3a")
DOLL = Build(128, 1.02, top=18, wide=26, hem=22, limb=10.5, hips=8, cut="dress")
ALIEN = Build(132, 1.0, top=17, wide=20, hem=9, limb=9.5, cut="jumper", boots="#e9b84f")
MONSTER = Build(130, 1.0, top=36, wide=30, hem=16, limb=14, hips=14)
MERMAID = Build(150, 1.0, top=17, wide=17, hem=8, limb=9.5, cut="jumper")
FUR = (
    "M-40 20C-46 -10 -46 -56 0 -56S46 -10 40 20L44 28L35 30L36 40L26 38L22 47L12 42"
    "L4 49L-4 42L-13 48L-20 40L-29 43L-31 33L-42 32Z"
)


@body(
    "scarecrow", "scarecrows", height=186, coat="#b5603f", second="#5b6f86",
    skin="#e3c48c", hair="#d8a94e", voice=(-1.0, 0.5, 0.95),
)  # fmt: skip
def scarecrow(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    dressed = replace(
        look, hair_cut=look.hair_cut or "spiky", wears=(*look.wears, *STRAW_THINGS)
    )
    return paint_person(b, dressed, s, pose, SCARECROW)


@body(
    "doll", "dolls", "puppet", "puppets", "toy", "toys", "marionette", "tin soldier",
    height=128, coat="#c9566a", second="#f0dcb8", skin="#f3d3b4", hair="#b5603c",
    voice=(5.0, 3.0, 1.05),
)  # fmt: skip
def doll(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    dressed = replace(
        look, hair_cut=look.hair_cut or "plaits", wears=(*look.wears, "apron", "bow")
    )
    return paint_person(b, dressed, s, pose, DOLL)


@body(
    "alien", "aliens", "martian", "martians", "extraterrestrial", height=132,
    coat="#6d5a9c", second="#4d4378", skin="#9cc48a", hair="#e9b84f",
    voice=(4.0, -1.5, 1.08),
)  # fmt: skip
def alien(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    frame = framed(ALIEN, s)
    wearer = Wearer(look, cloth(frame), s.swing, pose.t)
    on = clothes(look.wears)
    coat, hand = on.top or look.coat, on.gloves or look.skin
    legs(b, frame, look.second, ALIEN.boots, on)
    with trunk(b, frame):
        if not s.front:
            arm(b, frame, -1, coat, hand)
        neck(b, frame, look.skin)
        with b.at(0, 0, scale=ALIEN.unit):
            b.shape(wearer.cloth, coat)
            b.circle(0, -24, 7, look.hair)
            b.circle(0, -24, 3.5, look.second)
            wear(b, "trunk", wearer)
        if not s.front:
            arm(b, frame, 1, coat, hand)
        with b.at(*frame.head, turn=frame.cock):
            _green_head(b, look, s, pose, wearer)
        if s.front:
            arm(b, frame, -1, coat, hand)
            arm(b, frame, 1, coat, hand)
    return spots(frame)


def _green_head(b: Brush, look: Look, s: Stance, pose: Pose, w: Wearer) -> None:
    with b.at(0, -2):
        wardrobe()["head"]["antennae"](b, w)
    b.shape("M-35 -8C-36 -40 36 -40 35 -8C33 14 14 26 0 26S-33 14 -35 -8Z", look.skin)
    down = max(-5.0, min(5.5, s.nod * 32))
    brow, cheeks = darker(look.skin, 0.4), mix(look.skin, "#e9b84f", 0.5)
    face = Face(
        14, 5.0, mouth_y=16, ink="#1d2b33", whites=True, cheeks=cheeks, brow=brow
    )
    draw_face(b, 0, -5 + down, face, pose)
    wear(b, "face", w)
    wear(b, "head", w)


@body(
    "monster", "monsters", "furry monster", "yeti", "bigfoot",
    height=146, coat="#7d6bb0", second="#cbb8e6", skin="#7d6bb0", hair="#e9b84f",
    voice=(-5.0, -3.5, 0.88),
)  # fmt: skip
def monster(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    """Draw a round, furry friend; its seed says whether it has one eye or three."""
    return _round(
        b, look, s, pose, eyes=(2, 1, 3)[pose.seed % 3] if not look.wears else 2
    )


def _round(b: Brush, look: Look, s: Stance, pose: Pose, eyes: int) -> Spots:
    frame = framed(MONSTER, s)
    legs(b, frame, darker(look.coat, 0.1), darker(look.coat, 0.28), clothes(look.wears))
    with trunk(b, frame):
        if not s.front:
            arm(b, frame, -1, look.coat, look.second)
        with b.at(0, -40, turn=s.tilt * 0.5):
            b.shape(
                "M-26 -44Q-40 -56 -34 -70Q-22 -64 -16 -50Z"
                "M26 -44Q40 -56 34 -70Q22 -64 16 -50Z",
                look.hair,
                lift=0.5,
            )
            b.shape(FUR, look.coat)
            b.ellipse(0, 22, 27, 25, look.second)
            b.line(
                "M-10 16q4 5 8 0M4 24q4 5 8 0M-12 32q4 5 8 0",
                darker(look.second, 0.14),
                2,
            )
            down = max(-6.0, min(6.0, s.nod * 34))
            draw_face(b, 1, -22 + down, _monster_face(look, eyes), pose)
            wearer = Wearer(look, "", s.swing, pose.t)
            with b.at(0, -20):
                wear(b, "face", wearer)
                wear(b, "head", wearer)
        if not s.front:
            arm(b, frame, 1, look.coat, look.second)
        if s.front:
            arm(b, frame, -1, look.coat, look.second)
            arm(b, frame, 1, look.coat, look.second)
    found = spots(frame)
    return replace(
        found,
        mouth=frame.outside((1, -43)),
        eyes=frame.outside((1, -62)),
        crown=frame.outside((0, -92)),
    )


def _monster_face(look: Look, eyes: int) -> Face:
    return Face(
        gap=15 if eyes < 3 else 17,
        eye=5.6 if eyes > 1 else 8,
        eyes=eyes,
        mouth_y=19,
        mouth=1.3,
        whites=True,
        ink="#231a33",
        cheeks=mix(look.coat, "#ef8f86", 0.5),
        brow=darker(look.coat, 0.45),
    )


@body(
    "mermaid", "mermaids", "merman", "merboy", height=150, floats=True, rests=14,
    coat="#3f9c95", second="#c9566a", skin="#d39a6c", hair="#b5503c",
    voice=(3.0, 2.0, 1.0),
)  # fmt: skip
def mermaid(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    frame = framed(MERMAID, replace(s, sink=0.0, shift=0.0))
    bare = replace(look, coat=look.skin, hair_cut=look.hair_cut or "long")
    wearer = Wearer(replace(bare, coat=look.coat), cloth(frame), s.swing, pose.t)
    beat = sway(pose.t, 1.5 if pose.action == "swim" else 2.8, pose.seed * 0.1)
    with b.at(*frame.hip, turn=frame.lie):
        _fish_tail(b, look.coat, beat * 9 + s.tail * 0.3)
    with trunk(b, frame):
        with b.at(*frame.head, turn=frame.cock):
            hair_behind(b, bare, s)
        if not s.front:
            arm(b, frame, -1, look.skin, look.skin)
        neck(b, frame, look.skin)
        b.shape("M-17 6C-22 -20 -20 -48 0 -48S22 -20 17 6Q0 12 -17 6Z", look.skin)
        b.shape(
            "M-18 -30Q-9 -36 0 -30Q9 -36 18 -30Q17 -18 9 -18"
            "Q3 -18 0 -24Q-3 -18 -9 -18Q-17 -18 -18 -30Z",
            look.second,
            lift=0.3,
        )
        b.shape(
            "M-18 8Q-19 -4 -17 -9Q-12 -2 -6 -8Q0 -1 6 -8Q12 -2 17 -9Q19 -4 18 8Z",
            look.coat,
            lift=0.3,
        )
        wear(b, "trunk", wearer)
        if not s.front:
            arm(b, frame, 1, look.skin, look.skin)
        with b.at(*frame.head, turn=frame.cock):
            head(b, replace(wearer, look=bare), s, pose)
            with b.at(-34, 2):
                wardrobe()["head"]["flower"](b, wearer)
        if s.front:
            arm(b, frame, -1, look.skin, look.skin)
            arm(b, frame, 1, look.skin, look.skin)
    return spots(frame)


def _fish_tail(b: Brush, colour: str, swing: float) -> None:
    """Draw a tail of three joints, each a little later than the one above."""
    shade = darker(colour, 0.14)
    with b.at(0, 2, turn=swing * 0.6):
        b.shape("M-18 -6C-20 14 -10 26 -6 34H6C10 26 20 14 18 -6Z", colour, lift=0.6)
        b.line("M-11 5q4 5 8 0M3 5q4 5 8 0M-6 15q4 5 8 0", shade, 2.2)
        with b.at(0, 31, turn=swing):
            b.shape(
                "M0 -4C-8 4 -26 2 -28 14C-18 20 -6 16 0 8"
                "C6 16 18 20 28 14C26 2 8 4 0 -4Z",
                shade,
                lift=0.6,
            )
