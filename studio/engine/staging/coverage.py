"""What the sentence named, and whether it is seen: noun by noun, counted on the screen.

This measures the staged film, not the intention: a kite counts when its middle is in
the frame, it is large enough to be made out, and nobody stands before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studio.engine.brief import Being, Brief, Deed, Item
from studio.engine.origins import origins
from studio.engine.props import all_props
from studio.engine.staging import FPS, HEIGHT, WIDTH, Film, Part, Placed, Shot, View
from studio.engine.staging.camera import screen, seen_at

SMALLEST = 22.0  # units high on the screen, of 720
LONG_ENOUGH = 1.0  # seconds


@dataclass(frozen=True)
class Seen:
    """One thing that was asked for, and how it is in the film."""

    noun: str
    kind: str  # "being", "item", "deed", "place", "time", "weather"
    asked: int
    seen: int  # the most at once
    seconds: float
    shown_as: str

    @property
    def ok(self) -> bool:
        return self.seen >= self.asked and self.seconds >= LONG_ENOUGH


def coverage(brief: Brief, film: Film) -> tuple[Seen, ...]:
    """Return how each thing that the brief names is seen."""
    return (
        *(_being(being, film) for being in brief.beings),
        *(_item(item, film) for item in brief.items),
        *(_deed(deed, film) for deed in brief.deeds),
        *(_around("place", name, film) for name in brief.places),
        *(
            _around(kind, said.value, film)
            for kind, said in (("time", brief.time), ("weather", brief.weather))
            if said.source in ("words", "asked")
        ),
    )


def _being(being: Being, film: Film) -> Seen:
    ids = {
        c.id for c in film.characters if c.noun == being.noun or c.name == being.name
    }
    most, frames = 0, 0
    for shot in film.shots:
        there = sum(
            part.who in ids and _in_frame(shot, part.keys[-1].x, part.keys[-1].y - 60)
            for part in shot.parts
        )
        most, frames = max(most, there), frames + (shot.frames if there else 0)
    kind = next((c.look.body for c in film.characters if c.id in ids), "")
    return Seen(being.noun, "being", being.count, most, frames / FPS, kind)


def _item(item: Item, film: Film) -> Seen:
    most, frames = 0, 0
    for shot in film.shots:
        there = sum(
            thing.noun == item.noun and _clear(thing, shot) for thing in shot.things
        )
        there += sum(part.holds_noun == item.noun for part in shot.parts)
        most, frames = max(most, there), frames + (shot.frames if there else 0)
    return Seen(item.noun, "item", item.count, most, frames / FPS, item.prop)


def _deed(deed: Deed, film: Film) -> Seen:
    values = origins("deed").get(deed.verb, "do").values
    action, motion = values.get("action", "idle"), values.get("motion", "")
    doers = {c.id for c in film.characters if c.noun in deed.who or not deed.who}
    frames = 0
    for shot in film.shots:
        acted = any(
            part.who in doers and any(key.action == action for key in part.keys)
            for part in shot.parts
        )
        moves = any(
            thing.noun == deed.what and motion and thing.motion == motion
            for thing in shot.things
        )
        frames += shot.frames if acted or moves else 0
    return Seen(deed.word, "deed", 1, int(frames > 0), frames / FPS, action)


def _around(kind: str, name: str, film: Film) -> Seen:
    frames = sum(
        shot.frames for shot in film.shots if getattr(shot.setting, kind) == name
    )
    return Seen(name, kind, 1, int(frames > 0), frames / FPS, name)


def _views(shot: Shot) -> Iterator[View]:
    for share in (0.25, 0.5, 0.75):
        yield seen_at(shot.camera, round(shot.frames * share), shot.frames)


def _in_frame(shot: Shot, x: float, y: float, depth: float = 1.0) -> bool:
    return all(
        0 < left < WIDTH and 0 < top < HEIGHT
        for left, top, _ in (screen(view, x, y, depth) for view in _views(shot))
    )


def _clear(thing: Placed, shot: Shot) -> bool:
    """Whether a thing can be made out in a shot: in it, large enough, not hidden."""
    size = all_props()[thing.prop].size * thing.scale
    middle = thing.y - (0 if all_props()[thing.prop].at == "sky" else size / 2)
    near = min(screen(view, 0, 0, thing.depth)[2] for view in _views(shot))
    if size * near < SMALLEST or not _in_frame(shot, thing.x, middle, thing.depth):
        return False
    return thing.before or not any(
        _stands_before(part, thing.x, middle, size) for part in shot.parts
    )


def _stands_before(part: Part, x: float, y: float, size: float) -> bool:
    """Whether somebody hides a thing: all of it must lie within them."""
    key = part.keys[-1]
    half = 42.0 * part.look.size
    return (
        abs(key.x - x) + size * 0.3 < half
        and key.y - 150 * part.look.size < y - size * 0.3
        and y + size * 0.3 < key.y
    )
