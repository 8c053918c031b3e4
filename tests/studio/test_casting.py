"""Whom a family chooses plays whom its words leave open."""

from __future__ import annotations

import pytest

from studio.engine.actors import Look
from studio.engine.brief.cast import CastMember
from studio.engine.brief.read import read
from studio.engine.story.tell import tell

TIN = CastMember("tin", "Tin", noun="robot", look=Look("robot"))
GIRL = CastMember("juniper", "Juniper", noun="girl", look=Look("girl"))


def cast_of(sentence: str, *members: CastMember) -> list[tuple[str, str]]:
    brief = read(sentence, seed=3, seconds=20, cast=members)
    return [(being.noun, being.cast_id) for being in brief.beings]


def test_a_robot_is_the_one_who_was_chosen() -> None:
    assert ("robot", "tin") in cast_of("A robot finds a kite", TIN)


def test_the_story_calls_them_by_their_name_and_there_is_one() -> None:
    brief = read("A robot and an owl find a kite", seed=3, seconds=20, cast=[TIN])

    told = tell(brief, [TIN])

    assert [c.name for c in told.characters if c.noun == "robot"] == ["Tin"]


@pytest.mark.parametrize(
    "sentence, why",
    [
        ("Three robots find a kite", "one of many is not the one"),
        ("A robot called Bolt finds a kite", "somebody else’s name"),
        ("An owl finds a kite", "nobody to play"),
    ],
)
def test_nobody_is_played_who_is_somebody_already(sentence: str, why: str) -> None:
    assert "tin" not in [who for _, who in cast_of(sentence, TIN)], why


def test_who_is_named_plays_themselves_and_leaves_the_other_alone() -> None:
    found = cast_of("Tin and a robot build a boat", TIN)

    assert [who for _, who in found].count("tin") == 1 and len(found) == 2


def test_my_sister_juniper_is_juniper() -> None:
    found = cast_of("My sister Juniper and a fox are afraid of the dark", GIRL)

    assert [who for _, who in found].count("juniper") == 1
    assert "sister" not in [noun for noun, _ in found] and len(found) == 2


def test_not_every_child_is_the_girl_who_was_chosen() -> None:
    assert ("girl", "juniper") in cast_of("A girl flies a kite with a cat", GIRL)
    assert (
        "juniper" not in dict(cast_of("A boy flies a kite with a cat", GIRL)).values()
    )
