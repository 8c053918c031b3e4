from __future__ import annotations

from django.db import models
from django.utils import timezone

from studio.models.film import Film


class Entity(models.Model):
    """Somebody or something a film is about, that an encyclopaedia would know."""

    film = models.ForeignKey(Film, models.CASCADE, related_name="entities")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, blank=True)  # animal, place, thing …
    maker = models.CharField(max_length=40, default="house")

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=["film", "name"], name="named_once")
        ]

    def __str__(self) -> str:
        return self.name


class WikiPage(models.Model):
    """What Wikipedia says of a word, in two sentences, and where it says so.

    Public knowledge, kept so that the same question leaves the house once.
    """

    language = models.CharField(max_length=8)
    name = models.CharField(max_length=80)
    title = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)  # empty: there is no such page
    source = models.URLField(max_length=500, blank=True)
    fetched_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["language", "name"], name="asked_once")
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.name}"
