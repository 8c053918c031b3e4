"""Where things are put: on cakes, on strings, under the sky."""

from __future__ import annotations

import pytest

from studio.engine.brief.read import read
from studio.engine.places import all_places
from studio.engine.props import all_props
from studio.engine.staging import CEILING, Film, Placed
from studio.engine.staging.coverage import coverage
from studio.engine.staging.stage import stage
from studio.engine.story.tell import tell

from .films import spoken


def staged(prompt: str, seed: int = 7) -> Film:
    script = tell(read(prompt, seed=seed, seconds=20))
    return stage(script, spoken(script))


def things(film: Film, noun: str) -> list[Placed]:
    """Return the things of a name, in the shot that has the most of them."""
    shots = [[t for t in shot.things if t.noun == noun] for shot in film.shots]
    return max(shots, key=len)


@pytest.mark.parametrize("count", ["three", "nine", "twenty"])
def test_candles_named_with_a_cake_stand_on_it(count: str) -> None:
    film = staged(f"A birthday party with a cake and {count} candles for a mouse")
    candles = things(film, "candle")
    shot = next(shot for shot in film.shots if candles[0] in shot.things)
    cake = next(thing for thing in shot.things if thing.prop == "cake")
    half, top = all_props()["cake"].top or (0.0, 0.0)

    assert all(abs(c.x - cake.x) <= half * cake.scale for c in candles)
    assert all(c.y < cake.y + top * cake.scale / 2 for c in candles)
    assert len({(c.x, c.y) for c in candles}) == len(candles)


def test_all_twelve_candles_are_seen() -> None:
    prompt = "A birthday party with a cake and twelve candles for a mouse"
    seen = {one.noun: one for one in coverage(read(prompt, seed=7), staged(prompt))}

    assert seen["candle"].ok and seen["cake"].ok


def test_candles_without_a_cake_stand_for_themselves() -> None:
    candles = things(staged("A witch lights five candles in a cave"), "candle")

    assert {thing.prop for thing in candles} == {"candle"}


@pytest.mark.parametrize(
    "prompt,noun",
    [
        ("A mouse counts seven stars in her bedroom", "star"),
        ("A fox and three clouds in the library", "cloud"),
    ],
)
def test_what_belongs_in_the_sky_hangs_in_a_room_on_strings(
    prompt: str, noun: str
) -> None:
    hung = things(staged(prompt), noun)

    assert {thing.held_by for thing in hung} == {CEILING}
    assert {thing.motion for thing in hung} == {"sway"}


def test_a_balloon_floats_in_a_room_and_a_star_in_the_sky() -> None:
    party = staged("A party in the kitchen with four balloons")
    outside = staged("A mouse counts seven stars on a hill")

    assert {thing.held_by for thing in things(party, "balloon")} == {""}
    assert {thing.held_by for thing in things(outside, "star")} == {""}


def test_nobody_is_sent_into_a_room_to_fly_a_kite() -> None:
    for seed in range(12):
        for who in ("baker", "teacher", "librarian"):
            place = read(f"A {who} flies a kite", seed=seed).place.value

            assert not all_places()[place].indoors

    assert read("A baker flies a kite in the kitchen", seed=1).place.value == "kitchen"
