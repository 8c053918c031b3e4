"""Light: what an hour, a weather and a season do to colours. Pure, and baked once.

The hour decides how bright each part of the picture is, so that night is night in any
palette; the palette decides what colour that brightness has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from studio.engine.origins import origins
from studio.engine.paint.colour import hexed, luma, mix, rgb, turned
from studio.engine.paint.palette import Palette

DEEP, BLANK = "#03101f", "#fffaf0"
LAMPLIGHT = "#a4868c"  # what a lamp leaves of white, in a room at night
# How far the hour's own brightness wins over the palette's.
HELD = 0.82
# The weather's tint thickens with distance: the share from far to near.
AIR = (1.0, 0.78, 0.5, 0.3, 0.15)


def levelled(colour: str, level: float, share: float = 1.0) -> str:
    """Return the colour brought `share` of the way to a brightness of `level`.

    >>> levelled("#808080", 0.0, 0.0)
    '#808080'
    """
    here = luma(colour)
    wanted = here + (level - here) * share
    if wanted >= here:
        return mix(colour, BLANK, min(1.0, (wanted - here) / max(0.02, 0.98 - here)))
    # Scaled, not mixed with black: sand in the evening stays the colour of sand.
    dimmed = hexed(*(channel * wanted / max(here, 0.01) for channel in rgb(colour)))
    return mix(dimmed, DEEP, 0.06)


def under(colour: str, lamp: str, share: float) -> str:
    """Return the colour under a coloured lamp: multiplied, so that dark stays deep.

    >>> under("#ffffff", "#808080", 1.0)
    '#808080'
    """
    pairs = zip(rgb(colour), rgb(lamp), strict=True)
    return mix(colour, hexed(*(c * lamplit for c, lamplit in pairs)), share)


@lru_cache(maxsize=1024)
def graded(palette: Palette, time: str, weather: str, season: str) -> Palette:
    """Return the palette as it looks at this hour, in this weather and season."""
    hour = origins("light")[time].values
    air = origins("weather")[weather].values
    year = origins("season")[season].values
    sky = _of_the_hour(palette.sky, hour["sky"], hour)
    land = _of_the_hour(palette.layers, hour["layers"], hour)
    land = [_seasoned(colour, n, year) for n, colour in enumerate(land)]
    tint = levelled(air["tint"], luma(sky[2]) * _left(air, hour), 0.8)
    dim = hour["veiled"] * 0.4
    return replace(
        palette,
        sky=tuple(turned(mix(c, tint, air["sky"]), vivid=air["vivid"]) for c in sky),
        layers=tuple(_aired(c, n, tint, air) for n, c in enumerate(land)),
        light=mix(palette.light, hour["light"], 0.6),
        warm=mix(palette.warm, hour["veil"], dim),
        pale=mix(palette.pale, hour["veil"], dim),
    )


@lru_cache(maxsize=8192)
def lit(colour: str, time: str, weather: str, *, indoors: bool = False) -> str:
    """Return a thing's own colour as it looks in this light.

    Indoors lamps are lit, so the hour is only hinted at and the weather stays outside.
    """
    hour = origins("light")[time].values
    if indoors:
        return under(colour, LAMPLIGHT, min(1.0, hour["veiled"] * 2.0))
    air = origins("weather")[weather].values
    seen = mix(colour, hour["veil"], hour["veiled"])
    damp = levelled(air["tint"], luma(seen) * _left(air, hour), 0.7)
    return turned(mix(seen, damp, air["land"] * 0.8), vivid=air["vivid"])


def dark(time: str, weather: str) -> bool:
    """Return whether lamps are lit."""
    return bool(origins("light")[time].values["lamps"]) or weather == "storm"


def snowy(weather: str, season: str) -> bool:
    """Return whether snow lies."""
    return weather == "snow" or bool(origins("season")[season].values["lies"])


def _left(air: Any, hour: Any) -> float:
    """Return how much light the weather leaves: by night it has less to take."""
    taken: float = (1 - air["bright"]) * (1 - hour["veiled"])
    return 1 - taken


def _of_the_hour(own: Sequence[str], natural: Sequence[str], hour: Any) -> list[str]:
    """Return the palette's colours at the hour's brightness.

    The farther a colour is from that brightness, the more of the hour's hue it takes:
    a noon sky merely darkened to night would be mud.
    """
    found = []
    for mine, theirs in zip(own, natural, strict=True):
        far = abs(luma(mine) - luma(theirs))
        share = min(hour["most"], hour["pull"] + far * 2.0)
        # Two hues stirred together grey each other, most so half and half.
        vivid = 1 + 1.5 * share * (1 - share)
        stirred = turned(mix(mine, theirs, share), vivid=vivid)
        found.append(levelled(stirred, luma(theirs), HELD))
    return found


def _seasoned(colour: str, distance: int, year: Any) -> str:
    tint = levelled(year["tint"], luma(colour))
    return mix(colour, tint, year["share"] * (0.6 if distance == 0 else 1.0))


def _aired(colour: str, distance: int, tint: str, air: Any) -> str:
    share = air["land"] + (air["far"] - air["land"]) * AIR[distance]
    return turned(mix(colour, tint, share), vivid=air["vivid"])
