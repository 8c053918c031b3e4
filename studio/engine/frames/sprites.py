"""Things, painted once and laid down many times."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np

from studio.engine.lettering.page import Faces, Letters, fitted, write
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.paint.hands import StyledHand
from studio.engine.paint.palette import Colours, Palette
from studio.engine.places import light
from studio.engine.props import Prop, all_props

# Where words are lettered onto a thing: left, top, right, bottom in its own units.
FACES = {
    "sign": (-66.0, -148.0, 66.0, -80.0),
    "placard": (-48.0, -188.0, 48.0, -122.0),
    "parcel": (-34.0, -58.0, 34.0, -22.0),
}
MOST = 8 << 20  # bytes of sheets kept: the things of one scene are two megabytes


@dataclass(frozen=True)
class Air:
    """What light a thing is seen in."""

    time: str
    weather: str
    indoors: bool
    palette: Palette

    def colours(self, main: str, second: str) -> Colours:
        own = self.palette
        return Colours(main, second, own.light, own.warm, own.pale, own.ink)


@dataclass(frozen=True)
class Sprite:
    """A painted thing: its pixels, which of them is its origin, pixels for a unit."""

    canvas: Canvas
    origin: tuple[float, float]
    scale: float


class Sprites:
    """Paints things on demand and keeps the latest."""

    def __init__(self, hand: StyledHand, faces: Faces) -> None:
        self._hand, self._faces = hand, faces
        self._kept: OrderedDict[tuple[object, ...], Sprite] = OrderedDict()
        self._held = 0

    def get(
        self,
        name: str,
        colour: str,
        text: str,
        scale: float,
        air: Air,
        part: str = "draw",
    ) -> Sprite:
        # Sizes in steps, so that a slow push does not paint a thing anew each frame.
        step = _step(scale)
        key = (name, colour, text, step, air, part)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        prop = all_props()[name]

        def lit(own: str) -> str:
            if prop.shines:
                return own
            return light.lit(own, air.time, air.weather, indoors=air.indoors)

        colours = air.colours(lit(colour or prop.main), lit(prop.second))
        sprite = self._paint(prop, part, colours, text, step)
        self._kept[key] = sprite
        self._held += sprite.canvas.pixels.nbytes
        while self._held > MOST and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._held -= oldest.canvas.pixels.nbytes
        return sprite

    def _paint(
        self, prop: Prop, part: str, colours: Colours, text: str, scale: float
    ) -> Sprite:
        reach = prop.reach
        side = int(reach * 2 * scale) + 2
        sheet = Canvas(side, side, scale=scale, left=-reach, top=-reach)
        brush = Brush(sheet, self._hand)
        drawing = prop.wheel[2] if part == "wheel" and prop.wheel else prop.draw
        if part == "front" and prop.front:
            drawing = prop.front
        drawing(brush, colours)
        if part == "draw" and text and prop.name in FACES:
            self._letter(sheet, FACES[prop.name], text, colours.ink)
        sheet.read()
        return _cropped(sheet, self._hand, scale)

    def _letter(
        self,
        sheet: Canvas,
        room: tuple[float, float, float, float],
        text: str,
        ink: str,
    ) -> None:
        left, top, right, bottom = room
        width, height = (right - left) * 0.92, bottom - top
        face = self._faces.title
        size, rows = fitted(face, text, size=height * 0.62, width=width, lines=3)
        size = min(size, height / (len(rows) * 1.08))
        low = top + height / 2 - (len(rows) - 1) * size * 0.5 + size * 0.32
        for n, row in enumerate(rows):
            at = ((left + right) / 2, low + n * size)
            write(sheet, face, row, at, size, Letters(ink, heavy=0.5))


def _step(scale: float) -> float:
    """Return the baked size for a scale: never smaller than shown, in steps of 12 %."""
    step = 0.25
    while step < scale * 0.995:
        step *= 1.12
    return step


def _cropped(sheet: Canvas, hand: StyledHand, scale: float) -> Sprite:
    alpha = sheet.pixels[..., 3]
    rows = np.flatnonzero(alpha.any(axis=1))
    columns = np.flatnonzero(alpha.any(axis=0))
    if not len(rows):
        return Sprite(Canvas(1, 1), (0.0, 0.0), scale)
    # One clear pixel all round keeps edges soft when the sheet is turned.
    top, bottom = max(0, int(rows[0]) - 1), int(rows[-1]) + 2
    left, right = max(0, int(columns[0]) - 1), int(columns[-1]) + 2
    piece = sheet.pixels[top:bottom, left:right]
    small = Canvas(piece.shape[1], piece.shape[0])
    small.pixels[:] = piece
    hand.finish(small.pixels, 11)
    small.surface.mark_dirty()
    origin = (-sheet.left * scale - left, -sheet.top * scale - top)
    return Sprite(small, origin, scale)
