"""Writes films: frames and samples in, files in the house format out.

Every ffmpeg of ours is started here or by `kit.shell`: argv lists made by
ffmpeg-python, only the formats and protocols that are needed, text through files.
"""

from __future__ import annotations

import subprocess
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any

import ffmpeg as graph
import numpy as np

from kit import ffmpeg, fragments, shell
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
    ahead: int  # frames that are looked at before one is packed
    finely: int  # how finely motion is looked for, as x264 counts (its "subme")


# Ten frames ahead, not the preset's twenty: each is three megabytes in every painter,
# and at the same size a film looks the same (42.36 for 42.25 dB, SSIM 0.968 for both).
# Motion a third as finely as the preset: paper moves as whole pieces. 40.90 for 40.96
# dB and a file 2 % smaller, in two thirds of the time.
FULL = Quality("faster", 22, ahead=10, finely=2)
PREVIEW = Quality("ultrafast", 26, ahead=0, finely=0)

# One group of pictures is one segment, nothing refers outside it, and no picture is
# shown in another order than it is stored: so pieces join without a seam, and the
# first frame is at zero.
HOUSE_VIDEO = {
    "profile": "high",
    "g": str(SEGMENT),
    "keyint_min": str(SEGMENT),
    "sc_threshold": "0",
    "bf": "0",
    "flags": "+cgop",
    # What cv2.cvtColor makes; untagged, players would guess another one for 720p.
    "colorspace": "smpte170m",
    "color_primaries": "smpte170m",
    "color_trc": "smpte170m",
    "color_range": "tv",
}
# A group, so a segment, is a fragment of its own: parts join as they are.
FRAGMENTED = "+frag_keyframe+empty_moov+default_base_moof"
# Half the time of the thorough search; at 160 kb/s as near to what went in (20.4 dB
# for 20.2; above 14 kHz 1.7 dB off for 1.0).
SWIFT = {"aac_coder": "fast"}


PICTURE = "The picture"
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


class Pictures:
    """A file of I420 frames, packed by x264 in this very process, on one core.

    Not by an ffmpeg beside it: that one keeps two dozen frames in its queues (30 MB)
    and each of them crosses a pipe, while this process could only wait for it.
    """

    def __init__(self, path: Path, size: tuple[int, int], quality: Quality) -> None:
        # Late: the house joins pieces and packs none, and need not hold the library.
        import av

        self._failing = av.FFmpegError
        self._size, self._count = size, 0
        self._frame = av.VideoFrame
        try:
            self._box = av.open(
                _local(path), "w", format="mp4", options={"movflags": FRAGMENTED}
            )
        except self._failing as error:
            raise explained(PICTURE, str(error)) from error
        careful = {"preset": quality.preset, "crf": str(quality.crf)}
        careful["rc-lookahead"] = str(quality.ahead)
        careful["x264-params"] = f"subme={quality.finely}"
        self._stream = self._box.add_stream(
            "libx264", rate=FPS, options=HOUSE_VIDEO | careful
        )
        self._stream.width, self._stream.height = size
        self._stream.pix_fmt = "yuv420p"
        self._stream.codec_context.thread_count = 1

    def write(self, data: Any) -> None:
        width, height = self._size
        rows = np.frombuffer(data, np.uint8).reshape(height * 3 // 2, width)
        # x264 copies it before `_pack` is over, so nobody else needs to.
        frame = self._frame.from_numpy_buffer(rows, "yuv420p")
        frame.pts = self._count
        self._count += 1
        self._pack(frame)

    def __enter__(self) -> Pictures:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._pack(None)
            return self._close()
        with suppress(Problem):  # what went wrong first is what matters
            self._close()

    def _pack(self, frame: Any) -> None:
        try:
            self._box.mux(self._stream.encode(frame))
        except self._failing as error:
            raise explained(PICTURE, str(error)) from error

    def _close(self) -> None:
        try:
            self._box.close()
        except self._failing as error:
            raise explained(PICTURE, str(error)) from error


def pictures(path: Path, size: tuple[int, int], quality: Quality) -> Pictures:
    """Open a file that takes I420 frames."""
    return Pictures(path, size, quality)


def sound(path: Path) -> Pipe:
    """Open a file that takes stereo float samples at 48 kHz."""
    stream = graph.input(
        "pipe:0",
        format="f32le",
        ar=RATE,
        ac=2,
        protocol_whitelist="pipe",
        format_whitelist="f32le",
    ).output(_local(path), acodec="aac", **{"b:a": "160k", **SWIFT}, format="mp4")
    return Pipe(_argv(stream), "The sound")


@dataclass(frozen=True)
class Bundle:
    """What one finished film file is put together from."""

    parts: Sequence[Path]  # pictures, in order
    sound: Path
    captions: Path  # WebVTT
    facts: Path  # an FFMETADATA file: title and chapters
    language: str  # ISO 639-2
    seconds: float  # the pieces may go on: they end on the grid


def assemble(bundle: Bundle, out: Path, folder: Path) -> None:
    """Join pictures, sound, captions and chapters into one MP4, without re-encoding."""
    seen = folder / "seen.mp4"
    join(bundle.parts, seen)
    spoken = "-->" in bundle.captions.read_text("utf-8")
    # By hand, and not by ffmpeg-python: it cannot say “an input that gives no stream,
    # only the chapters”.
    argv = [str(ffmpeg.find()), *QUIET, "-y"]
    argv += [*_taking("mov,mp4"), "-i", _local(seen)]
    argv += [*_taking("mov,mp4"), "-i", _local(bundle.sound)]
    argv += [*_taking("ffmetadata"), "-f", "ffmetadata", "-i", _local(bundle.facts)]
    argv += [*_taking("webvtt"), "-f", "webvtt", "-i", _local(bundle.captions)]
    argv += ["-map", "0:v", "-map", "1:a", "-map_metadata", "2", "-map_chapters", "2"]
    argv += ["-c", "copy", "-metadata:s:a:0", f"language={bundle.language}"]
    if spoken:
        argv += ["-map", "3:s", "-c:s", "mov_text"]
        argv += ["-metadata:s:s:0", f"language={bundle.language}"]
    argv += [
        "-t",
        f"{bundle.seconds:.3f}",
        "-movflags",
        "+faststart",
        "-f",
        "mp4",
        _local(out),
    ]
    outcome = shell.run(argv, seconds=LIMIT)
    seen.unlink(missing_ok=True)
    if not outcome.ok:
        raise explained("The film", outcome.tail())


def whole(frames: int) -> int:
    """Return the frames of as many whole segments as these need.

    >>> whole(1), whole(96), whole(97)
    (96, 96, 192)
    """
    return frames + -frames % SEGMENT


def join(parts: Sequence[Path], out: Path) -> None:
    """Put packed pictures behind each other; all but the last are whole segments."""
    try:
        fragments.join(parts, out, Fraction(SEGMENT, FPS))
    except OSError as error:
        raise explained("The film", str(error)) from error
    except fragments.NotAFragment as error:
        raise Problem(
            f"A piece of the film is damaged: {error}.",
            "Ask for the film again.",
            kept="Nothing was left under the film's name.",
        ) from error


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
