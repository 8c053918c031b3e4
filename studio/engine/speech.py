"""Phones to mouths: what the lips do in each frame of a line, and its stresses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from studio.engine.origins import origins
from studio.engine.sound import Phone, Spoken
from studio.engine.staging import FPS, Mouth

REST = "X"
_MARKS = "ˈˌː̯̩̪͡ʲʰ‿-"


@dataclass(frozen=True)
class _Hold:
    shape: str
    start: int
    end: int


def mouths(spoken: Spoken) -> tuple[Mouth, ...]:
    """Return the line's mouth shapes by frame, counted from where the line begins.

    The first is at frame 0, the last is the mouth at rest within the line's length.
    """
    length = max(round(spoken.seconds * FPS), 1)
    holds = _held(_shapes(spoken.phones), length)
    cues: list[Mouth] = [Mouth(0, REST)]
    for hold in _softened(holds):
        if hold.start == cues[-1].frame:
            cues[-1] = Mouth(hold.start, hold.shape)
        elif hold.shape != cues[-1].shape:
            cues.append(Mouth(hold.start, hold.shape))
    if cues[-1].shape == REST:
        return tuple(cues)
    # Closed by the last frame, even when the recording stops on an open vowel.
    end = max(length - 1, cues[-1].frame + 1)
    return (*cues, Mouth(end, REST))


def stresses(spoken: Spoken) -> tuple[int, ...]:
    """Return the frames at which stressed syllables begin, half a second or more apart.

    Nearer ones are the music of a word, not emphasis: a gesture on each would twitch.
    """
    chosen: list[int] = []
    for phone in spoken.phones:
        frame = round(phone.start * FPS)
        if phone.stressed and (not chosen or frame - chosen[-1] >= FPS // 2):
            chosen.append(frame)
    return tuple(chosen)


def shape_of(symbol: str) -> tuple[str, ...]:
    """Return the mouth of one phone, or the two that a diphthong moves between.

    >>> shape_of("m"), shape_of("O"), shape_of(""), shape_of("ø")
    (('A',), ('E', 'F'), ('X',), ('E',))
    """
    table = _table()
    bare = "".join(sign for sign in symbol if sign not in _MARKS)
    for part in (symbol, bare, bare[:2], bare[:1]):
        if part in table:
            return table[part]
    # An unknown sound is still a sound: a little open.
    return ("C",) if bare else (REST,)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    visemes = origins("viseme")
    table = {
        phone: (shape,)
        for shape in "ABCDEFGH"
        for phone in visemes[shape].values["phones"]
    }
    glides = visemes["glides"].values
    return table | {phone: tuple(shapes) for phone, shapes in glides.items()}


def _shapes(phones: tuple[Phone, ...]) -> list[tuple[str, float, float]]:
    """Return shapes with their times: glides halved, short silences bridged."""
    pause = origins("viseme")["timing"].values["pause"] / FPS
    shapes: list[tuple[str, float, float]] = []
    for phone in phones:
        if not phone.symbol and phone.end - phone.start < pause and shapes:
            shape, start, _ = shapes[-1]
            shapes[-1] = (shape, start, phone.end)
            continue
        parts = shape_of(phone.symbol)
        each = (phone.end - phone.start) / len(parts)
        for nth, part in enumerate(parts):
            start = phone.start + nth * each
            shapes.append((part, start, start + each))
    return shapes


def _held(shapes: list[tuple[str, float, float]], length: int) -> list[_Hold]:
    """Return shapes in whole frames, a little ahead of the sound, none too short.

    Where several share the shortest hold, the lips that must meet (A, G) win, then the
    longest: a missed "m" is seen, a missed "t" is not.
    """
    timing = origins("viseme")["timing"].values
    lead, least = timing["lead"], timing["hold"]
    holds: list[_Hold] = []
    for shape, start, end in shapes:
        first = min(max(round(start * FPS) - lead, 0), length - 1)
        last = min(max(round(end * FPS) - lead, 0), length - 1)
        if holds and shape == holds[-1].shape:
            holds[-1] = _Hold(shape, holds[-1].start, last)
        elif holds and first - holds[-1].start < least:
            before = holds[-1]
            keeps = _weight(before.shape, before) >= _weight(
                shape, _Hold(shape, first, last)
            )
            kept = before.shape if keeps else shape
            holds[-1] = _Hold(kept, before.start, max(last, before.end))
        elif last > first:
            holds.append(_Hold(shape, first, last))
    return holds


def _weight(shape: str, hold: _Hold) -> float:
    lips_meet = 4 if shape in "AG" else 0
    return lips_meet + hold.end - hold.start - (2 if shape == REST else 0)


def _softened(holds: list[_Hold]) -> list[_Hold]:
    """Return the holds with the in-between shapes that a real jaw passes through."""
    ways = _ways()
    soft: list[_Hold] = []
    for hold, after in pairwise([*holds, _Hold(REST, 10**9, 10**9)]):
        via = ways.get((hold.shape, after.shape))
        room = min(hold.end, after.start) - hold.start
        if via and room >= 4:
            turn = after.start - 2 if after.start < 10**9 else hold.end - 2
            soft += [
                _Hold(hold.shape, hold.start, turn),
                _Hold(via, turn, turn + 2),
            ]
        else:
            soft.append(hold)
    return _without_repeats(soft)


def _without_repeats(holds: list[_Hold]) -> list[_Hold]:
    kept: list[_Hold] = []
    for hold in holds:
        if not kept or kept[-1].shape != hold.shape:
            kept.append(hold)
    return kept


@cache
def _ways() -> dict[tuple[str, str], str]:
    ways: dict[tuple[str, str], str] = {}
    for name in ("between", "rounding"):
        rule = origins("viseme")[name].values
        pairs = zip(rule["from"], rule["to"], strict=True)
        ways |= dict.fromkeys(pairs, rule["via"])
    return ways
