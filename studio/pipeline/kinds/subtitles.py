"""Captions in another language, by the same rules as the first."""

from __future__ import annotations

import json
from dataclasses import replace

from studio.engine.captions import checked, cues, vtt
from studio.pipeline.bench import Bench, Made
from studio.pipeline.staged import staged


def make(bench: Bench) -> Made:
    film, source = staged(bench), bench.spec.facts["from"]
    words = json.loads(bench.inputs.path(source).read_text("utf-8"))
    texts, heard = words["lines"], words["noises"]
    lines = [replace(line, text=texts[str(line.voice)]) for line in film.lines]
    noises = [
        replace(noise, caption=heard.get(noise.caption, noise.caption))
        for noise in film.noises
    ]
    abroad = replace(
        film, lines=tuple(lines), noises=tuple(noises), language=words["language"]
    )
    made = cues(abroad)
    bench.hear(1.0, f"captions: {len(made)} cues")
    facts = {
        "cues": len(made), "language": words["language"],
        "hasty": len(checked(made)),  # where speech is faster than a child reads
    }  # fmt: skip
    return Made(bench.write("subtitles.vtt", vtt(made)), facts=facts)
