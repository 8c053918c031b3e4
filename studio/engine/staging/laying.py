"""Where things lie, stand, hang and fly in a scene."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace

from studio.engine.places import Box, Place
from studio.engine.props import Prop, all_props
from studio.engine.staging import CEILING, Placed
from studio.engine.story import PropUse

SKY = (130.0, 1150.0, 78.0, 300.0)  # left, right, top, bottom of where things fly
WRITTEN = ("sign", "placard")
BIG = 165.0  # taller than this, a thing stands behind the actors
CANDLES = ("candle", "cake candle")
CAKE_WITH_CANDLES = 1.4  # how much larger a cake is that has candles to be counted
CANDLE_SIZES = (0.5, 1.1)
WALL = 0.86  # how deep a room's wall hangs
IN_THE_WAY = 130.0  # what is taller stands behind people, not before them
# What has no place in a room, and hangs there on a string, as a toy.
SKYWARD = ("sky", "weather", "aircraft")


def lettering(use: PropUse) -> str:
    """What is written on a thing: a blank sign would tell nobody anything."""
    return use.text or (use.noun if use.prop in WRITTEN else "")


def rolling(motion: str, prop: Prop) -> str:
    """What is large or has wheels rolls on them: only a ball turns over."""
    if motion in ("roll", "spin") and (prop.travels or prop.size > 120):
        return "drive"
    return motion


def in_the_sky(
    use: PropUse, prop: Prop, hands: Sequence[str], place: Place, rng: random.Random
) -> list[Placed]:
    """Let things fly: at the strings of hands, free, or from a ceiling as toys."""
    left, right, top, bottom = SKY
    scale = _scale(use.count, prop.size)
    if prop.kind == "sky" and use.count == 1 and place.window:
        return [_in_the_window(use, prop, place.window)]
    hung = place.indoors and not (hands or use.doing) and _is_skyward(prop)
    motion = "sway" if hung else rolling(use.doing or prop.moves, prop)
    holders = [CEILING] if hung else hands
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
            motion,
            lettering(use),
            rng.uniform(0, math.tau),
            held_by=holders[n % len(holders)] if holders else "",
        )
        for n, (x, y) in enumerate(spots)
    ]


def _in_the_window(use: PropUse, prop: Prop, window: Box) -> Placed:
    """Show what is in the sky where a room sees it: in a pane of its window."""
    left, top, wide, high = window
    scale = min(1.0, 0.8 * min(wide, high) / 2 / prop.size)
    x, y = left + 0.75 * wide, top + 0.25 * high
    return Placed(use.noun, use.prop, x, y, scale, WALL, use.colour, prop.moves)


def _is_skyward(prop: Prop) -> bool:
    """Whether a thing has no business in a room: stars and kites, but no balloon."""
    return prop.kind in SKYWARD or (prop.kind == "toy" and prop.moves == "fly")


def on_top(candles: Sequence[PropUse], cake: Placed) -> list[Placed]:
    """Set candles on a cake, in rows, and make it large enough to count them."""
    cake = replace(cake, scale=cake.scale * CAKE_WITH_CANDLES)
    half, top = all_props()[cake.prop].top or (0.0, 0.0)
    uses = [use for use in candles for _ in range(use.count)]
    rows = 1 if len(uses) <= 6 else 2 if len(uses) <= 16 else 3
    step = 2 * half * cake.scale / math.ceil(len(uses) / rows)
    size = min(CANDLE_SIZES[1], max(CANDLE_SIZES[0], step / 12))
    set_ = [cake]
    for n, use in enumerate(uses):
        column, row = divmod(n, rows)
        x = (column + (row + 0.5) / rows) * step - half * cake.scale
        set_.append(
            Placed(
                use.noun, "cake candle", cake.x + x,
                cake.y + top * cake.scale + 13 * (row + 1 - rows), size,
                # Each row is before the one behind it, and all before their cake.
                cake.depth + 0.001 * (row + 1), use.colour, "flicker",
                before=cake.before,
            )
        )  # fmt: skip
    return set_


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


class Floor:
    """Hands out room on the ground so that things do not stand in each other."""

    def __init__(
        self, taken: list[tuple[float, float]], place: Place, rng: random.Random
    ) -> None:
        self.place, self.rng, self.taken = place, rng, taken
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
                before=prop.size * scale < IN_THE_WAY
                and (n % 2 == 1 or use.count == 1),
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
