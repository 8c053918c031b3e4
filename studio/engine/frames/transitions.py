"""How a shot begins and ends: paper over the lens, or light."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from studio.engine.origins import origins
from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Palette
from studio.engine.staging import FPS, HEIGHT, WIDTH, Shot
from studio.engine.staging.ease import eased

CURTAIN = "#a23b40"  # the red of our own theatre


@dataclass(frozen=True)
class Covered:
    """How much of the picture a transition hides: 1 is all of it."""

    name: str
    share: float
    entering: bool


@cache
def _frames(name: str, side: str) -> int:
    seconds: float = origins("transition").get(name, "cut").values[side]
    return round(seconds * FPS)


def covered(shot: Shot, frame: int) -> Covered | None:
    """Return what lies over the picture at a frame of the shot, if anything."""
    enter = _frames(shot.enter, "enter")
    if frame < enter and shot.enter != "dissolve":
        share = 1 - eased("arrive", (frame + 1) / (enter + 1))
        return Covered(shot.enter, share, entering=True)
    leave = _frames(shot.leave, "leave")
    left = shot.frames - 1 - frame
    if left < leave:
        share = eased("depart", (leave - left) / (leave + 1))
        return Covered(shot.leave, share, entering=False)
    return None


def dissolving(shot: Shot, frame: int) -> float:
    """Return how much of the shot before still shines through."""
    enter = _frames(shot.enter, "enter")
    if shot.enter != "dissolve" or frame >= enter:
        return 0.0
    return 1 - eased("gentle", (frame + 1) / (enter + 1))


def paint_cover(b: Brush, cover: Covered, palette: Palette) -> None:
    if cover.share <= 0.0:
        return
    {"page": _page, "iris": _iris, "curtain": _curtain, "fade": _fade}[cover.name](
        b, cover, palette
    )


def _fade(b: Brush, cover: Covered, palette: Palette) -> None:
    b.veil(f"M0 0H{WIDTH}V{HEIGHT}H0Z", palette.ink, cover.share)


def _page(b: Brush, cover: Covered, palette: Palette) -> None:
    """A sheet of coloured paper comes from the right and goes on to the left."""
    wide = WIDTH * cover.share * 1.12
    edge = 46.0
    if cover.entering:
        x = wide - WIDTH * 0.12
        wavy = f"M-40 -20H{x}Q{x + edge} {HEIGHT / 2} {x} {HEIGHT + 20}H-40Z"
    else:
        x = WIDTH * 1.06 - wide
        far = WIDTH + 40
        wavy = f"M{far} -20H{x}Q{x - edge} {HEIGHT / 2} {x} {HEIGHT + 20}H{far}Z"
    b.shape(wavy, palette.layers[2], lift=2.4)


def _iris(b: Brush, cover: Covered, palette: Palette) -> None:
    r = math.hypot(WIDTH, HEIGHT) / 2 * (1 - cover.share) + 0.1
    x, y = WIDTH / 2, HEIGHT * 0.52
    hole = f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z"
    b.canvas.outline(f"M-40 -40H{WIDTH + 40}V{HEIGHT + 40}H-40Z{hole}")
    b.canvas.context.set_fill_rule(1)
    b.canvas.ink(palette.ink)
    b.canvas.fill()
    b.canvas.context.set_fill_rule(0)


def _curtain(b: Brush, cover: Covered, palette: Palette) -> None:
    wide = WIDTH / 2 * cover.share * 1.06
    for x, side in ((0.0, 1), (float(WIDTH), -1)):
        inner = x + side * wide
        out = x - side * 40
        hem = f"Q{inner - side * 30} {HEIGHT / 2} {inner} {HEIGHT + 20}"
        b.shape(f"M{out} -20H{inner}{hem}H{out}Z", CURTAIN, lift=2.0)
        for n in range(1, 4):
            at = x + side * wide * n / 4
            b.veil(
                f"M{at} -20h{side * 9}v{HEIGHT + 40}h{-side * 9}Z", palette.ink, 0.13
            )
