"""Voices over a ground, mixed and packed, for a film and for its dubs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from kit import encoder
from kit.problems import Stopped
from studio.engine.sound import RATE, Spoken
from studio.engine.sound.ground import Beneath
from studio.engine.sound.mix import mix
from studio.engine.staging import Film
from studio.pipeline.bench import Bench

SEGMENT = encoder.SEGMENT * RATE // encoder.FPS  # samples


def mixed(bench: Bench, film: Film, spoken: Sequence[Spoken], beneath: Beneath) -> Path:
    path = bench.folder / "sound.m4a"
    total, done = film.seconds * RATE, 0
    with encoder.sound(path) as packed:
        for block in mix(film, spoken, beneath):
            if bench.stop():
                raise Stopped
            packed.write(block.tobytes())
            done += len(block)
            bench.hear(done / total, "")
        # Silence until the segment is whole, for streams and channels.
        packed.write(np.zeros((-done % SEGMENT, 2), np.float32).tobytes())
    return path
