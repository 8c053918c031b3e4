"""Pictures of who is in it, as one sheet for a model that begins from one picture."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem
from studio.providers.pictures.checked import WIDEST, kind_of, size_of

GROUND = (150, 158, 165)  # a plain light ground: a dark one makes a night of any scene


def sheet(references: Sequence[bytes], width: int, height: int) -> bytes:
    """Return one picture of that shape with everybody side by side, as a PNG.

    Left to right as they were given, which is how the house's staging places them.
    """
    room = width // len(references)
    picture = np.full((height, width, 3), GROUND, np.uint8)
    for n, data in enumerate(references):
        one = _read(data)
        scale = min(room * 0.9 / one.shape[1], height * 0.9 / one.shape[0])
        size = (max(1, int(one.shape[1] * scale)), max(1, int(one.shape[0] * scale)))
        small = cv2.resize(one, size, interpolation=cv2.INTER_AREA)
        left = n * room + (room - size[0]) // 2
        top = height - size[1]
        picture[top : top + size[1], left : left + size[0]] = small
    return bytes(cv2.imencode(".png", picture)[1].tobytes())


def _read(data: bytes) -> NDArray[np.uint8]:
    kind = kind_of(data)
    sides = size_of(data, kind) if kind else (0, 0)
    pixels = None
    if all(1 <= side <= WIDEST for side in sides):
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None:
        raise Problem(
            "A picture of who is in the scene cannot be read.",
            "Paint the character's portrait anew.",
        )
    if pixels.ndim == 2:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
    if pixels.shape[2] == 4:
        alpha = pixels[..., 3:].astype(np.float32) / 255
        mixed = pixels[..., :3] * alpha + np.array(GROUND, np.float32) * (1 - alpha)
        pixels = mixed.astype(np.uint8)
    return np.asarray(pixels, np.uint8)
