"""The script: told by whoever was chosen, or the one a person changed."""

from __future__ import annotations

import json
from dataclasses import replace

from studio.engine.brief.explain import explained
from studio.engine.story import Script
from studio.engine.story.schema import from_json, to_json
from studio.pipeline.bench import Bench, Made


def make(bench: Bench) -> Made:
    order = bench.order
    brief = order.brief()
    if order.script is not None:
        script, maker = from_json(order.script), "family"
    else:
        teller = bench.tools.open("storyteller", order.storyteller)
        script = teller.tell(
            brief,
            order.members(),
            hear=lambda done, words, _picture=None: bench.hear(done, words),
            stop=bench.stop,
        )
        maker = teller.name
    script = replace(script, title=order.title) if order.title else script
    path = bench.write("script.json", json.dumps(to_json(script), ensure_ascii=False))
    bench.hear(1.0, f"story: {_counted(script)}")
    facts = {
        "title": script.title,
        "language": script.language,
        "scenes": len(script.scenes),
        "lines": sum(bool(m.says) for s in script.scenes for m in s.moments),
        "brief": [list(row) for row in explained(brief)],
        "unknown": [[each.word, each.nearest, each.shown_as] for each in brief.unknown],
        "notes": list(brief.notes),
        "nouns": [b.noun for b in brief.beings] + [i.noun for i in brief.items],
    }
    return Made(path, maker, facts)


def _counted(script: Script) -> str:
    lines = sum(bool(m.says) for scene in script.scenes for m in scene.moments)
    scenes = len(script.scenes)
    many = "" if scenes == 1 else "s", "" if lines == 1 else "s"
    return f"{scenes} scene{many[0]}, {lines} line{many[1]}"
