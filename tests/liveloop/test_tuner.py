"""Recorders find a tuner where Ada connected a television, and one stream in it."""

from __future__ import annotations

import asyncio
import io
import itertools
import json
import os
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import av
import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.utils import timezone

from accounts.models import Device, Profile, User
from accounts.viewer import Viewer
from kit import ffmpeg, processes
from kit.problems import Problem
from kit.transport import Transport
from liveloop import tuner
from liveloop.models import Channel
from liveloop.services import channels, tickets, tuners
from liveloop.services.televisions import connect
from liveloop.tuner import Tuner
from studio.models import Film

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
HEADERS = [(b"host", b"localhost:8000")]


@dataclass
class Said:
    """What a caller was told."""

    status: int = 0
    headers: dict[bytes, bytes] = field(default_factory=dict)
    body: bytes = b""

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Caller:
    """Somebody who asks, and goes away when they have `enough` bytes."""

    app: Tuner
    enough: float = float("inf")
    said: Said = field(default_factory=Said)
    hears: Callable[[Said], Awaitable[None]] | None = None

    async def call(self, path: str, method: str = "GET") -> Said:
        scope = {"type": "http", "method": method, "path": path, "headers": HEADERS}
        self.leaves = asyncio.Event()
        await self.app(scope, self._receive, self._hear)
        return self.said

    async def _receive(self) -> dict[str, Any]:
        await self.leaves.wait()
        return {"type": "http.disconnect"}

    async def _hear(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.said.status = message["status"]
            self.said.headers = dict(message["headers"])
        self.said.body += message.get("body", b"")
        if self.hears:
            await self.hears(self.said)
        if len(self.said.body) >= self.enough:
            self.leaves.set()


async def _let_through(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 418, "headers": []})
    await send({"type": "http.response.body", "body": b""})


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Tuner:
    """A tuner that asks the database from the test's own thread."""
    monkeypatch.setattr(tuner, "sync_to_async", lambda what, **_: sync_to_async(what))
    monkeypatch.setattr(tuner, "close_old_connections", lambda: None)
    return Tuner(_let_through)


@pytest.fixture
def tune(house: Tuner) -> Callable[..., Said]:
    def asked(path: str, method: str = "GET", **how: Any) -> Said:
        return async_to_sync(Caller(house, **how).call)(path, method)

    return asked


@pytest.fixture
def address(channel: Channel, ada: User) -> str:
    """Where a television of Ada’s looks, without a slash at its end."""
    return f"/live/tv/{connect(ada, Viewer(profile=ada.profile), 'The loft')}"


@pytest.fixture
def on_air(channel: Channel, films: Films, clock: Clock) -> list[Film]:
    """Two films of two segments that follow each other, and have for a while."""
    found = films(2)
    first = channels.put_on_air(channel, found).first
    clock((first - channels.now() + 20) * 3.84)
    return found


@pytest.fixture(autouse=True)
def _nobody_is_left() -> Iterator[None]:
    """After each test every ffmpeg that it began is gone."""
    yield
    assert carriers() == []


def carriers() -> list[int]:
    ours = processes.descendants(os.getpid())
    return [pid for pid in ours if "pipe:1" in processes.words(pid)]


# ------------------------------------------------------------------- what it says
def test_a_recorder_finds_a_tuner_and_its_channels(
    tune: Callable[..., Said], address: str, channel: Channel
) -> None:
    here = f"http://localhost:8000{address}"

    found = tune(f"{address}/discover.json")

    assert found.headers[b"content-type"] == b"application/json"
    assert found.json["BaseURL"] == here
    assert found.json["LineupURL"] == f"{here}/lineup.json"
    assert found.json["TunerCount"] == 4
    assert len(found.json["DeviceID"]) == 8
    assert tune(f"{address}/").json == found.json
    assert tune(f"{address}/lineup.json").json == [
        {
            "GuideNumber": "1",
            "GuideName": "Skerry TV",
            "VideoCodec": "H264",
            "AudioCodec": "AAC",
            "HD": 1,
            "URL": f"{here}/auto/v1",
        }
    ]
    assert tune(f"{address}/lineup_status.json").json["ScanInProgress"] == 0
    assert tune(f"{address}/lineup.post", "POST").status == 200
    told = ElementTree.fromstring(tune(f"{address}/device.xml").body)  # noqa: S314
    assert told.findtext(".//{*}serialNumber") == found.json["DeviceID"]


