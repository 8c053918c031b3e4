from __future__ import annotations

from datetime import datetime

from django.db import models

from accounts.models.api_key import ApiKey


class EndedToken(models.Model):
    """A token that was given back before its ten minutes were over."""

    # A row, not a line in the cache: the cache of a small house forgets at a restart,
    # and a token that was given back must not come to life again.
    id = models.CharField(primary_key=True, max_length=32, editable=False)
    key = models.ForeignKey(ApiKey, models.CASCADE, related_name="ended_tokens")
    expires_at = models.DateTimeField()

    class Meta:
        ordering = ("expires_at",)

    def __str__(self) -> str:
        return f"Token {self.id[:8]}… of {self.key}"

    @classmethod
    def end(cls, token: str, key: ApiKey, expires_at: datetime, now: datetime) -> None:
        """Write it down, and forget those that have expired by themselves."""
        cls.objects.filter(expires_at__lte=now).delete()
        cls.objects.get_or_create(
            id=token, defaults={"key": key, "expires_at": expires_at}
        )
