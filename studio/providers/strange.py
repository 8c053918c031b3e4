"""What a file from outside holds, looked at by a process of its own.

Reading a stranger's file is the most dangerous thing the house does, so it is done in a
child that may use little memory and little time, and whose death is an answer. The
first bytes decide what the file may be read as; names and endings decide nothing.
Playlists are never opened: they name other files and addresses, and libav fetches them.
"""

from __future__ import annotations

import contextlib
import json
import resource
import struct
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kit import shell
from kit.problems import Problem

PIXELS = 4096 * 4096
LONGEST_SIDE = 16_384
LONGEST = 4 * 3600.0  # seconds
SHORTEST = 0.4
MOST_STREAMS = 32  # a phone writes up to nine
STILL = 6.0  # seconds that a picture is shown
PATIENCE = 60.0  # seconds to look
MEMORY = 1_500_000_000  # bytes of address space

USE = "Bring an MP4, MOV, MKV or WebM film, a WAV, MP3 or OGG recording, or a picture."

# Those that a family's cameras, phones and programs write. Rarer decoders are where
# the holes are.
CODECS = frozenset(
    [
        "h264",
        "hevc",
        "vp8",
        "vp9",
        "av1",
        "libdav1d",
        "mpeg4",
        "mpeg2video",
        "mjpeg",
        "prores",
        "h263",
        "dvvideo",
        "png",
        "webp",
        "aac",
        "mp3",
        "mp3float",
        "mp2",
        "opus",
        "vorbis",
        "flac",
        "alac",
        "ac3",
        "eac3",
        "amrnb",
        "amrwb",
        "amr_nb",
        "amr_wb",
        "libopus",
        "libvorbis",
        "pcm_s16le",
        "pcm_s16be",
        "pcm_s24le",
        "pcm_s24be",
        "pcm_s32le",
        "pcm_f32le",
        "pcm_u8",
        "pcm_alaw",
        "pcm_mulaw",
    ]
)


@dataclass(frozen=True)
class Held:
    """What a file from outside holds, as far as the house uses it."""

    format: str  # libav's name of the only format it is read as
    kind: str  # film, sound, picture
    seconds: float
    width: int = 0
    height: int = 0
    has_sound: bool = False


class Refused(Exception):
    """Words for a person: what is wrong, and what to do."""


def looked_at(path: Path, name: str) -> Held:
    """Return what the file holds, or say plainly why it cannot come in."""
    try:
        head = _head(path)
        form = format_of(head)
        if form == "png_pipe":
            # Before a decoder is asked: it would only say that it cannot.
            _measured(*struct.unpack(">II", head[16:24].ljust(8, b"\0")))
    except Refused as refused:
        raise _refusal(name, refused) from None
    # -I leaves out the current folder, so the child is told where we are.
    here = str(Path(__file__).resolve().parents[2])
    words = [sys.executable, "-I", "-c", _CHILD, here, str(path.resolve()), form]
    outcome = shell.run(words, seconds=PATIENCE, env={"OMP_NUM_THREADS": "1"})
    said: dict[str, Any] = {}
    with contextlib.suppress(ValueError, IndexError):
        said = json.loads(outcome.said[-1])
    if "refused" in said:
        what, _, todo = str(said["refused"]).partition("|")
        raise _refusal(name, Refused(what, todo))
    if "held" not in said:
        raise _refusal(
            name,
            Refused(
                "is damaged, or made to look like something it is not",
                "Play it on the device it comes from, and save it again.",
            ),
        )
    return Held(**said["held"])


_CHILD = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from studio.providers.strange import child; child(*sys.argv[2:])"
)


