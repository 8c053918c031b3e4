"""Watching a film being made: whole snapshots over one open line."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from asgiref.testing import ApplicationCommunicator
from django.db import OperationalError
from django.utils import timezone

from accounts import consumers
from accounts.models import ApiKey, Family, User
from accounts.services import tell
from config.asgi import pages
from studio import consumers as lines
from studio.consumers import Following
from studio.models import Job
from studio.services import making, news
from tests.accounts.programs import API, code_of
from tests.films.callers import caller_of

Ask = Callable[..., Job]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
async def _fresh_hub(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """A process has one hub for life; each test here is a process of its own."""
    hub = consumers.Hub()
    monkeypatch.setattr(consumers, "hub", hub)
    monkeypatch.setattr(lines, "BREATH", 0.05)
    yield
    if hub.watch:
        hub.watch.cancel()


_wire: Any = ApplicationCommunicator  # it has no types


class Line:
    """A program's open line to a house."""

    def __init__(self, house: Following, job: Job, text: str, **headers: str) -> None:
        said = {"host": "localhost", "authorization": f"Bearer {text}", **headers}
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": "GET",
            "path": f"{API}/jobs/{job.pk}/events",
            "raw_path": b"",
            "query_string": b"",
            "headers": [(k.encode(), v.encode()) for k, v in said.items()],
            "client": ("127.0.0.1", 5000),
            "server": ("localhost", 8000),
        }
        self.wire: Any = _wire(house, scope)
        self.waiting = ""

    async def open(self) -> int:
        await self.wire.send_input({"type": "http.request", "body": b""})
        start = await self.wire.receive_output(timeout=20)
        self.headers = {k.decode().lower(): v.decode() for k, v in start["headers"]}
        return int(start["status"])

    async def hear(self, seconds: float = 20) -> dict[str, Any] | None:
        """The next event, or nothing when the line has ended."""
        while "\n\n" not in self.waiting:
            piece = await self.wire.receive_output(timeout=seconds)
            self.waiting += piece.get("body", b"").decode()
            if not piece.get("more_body"):
                return None
        block, _, self.waiting = self.waiting.partition("\n\n")
        rows = [row.partition(": ") for row in block.splitlines()]
        said = {name: value for name, _, value in rows}
        if "data" not in said:
            return said
        return {**json.loads(said["data"]), "event": said["event"], "#": said["id"]}

    async def hang_up(self) -> None:
        await self.wire.send_input({"type": "http.disconnect"})
        await self.wire.wait(timeout=10)


@pytest.fixture
def house() -> Following:
    return Following(pages)


@pytest.fixture
async def making_it(ask: Ask, ada: User) -> tuple[Job, str]:
    def begin() -> tuple[Job, str]:
        return ask(), caller_of(ada).text

    return await sync_to_async(begin)()


async def test_every_event_is_the_whole_job_until_it_is_over(
    house: Following, making_it: tuple[Job, str]
) -> None:
    job, text = making_it
    line = Line(house, job, text)

    assert await line.open() == 200
    assert line.headers["content-type"] == "text/event-stream"
    first = await line.hear()
    await sync_to_async(news.say)(job, "story: 5 scenes, 14 lines", tone="ok")
    second = await line.hear()
    await sync_to_async(making.cancel)(job)
    last = await line.hear()

    assert first and second and last
    assert first["event"] == "job" and first["status"] == "generating_script"
    assert second["logs"][-1]["text"] == "story: 5 scenes, 14 lines"
    assert last["status"] == "cancelled"
    assert int(first["#"]) < int(second["#"]) < int(last["#"])
    assert set(first) == set(last)
    assert await line.hear() is None, "it ends when the job is over"
    assert not house.lines


async def test_who_heard_the_last_event_is_told_to_stop_asking(
    house: Following, making_it: tuple[Job, str]
) -> None:
    job, text = making_it
    await sync_to_async(making.cancel)(job)
    over = Line(house, job, text)
    await over.open()
    told = await over.hear()
    assert told and await over.hear() is None

    again = Line(house, job, text, **{"last-event-id": told["#"]})

    assert await again.open() == 204


