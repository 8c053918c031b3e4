"""When everything happens: a script's moments, laid out over exactly the time asked.

What is said takes as long as it takes. Everything else (actions, pauses, looks) gives
or takes a little, flourishes are dropped first, and the film ends on its frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studio.engine.origins import origins
from studio.engine.sound import Spoken
from studio.engine.staging import FPS
from studio.engine.staging.kept import Kept, Lain
from studio.engine.story import Moment, Scene, Script

BEFORE, AFTER = 0.20, 0.34  # seconds round a line
SHORTEST_CARDS = 1.7  # seconds: the least that title and credits can do with
SHORTEST = 0.62  # how far an action can be hurried


@dataclass(frozen=True)
class SpokenLine:
    """A line to be voiced: which moment of which scene it belongs to."""

    scene: int
    moment: int
    who: str
    text: str


@dataclass(frozen=True)
class Timed:
    """A moment with its place in the film. Frames count from the film's start."""

    moment: Moment
    scene: int
    start: int
    frames: int
    voice: int = -1  # which spoken line, or -1
    speech: int = 0  # the frame on which the voice begins
    number: int = 0  # which moment of its scene

    @property
    def end(self) -> int:
        return self.start + self.frames


@dataclass(frozen=True)
class Timetable:
    title: int  # frames of the title, over the first scene
    scenes: tuple[tuple[Timed, ...], ...]
    credits: int
    frames: int

    @property
    def kept(self) -> Kept:
        """What a changed script needs to leave everything else where it is."""
        lain = tuple(
            Lain(each.scene, each.number, each.start, each.frames)
            for scene in self.scenes
            for each in scene
        )
        return Kept(self.title, self.credits, self.frames, lain)


@dataclass
class _Slot:
    """A moment while its length is still being bargained for. In seconds."""

    scene: int
    number: int
    moment: Moment
    voice: int
    length: float
    least: float


def lines_of(script: Script) -> tuple[SpokenLine, ...]:
    """Return every line of the script in order: the voices are made from these."""
    return tuple(
        SpokenLine(s, m, moment.who, moment.says)
        for s, scene in enumerate(script.scenes)
        for m, moment in enumerate(scene.moments)
        if moment.says
    )


def timetable(
    script: Script, spoken: Sequence[Spoken], kept: Kept | None = None
) -> Timetable:
    """Lay the script out over its seconds, given how long each line really takes.

    With `kept`, the timetable of the film before a change, only the scene that changed
    is laid out anew, within its own time, if its words leave room for that.
    """
    slots = _slots(script.scenes, spoken)
    if kept and (again := _as_before(slots, kept)):
        return _laid(script, spoken, again, kept.title, kept.frames)
    total = round(script.seconds * FPS)
    title, credits = _title(script.seconds), _credits(script)
    room = script.seconds - (title + credits) / FPS
    slots = _dropped(slots, room)
    slots = _hushed(slots, script.seconds - SHORTEST_CARDS)
    over = sum(slot.least for slot in slots) - room
    if over > 0:
        # Nothing more can go: the title and the credits give way, then the ending.
        title = max(round(0.9 * FPS), title - round(over * FPS * 0.6))
        credits = max(round(0.7 * FPS), credits - round(over * FPS * 0.4))
        room = script.seconds - (title + credits) / FPS
        total = max(
            total, title + credits + round(sum(s.least for s in slots) * FPS + 0.5)
        )
    _fit(slots, max(room, sum(slot.least for slot in slots)))
    laid = _spread(slots, title, total - credits)
    return _laid(script, spoken, laid, title, total)


def _title(seconds: float) -> int:
    return round((1.5 if seconds <= 10 else 2.4 if seconds <= 30 else 3.0) * FPS)


def _credits(script: Script) -> int:
    if script.seconds <= 10:
        return round(1.0 * FPS)
    return round((3.0 if script.seconds < 60 else 5.0) * FPS)


def _slots(scenes: Sequence[Scene], spoken: Sequence[Spoken]) -> list[_Slot]:
    slots, voice = [], 0
    for s, scene in enumerate(scenes):
        for m, moment in enumerate(scene.moments):
            if moment.says:
                said = spoken[voice].seconds
                natural = BEFORE + said + AFTER
                slots.append(_Slot(s, m, moment, voice, natural, said + 0.2))
                voice += 1
            else:
                values = origins("action").get(moment.does, "idle").values
                length = float(values["seconds"])
                slots.append(_Slot(s, m, moment, -1, length, length * SHORTEST))
    return slots


def _dropped(slots: list[_Slot], room: float) -> list[_Slot]:
    """Leave out flourishes, the least needed and the longest first, until it fits.

    When even that is not enough, lines of the story go as well, but never its first
    and its last: the film ends when it was asked to.
    """
    kept = list(slots)
    while sum(slot.least for slot in kept) > room and len(kept) > 2:
        scenes = [slot.scene for slot in kept]
        ends = {id(kept[0]), id(kept[-1])}
        spare = [
            slot
            for slot in kept
            if slot.moment.needed < 3 and scenes.count(slot.scene) > 1
        ] or [slot for slot in kept if id(slot) not in ends]
        longest = min(spare, key=lambda slot: (slot.moment.needed, -slot.least))
        kept.remove(_asked(longest, kept, spare))
    return kept


