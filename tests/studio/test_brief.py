"""What a sentence asks for: the brief of many kinds of prompt."""

from __future__ import annotations

from typing import Any

import pytest

from studio.engine.actors import Look
from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Brief, Item
from studio.engine.brief.cast import CastMember
from studio.engine.brief.read import read
from studio.engine.brief.refusals import NotAFilm
from studio.engine.origins import origins
from studio.engine.paint.hands import all_hands

FLAGSHIP = (
    "A lighthouse keeper and an otter fly eleven kites in a storm, "
    "then make friends with the wind"
)


def brief_of(prompt: str, **asked: Any) -> Brief:
    return read(prompt, seed=7, **asked)


def nouns(brief: Brief) -> list[str]:
    return [being.noun for being in brief.beings if being.source == "words"]


def item(brief: Brief, noun: str) -> Item:
    return next(one for one in brief.items if one.noun == noun)


def verbs(brief: Brief) -> list[str]:
    return [deed.verb for deed in brief.deeds]


def test_the_keeper_the_otter_and_the_wind_fly_eleven_kites() -> None:
    brief = brief_of(FLAGSHIP)

    assert nouns(brief) == ["lighthouse keeper", "otter", "wind"]
    assert brief.beings[0].kind == "elder"
    assert (item(brief, "kite").count, item(brief, "kite").prop) == (11, "kite")
    assert brief.place.value == "lighthouse"
    assert brief.weather.value == "storm"
    assert brief.deeds[0].verb == "fly"
    assert brief.deeds[0].who == ("lighthouse keeper", "otter")
    assert brief.deeds[0].what == "kite"
    assert brief.deeds[1].what == "wind"
    assert brief.ending.value == "make friends with the wind"
    assert brief.want.value == "fly eleven kites"


def test_the_same_story_in_spanish_is_the_same_story() -> None:
    brief = brief_of(
        "El farero y la nutria hacen volar once cometas en una tormenta "
        "y luego se hacen amigos del viento"
    )

    assert brief.language.value == "es"
    assert nouns(brief) == ["farero", "nutria", "viento"]
    assert [(one.prop, one.count) for one in brief.items] == [("kite", 11)]
    assert (brief.place.value, brief.weather.value) == ("lighthouse", "storm")
    assert verbs(brief) == ["fly", "befriend"]


def test_a_bedtime_story_is_calm_and_goes_to_bed() -> None:
    brief = brief_of("A bedtime story about a sleepy bear who cannot sleep")

    assert brief.genre.value == "bedtime"
    assert brief.place.value == "bedroom"
    assert brief.want.value == "sleep"
    assert brief.obstacle.value == "cannot sleep"
    assert brief.beings[0].traits == ("sleepy",)


def test_space_is_where_astronauts_are() -> None:
    brief = brief_of("Two astronauts and a robot called Bolt find a lost star in space")

    assert [(b.kind, b.count, b.name) for b in brief.beings] == [
        ("astronaut", 2, ""),
        ("robot", 1, "Bolt"),
    ]
    assert (brief.place.value, brief.genre.value) == ("space", "space")
    assert brief.obstacle.value == "lost star"


def test_under_the_sea_is_a_place() -> None:
    brief = brief_of("An octopus and a tiny fish look for a golden key under the sea")

    assert brief.place.value == "underwater"
    assert brief.beings[1].traits == ("tiny",)
    assert verbs(brief) == ["search"]


def test_a_football_match_is_played_on_a_pitch() -> None:
    brief = brief_of("A football match between bears and rabbits")

    assert brief.genre.value == "sport"
    assert brief.place.value == "pitch"
    assert nouns(brief) == ["bear", "rabbit"]


def test_a_birthday_has_its_cake_and_twelve_candles() -> None:
    brief = brief_of(
        "Ada and her dog Biscuit bake a birthday cake with twelve candles "
        "for Grandma Rosa"
    )

    assert [being.name for being in brief.beings] == ["Ada", "Biscuit", "Rosa"]
    assert item(brief, "birthday cake").count == 1
    assert item(brief, "candle").count == 12
    assert brief.genre.value == "birthday"


def test_a_robot_takes_the_colour_of_rust() -> None:
    brief = brief_of("A rusty robot learns to dance in the city at night")

    assert brief.beings[0].colour == origins("colour")["rust"].values["hex"]
    assert (brief.place.value, brief.time.value) == ("city", "night")


