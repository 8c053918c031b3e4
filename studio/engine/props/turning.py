"""What turns where it stands: fans, cogs, wheels in the wind and in the stream."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    STEEL,
    WOOD,
    WOOD_DARK,
    arch,
    pane,
)

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


def pinwheel_sails(b: Brush, c: Colours) -> None:
    for n, colour in enumerate((c.main, c.second, c.main, c.second)):
        with b.at(turn=n * 90):
            b.shape("M0 0V-42C14 -40 26 -28 28 -14Z", colour, lift=0.5)
            b.shape("M0 0V-42L12 -21Z", darker(colour, 0.2), lift=0)
    b.circle(0, 0, 6, BRASS, lift=0.3)


@prop("pinwheel", "pinwheels", "toy windmill", "whirligig", kind="toy", size=96,
      at="hand", main="#d8573f", second="#4d9fb5", grip=(0, -12),
      wheel=(0, -58, pinwheel_sails))  # fmt: skip
def pinwheel(b: Brush, c: Colours) -> None:
    b.line("M0 -58V0", WOOD, 5)


def turbine_blades(b: Brush, c: Colours) -> None:
    for turn in (10, 130, 250):
        with b.at(turn=turn):
            b.shape("M-7 0C-10 -40 -6 -90 0 -128C5 -90 6 -40 7 0Z", c.main, lift=0.6)
    b.circle(0, 0, 11, c.second, lift=0.5)


@prop("wind turbine", "wind turbines", "wind mill", "windpump", kind="building",
      size=400, main="#f3efe6", second="#d8573f",
      wheel=(0, -272, turbine_blades))  # fmt: skip
def wind_turbine(b: Brush, c: Colours) -> None:
    b.shape("M-14 0L-5 -272H5L14 0Z", c.main)
    b.shape("M2 -272H5L14 0H5Z", c.dark, lift=0)
    b.rect(-12, -282, 34, 18, c.dark, r=8, lift=0.5)


def mill_wheel(b: Brush, c: Colours) -> None:
    for turn in range(0, 360, 30):
        with b.at(turn=turn):
            b.rect(-4, -80, 8, 78, WOOD_DARK, lift=0.2)
            b.rect(-13, -86, 26, 14, WOOD, r=2, lift=0.4)
    b.ring(0, 0, 66, c.main, 11)
    b.ring(0, 0, 34, c.main, 8)
    b.circle(0, 0, 12, WOOD_DARK, lift=0.5)
    b.circle(0, 0, 5, BRASS)


def mill_stream(b: Brush, c: Colours) -> None:
    b.shape("M-150 -18C-110 -28 -80 -10 -40 -20C0 -30 40 -10 80 -20C110 -28 130 -14 150"
            " -18V4H-150Z", c.second)  # fmt: skip
    b.line("M-120 -8q14 -8 28 0M-40 -10q16 -8 32 0M50 -8q14 -8 28 0", "#e6f3ee", 4)


@prop("water wheel", "water wheels", "watermill", "water mill", kind="building",
      size=220, main="#8a5a40", second="#5fa9b4", front=mill_stream,
      wheel=(-34, -84, mill_wheel))  # fmt: skip
def water_wheel(b: Brush, c: Colours) -> None:
    b.shape("M0 -12V-150L70 -212L140 -150V-12Z", "#e6d6bc")
    b.shape("M-16 -140L70 -220L156 -140L144 -132L70 -200L-4 -132Z", c.main, lift=0.7)
    b.line("M-34 -84H30", WOOD_DARK, 12)
    pane(b, c, 72, -124, 34, 38)
    arch(b, WOOD_DARK, 96, 34, 52, -12)
    b.circle(70, -170, 12, c.dark)
    b.circle(70, -170, 8, c.light)
    mill_stream(b, c)


def steering_spokes(b: Brush, c: Colours) -> None:
    b.line("M-28 0H28M0 0V28", c.second, 8)
    b.ring(0, 0, 30, c.main, 9)
    b.ring(0, 0, 32, c.bright, 2)
    b.circle(0, 0, 11, c.second, lift=0.4)


@prop("steering wheel", "steering wheels", kind="tool", size=74, at="hand",
      main="#33505c", second="#93acb0", grip=(0, -10),
      wheel=(0, -37, steering_spokes))  # fmt: skip
def steering_wheel(b: Brush, c: Colours) -> None:
    b.line("M0 -37L10 -2", c.dark, 9)


@prop("weathercock", "weather vane", "weathervane", "weathercocks", kind="building",
      size=120, moves="sway", main="#ecbb62", second="#33505c")  # fmt: skip
def weathercock(b: Brush, c: Colours) -> None:
    b.line("M0 0V-76", c.second, 6)
    b.line("M-34 -34H34M-24 -44V-24M24 -44V-24", c.second, 4)
    b.line("M-48 -70H44", c.second, 5)
    b.poly([(44, -80), (62, -70), (44, -60)], c.main, lift=0.4)
    b.shape("M-38 -84C-48 -100 -42 -112 -30 -112C-26 -98 -16 -92 -4 -92C4 -94 8 -100 8"
            " -108C12 -118 24 -118 28 -108L36 -102L28 -98C28 -82 14 -72 -6 -72C-22 -72"
            " -32 -76 -38 -84Z", c.main)  # fmt: skip
    b.shape("M10 -112C10 -122 18 -120 18 -118C22 -124 28 -118 26 -112Z", "#d8573f",
            lift=0.3)  # fmt: skip
    b.circle(21, -107, 2.2, c.second)
    b.line("M-2 -72V-66", c.main, 4)


@prop("pendulum", "pendulums", "metronome", kind="device", size=96, at="table",
      moves="wobble", main="#a8704c", second="#ecbb62")  # fmt: skip
def pendulum(b: Brush, c: Colours) -> None:
    b.shape("M-34 0L-16 -90H16L34 0Z", c.main)
    b.shape("M-24 -12L-11 -80H11L24 -12Z", c.bright, lift=0)
    b.line("M-8 -30h16M-8 -44h16M-7 -58h14", c.dark, 2)
    b.line("M0 -14L14 -94", c.ink, 4)
    b.shape("M4 -66L18 -64L16 -50L6 -52Z", c.second, lift=0.4)
    b.rect(-38, -10, 76, 10, c.dark, r=4, lift=0.5)
