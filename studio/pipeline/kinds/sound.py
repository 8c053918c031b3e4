"""The sound of the whole film: voices over music and effects, mixed and packed."""

from __future__ import annotations

from studio.pipeline.bench import Bench, Made
from studio.pipeline.kinds.ground import ground_of
from studio.pipeline.kinds.mixing import mixed
from studio.pipeline.speech import read_wav
from studio.pipeline.staged import lines_in, staged


def make(bench: Bench) -> Made:
    inputs = bench.inputs
    spoken = [read_wav(inputs.path(n), inputs.facts(n)) for n in lines_in(bench)]
    path = mixed(bench, staged(bench), spoken, ground_of(bench))
    bench.hear(1.0, "sound: mixed")
    return Made(path)
