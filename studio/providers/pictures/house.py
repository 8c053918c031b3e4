"""The house's own pictures: the still that our film would show, painted by the engine.

No model and no network. The words are read as a film's sentence is, the facts of the
scene win over what the words leave open, and one shot is staged and painted: the same
words, facts and seed give the same picture to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import cv2
import numpy as np

from kit.problems import Problem, Stopped
from studio.engine.frames import Painter
from studio.engine.frames.players import blinking
from studio.engine.lettering.page import Faces
from studio.engine.lettering.typeface import Typeface
from studio.engine.paint.canvas import Pixels
from studio.engine.staging import HEIGHT, WIDTH, Film, Shot
from studio.engine.staging.camera import screen
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.still import Staged, staged
from studio.providers.service import (
    Hear,
    Need,
    Service,
    Stop,
    never,
    unheard,
)

# Nobody is spoken to; but who asks for a picture to stop is told so in one way.
LARGEST = 4096
# Past twice the house format a sheet of paper only gets heavier, not finer: a set at
# 4096 pixels is half a gigabyte while it is painted.
SHARPEST = 2.0
LOOKS = range(16, 46)  # frames into the shot among which a good moment is looked for
# Where the house's typefaces lie among the front-end packages, as films use them.
SCRIPTS = ("latin", "latin-ext", "vietnamese", "cyrillic", "greek")
FACES = ("brygada-1918", "atkinson-hyperlegible-next")


class HousePictures:
    """Paints one picture in the house's own hand."""

    name = "house"

    def __init__(self, faces: Callable[[], Faces] | None = None) -> None:
        self._faces = faces or _no_letters

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        _fits(wanted)
        _unless(stop)
        hear(0.0, "Reading the words", None)
        still = staged(wanted)
        _unless(stop)
        hear(0.2, "Painting", None)
        pixels = _painted(still, wanted, self._faces())
        _unless(stop)
        written, data = cv2.imencode(".png", pixels)
        if not written:
            raise Problem("The picture could not be written.", "Ask for it again.")
        hear(1.0, "Done", None)
        facts = {
            **still.facts,
            "width": str(wanted.width),
            "height": str(wanted.height),
        }
        if wanted.references:
            # A puppet's look is in the cast, not in a photograph of it.
            facts["left_out"] = "the reference pictures"
        return Picture(data.tobytes(), "png", "the house", facts)

    def check(self) -> str:
        self._faces()
        return "It is part of the house."


def _fits(wanted: Wanted) -> None:
    if not (64 <= wanted.width <= LARGEST and 64 <= wanted.height <= LARGEST):
        raise Problem(
            f"A picture of {wanted.width} × {wanted.height} cannot be painted.",
            f"From 64 to {LARGEST} pixels a side.",
        )


def _unless(stop: Stop) -> None:
    if stop():
        raise Stopped


def _painted(still: Staged, wanted: Wanted, faces: Faces) -> Pixels:
    """Return the still as wide and high as wanted: painted larger, and cut to it."""
    needed = max(wanted.width / WIDTH, wanted.height / HEIGHT)
    scale = min(needed, SHARPEST)
    shot = still.film.shots[0]
    whole = Painter(still.film, faces, scale=scale).paint(shot.start + _moment(shot))
    width = min(whole.shape[1], round(wanted.width * scale / needed))
    height = min(whole.shape[0], round(wanted.height * scale / needed))
    left = round(_middle(still.film) * scale - width / 2)
    left = max(0, min(whole.shape[1] - width, left))
    top = (whole.shape[0] - height) // 2
    cut = np.ascontiguousarray(whole[top : top + height, left : left + width, :3])
    if (width, height) == (wanted.width, wanted.height):
        return cut
    size = (wanted.width, wanted.height)
    return np.asarray(cv2.resize(cut, size, interpolation=cv2.INTER_CUBIC), np.uint8)


def _moment(shot: Shot) -> int:
    """Return a frame on which nobody blinks: shut eyes in a still look like sleep."""
    open_eyed = (
        frame
        for frame in LOOKS
        if all(blinking(part.seed, frame) == 0 for part in shot.parts)
    )
    return next(open_eyed, LOOKS.start)


def _middle(film: Film) -> float:
    """Return where on the screen its people are, so that a tall cut keeps them."""
    shot = film.shots[0]
    at = [screen(shot.camera.start, part.keys[0].x, 0, 1.0)[0] for part in shot.parts]
    return (min(at) + max(at)) / 2 if at else WIDTH / 2


def _no_letters() -> Faces:
    blank = Typeface(1000, ())
    return Faces(blank, blank)


def _faces_in(settings: Mapping[str, str]) -> Callable[[], Faces]:
    folder = settings.get("HOUSE_FONTS", "")
    return (lambda: _read(Path(folder))) if folder else _no_letters


def _read(folder: Path) -> Faces:
    return Faces(*(_face(folder / name / "files", name) for name in FACES))


def _face(folder: Path, name: str) -> Typeface:
    files = [folder / f"{name}-{script}-wght-normal.woff2" for script in SCRIPTS]
    try:
        return Typeface.read(
            files[0].read_bytes(),
            *(path.read_bytes() for path in files[1:] if path.is_file()),
        )
    except OSError as error:
        raise Problem(
            f"The typeface {name} was not found, so signs would stay blank.",
            "Run ./pharos setup, which brings it.",
        ) from error


SERVICE = Service(
    "house",
    "The house's own",
    "pictures",
    open=lambda around: HousePictures(_faces_in(around.settings)),
    needs=(Need("HOUSE_FONTS", "Where the house's typefaces lie.", optional=True),),
    at_home=True,
    note="Paper-cut pictures by rules, as in the house's films. Free, at once.",
)
