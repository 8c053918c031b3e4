"""Nothing that a service sends is a picture until it has been looked at here.

The size is read from the first bytes, by hand, before anything is decoded: a PNG of
forty kilobytes may say that it is 60,000 pixels wide, and a decoder that believes it
takes the family's computer down.
"""

from __future__ import annotations

import struct

import cv2
import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem
from studio.providers.pictures.promise import Picture

LARGEST = 40 * 1024 * 1024  # bytes; a 4096 × 4096 PNG of noise is 48 MB, of a scene 25
WIDEST = 4096
NARROWEST = 16

_SIZES_IN_JPEG = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # SOF0–3, 5–7, …
_BARE_IN_JPEG = frozenset((0x01, *range(0xD0, 0xD9)))  # markers that carry no length


def checked(data: bytes, maker: str, service: str) -> Picture:
    """Return the bytes as a picture, or say what is wrong with them.

    Refused: what is not PNG, JPEG or WebP by its own first bytes, what is cut off,
    what is larger than a film needs, and what is one colour all over, which is how a
    broken model, or a service that hides what it drew, answers.
    """
    if len(data) > LARGEST:
        raise _refused(
            service, f"a file of {len(data) // 1_000_000} MB", "Ask for a smaller one."
        )
    kind = kind_of(data)
    if not kind:
        raise _refused(
            service,
            f"something that is not a picture: {_first(data)}",
            "See what that service says of itself on its own page.",
        )
    width, height = size_of(data, kind)
    if not width:
        raise _damaged(service, kind)
    if not (NARROWEST <= width <= WIDEST and NARROWEST <= height <= WIDEST):
        raise _refused(
            service,
            f"a picture that says it is {width} × {height}",
            f"From {NARROWEST} to {WIDEST} pixels a side can be used.",
        )
    pixels = _decoded(data) if _ends(data, kind) else None
    if pixels is None:
        raise _damaged(service, kind)
    if float(pixels.std(axis=(0, 1)).max()) < 0.5:
        raise _refused(
            service,
            "a picture that is one colour all over",
            "Its model went wrong, or a filter hid what it drew: try other words, "
            "or another model.",
        )
    facts = {"width": str(pixels.shape[1]), "height": str(pixels.shape[0])}
    return Picture(data, kind, maker, facts)


def kind_of(data: bytes) -> str:
    """Return "png", "jpeg" or "webp" by the first bytes, or nothing.

    >>> kind_of(b"<html>")
    ''
    """
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return ""


def size_of(data: bytes, kind: str) -> tuple[int, int]:
    """Return the width and height that the header claims; 0 × 0 if it claims none."""
    try:
        if kind == "png":
            width, height = struct.unpack(">II", data[16:24])
            return (width, height) if data[12:16] == b"IHDR" else (0, 0)
        return _jpeg_size(data) if kind == "jpeg" else _webp_size(data)
    except (struct.error, IndexError):
        return 0, 0


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _BARE_IN_JPEG:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _SIZES_IN_JPEG:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return 0, 0


def _webp_size(data: bytes) -> tuple[int, int]:
    form = data[12:16]
    if form == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return width, int.from_bytes(data[27:30], "little") + 1
    if form == b"VP8L":
        bits = int(struct.unpack("<I", data[21:25])[0])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def _ends(data: bytes, kind: str) -> bool:
    # The decoder makes grey out of what is missing and calls it well, so the end is
    # looked for by hand. Some writers put a few bytes after it.
    if kind == "png":
        return b"IEND" in data[-64:]
    if kind == "jpeg":
        return b"\xff\xd9" in data[-64:]
    return len(data) >= int(struct.unpack("<I", data[4:8])[0]) + 8


def _decoded(data: bytes) -> NDArray[np.uint8] | None:
    try:
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error:
        return None
    return None if pixels is None else np.asarray(pixels, np.uint8)


def _first(data: bytes) -> str:
    words = "".join(c if c.isprintable() else " " for c in data[:60].decode("latin-1"))
    return f"“{' '.join(words.split())}”" if data else "nothing at all"


def _refused(service: str, what: str, todo: str) -> Problem:
    return Problem(f"{service} sent {what}.", todo)


def _damaged(service: str, kind: str) -> Problem:
    return Problem(
        f"{service} sent a {kind.upper()} picture that breaks off or is damaged.",
        "Ask for it again.",
        passing=True,
    )
