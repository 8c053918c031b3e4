"""The pictures that the fake ComfyUI draws: real ones, by seed and words."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Graph = dict[str, Any]


def drawn(graph: Graph) -> bytes:
    """Return the picture of a graph as a PNG of the size that it ends with."""
    return bytes(cv2.imencode(".png", _scene(graph, *_size(graph)))[1].tobytes())


def sketch(graph: Graph, step: int) -> bytes:
    """Return what is seen of it at a step, as a JPEG: small, and clearer each time."""
    small = cv2.GaussianBlur(_scene(graph, 96, 54), (0, 0), max(0.5, 6.0 - step))
    return bytes(cv2.imencode(".jpg", small)[1].tobytes())


def _size(graph: Graph) -> tuple[int, int]:
    for node in graph.values():
        before = graph.get((node["inputs"].get("images") or [""])[0])
        if before and before["class_type"] == "ImageScale":
            return before["inputs"]["width"], before["inputs"]["height"]
    for node in graph.values():
        if node["class_type"] == "EmptyLatentImage":
            return node["inputs"]["width"], node["inputs"]["height"]
    return 512, 512


def _scene(graph: Graph, width: int, height: int) -> Pixels:
    """Paint a sky, a moon and hills whose places and colours nobody else has."""
    nodes = [node["inputs"] for node in graph.values()]
    words = json.dumps([[n.get("text"), n.get("text_g"), n.get("seed")] for n in nodes])
    mixed = hashlib.sha256(words.encode()).digest()
    rng = np.random.default_rng(int.from_bytes(mixed[:8], "big"))
    top, low = rng.integers(40, 220, (2, 3))
    down = np.linspace(0, 1, height)[:, None, None]
    sky = np.broadcast_to(top + (low - top) * down, (height, width, 3))
    picture: Any = np.ascontiguousarray(sky, np.uint8)
    moon = (int(rng.uniform(0.2, 0.8) * width), int(height * 0.28))
    cv2.circle(picture, moon, max(2, height // 9), (225, 244, 255), -1, cv2.LINE_AA)
    for n in range(3):
        colour = [int(c) for c in rng.integers(20, 150, 3)]
        at = np.arange(width)
        waves = np.sin(at / width * rng.uniform(4, 9) + rng.uniform(0, 6))
        edge = np.stack([at, height * (0.55 + 0.13 * n) + height * 0.07 * waves], 1)
        shape = np.vstack([edge, [[width, height], [0, height]]]).astype(np.int32)
        cv2.fillPoly(picture, [shape], colour, cv2.LINE_AA)
    return np.asarray(picture, np.uint8)