def test_the_same_family_keeps_its_tuner_and_another_has_another(
    tune: Callable[..., Said], address: str, channel: Channel, ada: User, max_: User,
    leo: Profile,
) -> None:  # fmt: skip
    again = f"/live/tv/{connect(ada, Viewer(profile=ada.profile), 'Another')}"
    his = f"/live/tv/{connect(ada, Viewer(profile=leo), 'The one of Leo')}"
    theirs = f"/live/tv/{connect(max_, Viewer(profile=max_.profile), 'Far away')}"

    numbers = [
        tune(f"{each}/discover.json").json["DeviceID"]
        for each in (address, again, his, theirs)
    ]

    assert numbers[0] == numbers[1]
    assert len(set(numbers)) == 3
    assert tune(f"{theirs}/lineup.json").json == []
    assert tune(f"{theirs}/auto/v1").status == 404


def test_who_has_no_television_of_ours_finds_nothing(
    tune: Callable[..., Said], address: str, channel: Channel, ada: User,
    clock: Clock,
) -> None:  # fmt: skip
    device = Device.objects.get(name="The loft")
    one = tickets.issue(Viewer(device=device, profile=ada.profile), channel)
    forged = address[:-4] + ("aaaa" if address[-4:] != "aaaa" else "bbbb")

    for wrong in (f"/live/tv/{one}", forged, f"/live/tv/{'a' * 40}"):
        for what in ("", "discover.json", "lineup.json", "device.xml", "auto/v1"):
            assert tune(f"{wrong}/{what}").status == 404
    assert tune(f"{address}/auto/v2").status == 404
    assert tune(f"{address}/discover.json", "PUT").status == 405
    assert tune(f"{address}/auto/v1", "POST").status == 405
    # What is not a tuner's is for whoever comes behind.
    for other in ("channels.m3u", "auto/vx", "auto/v1/2"):
        assert tune(f"{address}/{other}").status == 418
    device.end(timezone.now())
    assert tune(f"{address}/discover.json").status == 404


def test_a_head_is_answered_without_a_process(
    tune: Callable[..., Said], address: str, on_air: list[Film]
) -> None:
    said = tune(f"{address}/auto/v1", "HEAD")

    assert (said.status, said.body) == (200, b"")
    assert said.headers[b"content-type"] == b"video/mp2t"
    assert tune(f"{address}/lineup.json", "HEAD").body == b""


# ----------------------------------------------------------------- what it carries
def read(stream: bytes) -> dict[str, list[int]]:
    """Return when each decoded frame plays, by its track, in 1/90 000 s."""
    found: dict[str, list[int]] = {}
    with av.open(io.BytesIO(stream), "r", format="mpegts") as box:
        for packet in box.demux():
            track = packet.stream.metadata.get("language", packet.stream.type)
            times = found.setdefault(track, [])
            frames: Any = packet.decode()
            times += [frame.pts for frame in frames]
    return found


def steps(times: list[int]) -> set[int]:
    return {b - a for a, b in itertools.pairwise(times)}


