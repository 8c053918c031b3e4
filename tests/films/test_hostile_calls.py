"""Every address of the studio, with every kind of caller and every kind of nonsense."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from unittest import mock

import pytest
from django.db import transaction
from django.test import Client

from accounts.api import door
from accounts.models import Profile, User
from config import pace
from config.api import api
from studio.models import Film, Job
from studio.urls import urlpatterns
from tests.accounts.programs import Program, program_of

SignIn = Callable[..., Client]
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW")
WITHIN = {"slug:deed": "pause", "slug:promise": "voice", "slug:name": "elevenlabs"}
DEEP = 100_000
BODIES = (
    b"", b"{", b"null", b"[]", b'"x"', b"1e999", b"NaN", b"[" * DEEP,
    b'{"a":' * DEEP, b"\xff\xfe", b'{"prompt":"\\ud800 otter"}',
    b'{"prompt":"\\u0000 otter"}', b'{"prompt":{"a":1}}',
    b'{"prompt":"an otter","seed":1e308}', b'{"prompt":"an otter","take":-1}',
    b'{"prompt":"an otter","duration_target":1e999}',
    b'{"prompt":"an otter","take":' + b"9" * 5000 + b"}",
    b'{"scene":0,"moment":0,"words":"a\\u0000"}', b'{"title":"\\u200b"}',
    b'{"scene":' + b"9" * 5000 + b',"moment":0,"words":"a"}',
    b'{"title":"' + b"x" * 200 + b'"}', b'{"language":"../"}',
)  # fmt: skip
CUT = (b"--x", "multipart/form-data; boundary=x")
QUESTIONS = (
    "after=ffffffffffffff-" + "0" * 32, "after=" + "9" * 30, "limit=-1", "limit=1e3",
    "limit=" + "9" * 30, "q=%00", "q=" + "x" * 201, "film=x", "status=nope",
    "published=2", "after=1&after=2", "entities=%00", "entities=,",
    "entities=" + "a," * 20, "entities=a&language=../", "save=maybe",
)  # fmt: skip
NAMES = (
    "%00", "film%00", "..%2f..%2fetc%2fpasswd", "voice/%2e%2e/x", "x" * 81, "%ff",
    "film/", "Film", "%20", "%0d%0aX: y", "9" * 30 + ".mp4", "9" * 18 + ".mp4",
    "-1.mp4", "audio.m3u8", "x" * 40 + ".m3u8",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _as_fast_as_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "_counts", lambda request: False)
    verdict = mock.Mock(headers={}, allowed=True)
    monkeypatch.setattr(door, "_count", lambda request: verdict)
    monkeypatch.setattr(door, "_count_stranger", lambda request: verdict)


@pytest.fixture
def job(ask: Callable[..., Job], finish: Callable[[Job], Job]) -> Job:
    return finish(ask())


def pages(job: Job) -> list[str]:
    """Return every address of a page, with the ids of a film of Ada's."""
    ids = {"uuid:job_id": str(job.pk), "uuid:film_id": str(job.film_id), **WITHIN}
    ids |= {"path:name": "film", "int:track_id": "1", "int:tag_id": "1"}
    found = []

    def walk(patterns: Iterable[Any], before: str) -> None:
        for each in patterns:
            path = f"{before}{each.pattern}"
            if hasattr(each, "url_patterns"):
                walk(each.url_patterns, path)
            else:
                path = path.replace("<str:name>.jpg", "s1-1.jpg")
                path = path.replace("<str:name>", "film.mp4")
                found.append(re.sub("<(.+?)>", lambda name: ids[name[1]], path))

    walk(urlpatterns, "/")
    return found


def calls(job: Job) -> list[str]:
    """Return every address of a call that is about films."""
    ids = {"{job_id}": str(job.pk), "{content_id}": str(job.film_id)}
    found = []
    for path in api.get_openapi_schema()["paths"]:
        if not re.search("/(jobs|content|generate|wiki|services)", path):
            continue
        name = "film.mp4" if "/content/" in path else "film"
        for each, known in {**ids, "{name}": name}.items():
            path = path.replace(each, known)
        found.append(path)
    return found


