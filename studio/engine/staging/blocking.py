"""Where everybody stands and where everything lies, scene by scene."""

from __future__ import annotations

import math
import random
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
from studio.engine.story import Character, PropUse, Scene

STAGE = (170.0, 1110.0)  # between which people stand
SKY = (130.0, 1150.0, 78.0, 300.0)  # left, right, top, bottom of where things fly
SWIM = 96.0  # how far above the ground one floats
WRITTEN = ("sign", "placard")
BIG = 165.0  # taller than this, a thing stands behind the actors


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
    floor = _Floor(marks, place, rng)
    for use in scene.props:
        prop = all_props()[use.prop]
        if _in_hand(use, prop) and use.held_by in marks and use.held_by not in held:
            held[use.held_by] = use
        elif use.ridden_by:
            things.append(_ridden(use, prop, marks, place))
            if use.count > 1:
                rest = replace(use, count=use.count - 1, ridden_by=())
                things.extend(floor.laid(rest, prop))
        elif _airborne(use, prop):
            things.extend(_in_the_sky(use, prop, marks, rng))
        else:
            things.extend(floor.laid(use, prop))
    return Blocking(marks, tuple(things), held, place)


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


def lettering(use: PropUse) -> str:
    """What is written on a thing: a blank sign would tell nobody anything."""
    return use.text or (use.noun if use.prop in WRITTEN else "")


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
    for n, name in enumerate(riders):
        mark = marks[name]
        aside = (n - (len(riders) - 1) / 2) * max(62.0, 0.62 * mark.width / scale)
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


def rolling(motion: str, prop: Prop) -> str:
    """What is large or has wheels rolls on them: only a ball turns over."""
    if motion in ("roll", "spin") and (prop.travels or prop.size > 120):
        return "drive"
    return motion


def _staying(motion: str) -> str:
    """What is ridden stays in the picture: the world goes by instead."""
    return {"drive": "bob", "sail": "bob", "roll": "bob", "launch": "fly"}.get(
        motion, motion
    )


def _in_the_sky(
    use: PropUse, prop: Prop, marks: dict[str, Mark], rng: random.Random
) -> list[Placed]:
    left, right, top, bottom = SKY
    scale = _scale(use.count, prop.size)
    holders = [name for name in (use.held_by or "").split(",") if name in marks]
    spots = scattered(use.count, left, right, top, bottom, rng)
    return [
        Placed(
            use.noun,
            use.prop,
            x,
            y + prop.size * scale * 0.25,
            scale,
            0.86,
            use.colour,
            rolling(use.doing or prop.moves, prop),
            lettering(use),
            rng.uniform(0, math.tau),
            held_by=holders[n % len(holders)] if holders else "",
        )
        for n, (x, y) in enumerate(spots)
    ]


def _scale(count: int, size: float) -> float:
    """Many things are drawn smaller, so that each can be told from the next."""
    fits = 1.0 if count <= 2 else 0.86 if count <= 5 else 0.66 if count <= 12 else 0.5
    return fits * min(1.0, 230.0 / size)


def scattered(
    count: int,
    left: float,
    right: float,
    top: float,
    bottom: float,
    rng: random.Random,
) -> list[tuple[float, float]]:
    """Return so many spots, spread with some disorder and never upon each other."""
    if count == 1:
        x = left + (right - left) * rng.choice((0.24, 0.32, 0.68, 0.76))
        return [(x, top + (bottom - top) * rng.uniform(0.3, 0.6))]
    rows = 1 if count <= 4 else 2 if count <= 12 else 3
    columns = math.ceil(count / rows)
    wide, high = (right - left) / columns, (bottom - top) / rows
    spots = []
    for n in range(count):
        row, column = n % rows, n // rows
        x = left + wide * (column + 0.5 + (0.22 if row % 2 else -0.22) * (rows > 1))
        y = top + high * (row + 0.5)
        spots.append(
            (x + rng.uniform(-0.1, 0.1) * wide, y + rng.uniform(-0.22, 0.22) * high)
        )
    return spots


class _Floor:
    """Hands out room on the ground so that things do not stand in each other."""

    def __init__(
        self, marks: dict[str, Mark], place: Place, rng: random.Random
    ) -> None:
        self.place, self.rng = place, rng
        self.taken = [(m.x - m.width / 2, m.x + m.width / 2) for m in marks.values()]
        self.behind: list[tuple[float, float]] = []

    def laid(self, use: PropUse, prop: Prop) -> list[Placed]:
        if prop.at == "wall" and self.place.indoors:
            return self._on_the_wall(use, prop)
        big = prop.size > BIG
        scale = (
            min(1.0, 300 / prop.size) if big else _ground_scale(use.count, prop.size)
        )
        width = prop.size * scale * (0.9 if big else 0.8)
        taken = self.behind if big else self.taken
        spots = self._free(use.count, width, taken)
        return [
            Placed(
                use.noun,
                use.prop,
                x,
                self._y(big, n, prop),
                scale,
                0.94 if big else 1.0,
                use.colour,
                rolling(use.doing or prop.moves, prop),
                lettering(use),
                self.rng.uniform(0, math.tau),
                before=not big and (n % 2 == 1 or use.count == 1),
            )
            for n, x in enumerate(spots)
        ]

    def _y(self, big: bool, n: int, prop: Prop) -> float:
        if self.place.floating:
            low = self.place.ground if prop.at == "ground" else self.place.ground - 160
            return low - (n % 3) * 40.0
        if big:
            return self.place.ground - 22.0
        return self.place.ground + (34.0 if n % 2 else -16.0)

    def _on_the_wall(self, use: PropUse, prop: Prop) -> list[Placed]:
        scale = _ground_scale(use.count, prop.size)
        y = self.place.ground - 230.0
        spots = self._free(use.count, prop.size * scale * 0.8, self.behind)
        return [
            Placed(
                use.noun, use.prop, x, y, scale, 0.92, use.colour,
                rolling(use.doing or prop.moves, prop), lettering(use),
            )
            for x in spots
        ]  # fmt: skip

    def _free(
        self, count: int, width: float, taken: list[tuple[float, float]]
    ) -> list[float]:
        """Return the middles of `count` free stretches, the least crowded first."""
        spots = []
        for _ in range(count):
            candidates = [90 + width / 2 + n * 14.0 for n in range(90)]
            candidates = [x for x in candidates if x + width / 2 <= 1190]
            self.rng.shuffle(candidates)
            best = min(candidates, key=lambda x: _crowd(x, width, taken), default=640.0)
            taken.append((best - width / 2, best + width / 2))
            spots.append(best)
        return spots


def _ground_scale(count: int, size: float) -> float:
    many = 1.0 if count <= 3 else 0.85 if count <= 7 else 0.68
    return many * (1.45 if size < 60 and count <= 5 else 1.2)


def _crowd(x: float, width: float, taken: list[tuple[float, float]]) -> float:
    """How much of a stretch is taken already; among the free, the middle is best."""
    over = sum(
        max(0.0, min(x + width / 2, right) - max(x - width / 2, left))
        for left, right in taken
    )
    return over * 10 + abs(x - 640) * 0.01
