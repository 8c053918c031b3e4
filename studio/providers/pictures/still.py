"""One picture, staged: from words and facts to a film of a single shot.

Everything is the film-maker's own: the brief's reading, the story's people, blocking
and framing. What a film spreads over time a still must show at once, so everybody does
the most telling thing they would do in the scene.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kit.problems import Problem
from studio.engine.brief import Brief, Said
from studio.engine.brief.read import NotAFilm, read
from studio.engine.origins import origins
from studio.engine.places import SEASONS, TIMES, WEATHERS, all_places
from studio.engine.staging import (
    FPS,
    HEIGHT,
    WIDTH,
    Camera,
    Film,
    Key,
    Part,
    Placed,
    Shot,
    View,
)
from studio.engine.staging.blocking import Blocking, Mark, blocked
from studio.engine.staging.camera import held
from studio.engine.staging.laying import lettering
from studio.engine.staging.shots import Framing, framed
from studio.engine.staging.stage import setting_of
from studio.engine.staging.tracks import AFLOAT
from studio.engine.story import Character, Scene, Script
from studio.engine.story.tell import tell
from studio.providers.pictures.phrasing import spoken
from studio.providers.pictures.promise import Wanted

FRAMES = 3 * FPS
MARGIN, ALOFT = 70.0, 330.0  # units: of a tall picture's edge, and where the sky is
NARROW = 1.2  # from this shape on a picture is cut tall, and must show all it can
# What everybody does all the time tells nothing; the rest of their deeds do.
DULL = ("idle", "listen", "talk", "walk", "run", "think")
# The facts a brief can be given, and what they may be.
TOLD: dict[str, Callable[[], tuple[str, ...]]] = {
    "place": lambda: tuple(all_places()),
    "time": lambda: TIMES,
    "weather": lambda: WEATHERS,
    "season": lambda: SEASONS,
    "mood": lambda: tuple(origins("mood")),
    "palette": lambda: tuple(origins("palette")),
}
# What the facts of a scene are called in the seeds' own words.
ALSO = {
    "background": ("place", "time", "weather", "season"),
    "color_palette": ("palette",),
}


@dataclass(frozen=True)
class Staged:
    """A film of one shot, and what was understood."""

    film: Film
    facts: Mapping[str, str]


def staged(wanted: Wanted) -> Staged:
    """Stage the picture that is wanted, or say kindly why it cannot be."""
    try:
        brief = _brief(wanted)
    except NotAFilm as error:
        raise Problem(error.what, error.todo) from error
    script = tell(brief)
    number, scene = _telling(script, brief)
    scene = _as_told(scene, brief)
    cast = {character.id: character for character in script.characters}
    plan = blocked(scene, cast, script.seed)
    parts = tuple(_parts(scene, cast, plan))
    view = _view(wanted, plan, parts)
    setting = setting_of(scene, script, number)
    shot = Shot(
        "still", "wide", number, 0, FRAMES, setting, Camera(view, view), parts,
        _gathered(plan.things, parts, wanted),
    )  # fmt: skip
    film = Film(
        script.title, script.language, script.style, script.seed, FRAMES,
        script.characters, (shot,), (), (), (),
    )  # fmt: skip
    facts = {
        "place": setting.place, "time": setting.time, "weather": setting.weather,
        "season": setting.season, "palette": setting.palette, "style": script.style,
    }  # fmt: skip
    return Staged(film, facts)


# ------------------------------------------------------------------ what is asked
def _brief(wanted: Wanted) -> Brief:
    """Read the words; then let the facts of the scene decide what they name."""
    style = _style(wanted)
    words = wanted.words
    for refused in filter(None, map(str.strip, wanted.avoid.split(","))):
        words = f"{words.rstrip(' .')}. No {refused}"
    brief = read(words, seed=wanted.seed, style=style)
    focal = spoken(wanted.scene.get("focal", ""))
    if focal and _is_new(focal, brief):
        # The eye is to rest on something that the words forgot to name.
        brief = read(
            f"{words.rstrip(' .')} with {focal}", seed=wanted.seed, style=style
        )
    told: dict[str, Any] = {**_told(wanted)}
    if "place" in told:
        told["places"] = (told["place"].value,)
    return replace(brief, **told)


def _style(wanted: Wanted) -> str | None:
    said = spoken(wanted.scene.get("style", ""))
    if not said:
        return None
    try:
        return read("a fox", seed=0, style=said).style.value
    except NotAFilm:
        # “Watercolour” is no hand of ours; the words may still name one.
        return None


def _is_new(focal: str, brief: Brief) -> bool:
    seen = _understood(focal)
    named = {being.noun for being in brief.beings} | set(brief.places)
    named |= {item.noun for item in brief.items}
    if not seen:
        return False
    mine = {b.noun for b in seen.beings if b.source == "words"}
    mine |= {item.noun for item in seen.items if item.prop != "sign"}
    mine |= {seen.place.value} if seen.place.source == "words" else set()
    return bool(mine) and not mine & named


def _told(wanted: Wanted) -> dict[str, Said[str]]:
    """Return every field of the brief that the facts of the scene decide."""
    told: dict[str, Said[str]] = {}
    facts = [(name, (name,)) for name in TOLD] + list(ALSO.items())
    for fact, fields in facts:
        value = spoken(wanted.scene.get(fact, ""))
        for field in fields:
            found = value and field not in told and _known(field, value)
            if found:
                told[field] = Said(found, "asked", f"{fact}: {value}"[:80])
    return told


def _known(field: str, value: str) -> str:
    """Return the name we have for a fact: itself, one of its words, or what it means.

    >>> _known("weather", "a heavy storm"), _known("palette", "emerald and gold")
    ('storm', 'emerald')
    """
    names = TOLD[field]()
    folded = value.lower()
    for part in (folded, *folded.split()):
        if part in names:
            return part
    for part in (value, *value.split()):
        asked = f"A fox in {part} tones" if field == "palette" else part
        seen = _understood(asked)
        if seen and getattr(seen, field).source == "words":
            return str(getattr(seen, field).value)
    return ""


def _understood(words: str) -> Brief | None:
    try:
        return read(words, seed=0)
    except NotAFilm:
        return None


# ------------------------------------------------------------------ what is shown
def _telling(script: Script, brief: Brief) -> tuple[int, Scene]:
    """Return the scene that shows most of what was asked, where it was asked."""
    deeds, asked = {deed.verb for deed in brief.deeds}, _asked(brief)

    def shown(each: tuple[int, Scene]) -> tuple[bool, int, int, int, int]:
        number, scene = each
        # What a story finds at its end is what its picture must not leave out.
        things = len({use.noun for use in scene.props} & asked)
        doing = sum(use.doing in deeds or bool(use.held_by) for use in scene.props)
        there = scene.place == brief.place.value
        return there, things, len(scene.who), doing, -number

    return max(enumerate(script.scenes), key=shown)


def _asked(brief: Brief) -> set[str]:
    return {item.noun for item in brief.items if item.source == "words"}


def _as_told(scene: Scene, brief: Brief) -> Scene:
    """Return the scene at the hour and in the weather asked, if anybody asked.

    A story lets a storm come up in its third scene; a picture of a sunny day may not.
    """
    fixed = {
        field: said.value
        for field in ("time", "weather", "season")
        if (said := getattr(brief, field)).source != "default"
    }
    # What the story brought along for its own ends was not asked for.
    asked = _asked(brief)
    props = tuple(use for use in scene.props if use.noun in asked or use.ridden_by)
    return replace(scene, props=props, **fixed)


def _parts(
    scene: Scene, cast: Mapping[str, Character], plan: Blocking
) -> Iterator[Part]:
    middle = sum(mark.x for mark in plan.marks.values()) / max(1, len(plan.marks))
    for name, mark in plan.marks.items():
        use = plan.held.get(name)
        key = _key(scene, name, mark, plan, 1 if mark.x <= middle else -1)
        yield Part(
            name, cast[name].look, (key,),
            holds=use.prop if use else "",
            holds_noun=use.noun if use else "",
            holds_colour=use.colour if use else "",
            holds_text=lettering(use) if use else "",
            seed=cast[name].theme % 997,
        )  # fmt: skip


def _key(scene: Scene, name: str, mark: Mark, plan: Blocking, facing: int) -> Key:
    own = [moment for moment in scene.moments if moment.who == name]
    telling = [moment for moment in own if moment.does not in DULL] or own
    most = max(telling, key=lambda moment: moment.needed, default=None)
    does = most.does if most else "idle"
    flying = any(thing.held_by == name for thing in plan.things)
    if mark.rides:
        does = "ride"
    elif flying:
        does = "hold_up"
    does = AFLOAT.get(plan.place.floating, {}).get(does, does)
    feels = most.feels if most else "glad"
    gaze = (0.3 * facing, -0.8) if flying else (0.5 * facing, 0.0)
    return Key(0, mark.x, mark.y, does, feels, facing, mark.scale, gaze)


def _gathered(
    things: tuple[Placed, ...], parts: tuple[Part, ...], wanted: Wanted
) -> tuple[Placed, ...]:
    """Return the things as a tall picture needs them: beside its people, not beyond."""
    shape = wanted.width / wanted.height
    if shape >= NARROW:
        return things
    at = [part.keys[0].x for part in parts] or [WIDTH / 2]
    middle, room = (min(at) + max(at)) / 2, HEIGHT * shape / 2 - MARGIN
    held_in = []
    for thing in things:
        aside = thing.x - middle
        if thing.y < ALOFT:
            # Many kites stay apart: all of the sky is squeezed, not only its edges.
            aside = (thing.x - WIDTH / 2) * room / (WIDTH / 2)
        x = thing.x if thing.ridden else middle + max(-room, min(room, aside))
        held_in.append(replace(thing, x=x))
    return tuple(held_in)


def _view(wanted: Wanted, plan: Blocking, parts: tuple[Part, ...]) -> View:
    if wanted.width / wanted.height < NARROW:
        return View()
    everyone = tuple(plan.marks)
    asked = f"{wanted.scene.get('camera_move', '')} {wanted.scene.get('shot', '')}"
    size, about = "wide", everyone
    if "close" in asked.lower() and everyone:
        size, about = "single", (_focus(wanted, everyone),)
    elif "medium" in asked.lower() and everyone:
        size, about = "two", everyone[:2]
    facing = {part.who: part.keys[0].facing for part in parts}
    return held(framed(Framing(size, 0, FRAMES, about), plan, facing))


def _focus(wanted: Wanted, everyone: tuple[str, ...]) -> str:
    focal = spoken(wanted.scene.get("focal", "")).lower()
    return next((who for who in everyone if who in focal), everyone[0])
