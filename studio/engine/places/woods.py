"""Meadows, woods and what is wild with trees."""

from __future__ import annotations

from studio.engine.places import Set, place
from studio.engine.places.buildings import house
from studio.engine.places.greenery import (
    grass_frame,
    leaf_colour,
    leafy_frame,
    meadow_flowers,
    mushroom,
    pine,
    pines,
    tree,
    tuft,
)
from studio.engine.places.landforms import earth, ground, hills, scatter


@place(
    "meadow", "meadows", "field", "hill", "countryside", "park", "picnic",
    ground=568, sounds=("birds", "breeze"), palettes=("meadow", "dusk", "honey"),
)  # fmt: skip
def meadow(s: Set) -> None:
    s.sky()
    far = s.plane(0.3)
    hills(s, far, 428, 46, earth(s, 0))
    house(s, far, s.rng.uniform(820, 1120), 452, 46)
    hills(s, far, 470, 34, earth(s, 1, "#8fb36a", 0.3))
    for n in range(5):
        pine(
            s,
            far,
            150 + n * 26 + s.rng.uniform(-8, 8),
            474,
            s.rng.uniform(34, 60),
            s.palette.layers[1],
        )
    near = s.plane(0.62)
    hills(s, near, 506, 26, earth(s, 1, "#6fa35c", 0.42))
    for x in (60.0, 1190, 1330, -150):
        high = s.rng.uniform(120, 190)
        tree(s, near, x + s.rng.uniform(-40, 40), 520, high, leaf_colour(s, 2))
    feet = s.plane(1.0)
    ground(s, feet, 568, earth(s, 2, "#5f9a58", 0.45))
    meadow_flowers(s, feet, 540, 700, 22)
    for x, y in scatter(s.rng, 8, 560, 700):
        tuft(feet, x, y, 34, earth(s, 3, "#4f8a52", 0.4))
    grass_frame(s, s.plane(1.3), earth(s, 4, "#2c5f4a", 0.3))


@place(
    "forest", "woods", "wood", "woodland", "glade", "clearing",
    ground=570, sounds=("birds", "leaves"), palettes=("emerald", "ember", "moss"),
)  # fmt: skip
def forest(s: Set) -> None:
    s.sky()
    far = s.plane(0.3)
    hills(s, far, 420, 30, earth(s, 0))
    pines(s, far, 478, s.palette.layers[0], (90, 170), 74)
    hills(s, far, 470, 18, earth(s, 1, share=0.3))
    near = s.plane(0.6)
    pines(s, near, 532, s.palette.layers[1], (170, 270), 118)
    hills(s, near, 520, 14, earth(s, 1))
    for x in (20.0, 150, 1120, 1290, -160, 1460):
        high = s.rng.uniform(300, 420)
        tree(s, near, x + s.rng.uniform(-30, 30), 548, high, leaf_colour(s, 2))
    feet = s.plane(1.0)
    ground(s, feet, 570, earth(s, 3))
    for n, (x, y) in enumerate(scatter(s.rng, 9, 560, 690)):
        cap = s.palette.warm if n % 3 else s.palette.pale
        mushroom(feet, x, y, s.rng.uniform(26, 46), cap, s.palette.pale)
    leafy_frame(s, s.plane(1.3), s.palette.layers[4])
