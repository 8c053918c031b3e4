"""Which looks a scene is told in: a camera grammar, applied to a timetable.

A scene opens wide, so that everything it names is seen. After that the camera goes to
whoever speaks or does, alternating with two-shots, and cuts when a line has ended. It
stays on one side of the actors, which blocking made sure of.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.engine.origins import origins
from studio.engine.staging import FPS, HEIGHT, WIDTH, View
from studio.engine.staging.blocking import Blocking
from studio.engine.staging.timing import Timed

SHORT = round(1.1 * FPS)
WHOLE = ("establish", "wide", "ending", "card")
CROWD = 820.0  # a row this long fills the frame: the camera only breathes
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
    return tuple(_split(_merged(shots, everyone), everyone, close=close))


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
        chance = rng.random()
        if chance < 0.25 or not close:
            return "wide", everyone
        if chance < 0.6:
            return "single", (moment.who,)
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


def _merged(shots: list[Framing], everyone: tuple[str, ...]) -> list[Framing]:
    """Let each shot run on until it has been looked at, then cut."""
    joined: list[Framing] = []
    for shot in shots:
        if joined and joined[-1].frames < _shortest(joined[-1]):
            joined[-1] = _both(joined[-1], shot, everyone)
        else:
            joined.append(shot)
    if len(joined) > 1 and joined[-1].frames < SHORT:
        last = joined.pop()
        joined[-1] = _both(joined[-1], last, everyone)
    return joined


def reframed(shot: Framing, blocking: Blocking, rng: random.Random) -> Framing:
    """Return another look at the same moment, of the same people."""
    everyone = tuple(blocking.marks)
    if shot.size in WHOLE:
        return replace(shot, size=rng.choice(WHOLE[:2]), about=everyone)
    sizes = [size for size in ("single", "two", "wide") if size != shot.size]
    size = rng.choice(sizes)
    about = {"wide": everyone, "single": shot.about[:1]}.get(size, shot.about)
    if size == "two" and len(shot.about) == 1:
        about = _pair(shot.about[0], "", everyone)
    return replace(shot, size=size, about=about)


def _shortest(shot: Framing) -> float:
    seconds: float = origins("shot")[shot.size].values["seconds"][0]
    return seconds * FPS


def _both(shot: Framing, after: Framing, everyone: tuple[str, ...]) -> Framing:
    """Return one shot for two: wide enough for all whom they are about."""
    about = tuple(name for name in everyone if name in (*shot.about, *after.about))
    frames = shot.frames + after.frames
    if shot.size in WHOLE or after.size == "ending":
        size = "ending" if after.size == "ending" else shot.size
        return Framing(size, shot.start, frames, everyone)
    if about == shot.about:
        return Framing(shot.size, shot.start, frames, about)
    size = "wide" if len(about) > 2 and len(about) == len(everyone) else "two"
    return Framing(size, shot.start, frames, about)


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
    marks = [blocking.marks[name] for name in shot.about] or list(
        blocking.marks.values()
    )
    if not marks:
        return View(zoom=1.05)
    values = origins("shot")[shot.size].values
    top = min(mark.y - mark.up - mark.height for mark in marks)
    foot = max(mark.y - mark.up for mark in marks)
    left = min(mark.x - mark.width / 2 for mark in marks)
    right = max(mark.x + mark.width / 2 for mark in marks)
    tall = max(mark.height for mark in marks)
    zoom = HEIGHT / (values["room"] * max(tall, (foot - top) * 0.8))
    zoom = max(1.0, min(zoom, WIDTH / ((right - left) * 1.35 + 60)))
    if shot.size in WHOLE:
        if right - left > CROWD:
            return View(640.0, foot - 0.30 * HEIGHT, 1.0)
        return _whole(zoom, (left + right) / 2, foot, blocking)
    x = (left + right) / 2
    if len(marks) == 1:
        # Room to look into: the frame's middle lies ahead of the nose.
        x += facing.get(shot.about[0], 1) * 0.07 * WIDTH / zoom
    eyes = top + (foot - top) * 0.24
    y = eyes + (0.5 - values["head"]) * HEIGHT / zoom
    return View(x, min(y, _headroom(x, zoom, blocking)), zoom)


def _headroom(x: float, zoom: float, blocking: Blocking) -> float:
    """Return how low the view may look without cutting off anybody's head in it."""
    half = WIDTH / 2 / zoom
    tops = [
        mark.y - mark.up - mark.height
        for mark in blocking.marks.values()
        if abs(mark.x - x) < half
    ]
    return min(tops, default=900.0) + 0.46 * HEIGHT / zoom


def _whole(zoom: float, x: float, foot: float, blocking: Blocking) -> View:
    """Frame the whole scene: feet low in the picture, and every thing inside it."""
    things = blocking.things
    aloft = any(thing.y < 330 for thing in things)
    if aloft:
        return View(zoom=1.02)
    reach = [abs(thing.x - x) + 60 for thing in things]
    zoom = min(zoom, WIDTH / 2 / max(reach)) if reach else zoom
    zoom = max(1.06, min(1.5, zoom))
    return View(x, foot - 0.30 * HEIGHT / zoom, zoom)
