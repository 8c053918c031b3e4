"""Lights that live: the lighthouse's turning beam, fireflies, torches that breathe.

Nothing here blinks: every light swells and fades over seconds.
"""

from __future__ import annotations

import math

import cairocffi

from studio.engine.paint.canvas import Canvas, lib
from studio.engine.weather.fall import marks

# Where the lantern of the lighthouse is, at home, and how long the beam takes round.
LANTERN = (1100.0, 206.0)
ROUND = 9.0
FIREFLY_PLACES = frozenset(
    {"meadow", "forest", "garden", "pond", "swamp", "river", "farm", "jungle"}
)


def draw_lights(canvas: Canvas, place: str, time: str, t: float, seed: int) -> None:
    """Draw the lights of a place at `t` seconds, in home-frame units."""
    lib.cairo_save(canvas.pen)
    canvas.home()
    if place == "lighthouse" and time in ("dawn", "dusk", "night"):
        _beam(canvas, t)
    if place in FIREFLY_PLACES and time == "night":
        _fireflies(canvas, t, seed)
    lib.cairo_restore(canvas.pen)


def _beam(canvas: Canvas, t: float) -> None:
    """Turn the beam: seen from afar it grows long, then short, then long behind."""
    pen, (x, y) = canvas.pen, LANTERN
    angle = t / ROUND * math.tau
    for turn in (0.0, math.pi):
        reach = math.cos(angle + turn)
        near = 0.5 + 0.5 * math.sin(angle + turn)
        long, wide = 1500 * reach, 60 + 150 * abs(reach)
        shade = cairocffi.LinearGradient(x, y, x + long, y)
        shine = (0.3 + 0.14 * near) * abs(reach) ** 0.5
        shade.add_color_stop_rgba(0, 1, 0.92, 0.78, shine)
        shade.add_color_stop_rgba(1, 1, 0.92, 0.78, 0)
        lib.cairo_set_source(pen, shade._pointer)
        for spread in (1.0, 0.45):
            lib.cairo_new_path(pen)
            lib.cairo_move_to(pen, x, y)
            lib.cairo_line_to(pen, x + long, y - wide * spread * 0.7)
            lib.cairo_line_to(pen, x + long, y + wide * spread * 0.5)
            lib.cairo_close_path(pen)
            canvas.fill()


def _fireflies(canvas: Canvas, t: float, seed: int) -> None:
    pen = canvas.pen
    flies = marks(seed, "fireflies", 18)
    for n in range(3):
        shine = 0.5 + 0.5 * math.sin(t * 1.1 + n * 2.1)
        for width, alpha in ((13.0, 0.14), (4.2, 0.85)):
            lib.cairo_new_path(pen)
            for x, y, quick, phase in flies[n::3]:
                left = x * 1280 + math.sin(t * (0.3 + quick * 0.3) + phase * 6.3) * 60
                top = 380 + y * 240 + math.sin(t * (0.5 + quick * 0.3) + x * 9) * 30
                lib.cairo_move_to(pen, left, top)
                lib.cairo_line_to(pen, left, top)
            canvas.ink("#ffe08a", alpha * shine)
            canvas.stroke(width)
