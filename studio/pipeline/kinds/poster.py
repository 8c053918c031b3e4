"""The poster, from the frame that tells most; and a thumbnail of it for lists."""

from __future__ import annotations

import cv2
import numpy as np

from kit.problems import Problem
from studio.engine.staging.excerpt import excerpt
from studio.pipeline.bench import Bench, Made
from studio.pipeline.kinds.pictures import LARGE, painter_for
from studio.pipeline.staged import staged

THUMBNAIL = (480, 270)


def make(bench: Bench) -> Made:
    if bench.spec.name == "thumbnail":
        return _smaller(bench)
    frame = bench.spec.facts["frame"]
    film = staged(bench)
    part = excerpt(film, frame, frame + 1)
    pixels = painter_for(bench, part, LARGE).paint(0)
    return _written(bench, np.ascontiguousarray(pixels[..., :3]), 90)


def _smaller(bench: Bench) -> Made:
    data = np.frombuffer(bench.inputs.path("poster").read_bytes(), np.uint8)
    picture = cv2.imdecode(data, cv2.IMREAD_COLOR)
    if picture is None:
        raise Problem("The poster cannot be read.", "Make the film again.")
    small = cv2.resize(picture, THUMBNAIL, interpolation=cv2.INTER_AREA)
    return _written(bench, small, 82)


def _written(bench: Bench, pixels: np.ndarray, careful: int) -> Made:
    done, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, careful])
    if not done:
        raise Problem("The poster could not be written.", "Make the film again.")
    path = bench.folder / "poster.jpg"
    path.write_bytes(data.tobytes())
    return Made(path)
