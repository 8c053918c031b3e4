"""Nobody fills the disk with a request, whatever it promises."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone

from accounts.models import Device, User
from config import bodies
from config.bodies import Bodies
from config.senders import is_known
from kit import disk
from tests.accounts.programs import Program, cut

MB = 1_000_000


def asked(
    path: str, pieces: int, promised: int | None = None, *, known: bool = True
) -> tuple[int, int]:
    """Send so many pieces of a megabyte; return the answer, and what was read."""
    read, answered = 0, 0

    async def app(scope: Any, receive: Any, send: Any) -> None:
        nonlocal read
        while True:
            message = await receive()
            read += len(message["body"])
            if not message["more_body"]:
                break
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def receive() -> dict[str, Any]:
        nonlocal pieces
        pieces -= 1
        return {"type": "http.request", "body": b"x" * MB, "more_body": pieces > 0}

    async def send(message: dict[str, Any]) -> None:
        nonlocal answered
        answered = message.get("status", answered)

    headers = [(b"content-length", str(promised).encode())] if promised else []
    scope = {"type": "http", "path": path, "headers": headers}
    # In a thread of its own: the browser of other tests keeps a loop running in this.
    with ThreadPoolExecutor(1) as aside:
        front = Bodies(app, known=lambda scope: known)
        aside.submit(asyncio.run, front(scope, receive, send)).result()
    return answered, read


def test_a_form_of_common_size_goes_through() -> None:
    assert asked("/create/", 10) == (200, 10 * MB)


@pytest.mark.parametrize("promised", [None, 1])
def test_what_never_ends_is_stopped_while_it_comes(promised: int | None) -> None:
    answered, read = asked("/create/", 10**9, promised)

    assert answered == 413 and read <= bodies.MOST


def test_what_promises_too_much_is_not_read_at_all() -> None:
    assert asked("/create/", 1, promised=10**12) == (413, 0)
    assert asked("/library/bring/", 1, promised=3 * 10**9) == (413, 0)


def test_a_clip_may_be_larger_than_a_form() -> None:
    assert asked("/library/bring/", 40) == (200, 40 * MB)
    assert asked("/library/bring/elsewhere", 40)[0] == 413


@pytest.mark.parametrize("path", ["/library/bring/", "/api/v1/content"])
def test_a_stranger_fills_no_disk_with_a_clip(path: str) -> None:
    assert asked(path, 1, promised=40 * MB, known=False) == (401, 0)
    answered, read = asked(path, 10**9, known=False)

    assert answered == 401 and read <= bodies.MOST


def test_a_clip_that_fills_the_disk_is_stopped_while_it_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    free = iter([10**12, 10**12])
    monkeypatch.setattr(disk, "free", lambda folder: next(free, MB))

    answered, read = asked("/library/bring/", 1000)

    assert answered == 503 and read < 3 * bodies.LOOK
    assert asked("/library/bring/", 1, promised=1000 * MB) == (503, 0)


def test_a_device_a_key_and_a_token_are_known_and_what_is_made_up_is_not(
    ada: User,
) -> None:
    device, cookie = Device.sign_in(ada, "Firefox on Linux")
    _, text = cut(ada)
    token = Program(text).token().text

    def known(name: bytes, value: str) -> bool:
        headers = [(name, value.encode())]
        scope = {"type": "http", "method": "POST", "path": "/", "headers": headers}
        return is_known(scope)

    own = f"{settings.DEVICE_COOKIE}={cookie}"
    for said in (text, token):
        assert known(b"authorization", f"Bearer {said}")
        assert not known(b"authorization", f"Bearer {said[:-4]}AAAA")
        assert not known(b"authorization", f"Basic {said}")
    assert known(b"cookie", own)
    assert not known(b"cookie", own[:-4]) and not known(b"cookie", "")
    device.end(timezone.now())
    assert not known(b"cookie", own)
