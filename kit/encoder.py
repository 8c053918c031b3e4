"""Writes films: frames and samples in, files in the house format out.

Every ffmpeg of ours is started here or by `kit.shell`: argv lists made by
ffmpeg-python, only the formats and protocols that are needed, text through files.
"""

from __future__ import annotations

import subprocess
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any

import ffmpeg as graph

from kit import ffmpeg, shell
from kit.problems import Problem

FPS = 25
SEGMENT = 96  # frames: 3.84 s, which is also 180 AAC frames at 48 kHz
RATE = 48_000
LIMIT = 3600.0  # seconds: no film of ours takes longer to put together


@dataclass(frozen=True)
class Quality:
    """How carefully a picture is packed."""

    preset: str
    crf: int


FULL = Quality("faster", 22)
PREVIEW = Quality("ultrafast", 26)

# One group of pictures is one segment, nothing refers outside it, and no picture is
# shown in another order than it is stored: so pieces join without a seam, and the
# first frame is at zero.
HOUSE_VIDEO = {
    "vcodec": "libx264",
    "profile:v": "high",
    "pix_fmt": "yuv420p",
    "g": SEGMENT,
    "keyint_min": SEGMENT,
    "sc_threshold": 0,
    "bf": 0,
    "flags": "+cgop",
    # What cv2.cvtColor makes; untagged, players would guess another one for 720p.
    "colorspace": "smpte170m",
    "color_primaries": "smpte170m",
    "color_trc": "smpte170m",
    "color_range": "tv",
}


QUIET = ("-hide_banner", "-nostdin", "-loglevel", "error")


class Pipe:
    """A running ffmpeg that is fed through its standard input."""

    def __init__(self, argv: Sequence[str], what: str) -> None:
        self._what = what
        try:
            self._program = subprocess.Popen(  # noqa: S603  # argv, no shell
                argv,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                process_group=0,
            )
        except OSError as error:
            raise Problem(
                f"ffmpeg could not be started: {error.strerror}.",
                "Run ./pharos setup, or look at its permissions.",
            ) from error
        self._said: deque[str] = deque(maxlen=40)
        # Its words must be read while it works, or a full pipe would stop it.
        self._ear = Thread(target=self._hear, daemon=True)
        self._ear.start()

    def write(self, data: Any) -> None:
        try:
            self._program.stdin.write(data)  # type: ignore[union-attr]
        except (BrokenPipeError, ValueError) as error:
            raise self._failed() from error

    def close(self) -> None:
        try:
            if self._program.stdin:
                self._program.stdin.close()
        except BrokenPipeError:
            pass
        if self._program.wait() != 0:
            raise self._failed()

    def __enter__(self) -> Pipe:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.close()
            return
        self._program.kill()
        self._program.wait()

    def _hear(self) -> None:
        for line in self._program.stderr or ():
            self._said.append(line.decode("utf-8", "replace").rstrip())

    def _failed(self) -> Problem:
        self._program.wait()
        self._ear.join(2)
        return explained(self._what, "\n".join(self._said))


def explained(what: str, said: str) -> Problem:
    """Turn ffmpeg's last words into something a person can act upon.

    >>> explained("The film", "x.mp4: No space left on device").what
    'The film could not be written: the disk is full.'
    """
    if "No space left" in said:
        return Problem(
            f"{what} could not be written: the disk is full.",
            "Free some space, then ask for the film again.",
            kept="Nothing was left under the film's name.",
        )
    last = next((line for line in reversed(said.splitlines()) if line.strip()), "")
    cause = f"ffmpeg said “{last[:200]}”" if last else "ffmpeg stopped without a word"
    return Problem(
        f"{what} could not be written: {cause}.",
        "Ask again; if it stays, run ./pharos setup.",
        kept="Nothing was left under the film's name.",
    )


