"""Two weeks of a channel, second by second, over a night in which clocks change."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime, time
from hashlib import sha256
from itertools import pairwise

import pytest

from accounts.models import Family
from config import env
from liveloop.engine.grid import moment_of, number_at
from liveloop.engine.order import Entry, Order
from liveloop.engine.playlist import media
from liveloop.engine.revisions import Channel as Told
from liveloop.engine.revisions import Revision as Ruled
from liveloop.engine.schedule import Part, Programme, Schedule
from liveloop.engine.written import from_json, to_json
from liveloop.models import Channel, Revision
from liveloop.models.channel import EPOCH

DAYS = 14
# Clocks in Berlin go back on a Sunday in the middle of the two weeks.
BEGAN = int(datetime(2026, 10, 18, tzinfo=UTC).timestamp())
BACK = date(2026, 10, 25)
FIRST = number_at(BEGAN * 1000, EPOCH)
KITES, BOATS = (
    tuple(Entry(f"{name}{n}", 5 + 7 * n % 11) for n in range(40))
    for name in ("kite", "boat")
)
IDENT, STORY = Entry("ident", 1), Entry("story", 156)
WEEK = Schedule(
    Order(KITES, "shuffle", 7, (IDENT,), 3),
    "Europe/Berlin",
    (
        Programme(STORY, time(18, 30)),
        Programme(Entry("night film", 900), time(1, 45), frozenset({6})),
        Programme(
            Entry("birthday", 90), time(2, 30), dates=frozenset({date(2026, 10, 25)})
        ),
    ),
    (Part(time(6), Order(BOATS)), Part(time(12), Order(KITES, "loop"))),
    (time(20, 15), time(5, 30)),
    (Entry("card", 1), Entry("clip", 4)),
)
# An edit on each of some days: the order, the quiet, and back again.
EDITS = (
    (
        2,
        Schedule(
            Order(BOATS, "shuffle", 3), "Europe/Berlin", quiet=(time(21), time(6))
        ),
    ),
    (6, WEEK),
    (7, Schedule(Order((STORY,), "once"), "Europe/Berlin", parts=WEEK.parts)),
    (8, Schedule(Order(()), "Europe/Berlin")),
    (9, WEEK),
)
# What two weeks of it come to. Another figure is another channel: what has aired would
# be told otherwise from then on.
DIGEST = "31cbbbd40ef936cfdd462f0e6a025943ab0e4ac0e7cd68f99534aa9e0aa59e8f"


def on_day(day: int) -> int:
    return number_at((BEGAN + day * 86_400 + 40_000) * 1000, EPOCH)


def edited() -> tuple[list[Told], list[int]]:
    """Return the channel as it was after each edit, and when that was."""
    told, at = [Told(EPOCH, (Ruled(FIRST, WEEK),))], [FIRST]
    for day, schedule in EDITS:
        told.append(told[-1].revised(schedule, on_day(day)))
        at.append(on_day(day))
    return told, at


def digest(told: Told) -> str:
    """Return what a playlist of each minute comes to."""
    found = sha256()
    for second in range(0, DAYS * 86_400, 61):
        number = number_at((BEGAN + second) * 1000, EPOCH)
        found.update(media(told, "video-720", number).encode())
    return found.hexdigest()


def now_told() -> str:
    return digest(edited()[0][-1])


def listed(playlist: str) -> tuple[int, list[str]]:
    lines = playlist.splitlines()
    first = next(each for each in lines if each.startswith("#EXT-X-MEDIA-SEQUENCE"))
    return int(first.partition(":")[2]), [each for each in lines if each[0] != "#"]


@pytest.mark.slow
def test_for_two_weeks_a_playlist_only_grows_and_is_only_cut_at_its_front() -> None:
    told, edits = edited()
    ours, known = 0, -1
    before: tuple[int, list[str]] = (FIRST, [])
    for second in range(DAYS * 86_400):
        number = number_at((BEGAN + second) * 1000, EPOCH)
        if number == known:
            continue
        assert number in {known + 1, FIRST}, "the grid has left something out"
        known = number
        while ours + 1 < len(edits) and edits[ours + 1] <= number:
            ours += 1
        playlist = media(told[ours], "video-720", number)
        assert "#EXT-X-TARGETDURATION:4\n" in playlist
        assert "DISCONTINUITY" not in playlist and "ENDLIST" not in playlist
        now = listed(playlist)
        gone = now[0] - before[0]
        assert gone in {0, 1} and len(now[1]) <= 10
        assert now[1][: len(before[1]) - gone] == before[1][gone:]
        if number > FIRST:
            assert now[1][-1] == f"video-720/{number - 1}.m4s"
        before = now


def test_whatever_was_told_of_a_moment_is_told_of_it_for_ever() -> None:
    """After five edits, each of two weeks' numbers airs what it aired at its time."""
    told, edits = edited()
    ends = [*edits[1:], FIRST + DAYS * 86_400 * 1000 // 3840]
    for ours, first, last in zip(told, edits, ends, strict=True):
        for number in range(first, last, 17):
            then, after = ours.airing_at(number), told[-1].airing_at(number)
            assert then and after
            assert then.entry == after.entry
            assert then.segment(number) == after.segment(number)


def test_the_story_comes_at_half_past_six_of_the_wall_in_summer_and_winter() -> None:
    told = Told(EPOCH, (Ruled(FIRST, WEEK),))
    last = FIRST + DAYS * 86_400 * 1000 // 3840
    begun = [each.first for each in told.airings(FIRST, last) if each.entry == STORY]
    hours = [
        datetime.fromtimestamp(moment_of(number, EPOCH) / 1000, UTC).hour
        for number in begun
    ]
    assert hours == [16] * 7 + [17] * 7  # UTC; by the wall it is the same


def test_the_captions_and_voices_have_the_grid_of_the_picture() -> None:
    told, _ = edited()
    for number in range(FIRST + 20, FIRST + 20 + 14 * 22_500, 9_001):
        pictures = media(told[-1], "video-720", number)
        for name, suffix in (("audio-es", "m4s"), ("captions-en", "vtt")):
            words = suffix == "vtt"
            other = media(told[-1], name, number, words=words)
            same = other.replace(name, "video-720").replace(f".{suffix}", ".m4s")
            mapped = '#EXT-X-MAP:URI="video-720/init.mp4"\n'
            assert same == (pictures.replace(mapped, "") if words else pictures)


# ---------------------------------------------------------------------- determinism
@pytest.mark.slow
def test_another_process_tells_the_same_bytes() -> None:
    """Nothing of it hangs on how a process hashes, or on its zone."""
    asked = (
        "from tests.liveloop import test_sweep as s; print(s.digest(s.edited()[0][-1]))"
    )
    for seed, zone in (("1", "Asia/Kathmandu"), ("2", "America/New_York")):
        done = subprocess.run(
            [sys.executable, "-c", f"import django; django.setup(); {asked}"],
            cwd=env.ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.split() == [DIGEST]


def test_every_database_tells_the_same_bytes(lighthouse: Family) -> None:
    """Written as rows and read again, by SQLite and by PostgreSQL."""
    channel = Channel.objects.create(family=lighthouse, slug="skerry", name="Skerry")
    for n, ruled in enumerate(edited()[0][-1].revisions):
        assert from_json(to_json(ruled.schedule)) == ruled.schedule
        Revision.objects.create(
            channel=channel, nth=n, first=ruled.first, at=ruled.at,
            schedule=to_json(ruled.schedule),
        )  # fmt: skip

    told = Channel.objects.get(slug="skerry").told()

    assert told == edited()[0][-1]
    assert now_told() == digest(told) == DIGEST


def test_two_houses_whose_clocks_differ_by_a_second_agree_wherever_both_tell() -> None:
    """A round robin between them: a list may be a piece older, never another one."""
    told, _ = edited()
    for number in range(FIRST + 100, FIRST + 300_000, 6_007):
        moment = moment_of(number, EPOCH)
        said = [
            listed(media(told[-1], "video-720", number_at(moment + skew, EPOCH)))
            for skew in (-1000, 0, 1000)
        ]
        for (first, one), (then, other) in pairwise(said):
            assert then - first in {0, 1}
            assert one[then - first :] == other[: len(one) - (then - first)]
