"""Running orders, schedules and edits for tests, as hypothesis draws them."""

from __future__ import annotations

from datetime import time

from hypothesis import strategies as st

from liveloop.engine.order import Entry, Order
from liveloop.engine.revisions import Channel, Revision, soonest
from liveloop.engine.schedule import Part, Programme, Schedule

EPOCH = 1_774_699_200_000  # 28 March 2026, 12:00 UTC: a night later clocks change


def films(name: str, most: int) -> st.SearchStrategy[tuple[Entry, ...]]:
    return st.lists(st.integers(1, 9), max_size=most).map(
        lambda lengths: tuple(Entry(f"{name}-{n}", k) for n, k in enumerate(lengths))
    )


plays = st.sampled_from(["loop", "shuffle", "once"])
orders = st.builds(
    Order, films("film", 12), plays, st.integers(0, 99), films("ident", 2),
    st.integers(1, 4),
)  # fmt: skip
plain = st.builds(Schedule, orders)
times = st.times().map(lambda at: at.replace(microsecond=0))
days = st.frozensets(st.integers(0, 6), min_size=1)
programmes = st.builds(
    Programme, st.builds(Entry, st.just("news"), st.integers(1, 900)), times, days
)
weekly = st.builds(
    Schedule,
    orders,
    st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]),
    st.lists(programmes, max_size=3).map(tuple),
    st.lists(st.builds(Part, times, orders, days), max_size=2).map(tuple),
    st.none() | st.tuples(times, times),
    films("filler", 3),
)


@st.composite
def edited(
    draw: st.DrawFn, schedules: st.SearchStrategy[Schedule] = plain
) -> tuple[list[Channel], list[int]]:
    """Return a channel as it was after each edit, and the number on air at each."""
    channels = [Channel(EPOCH, (Revision(0, draw(schedules)),))]
    edits, now = [], 0
    for _ in range(draw(st.integers(0, 4))):
        now += draw(st.integers(0, 60))
        edits.append(now)
        starts = draw(st.none() | st.integers(0, 90).map(soonest(now).__add__))
        channels.append(channels[-1].revised(draw(schedules), now, starts=starts))
    return channels, edits


def at(hour: int, minute: int = 0) -> time:
    return time(hour, minute)
