"""The socket of a party: raw ASGI, because a thousand of them may be open.

A page asks what time it is, says that it is there, asks for something. The first two
are answered on the spot; the third goes to the party's room, `services/rooms.py`.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any
from uuid import UUID

from django.db import Error
from django.utils import timezone

from accounts.consumers import viewer_of
from accounts.models import Profile
from liveloop.engine.party.allowance import Allowance
from liveloop.engine.party.refused import Refused
from liveloop.models import Party
from liveloop.services import hubs, parties
from liveloop.services.rooms import DOOR, HIDDEN, NOT_YOURS, OVER, Room, in_a_thread
from liveloop.services.seats import Seat
from liveloop.services.wires import Send, Wire, refusal, send_home, there, written

log = logging.getLogger("pharos.live")
Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]

LONGEST = 64 * 1024  # a message
FRAMES = Allowance(every=50, burst=400)  # all that a page says, the time included
ASKING = 32  # wishes of one page that may wait for their answer
# HTTP's numbers, for autobahn sends none of the protocol's own but 1000.
NO_TEXT, TOO_LONG, TOO_MUCH = 4400, 4413, 4429


@dataclass(frozen=True)
class Comer:
    """Who knocks, and the code and words with which they are sent home at once."""

    profile: Profile
    code: int = 0
    because: str = ""


class Watching:
    """Serves `/ws/party/<uuid>/`. Its origin was checked before, its cookies read."""

    def __init__(self, hub: hubs.Hub | None = None) -> None:
        self._hub = hub  # else the one of this process

    @classmethod
    def as_asgi(cls) -> Any:
        return cls()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if (await receive())["type"] != "websocket.connect":
            return
        party, cookies = scope["url_route"]["kwargs"]["party"], scope["cookies"]
        try:
            comer = await in_a_thread(DOOR, lambda: _knock(party, cookies))
        except Error as trouble:
            log.warning("nobody can be let in: %s", trouble)
            comer = None
        if comer is None:
            # Before it was accepted: to a stranger there is nothing here.
            return await send({"type": "websocket.close"})
        await send({"type": "websocket.accept"})
        wire = Wire(send)
        if comer.code:
            return send_home(wire, comer.code, comer.because)
        who = comer.profile
        seat = Seat(
            wire, who.pk, who.name, who.is_grown_up, cookies, heard=parties.now()
        )
        room = (self._hub or hubs.hub).enter(party, seat)
        try:
            await _listen(room, seat, receive)
        finally:
            room.go(seat)


def _knock(party: UUID, cookies: Mapping[str, str]) -> Comer | None:
    viewer = viewer_of(cookies)
    if viewer.profile is None or viewer.family is None:
        return None
    row = Party.objects.filter(family=viewer.family, pk=party).defer("kept").first()
    if row is None:
        return None
    if over := row.over_because(timezone.now()):
        return Comer(viewer.profile, OVER, over)
    if not parties.welcome(viewer, party):
        return Comer(viewer.profile, NOT_YOURS, HIDDEN)
    return Comer(viewer.profile)


async def _listen(room: Room, seat: Seat, receive: Receive) -> None:
    full = 0
    while (message := await receive())["type"] == "websocket.receive":
        seat.heard = now = parties.now()
        spent = FRAMES.spent(full, now)
        text = message.get("text")
        if not isinstance(text, str):
            return seat.wire.close(NO_TEXT)
        if len(text) > LONGEST:
            return seat.wire.close(TOO_LONG)
        if spent is None:
            return seat.wire.close(TOO_MUCH)
        full = spent
        try:
            said = json.loads(text)
        except (ValueError, RecursionError):
            said = None
        _heard(room, seat, said)


def _heard(room: Room, seat: Seat, said: object) -> None:
    match said:
        case {"clock": int() | float() as clock} if _is_time(clock):
            answer = json.dumps({"clock": clock, "there": there()})
            seat.wire.push(written(answer))
        case {"do": "hear", "delay": delay} if type(delay) is int:
            seat.delay = delay
        case {"do": "leave"}:
            room.leave(seat)
        case _ if seat.asking >= ASKING:
            seat.wire.push(refusal(TOO_FAST, said))
        case _:
            room.wish(seat, said)


def _is_time(clock: float) -> bool:
    return type(clock) is not bool and isfinite(clock) and abs(clock) < 2**53


TOO_FAST = Refused("too fast", "That was a great deal at once.", "Wait a second.")
