"""The numbers of the dashboard: times, causes, bytes, cards, and what they cost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Event, Family, User
from kit import disk, shell
from studio.models import Artifact, Job, Node, Pace, ServiceState
from studio.models.job import MAKING
from studio.services import machine, tallies
from studio.services.store import at_hand
from tests.films.overseen import in_line, made, words

PAGE = "/grown-ups/studio/"
REST = f"{PAGE}rest/"
QUERIES = 20
Asking = Callable[..., Job]


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


def test_times_are_the_median_and_what_nineteen_of_twenty_took(
    lighthouse: Family, ada: User
) -> None:
    job = in_line(lighthouse, ada, 1)[0]
    made(job, 40)
    made(job, 3, step=2)
    Pace.objects.create(family=lighthouse, kind="run", seconds=0.011)
    Node.objects.filter(name="pictures/3/0").update(was_there=True)

    preview, film = tallies.stages(lighthouse, timezone.now())

    assert (preview.label, preview.count, preview.usual, preview.slow) == (
        "Painting the preview", 3, 2, 3,
    )  # fmt: skip
    # Thirty-nine were made, from 2 to 40 s: the twentieth and the thirty-eighth.
    assert (film.label, film.count, film.usual, film.slow) == (
        "Painting the film", 39, 21, 39,
    )  # fmt: skip
    assert film.learned == "11.0 ms a frame"


def test_what_is_older_than_a_week_is_not_counted(
    lighthouse: Family, ada: User
) -> None:
    job = in_line(lighthouse, ada, 1)[0]
    made(job, 3)
    Node.objects.update(ended_at=timezone.now() - timedelta(days=8))

    assert tallies.stages(lighthouse, timezone.now()) == []


def test_waiting_and_whole_films_are_measured(lighthouse: Family, ada: User) -> None:
    now = timezone.now()
    for n, job in enumerate(in_line(lighthouse, ada, 4)):
        Job.objects.filter(pk=job.pk).update(
            created_at=now - timedelta(seconds=100),
            began_at=now - timedelta(seconds=100 - n),
            ended_at=now if n < 2 else None,
            status=Job.Status.COMPLETED if n < 2 else Job.Status.COMPOSING,
        )

    stood, whole = tallies.waits(lighthouse, now)

    assert (stood.count, stood.usual, stood.slow) == (4, 1.0, 3.0)
    assert (whole.count, whole.usual) == (2, 100.0)


def test_failures_are_counted_by_their_cause(
    home: Client, lighthouse: Family, ada: User
) -> None:
    now = timezone.now()
    for n, job in enumerate(in_line(lighthouse, ada, 4)):
        service = "comfyui" if n < 3 else ""
        error = {
            "step": "Pictures", "service": service, "remedy": "Start ComfyUI.",
            "cause": "It did not answer." if service else "<b>Broken</b>",
        }  # fmt: skip
        job.fail(error, now - timedelta(days=n))

    most, other = tallies.causes(lighthouse, now)
    page = words(home, PAGE)

    assert (most.service, most.count, most.remedy) == ("comfyui", 3, "Start ComfyUI.")
    assert most.last == now
    assert other.count == 1
    assert "It did not answer." in page
    assert "<b>Broken</b>" not in page and "&lt;b&gt;Broken" in page


def test_what_is_kept_is_named_for_people(
    home: Client, ask: Asking, finish: Callable[[Job], Job], lighthouse: Family
) -> None:
    job = finish(ask())
    assert job.status == Job.Status.COMPLETED, job.error

    held = tallies.held(lighthouse)

    there = Artifact.objects.filter(family=lighthouse)
    assert sum(each.size for each in held) == sum(each.size for each in there)
    assert sum(each.size for each in held) == sum(
        at_hand(each).stat().st_size for each in there
    )
    assert {"Films and previews", "Painted frames", "Voices"} <= {h.label for h in held}
    assert "Films and previews" in words(home, PAGE)
    assert "Writing the story" in words(home, PAGE)


def test_a_disk_that_is_almost_full_is_said(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "free", lambda folder: 3_000_000)

    page = words(home, PAGE)

    assert "Disk almost full" in page
    assert "3 MB. Films wait when less than" in page


# ------------------------------------------------------------------------ graphics
def test_without_a_card_the_page_says_so(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)

    assert "No NVIDIA card found in this computer" in words(home, PAGE)


def test_the_page_does_not_wait_for_a_card_but_its_part_does(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []

    def answer(argv: Any, *, seconds: float) -> shell.Outcome:
        asked.append(seconds)
        return shell.Outcome(0, 0.1, ("RTX 3060, 37, 5123, 12288, 61",))

    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/nvidia-smi")
    monkeypatch.setattr(shell, "run", answer)

    page = words(home, PAGE)
    assert asked == []
    assert "load, live" in page and 'href="/grown-ups/studio/?card"' in page
    assert "RTX 3060: 37 % busy" in words(home, REST)
    assert "RTX 3060: 37 % busy" in words(home, PAGE)
    assert asked == [machine.PATIENCE]


def test_a_card_that_does_not_answer_is_left_alone_after_two_seconds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(shell, "run", lambda *a, **k: shell.Outcome(-9, 2.0, ()))

    assert machine.graphics(ask=True) == ("nvidia-smi gave no answer within 2 s.",)


# --------------------------------------------------------------------- how much it asks
def test_two_hundred_in_line_and_five_thousand_pieces_cost_no_more_questions(
    home: Client, lighthouse: Family, ada: User
) -> None:
    jobs = in_line(lighthouse, ada, 6)
    Job.objects.filter(pk__in=[job.pk for job in jobs[:2]]).update(
        status=Job.Status.RENDERING_FINAL, began_at=timezone.now()
    )
    made(jobs[0], 20)
    words(home, PAGE)  # the first visit notes that the device was seen
    few = asked_for(home)
    in_line(lighthouse, ada, 200)
    for n, kind in enumerate(("voice", "still", "sound", "stream", "poster")):
        made(jobs[n % 2], 1000, kind)

    many = asked_for(home)

    assert Node.objects.count() > 5000
    assert many == few <= QUERIES
    page = words(home, PAGE)
    assert 'And <span class="num">192</span> more' in page
    assert page.count('class="seen"') == 14


def asked_for(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        words(client, PAGE)
    return len(asked)


def test_a_page_that_moved_is_told_family_wide_by_the_kind_of_its_topic(
    ask: Asking, lighthouse: Family
) -> None:
    job = ask("A fox runs")

    told = Event.objects.filter(family=lighthouse, topic=job.topic)

    assert job.topic.split(":")[0] == "job"
    assert told.exists() and not any(event.for_grown_ups for event in told)


# --------------------------------------------------------------------------- prometheus
def test_prometheus_hears_how_the_studio_is(
    client: Client, lighthouse: Family, ada: User
) -> None:
    jobs = in_line(lighthouse, ada, 3)
    made(jobs[0], 2)
    now = timezone.now()
    ServiceState.objects.create(name="comfyui", open_until=now + timedelta(minutes=1))
    ServiceState.objects.create(name="ollama", open_until=now - timedelta(minutes=1))

    said = client.get("/health/metrics").content.decode().splitlines()

    assert 'pharos_jobs{state="queued"} 3.0' in said
    assert all(f'pharos_jobs{{state="{state}"}} 0.0' in said for state in MAKING)
    assert "pharos_nodes_running 0.0" in said
    assert "pharos_artifact_bytes 2e+06" in said
    assert 'pharos_service_resting{service="comfyui"} 1.0' in said
    assert 'pharos_service_resting{service="ollama"} 0.0' in said
