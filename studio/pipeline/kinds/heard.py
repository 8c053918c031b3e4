"""What is said in a clip: heard a stretch at a time, then written as captions."""

from __future__ import annotations

import json

from kit import clips
from studio.engine.captions import vtt
from studio.engine.listening import Utterance, heard_cues
from studio.pipeline.bench import Bench, Made


def make(bench: Bench) -> Made:
    asked = bench.spec.facts
    if "parts" in asked:
        return _written(bench)
    wav = bench.folder / "stretch.wav"
    clips.stretch(bench.inputs.path("sound"), wav, asked["at"], asked["seconds"])
    ear = bench.tools.open("hearing", bench.order.hearing)
    heard = ear.hear(wav, done=lambda done: bench.hear(done, ""), stop=bench.stop)
    lines = [
        [asked["at"] + line.start, asked["at"] + line.end, line.text]
        for line in heard.lines
    ]
    told = {"lines": lines, "language": heard.language, "sure": heard.sure}
    bench.hear(1.0, f"captions: heard {len(lines)} lines")
    path = bench.write("heard.json", json.dumps(told, ensure_ascii=False))
    return Made(path, ear.name, {"lines": len(lines)})


def _written(bench: Bench) -> Made:
    asked, inputs = bench.spec.facts, bench.inputs
    parts = [json.loads(inputs.path(n).read_text("utf-8")) for n in asked["parts"]]
    said = [Utterance(*line) for part in parts for line in part["lines"]]
    # The stretch in which most is said knows best which language it is.
    spoken = max(parts, key=lambda part: len(part["lines"]) * part["sure"])
    made = heard_cues(said, asked["seconds"])
    path = bench.write("captions.vtt", vtt(made))
    facts = {"cues": len(made), "language": spoken["language"] if made else ""}
    return Made(path, bench.order.hearing, facts)
