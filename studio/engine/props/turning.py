"""What turns where it stands: fans, cogs, wheels in the wind and in the stream."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import STEEL, WOOD, WOOD_DARK

device = partial(prop, kind="device")


def fan_blades(b: Brush, c: Colours) -> None:
    for turn in (0, 120, 240):
        with b.at(turn=turn):
            b.shape("M0 0C-24 -8 -18 -36 4 -36C18 -32 10 -12 0 0Z", c.main, lift=0.4)
    b.circle(0, 0, 8, c.pale, lift=0.3)


def fan_cage(b: Brush, c: Colours) -> None:
    b.ring(0, -66, 38, c.dark, 4)
    b.ring(0, -66, 24, c.dark, 1.5)
    b.line("M-37 -66H37M0 -103V-29M-26 -92L26 -40M26 -92L-26 -40", c.dark, 1.5)


@device("fan", "fans", "electric fan", size=104, main="#6fa9a4", moves="still",
        front=fan_cage, wheel=(0, -66, fan_blades))  # fmt: skip
def fan(b: Brush, c: Colours) -> None:
    b.rect(-5, -40, 10, 36, STEEL, lift=0.4)
    b.rect(-30, -9, 60, 9, c.dark, r=4, lift=0.6)
    b.circle(0, -66, 38, c.pale, lift=0.6)
    fan_cage(b, c)


def cogwheel(b: Brush, c: Colours, r: float, colour: str) -> None:
    """Draw a toothed wheel round the brush's origin."""
    for turn in range(0, 360, 45):
        with b.at(turn=turn + 10):
            b.rect(-6, -r - 9, 12, 14, colour, r=2, lift=0.4)
    b.circle(0, 0, r, colour, lift=0.5)
    b.circle(0, 0, r * 0.6, c.pale)
    b.line(f"M0 {-r * 0.6:g}V{r * 0.6:g}M{-r * 0.6:g} 0H{r * 0.6:g}", colour, r * 0.16)
    b.circle(0, 0, r * 0.25, c.ink)


def large_cog(b: Brush, c: Colours) -> None:
    cogwheel(b, c, 30, c.main)


@device("gears", "gear", "cog", "cogs", "cogwheel", size=100, moves="still",
        main="#c08b3e", second="#5f7d85", wheel=(-20, -42, large_cog))  # fmt: skip
def gears(b: Brush, c: Colours) -> None:
    b.line("M-20 -42V-4M34 -78V-4", WOOD, 8)
    with b.at(34, -74, turn=12):
        cogwheel(b, c, 18, c.second)
    b.rect(-58, -6, 116, 6, WOOD_DARK, r=2)
