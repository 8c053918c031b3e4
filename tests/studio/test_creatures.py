"""Animals and creatures: every one acts, stands where it should, and is itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pytest

from studio.engine.actors import ACTIONS, FEELINGS, Look, Pose, Spots
from studio.engine.actors.act import draw
from studio.engine.actors.bodies import (
    Body,
    all_bodies,
    heads,
    hides,
    horns,
    plumage,
)
from studio.engine.actors.bodies.dragons import DRAGONS
from studio.engine.actors.bodies.flock import SIDEWAYS, UPRIGHT
from studio.engine.actors.bodies.herd import HERD
from studio.engine.actors.bodies.pets import PETS
from studio.engine.actors.bodies.tails import TAILS
from studio.engine.actors.bodies.wilds import WILDS
from studio.engine.actors.bodies.woodland import WOODLAND
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas, Pixels
from studio.engine.paint.hands import hand

WIDE, HIGH, GROUND, SMALL = 720, 520, 440, 0.25
HOMES = ("beasts", "birds", "waders", "hoofed", "swimmers", "shore", "dragons",
         "small", "crawlers")  # fmt: skip
WINGED = ("bird", "owl", "eagle", "duck", "swan", "dragon", "bat", "bee", "butterfly")
JAWED = ("crocodile", "dragon", "dinosaur", "horse", "giraffe", "duck", "owl", "parrot")
OTHERS = ("otter", "whale", "cow", "elephant", "crab", "snail", "frog", "octopus")


def creatures() -> dict[str, Body]:
    return {
        name: kind
        for name, kind in all_bodies().items()
        if kind.paint.__module__.rpartition(".")[2] in HOMES
    }


def painted(
    name: str, pose: Pose, *, scale: float = SMALL, look: Look | None = None
) -> tuple[Pixels, Spots]:
    canvas = Canvas(
        int(WIDE * scale), int(HIGH * scale), scale=scale, left=-WIDE / 2, top=-GROUND
    )
    spots = draw(Brush(canvas, hand("paper")), look or Look(name), pose)
    return canvas.read(), spots


def box(pixels: Pixels) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is drawn, in units of the picture."""
    rows, columns = np.nonzero(pixels[..., 3] > 40)
    return (
        columns.min() / SMALL - WIDE / 2, rows.min() / SMALL - GROUND,
        columns.max() / SMALL - WIDE / 2, rows.max() / SMALL - GROUND,
    )  # fmt: skip


def moments() -> Iterator[Pose]:
    for action in ACTIONS:
        yield Pose(action=action, t=1.3, mouth="D")
    for feeling in FEELINGS:
        yield Pose(feeling=feeling, t=2.0, blink=0.5)


@pytest.mark.parametrize("name", creatures())
def test_a_creature_can_do_and_feel_everything_and_stays_in_the_picture(
    name: str,
) -> None:
    for pose in moments():
        left, top, right, low = box(painted(name, pose)[0])

        assert -300 < left < right < 300, pose
        # Who rides is held by what carries them: their legs hang beside it.
        assert -420 < top < low < (70 if pose.action == "ride" else 36), pose


@pytest.mark.parametrize("name", creatures())
def test_who_stands_touches_the_ground_and_who_floats_does_not(name: str) -> None:
    kind = creatures()[name]
    for t in (0.0, 1.7):
        *_, low = box(painted(name, Pose(t=t))[0])

        assert low < -4 if kind.floats else abs(low) < 9


@pytest.mark.parametrize("name", creatures())
def test_a_creature_is_as_high_as_it_says(name: str) -> None:
    kind = creatures()[name]
    pixels, spots = painted(name, Pose())
    _, top, _, low = box(pixels)

    assert 0.72 * kind.height < low - top < 1.75 * kind.height
    assert abs(spots.height - kind.height) < 0.1 * kind.height
    assert spots.crown[1] < spots.eyes[1] < spots.mouth[1]


@pytest.mark.parametrize("name", creatures())
def test_a_coat_of_another_colour_shows(name: str) -> None:
    coat = (40, 200, 90)
    look = Look(name, coat="#28c85a")

    pixels, _ = painted(name, Pose(), look=look, scale=0.5)

    away = np.abs(pixels[..., 2::-1].astype(int) - coat)
    assert np.all(away < 12, axis=2).sum() > 12


