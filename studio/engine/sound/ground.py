"""What lies beneath the voices: music and effects, before they bow to anybody.

It depends on what happens in a film and not on what is said in it: who changes a line
of a film keeps its ground.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from studio.engine.music.compose import compose
from studio.engine.music.play import BLOCK, Shelf
from studio.engine.music.play import blocks as played
from studio.engine.origins import origins
from studio.engine.sound import RATE, Samples
from studio.engine.sound import effects as house
from studio.engine.sound.ambience import About, Lying, of_places, under
from studio.engine.sound.curves import put
from studio.engine.staging import Film, Noise


@dataclass(frozen=True)
class Ground:
    """One block of it, both parts in stereo."""

    music: Samples
    effects: Samples


Beneath = Callable[[], Iterator[Ground]]


def ground(film: Film, genre: str, about: About = of_places) -> Beneath:
    """Return what yields the film's ground, block by block, as often as it is asked."""
    themes = {somebody.id: somebody.theme for somebody in film.characters}
    score = compose(film.chapters, film.seconds, themes, film.seed, genre)
    shelf = Shelf()
    noises = _Noises(film, about)

    def beneath() -> Iterator[Ground]:
        for nth, music in enumerate(played(score, shelf)):
            yield Ground(music, noises.between(nth * BLOCK, len(music)))

    return beneath


class _Noises:
    """All that sounds in a film and is neither voice nor music."""

    def __init__(self, film: Film, about: About) -> None:
        self._seed = film.seed
        self._lying = [*under(film.chapters, about), *_long(film.noises)]
        self._struck = sorted(_struck(film), key=lambda hit: hit[0])

    def between(self, start: int, count: int) -> Samples:
        out = np.zeros((count, 2), np.float32)
        for lying in self._lying:
            _lay(out, lying, start, self._seed)
        for at, name, seed, gain in self._struck:
            place = round(at * RATE) - start
            if place >= count:
                break
            if place > -8 * RATE:
                pan = (seed % 7 - 3) * 0.12
                put(out, house.once(name, seed), place, pan, gain)
        return out


def _long(noises: Sequence[Noise]) -> list[Lying]:
    return [
        Lying(noise.name, noise.start, noise.end, noise.level, 0.3)
        for noise in noises
        if house.is_bed(noise.name) and noise.end - noise.start > 3.5
    ]


def _struck(film: Film) -> Iterator[tuple[float, str, int, float]]:
    """Yield when, what, which variation and how loud, for all that happens once."""
    for nth, noise in enumerate(film.noises):
        long_bed = house.is_bed(noise.name) and noise.end - noise.start > 3.5
        if long_bed or not house.is_known(noise.name):
            continue
        # A handful of variations a film: a step is never quite the step before.
        seed = film.seed * 8 + nth % 5
        yield noise.start, noise.name, seed, noise.level
        values = origins("sound")[noise.name].values
        if values.get("repeats"):
            lasts = len(house.once(noise.name, seed)) / RATE
            at = noise.start + lasts
            while at + lasts * 0.6 < noise.end:
                yield at, noise.name, seed, noise.level
                at += lasts


def _lay(out: Samples, lying: Lying, start: int, seed: int) -> None:
    """Add the part of a bed that lies in this block, crossed at its ends."""
    fade = round(lying.fade * RATE)
    begins = round(lying.start * RATE) - fade // 2
    ends = round(lying.end * RATE) + fade // 2
    first, last = max(begins - start, 0), min(ends - start, len(out))
    if first >= last:
        return
    loop = house.loop(lying.name, seed)
    at = np.arange(start + first, start + last)
    near = np.minimum(at - begins, ends - at).astype(np.float32) / fade
    gain = np.sin(np.clip(near, 0, 1) * np.float32(np.pi / 2)) * np.float32(lying.gain)
    while first < last:
        here = (start + first) % len(loop)
        count = min(last - first, len(loop) - here)
        out[first : first + count] += loop[here : here + count] * gain[:count, None]
        gain = gain[count:]
        first += count
