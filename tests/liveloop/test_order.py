"""A running order tells what plays at any moment, without what played before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from liveloop.engine.order import APART, Entry, Order, shuffled
from tests.liveloop.orders import orders

FILMS = tuple(Entry(f"film-{n}", 1 + n % 4) for n in range(40))


@given(orders, st.integers(0, 10_000))
def test_what_plays_next_follows_from_what_plays(order: Order, position: int) -> None:
    here, then = order.at(position), order.at(position + 1)

    if here is None:
        assert then is None
        return
    assert 0 <= here.offset < here.entry.segments
    if here.offset + 1 < here.entry.segments:
        assert then and (then.entry, then.nth) == (here.entry, here.nth)
        assert then.offset == here.offset + 1
    elif then is not None:
        assert (then.nth, then.offset) == (here.nth + 1, 0)
    else:
        assert order.play == "once" and position + 1 == order.length


@given(st.integers(1, 40), st.integers(0, 999), st.integers(0, 50))
def test_every_round_of_a_shuffle_shows_everything_once(
    count: int, seed: int, round_: int
) -> None:
    shown = shuffled(FILMS[:count], seed, round_)

    assert sorted(shown, key=FILMS.index) == list(FILMS[:count])


@given(st.integers(2, 40), st.integers(0, 999), st.integers(0, 50))
def test_nothing_comes_again_soon_after_it_was_shown(
    count: int, seed: int, round_: int
) -> None:
    before = shuffled(FILMS[:count], seed, round_)
    after = shuffled(FILMS[:count], seed, round_ + 1)
    apart = min(APART, count // 3)

    assert before[-1] != after[0] or count == 1
    assert not set(before[len(before) - apart :]) & set(after[:apart])


def test_two_seeds_are_two_shuffles() -> None:
    assert shuffled(FILMS, 1, 0) != shuffled(FILMS, 2, 0)
    assert shuffled(FILMS, 1, 0) != shuffled(FILMS, 1, 1)


def test_ten_thousand_films_are_no_more_work_than_ten() -> None:
    many = Order(tuple(Entry(str(n), 3) for n in range(10_000)))

    place = many.at(30_000 * 7 + 29_999)

    assert place and (place.entry.id, place.offset) == ("9999", 2)
