"""What every prop promises, whoever drew it."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from studio.engine.origins import origins
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas, Pixels
from studio.engine.paint.hands import hand
from studio.engine.paint.palette import Colours, palette
from studio.engine.props import Draw, Prop, all_props

PROPS = tuple(all_props().values())
# The soft rim of glows and shadows is not the thing itself.
SOLID = 60
# In sizes, and a pixel's play. Trains, boats and rugs are longer than they are high.
FURTHEST, LENGTH = 1.55, 100

every_prop = pytest.mark.parametrize("thing", PROPS, ids=lambda thing: thing.name)


def span(thing: Prop) -> float:
    """Return how far the sheet of a prop reaches from its origin."""
    return thing.size * 2 + 140


def painted(thing: Prop, main: str = "") -> tuple[Pixels, float]:
    """Return the prop on a sheet that it cannot leave, and the sheet's scale."""
    scale = 24 / thing.size
    side = round(2 * span(thing) * scale)
    canvas = Canvas(side, side, scale=scale, left=-span(thing), top=-span(thing))
    mood = palette("dusk")
    colours = Colours(
        main or thing.main, thing.second, mood.light, mood.warm, mood.pale, mood.ink
    )
    thing.whole(Brush(canvas, hand("paper")), colours)
    return canvas.read().copy(), scale


@cache
def box(name: str) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is solid, in units."""
    thing = all_props()[name]
    pixels, scale = painted(thing)
    rows, columns = np.nonzero(pixels[..., 3] > SOLID)
    left, right = columns.min() / scale, (columns.max() + 1) / scale
    top, bottom = rows.min() / scale, (rows.max() + 1) / scale
    reach = span(thing)
    return left - reach, top - reach, right - reach, bottom - reach


@every_prop
def test_every_prop_draws_something(thing: Prop) -> None:
    pixels, _ = painted(thing)

    assert (pixels[..., 3] > SOLID).sum() > 20


@every_prop
def test_every_prop_is_as_high_as_it_says(thing: Prop) -> None:
    _, top, _, bottom = box(thing.name)

    assert 0.5 <= (bottom - top) / thing.size <= 1.6


@every_prop
def test_every_prop_stays_near_its_origin(thing: Prop) -> None:
    left, top, right, bottom = box(thing.name)

    assert max(-top, bottom) <= thing.size * FURTHEST
    assert max(-left, right) <= thing.size * FURTHEST + LENGTH
    assert max(-left, right, -top, bottom) <= thing.reach


@every_prop
def test_every_prop_shows_the_colour_it_is_given(thing: Prop) -> None:
    red, _ = painted(thing, "#d83a32")
    blue, _ = painted(thing, "#3a62d8")

    differs = np.abs(red.astype(int) - blue.astype(int)).max(axis=2) > 24
    assert differs.sum() >= 0.04 * (red[..., 3] > SOLID).sum()


@every_prop
def test_every_prop_is_drawn_the_same_twice(thing: Prop) -> None:
    assert np.array_equal(painted(thing)[0], painted(thing)[0])


@every_prop
def test_every_prop_is_held_within_its_reach(thing: Prop) -> None:
    x, y = thing.grip

    assert abs(x) <= thing.size + LENGTH and abs(y) <= thing.size * 1.2


def test_no_two_props_share_a_word() -> None:
    owners: dict[str, set[str]] = {}
    for thing in PROPS:
        for word in thing.words:
            owners.setdefault(word.casefold(), set()).add(thing.name)

    assert {word: names for word, names in owners.items() if len(names) > 1} == {}


def test_every_motion_is_one_that_film_knows() -> None:
    moves = {thing.name: thing.moves for thing in PROPS}

    assert {n: m for n, m in moves.items() if m not in origins("motion")} == {}


def test_every_thing_of_a_story_can_be_seen_beside_a_child() -> None:
    assert [thing.name for thing in PROPS if thing.size < 34] == []


def test_a_prop_in_the_sky_needs_no_ground() -> None:
    _, top, _, bottom = box("sun")

    assert top < 0 < bottom


def test_who_sits_in_something_has_a_seat_behind_its_near_side() -> None:
    fronted = [thing for thing in PROPS if thing.front]
    moving = {"fan", "water wheel"}  # a cage and a stream, not a side one sits behind

    assert len(fronted) > 40
    assert {thing.name for thing in fronted if not thing.seat} == moving


def test_a_near_side_lies_upon_the_drawing_it_belongs_to() -> None:
    for name in ("rowing boat", "car", "bus", "bathtub", "rocket", "bed"):
        thing = all_props()[name]
        assert thing.front
        alone, laid = _sheet(thing, thing.draw), _sheet(thing, thing.front)
        outside = (laid[..., 3] > 200) & (alone[..., 3] < SOLID)
        assert outside.sum() <= 4, name


def test_what_turns_is_drawn_round_its_pivot_and_only_there() -> None:
    for thing in (thing for thing in PROPS if thing.wheel):
        still, turned = (_turned(thing, by) for by in (0, 180))
        assert not np.array_equal(still, turned) or thing.name == "ferris wheel"


def test_a_drawing_in_another_size_keeps_its_seat_and_its_grip_on_it() -> None:
    tractor = all_props()["tractor"]

    assert tractor.size == 190 and tractor.seat is not None
    assert abs(tractor.seat[1] + 98 * 190 / 176) < 0.01


def _sheet(thing: Prop, part: Draw) -> Pixels:
    canvas = Canvas(120, 120, scale=0.15, left=-400, top=-520)
    mood = palette("dusk")
    colours = Colours(
        thing.main, thing.second, mood.light, mood.warm, mood.pale, mood.ink
    )
    part(Brush(canvas, hand("paper")), colours)
    return canvas.read().copy()


def _turned(thing: Prop, by: float) -> Pixels:
    return _sheet(thing, lambda b, c: thing.turning(b, c, by))
