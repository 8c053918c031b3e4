"""What a film is about that an encyclopaedia would know, found when it is told."""

from __future__ import annotations

import json
from collections.abc import Sequence

from kit.problems import Problem
from studio.pipeline.bench import Bench, Made
from studio.pipeline.order import HOUSE
from studio.providers.entities.promise import Entities, Entity, Telling, telling


def make(bench: Bench) -> Made:
    told = telling(bench.order.brief(), bench.script)
    asked = str(bench.spec.facts.get("asked", HOUSE))
    found, maker = _found(bench, told, asked)
    names = [[each.name, each.kind] for each in found]
    path = bench.write(
        "entities.json", json.dumps({"entities": names}, ensure_ascii=False)
    )
    return Made(path, maker, facts={"entities": names})


def _found(bench: Bench, told: Telling, asked: str) -> tuple[Sequence[Entity], str]:
    """Ask whoever was chosen. For a few cards no finished film is to be lost: what a
    service cannot do the house does, and the log says so."""
    if asked != HOUSE:
        try:
            finder: Entities = bench.tools.open("entities", asked)
            return finder.find(told, stop=bench.stop), finder.name
        except Problem as problem:
            if bench.stop():
                raise
            bench.hear(0.5, f"facts: {problem.what} The house looked itself.")
    finder = bench.tools.open("entities", HOUSE)
    return finder.find(told, stop=bench.stop), finder.name
