"""Files from outside: honest ones that cameras write, and those made to do harm."""

from __future__ import annotations

import struct
import subprocess
import zlib
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage

from kit import ffmpeg
from studio.models import Artifact, Film, Job
from studio.services import store

PICTURE = "testsrc2=s={size}:r={rate}"
TONE = "sine=frequency=440:sample_rate=44100"


def film(
    path: Path, *more: str, seconds: float = 2, size: str = "320x240", rate: int = 30,
    sound: bool = True, quiet: str = "0dB",
) -> Path:  # fmt: skip
    """Have ffmpeg write a small film, as a phone would."""
    words = ["-f", "lavfi", "-i", PICTURE.format(size=size, rate=rate)]
    if sound:
        words += ["-f", "lavfi", "-i", TONE, "-af", f"volume={quiet}"]
    return written(path, *words, "-t", str(seconds), *more)


def recording(path: Path, seconds: float = 2) -> Path:
    return written(path, "-f", "lavfi", "-i", TONE, "-t", str(seconds))


def written(path: Path, *words: str) -> Path:
    argv = [str(ffmpeg.find()), "-v", "error", "-y", *words, str(path)]
    subprocess.run(argv, check=True, capture_output=True)
    return path


def png(wide: int, high: int) -> bytes:
    """A picture whose header says how large it is, with next to nothing behind it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [chunk(b"IHDR", head), chunk(b"IDAT", rows), chunk(b"IEND", b"")]
    )


def playlist(*addresses: str) -> bytes:
    rows = [f"#EXTINF:4,\n{address}" for address in addresses]
    return "\n".join(
        ["#EXTM3U", "#EXT-X-TARGETDURATION:4", *rows, "#EXT-X-ENDLIST"]
    ).encode()


def pointing_elsewhere(film: bytes, address: bytes) -> bytes:
    """An MP4 that says of its pictures that they lie in another file."""
    url = b"url \0\0\0\0" + address + b"\0"
    other = b"\0\0\0\0" + struct.pack(">I", 1) + struct.pack(">I", len(url) + 4) + url
    return _boxes(film, other)


_WITHIN = {b"moov", b"trak", b"mdia", b"minf", b"dinf"}


def _boxes(data: bytes, reference: bytes) -> bytes:
    """Copy boxes, with another data reference in each track."""
    out, at = b"", 0
    while at + 8 <= len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        end = at + size if size >= 8 else len(data)
        body = data[at + 8 : end]
        if name in _WITHIN:
            body = _boxes(body, reference)
        elif name == b"dref":
            body = reference
        out += struct.pack(">I4s", len(body) + 8, name) + body
        at = end
    return out


def piece(job: Job, name: str) -> Path:
    artifact = job.artifact(name)
    assert artifact, name
    return store.at_hand(artifact)


def lose(job: Job, name: str) -> None:
    """Take a piece out of the store, as somebody who tidies up by hand would."""
    artifact = job.artifact(name)
    assert artifact, name
    default_storage.delete(artifact.file)


def everything_stored(folder: str = "studio") -> list[str]:
    """Return the names of all files in the store, be it a folder or a bucket."""
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return []
    found = [f"{folder}/{name}" for name in names]
    for each in folders:
        found += everything_stored(f"{folder}/{each}")
    return found


def nothing_is_left() -> None:
    assert not Film.objects.exists() and not Job.objects.exists()
    assert not Artifact.objects.exists() and everything_stored() == []
    room = settings.DATA / "making"
    assert not room.exists() or not list(room.iterdir())
