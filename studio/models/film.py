from __future__ import annotations

import unicodedata
import uuid
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.engine.policy import Thing
from accounts.models import Family, Profile
from accounts.models.family import OwnedQuerySet
from studio.engine.clock import length

if TYPE_CHECKING:
    from accounts.viewer import Viewer
    from studio.models.artifact import Artifact

TRASH = timedelta(days=7)
# How a title is set on its poster: classes of static/css/parts/pictures.css.
LETTERINGS = ("", "top c", "it", "top", "c it", "caps c top")


def folded(text: str) -> str:
    """Return words as they are searched: without case, accents and double spaces.

    SQLite knows the capitals of A to Z only; “Ñu” would not be found by “ñu”.

    >>> folded("El Ñandú  VUELA")
    'el nandu vuela'
    """
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(bare.casefold().split())


class Tag(models.Model):
    """A word that a family sorts its films by."""

    family = models.ForeignKey(Family, models.CASCADE, related_name="tags")
    name = models.CharField(max_length=40)
    folded = models.CharField(max_length=80, editable=False)

    objects = OwnedQuerySet["Tag"].as_manager()

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=["family", "folded"], name="one_tag")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.folded = folded(self.name)[:80]
        super().save(*args, **kwargs)


class FilmQuerySet(OwnedQuerySet["Film"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """A film is its maker's and the grown-ups', until it is shown to everybody."""
        ours = super().visible_to(viewer)
        if viewer.is_grown_up:
            return ours
        shown = Q(published_at__isnull=False, deleted_at=None)
        return ours.filter(shown | Q(made_by=viewer.profile))

    def kept(self) -> Self:
        return self.filter(deleted_at=None)

    def published(self) -> Self:
        return self.filter(published_at__isnull=False)

    def thrown_away(self) -> Self:
        return self.filter(deleted_at__isnull=False)

    def finished(self) -> Self:
        return self.filter(job__isnull=False)

    def about(self, words: str) -> Self:
        """Films in which every one of these words is written, said or a tag."""
        found = self
        for word in folded(words).split()[:12]:
            tagged = Film.tags.through.objects.filter(tag__folded__contains=word)
            found = found.filter(
                Q(named__contains=word)
                | Q(said__contains=word)
                | Q(pk__in=tagged.values("film_id"))
            )
        return found


class Film(models.Model):
    """A film of the family: asked for, told in one or more takes, one of them chosen.

    Or a clip of their own that they brought in.
    """

    class Kind(models.TextChoices):
        MADE = "made", "Made here"
        CLIP = "clip", "Brought in"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, models.CASCADE, related_name="films")
    made_by = models.ForeignKey(
        Profile, models.SET_NULL, null=True, related_name="films"
    )
    kind = models.CharField(max_length=4, choices=Kind.choices, default=Kind.MADE)
    title = models.CharField(max_length=120)
    description = models.TextField(max_length=2000, blank=True)
    prompt = models.TextField(max_length=4000, blank=True)
    # The take that is shown. Null: none is finished yet.
    job = models.ForeignKey(
        "studio.Job", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    seconds = models.FloatField(default=0)
    language = models.CharField(max_length=8, blank=True)
    style = models.CharField(max_length=20, blank=True)
    # For searching only, folded: how it is called and was asked for; what is said.
    named = models.TextField(blank=True, editable=False)
    said = models.TextField(blank=True, editable=False)
    tags = models.ManyToManyField(Tag, blank=True, related_name="films")
    published_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = FilmQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at",)
        indexes = [models.Index(fields=["family", "-created_at"])]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.named = folded(f"{self.title} {self.description} {self.prompt}")
        if only := kwargs.get("update_fields"):
            kwargs["update_fields"] = {*only, "named"}
        super().save(*args, **kwargs)

    @property
    def thing(self) -> Thing:
        """What `decide` needs to know of it."""
        return Thing(family=self.family_id, profile=self.made_by_id)

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @property
    def is_finished(self) -> bool:
        return self.job_id is not None

    @property
    def length(self) -> str:
        return length(self.seconds)

    @property
    def lettering(self) -> str:
        """Always the same one for a film, so that a shelf is known by its looks."""
        return LETTERINGS[self.pk.int % len(LETTERINGS)]

    @property
    def gone_for_good_at(self) -> datetime | None:
        return self.deleted_at + TRASH if self.deleted_at else None

    def artifact(self, name: str) -> Artifact | None:
        """Return a piece of the chosen take: "film", "poster", "captions" …"""
        return self.job.artifact(name) if self.job else None

    def publish(self) -> None:
        if not self.published_at:
            self._set(published_at=timezone.now())

    def make_private(self) -> None:
        self._set(published_at=None)

    def throw_away(self) -> None:
        """Out of sight at once; gone for good when the undo is over."""
        self._set(deleted_at=timezone.now())

    def bring_back(self) -> None:
        self._set(deleted_at=None)

    def rename(self, title: str, description: str | None = None) -> None:
        words = self.description if description is None else description.strip()
        self._set(title=" ".join(title.split())[:120], description=words[:2000])

    def _set(self, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, value)
        self.save(update_fields=[*values, "changed_at"])


class WatchedQuerySet(models.QuerySet["Watched"]):
    def by(self, profile: Profile | None) -> Self:
        return self.filter(profile=profile) if profile else self.none()

    def unfinished(self) -> Self:
        """What somebody began and would like to go on with."""
        return self.filter(is_over=False, at__gt=3)


class Watched(models.Model):
    """How far somebody has watched a film: the same on every device."""

    film = models.ForeignKey(Film, models.CASCADE, related_name="watched")
    profile = models.ForeignKey(Profile, models.CASCADE, related_name="watched")
    at = models.FloatField(default=0)  # seconds
    is_over = models.BooleanField(default=False)
    seen_at = models.DateTimeField(auto_now=True)

    objects = WatchedQuerySet.as_manager()

    class Meta:
        ordering = ("-seen_at",)
        constraints = [
            models.UniqueConstraint(fields=["film", "profile"], name="watched_once")
        ]

    def __str__(self) -> str:
        return f"{self.profile}: {self.film}"

    @property
    def left(self) -> str:
        return length(max(0.0, self.film.seconds - self.at))

    @property
    def percent(self) -> int:
        return min(100, round(100 * self.at / (self.film.seconds or 1)))
