"""What has aired never changes, and what is near does not either."""

from __future__ import annotations

from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveloop.engine.grid import SEGMENT, number_at
from liveloop.engine.order import Entry, Order
from liveloop.engine.playlist import media, window
from liveloop.engine.revisions import (
    HORIZON,
    SLATE,
    Channel,
    Revision,
    TooSoon,
    soonest,
)
from liveloop.engine.schedule import NIGHT, Schedule
from tests.liveloop.orders import EPOCH, edited, plain, weekly

FOX, OWL, KITE = Entry("fox", 6), Entry("owl", 3), Entry("kite", 4)
LOOP = Schedule(Order((FOX, OWL)))
AGE = st.integers(0, 2000)  # milliseconds: services/memory.LOOK
EITHER = pytest.mark.parametrize("schedules", [plain, weekly], ids=["plain", "weekly"])


def channel(*revisions: Revision) -> Channel:
    return Channel(0, revisions)


@EITHER
@given(st.data(), st.integers(0, 40_000))
def test_airings_follow_each_other_without_a_gap(
    schedules: st.SearchStrategy[Schedule], data: st.DataObject, first: int
) -> None:
    channel = data.draw(edited(schedules))[0][-1]

    shown = list(channel.airings(first, first + 40))

    assert shown[0].first <= first < shown[0].last
    for before, after in pairwise(shown):
        assert before.last == after.first
    for airing in shown:
        for number in {
            airing.first,
            (airing.first + airing.last) // 2,
            airing.last - 1,
        }:
            assert channel.airing_at(number) == airing
            assert 0 <= airing.segment(number) < airing.entry.segments


@EITHER
@given(st.data(), st.integers(0, 60), st.none() | st.integers(0, 60))
def test_an_edit_touches_nothing_before_the_horizon(
    schedules: st.SearchStrategy[Schedule],
    data: st.DataObject,
    later: int,
    ahead: int | None,
) -> None:
    channels, edits = data.draw(edited(schedules))
    had, now = channels[-1], (edits[-1] if edits else 0) + later
    starts = None if ahead is None else soonest(now) + ahead

    has = had.revised(data.draw(schedules), now, starts=starts)

    for number in range(now + HORIZON + 1):
        before, then = had.airing_at(number), has.airing_at(number)
        assert before and then and before.entry == then.entry
        assert before.segment(number) == then.segment(number)


def test_what_plays_is_played_to_its_end() -> None:
    had = channel(Revision(0, LOOP))

    has = had.revised(Schedule(Order((KITE,))), now=1)  # the fox plays from 0 to 5

    assert has.revisions[-1].first == 6
    assert has.airing_at(5) == had.airing_at(5)


def test_a_film_that_was_taken_away_goes_as_soon_as_nobody_has_it() -> None:
    had = channel(Revision(0, Schedule(Order((Entry("long", 500), KITE)))))

    has = had.without({"long"}, now=100)

    assert has.revisions[-1].first == 100 + HORIZON + 1
    left = has.airing_at(100)
    assert left and (left.first, left.last) == (0, 100 + HORIZON + 1)


def test_a_later_change_does_not_wait_for_one_that_nobody_was_told_of() -> None:
    had = channel(Revision(0, LOOP)).revised(Schedule(Order((Entry("long", 900),))), 1)

    has = had.revised(Schedule(Order((KITE,))), now=1)

    assert [each.first for each in has.revisions] == [0, 6]
    on = has.airing_at(6)
    assert on and on.entry == KITE


def test_what_begins_within_the_horizon_stays() -> None:
    had = channel(Revision(0, LOOP)).revised(Schedule(Order((KITE,))), 1)

    has = had.revised(LOOP, now=3)  # the kite begins at 6, and may be on its way

    assert [each.first for each in has.revisions] == [0, 6, 10]


def test_what_was_to_come_before_a_moment_that_is_asked_for_stays() -> None:
    had = channel(Revision(0, LOOP)).revised(Schedule(Order((KITE,))), 1, starts=100)

    later = had.revised(LOOP, now=1, starts=150)
    sooner = had.revised(LOOP, now=1, starts=50)

    assert [each.first for each in later.revisions] == [0, 100, 150]
    assert [each.first for each in sooner.revisions] == [0, 50]


def test_a_moment_within_the_horizon_is_refused_with_the_soonest() -> None:
    had = channel(Revision(0, LOOP))

    with pytest.raises(TooSoon) as refused:
        had.revised(LOOP, now=10, starts=soonest(10) - 1)

    assert refused.value.soonest == 10 + HORIZON + 1
    assert had.revised(LOOP, now=10, starts=soonest(10)).revisions[-1].first == 15


def test_the_horizon_leaves_three_segments_to_write_an_edit_down() -> None:
    """At worst one clock is a second slow, the other fast, the knowledge old."""
    for moment in range(0, SEGMENT, 10):
        edited_at = number_at(moment - 1000, 0)
        told_last = window(number_at(moment + 2000 + 1000, 0), -100)[-1]

        assert soonest(edited_at) - told_last > 3


SKEW = st.integers(-1000, 1000)  # milliseconds that a server's clock is wrong


