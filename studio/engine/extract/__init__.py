"""What a finished film is made of: every aspect, measured from its frames alone.

Works on any film, ours or not: nothing here knows how the pictures were made. Frames
come in as an iterator, so an hour costs no more memory than a minute.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Metadata:
    width: int
    height: int
    fps: float
    seconds: float
    frames: int


@dataclass(frozen=True)
class Colour:
    brightness: float  # 0 to 1, as are all that follow unless said
    contrast: float
    saturation: float
    hue: float  # degrees, weighted by saturation
    colourfulness: float
    dominant: tuple[str, ...]  # `#rrggbb`, the most frequent first
    histogram: tuple[float, ...]  # luma in 16 steps, sums to 1
    variance: float
    palette: str  # the nearest palette by name
    palette_match: float


@dataclass(frozen=True)
class Graphics:
    edges: float  # how much of the picture is an edge
    variance: float  # spatial variance of luma
    gradient: float  # mean slope
    busyness: float  # how many small areas hold detail


@dataclass(frozen=True)
class Motion:
    level: float  # mean change between neighbours
    deviation: float
    trend: str  # "increasing", "decreasing", "steady"
    per_frame: tuple[float, ...]
    cuts: tuple[float, ...]  # seconds
    still: float  # share of frames in which nothing moves
    flashes: int  # the most in any one second (WCAG 2.3.1 allows three)


@dataclass(frozen=True)
class Composition:
    centre_x: float  # of visual weight
    centre_y: float
    balance: float  # luma left against right, -1 to 1
    thirds: float  # share of detail near the lines of thirds


@dataclass(frozen=True)
class Consistency:
    brightness_over_time: float  # standard deviation
    colour_over_time: float
    within_shots: float  # how alike the frames of a shot are


@dataclass(frozen=True)
class Extract:
    """Every aspect of one finished film."""

    metadata: Metadata
    colour: Colour
    graphics: Graphics
    motion: Motion
    composition: Composition
    consistency: Consistency
