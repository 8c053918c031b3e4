"""A family with a channel, and films to put on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from accounts.models import Family, User
from kit import encoder, hls
from liveloop.models import Channel
from liveloop.services import channels, memory, slates
from studio.models import Film, Job
from studio.pipeline import cards
from studio.pipeline.bench import Made
from studio.pipeline.kinds.stream import told
from tests.films.conftest import _small, ask, finish

__all__ = ["_small", "ask", "finish"]
LARGE, SMALL = (128, 72), (64, 36)  # as small as the films of these tests


def card(card: Any, folder: Path, fonts: Any) -> Any:
    """A grey card as small as our films, packed as they are."""
    found = {}
    for what, size, quality in (
        ("720", LARGE, encoder.FULL),
        ("360", SMALL, encoder.PREVIEW),
    ):
        path = folder / f"{what}.part.mp4"
        with encoder.pictures(path, size, quality) as packed:
            for _ in range(card.segments * encoder.SEGMENT):
                packed.write(np.full((size[1] * 3 // 2, size[0]), 128, np.uint8))
        found[what] = _packed(path, folder / f"{what}.mp4", "video")
    path = folder / "sound.m4a"
    with encoder.sound(path) as heard:
        heard.write(np.zeros((card.segments * 184_320, 2), np.float32).tobytes())
    found["audio"] = _packed(path, folder / "audio.mp4", "audio")
    return cards.Cut(card, found)


def _packed(part: Path, out: Path, what: Any) -> Made:
    return Made(out, facts=told(hls.pack([part], out, what), out.stat().st_size))


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins as a process does; what was looked at is looked at anew."""
    for kept in memory.Kept.everywhere:
        kept.clear()
    slates._asked.clear()
    monkeypatch.setattr(slates, "async_task", lambda *job: None)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Let time go by without waiting."""
    began, ahead = time.time(), [0.0]
    monkeypatch.setattr(time, "time", lambda: began + ahead[0])
    for kept in memory.Kept.everywhere:
        if kept.holds == memory.LOOK:
            monkeypatch.setattr(kept, "holds", -1.0)

    def go_on(seconds: float) -> None:
        ahead[0] += seconds

    return go_on


@pytest.fixture
def films(
    ask: Callable[..., Job], finish: Callable[[Job], Job]
) -> Callable[[int], list[Film]]:
    """Films of seven seconds that everybody may see."""

    def made(count: int) -> list[Film]:
        found = []
        for n in range(count):
            film = finish(ask(f"A fox finds {n + 2} kites")).film
            film.refresh_from_db()
            film.publish()
            found.append(film)
        return found

    return made


@pytest.fixture
def channel(
    monkeypatch: pytest.MonkeyPatch, _small: None, lighthouse: Family, ada: User
) -> Channel:
    """A channel of Ada's family, with its cards painted and nothing on."""
    monkeypatch.setattr(cards, "made", card)
    opened = channels.open_channel(
        lighthouse, "Skerry TV", languages=["en", "es"], by=ada.profile
    )
    slates.make_cards(opened)
    return opened
