from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from accounts.models import Family
from accounts.models.family import OwnedQuerySet


class Artifact(models.Model):
    """A file that was made once and is found again by what it was made from.

    The row is the truth: a file without one is swept away, and whoever writes the row
    first made it; a second maker of the same key throws their own file away.
    """

    family = models.ForeignKey(Family, models.CASCADE, related_name="artifacts")
    key = models.CharField(max_length=64)
    kind = models.CharField(max_length=20)
    file = models.CharField(max_length=200)  # its name in the store
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)  # SHA-256 of the bytes
    maker = models.CharField(max_length=120)
    facts: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    seconds = models.FloatField(default=0)  # how long it took to make
    is_lost = models.BooleanField(default=False)  # its file is gone from the store
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    used_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = OwnedQuerySet["Artifact"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["family", "key"], name="made_once")
        ]
        indexes = [models.Index(fields=["file"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.key[:8]}"
