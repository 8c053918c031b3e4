"""The family's shelf: finding films, how far somebody watched, tags, the bin."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isfinite
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, QuerySet, Sum
from django.utils import timezone
from django_q.tasks import async_task

from accounts.models import Family, Profile
from kit.problems import Problem
from studio.models import Artifact, Film, Job, Tag, Watched
from studio.models.film import FilmQuerySet, folded
from studio.services import cleaning, making, telling

if TYPE_CHECKING:
    from accounts.viewer import Viewer

SHORT = 180.0  # seconds: what fits before bed
MOST_TAGS = 12
LONGEST_TAG = 40
# The titles at the end are not the film: whoever stops there has seen it.
_CREDITS = 6.0
_STUCK = timedelta(days=3)  # a stopped take asks for somebody this long, then no more

ORDERS = {
    "newest": ("-created_at", "pk"),
    "oldest": ("created_at", "pk"),
    "title": ("title", "pk"),
    "longest": ("-seconds", "pk"),
}


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for on the shelf."""

    words: str = ""
    by: int | None = None  # a profile
    kind: str = ""
    tag: int | None = None
    language: str = ""
    short: bool = False
    private: bool = False
    order: str = "newest"


def find(viewer: Viewer, wanted: Wanted) -> FilmQuerySet:
    """Return the finished films this person may see and looks for."""
    films = _on_the_shelf(viewer).select_related("made_by")
    if wanted.words:
        films = films.about(wanted.words)
    if wanted.by:
        films = films.filter(made_by=wanted.by)
    if wanted.kind:
        films = films.filter(kind=wanted.kind)
    if wanted.tag:
        films = films.filter(tags=wanted.tag)
    if wanted.language:
        films = films.filter(language=wanted.language)
    if wanted.short:
        films = films.filter(seconds__lte=SHORT)
    if wanted.private:
        films = films.filter(published_at=None)
    return films.order_by(*ORDERS.get(wanted.order, ORDERS["newest"]))


def keep_watching(viewer: Viewer, count: int = 4) -> QuerySet[Watched]:
    """Return what this person began and has not seen to its end."""
    films = _on_the_shelf(viewer).values("pk")
    begun = Watched.objects.by(viewer.profile).unfinished().filter(film__in=films)
    return begun.select_related("film")[:count]


def being_made(viewer: Viewer, count: int = 12) -> QuerySet[Job]:
    """Return the takes in the making, and those that stopped and need somebody."""
    jobs = Job.objects.visible_to(viewer).filter(film__deleted_at=None)
    # Not a join: a database that has not counted its rows yet would join them all.
    tried_again = Exists(Job.objects.filter(parent=OuterRef("pk")))
    stopped = jobs.filter(
        ~tried_again,
        status=Job.Status.FAILED,
        ended_at__gt=timezone.now() - _STUCK,
    )
    found = jobs.unfinished() | stopped
    return found.select_related("film").order_by("place", "created_at")[:count]


def tags_in_use(viewer: Viewer) -> QuerySet[Tag]:
    films = _on_the_shelf(viewer).values("pk")
    return Tag.objects.visible_to(viewer).filter(films__in=films).distinct()


def languages_in_use(viewer: Viewer) -> list[str]:
    found = _on_the_shelf(viewer).exclude(language="").order_by("language")
    return list(found.values_list("language", flat=True).distinct())


def count_and_length(films: FilmQuerySet) -> tuple[int, float]:
    found = films.order_by().aggregate(count=Count("pk"), seconds=Sum("seconds"))
    return found["count"], found["seconds"] or 0.0


def storage_used(family: Family) -> int:
    """Return the bytes of everything the family's films are made of."""
    here = Artifact.objects.filter(family=family, is_lost=False)
    return here.aggregate(Sum("size"))["size__sum"] or 0


def watched(film: Film, profile: Profile, at: float, *, over: bool) -> Watched:
    """Note how far somebody is; wherever they go on, it is from here."""
    if not isfinite(at) or not 0 <= at <= film.seconds + 60:
        raise Problem("There is no such moment in this film.", "Reload the page.")
    over = over or at >= film.seconds - min(_CREDITS, film.seconds / 10)
    seen, _ = Watched.objects.update_or_create(
        film=film,
        profile=profile,
        defaults={"at": 0.0 if over else at, "is_over": over},
    )
    return seen


def begun_at(film: Film, profile: Profile | None) -> float:
    """Return where this person stopped, or the beginning."""
    seen = Watched.objects.by(profile).unfinished().filter(film=film).first()
    return seen.at if seen else 0.0


def choose(job: Job) -> None:
    """Let this take be the film, and be found by what is said in it."""
    making.choose(job)
    note_what_is_said(Film.objects.get(pk=job.film_id))


def note_what_is_said(film: Film) -> None:
    """Let the film be found by its words and by who says them."""
    film.said = folded(telling.words_of(film))
    film.save(update_fields=["said"])


def add_tag(film: Film, name: str) -> Tag:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_TAG or not folded(name):
        raise Problem(
            f"A tag is between one and {LONGEST_TAG} letters.", "Write another one."
        )
    if film.tags.count() >= MOST_TAGS:
        raise Problem(
            f"This film has {MOST_TAGS} tags already.", "Take one away first."
        )
    tag, _ = Tag.objects.get_or_create(
        family=film.family, folded=folded(name)[:80], defaults={"name": name}
    )
    film.tags.add(tag)
    return tag


def take_tag_away(film: Film, tag_id: int) -> None:
    for tag in film.tags.filter(pk=tag_id):
        film.tags.remove(tag)
        # A tag is only a word: without a film nobody could find it to take it away.
        Tag.objects.filter(pk=tag.pk, films=None).delete()


def throw_away(film: Film, now: datetime | None = None) -> None:
    """Out of sight at once, and whatever is being made for it stops."""
    # In this order: from here on nobody asks for another take (`takes.held`), and what
    # somebody asked for a moment ago is found.
    film.throw_away()
    for job in film.takes.unfinished():
        with suppress(Problem):  # it was finished in this moment
            making.cancel(job, now)


@transaction.atomic
def forget(film: Film) -> None:
    """Delete a film for good. Its files go when nobody else needs them."""
    if film.deleted_at is None:
        raise Problem("This film is not in the bin.", "Put it there first.")
    cleaning.forget(film)
    Tag.objects.filter(family=film.family_id, films=None).delete()


def tidy_up() -> None:
    """Let a worker delete the files that nobody needs any more."""
    async_task("studio.tasks.clean_up", save=False)


def _on_the_shelf(viewer: Viewer) -> FilmQuerySet:
    return Film.objects.visible_to(viewer).kept().finished()
