"""The words of a card: only what can be drawn, never wider than televisions show."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import normalize

from studio.engine.lettering.page import Letters, fitted, write
from studio.engine.lettering.typeface import Typeface
from studio.engine.paint.brush import Brush

LONGEST = 90  # letters of a title; a longer one ends in dots


def drawable(face: Typeface, text: str) -> str:
    """Return the text without what this typeface has no letter for: 🎈."""
    # One letter with its accent, not two: typefaces have Ñ, and no ~ to put on an N.
    whole = normalize("NFC", text)
    seen = "".join(x for x in whole if x.isspace() or face.glyph(x) is not None)
    flat = " ".join(seen.split())
    if len(flat) <= LONGEST:
        return flat
    return flat[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,.;:–-") + "…"


@dataclass(frozen=True)
class Place:
    """Where words may stand: the middle of their first line, and how much room."""

    x: float
    y: float
    width: float
    size: float
    lines: int = 2


def said(b: Brush, face: Typeface, text: str, at: Place, letters: Letters) -> float:
    """Write the words round a middle and return the last baseline."""
    words = drawable(face, text)
    if not words:
        return at.y
    size, rows = fitted(face, words, size=at.size, width=at.width, lines=at.lines)
    step = size * 1.1
    # Two rows stand round the place of one.
    first = at.y - (len(rows) - 1) * step / 2
    for n, row in enumerate(rows):
        write(b.canvas, face, row, (at.x, first + n * step), size, letters)
    return first + (len(rows) - 1) * step


def ripple(b: Brush, x: float, y: float, colour: str, *, scallops: int = 5) -> None:
    """Draw a small wave under a name: the mark of the channel."""
    step = 26
    data = f"M{x - scallops * step / 2} {y}" + f"q{step / 2} 9 {step} 0" * scallops
    b.line(data, colour, 2.6)


def shade(b: Brush, x: float, y: float, wide: float, high: float, ink: str) -> None:
    """Lay a soft dusk behind letters, with no edge that anyone could see."""
    with b.at(x, y):
        b.canvas.context.scale(wide / high, 1.0)
        b.glow(0, 0, high, ink, 0.5)
