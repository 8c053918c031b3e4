"""The queue between the processes of one computer's workers."""

from __future__ import annotations

from typing import Any

from django_q import cluster, queues

from kit.locks import Lock


class Queue(queues.Queue):  # type: ignore[misc]  # django-q has no types
    """A queue that goes on when whoever waits at it is killed.

    One idle worker always holds the semaphore for reading. Killed with -9 it took it
    along, and no worker of the house ever got a task again (measured).
    """

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._rlock, self._wlock = Lock(), Lock()


class Cluster(cluster.Cluster):  # type: ignore[misc]
    """django-q's cluster, with that queue: it cannot be told otherwise."""

    def start(self) -> int:
        cluster.Queue = Queue
        pid: int = super().start()
        return pid