@EITHER
@given(st.data())
def test_servers_whose_clocks_differ_never_tell_a_number_in_two_ways(
    schedules: st.SearchStrategy[Schedule], data: st.DataObject
) -> None:
    """Any server edits, any server answers, and may know what was two seconds ago."""
    draw = data.draw
    moment = EPOCH + 3_600_000
    written = [(0, Channel(EPOCH, (Revision(0, draw(schedules)),)))]
    for _ in range(draw(st.integers(1, 5))):
        moment += draw(st.integers(0, 30_000))
        now = number_at(moment + draw(SKEW), EPOCH)
        starts = draw(st.none() | st.integers(0, 4).map(soonest(now).__add__))
        has = written[-1][1].revised(draw(schedules), now, starts=starts)
        written.append((moment, has))

    said: dict[int, tuple[str, int]] = {}
    for edited_at, _ in written[1:]:
        for after in draw(st.lists(st.integers(-4000, 30_000), min_size=2, max_size=6)):
            at = edited_at + after
            known = [each for when, each in written if when <= at - draw(AGE)][-1]
            for n in window(number_at(at + draw(SKEW), EPOCH), known.since):
                airing = known.airing_at(n)
                assert airing
                told = (airing.id, airing.segment(n))
                assert said.setdefault(n, told) == told


def test_a_change_that_is_taken_back_in_time_leaves_no_trace() -> None:
    had = channel(Revision(0, LOOP))
    changed = had.revised(Schedule(Order((KITE,))), now=9)

    has = changed.restored(LOOP, now=9)

    for number in range(60):
        before, then = had.airing_at(number), has.airing_at(number)
        assert before and then and before == then


def test_an_empty_channel_shows_a_slate_and_comes_on_soon() -> None:
    had = channel(Revision(0, Schedule(Order(()))))
    slate = had.airing_at(1000)
    assert slate and slate.entry == SLATE and slate.first <= 1000 < slate.last

    has = had.revised(LOOP, now=1000)

    assert has.revisions[-1].first == 1000 + HORIZON + 1


def test_a_channel_that_plays_once_rests_afterwards() -> None:
    once = channel(Revision(10, Schedule(Order((FOX, OWL), "once"))))

    shown = [(each.entry.id, each.first) for each in once.airings(0, 40)]

    assert shown == [("fox", 10), ("owl", 16), ("slate", 19), ("slate", 32)]


@given(edited(weekly))
def test_edits_at_one_moment_keep_their_order(
    edits: tuple[list[Channel], list[int]],
) -> None:
    firsts = [each.first for each in edits[0][-1].revisions]

    assert firsts == sorted(set(firsts))


# ---------------------------------------------------------------- the playlist of it
def listed(playlist: str) -> dict[int, str]:
    """Return the segments of a playlist by number, each with all that is said of it."""
    number, said, found = 0, "", {}
    for line in playlist.splitlines():
        if line.startswith("#EXT-X-MEDIA-SEQUENCE:"):
            number = int(line.partition(":")[2])
        elif line.endswith(".m4s"):
            found[number], said, number = said + line, "", number + 1
        elif line.startswith("#EXTINF"):
            said += line
    return found


@EITHER
@given(st.data(), st.integers(1, 300))
def test_a_playlist_changes_only_at_its_two_ends(
    schedules: st.SearchStrategy[Schedule], data: st.DataObject, number: int
) -> None:
    channels, edits = data.draw(edited(schedules))
    # The list as a viewer had it: with the edits that had been made by then.
    had = channels[sum(edit <= number for edit in edits)]
    has = channels[sum(edit <= number + 1 for edit in edits)]

    before = listed(media(had, "720", number))
    after = listed(media(has, "720", number + 1))

    assert max(after) == max(before) + 1
    assert all(after[n] == before[n] for n in before if n in after)
    assert sorted(after) == list(range(min(after), max(after) + 1))
    for n in before:
        was, is_ = had.airing_at(n), has.airing_at(n)
        assert was and is_ and was.entry == is_.entry


def test_every_rendition_has_the_same_grid() -> None:
    loop = channel(Revision(0, LOOP))

    lists = {name: media(loop, name, 77) for name in ("720", "360", "en")}

    assert {text.replace(f"{name}/", "") for name, text in lists.items()} == {
        lists["720"].replace("720/", "")
    }


def test_nothing_is_listed_before_it_has_aired() -> None:
    assert list(window(7, 0))[-1] == 6


def test_a_playlist_says_what_is_on_and_since_when() -> None:
    text = media(Channel(1_767_225_600_000, (Revision(0, LOOP),)), "720", 12)

    assert 'ID="0-fox",CLASS="airing",START-DATE="2026-01-01T00:00:00.000Z"' in text
    assert 'DURATION=23.040,X-ENTRY="fox"' in text
    assert "#EXT-X-PROGRAM-DATE-TIME:2026-01-01T00:00:07.680Z" in text  # its first one
    assert "#EXT-X-PROGRAM-DATE-TIME:2026-01-01T00:00:23.040Z" in text  # the owl begins
    assert "DISCONTINUITY" not in text and "ENDLIST" not in text


def test_the_night_is_no_film_to_wait_for() -> None:
    night = Schedule(Order((FOX,)), quiet=(time(0), time(6)))
    had = channel(Revision(0, night))
    airing = had.airing_at(50)
    assert airing and airing.entry == NIGHT

    assert had.revised(LOOP, now=50).revisions[-1].first == 50 + HORIZON + 1
