"""Beards and moustaches: part of the wardrobe, drawn about the middle of a head.

They are painted on, flat, and grow out of the cheeks along the jaw: as a piece of their
own they would have an edge, and a hand that draws edges would tie them on like a strap.
"""

from __future__ import annotations

from studio.engine.actors.wardrobe import Wearer, worn
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, luma

# From ear to ear: down the cheek, up to the nose as a moustache, and down again.
_CHEEKS = "C26 5 25 12 19 11C13 4 7 3 2 7C-3 3 -9 4 -15 11C-22 12 -26 5 -27.500 -5Z"


@worn("chin", "long beard")
def beard(b: Brush, w: Wearer) -> None:
    b.shape(
        f"M-27.500 -5C-31 34 -14 43 1 43C16 43 31 34 27.500 -5{_CHEEKS}",
        w.dyed(w.look.hair),
        lift=0,
    )
    _lips(b, w)


@worn("chin", "wizard beard")
def great_beard(b: Brush, w: Wearer) -> None:
    hair, tip = w.dyed(w.look.hair), round(w.swing * 7)
    b.shape(
        f"M-27.500 -5C-31 34 {-16 - tip} 54 {1 - tip} 77"
        f"C{18 - tip} 54 31 34 27.500 -5{_CHEEKS}",
        hair,
        lift=0,
    )
    b.line("M-8 36Q-6 48 0 57M9 37Q8 45 5 51", darker(hair, 0.14), 1.8)
    _lips(b, w)


def _lips(b: Brush, w: Wearer) -> None:
    """Leave room for the mouth under the moustache, or a dark beard would hide it."""
    if luma(w.dyed(w.look.hair)) >= 0.5:
        return
    b.shape(
        "M2 9.500C-3 8 -8 10 -10 14C-9 21 -4 23.500 2 23.500"
        "S13 21 14 14C12 10 7 8 2 9.500Z",
        w.look.skin,
        lift=0,
    )


@worn("face")
def moustache(b: Brush, w: Wearer) -> None:
    b.shape(
        "M2 6C-4 2 -12 4 -17 11C-10 15 -3 13 2 10C7 13 14 15 21 11C16 4 8 2 2 6Z",
        darker(w.dyed(w.look.hair), 0.08),
        lift=0,
    )