def pictures(path: Path, size: tuple[int, int], quality: Quality) -> Pipe:
    """Open a file that takes I420 frames, packed on one core."""
    width, height = size
    stream = graph.input(
        "pipe:0",
        format="rawvideo",
        pix_fmt="yuv420p",
        s=f"{width}x{height}",
        r=FPS,
        protocol_whitelist="pipe",
        format_whitelist="rawvideo",
    ).output(
        _local(path),
        **HOUSE_VIDEO,
        preset=quality.preset,
        crf=quality.crf,
        threads=1,
        format="mp4",
        # One second of half a megabyte: what is written first plays first.
        movflags="+frag_keyframe+empty_moov+default_base_moof",
    )
    return Pipe(_argv(stream), "The picture")


def sound(path: Path) -> Pipe:
    """Open a file that takes stereo float samples at 48 kHz."""
    stream = graph.input(
        "pipe:0",
        format="f32le",
        ar=RATE,
        ac=2,
        protocol_whitelist="pipe",
        format_whitelist="f32le",
    ).output(_local(path), acodec="aac", **{"b:a": "160k"}, format="mp4")
    return Pipe(_argv(stream), "The sound")


@dataclass(frozen=True)
class Bundle:
    """What one finished film file is put together from."""

    parts: Sequence[Path]  # pictures, in order
    sound: Path
    captions: Path  # WebVTT
    facts: Path  # an FFMETADATA file: title and chapters
    language: str  # ISO 639-2


def assemble(bundle: Bundle, out: Path, folder: Path) -> None:
    """Join pictures, sound, captions and chapters into one MP4, without re-encoding."""
    listed = folder / "parts.txt"
    listed.write_text(
        "ffconcat version 1.0\n"
        + "".join(f"file {part.name}\n" for part in bundle.parts),
        encoding="utf-8",
    )
    spoken = "-->" in bundle.captions.read_text("utf-8")
    # By hand, and not by ffmpeg-python: it cannot say “an input that gives no stream,
    # only the chapters”.
    argv = [str(ffmpeg.find()), *QUIET, "-y"]
    argv += [*_taking("concat,mov,mp4"), "-f", "concat", "-i", _local(listed)]
    argv += [*_taking("mov,mp4"), "-i", _local(bundle.sound)]
    argv += [*_taking("ffmetadata"), "-f", "ffmetadata", "-i", _local(bundle.facts)]
    argv += [*_taking("webvtt"), "-f", "webvtt", "-i", _local(bundle.captions)]
    argv += ["-map", "0:v", "-map", "1:a", "-map_metadata", "2", "-map_chapters", "2"]
    argv += ["-c", "copy", "-metadata:s:a:0", f"language={bundle.language}"]
    if spoken:
        argv += ["-map", "3:s", "-c:s", "mov_text"]
        argv += ["-metadata:s:s:0", f"language={bundle.language}"]
    argv += ["-movflags", "+faststart", "-f", "mp4", _local(out)]
    outcome = shell.run(argv, seconds=LIMIT)
    if not outcome.ok:
        raise explained("The film", outcome.tail())


def facts(title: str, family: str, chapters: Iterable[tuple[str, float, float]]) -> str:
    """Return the words of an FFMETADATA file.

    >>> print(facts("Fog", "", [("A; wet = day", 0, 1.5)]).splitlines()[-1])
    title=A\\; wet \\= day
    """
    lines = [";FFMETADATA1", f"title={_escaped(title)}"]
    if family:
        lines.append(f"artist={_escaped(family)}")
    for name, start, end in chapters:
        lines += [
            "[CHAPTER]",
            "TIMEBASE=1/1000",
            f"START={round(start * 1000)}",
            f"END={round(end * 1000)}",
            f"title={_escaped(name)}",
        ]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    flat = " ".join(text.split())
    for sign in ("\\", "=", ";", "#"):
        flat = flat.replace(sign, f"\\{sign}")
    return flat


def _local(path: Path) -> str:
    # A name like “concat:…” or “-y” must never be read as anything but a file.
    return f"file:{path.resolve()}"


def _taking(formats: str) -> tuple[str, ...]:
    return ("-protocol_whitelist", "file", "-format_whitelist", formats)


def _argv(stream: Any) -> list[str]:
    quiet = stream.global_args(*QUIET)
    argv: list[str] = quiet.compile(cmd=str(ffmpeg.find()), overwrite_output=True)
    return argv
