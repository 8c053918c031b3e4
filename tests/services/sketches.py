"""Sketches as a model writes them, and what the house makes of them."""

from __future__ import annotations

from typing import Any

from studio.engine.actors import Look
from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.brief.read import read
from studio.engine.staging.timing import lines_of
from studio.engine.story import Script
from studio.engine.story.plot import plot
from studio.providers.storyteller.ollama import OllamaStoryteller
from tests.services.olla import LIMITS, around, ollama
from tests.services.replay import Replay

KITES = read("A keeper and an otter fly eleven kites in a storm", seed=7, seconds=30)
MILA = CastMember("mila-7", "Mila", ("Mili",), "girl", Look("girl", coat="#3f8a86"))


def named(brief: Brief, *cast: CastMember) -> list[str]:
    return [one.name for one in plot(brief, cast).people.everyone]


def moment(who: str, says: str = "", does: str = "talk", feels: str = "glad") -> Any:
    return {"who": who, "does": does, "feels": feels, "says": says}


def scene(heading: str, *moments: Any, **more: Any) -> dict[str, Any]:
    whole = {
        "heading": heading,
        "place": "lighthouse",
        "time": "dusk",
        "weather": "storm",
        "mood": "adventurous",
        "who": ["keeper", "otter"],
        "things": ["lantern"],
        "moments": list(moments),
    }
    return whole | more


def sketch(**more: Any) -> dict[str, Any]:
    one, two = named(KITES)
    whole = {
        "title": "Eleven in the Wind",
        "characters": [{"name": one, "kind": "keeper"}, {"name": two, "kind": "otter"}],
        "scenes": [
            scene(
                "Strings",
                moment(one, "Eleven kites, and one sky!", "hold_up"),
                moment(two, "Then one more knot.", "look_up"),
            ),
            scene("Up", moment(two, "Run! Run! It flies!", "fly", "delighted")),
            scene(
                "A Gust",
                moment(one, "The storm wants them all.", "pull", "worried"),
                moment(two, "Hold my paw, then!", "hug"),
            ),
            scene(
                "The Long Knot",
                moment(one, "We tie them into one.", "point"),
                moment(two, "One kite with eleven tails!", "cheer", "delighted"),
            ),
            scene(
                "Home",
                moment("narrator", "And the wind went to bed."),
                moment(two, "Good night, kites.", "sleep", "sleepy"),
            ),
        ],
    }
    return whole | more


def told(
    replay: Replay,
    *answers: Any,
    brief: Brief = KITES,
    cast: tuple[CastMember, ...] = (),
) -> Script:
    ollama(replay, *answers)
    return OllamaStoryteller(around(replay), LIMITS).tell(brief, cast)


def said(script: Script) -> list[str]:
    return [line.text for line in lines_of(script)]
