"""What is said stays whole: objects, places, mounts, predicates, languages, leads."""

from __future__ import annotations

import re

import pytest

from studio.engine.brief import Brief
from studio.engine.brief.read import read
from studio.engine.brief.refusals import NotAFilm
from studio.engine.story import Script
from studio.engine.story.english import deed_said
from studio.engine.story.phrase import Unsaid, fill
from studio.engine.story.plot import plot
from studio.engine.story.tell import tell

from .test_story import lines


def brief_of(prompt: str, language: str | None = None) -> Brief:
    return read(prompt, seed=7, language=language)


def told(prompt: str) -> Script:
    return tell(brief_of(prompt))


@pytest.mark.parametrize(
    "prompt, want",
    [
        ("T-Rex wants to go to school", "go to school"),
        ("A snail wants to win a race", "win a race"),
        ("A fox wants to play with the", "play"),
    ],
)
def test_a_wish_keeps_its_object_or_says_none(prompt: str, want: str) -> None:
    said = " ".join(lines(told(prompt)))

    assert want in said.lower()
    assert not re.search(r"\b(go to|an?|the|play with)[.,!?]", said, re.IGNORECASE)
    assert deed_said("make friends with", "the")["deed"] == "make friends"


def test_no_line_may_end_in_an_article() -> None:
    with pytest.raises(Unsaid):
        fill(
            "Nobody can {deed}.",
            {"deed": "win a"},
            {},
            plot(brief_of("A fox")).chance("x"),
        )


def test_what_is_near_is_no_object_and_who_reads_has_a_book() -> None:
    lamp = brief_of("A bear reads by a toadstool lamp").deeds[0]
    fire = brief_of("A girl eats a cake near the fire").deeds[0]
    tree = brief_of("A cat sits under a tree").deeds[0]

    assert (lamp.what, lamp.where) == ("book", "toadstool lamp")
    assert (fire.what, fire.where) == ("cake", "fire")
    assert (tree.what, tree.where) == ("", "tree")
    assert any(
        use.prop == "book"
        for scene in told("A bear reads by a toadstool lamp").scenes
        for use in scene.props
    )


@pytest.mark.parametrize(
    "mount, goes", [("dragon", "fly"), ("horse", "walk"), ("whale", "swim")]
)
def test_who_rides_somebody_goes_together_as_they_go(mount: str, goes: str) -> None:
    brief = brief_of(f"A girl rides a {mount}")
    aim = plot(brief).aims[0]

    assert (brief.deeds[0].verb, brief.deeds[0].what) == ("ride", mount)
    assert aim.action == goes and {"girl", mount} <= {*aim.doers}
    assert all(m.does != "ride" for s in tell(brief).scenes for m in s.moments)


def test_what_somebody_is_dresses_them_and_adds_nobody() -> None:
    heroes = brief_of("Mummy and Daddy are superheroes").beings
    cats = brief_of("Three cats, one of them is a wizard").beings

    assert [b.noun for b in heroes] == ["mother", "father"]
    assert all("dressed as superhero" in b.traits for b in heroes)
    assert [(b.noun, b.count) for b in cats] == [("cat", 2), ("cat", 1)]
    assert "dressed as wizard" in cats[1].traits


def test_a_sentence_is_read_in_its_own_language_whatever_was_asked() -> None:
    brief = brief_of("Un perro y un gato vuelan una cometa roja", "en")
    kept = brief_of("A fox flies a kite", "en")

    assert brief.language.value == "es" and brief.notes
    assert [b.noun for b in brief.beings] == ["perro", "gato"]
    assert kept.language.source == "asked" and not kept.notes


@pytest.mark.parametrize("prompt", ["asdf qwer zxcv", "Asdf qwer zxcv"])
def test_words_that_nobody_knows_are_refused_kindly(prompt: str) -> None:
    with pytest.raises(NotAFilm, match="None of these words is known here yet"):
        brief_of(prompt)
    assert brief_of("Ada").beings[0].name == "Ada"


@pytest.mark.parametrize(
    "prompt", ["A snail wants to win a race", "A robot bakes a cake", "A dog digs"]
)
@pytest.mark.parametrize("seconds", [15.0, 30.0, 60.0])
def test_company_that_we_add_never_talks_most(prompt: str, seconds: float) -> None:
    brief = read(prompt, seed=7, seconds=seconds)
    script = tell(brief)
    first = script.characters[0].id
    spoken = [m.who for s in script.scenes for m in s.moments if m.says]

    ours = sum(who not in (first, "narrator") for who in spoken)
    assert ours <= spoken.count(first)