def test_a_dragon_that_is_not_scary_makes_no_scary_film() -> None:
    brief = brief_of("A knight and a dragon that is not scary share a pizza")

    assert nouns(brief) == ["knight", "dragon"]
    assert "scary" in brief.avoid
    assert brief.mood.value != "spooky"
    assert item(brief, "pizza")


def test_a_farm_in_winter_lies_in_snow() -> None:
    brief = brief_of("On a farm in winter, a cow and two sheep build a snowman")

    assert (brief.place.value, brief.season.value) == ("farm", "winter")
    assert brief.weather.value == "snow"
    assert [being.count for being in brief.beings[:2]] == [1, 2]


def test_nonsense_is_taken_seriously() -> None:
    brief = brief_of("The Blimbop and the zizzle eat purple marmalade on a snorfle")

    assert brief.genre.value == "nonsense"
    assert nouns(brief) == ["blimbop", "zizzle"]
    assert len({being.kind for being in brief.beings[:2]}) == 2
    assert [one.noun for one in brief.items if one.prop == "sign"] == ["snorfle"]


@pytest.mark.parametrize(
    "prompt, absent",
    [
        ("A cat walks home without rain", "rain"),
        ("A cat in the castle, no dragons", "dragon"),
        ("A funny film about a cat, never sad", "sad"),
        ("A cat and a ball, avoid fast cuts", "fast cuts"),
        ("Nobody is scary in this story of a cat", "scary"),
        ("A story in the forest without bears or wolves", "wolf"),
        ("Un gato en el castillo, sin dragones", "dragon"),
        ("Ein Hund am Strand, ohne Regen", "rain"),
        ("Un chien à la plage, sans pluie", "rain"),
    ],
)
def test_what_is_refused_does_not_appear(prompt: str, absent: str) -> None:
    brief = brief_of(prompt)

    assert absent in brief.avoid
    shown = {being.kind for being in brief.beings} | {one.prop for one in brief.items}
    assert absent not in shown
    assert absent not in (brief.weather.value, brief.mood.value, brief.camera.value)


def test_a_refusal_reaches_as_far_as_or_and_no_further() -> None:
    brief = brief_of("No rain or thunder, a dog, and a red kite")

    assert {"rain", "storm"} <= brief.avoid
    assert nouns(brief) == ["dog"]
    assert item(brief, "kite")


def test_what_somebody_cannot_do_is_trouble_and_no_refusal() -> None:
    brief = brief_of("A whale who can't sing")

    assert brief.obstacle.value == "can't sing"
    assert not brief.avoid


@pytest.mark.parametrize(
    "prompt, prop, count",
    [
        ("a cat and eleven kites", "kite", 11),
        ("a cat and 11 kites", "kite", 11),
        ("a cat and a dozen balloons", "balloon", 12),
        ("a cat and a couple of apples", "apple", 2),
        ("a cat and several stars", "star", 5),
        ("a cat and many cakes", "cake", 9),
        ("a cat and twenty-one balloons", "balloon", 21),
        ("a cat and the kites", "kite", 3),
        ("a cat and a hundred and twenty balloons", "balloon", 24),
        ("a cat and 1,000 stars", "star", 24),
        ("un gato y quince manzanas", "apple", 15),
        ("eine Katze und sieben Äpfel", "apple", 7),
        ("un chat et trois gâteaux", "cake", 3),
    ],
)
def test_things_come_in_the_number_that_was_said(
    prompt: str, prop: str, count: int
) -> None:
    brief = brief_of(prompt)

    assert [(one.prop, one.count) for one in brief.items] == [(prop, count)]


def test_more_than_can_be_counted_is_said_to_be_fewer() -> None:
    assert "24 are shown" in brief_of("a cat and 300 balloons").notes[0]


def test_colours_and_numbers_stay_with_their_nouns() -> None:
    brief = brief_of("A white cat has two red and a blue balloon and a green kite")

    colour = {name: origins("colour")[name].values["hex"] for name in origins("colour")}
    assert brief.beings[0].colour == colour["white"]
    assert [(one.prop, one.count, one.colour) for one in brief.items] == [
        ("balloon", 2, colour["red"]),
        ("balloon", 1, colour["blue"]),
        ("kite", 1, colour["green"]),
    ]


