"""Who is there, who leads, and what is ordered."""

from __future__ import annotations

import pytest

from liveloop.engine.party import coming, commands, hosting, kept, waiting
from liveloop.engine.party.asking import ask
from liveloop.engine.party.events import Came, Hosts, Moves, Offered, Went
from liveloop.engine.party.party import LONGEST_LEAD
from liveloop.engine.party.refused import Refused
from tests.liveloop.parties import (
    ADA,
    LEO,
    MAX,
    MINUTE,
    NAMES,
    OTTER,
    SECOND,
    START,
    heard,
    party,
    position,
    until,
)  # fmt: skip

NOW = START + 5 * SECOND


# --------------------------------------------------------------- what the host orders
def test_a_pause_comes_for_everybody_at_one_moment_that_is_told() -> None:
    had, _ = coming.heard(party(), OTTER, NOW, delay=180)

    has, (moves,) = commands.pause(had, ADA, NOW, fence=1)

    assert isinstance(moves, Moves) and moves.playback.since == NOW + 280
    assert position(has, NOW + 200) == 5_200
    assert position(has, NOW + 280) == position(has, NOW + MINUTE) == 5_280


def test_a_slow_line_does_not_make_everybodys_buttons_slow() -> None:
    had, _ = coming.heard(party(), OTTER, NOW, delay=9_000)
    alone, _ = waiting.own_pace(had, OTTER, NOW)

    assert had.soon(NOW) == NOW + LONGEST_LEAD
    assert alone.soon(NOW) < had.soon(NOW)


def test_speed_and_seek_go_on_from_where_it_was() -> None:
    has, _ = commands.speed(party(), ADA, NOW, fence=1, rate=1.5)
    has, _ = commands.seek(has, ADA, NOW + 10 * SECOND, fence=1, to=MINUTE)

    faster, sought = has.timeline[-2:]
    assert faster.at(NOW + 10 * SECOND) == faster.position + 14_850
    assert (sought.position, sought.rate, sought.playing) == (MINUTE, 1.5, True)


def test_orders_within_one_moment_keep_their_sequence() -> None:
    has = party()
    for order in (commands.pause, commands.play, commands.pause):
        has, _ = order(has, ADA, NOW, fence=1)

    assert [each.playing for each in has.timeline] == [True, False, True, False]
    since = [each.since for each in has.timeline]
    assert since == sorted(since)
    later, _ = commands.play(has, ADA, NOW + MINUTE, fence=1)
    assert len(later.timeline) == 2


def test_a_film_ends_where_it_ends_and_begins_again_when_played() -> None:
    over = heard(party(), START + 100 * MINUTE, ADA)
    assert position(over, START + 100 * MINUTE) == 90 * MINUTE

    has, (moves, *_) = commands.play(over, ADA, START + 100 * MINUTE, fence=1)

    assert isinstance(moves, Moves) and moves.playback.position == 0
    back, _ = commands.seek(has, ADA, START + 101 * MINUTE, fence=1, to=999 * MINUTE)
    assert back.playback.position == 90 * MINUTE


def test_only_speeds_there_are() -> None:
    with pytest.raises(Refused, match="no such speed"):
        commands.speed(party(), ADA, NOW, fence=1, rate=17)


def test_too_many_orders_at_once_are_refused_and_soon_welcome_again() -> None:
    has = party()
    for n in range(12):
        has, _ = commands.seek(has, ADA, NOW, fence=1, to=n)

    with pytest.raises(Refused) as refused:
        commands.seek(has, ADA, NOW, fence=1, to=12)
    assert refused.value.reason == "too fast"
    commands.seek(has, ADA, NOW + SECOND, fence=1, to=12)


def test_a_channel_goes_on_for_everybody() -> None:
    had = party(kind="channel")

    for order in (commands.play, commands.pause):
        with pytest.raises(Refused, match="goes on for everybody") as refused:
            order(had, ADA, NOW, fence=1)
        assert refused.value.reason == "channel"

    assert position(had, NOW) == NOW - 12_000
    assert position(had, NOW + MINUTE) == NOW - 12_000 + MINUTE


# ------------------------------------------------------------------------ who leads
def test_who_is_not_the_host_is_told_who_is() -> None:
    with pytest.raises(Refused, match="Ada is the host") as refused:
        commands.pause(party(), LEO, NOW, fence=1)
    assert refused.value.reason == "not host"


def test_a_stranger_is_not_in_the_party() -> None:
    for message in ({"do": "pause", "fence": 1}, {"do": "say", "text": "hello"}):
        with pytest.raises(Refused) as refused:
            ask(party(), MAX, message, NOW)
        assert refused.value.reason == "not there"


def test_ada_hands_the_party_to_leo() -> None:
    asked, told = hosting.offer(party(), ADA, NOW, fence=1, to=LEO)
    assert told == (Offered(LEO),)
    assert asked.host == ADA

    has, told = hosting.accept(asked, LEO, NOW + SECOND)

    assert told == (Hosts(LEO, 2, "handed over"),)
    commands.pause(has, LEO, NOW + SECOND, fence=2)
    with pytest.raises(Refused, match="Leo is the host"):
        commands.pause(has, ADA, NOW + SECOND, fence=1)


