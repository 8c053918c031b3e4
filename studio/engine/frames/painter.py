"""Paints frames: sheets from far to near, things, actors, weather, lettering."""

from __future__ import annotations

from bisect import bisect_right

import cairocffi
import cv2
import numpy as np

from studio.engine.actors import Spots
from studio.engine.frames.backdrop import Backdrops
from studio.engine.frames.cards import lettered, strength, vignette
from studio.engine.frames.motion import moved
from studio.engine.frames.players import Standing, paint_actor, standing
from studio.engine.frames.sprites import Air, Sprites
from studio.engine.frames.transitions import covered, dissolving, paint_cover
from studio.engine.lettering.page import Faces
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas, Pixels, lib
from studio.engine.paint.hands import hand
from studio.engine.paint.palette import Palette
from studio.engine.places import all_places
from studio.engine.props import all_props
from studio.engine.staging import (
    CEILING,
    FPS,
    HEIGHT,
    WIDTH,
    Card,
    Film,
    Part,
    Placed,
    Shot,
    View,
)
from studio.engine.staging.camera import MIDDLE, screen, seen_at
from studio.engine.weather.fall import draw_weather
from studio.engine.weather.glow import draw_lights

CLOSE = 1.6
WHEEL = 0.9  # how fast what turns turns, in radians a second
CARDS = 2  # as large as the frame; a shot has one
LAMPS = 0.6  # the depth at which places hang their lamps


