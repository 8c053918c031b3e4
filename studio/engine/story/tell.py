"""Tells a story: from a brief to a script. The same brief and seed, the same story.

plot      who wants what, and what stands in the way
outline   how many scenes, which beat each is, how much talk
choose    which exchanges, so that they fit
scene     who is there, with which things, doing what
title     what it is all called
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.origins import origins
from studio.engine.places import all_places
from studio.engine.story import Script
from studio.engine.story.choose import choose
from studio.engine.story.outline import outline
from studio.engine.story.plot import Plot, plot
from studio.engine.story.scene import scenes
from studio.engine.story.title import headings, title

# What people say of colours, and the palettes they mean.
_ASKED = {
    "pastel": ("blossom", "candy"),
    "bright": ("candy", "meadow"),
    "dark": ("midnight", "abyss"),
    "warm": ("ember", "honey", "dune"),
    "cool": ("lagoon", "frost"),
    "grey": ("frost", "moss"),
    "earth": ("dune", "moss"),
}


def tell(brief: Brief, cast: Sequence[CastMember] = ()) -> Script:
    """Tell the story that a brief asks for."""
    story = plot(brief, cast)
    parts = outline(story)
    said = choose(story, parts)
    return Script(
        title=title(story),
        language=story.language,
        characters=story.people.everyone,
        scenes=scenes(story, parts, said, headings(story, parts)),
        genre=story.genre,
        palette=_palette(story),
        style=brief.style.value,
        seconds=brief.seconds.value,
        seed=brief.seed,
        family=brief.family,
        avoid=brief.avoid,
    )


def _palette(story: Plot) -> str:
    brief, known = story.brief, origins("palette")
    asked = brief.palette.value
    if asked and brief.palette.source != "default":
        if asked in known:
            return asked
        if asked in _ASKED:
            meant = [name for name in _ASKED[asked] if name in known]
            return str(story.chance("palette").choice(meant or list(known)))
    place = all_places().get(brief.place.value)
    suits_place = [name for name in (place.palettes if place else ()) if name in known]
    moods = origins("mood")[story.mood].values["palettes"]
    suits_mood = [name for name in moods if name in known]
    both = [name for name in suits_place if name in suits_mood]
    options = both or suits_place or suits_mood or list(known)
    return str(story.chance("palette").choice(options))
