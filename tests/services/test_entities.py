"""What a family may want to look up in a film: found by the house, or by a model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from studio.engine.brief.read import read
from studio.engine.story.tell import tell
from studio.providers.entities import SERVICES
from studio.providers.entities.house import HouseEntities
from studio.providers.entities.ollama import OllamaEntities
from studio.providers.entities.promise import MOST, Entity, Telling, telling
from tests.services.olla import LIMITS, around, chats, ollama
from tests.services.replay import Replay, replaying

YAK = Telling(
    "A Long Way Up",
    (
        "Pip, we climb Mount Everest!",
        "A yak carries the telescope.",
        "Tonight we look for Saturn. Saturn has rings.",
        "Mind the cushion, Doctor Orla.",
    ),
    ("yak", "telescope"),
    frozenset({"Pip", "Orla"}),
)


def house(told: Telling) -> dict[str, str]:
    return {one.name: one.kind for one in HouseEntities().find(told)}


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as served:
        yield ollama(served)


def model(replay: Replay, *answers: Any, told: Telling = YAK) -> list[Entity]:
    ollama(replay, *answers)
    return list(OllamaEntities(around(replay), LIMITS).find(told))


def test_what_was_asked_for_comes_before_what_was_only_said() -> None:
    found = list(house(YAK).items())

    assert found[:2] == [("yak", "animal"), ("telescope", "thing")]
    assert set(found[2:4]) == {("Mount Everest", "name"), ("Saturn", "name")}


def test_nobody_looks_up_the_family_s_own_people() -> None:
    names = " ".join(house(YAK))

    assert "Pip" not in names
    assert "Orla" not in names


def test_everyday_things_are_no_entry() -> None:
    told = Telling("Home", ("A child sits on the cushion in the kitchen.",))

    assert house(told) == {}


def test_a_calling_is_worth_an_article_and_a_grandma_is_not() -> None:
    brief = read("A lighthouse keeper and a grandma fly a kite", seed=3, seconds=15)

    found = house(telling(brief, tell(brief)))

    assert found["lighthouse keeper"] == "person"
    assert "grandma" not in found


def test_what_nobody_here_knows_may_be_known_there() -> None:
    told = Telling("Feathers", ("Hello!",), ("quetzal", "fox"))

    assert house(told) == {"fox": "animal", "quetzal": "thing"}


def test_a_spanish_film_names_things_in_spanish() -> None:
    prompt = "Una nutria y un zorro vuelan once cometas en la playa"
    brief = read(prompt, seed=7, seconds=15)

    found = house(telling(brief, tell(brief)))

    assert found["nutria"] == found["zorro"] == "animal"
    assert found["cometa"] == "thing"
    assert found["playa"] == "place"


def test_german_capitals_are_no_names() -> None:
    told = Telling("Drei", ("Wir suchen die Freude und den Fuchs.",), language="de")

    assert house(told) == {"fuchs": "animal"}


def test_at_most_eight_are_found_and_always_the_same() -> None:
    animals = ("fox", "owl", "otter", "bear", "wolf", "seal", "whale", "crab", "hen")
    told = Telling("Many", tuple(f"A {one} is here." for one in animals))

    first = HouseEntities().find(told)

    assert len(first) == MOST
    assert first == HouseEntities().find(told)


def test_the_sentence_itself_does_not_leave_with_what_it_named() -> None:
    brief = read("A fox secretly bakes a cake in a storm", seed=3, seconds=15)

    told = telling(brief, tell(brief))

    assert "fox" in told.nouns
    assert not any(
        "secretly" in said for said in (told.title, *told.lines, *told.nouns)
    )


def test_a_model_is_asked_with_the_lines_and_without_the_cast(replay: Replay) -> None:
    answer = {"entities": [{"name": "Yak", "kind": "animal"},
                           {"name": "rings of Saturn", "kind": "thing"},
                           {"name": "Orla", "kind": "person"}]}  # fmt: skip

    found = model(replay, answer)

    [chat] = chats(replay)
    assert found == [Entity("Yak", "animal")]
    assert "Mount Everest" in chat["messages"][1]["content"]
    assert "leave out: Orla, Pip." in chat["messages"][1]["content"]
    assert chat["format"]["properties"]["entities"]["maxItems"] == MOST


def test_what_the_film_never_named_is_dropped(replay: Replay) -> None:
    made_up = {"entities": [{"name": "Napoleon", "kind": "person"}]}
    right = {"entities": [{"name": "telescopes", "kind": "gadget"}]}

    found = model(replay, made_up, right)

    assert found == [Entity("telescopes", "thing")]
    assert "named in the film" in chats(replay)[1]["messages"][3]["content"]


def test_nothing_to_look_up_is_an_answer(replay: Replay) -> None:
    assert model(replay, {"entities": []}) == []
    assert len(chats(replay)) == 1


@pytest.mark.parametrize(
    "bad",
    [
        {"name": "<b>Saturn</b>", "kind": "name"},
        {"name": "{yak}", "kind": "animal"},
        {"name": 7, "kind": "animal"},
        {"name": "yak\x00" * 5000, "kind": "animal"},
        {"kind": "animal"},
        "yak",
        None,
    ],
)
def test_hostile_entries_are_left_out(replay: Replay, bad: Any) -> None:
    good = {"name": "Saturn", "kind": "name"}

    found = model(replay, {"entities": [bad, good]})

    assert Entity("Saturn", "name") in found
    assert all(one.name.isprintable() and len(one.name) <= 60 for one in found)


def test_the_folder_lists_both_finders() -> None:
    assert [(one.name, one.promise) for one in SERVICES] == [
        ("house", "entities"),
        ("ollama", "entities"),
    ]
