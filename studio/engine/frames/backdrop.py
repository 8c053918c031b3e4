"""Sets, ready to be laid down: painted once a scene, moved every frame."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from studio.engine.paint.canvas import Canvas, lib
from studio.engine.paint.hands import StyledHand
from studio.engine.paint.palette import Palette, palette
from studio.engine.places import light
from studio.engine.places.stage import Plane, build
from studio.engine.staging import HEIGHT, WIDTH, Setting, Shot, View
from studio.engine.staging.camera import screen, seen_at

CLOSE = 1.45  # from this zoom on, the set is only what lies behind a face
SOFT = 0.67
SETS = 1  # thirty megabytes each; a dissolve keeps a picture of the one before
GAP = 48  # pixels: a hole this wide is worth two sheets instead of one
CUT_EVERY = 16  # rows at which a sheet may be cut
SHINING = 12  # pixels of a row that may be half clear where it is cut
WORTH_IT = 0.15  # of a sheet: less than this spared is not worth a cut


@dataclass(frozen=True)
class Solid:
    """Rows of a plane, in the place's units, through which nothing shows."""

    depth: float
    first: float
    last: float


@dataclass(frozen=True)
class Piece:
    """A part of a plane, and from which rows nearer planes cover it."""

    depth: float
    sheet: Canvas
    covers: tuple[Solid, ...]  # of nearer planes, the nearest first


@dataclass(frozen=True)
class Backdrop:
    """One set: its pieces from far to near, and the colours of its hour."""

    pieces: tuple[Piece, ...]
    palette: Palette

    def lay(self, canvas: Canvas, view: View, *, near: bool) -> None:
        """Lay down the planes behind the actors, or those in front of them."""
        canvas.home()
        for piece in self.pieces:
            if (piece.depth > 1.0) == near:
                _lay(canvas, piece, view)


