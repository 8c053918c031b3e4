"""Those who were made, or are made of nothing: robots, ghosts, snowmen."""

from __future__ import annotations

import math
from dataclasses import replace

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import body
from studio.engine.actors.faces import Face, draw_face
from studio.engine.actors.figure import Build, arm, framed, legs, neck, trunk
from studio.engine.actors.joints import reach, sway
from studio.engine.actors.outfit import Clothes, clothes, edge
from studio.engine.actors.person import spots
from studio.engine.actors.rig import Stance
from studio.engine.actors.wardrobe import Wearer, wardrobe, wear
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix

DARK = "#15303a"
SCARF = wardrobe()["trunk"]["scarf"]


@body(
    "robot", "robots", "android", "androids", "droid", "bot", "machine", "tin aunt",
    height=158, coat="#7aa9a8", second="#4d7b7d", skin="#a9cbc8", hair="#e2745a",
    voice=(0.0, -1.0, 0.95),
)  # fmt: skip
def robot(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    build = Build(158, 1.0, top=25, wide=25, hem=10, limb=10.5, hips=12, cut="suit",
                  chin=31, boots=darker(look.second, 0.25))  # fmt: skip
    frame = framed(build, s)
    on = clothes(look.wears)
    dressed = replace(look, coat=on.top) if on.top else look
    wearer = Wearer(dressed, "M-28 -46H28L25 12H-25Z", s.swing, pose.t)
    with trunk(b, frame), b.at(0, 0, scale=build.unit):
        wear(b, "back", wearer)
    legs(b, frame, look.second, build.boots, on)
    hand = on.gloves or look.skin
    with trunk(b, frame):
        if not s.front:
            arm(b, frame, -1, on.top or look.second, hand)
        neck(b, frame, look.second)
        b.shape(
            "M-24 -48H24Q30 -48 29 -42L26 8Q25 13 20 13"
            "H-20Q-25 13 -26 8L-29 -42Q-30 -48 -24 -48Z",
            look.coat,
        )
        if on.top:
            _pulled_over(b, on)
        else:
            _panel(b, look, pose)
        wear(b, "trunk", wearer)
        if not s.front:
            arm(b, frame, 1, on.top or look.second, hand)
        with b.at(*frame.head, turn=frame.cock):
            _tin_head(b, look, s, pose, wearer)
        if s.front:
            arm(b, frame, -1, on.top or look.second, hand)
            arm(b, frame, 1, on.top or look.second, hand)
    return spots(frame)


def _pulled_over(b: Brush, on: Clothes) -> None:
    """Draw a jumper or a coat over the chest."""
    low = 20 if on.cut in ("raincoat", "coat", "dress", "robe") else 5
    b.shape(f"M-25 -49H25Q31 -49 30 -42L28 {low}H-28L-30 -42Q-31 -49 -25 -49Z", on.top)
    b.line(f"M0 -44V{low - 2}", edge(on.top), 2)


def _panel(b: Brush, look: Look, pose: Pose) -> None:
    """Draw the lamps on its chest: one of them follows the heart."""
    b.rect(-17, -38, 34, 21, "#1d3f45", r=5)
    beat = 0.5 + 0.5 * sway(pose.t, 1.1)
    b.circle(-8, -27.5, 3.2, mix("#7d3a34", look.hair, beat))
    b.circle(1, -27.5, 3.2, "#ffe6c4")
    b.rect(7, -31, 6, 7, "#7fd0c8", r=1.5)
    b.line("M-12 -6H12M-12 0H12", darker(look.coat, 0.2), 2)


def _tin_head(b: Brush, look: Look, s: Stance, pose: Pose, wearer: Wearer) -> None:
    lean = -s.swing * 7
    b.line(f"M0 -28Q0 -36 {lean:.0f} -44", look.skin, 4)
    b.circle(round(lean), -46, 6, look.hair, lift=0.4)
    b.rect(-36, -8, 8, 16, look.second, r=3)
    b.rect(28, -8, 8, 16, look.second, r=3)
    b.rect(-31, -28, 62, 52, look.skin, r=15, lift=1)
    b.veil("M-16 -28H16Q-2 -8 -31 -4V-13Q-31 -28 -16 -28Z", "#ffffff", 0.18)
    down = max(-5.0, min(5.5, s.nod * 32))
    wear(b, "chin", wearer)
    face = Face(gap=12, eye=4.2, mouth_y=13, mouth=1.05, ink=DARK, brow=look.second)
    draw_face(b, 0, -4 + down, face, pose)
    wear(b, "face", wearer)
    wear(b, "head", wearer)


@body(
    "ghost", "ghosts", "phantom", "spook", height=132, floats=True, rests=20,
    coat="#eef1f4", second="#c9d6e2", skin="#eef1f4", voice=(3.0, 0.0, 0.92),
)  # fmt: skip
def ghost(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    return _sheet(b, look, s, pose, face_ink="#2b3a52")


@body(
    "spirit", "spirits", "genie", "genies", height=132, floats=True, rests=24,
    coat="#cfe3ea", second="#8fb6c9", skin="#cfe3ea", voice=(1.0, 1.5, 0.9),
)  # fmt: skip
def spirit(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    """Draw the soul of something that has no body: wind, sea, night."""
    curl = "M14 -118C2 -138 28 -156 40 -140C46 -130 34 -122 30 -130"
    b.line(curl, lighter(look.coat, 0.1), 9)
    found = _sheet(b, look, s, pose, face_ink="#20364a")
    b.line("M-34 -28C-14 -40 4 -16 34 -30M-28 -12C-10 -22 6 -2 26 -14", look.second, 4)
    return found


def _sheet(b: Brush, look: Look, s: Stance, pose: Pose, face_ink: str) -> Spots:
    """Draw a sheet with a face: arms that wave, a hem that never hangs still."""
    lean = s.bend + max(0.0, s.prone) * 50
    with b.at(0, -50, turn=lean), b.at(0, 50 + s.sink * 8):
        far = reach((-26, -66), s.arm_far, 19, 17)
        near = reach((26, -66), s.arm_near, 19, 17)
        b.limb(far, darker(look.coat, 0.12), 17)
        b.shape(_hem(pose.t, pose.seed), look.coat)
        wearer = Wearer(look, "M-40 -20V-120H40V-20Z", s.swing, pose.t)
        with b.at(0, -46):
            wear(b, "trunk", wearer)
        for width, shade in ((18.5, darker(look.coat, 0.2)), (17, look.coat)):
            b.limb(near, shade, width)
        down = max(-6.0, min(6.0, s.nod * 34))
        with b.at(0, -92, turn=s.tilt * 0.6):
            face = Face(gap=12.5, eye=4.8, mouth_y=15, mouth=1.1, ink=face_ink,
                        cheeks=mix(look.coat, "#ef8f86", 0.55))  # fmt: skip
            draw_face(b, 0, -4 + down, face, pose)
            wear(b, "face", wearer)
            with b.at(0, -8, scale=1.1):
                wear(b, "head", wearer)
    return Spots(near[2], (2, -80), (2, -96), (0, -132), 132, 80)


def _hem(t: float, seed: int) -> str:
    """Return the sheet with its wandering hem, in steps: few outlines are kept."""
    w = [round(3.2 * sway(t, 1.6, n * 0.27 + seed * 0.1)) for n in range(5)]
    return (
        f"M-37 -16C-40 -60 -42 -132 0 -132S40 -60 37 -16"
        f"Q{33 + w[0]} {-4 + w[1]} 25 -10Q{18 + w[1]} {2 + w[2]} 10 -7"
        f"Q{2 + w[2]} {5 + w[3]} -6 -7Q{-14 + w[3]} {3 + w[4]} -22 -10"
        f"Q{-31 + w[4]} {-3 + w[0]} -37 -16Z"
    )


@body(
    "snowman", "snowmen", "snow man", height=150, coat="#f6f8f7", second="#c9503f",
    skin="#f6f8f7", hair="#3a2a24", voice=(-1.0, -0.5, 0.9),
)  # fmt: skip
def snowman(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    hop = 4 * abs(s.leg_near[0] - s.leg_far[0]) / 60
    shade = mix(look.coat, "#7f9fb8", 0.30)
    with b.at(0, -hop + 4 * s.sink, turn=s.bend * 0.5 + max(0.0, s.prone) * 40):
        far = reach((-26, -74), s.arm_far, 21, 19)
        near = reach((26, -74), s.arm_near, 21, 19)
        b.circle(0, -30 + s.sink * 4, 36, shade, lift=1)
        b.circle(1.5, -31 + s.sink * 4, 34, look.coat)
        _twig(b, far, darker(look.hair, 0.1))
        b.circle(0, -73 + s.sink * 5, 27, shade, lift=1)
        b.circle(1.5, -74 + s.sink * 5, 25.5, look.coat)
        b.line("M4 -58h.1M4 -70h.1M5 -34h.1", look.hair, 6)
        _twig(b, near, look.hair)
        with b.at(0, -110 + s.nod * 40 + s.sink * 8, turn=s.tilt):
            b.circle(0, 0, 25, shade, lift=1)
            b.circle(1.2, -0.8, 23.6, look.coat)
            wearer = Wearer(look, "", s.swing, pose.t)
            with b.at(0, 68):
                SCARF(b, wearer)
            face = Face(gap=9, eye=3.4, mouth_y=14, mouth=0.85, ink="#2b2a30",
                        cheeks="#f0b9ab")  # fmt: skip
            draw_face(b, 1, -5 + s.nod * 20, face, pose)
            b.shape("M2 -1Q14 0 26 5Q12 8 3 6Z", "#e58a3c", lift=0.5)
            with b.at(0, 1, scale=0.92):
                wear(b, "face", wearer)
            with b.at(0, -7, scale=0.92):
                wear(b, "head", wearer if wearer.look.wears else _hatted(wearer))
    return Spots(near[2], (3, -102), (2, -114), (0, -140), 150, 76)


def _hatted(wearer: Wearer) -> Wearer:
    return replace(wearer, look=replace(wearer.look, wears=("topper",)))


def _twig(b: Brush, points: tuple[tuple[float, float], ...], colour: str) -> None:
    b.limb(points, colour, 4.5)
    x, y = points[2]
    with b.at(x, y, turn=-math.degrees(math.atan2(x - points[1][0], y - points[1][1]))):
        b.line("M0 -2L-6 8M0 -2L6 8M0 -2V10", colour, 3)
