"""A film's stretch by itself: all that its frames show, and nothing else.

Two excerpts that are equal are painted the same, wherever they come from: that is how a
changed film finds the pictures it already has.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from studio.engine.origins import origins
from studio.engine.staging import FPS, Film, Mouth, Part, Shot

# A stressed word is seen in the hands this many frames before and after it.
STRESS = (3, 10)


def excerpt(film: Film, first: int, last: int) -> Film:
    """Return the frames from `first` to one before `last`, counted from 0 again.

    A shot that is still dissolving takes the one before it along.
    """
    shown = [
        n
        for n, shot in enumerate(film.shots)
        if shot.start < last and first < shot.start + shot.frames
    ]
    opening = film.shots[shown[0]]
    dissolve = origins("transition")["dissolve"].values["enter"] * FPS
    if opening.enter == "dissolve" and first < opening.start + dissolve and shown[0]:
        shown.insert(0, shown[0] - 1)
    shots = tuple(_cut(film.shots[n], first, last) for n in shown)
    return Film(
        "", film.language, film.style, film.seed, last - first, (), shots, (), (), ()
    )


def _cut(shot: Shot, first: int, last: int) -> Shot:
    """Return a shot as it is seen between two frames of the film.

    What is said before or after them is not seen in them: who changes a line changes
    the pictures it is heard with, and not the rest of its shot.
    """
    a, b = max(first - shot.start, 0), min(last - shot.start, shot.frames)
    # Already over: only its last frame is seen, in a dissolve.
    a = min(a, shot.frames - 1)
    parts = tuple(_acted(part, a, max(b, a + 1)) for part in shot.parts)
    return replace(shot, start=shot.start - first, parts=parts)


def _acted(part: Part, a: int, b: int) -> Part:
    """Return what an actor does from frame `a` of the shot to one before `b`."""
    now = max((n for n, key in enumerate(part.keys) if key.frame <= a), default=0)
    # The first one sets the rhythm of the lids; a walk needs where it came from.
    keys = part.keys[:1] + tuple(
        key for n, key in enumerate(part.keys) if n and n >= now - 1 and key.frame < b
    )
    held = [Mouth(a, mouth.shape) for mouth in part.mouths if mouth.frame <= a][-1:]
    mouths = (*held, *(mouth for mouth in part.mouths if a < mouth.frame < b))
    before, after = STRESS
    stresses = tuple(at for at in part.stresses if a - after <= at < b + before)
    return replace(part, keys=keys, mouths=mouths, stresses=stresses)


def fingerprint(film: Film) -> str:
    """Return what identifies everything a film shows.

    Made of its `repr`: frozen data of names, numbers and tuples, so it says the same in
    every process.
    """
    return hashlib.sha256(repr(film).encode()).hexdigest()
