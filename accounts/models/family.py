from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models

if TYPE_CHECKING:
    from accounts.viewer import Viewer

M = TypeVar("M", bound=models.Model)


class OwnedQuerySet(models.QuerySet[M]):
    """Rows that belong to one family: another family's rows do not exist."""

    def visible_to(self, viewer: Viewer) -> Self:
        return self.filter(family=viewer.family) if viewer.family else self.none()


class FamilyQuerySet(models.QuerySet["Family"]):
    def visible_to(self, viewer: Viewer) -> Self:
        return self.filter(pk=viewer.family.pk) if viewer.family else self.none()


class Family(models.Model):
    """A household: the line nothing crosses without a grown-up's word."""

    name = models.CharField(max_length=80)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = FamilyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "families"

    def __str__(self) -> str:
        return self.name
