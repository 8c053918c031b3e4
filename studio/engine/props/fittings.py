"""Fittings: the wheels, windows and doors that many things are made with."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours

# Materials keep their colour whatever the story's: wood is wood in a blue film too.
WOOD, WOOD_DARK, WOOD_PALE = "#a8704c", "#7c4f38", "#cf9d6f"
STEEL, STEEL_DARK, STEEL_PALE = "#93acb0", "#5f7d85", "#cfdcda"
STONE, STONE_DARK = "#b3ada6", "#8b8785"
BRASS, BRASS_DARK = "#ecbb62", "#c08b3e"
GLASS, WATER = "#c4e2de", "#5fa9b4"
LEAF = "#5f9468"
NIGHT = "#04181d"


def wheel(b: Brush, c: Colours, x: float, r: float, y: float | None = None) -> None:
    """Stand a wheel on the ground, or hang its hub at `y`."""
    y = -r if y is None else y
    b.circle(x, y, r, c.ink, lift=0.6)
    b.circle(x, y, r * 0.56, c.pale)
    b.circle(x, y, r * 0.2, c.ink)


def lights(b: Brush, c: Colours, front: float, back: float, y: float) -> None:
    """Fit a headlamp and a tail lamp."""
    b.glow(front, y, 26, c.light, 0.55)
    b.ellipse(front, y, 5, 8, c.light)
    b.rect(back - 3, y - 7, 6, 14, "#c8452f", r=2)


def guarded(b: Brush, c: Colours, x: float, r: float) -> None:
    """Stand a wheel under a mudguard."""
    g = r + 6
    b.shape(f"M{x - g} {5 - r}A{g} {g} 0 0 1 {x + g} {5 - r}Z", c.dark, lift=0)
    wheel(b, c, x, r)


def spokes(b: Brush, x: float, r: float, colour: str, *, rim: float = 4.0) -> None:
    """Stand an open wheel with spokes on the ground."""
    s = r * 0.71
    b.line(
        f"M{x - r} {-r}h{2 * r}M{x} {-2 * r}v{2 * r}"
        f"M{x - s} {-r - s}l{2 * s} {2 * s}M{x - s} {-r + s}l{2 * s} {-2 * s}",
        colour,
        rim * 0.35,
    )
    b.ring(x, -r, r, colour, rim)
    b.circle(x, -r, r * 0.16, colour)


def pane(b: Brush, c: Colours, x: float, y: float, w: float, h: float) -> None:
    """Set in a lit window with a cross of bars, from its upper left corner."""
    b.rect(x - 3, y - 3, w + 6, h + 6, c.dark, r=3, lift=0.35)
    b.rect(x, y, w, h, c.light, r=1.5)
    b.line(f"M{x + w / 2} {y}v{h}M{x} {y + h / 2}h{w}", c.ink, min(2.0, 0.5 + w * 0.05))


def glass(b: Brush, c: Colours, x: float, y: float, w: float, h: float) -> None:
    """Set in a lit window without bars, as vehicles have."""
    b.rect(x, y, w, h, c.light, r=5)
    b.line(f"M{x + w * 0.62} {y + 4}L{x + w * 0.3} {y + h - 4}", "#ffffff", 2.0)


def arch(b: Brush, colour: str, x: float, w: float, h: float, y: float = 0.0) -> None:
    """Stand a round-headed door or opening on the line `y`, its middle at `x`."""
    r = w / 2
    b.shape(
        f"M{x - r} {y}V{y - h + r}A{r} {r} 0 0 1 {x + r} {y - h + r}V{y}Z",
        colour,
        lift=0,
    )


def shade(b: Brush, outline: str, alpha: float = 0.16) -> None:
    """Darken the side that is turned from the light."""
    b.veil(outline, NIGHT, alpha)


def star(b: Brush, x: float, y: float, r: float, colour: str) -> None:
    """Paint a five-pointed star."""
    k = r * 0.42
    out = ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31))
    dip = ((0.59, -0.81), (0.95, 0.31), (0, 1), (-0.95, 0.31), (-0.59, -0.81))
    points: list[tuple[float, float]] = []
    for (ox, oy), (ix, iy) in zip(out, dip, strict=True):
        points += [(x + ox * r, y + oy * r), (x + ix * k, y + iy * k)]
    b.poly(points, colour, lift=0)
