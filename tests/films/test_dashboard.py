"""The grown-ups' dashboard: what goes on, what it takes, what stopped, and tidying."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django_q.models import Schedule
from django_q.status import Stat

from accounts.models import Profile, User
from config.management.commands.prepare import DAILY, Command
from studio.models import Job, Node
from studio.services import machine, shelf
from tests.films.overseen import made, words

PAGE = "/grown-ups/studio/"
NOW, REST = f"{PAGE}now/", f"{PAGE}rest/"
Asking = Callable[..., Job]


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


def deed(client: Client, job: Job, what: str, **more: Any) -> Any:
    return client.post(f"{PAGE}{job.pk}/{what}/", **more)


def test_ada_sees_what_is_being_made_and_who_waits(home: Client, ask: Asking) -> None:
    being_made, also, waits = ask("A fox runs"), ask("A cat sleeps"), ask("A cow sings")
    assert being_made.is_making and also.is_making and not waits.is_making

    page = words(home, PAGE)

    assert page.index("A fox runs") < page.index("In line") < page.index("A cow sings")
    assert '<span class="num">2</span> pieces could begin now' in page


def test_the_parts_are_parts_and_fetch_themselves(home: Client, ask: Asking) -> None:
    ask("A fox runs")

    for url in (NOW, REST):
        part = words(home, url)
        assert "<html" not in part
        assert f'hx-get="{url}"' in part
    assert "live:job from:body" in words(home, NOW)


def test_an_empty_studio_says_so_kindly(home: Client) -> None:
    page = words(home, PAGE)

    for said in (
        "Nothing is being made", "Nobody waits", "No film was made this week",
        "Nothing stopped", "All of them",
    ):  # fmt: skip
        assert said in page


def test_workers_that_are_silent_are_missed(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Stat, "get_all", list)

    assert "No worker has been heard of" in words(home, PAGE)


def test_a_worker_at_work_is_counted_with_what_they_make(
    home: Client, ask: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    crew = machine.Crew("lighthouse", 2, timezone.now())
    monkeypatch.setattr(machine, "workers", lambda: [crew])
    job = ask("A fox runs")
    node = job.nodes.filter(state=Node.State.READY).first()
    assert node and node.claim("lighthouse:1:ab", timezone.now())

    page = words(home, PAGE)

    assert "1 of 2</span> workers busy" in page
    assert "Writing the story" in page
    assert "2</span> on lighthouse" in page


# ------------------------------------------------------------------- what may be done
def test_ada_puts_leos_film_first_lets_it_rest_and_stops_it(
    home: Client, ask: Asking, leo: Profile, ada: User
) -> None:
    for n in range(3):
        ask(f"A fox counts to {n + 2}")
    last = ask("A whale sings", by=leo)

    assert deed(home, last, "first").status_code == 303
    assert Job.objects.in_line().first() == last
    deed(home, last, "pause")
    last.refresh_from_db()
    assert last.is_paused
    deed(home, last, "go-on")
    deed(home, last, "cancel")
    last.refresh_from_db()

    assert (last.status, last.is_paused) == (Job.Status.CANCELLED, False)
    assert "is stopped. Everything that was made is kept." in words(home, PAGE)


def test_with_htmx_a_deed_answers_with_the_part_and_its_words(
    home: Client, ask: Asking
) -> None:
    job = ask("A fox runs")

    answer = deed(home, job, "pause", HTTP_HX_REQUEST="true")

    assert 'id="now"' in answer.content.decode()
    assert "<html" not in answer.content.decode()
    assert "“A fox runs” rests." in answer.content.decode()
    assert f'id="rest-{job.pk.hex}"' in answer.content.decode()


def test_a_job_that_is_over_says_why_nothing_can_be_done(
    home: Client, ask: Asking
) -> None:
    job = ask("A fox runs")
    deed(home, job, "cancel")

    deed(home, job, "pause")

    assert "is not being made any more" in words(home, PAGE)


def test_there_are_no_other_deeds(home: Client, ask: Asking) -> None:
    job = ask("A fox runs")

    assert deed(home, job, "burn").status_code == 404
    assert home.get(f"{PAGE}{job.pk}/cancel/").status_code == 405


def test_tidying_up_is_asked_of_a_worker_and_happens_daily(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(shelf, "async_task", lambda task, **more: asked.append(task))

    assert home.post(f"{PAGE}tidy/").status_code == 303
    Command().schedule()
    Command().schedule()

    assert asked == ["studio.tasks.clean_up"]
    assert set(Schedule.objects.values_list("func", flat=True)) == set(DAILY.values())
    assert "studio.tasks.clean_up" in DAILY.values()


# ------------------------------------------------------------------------- refusals
@pytest.mark.parametrize("url", [PAGE, NOW, REST])
def test_leo_is_not_let_in(
    sign_in: Callable[..., Client], ada: User, leo: Profile, url: str
) -> None:
    answer = sign_in(ada, as_=leo).get(url)

    assert answer.status_code == 302
    assert answer["Location"].startswith("/who/")


@pytest.mark.parametrize("url", [PAGE, NOW, REST])
def test_ada_proves_again_who_she_is_after_a_while(
    sign_in: Callable[..., Client], ada: User, url: str
) -> None:
    answer = sign_in(ada, fresh=False).get(url)

    assert answer.status_code == 302
    assert "reauthenticate" in answer["Location"]


def test_neither_leo_nor_a_stale_ada_may_stop_a_film_or_tidy(
    sign_in: Callable[..., Client], ada: User, leo: Profile, ask: Asking
) -> None:
    job = ask("A fox runs")

    for client in (sign_in(ada, as_=leo), sign_in(ada, fresh=False)):
        assert deed(client, job, "cancel").status_code in {302, 403}
        assert client.post(f"{PAGE}tidy/").status_code in {302, 403}
    job.refresh_from_db()

    assert job.is_making


def test_max_sees_nothing_of_it_and_can_do_nothing(
    sign_in: Callable[..., Client], max_: User, ask: Asking
) -> None:
    job = ask("A fox runs")
    made(job, 3)
    window = sign_in(max_)

    assert deed(window, job, "cancel").status_code == 404
    page = words(window, PAGE)

    job.refresh_from_db()
    assert job.is_making
    assert "A fox runs" not in page
    assert "No film was made this week" in page
