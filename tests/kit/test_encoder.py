"""What leaves the encoder is the house format, and what fails is told."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from kit import encoder, ffmpeg
from kit.problems import Problem

SIZE = 320, 180


def grey(shade: int) -> bytes:
    luma = np.full(SIZE[0] * SIZE[1], shade, np.uint8)
    chroma = np.full(SIZE[0] * SIZE[1] // 2, 128, np.uint8)
    return luma.tobytes() + chroma.tobytes()


def part(path: Path, frames: int, start: int) -> Path:
    with encoder.pictures(path, SIZE, encoder.FULL) as film:
        for n in range(frames):
            film.write(grey((start + n) % 200 + 20))
    return path


def whole(folder: Path, title: str = "Fog; a = film") -> Path:
    parts = [part(folder / "part000.mp4", 96, 0), part(folder / "part001.mp4", 54, 96)]
    with encoder.sound(folder / "sound.mp4") as heard:
        heard.write(np.zeros((6 * 48_000, 2), np.float32).tobytes())
    captions = folder / "film.vtt"
    captions.write_text("WEBVTT\n\n00:01.000 --> 00:02.500\n<v Pip>Hello, wind.\n\n")
    facts = folder / "facts.txt"
    chapters = [("A wet envelope", 0.0, 3.0), ("Home # two", 3.0, 6.0)]
    facts.write_text(encoder.facts(title, "Lighthouse", chapters))
    bundle = encoder.Bundle(parts, folder / "sound.mp4", captions, facts, "eng", 6.0)
    encoder.assemble(bundle, folder / "film.mp4", folder)
    return folder / "film.mp4"


def test_pieces_join_into_one_film_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    with av.open(str(whole(tmp_path))) as film:
        video, audio = film.streams.video[0], film.streams.audio[0]
        chapters = [each["metadata"]["title"] for each in film.chapters()]

        assert (video.codec_context.name, audio.codec_context.name) == ("h264", "aac")
        assert video.average_rate == 25
        assert video.frames == 150
        assert film.streams.subtitles[0].language == "eng"
        assert chapters == ["A wet envelope", "Home # two"]
        assert film.metadata["title"] == "Fog; a = film"


def test_every_frame_is_shown_in_its_turn_from_zero(tmp_path: Path) -> None:
    with av.open(str(whole(tmp_path))) as film:
        shown = [(frame.pts or 0, frame.time) for frame in film.decode(video=0)]

    assert shown[0][1] == 0.0
    assert len(shown) == 150
    assert all(b[0] - a[0] == shown[1][0] for a, b in pairwise(shown))


def test_a_new_group_begins_with_every_segment(tmp_path: Path) -> None:
    with av.open(str(whole(tmp_path))) as film:
        keys = [
            n for n, p in enumerate(film.demux(video=0)) if p.is_keyframe and p.size
        ]

    assert keys == [0, 96]


def test_the_same_frames_make_the_same_bytes(tmp_path: Path) -> None:
    one, other = part(tmp_path / "a.mp4", 60, 0), part(tmp_path / "b.mp4", 60, 0)

    assert one.read_bytes() == other.read_bytes()


def test_a_name_that_looks_like_an_order_is_only_a_name(tmp_path: Path) -> None:
    odd = tmp_path / "-y concat:x;rm.mp4"

    assert part(odd, 5, 0).stat().st_size > 0


def test_a_full_disk_is_told_in_words() -> None:
    with pytest.raises(Problem, match="disk is full"):
        snow_onto(Path("/dev/full"))


def snow_onto(path: Path) -> None:
    with encoder.pictures(path, SIZE, encoder.FULL) as film:
        for n in range(400):
            film.write(np.random.default_rng(n).bytes(len(grey(0))))


def test_of_two_failures_the_first_is_told() -> None:
    with pytest.raises(KeyError, match="the wind"):
        losing_the_wind(Path("/dev/full"))


def losing_the_wind(path: Path) -> None:
    with encoder.pictures(path, SIZE, encoder.FULL) as film:
        film.write(grey(90))
        raise KeyError("the wind")


def test_a_folder_that_is_gone_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="picture could not be written"):
        part(tmp_path / "gone" / "a.mp4", 60, 0)


def test_a_missing_ffmpeg_is_named_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ffmpeg.find.cache_clear()
    monkeypatch.setenv("PHAROS_FFMPEG", "ffmpeg-that-is-not-there")

    with pytest.raises(Problem, match="ffmpeg-that-is-not-there"):
        encoder.sound(tmp_path / "a.mp4")
    ffmpeg.find.cache_clear()
