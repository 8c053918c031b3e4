"""The film file: runs, sound, captions, chapters in one MP4, probed afterwards."""

from __future__ import annotations

import json

from kit import encoder
from kit.problems import Problem
from studio.pipeline.bench import Bench, Made
from studio.pipeline.film import LANGUAGES
from studio.providers.footage import probed


def make(bench: Bench) -> Made:
    asked, inputs = bench.spec.facts, bench.inputs
    told = json.loads(inputs.path("stage").read_text("utf-8"))
    facts = bench.write(
        "facts.txt",
        encoder.facts(told["title"], bench.order.family, told["chapters"]),
    )
    bundle = encoder.Bundle(
        bench.paths(asked["runs"]),
        inputs.path("sound"),
        inputs.path("captions"),
        facts,
        LANGUAGES.get(told["language"], "und"),
        told["frames"] / encoder.FPS,
    )
    out = bench.folder / "film.mp4"
    encoder.assemble(bundle, out, bench.folder)
    holds = probed(out)
    wanted = told["frames"] / encoder.FPS
    if abs(holds.seconds - wanted) > 0.2 or not holds.audio:
        raise Problem(
            f"The film came out as {holds.seconds:.1f} s instead of {wanted:.1f} s.",
            "Ask for it again; if it stays, run ./pharos setup.",
            kept="Every voice and picture is kept.",
            passing=True,
        )
    size = out.stat().st_size / 1e6
    bench.hear(1.0, f"{bench.spec.name}.mp4 {size:.1f} MB")
    return Made(
        out,
        facts={
            "seconds": holds.seconds, "width": holds.width, "height": holds.height,
            "title": told["title"],
        },
    )  # fmt: skip