@pytest.mark.parametrize("name", WINGED)
def test_wings_beat(name: str) -> None:
    beats = {painted(name, Pose("fly", t))[0].tobytes() for t in (2.0, 2.14, 2.28)}

    assert len(beats) == 3


@pytest.mark.parametrize("name", JAWED + OTHERS)
def test_a_mouth_opens_to_speak(name: str) -> None:
    shut, wide = (painted(name, Pose("talk", 1.0, mouth=m))[0] for m in "XD")

    assert np.any(shut != wide)


@pytest.mark.parametrize("name", ["otter", "horse", "duck", "whale", "spider"])
def test_the_same_moment_is_drawn_the_same(name: str) -> None:
    pose = Pose("wave", 1.1, "glad", "C", seed=4)

    assert painted(name, pose)[0].tobytes() == painted(name, pose)[0].tobytes()


@pytest.mark.parametrize("name", ["otter", "owl", "swan", "cow", "dragon", "snail"])
@pytest.mark.parametrize("thing", ["hat", "scarf", "crown", "bow", "glasses"])
def test_what_it_wears_is_seen(name: str, thing: str) -> None:
    bare, dressed = (
        painted(name, Pose(), look=Look(name, wears=wears))[0]
        for wears in ((), (thing,))
    )

    assert np.any(bare != dressed)


FITS = ("boots", "scarf", "hat", "bow", "glasses", "cape", "jumper", "shirt", "dress",
        "raincoat", "skirt", "backpack", "crown", "helmet")  # fmt: skip


@pytest.mark.parametrize("name", ["otter", "bear", "owl", "penguin", "mouse"])
@pytest.mark.parametrize("thing", FITS)
def test_a_garment_has_the_colour_it_was_given(name: str, thing: str) -> None:
    look = Look(name, wears=(f"{thing}:#12e03c",))
    pixels = painted(name, Pose(t=2.0), look=look, scale=1.0)[0].astype(int)

    near = np.abs(pixels[..., 2::-1] - (0x12, 0xE0, 0x3C)).max(axis=2) < 40

    assert near.sum() > 15


def test_a_pointing_hand_is_ahead_and_a_held_thing_has_a_place() -> None:
    for name in ("otter", "bear", "owl", "monkey", "dragon"):
        _, spots = painted(name, Pose("point", 1.2))
        assert spots.hand[0] > 0.15 * spots.height

    for name in ("horse", "duck", "elephant", "whale"):
        _, spots = painted(name, Pose(held=True))
        assert spots.hand[0] > spots.eyes[0]


def test_no_two_bodies_share_a_word() -> None:
    owners: dict[str, str] = {}
    for name, kind in all_bodies().items():
        for word in kind.words:
            assert owners.setdefault(word, name) == name, word


def test_there_are_many_of_them_and_they_do_not_sound_alike() -> None:
    found = creatures()

    assert len(found) >= 60
    assert found["mouse"].voice[0] > found["otter"].voice[0] > found["bear"].voice[0]


def test_every_part_that_an_animal_names_is_drawn() -> None:
    beasts = (*PETS, *WOODLAND, *WILDS, *DRAGONS)
    named: tuple[tuple[str, tuple[Mapping[str, object], ...]], ...] = (
        *((b.tail, (TAILS,)) for b in beasts),
        *((b.crest, (hides.CRESTS,)) for b in beasts),
        *((b.ears, (heads.EARS,)) for b in beasts),
        *((name, (heads.MARKS, heads.OVER)) for b in beasts for name in b.marks),
        *((name, (hides.BACKS, hides.TORSOS, hides.MANES))
          for b in beasts for name in b.hide),
        *((b.tail, (plumage.TAILS,)) for b in (*UPRIGHT, *SIDEWAYS)),
        *((b.top, (plumage.TOPS, plumage.CAPS)) for b in (*UPRIGHT, *SIDEWAYS)),
        *((b.face, (plumage.FACES,)) for b in UPRIGHT),
        *((h.horns, (horns.HORNS,)) for h in HERD),
        *((h.tail, (horns.TAILS,)) for h in HERD),
        *((h.ears, (horns.EARS,)) for h in HERD),
        *((h.mane, (horns.MANES,)) for h in HERD),
        *((h.cap, (horns.CAPS,)) for h in HERD),
    )  # fmt: skip
    for kind, tables in named:
        assert not kind or any(kind in table for table in tables), kind
