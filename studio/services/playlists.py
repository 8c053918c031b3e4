"""HLS playlists (RFC 8216) of a film in the house format: pure text from known facts.

Each rendition is one fragmented MP4 file, read by byte ranges; pictures, sound and
captions are apart. Every name in a playlist is relative to the playlist itself.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

FPS = 25
KIND = "application/vnd.apple.mpegurl"
HEAD = ("#EXTM3U", "#EXT-X-VERSION:7")
SOUNDS, CAPTIONS = "sound", "captions"


@dataclass(frozen=True)
class Rendition:
    """A file of segments, and where they lie."""

    file: str
    start: tuple[int, int]  # where its init section lies, and how long it is
    segments: tuple[tuple[int, int, float], ...]  # at, size, seconds
    bandwidth: int
    average: int
    codec: str
    width: int = 0
    height: int = 0
    channels: int = 0

    @classmethod
    def of(cls, file: str, facts: Mapping[str, Any], head: bytes) -> Rendition:
        """Put together what the pipeline wrote down and what the file begins with."""
        at, size = facts["start"]
        return cls(
            file,
            (at, size),
            tuple((at, size, seconds) for at, size, seconds in facts["segments"]),
            facts["bandwidth"],
            facts["average"],
            **_described(head[at : at + size]),
        )


@dataclass(frozen=True)
class Named:
    """A rendition that a person chooses by name: a voice track, or captions."""

    name: str
    language: str
    playlist: str
    is_first: bool = False


def multivariant(
    videos: Sequence[tuple[str, Rendition]],
    sounds: Sequence[tuple[Named, Rendition]] = (),
    captions: Sequence[Named] = (),
) -> str:
    """Return the playlist of playlists, the best picture first.

    >>> video = Rendition("7.mp4", (0, 800), ((800, 5000, 3.84),), 10_417, 10_000,
    ...                   "avc1.64001f", 1280, 720)
    >>> print(multivariant([("video-720.m3u8", video)]))
    #EXTM3U
    #EXT-X-VERSION:7
    #EXT-X-INDEPENDENT-SEGMENTS
    #EXT-X-STREAM-INF:BANDWIDTH=10417,AVERAGE-BANDWIDTH=10000,CODECS="avc1.64001f",\
