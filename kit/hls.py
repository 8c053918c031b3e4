"""Packs a finished film for streaming: one fragmented file a rendition, and its map.

Nothing is encoded again. Each segment is 96 frames (3.84 s), video and each audio
language apart, all of one rendition in one file that players read by byte ranges.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kit import encoder, ffmpeg, shell
from kit.problems import Problem

SECONDS = encoder.SEGMENT / encoder.FPS  # 3.84
_RANGE = re.compile(r"#EXT-X-(?:MAP:.*BYTERANGE=\"|BYTERANGE:)(\d+)@(\d+)")


@dataclass(frozen=True)
class Piece:
    """A byte range of a packed file, and how long it plays."""

    at: int
    size: int
    seconds: float = 0.0


@dataclass(frozen=True)
class Packed:
    """Where everything lies in a packed file."""

    start: Piece  # the init section
    segments: tuple[Piece, ...]


def pack(parts: Sequence[Path], out: Path, what: Literal["video", "audio"]) -> Packed:
    """Copy a stream into a file of segments: parts of pictures, or one of sound."""
    playlist, source = out.with_suffix(".m3u8"), parts[0]
    stream = "0:v:0" if what == "video" else "0:a:0"
    if len(parts) > 1:
        source = out.with_suffix(".parts.mp4")
        encoder.join(parts, source)
    argv = [
        str(ffmpeg.find()), *encoder.QUIET, "-y",
        "-protocol_whitelist", "file", "-format_whitelist", "mov,mp4",
        "-i", f"file:{source.resolve()}",
        "-map", stream, "-c", "copy", "-map_metadata", "-1", "-map_chapters", "-1",
        "-f", "hls", "-hls_time", f"{SECONDS}", "-hls_list_size", "0",
        "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4",
        "-hls_flags", "single_file+independent_segments",
        "-hls_segment_filename", f"file:{out.resolve()}",
        f"file:{playlist.resolve()}",
    ]  # fmt: skip
    outcome = shell.run(argv, seconds=encoder.LIMIT)
    if not outcome.ok or not out.is_file():
        raise encoder.explained("The stream", outcome.tail())
    packed = _whole(read(playlist.read_text("utf-8")))
    with out.open("r+b") as file:
        file.seek(packed.start.at)
        alike = without_rates(file.read(packed.start.size))
        file.seek(packed.start.at)
        file.write(alike)
    return packed


def _whole(packed: Packed) -> Packed:
    """Leave out what an encoder of sound adds at the end, shorter than a frame."""
    *most, last = packed.segments
    if most and last.seconds < 1 / encoder.FPS:
        return Packed(packed.start, tuple(most))
    return packed


def without_rates(start: bytes) -> bytes:
    """Return an init section without what differs from film to film: its bit rates.

    All else is the house format's, so the films of a house begin with the same bytes
    and can follow each other in one stream. Zero says that nobody knows (ISO 14496-12,
    8.5.2, and 14496-1, 7.2.6.6); players ask the playlist.

    >>> without_rates(b"..btrt" + bytes(range(1, 13)) + b"..")
    b'..btrt\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00..'
    """
    plain = bytearray(start)
    if (at := start.find(b"btrt")) >= 0:
        plain[at + 4 : at + 16] = bytes(12)  # of the buffer, at most, on average
    # MPEG-4 audio, an audio stream; then the buffer in three bytes and the two rates.
    at = start.find(b"esds")
    if at >= 0 and (at := start.find(b"\x40\x15", at)) >= 0:
        plain[at + 2 : at + 13] = bytes(11)
    return bytes(plain)


def read(playlist: str) -> Packed:
    """Read where the pieces lie from ffmpeg's own playlist.

    >>> read('#EXT-X-MAP:URI="a.mp4",BYTERANGE="800@0"\\n#EXTINF:3.84,\\n'
    ...      '#EXT-X-BYTERANGE:5000@800\\na.mp4').segments
    (Piece(at=800, size=5000, seconds=3.84),)
    """
    start, segments, seconds = None, [], 0.0
    for line in playlist.splitlines():
        if line.startswith("#EXTINF:"):
            seconds = float(line[8:].partition(",")[0])
        elif found := _RANGE.match(line):
            size, at = int(found[1]), int(found[2])
            if line.startswith("#EXT-X-MAP"):
                start = Piece(at, size)
            else:
                segments.append(Piece(at, size, seconds))
    if start is None or not segments:
        raise Problem("The film could not be cut into segments.", "Make it again.")
    return Packed(start, tuple(segments))
