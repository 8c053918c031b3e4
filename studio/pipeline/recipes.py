"""The things a job can make, each a plan that grows and a guess of its work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from studio.pipeline.clip import clip_expected, clip_plan
from studio.pipeline.graph import Spec
from studio.pipeline.order import Order
from studio.pipeline.plan import Signed, plan
from studio.pipeline.tracks import tracks_expected, tracks_plan

FPS = 25
# Seconds for a unit, measured on two slow cores, until a family has its own history.
FIRST_GUESS = {
    "script": 0.15,  # a script
    "voice": 0.004,  # a letter
    "stage": 0.3,  # a film
    "look": 0.004,  # a frame
    "run": 0.011,
    "ground": 0.0008,
    "sound": 0.001,
    "captions": 0.05,
    "film": 0.0005,
    "poster": 0.3,
    "stream": 0.1,
}
LETTERS = 7.0  # said in a second of film


@dataclass(frozen=True)
class Recipe:
    """One kind of job."""

    plan: Callable[[Order, Signed, Mapping[str, Any]], tuple[Spec, ...]]
    expected: Callable[[float, Mapping[str, float]], dict[str, float]]
    telling: tuple[str, ...]  # the nodes whose content says what else is needed


def _film(order: Order, signed: Signed, known: Mapping[str, Any]) -> tuple[Spec, ...]:
    return plan(order, signed, known.get("script"), known.get("stage"))


def _film_expected(seconds: float, learned: Mapping[str, float]) -> dict[str, float]:
    frames = seconds * FPS
    units = {
        "script": 1, "voice": seconds * LETTERS, "stage": 1, "look": frames,
        "run": frames, "ground": frames, "sound": frames, "captions": 1,
        "film": 2 * frames, "poster": 2, "stream": 3,
    }  # fmt: skip
    return {
        kind: units[kind] * learned.get(kind, guess)
        for kind, guess in FIRST_GUESS.items()
    }


RECIPES: Mapping[str, Recipe] = {
    "film": Recipe(_film, _film_expected, ("script", "stage")),
    "clip": Recipe(clip_plan, clip_expected, ()),
    # The last one is always there: it says that all is known.
    "tracks": Recipe(
        tracks_plan, tracks_expected, ("script", "stage", "fitting", "translation")
    ),
}
