from __future__ import annotations

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.engine.policy import Thing
from accounts.models import Family, Profile
from accounts.models.family import OwnedQuerySet
from kit.problems import Problem
from studio.engine.clock import covered
from studio.models.film import Film
from studio.pipeline.order import Order

if TYPE_CHECKING:
    from accounts.viewer import Viewer
    from studio.models.artifact import Artifact


class Status(models.TextChoices):
    QUEUED = "queued", "In line"
    GENERATING_SCRIPT = "generating_script", "Writing the story"
    RENDERING_PREVIEW = "rendering_preview", "A first look"
    RENDERING_FINAL = "rendering_final", "Painting the film"
    COMPOSING = "composing", "Putting it together"
    COMPLETED = "completed", "On the shelf"
    FAILED = "failed", "Stopped"
    CANCELLED = "cancelled", "Cancelled"


MAKING = (
    Status.GENERATING_SCRIPT,
    Status.RENDERING_PREVIEW,
    Status.RENDERING_FINAL,
    Status.COMPOSING,
)
TRACKS = "tracks"  # the kind of a job that adds a language
OVER = (Status.COMPLETED, Status.FAILED, Status.CANCELLED)


class JobQuerySet(OwnedQuerySet["Job"]):
    def visible_to(self, viewer: Viewer) -> Self:
        ours = super().visible_to(viewer)
        if viewer.is_grown_up:
            return ours
        shown = Q(film__published_at__isnull=False, film__deleted_at=None)
        return ours.filter(shown | Q(film__made_by=viewer.profile))

    def tellings(self) -> Self:
        """Without those that only add a language to a film that is there."""
        return self.exclude(kind=TRACKS)

    def making(self) -> Self:
        return self.filter(status__in=MAKING)

    def unfinished(self) -> Self:
        return self.filter(status__in=[Status.QUEUED, *MAKING])

    def in_line(self) -> Self:
        """Who is next, in order. Somebody who was paused keeps their place."""
        return self.filter(status=Status.QUEUED, is_paused=False).order_by(
            "place", "created_at"
        )


class Job(models.Model):
    """One take of a film: what was asked, how far it is, and how it ended."""

    Status = Status

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, models.CASCADE, related_name="jobs")
    film = models.ForeignKey(Film, models.CASCADE, related_name="takes")
    asked_by = models.ForeignKey(
        Profile, models.SET_NULL, null=True, related_name="jobs"
    )
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="children"
    )
    kind = models.CharField(max_length=10, default="film")  # a name in pipeline.recipes
    change = models.CharField(max_length=120, blank=True)  # “a line of scene 2”
    order: models.JSONField[Any, Any] = models.JSONField(default=dict)
    status = models.CharField(
        max_length=20, choices=Status.choices, default=Status.QUEUED
    )
    is_paused = models.BooleanField(default=False)
    waiting = models.CharField(max_length=160, blank=True)  # why it does not go on
    number = models.PositiveIntegerField(default=1)  # which take of its film
    place = models.FloatField(default=0)  # in the line: lower is sooner
    progress = models.FloatField(default=0)
    # Seconds each kind of node is expected to take, as known when it began.
    expected: models.JSONField[Any, Any] = models.JSONField(default=dict)
    error: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at",)
        indexes = [
            models.Index(fields=["status", "place"]),
            models.Index(fields=["family", "-created_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.film}, take {self.number}"

    @property
    def topic(self) -> str:
        """What its news is about: pages listen for it."""
        return f"job:{self.pk.hex}"

    @property
    def thing(self) -> Thing:
        return Thing(family=self.family_id, profile=self.asked_by_id)

    @property
    def asked(self) -> Order:
        return Order.from_json(self.order)

    @property
    def is_over(self) -> bool:
        return self.status in OVER

    @property
    def is_making(self) -> bool:
        return self.status in MAKING

    @property
    def percent(self) -> int:
        return int(self.progress * 100)

    @property
    def took(self) -> float | None:
        if not self.began_at:
            return None
        return ((self.ended_at or timezone.now()) - self.began_at).total_seconds()

    def seconds_left(self, now: datetime) -> float | None:
        """Return an honest guess, or nothing while there is none.

        By the time in which somebody worked on it: the hours in which it was paused,
        or waited to be read, say nothing of it.
        """
        if not self.is_making or self.is_paused or self.waiting or self.progress < 0.08:
            return None
        made = self.nodes.filter(
            state__in=("running", "done"), was_there=False, began_at__isnull=False
        )
        times = made.values_list("began_at", "ended_at")
        spent = covered((begun, ended or now) for begun, ended in times if begun)
        if spent < 1.5:
            return None
        return spent * (1 - self.progress) / self.progress

    def artifact(self, name: str) -> Artifact | None:
        node = self.nodes.filter(name=name).select_related("artifact").first()
        return node.artifact if node else None

    def facts(self, name: str) -> dict[str, Any]:
        """Return what is known of a piece, or nothing while it is not there."""
        artifact = self.artifact(name)
        return dict(artifact.facts) if artifact else {}

    # ------------------------------------------------------------------ verbs
    def pause(self) -> None:
        # One UPDATE, not read-then-save: a worker may finish it while we look.
        self._while_unfinished(is_paused=True)

    def go_on(self) -> None:
        self._while_unfinished(is_paused=False, waiting="")

    def cancel(self, now: datetime) -> None:
        self._while_unfinished(
            status=Status.CANCELLED, ended_at=now, is_paused=False, waiting=""
        )

    def fail(self, error: dict[str, Any], now: datetime) -> None:
        self._while_unfinished(status=Status.FAILED, ended_at=now, error=error)

    def begin(self, now: datetime) -> bool:
        """Leave the line. False if somebody else let it begin, or took it out."""
        return bool(
            Job.objects.in_line()
            .filter(pk=self.pk)
            .update(
                status=Status.GENERATING_SCRIPT,
                began_at=now,
                waiting="",
                changed_at=now,
            )
        )

    def _while_unfinished(self, **values: Any) -> None:
        values["changed_at"] = timezone.now()
        if not Job.objects.unfinished().filter(pk=self.pk).update(**values):
            raise Problem(
                f"“{self.film}” is not being made any more.",
                "Reload the page to see how it ended.",
            )
        self.refresh_from_db()
