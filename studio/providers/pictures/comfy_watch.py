"""Watches one picture through ComfyUI's queue, over a socket that may break.

The socket says how far it is; only the history says that it is finished. After every
break, and after every silence, the queue and the history are asked: ComfyUI keeps both
in memory, so a picture that is in neither is lost and is never taken for done.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from kit.problems import Problem
from kit.web import CutShort, Failure, Refused, TooSlow, Unreachable, Wire, WrongKind
from studio.providers.pictures.comfy_ear import Ear
from studio.providers.pictures.comfy_graph import Graph
from studio.providers.pictures.comfy_talk import Found, Talk, Ticket
from studio.providers.pictures.comfy_words import failed_work, interrupted
from studio.providers.service import Hear

FLAGS = json.dumps(
    {"type": "feature_flags", "data": {"supports_preview_metadata": True}}
)
Entry = Mapping[str, Any]


class Watching:
    """One picture, from handing it over to its entry in the history."""

    def __init__(self, talk: Talk, graph: Graph, ticket: Ticket, hear: Hear) -> None:
        self.ticket = ticket
        self._talk, self._graph, self._hear = talk, graph, hear
        self._ear = Ear(graph, ticket.id)
        self._handed_over = False
        self._moved = time.monotonic()

    def finished(self, *, known: bool) -> Entry:
        """Return the entry of the history when the picture is finished.

        `known`: ComfyUI has it already, from a try of ours that was broken off.
        """
        self._handed_over = known
        while True:
            try:
                with self._talk.socket(self.ticket) as wire:
                    # Listening first, so that nothing is missed.
                    wire.say(FLAGS)
                    self._hand_over()
                    self._listen(wire)
            except (CutShort, TooSlow, Unreachable):
                if not self._handed_over:
                    raise
            except (Refused, WrongKind):
                # A proxy between us that knows no web sockets: it is drawn all the
                # same, we only see less of it.
                self._hand_over()
            entry = self._reconciled()
            if entry is not None:
                return _good(self._talk, entry)
            time.sleep(self._talk.times.beat)

    def _hand_over(self) -> None:
        if self._handed_over:
            return
        try:
            self.ticket = self._talk.submit(self._graph, self.ticket)
        except (CutShort, TooSlow):
            # It may have arrived before the line broke. The name is ours, so we ask;
            # sending it again unasked could draw it twice.
            self.ticket = self._once_back(lambda: self._talk.look(self.ticket)).ticket
        self._handed_over = True
        self._ear.id = self.ticket.id

    def _listen(self, wire: Wire) -> None:
        """Follow what is said until it is over, the line shut, or nothing is said."""
        times, heard = self._talk.times, time.monotonic()
        while wire.open and not self._ear.over:
            message = wire.hear(within=times.beat)
            now = time.monotonic()
            if message is None:
                if now - heard > times.quiet:
                    return
                continue
            if self._ear.take(message):
                heard = self._moved = now
                self._tell()
        if self._ear.failure is not None:
            raise failed_work(self._talk.place, self._ear.failure)
        if self._ear.interrupted:
            raise interrupted(self._talk.place)

    def _reconciled(self) -> Entry | None:
        """Ask where it is; return its entry if it is finished, else wait a little."""
        found = self._once_back(lambda: self._talk.look(self.ticket))
        if found.entry is not None:
            return found.entry
        # A queue that moves is no standstill, and nobody else's picture is ours to end.
        if found.waiting is not None:
            self._ear.waits(found.waiting)
            self._moved = time.monotonic()
            self._tell()
        if time.monotonic() - self._moved > self._talk.times.stuck:
            raise Problem(
                f"{self._talk.place} has not moved on with this picture for "
                f"{self._talk.times.stuck / 60:.0f} minutes.",
                "Look at ComfyUI's own window; start it again if it hangs.",
                passing=True,
            )
        return None

    def _once_back(self, look: Callable[[], Found]) -> Found:
        """Look, and wait for a ComfyUI that is just being started again."""
        until = time.monotonic() + self._talk.times.back
        while True:
            try:
                return look()
            except (Unreachable, CutShort, TooSlow, Refused) as away:
                if time.monotonic() >= until or not _may_come_back(away):
                    raise
                self._hear(self._ear.done, "Waiting for ComfyUI to come back", None)
                time.sleep(self._talk.times.beat)

    def _tell(self) -> None:
        self._hear(self._ear.done, self._ear.words, self._ear.picture)


def _may_come_back(away: Failure) -> bool:
    # A proxy in front of it says 502 while it starts.
    return away.passing or isinstance(away, Unreachable)


def _good(talk: Talk, entry: Entry) -> Entry:
    """Return an entry of finished work, or raise what its own words say."""
    status = entry.get("status")
    status = status if isinstance(status, Mapping) else {}
    messages = status.get("messages")
    for row in messages if isinstance(messages, list) else ():
        if not (isinstance(row, list) and len(row) > 1 and isinstance(row[1], Mapping)):
            continue
        if row[0] == "execution_error":
            raise failed_work(talk.place, row[1])
        if row[0] == "execution_interrupted":
            raise interrupted(talk.place)
    if status.get("status_str") == "error":
        raise failed_work(talk.place, {})
    return entry


def failed(entry: Entry) -> bool:
    """Return whether an entry of the history is of work that failed."""
    status = entry.get("status")
    return isinstance(status, Mapping) and status.get("status_str") == "error"
