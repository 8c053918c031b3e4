"""Before and after the story: the title page, and the cast before the curtain."""

from __future__ import annotations

from dataclasses import replace

from studio.engine.actors.bodies import all_bodies
from studio.engine.origins import origins
from studio.engine.staging import (
    FPS,
    HEIGHT,
    WIDTH,
    Card,
    Key,
    Part,
    Setting,
    Shot,
    View,
)
from studio.engine.staging.blocking import STAGE, presence, stature
from studio.engine.staging.camera import moving
from studio.engine.story import Character, Script

MOST = 8
BOARDS = "theatre"
ABOVE = 0.03  # of the frame: how far above its middle the tallest head begins


def title_page(script: Script, first: Shot, frames: int) -> Shot:
    """Return the opening: the heroes large before their first place, under the title.

    Nothing else is there yet, so that the letters stand in a clear sky.
    """
    # Of a crowd, those in the middle: they stand side by side.
    middle = sorted(first.parts, key=lambda part: abs(part.keys[-1].x - 640.0))[:4]
    posing = [part for part in first.parts if part in middle]
    parts = tuple(_posing(part, n) for n, part in enumerate(posing))
    tall = max((_height(script, part) for part in parts), default=150.0)
    tops = [_top(script, part) for part in parts]
    values = origins("shot")["title"].values
    where = [part.keys[0].x for part in parts] or [640.0]
    span = max(where) - min(where) + tall
    zoom = max(1.0, min(HEIGHT / (values["room"] * tall), WIDTH / (span * 1.25)))
    # Under the letters, whoever floats and however high.
    centre = (max(where) + min(where)) / 2
    view = View(centre, min(tops, default=330.0) + ABOVE * HEIGHT / zoom, zoom)
    lines = (script.title, script.family, script.language)
    return Shot(
        "title",
        "title",
        first.scene,
        0,
        frames,
        first.setting,
        moving(view, "push", pace=0.7),
        parts,
        (),
        (Card("title", lines, 3, frames - 3),),
        "fade",
    )


def _posing(part: Part, n: int) -> Part:
    """Somebody on the cover: at their mark, facing us, glad to be in a film."""
    mark = part.keys[-1]
    action = ("idle", "wave")[n % 2]
    keys = (
        replace(mark, frame=-FPS, action="idle", feeling="glad", travel=0),
        replace(mark, frame=8 + n * 5, action=action, feeling="glad", travel=0),
    )
    return replace(part, keys=keys, mouths=(), stresses=(), holds="", rides=False)


def _top(script: Script, part: Part) -> float:
    key = part.keys[0]
    body = all_bodies()[part.look.body]
    up = body.rests * key.scale if body.floats else 0.0
    return key.y - up - _height(script, part)


def _height(script: Script, part: Part) -> float:
    character = next(c for c in script.characters if c.id == part.who)
    return stature(character) * part.keys[0].scale


def curtain_call(script: Script, after: Shot, start: int) -> Shot:
    """Return the last shot: everybody comes before the curtain and takes a bow."""
    cast = script.characters[:MOST]
    parts = tuple(_bow(character, n, len(cast)) for n, character in enumerate(cast))
    names = tuple(character.name for character in cast)
    card = Card("credits", (script.family, script.language, *names), 6, 10**6)
    setting = Setting(
        BOARDS, "dusk", "clear", "summer", after.setting.palette, script.seed
    )
    camera = moving(View(zoom=1.03), "push", pace=0.5)
    return Shot(
        "credits", "card", after.scene, start, 0, setting, camera, parts, (), (card,),
        "curtain",
    )  # fmt: skip


def _bow(character: Character, n: int, of: int) -> Part:
    room = (STAGE[1] - STAGE[0]) / max(of, 3)
    x = 640 + (n - (of - 1) / 2) * room
    tall = stature(character)
    scale = min(presence(tall, 2), 230 / tall, room * 0.95 / tall)
    facing = 1 if n < of / 2 else -1
    first = ("wave", "cheer", "bow")[(n + character.theme) % 3]
    done = 6 + n * 4 + round(1.8 * FPS)
    keys = (
        Key(-FPS, x, 566.0, "idle", "glad", facing, scale),
        Key(6 + n * 4, x, 566.0, first, "delighted", facing, scale),
        Key(done, x, 566.0, "idle", "glad", facing, scale),
    )
    return Part(character.id, character.look, keys, seed=character.theme % 997)
