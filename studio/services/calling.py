"""Calling workers: tokens in the queue that say "there is something to do".

A token names no node: whoever gets it takes the first that is free. So a token that is
lost costs a second (the foreman calls again), and one too many finds nothing to do.
"""

from __future__ import annotations

import logging

from django.conf import settings
from django.utils import timezone
from django_q.brokers import Broker, get_broker
from django_q.conf import Conf
from django_q.tasks import async_task

from studio.models import Node
from studio.pipeline.graph import CPU

log = logging.getLogger("pharos.studio")
TASK = "studio.tasks.work"
# On several computers nobody knows how many workers there are; more are not called.
MANY = 16


def call(queue: str = CPU, count: int = 1) -> None:
    """Put tokens into the queue, or leave it to the foreman while that is away."""
    try:
        broker = _broker(queue)
        for _ in range(count):
            async_task(TASK, queue, save=False, broker=broker)
    # Every broker has errors of its own, and none of them is a reason to stop: whoever
    # calls has done their work, and somebody calls again in a second.
    except Exception as trouble:  # noqa: BLE001
        log.warning("nobody could be called: %s", trouble)


def call_for(queue: str, *, but: int = 0) -> int:
    """Call as many workers as there are nodes for, and seem to be free.

    `but` is how many of the nodes the caller takes at once.
    """
    house = settings.HOUSE
    workers = house.workers if queue == CPU else house.gpu_workers
    room = MANY if house.redis_url else workers
    ready = Node.objects.claimable(queue, timezone.now())[: room + but].count()
    busy = Node.objects.filter(state=Node.State.RUNNING, queue=queue).count()
    count = max(0, min(ready - but, room - busy - but))
    if count:
        # Those called before and not yet come count as well: while a long shift lasts,
        # a call a second would put a thousand tokens before everybody else's tasks.
        count = max(0, count - _called(queue))
        call(queue, count)
    return count


def _called(queue: str) -> int:
    try:
        waiting: int = _broker(queue).queue_size()
    except Exception as trouble:  # noqa: BLE001  # as above
        log.warning("the queue cannot be asked: %s", trouble)
        return 0
    return waiting


def _broker(queue: str) -> Broker:
    # By name: in a process of the other queue “the default” is that other queue.
    return get_broker(Conf.PREFIX if queue == CPU else queue)
