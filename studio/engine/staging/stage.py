"""Stages a script: from what happens to what is shown, frame by frame."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from studio.engine.origins import origins
from studio.engine.places import all_places
from studio.engine.places.scenery import all_scenery
from studio.engine.sound import Spoken
from studio.engine.speech import mouths, stresses
from studio.engine.staging import (
    FPS,
    Card,
    Chapter,
    Film,
    Line,
    Noise,
    Setting,
    Shot,
)
from studio.engine.staging.blocking import Blocking, blocked
from studio.engine.staging.camera import moving
from studio.engine.staging.curtain import curtain_call, title_page
from studio.engine.staging.kept import Kept
from studio.engine.staging.shots import WHOLE, Framing, framed, framings, reframed
from studio.engine.staging.timing import Timed, Timetable, timetable
from studio.engine.staging.tracks import Speech, Track, part, tracks
from studio.engine.story import Character, Scene, Script
from studio.engine.story.avoid import avoided

CHAPTERS_FROM = 45.0  # seconds: shorter films need no chapter cards
NONE: Mapping[str, int] = MappingProxyType({})
FLOORS = {"snowfield": "steps_snow", "ship deck": "steps_wood"}


@dataclass(frozen=True)
class _Stage:
    """What all scenes of one film share."""

    script: Script
    cast: dict[str, Character]
    table: Timetable
    speech: tuple[Speech, ...]
    spoken: tuple[Spoken, ...]
    retakes: Mapping[str, int]


def stage(
    script: Script,
    spoken: Sequence[Spoken],
    kept: Kept | None = None,
    retakes: Mapping[str, int] = NONE,
) -> Film:
    """Return the whole film for a script and its lines, said aloud.

    `kept` is the timetable of the film before a change: see `timing.timetable`.
    `retakes` says of a shot, by name, how often somebody wanted to see it otherwise.
    """
    speech = tuple(Speech(mouths(one), stresses(one)) for one in spoken)
    cast = {character.id: character for character in script.characters}
    table = timetable(script, spoken, kept)
    on = _Stage(script, cast, table, speech, tuple(spoken), retakes)
    told = [s for s, timed in enumerate(table.scenes) if timed]
    shots: list[Shot] = []
    for s in told:
        shots += _scene(on, s, last=s == told[-1])
    shots.insert(0, title_page(script, shots[0], table.title))
    shots.append(curtain_call(script, shots[-1], table.frames - table.credits))
    shots[-1] = replace(shots[-1], frames=table.frames - shots[-1].start)
    shots = [
        replace(shot, leave=after.enter)
        for shot, after in zip(shots, [*shots[1:], replace(shots[-1], enter="fade")],
                               strict=True)
    ]  # fmt: skip
    return Film(
        script.title, script.language, script.style, script.seed, table.frames,
        script.characters, tuple(shots), _lines(on), _noises(on), _chapters(on, told),
        script.family, table.kept,
    )  # fmt: skip


def setting_of(scene: Scene, script: Script, number: int) -> Setting:
    # The same place looks the same whenever the story comes back to it.
    home = next(n for n, s in enumerate(script.scenes) if s.place == scene.place)
    return Setting(
        scene.place, scene.time, scene.weather, scene.season, script.palette,
        script.seed * 101 + min(home, number), _without(script),
    )  # fmt: skip


def _without(script: Script) -> tuple[str, ...]:
    """Return what no place of this film draws: what was refused, or the story brings.

    Of a thing's names the last word says what it is: a birthday cake is a cake.
    """
    refused = avoided(script.avoid)
    uses = [use for scene in script.scenes for use in scene.props]
    brought = {name for use in uses for name in (use.prop, use.noun)}
    brought |= {name.split(" ")[-1] for name in brought if name}
    brought |= {character.noun for character in script.characters}
    return tuple(
        name
        for name, many in all_scenery().items()
        if refused.in_text(name) or (name in brought and not many)
    )


def _scene(on: _Stage, s: int, *, last: bool) -> list[Shot]:
    scene, timed = on.script.scenes[s], on.table.scenes[s]
    rng = random.Random(f"{on.script.seed}/shots/{s}")
    plan = blocked(scene, on.cast, on.script.seed)
    chance = f"{on.script.seed}/{s}"
    moves = tracks(timed, plan, on.cast, on.speech, chance)
    close = "close-ups" not in on.script.avoid
    cuts = framings(timed, plan, last=last, close=close, rng=rng)
    return [_shot(on, s, n, cut, plan, moves, rng=rng) for n, cut in enumerate(cuts)]


def _shot(  # noqa: PLR0913  # a shot is where everything comes together
    on: _Stage,
    s: int,
    n: int,
    cut: Framing,
    plan: Blocking,
    moves: dict[str, Track],
    *,
    rng: random.Random,
) -> Shot:
    scene, name = on.script.scenes[s], f"{s + 1}.{n + 1}"
    if again := on.retakes.get(name):
        rng = random.Random(f"{on.script.seed}/shots/{name}/{again}")
        cut = reframed(cut, plan, rng)
    facing = {
        name: next(
            (k.facing for k in reversed(track.keys) if k.frame <= cut.start + 4), 1
        )
        for name, track in moves.items()
    }
    view = framed(cut, plan, facing)
    taste = origins("shot")[cut.size].values["moves"]
    crowd = len(plan.marks) > 5 and cut.size in WHOLE
    move = "hold" if crowd else rng.choice(taste[:2] if cut.frames < 3 * FPS else taste)
    pace = min(1.0, 0.35 + cut.frames / (6 * FPS))
    parts = tuple(
        part(track, on.cast[name], plan, cut.start, cut.frames)
        for name, track in moves.items()
    )
    return Shot(
        name,
        cut.size,
        s,
        cut.start,
        cut.frames,
        setting_of(scene, on.script, s),
        moving(view, move, side=rng.choice((-1, 1)), pace=pace),
        parts,
        plan.things,
        _cards(on, s, cut, n),
        _enter(on, s, n, rng),
        since=cut.start - on.table.scenes[s][0].start,
    )


def _cards(on: _Stage, s: int, cut: Framing, n: int) -> tuple[Card, ...]:
    if n or on.script.seconds < CHAPTERS_FROM:
        return ()
    heading = on.script.scenes[s].heading
    return (Card("chapter", (heading,), 10, min(cut.frames, 10 + round(2.4 * FPS))),)


def _enter(on: _Stage, s: int, n: int, rng: random.Random) -> str:
    if n:
        return "cut"
    if s == 0:
        return "page"
    before, now = on.script.scenes[s - 1], on.script.scenes[s]
    if "fast cuts" in on.script.avoid:
        return "fade"
    return "dissolve" if before.place == now.place else rng.choice(("page", "iris"))


def _lines(on: _Stage) -> tuple[Line, ...]:
    found = []
    for each in _timed(on.table):
        if each.voice >= 0:
            who = each.moment.who
            name = on.cast[who].name if who in on.cast else ""
            start = each.speech / FPS
            end = start + on.spoken[each.voice].seconds
            found.append(Line(who, name, each.moment.says, start, end, each.voice))
    return tuple(found)


def _noises(on: _Stage) -> tuple[Noise, ...]:
    known = origins("sound")
    found = []
    for each in _timed(on.table):
        place = on.script.scenes[each.scene].place
        sound = each.moment.sound
        if not sound and origins("action").get(each.moment.does, "idle").values.get(
            "strides"
        ):
            indoors = all_places()[place].indoors
            sound = FLOORS.get(place, "steps_wood" if indoors else "steps")
            sound = "" if all_places()[place].floating else sound
        if sound in known:
            start = each.start / FPS + 0.12
            captions = known[sound].values.get("caption", {})
            words = captions.get(on.script.language, captions.get("en", ""))
            level = 0.35 if sound.startswith("steps") else 1.0
            caption = "" if sound.startswith("steps") else words
            found.append(Noise(sound, start, each.end / FPS, level, caption))
    return tuple(found)


def _timed(table: Timetable) -> list[Timed]:
    return [each for scene in table.scenes for each in scene]


def _chapters(on: _Stage, told: list[int]) -> tuple[Chapter, ...]:
    starts = [0] + [on.table.scenes[s][0].start for s in told[1:]]
    ends = [*starts[1:], on.table.frames]
    return tuple(
        Chapter(
            scene.heading, start / FPS, end / FPS, scene.mood, scene.place,
            scene.weather, scene.time, scene.who,
        )
        for scene, start, end in zip(
            (on.script.scenes[s] for s in told), starts, ends, strict=True
        )
    )  # fmt: skip
