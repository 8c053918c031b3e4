"""A service that fails rests, and who waits for it is told so once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Event, Family
from studio.models import Film, Job, Node, Pace, ServiceState
from studio.services import running

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(lighthouse: Family) -> Job:
    """A film in the making that wants two pictures of ComfyUI."""
    film = Film.objects.create(family=lighthouse, title="Kite")
    job = Job.objects.create(
        family=lighthouse, film=film, status=Job.Status.RENDERING_PREVIEW
    )
    for n in (1, 2):
        job.nodes.create(
            name=f"still/{n}", kind="still", key=f"{n}" * 64, queue="cpu",
            state=Node.State.READY, service="comfyui",
        )  # fmt: skip
    return job


def test_all_that_waits_for_it_waits_and_it_is_said_once(drawn: Job) -> None:
    until = timezone.now() + timedelta(minutes=2)
    ServiceState.objects.create(name="comfyui", open_until=until)

    assert running.claim("cpu", "me") is None

    assert set(drawn.nodes.values_list("not_before", flat=True)) == {until}
    at = timezone.localtime(until)
    said = Event.objects.about(drawn.topic).filter(text__contains="rests")
    assert [each.text for each in said] == [f"ComfyUI rests until {at:%H:%M:%S}"]


def test_three_failures_trip_it_and_an_answer_heals_it() -> None:
    now = timezone.now()
    for _ in range(3):
        ServiceState.failed("ollama", "Did not answer.", now)
    assert ServiceState.rests_until("ollama", now)

    ServiceState.answered("ollama")

    state = ServiceState.objects.get(name="ollama")
    assert state.failures == 0 and ServiceState.rests_until("ollama", now) is None


def test_what_it_said_of_itself_stays_when_it_only_answers() -> None:
    ServiceState.answered("comfyui", "NVIDIA card, 24 GB")

    ServiceState.answered("comfyui")

    assert ServiceState.objects.get(name="comfyui").last_words == "NVIDIA card, 24 GB"


def test_the_house_learns_its_pace_a_little_from_each(lighthouse: Family) -> None:
    for seconds in (1.0, 2.0):
        Pace.learn(lighthouse, "run", seconds)

    pace = Pace.objects.get()
    assert (round(pace.seconds, 6), pace.count) == (1.3, 2)
