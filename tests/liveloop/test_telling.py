"""What is on is told quickly, however short the films are."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from accounts.viewer import Viewer
from liveloop.consumers import answer
from liveloop.engine.guide import MOST, spans
from liveloop.engine.order import Entry, Order
from liveloop.engine.revisions import Channel as Told
from liveloop.engine.revisions import Revision
from liveloop.engine.schedule import Schedule
from liveloop.models import Channel, Item
from liveloop.services import channels, televisions, telling
from studio.models import Film
from tests.accounts.programs import program_of

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
WEEK = 7 * 24 * 3_600_000


@pytest.fixture
def short(channel: Channel, films: Films) -> Channel:
    """A channel with two films of three seconds, round and round, for five days."""
    two = films(2)
    channels.put_on_air(channel, two)
    Item.objects.filter(film__in=two).update(segments=1)
    began = timezone.now() - timedelta(days=5)
    return channels.open_channel(
        channel.family, "Short", films=two, slug="short", since=began
    )


def test_a_week_of_very_short_films_is_told_in_parts() -> None:
    loop = Schedule(Order((Entry("fox", 1), Entry("owl", 1))))
    told = Told(0, (Revision(0, loop),))

    first, until = spans(told, 0, WEEK)
    second, later = spans(told, until, WEEK)

    assert len(first) == len(second) == MOST
    assert first[-1].end == until == second[0].start
    assert second[-1].end == later


def test_a_week_of_one_film_and_of_nothing_is_whole() -> None:
    for entries in ((), (Entry("long", 3_000),)):
        told = Told(0, (Revision(0, Schedule(Order(entries))),))

        shown, until = spans(told, 0, WEEK)

        assert until == WEEK and shown[-1].end >= WEEK


def test_one_short_film_round_and_round_does_not_keep_anybody_waiting() -> None:
    told = Told(0, (Revision(0, Schedule(Order((Entry("fox", 1),)))),))

    shown, until = spans(told, 0, WEEK)

    assert len(shown) == 1 and shown[0].end == until < WEEK


def test_a_program_reads_on_where_the_guide_stopped(short: Channel, ada: User) -> None:
    program = program_of(ada)
    since = timezone.now() - timedelta(hours=100)

    first = program.get("/channels/short/guide", since=since.isoformat(), hours=168)
    rest = program.get("/channels/short/guide", since=first.json()["until"], hours=1)
    few = program.get("/channels/skerry-tv/guide", hours=1)

    told = first.json()
    assert len(told["airings"]) == MOST and not told["is_whole"]
    ids = [each["id"] for each in (*told["airings"], *rest.json()["airings"])]
    assert len(ids) == len(set(ids))
    numbers = [int(each.partition("-")[0]) for each in ids]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert few.json()["is_whole"]


def test_a_television_is_told_what_is_on_now_of_very_short_films_too(
    short: Channel, ada: User, clock: Clock
) -> None:
    ticket = televisions.connect(ada, Viewer(profile=ada.profile), "The kitchen")

    guide = ElementTree.fromstring(  # noqa: S314  # our own
        answer(f"/live/tv/{ticket}/guide.xml").data
    )

    shown = guide.findall(f"programme[@channel='{short.pk}']")
    now = datetime.now().astimezone().strftime("%Y%m%d%H%M%S")
    assert 500 < len(shown) <= MOST
    starts = [each.get("start", "")[:14] for each in shown]
    now = f"{timezone.now():%Y%m%d%H%M%S}"
    assert starts[0] < now < starts[-1]


def test_what_is_on_and_next_is_three_lines(
    short: Channel, ada: User, clock: Clock
) -> None:
    viewer = Viewer(profile=ada.profile)

    on = telling.now_and_next(short, viewer, timezone.now())

    assert len(on) == 3
    assert on[0].starts.timestamp() <= time.time() < on[0].ends.timestamp()


def test_a_page_reads_what_a_channel_airs_once(
    channel: Channel, films: Films, ada: User,
    sign_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    (fox,) = films(1)
    channels.put_on_air(channel, [fox])
    window = sign_in(ada)
    read: list[Channel] = []
    told = Channel.told

    def counted(self: Channel) -> Told:
        read.append(self)
        return told(self)

    monkeypatch.setattr(Channel, "told", counted)

    for _ in range(3):
        assert window.get("/liveloop/skerry-tv/now/").status_code == 200

    assert len(read) == 1


def test_a_channels_first_voice_is_no_original(
    channel: Channel, sign_in: Callable[..., Client], ada: User
) -> None:
    led = sign_in(ada).get("/live/skerry-tv/index.m3u8")["Location"]

    index = answer(led).data.decode()

    assert 'NAME="English",LANGUAGE="en",DEFAULT=YES' in index
    assert "original" not in index
