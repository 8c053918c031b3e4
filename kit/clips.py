"""Turns what a family brings into the house format: pictures, sound, a first glimpse.

The file is a stranger's. So its format is said before it is opened and nothing else is
tried, no other file and no address can be opened from inside it, only one stream of
each kind is taken, and nothing that is written in it ever reaches a filter.
"""

from __future__ import annotations

import logging
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import ffmpeg as graph

from kit import encoder, ffmpeg, shell
from kit.encoder import (
    FPS,
    FRAGMENTED,
    FULL,
    HOUSE_VIDEO,
    PREVIEW,
    QUIET,
    RATE,
    Quality,
)
from kit.problems import Problem

log = logging.getLogger("pharos.studio")

SIZE, SMALL = (1280, 720), (640, 360)
LOUD = -16.0  # LUFS, as all our films
PEAK = -1.5  # dB; above it a limiter, so that a shout stays a shout and does not break
QUIETEST = -60.0  # LUFS; below it is hiss, and lifting it would be all one hears
TEAL, WAVE = "0x07262b", "0x63d3c4"
# A byte that is allocated by a lie in a header is refused, not swapped.
MOST_AT_ONCE = 600_000_000
MOST_PIXELS = 4096 * 4096
_LOUDNESS = re.compile(r"^\s*I:\s+(-?[\d.]+|-?inf|nan) LUFS", re.MULTILINE)
_FRAME = re.compile(r"^frame=\s*(\d+)$")
_TIME = re.compile(r"^out_time_us=(\d+)$")

Hear = Callable[[float], None]  # how much is done, 0 to 1; whoever raises stops it


@dataclass(frozen=True)
class Source:
    """A file from outside, and what was found in it."""

    path: Path
    format: str  # libav's name of the one format it may be read as
    kind: Literal["film", "sound", "picture"]


def pictures(
    source: Source, out: Path, first: int, last: int, hear: Hear = lambda done: None
) -> None:
    """Pack some frames of it: 1280 × 720, 25 a second, black where it has no picture.

    Exactly that many frames, whatever the file really holds: the pieces are joined
    without looking, and the sound goes on beside them.
    """
    frames = last - first
    seen = _seen(source, first, frames)
    # Held at its end, for a picture that stops before its sound does.
    seen = seen.filter("tpad", stop=-1, stop_mode="clone")
    stream = _packed(seen, out, frames, FULL)
    _run(stream, "The clip", frames / FPS, hear=lambda line: _told(line, frames, hear))


def smaller(part: Path, out: Path, frames: int) -> None:
    """Pack a part again at a quarter of its size, for phones and first looks."""
    wide, high = SMALL
    own = graph.input(f"file:{part.resolve()}", **_taking("mov"))
    seen = own.video.filter("scale", wide, high, flags="area")
    _run(_packed(seen, out, frames, PREVIEW), "The small clip", frames / FPS)


def sound(
    source: Source, out: Path, seconds: float, hear: Hear = lambda done: None
) -> float | None:
    """Pack its sound as loud as our films are; return how loud it was, or nothing."""
    loud = loudness(source, seconds)
    gain = LOUD - loud if loud is not None else 0.0
    _sounding(source, out, seconds, gain, hear)
    if loud is None:
        return None
    # The limiter takes a little of what is loud: once more, by what it took.
    came = loudness(Source(out, "mov", "sound"), seconds)
    if came is not None and abs(came - LOUD) > 0.5:
        _sounding(source, out, seconds, gain + LOUD - came, hear)
    return loud


def silence(out: Path, seconds: float) -> None:
    """Pack the sound of a clip that has none: players stumble over films without."""
    none = graph.input(
        f"anullsrc=channel_layout=stereo:sample_rate={RATE}", f="lavfi", t=seconds
    )
    _run(_heard(none.audio, out, seconds), "The silence", seconds)


def loudness(source: Source, seconds: float) -> float | None:
    """Return how loud it is in LUFS, or nothing if there is nothing to hear."""
    stereo = _opened(source).audio.filter("aformat", channel_layouts="stereo")
    heard = stereo.filter("ebur128", framelog="quiet")
    argv = heard.output("pipe:1", format="null").global_args(
        "-hide_banner", "-nostdin", "-nostats", "-loglevel", "info"
    )
    outcome = shell.run(
        argv.compile(cmd=str(ffmpeg.find())), seconds=_patience(seconds)
    )
    if not outcome.ok:
        raise _broken(outcome.tail())
    found = _LOUDNESS.findall("\n".join(outcome.said))
    level = float(found[-1]) if found else -math.inf
    return level if math.isfinite(level) and level > QUIETEST else None


def glimpse(film: Path, at: float, out: Path) -> None:
    """Take one picture of a film of ours."""
    own = graph.input(f"file:{film.resolve()}", ss=at, **_taking("mov"))
    still = {"frames:v": 1, "q:v": 3, "update": 1, "format": "image2"}
    _run(own.video.output(f"file:{out.resolve()}", **still), "The poster", 10.0)


def stretch(packed: Path, out: Path, at: float, seconds: float) -> None:
    """Cut a stretch of a sound of ours, for a listener."""
    own = graph.input(f"file:{packed.resolve()}", ss=at, t=seconds, **_taking("mov"))
    wav = own.audio.output(f"file:{out.resolve()}", ar=16_000, ac=1, format="wav")
    _run(wav, "The sound", seconds)


