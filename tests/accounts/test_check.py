from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from accounts import tasks
from accounts.models import Event, User
from kit import disk

Jobs = list[tuple[Any, ...]]


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> Jobs:
    """What was put in line, instead of the queue."""
    asked: Jobs = []
    monkeypatch.setattr(
        "accounts.views.check.async_task", lambda *job: asked.append(job)
    )
    return asked


def ask(home: Client, jobs: Jobs, committed: Any) -> None:
    with committed(execute=True):
        assert home.post("/grown-ups/check/").status_code == 302
    name, *ids = jobs[-1]
    assert name == "accounts.tasks.check_the_house"
    tasks.check_the_house(*ids)


def test_nobody_has_looked_yet(home: Client) -> None:
    assert "Nobody has looked yet" in home.get("/grown-ups/check/").content.decode()


def test_the_job_is_put_in_line_only_after_the_commit(
    home: Client, jobs: Jobs, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks() as waiting:
        home.post("/grown-ups/check/")

    assert jobs == []
    for each in waiting:
        each()
    assert len(jobs) == 1
    assert "Waiting for a worker" in home.get("/grown-ups/check/").content.decode()


def test_everything_is_really_tried_and_said_line_by_line(
    home: Client, jobs: Jobs, django_capture_on_commit_callbacks: Any
) -> None:
    ask(home, jobs, django_capture_on_commit_callbacks)

    lines = list(Event.objects.filter(topic="check", kind="line"))
    assert [line.data["name"] for line in lines][:5] == [
        "The queue",
        "The database",
        "The disk",
        "The store",
        "The film cutter, ffmpeg",
    ]
    assert all(line.data["ok"] for line in lines), [line.text for line in lines]
    assert "ffmpeg version" in lines[4].text
    assert Event.objects.get(kind="done").data["ok"]
    assert all(event.for_grown_ups for event in Event.objects.filter(topic="check"))


def test_the_page_and_its_part_show_the_newest_check(
    home: Client, jobs: Jobs, django_capture_on_commit_callbacks: Any
) -> None:
    ask(home, jobs, django_capture_on_commit_callbacks)

    page, part = home.get("/grown-ups/check/"), home.get("/grown-ups/check/lines/")

    for answer in (page, part):
        assert "Everything answers." in answer.content.decode()
        assert answer.content.decode().count('class="dot"') >= 5
    assert "<html" not in part.content.decode()


def test_what_does_not_answer_is_said_and_the_rest_is_still_tried(
    home: Client,
    jobs: Jobs,
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def shut(*args: Any, **kwargs: Any) -> None:
        raise ConnectionRefusedError("nobody listens at 127.0.0.1:9000")

    monkeypatch.setattr(default_storage, "save", shut)
    monkeypatch.setattr(disk, "require", lambda *a: (_ for _ in ()).throw(OSError("?")))

    ask(home, jobs, django_capture_on_commit_callbacks)

    told = {e.data["name"]: e for e in Event.objects.filter(kind="line")}
    assert "nobody listens" in told["The store"].text
    assert [name for name, e in told.items() if not e.data["ok"]] == [
        "The disk",
        "The store",
    ]
    assert Event.objects.get(kind="done").text.startswith("2 of ")


def test_a_check_of_another_family_is_not_run(ada: User, max_: User) -> None:
    asked = Event.objects.create(family=max_.family, topic="check", kind="asked")

    with pytest.raises(Event.DoesNotExist):
        tasks.check_the_house(ada.family_id, asked.pk)


def test_max_does_not_see_adas_check(
    home: Client,
    jobs: Jobs,
    sign_in: Callable[..., Client],
    max_: User,
    django_capture_on_commit_callbacks: Any,
) -> None:
    ask(home, jobs, django_capture_on_commit_callbacks)

    words = sign_in(max_).get("/grown-ups/check/").content.decode()

    assert "Nobody has looked yet" in words
