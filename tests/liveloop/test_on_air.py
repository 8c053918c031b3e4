"""A family's channel: films go on air, play one after the other, and leave again."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from typing import Any

import av
import pytest
from django.test import Client

from accounts.models import Device, Profile, User
from kit.problems import Problem
from liveloop.consumers import answer
from liveloop.engine.grid import moment_of
from liveloop.models import Channel, Revision
from liveloop.models.channel import EPOCH
from liveloop.services import channels, slates
from studio.models import Film
from studio.services import cleaning

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
SignIn = Callable[..., Client]


def tuned_in(window: Client, slug: str = "skerry-tv", **query: str) -> str:
    """Return the address that a player is led to, without its last part."""
    said = window.get(f"/live/{slug}/index.m3u8", query)
    assert said.status_code == 302, said.content
    return str(said["Location"]).removesuffix("index.m3u8")


def text(address: str) -> str:
    said = answer(address)
    assert said.status == 200, (address, said)
    return said.data.decode()


def numbers(playlist: str) -> list[int]:
    lines = [line for line in playlist.splitlines() if line.endswith((".m4s", ".vtt"))]
    return [int(line.rpartition("/")[2].partition(".")[0]) for line in lines]


def shown(playlist: str) -> list[str]:
    return [
        line.partition('X-ENTRY="')[2].rstrip('"')
        for line in playlist.splitlines()
        if line.startswith("#EXT-X-DATERANGE")
    ]


@pytest.fixture
def window(ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


def test_a_new_channel_shows_its_slate_at_once(
    channel: Channel, window: Client, clock: Clock
) -> None:
    clock(60)
    at = tuned_in(window)

    index = text(f"{at}index.m3u8")
    assert "video-720.m3u8" in index and "video-360.m3u8" in index
    assert 'LANGUAGE="es"' in index and "CODECS=" in index
    playlist = text(f"{at}video-720.m3u8")
    assert len(numbers(playlist)) == 10
    assert set(shown(playlist)) == {"slate"}
    assert answer(f"{at}video-720/init.mp4").data[4:8] == b"ftyp"
    assert b"mdat" in answer(f"{at}video-720/{numbers(playlist)[0]}.m4s").data


def test_who_tunes_in_at_once_finds_enough_to_begin_with(
    channel: Channel, films: Films, window: Client
) -> None:
    (fox,) = films(1)
    opened = channels.open_channel(channel.family, "Second", films=[fox])
    slates.make_cards(opened)

    at = tuned_in(window, opened.slug)

    playlist = text(f"{at}video-720.m3u8")
    listed = numbers(playlist)
    assert len(listed) == 10
    assert shown(playlist)[0] == "slate" and shown(playlist)[-1] != "slate"
    for rendition in ("video-720", "audio-en"):
        for n in listed:
            assert b"mdat" in answer(f"{at}{rendition}/{n}.m4s").data


def test_the_very_beginning_is_there_by_its_time(
    channel: Channel, window: Client, clock: Clock
) -> None:
    clock(600)
    told = channel.told()
    # As channels were opened before: with nothing in front of their beginning.
    Revision.objects.filter(channel=channel).update(first=told.begins, at=0)
    for since in (told, channel.told()):
        moment = -(-moment_of(since.begins, EPOCH) // 1000)

        at = tuned_in(window, at=str(moment))

        assert len(numbers(text(f"{at}video-720.m3u8"))) >= 3
        early = window.get("/live/skerry-tv/index.m3u8", {"at": str(moment - 60)})
        assert early.status_code == 404
    back = channels.now() - told.begins
    for too_far in (back, back - 2, back + 100):
        short = at.rstrip("/").rpartition("/")[0]
        assert answer(f"{short}/{too_far}/video-720.m3u8").status == 404


def test_films_play_one_after_the_other_without_a_seam(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    fox, owl = films(2)
    clock(30)
    begins = channels.put_on_air(channel, [fox, owl]).first
    assert begins >= channels.now() + 4
    clock((begins - channels.now() + 9) * 3.84)
    at = tuned_in(window)

    for kind, ticks, rate in (("video-720", 512, 96), ("audio-en", 1024, 180)):
        listed = numbers(text(f"{at}{kind}.m3u8"))
        stream = answer(f"{at}{kind}/init.mp4").data + b"".join(
            answer(f"{at}{kind}/{n}.m4s").data for n in listed
        )
        with av.open(io.BytesIO(stream), "r") as box:
            times = [
                p.pts for p in box.demux(box.streams[0]) if p.size and p.pts is not None
            ]
        assert len(times) == len(listed) * rate
        assert {b - a for a, b in itertools.pairwise(times)} == {ticks}
        assert times[0] == listed[0] * ticks * rate


def test_what_has_aired_is_never_told_otherwise(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    fox, owl = films(2)
    channels.put_on_air(channel, [fox])
    clock(120)
    at = tuned_in(window)
    told = channel.told()
    aired = [told.airing_at(n) for n in range(told.since, channels.now())]

    channels.put_on_air(channel, [owl, owl])
    channels.undo(channel)

    again = channel.told()
    assert [again.airing_at(n) for n in range(told.since, channels.now())] == aired
    assert text(f"{at}video-720.m3u8") == text(f"{at}video-720.m3u8")
    assert Revision.objects.filter(channel=channel).count() == 4


def test_a_change_begins_when_what_plays_is_over_and_nobody_has_it_yet(
    channel: Channel, films: Films, clock: Clock
) -> None:
    (fox,) = films(1)
    first = channels.put_on_air(channel, [fox]).first
    clock((first - channels.now()) * 3.84)
    now = channels.now()

    begins = channels.put_on_air(channel, [fox, fox]).first

    assert begins > now + 4
    assert (begins - first) % 2 == 0  # a film of seven seconds takes two segments


def test_a_film_made_private_leaves_the_air_and_no_byte_of_it_goes_out(
    channel: Channel, films: Films, window: Client, clock: Clock,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:  # fmt: skip
    (fox,) = films(1)
    channels.put_on_air(channel, [fox])
    clock(120)
    at = tuned_in(window)
    aired = numbers(text(f"{at}video-720.m3u8"))[-1]
    film_bytes = answer(f"{at}video-720/{aired}.m4s")
    assert b"immutable" in film_bytes.kept

    with django_capture_on_commit_callbacks(execute=True):
        fox.throw_away()

    slate = answer(f"{at}video-720/{aired}.m4s")
    assert slate.status == 200 and slate.kept == b"no-store"
    assert slate.data != film_bytes.data
    clock(7 * 3.84)
    assert shown(text(f"{at}video-720.m3u8"))[-1] == "slate"
    cleaning.forget(fox)
    assert answer(f"{at}video-720/{aired}.m4s").status == 200


def test_a_private_film_is_not_put_on_air(
    channel: Channel, films: Films, window: Client
) -> None:
    (fox,) = films(1)
    fox.make_private()

    said = window.post(
        "/liveloop/skerry-tv/order/",
        {"do": "add", "film": str(fox.pk)},
        headers={"HX-Request": "true"},
    )

    assert "is private" in said.content.decode()
    channel.refresh_from_db()
    assert channel.draft is None


def test_the_past_is_there_by_its_time(
    channel: Channel, films: Films, window: Client, clock: Clock
) -> None:
    (fox,) = films(1)
    channels.put_on_air(channel, [fox])
    clock(600)

    import time

    past = round(time.time()) - 400
    at = tuned_in(window, at=str(past))
    then = numbers(text(f"{at}audio-en.m3u8"))

    assert abs(then[-1] - (channels.now() - 400 / 3.84)) <= 2
    assert answer(f"{at}audio-en/{then[0]}.m4s").status == 200
    for wrong in ("soon", str(past + 10_000), "0", "9" * 30):
        assert (
            window.get("/live/skerry-tv/index.m3u8", {"at": wrong}).status_code == 404
        )


def test_nothing_is_shown_before_it_has_aired(
    channel: Channel, window: Client, clock: Clock
) -> None:
    at = tuned_in(window)

    assert answer(f"{at}video-720/{channels.now()}.m4s").status == 404
    assert answer(f"{at}video-720/{channels.now() + 5}.m4s").status == 404
    assert answer(f"{at}video-1080/{channels.now() - 1}.m4s").status == 404


def test_a_stranger_gets_nothing_by_any_way(
    channel: Channel, films: Films, max_: User, window: Client, sign_in: SignIn,
    client: Client, clock: Clock,
) -> None:  # fmt: skip
    (fox,) = films(1)
    channels.put_on_air(channel, [fox])
    clock(60)
    at = tuned_in(window)
    theirs = sign_in(max_)

    for address in (
        "/live/skerry-tv/index.m3u8",
        "/liveloop/skerry-tv/",
        "/liveloop/skerry-tv/now/",
    ):
        assert theirs.get(address).status_code == 404
        assert client.get(address).status_code in {302, 404}
    ticket = at.split("/")[3]
    forged = ticket[:-4] + ("aaaa" if ticket[-4:] != "aaaa" else "bbbb")
    for address in (
        at.replace(ticket, forged),
        at.replace("skerry-tv", "harbour"),
        at.replace(ticket, ticket.rpartition("~")[0]),
    ):
        assert answer(f"{address}video-720.m3u8").status == 404


def test_a_device_that_is_ended_sees_nothing_more(
    channel: Channel, window: Client, clock: Clock
) -> None:
    clock(30)
    at = tuned_in(window)
    assert answer(f"{at}video-720.m3u8").status == 200

    for device in Device.objects.all():
        device.end(device.created_at)

    assert answer(f"{at}video-720.m3u8").status == 403


def test_leo_watches_and_does_not_run_it(
    channel: Channel, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    his = sign_in(ada, as_=leo)

    assert his.get("/liveloop/").status_code == 200
    assert "Running order" not in his.get("/liveloop/").content.decode()
    said = his.post("/liveloop/skerry-tv/order/", {"do": "air"})
    assert said.status_code in {302, 403}
    assert channel.revisions.count() == 1


def test_an_order_over_a_family_gives_two_channels_two_addresses(
    channel: Channel,
) -> None:
    other = channels.open_channel(channel.family, "Skerry TV")

    assert (channel.slug, other.slug) == ("skerry-tv", "skerry-tv-2")
    with pytest.raises(Problem, match="at “skerry-tv” already"):
        channels.open_channel(channel.family, "Another", slug="skerry-tv")
