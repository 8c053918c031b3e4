from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.utils import timezone

from accounts.models.family import Family, OwnedQuerySet

if TYPE_CHECKING:
    from accounts.viewer import Viewer


class EventQuerySet(OwnedQuerySet["Event"]):
    def visible_to(self, viewer: Viewer) -> Self:
        ours = super().visible_to(viewer)
        return ours if viewer.hears_grown_ups else ours.filter(for_grown_ups=False)

    def about(self, topic: str) -> Self:
        return self.filter(topic=topic)

    def after(self, pk: int) -> Self:
        return self.filter(pk__gt=pk).order_by("pk")


class Event(models.Model):
    """Something that happened, in the order it happened. Only ever added to.

    The table is the truth; sockets and the channel layer only say "look now".
    """

    id = models.BigAutoField(primary_key=True)
    family = models.ForeignKey(Family, models.CASCADE, related_name="events")
    topic = models.CharField(max_length=60)
    kind = models.CharField(max_length=40)
    text = models.CharField(max_length=500, blank=True)
    data: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    for_grown_ups = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now, editable=False)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        indexes = [models.Index(fields=["family", "topic", "id"])]

    def __str__(self) -> str:
        return f"{self.topic}: {self.text or self.kind}"
