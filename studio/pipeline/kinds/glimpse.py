"""The poster of a clip: the first picture in it that shows something."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from kit import clips
from kit.problems import Problem
from studio.pipeline.bench import Bench, Made

# Where one looks: people begin with the ground and end with their pocket.
PLACES = (0.3, 0.5, 0.15, 0.7, 0.05, 0.9)
LIT, LIVELY = 40.0, 18.0  # of 255: how bright, and how much there is to see


def make(bench: Bench) -> Made:
    film = bench.inputs.path("film")
    seconds = float(bench.inputs.facts("film")["seconds"])
    best, most = b"", -1.0
    for n, place in enumerate(PLACES):
        still = bench.folder / f"{n}.jpg"
        clips.glimpse(film, max(0.0, min(seconds * place, seconds - 0.2)), still)
        picture = cv2.imdecode(
            np.frombuffer(still.read_bytes(), np.uint8), cv2.IMREAD_GRAYSCALE
        )
        if picture is None:
            continue
        worth = shows(np.asarray(picture, np.uint8))
        if worth > most:
            best, most = still.read_bytes(), worth
        if worth >= 1.0:
            break
    if not best:
        raise Problem("The clip has no picture.", "Bring it in again.")
    path = bench.folder / "poster.jpg"
    path.write_bytes(best)
    return Made(path)


def shows(picture: NDArray[np.uint8]) -> float:
    """Return how much a picture shows: black and white walls are nothing, 1 is enough.

    >>> shows(np.zeros((9, 16), np.uint8))
    0.0
    >>> shows(np.tile(np.arange(0, 256, 16, dtype=np.uint8), (9, 1)))
    1.0
    """
    lit = min(1.0, float(picture.mean()) / LIT)
    return lit * min(1.0, float(picture.std()) / LIVELY)
