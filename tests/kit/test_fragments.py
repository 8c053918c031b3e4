"""Segments of different films, rebased, are one stream without a seam."""

from __future__ import annotations

import io
import itertools
import struct
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import encoder, hls
from kit.fragments import NotAFragment, join, read, rebased
from kit.problems import Problem

TICKS = 12_800 * encoder.SEGMENT // encoder.FPS  # of 96 pictures, in the track's time
SIZE = (320, 180)


def film(path: Path, shade: int) -> tuple[bytes, list[bytes]]:
    """Return the init section and the two segments of a film of one shade."""
    with encoder.pictures(path, SIZE, encoder.FULL) as packed:
        for n in range(2 * encoder.SEGMENT):
            frame = np.full((SIZE[1] * 3 // 2, SIZE[0]), 128, np.uint8)
            frame[: SIZE[1]] = shade + n % 7
            packed.write(frame)
    streamed = path.with_suffix(".stream.mp4")
    where = hls.pack([path], streamed, "video")
    data = streamed.read_bytes()
    pieces = [data[p.at : p.at + p.size] for p in (where.start, *where.segments)]
    return pieces[0], pieces[1:]


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[bytes, list[bytes]]]:
    folder = tmp_path_factory.mktemp("films")
    return [film(folder / f"{shade}.mp4", shade) for shade in (40, 160)]


def moved(segment: bytes, number: int) -> bytes:
    found = read(segment)
    return rebased(segment, found, number, TICKS) + segment[found.size :]


def test_films_of_the_house_begin_alike(films: list[tuple[bytes, list[bytes]]]) -> None:
    assert films[0][0] == films[1][0]


@pytest.mark.parametrize("first", [0, 25_000_000])
def test_joined_they_play_as_one(
    films: list[tuple[bytes, list[bytes]]], first: int
) -> None:
    (start, fox), (_, owl) = films
    joined = [fox[0], fox[1], owl[0], owl[1], fox[1]]
    stream = start + b"".join(moved(s, first + n) for n, s in enumerate(joined))

    with av.open(io.BytesIO(stream), "r") as box:
        frames = list(box.decode(video=0))

    assert len(frames) == 5 * encoder.SEGMENT
    times = [frame.pts or 0 for frame in frames]
    steps = {b - a for a, b in itertools.pairwise(times)}
    assert steps == {TICKS // encoder.SEGMENT}
    shades = [int(frame.to_ndarray()[90, 160]) for frame in frames[:: encoder.SEGMENT]]
    assert [shade > 100 for shade in shades] == [False, False, True, True, False]


def test_the_pictures_themselves_are_not_touched(
    films: list[tuple[bytes, list[bytes]]],
) -> None:
    segment = films[0][1][1]

    after = moved(segment, 7)

    assert len(after) == len(segment)
    at = segment.index(b"mdat")
    assert after[at:] == segment[at:]
    assert sum(a != b for a, b in zip(after, segment, strict=True)) <= 20


def part(path: Path, frames: int, shade: int) -> Path:
    with encoder.pictures(path, SIZE, encoder.FULL) as packed:
        for n in range(frames):
            packed.write(np.full((SIZE[1] * 3 // 2, SIZE[0]), shade + n % 9, np.uint8))
    return path


def test_parts_join_in_their_order_whatever_their_length(tmp_path: Path) -> None:
    fox, owl = part(tmp_path / "fox.mp4", 192, 40), part(tmp_path / "owl.mp4", 30, 160)
    whole = tmp_path / "whole.mp4"

    join([fox, fox, owl], whole, Fraction(encoder.SEGMENT, encoder.FPS))

    with av.open(str(whole)) as box:
        frames = [(f.pts or 0, f.to_ndarray()[9, 9]) for f in box.decode(video=0)]
    assert len(frames) == 192 + 192 + 30
    assert {b[0] - a[0] for a, b in itertools.pairwise(frames)} == {512}
    assert [shade > 100 for _, shade in frames] == [False] * 384 + [True] * 30


def test_a_part_that_was_cut_short_is_not_joined(tmp_path: Path) -> None:
    fox = part(tmp_path / "fox.mp4", 96, 40)
    fox.write_bytes(fox.read_bytes()[:900])

    with pytest.raises(NotAFragment):
        join([fox], tmp_path / "whole.mp4", Fraction(encoder.SEGMENT, encoder.FPS))
    with pytest.raises(Problem, match="piece of the film is damaged"):
        encoder.join([fox], tmp_path / "whole.mp4")


def test_what_is_no_film_is_not_joined(tmp_path: Path) -> None:
    odd = tmp_path / "odd.mp4"
    for data in (b"", b"not a film at all, but a text", bytes(64)):
        odd.write_bytes(data)
        with pytest.raises(NotAFragment):
            join([odd], tmp_path / "whole.mp4", Fraction(encoder.SEGMENT, encoder.FPS))


@given(st.binary(max_size=400))
def test_what_is_no_fragment_is_refused_and_harms_nothing(junk: bytes) -> None:
    with pytest.raises(NotAFragment):
        read(junk)


def test_a_fragment_cut_short_is_refused(
    films: list[tuple[bytes, list[bytes]]],
) -> None:
    segment = films[0][1][0]

    for length in (0, 7, 20, segment.index(b"tfdt"), segment.index(b"mdat") - 5):
        with pytest.raises(NotAFragment):
            read(segment[:length])


def test_a_box_that_says_it_has_no_size_is_refused() -> None:
    with pytest.raises(NotAFragment, match="0 bytes"):
        read(struct.pack(">I4s", 0, b"moof") + bytes(40))
