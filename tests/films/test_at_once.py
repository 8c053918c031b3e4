"""A family that does several things to one film in the same moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from django.utils import timezone

from accounts.models import Profile, User
from kit.problems import Problem
from studio.models import Film, Job
from studio.services import growing, line, making, shelf
from tests.faults.test_same_moment import at_once

pytestmark = pytest.mark.django_db(transaction=True)
Ask = Callable[..., Job]


@pytest.fixture(autouse=True)
def _nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing, "grow", lambda pk: None)


def only_problems(answers: list[object]) -> bool:
    troubles = [each for each in answers if isinstance(each, Exception)]
    return all(isinstance(each, Problem) for each in troubles)


def test_a_stopped_take_is_tried_again_once(ask: Ask, ada: User) -> None:
    job = ask()
    making.cancel(job)

    answers = at_once(*[lambda: making.ask_again(job, ada.profile)] * 4)

    assert only_problems(answers)
    assert Job.objects.filter(parent=job).count() == 1


def test_takes_that_are_asked_for_at_once_have_numbers_of_their_own(
    ask: Ask, ada: User
) -> None:
    job = ask()
    making.cancel(job)

    for _ in range(3):
        at_once(*[lambda: making.another_take(job, ada.profile)] * 3)

    numbers = list(Job.objects.filter(film=job.film).values_list("number", flat=True))
    assert len(numbers) == len(set(numbers)) >= 4


def test_nothing_is_made_for_a_film_that_goes_into_the_bin(ask: Ask, ada: User) -> None:
    for kites in ("two", "three", "four", "five"):
        job = ask(f"An otter flies {kites} kites")
        film = Film.objects.get(pk=job.film_id)
        seen = Job.objects.get(pk=job.pk)

        answers = at_once(
            partial(making.another_take, seen, ada.profile),
            partial(shelf.throw_away, film),
            partial(making.another_take, seen, ada.profile),
        )

        assert only_problems(answers), answers
        assert not film.takes.unfinished().exists()


def test_a_film_is_published_renamed_and_chosen_in_one_moment(
    ask: Ask, ada: User
) -> None:
    for kites in ("two", "three", "four"):
        job = ask(f"An otter flies {kites} kites")
        Job.objects.filter(pk=job.pk).update(status="completed")
        job = Job.objects.select_related("film").get(pk=job.pk)
        film, other = (Film.objects.get(pk=job.film_id) for _ in range(2))

        answers = at_once(
            partial(making.choose, job),
            film.publish,
            partial(other.rename, "Ours"),
        )

        assert answers == [None] * 3
        film.refresh_from_db()
        assert film.is_published and film.title == "Ours" and film.job_id == job.pk


def test_pause_go_on_and_stop_in_one_moment_is_stopped(ask: Ask) -> None:
    for _ in range(3):
        job = ask()
        verbs = (making.pause, making.go_on, making.cancel, line.put_first)

        answers = at_once(
            *(
                lambda verb=verb, pk=job.pk: verb(Job.objects.get(pk=pk))
                for verb in (*verbs, *verbs)
            )
        )

        assert only_problems(answers), answers
        job.refresh_from_db()
        assert job.status == "cancelled" and job.ended_at and not job.is_paused


def test_a_child_who_asks_for_six_at_once_gets_their_share(
    ask: Ask, leo: Profile, monkeypatch: pytest.MonkeyPatch, settings: object
) -> None:
    monkeypatch.setattr(line, "at_once", lambda: 9)
    most = settings.HOUSE.films_at_once  # type: ignore[attr-defined]

    answers = at_once(
        *(
            lambda n=n: ask(f"An otter flies {n + 2} kites", by=leo)
            for n in range(most + 4)
        )
    )

    assert all(isinstance(each, Job) for each in answers), answers
    line.admit(timezone.now())
    assert Job.objects.making().count() == most
