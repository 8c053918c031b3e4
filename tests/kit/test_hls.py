"""What the house streams begins alike, whoever made it, and ends on the grid."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kit import clips, encoder, ffmpeg, hls, shell
from kit.encoder import FULL, PREVIEW, Quality

SECONDS = 5.0
FRAMES = encoder.whole(round(SECONDS * encoder.FPS))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> clips.Source:
    """Something a family filmed: another size, another rate, another codec."""
    path = tmp_path_factory.mktemp("clip") / "sea.mov"
    seen = "testsrc=s=800x600:r=30"
    shell.run(
        [
            ffmpeg.find(), "-f", "lavfi", "-i", seen, "-f", "lavfi", "-i", "sine",
            "-t", str(SECONDS), "-c:v", "mpeg4", "-c:a", "aac", str(path),
        ],
        seconds=60,
    )  # fmt: skip
    return clips.Source(path, "mov", "film")


def painted(path: Path, size: tuple[int, int], quality: Quality) -> Path:
    with encoder.pictures(path, size, quality) as packed:
        for n in range(FRAMES):
            grey = np.full((size[1] * 3 // 2, size[0]), 90 + n % 40, np.uint8)
            packed.write(grey)
    return path


def packed(path: Path, what: str) -> tuple[bytes, hls.Packed]:
    out = path.with_suffix(f".{what}.mp4")
    found = hls.pack([path], out, what)  # type: ignore[arg-type]
    at, size = found.start.at, found.start.size
    return out.read_bytes()[at : at + size], found


def test_a_clip_begins_as_a_film_does(clip: clips.Source, tmp_path: Path) -> None:
    clips.pictures(clip, tmp_path / "clip.mp4", 0, FRAMES)
    clips.smaller(tmp_path / "clip.mp4", tmp_path / "small.mp4", FRAMES)
    large = painted(tmp_path / "film.mp4", clips.SIZE, FULL)
    small = painted(tmp_path / "look.mp4", clips.SMALL, PREVIEW)

    for ours, theirs in ((large, "clip.mp4"), (small, "small.mp4")):
        start, found = packed(ours, "video")
        other, held = packed(tmp_path / theirs, "video")
        assert start == other
        assert [p.seconds for p in found.segments] == [hls.SECONDS] * 2
        assert [p.seconds for p in held.segments] == [hls.SECONDS] * 2


def test_a_loud_and_a_silent_sound_begin_alike(
    clip: clips.Source, tmp_path: Path
) -> None:
    whole = FRAMES / encoder.FPS
    clips.sound(clip, tmp_path / "clip.m4a", whole)
    clips.silence(tmp_path / "none.m4a", whole)
    with encoder.sound(tmp_path / "film.m4a") as heard:
        heard.write(np.zeros((round(whole * 48_000), 2), np.float32).tobytes())

    told = [
        packed(tmp_path / f"{name}.m4a", "audio") for name in ("clip", "none", "film")
    ]

    assert len({start for start, _ in told}) == 1
    for _, found in told:
        # What the encoder adds, twenty milliseconds, is no segment.
        assert [p.seconds for p in found.segments] == [hls.SECONDS] * 2