class Painter:
    """Paints any frame of one film at one size.

    Whoever paints a film piece by piece hands in the painter of the piece before: its
    set and its things are not painted again.
    """

    def __init__(
        self,
        film: Film,
        faces: Faces,
        *,
        scale: float = 1.0,
        before: Painter | None = None,
    ) -> None:
        self.film, self.faces, self.scale = film, faces, scale
        self.hand = hand(film.style)
        self.size = (round(WIDTH * scale), round(HEIGHT * scale))
        self._starts = [shot.start for shot in film.shots]
        self._canvas = Canvas(*self.size, scale=scale)
        # Sixteen shades along an edge instead of 255: nobody sees it in a picture
        # that moves, and all that is drawn anew costs an eighth less.
        self._canvas.context.set_antialias(cairocffi.ANTIALIAS_FAST)
        lib.cairo_set_tolerance(self._canvas.pen, 0.25)
        self._backdrops = Backdrops(self.hand, scale)
        self._sprites = Sprites(self.hand, faces)
        if before and (before.film.style, before.scale) == (film.style, scale):
            self._backdrops.take_over(before._backdrops)
            self._sprites = before._sprites
        self._cards: dict[tuple[Card, str], Canvas] = {}
        self._before: tuple[int, Pixels] | None = None

    def shot_at(self, frame: int) -> tuple[int, Shot]:
        number = bisect_right(self._starts, frame) - 1
        return number, self.film.shots[number]

    def paint(self, frame: int) -> Pixels:
        """Return the frame as BGRA. The array is used again by the next call."""
        number, shot = self.shot_at(frame)
        through = dissolving(shot, frame - shot.start) if number else 0.0
        before = self._last_of(number - 1) if through else None
        pixels = self._shot(shot, frame - shot.start)
        if before is not None:
            mixed = cv2.addWeighted(before, through, pixels, 1 - through, 0)
            np.copyto(pixels, mixed)
            self._canvas.surface.mark_dirty()
        return pixels

    def _last_of(self, number: int) -> Pixels:
        if not self._before or self._before[0] != number:
            shot = self.film.shots[number]
            self._before = (number, self._shot(shot, shot.frames - 1).copy())
        return self._before[1]

    def _shot(self, shot: Shot, frame: int) -> Pixels:
        canvas = self._canvas
        place = all_places()[shot.setting.place]
        backdrop = self._backdrops.of(shot)
        view = seen_at(shot.camera, frame, shot.frames)
        t = (shot.since + frame) / FPS
        backdrop.lay(canvas, view, near=False)
        self._lights(shot, view, t)
        after = [thing for thing in shot.things if thing.before]
        self._things([x for x in shot.things if not x.before], shot, view, t)
        spots = self._actors(shot, frame, view, t)
        self._fronts(shot, view, t)
        self._strings(shot, spots, view, t)
        self._things(after, shot, view, t)
        backdrop.lay(canvas, view, near=True)
        canvas.home()
        draw_weather(
            canvas, shot.setting.weather, shot.setting.season, t, shot.setting.seed,
            indoors=place.indoors, floating=place.floating,
        )  # fmt: skip
        self._finish(shot, frame, backdrop.palette)
        return canvas.read()

    def _air(self, shot: Shot) -> Air:
        setting = shot.setting
        indoors = all_places()[setting.place].indoors
        graded = self._backdrops.get(setting).palette
        return Air(setting.time, setting.weather, indoors, graded)

    # ------------------------------------------------------------ what moves
    def _lights(self, shot: Shot, view: View, t: float) -> None:
        """Let the lights of the place live, where its lamps stand."""
        setting = shot.setting
        shift = screen(view, 0, 0, LAMPS)
        with self._canvas.shifted(*shift):
            draw_lights(
                self._canvas, setting.place, setting.time, t, setting.seed,
                setting.season,
            )  # fmt: skip

    def _things(self, things: list[Placed], shot: Shot, view: View, t: float) -> None:
        for thing in sorted(things, key=lambda thing: (thing.depth, thing.y)):
            prop = all_props()[thing.prop]
            self._part(thing, "draw", shot, view, t)
            if prop.wheel:
                self._part(thing, "wheel", shot, view, t)
                if prop.front and not thing.ridden:
                    self._part(thing, "front", shot, view, t)

    def _fronts(self, shot: Shot, view: View, t: float) -> None:
        """Lay the near sides of what is ridden over the riders."""
        for thing in shot.things:
            if thing.ridden and all_props()[thing.prop].front:
                self._part(thing, "front", shot, view, t)

    def _part(self, thing: Placed, part: str, shot: Shot, view: View, t: float) -> None:
        """Lay down one part of a thing: its drawing, its wheel or its near side."""
        prop = all_props()[thing.prop]
        x, y, turn, size, near = _whereabouts(thing, view, t)
        reach = prop.reach * size * near
        if not (-reach < x < WIDTH + reach and -reach < y < HEIGHT + reach):
            return
        if part == "wheel" and prop.wheel:
            side = -1 if thing.flip else 1
            x += prop.wheel[0] * size * near * side
            y += prop.wheel[1] * size * near
            turn = t * WHEEL * side + thing.phase
        wanted = size * near * self.scale
        sprite = self._sprites.get(
            thing.prop, thing.colour, thing.text, wanted, self._air(shot), part
        )
        self._canvas.lay(
            sprite.canvas,
            x * self.scale,
            y * self.scale,
            scale=wanted / sprite.scale,
            turn=turn,
            flip=thing.flip,
            origin=sprite.origin,
        )

    def _actors(self, shot: Shot, frame: int, view: View, t: float) -> dict[str, Spots]:
        place = all_places()[shot.setting.place]
        spots: dict[str, Spots] = {}
        brush = Brush(self._canvas, self.hand.brisk())
        placed = [(part, standing(part, frame)) for part in shot.parts]
        # Who stands further back is painted first.
        for part, at in sorted(placed, key=lambda each: each[1].y):
            _aim(self._canvas, view)
            spots[part.who] = paint_actor(brush, part, at, place, shot.setting, t=t)
            if part.holds:
                self._held(part, at, spots[part.who], shot, view)
        self._canvas.home()
        return spots

    def _held(
        self, part: Part, at: Standing, spots: Spots, shot: Shot, view: View
    ) -> None:
        prop = all_props()[part.holds]
        small = min(0.9, 0.7 * spots.height / prop.size) if prop.size > 90 else 0.85
        x, y, near = screen(view, *spots.hand, 1.0)
        wanted = small * near * self.scale
        sprite = self._sprites.get(
            part.holds, part.holds_colour, part.holds_text, wanted, self._air(shot)
        )
        grip = (prop.grip[0] * sprite.scale, prop.grip[1] * sprite.scale)
        origin = (sprite.origin[0] + grip[0], sprite.origin[1] + grip[1])
        # Lettering must stay readable, whichever way its bearer looks.
        flip = at.pose.facing < 0 and not part.holds_text
        self._canvas.lay(
            sprite.canvas,
            x * self.scale,
            y * self.scale,
            scale=wanted / sprite.scale,
            flip=flip,
            origin=origin,
        )

    def _strings(
        self, shot: Shot, spots: dict[str, Spots], view: View, t: float
    ) -> None:
        """Draw the strings of what flies, all as one path: one stroke costs as one."""
        held = [t for t in shot.things if t.held_by in spots or t.held_by == CEILING]
        # Close to, a face matters more than the strings that would cross it.
        if not held or view.zoom > CLOSE:
            return
        canvas = self._canvas
        canvas.home()
        pen = canvas.pen
        lib.cairo_new_path(pen)
        for thing in held:
            x, y, _, size, near = _whereabouts(thing, view, t)
            if thing.held_by == CEILING:
                upper = y - 0.4 * all_props()[thing.prop].size * size * near
                lib.cairo_move_to(pen, x, upper)
                lib.cairo_line_to(pen, x, -20)
                continue
            grip = all_props()[thing.prop].grip
            hx, hy, _ = screen(view, *spots[thing.held_by].hand, 1.0)
            gx, gy = x + grip[0] * size * near, y + grip[1] * size * near
            sag = abs(hx - gx) * 0.08 + 14
            third = ((gx * 2 + hx) / 3, (gy * 2 + hy) / 3 + sag)
            other = ((gx + hx * 2) / 3, (gy + hy * 2) / 3 + sag)
            lib.cairo_move_to(pen, gx, gy)
            lib.cairo_curve_to(pen, *third, *other, hx, hy)
        canvas.ink("#f3eee0", 0.55 / max(1.0, view.zoom) ** 1.6)
        canvas.stroke(1.3)

    def _finish(self, shot: Shot, frame: int, graded: Palette) -> None:
        canvas = self._canvas
        canvas.home()
        for band in vignette(*self.size, self.hand.look.vignette):
            canvas.lay(band, band.left, band.top)
        for card in shot.cards:
            share = strength(card, frame, shot.frames)
            if share > 0:
                key = (card, graded.name)
                if key not in self._cards:
                    if len(self._cards) >= CARDS:
                        self._cards.pop(next(iter(self._cards)))
                    self._cards[key] = lettered(
                        card, graded, self.faces, self.hand, self.scale
                    )
                rise = round((1 - share) * 14 * self.scale)
                canvas.lay(self._cards[key], 0, rise, alpha=share)
        cover = covered(shot, frame)
        if cover:
            canvas.home()
            paint_cover(Brush(canvas, self.hand), cover, graded)


def _aim(canvas: Canvas, view: View) -> None:
    """Let the pen draw in the place's units, as the camera sees depth 1."""
    canvas.home()
    pen = canvas.pen
    lib.cairo_translate(pen, *MIDDLE)
    lib.cairo_scale(pen, view.zoom, view.zoom)
    lib.cairo_translate(pen, -view.x, -view.y)


def _whereabouts(
    thing: Placed, view: View, t: float
) -> tuple[float, float, float, float, float]:
    """Return where a thing is on the screen, its turn, its size and its nearness."""
    size = all_props()[thing.prop].size * thing.scale
    by = moved(thing.motion, t, thing.phase, size)
    x, y, near = screen(view, thing.x + by.x, thing.y + by.y, thing.depth)
    return x, y, by.turn, thing.scale * by.scale, near
