from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.utils import timezone

from accounts.models.device import digest
from accounts.models.family import Family, OwnedQuerySet
from accounts.models.user import User
from kit.problems import Problem

OPEN_FOR = timedelta(days=3)


class InviteQuerySet(OwnedQuerySet["Invite"]):
    def open(self, now: datetime) -> Self:
        return self.filter(used_at=None, expires_at__gt=now)


class Invite(models.Model):
    """A link that lets one more grown-up into the family, once."""

    family = models.ForeignKey(Family, models.CASCADE, related_name="invites")
    made_by = models.ForeignKey(User, models.CASCADE, related_name="+")
    name = models.CharField("who it is for", max_length=40)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    used_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = InviteQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at",)

    def __str__(self) -> str:
        return f"Invitation for {self.name}"

    @classmethod
    def write(cls, made_by: User, name: str, now: datetime) -> tuple[Invite, str]:
        """Return the invitation and its token, which is shown once and not kept."""
        token = secrets.token_urlsafe(32)
        invite = cls.objects.create(
            family=made_by.family,
            made_by=made_by,
            name=name,
            token_hash=digest(token),
            expires_at=now + OPEN_FOR,
        )
        return invite, token

    @classmethod
    def find(cls, token: str) -> Invite | None:
        return (
            cls.objects.select_related("family")
            .filter(token_hash=digest(token))
            .first()
        )

    def is_open(self, now: datetime) -> bool:
        return self.used_at is None and now < self.expires_at

    def take_back(self, now: datetime) -> None:
        Invite.objects.open(now).filter(pk=self.pk).update(expires_at=now)

    def take(self, now: datetime) -> None:
        """Use it up. One UPDATE, so that two people cannot use it at once."""
        if not Invite.objects.open(now).filter(pk=self.pk).update(used_at=now):
            raise Problem(
                "This invitation was used already, or its three days are over.",
                "Ask the person who sent it for a new one.",
            )
        self.used_at = now
