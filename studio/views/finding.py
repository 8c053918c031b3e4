"""Finding the job or film of an address; asking whether its visitor may change it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from accounts.gate import Request
from studio.models import Film, Job
from studio.services.showing import Showing


def found(request: Request, job_id: UUID | str) -> Job:
    """Return a job that the visitor may see; a stranger gets 404."""
    jobs = Job.objects.visible_to(request.viewer)
    return get_object_or_404(jobs.select_related("film", "asked_by"), pk=job_id)


def theirs(request: Request, job_id: UUID | str) -> Job:
    """Return a job that the visitor may change: their own, or they are a grown-up."""
    job = found(request, job_id)
    decision = request.viewer.decide("change films", job.film.thing)
    if not decision.allowed:
        raise PermissionDenied(decision.words)
    return job


def shown(request: Request, job_id: UUID | str) -> dict[str, Any]:
    """Return what every part of a job's page is rendered with."""
    job = found(request, job_id)
    return {
        "job": job,
        "film": job.film,
        "show": Showing(job),
        "mine": request.viewer.may("change films", job.film.thing),
        "watching": "watch" in request.GET,
        "htmx": request.htmx,
        "here": "create",
    }


def seen(request: Request, film_id: UUID) -> Film:
    """Return a film that the visitor may see; a stranger gets 404."""
    films = Film.objects.visible_to(request.viewer).kept()
    return get_object_or_404(films.select_related("job", "made_by"), pk=film_id)


def own_film(request: Request, film_id: UUID) -> Film:
    """Return a film that the visitor may change: their own, or they are a grown-up."""
    film = seen(request, film_id)
    decision = request.viewer.decide("change films", film.thing)
    if not decision.allowed:
        raise PermissionDenied(decision.words)
    return film
