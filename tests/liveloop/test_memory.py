"""What a process has in memory, and who may have it from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from accounts.models import User
from liveloop.consumers import answer
from liveloop.models import Channel, Item
from liveloop.services import channels, cuts, memory
from studio.models import Film
from studio.services import store
from tests.liveloop.test_on_air import numbers, text, tuned_in

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
SignIn = Callable[..., Client]


def test_what_weighs_too_much_lets_the_oldest_go() -> None:
    kept: memory.Kept[bytes] = memory.Kept(10, weigh=len)

    for key, size in (("a", 4), ("b", 4), ("c", 4), ("c", 6)):
        kept.look(key, lambda size=size: bytes(size))  # type: ignore[misc]
    assert [key in kept for key in "abc"] == [False, True, True]
    kept.put("c", bytes(7))
    assert [key in kept for key in "abc"] == [False, False, True]
    kept.put("d", bytes(100))  # the last one is kept whatever it weighs
    assert [key in kept for key in "cd"] == [False, True]


def test_what_is_too_old_is_looked_up_again() -> None:
    kept: memory.Kept[int] = memory.Kept(10, holds=-1.0)

    assert [kept.look("a", lambda n=n: n) for n in range(3)] == [0, 1, 2]  # type: ignore[misc]


def test_who_may_not_look_is_told_and_nothing_is_kept() -> None:
    kept: memory.Kept[int] = memory.Kept(10)

    with memory.Only(), pytest.raises(memory.NotAtHand):
        kept.look("a", lambda: 1)
    assert "a" not in kept
    kept.look("a", lambda: 1)
    with memory.Only():
        assert kept.look("a", lambda: 2) == 1


@pytest.fixture
def last(
    channel: Channel, films: Films, ada: User, sign_in: SignIn, clock: Clock
) -> str:
    """The address of a film's segment that Ada just watched."""
    (fox,) = films(1)
    channels.put_on_air(channel, [fox])
    clock(120)
    at = tuned_in(sign_in(ada))
    address = f"{at}video-720/{numbers(text(f'{at}video-720.m3u8'))[-1]}.m4s"
    assert answer(address).kept != b"no-store"
    return address


def test_a_segment_that_was_just_watched_is_not_read_again(
    last: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cuts.kept, "holds", 3600.0)  # whatever else runs here
    before = answer(last).data
    item = Item.objects.get(film__isnull=False)
    Path(store.at_hand(item.streams.get(what="720").artifact)).unlink()

    assert answer(last).data == before


def test_what_is_in_memory_is_still_only_for_those_who_may_see_it(last: str) -> None:
    before = answer(last).data
    Film.objects.get().make_private()

    assert answer(last).data != before
    assert answer(last).kept == b"no-store"
