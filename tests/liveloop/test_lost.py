"""Files that are lost or damaged, or do not fit, and a channel that goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.db import transaction
from django.test import Client

from accounts.models import User
from kit.problems import Problem
from liveloop.consumers import answer
from liveloop.engine.order import Order
from liveloop.engine.schedule import Schedule
from liveloop.models import Channel, Item
from liveloop.services import channels, cuts, slates
from studio.models import Artifact, Film
from studio.services import store
from tests.liveloop.test_on_air import numbers, text, tuned_in

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
SignIn = Callable[..., Client]


@pytest.fixture
def window(ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


@pytest.fixture
def asked(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> list[tuple[str, ...]]:
    """What was asked of the workers."""
    jobs: list[tuple[str, ...]] = []
    monkeypatch.setattr(slates, "async_task", lambda *job: jobs.append(job))
    monkeypatch.setattr(transaction, "on_commit", lambda do, **how: do())
    return jobs


def card(channel: Channel, kind: str) -> Item:
    return Item.objects.get(mark=slates.mark_of(channel, kind))


def picture(item: Item) -> Artifact:
    return item.streams.get(what="720").artifact


def lose(artifact: Artifact) -> None:
    cuts.kept.clear()  # what was just watched is still in memory
    store.at_hand(artifact).unlink()
    default_storage.delete(artifact.file)


def damage(artifact: Artifact) -> None:
    cuts.kept.clear()
    path = Path(store.at_hand(artifact))
    path.write_bytes(b"\0" * path.stat().st_size)


# ------------------------------------------------------------------------ what is lost
def test_a_file_that_is_lost_is_the_slate_and_the_channel_goes_on(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    (fox,) = films(1)
    channels.put_on_air(channel, [fox])
    clock(120)
    at = tuned_in(window)
    aired = numbers(text(f"{at}video-720.m3u8"))[-1]
    item = Item.objects.get(film=fox)
    artifact = item.streams.get(what="720").artifact
    path = store.at_hand(artifact)
    default_storage.delete(artifact.file)
    path.unlink(missing_ok=True)

    said = answer(f"{at}video-720/{aired}.m4s")

    assert said.status == 200 and said.kept == b"no-store"


@pytest.mark.parametrize("broken", [lose, damage])
def test_a_slate_that_is_lost_is_painted_again_and_another_card_is_there_meanwhile(
    channel: Channel, window: Client, clock: Clock, asked: list[tuple[str, ...]],
    broken: Callable[[Artifact], None],
) -> None:  # fmt: skip
    clock(60)
    at = tuned_in(window)
    index = text(f"{at}index.m3u8")
    last = f"{at}video-720/{numbers(text(f'{at}video-720.m3u8'))[-1]}.m4s"
    before = answer(last).data
    assert asked == []

    broken(picture(card(channel, "slate")))

    meanwhile = answer(last)
    assert (meanwhile.status, meanwhile.kept) == (200, b"no-store")
    assert text(f"{at}index.m3u8") == index
    start = answer(f"{at}video-720/init.mp4")
    assert (start.status, start.kept) == (200, b"no-store")
    assert set(asked) == {("liveloop.tasks.make_cards", str(channel.pk))}
    slates.make_cards(channel)
    assert answer(last).data == before
    assert b"immutable" in answer(f"{at}video-720/init.mp4").kept


def test_when_every_card_is_lost_a_player_is_asked_to_come_again(
    channel: Channel, window: Client, clock: Clock, asked: list[tuple[str, ...]]
) -> None:
    clock(60)
    at = tuned_in(window)
    last = f"{at}video-720/{numbers(text(f'{at}video-720.m3u8'))[-1]}.m4s"
    for kind in slates.KINDS:
        lose(picture(card(channel, kind)))

    assert answer(last).status == 503
    assert asked

    slates.make_cards(channel)
    assert answer(last).status == 200


def test_a_night_that_is_not_painted_yet_is_not_kept_by_anybody(
    channel: Channel, window: Client, clock: Clock, asked: list[tuple[str, ...]]
) -> None:
    channels.revise(channel, Schedule(Order(()), quiet=(time(0), time(23, 59, 59))))
    clock(120)
    at = tuned_in(window)
    last = f"{at}video-720/{numbers(text(f'{at}video-720.m3u8'))[-1]}.m4s"
    card(channel, "night").delete()

    slate = answer(last)

    assert (slate.status, slate.kept) == (200, b"no-store")
    assert asked
    slates.make_cards(channel)
    assert answer(last).status == 200


def test_a_second_channel_is_there_before_its_own_cards_are(
    channel: Channel, window: Client, clock: Clock, asked: list[tuple[str, ...]]
) -> None:
    second = channels.open_channel(channel.family, "Second")

    at = tuned_in(window, second.slug)

    assert answer(f"{at}index.m3u8").status == 200
    start = answer(f"{at}video-720/init.mp4")
    assert (start.status, start.kept) == (200, b"no-store")
    assert asked == [("liveloop.tasks.make_cards", str(second.pk))]


def test_a_first_channel_is_there_with_its_first_film(
    channel: Channel, films: Films, window: Client, asked: list[tuple[str, ...]]
) -> None:
    (fox,) = films(1)
    Item.objects.all().delete()  # nobody has painted anything yet
    second = channels.open_channel(channel.family, "Second", films=[fox])

    at = tuned_in(window, second.slug)

    assert answer(f"{at}index.m3u8").status == 200
    assert answer(f"{at}video-720/init.mp4").kept == b"no-store"
    assert b"mdat" in answer(f"{at}video-720/{channels.now() - 1}.m4s").data


# -------------------------------------------------------------------- what does not fit
def test_a_film_without_streams_is_refused_in_words(
    channel: Channel, films: Films
) -> None:
    (fox,) = films(1)
    assert fox.job
    fox.job.nodes.filter(name__startswith="stream/").update(artifact=None)

    with pytest.raises(Problem, match="cannot be put on air"):
        channels.put_on_air(channel, [fox])


def test_a_film_that_is_packed_otherwise_is_refused_by_name(
    channel: Channel, films: Films
) -> None:
    (fox,) = films(1)
    artifact = fox.job.artifact("stream/360") if fox.job else None
    assert artifact
    path = Path(store.at_hand(artifact))
    at, size = artifact.facts["start"]
    data = bytearray(path.read_bytes())
    setup = data.find(b"avcC", at, at + size)
    data[setup + 7] ^= 1  # its level
    path.write_bytes(data)

    with pytest.raises(Problem) as refused:
        channels.put_on_air(channel, [fox])

    assert fox.title in refused.value.what and "other settings" in refused.value.what
    assert "Another take" in refused.value.todo
    assert not Item.objects.filter(film=fox).exists()


@pytest.mark.parametrize(
    "name, said",
    [
        ("stream/360", "its 360p end after 1 of 2"),
        ("stream/audio", "voices end after 1"),
    ],
)
def test_a_film_whose_streams_are_not_equally_long_is_refused(
    channel: Channel, films: Films, name: str, said: str
) -> None:
    (fox,) = films(1)
    artifact = fox.job.artifact(name) if fox.job else None
    assert artifact
    artifact.facts["segments"].pop()
    artifact.save()

    with pytest.raises(Problem, match=said):
        channels.put_on_air(channel, [fox])


def test_a_film_that_is_not_cut_by_the_grid_is_refused(
    channel: Channel, films: Films
) -> None:
    (fox,) = films(1)
    artifact = fox.job.artifact("stream/720") if fox.job else None
    assert artifact
    artifact.facts["segments"][-1][2] = 2.0
    artifact.save()

    with pytest.raises(Problem, match=r"not all of its segments are 3\.84 seconds"):
        channels.put_on_air(channel, [fox])
