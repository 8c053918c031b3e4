"""One spoken line, by whoever speaks for this film."""

from __future__ import annotations

from studio.engine.story import VoiceSpec
from studio.pipeline.bench import Bench, Made
from studio.pipeline.speech import write_wav


def make(bench: Bench) -> Made:
    asked = bench.spec.facts
    voice = bench.tools.open("voice", asked["voice"])
    spoken = voice.say(
        asked["text"],
        VoiceSpec(**asked["spec"]),
        language=asked["language"],
        seed=asked["seed"],
    )
    path = bench.folder / "line.wav"
    facts = write_wav(spoken, path)
    return Made(path, voice.name, facts)
