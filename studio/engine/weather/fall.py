"""What moves in the air over a finished frame: rain, snow, fog, wind, leaves, bubbles.

Everything is a pure function of time: a drop's place at `t` is computed, not stepped,
so any frame can be painted alone and by any process. Many marks share one path and one
stroke: asking cairo a hundred times costs more than what it draws.
"""

from __future__ import annotations

import math
import random
from functools import lru_cache
from typing import Any

from studio.engine.origins import origins
from studio.engine.paint.canvas import Canvas, lib
from studio.engine.weather.banks import drift_fog

WIDTH, HEIGHT = 1280.0, 720.0
EDGE = 60.0  # marks leave and enter this far outside the picture
# A storm brightens softly: over LONG seconds, at most once in every BETWEEN.
LONG, BETWEEN, GLARE = 1.6, 7.0, 0.15

Mark = tuple[float, float, float, float]


def draw_weather(  # noqa: PLR0913  # each is a fact about the air, given by name
    canvas: Canvas,
    weather: str,
    season: str,
    t: float,
    seed: int,
    *,
    indoors: bool,
    floating: str,
) -> None:
    """Draw the air at `t` seconds, in home-frame units, over what is there."""
    lib.cairo_save(canvas.pen)
    canvas.home()
    if indoors:
        _dust(canvas, t, seed)
    elif floating == "water":
        _bubbles(canvas, t, seed)
    elif floating == "space":
        _twinkle(canvas, t, seed)
    else:
        _outdoors(canvas, weather, season, t, seed)
    lib.cairo_restore(canvas.pen)


def _outdoors(canvas: Canvas, weather: str, season: str, t: float, seed: int) -> None:
    air = origins("weather")[weather].values
    year = origins("season")[season].values
    if air.get("banks"):
        drift_fog(canvas, t, seed)
    if air.get("flakes"):
        _snow(canvas, t, seed, air["flakes"])
    if air.get("gusts"):
        _gusts(canvas, t, seed, air["gusts"])
    if air.get("drops"):
        _rain(canvas, t, seed, air["drops"], slant=0.5 if weather == "storm" else 0.16)
    elif year["falls"] and not air.get("flakes"):
        _falling(canvas, t, seed, year, fast=2.6 if air.get("gusts") else 1.0)
    elif air.get("gusts"):
        _falling(canvas, t, seed, {**year, "count": 9}, fast=2.6)
    if weather == "storm":
        _sheet_lightning(canvas, t, seed)


@lru_cache(maxsize=64)
def marks(seed: int, kind: str, count: int) -> tuple[Mark, ...]:
    """Return what tells the marks apart: four numbers from 0 to 1 for each."""
    rng = random.Random(f"{seed} {kind}")
    return tuple(
        (rng.random(), rng.random(), rng.random(), rng.random()) for _ in range(count)
    )


def wrapped(start: float, way: float, length: float) -> float:
    """Return where something is that left one edge and came in again at the other."""
    return (start * (length + 2 * EDGE) + way) % (length + 2 * EDGE) - EDGE


def _rain(canvas: Canvas, t: float, seed: int, count: int, *, slant: float) -> None:
    pen = canvas.pen
    drops = marks(seed, "rain", count)
    near = count // 3
    for group, width, alpha, long, speed in (
        (drops[near:], 1.2, 0.34, 22.0, 760.0),
        (drops[:near], 2.0, 0.46, 38.0, 1020.0),
    ):
        lib.cairo_new_path(pen)
        for x, y, quick, _ in group:
            way = t * speed * (0.9 + quick * 0.2)
            top = wrapped(y, way, HEIGHT)
            left = wrapped(x, -way * slant, WIDTH)
            lib.cairo_move_to(pen, left, top)
            lib.cairo_line_to(pen, left - long * slant, top + long)
        canvas.ink("#dcebf3", alpha)
        canvas.stroke(width)


def _sheet_lightning(canvas: Canvas, t: float, seed: int) -> None:
    """Brighten the whole sky softly, now and then. Never a flash, never a bolt."""
    beat = math.floor(t / BETWEEN)
    rng = random.Random(f"{seed} lightning {beat}")
    begins = rng.uniform(0.2, BETWEEN - LONG - 0.2)
    if rng.random() > 0.7:
        return
    part = (t - beat * BETWEEN - begins) / LONG
    if not 0 < part < 1:
        return
    canvas.ink("#dfe9ff", GLARE * math.sin(math.pi * part) ** 2)
    lib.cairo_paint(canvas.pen)


def _snow(canvas: Canvas, t: float, seed: int, count: int) -> None:
    pen = canvas.pen
    flakes = marks(seed, "snow", count)
    third = count // 3
    for n, (size, alpha, speed) in enumerate(
        ((2.8, 0.6, 34.0), (4.8, 0.75, 54.0), (7.6, 0.85, 82.0))
    ):
        lib.cairo_new_path(pen)
        for x, y, quick, phase in flakes[n * third : (n + 1) * third]:
            way = t * speed * (0.85 + quick * 0.3)
            sway = math.sin(t * (0.6 + quick * 0.5) + phase * 6.3) * (10 + n * 6)
            left = wrapped(x, -t * speed * 0.16, WIDTH) + sway
            top = wrapped(y, way, HEIGHT)
            # A line without length has round ends: the cheapest dot there is.
            lib.cairo_move_to(pen, left, top)
            lib.cairo_line_to(pen, left, top)
        canvas.ink("#fdfdfb", alpha)
        canvas.stroke(size)


