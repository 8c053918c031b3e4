"""Cut-outs: how each mark of the weather looks. Drawn once a scale, around (0, 0).

The number says which of its kinds: a depth, a size, a turn. Being cut only once, a mark
may have more to it than one that is drawn anew in every frame.
"""

from __future__ import annotations

import math

import cairocffi

from studio.engine.paint.canvas import Canvas, lib

# Drops and flakes from far to near: width, strength, and how long a drop is.
STREAKS = ((1.0, 0.3, 18.0), (1.4, 0.4, 26.0), (2.0, 0.5, 40.0))
# Far drops come two at a time, for one sprite costs as much as two in one. How the
# second lies beside the first varies, or the eye would find the pairs.
PAIRS = ((38.0, -30.0), (-34.0, 22.0), (26.0, 36.0), (-44.0, -18.0))
FLAKES = ((2.8, 0.6), (4.8, 0.75), (7.6, 0.85))
GUSTS = tuple((150.0 + 40 * n, curled) for n in range(4) for curled in (False, True))
RINGS = tuple(2.0 + 1.2 * n for n in range(6))
STARS = tuple(3.0 + 0.8 * n for n in range(6))
LEAVES = (0.8, 1.05, 1.3)  # how large, beside the usual leaf
TURNS = 32  # in half a round: a leaf looks the same when upside down


def streak(canvas: Canvas, kind: int, slant: float) -> None:
    """Draw a drop: thin where it was, and full where it is."""
    far = len(PAIRS) - 1
    _streak(canvas, STREAKS[max(0, kind - far)], slant)
    if kind <= far:
        lib.cairo_translate(canvas.pen, *PAIRS[kind])
        _streak(canvas, STREAKS[0], slant)


def _streak(canvas: Canvas, look: tuple[float, float, float], slant: float) -> None:
    width, alpha, long = look
    shade = cairocffi.LinearGradient(0, 0, -long * slant, long)
    shade.add_color_stop_rgba(0, 0.863, 0.922, 0.953, alpha * 0.4)
    shade.add_color_stop_rgba(0.7, 0.863, 0.922, 0.953, alpha * 1.15)
    lib.cairo_set_source(canvas.pen, shade._pointer)
    lib.cairo_new_path(canvas.pen)
    lib.cairo_move_to(canvas.pen, 0, 0)
    lib.cairo_line_to(canvas.pen, -long * slant, long)
    canvas.stroke(width)


def flake(canvas: Canvas, kind: int) -> None:
    width, alpha = FLAKES[kind]
    canvas.ink("#fdfdfb", alpha)
    _disc(canvas, 0, 0, width / 2)
    canvas.fill()


def gust(canvas: Canvas, kind: int) -> None:
    """Draw the trail that a gust leaves: some end in a curl."""
    long, curled = GUSTS[kind]
    pen = canvas.pen
    lib.cairo_move_to(pen, -long, 5)
    lib.cairo_curve_to(pen, -long * 0.6, -12, -long * 0.3, 10, 0, 0)
    if curled:
        lib.cairo_curve_to(pen, 34, -10, 32, -40, 8, -34)
        lib.cairo_curve_to(pen, -8, -29, -4, -14, 8, -18)
    shade = cairocffi.LinearGradient(-long, 0, -long * 0.45, 0)
    shade.add_color_stop_rgba(0, 1, 1, 1, 0.06)
    shade.add_color_stop_rgba(1, 1, 1, 1, 0.4)
    lib.cairo_set_source(pen, shade._pointer)
    canvas.stroke(2.2)


def leaf(canvas: Canvas, kind: int, size: float, colours: tuple[str, ...]) -> None:
    """Draw one pointed leaf in one of its colours, sizes and turns."""
    kind, turn = divmod(kind, TURNS)
    colour, large = divmod(kind, len(LEAVES))
    half = size * LEAVES[large]
    lib.cairo_rotate(canvas.pen, turn * math.pi / TURNS)
    lib.cairo_scale(canvas.pen, half, half)
    canvas.outline("M-1 0C-.5 .9 .5 .9 1 0C.5 -.9 -.5 -.9 -1 0Z")
    canvas.ink(colours[colour], 0.92)
    canvas.fill()


def bubble(canvas: Canvas, kind: int) -> None:
    r = RINGS[kind]
    canvas.ink("#e2f6ee", 0.1)
    _disc(canvas, 0, 0, r)
    canvas.fill(keep=True)
    canvas.ink("#e2f6ee", 0.6)
    canvas.stroke(1.5)
    if r > 4:
        canvas.ink("#ffffff", 0.6)
        _disc(canvas, -r * 0.36, -r * 0.36, r * 0.17)
        canvas.fill()


def star(canvas: Canvas, kind: int) -> None:
    r, pen = STARS[kind], canvas.pen
    lib.cairo_move_to(pen, 0, -r)
    lib.cairo_line_to(pen, 0, r)
    lib.cairo_move_to(pen, -r, 0)
    lib.cairo_line_to(pen, r, 0)
    canvas.ink("#fff6e0")
    canvas.stroke(1.3)


def mote(canvas: Canvas, kind: int) -> None:
    canvas.ink("#fff2d6", 0.26 - 0.06 * kind)
    _disc(canvas, 0, 0, 1.3 + 0.4 * kind)
    canvas.fill()


def firefly(canvas: Canvas, kind: int) -> None:
    """Draw a spark in a small warm haze."""
    wide = 9.0 + kind
    haze = cairocffi.RadialGradient(0, 0, 1.0, 0, 0, wide)
    for stop, alpha in ((0, 0.4), (0.3, 0.2), (0.65, 0.06), (1, 0.0)):
        haze.add_color_stop_rgba(stop, 1, 0.878, 0.541, alpha)
    lib.cairo_set_source(canvas.pen, haze._pointer)
    _disc(canvas, 0, 0, wide)
    canvas.fill()
    canvas.ink("#ffe08a", 0.85)
    _disc(canvas, 0, 0, 2.1)
    canvas.fill()


def _disc(canvas: Canvas, x: float, y: float, r: float) -> None:
    lib.cairo_new_path(canvas.pen)
    lib.cairo_arc(canvas.pen, x, y, r, 0, math.tau)
