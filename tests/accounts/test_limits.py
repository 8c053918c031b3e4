from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.engine.limits import LIMITS, Limit, Verdict, judge, neighbourhood, window
from accounts.providers import counts
from accounts.providers.counts import take

limits = st.builds(Limit, st.integers(1, 20), st.integers(1, 60))
moments = st.lists(st.floats(0, 300), max_size=120).map(sorted)


class Counted:
    """A cache for one caller, without a cache."""

    def __init__(self, limit: Limit) -> None:
        self.limit = limit
        self.counts: dict[int, int] = {}

    def call(self, now: float) -> Verdict:
        number = window(self.limit, now)
        before, taken = (self.counts.get(n, 0) for n in (number - 1, number))
        verdict = judge(self.limit, before, taken + 1, now)
        if verdict.allowed:
            self.counts[number] = taken + 1
        return verdict


class Forgetful:
    def get(self, key: str, default: int) -> int:
        return default

    def add(self, key: str, value: int, timeout: int) -> bool:
        return True

    def incr(self, key: str) -> int:
        raise ValueError(key)


def let_in(limit: Limit, calls: Sequence[float]) -> list[float]:
    caller = Counted(limit)
    return [now for now in calls if caller.call(now).allowed]


@given(limits, moments)
def test_no_window_lets_in_more_than_its_share(
    limit: Limit, calls: list[float]
) -> None:
    through = let_in(limit, calls)

    for number in {window(limit, now) for now in through}:
        inside = [now for now in through if window(limit, now) == number]
        assert len(inside) <= limit.calls


@given(limits, moments)
def test_no_stretch_of_time_lets_in_twice_the_share(
    limit: Limit, calls: list[float]
) -> None:
    through = let_in(limit, calls)

    for start in through:
        stretch = [now for now in through if start <= now < start + limit.seconds]
        assert len(stretch) < 2 * limit.calls or limit.calls == len(stretch) == 1


@given(limits.filter(lambda limit: limit.calls > 1), st.integers(0, 100))
def test_whoever_stays_one_call_below_the_pace_is_never_refused(
    limit: Limit, start: int
) -> None:
    step = limit.seconds / max(1, limit.calls - 1)
    calls = [2 * start * limit.seconds + step * n for n in range(3 * limit.calls)]

    assert let_in(limit, calls) == calls


@given(limits, moments)
def test_waiting_as_long_as_it_says_is_enough(limit: Limit, calls: list[float]) -> None:
    caller = Counted(limit)
    for now in calls:
        verdict = caller.call(now)
        if not verdict.allowed:
            assert caller.call(now + verdict.wait).allowed
            return


@given(limits, moments)
def test_it_never_asks_for_more_than_two_windows(
    limit: Limit, calls: list[float]
) -> None:
    caller = Counted(limit)

    for now in calls:
        verdict = caller.call(now)
        assert 0 <= verdict.wait <= 2 * limit.seconds
        assert 1 <= verdict.reset <= limit.seconds
        assert 0 <= verdict.remaining < limit.calls


@given(limits, st.integers(1, 200))
def test_knocking_on_and_on_does_not_keep_the_door_shut(
    limit: Limit, knocks: int
) -> None:
    caller = Counted(limit)
    for _ in range(limit.calls + knocks):
        caller.call(1.0)

    assert caller.call(1.0 + 2 * limit.seconds).allowed


@given(st.text())
def test_any_address_has_a_name(address: str) -> None:
    assert neighbourhood(address)


@pytest.mark.parametrize(
    "address, name",
    [
        ("192.168.1.20", "192.168.1.20"),
        ("::ffff:192.168.1.20", "192.168.1.20"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        (None, "unknown"),
    ],
)
def test_a_neighbourhood_is_what_one_caller_owns(
    address: str | None, name: str
) -> None:
    assert neighbourhood(address) == name


def test_calls_are_counted_together_and_callers_apart() -> None:
    calls = LIMITS["token"].calls

    verdicts = [take("token", "ada", now=60.0) for _ in range(calls + 1)]

    assert [each.allowed for each in verdicts] == [True] * calls + [False]
    assert take("token", "leo", now=60.0).allowed
    assert take("unknown", "ada", now=60.0).allowed


def test_after_a_pause_all_of_it_is_there_again() -> None:
    for _ in range(LIMITS["token"].calls + 5):
        take("token", "ada", now=60.0)

    assert not take("token", "ada", now=119.0).allowed
    assert take("token", "ada", now=180.0).remaining == LIMITS["token"].calls - 1


def test_a_count_that_the_cache_forgot_begins_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A full cache throws things out, also between two lines."""
    monkeypatch.setattr(counts, "cache", Forgetful())

    assert take("token", "ada", now=60.0).allowed
