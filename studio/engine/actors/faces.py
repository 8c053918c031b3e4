"""Faces: eyes, brows and mouth for every feeling, whoever wears them.

A feeling is an entry of `origins/feeling.toml`, so a new one is a new entry. While they
talk the mouth follows the sounds, and the feeling stays in brows, eyes and corners.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from studio.engine.actors import Pose
from studio.engine.actors.mouths import TEETH, draw_mouth
from studio.engine.origins import origins
from studio.engine.paint.brush import Brush

TEAR = "#bfe3ee"


@dataclass(frozen=True)
class Face:
    """Where the features of one body sit, from the middle of its head."""

    gap: float = 11.0  # from the middle to each eye
    eye: float = 3.6  # how big an eye is
    eyes_y: float = 0.0
    mouth_y: float = 14.0
    mouth: float = 1.0  # how big the mouth is
    ink: str = "#15303a"
    whites: bool = False  # eyes with whites, for dark faces and big eyes
    cheeks: str = ""  # a colour, when it blushes
    beak: bool = False  # the body draws its own mouth: see `jaw`
    brows: bool = True
    brow: str = ""  # a colour of its own; "" takes the ink
    eyes: int = 2  # 1 and 3 for friendly monsters
    lashes: bool = False
    turn: float = 2.0  # how far the features move to the front
    mouth_x: float = 0.0
    lip: str = ""  # the colour of a closed mouth, where ink cannot be seen


@dataclass(frozen=True)
class Expression:
    """What a feeling does to a face."""

    mouth: str  # at rest
    open: float = 1.0  # eyes: 0 closed, 1 as usual, above that wide
    arc: int = 0  # 1: eyes as laughing arcs, -1: closed and hanging
    brow: float = 0.0  # how high, in eyes
    inner: float = 0.0  # inner ends: up is worried, down is cross
    corner: float = 0.0  # of the mouth, -1 hanging to 1 smiling
    blush: float = 0.55
    gaze: tuple[float, float] = (0.0, 0.0)


# How far a mouth is open for each sound, for those who have a beak or a snout.
JAWS = {
    "A": 0.0, "B": 0.14, "C": 0.42, "D": 1.0, "E": 0.62, "F": 0.28, "G": 0.1,
    "H": 0.4, "X": 0.0,
}  # fmt: skip
GAPING = {
    "glad": 0.34, "delighted": 0.7, "surprised": 0.55, "awed": 0.5, "sleepy": 0.12,
    "afraid": 0.22,
}  # fmt: skip


@cache
def expression(feeling: str) -> Expression:
    """Return what a feeling does to the face: see `origins/feeling.toml`."""
    values = dict(origins("feeling")[feeling].values["face"])
    if "gaze" in values:
        values["gaze"] = tuple(values["gaze"])
    return Expression(**values)


def jaw(pose: Pose) -> float:
    """Return how far a beak or a snout is open, 0 to 1."""
    if pose.action in ("laugh", "cheer") and pose.mouth == "X":
        return 0.7
    return GAPING.get(pose.feeling, 0.0) if pose.mouth == "X" else JAWS[pose.mouth]


def eyes_shut(pose: Pose) -> bool:
    return pose.action == "sleep" or pose.blink > 0.85


SIDES = {1: (0,), 2: (-1, 1), 3: (-1, 0, 1)}


def draw_face(b: Brush, x: float, y: float, face: Face, pose: Pose) -> None:
    """Draw the features round (x, y)."""
    x += face.turn
    look = expression(pose.feeling)
    if face.cheeks:
        _cheeks(b, x, y, face, look)
    arc = _arcs(pose, look)
    with b.at(x, y):
        if arc:
            b.line(shut_eyes(face, arc), face.ink, face.eye * 0.76)
        if face.brows:
            stress, proud = round(pose.stress, 1), pose.feeling == "proud"
            outline = brows(face, look.brow + 1.5 * stress, look.inner, proud)
            b.line(outline, face.brow or face.ink, face.eye * 0.62)
    if not arc:
        for side in SIDES[face.eyes]:
            up = face.gap * 0.5 if face.eyes == 3 and side == 0 else 0.0
            at = (x + side * face.gap, y + face.eyes_y - up)
            _eye(b, at, side, face, pose, look)
    if pose.action == "sleep":
        _snores(b, x, y, face, pose)
    if pose.action == "cry":
        _tears(b, x, y, face, pose)
    if not face.beak:
        says = (pose.mouth, _at_rest(pose, look), look.corner)
        inks = (face.ink, face.lip or face.ink)
        draw_mouth(b, x + face.mouth_x, y + face.mouth_y, face.mouth, inks, says)


def _arcs(pose: Pose, look: Expression) -> int:
    """Return which arcs the eyes are: 1 laughing, -1 closed and hanging, 0 open."""
    arc = 1 if pose.action == "laugh" else look.arc
    if eyes_shut(pose) or pose.action == "cry":
        return 1 if arc == 1 and pose.action != "sleep" else -1
    return arc


@lru_cache(maxsize=512)
def shut_eyes(face: Face, way: int) -> str:
    """Return all shut eyes as one outline: laughing arcs (way 1), or hanging lashes."""
    r = face.eye * 1.35
    rise = r * 1.15 * way
    parts = []
    for side in SIDES[face.eyes]:
        up = face.gap * 0.5 if face.eyes == 3 and side == 0 else 0.0
        x, y = side * face.gap, face.eyes_y - up
        end = y + rise * 0.35
        parts.append(
            f"M{x - r:.1f} {end:.1f}Q{x:.1f} {y - rise:.1f} {x + r:.1f} {end:.1f}"
        )
    return "".join(parts)


@lru_cache(maxsize=2048)
def brows(face: Face, raised: float, inner: float, proud: bool) -> str:
    """Return all brows as one outline: a stroke costs more than what it draws."""
    r, parts = face.eye, []
    inner *= r * 0.62
    half = r * 1.3
    for n in SIDES[face.eyes]:
        side = n or 1
        high = r * (1.85 + raised * 0.5) + (r * 0.75 if face.whites else 0)
        # Two brows that do the same say less than one that is raised by itself.
        if proud and side > 0:
            high += r * 0.5
        up = face.gap * 0.5 if face.eyes == 3 and n == 0 else 0.0
        x, y = n * face.gap, face.eyes_y - up - high
        bow = y - 2 * (r * 0.42 + abs(inner) * 0.1)
        parts.append(
            f"M{x - side * half:.1f} {y - inner:.1f}Q{x:.1f} {bow:.1f} "
            f"{x + side * half:.1f} {y + inner:.1f}"
        )
    return "".join(parts)


def _at_rest(pose: Pose, look: Expression) -> str:
    """Return the mouth of somebody who is silent: some actions have their own."""
    if pose.action == "eat":
        return "chew" if (pose.t * 2.4) % 1.0 < 0.5 else "smile"
    own = {"laugh": "beam", "cry": "wail", "sleep": "yawn", "cheer": "beam"}
    return own.get(pose.action, look.mouth)


def _cheeks(b: Brush, x: float, y: float, face: Face, look: Expression) -> None:
    r = face.eye * 1.28
    for side in (-1, 1):
        b.mist(x + side * (face.gap + r * 1.05), y + face.mouth_y * 0.72, r, r * 0.84,
               face.cheeks, look.blush)  # fmt: skip


# ---------------------------------------------------------------- eyes
Spot = tuple[float, float]


def _eye(
    b: Brush, at: Spot, side: int, face: Face, pose: Pose, look: Expression
) -> None:
    x, y = at
    r, ink = face.eye, face.ink
    drift = (0.15, -0.8) if pose.action == "look_up" else look.gaze
    gaze = (
        max(-1.0, min(1.0, pose.gaze[0] + drift[0])),
        max(-1.0, min(1.0, pose.gaze[1] + drift[1])),
    )
    lid = 1.0 - pose.blink
    if face.whites:
        _white_eye(b, at, face, look, gaze, lid)
        return
    x, y = x + gaze[0] * r * 0.62, y + gaze[1] * r * 0.55
    tall = r * look.open**0.6 * (0.9 + 0.1 * look.open)
    b.ellipse(x, y, r * look.open**0.35, max(0.5, tall * 1.12 * lid), ink)
    if lid > 0.5:
        b.circle(x + r * 0.32, y - tall * 0.42, r * 0.3, TEETH)
    if face.lashes:
        lash = f"M0 0l{side * r * 0.95:.2f} {-r * 0.6:.2f}"
        with b.at(x + side * r * 0.6, y - r * 0.5 * lid):
            b.line(lash, ink, r * 0.42)


def _white_eye(
    b: Brush, at: Spot, face: Face, look: Expression, gaze: Spot, lid: float
) -> None:
    x, y = at
    r = face.eye * 1.42
    tall = r * min(1.12, look.open) * max(0.06, lid)
    b.ellipse(x, y, r, tall, TEETH)
    pupil = min(face.eye * (0.80 + 0.20 * look.open), tall)
    px, py = x + gaze[0] * r * 0.36, y + gaze[1] * (tall - pupil) * 0.8
    b.circle(px, py, pupil, face.ink)
    b.circle(px + pupil * 0.34, py - pupil * 0.36, pupil * 0.3, TEETH)


def _snores(b: Brush, x: float, y: float, face: Face, pose: Pose) -> None:
    """Let two z rise from somebody's sleep."""
    for start in (0.0, 0.5):
        rise = (pose.t * 0.3 + start + pose.seed * 0.17) % 1.0
        size = face.eye * (0.2 + 0.34 * rise) * min(1.0, (1 - rise) * 4)
        with b.at(
            x + 22 + rise * 14,
            y - 26 - rise * 30,
            scale=max(0.05, size),
            flip=pose.facing < 0,
        ):
            b.line("M-3 -4H3L-3 4H3", "#f7e8d3", 1.6)


def _tears(b: Brush, x: float, y: float, face: Face, pose: Pose) -> None:
    for side in (-1, 1):
        run = (pose.t * 0.9 + (0.45 if side > 0 else 0.0) + pose.seed * 0.13) % 1.0
        size = face.eye * 0.75 * min(1.0, run * 5) * min(1.0, (1 - run) * 5)
        b.ellipse(
            x + side * (face.gap + face.eye * 0.7),
            y + face.eyes_y + face.eye * 1.3 + run * face.mouth_y * 1.3,
            size * 0.8, size * 1.15, TEAR,
        )  # fmt: skip
