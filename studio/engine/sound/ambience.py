"""Which beds lie under each chapter: its place, its weather, its time of day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studio.engine.sound.effects import is_bed
from studio.engine.staging import Chapter

_BY_WEATHER = {
    "rain": ("rain",), "storm": ("rain", "wind"), "snow": ("snow_hush",),
    "windy": ("wind",), "fog": (),
}  # fmt: skip
_BY_DAY = frozenset({"birds", "playground", "market", "cows", "gulls"})
_NIGHT_FIELDS = frozenset({"breeze", "leaves", "birds", "river"})
_CROSS = 0.8  # seconds over which one chapter's bed becomes the next one's
_THROUGH_WALLS = 0.4

# Given a place's name: its beds, and whether it is indoors.
About = Callable[[str], tuple[tuple[str, ...], bool]]


@dataclass(frozen=True)
class Lying:
    """A bed from one second to another, with its gain and its fades."""

    name: str
    start: float
    end: float
    gain: float = 1.0
    fade: float = _CROSS


def of_places(name: str) -> tuple[tuple[str, ...], bool]:
    """Return what a place of ours sounds like."""
    # Imported late: the drawings of all places are needed by painting, not by sound.
    from studio.engine.places import all_places

    place = all_places().get(name)
    return (place.sounds, place.indoors) if place else (("breeze",), False)


def under(chapters: Sequence[Chapter], about: About = of_places) -> tuple[Lying, ...]:
    """Return the beds of a film; one that goes on into the next chapter is not cut."""
    lying: list[Lying] = []
    for chapter in chapters:
        for name, gain in _named(chapter, about):
            same = [bed for bed in lying if bed.name == name and bed.gain == gain]
            if same and abs(same[-1].end - chapter.start) < 0.1:
                lying.remove(same[-1])
                lying.append(Lying(name, same[-1].start, chapter.end, gain))
            else:
                lying.append(Lying(name, chapter.start, chapter.end, gain))
    return tuple(lying)


def _named(chapter: Chapter, about: About) -> list[tuple[str, float]]:
    sounds, indoors = about(chapter.place)
    night = chapter.time == "night"
    names = [name for name in sounds if not (night and name in _BY_DAY)]
    if night and not indoors and set(sounds) & _NIGHT_FIELDS:
        names.append("crickets")
    gains = dict.fromkeys(names, 1.0)
    for name in _BY_WEATHER.get(chapter.weather, ()):
        gains[name] = _THROUGH_WALLS if indoors else 1.0
    # Three at most: more are not heard as places, but as noise.
    return [(name, gain) for name, gain in gains.items() if is_bed(name)][-3:]
