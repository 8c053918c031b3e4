"""Frames from pictures that somebody else drew: our camera, lettering and transitions.

A still is held a little larger than the frame, and the shot's own camera moves over it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.engine.frames.cards import lettered, strength, vignette
from studio.engine.frames.transitions import covered, dissolving, paint_cover
from studio.engine.lettering.page import Faces
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas, Pixels
from studio.engine.paint.hands import hand
from studio.engine.paint.palette import Palette, palette
from studio.engine.places import light
from studio.engine.staging import HEIGHT, WIDTH, Card, Film, Shot
from studio.engine.staging.camera import seen_at

Still = NDArray[np.uint8]  # BGR, any size
ROOM = 1.12  # how much larger than the frame a still is held
REACH = 0.8  # of that room, how much the camera may use


class StillPainter:
    """Paints any frame of a film whose shots are pictures."""

    def __init__(
        self, film: Film, stills: Mapping[str, Still], faces: Faces, *, scale: float
    ) -> None:
        self.film, self.faces, self.scale = film, faces, scale
        self.hand = hand(film.style)
        self.size = (round(WIDTH * scale), round(HEIGHT * scale))
        self._stills = stills
        self._held: tuple[str, Still] | None = None
        self._starts = [shot.start for shot in film.shots]
        self._canvas = Canvas(*self.size, scale=scale)
        self._cards: dict[Card, Canvas] = {}

    def paint(self, frame: int) -> Pixels:
        """Return the frame as BGRA. The array is used again by the next call."""
        number = bisect_right(self._starts, frame) - 1
        shot = self.film.shots[number]
        at = frame - shot.start
        through = dissolving(shot, at) if number else 0.0
        before = None
        if through:
            last = self.film.shots[number - 1]
            before = self._shot(last, last.frames - 1).copy()
        pixels = self._shot(shot, at)
        if before is not None:
            mixed = cv2.addWeighted(before, through, pixels, 1 - through, 0)
            np.copyto(pixels, mixed)
            self._canvas.surface.mark_dirty()
        return pixels

    def _shot(self, shot: Shot, frame: int) -> Pixels:
        canvas = self._canvas
        canvas.home()
        pixels = canvas.read()
        pixels[..., :3] = self._seen(shot, frame)
        pixels[..., 3] = 255
        canvas.surface.mark_dirty()
        for band in vignette(*self.size, self.hand.look.vignette):
            canvas.lay(band, band.left, band.top)
        graded = _graded(shot)
        for card in shot.cards:
            share = strength(card, frame, shot.frames)
            if share > 0:
                if card not in self._cards:
                    self._cards[card] = lettered(
                        card, graded, self.faces, self.hand, self.scale
                    )
                rise = round((1 - share) * 14 * self.scale)
                canvas.lay(self._cards[card], 0, rise, alpha=share)
        cover = covered(shot, frame)
        if cover:
            canvas.home()
            paint_cover(Brush(canvas, self.hand), cover, graded)
        return canvas.read()

    def _seen(self, shot: Shot, frame: int) -> Still:
        """Return the part of the still that the camera sees at a frame."""
        still = self._still(shot.name)
        view = seen_at(shot.camera, frame, shot.frames)
        middle = seen_at(shot.camera, shot.frames // 2, shot.frames)
        high, wide = still.shape[:2]
        # The shot's own move, as far as the room round the still lets it go.
        near = min(1.0, max(view.zoom / middle.zoom, 1 / ROOM) / ROOM * REACH + 0.2)
        room_x, room_y = wide * (1 - 1 / ROOM), high * (1 - 1 / ROOM)
        x = (view.x - middle.x) / WIDTH * wide * REACH
        y = (view.y - middle.y) / HEIGHT * high * REACH
        x = max(-room_x / 2, min(room_x / 2, x))
        y = max(-room_y / 2, min(room_y / 2, y))
        grow = self.size[0] / wide * ROOM * max(1.0, near)
        turn = np.array(
            [
                [grow, 0, self.size[0] / 2 - grow * (wide / 2 + x)],
                [0, grow, self.size[1] / 2 - grow * (high / 2 + y)],
            ],
            np.float32,
        )
        return np.asarray(
            cv2.warpAffine(
                still, turn, self.size, flags=cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REPLICATE,
            ),
            np.uint8,
        )  # fmt: skip

    def _still(self, name: str) -> Still:
        """Return the shot's picture, cut to the frame's shape."""
        if self._held is None or self._held[0] != name:
            self._held = (name, _sixteen_by_nine(self._stills[name]))
        return self._held[1]


def _sixteen_by_nine(still: Still) -> Still:
    high, wide = still.shape[:2]
    if wide * HEIGHT > high * WIDTH:
        keep = round(high * WIDTH / HEIGHT)
        left = (wide - keep) // 2
        return still[:, left : left + keep]
    keep = round(wide * HEIGHT / WIDTH)
    # From a little above the middle: heads are there.
    top = round((high - keep) * 0.4)
    return still[top : top + keep]


def _graded(shot: Shot) -> Palette:
    setting = shot.setting
    return light.graded(
        palette(setting.palette), setting.time, setting.weather, setting.season
    )
