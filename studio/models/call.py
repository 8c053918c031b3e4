from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self

from django.db import models
from django.utils import timezone

from accounts.models import Profile

KEPT = timedelta(hours=24)


class CallQuerySet(models.QuerySet["Call"]):
    def forgotten(self, now: datetime) -> Self:
        return self.filter(at__lt=now - KEPT)


class Call(models.Model):
    """A call of the API that was made under a key, and what it was answered.

    A program that heard no answer makes the same call again; without this, a family
    would get the same film twice.
    """

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="calls")
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)  # of what was asked, and where
    answer: models.JSONField[Any, Any] = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now, editable=False)

    objects = CallQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["profile", "key"], name="called_once")
        ]
        indexes = [models.Index(fields=["at"])]

    def __str__(self) -> str:
        return f"{self.profile}: {self.key}"
