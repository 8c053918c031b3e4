from __future__ import annotations

import re
import secrets
from datetime import datetime, timedelta
from typing import Self

from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from accounts.models.device import digest
from accounts.models.family import Family, OwnedQuerySet
from accounts.models.profile import Profile
from kit.problems import Problem

SCOPES = {
    "read": "See films, people’s names and news",
    "make": "Make and change films",
    "manage": "Change people, devices and keys",
}
OVERLAP = timedelta(hours=24)
LONGEST_DAYS = 400
PREFIX = "phk"
SHAPE = re.compile(rf"{PREFIX}_([0-9a-f]{{16}})_([A-Za-z0-9_-]{{43}})")
USED_EVERY = timedelta(minutes=1)


class ApiKeyQuerySet(OwnedQuerySet["ApiKey"]):
    def with_people(self) -> Self:
        return self.select_related("profile__user", "family")

    def usable(self, now: datetime) -> Self:
        return self.filter(expires_at__gt=now, revoked_at=None)


class ApiKey(models.Model):
    """A program's way in, on behalf of one grown-up. Shown once, kept as a hash."""

    family = models.ForeignKey(Family, models.CASCADE, related_name="api_keys")
    profile = models.ForeignKey(Profile, models.CASCADE, related_name="api_keys")
    name = models.CharField("what it is for", max_length=60)
    public_id = models.CharField(max_length=16, unique=True, editable=False)
    secret_hash = models.CharField(max_length=64, editable=False)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    expires_at = models.DateTimeField()
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
        expires_at: datetime,
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
    def find(cls, text: str) -> ApiKey | None:
        """Return the key with this text, whether or not it still opens anything."""
        shape = SHAPE.fullmatch(text)
        if shape is None:
            return None
        key = cls.objects.with_people().filter(public_id=shape[1]).first()
        if key and constant_time_compare(key.secret_hash, digest(shape[2])):
            return key
        return None

    @classmethod
    def from_text(cls, text: str, now: datetime) -> ApiKey | None:
        key = cls.find(text)
        return key if key and key.is_usable(now) else None

    def is_usable(self, now: datetime) -> bool:
        return self.revoked_at is None and now < self.expires_at

    def was_used(self, now: datetime) -> None:
        """Note the call, but not at every one: a call costs no write."""
        if self.used_at is None or now - self.used_at > USED_EVERY:
            ApiKey.objects.filter(pk=self.pk).update(used_at=now)

    @property
    def permissions(self) -> list[str]:
        """What it may do, in the words of the form it was made with."""
        return [words for scope, words in SCOPES.items() if scope in self.scopes]

    def state(self, now: datetime) -> str:
        if self.revoked_at:
            return "revoked"
        if not self.is_usable(now):
            return "expired"
        return "replaced" if self.replaced_by_id else "in use"

    @transaction.atomic
    def rotate(self, now: datetime, *, extend: bool = False) -> tuple[ApiKey, str]:
        """Cut the next key; this one goes on working for a day, so nothing breaks.

        It ends when this one would have ended: a stolen key must not be able to live
        on by itself. Only a person may `extend` it, by as long as it was first given.
        """
        until = now + (self.expires_at - self.created_at) if extend else self.expires_at
        scopes = list(self.scopes)
        fresh, text = ApiKey.cut(self.profile, self.name, scopes, until)
        ends = min(self.expires_at, now + OVERLAP)
        # One UPDATE, so that two who change it at once do not leave a third key about.
        old = ApiKey.objects.usable(now).filter(pk=self.pk, replaced_by=None)
        if not old.update(replaced_by=fresh, expires_at=ends):
            raise Problem(
                f"The key for {self.name} was replaced or revoked already.",
                "Use the newer one, or make a new key.",
            )
        self.refresh_from_db(fields=["replaced_by", "expires_at"])
        return fresh, text

    def revoke(self, now: datetime) -> None:
        ApiKey.objects.filter(pk=self.pk, revoked_at=None).update(revoked_at=now)
        self.refresh_from_db(fields=["revoked_at"])
