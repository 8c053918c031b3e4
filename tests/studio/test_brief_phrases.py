"""What whole phrases mean: costumes, rides, homes, pronouns, troubles and counts."""

from __future__ import annotations

import pytest

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Brief, Deed
from studio.engine.brief.read import read


def brief_of(prompt: str) -> Brief:
    return read(prompt, seed=7)


def who(brief: Brief) -> list[tuple[str, str]]:
    return [(b.noun, b.kind) for b in brief.beings if b.source == "words"]


def things(brief: Brief) -> list[tuple[str, int]]:
    return [(item.noun, item.count) for item in brief.items]


def done(brief: Brief) -> list[tuple[str, tuple[str, ...], str]]:
    return [(deed.verb, deed.who, deed.what) for deed in brief.deeds]


def deed(brief: Brief, verb: str) -> Deed:
    return next(one for one in brief.deeds if one.verb == verb)


@pytest.mark.parametrize(
    "prompt, noun, kind, traits",
    [
        ("A brave astronaut cat flies", "astronaut cat", "cat",
         ("brave", "dressed as astronaut", "with glass helmet")),
        ("A cat astronaut flies", "cat astronaut", "cat",
         ("dressed as astronaut", "with glass helmet")),
        ("A frog prince sings", "frog prince", "frog",
         ("dressed as prince", "with crown")),
        ("A pirate mouse sails", "pirate mouse", "mouse",
         ("dressed as pirate", "with eye patch", "with hat")),
        ("A robot dog barks", "robot dog", "dog", ("robot",)),
        ("A ghost cat haunts the attic", "ghost cat", "cat", ("ghost",)),
        ("A cat dressed as a witch sings", "cat", "cat",
         ("dressed as witch", "with wizard hat")),
    ],
)  # fmt: skip
def test_two_nouns_in_a_row_are_one_somebody(
    prompt: str, noun: str, kind: str, traits: tuple[str, ...]
) -> None:
    brief = brief_of(prompt)

    assert who(brief) == [(noun, kind)]
    assert brief.beings[0].traits == traits


def test_two_things_in_a_row_are_one_thing() -> None:
    assert things(brief_of("We built a snow fort")) == [("snow fort", 1)]
    assert things(brief_of("A girl gives the dog bones")) == [("bone", 3)]


def test_home_is_no_house() -> None:
    brought = brief_of("A dog finds a lost teddy and brings it home")

    assert things(brought) == []
    assert deed(brought, "give").what == "teddy"
    assert brief_of("A cat sits at home").place.value == "living room"
    assert brief_of("A fox goes home in the forest").place.value == "forest"
    assert things(brief_of("A snail looks for a new home")) == [("home", 1)]


def test_the_moon_is_a_place_only_for_those_who_go_there() -> None:
    awake = brief_of("A bear cannot sleep because the moon is too bright")

    assert (awake.place.value, awake.time.value) == ("bedroom", "night")
    assert things(awake) == [("moon", 1)]
    assert brief_of("A dog looks at the moon").place.value != "moon"
    assert brief_of("Two children fly to the moon").place.value == "moon"


def test_a_star_that_falls_from_the_sky_is_where_it_lands() -> None:
    brief = brief_of("A star falls from the sky and lands in a pond")

    assert brief.places == ("pond",)
    assert [one.who for one in brief.deeds] == [("star",), ("star",)]


def test_a_wreck_is_a_thing_under_water() -> None:
    for prompt in (
        "A mermaid finds a treasure chest in a sunken ship underwater",
        "An octopus lives in a sunken ship",
    ):
        brief = brief_of(prompt)
        ship = next(item for item in brief.items if item.noun == "ship")
        assert brief.places == ("underwater",)
        assert ship.traits == ("sunken",)
        assert not brief.unknown


def test_what_the_place_shows_is_not_there_twice() -> None:
    brief = brief_of("An otter paints the lighthouse for the lighthouse keeper")

    assert brief.places == ("lighthouse",)
    assert things(brief) == []
    assert deed(brief, "paint").what == "lighthouse"
    assert deed(brief, "paint").whom == "lighthouse keeper"


