"""Mouths in time: nine shapes, none too short, and closed when the words are over."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from studio.engine.actors import MOUTHS
from studio.engine.sound import RATE, Phone, Spoken
from studio.engine.speech import mouths, shape_of, stresses

SOUNDS = "mbpktsaeiouɑɛɔʊwflvθʃŋAIOWYəɹ"


def said(*phones: tuple[str, float, bool]) -> Spoken:
    at, out = 0.0, []
    for symbol, lasts, stressed in phones:
        out.append(Phone(at, at + lasts, symbol, stressed))
        at += lasts
    return Spoken(np.zeros(round(at * RATE), np.float32), tuple(out))


def shapes(*phones: tuple[str, float]) -> list[str]:
    return [m.shape for m in mouths(said(*((s, t, False) for s, t in phones)))]


def test_each_sound_has_its_mouth() -> None:
    wanted = dict(
        zip("mskfvluwɔɑɛ", "ABBGGHFFEDC", strict=True), **{"": "X", "tʃ": "B"}
    )

    assert {sound: shape_of(sound)[0] for sound in wanted} == wanted
    assert shape_of("aː") == ("D",)
    assert shape_of("?") == ("C",)


def test_mama_closes_and_opens_and_comes_to_rest() -> None:
    mama = [("m", 0.16), ("ɑ", 0.24), ("m", 0.16), ("ɑ", 0.24)]

    # The first "m" is half over when its mouth is seen: it has no time to part slowly.
    assert shapes(*mama) == ["A", "D", "C", "A", "C", "D", "C", "X"]


def test_a_wide_mouth_becomes_pursed_by_way_of_round() -> None:
    made = shapes(("ɑ", 0.4), ("u", 0.4))

    assert made[:3] == ["D", "E", "F"]


def test_lips_that_must_meet_are_not_lost_in_fast_speech() -> None:
    assert "A" in shapes(("ɑ", 0.2), ("t", 0.04), ("b", 0.05), ("ɑ", 0.2))


def test_the_mouth_is_ahead_of_the_sound() -> None:
    made = mouths(said(("", 0.4, False), ("m", 0.2, False), ("ɑ", 0.3, False)))

    assert made[0].shape == "X"
    assert next(mouth.frame for mouth in made if mouth.shape == "A") == 9


def test_stresses_are_the_frames_of_stressed_sounds_not_too_near() -> None:
    line = said(*([("t", 0.1, False), ("ɑ", 0.2, True)] * 6))

    frames = stresses(line)

    assert frames[0] == 2
    assert all(b - a >= 12 for a, b in pairwise(frames))


phones = st.lists(
    st.tuples(
        st.sampled_from(["", *SOUNDS]), st.floats(0.02, 0.4), st.booleans()
    ),
    min_size=1,
    max_size=40,
)  # fmt: skip


@given(phones)
def test_any_line_moves_lips_only_while_it_lasts(
    line: list[tuple[str, float, bool]],
) -> None:
    spoken = said(*line)
    made = mouths(spoken)
    frames = [mouth.frame for mouth in made]
    length = round(spoken.seconds * 25)

    assert frames[0] == 0
    assert made[-1].shape == "X"
    assert max(frames) <= max(length, 1)
    assert all(b > a for a, b in pairwise(frames))
    assert all(one.shape != two.shape for one, two in pairwise(made))
    assert all(mouth.shape in MOUTHS for mouth in made)
    # Two frames each, but for the first (the lead eats one) and the closing.
    assert all(b - a >= 2 for a, b in pairwise(frames[1:-1]))
