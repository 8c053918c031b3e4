"""Portraits: heads of the cast for credits, lists and pages."""

from __future__ import annotations

from studio.engine.actors import Look, Pose
from studio.engine.actors.act import draw
from studio.engine.paint.brush import Brush, Hand
from studio.engine.paint.canvas import Canvas
from studio.engine.paint.colour import lighter

ROOM = 82.0  # units across: a child's head with its hat and a little shoulder


def portrait(
    look: Look, feeling: str, size_px: int, background: str, hand: Hand
) -> Canvas:
    """Return a square picture of somebody's head before a plain ground."""
    pose = Pose("idle", t=0.0, feeling=feeling)
    spots = draw(Brush(Canvas(1, 1), hand), look, pose)
    # The middle lies between crown and mouth; big heads and hats need more room.
    tall = max(1.0, abs(spots.mouth[1] - spots.crown[1]))
    room = max(ROOM * look.size, tall * 1.95)
    middle_x, middle_y = spots.eyes[0], spots.mouth[1] * 0.62 + spots.crown[1] * 0.38
    canvas = Canvas(
        size_px,
        size_px,
        scale=size_px / room,
        left=middle_x - room / 2,
        top=middle_y - room / 2,
    )
    b = Brush(canvas, hand)
    left, top = canvas.left - 1, canvas.top - 1
    b.rect(left, top, room + 2, room + 2, background)
    b.glow(middle_x, middle_y - room * 0.1, room * 0.7, lighter(background, 0.4), 0.35)
    b.mist(middle_x, canvas.top + room, room * 0.5, room * 0.1, "#04181d", 0.25)
    draw(b, look, pose)
    return canvas
