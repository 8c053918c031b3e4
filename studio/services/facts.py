"""Facts about what a film shows: what it is about, and what Wikipedia says of that.

Nothing is asked for until a grown-up has allowed it; what was fetched is kept a month,
also that there is no such page, so that the same word leaves the house once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import Family
from kit.problems import Problem
from studio.models import Entity, Film, Job, WikiPage
from studio.providers.wiki import SERVICE, Page, Wikipedia
from studio.services.guests import HouseTools

KEPT = timedelta(days=30)
MOST = 10  # names at once
LONGEST = 80


def forget(now: datetime) -> int:
    """Let go of what was fetched more than a month ago."""
    count, _ = WikiPage.objects.filter(fetched_at__lt=now - KEPT).delete()
    return count


class Off(Problem):
    """Nobody has allowed it."""

    def __init__(self) -> None:
        super().__init__(
            "Facts are off: they come from Wikipedia, outside the house.",
            "A grown-up can turn them on under Services in the grown-ups’ room.",
        )


@dataclass(frozen=True)
class Fact:
    """What a card says."""

    name: str
    title: str
    summary: str
    source: str
    language: str
    fetched_at: datetime


def are_on(family: Family) -> bool:
    return family.permissions.filter(service=SERVICE.recipient).exists()


def facts(
    family: Family, names: Iterable[str], language: str, now: datetime | None = None
) -> list[Fact]:
    """Return what is known of these names, in their order; who has no page is left out.

    Raises `Off` while no grown-up has allowed it, also for what is known already.
    """
    if not are_on(family):
        raise Off
    now = now or timezone.now()
    asked = list(dict.fromkeys(_plain(name) for name in names))[:MOST]
    known = _known(asked, language, now)
    wikipedia: Wikipedia = HouseTools(family).open("facts", SERVICE.name)
    found = []
    for name in filter(None, asked):
        page = known.get(name) or _fetch(wikipedia, name, language, now)
        if page.summary:
            found.append(
                Fact(
                    name, page.title, page.summary, page.source, language,
                    page.fetched_at,
                )
            )  # fmt: skip
    return found


def facts_of(film: Film) -> list[Fact]:
    """Return the cards of a film, in its language."""
    names = film.entities.values_list("name", flat=True)
    return facts(film.family, names, film.language or "en")


def known_of(film: Film, now: datetime | None = None) -> list[Fact]:
    """Return the cards of a film that are here already; nobody is asked for one."""
    if not are_on(film.family):
        return []
    language = film.language or "en"
    asked = [_plain(each.name) for each in film.entities.all()][:MOST]
    known = _known(asked, language, now or timezone.now())
    return [
        Fact(name, page.title, page.summary, page.source, language, page.fetched_at)
        for name in asked
        if (page := known.get(name)) and page.summary
    ]


def note_entities(job: Job) -> None:
    """Write down what the film is about, from what its take found."""
    artifact = job.artifact("entities")
    if artifact is None:
        return
    job.film.entities.all().delete()
    Entity.objects.bulk_create(
        Entity(film=job.film, name=name, kind=kind[:20], maker=artifact.maker[:40])
        for name, kind in _once(artifact.facts.get("entities", ()))
    )


def _known(names: Sequence[str], language: str, now: datetime) -> dict[str, WikiPage]:
    fresh = WikiPage.objects.filter(language=language, fetched_at__gt=now - KEPT)
    return {page.name: page for page in fresh.filter(name__in=names)}


def _fetch(wikipedia: Wikipedia, name: str, language: str, now: datetime) -> WikiPage:
    page = wikipedia.look_up(name, language) or Page("", "", "")
    kept, _ = WikiPage.objects.update_or_create(
        language=language,
        name=name,
        defaults={
            "title": page.title,
            "summary": page.summary,
            "source": page.source,
            "fetched_at": now,
        },
    )
    return kept


def _plain(name: str) -> str:
    return " ".join(name.split())[:LONGEST]


def _once(told: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    kept: dict[str, str] = {}
    for name, kind in told:
        kept.setdefault(_plain(name), kind)
    return [(name, kind) for name, kind in kept.items() if name]
