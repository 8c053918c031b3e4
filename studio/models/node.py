from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import F, Q

from studio.models.artifact import Artifact
from studio.models.job import MAKING, Job
from studio.pipeline.graph import Spec

if TYPE_CHECKING:
    pass

LEASE = timedelta(seconds=15)


class NodeQuerySet(models.QuerySet["Node"]):
    def claimable(self, queue: str, now: datetime) -> Self:
        """What somebody may begin now, the first to be made first."""
        return self.filter(
            Q(not_before=None) | Q(not_before__lte=now),
            state=Node.State.READY,
            queue=queue,
            job__status__in=MAKING,
            job__is_paused=False,
        ).order_by("job__place", "job__created_at", "order", "pk")

    def abandoned(self, now: datetime) -> Self:
        """Running, but whoever ran it has not been heard of for a whole lease.

        A lease that ends later than any can was signed before the clock was set back:
        whoever lives signs anew, and nobody waits a day for whoever does not.
        """
        is_over = Q(lease_until__lt=now) | Q(lease_until__gt=now + 2 * LEASE)
        return self.filter(is_over, state=Node.State.RUNNING)


class Node(models.Model):
    """One artifact that a job needs: waiting, being made by somebody, or there."""

    class State(models.TextChoices):
        WAITING = "waiting"
        READY = "ready"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    job = models.ForeignKey(Job, models.CASCADE, related_name="nodes")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=64)
    needs: models.JSONField[Any, Any] = models.JSONField(default=list)
    step = models.PositiveSmallIntegerField(default=0)
    order = models.IntegerField(default=0)
    size = models.FloatField(default=1)
    queue = models.CharField(max_length=8, default="cpu")
    service = models.CharField(max_length=40, blank=True)
    facts: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    progress = models.FloatField(default=0)
    holder = models.CharField(max_length=80, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    not_before = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)  # failures that may pass
    crashes = models.PositiveSmallIntegerField(default=0)  # makers who vanished
    was_there = models.BooleanField(default=False)  # found by its key, not made
    artifact = models.ForeignKey(
        Artifact, models.RESTRICT, null=True, blank=True, related_name="nodes"
    )
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = NodeQuerySet.as_manager()

    class Meta:
        ordering = ("order", "pk")
        constraints = [
            models.UniqueConstraint(fields=["job", "name"], name="one_node_a_name")
        ]
        indexes = [
            models.Index(fields=["state", "queue", "order"]),
            models.Index(fields=["state", "lease_until"]),
        ]

    def __str__(self) -> str:
        return f"{self.name} of {self.job_id}"

    @property
    def spec(self) -> Spec:
        return Spec(
            self.name, self.kind, self.key, tuple(self.needs), self.step, self.order,
            self.size, self.service, self.facts,
        )  # fmt: skip

    def claim(self, holder: str, now: datetime) -> bool:
        """Take it, if nobody else did in this moment."""
        mine = Node.objects.filter(pk=self.pk, state=Node.State.READY).update(
            state=Node.State.RUNNING,
            holder=holder,
            lease_until=now + LEASE,
            began_at=now,
            progress=0,
        )
        if mine:
            self.refresh_from_db()
        return bool(mine)

    def is_still(self, holder: str) -> models.QuerySet[Node]:
        """Return this node for an UPDATE that only its holder may make."""
        return Node.objects.filter(pk=self.pk, state=Node.State.RUNNING, holder=holder)

    def keep(self, holder: str, now: datetime, progress: float) -> bool:
        """Say that we are still at it. False: it is not ours any more."""
        return bool(
            self.is_still(holder).update(lease_until=now + LEASE, progress=progress)
        )

    def give_back(self, holder: str, *, after: datetime | None, failed: bool) -> None:
        """Let it be tried again later."""
        self.is_still(holder).update(
            state=Node.State.READY,
            holder="",
            lease_until=None,
            not_before=after,
            progress=0,
            tries=F("tries") + (1 if failed else 0),
        )
