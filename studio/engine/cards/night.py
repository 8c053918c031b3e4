"""Quiet hours: slow waves, the moon, and a lamp on a small boat."""

from __future__ import annotations

from studio.engine.cards.card import Kind
from studio.engine.cards.letters import Place, ripple, said
from studio.engine.cards.scene import Live, Motion, Scene
from studio.engine.cards.sea import breathing, water
from studio.engine.cards.tune import cradle
from studio.engine.lettering.page import Letters
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.places.heavens import SPARKLE
from studio.engine.places.landforms import earth, glitter, hills
from studio.engine.props import all_props

BOAT = (430.0, 566.0)
ROCKS = Motion(x=6, y=4, turn=1.4, about=BOAT)


def draw(s: Scene) -> None:
    s.sky()
    s.live(stars(s))
    hills(s, s.layer(), 452, 18, earth(s, 0))
    water(s, 474, 42, 0)
    glitter(s, s.layer(Motion(x=5)), 490, 546, 940)
    water(s, 506, 56, 1, 0.45)
    boat(s)
    water(s, 560, 72, 2, 0.4)
    water(s, 624, 94, 3, 0.35)
    words(s)


def boat(s: Scene) -> None:
    rowing, lantern = all_props()["rowing boat"], all_props()["lantern"]
    b = s.layer(ROCKS)
    with b.at(*BOAT, scale=0.72):
        rowing.draw(b, s.colours(rowing.main, rowing.second))
        with b.at(22, -34, scale=0.9):
            lantern.draw(b, s.colours(lantern.main, lantern.second))
        if rowing.front:
            rowing.front(b, s.colours(rowing.main, rowing.second))
    s.live(lamp(s, (BOAT[0] + 16, BOAT[1] - 48)))


def lamp(s: Scene, at: tuple[float, float]) -> Live:
    """Return the light of the lamp: it swells and fades, and lies on the water."""

    def lit(canvas: Canvas, share: float, seconds: float) -> None:
        strength = 0.2 + 0.12 * breathing(share, seconds, 7.68)
        x, y, _, _ = ROCKS.at(share, seconds)
        b = Brush(canvas, s.hand)
        b.glow(at[0] + x, at[1] + y, 190, s.palette.light, strength)
        for n in range(4):
            wide = 40 + n * 16 + x
            y_n = BOAT[1] + 14 + n * 13
            b.mist(at[0] + x, y_n, wide, 2.4, s.palette.light, strength * 0.9)

    return lit


def stars(s: Scene) -> Live:
    """Return a few large stars that breathe, each in its own time."""
    spots = [
        (s.rng.uniform(80, 1200), s.rng.uniform(40, 330), s.rng.random())
        for _ in range(20)
    ]
    # None where the name stands: a star in a letter is a blot.
    spots = [spot for spot in spots if not (80 < spot[0] < 780 and spot[1] > 120)]

    def twinkle(canvas: Canvas, share: float, seconds: float) -> None:
        b = Brush(canvas, s.hand)
        for nth, (x, y, phase) in enumerate(spots):
            bright = breathing(share, seconds, 3.84 + nth % 3, phase)
            with b.at(x, y, scale=1.0 + 0.9 * phase):
                b.veil(SPARKLE, s.palette.pale, 0.15 + 0.75 * bright)

    return twinkle


def words(s: Scene) -> None:
    b, pale = s.layer(letters=True), s.palette.pale
    place = Place(430, 212, 680, 54)
    letters = Letters(pale, "#031317", alpha=0.86)
    low = said(b, s.faces.title, s.card.title, place, letters)
    ripple(b, 430, low + 26, s.palette.light, scallops=3)
    place = Place(430, low + 66, 640, 25, 1)
    letters = Letters(pale, "#031317", alpha=0.8)
    said(b, s.faces.text, s.card.line or KIND.line, place, letters)


KIND = Kind(
    "night", 4, True, ("midnight", "night"), draw, cradle, ("waves", 0.9), -31.0,
    "Good night",
)  # fmt: skip
