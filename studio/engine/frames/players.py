"""The actors at a frame: where they are, what they do, and the paint of it."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.act import draw, dressed
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import mix
from studio.engine.places import Place, light
from studio.engine.staging import FPS, Key, Part, Setting
from studio.engine.staging.ease import eased
from studio.engine.staging.excerpt import STRESS

BLINK = 4  # frames


@dataclass(frozen=True)
class Standing:
    """Where somebody is at a frame, and the moment of acting they are in."""

    x: float
    y: float
    scale: float
    pose: Pose


def standing(part: Part, frame: int) -> Standing:
    """Return where somebody is and what they do, `frame` frames into the shot."""
    keys = part.keys
    now = max((n for n, key in enumerate(keys) if key.frame <= frame), default=0)
    key, before = keys[now], keys[max(0, now - 1)]
    since = max(0, frame - key.frame)
    x, y = key.x, key.y
    if key.travel and since < key.travel:
        # Feet set the pace: an even walk, with a soft first and last step.
        share = eased("drift", since / key.travel)
        x = before.x + (key.x - before.x) * share
        y = before.y + (key.y - before.y) * share
    pose = Pose(
        key.action,
        since / FPS,
        key.feeling,
        _mouth(part, frame),
        _gaze(part, key, frame),
        blinking(part.seed, frame - keys[0].frame),
        key.facing,
        _stress(part, frame),
        bool(part.holds),
        part.seed,
        part.rides,
    )
    return Standing(x, y, key.scale, pose)


def paint_actor(
    b: Brush,
    part: Part,
    at: Standing,
    place: Place,
    setting: Setting,
    *,
    t: float,
) -> Spots:
    """Paint somebody at their mark; return their spots in the place's units."""
    look = lit(part.look, setting.time, setting.weather, place.indoors)
    drift = math.sin(t * 1.3 + part.seed) * 7 if place.floating else 0.0
    y = at.y + drift
    with b.at(at.x, y, scale=at.scale):
        aloft = at.pose.seated or at.pose.action in ("fly", "ride")
        if not (place.floating or aloft):
            b.mist(0, 3, 40 * part.look.size, 6, "#04181d", 0.20)
        spots = draw(b, look, at.pose)

    def out(spot: tuple[float, float]) -> tuple[float, float]:
        return at.x + spot[0] * at.scale, y + spot[1] * at.scale

    return Spots(
        out(spots.hand), out(spots.mouth), out(spots.eyes), out(spots.crown),
        spots.height * at.scale, spots.width * at.scale,
    )  # fmt: skip


@lru_cache(maxsize=512)
def lit(look: Look, time: str, weather: str, indoors: bool) -> Look:
    """Return the look in the light of the hour; the identity stays."""

    def seen(colour: str) -> str:
        shaded = light.lit(colour, time, weather, indoors=indoors)
        # Half: a face that is as grey as its storm tells nothing.
        return mix(colour, shaded, 0.55)

    full = dressed(look)
    return replace(
        full, coat=seen(full.coat), second=seen(full.second), skin=seen(full.skin),
        hair=seen(full.hair),
    )  # fmt: skip


def _mouth(part: Part, frame: int) -> str:
    shape = "X"
    for cue in part.mouths:
        if cue.frame > frame:
            break
        shape = cue.shape
    return shape


def _stress(part: Part, frame: int) -> float:
    before, after = STRESS
    near = [frame - at for at in part.stresses if -before <= frame - at <= after]
    if not near:
        return 0.0
    rise = min(near, key=abs)
    return (rise + 3) / 4 if rise < 1 else max(0.0, 1.0 - rise / after)


def _gaze(part: Part, key: Key, frame: int) -> tuple[float, float]:
    """Eyes wander a little, as eyes do."""
    beat = (frame + part.seed * 7) // 32
    wander = random.Random(part.seed * 131 + beat)
    x, y = key.gaze
    return (
        max(-1.0, min(1.0, x + wander.uniform(-0.18, 0.18))),
        max(-1.0, min(1.0, y + wander.uniform(-0.12, 0.12))),
    )


def blinking(seed: int, frame: int) -> float:
    """Return how far the lids are down: a blink every three to five seconds.

    >>> 0.0 <= blinking(3, 1000) <= 1.0
    True
    """
    period = 75 + seed % 50
    at = (frame + seed * 37) % period
    if at >= BLINK:
        return 0.0
    return (0.55, 1.0, 1.0, 0.45)[at]
