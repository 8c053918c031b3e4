"""The hub: the rooms of all parties that are open in this process; one for its life.

Other processes are told through the channel layer if there is Redis. What is lost
there, and a house without it, costs a second: each room reads its row that often.
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from typing import Any
from uuid import UUID

from channels.layers import get_channel_layer
from django.conf import settings
from redis.exceptions import RedisError

from accounts import consumers
from accounts.viewer import Viewer
from liveloop.services.rooms import Room
from liveloop.services.seats import Seat
from liveloop.services.wires import Message

log = logging.getLogger("pharos.live")
PATIENCE = 1.0  # seconds that a party waits for Redis, and before it is asked again
BROKEN = 4500


class Hub:
    """Rooms open with the first page and close with the last."""

    # Nobody: it hears that rights may have changed, and no news.
    viewer = Viewer()

    def __init__(self, layer: Any = None) -> None:
        self.rooms: dict[UUID, Room] = {}
        self._serving: dict[UUID, asyncio.Task[None]] = {}
        self._listening: asyncio.Task[None] | None = None
        self._layer = layer
        self._me = uuid.uuid4().hex
        self._channel = ""

    def enter(self, party: UUID, seat: Seat) -> Room:
        """Let a page in, which was just found to be welcome."""
        room = self.rooms.get(party)
        if room is None:
            room = self.rooms[party] = Room(
                party, lambda said: self._tell_others(party, said)
            )
            self._serving[party] = asyncio.create_task(self._serve(room))
        room.enter(seat)
        return room

    async def nudge(self, newest: int, topics: set[str]) -> None:
        """News are for pages. This only wants to know when to look again."""

    async def look_again(self) -> None:
        for room in self.rooms.values():
            room.doubt()

    async def _serve(self, room: Room) -> None:
        try:
            self._listen_if_there_is_redis()
            await self._quietly("group_add", _group(room.id))
            await consumers.hub.catch_up()
            consumers.hub.join(self)
            await room.serve()
        # Ours is the fault, or the database's. The pages come back to a new room, and
        # all that was written down is there.
        except Exception:
            log.exception("a party broke")
        finally:
            self._close(room)
        await self._quietly("group_discard", _group(room.id))

    def _close(self, room: Room) -> None:
        if self.rooms.get(room.id) is room:
            del self.rooms[room.id], self._serving[room.id]
        room.hang_up(BROKEN)
        if not self.rooms:
            consumers.hub.leave(self)

    # ------------------------------------------------------------ the other processes
    async def _tell_others(self, party: UUID, said: Message) -> None:
        message = {"type": "party", "party": party.hex, "by": self._me, **said}
        await self._quietly("group_send", _group(party), message)

    async def _quietly(self, do: str, *words: Any) -> None:
        """Ask something of the layer, if there is one; without it a party goes on."""
        if self._layer is None or (do != "group_send" and not self._channel):
            return
        channel = () if do == "group_send" else (self._channel,)
        asking = getattr(self._layer, do)(*words, *channel)
        try:
            await asyncio.wait_for(asking, PATIENCE)
        except (OSError, RedisError, TimeoutError) as trouble:
            log.warning("the channel layer is away: %s", trouble)

    def _listen_if_there_is_redis(self) -> None:
        if self._layer is None and settings.HOUSE.redis_url:
            self._layer = get_channel_layer()
        if self._layer and (self._listening is None or self._listening.done()):
            self._listening = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while True:
            try:
                self._channel = await self._layer.new_channel()
                for party in list(self.rooms):
                    await self._layer.group_add(_group(party), self._channel)
                while True:
                    self._hear(await self._layer.receive(self._channel))
            except (OSError, RedisError) as trouble:
                log.warning("the channel layer is away: %s", trouble)
                await asyncio.sleep(PATIENCE)

    def _hear(self, said: Message) -> None:
        room = self.rooms.get(UUID(said["party"]))
        if room and said["by"] != self._me:
            room.hear(said["before"], said["turn"], said["text"])


def _group(party: UUID) -> str:
    return f"party.{party.hex}"


hub = Hub()
