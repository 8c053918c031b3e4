"""One more take of a film: with its number, in line, and of no film in the bin."""

from __future__ import annotations

import json
from typing import Any

from django.db import transaction
from django.db.models import Max

from accounts.models import Profile
from kit.problems import Problem
from studio.models import Film, Job
from studio.pipeline.order import Order
from studio.services import line, news


@transaction.atomic
def add(
    film: Film, profile: Profile | None, order: Order, *, kind: str = "film",
    parent: Job | None = None, change: str = "",
) -> Job:  # fmt: skip
    """Put a take in line, or return the one that makes the same change already."""
    film = held(film)
    wanted = json.loads(json.dumps(order.to_json()))
    if parent and (twin := _twin(film, parent, kind, wanted)):
        return twin
    # Not their count: one that was forgotten would give its number away twice.
    highest = film.takes.tellings().aggregate(Max("number"))["number__max"] or 0
    job: Job = Job.objects.create(
        family=film.family, film=film, asked_by=profile, order=wanted, kind=kind,
        parent=parent, change=change[:120], number=highest + 1,
    )  # fmt: skip
    line.put_last(job)
    news.say(job, "in line")
    return job


def held(film: Film) -> Film:
    """Return the film as it is, for the rest of the transaction: others wait for it."""
    found = Film.objects.select_for_update().filter(pk=film.pk).first()
    if found is None:
        raise Problem(f"“{film}” was deleted for good.", "Ask for it as a new film.")
    if found.deleted_at:
        raise Problem(f"“{film}” is in the bin.", "Take it out of the bin first.")
    return found


def _twin(film: Film, parent: Job, kind: str, order: Any) -> Job | None:
    """Somebody pressed the button twice, or in two windows: one answer is enough."""
    same = film.takes.unfinished().filter(parent=parent, kind=kind)
    return next((job for job in same if job.order == order), None)
