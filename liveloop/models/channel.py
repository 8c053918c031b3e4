from __future__ import annotations

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import F
from django.utils import timezone

from accounts.engine.policy import Thing
from accounts.models import Family, Profile
from accounts.models.family import OwnedQuerySet
from liveloop.engine import revisions as arithmetic
from liveloop.engine.written import from_json

# Number 0 of every channel began with the year 2020: all of them share one grid.
EPOCH = 1_577_836_800_000


class ChannelQuerySet(OwnedQuerySet["Channel"]):
    def in_order(self) -> Self:
        return self.order_by("number", "created_at")


class Channel(models.Model):
    """A channel of the family. What it airs is in its revisions, and nowhere else."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, models.CASCADE, related_name="channels")
    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=60)
    number = models.PositiveSmallIntegerField(default=1)
    zone = models.CharField(max_length=60, default="UTC")
    # Voice tracks and captions that players may choose from, for ever: a playlist of
    # playlists that changed would stop them all.
    languages: models.JSONField[Any, Any] = models.JSONField(default=list)
    # A schedule that is not on air yet (at first it was films, by their ids). Null:
    # nothing was changed.
    draft: models.JSONField[Any, Any] = models.JSONField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ChannelQuerySet.as_manager()

    class Meta:
        ordering = ("number", "created_at")

    def __str__(self) -> str:
        return self.name

    @property
    def thing(self) -> Thing:
        return Thing(family=self.family_id)

    def told(self) -> arithmetic.Channel:
        """Return all that decides what it airs."""
        rows = self.revisions.standing().order_by("nth")
        return arithmetic.Channel(EPOCH, tuple(row.told for row in rows))


class RevisionQuerySet(models.QuerySet["Revision"]):
    def standing(self) -> Self:
        return self.filter(first__gte=0)

    def call_off(self) -> None:
        """Let them never air. They stay, for whoever takes a later change back.

        To be one from a number each, they need numbers, and below zero there are none.
        """
        self.update(first=-F("nth"))


class Revision(models.Model):
    """From a number on, another schedule. Only ever added, or called off in time."""

    channel = models.ForeignKey(Channel, models.CASCADE, related_name="revisions")
    nth = models.PositiveIntegerField()
    first = models.BigIntegerField()
    at = models.BigIntegerField(default=0)
    schedule: models.JSONField[Any, Any] = models.JSONField()
    made_by = models.ForeignKey(
        Profile, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ("nth",)
        constraints = [
            models.UniqueConstraint(fields=["channel", "nth"], name="nth_of_a_channel"),
            models.UniqueConstraint(
                fields=["channel", "first"], name="one_from_a_number"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.nth}"

    @property
    def told(self) -> arithmetic.Revision:
        return arithmetic.Revision(self.first, from_json(self.schedule), self.at)
