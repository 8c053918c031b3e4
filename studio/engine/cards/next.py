"""What comes next, on a paper board that hangs from the sky."""

from __future__ import annotations

from studio.engine.cards.card import Kind
from studio.engine.cards.letters import Place, ripple, said
from studio.engine.cards.scene import Motion, Scene
from studio.engine.cards.sea import clouds, water
from studio.engine.cards.tune import beckoning
from studio.engine.lettering.page import Letters
from studio.engine.paint.colour import mix
from studio.engine.places.buildings import sailboat
from studio.engine.places.coast import gulls
from studio.engine.places.landforms import earth, hills
from studio.engine.props import all_props

LEFT, TOP, WIDE, HIGH = 230.0, 128.0, 820.0, 306.0


def draw(s: Scene) -> None:
    s.sky()
    clouds(s, [(120, 220, 1.1), (1150, 140, 1.0), (1020, 330, 0.6)])
    gulls(s, s.layer(Motion(x=14, y=8)), 2)
    balloon = all_props()["hot air balloon"]
    with (b := s.layer(Motion(y=10, x=8))).at(1140, 300, scale=0.5):
        balloon.whole(b, s.colours(balloon.main, balloon.second))
    hills(s, s.layer(), 470, 24, earth(s, 0))
    water(s, 498, 44, 0)
    at = (s.rng.uniform(160, 300), 552.0)
    sailboat(s, s.layer(Motion(x=16, y=4, turn=3, about=at)), *at, 104)
    water(s, 544, 60, 1, 0.45)
    board(s)
    water(s, 604, 84, 2, 0.4)


def board(s: Scene) -> None:
    """Hang the board on two strings and letter it."""
    swing = Motion(turn=0.5, y=2, about=(640, -60), seconds=3.84)
    paper, ink = s.palette.pale, s.palette.ink
    b = s.layer(swing)
    for x in (LEFT + 130, LEFT + WIDE - 130):
        b.line(f"M{x} -90V{TOP + 22}", mix(paper, ink, 0.5), 3)
    b.rect(LEFT, TOP, WIDE, HIGH, s.palette.warm, r=26, lift=2.4)
    b.rect(LEFT + 12, TOP + 12, WIDE - 24, HIGH - 24, paper, r=18, lift=1.0)
    for x in (LEFT + 130, LEFT + WIDE - 130):
        b.circle(x, TOP + 34, 7, mix(paper, ink, 0.5))
    b = s.layer(swing, letters=True)
    line = s.card.line or KIND.line
    warm = Letters(mix(s.palette.warm, ink, 0.25), heavy=0.6)
    said(b, s.faces.text, line, Place(640, TOP + 76, 600, 34, 1), warm)
    ripple(b, 640, TOP + 96, s.palette.warm, scallops=3)
    place = Place(640, TOP + 204, WIDE - 110, 72)
    said(b, s.faces.title, s.card.title, place, Letters(ink, heavy=0.6))


KIND = Kind(
    "next", 2, False, ("lagoon", "afternoon"), draw, beckoning, ("waves", 0.7), -24.0,
    "Next",
)  # fmt: skip
