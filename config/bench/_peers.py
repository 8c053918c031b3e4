"""The same scene by others' means: the same sheets, moved and packed the same way.

Both peers get an easier scene than ours: sheets that slide and sprites that bob, with
no puppets to draw, no weather and no zoom.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kit import ffmpeg, processes, shell
from kit.encoder import FULL
from studio.engine.actors import Pose
from studio.engine.actors.act import draw
from studio.engine.frames import Painter
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.places import LEFT, TOP
from studio.engine.places.stage import build
from studio.engine.staging import FPS, HEIGHT, WIDTH, Film
from studio.pipeline.workshop import Workshop, typefaces

FRAMES = 60
# As carefully as ours, so that only the drawing differs.
PACKED = ["-crf", str(FULL.crf), "-bf", "0", "-pix_fmt", "yuv420p"]
PACKED += ["-x264-params", f"subme={FULL.finely}"]


@dataclass(frozen=True)
class Sheet:
    """A picture with alpha that slides: where it begins, how far it goes a second."""

    pixels: NDArray[np.uint8]  # BGRA, straight alpha
    x: float
    y: float
    speed: float


def measured(
    film: Film, first: int, workshop: Workshop, folder: Path
) -> Iterator[tuple[str, float]]:
    """Return each peer's name and its CPU seconds a frame."""
    sheets = _sheets(film, first, workshop)
    yield "MoviePy 2", _moviepy(sheets, folder) / FRAMES
    yield "an ffmpeg filter graph", _lavfi(sheets, folder) / FRAMES


def _sheets(film: Film, first: int, workshop: Workshop) -> list[Sheet]:
    """Return the sheets and the actors of the shot at a frame."""
    painter = Painter(film, typefaces(workshop.fonts))
    _, shot = painter.shot_at(first + 40)
    sheets = [
        Sheet(
            _straight(plane.canvas.pixels),
            LEFT,
            plane.canvas.top,
            -14.0 * plane.depth,
        )
        for plane in build(shot.setting, painter.hand, 1.0)
    ]
    for part in shot.parts:
        canvas = Canvas(420, 420, scale=1.3, left=-160, top=-260)
        draw(Brush(canvas, painter.hand), part.look, Pose())
        canvas.read()
        key = part.keys[-1]
        sheets.append(Sheet(_straight(canvas.pixels), key.x - 208, key.y - 338, 9.0))
    return sheets


def _straight(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    alpha = pixels[..., 3:].astype(np.float32)
    colour = pixels[..., :3] * (255.0 / np.maximum(alpha, 1.0))
    return np.concatenate([colour, alpha], axis=2).clip(0, 255).astype(np.uint8)


def _moviepy(sheets: list[Sheet], folder: Path) -> float:
    import moviepy

    def clip(sheet: Sheet) -> Any:
        rgba = cv2.cvtColor(sheet.pixels, cv2.COLOR_BGRA2RGBA)
        still = moviepy.ImageClip(rgba, duration=FRAMES / FPS)
        return still.with_position(lambda t: (sheet.x + sheet.speed * t, sheet.y))

    scene = moviepy.CompositeVideoClip(
        [clip(sheet) for sheet in sheets], size=(WIDTH, HEIGHT)
    )
    began = processes.spent()
    scene.write_videofile(
        str(folder / "moviepy.mp4"),
        fps=FPS,
        codec="libx264",
        preset=FULL.preset,
        threads=1,
        ffmpeg_params=PACKED,
        audio=False,
        logger=None,
    )
    return processes.spent() - began


def _lavfi(sheets: list[Sheet], folder: Path) -> float:
    argv: list[str | Path] = [ffmpeg.find(), "-y", "-loglevel", "error"]
    chain, last = [], "0:v"
    for n, sheet in enumerate(sheets):
        name = folder / f"sheet{n}.png"
        cv2.imwrite(str(name), sheet.pixels)
        argv += ["-loop", "1", "-r", str(FPS), "-i", name]
        if n:
            x, y = f"{sheet.x}+({sheet.speed})*t", str(sheet.y)
            chain.append(f"[{last}][{n}:v]overlay=x='{x}':y='{y}':format=yuv420[v{n}]")
            last = f"v{n}"
    window = f"crop={WIDTH}:{HEIGHT}:{-LEFT}:{-TOP}"
    chain[0:0] = [f"[0:v]{window}[sky]"]
    chain[1] = chain[1].replace("[0:v]", "[sky]", 1)
    argv += ["-filter_complex", ";".join(chain), "-map", f"[{last}]"]
    argv += ["-frames:v", str(FRAMES), "-c:v", "libx264", "-preset", FULL.preset]
    argv += [*PACKED, "-threads", "1"]
    began = processes.spent()
    outcome = shell.run([*argv, folder / "lavfi.mp4"], seconds=300)
    if not outcome.ok:
        raise RuntimeError(outcome.tail())
    return processes.spent() - began
