"""Sets text on a canvas: one line, or as many as fit."""

from __future__ import annotations

from dataclasses import dataclass

from studio.engine.lettering.typeface import Typeface
from studio.engine.paint.canvas import Canvas, lib

# Where televisions and phones surely show everything: 5 % from each edge.
SAFE = (64.0, 36.0, 1216.0, 684.0)


@dataclass(frozen=True)
class Faces:
    """The typefaces of a film: one for titles, one for everything else."""

    title: Typeface
    text: Typeface


@dataclass(frozen=True)
class Letters:
    """How letters look: colour, an outline behind them, how far they are from 1."""

    colour: str
    shade: str = ""
    alpha: float = 1.0
    heavy: float = 0.0  # an outline in the letters' own colour makes them bolder


def write(
    canvas: Canvas,
    face: Typeface,
    text: str,
    at: tuple[float, float],
    size: float,
    letters: Letters,
) -> float:
    """Write a line centred on `at` (its baseline) and return its width."""
    width = face.width(text, size)
    pen, scale = canvas.pen, size / face.units
    lib.cairo_save(pen)
    lib.cairo_translate(pen, at[0] - width / 2, at[1])
    lib.cairo_scale(pen, scale, -scale)
    for letter in text:
        glyph = face.glyph(letter)
        if glyph and glyph.outline:
            canvas.outline(glyph.outline)
            _lay(canvas, letters, scale, size)
        advance = glyph.advance if glyph else face.units * 0.28
        lib.cairo_translate(pen, advance, 0)
    lib.cairo_restore(pen)
    return width


def _lay(canvas: Canvas, letters: Letters, scale: float, size: float) -> None:
    if letters.shade:
        for wide, strength in ((0.13, 0.10), (0.076, 0.14), (0.038, 0.2)):
            canvas.ink(letters.shade, strength * letters.alpha)
            canvas.stroke(wide * size / scale, keep=True)
    canvas.ink(letters.colour, letters.alpha)
    canvas.fill(keep=bool(letters.heavy))
    if letters.heavy:
        canvas.stroke(letters.heavy / scale)


def broken(face: Typeface, text: str, size: float, width: float) -> list[str]:
    """Break text into lines no wider than `width`, as even as they can be."""
    words = text.split()
    if not words:
        return []
    full = _greedy(face, words, size, width)
    # Narrow until one more line would be needed: the lines come out evenly long.
    narrow = width
    while narrow > width * 0.4:
        tried = _greedy(face, words, size, narrow * 0.94)
        if len(tried) > len(full):
            break
        full, narrow = tried, narrow * 0.94
    return full


def _greedy(face: Typeface, words: list[str], size: float, width: float) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if face.width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def fitted(
    face: Typeface, text: str, *, size: float, width: float, lines: int
) -> tuple[float, list[str]]:
    """Return the largest size up to `size` at which the text fits, and its lines."""
    while size > 9:
        rows = broken(face, text, size, width)
        if len(rows) <= lines and all(face.width(row, size) <= width for row in rows):
            return size, rows
        size *= 0.93
    return size, broken(face, text, size, width)
