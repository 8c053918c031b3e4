"""How fast a sentence becomes a film, beside what the encoder alone would take.

Figures are ratios to a limit measured in the same run: the film's own length, or the
same frames, already drawn, through the same encoder. A peer draws the same scene.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import cv2

from config import env
from config.bench import _peers as peers
from kit import encoder, processes
from kit.bench import Row
from studio.engine.brief.read import read
from studio.engine.frames import Painter
from studio.engine.staging import Film
from studio.pipeline.film import Made, make
from studio.pipeline.fonts import house_fonts
from studio.pipeline.speaker import speaker_for
from studio.pipeline.workshop import Stretch, Workshop, paint, typefaces
from studio.providers.voice.promise import Voice

SENTENCE = (
    "A lighthouse keeper and an otter fly eleven kites in a storm, "
    "then make friends with the wind"
)
SECONDS = (7.0, 30.0, 300.0, 600.0)
MEGABYTE = 1 << 20
SAMPLE = 240  # frames on which drawing is held against encoding
TURNS = 5


@dataclass
class _Run:
    """One film, and what it took."""

    made: Made
    wall: float
    scales: _Scales


@dataclass
class _Scales:
    """Looks every half second at what the whole house of painters weighs.

    The largest process by all that it maps: the honest figure for one. All of them by
    their shares: what two painters map together is in the computer's memory once.
    """

    largest: int = 0  # bytes resident, of one process, at its peak
    together: int = 0  # bytes of all of them, at their peak
    _stop: threading.Event = field(default_factory=threading.Event)

    def weigh(self) -> None:
        while not self._stop.wait(0.5):
            held = []
            for pid in (os.getpid(), *processes.descendants(os.getpid())):
                with suppress(OSError, KeyError):  # it ended while we looked
                    held.append(processes.memory(pid))
            self.largest = max(self.largest, *(each.resident for each in held))
            self.together = max(self.together, sum(each.share for each in held))

    @contextmanager
    def weighing(self) -> Iterator[None]:
        thread = threading.Thread(target=self.weigh, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._stop.set()
            thread.join()


def rows() -> Iterator[Row]:
    fonts = house_fonts(env.read().data / "front" / "node_modules")
    with (
        tempfile.TemporaryDirectory() as folder,
        Workshop(fonts, os.cpu_count() or 1) as workshop,
    ):
        for warmed in workshop.warm():
            warmed.result()
        # One film first: a warm process is what a family's house is.
        _make(workshop, Path(folder), 7.0)
        yield from _short(workshop, Path(folder))
        held: dict[float, _Scales] = {}
        for seconds in SECONDS[1:]:
            run = _make(workshop, Path(folder), seconds)
            name = f"{seconds:.0f} s film: times faster than it plays"
            pictures = run.made.took["pictures"]
            beside = ("pictures alone", seconds / pictures)
            yield Row(name, seconds / run.wall, "×", 3, "higher", beside)
            held[seconds] = run.scales
        yield from _held(held[30.0], held[600.0])
        film = _make(workshop, Path(folder), 30.0).made.film
        yield from _drawing(film, Path(folder), workshop)


def _held(short: _Scales, long: _Scales) -> Iterator[Row]:
    for name, goal, of_short, of_long in (
        ("largest process", 400, short.largest, long.largest),
        ("all processes together", 400, short.together, long.together),
    ):
        beside = ("for 30 s", of_short / MEGABYTE)
        yield Row(f"600 s film: {name}", of_long / MEGABYTE, "MB", goal, beside=beside)
        grown = of_long / of_short
        yield Row(f"600 s film: {name}, against 30 s", grown, "×", 1.25)


def _make(workshop: Workshop, folder: Path, seconds: float) -> _Run:
    brief = read(SENTENCE, seed=7, seconds=seconds)
    scales = _Scales()
    began = time.perf_counter()
    with scales.weighing():
        made = make(
            brief,
            folder / f"film-{seconds:.0f}.mp4",
            workshop=workshop,
            voice=_voice(seconds),
            hear=lambda share, words: None,
        )
    wall = time.perf_counter() - began
    return _Run(made, wall, scales)


def _voice(seconds: float) -> Voice:
    data = env.read().data
    front, speakers = data / "front" / "node_modules", data / "voices"
    return speaker_for("en", seconds, front, speakers)


def _short(workshop: Workshop, folder: Path) -> Iterator[Row]:
    brief = read(SENTENCE, seed=7, seconds=7.0)
    began = time.perf_counter()
    first: list[float] = []

    def hear(share: float, words: str) -> None:
        if words == "Painting" and not first:
            first.append(time.perf_counter() - began)

    make(
        brief,
        folder / "short.mp4",
        workshop=workshop,
        voice=_voice(7.0),
        hear=hear,
        preview=folder / "preview.mp4",
    )
    yield Row("7 s prompt to a preview that plays", first[0], "s", 5)
    yield Row("7 s prompt to the finished film", time.perf_counter() - began, "s", 10)


def _drawing(film: Film, folder: Path, workshop: Workshop) -> Iterator[Row]:
    """Hold drawing and encoding against encoding alone, on the same frames."""
    first = min(70, film.frames - SAMPLE)
    stretch = Stretch(
        film, first, first + SAMPLE, 1.0, encoder.FULL, folder / "both.mp4"
    )
    paint(stretch, workshop.fonts)  # once for the caches that a film has anyway
    frames = _drawn(film, first, workshop)
    # By turns, since a machine is not as quick in one second as in the next.
    took = [
        (
            _cpu(lambda: paint(stretch, workshop.fonts)) / SAMPLE,
            _cpu(lambda: _encode(frames, folder / "alone.mp4")) / SAMPLE,
        )
        for _ in range(TURNS)
    ]
    ratios = sorted(together / encoding for together, encoding in took)
    both, alone = (statistics.median(each) for each in zip(*took, strict=True))
    yield Row(
        "drawing and encoding against encoding alone",
        statistics.median(ratios),
        "×",
        1.5,
        beside=(f"of {TURNS}, the dearest", ratios[-1]),
    )
    yield Row("encoding alone, CPU a frame", alone * 1000, "ms")
    yield Row("drawing and encoding, CPU a frame", both * 1000, "ms")
    ours = both * 1000
    for name, theirs in peers.measured(film, first, workshop, folder):
        yield Row(f"{name} on the same scene, CPU a frame", theirs * 1000, "ms")
        yield Row(f"times less CPU than {name}", theirs * 1000 / ours, "×")


def _drawn(film: Film, first: int, workshop: Workshop) -> list[bytes]:
    painter = Painter(film, typefaces(workshop.fonts))
    return [
        cv2.cvtColor(painter.paint(first + n), cv2.COLOR_BGRA2YUV_I420).tobytes()
        for n in range(SAMPLE)
    ]


def _encode(frames: list[bytes], path: Path) -> None:
    with encoder.pictures(path, (1280, 720), encoder.FULL) as film:
        for frame in frames:
            film.write(frame)


def _cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds of this process and of the ffmpeg it ran."""
    began = processes.spent()
    work()
    return processes.spent() - began
