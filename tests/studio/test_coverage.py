"""What a sentence names is on the screen, as many as it says, doing what it says."""

from __future__ import annotations

import pytest

from studio.engine.actors import ACTIONS, FEELINGS
from studio.engine.brief.read import read
from studio.engine.origins import origins
from studio.engine.props import all_props
from studio.engine.staging import Film
from studio.engine.staging.coverage import Seen, coverage
from studio.engine.staging.stage import stage
from studio.engine.story.tell import tell
from studio.pipeline.film import voiced

from .films import Hum

SENTENCES = (
    "A lighthouse keeper and an otter fly eleven kites in a storm, then make friends "
    "with the wind",
    "A bedtime story of a teddy bear who cannot sleep because the moon is too bright",
    "A brave astronaut cat finds a lost star and brings it home in a rocket",
    "Underwater, an octopus and a shy seahorse look for a golden key",
    "Two children and a giant tortoise play a football match against three robots",
    "A puffin has a birthday: a bear bakes a cake, and a mouse brings three presents",
    "A robot called Bolt learns to knit a scarf",
    "A tiny green dragon is afraid of fire, until a knight asks for hot soup",
    "On a snowy farm in winter four cows and a little girl push a red tractor",
    "At night in the city a fox delivers seven letters on a bicycle",
    "A ghost who is not scary hosts a party without balloons",
    "Una niña y su perro buscan tres mariposas azules en el bosque, sin lluvia",
    "A zorbly flimmerdoodle sells invisible sandwiches to a grumpy teapot",
    "Two rabbits plant five carrots in the garden in spring",
    "A pirate loses his hat at sea and a whale finds it",
    "Three penguins build a snowman",
    "A wizard paints a yellow house at sunset",
    "An elephant plays the trumpet in the jungle",
    "A princess rides a bicycle to the castle in the rain",
    "A hedgehog carries an apple through the autumn forest",
    "A doctor helps a crocodile with a toothbrush",
    "Twelve stars and a sleepy owl in the desert at midnight",
    "A mouse gives a flower to a lion",
    "Grandma and a puppy bake cookies in the kitchen",
)


def staged(
    sentence: str, seconds: float, seed: int = 5
) -> tuple[Film, tuple[Seen, ...]]:
    brief = read(sentence, seed=seed, seconds=seconds)
    script = tell(brief)
    film = stage(script, voiced(script, Hum(), lambda done: None))
    return film, coverage(brief, film)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: s[:32])
@pytest.mark.parametrize("seconds", [20.0, 60.0])
def test_all_that_is_named_is_seen(sentence: str, seconds: float) -> None:
    _, seen = staged(sentence, seconds)

    missing = [
        f"{each.noun} ({each.kind}): {each.seen} of {each.asked}, {each.seconds:.1f} s"
        for each in seen
        if not each.ok
    ]
    assert not missing


@pytest.mark.parametrize(
    "one, other, thing",
    [
        ("A fox flies a red kite", "A fox flies a blue kite", "colour"),
        ("A fox flies a red kite", "An owl flies a red kite", "body"),
        ("A fox flies a red kite", "A fox eats a red apple", "prop"),
        ("A fox walks in the rain", "A fox walks in the snow", "weather"),
        ("A fox in the desert", "A fox in the kitchen", "place"),
        ("A fox flies three kites", "A fox flies nine kites", "count"),
    ],
)
def test_one_word_changed_changes_that_thing(one: str, other: str, thing: str) -> None:
    assert _facts(staged(one, 20.0)[0])[thing] != _facts(staged(other, 20.0)[0])[thing]


def _facts(film: Film) -> dict[str, object]:
    things = [thing for shot in film.shots for thing in shot.things]
    held = {part.holds for shot in film.shots for part in shot.parts if part.holds}
    return {
        "colour": {thing.colour for thing in things},
        "body": film.characters[0].look.body,
        "prop": {thing.prop for thing in things} | held,
        "weather": {shot.setting.weather for shot in film.shots},
        "place": {shot.setting.place for shot in film.shots[:-1]},
        "count": max(len(shot.things) for shot in film.shots),
    }


def test_the_same_words_and_seed_are_the_same_film() -> None:
    assert staged(SENTENCES[0], 20.0) == staged(SENTENCES[0], 20.0)


def test_another_take_is_another_telling() -> None:
    brief = read(SENTENCES[0], seed=5, seconds=20.0)
    again = read(SENTENCES[0], seed=5, seconds=20.0, take=2)

    assert tell(brief) != tell(again)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: s[:32])
def test_everything_staged_is_something_that_can_be_drawn(sentence: str) -> None:
    for seconds in (7.0, 15.0, 30.0, 120.0):
        film, _ = staged(sentence, seconds)
        for shot in film.shots:
            assert {key.action for part in shot.parts for key in part.keys} <= {
                *ACTIONS
            }
            assert {k.feeling for part in shot.parts for k in part.keys} <= {*FEELINGS}
            assert {part.holds for part in shot.parts} <= {"", *all_props()}
            assert {thing.motion for thing in shot.things} <= {*origins("motion")}
