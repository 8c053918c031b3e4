"""Music and effects of the whole film: what a changed line leaves as it is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from kit import lossless
from kit.problems import Stopped
from studio.engine.music.play import BLOCK
from studio.engine.sound import RATE, Samples
from studio.engine.sound.ground import Beneath, Ground, ground
from studio.pipeline.bench import Bench, Made
from studio.pipeline.staged import staged


def make(bench: Bench) -> Made:
    film = staged(bench)
    total, done = film.seconds * RATE, 0

    def blocks() -> Iterator[Samples]:
        nonlocal done
        for block in ground(film, bench.script.genre)():
            if bench.stop():
                raise Stopped
            done += len(block.music)
            bench.hear(done / total, "")
            yield np.concatenate([block.music, block.effects], axis=1)

    path = bench.folder / "ground.flac"
    lossless.write(path, blocks(), channels=4)
    bench.hear(1.0, "music and effects: played")
    return Made(path)


def ground_of(bench: Bench) -> Beneath:
    """Return what yields the ground that was made, as often as it is asked."""
    path = bench.inputs.path("ground")

    def beneath() -> Iterator[Ground]:
        for block in lossless.read(path, BLOCK):
            yield Ground(block[:, :2], block[:, 2:])

    return beneath