# ---------------------------------------------------------------------- the parts
def _seen(source: Source, first: int, frames: int) -> Any:
    wide, high = SIZE
    if source.kind == "sound":
        return _waves(source, first, frames)
    if source.kind == "picture":
        still = _opened(source).video.filter("loop", loop=-1, size=1)
        return _framed(still.filter("fps", fps=FPS), wide, high)
    # With a second to spare: what a stranger's clock leaves out is cut off again.
    own = _opened(source, ss=first / FPS, t=frames / FPS + 1).video
    own = own.filter("yadif", mode="send_frame", deint="interlaced")
    return _framed(own.filter("fps", fps=FPS, start_time=0), wide, high)


def _framed(seen: Any, wide: int, high: int) -> Any:
    """Whole in the picture, with black beside it where the shapes differ."""
    return (
        seen.filter("scale", "trunc(iw*sar/2)*2", "ih")
        .filter("setsar", 1)
        .filter(
            "scale",
            wide,
            high,
            force_original_aspect_ratio="decrease",
            force_divisible_by=2,
            out_color_matrix="smpte170m",
            out_range="tv",
            flags="bicubic",
        )
        .filter("pad", wide, high, "(ow-iw)/2", "(oh-ih)/2")
        .filter("setsar", 1)
        .filter("format", "yuv420p")
    )


def _waves(source: Source, first: int, frames: int) -> Any:
    """A recording has nothing to see, so its sound is drawn."""
    wide, high = SIZE
    heard = _opened(source, ss=first / FPS, t=frames / FPS + 1).audio
    drawn = heard.filter(
        "showwaves",
        s=f"{wide}x{high // 3}",
        mode="cline",
        rate=FPS,
        colors=WAVE,
        draw="full",
    )
    ground = graph.input(
        f"color=c={TEAL}:s={wide}x{high}:r={FPS}", f="lavfi", t=frames / FPS
    )
    laid = graph.filter([ground.video, drawn], "overlay", 0, high // 3)
    return laid.filter("format", "yuv420p")


def _packed(seen: Any, out: Path, frames: int, quality: Quality) -> Any:
    house = {("profile:v" if k == "profile" else k): v for k, v in HOUSE_VIDEO.items()}
    # A clip must begin as a film does, byte by byte, or they could not follow another
    # in one stream: no aspect is said, and the colours are said in the picture.
    colours = {
        "range": HOUSE_VIDEO["color_range"], "colorspace": HOUSE_VIDEO["colorspace"],
        "color_primaries": HOUSE_VIDEO["color_primaries"],
        "color_trc": HOUSE_VIDEO["color_trc"],
    }  # fmt: skip
    seen = seen.filter("setparams", **colours).filter("setsar", 0)
    return seen.output(
        f"file:{out.resolve()}",
        vcodec="libx264",
        pix_fmt="yuv420p",
        preset=quality.preset,
        crf=quality.crf,
        threads=1,
        r=FPS,
        map_metadata=-1,
        map_chapters=-1,
        format="mp4",
        **house,
        **{
            "frames:v": frames,
            "movflags": FRAGMENTED,
            "rc-lookahead": quality.ahead,
            "x264-params": f"subme={quality.finely}",
        },
    )


def _sounding(
    source: Source, out: Path, seconds: float, gain: float, hear: Hear
) -> None:
    heard = (
        _opened(source)
        .audio.filter("aresample", RATE, **{"async": 1, "first_pts": 0})
        .filter("aformat", channel_layouts="stereo", sample_fmts="fltp")
        .filter("volume", f"{gain:.2f}dB")
        .filter(
            "alimiter", limit=f"{10 ** (PEAK / 20):.4f}", level="disabled", attack=3
        )
        .filter("apad")
    )
    _run(
        _heard(heard, out, seconds),
        "The sound of the clip",
        seconds,
        hear=lambda line: _told(line, seconds * 1e6, hear),
    )


def _heard(sounds: Any, out: Path, seconds: float) -> Any:
    packed = {"b:a": "160k", "ar": RATE, "ac": 2, "map_metadata": -1}
    return sounds.output(
        f"file:{out.resolve()}", acodec="aac", t=seconds, format="mp4", **packed
    )


def _opened(source: Source, **more: Any) -> Any:
    if source.kind != "sound":
        # The stream may say another size than the file around it did.
        more["max_pixels"] = MOST_PIXELS
    return graph.input(
        f"file:{source.path.resolve()}",
        f=source.format,
        max_alloc=MOST_AT_ONCE,
        threads=1,
        **_taking(source.format),
        **more,
    )


def _taking(formats: str) -> dict[str, str]:
    return {"protocol_whitelist": "file", "format_whitelist": formats}


def _run(
    stream: Any, what: str, seconds: float, hear: Callable[[str], None] | None = None
) -> None:
    more = ("-progress", "pipe:1") if hear else ()
    quiet = stream.global_args(*QUIET, "-nostats", *more)
    argv = quiet.compile(cmd=str(ffmpeg.find()), overwrite_output=True)
    outcome = shell.run(argv, seconds=_patience(seconds), hear=hear)
    if outcome.ok:
        return
    if "No space left" in outcome.tail():
        raise encoder.explained(what, outcome.tail())
    raise _broken(outcome.tail())


def _patience(seconds: float) -> float:
    """Nothing of a family takes longer; what does is a trap, or a broken disk."""
    return 60.0 + 8.0 * seconds


def _told(line: str, whole: float, hear: Hear) -> None:
    found = _FRAME.match(line) or _TIME.match(line)
    if found and whole:
        hear(min(1.0, int(found[1]) / whole))


def _broken(said: str) -> Problem:
    # ffmpeg's words may quote the file's own, so they are for the log, not the page.
    log.warning("A clip could not be read to its end: %r", said[-2000:])
    return Problem(
        "This clip is damaged: it could not be read to its end.",
        "Play it on the device it comes from, save it again, and bring that one.",
        kept="Nothing was left of it on the shelf.",
    )