@pytest.mark.parametrize(
    "prompt, rider, vehicle",
    [
        ("A bear on a bicycle delivers letters", "bear", "bicycle"),
        ("A rabbit in a rocket visits the stars", "rabbit", "rocket"),
        ("A rabbit goes to the sea by train", "rabbit", "train"),
        ("Two mice in a hot air balloon wave", "mouse", "hot air balloon"),
        ("Penguins on a sled race down the mountain", "penguin", "sled"),
        ("A dog flies to the moon in a rocket", "dog", "rocket"),
        ("Un oso en bicicleta corre", "oso", "bicicleta"),
    ],
)
def test_somebody_in_a_vehicle_rides_it(prompt: str, rider: str, vehicle: str) -> None:
    assert ("ride", (rider,), vehicle) in done(brief_of(prompt))


def test_who_lives_in_a_boat_goes_nowhere() -> None:
    assert done(brief_of("A mouse lives in a boat")) == []
    assert done(brief_of("A dog in a car drives")) == [("drive", ("dog",), "car")]


@pytest.mark.parametrize(
    "when", ["On Tuesday", "In March", "At Christmas", "Last Monday", "In July"]
)
def test_days_and_months_are_nobodys_names(when: str) -> None:
    brief = brief_of(f"{when} Anna plants a tulip")

    assert [b.name for b in brief.beings if b.source == "words"] == ["Anna"]
    assert done(brief) == [("plant", ("child",), "tulip")]


def test_an_unknown_word_that_acts_is_somebody() -> None:
    brief = brief_of("A zorbly flimmerdoodle sells hats at the market")
    being, unknown = brief.beings[0], brief.unknown[-1]

    assert being.noun == "flimmerdoodle"
    assert being.kind in all_bodies()
    assert (unknown.word, unknown.shown_as) == ("flimmerdoodle", being.kind)
    assert deed(brief, "sell").who == ("flimmerdoodle",)


def test_an_unknown_word_that_does_nothing_is_a_thing() -> None:
    assert things(brief_of("A bear buys a glimp")) == [("glimp", 1)]
    assert things(brief_of("A quibbet opens and a mouse sings")) == [("quibbet", 1)]


def test_another_unknown_word_leaves_the_first_as_it_was() -> None:
    first = brief_of("A snorgle eats a cake")
    second = brief_of("A snorgle eats a cake and a pluff sings")

    assert first.beings[0].kind == second.beings[0].kind != second.beings[1].kind


@pytest.mark.parametrize(
    "prompt, traits",
    [
        ("A cat in red boots walks", ("with red boots",)),
        ("A girl with a yellow raincoat and blue wellies",
         ("with yellow raincoat", "with blue wellies")),
        ("A mouse with a green scarf and round glasses reads",
         ("with green scarf", "with glasses")),
        ("A penguin wearing a purple hat dances", ("with purple hat",)),
        ("A penguin wears a crown", ("with crown",)),
        ("A mouse sleeps in a hat", ()),
        ("A mouse lives in a shoe", ()),
    ],
)  # fmt: skip
def test_garments_keep_their_colour_and_their_wearer(
    prompt: str, traits: tuple[str, ...]
) -> None:
    assert brief_of(prompt).beings[0].traits == traits


def test_things_do_things_by_themselves() -> None:
    assert done(brief_of("A boat crosses the sea"))[0][1] == ("boat",)
    assert [d.who for d in brief_of("The kite escapes and flies away").deeds] == [
        ("kite",),
        ("kite",),
    ]
    assert done(brief_of("The wind blows away the umbrella of a duck")) == [
        ("blow", ("wind",), "umbrella")
    ]


@pytest.mark.parametrize(
    "prompt, what, whom",
    [
        ("A fox gives the key to a mouse", "key", "mouse"),
        ("A fox gives a mouse a key", "key", "mouse"),
        ("A boy bakes a cake and gives it to his grandma", "cake", "grandma"),
        ("Emma gives a flower to her friend the bird", "flower", "friend"),
    ],
)
def test_who_gets_what_is_kept(prompt: str, what: str, whom: str) -> None:
    given = deed(brief_of(prompt), "give")

    assert (given.what, given.whom) == (what, whom)


@pytest.mark.parametrize(
    "prompt, verb, doers, what",
    [
        ("A mouse finds a balloon and it carries him away", "carry",
         ("balloon",), "mouse"),
        ("A fox meets an owl and they dance", "dance", ("fox", "owl"), ""),
        ("Sheep jump over a fence while a boy counts them", "count",
         ("boy",), "sheep"),
        ("The moon sleeps and a girl wakes it", "wake", ("girl",), "moon"),
        ("A tractor is stuck in mud and two dogs pull it out", "pull",
         ("dog",), "tractor"),
        ("The kids make juice and sell it", "sell", ("kid",), "juice"),
        ("A baker's oven breaks and a dragon helps him", "help",
         ("dragon",), "baker"),
    ],
)  # fmt: skip
def test_pronouns_mean_the_last_one_that_fits(
    prompt: str, verb: str, doers: tuple[str, ...], what: str
) -> None:
    found = deed(brief_of(prompt), verb)

    assert (found.who, found.what) == (doers, what)


