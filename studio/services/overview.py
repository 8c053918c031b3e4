"""What the studio does, for the grown-ups: read once, for the page and its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, cast

from django.db.models import Count, Q
from django.utils import timezone

from accounts.models import Family
from kit import disk
from studio.models import Job, Node, ServiceState
from studio.models.job import MAKING, JobQuerySet, Status
from studio.services import guestbook, machine, tallies
from studio.services.counted import clock, some

if TYPE_CHECKING:
    from accounts.viewer import Viewer

SHOWN = 12  # of those who wait; the rest are a number
_COMFY = "comfyui"


@dataclass(frozen=True)
class Row:
    """A job, and what is being made for it at this moment."""

    job: Job
    at_work: tuple[str, ...] = ()
    is_next: bool = False
    left: str = ""


@dataclass
class Overview:
    viewer: Viewer
    now: datetime = field(default_factory=timezone.now)
    may_wait: bool = True  # for a graphics card that sleeps

    @property
    def family(self) -> Family:
        return cast(Family, self.viewer.family)

    # ------------------------------------------------------------------ what goes on
    @cached_property
    def running(self) -> list[Node]:
        """What is in somebody’s hands, of any family: workers are the whole house’s."""
        held = Node.objects.filter(state=Node.State.RUNNING, lease_until__gt=self.now)
        return list(held.only("kind", "step", "job_id", "holder"))

    @cached_property
    def counts(self) -> dict[str, int]:
        ours = Job.objects.visible_to(self.viewer).aggregate(
            making=Count("pk", filter=Q(status__in=MAKING)),
            waiting=Count("pk", filter=Q(status=Status.QUEUED)),
        )
        return dict(ours)

    @cached_property
    def pieces(self) -> dict[str, int]:
        """Return how many pieces could be begun now, by the queue they wait in."""
        ready = Node.objects.filter(
            state=Node.State.READY, job__family=self.family, job__status__in=MAKING,
            job__is_paused=False,
        )  # fmt: skip
        rows = ready.order_by().values_list("queue").annotate(Count("pk"))
        return dict(rows)

    @cached_property
    def making(self) -> list[Row]:
        jobs = self._jobs().filter(status__in=MAKING)
        return [self._row(job) for job in jobs.order_by("place", "created_at")[:50]]

    @cached_property
    def waiting(self) -> list[Row]:
        """Return who is next, and who was paused before anybody began."""
        jobs = self._jobs().filter(status=Status.QUEUED)
        line = list(jobs.order_by("is_paused", "place", "created_at")[:SHOWN])
        return [
            Row(job, is_next=n == 0 and not job.is_paused) for n, job in enumerate(line)
        ]

    @property
    def more_waiting(self) -> int:
        return self.counts["waiting"] - len(self.waiting)

    @cached_property
    def crews(self) -> list[machine.Crew]:
        return machine.workers()

    @property
    def hands(self) -> int:
        """Return how many workers have been heard of."""
        return sum(crew.count for crew in self.crews)

    @property
    def busy(self) -> int:
        return len({node.holder for node in self.running})

    # ------------------------------------------------------------- how it has been
    @cached_property
    def stages(self) -> list[tallies.Stage]:
        return [
            *tallies.waits(self.family, self.now),
            *tallies.stages(self.family, self.now),
        ]

    @cached_property
    def causes(self) -> list[tallies.Cause]:
        return tallies.causes(self.family, self.now)

    @cached_property
    def held(self) -> list[tallies.Held]:
        return tallies.held(self.family)

    @property
    def all_held(self) -> str:
        return disk.size(sum(each.size for each in self.held))

    @cached_property
    def room(self) -> machine.Room:
        return machine.room()

    @cached_property
    def services(self) -> list[guestbook.Entry]:
        return guestbook.used(self.family, self.now)

    @cached_property
    def cards(self) -> tuple[str, ...] | None:
        return machine.graphics(ask=self.may_wait)

    @cached_property
    def drawn_elsewhere(self) -> str:
        """What ComfyUI said of its graphics card when it was asked last."""
        entries = [each for each in self.services if each.service.name == _COMFY]
        state: ServiceState | None = entries[0].state if entries else None
        return state.last_words if state and state.last_ok else ""

    # ------------------------------------------------------------------ the parts
    def _jobs(self) -> JobQuerySet:
        return Job.objects.visible_to(self.viewer).select_related("film", "asked_by")

    def _row(self, job: Job) -> Row:
        mine = [node for node in self.running if node.job_id == job.pk]
        left = job.seconds_left(self.now)
        return Row(job, at_work(mine), left=f"{clock(left)} left" if left else "")


def at_work(nodes: Sequence[Node]) -> tuple[str, ...]:
    """Say what is made, each kind once: ("Voices", "Painting the film × 2")."""
    made = Counter(tallies.named(node.kind, node.step) for node in nodes)
    return tuple(f"{what} × {n}" if n > 1 else what for what, n in made.items())


def line_words(overview: Overview) -> str:
    """Say in a sentence how much there is to do."""
    making, waiting = overview.counts["making"], overview.counts["waiting"]
    if not making and not waiting:
        return "Nothing is being made."
    made = f"{some(making, 'film')} in the making" if making else "None in the making"
    return f"{made}, {waiting or 'none'} in line."
