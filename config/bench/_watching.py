"""Viewers in a real browser, and ffmpeg: is there a seam? Not a measurement itself."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

from config.bench import _aired as aired
from config.bench import _house as house
from config.bench import _servers as servers
from kit.bench import Row
from kit.problems import Problem

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--mute-audio",
    "--autoplay-policy=no-user-gesture-required",
]
VISITS = 10
JOINS, READ_JOINS = 500, 200
FASTEST = 16  # what Chromium plays at most
NEAR = 0.5  # seconds: so close to a join it is the join's doing, not the computer's
WATCHERS, AWAY = 5, 9.0
# When the first picture is on the screen, and when it stands still again.
EYES = """
window.eyes = { first: null, waits: 0 };
const look = () => {
  const video = document.querySelector("video");
  if (!video) return requestAnimationFrame(look);
  video.muted = true;
  video.requestVideoFrameCallback(() => (eyes.first ??= performance.now()));
  video.addEventListener("waiting", () => (eyes.waits += eyes.first ? 1 : 0));
  const play = () => video.play().catch(() => setTimeout(play, 20));
  play();
};
look();
"""
PAGE = """<!doctype html><title>Joins</title><video muted></video>
<script src="/player.js"></script><script src="/watch.js"></script>"""
WATCH = """
const video = document.querySelector("video");
window.seen = { errors: [], waits: [], seeks: [], late: 0 };
const on = () => seen.from !== undefined && video.currentTime > seen.from + 1;
const held = () => [...Array(video.buffered.length).keys()]
  .some((n) => video.buffered.start(n) <= video.currentTime + 0.1 &&
    video.buffered.end(n) > video.currentTime + 1);
// With nothing in hand it waits for its computer; with a second in hand for a decoder
// that cannot keep up, or at a seam: where it was tells which.
video.addEventListener("waiting", () => {
  if (on() && held()) seen.waits.push(video.currentTime);
  else if (on()) seen.late++;
});
video.addEventListener("seeking", () => on() && seen.seeks.push(video.currentTime));
const hls = new Hls({ maxBufferLength: 300, maxMaxBufferLength: 300,
  maxBufferSize: 4e8, backBufferLength: 30 });
hls.on(Hls.Events.ERROR, (_, { details }) =>
  seen.errors.push([details, video.currentTime]));