@pytest.mark.parametrize(
    "words, seconds",
    [
        ("for seven seconds", 7),
        ("2 min", 120),
        ("half a minute", 30),
        ("1:30", 90),
        ("45s", 45),
        ("a minute long", 60),
        ("1.5 minutes", 90),
    ],
)
def test_a_length_may_be_said_in_words(words: str, seconds: float) -> None:
    brief = brief_of(f"A fox and an owl in the forest, {words}")

    assert brief.seconds.value == seconds
    assert brief.seconds.source == "words"
    assert not brief.unknown


def test_a_length_may_be_said_in_german() -> None:
    assert brief_of("Ein Fuchs am Strand für 20 Sekunden").seconds.value == 20


def test_time_that_passes_in_the_story_is_not_its_length() -> None:
    brief = brief_of("A fox waits three hours for an owl, ten minutes later it comes")

    assert brief.seconds.source == "default"


@pytest.mark.parametrize("seconds", [0, -1, 6.9, 601, 10800, float("nan")])
def test_what_is_too_short_or_too_long_is_refused(seconds: float) -> None:
    with pytest.raises(NotAFilm, match="between 7 seconds and 10 minutes"):
        brief_of("A fox", seconds=seconds)


def test_wishes_for_look_and_length_are_heard() -> None:
    brief = brief_of(
        "A film in the style of felt, with close-ups and slow camera, in three scenes, "
        "for a four-year-old, about several stars and a lonely cloud, in purple"
    )

    assert brief.style.value == "felt"
    assert brief.camera.value == "close slow"
    assert (brief.scenes.value, brief.age.value) == (3, 4)
    assert brief.palette.source == "words"


def test_every_hand_is_known_by_its_words() -> None:
    for hand in all_hands().values():
        for word in hand.look.words:
            prompt = f"A fox and an owl in the style of {word}"
            assert brief_of(prompt).style.value == hand.name


def test_a_night_is_no_style() -> None:
    assert brief_of("A fox walks home in the night").style.source == "default"


def test_the_family_is_known_by_name_and_by_nickname() -> None:
    nana = CastMember("c1", "Nana Mo", ("Mo",), "grandma", Look("elder"))

    brief = brief_of("Mo and a dog fly a kite, then Nana Mo laughs", cast=[nana])

    assert [(b.name, b.cast_id) for b in brief.beings] == [("Nana Mo", "c1"), ("", "")]


def test_names_find_their_owners() -> None:
    brief = brief_of("Pip, a shy otter, and Nora the fox meet Max")

    assert [(b.noun, b.name) for b in brief.beings] == [
        ("otter", "Pip"),
        ("fox", "Nora"),
        ("child", "Max"),
    ]


def test_what_nobody_can_draw_is_lettered_as_it_is_given_held_or_there() -> None:
    signs = {
        "A girl gives a quibbet": "parcel",
        "A girl holds a quibbet": "placard",
        "A girl and a quibbet": "sign",
    }
    for prompt, prop in signs.items():
        brief = brief_of(prompt)
        assert item(brief, "quibbet").prop == prop
        assert brief.unknown[0].word == "quibbet"


def test_a_schooner_is_shown_as_a_boat_and_said_to_be() -> None:
    brief = brief_of("A dinosuar on a schooner")

    assert [(u.word, u.nearest) for u in brief.unknown] == [
        ("dinosuar", "dinosaur"),
        ("schooner", item(brief, "schooner").prop),
    ]
    assert brief.beings[0].kind == "dinosaur"


def test_a_named_creature_nobody_knows_gets_a_body() -> None:
    brief = brief_of("A snorgle called Fim meets a dog")

    assert brief.beings[0].name == "Fim"
    assert brief.beings[0].kind in all_bodies()


def test_nobody_is_alone_in_a_story() -> None:
    for prompt in ("a storm at sea", "A robot", "a story without animals or people"):
        brief = brief_of(prompt)
        assert sum(being.count for being in brief.beings) >= 2
        assert "default" in {being.source for being in brief.beings}


def test_company_is_never_what_was_refused() -> None:
    brief = brief_of("A castle without knights, dragons, princesses or people")

    kinds = {being.kind for being in brief.beings}
    assert not kinds & {"knight", "dragon", "princess"}
    assert not any(all_bodies()[kind].person for kind in kinds)


def test_the_wind_is_somebody_only_when_spoken_to() -> None:
    assert nouns(brief_of("A fox and an owl talk to the wind")) == [
        "fox",
        "owl",
        "wind",
    ]
    assert nouns(brief_of("A fox and an owl run in the wind")) == ["fox", "owl"]
