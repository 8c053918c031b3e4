"""Lights that live: the lighthouse's turning beam, fireflies, torches that breathe.

Nothing here blinks: every light swells and fades over seconds.
"""

from __future__ import annotations

import math
from functools import lru_cache

import cairocffi
import numpy as np

from studio.engine.paint.canvas import Canvas, lib
from studio.engine.weather import cutouts
from studio.engine.weather.fall import marks
from studio.engine.weather.stamps import Floats, scatter, stamps

# Where the lantern of the lighthouse is, at home, and how long the beam takes round.
LANTERN = (1100.0, 206.0)
ROUND = 9.0
REACH, SPREAD = 1500, (147, 105)  # the beam at its longest, and how far up and down
BRIGHT, BLADES = 0.44, (1.0, 0.45)
PARTS = 5  # the beam is baked in parts, each as high as it must be
FIREFLY_PLACES = frozenset(
    {"meadow", "forest", "garden", "pond", "swamp", "river", "farm", "jungle"}
)


def draw_lights(
    canvas: Canvas, place: str, time: str, t: float, seed: int, season: str = "summer"
) -> None:
    """Draw the lights of a place at `t` seconds, in home-frame units."""
    lib.cairo_save(canvas.pen)
    canvas.home()
    if place == "lighthouse" and time in ("dawn", "dusk", "night"):
        _beam(canvas, t)
    if place in FIREFLY_PLACES and time == "night" and season == "summer":
        _fireflies(canvas, t, seed)
    lib.cairo_restore(canvas.pen)


def _beam(canvas: Canvas, t: float) -> None:
    """Turn the beam: seen from afar it grows long, then short, then long behind."""
    angle = t / ROUND * math.tau
    for turn in (0.0, math.pi):
        reach = math.cos(angle + turn)
        near = 0.5 + 0.5 * math.sin(angle + turn)
        # Pointing at us or away, it has no length: cairo cannot scale to nothing.
        if abs(reach) > 0.01:
            shine = (0.3 + 0.14 * near) * abs(reach) ** 0.5
            _cast(canvas, reach, (60 + 150 * abs(reach)) / 210, shine)


def _cast(canvas: Canvas, long: float, wide: float, shine: float) -> None:
    """Stretch the baked beam to its length. It is so soft that nearest pixels do."""
    pen = canvas.pen
    lib.cairo_save(pen)
    lib.cairo_translate(pen, *LANTERN)
    lib.cairo_scale(pen, long / canvas.scale, wide / canvas.scale)
    for part, left, top in _cone(canvas.scale):
        lib.cairo_set_source_surface(pen, part.surface._pointer, left, top)
        lib.cairo_pattern_set_filter(
            lib.cairo_get_source(pen), cairocffi.FILTER_NEAREST
        )
        lib.cairo_paint_with_alpha(pen, shine / BRIGHT)
    lib.cairo_restore(pen)


@lru_cache(maxsize=2)
def _cone(scale: float) -> tuple[tuple[Canvas, int, int], ...]:
    """Bake the beam at its longest and brightest, from the lantern to the right."""
    parts = []
    for n in range(PARTS):
        begin, end = (round(REACH * scale * m / PARTS) for m in (n, n + 1))
        above, below = (math.ceil(end / REACH * side) + 1 for side in SPREAD)
        down, across = np.mgrid[-above:below, begin:end] + 0.5
        half = np.where(down < 0, SPREAD[0], SPREAD[1]) / REACH * across
        # Two blades of paper, the narrow one on the wide one. Their edges are soft
        # enough to be stretched without filtering.
        pale = BRIGHT * (1 - across / (REACH * scale))
        wide, narrow = (_edge(half * share - np.abs(down), half) for share in BLADES)
        light = 1 - (1 - pale * wide) * (1 - pale * narrow)
        part = Canvas(end - begin, above + below)
        warm = np.array((0.78, 0.92, 1.0, 1.0)) * light[..., None]
        part.pixels[:] = np.rint(warm * 255)
        part.surface.mark_dirty()
        parts.append((part, begin, -above))
    return tuple(parts)


def _edge(inside: Floats, half: Floats) -> Floats:
    """Return how much of the blade there is, that far inside its edge."""
    cover: Floats = np.clip(inside / (1.5 + 0.12 * half), 0, 1)
    return cover * cover * (3 - 2 * cover)


def _fireflies(canvas: Canvas, t: float, seed: int) -> None:
    x, y, quick, phase = marks(seed, "fireflies", 18)
    left = x * 1280 + np.sin(t * (0.3 + quick * 0.3) + phase * 6.3) * 60
    top = 380 + y * 240 + np.sin(t * (0.5 + quick * 0.3) + x * 9) * 30
    kinds = np.arange(18) % 3
    shine = 0.5 + 0.5 * np.sin(t * 1.1 + kinds * 2.1)
    # A camera that moves in grows the home frame a little in every frame: flies are cut
    # anew only when they have grown by a quarter.
    zoom = canvas.context.get_matrix().xx / canvas.scale
    scale = canvas.scale * max(1, round(zoom * 4)) / 4
    flies = stamps(cutouts.firefly, 12.0, 4, scale)
    scatter(canvas, flies, kinds, left, top, alphas=shine)
