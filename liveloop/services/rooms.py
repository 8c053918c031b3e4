"""A room: the pages of one party that are open in this process, and their queue.

What they ask for is taken in turns, one after the other, in a thread, because the row
is in the database. While a turn is written, the next one gathers; the loop never waits.
Then all pages are told, and the other processes.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils import timezone

from liveloop.engine.party import kept
from liveloop.engine.party.party import Party as Arithmetic
from liveloop.engine.party.refused import Refused
from liveloop.models import Party
from liveloop.services import parties, turns
from liveloop.services.seats import Seat, present, unwelcome
from liveloop.services.turns import Asked, Taken, Wish
from liveloop.services.wires import Message, as_told, refusal, send_home, there, written

log = logging.getLogger("pharos.live")
T = TypeVar("T")

TICK = 1.0  # seconds
BREATH = 1.0  # before the database is asked again that was away
AT_ONCE = 20  # pages that are looked at again between two turns
HOME, NOT_YOURS, OVER = 1000, 4403, 4404
HIDDEN = "This is not shown to you any more."
LEAVE = {"do": "leave"}

# Of their own, so that a film that is read slowly keeps no party waiting; nor does a
# house full of people who all come back at once, after a restart.
TURNS = ThreadPoolExecutor(4, thread_name_prefix="party")
DOOR = ThreadPoolExecutor(2, thread_name_prefix="party-door")
# What may pass. Anything else that a database says would be said again.
AWAY = (OperationalError, InterfaceError)


async def in_a_thread(threads: ThreadPoolExecutor, work: Callable[[], T]) -> T:
    def done() -> T:
        try:
            return work()
        finally:
            close_old_connections()

    return await asyncio.get_running_loop().run_in_executor(threads, done)


class Over(Exception):
    """The party has ended. The words are for those who are there."""


class Room:
    """`tell_others` is called with what other processes are to know."""

    def __init__(
        self, party: UUID, tell_others: Callable[[Message], Awaitable[None]]
    ) -> None:
        self.id = party
        self.seats: set[Seat] = set()
        self.arriving: set[Seat] = set()
        self.doubted: set[Seat] = set()
        self.wishes: list[Wish] = []
        self.woken = asyncio.Event()
        self.told = -1  # the turn that the seats know of
        self._known: Arithmetic | None = None  # what they were shown or told last
        self._tell_others = tell_others
        self._party: Arithmetic | None = None
        self._is_old = True
        self._opens = True

    # ------------------------------------------------------------- from the sockets
    def enter(self, seat: Seat) -> None:
        self.arriving.add(seat)
        # Who comes back before their going was written down has not gone.
        mine = (seat.profile, LEAVE)
        self.wishes = [w for w in self.wishes if (w.by, w.message) != mine]
        self.woken.set()

    def go(self, seat: Seat) -> None:
        """Forget a page. Its member is there until they are silent: pages reload."""
        for group in (self.seats, self.arriving, self.doubted):
            group.discard(seat)
        self.woken.set()

    def wish(self, seat: Seat, message: object) -> None:
        """Ask for something, in the order it was said."""
        seat.asking += 1
        self.wishes.append(Wish(seat, seat.profile, message, parties.now()))
        self.woken.set()

    def leave(self, seat: Seat) -> None:
        """Let a page go home; with its last page, whoever it belongs to."""
        self.go(seat)
        seat.wire.close(HOME)
        rest = self.seats | self.arriving
        if not any(each.profile == seat.profile for each in rest):
            self.wish(seat, LEAVE)

    # ------------------------------------------------------- from the other processes
    def hear(self, before: int, turn: int, text: str) -> None:
        """Pass on what another process did, if these pages are just behind it."""
        if turn <= self.told:
            return
        self._is_old = True
        if before != self.told:
            self.woken.set()
            return
        self.told = turn
        if text:
            self._push(written(text))

    def hang_up(self, code: int) -> None:
        self._close(self.seats | self.arriving, code)

    def doubt(self) -> None:
        """Somebody's rights may have changed: look at each page's again."""
        self.doubted = self.seats | self.arriving
        self.woken.set()

    # ------------------------------------------------------------------- the queue
    @property
    def _is_in_use(self) -> bool:
        return bool(self.seats or self.arriving or self.wishes)

    async def serve(self) -> None:
        """Take turns until nobody is here."""
        clock = asyncio.get_running_loop().time
        due = clock()
        while self._is_in_use:
            with suppress(TimeoutError):
                await asyncio.wait_for(self.woken.wait(), max(0.0, due - clock()))
            self.woken.clear()
            if not self._is_in_use:
                return
            if clock() >= due:
                due, self._is_old = clock() + TICK, True
            try:
                await self._turn()
                await self._look_again()
            except Over as over:
                self.wishes = []
                self._close(self.seats | self.arriving, OVER, str(over))
            except AWAY as trouble:
                # The database is away. What was asked is not lost, only late.
                log.warning("a party waits for the database: %s", trouble)
                await asyncio.sleep(BREATH)
                self.woken.set()

    async def _turn(self) -> None:
        arriving, wishes = set(self.arriving), self.wishes
        asked = Asked(
            parties.now(),
            present([*self.seats, *arriving]),
            frozenset(seat.profile for seat in arriving),
            wishes,
            self._opens,
        )
        is_old, self._is_old, self.wishes = self._is_old, False, []
        try:
            taken = await in_a_thread(TURNS, lambda: self._taken(asked, is_old=is_old))
        except AWAY:
            self._is_old, self.wishes = True, [*wishes, *self.wishes]
            raise
        self._opens = False
        await self._tell(taken)
        self._answer(wishes, taken)
        self._let_in(arriving & self.arriving, taken.after)

    def _taken(self, asked: Asked, *, is_old: bool) -> Taken:
        before = self._party
        for _ in range(parties.TRIES):
            if before is None or is_old:
                before = self._latest(before)
            taken = turns.take(before, asked)
            if taken.after is before or parties.keep(
                self.id, before, taken.after, taken.events
            ):
                self._party = taken.after
                return taken
            is_old = True
        # More processes than this house has ever seen write at once.
        raise OperationalError("everybody else was first")

    def _latest(self, known: Arithmetic | None) -> Arithmetic:
        rows = Party.objects.filter(pk=self.id)
        # What it is worth to read: all of it is as long as two hundred lines of chat.
        row = (rows.defer("kept") if known else rows).first()
        if row is None:
            raise Over("This party is gone.")
        if over := row.over_because(timezone.now()):
            raise Over(over)
        if known and known.turn == row.turn:
            return known
        try:
            return row.told()
        except Refused as damaged:
            parties.end(rows, str(damaged))
            raise Over(str(damaged)) from damaged

    # ------------------------------------------------------------------- the telling
    async def _tell(self, taken: Taken) -> None:
        before, after = taken.before, taken.after
        if before.turn > self.told and _differ(self._known, before):
            # Somebody else did something that these pages have not been told.
            self._show(self.seats, before)
        self.told, self._known = max(self.told, after.turn), after
        if after is before:
            return
        text = as_told(after.turn, taken.events) if taken.events else ""
        if text:
            self._push(written(text))
        await self._tell_others(
            {"before": before.turn, "turn": after.turn, "text": text}
        )

    def _answer(self, wishes: Iterable[Wish], taken: Taken) -> None:
        for wish in wishes:
            wish.seat.asking -= 1
        for wish, refused in taken.refused:
            wish.seat.wire.push(refusal(refused, wish.message))
        members = {m.profile for m in taken.after.members}
        gone = {seat for seat in self.seats if seat.profile not in members}
        self._close(gone, HOME, "You left by another window.")

    def _let_in(self, arriving: set[Seat], party: Arithmetic) -> None:
        self._show(arriving, party)
        self.arriving -= arriving
        self.seats |= arriving

    def _show(self, seats: Iterable[Seat], party: Arithmetic) -> None:
        shown = ""
        for seat in seats:
            shown = shown or json.dumps(kept.shown(party))
            seat.wire.push(
                written(
                    f'{{"shown": {shown}, "you": {seat.profile}, "there": {there()}}}'
                )
            )

    def _push(self, message: Message) -> None:
        for seat in self.seats:
            seat.wire.push(message)

    def _close(self, seats: Iterable[Seat], code: int, because: str = "") -> None:
        for seat in list(seats):
            send_home(seat.wire, code, because)
            self.go(seat)

    # ------------------------------------------------------------------- the rights
    async def _look_again(self) -> None:
        self.doubted |= {seat for seat in self.seats if seat.is_doubtful}
        some = list(islice(self.doubted, AT_ONCE))
        if not some:
            return
        gone = await in_a_thread(DOOR, lambda: unwelcome(self.id, some))
        self.doubted -= set(some)
        self._close(gone, NOT_YOURS, HIDDEN)
        if self.doubted:
            self.woken.set()


def _differ(known: Arithmetic | None, now: Arithmetic) -> bool:
    """Say whether a page would see it: most writing notes only who was heard."""
    return known is None or kept.shown(replace(known, turn=now.turn)) != kept.shown(now)
