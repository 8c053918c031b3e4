"""Which looks a scene is told in: a camera grammar, applied to a timetable.

A scene opens wide, so that everything it names is seen. After that the camera goes to
whoever speaks or does, alternating with two-shots, and cuts when a line has ended. It
stays on one side of the actors, which blocking made sure of.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from studio.engine.origins import origins
from studio.engine.staging import FPS, HEIGHT, WIDTH, View
from studio.engine.staging.blocking import Blocking
from studio.engine.staging.timing import Timed

SHORT = round(1.1 * FPS)
LOOK_ROUND = round(1.5 * FPS)  # how long a new place wants to be looked at, at least


@dataclass(frozen=True)
class Framing:
    """One shot before it is dressed: its size, its time and whom it is about."""

    size: str
    start: int
    frames: int
    about: tuple[str, ...]

    @property
    def end(self) -> int:
        return self.start + self.frames


def framings(
    timed: Sequence[Timed],
    blocking: Blocking,
    *,
    last: bool,
    close: bool,
    rng: random.Random,
) -> tuple[Framing, ...]:
    """Cut one scene into shots, from its first moment to the end of its last."""
    everyone = tuple(blocking.marks)
    shots: list[Framing] = []
    for n, each in enumerate(timed):
        size, about = _size(each, blocking, n, close, rng)
        if n == 0:
            lead = each.speech - each.start - 2 if each.voice >= 0 else each.frames
            if close and lead >= LOOK_ROUND and each.frames - lead > SHORT:
                shots.append(Framing("establish", each.start, lead, everyone))
                rest = each.frames - lead
                shots.append(Framing(size, each.start + lead, rest, about))
                continue
            size, about = "establish", everyone
        if last and n == len(timed) - 1 and n > 0:
            size, about = "ending", everyone
        shots.append(Framing(size, each.start, each.frames, about))
    return tuple(_split(_merged(shots), everyone, close=close))


def _size(
    each: Timed, blocking: Blocking, n: int, close: bool, rng: random.Random
) -> tuple[str, tuple[str, ...]]:
    moment, everyone = each.moment, tuple(blocking.marks)
    if moment.who not in everyone:
        return "wide", everyone
    if not moment.says:
        things = [thing for thing in blocking.things if thing.noun == moment.thing]
        if len(things) > 1 or any(thing.depth < 0.9 for thing in things):
            return "wide", everyone
        if moment.thing and close:
            return "insert", (moment.who,)
        if moment.feels in ("surprised", "afraid", "awed", "delighted") and close:
            return "reaction", (moment.who,)
        if rng.random() < 0.35:
            return "wide", everyone
        return "two", _pair(moment.who, moment.to, everyone)
    if close and (n % 2 == 0 or rng.random() < 0.35):
        return "single", (moment.who,)
    return "two", _pair(moment.who, moment.to, everyone)


def _pair(who: str, to: str, everyone: tuple[str, ...]) -> tuple[str, ...]:
    """Return the speaker and whom they speak to, in the order they stand."""
    if len(everyone) <= 2:
        return everyone
    place = everyone.index(who)
    beside = everyone[place + 1] if place + 1 < len(everyone) else everyone[place - 1]
    other = to if to in everyone and to != who else beside
    return tuple(name for name in everyone if name in (who, other))


def _merged(shots: list[Framing]) -> list[Framing]:
    """Join what is too short to look at, and neighbours that show the same."""
    joined: list[Framing] = []
    for shot in shots:
        before = joined[-1] if joined else None
        same = before and before.size == shot.size and before.about == shot.about
        shortest = origins("shot")[shot.size].values["seconds"][0] * FPS
        if before and (same or shot.frames < min(shortest, SHORT * 1.3)):
            wider = before.size if len(before.about) >= len(shot.about) else "two"
            about = tuple(dict.fromkeys((*before.about, *shot.about)))
            size = before.size if same or before.size != "single" else wider
            joined[-1] = Framing(size, before.start, before.frames + shot.frames, about)
        else:
            joined.append(shot)
    return joined


def _split(
    shots: list[Framing], everyone: tuple[str, ...], *, close: bool
) -> list[Framing]:
    """Break what is longer than a child likes to look at the same picture."""
    cut: list[Framing] = []
    for shot in shots:
        longest = round(origins("shot")[shot.size].values["seconds"][1] * FPS)
        rest = shot
        while close and rest.frames > longest * 1.35:
            first = max(longest // 2, round(rest.frames * 0.55))
            cut.append(Framing(rest.size, rest.start, first, rest.about))
            size = "two" if rest.size in ("establish", "wide", "ending") else "wide"
            about = everyone if size == "wide" else rest.about[:2]
            rest = Framing(size, rest.start + first, rest.frames - first, about)
        cut.append(rest)
    return cut


def framed(shot: Framing, blocking: Blocking, facing: dict[str, int]) -> View:
    """Return the view that frames whom a shot is about, as its size asks."""
    if shot.size == "establish":
        aloft = any(thing.y < 330 for thing in blocking.things)
        return View(zoom=1.02) if aloft else View(y=404.0, zoom=1.16)
    marks = [blocking.marks[name] for name in shot.about] or list(
        blocking.marks.values()
    )
    if not marks:
        return View(zoom=1.05)
    values = origins("shot")[shot.size].values
    top = min(mark.y - mark.height for mark in marks)
    foot = max(mark.y for mark in marks)
    left = min(mark.x - mark.width / 2 for mark in marks)
    right = max(mark.x + mark.width / 2 for mark in marks)
    tall = max(mark.height for mark in marks)
    zoom = HEIGHT / (values["room"] * max(tall, (foot - top) * 0.8))
    zoom = min(zoom, WIDTH / ((right - left) * 1.35 + 60))
    if shot.size in ("wide", "ending"):
        zoom = max(1.04, min(1.22, zoom))
    zoom = max(1.0, zoom)
    x = (left + right) / 2
    if len(marks) == 1:
        # Room to look into: the frame's middle lies ahead of the nose.
        x += facing.get(shot.about[0], 1) * 0.07 * WIDTH / zoom
    eyes = top + (foot - top) * 0.24
    y = eyes + (0.5 - values["head"]) * HEIGHT / zoom
    if shot.size in ("wide", "ending"):
        # The sky belongs to a wide shot, with all that flies in it.
        y = min(y, 350.0)
    return View(x, y, zoom)