hls.on(Hls.Events.BUFFER_APPENDED, () => {
  if (seen.from !== undefined || !video.buffered.length) return;
  if (video.buffered.end(0) - video.buffered.start(0) < 100) return;
  seen.from = video.buffered.start(0);
  video.playbackRate = %d;
  video.play();
});
hls.loadSource("/index.m3u8");
hls.attachMedia(video);
"""


def rows(folder: Path, channel: Any, address: str) -> Iterator[Row]:
    yield from _joins(folder, channel, address)
    yield from _read(folder, channel, address)
    yield from _tuned(channel)
    yield from _killed(channel)


# ---------------------------------------------------------------------------- seams
def _numbers(channel: Any, joins: int) -> range:
    from liveloop.services import channels

    last = channels.now()
    firsts = [each.first for each in _aired(channel, range(last - 3 * joins, last))]
    return range(firsts[-joins - 2], last)


def _aired(channel: Any, numbers: range) -> list[Any]:
    from liveloop.services import airing

    return list(airing.told_of(channel.pk).airings(numbers[0], numbers[-1] + 1))


def _joins(folder: Path, channel: Any, address: str) -> Iterator[Row]:
    """All of it fetched as players do, and played as fast as a browser plays."""
    from django.conf import settings

    room, numbers = folder / "joins", _numbers(channel, JOINS)
    joins = [each.first for each in _aired(channel, numbers)]
    aired.keep(f"{address}/", numbers, room, ("360", "audio"))
    (room / "page.html").write_text(PAGE)
    (room / "watch.js").write_text(WATCH % FASTEST)
    shutil.copy(settings.FRONT / "hls.js/dist/hls.min.js", room / "player.js")
    seconds = len(numbers) * 3.84
    with chromium() as browser:
        seen = aired.played(browser, room, "video.ended", 120 + seconds)
    noted = [*seen["waits"], *seen["seeks"], *(at for _, at in seen["errors"])]
    seams = [(n - numbers[0]) * 3.84 + (seen.get("from") or 0) for n in joins]
    near = [at for at in noted if any(abs(at - seam) < NEAR for seam in seams)]
    yield Row(f"{JOINS} joins by hls.js: waits, seeks, errors at one", len(near), "", 0,
              beside=("elsewhere", float(len(noted) - len(near))))  # fmt: skip
    yield Row(f"{JOINS} joins by hls.js: seconds not played",
              abs(seconds - seen["at"] + (seen.get("from") or 0)), "s", 0.5,
              beside=("waits for this computer", float(seen["late"])))  # fmt: skip


def _read(folder: Path, channel: Any, address: str) -> Iterator[Row]:
    """Two hundred joins through libavformat, every frame decoded."""
    numbers = _numbers(channel, READ_JOINS)
    fewer = folder / "fewer"
    aired.keep(f"{address}/", numbers, fewer, ("360", "audio"))
    wrong, missing = 0, 0
    for name, each in (("video-360", 96), ("audio-en", 180)):
        times = aired.decoded(fewer / f"{name}.m3u8")
        wrong += sum(after <= before for before, after in pairwise(times))
        missing += abs(len(times) - each * len(numbers))
    yield Row(f"{READ_JOINS} joins by ffmpeg: timestamps back or again", wrong, "", 0)
    yield Row(f"{READ_JOINS} joins by ffmpeg: frames not decoded", missing, "", 0)


# -------------------------------------------------------------------- a real viewer
def _tuned(channel: Any) -> Iterator[Row]:
    """From an open page to a moving picture, and from a channel to another."""
    from liveloop.services import channels, slates

    films = [item.film for item in channel.family.items.exclude(film=None)]
    other = channels.open_channel(channel.family, "The other one", films=films)
    slates.make_cards(other)
    time.sleep(4 * 3.84)
    with servers.ours("daphne") as server, chromium() as browser:
        came, switched = [], []
        for _ in range(VISITS):
            context = signed_in(browser, server, channel.family)
            page = context.new_page()
            page.goto(f"{server.url}/liveloop/{channel.slug}/", wait_until="commit")
            came.append(_first(page))
            page.goto(f"{server.url}/liveloop/{other.slug}/", wait_until="commit")
            switched.append(_first(page))
            context.close()
    for name, took in (("tune-in", came), ("another channel", switched)):
        middle = ("median", sorted(took)[VISITS // 2])
        p95 = sorted(took)[-1] if VISITS < 20 else sorted(took)[VISITS * 95 // 100]
        yield Row(f"{name}: page to moving picture, of {VISITS}", p95, "s", 1,
                  beside=middle)  # fmt: skip


def _first(page: Any) -> float:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        found = page.evaluate("window.eyes?.first ?? null")
        if found is not None:
            return float(found) / 1000
        page.wait_for_timeout(20)
    raise Problem("No picture came within 20 s.", "Open the channel's page by hand.")


def _killed(channel: Any) -> Iterator[Row]:
    """The server is away for nine seconds while five watch."""
    port = servers.free_port()
    with chromium() as browser:
        with servers.ours("daphne", port) as server:
            pages = []
            for _ in range(WATCHERS):
                page = signed_in(browser, server, channel.family).new_page()
                page.goto(f"{server.url}/liveloop/{channel.slug}/")
                _first(page)
                pages.append(page)
            time.sleep(20)
            before = [page.evaluate("eyes.waits") for page in pages]
            os.kill(server.pid, signal.SIGKILL)
        time.sleep(AWAY)
        with servers.ours("daphne", port):
            time.sleep(20)
            waits = [page.evaluate("eyes.waits") for page in pages]
            moves = [_goes_on(page) for page in pages]
    grown = sum(after - had for had, after in zip(before, waits, strict=True))
    yield Row("server killed for 9 s, five watch: waits", grown, "", 0,
              beside=("still playing, of 5", float(sum(moves))))  # fmt: skip


def _goes_on(page: Any) -> bool:
    at = page.evaluate("document.querySelector('video').currentTime")
    page.wait_for_timeout(1500)
    return bool(page.evaluate("document.querySelector('video').currentTime") > at)


def signed_in(
    browser: Any, server: servers.Server, family: Any, as_: Any = None
) -> Any:
    context = browser.new_context()
    context.add_init_script(f"addEventListener('DOMContentLoaded', () => {{{EYES}}});")
    client = house.window(family.users.first(), as_)
    context.add_cookies(
        [
            {"name": name, "value": morsel.value, "url": server.url}
            for name, morsel in client.cookies.items()
        ]
    )
    return context


@contextmanager
def chromium() -> Iterator[Any]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise Problem("The browser's tools are not here.", "./pharos test x") from None
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()
