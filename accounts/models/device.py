from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from accounts.models.family import Family, OwnedQuerySet
from accounts.models.user import User

SEEN_EVERY = timedelta(minutes=5)


def digest(secret: str) -> str:
    # A random secret of 32 bytes needs no slow hash: nobody guesses it.
    return hashlib.sha3_256(secret.encode()).hexdigest()


class DeviceQuerySet(OwnedQuerySet["Device"]):
    def active(self) -> Self:
        return self.filter(ended_at=None)

    def end(self, now: datetime) -> None:
        self.active().update(ended_at=now)


class Device(models.Model):
    """A browser that a grown-up signed in once; its cookie holds the secret."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, models.CASCADE, related_name="devices")
    added_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=80)
    secret_hash = models.CharField(max_length=64, editable=False)
    address = models.GenericIPAddressField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    seen_at = models.DateTimeField(default=timezone.now, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = DeviceQuerySet.as_manager()

    class Meta:
        ordering = ("-seen_at",)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def sign_in(
        cls, user: User, name: str, address: str | None = None
    ) -> tuple[Device, str]:
        """Return the new device and the cookie that will prove it is the one."""
        secret = secrets.token_urlsafe(32)
        device = cls.objects.create(
            family=user.family,
            added_by=user,
            name=name[:80],
            address=address,
            secret_hash=digest(secret),
        )
        return device, f"{device.pk}.{secret}"

    @classmethod
    def from_cookie(cls, cookie: str) -> Device | None:
        key, _, secret = cookie.partition(".")
        try:
            pk = uuid.UUID(key)
        except ValueError:
            return None
        device = cls.objects.active().select_related("family").filter(pk=pk).first()
        if device and constant_time_compare(device.secret_hash, digest(secret)):
            return device
        return None

    def end(self, now: datetime) -> None:
        Device.objects.filter(pk=self.pk).end(now)
        self.refresh_from_db(fields=["ended_at"])

    def was_seen(self, now: datetime, address: str | None) -> None:
        """Note the visit, but not at every request: a page costs no write."""
        if now - self.seen_at > SEEN_EVERY or address != self.address:
            Device.objects.filter(pk=self.pk).update(seen_at=now, address=address)