@pytest.mark.parametrize("who", [ADA, LEO])
def test_either_may_leave_it_as_it_is(who: int) -> None:
    asked, _ = hosting.offer(party(), ADA, NOW, fence=1, to=LEO)

    has, told = hosting.keep(asked, who, NOW)

    assert (has.host, has.fence, told) == (ADA, 1, (Offered(None),))
    with pytest.raises(Refused, match="offer is over"):
        hosting.accept(has, LEO, NOW)


def test_nobody_takes_an_offer_that_was_made_to_another() -> None:
    asked, _ = hosting.offer(party(), ADA, NOW, fence=1, to=LEO)

    for refused in (hosting.accept, hosting.keep):
        with pytest.raises(Refused):
            refused(asked, OTTER, NOW)


def test_nobody_is_offered_a_party_who_is_not_there() -> None:
    silent, _ = until(party(), NOW, NOW + 20 * SECOND, ADA, LEO)

    for to in (OTTER, MAX, ADA):
        with pytest.raises(Refused):
            hosting.offer(silent, ADA, NOW + 20 * SECOND, fence=1, to=to)


def test_an_offer_is_over_after_a_minute() -> None:
    asked, _ = hosting.offer(party(), ADA, NOW, fence=1, to=LEO)

    has, told = until(asked, NOW, NOW + MINUTE)

    assert has.offer is None and told == (Offered(None),)


def test_a_silent_host_is_followed_by_who_has_been_there_longest() -> None:
    had = heard(party(), NOW)

    nine, told = until(had, NOW, NOW + 9 * SECOND, LEO, OTTER)
    assert (nine.host, told) == (ADA, ())
    _, told = until(nine, NOW + 9 * SECOND, NOW + 10 * SECOND, LEO, OTTER)

    assert told == (Went(ADA, "Ada", "silent"), Hosts(LEO, 2, "silent"))


def test_a_host_who_comes_back_is_not_obeyed() -> None:
    had, _ = until(party(), START, START + 15 * SECOND, LEO, OTTER)
    back, told = coming.join(had, ADA, START + 16 * SECOND, name="Ada", grown_up=True)
    assert told == (Came(ADA, "Ada"),)

    with pytest.raises(Refused, match="Leo is the host"):
        commands.pause(back, ADA, START + 16 * SECOND, fence=1)


def test_a_command_of_an_earlier_time_as_host_is_refused() -> None:
    has = party()
    for giver, taker in ((ADA, LEO), (LEO, ADA)):
        has, _ = hosting.offer(has, giver, NOW, fence=has.fence, to=taker)
        has, _ = hosting.accept(has, taker, NOW)

    with pytest.raises(Refused, match="has changed") as refused:
        commands.pause(has, ADA, NOW, fence=1)
    assert refused.value.reason == "fence"
    commands.pause(has, ADA, NOW, fence=3)


def test_who_was_away_is_longest_there_no_more() -> None:
    had, _ = until(party(), START, START + 30 * SECOND, ADA, OTTER)
    had, _ = until(had, START + 30 * SECOND, START + 40 * SECOND)

    _, told = coming.leave(had, ADA, START + 40 * SECOND)

    assert told == (Went(ADA, "Ada", "left"), Hosts(OTTER, 2, "left"))


def test_a_party_that_everybody_left_is_led_by_who_comes_first() -> None:
    has = party()
    for who in NAMES:
        has, _ = coming.leave(has, who, NOW)
    assert has.host is None
    assert coming.tick(has, NOW + MINUTE) == (has, ())

    has, told = coming.join(has, OTTER, NOW + MINUTE, name="Otter")

    assert told == (Came(OTTER, "Otter"), Hosts(OTTER, has.fence, "came"))


def test_nobody_loses_the_party_because_the_house_was_away() -> None:
    stored = kept.to_json(heard(party(), NOW))
    later = NOW + 9 * MINUTE

    back = coming.resume(kept.from_json(stored), later)
    has, told = until(back, later, later + 9 * SECOND, OTTER)

    assert (has.host, told) == (ADA, ())
    assert position(has, later) == later - START


def test_a_tick_with_nothing_to_do_changes_nothing() -> None:
    had = heard(party(), NOW)

    assert coming.tick(had, NOW) == (had, ())


def test_time_does_not_go_back_when_another_server_asks() -> None:
    had, _ = commands.seek(party(), ADA, NOW, fence=1, to=MINUTE)

    has, _ = commands.pause(had, ADA, NOW - SECOND, fence=1)

    assert has.at == NOW
    assert has.playback.position == MINUTE


def test_who_comes_late_is_shown_where_it_is() -> None:
    had, _ = commands.seek(party(), ADA, NOW, fence=1, to=MINUTE)

    has, _ = coming.join(had, MAX, NOW + 10, name="Max")

    page = kept.shown(has)
    assert [each["position"] for each in page["timeline"]] == [0, MINUTE]
    assert page["members"][-1]["name"] == "Max"
