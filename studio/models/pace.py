from __future__ import annotations

from django.db import models
from django.db.models import F

from accounts.models import Family

MEMORY = 0.3  # how much the newest counts


class Pace(models.Model):
    """How long this family's computers take for a kind of work, per unit of it."""

    family = models.ForeignKey(Family, models.CASCADE, related_name="paces")
    # "voice", "run", "look" …: of what the house makes itself, not of its guests.
    kind = models.CharField(max_length=60)
    seconds = models.FloatField()
    count = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["family", "kind"], name="one_pace_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.seconds:.4f} s"

    @classmethod
    def learn(cls, family: Family, kind: str, seconds: float) -> None:
        pace, new = cls.objects.get_or_create(
            family=family, kind=kind, defaults={"seconds": seconds}
        )
        if not new:
            # In the UPDATE itself: of two who learn at once, both are heard.
            cls.objects.filter(pk=pace.pk).update(
                seconds=F("seconds") + MEMORY * (seconds - F("seconds")),
                count=F("count") + 1,
            )
