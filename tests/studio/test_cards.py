"""Cards: what a channel shows between films, in the very streams that films have."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kit import encoder, ffmpeg, hls, shell
from kit.problems import Problem
from studio.engine import cards
from studio.engine.cards import Card
from studio.engine.extract.flashes import worst_second
from studio.engine.frames import Painter
from studio.engine.lettering.page import SAFE
from studio.engine.sound import RATE, Samples
from studio.engine.sound.loudness import loudness_of
from studio.engine.staging import FPS
from studio.pipeline.cards import SIZES, Cut, made
from studio.pipeline.painting import pack

from .films import faces, film, fonts

CHANNEL = "Lighthouse Channel"
TITLES = {"next": "Eleven Kites and a Storm", "clock": "19:30"}
LONG = "The Rather Long Name of a Family’s Channel That Goes on and On"
KINDS = sorted(cards.all_kinds())
LOOPS = [name for name in KINDS if cards.kind(name).loops]


def card(kind: str, segments: int = 0, **more: str) -> Card:
    told = {"title": TITLES.get(kind, CHANNEL)} | more
    return Card(kind, seed=5, segments=segments or cards.kind(kind).segments, **told)


def sound(of: Card) -> Samples:
    return np.concatenate(list(cards.heard(of)))


def small(of: Card) -> list[NDArray[np.float32]]:
    painter = cards.shown(of, faces(), scale=0.25)
    frames = range(of.frames)
    return [painter.paint(n)[..., :3].astype(np.float32) for n in frames]


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Cut:
    return made(card("slate", 1), tmp_path_factory.mktemp("slate"), fonts())


def start(path: Path, facts: Sequence[int]) -> bytes:
    at, size = facts
    return path.read_bytes()[at : at + size]


# ------------------------------------------------------------ streams
def test_a_card_is_whole_segments_and_nothing_else_is_left(cut: Cut) -> None:
    for name, stream in cut.streams.items():
        told = stream.facts["segments"]
        assert [seconds for _, _, seconds in told] == [hls.SECONDS], name
        at, size, _ = told[-1]
        assert at + size <= stream.path.stat().st_size
    folder = cut.streams["720"].path.parent
    assert sorted(p.name for p in folder.iterdir()) == [
        "360.mp4", "720.mp4", "audio.mp4"
    ]  # fmt: skip


def test_longer_cards_have_as_many_segments(tmp_path: Path) -> None:
    longer = made(card("ident", 2), tmp_path, fonts())

    for stream in longer.streams.values():
        assert [s for _, _, s in stream.facts["segments"]] == [hls.SECONDS] * 2


def test_a_card_begins_as_a_film_does(cut: Cut, tmp_path: Path) -> None:
    for name, scale, quality in SIZES:
        painter, run = Painter(film(), faces(), scale=scale), tmp_path / f"{name}.mp4"
        with encoder.pictures(run, painter.size, quality) as packed:
            pack(painter, range(encoder.SEGMENT), packed, lambda _: None)
        out = tmp_path / f"{name}.stream.mp4"
        theirs = hls.pack([run], out, "video").start
        ours = cut.streams[name]
        assert start(ours.path, ours.facts["start"]) == start(
            out, (theirs.at, theirs.size)
        )

    heard, out = tmp_path / "film.m4a", tmp_path / "audio.mp4"
    with encoder.sound(heard) as filled:
        loud = np.random.default_rng(3).standard_normal((RATE * 8, 2)) * 0.2
        filled.write(loud.astype(np.float32).tobytes())
    theirs, ours = hls.pack([heard], out, "audio").start, cut.streams["audio"]
    assert start(ours.path, ours.facts["start"]) == start(out, (theirs.at, theirs.size))


def test_the_same_card_is_the_same_to_the_byte(cut: Cut, tmp_path: Path) -> None:
    again = made(card("slate", 1), tmp_path, fonts())

    for name, stream in again.streams.items():
        assert stream.path.read_bytes() == cut.streams[name].path.read_bytes(), name
        assert stream.facts == cut.streams[name].facts


def test_the_engine_counts_segments_as_the_encoder_does() -> None:
    assert cards.SEGMENT == encoder.SEGMENT
    assert card("ident", 3).seconds == pytest.approx(3 * hls.SECONDS)


# ------------------------------------------------------------ pictures
@pytest.mark.parametrize("kind", KINDS)
def test_frames_may_be_asked_for_in_any_order(kind: str) -> None:
    painter = cards.shown(card(kind), faces(), scale=0.25)
    there = painter.paint(60).copy()
    painter.paint(3)

    assert (painter.paint(60) == there).all()
    assert (cards.shown(card(kind), faces(), scale=0.25).paint(60) == there).all()
    assert not (painter.paint(20) == there).all()


@pytest.mark.parametrize("segments", [1, 2, 4])
@pytest.mark.parametrize("kind", LOOPS)
def test_the_last_frame_leads_to_the_first(kind: str, segments: int) -> None:
    frames = small(card(kind, segments))

    steps = [float(np.abs(a - b).mean()) for a, b in pairwise(frames)]
    seam = float(np.abs(frames[-1] - frames[0]).mean())

    assert 0 < seam <= max(steps)
    assert min(steps) > 0, "the picture stands still"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_flashes(kind: str) -> None:
    frames = small(card(kind))
    patches = [
        cv2.resize(cv2.cvtColor(f / 255, cv2.COLOR_BGR2GRAY), (32, 18), None, 0, 0,
                   cv2.INTER_AREA)
        for f in frames + frames[:FPS]
    ]  # fmt: skip

    assert worst_second([np.asarray(p, np.float32) for p in patches], FPS) <= 3


@pytest.mark.parametrize("title", [LONG, "Ñandú 🎈 & <b>", "W" * 60, "word " * 90])
@pytest.mark.parametrize("kind", [name for name in KINDS if name != "clock"])
def test_letters_stay_where_every_television_shows_them(kind: str, title: str) -> None:
    with_words = cards.shown(card(kind, title=title), faces())
    # Of a balloon no typeface has a letter: the same card, without its title.
    without = cards.shown(card(kind, title="🎈"), faces())

    for frame in (12, 40, 70):
        there = with_words.paint(frame)[..., :3].astype(int)
        bare = without.paint(frame)[..., :3].astype(int)
        rows, columns = np.nonzero(np.abs(there - bare).max(axis=2) > 2)
        assert len(rows) > 500
        assert SAFE[0] <= columns.min() and columns.max() <= SAFE[2]
        assert SAFE[1] <= rows.min() and rows.max() <= SAFE[3]


def test_a_long_line_stays_there_too() -> None:
    for kind in KINDS:
        with_words = cards.shown(card(kind, line=LONG * 3), faces()).paint(50).copy()
        without = cards.shown(card(kind, line="🎈"), faces()).paint(50)

        away = np.abs(with_words[..., :3].astype(int) - without[..., :3]).max(axis=2)
        rows, columns = np.nonzero(away > 2)
        assert SAFE[0] <= columns.min() and columns.max() <= SAFE[2]
        assert SAFE[1] <= rows.min() and rows.max() <= SAFE[3]


def test_what_no_letter_stands_for_leaves_no_hole() -> None:
    balloon = cards.shown(card("slate", title="Ñandú 🎈 & <b>"), faces(), scale=0.5)
    plain = cards.shown(card("slate", title="Ñandú & <b>"), faces(), scale=0.5)

    apart = cards.shown(
        card("slate", title="N\u0303andu\u0301 & <b>"), faces(), scale=0.5
    )

    assert (balloon.paint(9) == plain.paint(9)).all()
    assert (apart.paint(9) == plain.paint(9)).all()


def test_two_seeds_are_two_skies() -> None:
    one, other = (
        cards.shown(Card("slate", CHANNEL, seed=seed, segments=1), faces(), scale=0.25)
        for seed in (1, 2)
    )

    assert np.abs(one.paint(5).astype(int) - other.paint(5)).mean() > 0.5


# ------------------------------------------------------------ sound
@pytest.mark.parametrize("segments", [1, 2, 4])
@pytest.mark.parametrize("kind", KINDS)
def test_a_card_sounds_softly_and_as_long_as_it_shows(kind: str, segments: int) -> None:
    heard = sound(card(kind, segments))

    assert heard.dtype == np.float32
    assert heard.shape == (round(segments * hls.SECONDS * RATE), 2)
    assert -36 <= loudness_of(heard) <= -23
    assert np.abs(heard).max() < 0.4


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_comes_out_of_stillness_and_goes_back(kind: str) -> None:
    heard, edge = sound(card(kind)), RATE // 20

    assert not heard[:edge].any() and not heard[-edge:].any()
    # And it does not fall silent in its middle.
    tenths = np.abs(heard[RATE // 2 : -RATE]).max(axis=1)
    tenths = tenths[: len(tenths) // 4800 * 4800].reshape(-1, 4800)
    assert tenths.max(axis=1).min() > 0.0005


def test_played_again_and_again_it_does_not_click(cut: Cut, tmp_path: Path) -> None:
    raw, twice = tmp_path / "once.aac", tmp_path / "twice.aac"
    quiet = [str(ffmpeg.find()), *encoder.QUIET, "-y"]
    source = str(cut.streams["audio"].path)
    shell.run([*quiet, "-i", source, "-c", "copy", "-f", "adts", str(raw)], seconds=60)
    twice.write_bytes(_frames(raw.read_bytes(), 180) * 2)
    out = tmp_path / "twice.f32"
    shell.run([*quiet, "-i", str(twice), "-f", "f32le", str(out)], seconds=60)

    heard = np.frombuffer(out.read_bytes(), np.float32).reshape(-1, 2)
    seam = round(hls.SECONDS * RATE)
    near = np.abs(np.diff(heard[seam - 2048 : seam + 2048], axis=0)).max()
    assert len(heard) >= 2 * seam - 2048
    assert near < 0.001 < np.abs(np.diff(heard, axis=0)).max()


def _frames(stream: bytes, count: int) -> bytes:
    """Return the first AAC frames of an ADTS stream, whose headers tell their size."""
    at = 0
    for _ in range(count):
        at += (stream[at + 3] & 3) << 11 | stream[at + 4] << 3 | stream[at + 5] >> 5
    return stream[:at]


# ------------------------------------------------------------ refusals
@pytest.mark.parametrize("title", ["", "   ", "\n"])
def test_a_card_without_words_is_refused(title: str) -> None:
    with pytest.raises(Problem, match="no words"):
        Card("slate", title)


@pytest.mark.parametrize("segments", [0, -1, 17])
def test_a_card_of_no_length_is_refused(segments: int) -> None:
    with pytest.raises(Problem, match=rf"cannot be {segments} segments long") as told:
        Card("slate", CHANNEL, segments=segments)

    assert "3.84 seconds" in told.value.todo


def test_a_kind_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no card called “parade”") as told:
        made(Card("parade", CHANNEL), tmp_path, fonts())

    assert "slate" in told.value.todo
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("hour", ["half past", "24:00", "12:60", "7"])
def test_a_clock_needs_an_hour(hour: str) -> None:
    with pytest.raises(Problem, match="is not an hour"):
        cards.shown(Card("clock", hour), faces(), scale=0.25)
