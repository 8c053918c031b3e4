from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.engine.policy import Thing
from accounts.models import Family, Profile
from accounts.models.family import OwnedQuerySet
from liveloop.engine.party import chat, kept
from liveloop.engine.party import party as arithmetic
from liveloop.models.channel import Channel
from studio.models import Film

if TYPE_CHECKING:
    from accounts.viewer import Viewer

# Nobody ends a party by going home, so one to which nobody came for so long is over.
FORGOTTEN = timedelta(hours=12)


class PartyQuerySet(OwnedQuerySet["Party"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """A party is as open as what it watches: who may not see that, sees neither."""
        films = Film.objects.visible_to(viewer).kept()
        ours = super().visible_to(viewer)
        return ours.filter(Q(channel__isnull=False) | Q(film__in=films))

    def recorded_for(self, viewer: Viewer) -> Self:
        """Parties a grown-up may look after, even of films that are gone by now."""
        return super().visible_to(viewer) if viewer.is_grown_up else self.none()

    def open(self, now: datetime) -> Self:
        return self.filter(ended_at=None, changed_at__gt=now - FORGOTTEN)


class Party(models.Model):
    """People of a family who watch one thing together. How it stands is in `kept`.

    Whoever changes it writes only over the `turn` that they read.
    """

    class Kind(models.TextChoices):
        FILM = "film"
        CHANNEL = "channel"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, models.CASCADE, related_name="parties")
    kind = models.CharField(max_length=7, choices=Kind.choices)
    # Null though it is its kind: gone for good. What was said stays for the grown-ups.
    film = models.ForeignKey(
        Film, models.SET_NULL, null=True, blank=True, related_name="parties"
    )
    channel = models.ForeignKey(
        Channel, models.SET_NULL, null=True, blank=True, related_name="parties"
    )
    title = models.CharField(max_length=120)
    # The film was everybody's when it began, so it is over when the film is not.
    for_everybody = models.BooleanField(default=True)
    kept = models.TextField()
    turn = models.PositiveBigIntegerField(default=0)
    begun_by = models.ForeignKey(
        Profile, models.SET_NULL, null=True, related_name="parties"
    )
    begun_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=200, blank=True)

    objects = PartyQuerySet.as_manager()

    class Meta:
        ordering = ("-begun_at",)
        verbose_name_plural = "parties"

    def __str__(self) -> str:
        return self.title

    @property
    def thing(self) -> Thing:
        return Thing(family=self.family_id)

    @property
    def socket(self) -> str:
        return f"/ws/party/{self.pk}/"

    def told(self) -> arithmetic.Party:
        return kept.from_json(self.kept)

    def over_because(self, now: datetime) -> str:
        """Say why it is over; nothing, while it is not."""
        if self.ended_at:
            return self.ended_because
        if self.film_id is None and self.channel_id is None:
            return f"“{self.title}” is gone for good."
        if self.changed_at <= now - FORGOTTEN:
            return "Nobody was there for twelve hours."
        return ""


class PartyLine(models.Model):
    """Something said at a party, for the grown-ups to read: also what was removed."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="lines")
    nth = models.PositiveIntegerField()
    who = models.ForeignKey(Profile, models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=80)
    text = models.CharField(max_length=chat.LONGEST)
    at = models.DateTimeField()
    removed_by = models.ForeignKey(
        Profile, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: models.Manager[PartyLine] = models.Manager()

    class Meta:
        ordering = ("nth",)
        constraints = [
            models.UniqueConstraint(fields=["party", "nth"], name="nth_of_a_party")
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.text}"
