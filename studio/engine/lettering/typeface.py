"""Reads a typeface's outlines, so that text is drawn like any other shape.

Text by cairo's own means would use whatever fonts a computer has, and the same film
would look different in every house. The typeface comes in as bytes, from our own
front-end packages.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont


@dataclass(frozen=True)
class Glyph:
    outline: str  # path data in font units, y upward
    advance: float


@dataclass
class Typeface:
    """One typeface, or several that stand in for each other's missing letters."""

    units: int
    fonts: tuple[TTFont, ...]
    _glyphs: dict[str, Glyph | None] = field(default_factory=dict)

    @classmethod
    def read(cls, *files: bytes) -> Typeface:
        fonts = tuple(TTFont(io.BytesIO(data), lazy=True) for data in files)
        return cls(int(fonts[0]["head"].unitsPerEm), fonts)

    def glyph(self, letter: str) -> Glyph | None:
        """Return a letter's outline, or None for one that nobody here can draw."""
        if letter not in self._glyphs:
            self._glyphs[letter] = self._read(letter)
        return self._glyphs[letter]

    def width(self, text: str, size: float) -> float:
        """Return how wide the text stands at this size."""
        return sum(self._advance(letter) for letter in text) * size / self.units

    def _advance(self, letter: str) -> float:
        glyph = self.glyph(letter)
        return glyph.advance if glyph else self.units * 0.28

    def _read(self, letter: str) -> Glyph | None:
        for font in self.fonts:
            name = font.getBestCmap().get(ord(letter))
            if name:
                glyphs = font.getGlyphSet()
                pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:.1f}")
                glyphs[name].draw(pen)
                return Glyph(pen.getCommands(), float(glyphs[name].width))
        return None
