"""Captions from what was heard: lines that a listener wrote down, made readable.

A listener cuts where the voice pauses, not where a reader can follow: scraps of half a
second, lines that lie over each other, times behind the end. Here they become lines as
a script would have them; how those are read is the business of `captions`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from studio.engine.captions import SPEED, Cue, cues
from studio.engine.linebreaks import LONGEST, ROWS, WIDTH
from studio.engine.staging import FPS, Film, Line

# Nearer than this is the same breath: two captions there would only flicker.
BREATH = 0.6
_LEAST = 0.2  # seconds; shorter is a slip of the listener's clock


@dataclass(frozen=True)
class Utterance:
    """Words that were heard, and when, in seconds."""

    start: float
    end: float
    text: str


class Heard(Protocol):
    """Whatever a listener calls it: words, and when."""

    @property
    def start(self) -> float: ...

    @property
    def end(self) -> float: ...

    @property
    def text(self) -> str: ...


def heard_cues(heard: Iterable[Heard], seconds: float) -> tuple[Cue, ...]:
    """Return captions for a film or recording of so many seconds.

    >>> look, kite = Utterance(1.0, 1.3, "Look!"), Utterance(1.4, 2.0, "A kite!")
    >>> [(cue.start, [row.text for row in cue.rows])
    ...     for cue in heard_cues([kite, look], 60)]
    [(1.0, ['Look! A kite!'])]
    """
    lines = tuple(
        Line("", "", each.text, each.start, each.end, nth)
        for nth, each in enumerate(joined(in_order(heard, seconds)))
    )
    frames = math.floor(seconds * FPS)
    # A film of nothing but lines: captions look at these, its noises and its length.
    return cues(Film("", "", "", 0, frames, (), (), lines, (), ()))


def in_order(heard: Iterable[Heard], seconds: float) -> list[Utterance]:
    """Return what was heard by its time, within the film, one thing at a time."""
    tidy = [
        Utterance(
            min(max(each.start, 0.0), seconds),
            min(max(each.end, each.start, 0.0), seconds),
            " ".join(each.text.split()),
        )
        for each in heard
        if math.isfinite(each.start) and math.isfinite(each.end)
    ]
    apart: list[Utterance] = []
    for each in sorted(tidy, key=lambda each: each.start):
        if not each.text:
            continue
        before = apart[-1] if apart else None
        if before and each.start < before.end:
            # The second voice waits for the first, unless that leaves it no time.
            start = min(before.end, max(each.end - _LEAST, before.start))
            apart[-1] = Utterance(before.start, min(before.end, start), before.text)
            each = Utterance(start, max(each.end, start), each.text)
        apart.append(each)
    return apart


def joined(heard: Iterable[Utterance]) -> list[Utterance]:
    """Return what was heard with the scraps of one breath together.

    Only scraps are joined, those too quick to be read alone. A line that stands by
    itself keeps its own moment.
    """
    out: list[Utterance] = []
    for each in heard:
        before = out[-1] if out else None
        if before and _one_breath(before, each):
            text = f"{before.text} {each.text}"
            out[-1] = Utterance(before.start, max(before.end, each.end), text)
        else:
            out.append(each)
    return out


def _one_breath(before: Utterance, after: Utterance) -> bool:
    fits = len(before.text) + 1 + len(after.text) <= WIDTH * ROWS
    near = after.start - before.end < BREATH and after.end - before.start <= LONGEST
    return fits and near and (_hurried(before) or _hurried(after))


def _hurried(each: Utterance) -> bool:
    return each.end - each.start < len(each.text) / SPEED