def status(client: Client, method: str, path: str, *body: Any) -> int:
    """Call, and take back whatever came of it."""
    client.raise_request_exception = False
    with transaction.atomic():
        answer = client.generic(method, path, *body)
        transaction.set_rollback(True)
    return int(answer.status_code)


def nonsense(job: Job) -> Iterator[tuple[Any, ...]]:
    """Give every call that no program should make."""
    of_job, of_film = f"/api/v1/jobs/{job.pk}", f"/api/v1/content/{job.film_id}"
    for path in calls(job):
        for method in ("POST", "PUT", "PATCH"):
            yield from ((method, path, body, "application/json") for body in BODIES)
            yield method, path, b"{}", "text/xml"
            yield method, path, *CUT
        yield from (("GET", f"{path}?{question}") for question in QUESTIONS)
    for name in NAMES:
        for path in (f"{of_job}/artifacts", of_film, f"{of_film}/hls"):
            yield "GET", f"{path}/{name}"
        yield "POST", f"{of_job}/shots/{name}/retake"


def is_ours(path: str, job: Job) -> bool:
    return str(job.pk) in path or str(job.film_id) in path


def test_all_addresses_are_tried(job: Job) -> None:
    assert len(pages(job)) > 50 and len(calls(job)) > 20
    assert not [path for path in [*pages(job), *calls(job)] if set("<{") & set(path)]


def test_nobody_gets_past_the_door(job: Job) -> None:
    nobody, program = Client(SERVER_NAME="localhost"), Program().client

    for method in METHODS:
        for path in pages(job):
            assert status(nobody, method, path) == 302, (method, path)
        for path in calls(job):
            assert status(program, method, path) in {401, 405}, (method, path)


def test_for_max_there_is_nothing_at_any_address_of_ours(
    job: Job, max_: User, sign_in: SignIn
) -> None:
    window = sign_in(max_)
    programs = [program_of(max_), program_of(max_).token()]

    for method in METHODS:
        for path in filter(lambda path: is_ours(path, job), pages(job)):
            assert status(window, method, path) in {404, 405}, (method, path)
        for path in filter(lambda path: is_ours(path, job), calls(job)):
            for program in programs:
                # 422: what is sent is looked at before the thing it is about.
                found = status(program.client, method, path, b"{}", "application/json")
                assert found in {404, 405, 422}, (method, path)
    assert Film.objects.get().job_id == job.pk


def test_for_leo_there_is_nothing_at_any_address_of_a_film_that_is_adas(
    job: Job, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    window = sign_in(ada, as_=leo)

    for method in METHODS:
        for path in filter(lambda path: is_ours(path, job), pages(job)):
            # 302 and 403 are the doors of the grown-ups' room.
            found = status(window, method, path)
            closed = {302, 403} if "/grown-ups/" in path or "/trash/" in path else set()
            assert found in {404, 405} | closed, (method, path)


def test_a_key_for_reading_changes_nothing_anywhere(job: Job, ada: User) -> None:
    reader = program_of(ada, "read").client

    for path in calls(job):
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            found = status(reader, method, path, b"{}", "application/json")
            assert found in {403, 405}, (method, path)


def test_no_address_breaks_of_what_it_is_sent(
    job: Job, ada: User, sign_in: SignIn
) -> None:
    program, window = program_of(ada).client, sign_in(ada)

    tried = [(program, *words) for words in nonsense(job)]
    tried += [(window, "GET", f"/create/{job.pk}/piece/{name}") for name in NAMES]
    tried += [(window, "GET", f"/films/{job.film_id}/{name}") for name in NAMES]
    form = (b"\xff\xfe=%00", "application/x-www-form-urlencoded")
    tried += [(window, "POST", path, *form) for path in pages(job)]
    tried += [(window, "POST", path, *CUT) for path in pages(job)]

    assert len(tried) > 800
    assert [words for words in tried if status(*words) >= 500] == []
