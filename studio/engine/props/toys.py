"""Toys and games."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop


@prop(
    "kite",
    "kites",
    kind="toy",
    size=190,
    at="sky",
    moves="fly",
    main="#e2745a",
    grip=(4, 102),
)
def kite(b: Brush, c: Colours) -> None:
    b.line("M0 6C14 26 -12 42 4 64C14 80 0 90 4 102", c.pale, 2.2)
    for x, y in ((-1, 28), (-2, 54), (2, 80)):
        b.line(f"M{x - 7} {y}l14 8", c.main, 6)
    b.shape("M0 -88L26 -44L0 6L-26 -44Z", c.main)
    b.shape("M0 -88L26 -44L0 -44Z", c.bright, lift=0)
    b.shape("M0 6L-26 -44L0 -44Z", c.dark, lift=0)
    b.line("M0 -88V6M-26 -44H26", c.pale, 1.6)
