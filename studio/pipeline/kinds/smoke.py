"""A look at a service before it is needed: it answers, and has what is asked of it.

The first thing a job with guests does. A picture service that is missing must not be
found out when the story has been told and the voices have been paid for.
"""

from __future__ import annotations

import json

from kit.problems import Problem
from kit.web import Unreachable
from studio.pipeline.bench import Bench, Made
from studio.pipeline.staged import lines_in


def make(bench: Bench) -> Made:
    asked = bench.spec.facts
    if not _is_needed(bench, asked["promise"]):
        return _told(bench, "everything it makes is there already")
    bench.tools.may_ask(asked["promise"], asked["name"])
    service = bench.tools.open(asked["promise"], asked["name"])
    try:
        words = service.check()
    except Unreachable as away:
        # Later on it would be waited for. At the beginning a person who looks on is
        # better served by hearing at once that it is not there.
        away.passing = False
        raise
    return _told(bench, words)


def _told(bench: Bench, words: str) -> Made:
    bench.hear(1.0, f"{bench.spec.facts['name']}: {words}")
    path = bench.write("check.json", json.dumps({"words": words}, ensure_ascii=False))
    return Made(path, facts={"words": words[:300]})


def _is_needed(bench: Bench, promise: str) -> bool:
    """Whether there is anything left that this service would make, as far as known."""
    if not _has(bench, "script"):
        return True
    if promise == "storyteller":
        return False
    if not _has(bench, "stage") or bench.order.track is not None:
        return True
    if promise == "voice":
        return not all(_has(bench, name) for name in lines_in(bench))
    told = json.loads(bench.inputs.path("stage").read_text("utf-8"))
    return not all(_has(bench, f"still/{shot['name']}") for shot in told["shots"])


def _has(bench: Bench, name: str) -> bool:
    try:
        bench.inputs.key(name)
    except Problem:
        return False
    return True
