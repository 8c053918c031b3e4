"""The ident: a lighthouse in the waves, and the channel's name on the nearest one."""

from __future__ import annotations

from studio.engine.cards.card import Kind
from studio.engine.cards.letters import Place, ripple, said
from studio.engine.cards.scene import Motion, Scene
from studio.engine.cards.sea import beam, clouds, lantern_at, water
from studio.engine.cards.tune import signature
from studio.engine.lettering.page import Letters
from studio.engine.places.buildings import lighthouse
from studio.engine.places.coast import gulls
from studio.engine.places.landforms import earth, hills

ZOOM = 0.86
LANTERN = (640.0, 150.0)


def draw(s: Scene) -> None:
    s.sky()
    clouds(s, [(200, 150, 1.0), (1090, 190, 0.9), (420, 300, 0.6)])
    gulls(s, s.layer(Motion(x=14, y=8)), 3)
    hills(s, s.layer(), 416, 20, earth(s, 0))
    water(s, 436, 44, 0)
    x, y, zoom = lantern_at(*LANTERN, ZOOM)
    tower = s.layer()
    lighthouse(s, tower, x + 1100 * zoom, y + 476 * zoom, 330 * zoom)
    s.live(beam(s.time, (x, y, zoom)))
    water(s, 372, 58, 1, 0.45)
    water(s, 442, 80, 3, 0.4)
    words(s)


def words(s: Scene) -> None:
    b = s.layer(Motion(y=5, arrives=0.35, rise=46, seconds=3.84), letters=True)
    letters = Letters(s.palette.pale, "#031317", heavy=1.0)
    place = Place(640, 584, 1040, 96)
    low = said(b, s.faces.title, s.card.title, place, letters)
    if s.card.line:
        place = Place(640, min(low + 52, 664), 1000, 28, 1)
        said(b, s.faces.text, s.card.line, place, Letters(s.palette.pale, "#031317"))
    else:
        ripple(b, 640, min(low + 34, 664), s.palette.light, scallops=7)


KIND = Kind("ident", 1, False, ("dusk", "dusk"), draw, signature, ("waves", 0.9), -24.0)
