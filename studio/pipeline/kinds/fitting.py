"""How each translated line fits the time of the first: as it is, quicker, or shorter.

What no pace makes fit goes back to the translator once, with the seconds there are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studio.engine.dub import QUICKEST, paced
from studio.pipeline.bench import Bench, Made
from studio.pipeline.dubbing import Track
from studio.providers.translator.promise import ToTranslate

A_SECOND = 15  # letters that a translator is told a second holds
SHORTER = "The last try was too long to be said in time: say it in far fewer words."


@dataclass(frozen=True)
class _Line:
    """A translated line as it was said at first."""

    asked: Mapping[str, Any]
    text: str
    seconds: float
    pace: float

    def fits_at(self) -> float | None:
        return paced(self.seconds, self.asked["own"], self.asked["most"], self.pace)

    def letters(self) -> int:
        """Return how many letters this voice can say in time, if it hurries."""
        quickest = self.seconds * self.pace / QUICKEST
        return int(len(self.text) * self.asked["most"] / max(quickest, 0.1))

    def said_in(self, text: str) -> float:
        """Guess how long other words will last, from how long these did."""
        return self.seconds * len(text) / max(len(self.text), 1)


def make(bench: Bench) -> Made:
    asked = bench.spec.facts
    words = json.loads(bench.inputs.path("translation").read_text("utf-8"))
    lines = [_line(bench, words, one) for one in asked["lines"]]
    texts = {str(line.asked["voice"]): line.text for line in lines}
    paces = {str(line.asked["voice"]): line.fits_at() for line in lines}
    late = [line for line in lines if paces[str(line.asked["voice"])] is None]
    for line, text in zip(late, _shorter(bench, words, late), strict=True):
        n, now = str(line.asked["voice"]), line.said_in(text)
        texts[n] = text
        # Whether it really fits is heard when it is said, not guessed.
        own, most = line.asked["own"], line.asked["most"]
        paces[n] = paced(now, own, most, line.pace) or QUICKEST
    told = {**words, "lines": texts, "paces": paces}
    changed = sum(paces[str(one.asked["voice"])] != one.pace for one in lines)
    bench.hear(
        1.0, f"dub: {len(lines)} lines, {changed} at another pace, {len(late)} shorter"
    )
    path = bench.write("fitting.json", json.dumps(told, ensure_ascii=False))
    return Made(path, Track.of(bench.order).translator, {"shorter": len(late)})


def _line(bench: Bench, words: Mapping[str, Any], asked: Mapping[str, Any]) -> _Line:
    n = str(asked["voice"])
    seconds = float(bench.inputs.facts(f"said/{n}")["seconds"])
    return _Line(asked, words["lines"][n], seconds, bench.spec.facts["paces"][n])


def _shorter(
    bench: Bench, words: Mapping[str, Any], late: Sequence[_Line]
) -> tuple[str, ...]:
    if not late:
        return ()
    track = Track.of(bench.order)
    return tuple(
        bench.tools.open("translator", track.translator).translate(
            [
                ToTranslate(
                    line.asked["text"],
                    line.asked["speaker"],
                    line.letters() / A_SECOND,
                )
                for line in late
            ],
            source=bench.script.language,
            target=track.into,
            about=f"{bench.script.title}. {SHORTER}",
            hear=lambda done, words, _picture=None: bench.hear(done, words),
            stop=bench.stop,
        )
    )
