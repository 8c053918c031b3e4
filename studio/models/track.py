from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from studio.models.artifact import Artifact
from studio.models.film import Film
from studio.models.job import TRACKS, Job


class TrackQuerySet(models.QuerySet["Track"]):
    def current(self) -> Self:
        """Those of the take that is shown: another one is told in other words."""
        made = Job.objects.filter(
            kind=TRACKS,
            parent=OuterRef("film__job"),
            nodes__artifact=OuterRef("artifact"),
        )
        return self.filter(Exists(made))


class Track(models.Model):
    """Captions or a voice track of a film in a further language."""

    class Kind(models.TextChoices):
        CAPTIONS = "captions", "Captions"
        DUB = "dub", "Dub"

    film = models.ForeignKey(Film, models.CASCADE, related_name="tracks")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    language = models.CharField(max_length=8)
    artifact = models.ForeignKey(Artifact, models.RESTRICT)
    maker = models.CharField(max_length=120, blank=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = TrackQuerySet.as_manager()

    class Meta:
        ordering = ("kind", "language")
        constraints = [
            models.UniqueConstraint(
                fields=["film", "kind", "language"], name="one_track_a_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.film}: {self.kind} in {self.language}"
