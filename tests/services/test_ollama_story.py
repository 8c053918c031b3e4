"""A model sketches, the house fills in: good stories, sloppy ones, hostile ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kit.problems import Problem
from studio.engine.brief import Said
from studio.engine.brief.read import read
from studio.engine.captions import checked, cues
from studio.engine.staging.coverage import coverage
from studio.engine.staging.stage import stage
from studio.engine.staging.timing import lines_of
from studio.engine.story.outline import word_budget
from studio.engine.story.phrase import words_in
from studio.engine.story.schema import from_json, to_json
from studio.providers.storyteller import SERVICES
from studio.providers.storyteller.ollama import SERVICE, OllamaStoryteller
from tests.services.olla import LIMITS, around, chats, ollama
from tests.services.replay import Replay, replaying
from tests.services.sketches import (
    KITES,
    MILA,
    moment,
    named,
    said,
    scene,
    sketch,
    told,
)
from tests.studio.films import Hum


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as served:
        yield ollama(served)


def test_what_a_model_wrote_is_what_is_told(replay: Replay) -> None:
    script = told(replay, sketch())

    assert script.title == "Eleven in the Wind"
    assert [s.heading for s in script.scenes][:3] == ["Strings", "Up", "A Gust"]
    assert said(script)[0] == "Eleven kites, and one sky!"
    assert said(script)[-1] == "Good night, kites."
    assert [s.beat for s in script.scenes] == [
        "want", "attempt", "trouble", "turn", "rest",
    ]  # fmt: skip
    assert script.seconds == 30
    assert from_json(json.loads(json.dumps(to_json(script)))) == script


def test_the_same_sketch_makes_the_same_script(replay: Replay) -> None:
    assert told(replay, sketch()) == told(replay, sketch())


def test_it_becomes_a_film_in_which_all_is_seen_and_readable(replay: Replay) -> None:
    script = told(replay, sketch())
    voices = {one.id: one.voice for one in script.characters}
    spoken = [
        Hum().say(
            line.text,
            voices.get(line.who, script.characters[0].voice),
            language="en",
            seed=1,
        )
        for line in lines_of(script)
    ]

    film = stage(script, spoken)

    assert film.seconds == 30
    assert checked(cues(film)) == ()
    assert [seen.noun for seen in coverage(KITES, film) if not seen.ok] == []


def test_the_model_is_told_who_where_and_how_much(replay: Replay) -> None:
    told(replay, sketch())

    [chat] = chats(replay)
    asked = chat["messages"][1]["content"]
    assert "Write a film of 30 seconds in English" in asked
    assert all(f"- {name}:" in asked for name in named(KITES))
    assert "eleven kites" in asked
    assert "words in all" in asked
    scenes = chat["format"]["properties"]["scenes"]
    assert (scenes["minItems"], scenes["maxItems"]) == (5, 5)
    assert chat["options"]["num_ctx"] >= 4096


def test_the_family_s_cast_comes_under_its_own_id_and_looks(replay: Replay) -> None:
    brief = read("Mila and her cat fly a kite", seed=3, seconds=10, cast=(MILA,))
    lines = [
        moment("mili", "Look, my kite!"),
        moment("the cat", "Mine, Mila. Mine."),
    ]
    people = [{"name": "Anna", "kind": "girl"}]
    answer = {"title": "Mine", "characters": people, "scenes": [scene("Up", *lines)]}

    script = told(replay, answer, brief=brief, cast=(MILA,))

    mila = next(one for one in script.characters if one.id == "mila-7")
    assert (mila.name, mila.look) == ("Mila", MILA.look)
    assert next(m.who for m in script.scenes[0].moments if m.says) == "mila-7"


def test_a_guest_of_the_story_gets_a_body_a_voice_and_the_given_name(
    replay: Replay,
) -> None:
    answer = sketch()
    answer["characters"].append({"name": "Mister Grey", "kind": "old seagull"})
    answer["scenes"][3]["moments"].insert(0, moment("Mister Grey", "Knots, children."))

    script = told(replay, answer)

    guest = next(one for one in script.characters if one.name == "Mister Grey")
    assert guest.look.body == "seagull"
    assert guest.voice.pitch != 0
    turn = script.scenes[3]
    assert guest.id in turn.who
    assert any(m.who == guest.id and m.says for m in turn.moments)


def test_a_friend_may_be_given_another_name_where_none_was_asked_for(
    replay: Replay,
) -> None:
    answer = sketch()
    answer["characters"][1]["name"] = "Ottilie"
    for each in answer["scenes"]:
        for beat in each["moments"]:
            beat["who"] = {named(KITES)[1]: "Ottilie"}.get(beat["who"], beat["who"])

    script = told(replay, answer)

    otter = next(one for one in script.characters if one.look.body == "otter")
    assert (otter.id, otter.name) == ("otter", "Ottilie")
    assert sum(m.who == "otter" and bool(m.says) for s in script.scenes
               for m in s.moments) == 5  # fmt: skip


def test_too_many_words_are_asked_for_again_then_left_out(replay: Replay) -> None:
    answer = sketch()
    long = "And then and then we saw {} more of them go by up there."
    for n, each in enumerate(answer["scenes"]):
        each["moments"][:0] = [
            moment(named(KITES)[k % 2], long.format(f"{n} and {k}")) for k in range(5)
        ]

    script = told(replay, answer, answer)

    assert "words are said in all" in chats(replay)[1]["messages"][3]["content"]
    assert sum(map(words_in, said(script))) <= word_budget(30) * 1.2
    assert said(script)[-1] == "Good night, kites."
    assert all(any(m.says for m in s.moments) for s in script.scenes)


def test_a_line_is_cut_where_one_breathes(replay: Replay) -> None:
    answer = sketch()
    speech = (
        "I have been thinking about the kites for a very long time, and about the wind "
        "that took them, and about my grandmother's umbrella. Come!"
    )
    answer["scenes"][0]["moments"] = [moment(named(KITES)[0], speech)]

    script = told(replay, answer)

    assert all(len(line) <= 110 for line in said(script))
    assert said(script)[0].startswith("I have been thinking")


def test_a_story_in_the_wrong_language_is_sent_back_and_then_refused(
    replay: Replay,
) -> None:
    brief = read("Una nutria y un zorro vuelan once cometas", seed=7, seconds=30)
    ollama(replay, sketch(), sketch())

    with pytest.raises(Problem) as caught:
        OllamaStoryteller(around(replay), LIMITS).tell(brief)

    assert "must be in Spanish" in chats(replay)[1]["messages"][3]["content"]
    assert not caught.value.passing
    assert "must be in Spanish" in caught.value.what


def test_a_spanish_story_stays_spanish(replay: Replay) -> None:
    brief = read("Una nutria y un zorro vuelan una cometa", seed=7, seconds=10)
    one, two = named(brief)
    beats = [moment(one, "¡Mira, una cometa!"), moment(two, "Vuela más que tú.")]
    answer = {"title": "La cometa", "characters": [], "scenes": [scene("Sube", *beats)]}

    script = told(replay, answer, brief=brief)

    assert script.language == "es"
    assert said(script) == ["¡Mira, una cometa!", "Vuela más que tú."]


def test_what_must_be_left_out_is_left_out(replay: Replay) -> None:
    brief = replace(KITES, avoid=frozenset({"ghosts", "ghost"}))
    answer = sketch(title="The Ghost of the Kites")
    answer["scenes"][1]["heading"] = "The Ghost"
    answer["scenes"][1]["things"] = ["ghost"]
    answer["scenes"][1]["moments"].append(moment(named(KITES)[0], "A ghost took it!"))

    script = told(replay, answer, answer, brief=brief)

    assert "left out" in chats(replay)[1]["messages"][3]["content"]
    assert "ghost" not in json.dumps(to_json(script)["scenes"]).lower()
    assert "ghost" not in script.title.lower()


def test_two_scenes_too_few_are_still_a_story_in_the_end(replay: Replay) -> None:
    short = sketch(scenes=sketch()["scenes"][:3])

    script = told(replay, short, short)

    assert "has 3 scenes, not 5" in chats(replay)[1]["messages"][3]["content"]
    assert len(script.scenes) == 3
    assert script.scenes[0].beat == "want"


def test_a_long_film_is_written_a_few_scenes_at_a_time(replay: Replay) -> None:
    brief = replace(KITES, seconds=Said(60.0, "asked"))
    one, two = named(brief)

    def act(first: int, many: int) -> dict[str, Any]:
        scenes = [
            scene(
                f"Part {n}",
                moment(one, f"Here is kite number {n}, and it is red."),
                moment(two, f"I have tied {n} knots into its tail today."),
            )
            for n in range(first, first + many)
        ]
        return {"title": "Many", "characters": [], "scenes": scenes}

    heard: list[tuple[float, str]] = []
    ollama(replay, act(0, 5), act(5, 2))
    script = OllamaStoryteller(around(replay), LIMITS).tell(
        brief, hear=lambda done, words, picture: heard.append((done, words))
    )

    second = chats(replay)[1]
    assert len(script.scenes) == 7
    assert "title" not in second["format"]["properties"]
    assert "Told already" in second["messages"][1]["content"]
    assert "I have tied 4 knots" in second["messages"][1]["content"]
    shares = [done for done, _ in heard]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert max(share for share, words in heard if words.startswith("Writing")) < 1


def test_the_folder_lists_both_storytellers() -> None:
    assert [service.name for service in SERVICES] == ["house", "ollama"]
    assert [need.name for need in SERVICE.needs] == ["OLLAMA_HOST", "OLLAMA_MODEL"]
    assert SERVICE.receives == {"words"}
