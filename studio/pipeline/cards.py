"""Makes a card as a channel plays it: the same three streams that a film has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import cv2

from kit import encoder, hls
from studio.engine import cards
from studio.engine.cards import Card
from studio.pipeline.bench import Made
from studio.pipeline.kinds.pictures import LARGE, SMALL
from studio.pipeline.kinds.stream import told
from studio.pipeline.painting import pack
from studio.pipeline.workshop import Fonts, typefaces

# As a film's runs are packed, or its streams would not begin with the same bytes.
SIZES = (("720", LARGE, encoder.FULL), ("360", SMALL, encoder.PREVIEW))


@dataclass(frozen=True)
class Cut:
    """A finished card: each stream's file, and where its segments lie."""

    card: Card
    streams: Mapping[str, Made]  # "720", "360", "audio"


def made(card: Card, folder: Path, fonts: Fonts) -> Cut:
    """Paint, play and pack a card into files of a folder."""
    cards.kind(card.kind)  # a kind that nobody knows is refused before any work
    # The house works on every core by itself: one program, one core.
    cv2.setNumThreads(1)
    streams = {}
    for name, scale, quality in SIZES:
        run = _pictures(card, folder / f"{name}.run.mp4", fonts, scale, quality)
        streams[name] = _packed(run, folder / f"{name}.mp4", "video")
    sound = _sound(card, folder / "sound.m4a")
    streams["audio"] = _packed(sound, folder / "audio.mp4", "audio")
    return Cut(card, streams)


def _pictures(
    card: Card, path: Path, fonts: Fonts, scale: float, quality: encoder.Quality
) -> Path:
    painter = cards.shown(card, typefaces(fonts), scale=scale)
    with encoder.pictures(path, painter.size, quality) as film:
        pack(painter, range(card.frames), film, lambda _: None)
    return path


def _sound(card: Card, path: Path) -> Path:
    with encoder.sound(path) as film:
        for block in cards.heard(card):
            film.write(block.tobytes())
    return path


def _packed(source: Path, out: Path, what: Literal["video", "audio"]) -> Made:
    packed = hls.pack([source], out, what)
    source.unlink()
    out.with_suffix(".m3u8").unlink()
    return Made(out, facts=told(packed, out.stat().st_size))
