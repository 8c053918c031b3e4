from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from accounts.models.device import digest
from accounts.models.family import Family, OwnedQuerySet
from accounts.models.profile import Profile

SCOPES = {
    "read": "See films, people’s names and news",
    "make": "Make and change films",
    "manage": "Change people, devices and keys",
}
OVERLAP = timedelta(hours=24)
PREFIX = "phk"


class ApiKeyQuerySet(OwnedQuerySet["ApiKey"]):
    def usable(self, now: datetime) -> Self:
        return self.filter(
            Q(expires_at=None) | Q(expires_at__gt=now), revoked_at=None
        )


class ApiKey(models.Model):
    """A program's way in, on behalf of one grown-up. Shown once, kept as a hash."""

    family = models.ForeignKey(Family, models.CASCADE, related_name="api_keys")
    profile = models.ForeignKey(Profile, models.CASCADE, related_name="api_keys")
    name = models.CharField("what it is for", max_length=60)
    public_id = models.CharField(max_length=16, unique=True, editable=False)
    secret_hash = models.CharField(max_length=64, editable=False)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    expires_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)
    replaced_by = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaces"
    )

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at",)
        verbose_name = "API key"

    def __str__(self) -> str:
        return f"{self.name} ({PREFIX}_{self.public_id}_…)"

    @classmethod
    def cut(
        cls,
        profile: Profile,
        name: str,
        scopes: list[str],
        expires_at: datetime | None,
    ) -> tuple[ApiKey, str]:
        """Return the new key and its text, which is shown once and not kept."""
        secret = secrets.token_urlsafe(32)
        key = cls.objects.create(
            family=profile.family,
            profile=profile,
            name=name,
            public_id=secrets.token_hex(8),
            secret_hash=digest(secret),
            scopes=sorted(set(scopes) & set(SCOPES)),
            expires_at=expires_at,
        )
        return key, f"{PREFIX}_{key.public_id}_{secret}"

    @classmethod
    def from_text(cls, text: str, now: datetime) -> ApiKey | None:
        prefix, _, rest = text.partition("_")
        public_id, _, secret = rest.partition("_")
        if prefix != PREFIX or not secret:
            return None
        usable = cls.objects.usable(now).select_related("profile", "family")
        key = usable.filter(public_id=public_id).first()
        if key and constant_time_compare(key.secret_hash, digest(secret)):
            return key
        return None

    def is_usable(self, now: datetime) -> bool:
        return self.revoked_at is None and not (
            self.expires_at and self.expires_at <= now
        )

    def rotate(self, now: datetime) -> tuple[ApiKey, str]:
        """Cut the next key; this one goes on working for a day, so nothing breaks."""
        fresh, text = ApiKey.cut(
            self.profile, self.name, list(self.scopes), self.expires_at
        )
        self.replaced_by = fresh
        self.expires_at = min(self.expires_at or now + OVERLAP, now + OVERLAP)
        self.save(update_fields=["replaced_by", "expires_at"])
        return fresh, text

    def revoke(self, now: datetime) -> None:
        ApiKey.objects.filter(pk=self.pk, revoked_at=None).update(revoked_at=now)
        self.refresh_from_db(fields=["revoked_at"])
