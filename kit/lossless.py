"""Sound that is kept to be mixed again later: every sample, at half the size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem

RATE = 48_000
_LAYOUTS = {2: "stereo", 4: "quad"}
_ONE = 16384  # leaves as much room above as below: 90 dB above its own noise
_PART = np.float32(1 / _ONE)
Samples = NDArray[np.float32]


def write(path: Path, blocks: Iterable[Samples], channels: int) -> None:
    """Write blocks of float samples (time × channels) as a FLAC file."""
    import av

    try:
        with av.open(f"file:{path.resolve()}", "w", format="flac") as box:
            stream = box.add_stream("flac", rate=RATE)
            stream.layout, stream.format = _LAYOUTS[channels], "s16"
            # The quickest: a tenth larger than the smallest.
            stream.options = {"compression_level": "0"}
            for block in blocks:
                whole = np.rint(np.clip(block, -1.99, 1.99) * _ONE).astype(np.int16)
                frame = av.AudioFrame.from_ndarray(
                    np.ascontiguousarray(whole.reshape(1, -1)),
                    "s16",
                    _LAYOUTS[channels],
                )
                frame.sample_rate = RATE
                box.mux(stream.encode(frame))
            box.mux(stream.encode(None))
    except av.FFmpegError as error:
        raise Problem(
            f"A sound could not be written: {error.strerror}.",
            "Free some space, then ask for the film again.",
            kept="Nothing was left under its name.",
            passing=True,
        ) from error


def read(path: Path, count: int) -> Iterator[Samples]:
    """Yield the file again, in blocks of `count` (the last one shorter)."""
    import av

    with av.open(f"file:{path.resolve()}", format="flac") as box:
        channels = box.streams.audio[0].channels
        held: list[NDArray[Any]] = []
        waiting = 0
        for frame in box.decode(audio=0):
            held.append(frame.to_ndarray().reshape(-1, channels))
            waiting += len(held[-1])
            while waiting >= count:
                whole = np.concatenate(held)
                yield whole[:count].astype(np.float32) * _PART
                held, waiting = [whole[count:]], waiting - count
        if waiting:
            yield np.concatenate(held).astype(np.float32) * _PART
