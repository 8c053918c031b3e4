"""The hands: each draws, each its own way, and none at the cost of a face."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.act import draw
from studio.engine.frames.painter import Painter
from studio.engine.frames.sprites import Air, Sprites
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas, Pixels
from studio.engine.paint.colour import luma
from studio.engine.paint.hands import StyledHand, all_hands
from studio.engine.paint.palette import palette
from tests.studio.films import faces, film

HANDS = tuple(all_hands().values())
TALKING = 200  # a frame with two friends, close to
each_hand = pytest.mark.parametrize("hand", HANDS, ids=lambda hand: hand.name)


def frame(style: str, number: int = TALKING) -> Pixels:
    painter = Painter(film(style=style), faces(), scale=0.25)
    return painter.paint(number)[..., :3].copy()


def brightness(pixels: Pixels) -> NDArray[np.float32]:
    weights = np.array([0.114, 0.587, 0.299], np.float32)
    return np.asarray(pixels[..., :3].astype(np.float32) @ weights, np.float32)


def somebody(hand: StyledHand, body: str, head: float = 40.0) -> tuple[Pixels, Spots]:
    """Return somebody with a head of so many pixels, and where everything is."""
    pose = Pose("idle", 0.0, "calm")
    spots = draw(Brush(Canvas(1, 1), hand), Look(body), pose)
    tall = max(30.0, (spots.mouth[1] - spots.crown[1]) * 1.25)
    scale = head / tall
    canvas = Canvas(160, 160, scale=scale)
    canvas.left = spots.eyes[0] - 80 / scale
    canvas.top = spots.eyes[1] - 80 / scale
    canvas.home()
    draw(Brush(canvas, hand), Look(body), pose)
    return canvas.read(), spots


def test_there_are_eight_hands_and_each_file_is_one() -> None:
    assert set(all_hands()) == {
        "chalk", "crayon", "felt", "glass", "ink", "linocut", "night", "paper",
    }  # fmt: skip
    assert all(name == hand.name for name, hand in all_hands().items())


def test_no_word_for_a_style_belongs_to_two_hands() -> None:
    owners: dict[str, str] = {}
    for hand in HANDS:
        for word in (hand.name, *hand.look.words):
            key = " ".join(word.casefold().replace("-", " ").split())
            assert owners.setdefault(key, hand.name) == hand.name, word


@each_hand
def test_people_can_ask_for_a_hand_in_many_words(hand: StyledHand) -> None:
    assert len(hand.look.words) >= 6
    assert all(word == word.lower() for word in hand.look.words)


@each_hand
def test_a_hand_paints_the_same_frame_twice_to_the_byte(hand: StyledHand) -> None:
    assert np.array_equal(frame(hand.name), frame(hand.name))


def test_no_two_hands_could_be_taken_for_each_other() -> None:
    painted = {hand.name: frame(hand.name).astype(np.float32) for hand in HANDS}
    for one, other in combinations(painted, 2):
        apart = np.abs(painted[one] - painted[other]).mean()
        assert apart > 8, (one, other, float(apart))


@each_hand
@pytest.mark.parametrize("body", ["child", "otter", "bear", "elder", "robot"])
def test_eyes_can_be_read_in_a_small_face(hand: StyledHand, body: str) -> None:
    pixels, _ = somebody(hand.brisk(), body)
    face = brightness(pixels[70:90, 62:98])
    eye, skin = np.percentile(face, 2), np.median(face)
    assert skin - eye > 38, (float(eye), float(skin))


@each_hand
def test_light_and_dark_keep_their_order(hand: StyledHand) -> None:
    # Or a dark eye would shine out of a dark face, or vanish in it.
    greys = [hand.tint(grey) for grey in ("#101418", "#505050", "#909090", "#f0f0f0")]
    assert all(luma(a) <= luma(b) + 0.01 for a, b in pairwise(greys))
    assert luma(greys[-1]) - luma(greys[0]) > 0.5


@each_hand
def test_a_hand_keeps_its_texture_within_the_cut_of_the_piece(hand: StyledHand) -> None:
    canvas = Canvas(96, 80)
    brush = Brush(canvas, hand)
    brush.circle(40, 40, 30, "#f7e3b0", lift=1.0)
    brush.mist(70, 40, 22, 22, "#ffffff", 0.4)
    pixels = canvas.read()
    cut = pixels[..., 3].copy()
    hand.finish(pixels, 5)
    assert np.array_equal(pixels[..., 3], cut)
    assert (pixels[..., :3] <= cut[..., None]).all()


@each_hand
def test_a_hand_finishes_even_the_smallest_sheet(hand: StyledHand) -> None:
    for height, width in ((1, 1), (1, 9), (7, 2), (3, 40)):
        pixels = np.full((height, width, 4), 255, np.uint8)
        hand.finish(pixels, 2)
        assert pixels.shape == (height, width, 4)


@each_hand
def test_a_moving_piece_takes_its_texture_along(hand: StyledHand) -> None:
    """Or a puppet would shimmer as it walks."""

    def at(x: int, y: int) -> Pixels:
        canvas = Canvas(200, 200)
        brush = Brush(canvas, hand.brisk())
        with brush.at(60 + x, 60 + y):
            brush.ellipse(0, 0, 40, 34, "#8a5a3c", lift=1.0)
        return canvas.read()[y : y + 120, x : x + 120].astype(np.int16)

    assert np.abs(at(0, 0) - at(23, 41)).max() <= 2


@each_hand
def test_a_hand_leaves_the_pen_as_it_found_it(hand: StyledHand) -> None:
    for one in (hand, hand.brisk()):
        fresh, used = Canvas(60, 60), Canvas(60, 60)
        brush = Brush(used, one)
        brush.circle(30, 30, 25, "#447755", lift=1.0)
        brush.line("M5 5L50 50", "#447755", 9.0)
        used.clear()
        for canvas in (fresh, used):
            canvas.outline("M10 10L50 40")
            canvas.ink("#ffffff")
            canvas.stroke(6.0)
        assert np.array_equal(fresh.read(), used.read())


@each_hand
def test_words_on_a_sign_can_be_read(hand: StyledHand) -> None:
    air = Air("afternoon", "clear", False, palette("dusk"))
    sprites = Sprites(hand, faces())
    blank = sprites.get("sign", "", "", 1.0, air).canvas.pixels
    lettered = sprites.get("sign", "", "FISH", 1.0, air).canvas.pixels
    darker = brightness(blank) - brightness(lettered)
    assert (darker > 70).sum() > 150


def test_skies_have_another_colour_in_most_hands() -> None:
    same = {hand.name for hand in HANDS if hand.sky("#f2c9a0") == "#f2c9a0"}
    assert same == {"felt", "linocut", "paper"}
