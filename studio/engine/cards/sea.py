"""What cards are made of: rocking water, the lighthouse, paper clouds."""

from __future__ import annotations

import math
import random

from studio.engine.actors import Look, Pose
from studio.engine.actors.act import draw as puppet
from studio.engine.cards.scene import Live, Motion, Scene, rounds
from studio.engine.paint.canvas import Canvas
from studio.engine.places import BOTTOM
from studio.engine.places.buildings import house, lighthouse
from studio.engine.places.coast import SEA
from studio.engine.places.heavens import cloud, cloud_colour
from studio.engine.places.landforms import earth, local, smooth, waves
from studio.engine.weather.glow import LANTERN, ROUND, draw_lights

STANDS = (1100.0, 476.0)  # the lighthouse whose lantern is where the beam begins
TALL = 330.0
CRAG = [
    (806, 660),
    (826, 566),
    (872, 528),
    (970, 492),
    (1090, 470),
    (1300, 468),
    (1700, 500),
]


def water(s: Scene, y: float, size: float, layer: int, share: float = 0.5) -> None:
    """Lay a row of waves that rocks in its own time."""
    rock = Motion(x=size * 0.22, y=size * 0.07, phase=s.rng.random())
    waves(
        s.layer(rock), y, size, local(s, SEA, layer, share), s.rng.random(), BOTTOM
    )  # fmt: skip


def clouds(s: Scene, spots: list[tuple[float, float, float]]) -> None:
    """Hang paper clouds that drift a little, each in its own time."""
    for x, y, size in spots:
        b = s.layer(Motion(x=16 / size, seconds=15.36, phase=s.rng.random()))
        chance = random.Random(s.rng.random())
        cloud(b, chance, (x, y), size, cloud_colour(s, y))


def light_on_the_cliff(s: Scene) -> None:
    """Raise the lighthouse on its cliff, to the right, with its lamp turning."""
    b = s.layer()
    b.shape(f"{smooth(CRAG)}V780H800Z", earth(s, 2), lift=2)
    lighthouse(s, b, *STANDS, TALL)
    house(s, b, 1222, 480, 88, kind=1)
    with b.at(930, 522, scale=0.66):
        puppet(b, Look("puffin"), Pose("look_up", 1.0, "glad", facing=1))
    s.live(beam(s.time))


def beam(hour: str, shift: tuple[float, float, float] = (0.0, 0.0, 1.0)) -> Live:
    """Return the turning beam; its two arms make half a round look like a whole."""

    def draw(canvas: Canvas, share: float, seconds: float) -> None:
        turns = rounds(seconds, ROUND / 2)
        # A quarter further: it begins as it passes us, and nobody sees it jump.
        t = (share * turns / 2 + 0.25) * ROUND
        with canvas.shifted(*shift):
            draw_lights(canvas, "lighthouse", hour, t, 0)

    return draw


def lantern_at(x: float, y: float, zoom: float) -> tuple[float, float, float]:
    """Return the shift that brings the lighthouse's lantern to a point.

    >>> lantern_at(1100, 206, 1.0)
    (0.0, 0.0, 1.0)
    """
    return x - LANTERN[0] * zoom, y - LANTERN[1] * zoom, zoom


def breathing(share: float, seconds: float, each: float, phase: float = 0.0) -> float:
    """Return a light's strength from 0 to 1, swelling slowly, whole times a card."""
    return 0.5 + 0.5 * math.sin(math.tau * (rounds(seconds, each) * share + phase))
