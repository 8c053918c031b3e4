"""Reads the sound of any film or recording for listeners, a stretch at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem

Sound = NDArray[np.float32]  # mono at RATE, -1 to 1

RATE = 16_000
# A piece is what is held in memory, and about as long as a stop has to wait: a film of
# two hours at once would need a gigabyte and a half with all a listener makes of it.
STRETCH = 60.0
_TAIL = 20.0  # a stretch is cut at the quietest moment of its last seconds
_MOMENT = RATE // 4
LONGEST = 4 * 3600.0

# Files that are what they hold. Playlists (HLS, DASH, concat) are left out: they name
# other files and addresses, and libav would go and read those.
FORMATS = (
    "mov,matroska,webm,wav,w64,flac,ogg,mp3,aac,mpegts,mpeg,avi,flv,asf,aiff,amr,caf"
)


def seconds_of(path: Path) -> float:
    """Return how long a file says it is, 0 if it does not say."""
    with _opened(path) as box:
        return _length(box)


def stretches(path: Path) -> Iterator[tuple[float, Sound]]:
    """Return the sound in pieces and where each begins, cut in quiet moments."""
    begun, held = 0, np.zeros(0, np.float32)
    pieces: list[Sound] = []
    waiting = 0
    for piece in _decoded(path):
        pieces.append(piece)
        waiting += len(piece)
        if len(held) + waiting < STRETCH * RATE:
            continue
        held = np.concatenate([held, *pieces])
        pieces, waiting = [], 0
        cut = quietest(held)
        yield begun / RATE, held[:cut]
        begun, held = begun + cut, held[cut:]
        if begun > LONGEST * RATE:
            raise _too_long(path)
    last = np.concatenate([held, *pieces])
    if len(last):
        yield begun / RATE, last


def quietest(sound: Sound) -> int:
    """Return the sample in the last seconds of a sound where a cut harms least.

    >>> loud = np.ones(60 * RATE, np.float32)
    >>> loud[50 * RATE : 51 * RATE] = 0
    >>> 50 <= quietest(loud) / RATE <= 51
    True
    """
    first = max(len(sound) - round(_TAIL * RATE), 0)
    moments = (len(sound) - first) // _MOMENT
    if not moments:
        return len(sound)
    tail = sound[first : first + moments * _MOMENT].reshape(moments, _MOMENT)
    chosen = int((tail**2).mean(axis=1).argmin())
    return first + chosen * _MOMENT + _MOMENT // 2


def _decoded(path: Path) -> Iterator[Sound]:
    to_mono = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    with _opened(path) as box:
        try:
            for frame in box.decode(audio=0):
                for mono in to_mono.resample(frame):
                    yield np.asarray(mono.to_ndarray()[0], np.float32)
            for mono in to_mono.resample(None):
                yield np.asarray(mono.to_ndarray()[0], np.float32)
        except av.FFmpegError as broken:
            raise Problem(
                f"The sound of “{path.name}” is damaged and cannot be read to its end.",
                "Bring the file again, or another copy of it.",
            ) from broken


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    # An open file and never a name, so there is nothing to resolve.
    allowed = {"format_whitelist": FORMATS, "protocol_whitelist": "file"}
    try:
        file = path.open("rb")
    except OSError as missing:
        raise Problem(
            f"“{path.name}” cannot be opened.", "Bring it again."
        ) from missing
    with file:
        try:
            box = av.open(file, options=allowed)
        except (av.FFmpegError, OSError, ValueError) as error:
            raise Problem(
                f"“{path.name}” is not a film or recording that can be read.",
                "Use an MP4, MOV, MKV, WebM, WAV, FLAC, OGG or MP3 file.",
            ) from error
        with box:
            if not box.streams.audio:
                raise Problem(
                    f"“{path.name}” has no sound.",
                    "Bring a file that has a sound track.",
                )
            if _length(box) > LONGEST:
                raise _too_long(path)
            yield box


def _length(box: Any) -> float:
    return max(float((box.duration or 0) / 1_000_000), 0.0)


def _too_long(path: Path) -> Problem:
    return Problem(
        f"“{path.name}” is longer than Pharos listens to.",
        "Cut it into parts below four hours.",
    )
