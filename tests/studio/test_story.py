"""The stories: what was asked is in them, they fit their length, and they are clean."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from studio.engine.brief import Being, Brief, Deed, Item, Said, Unknown
from studio.engine.brief.cast import CastMember
from studio.engine.origins import origins
from studio.engine.story import BEATS, Script, VoiceSpec
from studio.engine.story.avoid import avoided
from studio.engine.story.exchange import exchanges, read_cue
from studio.engine.story.outline import word_budget
from studio.engine.story.phrase import words_in
from studio.engine.story.tell import tell

LENGTHS = (7.0, 15.0, 30.0, 60.0, 300.0, 600.0)


def said(value: Any, source: str = "default") -> Said[Any]:
    return Said(value, source)


def a_brief(**changes: Any) -> Brief:
    asked: dict[str, Any] = {
        "prompt": "a story", "language": "en", "seconds": 30.0, "seed": 7, "take": 1,
        "beings": (), "items": (), "deeds": (), "place": "meadow", "places": (),
        "time": "afternoon", "weather": "clear", "season": "summer", "mood": "",
        "genre": "friendship", "tone": "gentle", "palette": "", "style": "paper",
        "camera": "", "scenes": 0, "age": 6, "want": "", "obstacle": "", "ending": "",
    } | changes  # fmt: skip
    plain = ("prompt", "seed", "take", "beings", "items", "deeds", "places", "avoid",
             "unknown", "family")  # fmt: skip
    as_said: dict[str, Any] = {
        name: value
        if name in plain
        else said(value, "words" if name in changes and value else "default")
        for name, value in asked.items()
    }
    return Brief(**as_said)


KITES = a_brief(
    prompt="A lighthouse keeper and an otter fly eleven kites in a storm",
    beings=(Being("lighthouse keeper", "elder"), Being("otter", "otter")),
    items=(Item("kite", "kite", 11),),
    deeds=(
        Deed("fly", "fly", ("lighthouse keeper", "otter"), "kite"),
        Deed("befriend", "make friends with", ("lighthouse keeper", "otter"), "wind"),
    ),
    place="lighthouse",
    weather="storm",
    genre="adventure",
    ending="make friends with the wind",
)
PARTY = a_brief(
    beings=(Being("girl", "child", "Mia"), Being("dragon", "dragon", colour="#d8493f")),
    items=(Item("birthday cake", "cake"), Item("balloons", "balloon", 7)),
    deeds=(Deed("cook", "bake", ("girl",), "birthday cake"),),
    genre="birthday",
)
COMETAS = a_brief(
    language="es",
    beings=(Being("niña", "child"), Being("zorro", "fox")),
    items=(Item("cometas", "kite", 5),),
    deeds=(Deed("fly", "volar", ("niña", "zorro"), "cometas"),),
    weather="windy",
)


def lines(script: Script) -> list[str]:
    return [m.says for scene in script.scenes for m in scene.moments if m.says]


def all_words(script: Script) -> str:
    headings = [scene.heading for scene in script.scenes]
    return " ".join([script.title, *headings, *lines(script)])


def seen(script: Script, noun: str) -> int:
    """The most of a thing that any one scene shows."""
    return max(
        sum(use.count for use in scene.props if use.noun == noun)
        for scene in script.scenes
    )


@pytest.mark.parametrize("seconds", LENGTHS)
def test_everything_the_sentence_names_is_there_in_its_number(seconds: float) -> None:
    kites = tell(replace(KITES, seconds=said(seconds)))
    party = tell(replace(PARTY, seconds=said(seconds)))

    assert seen(kites, "kite") == 11
    assert seen(party, "balloons") == 7 and seen(party, "birthday cake") == 1


@pytest.mark.parametrize("seconds", LENGTHS)
def test_the_deed_is_done_by_those_who_should_do_it(seconds: float) -> None:
    script = tell(replace(KITES, seconds=said(seconds)))
    moments = [m for scene in script.scenes for m in scene.moments]

    doers = {m.who for m in moments if m.thing == "kite" and m.does == "hold_up"}
    assert doers >= {"lighthouse-keeper", "otter"}
    uses = [use for scene in script.scenes for use in scene.props]
    assert {u.held_by for u in uses if u.doing == "fly"} == {
        "lighthouse-keeper",
        "otter",
    }


@pytest.mark.parametrize("seconds", LENGTHS)
@pytest.mark.parametrize("brief", [KITES, PARTY, COMETAS])
def test_a_script_has_words_for_its_length(brief: Brief, seconds: float) -> None:
    script = tell(replace(brief, seconds=said(seconds)))

    spoken = sum(words_in(line) for line in lines(script))
    assert abs(spoken - word_budget(seconds)) <= max(1.2, 0.15 * word_budget(seconds))


@pytest.mark.parametrize("seconds", LENGTHS)
def test_no_line_is_said_twice(seconds: float) -> None:
    for seed in range(4):
        script = tell(replace(PARTY, seconds=said(seconds), seed=seed))
        twice = [line for line, n in Counter(lines(script)).items() if n > 1]

        # An interjection may return: somebody's manner is to say it.
        assert not [line for line in twice if words_in(line) > 5]


def test_the_ending_is_said_and_acted() -> None:
    for seconds in (15.0, 30.0, 60.0, 300.0):
        last = tell(replace(KITES, seconds=said(seconds))).scenes[-2:]
        text = " ".join(m.says for scene in last for m in scene.moments)

        assert "friends with the wind" in text
        assert any(m.does == "hug" for scene in last for m in scene.moments)


def test_the_same_brief_gives_the_same_script_and_another_take_another() -> None:
    assert tell(KITES) == tell(KITES)
    assert tell(KITES) != tell(replace(KITES, take=2))


def test_one_word_changed_changes_that_thing_only() -> None:
    items = (PARTY.items[0], Item("candles", "candle", 7))
    before, after = tell(PARTY), tell(replace(PARTY, items=items))

    assert seen(after, "candles") == 7 and seen(after, "balloons") == 0
    assert before.characters == after.characters
    assert [s.place for s in before.scenes] == [s.place for s in after.scenes]


def test_what_was_asked_to_stay_out_stays_out_with_its_kin() -> None:
    unwanted = frozenset({"rain", "scary", "sweets"})
    for seed in range(12):
        for genre in ("mystery", "nature", "fairytale"):
            brief = a_brief(seed=seed, genre=genre, avoid=unwanted, seconds=120.0)
            script = tell(brief)

            assert not avoided(unwanted).in_text(all_words(script))
            assert {"rain", "storm", "rainbow"}.isdisjoint(
                s.weather for s in script.scenes
            )


def test_nobody_is_ever_alone_and_no_two_sound_alike() -> None:
    for beings in (
        (),
        (Being("whale", "whale"),),
        (Being("penguin", "penguin", count=5),),
    ):
        script = tell(a_brief(beings=beings))
        voices = [one.voice for one in script.characters]

        assert len(script.characters) >= 2
        for k, one in enumerate(voices):
            for other in voices[k + 1 :]:
                apart = abs(one.pitch - other.pitch), abs(one.formant - other.formant)
                assert max(apart) >= 2.0


def test_five_penguins_are_five_and_have_five_names() -> None:
    script = tell(a_brief(beings=(Being("penguins", "penguin", count=5),)))

    penguins = [one for one in script.characters if one.noun == "penguin"]
    assert len({one.name for one in penguins}) == 5
    assert any({p.id for p in penguins} <= set(scene.who) for scene in script.scenes)


def test_a_member_of_the_cast_stays_who_they_are() -> None:
    voice = VoiceSpec(3.0, 1.5, 1.1, "grandma")
    ada = CastMember(
        "ada", "Ada", noun="inventor", voice=voice, manner="brisk", theme=9
    )
    script = tell(a_brief(beings=(Being("inventor", "adult", cast_id="ada"),)), [ada])

    one = script.characters[0]
    assert (one.id, one.name, one.voice, one.manner) == ("ada", "Ada", voice, "brisk")


def test_a_word_we_cannot_draw_is_held_up_and_said() -> None:
    for seconds in (7.0, 30.0, 60.0):
        brief = replace(PARTY, unknown=(Unknown("flibber"),), seconds=said(seconds))
        script = tell(brief)

        signs = [u for s in script.scenes for u in s.props if u.text == "flibber"]
        assert signs and signs[0].held_by in {one.id for one in script.characters}
        assert "flibber" in " ".join(lines(script)).lower()


def test_every_place_that_was_named_has_a_scene() -> None:
    for seconds in (7.0, 30.0, 300.0):
        script = tell(a_brief(places=("farm", "moon", "beach"), seconds=seconds))
        visited = list(dict.fromkeys(scene.place for scene in script.scenes))

        assert visited == ["farm", "moon", "beach"]


def test_the_weather_that_was_asked_comes_first_and_stays_longest() -> None:
    weathers = [scene.weather for scene in tell(KITES).scenes]

    assert weathers[0] == "storm"
    assert Counter(weathers).most_common(1)[0][0] == "storm"
    assert weathers[-1] == "clear"


def test_titles_are_titles_and_fit() -> None:
    for genre in origins("genre"):
        for seed in range(6):
            script = tell(replace(PARTY, genre=said(genre), seed=seed, take=2))
            headings = [scene.heading for scene in script.scenes]

            assert 3 <= len(script.title) <= 34 and "{" not in script.title
            assert all(0 < len(heading) <= 24 for heading in headings)
            assert len(set(headings)) == len(headings)


def test_a_sentence_that_is_a_title_is_not_the_title() -> None:
    assert tell(replace(KITES, prompt=tell(KITES).title)).title != tell(KITES).title


def test_long_stories_have_five_beats_in_order() -> None:
    for seconds in (30.0, 60.0, 600.0):
        beats = [
            scene.beat for scene in tell(replace(KITES, seconds=said(seconds))).scenes
        ]

        assert list(dict.fromkeys(beats)) == list(BEATS)


def test_every_scene_has_something_done_in_it() -> None:
    for brief in (KITES, PARTY, COMETAS):
        for seconds in LENGTHS:
            for scene in tell(replace(brief, seconds=said(seconds))).scenes:
                done = {m.does for m in scene.moments} - {"idle", "talk", "think"}
                assert done and scene.moments


def test_two_in_one_scene_do_not_talk_alike() -> None:
    script = tell(replace(KITES, seconds=said(300.0)))

    one, two = script.characters[:2]
    assert one.manner != two.manner


def test_spanish_is_spanish() -> None:
    script = tell(replace(COMETAS, seconds=said(60.0)))

    assert script.language == "es"
    assert not re.search(r"\b(the|and|with|of)\b", " ".join(lines(script)))
    assert "cinco cometas" in all_words(script)


def test_a_language_we_cannot_tell_in_is_told_in_english() -> None:
    assert tell(a_brief(language="nl")).language == "en"


def test_lines_are_fit_to_be_spoken() -> None:
    for brief in (KITES, PARTY):
        for line in lines(tell(replace(brief, seconds=said(600.0)))):
            assert not re.search(r"\d|[{}…_]|\.\.|\b[A-Z]{2,}\b| {2}", line), line
            assert line[-1] in ".!?" and words_in(line) <= 22


def test_there_are_lines_enough() -> None:
    def count(language: str, *kinds: str) -> int:
        return sum(one.kind in kinds for one in exchanges(language))

    for kinds in (("tiny", "open", "wish"), ("go", "try", "fun"), ("hit", "low"),
                  ("idea", "relief"), ("ending", "smile", "night")):  # fmt: skip
        assert count("en", *kinds) >= 25
        assert count("es", *kinds) >= 12


def test_every_genre_has_lines_of_its_own() -> None:
    for genre in origins("genre"):
        assert sum(genre in one.genre for one in exchanges("en")) >= 3, genre


def test_every_obstacle_has_a_trouble_and_a_turn() -> None:
    for language in ("en", "es"):
        for kind in ("hit", "idea"):
            there = {o.obstacle for o in exchanges(language) if o.kind == kind}
            general = {name for name in there if "_" not in name}
            assert general - {"any"} == {*origins("obstacle"), "other"}


def test_every_manner_has_its_own_ways_in_both_languages() -> None:
    ways = ("greet", "doubt", "cheer", "think", "yes", "filler")
    for book in ("manner", "manner_es"):
        heard = [
            phrase
            for entry in origins(book).entries.values()
            for way in ways
            for phrase in entry.values[way]
        ]
        assert len(origins(book)) >= 10
        assert len([p for p, n in Counter(heard).items() if n > 1]) <= 6


def test_a_cue_that_is_misspelt_is_refused() -> None:
    with pytest.raises(ValueError, match="hopp"):
        read_cue("A hopp glad: Hello!")


def spoken_of(script: Script, *words: str) -> float:
    """The share of lines that say one of these words."""
    all_lines = lines(script)
    return sum(any(w in one.lower() for w in words) for one in all_lines) / len(
        all_lines
    )
