"""Weather is a pure function of time, and never flashes."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.engine.paint.canvas import Canvas, Pixels, lib
from studio.engine.places import SEASONS, TIMES, WEATHERS, all_places
from studio.engine.weather import cutouts
from studio.engine.weather.fall import draw_weather
from studio.engine.weather.glow import FIREFLY_PLACES, draw_lights
from studio.engine.weather.stamps import scatter, stamps

FPS = 25


def air(weather: str, t: float, **changes: object) -> Pixels:
    """Paint the weather over a flat grey picture."""
    facts = {"season": "summer", "seed": 5, "indoors": False, "floating": ""}
    facts.update(changes)
    canvas = Canvas(320, 180, scale=0.25)
    canvas.pixels[:] = (110, 110, 110, 255)
    canvas.surface.mark_dirty()
    season, seed = facts.pop("season"), facts.pop("seed")
    draw_weather(canvas, weather, season, t, seed, **facts)  # type: ignore[arg-type]
    return canvas.read()[..., :3].copy()


@pytest.mark.parametrize("weather", WEATHERS)
def test_the_air_at_a_moment_is_always_the_same(weather: str) -> None:
    assert np.array_equal(air(weather, 4.2), air(weather, 4.2))


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "fog", "windy"])
def test_it_moves_and_differs_by_seed(weather: str) -> None:
    assert not np.array_equal(air(weather, 1.0), air(weather, 2.0))
    assert not np.array_equal(air(weather, 1.0), air(weather, 1.0, seed=6))


@pytest.mark.parametrize("weather", WEATHERS)
def test_no_weather_flashes(weather: str) -> None:
    light = [air(weather, n / FPS).mean() for n in range(16 * FPS)]
    assert np.abs(np.diff(light)).max() < 5


def test_a_storm_brightens_at_most_once_in_any_second() -> None:
    light = np.array([air("storm", n / FPS).mean() for n in range(60 * FPS)])
    bright = light > np.median(light) + 8
    rises = np.flatnonzero(np.diff(bright.astype(int)) == 1)
    assert len(rises) > 0
    assert np.diff(rises).min() > FPS


def test_indoors_stays_dry() -> None:
    assert np.array_equal(
        air("rain", 2.0, indoors=True), air("clear", 2.0, indoors=True)
    )


def test_bubbles_rise_under_water_and_stars_twinkle_in_space() -> None:
    plain = air("clear", 2.0)
    assert not np.array_equal(air("clear", 2.0, floating="water"), plain)
    assert not np.array_equal(air("clear", 2.0, floating="space"), plain)


def test_leaves_fall_in_autumn_and_petals_in_spring() -> None:
    bare = air("clear", 2.0)
    falls = {s: not np.array_equal(air("clear", 2.0, season=s), bare) for s in SEASONS}
    assert falls == {"spring": True, "summer": False, "autumn": True, "winter": False}


def test_the_pen_is_left_as_it_was() -> None:
    canvas = Canvas(64, 36, scale=0.05)
    before = canvas.context.get_matrix().as_tuple()
    draw_weather(canvas, "fog", "autumn", 1.0, 1, indoors=False, floating="")
    draw_lights(canvas, "lighthouse", "night", 1.0, 1)
    assert canvas.context.get_matrix().as_tuple() == before


def test_live_lights_swell_and_never_blink() -> None:
    assert set(all_places()) > FIREFLY_PLACES
    for name in ("lighthouse", "pond"):
        for time in TIMES:
            light = []
            for n in range(10 * FPS):
                canvas = Canvas(128, 72, scale=0.1)
                draw_lights(canvas, name, time, n / FPS, 1)
                light.append(canvas.read()[..., 3].mean())
            assert np.abs(np.diff(light)).max() < 3


def test_fireflies_are_out_in_summer_only() -> None:
    out = {}
    for season in SEASONS:
        canvas = Canvas(128, 72, scale=0.1)
        draw_lights(canvas, "pond", "night", 3.0, 1, season)
        out[season] = bool(canvas.read().any())
    assert out == {s: s == "summer" for s in SEASONS}


@pytest.mark.parametrize("fine", [1, 2, 4])
@given(x=st.floats(-5, 60), y=st.floats(-5, 60))
def test_a_stamp_lies_where_it_would_have_been_drawn(
    fine: int, x: float, y: float
) -> None:
    stamped, drawn = Canvas(64, 64, scale=1.5), Canvas(64, 64, scale=1.5)

    scatter(
        stamped,
        stamps(cutouts.flake, 5.0, fine, 1.5),
        np.array([2]),
        np.array([x]),
        np.array([y]),
    )
    step = 1.5 * fine
    nearest = [float(np.rint(place * step)) / step for place in (x, y)]
    lib.cairo_translate(drawn.pen, *nearest)
    cutouts.flake(drawn, 2)

    apart = stamped.read().astype(int) - drawn.read()
    assert np.abs(apart).max() <= 12  # cairo rounds points to a 256th of a pixel


def test_drops_and_flakes_keep_their_number_at_every_moment() -> None:
    for weather in ("rain", "snow"):
        shown = [(air(weather, n * 0.37) != 110).any(2).mean() for n in range(60)]
        assert min(shown) > 0.5 * max(shown)


def test_mist_has_no_seam_where_its_lengths_meet() -> None:
    for n in range(40):
        mist = air("fog", n * 1.9)[:, :, 0].astype(int)
        assert np.abs(np.diff(mist, axis=1)).max() <= 6


def test_the_beam_has_no_gaps_between_its_parts() -> None:
    for n in range(60):
        canvas = Canvas(640, 360, scale=0.5)
        draw_lights(canvas, "lighthouse", "night", n * 0.15, 1)
        row = canvas.read()[104, :540, 3].astype(int)
        assert (np.minimum(row[:-2], row[2:]) - row[1:-1]).max() <= 2


def test_what_is_baked_stays_small() -> None:
    tracemalloc.start()
    canvas = Canvas(1280, 720)
    begun = tracemalloc.get_traced_memory()[0]
    for seed in range(3):
        for weather in WEATHERS:
            for t in range(8):
                draw_weather(
                    canvas, weather, "autumn", t, seed, indoors=False, floating=""
                )
        draw_lights(canvas, "lighthouse", "night", 1.0, seed)
    kept = tracemalloc.get_traced_memory()[0] - begun
    tracemalloc.stop()
    assert kept < 25e6
