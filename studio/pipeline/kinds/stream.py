"""A rendition of the film for streaming, in the house format."""

from __future__ import annotations

from typing import Any

from kit import hls
from studio.pipeline.bench import Bench, Made


def make(bench: Bench) -> Made:
    asked = bench.spec.facts
    out = bench.folder / "stream.mp4"
    packed = hls.pack(bench.paths(asked["of"]), out, asked["what"])
    return Made(out, facts=told(packed, out.stat().st_size))


def told(packed: hls.Packed, size: int) -> dict[str, Any]:
    """Return where the segments lie, for those who write playlists."""
    seconds = sum(piece.seconds for piece in packed.segments)
    return {
        "start": [packed.start.at, packed.start.size],
        "segments": [[p.at, p.size, p.seconds] for p in packed.segments],
        "bandwidth": max(round(p.size * 8 / p.seconds) for p in packed.segments),
        "average": round(size * 8 / max(seconds, 0.04)),
    }
