"""The slate: nothing is planned. The sea, the lighthouse, the channel's name."""

from __future__ import annotations

from studio.engine.cards.card import Kind
from studio.engine.cards.letters import Place, ripple, said, shade
from studio.engine.cards.scene import Motion, Scene
from studio.engine.cards.sea import clouds, light_on_the_cliff, water
from studio.engine.cards.tune import lullaby
from studio.engine.lettering.page import Letters
from studio.engine.places.buildings import sailboat
from studio.engine.places.coast import gulls
from studio.engine.places.landforms import earth, hills
from studio.engine.props import all_props


def draw(s: Scene) -> None:
    s.sky()
    clouds(s, [(150, 120, 0.9), (1010, 96, 0.7)])
    balloon = all_props()["hot air balloon"]
    with (b := s.layer(Motion(y=9, x=5, seconds=15.36))).at(800, 262, scale=0.46):
        balloon.whole(b, s.colours(balloon.main, balloon.second))
    gulls(s, s.layer(Motion(x=10, y=6)), 3)
    hills(s, s.layer(), 440, 22, earth(s, 0))
    water(s, 462, 40, 0)
    at = (s.rng.uniform(250, 430), 500.0)
    sailboat(s, s.layer(Motion(x=7, y=3, turn=2.2, about=at)), *at, 78)
    water(s, 500, 54, 1, 0.45)
    light_on_the_cliff(s)
    water(s, 556, 70, 2, 0.4)
    water(s, 620, 92, 3, 0.35)
    words(s)


def words(s: Scene) -> None:
    pale, ink = s.palette.pale, s.palette.ink
    b = s.layer(letters=True)
    shade(b, 430, 250, 620, 230, ink)
    letters = Letters(pale, "#031317", heavy=0.8)
    place = Place(430, 228, 620, 84)
    low = said(b, s.faces.title, s.card.title, place, letters)
    ripple(b, 430, low + 34, s.palette.light)
    line = s.card.line or KIND.line
    place = Place(430, low + 84, 620, 30, 1)
    said(b, s.faces.text, line, place, Letters(pale, "#031317"))


KIND = Kind(
    "slate", 4, True, ("dusk", "dusk"), draw, lullaby, ("waves", 1.0), -26.0,
    "Soon there will be something to see",
)  # fmt: skip
