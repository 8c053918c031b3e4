"""Nobody is paused in silence for another, and nobody is waited for without end."""

from __future__ import annotations

import pytest

from liveloop.engine.party import coming, commands, waiting
from liveloop.engine.party.events import Moves, Paced, Waits
from liveloop.engine.party.party import Party
from liveloop.engine.party.refused import Refused
from tests.liveloop.parties import (
    ADA,
    LEO,
    MINUTE,
    OTTER,
    SECOND,
    START,
    heard,
    party,
    position,
    until,
)

NOW = START + 5 * SECOND


def test_a_short_stall_is_nobodys_business() -> None:
    had, told = waiting.stall(heard(party(), NOW), OTTER, NOW)
    assert told == ()

    had, told = until(had, NOW, NOW + SECOND)
    assert told == ()
    assert waiting.ready(had, OTTER, NOW + 2 * SECOND)[1] == ()


def stalled() -> Party:
    """Return a party that has just begun to wait for Otter, two seconds after NOW."""
    had, _ = waiting.stall(heard(party(), NOW), OTTER, NOW)
    had, told = until(had, NOW, NOW + 2 * SECOND)
    assert [type(each) for each in told] == [Waits, Moves]
    return had


THEN = NOW + 2 * SECOND


def test_everybody_is_told_for_whom_they_wait() -> None:
    has = stalled()

    assert has.waiting == (OTTER,)
    assert has.playback.held and has.playback.playing
    assert position(has, THEN + SECOND) == position(has, THEN + MINUTE)


def test_it_goes_on_where_it_stood_when_otter_is_ready() -> None:
    stood = position(stalled(), THEN + 5 * SECOND)

    has, told = waiting.ready(stalled(), OTTER, THEN + 5 * SECOND)

    assert told[0] == Waits(())
    assert has.playback.position == stood and has.playback.moves


def test_the_host_skips_and_nobody_waits_for_otter_again_at_once() -> None:
    has, told = waiting.skip(stalled(), ADA, THEN, whom=OTTER, fence=1)
    assert told[0] == Waits(()) and has.playback.moves

    has, told = until(has, THEN, THEN + 59 * SECOND)
    assert told == ()
    has, told = until(has, THEN + 59 * SECOND, THEN + MINUTE)
    assert told[0] == Waits((OTTER,))


def test_who_is_not_the_host_skips_nobody_but_themselves() -> None:
    with pytest.raises(Refused, match="Ada is the host"):
        waiting.skip(stalled(), LEO, THEN, whom=OTTER, fence=1)

    assert not waiting.skip(stalled(), OTTER, THEN, whom=OTTER, fence=0)[0].waiting
    with pytest.raises(Refused, match="Nobody is waiting for Leo"):
        waiting.skip(stalled(), ADA, THEN, whom=LEO, fence=1)


def test_one_bad_line_does_not_hold_a_party_for_ever() -> None:
    has, told = until(stalled(), THEN, THEN + 14 * SECOND)
    assert told == ()

    has, told = until(has, THEN + 14 * SECOND, THEN + 15 * SECOND)

    assert told[0] == Waits(()) and has.playback.moves


def test_play_means_go_on_without_them() -> None:
    has, told = commands.play(stalled(), ADA, THEN, fence=1)

    assert [type(each) for each in told] == [Moves, Waits]
    assert has.playback.moves and not has.waiting


def test_a_pause_while_waiting_stays_a_pause() -> None:
    paused, _ = commands.pause(stalled(), ADA, THEN, fence=1)
    assert not paused.waiting

    has, told = waiting.ready(paused, OTTER, THEN + SECOND)

    assert told == () and not has.playback.playing and not has.playback.held


def test_a_seek_while_waiting_goes_on_waiting() -> None:
    has, _ = commands.seek(stalled(), ADA, THEN, fence=1, to=MINUTE)

    assert has.playback.held and has.playback.position == MINUTE
    assert has.waiting == (OTTER,)


@pytest.mark.parametrize("leaving", [coming.leave, waiting.own_pace])
def test_nobody_waits_for_who_goes_their_own_way(leaving: object) -> None:
    has, told = leaving(stalled(), OTTER, THEN)  # type: ignore[operator]

    assert Waits(()) in told and has.playback.moves


def test_nobody_waits_for_who_is_gone() -> None:
    had = stalled()
    has, told = until(had, THEN, NOW + 12 * SECOND, ADA, LEO)

    assert Waits(()) in told and has.playback.moves


def test_it_waits_for_the_last_of_two() -> None:
    had, _ = waiting.stall(stalled(), LEO, THEN)
    had, told = until(had, THEN, THEN + 2 * SECOND)
    assert told == (Waits((LEO, OTTER)),)

    had, told = waiting.ready(had, OTTER, THEN + 3 * SECOND)
    assert told == (Waits((LEO,)),) and had.playback.held

    assert waiting.ready(had, LEO, THEN + 4 * SECOND)[0].playback.moves


def test_a_channel_waits_for_nobody() -> None:
    had, _ = waiting.stall(heard(party(kind="channel"), NOW), OTTER, NOW)

    has, told = until(had, NOW, NOW + MINUTE)

    assert told == () and not has.waiting


def test_otter_goes_at_an_own_pace_and_catches_up() -> None:
    alone, told = waiting.own_pace(party(), OTTER, NOW)
    assert told == (Paced(OTTER, "own"),)
    assert waiting.own_pace(alone, OTTER, NOW) == (alone, ())

    _, told = waiting.catch_up(alone, OTTER, NOW)
    assert told == (Paced(OTTER, "together"),)