async def test_a_line_holds_neither_a_thread_nor_a_connection(
    house: Following, making_it: tuple[Job, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "MOST", 40)
    job, text = making_it
    before = threading.active_count()

    open_ones = [Line(house, job, text) for _ in range(40)]
    for line in open_ones:
        assert await line.open() == 200
        await line.hear()
    await asyncio.sleep(0.2)

    assert threading.active_count() - before < 12, threading.enumerate()
    for line in open_ones:
        await line.hang_up()
    assert not house.lines and not consumers.hub.pages


async def test_nobody_holds_more_lines_than_eight(
    house: Following, making_it: tuple[Job, str]
) -> None:
    job, text = making_it
    open_ones = [Line(house, job, text) for _ in range(lines.MOST)]
    for line in open_ones:
        assert await line.open() == 200

    ninth = Line(house, job, text)

    assert await ninth.open() == 429
    assert ninth.headers["retry-after"] == "5"
    await open_ones[0].hang_up()
    assert await Line(house, job, text).open() == 200


async def test_a_key_that_is_revoked_hears_no_more(
    house: Following, making_it: tuple[Job, str]
) -> None:
    job, text = making_it
    line = Line(house, job, text)
    await line.open()
    await line.hear()

    await ApiKey.objects.aupdate(revoked_at=timezone.now())
    await sync_to_async(news.say)(job, "something that is not for them")

    assert await line.hear() is None


async def test_silence_is_broken_now_and_then(
    house: Following, making_it: tuple[Job, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "BEAT", 0.1)
    job, text = making_it
    line = Line(house, job, text)
    await line.open()
    await line.hear()

    beat = await line.hear()

    assert beat and "data" not in beat
    await line.hang_up()


async def test_what_is_about_others_wakes_nobody(
    house: Following, making_it: tuple[Job, str], lighthouse: Family
) -> None:
    job, text = making_it
    line = Line(house, job, text)
    await line.open()
    first = await line.hear()
    looked: list[int] = []
    (listener,) = await _joined()
    look = listener.look

    def counted() -> Any:
        looked.append(1)
        return look()

    listener.look = counted

    await sync_to_async(tell)(lighthouse, topic="job:other", kind="line")
    await sync_to_async(news.moved)(job)

    second = await line.hear()
    assert first and second and int(second["#"]) == int(first["#"]) + 2
    assert len(looked) <= 2
    await line.hang_up()


async def test_a_database_that_is_away_costs_time_and_no_news(
    house: Following, making_it: tuple[Job, str]
) -> None:
    job, text = making_it
    line = Line(house, job, text)
    await line.open()
    await line.hear()
    (listener,) = await _joined()
    look, trouble = listener.look, [OperationalError("gone fishing")]

    def moody() -> Any:
        if trouble:
            raise trouble.pop()
        return look()

    listener.look = moody
    await sync_to_async(news.say)(job, "told at last")

    heard = await line.hear()
    assert heard and heard["logs"][-1]["text"] == "told at last"
    await line.hang_up()


async def test_a_stranger_gets_no_line(
    house: Following, making_it: tuple[Job, str], max_: User
) -> None:
    job, _ = making_it
    line = Line(house, job, (await sync_to_async(caller_of)(max_)).text)

    assert await line.open() == 404
    assert not house.lines


def test_a_server_that_keeps_no_lines_gives_one_event(ask: Ask, ada: User) -> None:
    job = ask()

    answer = caller_of(ada).get(f"/jobs/{job.pk}/events")

    text = answer.getvalue().decode()
    assert answer.status_code == 200
    assert text.startswith("retry: 2000\nid: ") and text.endswith("}\n\n")
    assert text.count("event: job\n") == 1
    assert code_of(caller_of(ada, "make").get(f"/jobs/{job.pk}/events")) == "scope"


async def _joined() -> list[Any]:
    for _ in range(100):
        if consumers.hub.pages:
            return list(consumers.hub.pages)
        await asyncio.sleep(0.02)
    raise AssertionError("nobody joined")
