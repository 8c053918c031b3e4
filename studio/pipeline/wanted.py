"""What a picture service is asked for one shot: words and facts, nothing of anybody."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from studio.engine.staging.describe import words_of
from studio.pipeline.order import Order

AVOID = "text, letters, watermark, signature, extra limbs, frightening, blood"


def wanted_of(
    shot: Mapping[str, Any], told: Mapping[str, Any], order: Order
) -> dict[str, Any]:
    """Return the fields of a `Wanted`, as plain data."""
    again = order.retakes.get(shot["name"], 0)
    mark = f"{order.sown}/{order.take}/{shot['name']}/{again}"
    facts = dict(shot["seen"])
    return {
        "words": words_of(facts),
        "avoid": AVOID,
        "scene": facts,
        "width": 1280,
        "height": 720,
        "seed": zlib.crc32(mark.encode()),
    }
