"""Fits a line in another language into the time of the first: by pace, then by pauses.

Nothing is stretched afterwards: the voice is asked to speak quicker or slower, and what
is still too long loses a little of its silences. Words are never cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from studio.engine.sound import RATE, Samples

# Where every voice of the house is still understood to the word.
SLOWEST, QUICKEST = 0.75, 1.3
TRIM = 0.08  # of a line: how much of its pauses may go
GAP = 0.08  # seconds between a line and the next one
# A line may begin this much before or after the first one: mouths do not match another
# language anyway, and a word that is missing is worse than one that is early.
SHIFT = 0.4
SPARE = 1.02  # what a voice speaks longer than its pace promises
# A line much shorter than the one it stands for leaves a mouth moving in silence; one
# that is drawn out by more than this sounds sleepy.
SHORT, DRAWN = 0.8, 0.87
_STEP = RATE // 100
_QUIET = 0.03  # of the line's loudest
_LEFT = 4  # steps of a pause that stay
_FADE = RATE // 200


def room_of(starts: Sequence[float], seconds: float) -> list[float]:
    """Return how long each line may last at most, from when each begins.

    >>> [round(most, 2) for most in room_of([1.0, 3.0], 7.0)]
    [1.92, 3.92]
    """
    until = [*starts[1:], seconds]
    return [
        max(0.0, end - GAP - start) for start, end in zip(starts, until, strict=True)
    ]


def paced(seconds: float, own: float, most: float, pace: float = 1.0) -> float | None:
    """Return the pace at which a line fits, or None if no pace makes it fit.

    `seconds` is what it lasts at `pace`, `own` what the first line lasts.

    >>> paced(2.0, own=1.9, most=2.4), paced(3.0, own=1.9, most=2.5)
    (1.0, 1.224)
    >>> paced(3.5, own=1.9, most=2.5), paced(4.0, own=1.9, most=2.5)
    (1.3, 1.3)
    >>> paced(4.5, own=1.9, most=2.5) is None
    True
    >>> paced(1.0, own=2.0, most=2.4)
    0.87
    """
    if seconds > most:
        natural = pace * seconds
        if natural / QUICKEST * (1 - TRIM) > most + SHIFT:
            return None
        return round(max(pace, min(natural / most * SPARE, QUICKEST)), 3)
    if seconds < SHORT * own:
        slower = max(SLOWEST, pace * DRAWN, pace * seconds / own)
        return round(min(pace, slower), 3)
    return pace


def placed(
    starts: Sequence[float], lengths: Sequence[float], seconds: float
) -> list[float] | int:
    """Return when each line begins, none into the next; or which one does not fit.

    As near as can be to when the first ones began.

    >>> placed([1.0, 3.0], [1.0, 1.0], 7.0), placed([1.0, 2.0], [1.2, 1.0], 7.0)
    ([1.0, 3.0], [0.72, 2.0])
    >>> placed([0.0, 1.0], [1.2, 1.0], 7.0), placed([0.0, 1.0], [1.9, 1.0], 7.0)
    ([0.0, 1.28], 0)
    """
    early: list[float] = []
    free = 0.0
    for n, (start, length) in enumerate(zip(starts, lengths, strict=True)):
        begins = max(free, start - SHIFT)
        if begins > start + SHIFT:
            return n - 1
        early.append(begins)
        free = begins + length + GAP
    if free > seconds + 1e-6:
        return len(early) - 1
    until, found = seconds, []
    for n in reversed(range(len(early))):
        until = max(early[n], min(starts[n], until - GAP - lengths[n]))
        found.append(round(until, 4))
    return found[::-1]


def trimmed(sound: Samples, most: float) -> Samples:
    """Return a line with shorter pauses, as near to so many seconds as that goes."""
    over = min(len(sound) - int(most * RATE), int(TRIM * len(sound)))
    if over <= 0:
        return sound
    pauses = _pauses(sound)
    spare = [(end - start) - _LEFT * _STEP for start, end in pauses]
    over = min(over, sum(spare))
    kept, at, left = [], 0, over
    # The longest first: there it is heard least.
    gone = dict.fromkeys(range(len(pauses)), 0)
    for n in sorted(gone, key=lambda n: -spare[n]):
        gone[n] = min(spare[n], left)
        left -= gone[n]
    for n, (start, end) in enumerate(pauses):
        if gone[n]:
            middle = (start + end - gone[n]) // 2
            kept.append(sound[at:middle])
            at = middle + gone[n]
    return _joined([*kept, sound[at:]])


def _pauses(sound: Samples) -> list[tuple[int, int]]:
    """Return where nothing is said, if it is long enough to give something away."""
    count = len(sound) // _STEP
    loud = np.abs(sound[: count * _STEP]).reshape(count, _STEP).max(axis=1, initial=0)
    quiet = loud < _QUIET * max(float(loud.max(initial=0)), 1e-6)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], quiet.astype(np.int8), [0]])))
    return [
        (int(start) * _STEP, int(end) * _STEP)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start > _LEFT
    ]


def _joined(parts: Sequence[Samples]) -> Samples:
    """Return the parts one after another, each faded at its cut: no click."""
    down = np.linspace(1, 0, _FADE, dtype=np.float32)
    out = [np.array(part) for part in parts]
    for before, after in pairwise(out):
        ends, begins = min(len(before), _FADE), min(len(after), _FADE)
        before[len(before) - ends :] *= down[_FADE - ends :]
        after[:begins] *= down[::-1][:begins]
    return np.concatenate(out)
