"""The foreman looks after what nobody holds: once a second, on every computer.

Everything it does may be done twice or by two foremen at once without harm.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import close_old_connections
from django.db.models import Exists, F, OuterRef

from studio.models import Job, Node
from studio.models.node import LEASE
from studio.pipeline.graph import CPU, GPU
from studio.services import benches, calling, clock, growing, line, news
from studio.services.failing import STEPS

log = logging.getLogger("pharos.studio")
ROUND = 1.0  # seconds
TIDY_EVERY = 60  # rounds
MOST_CRASHES = 3
OVERDUE = timedelta(seconds=2)


def run(while_: Callable[[], bool]) -> None:
    """Make rounds as long as there are workers. The database may be away meanwhile."""
    rounds, patient_until = 0, 0.0
    looked = time.time()
    while while_():
        time.sleep(ROUND)
        # We could not look for a whole lease: the database was away, or the computer
        # asleep. Nobody else could sign either; so let them, before we call them dead.
        if time.time() - looked > LEASE.total_seconds():
            patient_until = time.time() + LEASE.total_seconds()
        try:
            make_a_round(clock.now(), patient=time.time() < patient_until)
            looked = time.time()
            if rounds % TIDY_EVERY == 0:
                benches.clear()
            rounds += 1
        # The foreman is who mends; nothing that breaks may end him.
        except Exception as trouble:  # noqa: BLE001
            log.warning("the foreman cannot look: %s", trouble)
        finally:
            close_old_connections()


def make_a_round(now: datetime, *, patient: bool = False) -> None:
    if not patient:
        take_over(now)
    pick_up(now)
    line.admit(now)
    for queue in (CPU, GPU):
        if Node.objects.claimable(queue, now).exists():
            calling.call_for(queue)


def take_over(now: datetime) -> int:
    """Free the nodes whose makers vanished; give up on what kills its makers."""
    found = 0
    for node in Node.objects.abandoned(now).select_related("job__family"):
        found += 1
        gone = Node.objects.abandoned(now).filter(pk=node.pk)
        if node.crashes + 1 >= MOST_CRASHES:
            growing.fail(node, gone, _too_often(node), now)
            continue
        freed = gone.update(
            state=Node.State.READY,
            holder="",
            lease_until=None,
            not_before=None,
            progress=0,
            crashes=F("crashes") + 1,
        )
        if freed and node.job.is_making:
            news.say(node.job, f"{node.name}: taken over from a worker that vanished")
    return found


def pick_up(now: datetime) -> None:
    """Look again at films with which nobody goes on, though they are being made.

    Whoever let one begin was killed before its first piece was written down, or the
    store was away in that moment.
    """
    going = Node.objects.filter(
        job=OuterRef("pk"), state__in=[Node.State.READY, Node.State.RUNNING]
    )
    idle = Job.objects.making().filter(
        ~Exists(going), is_paused=False, changed_at__lt=now - OVERDUE
    )
    for job in idle.exclude(waiting=growing.TO_BE_READ):
        Job.objects.filter(pk=job.pk).update(changed_at=now)
        growing.grow(job.pk)


def _too_often(node: Node) -> dict[str, object]:
    return {
        "step": STEPS.get(node.kind, node.kind),
        "node": node.name,
        "service": node.service,
        "cause": f"Three workers ended while they made “{node.name}”.",
        "remedy": "Give the computer more memory, or make a shorter film.",
        "kept": "Everything that was made before is kept.",
        "tries": MOST_CRASHES,
    }


def wake(job_id: UUID) -> None:
    """Look at one job again, after somebody changed it."""
    growing.grow(job_id)
    line.admit()
    for queue in (CPU, GPU):
        calling.call_for(queue)
