"""What every actor does, frame by frame: one track a scene, cut to shots afterwards."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.engine.actors.gaits import stride
from studio.engine.origins import origins
from studio.engine.staging import FPS, Key, Mouth, Part
from studio.engine.staging.blocking import Blocking, Mark
from studio.engine.staging.laying import lettering
from studio.engine.staging.timing import Timed
from studio.engine.story import Character, Moment

ENTRANCE = 250.0  # how far outside their mark somebody comes from
AFLOAT_SPEED = 130.0  # units a second, swimming and flying
STEP = 70.0
# What legs do on land, in what one floats in.
AFLOAT = {
    "water": {"walk": "swim", "run": "swim", "sneak": "swim", "jump": "swim"},
    "air": {"walk": "fly", "run": "fly", "sneak": "fly"},
    "space": {"walk": "fly", "run": "fly", "sneak": "fly", "jump": "fly"},
}


@dataclass(frozen=True)
class Track:
    """One actor through one scene. Frames count from the film's start."""

    who: str
    keys: tuple[Key, ...]
    mouths: tuple[Mouth, ...]
    stresses: tuple[int, ...]

    def cut(self, start: int, frames: int) -> tuple[Key, ...]:
        """Return the keys of a shot, with the one that is still going on before it."""
        before = [key for key in self.keys if key.frame <= start]
        # The key before that one as well: a walk under way needs where it came from.
        kept = before[-2:] + [
            key for key in self.keys if start < key.frame < start + frames
        ]
        return tuple(replace(key, frame=key.frame - start) for key in kept)


@dataclass(frozen=True)
class Speech:
    """What the mouth does for one line, from the line's own first frame."""

    mouths: tuple[Mouth, ...]
    stresses: tuple[int, ...]


def tracks(
    timed: Sequence[Timed],
    blocking: Blocking,
    cast: dict[str, Character],
    speech: Sequence[Speech],
    chance: str,
) -> dict[str, Track]:
    """Return everybody's track through one scene."""
    start = timed[0].start
    made = {}
    for n, (name, mark) in enumerate(blocking.marks.items()):
        rng = random.Random(f"{chance}/{name}")
        actor = _Actor(name, mark, blocking, rng)
        first = timed[0].moment
        enters = first.who == name and _strides(first.does) and not mark.rides
        actor.stand(start - FPS * (2 + n % 3), entering=enters)
        for each in timed:
            actor.play(each)
        made[name] = Track(
            name, tuple(actor.keys), *_spoken(name, timed, speech)
        )  # fmt: skip
    return made


def _spoken(
    name: str, timed: Sequence[Timed], speech: Sequence[Speech]
) -> tuple[tuple[Mouth, ...], tuple[int, ...]]:
    mouths: list[Mouth] = []
    stresses: list[int] = []
    for each in timed:
        if each.voice >= 0 and each.moment.who == name:
            said = speech[each.voice]
            mouths += [Mouth(m.frame + each.speech, m.shape) for m in said.mouths]
            stresses += [frame + each.speech for frame in said.stresses]
    return tuple(mouths), tuple(stresses)


def _strides(action: str) -> bool:
    return bool(origins("action").get(action, "idle").values.get("strides"))


