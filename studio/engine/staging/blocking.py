"""Where everybody stands and where everything lies, scene by scene."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.engine.actors import Look, Pose
from studio.engine.actors.act import draw
from studio.engine.actors.bodies import all_bodies
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.paint.hands import hand
from studio.engine.places import Place, all_places
from studio.engine.props import Prop, all_props
from studio.engine.staging import Placed
from studio.engine.staging.laying import (
    CANDLES,
    Floor,
    in_the_sky,
    lettering,
    on_top,
    rolling,
)
from studio.engine.story import Character, PropUse, Scene

STAGE = (170.0, 1110.0)  # between which people stand
SWIM = 96.0  # how far above the ground one floats


@dataclass(frozen=True)
class Mark:
    """Where somebody stands."""

    x: float
    y: float
    height: float
    width: float
    floats: bool
    scale: float = 1.0
    up: float = 0.0  # how far above its mark a body hovers
    rides: str = ""

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where they stand in the way."""
        return self.x - self.width / 2, self.x + self.width / 2


@dataclass(frozen=True)
class Blocking:
    """One scene's floor plan."""

    marks: dict[str, Mark]
    things: tuple[Placed, ...]
    held: dict[str, PropUse]  # by character
    place: Place


def blocked(scene: Scene, cast: dict[str, Character], seed: int) -> Blocking:
    """Place the people and the things of a scene."""
    rng = random.Random(f"{seed}/{scene.heading}/{scene.place}")
    place = all_places()[scene.place]
    marks = _marks(scene, cast, place, rng)
    held: dict[str, PropUse] = {}
    things: list[Placed] = []
    floor = Floor([m.reach for m in marks.values()], place, rng)
    candles, rest = _parted(scene.props)
    for use in rest:
        prop = all_props()[use.prop]
        if candles and prop.top:
            things.extend(on_top(candles, floor.laid(use, prop)[0]))
            candles = []  # another cake is for eating
        elif _in_hand(use, prop) and use.held_by in marks and use.held_by not in held:
            held[use.held_by] = use
        elif use.ridden_by:
            things.append(_ridden(use, prop, marks, place))
            if use.count > 1:
                others = replace(use, count=use.count - 1, ridden_by=())
                things.extend(floor.laid(others, prop))
        elif _airborne(use, prop):
            hands = [name for name in use.held_by.split(",") if name in marks]
            things.extend(in_the_sky(use, prop, hands, place, rng))
        else:
            things.extend(floor.laid(use, prop))
    return Blocking(marks, tuple(things), held, place)


def _parted(uses: Sequence[PropUse]) -> tuple[list[PropUse], list[PropUse]]:
    """Part the candles of a cake, if there is one, from everything else."""
    cake = any(all_props()[use.prop].top and use.count == 1 for use in uses)
    candles = [use for use in uses if cake and use.prop in CANDLES]
    return candles, [use for use in uses if use not in candles]


def presence(height: float, company: int) -> float:
    """Return how much larger than life somebody is staged: heroes fill the eye.

    The small gain most and the huge nothing, so that a mouse can act beside a whale.
    """
    gain = max(1.0, min(1.7, 1.5 - (height - 140.0) / 260.0))
    return gain if company <= 3 else 1.0 + (gain - 1.0) * 0.6


@lru_cache(maxsize=512)
def breadth(look: Look) -> float:
    """Return how much room somebody takes beside others: a cow more than a stork."""
    spots = draw(Brush(Canvas(1, 1), hand("paper")), look, Pose())
    return max(96.0, min(330.0, spots.width + 14.0))


def stature(character: Character) -> float:
    return all_bodies()[character.look.body].height * character.look.size


def _marks(
    scene: Scene, cast: dict[str, Character], place: Place, rng: random.Random
) -> dict[str, Mark]:
    # The order of the whole cast, not of the scene: who was left stays left, and the
    # camera never seems to jump to the other side.
    who = [name for name in cast if name in scene.who]
    scales = [presence(stature(cast[name]), len(who)) for name in who]
    heights = [stature(cast[name]) * s for name, s in zip(who, scales, strict=True)]
    widths = [breadth(cast[name].look) * s for name, s in zip(who, scales, strict=True)]
    gap = 52.0 if len(who) <= 3 else 24.0
    span = sum(widths) + gap * (len(who) - 1)
    squeeze = min(1.0, (STAGE[1] - STAGE[0]) / span) if span else 1.0
    # A crowd steps back before it stands in each other's way.
    smaller = max(0.62, squeeze)
    scales = [scale * smaller for scale in scales]
    heights = [height * smaller for height in heights]
    widths = [width * smaller for width in widths]
    squeeze = min(1.0, squeeze / smaller)
    gap *= smaller
    x = 640 - span * squeeze / 2 + rng.uniform(-46, 46) * (squeeze == 1.0)
    marks: dict[str, Mark] = {}
    for n, (name, height, width) in enumerate(zip(who, heights, widths, strict=True)):
        middle = x + width * squeeze / 2
        body = all_bodies()[cast[name].look.body]
        floats = bool(place.floating) or body.floats
        y = place.ground + (10.0 if n % 2 else -6.0)
        if place.floating:
            y -= SWIM + rng.uniform(-34, 34)
        up = body.rests * scales[n] if body.floats else 0.0
        marks[name] = Mark(middle, y, height, width, floats, scales[n], up)
        x += (width + gap) * squeeze
    return marks


def _in_hand(use: PropUse, prop: Prop) -> bool:
    small = prop.size <= 215 if prop.name == "placard" else prop.size <= 120
    flies = use.doing in ("fly", "rise", "launch", "bounce", "roll")
    return bool(use.held_by) and use.count == 1 and small and not flies


def _airborne(use: PropUse, prop: Prop) -> bool:
    return prop.at == "sky" or use.doing in ("fly", "rise", "launch", "flap")


def _ridden(use: PropUse, prop: Prop, marks: dict[str, Mark], place: Place) -> Placed:
    riders = [name for name in use.ridden_by if name in marks]
    # What carries heroes is as much larger than life as they are.
    scale = max((marks[name].scale for name in riders), default=1.0)
    scale = min(scale, 430.0 / prop.size)
    seat = prop.seat or (0.0, -prop.size * 0.5)
    x = sum(marks[name].x for name in riders) / max(1, len(riders)) if riders else 640.0
    y = place.ground - (SWIM if place.floating else 0.0)
    if prop.at == "sky":
        y -= 150.0
    # As far apart as they are wide, where there is room: nobody sits on a nose.
    wide = max((marks[name].width / scale for name in riders), default=0.0)
    step = max(62.0, 0.62 * wide, min(wide, 0.4 * prop.size))
    for n, name in enumerate(riders):
        mark = marks[name]
        aside = (n - (len(riders) - 1) / 2) * step
        # Who rides has their origin on the seat, and lets the feet hang.
        marks[name] = replace(
            mark,
            x=x + (seat[0] + aside) * scale,
            y=y + seat[1] * scale,
            rides=use.prop,
        )
    motion = rolling(use.doing or prop.moves, prop)
    return Placed(
        use.noun, use.prop, x, y, scale, colour=use.colour, motion=_staying(motion),
        text=lettering(use), ridden=True,
    )  # fmt: skip


def _staying(motion: str) -> str:
    """What is ridden stays in the picture: the world goes by instead."""
    return {"drive": "bob", "sail": "bob", "roll": "bob", "launch": "fly"}.get(
        motion, motion
    )