def _gusts(canvas: Canvas, t: float, seed: int, count: int) -> None:
    pen = canvas.pen
    lib.cairo_new_path(pen)
    for x, y, quick, phase in marks(seed, "wind", count):
        left = wrapped(x, t * (300 + 160 * quick), WIDTH + 500) - 250
        top = 60 + y * 460 + math.sin(t * 0.9 + phase * 6.3) * 12
        long = 150 + quick * 120
        lib.cairo_move_to(pen, left - long, top + 5)
        lib.cairo_curve_to(
            pen, left - long * 0.6, top - 12, left - long * 0.3, top + 10, left, top
        )
        if phase > 0.5:
            lib.cairo_curve_to(
                pen, left + 34, top - 10, left + 32, top - 40, left + 8, top - 34
            )
            lib.cairo_curve_to(
                pen, left - 8, top - 29, left - 4, top - 14, left + 8, top - 18
            )
    canvas.ink("#ffffff", 0.36)
    canvas.stroke(2.2)


def _falling(canvas: Canvas, t: float, seed: int, year: Any, *, fast: float) -> None:
    """Let leaves or petals sail down, turning as they go."""
    petal = year["falls"] == "petal"
    size = 6.5 if petal else 9.0
    colours = year["leaves"][:3]
    leaves = marks(seed, "leaves", year["count"])
    for n, colour in enumerate(colours):
        lib.cairo_new_path(canvas.pen)
        for x, y, quick, phase in leaves[n::3]:
            down = t * (38 + 22 * quick) * (0.5 + fast * 0.4)
            swing = math.sin(t * (0.9 + quick * 0.7) + phase * 6.3)
            left = wrapped(x, t * (10 + 60 * (fast - 1) * 2.2), WIDTH) + swing * 34
            top = wrapped(y, down, HEIGHT)
            turn = phase * 6.3 + swing * 0.9 + t * 0.5 * fast
            _leaf(canvas, left, top, size * (0.75 + quick * 0.6), turn)
        canvas.ink(colour, 0.92)
        canvas.fill()


def _leaf(canvas: Canvas, x: float, y: float, size: float, turn: float) -> None:
    """Add one pointed leaf to the path."""
    cos, sin = math.cos(turn) * size, math.sin(turn) * size
    tips = (x - cos, y - sin), (x + cos, y + sin)
    side = -sin * 0.9, cos * 0.9
    lib.cairo_move_to(canvas.pen, *tips[0])
    for sign, tip, back in ((1, tips[1], tips[0]), (-1, tips[0], tips[1])):
        lib.cairo_curve_to(
            canvas.pen,
            back[0] + (x - back[0]) * 0.5 + side[0] * sign,
            back[1] + (y - back[1]) * 0.5 + side[1] * sign,
            tip[0] + (x - tip[0]) * 0.5 + side[0] * sign,
            tip[1] + (y - tip[1]) * 0.5 + side[1] * sign,
            *tip,
        )


def _bubbles(canvas: Canvas, t: float, seed: int) -> None:
    pen = canvas.pen
    lib.cairo_new_path(pen)
    for x, y, quick, phase in marks(seed, "bubbles", 30):
        r = 2.0 + 6.0 * quick * quick
        left = x * WIDTH + math.sin(t * 1.3 + phase * 6.3) * (6 + r)
        top = HEIGHT - wrapped(y, t * (36 + 9 * r), HEIGHT)
        lib.cairo_new_sub_path(pen)
        lib.cairo_arc(pen, left, top, r, 0, math.tau)
    canvas.ink("#e2f6ee", 0.6)
    canvas.stroke(1.5)


def _twinkle(canvas: Canvas, t: float, seed: int) -> None:
    """Let some stars breathe; the others are painted on the sky."""
    pen = canvas.pen
    stars = marks(seed, "stars", 36)
    for n in range(4):
        lib.cairo_new_path(pen)
        for x, y, size, _ in stars[n::4]:
            left, top, r = x * WIDTH, y * 400, 3.0 + size * 4
            lib.cairo_move_to(pen, left, top - r)
            lib.cairo_line_to(pen, left, top + r)
            lib.cairo_move_to(pen, left - r, top)
            lib.cairo_line_to(pen, left + r, top)
        canvas.ink("#fff6e0", 0.28 + 0.26 * math.sin(t * (0.9 + n * 0.23) + n * 1.6))
        canvas.stroke(1.3)


def _dust(canvas: Canvas, t: float, seed: int) -> None:
    """Let a few motes hang in a room's light."""
    pen = canvas.pen
    lib.cairo_new_path(pen)
    for x, y, quick, phase in marks(seed, "dust", 16):
        left = wrapped(x, t * (3 + 5 * quick), WIDTH)
        top = 90 + y * 380 + math.sin(t * 0.4 + phase * 6.3) * 24
        lib.cairo_move_to(pen, left, top)
        lib.cairo_line_to(pen, left, top)
    canvas.ink("#fff2d6", 0.26)
    canvas.stroke(2.6)
