"""Makes what came the size that was wanted: services have sizes of their own."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

import cv2
import numpy as np

from studio.providers.pictures.promise import Picture, Wanted


def nearest(width: int, height: int, ratios: Iterable[str]) -> str:
    """Return the ratio that loses least when it is cut to width × height.

    >>> nearest(1280, 720, ("1:1", "16:9", "21:9")), nearest(700, 720, ("1:1", "2:3"))
    ('16:9', '1:1')
    """
    return min(ratios, key=lambda ratio: abs(math.log(_of(ratio) * height / width)))


def _of(ratio: str) -> float:
    wide, _, high = ratio.partition(":")
    return float(wide) / float(high)


def stepped(
    width: int, height: int, *, step: int, least: int, most: int
) -> tuple[int, int]:
    """Return the smallest size of whole steps that holds width × height within bounds.

    >>> stepped(1280, 720, step=16, least=256, most=2048)
    (1280, 720)
    >>> stepped(1000, 4000, step=16, least=256, most=2048)
    (512, 2048)
    """
    scale = min(1.0, most / max(width, height))
    scale = max(scale, least / min(width, height))
    wide, high = (math.ceil(side * scale / step) * step for side in (width, height))
    return min(wide, most), min(high, most)


def fitted(picture: Picture, wanted: Wanted) -> Picture:
    """Return the picture cut and scaled to what was wanted; untouched if it fits.

    Cut from the middle: a squeezed face is worse than a lost edge.
    """
    size = (wanted.width, wanted.height)
    pixels = cv2.imdecode(np.frombuffer(picture.data, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None, "only pictures that were checked are fitted"  # noqa: S101
    high, wide = pixels.shape[:2]
    if (wide, high) == size:
        return picture
    scale = max(wanted.width / wide, wanted.height / high)
    keep_wide = min(wide, round(wanted.width / scale))
    keep_high = min(high, round(wanted.height / scale))
    left, top = (wide - keep_wide) // 2, (high - keep_high) // 2
    kept = pixels[top : top + keep_high, left : left + keep_wide]
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    _, data = cv2.imencode(".png", cv2.resize(kept, size, interpolation=how))
    facts = {
        **picture.facts,
        "width": str(wanted.width),
        "height": str(wanted.height),
        "drawn": f"{wide} × {high}",
    }
    return replace(picture, data=data.tobytes(), kind="png", facts=facts)
