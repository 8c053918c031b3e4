"""Reads finished films, ours or not, with PyAV: their frames and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem
from studio.engine.extract import Extract
from studio.engine.extract.measure import measured

PIXELS = 4096 * 4096  # larger pictures are no films of a family
LONGEST = 4 * 3600.0  # seconds
CLOSE = 2.0  # seconds: nearer than the pictures that stand by themselves


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


def still(path: Path, seconds: float, size: tuple[int, int]) -> bytes:
    """Return the picture at a moment, as a JPEG of that size."""
    with _opened(path) as box:
        video = box.streams.video[0]
        # To the key frame before it, then on: a film cannot be entered anywhere else.
        box.seek(int(max(0.0, seconds) * 1_000_000))
        shown = None
        for shown in box.decode(video):
            if shown.time is not None and shown.time >= seconds - 0.001:
                break
        if shown is None:
            raise _not_a_film(path)
        small = shown.reformat(*size, format="bgr24").to_ndarray()
    _, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 80])
    return data.tobytes()


def glances(
    path: Path, every: float, size: tuple[int, int]
) -> Iterator[NDArray[np.uint8]]:
    """Return a small picture of every so many seconds, as BGR, from the first on.

    Pictures that stand by themselves are read alone: of a long film that is one in a
    hundred, and where nothing moved for a while the last one stands for it.
    """
    with _opened(path) as box:
        video = box.streams.video[0]
        seconds = float((box.duration or 0) / 1_000_000)
        if every > CLOSE:
            video.codec_context.skip_frame = "NONKEY"
        n, small = 0, None
        for frame in box.decode(video):
            # Half a frame early: times are rounded, and the next is a segment away.
            if frame.time is None or frame.time < n * every - 0.02:
                continue
            small = frame.reformat(*size, format="bgr24").to_ndarray()
            while n * every <= frame.time + 0.02:
                yield np.asarray(small, np.uint8)
                n += 1
        while small is not None and n * every < seconds - 0.02:
            yield np.asarray(small, np.uint8)
            n += 1


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
