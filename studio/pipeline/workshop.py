"""The workshop: processes that paint, kept warm between films.

Painting is pure arithmetic on one core, so a film is cut into stretches of whole
segments and each process paints and packs its own. The stretches join without a seam.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any

from kit import encoder, memory, processes
from kit.problems import Problem
from studio.engine.frames import Painter
from studio.engine.lettering.page import Faces
from studio.engine.lettering.typeface import Typeface
from studio.engine.staging import HEIGHT, WIDTH, Film

LOOK = 0.1  # seconds between two looks at how far the painters are
PATIENCE = 120.0  # seconds without a single frame
STUCK = Problem(
    "The painters have not finished a frame for two minutes.",
    "Ask again; if it stays, run ./pharos setup, which looks at ffmpeg.",
    kept="Nothing was left under the film's name.",
    passing=True,
)


@dataclass(frozen=True)
class Fonts:
    """Where the typefaces lie: the first of each is used, the rest stand in."""

    title: tuple[Path, ...]
    text: tuple[Path, ...]


@dataclass(frozen=True)
class Stretch:
    """Some frames of a film, to be painted and packed into one file."""

    film: Film
    first: int
    last: int  # one past the last frame
    scale: float
    quality: encoder.Quality
    path: Path


_latest: Painter | None = None
_painted: Any = None  # how many frames all painters of this process's house have done


def _begin(counter: Any, house: int) -> None:
    """Make a new process ready, and let it end when its house is gone."""
    global _painted
    _painted = counter
    memory.frugal()
    threading.Thread(target=_watch, args=(house,), daemon=True).start()


def _watch(house: int) -> None:
    # A house that was killed with -9 tells nobody; its painters must not stay behind.
    while os.getppid() == house:
        time.sleep(0.5)
    os._exit(1)


@lru_cache(maxsize=2)
def typefaces(fonts: Fonts) -> Faces:
    """Read the typefaces, once a process."""
    try:
        return Faces(
            Typeface.read(*(path.read_bytes() for path in fonts.title)),
            Typeface.read(*(path.read_bytes() for path in fonts.text)),
        )
    except OSError as error:
        raise Problem(
            f"The typeface {Path(error.filename).name} is not there.",
            "Run ./pharos setup, which fetches it.",
        ) from error


def painter_of(film: Film, fonts: Fonts, scale: float) -> Painter:
    """Return a painter who has what this process's painter before had painted.

    The next stretch is often in the same scene.
    """
    global _latest
    _latest = Painter(film, typefaces(fonts), scale=scale, before=_latest)
    return _latest


def paint(stretch: Stretch, fonts: Fonts) -> Path:
    """Paint and pack one stretch. Runs in a process of the workshop."""
    import cv2

    from studio.pipeline.painting import pack

    cv2.setNumThreads(1)
    painter = painter_of(stretch.film, fonts, stretch.scale)
    size = (round(WIDTH * stretch.scale), round(HEIGHT * stretch.scale))
    with encoder.pictures(stretch.path, size, stretch.quality) as film:
        pack(painter, range(stretch.first, stretch.last), film, _count)
    return stretch.path


def _count(frames: int) -> None:
    if _painted is not None:
        with _painted.get_lock():
            _painted.value += frames


class Workshop:
    """A few painters. Use it in a `with`, and it is cleared up afterwards."""

    def __init__(self, fonts: Fonts, painters: int) -> None:
        self.fonts, self.painters = fonts, painters
        memory.frugal()  # the house too: it mixes the sound
        # Not fork: the house may have threads that hold locks.
        context = multiprocessing.get_context("spawn")
        self._painted = context.Value("q", 0)
        self._pool = ProcessPoolExecutor(
            painters, context, _begin, (self._painted, os.getpid())
        )

    def __enter__(self) -> Workshop:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._end_at_once()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def warm(self) -> list[Future[None]]:
        """Let every painter read its vocabulary while there is nothing to paint yet."""
        return [self._pool.submit(_warmed, self.fonts) for _ in range(self.painters)]

    def paint(
        self, stretches: Sequence[Stretch], seen: Callable[[int], None]
    ) -> tuple[Path, ...]:
        """Paint all stretches at once; `seen` hears how many frames are done."""
        before, shown = int(self._painted.value), 0
        pending = {self._pool.submit(paint, one, self.fonts) for one in stretches}
        try:
            moved = time.monotonic()
            while pending:
                done, pending = wait(pending, LOOK, FIRST_COMPLETED)
                for each in done:
                    each.result()
                painted = int(self._painted.value) - before
                if done or painted != shown:
                    shown, moved = painted, time.monotonic()
                seen(painted)
                if time.monotonic() - moved > PATIENCE:
                    raise STUCK
        except BrokenProcessPool as error:
            raise Problem(
                "A painter stopped in the middle of the film.",
                "Ask again; if it stays, give the computer more memory.",
                kept="Nothing was left under the film's name.",
                passing=True,
            ) from error
        return tuple(one.path for one in stretches)

    def poster(self, film: Film, path: Path) -> None:
        """Paint the poster: by a painter, who has the set, not by the house."""
        self._pool.submit(_poster, film, path, self.fonts).result()

    def _end_at_once(self) -> None:
        for process in list((self._pool._processes or {}).values()):
            # Their ffmpegs first: an orphan that hangs would hang for ever.
            helpers = processes.descendants(process.pid) if process.pid else []
            for pid in helpers:
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)
            process.kill()


def _poster(film: Film, path: Path, fonts: Fonts) -> None:
    import cv2

    pixels = Painter(film, typefaces(fonts)).paint(poster_frame(film))
    careful = [cv2.IMWRITE_JPEG_QUALITY, 90]
    written, data = cv2.imencode(".jpg", pixels[..., :3], careful)
    if not written:
        raise Problem("The poster could not be written.", "Ask for the film again.")
    path.write_bytes(data.tobytes())


def _warmed(fonts: Fonts) -> None:
    from studio.engine.actors.bodies import all_bodies
    from studio.engine.places import all_places
    from studio.engine.props import all_props

    typefaces(fonts)
    all_props(), all_places(), all_bodies()
    # Long enough that one painter does not take the other's turn.
    time.sleep(0.05)


def stretches(
    film: Film, folder: Path, *, scale: float, quality: encoder.Quality, painters: int
) -> list[Stretch]:
    """Cut a film into as many stretches as keep every painter busy to the end."""
    segments = -(-film.frames // encoder.SEGMENT)
    # Some scenes take longer than others: with more stretches nobody waits at the end.
    count = max(1, min(segments, painters * 4))
    edges = [round(segments * n / count) * encoder.SEGMENT for n in range(count + 1)]
    edges[-1] = film.frames
    name = "preview" if scale < 1 else "part"
    return [
        Stretch(film, first, last, scale, quality, folder / f"{name}{n:03}.mp4")
        for n, (first, last) in enumerate(pairwise(edges))
    ]


def poster_frame(film: Film) -> int:
    """Return the frame that tells most of the film: a full look, past its middle."""
    shots = [shot for shot in film.shots if shot.size in ("establish", "two", "wide")]
    # A film of seven seconds may have none of these: then any picture of its story.
    shots = shots or list(film.shots[1:-1] or film.shots)
    after = [shot for shot in shots if shot.start > film.frames * 0.4] or shots
    best = max(
        after, key=lambda shot: (len(shot.parts) + len(shot.things), -shot.start)
    )
    lettered = [card.end for card in best.cards]
    middle = max([best.frames // 2, *(end + 6 for end in lettered)])
    return best.start + min(best.frames - 1, middle)