@pytest.mark.parametrize(
    "prompt, want, obstacle",
    [
        ("A bear cannot sleep because the moon is too bright", "sleep",
         "the moon is too bright"),
        ("A dragon is afraid of fire", "", "fire"),
        ("A tractor is stuck", "", "stuck tractor"),
        ("A dog finds a bone", "find a bone", ""),
        ("A cat flies to the moon in a rocket", "fly to the moon in a rocket", ""),
        ("Santa loses his boots", "lose his boots", "lost boots"),
        ("The crown is stolen by a magpie", "steal The crown", "stolen crown"),
        ("A bear is looking for his hat", "find his hat", ""),
        ("A fish dreams of flying", "fly", ""),
        ("A bear who is too big for his bed", "", "too big for his bed"),
        ("A cloud who does not want to rain", "", "does not want to rain"),
        ("A dinosaur makes everyone laugh", "make everyone laugh", ""),
    ],
)  # fmt: skip
def test_wants_and_troubles_are_said_plainly(
    prompt: str, want: str, obstacle: str
) -> None:
    brief = brief_of(prompt)

    assert brief.want.value.casefold() == want.casefold()
    assert brief.obstacle.value == obstacle


def test_the_ending_begins_with_its_verb() -> None:
    brief = brief_of("Two children find a door, then they meet an elf")

    assert brief.ending.value == "meet an elf"


@pytest.mark.parametrize(
    "prompt, count",
    [
        ("Three cats and each of them has a balloon", 3),
        ("Each of the five rabbits gets a balloon", 5),
        ("Every child gets a balloon", 3),
        ("A cat and a pair of balloons", 2),
        ("A cat and a few balloons", 3),
        ("A cat and both balloons", 2),
        ("A cat and hundreds of balloons", 24),
    ],
)
def test_each_and_both_and_few_are_numbers(prompt: str, count: int) -> None:
    assert things(brief_of(prompt)) == [("balloon", count)]


def test_the_candles_are_on_the_cake() -> None:
    candle = brief_of("A cake with nine candles").items[1]

    assert (candle.noun, candle.count, candle.traits) == ("candle", 9, ("on cake",))


def test_a_family_and_the_animals_of_a_zoo_are_told_apart() -> None:
    family = brief_of("A family goes to the beach")
    zoo = brief_of("The zoo animals have a party")

    assert [noun for noun, _ in who(family)] == ["mother", "father", "child"]
    assert deed(family, "travel").who == ("mother", "father", "child")
    assert {"elephant", "lion"} <= set(deed(zoo, "cheer").who)


def test_the_teller_is_in_the_story_too() -> None:
    brief = brief_of("Dad and me go fishing")

    assert deed(brief, "fish").who == ("dad", "child")


def test_what_follows_and_is_no_object_of_what_came_before() -> None:
    brief = brief_of("The sun wakes up and the flowers dance")

    assert done(brief) == [("wake", ("sun",), ""), ("dance", ("flower",), "")]


def test_water_and_a_race_are_nouns_where_they_stand_as_nouns() -> None:
    assert done(brief_of("A penguin is afraid of water")) == []
    assert done(brief_of("A race between a tortoise and a fox")) == []
    assert done(brief_of("A girl waters the flowers"))[0][0] == "water"


def test_what_somebody_is_said_to_be_is_no_second_somebody() -> None:
    assert who(brief_of("Mum is a superhero and dad is a wizard")) == [
        ("mum", "woman"),
        ("dad", "adult"),
    ]
    max_ = brief_of("Max is a dragon and eats a cake").beings[0]
    assert (max_.name, max_.kind) == ("Max", "dragon")


def test_who_stands_for_all_that_wait_to_act() -> None:
    pair = brief_of("Lucy, who is six, and the fox find an egg")
    hatted = brief_of("A bear with a balloon who flew away")

    assert deed(pair, "find").who == ("child", "fox")
    assert deed(hatted, "fly").who == ("bear",)
