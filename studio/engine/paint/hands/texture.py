"""Textures: tiles that repeat without a seam, laid over pieces or over whole sheets."""

from __future__ import annotations

import math
from typing import Any

import cairocffi
import cv2
import numpy as np
from numpy.typing import NDArray

from studio.engine.paint.canvas import Canvas, Pixels, doubles, lib
from studio.engine.paint.colour import rgb
from studio.engine.paint.hands.hand import HIGH, ROOM, WIDE

Tile = NDArray[np.floating[Any]]
SIDE = 256
_EDGES = doubles(0, 0, 0, 0)


def spread(canvas: Canvas) -> float:
    """Return the longer side of what the pen is about to fill, in units."""
    lib.cairo_path_extents(canvas.pen, _EDGES, _EDGES + 1, _EDGES + 2, _EDGES + 3)
    return float(max(_EDGES[2] - _EDGES[0], _EDGES[3] - _EDGES[1]))


def noise(across: float, down: float, seed: int, side: int = SIDE) -> Tile:
    """Return a seamless tile of noise, smoothed as far as said, about -1 to 1."""
    rng = np.random.Generator(np.random.PCG64(seed))
    rough = rng.standard_normal((side, side), dtype=np.float32)
    # Smoothed with its own copies around it, so the far edges meet.
    round_it = np.tile(rough, (3, 3))
    soft = cv2.GaussianBlur(round_it, (0, 0), sigmaX=across, sigmaY=down)
    tile = soft[side : 2 * side, side : 2 * side]
    return np.asarray(tile / (2 * tile.std()), np.float32)


def ramp(tile: Tile, low: float, high: float) -> Tile:
    """Return 0 where the tile is below `low`, 1 above `high`, softly between."""
    t = np.clip((tile - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def hatch(lines: int, waver: float, seed: int) -> Tile:
    """Return a seamless tile of strokes side by side, drawn by an unsteady hand."""
    y = np.arange(SIDE, dtype=np.float32)[:, None] * np.float32(math.tau * lines / SIDE)
    swing = np.sin(y + noise(50, 9, seed) * np.float32(waver))
    # Each stroke presses harder here and softer there, and some are left out.
    return np.asarray(swing * 0.55 + noise(24, 1.3, seed + 1) * 0.75, np.float32)


def hairs(count: int, longest: float, seed: int) -> Tile:
    """Return a seamless tile of hairs lying every way: light above 0, dark below."""
    rng = np.random.Generator(np.random.PCG64(seed))
    tile = np.zeros((SIDE * 3, SIDE * 3), np.float32)
    for n in range(count):
        x, y = rng.uniform(0, SIDE, 2)
        turn, bend = rng.uniform(0, math.tau), rng.uniform(-1.2, 1.2)
        along = np.linspace(0, rng.uniform(longest * 0.4, longest), 6)
        ways = turn + bend * along / longest
        xs = x + SIDE + np.cumsum(np.cos(ways) * along[1])
        ys = y + SIDE + np.cumsum(np.sin(ways) * along[1])
        points = np.stack([xs, ys], axis=1).astype(np.int32)
        cv2.polylines(tile, [points], False, 1.0 if n % 2 else -1.0, 1, cv2.LINE_8)
    # What ran over an edge comes in again at the other side.
    folded = tile.reshape(3, SIDE, 3, SIDE).sum(axis=(0, 2))
    return np.asarray(cv2.GaussianBlur(np.clip(folded, -1, 1), (0, 0), 0.6), np.float32)


def over(tile: Tile, height: int, width: int, turn: float = 0, seed: int = 0) -> Tile:
    """Return the tile repeated over a whole sheet, turned by so many degrees."""
    down, across = (seed * 37) % ROOM, (seed * 53) % ROOM
    if height + down <= HIGH + ROOM and width + across <= WIDE + ROOM:
        # Tiles are made once a process, so who they are says what they hold.
        key = (id(tile), turn)
        if key not in _repeated:
            _repeated[key] = tile, repeat(tile, HIGH + ROOM, WIDE + ROOM, turn, 0)
        whole = _repeated[key][1]
        return whole[down : down + height, across : across + width]
    return repeat(tile, height, width, turn, seed)


_repeated: dict[tuple[int, float], tuple[Tile, Tile]] = {}


def repeat(tile: Tile, height: int, width: int, turn: float, seed: int) -> Tile:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    shift = (seed * 37) % tile.shape[0]
    across, down = x * c + y * s + shift, y * c - x * s + shift * 0.6
    side = tile.shape[0]
    found = cv2.remap(
        tile, across % side, down % side, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP
    )
    return np.asarray(found, np.float32)


def toward(pixels: Pixels, colour: str, amount: Tile) -> None:
    """Stir a colour into a sheet, in place, as much as `amount` says for each pixel.

    The sheet is premultiplied, so is what we stir in: no channel passes its alpha.
    """
    alpha = pixels[..., 3].astype(np.float32)
    for channel, share in zip((2, 1, 0), rgb(colour), strict=True):
        there = pixels[..., channel].astype(np.float32)
        there += (alpha * np.float32(share) - there) * amount
        np.minimum(there, alpha, out=there)
        pixels[..., channel] = there.astype(np.uint8)


class Weave:
    """A tile of one colour with gaps, laid over pieces in the pieces' own space.

    It moves, turns and grows with what it is laid on, so it never swims nor shimmers.
    """

    def __init__(
        self,
        colour: str,
        alpha: Tile,
        turns: tuple[float, ...] = (0.0,),
        grow: float = 1,
    ) -> None:
        side = alpha.shape[0]
        pixels = np.zeros((side, side, 4), np.uint8)
        strength = np.clip(alpha, 0, 1) * 255
        pixels[..., 3] = strength
        for channel, share in zip((2, 1, 0), rgb(colour), strict=True):
            pixels[..., channel] = strength * share
        self._pixels = pixels
        self._surface = cairocffi.ImageSurface.create_for_data(
            memoryview(pixels.reshape(-1)),  # type: ignore[arg-type]
            cairocffi.FORMAT_ARGB32,
            side,
            side,
            side * 4,
        )
        self._patterns = [self._pattern(turn, grow) for turn in turns]

    def _pattern(self, turn: float, grow: float) -> Any:
        pattern = lib.cairo_pattern_create_for_surface(self._surface._pointer)
        lib.cairo_pattern_set_extend(pattern, cairocffi.EXTEND_REPEAT)
        lib.cairo_pattern_set_filter(pattern, cairocffi.FILTER_BILINEAR)
        matrix = cairocffi.Matrix()
        matrix.scale(1 / grow)
        matrix.rotate(math.radians(turn))
        lib.cairo_pattern_set_matrix(pattern, matrix._pointer)
        return pattern

    def lay(self, canvas: Canvas, colour: str, *, stroke: float = 0.0) -> None:
        """Lay it over the current path and keep that; each colour has its own turn."""
        turn = int(colour.lstrip("#"), 16) // 7 % len(self._patterns)
        lib.cairo_set_source(canvas.pen, self._patterns[turn])
        if stroke:
            canvas.stroke(stroke, keep=True)
        else:
            canvas.fill(keep=True)
