"""Measures a film, frame by frame, in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.engine.extract import (
    Colour,
    Composition,
    Consistency,
    Extract,
    Graphics,
    Metadata,
    Motion,
)
from studio.engine.extract.flashes import worst_second
from studio.engine.origins import origins
from studio.engine.paint.colour import hexed, rgb

Frame = NDArray[np.uint8]  # BGR
Plane = NDArray[np.float32]

WIDE = 320  # frames are measured at this width: what an eye across the room sees
CUT = 0.16  # mean change of a quarter of all colour bins: another picture
STILL = 0.0006
BINS = 16


@dataclass
class _Tally:
    """Everything that is summed while the frames go by."""

    luma: list[float] = field(default_factory=list)
    contrast: list[float] = field(default_factory=list)
    saturation: list[float] = field(default_factory=list)
    colourful: list[float] = field(default_factory=list)
    hue: NDArray[np.float64] = field(default_factory=lambda: np.zeros(2))
    histogram: NDArray[np.float64] = field(default_factory=lambda: np.zeros(BINS))
    colours: NDArray[np.float64] = field(default_factory=lambda: np.zeros(4096))
    edges: list[float] = field(default_factory=list)
    variance: list[float] = field(default_factory=list)
    gradient: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    change: list[float] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    alike: list[float] = field(default_factory=list)
    centres: list[tuple[float, float]] = field(default_factory=list)
    balance: list[float] = field(default_factory=list)
    thirds: list[float] = field(default_factory=list)
    patches: list[Plane] = field(default_factory=list)


def measured(frames: Iterable[Frame], fps: float) -> Extract:
    """Return every aspect of a film from its frames (BGR) in order."""
    tally = _Tally()
    size, count = (0, 0), 0
    before: tuple[Plane, Plane] | None = None
    for count, frame in enumerate(frames, start=1):
        size = (frame.shape[1], frame.shape[0])
        small = _small(frame)
        grey = _grey(small)
        bins = _bins(small)
        _look(tally, small, grey, bins)
        if before is not None:
            _compare(tally, before, (grey, bins), count - 1)
        before = (grey, bins)
    if not count:
        raise ValueError("There is no picture in this film.")
    return _summed(tally, Metadata(*size, fps, count / fps, count))


def _small(frame: Frame) -> Frame:
    high = max(2, round(frame.shape[0] * WIDE / frame.shape[1]))
    return np.asarray(
        cv2.resize(frame, (WIDE, high), interpolation=cv2.INTER_AREA), np.uint8
    )


def _grey(small: Frame) -> Plane:
    grey = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    return np.asarray(grey, np.float32) / np.float32(255)


def _bins(small: Frame) -> Plane:
    """Return the share of each of 4,096 colours."""
    coarse = (small >> 4).astype(np.int32)
    index = (coarse[..., 2] << 8) | (coarse[..., 1] << 4) | coarse[..., 0]
    counted = np.bincount(index.ravel(), minlength=4096)
    return (counted / index.size).astype(np.float32)


def _look(tally: _Tally, small: Frame, grey: Plane, bins: Plane) -> None:
    hsv = cv2.cvtColor(small, cv2.COLOR_BGR2HSV).astype(np.float32)
    turn, strength = np.radians(hsv[..., 0] * 2), hsv[..., 1] / 255
    tally.hue += (
        (np.cos(turn) * strength).mean(),
        (np.sin(turn) * strength).mean(),
    )
    tally.luma.append(float(grey.mean()))
    tally.contrast.append(float(grey.std()))
    tally.saturation.append(float(strength.mean()))
    tally.colourful.append(_colourfulness(small))
    tally.histogram += np.histogram(grey, bins=BINS, range=(0, 1))[0] / grey.size
    tally.colours += bins
    across = cv2.Sobel(grey, cv2.CV_32F, 1, 0)
    down = cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    slope = np.hypot(across, down)
    tally.edges.append(float((slope > 0.35).mean()))
    tally.variance.append(float(grey.var()))
    tally.gradient.append(float(slope.mean()))
    tally.busy.append(_busyness(grey))
    _weigh(tally, grey, slope)
    tally.patches.append(
        np.asarray(cv2.resize(grey, (8, 6), interpolation=cv2.INTER_AREA), np.float32)
    )


def _colourfulness(small: Frame) -> float:
    """Hasler and Süsstrunk's measure, scaled so that 1 is extremely colourful."""
    blue, green, red = (small[..., n].astype(np.float32) for n in range(3))
    rg, yb = red - green, (red + green) / 2 - blue
    spread = np.hypot(rg.std(), yb.std()) + 0.3 * np.hypot(rg.mean(), yb.mean())
    return float(min(1.0, spread / 109))