def _asked(answer: _Slot, kept: list[_Slot], spare: list[_Slot]) -> _Slot:
    """Return the question that a line answers, else the line: it says more alone."""
    before = kept[: kept.index(answer)]
    said = next((slot for slot in reversed(before) if slot.voice >= 0), answer)
    asks = said.scene == answer.scene and said.moment.says.endswith("?")
    return said if answer.voice >= 0 and asks and said in spare else answer


def _hushed(slots: list[_Slot], room: float) -> list[_Slot]:
    """Leave lines unsaid that no film of this length can hold, the longest first."""
    while sum(slot.least for slot in slots) > room:
        said = [slot for slot in slots if slot.voice >= 0]
        if not said:
            for slot in slots:
                slot.least = min(slot.least, room / len(slots))
            break
        longest = max(said, key=lambda slot: slot.least)
        longest.voice, longest.length, longest.least = -1, 1.2, 0.7
    return slots


def _fit(slots: list[_Slot], room: float) -> None:
    """Stretch or hurry what is not speech until the lengths fill the room."""
    spare = room - sum(slot.length for slot in slots)
    if spare < 0:
        give = sum(slot.length - slot.least for slot in slots)
        share = min(1.0, -spare / give) if give else 0.0
        for slot in slots:
            slot.length -= (slot.length - slot.least) * share
        return
    firsts = {slot.scene: id(slot) for slot in reversed(slots)}
    weights = [
        (3.0 if firsts[slot.scene] == id(slot) else 1.0)
        * (1.0 if slot.voice >= 0 else 2.2)
        for slot in slots
    ]
    for slot, weight in zip(slots, weights, strict=True):
        slot.length += spare * weight / sum(weights)


def _spread(
    slots: Sequence[_Slot], title: int, until: int
) -> list[tuple[_Slot, int, int]]:
    """Give each slot its first frame and its frames."""
    at = title / FPS
    natural = sum(slot.length for slot in slots)
    stretch = (until / FPS - at) / max(1e-6, natural)
    # Rounding the ends, not the lengths, keeps a ten-minute film on its frame.
    stretch = min(1.0, stretch) if stretch > 0 else 1.0
    laid: list[tuple[_Slot, int, int]] = []
    for slot in slots:
        start = round(at * FPS)
        at += slot.length * stretch
        laid.append((slot, start, max(2, round(at * FPS) - start)))
    return laid


def _as_before(
    slots: Sequence[_Slot], kept: Kept
) -> list[tuple[_Slot, int, int]] | None:
    """Return the slots where they lay before, or None if the new words do not fit."""
    there = {(slot.scene, slot.number): slot for slot in slots}
    if any((lain.scene, lain.number) not in there for lain in kept.lain):
        return None
    laid: list[tuple[_Slot, int, int]] = []
    for s in sorted({lain.scene for lain in kept.lain}):
        lain = [each for each in kept.lain if each.scene == s]
        own = [there[each.scene, each.number] for each in lain]
        if all(
            slot.least <= each.frames / FPS or slot.voice < 0
            for slot, each in zip(own, lain, strict=True)
        ):
            laid += [
                (slot, x.start, x.frames) for slot, x in zip(own, lain, strict=True)
            ]
            continue
        room = lain[-1].start + lain[-1].frames - lain[0].start
        if sum(slot.least for slot in own) * FPS > room:
            return None
        _fit(own, room / FPS)
        at = lain[0].start / FPS
        for slot in own:
            start = round(at * FPS)
            at += slot.length
            laid.append((slot, start, max(2, round(at * FPS) - start)))
    return laid


def _laid(
    script: Script,
    spoken: Sequence[Spoken],
    slots: Sequence[tuple[_Slot, int, int]],
    title: int,
    total: int,
) -> Timetable:
    scenes: list[list[Timed]] = [[] for _ in script.scenes]
    begun: set[int] = set()
    for slot, start, frames in slots:
        speech = start
        if slot.voice >= 0:
            quiet = frames / FPS - spoken[slot.voice].seconds
            # A scene is looked at before anybody speaks in it.
            lead = min(2.6, quiet * 0.8) if slot.scene not in begun else quiet * 0.4
            lead = lead if slot.scene not in begun else min(0.45, lead)
            speech = start + round(max(0.04, lead) * FPS)
        begun.add(slot.scene)
        scenes[slot.scene].append(
            Timed(
                slot.moment, slot.scene, start, frames, slot.voice, speech, slot.number
            )
        )
    last = max(start + frames for _, start, frames in slots)
    return Timetable(title, tuple(map(tuple, scenes)), total - last, total)
