"""The house's seven faces as stars of a film, until a family has a cast of its own."""

from __future__ import annotations

from collections.abc import Mapping

from accounts.models.profile import Picture
from studio.pipeline.order import Star

STARS: Mapping[str, Star] = {
    star.id: star
    for star in (
        Star(Picture.OTTER, "Otter", "otter"),
        Star(Picture.JUNIPER, "Juniper", "girl", "#c9513f"),
        Star(Picture.WREN, "Wren", "wren"),
        Star(Picture.KEEPER, "Bram", "grandfather", "#2f6f7a"),
        Star(Picture.ROBOT, "Tin", "robot", "#8fb4b0"),
        Star(Picture.MAMA, "Mama", "woman", "#7a4a6a"),
        Star(Picture.PAPA, "Papa", "adult", "#3f7a4c"),
    )
}
