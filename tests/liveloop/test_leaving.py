"""A film that leaves a channel is cut out of it, and the rest goes on as it was."""

from __future__ import annotations

from datetime import time
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveloop.engine.leaving import named
from liveloop.engine.order import Entry, Order
from liveloop.engine.revisions import HORIZON, SLATE, Channel, Revision, soonest
from liveloop.engine.schedule import Part, Programme, Schedule
from tests.liveloop.orders import edited, plain, weekly

FOX, OWL, KITE = Entry("fox", 6), Entry("owl", 3), Entry("kite", 4)
LOOP = Schedule(Order((FOX, OWL)))
NAMES = [*(f"film-{n}" for n in range(6)), "ident-0", "filler-1", "news"]
EITHER = pytest.mark.parametrize("schedules", [plain, weekly], ids=["plain", "weekly"])


def channel(*revisions: Revision) -> Channel:
    return Channel(0, revisions)


@EITHER
@given(st.data(), st.integers(0, 60), st.sets(st.sampled_from(NAMES), max_size=6))
def test_what_left_is_on_air_no_more_and_nothing_else_was_touched(
    schedules: st.SearchStrategy[Schedule],
    data: st.DataObject,
    later: int,
    gone: set[str],
) -> None:
    channels, edits = data.draw(edited(schedules))
    had, now = channels[-1], (edits[-1] if edits else 0) + later

    has = had.without(gone, now)

    for number in range(now + HORIZON + 1):
        before, then = had.airing_at(number), has.airing_at(number)
        assert before and then and before.entry == then.entry
        assert before.segment(number) == then.segment(number)
    coming = has.airings(soonest(now), soonest(now) + 400)
    assert not {airing.entry.id for airing in coming} & gone
    firsts = [each.first for each in has.revisions]
    assert firsts == sorted(set(firsts))


@given(
    st.lists(st.integers(1, 9), min_size=2, max_size=9),
    st.integers(0, 200),
    st.sets(st.integers(0, 8), max_size=5),
    st.integers(1, 3),
    st.booleans(),
)
def test_what_follows_is_what_would_have_followed(
    lengths: list[int], now: int, which: set[int], every: int, idents: bool
) -> None:
    entries = tuple(Entry(f"film-{n}", k) for n, k in enumerate(lengths))
    gone = {f"film-{n}" for n in which}
    between = (Entry("ident", 2),) if idents else ()
    had = channel(Revision(0, Schedule(Order(entries, between=between, every=every))))

    has = had.without(gone, now)

    def shown(told: Channel) -> list[str]:
        airings = told.airings(0, soonest(now) + 400)
        films = [each for each in airings if each.entry.id != "ident"]
        begun = soonest(now)
        return [
            each.entry.id
            for each in films
            # One that is cut is seen in part, and does not count.
            if each.last > begun and each.entry.id not in gone
        ][:20]

    if len(which & set(range(len(lengths)))) < len(lengths):
        assert shown(has)[:5] == shown(had)[: len(shown(has)[:5])]


@pytest.mark.parametrize("play", ["loop", "shuffle", "once"])
def test_an_order_goes_on_with_the_next_one_and_does_not_begin_anew(
    play: Literal["loop", "shuffle", "once"],
) -> None:
    entries = tuple(Entry(f"film-{n}", 20) for n in range(6))
    had = channel(Revision(0, Schedule(Order(entries, play, seed=3))))
    on, after = had.airing_at(45), had.airing_at(65)
    assert on and after

    has = had.without({on.entry.id}, now=45)

    then = has.airing_at(soonest(45))
    assert then and (then.entry, then.offset) == (after.entry, 0)


def test_an_order_that_was_played_once_stays_over() -> None:
    had = channel(Revision(0, Schedule(Order((FOX, OWL, KITE), "once"))))

    has = had.without({"owl"}, now=100)

    shown = has.airing_at(200)
    assert shown and shown.entry == SLATE


def test_what_is_still_to_come_loses_it_too() -> None:
    coming = Schedule(Order((OWL, KITE)))
    had = channel(Revision(0, LOOP)).revised(coming, now=1, starts=40)

    has = had.without({"owl"}, now=1)

    assert [each.first for each in has.revisions] == [0, 6, 40]
    then = has.airing_at(40)
    assert then and then.entry == KITE


def test_it_leaves_programmes_parts_idents_and_fillers() -> None:
    week = Schedule(
        Order((KITE,), between=(OWL,)),
        programmes=(Programme(OWL, time(20)),),
        parts=(Part(time(6), Order((OWL, KITE))),),
        fillers=(OWL, FOX),
    )

    has = channel(Revision(0, week)).without({"owl"}, now=1)

    assert named(has.revisions[-1].schedule) == {"kite", "fox"}
