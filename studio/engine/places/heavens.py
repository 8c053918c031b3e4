"""The sky: its colours, sun or moon with their rings, stars, clouds, the rainbow."""

from __future__ import annotations

import random
from typing import Any

from studio.engine.origins import origins
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import luma, mix
from studio.engine.places import BOTTOM, LEFT, RIGHT, TOP, Set
from studio.engine.places.scenery import scenery

Spot = tuple[float, float]

CLOUDS = (
    "M-74 0C-92 -2 -92 -28 -70 -30C-66 -54 -34 -60 -22 -44C-10 -66 30 -64 34 -38"
    "C54 -48 74 -34 68 -20C84 -18 84 0 68 0Z",
    "M-88 0C-102 -4 -98 -24 -78 -24C-74 -40 -52 -44 -40 -34C-30 -62 14 -66 24 -40"
    "C40 -52 66 -42 64 -24C86 -26 94 -4 80 0Z",
    "M-60 0C-76 -2 -76 -24 -56 -26C-50 -48 -16 -52 -6 -34C6 -48 36 -44 38 -24"
    "C56 -26 60 -2 46 0Z",
)
SPARKLE = "M0 -5Q0 0 5 0Q0 0 0 5Q0 0 -5 0Q0 0 0 -5Z"
CRESCENT = "M18 -49A52 52 0 1 0 49 18A43 43 0 0 1 18 -49Z"
WHOLE = f"M{LEFT} {TOP}H{RIGHT}V{BOTTOM}H{LEFT}Z"
RAINBOW = ("#e77a6a", "#f0a765", "#f3d782", "#93c796", "#74b3c8", "#8f8fc4")


def paint_sky(s: Set, b: Brush, rng: random.Random) -> None:
    """Fill the sky for the hour and the weather."""
    hour = origins("light")[s.time].values
    air = origins("weather")[s.weather].values
    sky = s.palette.sky
    stops = [(0.06 + n / (len(sky) - 1) * 0.76, c) for n, c in enumerate(sky)]
    b.wash(WHOLE, stops, start=(0, -140), end=(0, 680))
    shut = air["cover"]
    if hour["stars"] and shut < 0.6:
        stars(b, rng, int(hour["stars"] * (1 - shut)), s.palette.pale)
    if air["orb"]:
        orb(s, b, hour, rng)
    if s.weather == "rainbow":
        rainbow(b)
    if shut:
        bank(s, b, rng, shut)
    for _ in range(air["clouds"]):
        drifting(s, b, rng)


def orb(s: Set, b: Brush, hour: Any, rng: random.Random) -> None:
    """Hang the sun or the moon in its rings."""
    at = (hour["x"] + rng.uniform(-70, 70), hour["y"] + rng.uniform(-16, 16))
    (moon if hour["orb"] == "moon" else sun)(s, b, at, hour, rng)


@scenery("sun")
def sun(s: Set, b: Brush, at: Spot, hour: Any, rng: random.Random) -> None:
    rings(s, b, at, hour)
    if s.weather != "fog":
        b.circle(*at, hour["size"], s.palette.light, lift=0.8)


@scenery("moon")
def moon(s: Set, b: Brush, at: Spot, hour: Any, rng: random.Random) -> None:
    rings(s, b, at, hour)
    x, y, r = *at, hour["size"]
    if s.weather == "fog":
        return
    if rng.random() < 0.6:
        with b.at(x, y, scale=r / 52, turn=rng.uniform(-14, 8)):
            b.shape(CRESCENT, s.palette.light, lift=0.8)
        return
    b.circle(x, y, r, s.palette.light, lift=0.8)
    for dx, dy, size in ((-0.3, -0.25, 0.2), (0.3, 0.2, 0.15), (-0.2, 0.4, 0.11)):
        b.mist(x + dx * r, y + dy * r, size * r, size * r, "#c9b08c", 0.4)


def rings(s: Set, b: Brush, at: Spot, hour: Any) -> None:
    """Lay the rings of light round it; of a foggy one no more is seen."""
    r, shine = hour["size"], s.palette.light
    strength = hour["halo"] * (0.6 if s.weather in ("fog", "cloudy") else 1.0)
    b.glow(*at, r * 5.4, shine, strength * 2.2)
    for n in range(hour["rings"], 0, -1):
        b.mist(*at, r * (1 + n * 0.6), r * (1 + n * 0.6), shine, strength)
    if s.weather == "fog":
        b.mist(*at, r, r, shine, 0.6)


def stars(b: Brush, rng: random.Random, count: int, colour: str) -> None:
    """Scatter stars, thicker above than near the horizon."""
    for _ in range(count):
        x = rng.uniform(LEFT, RIGHT)
        y = TOP + (380 - TOP) * rng.random() ** 1.3
        size = rng.choice((0.9, 1.2, 1.5, 2.0))
        if rng.random() < 0.1:
            with b.at(x, y, scale=rng.uniform(1.0, 1.9)):
                b.shape(SPARKLE, colour, lift=0)
        else:
            b.mist(x, y, size, size, colour, rng.uniform(0.4, 0.9))


def rainbow(b: Brush) -> None:
    """Span the sky, fainter than paint: it must not outshine the story."""
    with b.faded(0.5):
        for n, colour in enumerate(RAINBOW):
            b.ring(560, 640, 560 - n * 17, colour, 17.6)


def bank(s: Set, b: Brush, rng: random.Random, shut: float) -> None:
    """Shut the upper sky with a bank of cloud."""
    sky = s.palette.sky
    for n in range(2):
        colour = mix(sky[0], sky[2], 0.3 + 0.3 * n)
        low = 40 + 90 * shut - 74 * n
        x, outline = LEFT - 60, f"M{LEFT - 60} {TOP - 20}V{low:.0f}"
        while x < RIGHT + 40:
            step = rng.uniform(110, 210)
            dip = rng.uniform(30, 62)
            outline += (
                f"C{x + step * 0.1:.0f} {low + dip:.0f} {x + step * 0.9:.0f}"
                f" {low + dip:.0f} {x + step:.0f} {low:.0f}"
            )
            x += step
        b.shape(f"{outline}V{TOP - 20}Z", colour, lift=1.6)


def drifting(s: Set, b: Brush, rng: random.Random) -> None:
    """Put one cloud of paper into the sky, smaller and fainter towards the horizon."""
    x, y = rng.uniform(LEFT + 40, RIGHT - 40), rng.uniform(20, 300)
    size = 1.5 - y / 330 + rng.uniform(-0.15, 0.2)
    cloud(b, rng, (x, y), size, cloud_colour(s, y))


def cloud(
    b: Brush, rng: random.Random, at: tuple[float, float], size: float, colour: str
) -> None:
    with b.faded(0.86), b.at(*at, scale=size, flip=rng.random() < 0.5):
        b.shape(rng.choice(CLOUDS), colour, lift=1.2 / max(size, 0.5))


def cloud_colour(s: Set, y: float) -> str:
    """Clouds are paper by day; at dusk and night they take the sky's colour."""
    sky = s.palette.sky
    behind = sky[1] if y < 170 else sky[2]
    bright = luma(behind)
    if bright > 0.52 and s.weather not in ("rain", "storm"):
        return mix(behind, s.palette.pale, 0.72)
    return mix(behind, sky[3], 0.24 if s.weather != "storm" else 0.1)
