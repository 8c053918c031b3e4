"""Ollama tells the story: it sketches scene by scene, and the house fills it in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kit.web import Limits
from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.story import Script
from studio.engine.story.outline import outline
from studio.engine.story.plot import plot
from studio.providers.ollama import LIMITS, NEEDS, Ollama, Question
from studio.providers.service import Around, Hear, Service, Stop, never, unheard
from studio.providers.storyteller.filling import filled
from studio.providers.storyteller.reading import read
from studio.providers.storyteller.sketch import (
    ACT,
    SYSTEM,
    Sketch,
    Wanted,
    lines_in,
    schema,
    words,
)

_SCENE = re.compile(r'"heading"\s*:')


class OllamaStoryteller:
    name = "ollama"

    def __init__(self, around: Around, limits: Limits = LIMITS) -> None:
        self._ollama = Ollama(around, limits)

    def tell(
        self,
        brief: Brief,
        cast: Sequence[CastMember] = (),
        *,
        hear: Hear = unheard,
        stop: Stop = never,
    ) -> Script:
        """Have it sketched, a few scenes at a time, and make a script of that."""
        story = plot(brief, cast)
        parts = outline(story)
        sketch = Sketch("", (), ())
        for first in range(0, len(parts), ACT):
            last = min(first + ACT, len(parts))
            wanted = Wanted(
                story, parts, first, last, sketch.scenes, sketch.people, cast
            )
            act = self._ollama.ask(_question(wanted), hear=hear, stop=stop)
            sketch = replace(
                sketch,
                title=sketch.title or act.title,
                people=sketch.people or act.people,
                scenes=(*sketch.scenes, *act.scenes),
            )
        script = filled(brief, cast, sketch)
        hear(1.0, f"“{script.title}” is written", None)
        return script

    def check(self) -> str:
        return self._ollama.check()


def _question(wanted: Wanted) -> Question[Sketch]:
    all_of_it = len(wanted.parts)

    def heard(text: str) -> tuple[float, str]:
        now = wanted.first + min(len(_SCENE.findall(text)), len(wanted.asked))
        # A scene that has begun is not written yet, so it does not count.
        done = max(now - 1, wanted.first) / all_of_it
        return done, f"Writing scene {max(now, wanted.first + 1)} of {all_of_it}"

    tokens = 400 + sum(140 + 70 * (lines_in(part) + 1) for part in wanted.asked)
    brief = wanted.plot.brief
    return Question(
        SYSTEM,
        words(wanted),
        schema(wanted),
        lambda data, last: read(data, wanted, final=last),
        tokens=tokens,
        seed=brief.seed * 31 + brief.take,
        heat=0.8,
        heard=heard,
    )


SERVICE = Service(
    "ollama",
    "Ollama",
    "storyteller",
    open=OllamaStoryteller,
    needs=NEEDS,
    receives=frozenset({"words"}),
    at_home=True,
    note="A language model on your own computer. Small ones tell small stories; from "
    "about four billion parameters on they are worth the wait.",
)