def _busyness(grey: Plane) -> float:
    high, wide = grey.shape
    tiles = grey[: high // 12 * 12, : wide // 16 * 16]
    tiles = tiles.reshape(12, high // 12, 16, wide // 16)
    return float((tiles.std(axis=(1, 3)) > 0.05).mean())


def _weigh(tally: _Tally, grey: Plane, slope: Plane) -> None:
    high, wide = grey.shape
    total = float(slope.sum()) or 1.0
    x = float((slope.sum(axis=0) * np.arange(wide)).sum() / total / wide)
    y = float((slope.sum(axis=1) * np.arange(high)).sum() / total / high)
    tally.centres.append((x, y))
    left, right = float(grey[:, : wide // 2].mean()), float(grey[:, wide // 2 :].mean())
    tally.balance.append((right - left) / max(1e-6, right + left))
    columns = slope.sum(axis=0)
    near = sum(
        float(
            columns[round(wide * (third - 0.06)) : round(wide * (third + 0.06))].sum()
        )
        for third in (1 / 3, 2 / 3)
    )
    tally.thirds.append(near / total)


def _compare(
    tally: _Tally, before: tuple[Plane, Plane], now: tuple[Plane, Plane], at: int
) -> None:
    change = float(np.abs(now[0] - before[0]).mean())
    other = float(np.abs(now[1] - before[1]).sum() / 2)
    tally.change.append(change)
    # Another picture: other colours, and all over.
    if other > 0.42 and change > CUT * 0.35:
        tally.cuts.append(at)
    else:
        tally.alike.append(1.0 - other)


def _summed(tally: _Tally, about: Metadata) -> Extract:
    luma = np.array(tally.luma)
    moves = np.array(tally.change or [0.0])
    quiet = np.delete(moves, [cut - 1 for cut in tally.cuts]) if tally.cuts else moves
    turn = np.degrees(np.arctan2(tally.hue[1], tally.hue[0])) % 360
    dominant = _dominant(tally.colours)
    name, match = _nearest_palette(dominant)
    x, y = np.mean(tally.centres, axis=0)
    return Extract(
        about,
        Colour(
            _mean(tally.luma), _mean(tally.contrast), _mean(tally.saturation),
            float(turn), _mean(tally.colourful), dominant,
            tuple(float(v) for v in tally.histogram / about.frames),
            float(np.var(tally.saturation)), name, match,
        ),
        Graphics(
            _mean(tally.edges), _mean(tally.variance), _mean(tally.gradient),
            _mean(tally.busy),
        ),
        Motion(
            _mean(quiet), float(quiet.std()), _trend(quiet),
            tuple(float(v) for v in moves), tuple(n / about.fps for n in tally.cuts),
            float((moves < STILL).mean()), worst_second(tally.patches, about.fps),
        ),
        Composition(float(x), float(y), _mean(tally.balance), _mean(tally.thirds)),
        Consistency(
            float(luma.std()), float(np.std(tally.saturation)),
            _mean(tally.alike or [1.0]),
        ),
    )  # fmt: skip


def _mean(values: list[float] | NDArray[np.float64]) -> float:
    return float(np.mean(values)) if len(values) else 0.0


def _trend(moves: NDArray[np.float64]) -> str:
    third = max(1, len(moves) // 3)
    first, last = moves[:third].mean(), moves[-third:].mean()
    if last > first * 1.25:
        return "increasing"
    return "decreasing" if last < first * 0.8 else "steady"


def _dominant(colours: NDArray[np.float64]) -> tuple[str, ...]:
    found: list[str] = []
    for index in np.argsort(colours)[::-1]:
        if colours[index] <= 0 or len(found) == 6:
            break
        index = int(index)
        channels = ((index >> 8) & 15, (index >> 4) & 15, index & 15)
        colour = hexed(*((channel * 16 + 8) / 255 for channel in channels))
        if all(_apart(colour, other) > 0.12 for other in found):
            found.append(colour)
    return tuple(found)


def _apart(first: str, second: str) -> float:
    pairs = zip(rgb(first), rgb(second), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def _nearest_palette(dominant: tuple[str, ...]) -> tuple[str, float]:
    best, least = "", float("inf")
    for name in origins("palette"):
        values = origins("palette")[name].values
        known = (*values["sky"], *values["layers"], values["warm"], values["light"])
        far = sum(min(_apart(c, k) for k in known) for c in dominant) / len(dominant)
        if far < least:
            best, least = name, far
    return best, max(0.0, 1.0 - least / 0.6)
