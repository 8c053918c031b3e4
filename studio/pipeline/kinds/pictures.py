"""A run of pictures, painted and packed: whole segments that join without a seam."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kit import encoder
from kit.problems import Stopped
from studio.engine.frames import Painter
from studio.engine.frames.stills import StillPainter
from studio.engine.staging import HEIGHT, WIDTH, Film
from studio.engine.staging.excerpt import excerpt
from studio.pipeline.bench import Bench, Made
from studio.pipeline.order import HOUSE
from studio.pipeline.painting import pack
from studio.pipeline.staged import staged
from studio.pipeline.workshop import painter_of, typefaces

LARGE, SMALL = 1.0, 0.5


def make(bench: Bench) -> Made:
    asked = bench.spec.facts
    small, first, last = asked["small"], asked["first"], asked["last"]
    film = staged(bench)
    part = excerpt(film, first, last)
    scale = SMALL if small else LARGE
    painter = painter_for(bench, part, scale)
    size = (round(WIDTH * scale), round(HEIGHT * scale))
    path = bench.folder / "run.mp4"
    # The house works on every core by itself: one program, one core.
    cv2.setNumThreads(1)
    quality = encoder.PREVIEW if small else encoder.FULL
    done = 0

    def heard(more: int) -> None:
        nonlocal done
        if bench.stop():
            raise Stopped
        done += more
        bench.hear(done / part.frames, "")

    # The last picture stays until the segment is whole, for streams and channels.
    longer = encoder.whole(part.frames) - part.frames
    with encoder.pictures(path, size, quality) as packed:
        pack(painter, range(part.frames), packed, heard, longer=longer)
    if not small:
        bench.hear(1.0, f"pictures: frame {last} of {film.frames}")
    return Made(path, facts={"first": first, "last": last})


def painter_for(bench: Bench, part: Film, scale: float) -> Painter | StillPainter:
    fonts = bench.tools.fonts
    if bench.order.pictures == HOUSE:
        return painter_of(part, fonts, scale)
    return StillPainter(part, _stills(bench, part), typefaces(fonts), scale=scale)


def _stills(bench: Bench, part: Film) -> Mapping[str, NDArray[np.uint8]]:
    found: dict[str, Any] = {}
    for shot in part.shots:
        data = bench.inputs.path(f"still/{shot.name}").read_bytes()
        found[shot.name] = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    return found
