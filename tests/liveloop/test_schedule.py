"""A family's week by the clock on their wall, in summer and in winter."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from liveloop.engine.grid import moment_of, number_at
from liveloop.engine.order import Entry, Order
from liveloop.engine.revisions import SLATE, Airing, Channel, Revision
from liveloop.engine.schedule import NIGHT, Part, Programme, Schedule
from tests.liveloop.orders import EPOCH, weekly

FOX, OWL, LONG = Entry("fox", 8), Entry("owl", 3), Entry("long", 400)
STORY, CARD = Entry("story", 100), Entry("card", 1)
BERLIN = ZoneInfo("Europe/Berlin")


def channel(schedule: Schedule) -> Channel:
    return Channel(EPOCH, (Revision(0, schedule),))


def number(*at: int) -> int:
    """Return the number on air at a local time in Berlin."""
    moment = datetime(*at, tzinfo=BERLIN).timestamp() * 1000  # type: ignore[misc,arg-type]
    return number_at(round(moment), EPOCH)


def local(channel: Channel, airing: Airing) -> datetime:
    seconds = moment_of(airing.first, channel.epoch) / 1000
    return datetime.fromtimestamp(seconds, BERLIN)


def on(channel: Channel, *at: int) -> Airing:
    airing = channel.airing_at(number(*at))
    assert airing
    return airing


def test_the_story_comes_at_seven_summer_and_winter() -> None:
    evening = Programme(STORY, time(19))
    home = channel(Schedule(Order((FOX, OWL)), "Europe/Berlin", (evening,)))

    for day in (date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 25)):
        airing = on(home, day.year, day.month, day.day, 19, 1)
        assert airing.entry == STORY
        late = local(home, airing) - datetime.combine(day, time(19), BERLIN)
        assert 0 <= late.total_seconds() < 3.84
        assert airing.last - airing.first == STORY.segments


def test_only_on_sundays_or_only_once() -> None:
    sunday = Programme(STORY, time(10), frozenset({6}))
    party = Programme(OWL, time(10), dates=frozenset({date(2026, 5, 4)}))
    home = channel(Schedule(Order((FOX,)), "Europe/Berlin", (sunday, party)))

    assert on(home, 2026, 5, 3, 10, 1).entry == STORY
    assert on(home, 2026, 5, 4, 10, 0, 5).entry == OWL
    assert on(home, 2026, 5, 5, 10, 1).entry == FOX


def test_nothing_is_begun_that_would_be_cut() -> None:
    evening = Programme(STORY, time(19))
    order = Order((LONG, FOX, OWL))
    home = channel(Schedule(order, "Europe/Berlin", (evening,), fillers=(CARD,)))

    shown = list(home.airings(number(2026, 4, 1, 12), number(2026, 4, 2, 12)))

    whole = [each for each in shown if each.entry != SLATE]
    assert all(each.last - each.first == each.entry.segments for each in whole)
    assert STORY in {each.entry for each in shown}
    before = shown[[each.entry for each in shown].index(STORY) - 1]
    assert before.entry != LONG and before.last == number(2026, 4, 1, 19) + 1


def test_the_morning_has_an_order_of_its_own() -> None:
    parts = (Part(time(6), Order((OWL,))), Part(time(9), Order((FOX,))))
    home = channel(Schedule(Order(()), "Europe/Berlin", parts=parts))

    assert on(home, 2026, 4, 1, 7).entry == OWL
    assert on(home, 2026, 4, 1, 15).entry == FOX
    assert on(home, 2026, 4, 2, 5, 30).entry == FOX  # since yesterday at nine


def test_at_night_the_channel_sleeps() -> None:
    quiet = (time(21), time(6))
    home = channel(Schedule(Order((FOX,)), "Europe/Berlin", quiet=quiet))

    assert on(home, 2026, 4, 1, 23).entry == NIGHT
    assert on(home, 2026, 4, 2, 5, 59).entry == NIGHT
    assert on(home, 2026, 4, 2, 6, 1).entry == FOX


def test_of_two_at_one_time_the_later_one_has_it() -> None:
    first, second = Programme(STORY, time(19)), Programme(FOX, time(19, 2))
    home = channel(Schedule(Order(()), "Europe/Berlin", (first, second)))

    cut = on(home, 2026, 4, 1, 19, 1)
    assert cut.entry == STORY and cut.last - cut.first < STORY.segments
    assert on(home, 2026, 4, 1, 19, 2, 10).entry == FOX
    # What was cut does not come back in its middle.
    assert on(home, 2026, 4, 1, 19, 3).entry == SLATE


@given(weekly, st.integers(0, 200_000))
def test_a_schedule_read_again_says_the_same(schedule: Schedule, number: int) -> None:
    fresh = Schedule(
        schedule.order, schedule.zone, schedule.programmes, schedule.parts,
        schedule.quiet, schedule.fillers,
    )  # fmt: skip
    asked = channel(schedule)
    for n in range(number, number + 60, 7):
        asked.airing_at(n)

    assert channel(fresh).airing_at(number) == asked.airing_at(number)


def test_a_year_can_be_asked_for_at_once() -> None:
    home = channel(
        Schedule(Order((FOX,)), "Europe/Berlin", (Programme(STORY, time(19)),))
    )

    far = home.airing_at(number(2046, 7, 1, 19, 1))

    assert far and far.entry == STORY
    assert local(home, far).astimezone(UTC).hour == 17
