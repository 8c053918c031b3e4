"""Reads outlines written as SVG path data, once each, into cairo's own form.

`"M0 0C10 -20 30 -20 40 0Z"` is short, exact and known to every illustrator, so the
whole vocabulary is written in it. Reading costs far more than drawing: each outline is
read once a process and kept.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import cairocffi

_lib = cairocffi.cairo
_TOKEN = re.compile(r"[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}

Point = tuple[float, float]
# ("M" | "L" | "C" | "Z", coordinates): all that cairo has.
Step = tuple[str, tuple[float, ...]]


@lru_cache(maxsize=32768)
def steps(data: str) -> tuple[Step, ...]:
    """Return the outline as moves, lines, curves and closings, all absolute.

    >>> steps("M1 2h3z")
    (('M', (1.0, 2.0)), ('L', (4.0, 2.0)), ('Z', ()))
    """
    return tuple(_Reader(data).read())


@lru_cache(maxsize=32768)
def compiled(data: str) -> Any:
    """Return cairo's own copy of the outline, ready to be appended anywhere."""
    scratch = cairocffi.Context(cairocffi.ImageSurface(cairocffi.FORMAT_A8, 1, 1))
    scratch.set_tolerance(0.02)
    trace(scratch._pointer, steps(data))
    return _lib.cairo_copy_path(scratch._pointer)


def trace(pointer: Any, outline: tuple[Step, ...]) -> None:
    """Walk the outline with the given cairo context."""
    for verb, at in outline:
        if verb == "M":
            _lib.cairo_move_to(pointer, *at)
        elif verb == "L":
            _lib.cairo_line_to(pointer, *at)
        elif verb == "C":
            _lib.cairo_curve_to(pointer, *at)
        else:
            _lib.cairo_close_path(pointer)


class _Reader:
    """Keeps the pen's place while path data is read from left to right."""

    def __init__(self, data: str) -> None:
        self._tokens = _TOKEN.findall(data)
        self._pen: Point = (0.0, 0.0)
        self._began: Point = (0.0, 0.0)
        self._handle: Point | None = None  # the last control point, for S and T

    def read(self) -> Iterator[Step]:
        place, verb = 0, "M"
        while place < len(self._tokens):
            if self._tokens[place].isalpha():
                verb = self._tokens[place]
                place += 1
            if verb in "Zz":
                self._pen, self._handle = self._began, None
                yield "Z", ()
                continue
            takes = _TAKES[verb.upper()]
            numbers = [float(n) for n in self._tokens[place : place + takes]]
            if len(numbers) < takes:
                raise ValueError(f"The outline ends in the middle of “{verb}”.")
            place += takes
            yield from self._step(verb, numbers)
            verb = {"M": "L", "m": "l"}.get(verb, verb)

    def _step(self, verb: str, n: list[float]) -> Iterator[Step]:
        x, y = self._pen
        kind, (ox, oy) = verb.upper(), (x, y) if verb.islower() else (0.0, 0.0)
        if kind == "H":
            yield self._to("L", (n[0] + ox, y))
        elif kind == "V":
            yield self._to("L", (x, n[0] + oy))
        elif kind == "A":
            yield from self._arc(n[:5], (n[5] + ox, n[6] + oy))
        else:
            at = [value + (oy if i % 2 else ox) for i, value in enumerate(n)]
            yield self._plain(kind, at)

    def _plain(self, kind: str, at: list[float]) -> Step:
        if kind in "ST":
            hx, hy = self._handle or self._pen
            mirrored = [2 * self._pen[0] - hx, 2 * self._pen[1] - hy]
            kind, at = ("C" if kind == "S" else "Q"), mirrored + at
        if kind == "M":
            self._began = (at[0], at[1])
        if kind == "C":
            return self._to("C", tuple(at), handle=(at[2], at[3]))
        if kind == "Q":
            (x, y), (qx, qy, ex, ey) = self._pen, at
            first = (x + (qx - x) * 2 / 3, y + (qy - y) * 2 / 3)
            last = (ex + (qx - ex) * 2 / 3, ey + (qy - ey) * 2 / 3)
            return self._to("C", (*first, *last, ex, ey), handle=(qx, qy))
        return self._to(kind, (at[0], at[1]))

    def _to(
        self, verb: str, at: tuple[float, ...], handle: Point | None = None
    ) -> Step:
        self._pen, self._handle = (at[-2], at[-1]), handle
        return verb, tuple(at)

    def _arc(self, n: list[float], end: Point) -> Iterator[Step]:
        """Turn an elliptic arc into curves (SVG 1.1, appendix F.6)."""
        start, (ex, ey) = self._pen, end
        rx, ry, turn = abs(n[0]), abs(n[1]), math.radians(n[2])
        large, sweep = bool(n[3]), bool(n[4])
        if start == end or not rx or not ry:
            yield self._to("L", end)
            return
        cos, sin = math.cos(turn), math.sin(turn)
        dx, dy = (start[0] - ex) / 2, (start[1] - ey) / 2
        px, py = cos * dx + sin * dy, -sin * dx + cos * dy
        grow = math.sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
        rx, ry = rx * grow, ry * grow
        under = (rx * py) ** 2 + (ry * px) ** 2
        root = math.sqrt(max(0.0, (rx * ry) ** 2 - under) / under) if under else 0.0
        root = -root if large == sweep else root
        qx, qy = root * rx * py / ry, -root * ry * px / rx
        mx = cos * qx - sin * qy + (start[0] + ex) / 2
        my = sin * qx + cos * qy + (start[1] + ey) / 2
        begin = math.atan2((py - qy) / ry, (px - qx) / rx)
        span = math.atan2((-py - qy) / ry, (-px - qx) / rx) - begin
        if sweep and span < 0:
            span += math.tau
        elif not sweep and span > 0:
            span -= math.tau
        parts = max(1, math.ceil(abs(span) / (math.pi / 2) - 1e-9))
        reach = 4 / 3 * math.tan(span / parts / 4)

        def place(angle: float, tangent: float) -> Point:
            ux = math.cos(angle) - tangent * math.sin(angle)
            uy = math.sin(angle) + tangent * math.cos(angle)
            return (
                mx + cos * rx * ux - sin * ry * uy,
                my + sin * rx * ux + cos * ry * uy,
            )

        for part in range(parts):
            here = begin + span * part / parts
            there = here + span / parts
            at = end if part == parts - 1 else place(there, 0.0)
            yield self._to("C", (*place(here, reach), *place(there, -reach), *at))
