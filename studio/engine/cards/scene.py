"""What a card is painted on: sheets of paper that sway, and lights between them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studio.engine.cards.card import Card
from studio.engine.lettering.page import Faces
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.paint.hands import StyledHand
from studio.engine.places.stage import Stage
from studio.engine.staging import FPS, HEIGHT, WIDTH, Setting
from studio.engine.staging.ease import eased

SPARE = 44.0  # units round the frame that a sheet keeps, so that it can sway
ARRIVING = 0.7  # seconds in which a sheet comes

# What lives between two sheets: (canvas, how far through the card, its seconds).
Live = Callable[[Canvas, float, float], None]


def rounds(seconds: float, each: float) -> int:
    """Return how often what takes about `each` seconds goes round, wholly.

    >>> rounds(15.36, 4.5), rounds(3.84, 9.0)
    (3, 1)
    """
    return max(1, round(seconds / each))


@dataclass(frozen=True)
class Motion:
    """How a sheet moves: round and round, as water does, and how it comes."""

    x: float = 0.0  # units to each side
    y: float = 0.0
    turn: float = 0.0  # degrees to each side, round `about`
    about: tuple[float, float] = (WIDTH / 2, HEIGHT / 2)
    seconds: float = 7.68  # of one round, or as near as its card allows
    phase: float = 0.0  # of a round
    arrives: float = -1.0  # the second at which it begins to be seen; before: always
    rise: float = 0.0  # units from below that it comes

    def at(self, share: float, seconds: float) -> tuple[float, float, float, float]:
        """Return how far aside, down and turned it is, and how clearly seen."""
        angle = math.tau * (rounds(seconds, self.seconds) * share + self.phase)
        since = share * seconds - self.arrives + 1 / FPS
        here = 1.0 if self.arrives < 0 else eased("arrive", since / ARRIVING)
        x, y = self.x * math.sin(angle), self.y * math.cos(angle)
        turn = math.radians(self.turn) * math.sin(angle)
        return x, y + self.rise * (1 - here), turn, here


STILL = Motion()


@dataclass(frozen=True)
class Laid:
    """A finished sheet and how it moves."""

    sheet: Canvas
    motion: Motion


class Scene(Stage):
    """The set of a card. What is drawn first is farthest away."""

    def __init__(
        self, card: Card, faces: Faces, setting: Setting, hand: StyledHand, scale: float
    ) -> None:
        super().__init__(setting, hand, scale)
        self.card, self.faces = card, faces
        self.hand = hand
        self._seed = setting.seed
        self._open: tuple[Motion, bool] | None = None
        self._done: list[Laid | Live] = []

    def plane(self, depth: float) -> Brush:
        self._close()
        self._open = (STILL, False)
        return super().plane(depth)

    def layer(self, motion: Motion = STILL, *, letters: bool = False) -> Brush:
        """Begin the next sheet; letters get no grain, so that they stay crisp."""
        brush = self.plane(1.0)
        self._open = (motion, letters)
        return brush

    def live(self, draw: Live) -> None:
        """Let something be drawn anew in every frame, over all sheets so far."""
        self._close()
        self._done.append(draw)

    def finished(self) -> list[Laid | Live]:
        self._close()
        return self._done

    def _close(self) -> None:
        # Each as soon as it is done: a whole sheet is nine megabytes.
        if self._open is None:
            return
        motion, letters = self._open
        _, sheet = self.sheets.pop()
        sheet.read()
        self._open, small = None, _cut(sheet)
        if small is None:
            return
        if not letters:
            self.hand.finish(small.pixels, self._seed)
        small.surface.mark_dirty()
        self._done.append(Laid(small, motion))


def _cut(sheet: Canvas) -> Canvas | None:
    """Return the part of a sheet that holds something and can be seen."""
    scale = sheet.scale
    left, top = (round((-SPARE - at) * scale) for at in (sheet.left, sheet.top))
    right = round((WIDTH + SPARE - sheet.left) * scale)
    low = round((HEIGHT + SPARE - sheet.top) * scale)
    seen = sheet.pixels[top:low, left:right, 3] > 0
    if not seen.any():
        return None
    rows, columns = (np.flatnonzero(seen.any(axis=axis)) for axis in (1, 0))
    # One clear pixel all round keeps edges soft where a sheet lies between pixels.
    low, top = top + int(rows[-1]) + 2, top + int(rows[0]) - 1
    right, left = left + int(columns[-1]) + 2, left + int(columns[0]) - 1
    piece = Canvas(
        right - left, low - top, scale=scale,
        left=sheet.left + left / scale, top=sheet.top + top / scale,
    )  # fmt: skip
    piece.pixels[:] = sheet.pixels[top:low, left:right]
    return piece