RESOLUTION=1280x720,FRAME-RATE=25.000
    video-720.m3u8
    <BLANKLINE>
    """
    lines = [*HEAD, "#EXT-X-INDEPENDENT-SEGMENTS"]
    for named, sound in sounds:
        channels = sound.channels or 2
        lines.append(_media("AUDIO", SOUNDS, named, f'CHANNELS="{channels}"'))
    lines += [_media("SUBTITLES", CAPTIONS, each, "FORCED=NO") for each in captions]
    # Whoever plays a picture plays one voice track with it; the largest counts.
    peak = max((sound.bandwidth for _, sound in sounds), default=0)
    mean = max((sound.average for _, sound in sounds), default=0)
    heard = sorted({sound.codec for _, sound in sounds})
    for playlist, video in sorted(videos, key=lambda each: -each[1].bandwidth):
        said = [
            f"BANDWIDTH={video.bandwidth + peak}",
            f"AVERAGE-BANDWIDTH={min(video.average, video.bandwidth) + mean}",
            f'CODECS="{",".join([video.codec, *heard])}"',
            f"RESOLUTION={video.width}x{video.height}",
            f"FRAME-RATE={FPS:.3f}",
        ]
        said += [f'AUDIO="{SOUNDS}"'] if sounds else []
        said += [f'SUBTITLES="{CAPTIONS}"'] if captions else []
        lines += [f"#EXT-X-STREAM-INF:{','.join(said)}", playlist]
    return _written(lines)


def segments(rendition: Rendition) -> str:
    """Return the playlist of one rendition: its init section, then its segments.

    >>> print(segments(Rendition("7.mp4", (0, 800), ((800, 5000, 3.84),), 1, 1, "")))
    #EXTM3U
    #EXT-X-VERSION:7
    #EXT-X-TARGETDURATION:4
    #EXT-X-MEDIA-SEQUENCE:0
    #EXT-X-PLAYLIST-TYPE:VOD
    #EXT-X-INDEPENDENT-SEGMENTS
    #EXT-X-MAP:URI="7.mp4",BYTERANGE="800@0"
    #EXTINF:3.84000,
    #EXT-X-BYTERANGE:5000@800
    7.mp4?0
    #EXT-X-ENDLIST
    <BLANKLINE>
    """
    at, size = rendition.start
    longest = max(seconds for _, _, seconds in rendition.segments)
    lines = [
        *_vod(longest),
        "#EXT-X-INDEPENDENT-SEGMENTS",
        f'#EXT-X-MAP:URI="{rendition.file}",BYTERANGE="{size}@{at}"',
    ]
    for number, (at, size, seconds) in enumerate(rendition.segments):
        lines += [
            f"#EXTINF:{seconds:.5f},",
            f"#EXT-X-BYTERANGE:{size}@{at}",
            # FFmpeg 9 reads ranges of one address that touch as one, and then skips
            # as many bytes as the init section has: it plays 3.84 s and stops.
            f"{rendition.file}?{number}",
        ]
    return _written([*lines, "#EXT-X-ENDLIST"])


def words(file: str, seconds: float) -> str:
    """Return the playlist of captions: one WebVTT file for the whole film.

    Without an X-TIMESTAMP-MAP its zero is the film's zero (RFC 8216, 3.5).
    """
    lines = [*_vod(seconds), f"#EXTINF:{seconds:.5f},", file, "#EXT-X-ENDLIST"]
    return _written(lines)


def _vod(longest: float) -> list[str]:
    return [
        *HEAD,
        # “Rounded to the nearest integer, at most this” (4.3.3.1).
        f"#EXT-X-TARGETDURATION:{max(1, ceil(longest))}",
        "#EXT-X-MEDIA-SEQUENCE:0",
        "#EXT-X-PLAYLIST-TYPE:VOD",
    ]


def _media(kind: str, group: str, named: Named, more: str) -> str:
    first = "YES" if named.is_first else "NO"
    # Captions are there for whoever asks for them; a voice track is always playing.
    default = first if kind == "AUDIO" else "NO"
    name = named.name.replace('"', "’").replace("\n", " ")
    said = [
        f"TYPE={kind}",
        f'GROUP-ID="{group}"',
        f'NAME="{name}"',
        *([f'LANGUAGE="{named.language}"'] if named.language else []),
        f"DEFAULT={default}",
        "AUTOSELECT=YES",
        more,
        f'URI="{named.playlist}"',
    ]
    return f"#EXT-X-MEDIA:{','.join(said)}"


def _written(lines: Sequence[str]) -> str:
    return "\n".join([*lines, ""])


def _described(start: bytes) -> dict[str, Any]:
    """Read what is in a file off its init section, as RFC 6381 names it.

    What an encoder was asked for and what it wrote are not always the same: its
    fastest preset writes a lower profile than it was given.

    >>> entry = b"stsd" + b"avc1" + bytes(24) + struct.pack(">HH", 640, 360)
    >>> _described(b"ftypavc1" + entry + b"avcC" + bytes([1, 0x64, 0, 0x1F]))
    {'codec': 'avc1.64001f', 'width': 640, 'height': 360}
    >>> _described(b"stsd" + b"mp4a" + bytes(16) + struct.pack(">H", 2))
    {'codec': 'mp4a.40.2', 'channels': 2}
    """
    # Only there: “avc1” is also the name of a brand, which stands before it.
    entry = start.partition(b"stsd")[2]
    picture, setup = entry.find(b"avc1"), entry.find(b"avcC")
    if picture >= 0 and setup >= 0:
        # ISO 14496-15, 5.2.4.1: version, then profile, constraints, level.
        profile = entry[setup + 5 : setup + 8].hex()
        # ISO 14496-12, 12.1.3: reserved and index 8, reserved 16, width, height.
        width, height = struct.unpack_from(">HH", entry, picture + 28)
        return {"codec": f"avc1.{profile}", "width": width, "height": height}
    sound = entry.find(b"mp4a")
    if sound >= 0:
        # ISO 14496-12, 12.2.3: reserved and index 8, reserved 8, channels.
        (channels,) = struct.unpack_from(">H", entry, sound + 20)
        return {"codec": "mp4a.40.2", "channels": channels}
    raise ValueError("The init section holds neither H.264 nor AAC.")
