"""Lettering over pictures: the title, the chapters, the credits."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import cairocffi
import numpy as np

from studio.engine.lettering.page import SAFE, Faces, Letters, fitted, write
from studio.engine.origins import origins
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas, Pixels
from studio.engine.paint.colour import luma, mix, rgb
from studio.engine.paint.hands import StyledHand
from studio.engine.paint.palette import Palette
from studio.engine.staging import HEIGHT, WIDTH, Card
from studio.engine.staging.blocking import STAGE
from studio.engine.staging.ease import eased

FADE = 11  # frames


def strength(card: Card, frame: int, frames: int) -> float:
    """Return how far a card has appeared, `frame` frames into its shot of `frames`."""
    end = min(card.end, frames)
    if not card.start <= frame < end:
        return 0.0
    into = eased("arrive", (frame - card.start + 1) / FADE)
    out = eased("depart", (end - frame) / FADE) if card.end <= frames else 1.0
    return min(into, out)


def lettered(
    card: Card, palette: Palette, faces: Faces, hand: StyledHand, scale: float
) -> Canvas:
    """Return the card on a sheet as large as the frame."""
    sheet = Canvas(round(WIDTH * scale), round(HEIGHT * scale), scale=scale)
    painter = {"title": _title, "chapter": _chapter, "credits": _credits,
               "thanks": _thanks}[card.kind]  # fmt: skip
    painter(Brush(sheet, hand), card, palette, faces)
    sheet.read()
    return sheet


def words(language: str) -> dict[str, str]:
    values = origins("card").get(language, "en").values
    return {str(name): str(text) for name, text in values.items()}


def _title(b: Brush, card: Card, palette: Palette, faces: Faces) -> None:
    title, family, language = card.lines
    shade = "#031317"
    bright = luma(palette.sky[1])
    shadow = mix(palette.sky[0], palette.ink, 0.4 + 0.4 * bright)
    _soft_band(b, -260, 470, 0.45 + 0.4 * bright, shadow)
    size, rows = fitted(faces.title, title, size=92, width=1060, lines=2)
    low = 190.0 if len(rows) == 1 else 150.0
    for n, row in enumerate(rows):
        at = (WIDTH / 2, low + n * size * 1.04)
        write(
            b.canvas,
            faces.title,
            row,
            at,
            size,
            Letters(palette.pale, shade, heavy=0.8),
        )
    low += (len(rows) - 1) * size * 1.04
    _ornament(b, WIDTH / 2, low + 34, palette.light)
    if family:
        by = words(language)["by"].format(family=family)
        size, lines = fitted(faces.text, by, size=26, width=900, lines=1)
        at = (WIDTH / 2, low + 76)
        write(b.canvas, faces.text, lines[0], at, size, Letters(palette.pale, shade))


def _chapter(b: Brush, card: Card, palette: Palette, faces: Faces) -> None:
    _soft_band(b, 520, 720, 0.55)
    size, rows = fitted(faces.title, card.lines[0], size=46, width=1000, lines=1)
    at = (WIDTH / 2, SAFE[3] - 34)
    write(b.canvas, faces.title, rows[0], at, size, Letters(palette.pale, "#031317"))


def _credits(b: Brush, card: Card, palette: Palette, faces: Faces) -> None:
    family, language, *names = card.lines
    said = words(language)
    made = said["made_by"].format(family=family) if family else said["made"]
    _closing(b, palette, faces, said["end"], made, names)


def _thanks(b: Brush, card: Card, palette: Palette, faces: Faces) -> None:
    """The credits of a film that was not made on our own computer alone."""
    family, language, guests, *names = card.lines
    said = words(language)
    made = said["made_by_with" if family else "made_with"]
    made = made.format(family=family, guests=guests)
    # Behind it is no stage of ours, dark at the top, but whatever somebody drew.
    _soft_band(b, 60, 400, 0.7)
    _closing(b, palette, faces, said["end"], made, names)


def _closing(  # what is written where
    b: Brush,
    palette: Palette,
    faces: Faces,
    end: str,
    made: str,
    names: Sequence[str],
) -> None:
    _soft_band(b, -80, 300, 0.62)
    _soft_band(b, 560, 800, 0.5)
    letters = Letters(palette.pale, "#031317", heavy=0.8)
    write(b.canvas, faces.title, end, (WIDTH / 2, 168), 84, letters)
    _ornament(b, WIDTH / 2, 204, palette.light)
    size, rows = fitted(faces.text, made, size=27, width=1040, lines=1)
    write(b.canvas, faces.text, rows[0], (WIDTH / 2, 252), size, letters)
    room = (STAGE[1] - STAGE[0]) / max(len(names), 3)
    for n, name in enumerate(names):
        x = 640 + (n - (len(names) - 1) / 2) * room
        size, rows = fitted(faces.title, name, size=30, width=room * 0.94, lines=1)
        write(b.canvas, faces.title, rows[0], (x, 640), size, letters)


def _ornament(b: Brush, x: float, y: float, colour: str) -> None:
    """A small star between two lines: the mark of the house."""
    for side in (-1, 1):
        b.veil(f"M{x + side * 22} {y - 1}h{side * 92}v2h{-side * 92}Z", colour, 0.75)
    star = f"M{x} {y - 9}Q{x} {y} {x + 9} {y}Q{x} {y} {x} {y + 9}"
    b.veil(f"{star}Q{x} {y} {x - 9} {y}Q{x} {y} {x} {y - 9}Z", colour, 0.95)


def _soft_band(
    b: Brush, top: float, bottom: float, alpha: float, colour: str = "#031a20"
) -> None:
    """A shade that letters can be read on, with no edge that anyone could see."""
    shade = cairocffi.LinearGradient(0, top, 0, bottom)
    red, green, blue = rgb(colour)
    for n in range(17):
        share = math.sin(math.pi * n / 16) ** 2
        shade.add_color_stop_rgba(n / 16, red, green, blue, alpha * share)
    b.canvas.outline(f"M0 {top}H{WIDTH}V{bottom}H0Z")
    b.canvas.context.set_source(shade)
    b.canvas.fill()


@lru_cache(maxsize=4)
def vignette(width: int, height: int, strength: float) -> tuple[Canvas, ...]:
    """Return the soft darkening of the frame's corners, as bands around its middle.

    Laying down what is not there costs as much as laying down what is.
    """
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = ((x / width - 0.5) * 2) ** 2 * 0.8 + ((y / height - 0.5) * 2) ** 2
    alpha = np.clip((away - 0.7) / 1.1, 0, 1) ** 1.5 * strength * 255
    # Nearly black, premultiplied, with a breath of the sea in it.
    shares = np.array([0.09, 0.07, 0.01, 1.0], np.float32)
    whole = (alpha[..., None] * shares).astype(np.uint8)
    # The ellipse of the middle is clear; this is the largest rectangle in it.
    left, top = round(width * 0.17), round(height * 0.2)
    right, low = width - left, height - top
    bands = (
        (0, 0, width, top), (0, low, width, height),
        (0, top, left, low), (right, top, width, low),
    )  # fmt: skip
    return tuple(_band(whole, *band) for band in bands)


def _band(whole: Pixels, left: int, top: int, right: int, low: int) -> Canvas:
    band = Canvas(right - left, low - top, left=left, top=top)
    band.pixels[:] = whole[top:low, left:right]
    band.surface.mark_dirty()
    return band
