from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone

TRIPS_AT = 3  # failures in a row
SHORTEST, LONGEST = timedelta(seconds=20), timedelta(minutes=10)


class ServiceState(models.Model):
    """How a service has been lately: its circuit breaker, and its last check.

    Of the whole house, not of a family: a service that is down is down for everybody.
    """

    name = models.CharField(max_length=40, primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    open_until = models.DateTimeField(null=True, blank=True)
    last_ok = models.BooleanField(null=True, blank=True)
    last_words = models.CharField(max_length=300, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def rests_until(cls, name: str, now: datetime) -> datetime | None:
        """Return when the service may be asked again, if it is resting."""
        state = cls.objects.filter(name=name, open_until__gt=now).first()
        return state.open_until if state else None

    @classmethod
    @transaction.atomic
    def failed(cls, name: str, words: str, now: datetime) -> None:
        """Count a failure that may pass; from the third in a row on, let it rest."""
        cls.objects.get_or_create(name=name)
        # Locked: two who fail together are two failures.
        state = cls.objects.select_for_update().get(name=name)
        state.failures += 1
        state.last_ok, state.last_words = False, words[:300]
        state.checked_at = now
        if state.failures >= TRIPS_AT:
            rest = SHORTEST * 2 ** min(state.failures - TRIPS_AT, 6)
            state.open_until = now + min(rest, LONGEST)
        state.save()

    @classmethod
    def answered(cls, name: str, words: str | None = None) -> None:
        """It is well again. What it said of itself stays, unless it said more."""
        known: dict[str, Any] = {
            "failures": 0,
            "open_until": None,
            "last_ok": True,
            "checked_at": timezone.now(),
        }
        if words is not None:
            known["last_words"] = words[:300]
        cls.objects.update_or_create(name=name, defaults=known)