class _Actor:
    """Keeps one actor's place and feeling while their scene is played through."""

    def __init__(
        self, name: str, mark: Mark, blocking: Blocking, rng: random.Random
    ) -> None:
        self.name, self.mark, self.rng = name, mark, rng
        self.marks, self.place = blocking.marks, blocking.place
        self.sky = any(t.depth < 0.9 and t.y < 330 for t in blocking.things)
        self.x, self.feeling = mark.x, "calm"
        self.facing = 1 if mark.x <= 640 else -1
        self.keys: list[Key] = []

    def stand(self, frame: int, *, entering: bool) -> None:
        if entering:
            side = -1 if self.mark.x <= 640 else 1
            self.x = self.mark.x + side * ENTRANCE
            self.facing = -side
        self._key(frame, "ride" if self.mark.rides else "idle")

    def play(self, timed: Timed) -> None:
        moment = timed.moment
        if moment.who == self.name:
            self._act(timed)
        elif moment.says and moment.who in self.marks:
            self._listen(timed, moment)
        elif self.keys[-1].action not in ("idle", "listen", "ride", "sit", "sleep"):
            self._key(timed.start, "ride" if self.mark.rides else "idle")

    def _act(self, timed: Timed) -> None:
        moment = timed.moment
        self.feeling = moment.feels or self.feeling
        action = AFLOAT.get(self.place.floating, {}).get(moment.does, moment.does)
        if moment.says and action in ("idle", "walk", "run", "listen"):
            action = "talk"
        if self.mark.rides:
            action = "ride" if action in ("walk", "run", "sit", "idle") else action
        elif _strides(action):
            return self._stride(timed, action)
        self._face(moment.to)
        self._key(timed.start, action, gaze=self._gaze(moment))
        length = origins("action").get(action, "idle").values["seconds"] * FPS
        if not moment.says and timed.frames > length * 1.6:
            self._key(timed.start + round(length * 1.3), "idle")
        return None

    def _stride(self, timed: Timed, action: str) -> None:
        goal = self.mark.x
        if abs(goal - self.x) < 20:
            side = self._side(timed.moment.to)
            goal = max(150.0, min(1130.0, self.x + side * STEP))
        # At the speed of their own feet, or they would seem to slide.
        speed = abs(stride(action, self.mark.height)) or AFLOAT_SPEED
        far = min(abs(goal - self.x), speed * timed.frames / FPS)
        goal = self.x + (far if goal >= self.x else -far)
        seconds = far / speed
        self.facing = 1 if goal >= self.x else -1
        travel = max(8, round(seconds * FPS))
        self.x = goal
        self._key(timed.start, action, travel=travel)
        if timed.frames > travel + 6:
            self._face(timed.moment.to)
            self._key(timed.start + travel, "talk" if timed.moment.says else "idle")

    def _listen(self, timed: Timed, moment: Moment) -> None:
        self._face(moment.who)
        toward = 0.6 * self.facing
        # Not the action “listen”: a hand behind every ear all day is a joke.
        action = "ride" if self.mark.rides else "idle"
        # Nobody answers on the very frame: a breath of surprise makes it alive.
        self._key(timed.start + self.rng.randint(2, 6), action, gaze=(toward, 0.0))

    def _face(self, who: str) -> None:
        self.facing = self._side(who)

    def _side(self, who: str) -> int:
        if who in self.marks and who != self.name:
            return 1 if self.marks[who].x >= self.x else -1
        others = [mark.x for name, mark in self.marks.items() if name != self.name]
        if not others:
            return self.facing
        return 1 if sum(others) / len(others) >= self.x else -1

    def _gaze(self, moment: Moment) -> tuple[float, float]:
        if moment.does in ("look_up", "hold_up", "fly") or (moment.thing and self.sky):
            return 0.3 * self.facing, -0.9
        return (0.5 * self.facing if moment.to else 0.0), 0.0

    def _key(
        self,
        frame: int,
        action: str,
        *,
        gaze: tuple[float, float] = (0.0, 0.0),
        travel: int = 0,
    ) -> None:
        self.keys.append(
            Key(
                frame, self.x, self.mark.y, action, self.feeling, self.facing,
                self.mark.scale, gaze, travel,
            )
        )  # fmt: skip


def part(
    track: Track, character: Character, blocking: Blocking, start: int, frames: int
) -> Part:
    """Cut one actor's track to one shot."""
    held = blocking.held.get(track.who)
    within = range(start, start + frames)
    last = [m for m in track.mouths if m.frame < start][-1:]
    mouths = [m for m in track.mouths if m.frame in within]
    return Part(
        track.who,
        character.look,
        track.cut(start, frames),
        tuple(Mouth(m.frame - start, m.shape) for m in last + mouths),
        tuple(frame - start for frame in track.stresses if frame in within),
        held.prop if held else "",
        held.noun if held else "",
        held.colour if held else "",
        lettering(held) if held else "",
        character.theme % 997,
        bool(blocking.marks[track.who].rides),
    )
