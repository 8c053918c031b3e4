"""Very short and very long: three seconds, three hours, ten thousand items."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from kit.problems import Problem
from liveloop.consumers import answer
from liveloop.models import Channel, Item
from liveloop.services import channels, proving
from studio.models import Artifact, Film
from tests.liveloop.test_on_air import numbers, shown, text, tuned_in

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
SignIn = Callable[..., Client]
HOURS_3 = 2_813  # segments


@pytest.fixture
def window(ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


def item_of(film: Film) -> Item:
    return Item.objects.get(film=film)


def lasting(film: Film, segments: int) -> Film:
    """Let the film's files be read over and over, until it is so long."""
    for name in ("stream/720", "stream/360", "stream/audio"):
        artifact = Artifact.objects.get(nodes__job=film.job, nodes__name=name)
        cut = artifact.facts["segments"]
        facts = {**artifact.facts, "segments": (cut * segments)[:segments]}
        Artifact.objects.filter(pk=artifact.pk).update(facts=facts)
    Film.objects.filter(pk=film.pk).update(seconds=segments * 3.84)
    return Film.objects.get(pk=film.pk)


def test_a_film_of_three_seconds_comes_round_and_round(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    (fox,) = films(1)
    channels.put_on_air(channel, [lasting(fox, 1)])
    clock(240)

    at = tuned_in(window)

    playlist = text(f"{at}video-720.m3u8")
    assert shown(playlist) == [str(item_of(fox).pk)] * 10, "each is one segment long"
    one, other = (answer(f"{at}video-720/{n}.m4s").data for n in numbers(playlist)[:2])
    assert len(one) == len(other) and one != other, "the same pictures, later"


def test_a_film_of_three_hours_is_entered_anywhere(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    long, short = films(2)
    begins = channels.put_on_air(channel, [lasting(long, HOURS_3), short]).first
    clock((begins + HOURS_3 + 3 - channels.now()) * 3.84)

    at = tuned_in(window)

    items = [str(item_of(each).pk) for each in (long, short, long)]
    assert shown(text(f"{at}video-720.m3u8")) == items
    for n in (begins, begins + HOURS_3 // 2, begins + HOURS_3 - 1):
        for rendition in ("video-720", "audio-en"):
            said = answer(f"{at}{rendition}/{n}.m4s")
            assert said.status == 200 and b"immutable" in said.kept
    assert long.title in window.get("/liveloop/skerry-tv/guide/").content.decode()
    assert proving.prove(channel, "last-hour").is_well


def test_ten_thousand_items_are_told_as_quickly_as_two(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    fox, owl = films(2)
    with pytest.raises(Problem, match="10,000"):
        channels.put_on_air(channel, [fox, owl] * 5_000 + [fox])
    channels.put_on_air(channel, [fox, owl] * 5_000)
    clock(3 * 86_400)

    at = tuned_in(window)

    playlist = text(f"{at}video-720.m3u8")
    assert len(numbers(playlist)) == 10
    assert set(shown(playlist)) == {str(item_of(fox).pk), str(item_of(owl).pk)}
    for page in ("", "guide/", "schedule/", "proof/", "tv/"):
        said = window.get(f"/liveloop/skerry-tv/{page}")
        assert said.status_code == 200, page
        assert len(said.content) < 1_000_000, "a page, and not all of it"
    page = window.get("/liveloop/skerry-tv/").content.decode()
    assert "And 9800 more, which play after these." in page
