from __future__ import annotations

from django.db import models
from django.utils import timezone

from accounts.models import Family, User
from accounts.models.family import OwnedQuerySet


class Permission(models.Model):
    """A grown-up's word that a service outside the house may be told something.

    Without one for this family and this service, no byte leaves. The guardian adds
    children, purposes and withdrawal to the same question.
    """

    family = models.ForeignKey(Family, models.CASCADE, related_name="permissions")
    service = models.CharField(max_length=40)
    given_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    given_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = OwnedQuerySet["Permission"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["family", "service"], name="one_word")
        ]

    def __str__(self) -> str:
        return f"{self.family}: {self.service}"
