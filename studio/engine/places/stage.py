"""Builds a set: a place at an hour, baked into planes from far to near.

A set is painted once a shot and moved many times, so everything here may be slow beside
a frame (and is not: a set takes a few tenths of a second).
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import numpy as np

from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.paint.hands import StyledHand
from studio.engine.paint.palette import Colours, palette
from studio.engine.places import BOTTOM, LEFT, RIGHT, TOP, Place, all_places, light
from studio.engine.places.heavens import paint_sky
from studio.engine.staging import Setting


@dataclass(frozen=True)
class Plane:
    """One sheet of a set. `canvas.top` says where its first row lies."""

    depth: float
    canvas: Canvas


class Stage:
    """The `Set` a place is drawn on."""

    def __init__(self, setting: Setting, hand: StyledHand, scale: float) -> None:
        self.place: Place = all_places()[setting.place]
        self.time, self.weather = setting.time, setting.weather
        self.season, self.without = setting.season, setting.without
        self.palette = light.graded(
            palette(setting.palette), setting.time, setting.weather, setting.season
        )
        # The place's name is in the seed: two places of one film must not rhyme.
        self.rng = random.Random(f"{setting.seed} {setting.place}")
        self._hand, self._scale = hand, scale
        self.sheets: list[tuple[float, Canvas]] = []

    def sky(self) -> Brush:
        brush = self.plane(0.0)
        # Its own chance, so that a sky with more stars does not move the houses.
        paint_sky(self, brush, random.Random(self.rng.random()))
        return brush

    def plane(self, depth: float) -> Brush:
        canvas = Canvas(
            math.ceil((RIGHT - LEFT) * self._scale),
            math.ceil((BOTTOM - TOP) * self._scale),
            scale=self._scale,
            left=LEFT,
            top=TOP,
        )
        self.sheets.append((depth, canvas))
        return Brush(canvas, self._hand)

    def colours(self, main: str, second: str = "") -> Colours:
        own = self.palette
        indoors = self.place.indoors
        main, second = (
            light.lit(colour, self.time, self.weather, indoors=indoors)
            for colour in (main, second or own.pale)
        )
        return Colours(main, second, own.light, own.warm, own.pale, own.ink)

    @property
    def dark(self) -> bool:
        return light.dark(self.time, self.weather)

    @property
    def snowy(self) -> bool:
        return light.snowy(self.weather, self.season)


def build(setting: Setting, hand: StyledHand, scale: float) -> tuple[Plane, ...]:
    """Paint the setting; return its planes from far to near."""
    stage = Stage(setting, hand, scale)
    stage.place.draw(stage)
    planes = []
    while stage.sheets:
        # Let go of each as it is finished: the sheets of a set are thirty megabytes.
        depth, sheet = stage.sheets.pop(0)
        sheet.read()
        cropped = _cropped(sheet)
        hand.finish(cropped.pixels, setting.seed)
        cropped.surface.mark_dirty()
        planes.append(Plane(depth, cropped))
    return tuple(planes)


def _cropped(sheet: Canvas) -> Canvas:
    """Return the rows that hold anything: most planes are half empty."""
    rows = np.flatnonzero(sheet.pixels[..., 3].any(axis=1))
    if not len(rows) or len(rows) == sheet.height:
        return sheet
    first, last = int(rows[0]), int(rows[-1]) + 1
    top = sheet.top + first / sheet.scale
    cropped = Canvas(
        sheet.width, last - first, scale=sheet.scale, left=sheet.left, top=top
    )
    cropped.pixels[:] = sheet.pixels[first:last]
    return cropped
