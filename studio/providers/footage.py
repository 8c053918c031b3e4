"""Reads finished films, ours or not, with PyAV: their frames and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem
from studio.engine.extract import Extract
from studio.engine.extract.measure import measured

PIXELS = 4096 * 4096  # larger pictures are no films of a family
LONGEST = 4 * 3600.0  # seconds


@dataclass(frozen=True)
class Holds:
    """What a film file holds."""

    width: int
    height: int
    fps: float
    seconds: float
    video: str
    audio: tuple[str, ...]
    captions: tuple[str, ...]
    chapters: tuple[str, ...]


def probed(path: Path) -> Holds:
    """Return what a file holds, or say plainly that it is no film."""
    with _opened(path) as box:
        video = box.streams.video[0]
        seconds = float((box.duration or 0) / 1_000_000)
        return Holds(
            video.width,
            video.height,
            float(video.average_rate or 0),
            seconds,
            video.codec_context.name,
            tuple(stream.codec_context.name for stream in box.streams.audio),
            tuple(stream.language or "" for stream in box.streams.subtitles),
            tuple(str(c["metadata"].get("title", "")) for c in box.chapters()),
        )


def frames(path: Path) -> Iterator[NDArray[np.uint8]]:
    """Return the pictures in order, as BGR."""
    with _opened(path) as box:
        for frame in box.decode(video=0):
            yield np.asarray(frame.to_ndarray(format="bgr24"), np.uint8)


def extracted(path: Path) -> Extract:
    """Return every aspect of a finished film."""
    return measured(frames(path), probed(path).fps)


def _opened(path: Path) -> av.container.InputContainer:
    # A path and never an address: libav would go and fetch one.
    allowed = {"protocol_whitelist": "file"}
    try:
        box = av.open(f"file:{path.resolve()}", options=allowed)
    except (av.FFmpegError, OSError) as error:
        raise _not_a_film(path) from error
    if not box.streams.video:
        box.close()
        raise _not_a_film(path)
    video = box.streams.video[0]
    if video.width * video.height > PIXELS or (box.duration or 0) / 1e6 > LONGEST:
        box.close()
        raise Problem(
            f"“{path.name}” is larger or longer than Pharos looks at.",
            "Bring it in below 4096 × 4096 and four hours.",
        )
    return box


def _not_a_film(path: Path) -> Problem:
    return Problem(
        f"“{path.name}” is not a film that can be read.",
        "Use an MP4, MOV, MKV or WebM file.",
    )
