"""What is seen at a frame: (film, frame) → picture.

`Painter` keeps what does not move (sets, things, lettering) baked, and each frame only
lays the sheets down, draws the puppets and lets the weather fall. What it keeps is a
cache and nothing else: any frame can be asked for in any order, by any process, and is
the same to the byte.
"""

from __future__ import annotations

from studio.engine.frames.painter import Painter

__all__ = ["Painter"]
