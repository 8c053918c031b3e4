"""Making one node: take it, make it or find it, write it down, free what waits for it.

A node is held by a lease that its maker renews. Whoever is killed stops renewing, and
somebody else takes the node over; what they make has the same key and the same bytes.
"""

from __future__ import annotations

import logging
import os
import random
import socket
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import (
    InterfaceError,
    OperationalError,
    close_old_connections,
    connection,
)
from django.utils import timezone

from kit.problems import Problem, Stopped
from studio.models import Artifact, Job, Node, Pace, ServiceState
from studio.models.job import MAKING
from studio.pipeline.bench import Bench
from studio.pipeline.kinds import KINDS
from studio.services import benches, calling, clock, growing, news, store
from studio.services.failing import TRIES, Failing, failing, waits_for
from studio.services.guests import HouseTools, title_of

log = logging.getLogger("pharos.studio")
LOOK = 0.5  # seconds between two looks whether the piece is still wanted, and ours
RENEW_EVERY = 4  # looks: a sign of life every two seconds, and a lease is fifteen
LONGEST_SHIFT = 20.0  # seconds after which a worker lets other tasks of the house in
LATER = timedelta(seconds=10)  # when we look again for what no number of tries brings
DATABASE_AWAY = (OperationalError, InterfaceError)
PATIENCE = 120.0  # seconds for the database to come back


def work(queue: str) -> bool:
    """Make what is ready, best first. True if there was more than one shift's work."""
    until = time.monotonic() + LONGEST_SHIFT
    holder = f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:8]}"
    while time.monotonic() < until:
        node = claim(queue, holder)
        if node is None:
            return False
        make(node, holder)
    return Node.objects.claimable(queue, clock.now()).exists()


def claim(queue: str, holder: str) -> Node | None:
    """Take the first node that is free, if it is still free when we take it."""
    for _ in range(20):
        now = clock.now()
        free = Node.objects.claimable(queue, now).select_related("job__family")
        node = free.first()
        if node is None:
            return None
        rests = node.service and ServiceState.rests_until(node.service, now)
        if rests:
            _put_off(node, rests)
            continue
        if node.claim(holder, now):
            return node
    return None


def make(node: Node, holder: str) -> None:
    """Make one node that we hold, whatever comes of it."""
    with _Hold(node, holder) as hold:
        try:
            _make(node, hold)
        # A node may fail in any way a service, a disk or a library can; each must end
        # in a state that a person sees, never in a worker that dies.
        except Exception as trouble:  # noqa: BLE001
            told = trouble  # its own name is gone when the block is
            _when_it_is_back(lambda: _broke_off(node, holder, told))


def _make(node: Node, hold: _Hold) -> None:
    artifact = store.find(node.job.family, node.key)
    node.was_there = artifact is not None
    if artifact is None:
        began = time.monotonic()
        artifact = _made(node, hold)
        took = time.monotonic() - began
        if node.service:
            ServiceState.answered(node.service)
        else:
            Pace.learn(node.job.family, *growing.unit_pace(node, took))
    store.used([artifact])
    if growing.finish(node, hold.holder, artifact, timezone.now()):
        calling.call_for(node.queue, but=1)


def _made(node: Node, hold: _Hold) -> Artifact:
    job, kind = node.job, KINDS[node.kind]
    with benches.bench() as folder:
        bench = Bench(
            spec=node.spec,
            order=job.asked,
            inputs=_Inputs(job),
            tools=HouseTools(job.family, stop=hold.is_lost),
            folder=folder,
            hear=hold.hear,
            stop=hold.is_lost,
        )
        began = time.monotonic()
        made = kind.make(bench)
        if hold.is_lost():
            raise Stopped
        artifact = store.keep(
            job.family,
            kind=node.kind,
            key=node.key,
            suffix=made.path.suffix or kind.suffix,
            made=made,
            seconds=time.monotonic() - began,
        )
    if hold.words:
        news.say(job, hold.words, tone="ok")
    return artifact


