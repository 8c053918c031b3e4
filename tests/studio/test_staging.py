"""A staged film holds what was promised, frame by frame."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from studio.engine.sound import RATE
from studio.engine.staging import FPS, Film, Shot, View
from studio.engine.staging.camera import held, screen, seen_at
from studio.engine.staging.stage import stage
from studio.engine.staging.timing import lines_of, timetable
from studio.pipeline.workshop import poster_frame

from .films import film, script, spoken

LENGTHS = (14.0, 24.0, 60.0, 180.0)


@pytest.mark.parametrize("seconds", LENGTHS)
def test_a_film_is_exactly_as_long_as_was_asked(seconds: float) -> None:
    made = film(seconds)

    assert made.frames == round(seconds * FPS)
    assert made.shots[-1].start + made.shots[-1].frames == made.frames


@pytest.mark.parametrize("seconds", LENGTHS)
def test_shots_follow_one_another_without_a_gap(seconds: float) -> None:
    made = film(seconds)
    ends = [0, *(shot.start + shot.frames for shot in made.shots)]

    assert [shot.start for shot in made.shots] == ends[:-1]
    assert all(shot.frames > 0 for shot in made.shots)


def test_the_same_script_is_staged_the_same_twice() -> None:
    made = script()

    assert stage(made, spoken(made)) == stage(made, spoken(made))


@pytest.mark.parametrize("seconds", LENGTHS)
def test_somebody_living_is_in_every_shot(seconds: float) -> None:
    for shot in film(seconds).shots:
        assert any(_in_frame(shot, share) for share in (0.3, 0.6, 0.95)), shot.name


def _in_frame(shot: Shot, share: float) -> bool:
    frame = round(shot.frames * share)
    view = seen_at(shot.camera, frame, shot.frames)
    for part in shot.parts:
        key = [k for k in part.keys if k.frame <= frame][-1]
        x, y, _ = screen(view, key.x, key.y - 60 * key.scale, 1.0)
        if 60 <= x <= 1220 and 20 <= y <= 700:
            return True
    return False


def test_lips_move_only_while_their_owner_speaks() -> None:
    made = film()
    for shot in made.shots:
        for part in shot.parts:
            for mouth in part.mouths:
                if mouth.shape in "AX":
                    continue
                at = (shot.start + mouth.frame) / FPS
                assert any(
                    line.who == part.who and line.start - 0.1 <= at <= line.end + 0.1
                    for line in made.lines
                ), f"{part.who} moves their lips at {at:.2f} s"


def test_everybody_who_speaks_moves_their_lips() -> None:
    made = film()
    for line in made.lines:
        shapes = {
            mouth.shape
            for shot in made.shots
            for part in shot.parts
            if part.who == line.who
            for mouth in part.mouths
            if line.start <= (shot.start + mouth.frame) / FPS <= line.end
        }
        assert len(shapes) >= 2, line.text


def test_no_shot_is_cut_while_somebody_speaks_a_word() -> None:
    made = film(24.0)
    cuts = [shot.start / FPS for shot in made.shots]

    for line in made.lines:
        assert not [cut for cut in cuts if line.start < cut < line.end], line.text


def test_the_camera_stays_on_its_side_of_the_actors() -> None:
    for shot in film().shots:
        where = {part.who: part.keys[-1].x for part in shot.parts}
        if len(where) == 2 and shot.size != "card":
            assert where["keeper"] < where["otter"], shot.name


def test_flourishes_are_dropped_before_the_story_is() -> None:
    short = script(13.0)
    table = timetable(short, spoken(short))
    kept = [each.moment for scene in table.scenes for each in scene]

    assert all(moment.needed > 1 for moment in kept)
    assert {line.text for line in lines_of(short)} >= {m.says for m in kept if m.says}


def test_what_is_said_lies_within_its_own_moment() -> None:
    made = script(24.0)
    heard = spoken(made)

    for scene in timetable(made, heard).scenes:
        for each in scene:
            if each.voice >= 0:
                ends = each.speech + heard[each.voice].seconds * FPS
                assert each.start <= each.speech
                assert ends <= each.end + 1


def test_a_view_never_shows_the_edge_of_a_plane() -> None:
    for x in range(-400, 1800, 160):
        for y in range(-300, 1000, 130):
            for zoom in (1.0, 1.4, 2.3):
                view = held(View(x, y, zoom))
                for depth in (0.2, 0.6, 1.0, 1.35):
                    left, top, _ = screen(view, -360, -240, depth)
                    right, low, _ = screen(view, 1640, 900, depth)
                    assert left <= 0.01 and top <= 0.01
                    assert right >= 1279.99 and low >= 719.99


def test_the_title_stands_alone_before_the_story_begins() -> None:
    title = film().shots[0]

    assert title.size == "title"
    assert title.cards[0].lines[0] == "Eleven Kites and a Storm"
    assert not title.things
    assert title.parts


def test_eleven_kites_fly_at_once_and_apart() -> None:
    made: Film = film()
    wide = next(shot for shot in made.shots if shot.size == "establish")
    kites = [thing for thing in wide.things if thing.prop == "kite"]

    assert len(kites) == 11
    for n, kite in enumerate(kites):
        for other in kites[n + 1 :]:
            assert abs(kite.x - other.x) > 40 or abs(kite.y - other.y) > 60


def test_a_line_that_no_film_can_hold_is_left_unsaid_and_the_length_holds() -> None:
    long = script(7.0)
    heard = tuple(
        replace(one, samples=np.zeros(RATE * 9, np.float32)) for one in spoken(long)
    )
    made = stage(long, heard)

    assert made.frames == 7 * FPS
    assert made.shots[-1].start + made.shots[-1].frames == made.frames


def test_the_shortest_film_has_a_picture_for_its_poster() -> None:
    made = replace(film(), shots=(film().shots[0], film().shots[-1]))

    assert 0 <= poster_frame(made) < made.frames
