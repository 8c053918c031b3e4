"""The stories make sense: looks, arrivals, troubles, titles, for any brief at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.engine.actors import ACTIONS, FEELINGS
from studio.engine.brief import Being, Deed, Item
from studio.engine.origins import origins
from studio.engine.paint.colour import rgb
from studio.engine.story import BEATS
from studio.engine.story.avoid import avoided
from studio.engine.story.exchange import exchanges
from studio.engine.story.hindrance import hindrance, unavoided
from studio.engine.story.tell import tell

from .test_story import (
    COMETAS,
    KITES,
    LENGTHS,
    PARTY,
    a_brief,
    lines,
    said,
    seen,
    spoken_of,
)


def test_two_cows_are_both_of_a_cows_colour_and_one_wears_something() -> None:
    cows = tell(a_brief(beings=(Being("cow", "cow", count=2),))).characters[:2]

    assert cows[0].look.coat != cows[1].look.coat and cows[1].look.wears
    red, _, blue = rgb(cows[1].look.coat)
    assert red >= blue - 0.05


def test_a_girl_has_hair_and_a_keeper_his_uniform() -> None:
    for seed in range(20):
        brief = replace(KITES, seed=seed, beings=(
            Being("niña", "child"), Being("girl", "girl", traits=("with a beard",)),
            Being("lighthouse keeper", "elder"),
        ))  # fmt: skip
        one, girl, keeper = tell(brief).characters[:3]

        assert one.look.body == "girl" and "beard" not in girl.look.wears
        assert {one.look.hair_cut, girl.look.hair_cut}.isdisjoint({"bald", "thin", ""})
        assert keeper.look.coat == ""


WIND = replace(
    KITES,
    beings=(*KITES.beings, Being("wind", "spirit")),
    ending=said(""),
)


def test_the_wind_comes_at_the_turn_and_speaks_for_itself() -> None:
    for seed in range(8):
        script = tell(replace(WIND, seed=seed))
        wind = next(one for one in script.characters if one.noun == "wind")
        here = [scene.beat for scene in script.scenes if wind.id in scene.who]
        own = [m.says for s in script.scenes for m in s.moments if m.who == wind.id]

        assert wind.name == "the Wind" and set(here) == {"turn", "rest"}
        assert not any("the wind" in line.lower() for line in own)


def test_the_trouble_is_the_one_the_sentence_says() -> None:
    cases = {
        "the moon is too bright": ("bright", "the moon", "", ""),
        "stuck in the mud": ("stuck", "", "the mud", ""),
        "late for school": ("late", "", "", "school"),
        "the spoon runs away": ("escape", "the spoon", "", ""),
        "afraid of the dark": ("fear", "the dark", "", ""),
    }
    for words, expected in cases.items():
        found = hindrance(a_brief(obstacle=words), (), unavoided(avoided(frozenset())))

        assert (found.name, found.cause, found.mire, found.goal) == expected


def test_a_bright_moon_is_spoken_of_and_named_in_the_title() -> None:
    brief = a_brief(
        beings=(Being("bear", "bear"),), items=(Item("moon", "moon"),),
        want="to sleep", obstacle="the moon is too bright", time="night",
        genre="bedtime",
    )  # fmt: skip
    scripts = [tell(replace(brief, seed=seed)) for seed in range(6)]

    assert all(spoken_of(script, "moon", "sleep", "bear") >= 0.4 for script in scripts)
    assert sum("Moon" in script.title for script in scripts) >= 4


def test_what_is_sought_or_made_is_not_there_before_the_turn() -> None:
    for verb, noun in (("find", "star"), ("cook", "cake")):
        brief = a_brief(
            items=(Item(noun, noun, 3),), deeds=(Deed(verb, verb, (), noun),)
        )
        for seconds in (20.0, 30.0, 60.0):
            scenes = tell(replace(brief, seconds=said(seconds))).scenes
            there = [
                sum(u.count for u in scene.props if u.noun == noun) for scene in scenes
            ]

            assert there[0] == 0 and there[-1] == 3


def test_in_short_films_somebody_answers() -> None:
    for seconds in (15.0, 20.0):
        for scene in tell(
            replace(KITES, seconds=said(seconds), ending=said(""))
        ).scenes:
            assert sum(bool(m.says) for m in scene.moments) >= 2


def test_every_scene_has_a_silent_moment_and_somebody_turned_to() -> None:
    for brief in (KITES, PARTY, COMETAS, WIND):
        for seconds in LENGTHS:
            for scene in tell(replace(brief, seconds=said(seconds))).scenes:
                assert any(not m.says for m in scene.moments)
                assert any(m.to for m in scene.moments)


def test_a_won_match_has_a_ball_and_a_goal() -> None:
    brief = a_brief(
        genre="sport", place="pitch", deeds=(Deed("compete", "win the match"),)
    )
    script = tell(brief)

    balls = [{u.prop for u in scene.props} & {"football"} for scene in script.scenes]
    assert all(balls)
    last = [m for m in script.scenes[-1].moments if m.does in ("kick", "cheer")]
    assert last


@pytest.mark.parametrize("language", ["fr", "de", "it", "pt"])
def test_other_languages_are_told_in_their_own_words(language: str) -> None:
    star = {"fr": "étoile", "de": "stern", "it": "stella", "pt": "estrela"}[language]
    brief = a_brief(language=language, items=(Item(star, "star", 3),))
    script = tell(brief)

    assert script.language == language
    assert not re.search(r"\b(the|and|with|of|what)\b", " ".join(lines(script)))
    assert spoken_of(script, star[:5]) > 0
    for kinds in (("wish", "both"), ("try",), ("hit",), ("idea",), ("smile",)):
        assert sum(one.kind in kinds for one in exchanges(language)) >= 6


def test_there_are_titles_enough() -> None:
    def patterns(values: Any) -> int:
        beats = {*BEATS, *origins("obstacle"), "part"}
        return sum(
            len(found) if isinstance(found, list) else patterns(found)
            for key, found in values.items()
            if (key not in beats - {"about"} and key != "against")
            or (isinstance(found, dict) and key == "about")
        )  # fmt: skip

    book = origins("title")
    assert patterns(book["en"].values) >= 30 and patterns(book["es"].values) >= 15


NOUNS = st.sampled_from(["kite", "fire engine", "glasses", "water", "mice", "wish box"])
KINDS = st.sampled_from(["child", "otter", "robot", "dragon", "whale", "elder"])
BEINGS = st.builds(
    Being,
    noun=st.sampled_from(["otter", "old sailor", "ghost", "unicorn", "ñandú"]),
    kind=KINDS,
    count=st.integers(1, 6),
)
ITEMS = st.builds(
    Item,
    noun=NOUNS,
    prop=st.sampled_from(["kite", "ball", "sign"]),
    count=st.integers(1, 120),
)
DEEDS = st.builds(
    Deed,
    verb=st.sampled_from(["fly", "lose", "befriend", "sleep", "zorble"]),
    word=st.sampled_from(["fly", "look for", "make friends with", "zorble"]),
    what=st.one_of(NOUNS, st.just(""), st.just("otter")),
)


@settings(max_examples=60, deadline=None)
@given(
    beings=st.lists(BEINGS, max_size=3),
    items=st.lists(ITEMS, max_size=3, unique_by=lambda item: item.noun),
    deeds=st.lists(DEEDS, max_size=3),
    seconds=st.sampled_from([1.0, 7.0, 12.0, 30.0, 90.0, 400.0]),
    genre=st.sampled_from(sorted(origins("genre"))),
    language=st.sampled_from(["en", "es", "de"]),
    seed=st.integers(0, 999),
    avoid=st.sets(st.sampled_from(["rain", "scary", "animals", "people", "xyz"])),
)
def test_any_brief_gives_a_script_that_can_be_staged(**asked: Any) -> None:
    lists = {key: tuple(asked.pop(key)) for key in ("beings", "items", "deeds")}
    script = tell(a_brief(**asked | lists | {"avoid": frozenset(asked["avoid"])}))
    ids = {one.id for one in script.characters}

    assert len(ids) == len(script.characters) >= 2
    for item in lists["items"]:
        assert seen(script, item.noun) >= (item.count if item.prop != "sign" else 1)
    for scene in script.scenes:
        assert set(scene.who) <= ids and scene.moments
        for m in scene.moments:
            assert m.who in ids | {"narrator"} and m.does in ACTIONS
            assert m.feels in FEELINGS and "{" not in m.says
            assert m.who == "narrator" or m.who in scene.who
