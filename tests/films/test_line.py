"""The line: nobody is kept from their turn by what somebody else wishes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Profile, User
from studio.models import Job
from studio.pipeline.order import Order
from studio.services import growing, line, making

Ask = Callable[..., Job]


@pytest.fixture(autouse=True)
def _nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing, "grow", lambda pk: None)


def test_a_child_of_sixty_wishes_keeps_nobody_waiting(
    ask: Ask, leo: Profile, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "at_once", lambda: 0)
    for kites in range(60):
        ask(f"An otter flies {kites + 2} kites", by=leo)
    hers = ask("A bear bakes bread")
    monkeypatch.setattr(line, "at_once", lambda: 3)

    with CaptureQueriesContext(connection) as asked:
        line.admit()
        line.admit()

    hers.refresh_from_db()
    assert hers.is_making
    waiting = Job.objects.in_line().values_list("waiting", flat=True)
    assert all("Leo" in words for words in waiting)
    assert len(asked) < 200  # and not sixty times the counting


def test_who_comes_first_comes_before_their_own_family_only(
    ask: Ask, max_: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "at_once", lambda: 0)
    asked = Order("A crab dances", seconds=7.0)
    first = making.ask_for(max_.family, max_.profile, asked)
    ours = [ask(f"An otter flies {kites} kites") for kites in ("two", "three", "four")]

    for _ in range(4):
        line.put_first(ours[-1])

    assert list(Job.objects.in_line()) == [first, ours[2], ours[0], ours[1]]


def test_films_that_leo_stops_half_way_count_and_those_he_hardly_began_do_not(
    ask: Ask, leo: Profile, settings: Any
) -> None:
    for n in range(settings.HOUSE.films_a_day):
        job = ask(f"An otter flies {n + 2} kites", by=leo)
        assert job.is_making
        making.cancel(job)
    hardly = ask("An owl sails away", by=leo)
    assert hardly.is_making
    making.cancel(hardly)

    Job.objects.exclude(pk=hardly.pk).update(progress=0.6)

    assert "in a day" in ask("A bear bakes bread", by=leo).waiting
