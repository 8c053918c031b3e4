"""A studio that makes whole films, small enough to be made in a second."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.files.storage import FileSystemStorage, storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import Family, Profile, User
from studio.models import Job, Node
from studio.pipeline.kinds import pictures
from studio.pipeline.order import HOUSE, Order
from studio.services import bringing, calling, checking, guests, making, running
from tests.films.guestroom import SECRETS, Jobs
from tests.studio.films import Hum

PROMPT = "An otter flies a red kite at the harbour"


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """Small pictures, a voice that hums, a store of its own; nobody is called."""
    monkeypatch.setattr(pictures, "LARGE", 0.1)
    monkeypatch.setattr(pictures, "SMALL", 0.05)
    opened = guests.HouseTools.open

    def open(self: guests.HouseTools, promise: str, name: str) -> Any:
        ours = (promise, name) == ("voice", HOUSE)
        return Hum() if ours else opened(self, promise, name)

    monkeypatch.setattr(guests.HouseTools, "open", open)
    # A test's rows are in a transaction that the thread of a hold cannot see.
    monkeypatch.setattr(running, "LOOK", 600.0)
    monkeypatch.setattr(calling, "async_task", lambda *args, **kwargs: None)
    if isinstance(storages["default"], FileSystemStorage):
        monkeypatch.setattr(storages["default"], "_location", tmp_path / "media")
        storages["default"].__dict__.pop("base_location", None)
        storages["default"].__dict__.pop("location", None)
    else:
        # A bucket is shared by all tests; a folder in it is not.
        monkeypatch.setattr(storages["default"], "location", uuid.uuid4().hex)
    monkeypatch.setattr(django_settings, "DATA", tmp_path)
    (tmp_path / "front").symlink_to(django_settings.FRONT.parent)


@pytest.fixture
def ask(_small: None, lighthouse: Family, ada: User) -> Callable[..., Job]:
    """Ask for a film as Ada, or as somebody else of the family."""

    def ask_for(
        prompt: str = PROMPT, *, by: Profile | None = None, **order: Any
    ) -> Job:
        asked = Order(prompt, **{"seconds": 7.0, **order})
        return making.ask_for(lighthouse, by or ada.profile, asked)

    return ask_for


@pytest.fixture
def finish() -> Callable[[Job], Job]:
    """Let one worker work until the job is over."""

    def work(job: Job, seconds: float = 120.0) -> Job:
        until = time.monotonic() + seconds
        while not job.is_over and time.monotonic() < until:
            if not Node.objects.filter(job=job, state=Node.State.READY).exists():
                break
            Node.objects.filter(job=job).update(not_before=None)
            running.work("cpu")
            job.refresh_from_db()
            if job.waiting or job.is_paused:
                break
        return job

    return work


@pytest.fixture
def bring(_small: None, lighthouse: Family, ada: User) -> Callable[..., Job]:
    """Ada brings a file in."""

    def brought(path: Path, title: str = "", name: str = "") -> Job:
        sent = SimpleUploadedFile(name or path.name, path.read_bytes())
        return bringing.bring(lighthouse, ada.profile, sent, title)

    return brought


# ------------------------------------------------------------ the page of services
@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


@pytest.fixture
def set_up(settings: Any) -> None:
    """Ollama at home and OpenAI outside, both with what they need."""
    settings.GUESTS = {
        "OLLAMA_HOST": "http://127.0.0.1:9",
        "OLLAMA_MODEL": "llama3.2",
        "OPENAI_API_KEY": SECRETS["OPENAI_API_KEY"],
    }


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> Jobs:
    asked: Jobs = []
    monkeypatch.setattr(checking, "async_task", lambda *job, **more: asked.append(job))
    return asked