def format_of(head: bytes) -> str:
    """Return the one format that a file with these first bytes may be read as.

    >>> format_of(b"\\0\\0\\0\\x20ftypisom" + bytes(8)), format_of(b"OggS" + bytes(20))
    ('mov', 'ogg')
    """
    if head[4:8] == b"ftyp" and head[8:12] in {b"heic", b"heix", b"mif1", b"avif"}:
        raise Refused("is a HEIC picture", "Save it as a JPEG, and bring that.")
    if head[4:8] in {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"}:
        return "mov"
    for sign, form in _SIGNS.items():
        if head.startswith(sign):
            return form
    if head[:4] in {b"RIFF", b"RF64"} and head[8:12] in {b"WAVE", b"WEBP"}:
        return "wav" if head[8:12] == b"WAVE" else "webp_pipe"
    if any(head[at : at + 377 : 188] == b"GGG" for at in (0, 4)):
        return "mpegts"
    if len(head) > 2 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2:
        return "mp3"
    raise _named(head)


_SIGNS = {
    b"\x1aE\xdf\xa3": "matroska",
    b"OggS": "ogg",
    b"ID3": "mp3",
    b"\x89PNG\r\n\x1a\n": "png_pipe",
    b"\xff\xd8\xff": "jpeg_pipe",
}


def _named(head: bytes) -> Refused:
    """Say what it is instead, where the first bytes tell."""
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"#extm3u", b"ffconcat", b"[playlist]", b"<?xml", b"<mpd")):
        return Refused(
            "is a list of other files and not a film, so it was not opened", USE
        )
    if b"<svg" in text[:400]:
        return Refused("is a drawing made of commands", "Save it as a PNG first.")
    if text.startswith((b"pk\x03\x04", b"rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        return Refused("is a packed folder", "Unpack it, and bring the film inside.")
    if not head:
        return Refused("is empty", USE)
    return Refused("is not a film, a recording or a picture that can be read", USE)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1024)


def _refusal(name: str, why: Refused) -> Problem:
    what, *todo = why.args
    return Problem(
        f"“{name}” {what}.", todo[0] if todo else USE, kept="Nothing of it was kept."
    )


# ------------------------------------------------------------------- in the child
def child(path: str, form: str) -> None:
    """Look, and say what was seen in one line."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (int(PATIENCE), int(PATIENCE)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes no file
    try:
        said: dict[str, Any] = {"held": asdict(_held(Path(path), form))}
    except Refused as refused:
        said = {"refused": "|".join(map(str, refused.args))}
    sys.stdout.write(json.dumps(said) + "\n")


def _held(path: Path, form: str) -> Held:
    import av

    av.logging.set_level(None)
    # An open file and never a name: there is nothing that could be resolved.
    with path.open("rb") as file:
        try:
            box = av.open(
                file,
                format=form,
                options={
                    "format_whitelist": form,
                    "protocol_whitelist": "file",
                    "max_streams": str(2 * MOST_STREAMS),
                    "enable_drefs": "0",
                },
            )
        except (av.FFmpegError, OSError, ValueError) as error:
            raise Refused(
                "is damaged, cut off, or has more inside than a film has",
                "Play it on the device it comes from, and save it again.",
            ) from error
        with box:
            return _weighed(box, form, av.FFmpegError)


def _weighed(box: Any, form: str, failing: type[Exception]) -> Held:
    if len(box.streams) > MOST_STREAMS:
        raise Refused(f"has more than {MOST_STREAMS} tracks; a film has a few", USE)
    if any(stream.type == "attachment" for stream in box.streams):
        raise Refused(
            "carries other files inside it", "Save it again without attachments."
        )
    seen = [each for each in box.streams.video if not _is_cover(each)]
    heard = box.streams.audio
    if not seen and not heard:
        raise Refused("holds neither pictures nor sound", USE)
    for stream in (*seen[:1], *heard[:1]):
        if stream.codec_context is None or stream.codec_context.name not in CODECS:
            name = stream.codec_context.name if stream.codec_context else "unknown"
            raise Refused(
                f"is packed in a way Pharos does not open ({name})",
                "Save it as an MP4 with H.264 and AAC.",
            )
    wide, high = (seen[0].width, seen[0].height) if seen else (0, 0)
    if seen and not (wide and high):
        raise Refused("has pictures without a size, so it is damaged", USE)
    _measured(wide, high)
    if form.endswith("_pipe"):
        return Held(form, "picture", STILL, wide, high)
    seconds = _seconds(box, failing)
    if seconds < SHORTEST:
        raise Refused("is over before it begins", "Bring one of a second or more.")
    if seconds > LONGEST:
        raise Refused("is longer than four hours", "Cut it into parts.")
    kind = "film" if seen else "sound"
    return Held(form, kind, round(seconds, 3), wide, high, bool(heard))


def _measured(wide: int, high: int) -> None:
    if wide * high > PIXELS or max(wide, high) > LONGEST_SIDE:
        raise Refused(
            f"is {wide} × {high} large", "Make it smaller: at most 4096 × 4096."
        )


def _is_cover(stream: Any) -> bool:
    # The cover of a record is a video stream of one picture.
    return "attached_pic" in str(stream.disposition).lower()


def _seconds(box: Any, failing: type[Exception]) -> float:
    """Return how long it really plays: a header may say anything."""
    begins = (box.start_time or 0) / 1e6
    said = (box.duration or 0) / 1e6
    if said > LONGEST:
        return said
    if said > 20:
        with contextlib.suppress(failing):
            box.seek(int((begins + said - 8) * 1e6))
            if (end := _last(box, failing)) > said - 12:
                return end - begins
        box.seek(0)
    return max(0.0, _last(box, failing) - begins)


def _last(box: Any, failing: type[Exception]) -> float:
    """Read on to the end; return when the last picture or sound is over."""
    latest = 0.0
    with contextlib.suppress(failing):
        for packet in box.demux():
            if packet.pts is None or packet.stream.type not in {"video", "audio"}:
                continue
            end = float((packet.pts + (packet.duration or 0)) * packet.time_base)
            latest = max(latest, end)
            if latest > LONGEST + 60:
                break
    return latest
