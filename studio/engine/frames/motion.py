"""How things live at a moment: where they have got to, how they are turned."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Any

from studio.engine.origins import origins


@dataclass(frozen=True)
class Moved:
    """What a motion adds to where a thing was placed."""

    x: float = 0.0
    y: float = 0.0
    turn: float = 0.0  # radians
    scale: float = 1.0


@cache
def _values(name: str) -> Any:
    return origins("motion").get(name, "still").values


def moved(name: str, t: float, phase: float, size: float) -> Moved:
    """Return how far a thing has moved, `t` seconds into its scene."""
    v = _values(name)
    if not v:
        return Moved()
    beat = v.get("beat", 3.0)
    turn = math.tau * t / beat + phase
    swing = math.sin(turn)
    x = v.get("drift", 0.0) * math.sin(turn * 0.43 + phase * 1.7)
    y = v.get("bob", 0.0) * math.sin(turn * 0.81 + phase)
    x += _there_and_back(t, v.get("travels", 0.0), phase)
    x += _there_and_back(t, v.get("strays", 0.0), phase)
    y -= _looped(t, v.get("rises", 0.0), phase)
    y -= abs(math.sin(turn / 2)) * v.get("hop", 0.0)
    angle = math.radians(v.get("sway", 0.0)) * swing
    angle += math.tau * v.get("spin", 0.0) * t
    pulse = 1.0 + v.get("pulse", 0.0) * swing
    # What is large moves slowly in the eye: a house does not bob like a cork.
    calm = min(1.0, 150.0 / max(60.0, size))
    return Moved(x, y * calm, angle * calm, pulse)


def _there_and_back(t: float, speed: float, phase: float) -> float:
    """Travel one way and return, so that what was named stays in the picture."""
    if not speed:
        return 0.0
    span = max(60.0, speed * 2.6)
    turn = (t * speed / span + phase / math.tau) % 2.0
    there = turn if turn < 1.0 else 2.0 - turn
    eased = there * there * (3 - 2 * there)
    return (eased - 0.5) * span


def _looped(t: float, speed: float, phase: float) -> float:
    if not speed:
        return 0.0
    span = 150.0
    return (
        (t * speed + phase * 24.0) % (2 * span) * 0.5
        if speed > 0
        else (-((-t * speed + phase * 24.0) % (2 * span)) * 0.5)
    )
