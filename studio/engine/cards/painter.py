"""Paints the frames of a card: (card, frame) → picture."""

from __future__ import annotations

from studio.engine.cards.card import Card, Kind
from studio.engine.cards.scene import Laid, Scene
from studio.engine.frames.cards import vignette
from studio.engine.frames.transitions import Covered, paint_cover
from studio.engine.lettering.page import Faces
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas, Pixels
from studio.engine.paint.hands import hand
from studio.engine.staging import HEIGHT, WIDTH, Setting
from studio.engine.staging.ease import eased

FADE = 10  # frames in which a card that is shown once comes and goes


class CardPainter:
    """Paints any frame of one card at one size."""

    def __init__(
        self, card: Card, kind: Kind, faces: Faces, *, scale: float = 1.0
    ) -> None:
        self.card, self.scale = card, scale
        self.size = (round(WIDTH * scale), round(HEIGHT * scale))
        self._loops, self._hand = kind.loops, hand("paper")
        colours, hour = kind.look
        setting = Setting("lighthouse", hour, "clear", "summer", colours, card.seed)
        scene = Scene(card, faces, setting, self._hand, scale)
        kind.draw(scene)
        self._sheets, self._palette = scene.finished(), scene.palette
        self._canvas = Canvas(*self.size, scale=scale)

    def paint(self, frame: int) -> Pixels:
        """Return the frame as BGRA. The array is used again by the next call."""
        canvas, card = self._canvas, self.card
        share = frame / card.frames
        for each in self._sheets:
            if isinstance(each, Laid):
                self._lay(each, share)
            else:
                canvas.home()
                each(canvas, share, card.seconds)
        canvas.home()
        for band in vignette(*self.size, self._hand.look.vignette):
            canvas.lay(band, band.left, band.top)
        if not self._loops:
            self._cover(frame)
        return canvas.read()

    def _lay(self, laid: Laid, share: float) -> None:
        sheet, motion, scale = laid.sheet, laid.motion, self.scale
        x, y, turn, here = motion.at(share, self.card.seconds)
        about = motion.about
        origin = (about[0] - sheet.left) * scale, (about[1] - sheet.top) * scale
        self._canvas.lay(
            sheet, (about[0] + x) * scale, (about[1] + y) * scale,
            turn=turn, alpha=here, origin=origin,
        )  # fmt: skip

    def _cover(self, frame: int) -> None:
        """Come out of the dark and go back into it, as films do."""
        left = self.card.frames - 1 - frame
        for entering, at in ((True, frame), (False, left)):
            if at < FADE:
                share = 1 - eased("arrive", (at + 1) / (FADE + 1))
                cover = Covered("fade", share, entering)
                paint_cover(Brush(self._canvas, self._hand), cover, self._palette)
