"""A stretch of a film by itself is painted as it is in the film, and found again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kit.encoder import SEGMENT
from studio.engine.brief.read import read
from studio.engine.frames import Painter
from studio.engine.staging import Film, Part
from studio.engine.staging.excerpt import excerpt, fingerprint
from studio.engine.staging.stage import stage
from studio.engine.story import Script
from studio.engine.story.tell import tell
from tests.studio.films import faces, spoken

SENTENCE = (
    "An otter and a keeper fly eleven kites on a cliff, then it rains at the harbour"
)


@pytest.fixture(scope="module")
def script() -> Script:
    return tell(read(SENTENCE, seed=7, seconds=60))


@pytest.fixture(scope="module")
def film(script: Script) -> Film:
    return stage(script, spoken(script))


def test_an_excerpt_paints_the_same_frames(film: Film) -> None:
    whole = Painter(film, faces(), scale=0.25)
    for first in range(0, film.frames - SEGMENT, 5 * SEGMENT):
        part = Painter(excerpt(film, first, first + SEGMENT), faces(), scale=0.25)
        for frame in (0, 7, 50, SEGMENT - 1):
            painted = part.paint(frame).copy()

            assert np.array_equal(painted, whole.paint(first + frame)), (first, frame)


def test_an_excerpt_from_anywhere_paints_the_same_frames(film: Film) -> None:
    whole = Painter(film, faces(), scale=0.1)
    chance = np.random.default_rng(5)
    for _ in range(12):
        first = int(chance.integers(film.frames - 60))
        length = int(chance.integers(1, 60))
        part = Painter(excerpt(film, first, first + length), faces(), scale=0.1)
        for frame in range(length):
            painted = part.paint(frame).copy()

            assert np.array_equal(painted, whole.paint(first + frame)), (first, frame)


def test_what_is_said_elsewhere_in_a_shot_is_not_seen(film: Film) -> None:
    shot = max(film.shots, key=lambda shot: sum(len(x.mouths) for x in shot.parts))
    mute = replace(shot, parts=tuple(_without_end(part) for part in shot.parts))
    shots = tuple(mute if each is shot else each for each in film.shots)
    start, end = shot.start, shot.start + shot.frames

    changed = replace(film, shots=shots)

    for first, last in ((start, start + 20), (start - 40, start + 5)):
        before = fingerprint(excerpt(film, first, last))
        assert fingerprint(excerpt(changed, first, last)) == before
    before = fingerprint(excerpt(film, start, end))
    assert fingerprint(excerpt(changed, start, end)) != before


def _without_end(part: Part) -> Part:
    """Let somebody be silent in the second half of a shot."""
    return replace(part, mouths=part.mouths[: len(part.mouths) // 2])


def test_changing_one_line_moves_nothing_but_its_own_shots(
    script: Script, film: Film
) -> None:
    s, m = next(
        (s, m)
        for s, scene in enumerate(script.scenes)
        for m, moment in enumerate(scene.moments)
        if s == 1 and moment.says
    )
    changed = _with_line(script, s, m, "Hold on to your hat!")

    after = stage(changed, spoken(changed), kept=film.kept)

    assert after.frames == film.frames
    fresh = _prints(after) - _prints(film)
    assert 1 <= len(fresh) <= 3, f"{len(fresh)} of {len(_prints(film))} segments"


def test_a_line_too_long_for_its_place_stays_in_its_scene(
    script: Script, film: Film
) -> None:
    moments = script.scenes[1].moments
    m = next(n for n, moment in enumerate(moments) if moment.says)
    longer = f"{moments[m].says} And that is that."
    changed = _with_line(script, 1, m, longer)

    after = stage(changed, spoken(changed), kept=film.kept)

    touched = {shot.scene for shot in after.shots if shot not in film.shots}
    assert touched <= {1}


def test_a_shot_asked_for_again_is_another_look_at_the_same_moment(
    script: Script, film: Film
) -> None:
    name = film.shots[2].name

    again = stage(script, spoken(script), kept=film.kept, retakes={name: 1})

    changed = [
        after.name
        for before, after in zip(film.shots, again.shots, strict=True)
        if before != after
    ]
    # The shot after it knows how this one leaves.
    assert changed[0] == name and len(changed) <= 2
    assert (again.shots[2].start, again.shots[2].frames) == (
        film.shots[2].start,
        film.shots[2].frames,
    )


def _with_line(script: Script, s: int, m: int, words: str) -> Script:
    scene = script.scenes[s]
    moments = list(scene.moments)
    moments[m] = replace(moments[m], says=words)
    scenes = list(script.scenes)
    scenes[s] = replace(scene, moments=tuple(moments))
    return replace(script, scenes=tuple(scenes))


def _prints(film: Film) -> set[str]:
    return {
        fingerprint(excerpt(film, first, min(first + SEGMENT, film.frames)))
        for first in range(0, film.frames, SEGMENT)
    }
