"""Little pictures of the whole film on one sheet, for whoever moves along its bar."""

from __future__ import annotations

import math
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kit.encoder import FPS, SEGMENT
from kit.problems import Problem
from studio.pipeline.bench import Bench, Made
from studio.providers.footage import glances

WIDE, HIGH = 160, 90
COLUMNS, MOST = 10, 100
CAREFUL = 68  # of 100: they are looked at for a moment


def make(bench: Bench) -> Made:
    film = bench.inputs.path("preview")
    every = every_of(float(bench.inputs.facts("preview")["seconds"]))
    seen = list(glances(film, every, (WIDE, HIGH)))[:MOST]
    if not seen:
        raise Problem("The first look has no picture.", "Make the film again.")
    sheet = laid_out(seen)
    done, data = cv2.imencode(".jpg", sheet, [cv2.IMWRITE_JPEG_QUALITY, CAREFUL])
    if not done:
        raise Problem("The little pictures could not be written.", "Try again.")
    path = bench.folder / "sheet.jpg"
    path.write_bytes(data.tobytes())
    facts: dict[str, Any] = {
        "every": every, "count": len(seen), "columns": COLUMNS,
        "wide": WIDE, "high": HIGH,
    }  # fmt: skip
    return Made(path, facts=facts)


def every_of(seconds: float) -> float:
    """Return how many seconds of a film each picture stands for.

    A second, while that makes no more than a sheet. Of longer films whole segments:
    each begins with a picture that can be read without those before it.

    >>> every_of(20), every_of(100), every_of(101), every_of(3600)
    (1.0, 1.0, 3.84, 38.4)
    """
    if seconds <= MOST:
        return 1.0
    segment = SEGMENT / FPS
    return round(math.ceil(seconds / MOST / segment) * segment, 2)


def laid_out(seen: list[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """Return them beside and below each other, in rows of ten.

    >>> laid_out([np.zeros((HIGH, WIDE, 3), np.uint8)] * 11).shape
    (180, 1600, 3)
    """
    rows = math.ceil(len(seen) / COLUMNS)
    sheet = np.zeros((rows * HIGH, COLUMNS * WIDE, 3), np.uint8)
    for n, picture in enumerate(seen):
        row, column = divmod(n, COLUMNS)
        top, left = row * HIGH, column * WIDE
        sheet[top : top + HIGH, left : left + WIDE] = picture
    return sheet
