"""What is said and heard in a film, in another language, line by line."""

from __future__ import annotations

import json

from studio.pipeline.bench import Bench, Made
from studio.pipeline.dubbing import Track
from studio.pipeline.staged import staged
from studio.providers.translator.promise import ToTranslate


def make(bench: Bench) -> Made:
    asked, film = bench.spec.facts, staged(bench)
    lines = asked["lines"]
    # What stands in brackets under the picture is read in the same language.
    noises = list(dict.fromkeys(n.caption for n in film.noises if n.caption.strip()))
    given = [ToTranslate(one["text"], one["speaker"], one["most"]) for one in lines]
    given += [ToTranslate(noise) for noise in noises]
    name = Track.of(bench.order).translator
    translator = bench.tools.open("translator", name)
    texts = translator.translate(
        given,
        source=film.language,
        target=asked["into"],
        about=film.title,
        hear=lambda done, words, _picture=None: bench.hear(done, words),
        stop=bench.stop,
    )
    said, heard = texts[: len(lines)], texts[len(lines) :]
    told = {
        "language": asked["into"],
        "lines": {
            str(one["voice"]): text for one, text in zip(lines, said, strict=True)
        },
        "noises": dict(zip(noises, heard, strict=True)),
    }
    bench.hear(1.0, f"translation: {len(lines)} lines")
    path = bench.write("translation.json", json.dumps(told, ensure_ascii=False))
    return Made(path, translator.name, {"language": asked["into"], "lines": len(lines)})
