"""The painted frames: the same to the byte, calm, and legible."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from studio.engine.extract.flashes import worst_second
from studio.engine.frames import Painter
from studio.engine.lettering.page import SAFE
from studio.engine.staging import FPS

from .films import faces, film


def test_any_frame_is_the_same_to_the_byte_in_any_order() -> None:
    there = Painter(film(), faces(), scale=0.25)
    back = Painter(film(), faces(), scale=0.25)
    frames = (30, 131, 257, 303, 404, 597)
    forward = {frame: there.paint(frame).copy() for frame in frames}

    for frame in reversed(frames):
        assert (back.paint(frame) == forward[frame]).all(), frame


def test_no_picture_is_empty_and_none_stands_still() -> None:
    painter = Painter(film(), faces(), scale=0.25)
    before = None
    for frame in range(0, film().frames, 40):
        now = painter.paint(frame)[..., :3].astype(np.int16)
        assert now.std() > 8, f"frame {frame} is empty"
        if before is not None:
            assert np.abs(now - before).max() > 12, f"nothing lives at {frame}"
        before = now


def test_nothing_flashes_more_than_three_times_a_second() -> None:
    painter = Painter(film(), faces(), scale=0.125)
    patches = [
        np.asarray(
            cv2.resize(
                cv2.cvtColor(painter.paint(frame), cv2.COLOR_BGRA2GRAY),
                (8, 6),
                interpolation=cv2.INTER_AREA,
            ),
            np.float32,
        )
        / np.float32(255)
        for frame in range(0, film().frames)
    ]

    assert worst_second(patches, FPS) <= 3


@pytest.mark.parametrize("kind", ["title", "credits"])
def test_letters_stay_where_every_screen_shows_them(kind: str) -> None:
    from studio.engine.frames.cards import lettered
    from studio.engine.paint.hands import hand
    from studio.engine.paint.palette import palette

    shot = next(s for s in film().shots for c in s.cards if c.kind == kind)
    sheet = lettered(shot.cards[0], palette("dusk"), faces(), hand("paper"), 0.5)
    bright = sheet.pixels[..., :3].max(axis=2) > 150
    rows, columns = (
        np.flatnonzero(bright.any(axis=1)),
        np.flatnonzero(bright.any(axis=0)),
    )

    left, top, right, bottom = (edge * 0.5 for edge in SAFE)
    assert left <= columns[0] and columns[-1] <= right
    assert top <= rows[0] and rows[-1] <= bottom


def test_a_film_of_a_thousand_things_keeps_only_the_latest_of_their_sheets() -> None:
    from studio.engine.frames.sprites import MOST, Air, Sprites
    from studio.engine.paint.hands import hand
    from studio.engine.paint.palette import palette
    from studio.engine.props import all_props

    sprites = Sprites(hand("paper"), faces())
    air = Air("dawn", "clear", False, palette("dusk"))
    painted = [sprites.get(name, "", "", 1.6, air) for name in sorted(all_props())]

    kept = list(sprites._kept.values())

    assert sum(each.canvas.pixels.nbytes for each in painted) > 2 * MOST
    assert sum(each.canvas.pixels.nbytes for each in kept) <= MOST
    assert kept[-1] is painted[-1]
