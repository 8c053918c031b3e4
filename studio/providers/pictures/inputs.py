"""What a model at Replicate is given: only what its own published schema knows."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any

import cv2
import numpy as np

from kit.problems import Problem
from kit.web import Place
from studio.providers.pictures.cloud import record
from studio.providers.pictures.phrasing import negative, positive
from studio.providers.pictures.promise import Wanted
from studio.providers.pictures.references import sheet
from studio.providers.pictures.shapes import nearest, stepped

# What models call pictures that show who is in it. Not `image`, which most of them
# paint over: a portrait would become the whole scene.
REFERENCES = (
    "input_images",
    "image_input",
    "input_image",
    "reference_images",
    "character_reference_image",
)
MOST_REFERENCES = 4
# Pictures inside a request are meant for small ones (256 KB).
SIDE, QUALITY = 768, 85
_RATIO = re.compile(r"[1-9][0-9]{0,2}:[1-9][0-9]{0,2}")


def inputs_for(
    schemas: Mapping[str, Any], wanted: Wanted, place: Place
) -> tuple[dict[str, Any], str]:
    """Return the inputs for a model, and in words what it could not be given."""
    known = record(schemas, "Input", "properties")
    if not isinstance(known, dict) or "prompt" not in known:
        raise Problem(
            f"{place} has that model, but it does not draw from words.",
            "Write the name of one that does into REPLICATE_MODEL.",
        )
    inputs: dict[str, Any] = {"prompt": positive(wanted)}
    if "negative_prompt" in known:
        inputs["negative_prompt"] = negative(wanted)
    if "seed" in known:
        inputs["seed"] = wanted.seed % 2**31
    if "num_outputs" in known:
        inputs["num_outputs"] = 1
    formats = _choices(schemas, known.get("output_format"))
    for kind in ("png", "webp", "jpg"):
        if kind in formats:
            inputs["output_format"] = kind
            break
    inputs |= _size(schemas, known, wanted)
    given, left_out = _references(known, wanted)
    return inputs | given, left_out


def _size(
    schemas: Mapping[str, Any], known: Mapping[str, Any], wanted: Wanted
) -> dict[str, Any]:
    ratios = [
        each
        for each in _choices(schemas, known.get("aspect_ratio"))
        if _RATIO.fullmatch(each)
    ]
    if ratios:
        return {"aspect_ratio": nearest(wanted.width, wanted.height, ratios)}
    if "width" in known and "height" in known:
        most = min(_most(known[side]) for side in ("width", "height"))
        size = (wanted.width, wanted.height)
        wide, high = stepped(*size, step=64, least=256, most=most)
        return {"width": wide, "height": high}
    return {}


def _choices(schemas: Mapping[str, Any], field: object) -> list[str]:
    """Return the words that may be chosen: listed in place, or behind a `$ref`."""
    if not isinstance(field, dict):
        return []
    listed = field.get("enum")
    pointed = record(field, "allOf", 0, "$ref") or field.get("$ref")
    if not listed and isinstance(pointed, str):
        listed = record(schemas, pointed.rpartition("/")[2], "enum")
    words = listed if isinstance(listed, list) else []
    return [each for each in words if isinstance(each, str)]


def _most(field: object) -> int:
    found = record(field, "maximum")
    return min(max(found, 256), 2048) if isinstance(found, int) else 2048


def _references(known: Mapping[str, Any], wanted: Wanted) -> tuple[dict[str, Any], str]:
    each = wanted.references
    if not each:
        return {}, ""
    name = next((name for name in REFERENCES if name in known), "")
    if not name:
        return {}, "the reference pictures"
    if record(known, name, "type") != "array":
        # It takes one picture, so everybody stands on one sheet.
        return {name: _small(sheet(each, SIDE, SIDE * 9 // 16))}, ""
    rest = len(each) - MOST_REFERENCES
    pictures = [_small(sheet((one,), SIDE, SIDE)) for one in each[:MOST_REFERENCES]]
    return {name: pictures}, f"{rest} of the reference pictures" if rest > 0 else ""


def _small(reference: bytes) -> str:
    pixels = cv2.imdecode(np.frombuffer(reference, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None, "a sheet of our own"  # noqa: S101
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    return "data:image/jpeg;base64," + base64.b64encode(data.tobytes()).decode("ascii")
