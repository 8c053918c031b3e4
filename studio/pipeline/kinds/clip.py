"""The file of a clip: its pieces, its sound and what is said in it, in one MP4."""

from __future__ import annotations

from kit import encoder
from kit.problems import Problem
from studio.pipeline.bench import Bench, Made
from studio.pipeline.film import LANGUAGES
from studio.providers.footage import probed


def make(bench: Bench) -> Made:
    asked, inputs = bench.spec.facts, bench.inputs
    facts = bench.write("facts.txt", encoder.facts(bench.order.title, "", ()))
    language = "und"
    captions = bench.write("none.vtt", "WEBVTT\n\n")
    if asked["captions"]:
        captions = inputs.path("captions")
        spoken = str(inputs.facts("captions").get("language", ""))
        language = LANGUAGES.get(spoken, "und")
    parts, wanted = bench.paths(asked["runs"]), asked["frames"] / encoder.FPS
    bundle = encoder.Bundle(
        parts, inputs.path("sound"), captions, facts, language, wanted
    )
    out = bench.folder / "film.mp4"
    encoder.assemble(bundle, out, bench.folder)
    holds = probed(out)
    if abs(holds.seconds - wanted) > 0.2 or not holds.audio:
        raise Problem(
            f"The clip came out as {holds.seconds:.1f} s instead of {wanted:.1f} s.",
            "Save it again on the device it comes from, and bring that one.",
            kept="The clip as it was brought in is kept.",
        )
    bench.hear(1.0, f"{bench.spec.name}.mp4 {out.stat().st_size / 1e6:.1f} MB")
    sizes = {"width": holds.width, "height": holds.height}
    return Made(out, facts={"seconds": holds.seconds, **sizes})
