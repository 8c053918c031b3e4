"""The page for the browser of a television: what it tells, and to whom."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Profile, User
from liveloop.models import Channel
from liveloop.services import channels
from liveloop.views import tv
from studio.models import Film

SignIn = Callable[..., Client]
Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]


@pytest.fixture(autouse=True)
def _the_same_clock(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages look at another clock than playlists; here it is the same one."""
    now = lambda: datetime.fromtimestamp(time.time(), UTC)  # noqa: E731
    monkeypatch.setattr(timezone, "now", now)


@pytest.fixture
def window(ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


def page(window: Client, address: str = "/liveloop/skerry-tv/tv/") -> str:
    said = window.get(address)
    assert said.status_code == 200
    return said.content.decode()


def told(text: str, what: str) -> str:
    found = re.search(rf'data-{what}="([^"]*)"', text)
    assert found, what
    return found[1]


def titled(text: str) -> str:
    found = re.search(r"<h1>(.*?)</h1>", text)
    assert found
    return found[1]


def test_it_says_what_is_on_and_what_comes(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    fox, owl = films(2)
    first = channels.put_on_air(channel, [fox, owl]).first
    clock((first - channels.now() + 4) * 3.84)

    text = page(window)

    assert 'data-view="tv"' in text
    assert titled(text) == fox.title
    assert f"<b>{owl.title}</b>" in text and text.count("data-card") == tv.CARDS
    assert told(text, "stream") == "/live/skerry-tv/index.m3u8"
    assert float(told(text, "starts")) < float(told(text, "ends"))
    assert "data-quiet" not in text


def test_what_is_on_is_told_as_late_as_the_picture_is(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    fox, owl = films(2)
    first = channels.put_on_air(channel, [fox, owl]).first
    clock((first - channels.now() + 4) * 3.84 + 1)
    on = "/liveloop/skerry-tv/tv/on/"

    assert titled(page(window, on)) == fox.title
    seconds_ago = round(time.time() * 1000) - 7_000
    assert titled(page(window, f"{on}?at={seconds_ago}")) == owl.title
    for nonsense in ("-1", "soon", "9" * 14, "9" * 99, "¹"):
        assert titled(page(window, f"{on}?at={nonsense}")) == fox.title
    # Who asks for last week is told of two minutes ago: nothing was on yet.
    assert titled(page(window, f"{on}?at=1")) == "Nothing planned"
    assert page(window, on).lstrip().startswith("<div")


def test_a_moment_with_nothing_on_is_quiet_enough_to_begin_anew(
    channel: Channel, window: Client, clock: Clock
) -> None:
    clock(60)

    assert "data-quiet" in page(window)


def test_a_page_learns_that_the_house_has_other_files_and_that_a_night_went_by(
    channel: Channel, window: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = page(window)
    monkeypatch.setattr(tv, "house_mark", lambda: "another")

    assert told(before, "house") and told(before, "house") != "another"
    assert told(page(window, "/liveloop/skerry-tv/tv/on/"), "house") == "another"
    night = [datetime(2026, 11, 21, hour, tzinfo=UTC) for hour in (0, 3, 4, 23)]
    days = [tv.morning_of(each) for each in night]
    assert days == ["2026-11-20", "2026-11-20", "2026-11-21", "2026-11-21"]


def test_every_channel_is_one_press_away(
    channel: Channel, window: Client, ada: User
) -> None:
    assert "data-channel" not in page(window)

    channels.open_channel(channel.family, "Night owls", by=ada.profile)

    text = page(window)
    assert text.count("data-channel") == 2
    assert 'href="/liveloop/night-owls/tv/"' in text
    assert window.get("/tv/")["Location"] == "/liveloop/skerry-tv/tv/"


def test_leo_watches_and_a_stranger_finds_nothing(
    channel: Channel, ada: User, leo: Profile, max_: User, sign_in: SignIn,
    client: Client,
) -> None:  # fmt: skip
    his, theirs = sign_in(ada, as_=leo), sign_in(max_)

    assert his.get("/liveloop/skerry-tv/tv/").status_code == 200
    for address in ("/liveloop/skerry-tv/tv/", "/liveloop/skerry-tv/tv/on/"):
        assert theirs.get(address).status_code == 404
        assert client.get(address).status_code == 302
    assert theirs.get("/tv/")["Location"] == "/liveloop/"


def test_a_grown_up_is_told_both_ways_to_a_television(
    channel: Channel, window: Client, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    text = page(window, "/liveloop/televisions/")

    assert "http://localhost/tv/" in text
    assert "PHAROS_LAN=1" in text  # nobody else can call it “localhost”
    made = window.post("/liveloop/televisions/", {"name": "The  loft"})
    said = made.content.decode()
    assert "<h1>The loft</h1>" in said
    addresses = re.findall(r">(http://localhost/live/tv/[^<]+)<", said)
    base = addresses[1]
    assert addresses == [f"{base}/channels.m3u", base, f"{base}/guide.xml"]
    refused = sign_in(ada, as_=leo).get("/liveloop/televisions/")
    assert refused.status_code == 302
