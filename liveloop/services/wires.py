"""What a page is told, on its way out: at once if it keeps up, else in a short queue.

A thousand pages are told the same text. So it is encoded once, and no page costs a
task: a server that has room takes a message without waiting (daphne always, uvicorn
until the page's buffer is full), and only who is slow gets a task of their own.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Generator, Iterable
from types import coroutine
from typing import Any

from liveloop.engine.party.events import Event, told
from liveloop.engine.party.refused import Refused

log = logging.getLogger("pharos.live")
Message = dict[str, Any]
Send = Callable[[Message], Awaitable[None]]

BEHIND = 64  # messages that may wait for a page; it is shown all of it when it is back
TOO_SLOW = 4408


def written(text: str) -> Message:
    return {"type": "websocket.send", "text": text}


class Wire:
    """The way out to one page. Nothing here waits for the page."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._waiting: deque[Message] = deque()
        self._slowly: asyncio.Task[None] | None = None
        self.is_closed = False

    def push(self, message: Message) -> None:
        """Send it now, or behind what has to wait already."""
        if self.is_closed:
            return
        if self._slowly is None:
            self._begin(message)
        elif len(self._waiting) < BEHIND:
            self._waiting.append(message)
        else:
            self.close(TOO_SLOW)

    def close(self, code: int, because: str = "") -> None:
        """Hang up. What waits is for nobody any more."""
        if self.is_closed:
            return
        if self._slowly:
            self._slowly.cancel()
            self._slowly = None
        self._waiting.clear()
        # A close frame has room for 123 bytes of words; not every server sends them.
        reason = because.encode()[:120].decode(errors="ignore")
        self._begin({"type": "websocket.close", "code": code, "reason": reason})
        self.is_closed = True

    def _begin(self, message: Message) -> None:
        sending = self._quietly(message)
        try:
            until = sending.send(None)
        except StopIteration:
            return
        # What a task with `eager_start` does, from Python 3.12 on.
        rest = self._rest(sending, until)
        self._slowly = asyncio.get_running_loop().create_task(rest)

    async def _rest(self, sending: Coroutine[Any, Any, None], until: Any) -> None:
        await _resumed(sending, until)
        while self._waiting:
            await self._quietly(self._waiting.popleft())
        self._slowly = None

    async def _quietly(self, message: Message) -> None:
        try:
            await self._send(message)
        # Servers differ in what they raise for a page that went away just now, and
        # one page must not cost the others their news.
        except Exception as trouble:  # noqa: BLE001
            self.is_closed = True
            log.info("a page went away: %s", trouble or type(trouble).__name__)


@coroutine
def _resumed(
    sending: Coroutine[Any, Any, None], until: Any
) -> Generator[Any, Any, None]:
    """Go on with what has begun, once what it waits for is there."""
    yield until
    yield from sending


# ------------------------------------------------------------------------ the words
def there() -> float:
    """Return the time that pages go by, as fine as there is."""
    return time.time() * 1000


def as_told(turn: int, events: Iterable[Event]) -> str:
    said: dict[str, Any] = {"turn": turn, "events": [told(each) for each in events]}
    return json.dumps(said | {"there": there()})


def send_home(wire: Wire, code: int, because: str) -> None:
    """Hang up, with the words in a message too: daphne sends none with its code."""
    if because:
        wire.push(refusal(Refused("gone", because), None))
    wire.close(code, because)


def refusal(refused: Refused, message: object) -> Message:
    said: dict[str, Any] = {
        "refused": {
            "reason": refused.reason,
            "what": refused.what,
            "todo": refused.todo,
        }
    }
    id_ = message.get("id") if isinstance(message, dict) else None
    # Whatever else it may be, the page that sent it would not know it again.
    if type(id_) is int or (isinstance(id_, str) and len(id_) <= 64):
        said["id"] = id_
    return written(json.dumps(said))
