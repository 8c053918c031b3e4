"""Lamps, candles and torches: what sheds light in rooms and hands."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import BRASS, BRASS_DARK, STEEL, STEEL_DARK

furniture = partial(prop, kind="furniture")
fixture = partial(prop, kind="furniture", at="wall")


@furniture("floor lamp", "floor lamps", "lamp", "lamps", "standing lamp", size=190,
           main="#e2a04f", shines=True)  # fmt: skip
def floor_lamp(b: Brush, c: Colours) -> None:
    b.glow(0, -136, 120, c.light, 0.6)
    b.ellipse(0, -5, 34, 7, c.ink, lift=0.5)
    b.rect(-4, -140, 8, 136, c.ink, r=3)
    b.ellipse(0, -138, 18, 12, c.light)
    b.shape("M-30 -188H30L52 -134H-52Z", c.main)
    b.shape("M-30 -188H-10L-18 -134H-52Z", c.bright, lift=0)
    b.line("M-50 -138H50", c.dark, 4)
    b.line("M24 -134V-112", BRASS, 2)
    b.circle(24, -110, 4, BRASS)


@fixture(
    "chandelier", "chandeliers", size=120, main="#ecbb62", moves="sway", shines=True
)
def chandelier(b: Brush, c: Colours) -> None:
    b.line("M0 -120V-60", c.dark, 4)
    b.line("M0 -26C-20 -6 -70 -10 -72 -46M0 -26C20 -6 70 -10 72 -46M0 -26C-8 -10 -36"
           " -14 -36 -46M0 -26C8 -10 36 -14 36 -46", c.main, 6)  # fmt: skip
    b.shape("M-12 -62C-22 -40 -10 -24 0 -10C10 -24 22 -40 12 -62Z", c.main, lift=0.5)
    for x in (-72, -36, 36, 72):
        b.glow(x, -74, 34, c.light, 0.6)
        b.rect(x - 5, -64, 10, 18, c.pale, r=2, lift=0.3)
        b.shape(f"M{x} -86C{x - 8} -74 {x - 6} -66 {x} -65C{x + 6} -66 {x + 8} -74"
                f" {x} -86Z", "#f7b45e", lift=0)  # fmt: skip
        b.ellipse(x, -46, 11, 4, c.dark)
    b.circle(0, -4, 5, "#c4e2de")


@prop("candle", "candles", kind="light", size=60, drawn=72, at="hand",
      main="#f3e6d0", second="#ecbb62", moves="flicker", grip=(0, -8),
      shines=True)  # fmt: skip
def candle(b: Brush, c: Colours) -> None:
    b.glow(0, -58, 60, c.light, 0.65)
    b.ellipse(0, -7, 30, 7, c.second, lift=0.6)
    b.ring(30, -10, 7, BRASS_DARK, 4)
    b.rect(-10, -44, 20, 38, c.main, r=3, lift=0.5)
    b.shape(
        "M-10 -40C-8 -34 -6 -26 -3 -34C0 -42 6 -38 10 -40V-44H-10Z", "#ffffff", lift=0
    )
    b.shape("M0 -72C-10 -58 -8 -48 0 -47C8 -48 10 -58 0 -72Z", "#f0a24e", lift=0)
    b.shape("M0 -61C-5 -54 -4 -49 0 -48C4 -49 5 -54 0 -61Z", "#fdeab4", lift=0)


@prop("cake candle", "cake candles", "birthday candle", "birthday candles",
      kind="light", size=48, at="table", main="#e9746a", moves="flicker",
      shines=True)  # fmt: skip
def cake_candle(b: Brush, c: Colours) -> None:
    b.glow(0, -40, 26, c.light, 0.5)
    b.rect(-4, -32, 8, 34, c.main, r=2, lift=0.4)
    b.line("M-4 -8l8 -5M-4 -18l8 -5M-4 -27l8 -5", c.pale, 1.8)
    b.shape("M0 -48C-6 -39 -5 -33 0 -32C5 -33 6 -39 0 -48Z", "#f0a24e", lift=0)
    b.shape("M0 -42C-3 -38 -3 -34 0 -33C3 -34 3 -38 0 -42Z", "#fdeab4", lift=0)


@prop("lantern", "lanterns", kind="light", size=78, drawn=92, at="hand",
      main="#2f5a66", grip=( 0, -88), shines=True)  # fmt: skip
def lantern(b: Brush, c: Colours) -> None:
    b.glow(0, -36, 80, c.light, 0.6)
    b.ring(0, -80, 11, c.main, 4)
    b.rect(-28, -9, 56, 9, c.main, r=4, lift=0.5)
    b.rect(-22, -58, 44, 50, c.light, r=4)
    b.shape("M0 -50C-12 -32 -10 -16 0 -14C10 -16 12 -32 0 -50Z", "#f0a24e", lift=0)
    b.line("M-22 -58V-8M22 -58V-8", c.main, 5)
    b.shape("M-30 -56C-22 -76 22 -76 30 -56Z", c.main, lift=0.5)
    b.line("M-20 -62C-14 -68 0 -70 8 -69", c.bright, 2.5)


@prop("flashlight", "flashlights", "torch", "torches", kind="light", size=40, at="hand",
      main="#d8573f", grip=(-26, -20), shines=True)  # fmt: skip
def flashlight(b: Brush, c: Colours) -> None:
    b.veil("M40 -30L96 -52V12L40 -10Z", c.light, 0.3)
    b.rect(-56, -30, 70, 20, c.main, r=5, lift=0.6)
    b.rect(-56, -30, 70, 7, c.bright, r=4)
    b.shape("M12 -30L34 -40V0L12 -10Z", c.dark, lift=0.5)
    b.ellipse(36, -20, 6, 19, c.light)
    b.rect(-22, -34, 18, 6, c.ink, r=3)


@prop("light bulb", "light bulbs", "bulb", "bulbs", "lightbulb", kind="light",
      size=54, drawn=66, at="hand", main="#f7d98a", grip=(0, -8),
      shines=True)  # fmt: skip
def light_bulb(b: Brush, c: Colours) -> None:
    b.glow(0, -42, 66, c.light, 0.7)
    b.shape("M-12 -18C-14 -28 -24 -32 -24 -44A24 23 0 0 1 24 -44C24 -32 14 -28 12 -18"
            "Z", c.main, lift=0.5)  # fmt: skip
    b.line("M-6 -18V-34L0 -28L6 -34V-18", c.dark, 2.5)
    b.rect(-11, -19, 22, 13, STEEL, r=3, lift=0.3)
    b.line("M-11 -14H11M-11 -9H11", STEEL_DARK, 2)
    b.shape("M-7 -6H7L3 0H-3Z", STEEL_DARK, lift=0)
    b.line("M-15 -46C-14 -54 -8 -58 -3 -59", "#ffffff", 3)
