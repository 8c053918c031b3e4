"""What is cut to the trunk: collars, hems and skirts. Part of the wardrobe.

The cloth itself is the trunk's own outline in the garment's colour (see
`bodies.people`); here is only what tells a jumper from a shirt.
"""

from __future__ import annotations

from studio.engine.actors.outfit import colour, edge, outfit
from studio.engine.actors.wardrobe import GOLD, Wearer, worn
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter


@worn("trunk")
def jumper(b: Brush, w: Wearer) -> None:
    tone = darker(w.look.coat, 0.16)
    with b.inside(w.cloth):
        b.line("M-14 -45Q0 -36 14 -45M-40 4Q0 9 40 4", tone, 5)


@worn("trunk")
def shirt(b: Brush, w: Wearer) -> None:
    cloth = w.look.coat
    b.shape(
        "M-14 -46L0 -37L14 -46L16 -38L5 -31L0 -37L-5 -31L-16 -38Z",
        lighter(cloth, 0.4) if cloth != "#ffffff" else "#dfe6e8",
        lift=0,
    )
    b.line("M0 -34V8", edge(cloth), 1.6)
    b.line("M0 -27h.1M0 -15h.1M0 -3h.1", edge(cloth), 3.4)


@worn("trunk")
def pyjamas(b: Brush, w: Wearer) -> None:
    with b.inside(w.cloth):
        pale = lighter(w.look.coat, 0.5)
        b.line("M-24 -50V30M-12 -50V30M12 -50V30M24 -50V30", pale, 2.6)
    b.shape("M-13 -46L0 -33L13 -46L15 -36L0 -27L-15 -36Z", pale, lift=0)
    b.line("M0 -20h.1M0 -9h.1M0 2h.1", edge(w.look.coat), 3.6)


@worn("trunk")
def coat(b: Brush, w: Wearer) -> None:
    tone = edge(w.look.coat)
    b.line("M0 -44V15M-16 -4h9M16 -4h-9", tone, 1.8)
    b.line("M5 -28h.1M5 -15h.1M5 -2h.1", "#fae6cf", 4)


@worn("trunk")
def dress(b: Brush, w: Wearer) -> None:
    with b.inside(w.cloth):
        b.line("M-30 -22H30", edge(w.look.coat), 3)


@worn("trunk")
def skirt(b: Brush, w: Wearer) -> None:
    cloth = colour(outfit(w.look.wears), "skirt")
    low = round(min(22.0, w.low - 2))
    b.shape(
        f"M-19 -14Q0 -10 19 -14C24 -4 29 {low - 10} 32 {low}"
        f"Q0 {low + 8} -32 {low}C-29 {low - 10} -24 -4 -19 -14Z",
        cloth,
        lift=0.4,
    )
    b.line(f"M-9 -2L-12 {low - 3}M9 -2L12 {low - 3}", darker(cloth, 0.16), 1.8)


@worn("trunk")
def cape(b: Brush, w: Wearer) -> None:
    """Tie it before the neck: from the front a cape is hardly more than this."""
    cloth = w.dye or darker(w.trim, 0.12)
    b.shape(
        "M-19 -46Q0 -38 19 -46C24 -40 25 -36 25 -32Q0 -26 -25 -32"
        "C-25 -36 -24 -40 -19 -46Z",
        cloth,
        lift=0,
    )
    b.circle(0, -33, 3.6, GOLD)
