"""The station clock: a paper face, and a hand that reaches the hour as it ends."""

from __future__ import annotations

import re

from kit.problems import Problem
from studio.engine.cards.card import Card, Kind
from studio.engine.cards.letters import Place, ripple, said, shade
from studio.engine.cards.scene import Live, Motion, Scene
from studio.engine.cards.sea import clouds, water
from studio.engine.cards.tune import chime
from studio.engine.lettering.page import Letters
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.paint.colour import mix
from studio.engine.places.coast import gulls
from studio.engine.places.landforms import earth, hills

MIDDLE = (890.0, 318.0)  # before the setting sun, whose rings go round it
ROUND = 196.0
_HOUR = re.compile(r"(\d{1,2})[:.](\d\d)")


def draw(s: Scene) -> None:
    hour, minute = hour_of(s.card)
    s.sky()
    clouds(s, [(600, 120, 0.8), (1190, 150, 0.9), (150, 200, 0.9)])
    gulls(s, s.layer(Motion(x=14, y=8)), 3)
    hills(s, s.layer(), 470, 24, earth(s, 0))
    water(s, 498, 44, 0)
    face(s, hour % 12 + minute / 60, minute)
    s.live(last_seconds(s))
    water(s, 552, 62, 1, 0.45)
    water(s, 616, 86, 2, 0.4)
    words(s)


def hour_of(card: Card) -> tuple[int, int]:
    """Return the hour and minute that a clock card names."""
    found = _HOUR.fullmatch(card.title.strip())
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return int(found[1]), int(found[2])
    raise Problem(f"“{card.title}” is not an hour.", "Write it as 19:30.")


def face(s: Scene, hours: float, minutes: float) -> None:
    """Hang the clock: rim, face, marks and the two slow hands."""
    b, (x, y) = s.layer(), MIDDLE
    paper, ink = s.palette.pale, s.palette.ink
    b.circle(x, y, ROUND, s.palette.warm, lift=2.6)
    b.circle(x, y, ROUND - 20, paper, lift=1.2)
    for n in range(12):
        with b.at(x, y, turn=n * 30):
            long, wide = (26, 9) if n % 3 == 0 else (14, 6)
            b.rect(-wide / 2, 34 - ROUND, wide, long, mix(ink, paper, 0.1), r=3)
    for turn, long, wide in ((hours * 30, 96, 15), (minutes * 6, 138, 11)):
        with b.at(x, y, turn=turn):
            b.rect(-wide / 2, -long, wide, long + 22, ink, r=6, lift=0.8)


def last_seconds(s: Scene) -> Live:
    """Return the quick hand: it stands upright with the card's last frame."""

    def sweep(canvas: Canvas, share: float, seconds: float) -> None:
        b, left = Brush(canvas, s.hand.brisk()), (1 - share) * seconds
        with b.at(*MIDDLE, turn=-left * 6):
            b.rect(-2.5, -150, 5, 190, s.palette.warm, r=2, lift=0.8)
        b.circle(*MIDDLE, 13, s.palette.warm, lift=0.8)
        b.circle(*MIDDLE, 5, s.palette.pale)

    return sweep


def words(s: Scene) -> None:
    b, pale = s.layer(letters=True), s.palette.pale
    shade(b, 360, 320, 420, 200, s.palette.ink)
    letters = Letters(pale, "#031317", heavy=1.0)
    said(b, s.faces.title, s.card.title, Place(360, 330, 560, 150, 1), letters)
    ripple(b, 360, 368, s.palette.light)
    place = Place(360, 422, 560, 30, 1)
    said(b, s.faces.text, s.card.line, place, Letters(pale, "#031317"))


KIND = Kind(
    "clock", 2, False, ("dusk", "dusk"), draw, chime, ("waves", 0.7), -24.0
)  # fmt: skip
