"""Two who do the same thing in the same moment, and one who comes too late."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from accounts.models import Event, Family, User
from kit.problems import Problem, Stopped
from studio.models import Artifact, Film, Job, Node
from studio.pipeline import graph
from studio.pipeline.bench import Bench, Made
from studio.pipeline.kinds import KINDS
from studio.pipeline.order import Order
from studio.services import calling, foreman, growing, line, making, running

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def jobs(lighthouse: Family, ada: User) -> Callable[..., Job]:
    """A take of a film, made or in line, without a piece yet."""

    def job(status: str = "rendering_final") -> Job:
        film = Film.objects.create(family=lighthouse, title="Kites", seconds=7)
        return Job.objects.create(
            family=lighthouse, film=film, asked_by=ada.profile, status=status,
            order=Order("An otter flies a kite", seed=1).to_json(),
            began_at=timezone.now(),
        )  # fmt: skip

    return job


@pytest.fixture(autouse=True)
def _nobody_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calling, "async_task", lambda *args, **kwargs: None)


def piece(job: Job, name: str, *needs: str, state: str = "waiting") -> Node:
    return Node.objects.create(
        job=job, name=name, kind="sound", key=name, needs=list(needs), state=state
    )


def artifact(job: Job, name: str) -> Artifact:
    return Artifact.objects.create(
        family=job.family, key=f"{job.pk.hex}{name}"[:64], kind="sound", file=name,
        size=1, digest="", maker="house",
    )  # fmt: skip


def at_once(*tasks: Callable[[], Any]) -> list[Any]:
    """Do all of it in the same moment, each in a thread and a connection of its own."""
    start, answers = threading.Barrier(len(tasks)), [None] * len(tasks)

    def do(n: int, task: Callable[[], Any]) -> None:
        start.wait()
        try:
            answers[n] = task()
        except Exception as trouble:  # noqa: BLE001  # it is looked at by the test
            answers[n] = trouble  # type: ignore[call-overload]
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=do, args=(n, task)) for n, task in enumerate(tasks)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_two_who_finish_at_once_free_the_third_exactly_once(
    jobs: Callable[..., Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    freed: list[str] = []
    known = graph.freed

    def noted(*args: Any) -> list[str]:
        found = known(*args)
        freed.extend(found)
        return found

    monkeypatch.setattr(growing, "freed", noted)
    now = timezone.now()
    for _ in range(5):
        job = jobs()
        pair = [piece(job, name, state="ready") for name in "ab"]
        third = piece(job, "c", "a", "b")
        made = [artifact(job, node.name) for node in pair]
        assert all(node.claim("me", now) for node in pair)

        answers = at_once(
            *(
                lambda n=n, a=a: growing.finish(n, "me", a, now)
                for n, a in zip(pair, made, strict=True)
            )
        )

        assert answers == [True, True]
        third.refresh_from_db()
        assert third.state == "ready"
    assert freed == ["c"] * 5


def test_of_all_who_want_a_piece_one_gets_it(jobs: Callable[..., Job]) -> None:
    piece(jobs(), "a", state="ready")

    answers = at_once(*(lambda n=n: running.claim("cpu", f"me {n}") for n in range(4)))

    assert sum(isinstance(each, Node) for each in answers) == 1, answers
    assert answers.count(None) == 3


def test_the_line_lets_no_more_in_than_there_is_room_for(
    jobs: Callable[..., Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(6):
        jobs("queued")
    monkeypatch.setattr(growing, "grow", lambda pk: None)
    known = growing.expected

    def slowly(job: Job) -> dict[str, float]:
        time.sleep(0.1)  # the others have counted by now
        return known(job)

    monkeypatch.setattr(growing, "expected", slowly)

    answers = at_once(*[line.admit] * 4)

    assert Job.objects.making().count() == line.at_once()
    assert sum(len(begun) for begun in answers) == line.at_once()


def test_whoever_lost_their_lease_finishes_nothing(jobs: Callable[..., Job]) -> None:
    job = jobs()
    node = piece(job, "a", state="ready")
    long_ago = timezone.now() - timedelta(minutes=1)
    assert node.claim("the slow one", long_ago)
    foreman.take_over(timezone.now())
    assert Node.objects.get().claim("the quick one", timezone.now())

    done = growing.finish(node, "the slow one", artifact(job, "a"), timezone.now())

    node.refresh_from_db()
    assert not done and (node.state, node.holder) == ("running", "the quick one")
    assert node.crashes == 1


def test_what_needs_a_lost_piece_waits_for_it_again(jobs: Callable[..., Job]) -> None:
    job = jobs()
    first, second = piece(job, "a", state="done"), piece(job, "b", "a", state="ready")
    gone = artifact(job, "a")
    Node.objects.filter(pk=first.pk).update(artifact=gone)

    growing.remake(gone)

    states = dict(Node.objects.values_list("name", "state"))
    assert states == {"a": "ready", "b": "waiting"}
    gone.refresh_from_db()
    assert gone.is_lost and not second.artifact


def test_a_film_that_nobody_goes_on_with_is_picked_up(
    jobs: Callable[..., Job],
) -> None:
    """Whoever let it begin was killed before its first piece was written down."""
    job = jobs("generating_script")

    foreman.make_a_round(timezone.now() + timedelta(seconds=5))

    assert [node.name for node in job.nodes.all()] == ["script"]


def test_a_piece_that_fails_in_a_cancelled_film_changes_nothing(
    jobs: Callable[..., Job],
) -> None:
    job = jobs()
    node = piece(job, "a", state="ready")
    node.claim("me", timezone.now())
    job.cancel(timezone.now())

    growing.fail(node, node.is_still("me"), {"cause": "no"}, timezone.now())

    job.refresh_from_db()
    assert (job.status, job.error) == ("cancelled", {})


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """A sound that is mixed until somebody says stop."""
    begun = threading.Event()

    def make(bench: Bench) -> Made:
        begun.set()
        until = time.monotonic() + 20
        while time.monotonic() < until:
            if bench.stop():
                raise Stopped
            time.sleep(0.01)
        raise Problem("Nobody said stop.", "Look at the test.")

    monkeypatch.setitem(KINDS, "sound", replace(KINDS["sound"], make=make))
    return begun


@pytest.mark.slow
@pytest.mark.parametrize("stop", [making.cancel, making.pause])
def test_who_works_stops_within_two_seconds(
    jobs: Callable[..., Job],
    endless: threading.Event,
    stop: Callable[[Job], None],
) -> None:
    job = jobs()
    piece(job, "a", state="ready")
    worker = threading.Thread(target=at_once, args=(lambda: running.work("cpu"),))
    worker.start()
    assert endless.wait(10)

    stop(job)
    began = time.monotonic()
    worker.join()

    assert time.monotonic() - began < 2
    node = Node.objects.get()
    assert (node.state, node.holder, node.tries) == ("ready", "", 0)
    assert running.claim("cpu", "somebody else") is None


def test_two_say_what_they_wait_for_and_the_family_reads_it_once(
    jobs: Callable[..., Job],
) -> None:
    job = jobs()

    at_once(*[lambda: growing.wait(job.pk, "The disk is full.")] * 3)

    job.refresh_from_db()
    assert job.waiting == "The disk is full."
    assert list(Event.objects.values_list("text", flat=True)) == [job.waiting]