@dataclass
class _Hold:
    """Our hold on a node: renewed beside the work, and lost when it is cancelled."""

    node: Node
    holder: str
    progress: float = 0.0
    words: str = ""
    _lost: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def __enter__(self) -> _Hold:
        self._thread = threading.Thread(target=self._renew, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._over.set()
        if self._thread:
            self._thread.join()

    def is_lost(self) -> bool:
        return self._lost.is_set()

    def hear(self, done: float, words: str) -> None:
        self.progress = max(self.progress, min(1.0, done))
        self.words = words or self.words

    def _renew(self) -> None:
        looks = 0
        try:
            while not self._over.wait(LOOK):
                if not self._still_ours(sign=looks % RENEW_EVERY == 0):
                    self._lost.set()
                    return
                looks += 1
        finally:
            close_old_connections()

    def _still_ours(self, *, sign: bool) -> bool:
        try:
            wanted = self.node.is_still(self.holder).filter(
                job__status__in=MAKING, job__is_paused=False
            )
            if not wanted.exists():
                return False
            if sign:
                now = clock.now()
                self.node.keep(self.holder, now, self.progress)
                growing.progress(self.node.job_id, now)
        # A database that is away for a moment costs a sign of life, not the work; but
        # a connection that broke stays broken until it is closed.
        except Exception as trouble:  # noqa: BLE001
            log.warning("%s cannot say that it goes on: %s", self.node, trouble)
            connection.close()
        return True


@dataclass(frozen=True)
class _Inputs:
    """The artifacts of a job by name, fetched when they are asked for."""

    job: Job
    _found: dict[str, Artifact] = field(default_factory=dict)

    def path(self, name: str) -> Path:
        return store.at_hand(self._artifact(name))

    def facts(self, name: str) -> Mapping[str, Any]:
        facts: Mapping[str, Any] = self._artifact(name).facts
        return facts

    def key(self, name: str) -> str:
        return self._artifact(name).key

    def _artifact(self, name: str) -> Artifact:
        if not self._found:
            done = self.job.nodes.filter(artifact__isnull=False)
            for node in done.select_related("artifact"):
                if node.artifact:
                    self._found[node.name] = node.artifact
        if name not in self._found:
            artifact = self.job.artifact(name)
            if artifact is None:
                # Its file was lost and somebody makes it again: not yet our turn.
                raise Stopped
            self._found[name] = artifact
        return self._found[name]


def _broke_off(node: Node, holder: str, trouble: Exception) -> None:
    if isinstance(trouble, Stopped):
        node.give_back(holder, after=None, failed=False)
        growing.hold_back(node.job_id)
    elif isinstance(trouble, store.Lost) and node.tries < TRIES:
        node.give_back(holder, after=None, failed=True)
        growing.remake(trouble.artifact)
    else:
        _failed(node, holder, trouble)


def _when_it_is_back(write: Callable[[], None]) -> None:
    """Write something down, as soon as the database is there to take it."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return write()
        except DATABASE_AWAY as trouble:
            if time.monotonic() > until:
                raise
            log.warning("the database is away: %s", trouble)
            connection.close()
            time.sleep(LOOK)


def _put_off(node: Node, until: datetime) -> None:
    """Let all that a job wants of a resting service wait, and say so once."""
    wanted = Node.objects.filter(
        job=node.job, service=node.service, state=Node.State.READY
    )
    wanted.update(not_before=until)
    words = f"{title_of(node.service)} rests until {timezone.localtime(until):%H:%M:%S}"
    news.say(node.job, words, tone="bad")


def _failed(node: Node, holder: str, trouble: Exception) -> None:
    """Try again later, wait for room, or say why the job stops."""
    now = clock.now()
    if words := waits_for(node, trouble):
        node.give_back(holder, after=now + LATER, failed=False)
        growing.wait(node.job_id, words)
        return
    if not isinstance(trouble, Problem):
        log.exception("%s failed", node, exc_info=trouble)
    elif trouble.__cause__:
        log.warning("%s: %s (%r)", node, trouble, trouble.__cause__)
    found: Failing = failing(node, trouble)
    if node.service and found.passing:
        ServiceState.failed(node.service, found.cause, now)
    if found.passing and node.tries < found.tries:
        wait = found.wait(node.tries) * random.uniform(0.8, 1.25)  # noqa: S311
        node.give_back(holder, after=now + timedelta(seconds=wait), failed=True)
        news.say(
            node.job, f"{node.name}: {found.cause} Again in {wait:.0f} s.", tone="bad"
        )
        return
    growing.fail(node, node.is_still(holder), found.told(node), now)
