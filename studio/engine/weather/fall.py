"""What moves in the air over a finished frame: rain, snow, fog, wind, leaves, bubbles.

Everything is a pure function of time: a drop's place at `t` is computed, not stepped,
so any frame can be painted alone and by any process. Places are computed for all marks
of a kind at once, and the marks themselves are stamps: nothing is drawn anew.
"""

from __future__ import annotations

import math
import random
from functools import lru_cache
from typing import Any

import numpy as np

from studio.engine.origins import origins
from studio.engine.paint.canvas import Canvas, lib
from studio.engine.weather import cutouts
from studio.engine.weather.banks import drift_fog
from studio.engine.weather.stamps import Floats, Whole, scatter, stamps

WIDTH, HEIGHT = 1280.0, 720.0
EDGE = 60.0  # marks leave and enter this far outside the picture
# A storm brightens softly: over LONG seconds, at most once in every BETWEEN.
LONG, BETWEEN, GLARE = 1.6, 7.0, 0.15
# How fast drops and flakes fall, from far to near, in units a second.
RAIN, SNOW = np.array((680.0, 820.0, 1020.0)), np.array((34.0, 54.0, 82.0))


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
def marks(seed: int, kind: str, count: int) -> Floats:
    """Return what tells the marks apart: four rows of numbers from 0 to 1."""
    rng = random.Random(f"{seed} {kind}")
    rows = np.array([[rng.random() for _ in range(4)] for _ in range(count)]).T
    rows.flags.writeable = False
    return rows


def wrapped(start: Floats, way: Floats | float, length: float) -> Floats:
    """Return where things are that left at one edge and came in again at the other."""
    place: Floats = (start * (length + 2 * EDGE) + way) % (length + 2 * EDGE) - EDGE
    return place


def nearest(value: Floats, first: float, step: float) -> Whole:
    """Return which of the kinds, `step` apart from `first` on, comes closest."""
    return np.rint((value - first) / step).astype(np.int64)


@lru_cache(maxsize=32)
def _depths(count: int, shares: tuple[float, ...]) -> Whole:
    """Return which depth each of the marks is at, from far to near."""
    ends = np.cumsum(shares) * count
    depths: Whole = np.searchsorted(ends, np.arange(count) + 0.5).clip(
        0, len(shares) - 1
    )
    depths.flags.writeable = False
    return depths


def _rain(canvas: Canvas, t: float, seed: int, count: int, *, slant: float) -> None:
    x, y, quick, _ = marks(seed, "rain", count)
    depths = _depths(count, (0.36, 0.34, 0.3))
    way = t * RAIN[depths] * (0.9 + quick * 0.2)
    left, top = wrapped(x, way * -slant, WIDTH), wrapped(y, way, HEIGHT)
    pairs = len(cutouts.PAIRS)
    kinds = np.where(depths, depths + pairs - 1, np.arange(count) % pairs)
    drops = stamps(cutouts.streak, 64.0, 1, canvas.scale, slant)
    scatter(canvas, drops, kinds, left, top)


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
    x, y, quick, phase = marks(seed, "snow", count)
    depths = _depths(count, (0.34, 0.33, 0.33))
    speed = SNOW[depths]
    sway = np.sin(t * (0.6 + quick * 0.5) + phase * 6.3) * (10 + depths * 6)
    left = wrapped(x, t * speed * -0.16, WIDTH) + sway
    top = wrapped(y, t * speed * (0.85 + quick * 0.3), HEIGHT)
    flakes = stamps(cutouts.flake, 5.0, 4, canvas.scale)
    scatter(canvas, flakes, depths, left, top)


def _gusts(canvas: Canvas, t: float, seed: int, count: int) -> None:
    x, y, quick, phase = marks(seed, "wind", count)
    left = wrapped(x, t * (300 + 160 * quick), WIDTH + 500) - 250
    top = 60 + y * 460 + np.sin(t * 0.9 + phase * 6.3) * 12
    kinds = nearest(quick, 0, 1 / 3) * 2 + (phase > 0.5)
    trails = stamps(cutouts.gust, 275.0, 1, canvas.scale)
    scatter(canvas, trails, kinds, left, top)


def _falling(canvas: Canvas, t: float, seed: int, year: Any, *, fast: float) -> None:
    """Let leaves or petals sail down, turning as they go."""
    x, y, quick, phase = marks(seed, "leaves", year["count"])
    size = 6.5 if year["falls"] == "petal" else 9.0
    swing = np.sin(t * (0.9 + quick * 0.7) + phase * 6.3)
    left = wrapped(x, t * (10 + 60 * (fast - 1) * 2.2), WIDTH) + swing * 34
    top = wrapped(y, t * (38 + 22 * quick) * (0.5 + fast * 0.4), HEIGHT)
    turn = phase * 6.3 + swing * 0.9 + t * 0.5 * fast
    kinds = np.arange(len(x)) % 3 * len(cutouts.LEAVES) + nearest(quick, 0, 0.5)
    kinds = kinds * cutouts.TURNS + _step(turn)
    colours = tuple(year["leaves"][:3])
    # At whole pixels: a leaf that turns and sways does not show the difference, and
    # its colours, sizes and turns are many cuts as it is.
    leaves = stamps(cutouts.leaf, 13.0, 1, canvas.scale, size, colours)
    scatter(canvas, leaves, kinds, left, top)


def _step(turn: Floats) -> Whole:
    return nearest(turn, 0, math.pi / cutouts.TURNS) % cutouts.TURNS


def _bubbles(canvas: Canvas, t: float, seed: int) -> None:
    x, y, quick, phase = marks(seed, "bubbles", 30)
    r = 2.0 + 6.0 * quick * quick
    left = x * WIDTH + np.sin(t * 1.3 + phase * 6.3) * (6 + r)
    top = HEIGHT - wrapped(y, t * (36 + 9 * r), HEIGHT)
    rings = stamps(cutouts.bubble, 10.0, 4, canvas.scale)
    scatter(canvas, rings, nearest(r, 2.0, 1.2), left, top)


def _twinkle(canvas: Canvas, t: float, seed: int) -> None:
    """Let some stars breathe; the others are painted on the sky."""
    x, y, size, _ = marks(seed, "stars", 36)
    n = np.arange(36) % 4
    shine = 0.28 + 0.26 * np.sin(t * (0.9 + n * 0.23) + n * 1.6)
    stars = stamps(cutouts.star, 8.0, 2, canvas.scale)
    kinds = nearest(size, 0, 0.2)
    scatter(canvas, stars, kinds, x * WIDTH, y * 400, alphas=shine)


def _dust(canvas: Canvas, t: float, seed: int) -> None:
    """Let a few motes hang in a room's light."""
    x, y, quick, phase = marks(seed, "dust", 16)
    left = wrapped(x, t * (3 + 5 * quick), WIDTH)
    top = 90 + y * 380 + np.sin(t * 0.4 + phase * 6.3) * 24
    motes = stamps(cutouts.mote, 3.0, 4, canvas.scale)
    scatter(canvas, motes, np.arange(16) % 2, left, top)
