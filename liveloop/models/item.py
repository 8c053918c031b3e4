from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import Family
from accounts.models.family import OwnedQuerySet
from liveloop.engine.order import Entry
from studio.models import Artifact, Film

AUDIO, CAPTIONS = "audio", "captions"
PICTURES = ("720", "360")


class Item(models.Model):
    """Something that can be aired, as it was on a day: it never changes.

    A film that is told anew, or speaks another language, is another item. What has
    aired stays what it was, so a channel can be wound back to any moment.
    """

    class Kind(models.TextChoices):
        FILM = "film"
        CARD = "card"

    family = models.ForeignKey(Family, models.CASCADE, related_name="items")
    kind = models.CharField(max_length=4, choices=Kind.choices, default=Kind.FILM)
    # Gone for good with its film. Null: a card.
    film = models.ForeignKey(
        Film, models.CASCADE, null=True, blank=True, related_name="items"
    )
    # Which of all it could be made of; of a card: what is on it.
    mark = models.CharField(max_length=64)
    title = models.CharField(max_length=120)
    segments = models.PositiveIntegerField()
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = OwnedQuerySet["Item"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["family", "mark"], name="one_item_a_mark"),
            models.CheckConstraint(
                condition=Q(kind="card") | Q(film__isnull=False), name="film_has_a_film"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def entry(self) -> Entry:
        return Entry(str(self.pk), self.segments)


class Stream(models.Model):
    """One of an item's streams: a size of its pictures, a voice track, captions."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="streams")
    what = models.CharField(max_length=8)  # "720", "360", "audio", "captions"
    language = models.CharField(max_length=8, blank=True)
    # The first voice track is the original, and stands in for languages there are not.
    nth = models.PositiveSmallIntegerField(default=0)
    artifact = models.ForeignKey(Artifact, models.RESTRICT, related_name="streams")

    class Meta:
        ordering = ("what", "nth")
        constraints = [
            models.UniqueConstraint(
                fields=["item", "what", "language"], name="one_stream_of_a_kind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.what} {self.language}".rstrip()
