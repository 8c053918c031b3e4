"""The captions of the original, from the times that are known."""

from __future__ import annotations

from studio.engine.captions import cues, vtt
from studio.pipeline.bench import Bench, Made
from studio.pipeline.staged import staged


def make(bench: Bench) -> Made:
    film = staged(bench)
    made = cues(film)
    bench.hear(1.0, f"captions: {len(made)} cues")
    return Made(bench.write("captions.vtt", vtt(made)), facts={"cues": len(made)})
