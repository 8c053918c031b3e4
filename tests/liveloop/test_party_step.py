"""Players with wrong clocks and slow lines show the same picture at the same time."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from liveloop.engine.party import coming
from liveloop.engine.party.clock import KEPT, Sample, best, sampled
from liveloop.engine.party.playback import Playback, film
from liveloop.engine.party.step import FAR, NEAR, SETTLED, Pacing, step
from tests.liveloop.parties import MINUTE, START
from tests.liveloop.players import Player, spreads

HOUR = 60 * MINUTE
HERE = Playback(position=0, since=START)


def at(
    off: float, pacing: Pacing | None = None, *, jump: bool = False
) -> tuple[str, float]:
    done = step(pacing or Pacing(), HERE, 30_000 + off, START + 30_000, jump=jump)
    return done.do, done.value


# --------------------------------------------------------------------- the three zones
@given(st.floats(-NEAR + 0.1, NEAR - 0.1))
def test_nearly_right_is_right(off: float) -> None:
    assert at(off) == at(off, jump=True) == ("nothing", 1.0)


@given(st.floats(NEAR, FAR - 0.1), st.sampled_from([-1, 1]))
def test_up_to_a_second_and_a_half_it_goes_a_little_faster_or_slower(
    off: float, side: int
) -> None:
    do, rate = at(off * side)

    assert do == "rate"
    assert 0.92 <= rate <= 1.08 and (rate < 1) == (side > 0)


@given(st.floats(FAR, 1e7), st.sampled_from([-1, 1]))
def test_beyond_it_seeks_once(off: float, side: int) -> None:
    done = step(Pacing(), HERE, 30_000 + off * side, START + 30_000)
    assert done.do == "seek" and 30_000 <= done.value <= 31_000

    after = step(done.pacing, HERE, 30_000 + off * side, START + 30_500)

    assert after.do in ("rate", "wait")


def test_an_order_is_obeyed_at_once_even_after_a_seek() -> None:
    done = step(Pacing(), HERE, 0, START + 30_000)

    assert at(100, done.pacing, jump=True)[0] == "seek"
    assert at(100)[0] == "rate"


def test_who_comes_down_early_waits_for_the_others() -> None:
    sought = step(Pacing(), HERE, 0, START + 30_000)
    early = step(sought.pacing, HERE, sought.value, START + 30_120)
    assert (early.do, early.value) == ("wait", sought.value - 30_120)

    there = step(early.pacing, HERE, sought.value, START + sought.value)

    assert (there.do, there.value, there.pacing.sought) == ("nothing", 1.0, None)


def test_a_slow_seek_teaches_the_next_to_aim_further() -> None:
    sought = step(Pacing(), HERE, 0, START + 30_000)
    late = step(sought.pacing, HERE, sought.value, START + 30_700)
    assert late.do == "rate" and late.value == 1.08

    again = step(late.pacing, HERE, 0, START + 60_000)

    assert again.value == 60_000 + 750


def test_a_pause_stands_exactly_where_it_stands() -> None:
    paused = Playback(position=5_000, since=START, playing=False)

    assert step(Pacing(), paused, 5_039, START + 9_000).do == "nothing"
    done = step(Pacing(), paused, 5_041, START + 9_000)
    assert (done.do, done.value) == ("seek", 5_000)


@given(
    st.floats(-FAR + 1, FAR - 1),
    st.integers(50, 400),
    st.sampled_from([0.5, 1.0, 1.5, 2.0]),
)
def test_it_settles_and_stays_settled(off: float, every: int, rate: float) -> None:
    playback = Playback(position=0, since=START, rate=rate)
    pacing, position, speed, now, done = Pacing(), off, rate, START, []
    for _ in range(60_000 // every):
        result = step(pacing, playback, position, now)
        pacing, speed = result.pacing, result.value
        done.append(result.do)
        position += speed * every
        now += every

    begun = done.index("rate") if "rate" in done else 0
    changes = sum(a != b for a, b in zip(done[begun:], done[begun + 1 :], strict=False))
    assert changes <= 1 and done[-1] == "nothing"
    still = abs(position - playback.at(now))
    assert still < (SETTLED + 1 if "rate" in done else NEAR)


# --------------------------------------------------------------------------- the clock
@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 400)), min_size=1))
def test_a_clock_is_wrong_by_half_its_quickest_answer_at_most(
    ways: list[tuple[float, float]],
) -> None:
    samples: tuple[Sample, ...] = ()
    for n, (there, back) in enumerate(ways):
        sent = n * 1_000.0
        answer = Sample(sent, sent + there + 5 * HOUR, sent + there + back)
        samples = sampled(samples, answer)

    quickest = min(there + back for there, back in ways[-KEPT:])
    assert len(samples) == min(KEPT, len(ways))
    assert abs(best(samples).ahead - 5 * HOUR) <= quickest / 2 + 1e-6


def test_a_clock_that_was_set_back_between_question_and_answer_does_not_count() -> None:
    good = Sample(0, 1_000, 20)

    assert sampled((good,), Sample(50, 1_060, -3_599_000)) == (good,)


# ------------------------------------------------------------------------ eight players
def eight(seed: int) -> dict[int, Player]:
    """Return eight, clocks off by hours; six of them on lines that are not bad."""
    chance = random.Random(seed)  # noqa: S311
    timeline = film(90 * MINUTE, START)
    return {
        n: Player(
            random.Random(seed * 8 + n),  # noqa: S311
            jitter=chance.uniform(1, 50) if n < 6 else chance.uniform(50, 400),
            skew=chance.uniform(-9, 9) * HOUR,
            timeline=timeline,
            ppm=chance.uniform(-200, 200),
            far=chance.uniform(1, 30),
        )
        for n in range(8)
    }


# The same parties each time: of a hundred others one may draw the worst of every line.
@settings(max_examples=5, deadline=None, derandomize=True)
@given(seed=st.integers(0, 2**32))
def test_a_second_after_each_command_they_are_together(seed: int) -> None:
    players = eight(seed)
    party = coming.begin("film", "f1", film(90 * MINUTE, START), START)
    for who in players:
        party, _ = coming.join(party, who, START, name=f"Otter {who}")

    found = sorted(spreads(party, players, seed, seconds=240))

    assert len(found) >= 40
    assert found[int(len(found) * 0.95)] <= 60
