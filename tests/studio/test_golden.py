"""The whole vocabulary, looked at: one small sheet for each of its files."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from studio.engine.actors import Look, Pose
from studio.engine.actors.act import draw
from studio.engine.actors.bodies import Body, all_bodies
from studio.engine.frames import Painter
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.paint.hands import all_hands, hand
from studio.engine.paint.palette import Colours, palette
from studio.engine.places import all_places
from studio.engine.props import Prop, all_props
from studio.engine.staging import FPS, Camera, Film, Setting, Shot, View
from tests.golden import Picture, compare

from .films import faces, film

TILE = 56
ACROSS = 8
GROUND = "#dfe6dc"


def test_each_file_of_things_looks_as_it_did(renew: bool) -> None:
    files: dict[str, list[Prop]] = {}
    for prop in all_props().values():
        files.setdefault(prop.draw.__module__.rpartition(".")[2], []).append(prop)

    for name, props in sorted(files.items()):
        tiles = [_prop(prop) for prop in props]
        compare(f"props/{name}", _sheet(tiles), renew=renew)


def test_each_file_of_bodies_looks_as_it_did(renew: bool) -> None:
    files: dict[str, list[Body]] = {}
    for body in all_bodies().values():
        files.setdefault(body.paint.__module__.rpartition(".")[2], []).append(body)

    for name, bodies in sorted(files.items()):
        tiles = [_body(body) for body in bodies]
        compare(f"bodies/{name}", _sheet(tiles), renew=renew)


def test_each_place_looks_as_it_did_by_day_and_night(renew: bool) -> None:
    for name in all_places():
        tiles = [_place(name, time) for time in ("noon", "dusk", "night")]
        safe = name.replace(" ", "-")
        compare(f"places/{safe}", np.hstack(tiles), renew=renew)


@pytest.mark.parametrize("style", sorted(all_hands()))
def test_a_film_looks_as_it_did_in_each_style(style: str, renew: bool) -> None:
    painter = Painter(film(style=style), faces(), scale=0.5)
    frames = [painter.paint(frame) for frame in (20, 110, 260, 400, 590)]
    strip = np.hstack([_small(pixels[..., :3], 128, 72) for pixels in frames])

    compare(f"styles/{style}", strip, renew=renew)


def _small(pixels: Picture, wide: int, high: int) -> Picture:
    return np.asarray(
        cv2.resize(pixels, (wide, high), interpolation=cv2.INTER_AREA), np.uint8
    )


def _sheet(tiles: list[Picture]) -> Picture:
    blank = np.zeros_like(tiles[0])
    tiles = tiles + [blank] * (-len(tiles) % ACROSS)
    rows = [np.hstack(tiles[n : n + ACROSS]) for n in range(0, len(tiles), ACROSS)]
    return np.vstack(rows)


def _canvas(reach: float) -> tuple[Canvas, Brush]:
    side = TILE * 3
    canvas = Canvas(side, side, scale=side / reach, left=-reach / 2, top=-reach * 0.8)
    brush = Brush(canvas, hand("paper"))
    brush.veil("M-999 -999H999V999H-999Z", GROUND, 1.0)
    return canvas, brush


def _prop(prop: Prop) -> Picture:
    canvas, brush = _canvas(prop.size * 1.7)
    own = palette("dusk")
    colours = Colours(prop.main, prop.second, own.light, own.warm, own.pale, own.ink)
    down = prop.size * 0.45 if prop.at == "sky" else 0.0
    with brush.at(0, -down):
        prop.whole(brush, colours)
    return _small(canvas.read()[..., :3], TILE, TILE)


def _body(body: Body) -> Picture:
    canvas, brush = _canvas((body.height + body.rests) * 1.5)
    draw(brush, Look(body.name), Pose("wave", 0.9, "glad", "D", seed=3))
    return _small(canvas.read()[..., :3], TILE, TILE)


def _place(name: str, time: str) -> Picture:
    setting = Setting(name, time, "clear", "summer", all_places()[name].palettes[0], 5)
    shot = Shot("1", "wide", 0, 0, FPS, setting, Camera(View(), View()))
    made = Film("", "en", "paper", 1, FPS, (), (shot,), (), (), ())
    painter = Painter(made, faces(), scale=0.25)
    return _small(painter.paint(0)[..., :3], 128, 72)
