"""Where things land on the screen, and which views a place can bear."""

from __future__ import annotations

from studio.engine.origins import origins
from studio.engine.places import BOTTOM, LEFT, RIGHT, TOP
from studio.engine.staging import HEIGHT, WIDTH, Camera, View
from studio.engine.staging.ease import eased

MIDDLE = (WIDTH / 2, HEIGHT / 2)
# The nearest plane passes fastest, so it is the one whose edge shows first.
NEAREST = 1.35
LONGEST_ZOOM = 2.3


def screen(view: View, x: float, y: float, depth: float) -> tuple[float, float, float]:
    """Return where a point lands (in units of the home frame) and its scale there.

    >>> screen(View(), 100, 200, 1.0)
    (100.0, 200.0, 1.0)
    """
    scale = view.zoom**depth
    left = MIDDLE[0] + (view.x - MIDDLE[0]) * depth
    top = MIDDLE[1] + (view.y - MIDDLE[1]) * depth
    return (x - left) * scale + MIDDLE[0], (y - top) * scale + MIDDLE[1], scale


def held(view: View) -> View:
    """Return the nearest view that shows no edge of any plane."""
    zoom = max(1.0, min(LONGEST_ZOOM, view.zoom))
    x, y = view.x, view.y
    # A plane behind the actors moves less and zooms less: each sets its own limits.
    for depth in (0.15, 0.4, 0.7, 1.0, NEAREST):
        half_w, half_h = MIDDLE[0] / zoom**depth, MIDDLE[1] / zoom**depth
        x = _within(x, MIDDLE[0], depth, LEFT + half_w, RIGHT - half_w)
        y = _within(y, MIDDLE[1], depth, TOP + half_h, BOTTOM - half_h)
    return View(x, y, zoom)


def _within(at: float, home: float, depth: float, low: float, high: float) -> float:
    there = home + (at - home) * depth
    held_there = max(low, min(high, there))
    return home + (held_there - home) / depth


def seen_at(camera: Camera, frame: int, frames: int) -> View:
    """Return what the camera sees at a frame of its shot."""
    share = eased(camera.ease, frame / max(1, frames - 1))
    a, b = camera.start, camera.end
    return View(
        a.x + (b.x - a.x) * share,
        a.y + (b.y - a.y) * share,
        # Zoom by ratio, so that the picture grows as evenly as a real dolly.
        a.zoom * (b.zoom / a.zoom) ** share,
    )


def moving(view: View, move: str, *, side: int = 1, pace: float = 1.0) -> Camera:
    """Return a camera that makes a named move round a framed view."""
    values = origins("camera").get(move, "hold").values
    first, last = values["zoom"]
    dx = values.get("x", 0.0) * side * pace / view.zoom
    dy = values.get("y", 0.0) * pace / view.zoom
    middle = (first + last) / 2
    start, end = (
        held(
            View(
                view.x + dx * share,
                view.y + dy * share,
                view.zoom * (1 + (zoom / middle - 1) * min(1.5, pace)),
            )
        )
        for zoom, share in ((first, -0.5), (last, 0.5))
    )
    return Camera(start, end, "breath" if move in ("pan", "track") else "gentle", move)
