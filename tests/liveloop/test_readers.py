"""Readers that know nothing of us agree that it is one well-made stream."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any

import m3u8
import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import sync_playwright

from accounts.models import User
from config.bench import _aired as aired
from liveloop.models import Channel
from liveloop.services import airing, channels
from studio.models import Film
from tests.journeys.conftest import FLAGS, chromium
from tests.liveloop.scripts import node
from tests.liveloop.test_on_air import tuned_in

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
JOINS = 200  # through libavformat
SEEN = 8  # in a browser, at four times its speed
NEAR = 0.5  # seconds: so close to a join it is the join's doing
READERS = Path(__file__).parent / "readers"
BUILT = {
    "hls": "hls.js/dist/hls.min.js",
    "shaka": "shaka-player/dist/shaka-player.compiled.js",
}


@pytest.fixture
def on_air(
    channel: Channel,
    films: Films,
    ada: User,
    sign_in: Callable[..., Client],
    clock: Clock,
) -> str:
    """Two films that follow each other for long, with two voices asked for."""
    clock(60)
    first = channels.put_on_air(channel, films(2)).first
    clock((first - channels.now() + 2 * JOINS + 12) * 3.84)
    return tuned_in(sign_in(ada))


def read(text: str) -> dict[str, object]:
    """Read a playlist by hls-parser and m3u8-parser, both in Node."""
    done = subprocess.run(
        [node(), READERS / "read.mjs", f"{settings.FRONT}/"],
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, object] = json.loads(done.stdout)
    return said


def test_three_parsers_read_the_same_out_of_every_playlist(
    on_air: str, channel: Channel
) -> None:
    index = aired.fetched(f"{on_air}index.m3u8").decode()
    whole = m3u8.loads(index)
    said = read(index)
    assert [each.uri for each in whole.playlists] == said["strict"] == said["lenient"]
    assert {each.language for each in whole.media} == {"en", "es"}
    assert all(each.stream_info.codecs for each in whole.playlists)

    begins = []
    for name in aired.renditions(index):
        text = aired.fetched(f"{on_air}{name}.m3u8").decode()
        listed = m3u8.loads(text)
        said = read(text)
        numbers = [listed.media_sequence + n for n, _ in enumerate(listed.segments)]
        assert said["strict"] == said["lenient"] == numbers
        assert said["warned"] == [] and said["broken"] == []
        assert said["target"] == listed.target_duration == 4
        assert not listed.is_endlist and len(numbers) == 10
        begins.append(said["begins"])
    assert begins == [begins[0]] * len(begins)


def test_libavformat_reads_two_hundred_joins_without_a_seam(
    on_air: str, channel: Channel, tmp_path: Path
) -> None:
    """No timestamp goes back or comes twice, and every picture is decoded."""
    last = channels.now()
    numbers = range(last - 2 * JOINS - 2, last)
    told = airing.told_of(channel.pk)
    joins = len(list(told.airings(numbers[0], last))) - 1
    assert joins >= JOINS
    aired.keep(on_air, numbers, tmp_path)

    for name, each in (("video-360", 96), ("audio-es", 180)):
        times = aired.decoded(tmp_path / f"{name}.m3u8")
        assert len(times) == each * len(numbers), name
        assert len({b - a for a, b in pairwise(times)}) == 1, name


# --------------------------------------------------------------------- in a browser


def played(folder: Path, seconds: float) -> dict[str, Any]:
    """Play the folder to its end in Chromium, and return what the page has seen."""
    over = "video.ended || seen.errors.some(([, fatal]) => fatal)"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        return aired.played(browser, folder, over, seconds)


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("by", ["hls", "shaka"])
def test_a_browser_plays_every_join_without_a_wait_or_a_leap(
    by: str, on_air: str, channel: Channel, tmp_path: Path
) -> None:
    last = channels.now()
    numbers = range(last - 2 * SEEN - 2, last)
    ends = numbers[0], last
    aired.keep(on_air, numbers, tmp_path)
    shutil.copy(READERS / "page.html", tmp_path)
    shutil.copy(READERS / f"{by}.js", tmp_path / "watch.js")
    shutil.copy(settings.FRONT / BUILT[by], tmp_path / "player.js")

    # In a thread of its own: Playwright's loop would keep Django from its database.
    with ThreadPoolExecutor(1) as thread:
        seen = thread.submit(played, tmp_path, 120.0).result()

    assert seen["ended"] and seen["errors"] == [], seen
    assert (seen["ranges"], seen["seeks"]) == (1, [])
    begins = [each.first for each in airing.told_of(channel.pk).airings(*ends)]
    joins = [(n - numbers[0]) * 3.84 + seen["from"] for n in begins]
    # Elsewhere it waits for a computer that has other things to do.
    assert not [at for at in seen["waits"] if min(abs(at - n) for n in joins) < NEAR]
    assert abs(seen["at"] - seen["from"] - len(numbers) * 3.84) < 0.2
