"""A page that is slow costs the others nothing, and itself what it cannot follow."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from liveloop.services.wires import BEHIND, TOO_SLOW, Message, Wire, written


class Server:
    """Takes what is sent to a page; while that is slow, it waits as a server does."""

    def __init__(self, *, is_slow: bool = False) -> None:
        self.got: list[Message] = []
        self.room = asyncio.Event()
        if not is_slow:
            self.room.set()

    async def send(self, message: Message) -> None:
        if message["type"] == "websocket.send":
            await self.room.wait()
        self.got.append(message)

    @property
    def heard(self) -> list[Any]:
        return [message.get("text", message.get("code")) for message in self.got]


async def test_who_keeps_up_is_told_before_anybody_waits() -> None:
    server = Server()
    wire = Wire(server.send)

    for n in range(100):
        wire.push(written(str(n)))

    assert server.heard == [str(n) for n in range(100)]


async def test_a_slow_page_is_told_all_of_it_in_order_when_it_is_back() -> None:
    server = Server(is_slow=True)
    wire = Wire(server.send)
    for n in range(BEHIND):
        wire.push(written(str(n)))
    assert server.heard == []

    server.room.set()
    while len(server.got) < BEHIND:
        await asyncio.sleep(0)
    wire.push(written("and on"))
    await asyncio.sleep(0)

    assert server.heard == [*(str(n) for n in range(BEHIND)), "and on"]


async def test_who_is_too_far_behind_is_hung_up_on_and_told_why() -> None:
    server = Server(is_slow=True)
    wire = Wire(server.send)

    for n in range(BEHIND + 2):
        wire.push(written(str(n)))

    assert wire.is_closed
    assert server.heard == [TOO_SLOW]
    wire.push(written("too late"))
    server.room.set()
    await asyncio.sleep(0)
    assert server.heard == [TOO_SLOW]


async def test_hanging_up_is_said_once_and_in_words_a_frame_has_room_for() -> None:
    server = Server()
    wire = Wire(server.send)

    wire.close(4404, "“" * 100)
    wire.close(4403)

    (message,) = server.got
    assert (message["code"], message["reason"]) == (4404, "“" * 40)


@pytest.mark.parametrize("trouble", [OSError("gone"), RuntimeError("closed")])
async def test_a_page_that_went_away_just_now_is_no_failure(trouble: Exception) -> None:
    async def gone(message: Message) -> None:
        raise trouble

    wire = Wire(gone)

    wire.push(written("hello?"))
    wire.push(written("hello?"))
    wire.close(1000)

    assert wire.is_closed
