"""Ada changes what her channel airs, thinks better of it, and takes films away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.db import transaction

from accounts.models import User
from kit.problems import Problem
from liveloop.engine.grid import moment_of
from liveloop.engine.leaving import named
from liveloop.engine.order import Order
from liveloop.engine.revisions import SLATE, soonest
from liveloop.engine.schedule import Part, Programme, Schedule
from liveloop.models import Channel, Item
from liveloop.models.channel import EPOCH
from liveloop.services import airing, channels
from studio.models import Film
from tests.accounts.programs import error_of, program_of

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
Commit = Callable[..., Any]


def order(channel: Channel) -> list[str]:
    """Return what the channel airs in the end, by title."""
    entries = channel.told().revisions[-1].schedule.order.entries
    titles = {str(item.pk): item.title for item in Item.objects.all()}
    return [titles[entry.id] for entry in entries]


def on_air(channel: Channel, number: int) -> str:
    shown = channel.told().airing_at(number)
    assert shown
    titles = {str(item.pk): item.title for item in Item.objects.all()}
    return titles.get(shown.entry.id, shown.entry.id)


def go_to(number: int, clock: Clock) -> None:
    clock((number - channels.now()) * 3.84)


def ids_of(*films: Film) -> set[str]:
    items = Item.objects.filter(film__in=films).values_list("pk", flat=True)
    return {str(pk) for pk in items}


# ---------------------------------------------------------------- thinking better of it
def test_a_second_change_does_not_wait_for_the_first(
    channel: Channel, films: Films, clock: Clock
) -> None:
    fox, owl = films(2)
    clock(60)
    first = channels.put_on_air(channel, [fox])

    second = channels.put_on_air(channel, [owl])

    assert second.first == first.first
    assert on_air(channel, second.first) == owl.title
    begins = [each.first for each in channel.told().revisions]
    assert begins == sorted(set(begins)) and len(begins) == 2


def test_every_process_notices_that_a_change_was_called_off(
    channel: Channel, films: Films, clock: Clock
) -> None:
    fox, owl = films(2)
    clock(60)
    first = channels.put_on_air(channel, [fox])
    assert airing.told_now(channel.pk) == channel.told()

    channels.put_on_air(channel, [owl])

    assert airing.told_now(channel.pk) == channel.told()
    told = airing.told_of(channel.pk).airing_at(first.first)
    assert told and {told.entry.id} == ids_of(owl)


def test_a_change_that_begins_at_once_stays_as_it_was_told(
    channel: Channel, films: Films, clock: Clock
) -> None:
    fox, owl = films(2)
    clock(60)
    first = channels.put_on_air(channel, [fox]).first
    go_to(first - 2, clock)
    before = [on_air(channel, n) for n in range(first - 9, first + 2)]

    second = channels.put_on_air(channel, [owl]).first

    assert second > first
    assert [on_air(channel, n) for n in range(first - 9, first + 2)] == before


# ----------------------------------------------------------------------- taking it back
def test_each_undo_goes_one_change_further_back(
    channel: Channel, films: Films, clock: Clock
) -> None:
    fox, owl, kite = films(3)
    for shown in ([fox], [owl], [kite]):
        channels.put_on_air(channel, shown)
        clock(60)

    channels.undo(channel)
    assert order(channel) == [owl.title]
    channels.undo(channel)
    assert order(channel) == [fox.title]
    clock(60)
    channels.undo(channel)
    assert order(channel) == []
    with pytest.raises(Problem, match="no earlier order"):
        channels.undo(channel)


def test_an_undo_brings_back_what_was_thought_better_of(
    channel: Channel, films: Films, clock: Clock
) -> None:
    fox, owl = films(2)
    clock(60)
    channels.put_on_air(channel, [fox])
    channels.put_on_air(channel, [owl])

    channels.undo(channel)

    assert order(channel) == [fox.title]


def test_a_change_that_is_undone_in_time_leaves_no_trace(
    channel: Channel, films: Films, clock: Clock
) -> None:
    fox, owl, kite = films(3)
    first = channels.put_on_air(channel, [fox, owl]).first
    clock(60)
    now = channels.now()
    before = [on_air(channel, n) for n in range(first, now + 60)]

    channels.put_on_air(channel, [kite])
    channels.undo(channel)

    assert [on_air(channel, n) for n in range(first, now + 60)] == before


@pytest.mark.parametrize("gone", [Film.throw_away, Film.make_private])
def test_an_undo_does_not_air_what_may_not_be_seen(
    channel: Channel, films: Films, clock: Clock, gone: Callable[[Film], None],
    django_capture_on_commit_callbacks: Commit,
) -> None:  # fmt: skip
    fox, owl, kite = films(3)
    channels.put_on_air(channel, [fox, owl])
    clock(60)
    channels.put_on_air(channel, [kite])
    clock(60)
    with django_capture_on_commit_callbacks(execute=True):
        gone(owl)

    channels.undo(channel)
    assert order(channel) == [fox.title]
    channels.undo(channel)
    assert order(channel) == []


def test_a_film_that_is_thrown_away_meanwhile_is_not_put_on_air(
    channel: Channel, films: Films
) -> None:
    fox, owl = films(2)
    channels.put_on_air(channel, [fox, owl])
    schedule = channel.told().revisions[-1].schedule
    fox.throw_away()  # and nobody told the channel yet

    channels.revise(channel, schedule)

    assert order(channel) == [owl.title]


# ------------------------------------------------------------------- taking a film away
def test_the_order_goes_on_after_a_film_that_was_taken_away(
    channel: Channel, films: Films, clock: Clock,
    django_capture_on_commit_callbacks: Commit,
) -> None:  # fmt: skip
    fox, owl, kite = films(3)
    long = [fox] * 9 + [owl] + [kite, fox]
    begins = channels.put_on_air(channel, long).first
    # Three segments before the owl begins: it would begin within the horizon.
    go_to(begins + 18 - 3, clock)
    now = channels.now()

    with django_capture_on_commit_callbacks(execute=True):
        owl.throw_away()

    shown = [on_air(channel, n) for n in range(now, now + 14)]
    assert shown[3:5] == [owl.title] * 2  # as players may have been told already
    assert shown[5:9] == [kite.title] * 2 + [fox.title] * 2
    assert owl.title not in shown[5:]


def test_a_film_on_air_is_cut_at_the_first_segment_nobody_has(
    channel: Channel, films: Films, clock: Clock,
    django_capture_on_commit_callbacks: Commit,
) -> None:  # fmt: skip
    fox, owl = films(2)
    entry = channels.put_on_air(channel, [fox, owl])
    Item.objects.filter(film=fox).update(segments=500)
    channels.put_on_air(channel, [fox, owl])  # now it lasts half an hour
    go_to(entry.first + 100, clock)
    now = channels.now()
    assert on_air(channel, now + 50) == fox.title

    with django_capture_on_commit_callbacks(execute=True):
        fox.make_private()

    assert on_air(channel, soonest(now) - 1) == fox.title
    assert on_air(channel, soonest(now)) == owl.title


def test_a_film_leaves_what_is_still_to_come_as_well(
    channel: Channel, films: Films, clock: Clock,
    django_capture_on_commit_callbacks: Commit,
) -> None:  # fmt: skip
    fox, owl, kite = films(3)
    clock(60)
    channels.put_on_air(channel, [fox])
    clock(60)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    later = channels.put_on_air(channel, [owl, kite], starts=tomorrow, by=None)

    with django_capture_on_commit_callbacks(execute=True):
        owl.throw_away()

    assert on_air(channel, channels.now() + 30) == fox.title
    assert on_air(channel, later.first) == kite.title
    assert [each.first for each in channel.told().revisions][-1] == later.first


def test_a_film_leaves_programmes_parts_idents_and_fillers(
    channel: Channel, films: Films, clock: Clock,
    django_capture_on_commit_callbacks: Commit,
) -> None:  # fmt: skip
    fox, owl = films(2)
    channels.put_on_air(channel, [fox, owl])
    rows = Item.objects.filter(film__in=[fox, owl]).order_by("pk")
    first, second = (item.entry for item in rows)
    week = Schedule(
        Order((first,), between=(second,)),
        programmes=(Programme(second, time(20)),),
        parts=(Part(time(6), Order((second, first))),),
        fillers=(second,),
    )
    channels.revise(channel, week)

    with django_capture_on_commit_callbacks(execute=True):
        owl.throw_away()

    standing = [each.schedule for each in channel.told().revisions]
    assert not ids_of(owl) & named(standing[-1])
    assert ids_of(fox) & named(standing[-1])


def test_a_film_that_no_channel_shows_changes_nothing(
    channel: Channel, films: Films, django_capture_on_commit_callbacks: Commit
) -> None:
    fox, owl = films(2)
    channels.put_on_air(channel, [fox])
    before = channel.revisions.count()

    with django_capture_on_commit_callbacks(execute=True):
        owl.throw_away()
        with transaction.atomic():
            fox.rename("The Fox")

    assert channel.revisions.count() == before


# ------------------------------------------------------------------------ by the moment
def test_a_program_says_when_a_change_begins(
    channel: Channel, films: Films, ada: User, clock: Clock
) -> None:
    fox, owl = films(2)
    channels.put_on_air(channel, [fox])
    clock(60)
    program = program_of(ada)
    wanted = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=2)

    said = program.client.put(
        "/api/v1/channels/skerry-tv/order",
        {"films": [str(owl.pk)], "from": wanted.isoformat()},
        content_type="application/json",
    )

    assert said.status_code == 200, said.content
    begins = datetime.fromisoformat(said.json()["from"])
    assert timedelta(0) <= begins - wanted < timedelta(seconds=3.84)  # told in seconds
    last = channel.told().revisions[-1].first
    assert on_air(channel, last - 1) == fox.title
    assert on_air(channel, last) == owl.title


def test_a_moment_that_players_may_have_is_refused_with_the_soonest(
    channel: Channel, films: Films, ada: User, clock: Clock
) -> None:
    (fox,) = films(1)
    clock(60)
    program = program_of(ada)
    before = channel.revisions.count()
    edge = moment_of(soonest(channels.now()), EPOCH) / 1000

    def ask(moment: float | str) -> Any:
        return program.client.put(
            "/api/v1/channels/skerry-tv/order",
            {"films": [str(fox.pk)], "from": moment},
            content_type="application/json",
        )

    for moment in (edge - 3.9, edge - 60, edge - 10_000_000):
        error = error_of(ask(datetime.fromtimestamp(moment, UTC).isoformat()))
        assert error["code"] == "conflict"
        assert "players may have it" in error["what"]
        soonest_said = error["do"].partition("The soonest is ")[2].split()[0]
        assert datetime.fromisoformat(soonest_said.rstrip(".")).timestamp() >= edge
    far = ask((datetime.now(UTC) + timedelta(days=800)).isoformat())
    assert "within 366 days" in error_of(far)["what"]
    assert ask("2026-01-01T00:00:00").status_code == 422  # of which zone?
    assert channel.revisions.count() == before


# ------------------------------------------------------------------------ the beginning
def test_a_channel_that_is_opened_with_films_is_on_air_from_their_first_picture(
    channel: Channel, films: Films, monkeypatch: pytest.MonkeyPatch
) -> None:
    (fox,) = films(1)
    now = channels.now()
    monkeypatch.setattr(channels, "now", lambda: now)

    opened = channels.open_channel(channel.family, "Second", films=[fox])

    told = opened.told()
    on = told.airing_at(now - 3)
    assert on and ids_of(fox) == {on.entry.id} and on.offset == 0
    assert told.begins == on.first == now - 3
    before = told.airing_at(now - 4)
    assert before and before.entry == SLATE
    assert told.airing_at(now - 13) and not told.airing_at(now - 14)


def test_a_channel_that_is_on_air_since_last_week_says_so(
    channel: Channel, films: Films, ada: User
) -> None:
    (fox,) = films(1)
    since = datetime.now(UTC) - timedelta(days=7)

    said = program_of(ada).post(
        "/channels",
        {"name": "Old", "films": [str(fox.pk)], "on_air_since": since.isoformat()},
    )

    assert said.status_code == 201, said.content
    told = datetime.fromisoformat(said.json()["on_air_since"])
    assert timedelta(0) <= since - told < timedelta(seconds=4.84)  # told in seconds
    guide = program_of(ada).get(
        "/channels/old/guide", since=(since - timedelta(days=1)).isoformat(), hours=48
    )
    first = guide.json()["airings"][0]
    assert first["title"] == fox.title
    assert datetime.fromisoformat(first["starts_at"]) == told


def test_another_order_leaves_the_rules_as_they_were(
    channel: Channel, films: Films
) -> None:
    fox, owl = films(2)
    channels.put_on_air(channel, [fox])
    had = channel.told().revisions[-1].schedule
    (ident,) = had.order.entries
    asleep = replace(
        had,
        quiet=(time(20), time(6)),
        order=replace(had.order, between=(ident,), every=2),
    )
    channels.revise(channel, asleep)

    channels.put_on_air(channel, [owl], play="shuffle")

    now = channel.told().revisions[-1].schedule
    assert now.quiet == asleep.quiet
    assert (now.order.between, now.order.every) == (asleep.order.between, 2)
    assert now.order.play == "shuffle" and len(now.order.entries) == 1