def test_films_come_as_one_stream_without_a_seam(
    tune: Callable[..., Said], address: str, on_air: list[Film], channel: Channel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Half a minute: three joins, and one ffmpeg that hands over to another."""
    monkeypatch.setattr(tuners, "BACK", 8)
    monkeypatch.setattr(tuner, "LAP", 5)
    told = channel.told()
    last = channels.now()
    assert len(list(told.airings(last - 8, last))) >= 4

    said = tune(f"{address}/auto/v1", enough=1_200_000)

    assert said.status == 200 and said.headers[b"content-type"] == b"video/mp2t"
    assert len(said.body) % 188 == 0
    tracks = read(said.body)
    assert set(tracks) == {"video", "eng", "spa"}
    assert steps(tracks["video"]) == {3600}
    assert steps(tracks["eng"]) == steps(tracks["spa"]) == {1920}
    assert len(tracks["video"]) > 5 * 96 + 20
    assert abs(tracks["video"][0] - tracks["eng"][0]) < 3600


def test_the_stream_goes_on_after_the_clock_of_its_kind_is_full(
    channel: Channel, on_air: list[Film], ada: User
) -> None:
    """A transport stream counts to 2³³ and begins anew: after 26 hours and a half."""
    viewer, last = Viewer(profile=ada.profile), channels.now()
    fed = [tuners.starts(channel)]
    fed += [tuners.pieces(channel, viewer, number) for number in range(last - 6, last)]

    async def carried(begins: float) -> bytes:
        one = Transport(channel.languages, begins)
        try:
            await one.open()
            for pieces in fed:
                await one.feed(pieces)
            one.finish()
            out = b""
            while data := await one.read():
                out += data
            await one.check()
            return out
        finally:
            one.end()

    # libavformat unwraps what it reads, so that a leap would be a leap.
    tracks = read(asyncio.run(carried(2**33 / 90_000 - 10)))

    assert len(tracks["video"]) == 6 * 96
    assert steps(tracks["video"]) == {3600}
    assert steps(tracks["eng"]) == {1920}


# -------------------------------------------------------------------- when it ends
def test_a_television_that_is_signed_out_sees_nothing_more(
    house: Tuner, address: str, on_air: list[Film], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tuner, "LOOK", 0.05)
    signed_out = False

    async def hears(said: Said) -> None:
        nonlocal signed_out
        if said.body and not signed_out:
            signed_out = True
            device = await sync_to_async(Device.objects.get)(name="The loft")
            await sync_to_async(device.end)(timezone.now())

    # It never goes away by itself: the call is over because the house ended it.
    said = async_to_sync(Caller(house, hears=hears).call)(f"{address}/auto/v1")

    assert said.status == 200 and said.body
    assert carriers() == [] and house.taken == 0


def test_the_fifth_television_is_told_that_all_tuners_are_taken(
    house: Tuner, address: str, on_air: list[Film]
) -> None:
    async def five() -> tuple[Said, Said]:
        watching = [Caller(house) for _ in range(4)]
        calls = [
            asyncio.create_task(each.call(f"{address}/auto/v1")) for each in watching
        ]
        while not all(each.said.body for each in watching):
            await asyncio.sleep(0.02)
        fifth = await Caller(house).call(f"{address}/auto/v1")
        watching[0].leaves.set()
        await calls[0]
        sixth = await Caller(house, enough=1).call(f"{address}/auto/v1")
        for each in watching:
            each.leaves.set()
        await asyncio.gather(*calls)
        return fifth, sixth

    fifth, sixth = async_to_sync(five)()

    assert fifth.status == 503 and b"tuners of the house are taken" in fifth.body
    assert fifth.headers[b"x-hdhomerun-error"].startswith(b"805")
    assert sixth.status == 200 and house.taken == 0


def test_without_ffmpeg_it_says_what_is_missing(
    tune: Callable[..., Said], address: str, on_air: list[Film],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def none() -> None:
        raise Problem("ffmpeg was not found.", "Run ./pharos setup, which fetches it.")

    monkeypatch.setattr(ffmpeg, "find", none)

    said = tune(f"{address}/auto/v1")

    assert said.status == 503
    assert said.body == b"ffmpeg was not found. Run ./pharos setup, which fetches it."


def test_an_ffmpeg_that_fails_is_quoted_and_leaves_nothing(
    tune: Callable[..., Said], address: str, on_air: list[Film],
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    broken = tmp_path / "ffmpeg"
    broken.write_text("#!/bin/sh\nyes 'no such muxer' | head -n 400000 >&2\nexit 7\n")
    broken.chmod(0o755)
    monkeypatch.setattr(ffmpeg, "find", lambda: broken)

    said = tune(f"{address}/auto/v1")

    assert said.status == 503 and "“no such muxer”".encode() in said.body


def picture(stream: bytes) -> Any:
    with av.open(io.BytesIO(stream), "r", format="mpegts") as box:
        return next(box.decode(video=0)).to_ndarray(format="gray")


def test_the_television_of_a_child_shows_only_what_the_child_may_see(
    tune: Callable[..., Said], on_air: list[Film], channel: Channel, ada: User,
    leo: Profile,
) -> None:  # fmt: skip
    his = f"/live/tv/{connect(ada, Viewer(profile=leo), 'The one of Leo')}"
    assert [each["GuideName"] for each in tune(f"{his}/lineup.json").json] == [
        "Skerry TV"
    ]
    film = picture(tune(f"{his}/auto/v1", enough=100_000).body)

    # Behind the back of the channel, which would take them off the air.
    Film.objects.update(published_at=None)

    slate = picture(tune(f"{his}/auto/v1", enough=100_000).body)
    assert film.std() > 10
    assert abs(slate.mean() - 128) < 3 and slate.std() < 3


# ------------------------------------------------------------------ a server's part
def test_daphne_is_given_no_more_than_it_hands_on() -> None:
    def to(host: str, port: int) -> Any:
        return SimpleNamespace(getPeer=lambda: SimpleNamespace(host=host, port=port))

    reactor = SimpleNamespace(getWriters=lambda: [object(), to("192.0.2.7", 4711)])

    assert tuner._has_more_for(reactor, ["192.0.2.7", 4711])
    assert not tuner._has_more_for(reactor, ["192.0.2.7", 4712])
    assert not tuner._has_more_for(reactor, ["192.0.2.8", 4711])
