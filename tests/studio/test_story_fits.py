"""Lines fit the story they are told in: its deed, its hour, its things, its length."""

from __future__ import annotations

import re

import pytest

from studio.engine.brief.read import read
from studio.engine.origins import origins
from studio.engine.story import Script
from studio.engine.story.exchange import exchanges
from studio.engine.story.outline import story_seconds
from studio.engine.story.presume import presumed
from studio.engine.story.tell import tell

DEEDS = (
    "A girl knits a scarf", "A robot builds a tower", "A fox rides a bicycle",
    "Two dogs fly kites", "A mouse delivers letters in the city", "A cat reads a book",
    "A bear paints a house", "An owl plants a tree", "A pig pushes a cart",
    "A frog climbs a mountain", "A hen looks for a key", "A boy fixes a train",
    "A duck swims in the lake", "A goat dances on the hill", "A lion wants to sing",
    "A rabbit hides in the garden", "A knight opens a door", "A horse runs a race",
    "A penguin helps a seal", "A hare chases a butterfly",
)  # fmt: skip
SPANISH = (
    "Dos niños buscan tres mariposas azules", "Un gato teje una bufanda",
    "Una ratona reparte cartas en la ciudad", "Un perro monta en bicicleta",
)  # fmt: skip
LANGUAGES = {"en": 4, "es": 2, "fr": 1, "de": 1, "it": 1, "pt": 1}


def told(prompt: str, seconds: float = 30, seed: int = 7) -> Script:
    return tell(read(prompt, seconds=seconds, seed=seed))


def lines(script: Script) -> list[str]:
    return [m.says for scene in script.scenes for m in scene.moments if m.says]


@pytest.mark.parametrize("prompt", DEEDS)
def test_no_line_presumes_what_is_not_there(prompt: str) -> None:
    for seconds in (20, 60):
        text = " ".join(lines(told(f"{prompt} in the morning", seconds))).lower()

        for word in (
            "taste",
            "splat",
            "recipe",
            "bowl",
            "delicious",
            "salty",
            "party",
            "birthday",
            "goodnight",
            "pillow",
            "fog",
            "this stone",
            "stuck",
        ):
            assert word not in text, text


def test_every_exchange_bears_the_marks_of_its_words() -> None:
    for language in LANGUAGES:
        for one in exchanges(language):
            words = " ".join(cue.words for cue in one.cues)
            free = {"party", "gale", "evening", "stone"}
            assert presumed(language, words) - {*one.when} <= free, one.name


def test_every_family_of_verbs_has_troubles_that_are_mended() -> None:
    for language, least in LANGUAGES.items():
        hits = {o.obstacle for o in exchanges(language) if o.kind == "hit"}
        ideas = {o.obstacle for o in exchanges(language) if o.kind == "idea"}
        for family in origins("line_family"):
            own = {name for name in hits if name.startswith(f"{family}_")}
            assert len(own) >= least and own <= ideas, (language, family)


def test_every_verb_that_can_go_wrong_has_a_family() -> None:
    book = origins("line_family")
    verbs = [verb for name in book for verb in book[name].values["verbs"]]

    assert len(verbs) == len({*verbs})
    assert {*verbs} <= {*origins("deed")}
    assert {*origins("deed")} - {*verbs} <= {"launch", "land"}


def test_knitting_goes_wrong_as_knitting_does() -> None:
    for seed in range(6):
        text = " ".join(lines(told("A girl knits a scarf", 30, seed)))

        assert re.search("knot|stitch|wool|Far too long", text)


def test_letters_go_wrong_as_letters_do() -> None:
    for seed in range(6):
        script = told("A mouse and a robot deliver letters in the city", 30, seed)

        assert re.search("door|letter|name|bag|mixed up", " ".join(lines(script)))


def test_nothing_named_is_not_always_a_kite() -> None:
    places = ("in the city", "at the beach", "in the forest", "at a party")
    found = {
        use.noun
        for place in places
        for seed in range(4)
        for scene in told(f"A fox {place}", 20, seed).scenes
        for use in scene.props
    }

    assert "kite" not in found and len(found) >= 6


@pytest.mark.parametrize("prompt", DEEDS + SPANISH)
def test_speech_leaves_room_to_look(prompt: str) -> None:
    for seconds in (10.0, 15.0, 30.0, 60.0):
        said = lines(told(prompt, seconds))
        needs = sum(len(line.split()) for line in said) / 2.6 + 0.2 * len(said)

        assert needs <= 0.8 * story_seconds(seconds), said


def test_spanish_verbs_agree_with_many() -> None:
    for seed in range(12):
        text = " ".join(lines(told(SPANISH[0], 60, seed)))

        assert not re.search(r"(Sabe|está|es) (hablar )?(las|los) ", text)


def test_red_boots_are_worn_and_red() -> None:
    script = told("A mouse with red boots and a robot with a helmet dance")

    mouse, robot = script.characters[:2]
    assert any(re.match("boots:#[d-f]", worn) for worn in mouse.look.wears)
    assert any(worn.startswith("helmet") for worn in robot.look.wears)


def test_a_storm_is_weather_and_the_wind_a_friend() -> None:
    script = told("An otter flies kites in a storm and befriends the wind")

    assert "storm" not in {one.noun for one in script.characters}
    assert "wind" in {one.noun for one in script.characters}


def test_somebody_nobody_knows_says_what_they_are() -> None:
    text = " ".join(lines(told("A flimmerdoodle finds a key")))

    assert "I'm a flimmerdoodle." in text


def test_the_highest_mountain_stays_the_highest() -> None:
    script = told("A girl climbs the highest mountain")

    assert "highest mountain" in " ".join([script.title, *lines(script)]).lower()
