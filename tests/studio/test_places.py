"""Every place can be built at every hour, and is a stage that actors can stand on."""

from __future__ import annotations

import numpy as np
import pytest

from studio.engine.origins import origins
from studio.engine.paint.colour import luma
from studio.engine.paint.hands import all_hands, hand
from studio.engine.paint.palette import palette
from studio.engine.places import (
    LEFT,
    RIGHT,
    SEASONS,
    TIMES,
    TOP,
    WEATHERS,
    all_places,
)
from studio.engine.places.light import graded
from studio.engine.places.stage import Plane, build
from studio.engine.staging import Setting

PALETTES = tuple(origins("palette"))
NAMES = tuple(all_places())


def a_set(name: str, time: str = "dusk", **changes: object) -> tuple[Plane, ...]:
    facts = {"weather": "clear", "season": "summer", "palette": "dusk", "seed": 3}
    setting = Setting(name, time, **{**facts, **changes})  # type: ignore[arg-type]
    return build(setting, hand("paper"), 0.1)


def brightness(planes: tuple[Plane, ...]) -> float:
    """Return how bright the set is at home, its planes laid over each other."""
    high, wide = planes[0].canvas.pixels.shape[:2]
    seen = np.zeros((high, wide, 3))
    for plane in planes:
        pixels = plane.canvas.pixels.astype(float)
        first = round((plane.canvas.top - TOP) * plane.canvas.scale)
        rows = seen[first : first + pixels.shape[0]]
        rows *= 1 - pixels[..., 3:] / 255
        rows += pixels[..., :3]
    return float(seen[24:96].mean())


def test_there_are_places_and_palettes_enough_for_many_stories() -> None:
    assert len(NAMES) >= 28
    assert len(PALETTES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_a_place_is_built_at_every_hour_in_three_to_six_planes(name: str) -> None:
    for time in TIMES:
        planes = a_set(name, time)
        depths = [plane.depth for plane in planes]
        assert 3 <= len(planes) <= 6
        assert depths == sorted(depths)
        assert depths[0] == 0


@pytest.mark.parametrize("name", NAMES)
def test_the_sky_shuts_the_picture_and_every_plane_is_as_wide_as_the_camera_needs(
    name: str,
) -> None:
    planes = a_set(name)
    assert planes[0].canvas.pixels[..., 3].min() == 255
    for plane in planes:
        assert plane.canvas.left == LEFT
        assert plane.canvas.width == round((RIGHT - LEFT) * 0.1)


@pytest.mark.parametrize("name", NAMES)
def test_feet_stand_on_the_ground(name: str) -> None:
    place = all_places()[name]
    assert 540 <= place.ground <= 600
    if place.floating == "space":
        return
    ground = [p.canvas for p in a_set(name) if 0.9 <= p.depth <= 1.0][-1]
    for y in (place.ground - 28, place.ground, place.ground + 30):
        row = round((y - ground.top) * 0.1)
        if place.floating == "air" and y < 596:
            continue
        covered = ground.pixels[row, 40:160, 3]
        assert covered.mean() > 250, y


@pytest.mark.parametrize("name", NAMES)
def test_night_is_darker_than_noon(name: str) -> None:
    assert brightness(a_set(name, "night")) < brightness(a_set(name, "noon"))


def test_the_same_seed_paints_the_same_set_and_another_paints_another() -> None:
    first, again, other = a_set("meadow"), a_set("meadow"), a_set("meadow", seed=4)
    same = zip(first, again, strict=True)
    assert all(np.array_equal(a.canvas.pixels, b.canvas.pixels) for a, b in same)
    assert not np.array_equal(first[2].canvas.pixels, other[2].canvas.pixels)


def test_snow_lies_in_winter() -> None:
    summer = a_set("meadow", "noon")
    winter = a_set("meadow", "noon", season="winter")
    assert brightness(winter) > brightness(summer)


def test_every_weather_and_season_can_be_built() -> None:
    for weather in WEATHERS:
        for season in SEASONS:
            assert a_set("village", weather=weather, season=season)


def test_every_hand_can_paint_a_place() -> None:
    setting = Setting("beach", "dusk", "clear", "summer", "dusk", 1)
    assert all(build(setting, each, 0.1) for each in all_hands().values())


@pytest.mark.parametrize("name", PALETTES)
def test_the_hours_read_in_every_palette(name: str) -> None:
    own = palette(name)
    sky = {time: luma(graded(own, time, "clear", "summer").sky[0]) for time in TIMES}
    low = {time: luma(graded(own, time, "clear", "summer").sky[-1]) for time in TIMES}
    assert sky["night"] < sky["dusk"] < sky["noon"]
    assert low["night"] < 0.5 < low["noon"]


@pytest.mark.parametrize("name", PALETTES)
def test_land_pales_with_distance(name: str) -> None:
    for time in TIMES:
        layers = graded(palette(name), time, "clear", "summer").layers
        values = [luma(colour) for colour in layers]
        assert values == sorted(values, reverse=True)


def test_fog_takes_contrast_and_storm_takes_light() -> None:
    own = palette("meadow")
    clear, fog, storm = (
        graded(own, "noon", weather, "summer") for weather in ("clear", "fog", "storm")
    )
    spread = [luma(p.layers[0]) - luma(p.layers[4]) for p in (clear, fog)]
    assert spread[1] > 0
    assert luma(storm.sky[2]) < luma(clear.sky[2]) - 0.2
    far = [abs(luma(p.layers[0]) - luma(p.layers[2])) for p in (clear, fog)]
    assert luma(fog.layers[0]) > luma(clear.layers[0]) - 0.02
    assert far[1] > 0


def test_two_places_are_not_called_the_same() -> None:
    said: dict[str, str] = {}
    for place in all_places().values():
        for word in place.words:
            assert said.setdefault(word, place.name) == place.name, word


def test_every_place_names_palettes_that_exist() -> None:
    for place in all_places().values():
        assert set(place.palettes) <= set(PALETTES), place.name