class Backdrops:
    """Paints sets on demand and keeps the latest."""

    def __init__(self, hand: StyledHand, scale: float) -> None:
        self._hand, self._scale = hand, scale
        self._kept: OrderedDict[Setting, Backdrop] = OrderedDict()
        self._close: tuple[tuple[int, Setting], Backdrop] | None = None

    def take_over(self, others: Backdrops) -> None:
        """Use what others painted in the same hand and size; close shots differ."""
        self._kept = others._kept.copy()

    def get(self, setting: Setting) -> Backdrop:
        if setting in self._kept:
            self._kept.move_to_end(setting)
            return self._kept[setting]
        while len(self._kept) >= SETS:
            self._kept.popitem(last=False)
            self._close = None  # it holds near sheets of the set that goes
        graded = light.graded(
            palette(setting.palette), setting.time, setting.weather, setting.season
        )
        planes = list(build(setting, self._hand, self._scale))
        self._kept[setting] = Backdrop(tuple(_pieces(planes)), graded)
        return self._kept[setting]

    def of(self, shot: Shot) -> Backdrop:
        """Return the set as a shot sees it: close shots see it as one soft sheet."""
        whole = self.get(shot.setting)
        middle = seen_at(shot.camera, shot.frames // 2, shot.frames)
        if middle.zoom < CLOSE:
            return whole
        if self._close is None or self._close[0] != (shot.start, shot.setting):
            flat = _flattened(whole, middle, self._scale)
            self._close = ((shot.start, shot.setting), flat)
        return self._close[1]


def _flattened(whole: Backdrop, view: View, scale: float) -> Backdrop:
    """Return everything behind the actors as one sheet, as `view` sees it.

    In the seconds of a close-up the planes hardly part, and one sheet costs a third of
    four. It is held at two thirds of the size, so it lies softly out of focus as well.
    """
    room = 1.16
    sharp = scale * SOFT
    sheet = Canvas(
        round(WIDTH * room * sharp), round(HEIGHT * room * sharp), scale=sharp
    )
    aside = (room - 1) / 2
    for piece in whole.pieces:
        if piece.depth <= 1.0:
            _lay(sheet, piece, view, WIDTH * room, HEIGHT * room, aside)
    sheet.read()
    # Where the sheet lies in the place, and how large one of its pixels is there.
    sheet.scale = sharp * view.zoom
    sheet.left = view.x - WIDTH * room / 2 / view.zoom
    sheet.top = view.y - HEIGHT * room / 2 / view.zoom
    near = tuple(piece for piece in whole.pieces if piece.depth > 1.0)
    return Backdrop((Piece(1.0, sheet, ()), *near), whole.palette)


def _pieces(planes: list[Plane]) -> Iterator[Piece]:
    """Cut the planes into pieces, and let go of each: a set is not held twice."""
    solid = [_solid(plane) for plane in planes]
    depths = [plane.depth for plane in planes]
    for n, far in enumerate(depths):
        covers = tuple(
            each for each in reversed(solid[n + 1 :]) if each and each.depth <= 1.0
        )
        for part in _cut(planes.pop(0).canvas):
            for sheet in _split(part):
                yield Piece(far, sheet, covers)


def _solid(plane: Plane) -> Solid | None:
    """Return the longest run of rows of a plane through which nothing shows."""
    sheet = plane.canvas
    whole = (sheet.pixels[..., 3] == 255).all(axis=1)
    edges = np.flatnonzero(np.diff(whole, prepend=False, append=False)).reshape(-1, 2)
    if not len(edges):
        return None
    first, end = edges[np.argmax(edges[:, 1] - edges[:, 0])].tolist()
    # A row less at each end: they blend when they are scaled.
    top = sheet.top
    return Solid(
        plane.depth, top + (first + 1) / sheet.scale, top + (end - 1) / sheet.scale
    )


def _cut(sheet: Canvas) -> Iterator[Canvas]:
    """Cut a sheet in two below what stands alone: a tower needs no sky beside it."""
    seen = sheet.pixels[..., 3]
    # Where hardly anything shines through, so that no line is seen along the cut.
    clear = ((seen > 0) & (seen < 255)).sum(axis=1) <= SHINING
    best, row = 0.0, 0
    for at in range(CUT_EVERY, sheet.height - 1, CUT_EVERY):
        if clear[at] and clear[at + 1]:
            filled = np.flatnonzero(seen[:at].any(axis=0))
            wide = int(np.ptp(filled)) if len(filled) else sheet.width
            best, row = max((best, row), (float(at * (sheet.width - wide)), at))
    if best < sheet.width * sheet.height * WORTH_IT:
        yield sheet
        return
    # A row in both, so that they meet when they are scaled.
    yield _copied(sheet, 0, sheet.width, 0, row + 1)
    yield _copied(sheet, 0, sheet.width, row, sheet.height)


def _split(sheet: Canvas) -> Iterator[Canvas]:
    """Cut a sheet where it is empty: leaves left and right need no middle.

    Laying down what is not there costs as much as laying down what is.
    """
    filled = np.flatnonzero(sheet.pixels[..., 3].any(axis=0))
    if not len(filled):
        return
    breaks = np.flatnonzero(np.diff(filled) > GAP)
    starts = [int(filled[0]), *(int(filled[n + 1]) for n in breaks)]
    ends = [*(int(filled[n]) + 1 for n in breaks), int(filled[-1]) + 1]
    if len(starts) == 1 and ends[0] - starts[0] > sheet.width * 0.9:
        yield sheet
        return
    for start, end in zip(starts, ends, strict=True):
        # One clear pixel on each side, so that edges blend when they are scaled.
        left, right = max(0, start - 1), min(sheet.width, end + 1)
        rows = np.flatnonzero(sheet.pixels[:, left:right, 3].any(axis=1))
        top, low = int(rows[0]), int(rows[-1]) + 1
        yield _copied(sheet, left, right, top, low)


def _copied(sheet: Canvas, left: int, right: int, top: int, low: int) -> Canvas:
    piece = Canvas(
        right - left,
        low - top,
        scale=sheet.scale,
        left=sheet.left + left / sheet.scale,
        top=sheet.top + top / sheet.scale,
    )
    piece.pixels[:] = sheet.pixels[top:low, left:right]
    piece.surface.mark_dirty()
    return piece


def _lay(
    canvas: Canvas,
    piece: Piece,
    view: View,
    wide: float = WIDTH,
    high: float = HEIGHT,
    aside: float = 0.0,
) -> None:
    """Lay down one piece as the camera sees it; `aside` is room round the frame."""
    sheet = piece.sheet
    dx, dy = WIDTH * aside, HEIGHT * aside
    # What a nearer sheet covers wholly need not be painted at all.
    low = high
    for solid in piece.covers:
        if screen(view, 0, solid.last, solid.depth)[1] + dy >= low:
            low = min(low, 1 + screen(view, 0, solid.first, solid.depth)[1] + dy)
    x, y, scale = screen(view, sheet.left, sheet.top, piece.depth)
    grow = scale * canvas.scale / sheet.scale
    pen = canvas.pen
    lib.cairo_save(pen)
    lib.cairo_new_path(pen)
    lib.cairo_identity_matrix(pen)
    lib.cairo_rectangle(pen, 0, 0, wide * canvas.scale, max(0.0, low) * canvas.scale)
    lib.cairo_clip(pen)
    canvas.lay(
        sheet,
        (x + dx) * canvas.scale,
        (y + dy) * canvas.scale,
        scale=1.0 if abs(grow - 1) < 1e-9 else grow,
    )
    lib.cairo_restore(pen)
