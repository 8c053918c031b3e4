"""Finding what a call is about, whether its caller may change it, and saying no."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any, cast
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Header, Path, Status

from accounts.api.door import refused
from accounts.engine.refusals import Refused
from accounts.gate import Request
from accounts.models import Family, Profile
from accounts.viewer import Viewer
from kit.problems import Problem
from studio.api.shapes import A_FILM, A_JOB
from studio.models import Film, Job
from studio.services.once import KeyReused, once

JobId = Annotated[UUID, Path(description="The id of a job.", example=A_JOB)]
ContentId = Annotated[UUID, Path(description="The id of a film.", example=A_FILM)]
OnceKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        pattern=r"^[\x21-\x7e]+$",
        description="Makes trying again safe: for 24 hours the same call with the "
        "same key is done once, and answered as it was the first time.",
        example="5f0c2a9d-41b7",
    ),
]


# What a call says that makes a job.
A_NEW_JOB: dict[str, Any] = {
    "responses": {
        201: {
            "headers": {
                "Location": {
                    "description": "The address of the new job.",
                    "schema": {"type": "string"},
                },
                "Idempotent-Replayed": {
                    "description": "true: it was made by an earlier call.",
                    "schema": {"type": "string"},
                },
            }
        }
    }
}


def the_job(request: Request, job_id: UUID) -> Job:
    jobs = Job.objects.visible_to(request.viewer).select_related("film", "family")
    return get_object_or_404(jobs, pk=job_id)


def own_job(request: Request, job_id: UUID) -> Job:
    """Return a job that the caller may change: their own, or they are a grown-up."""
    job = the_job(request, job_id)
    _own(request, job.film)
    return job


def the_film(request: Request, film_id: UUID, *, thrown_away: bool = False) -> Film:
    films = Film.objects.visible_to(request.viewer).finished()
    films = films.thrown_away() if thrown_away else films.kept()
    return get_object_or_404(films.select_related("job"), pk=film_id)


def own_film(request: Request, film_id: UUID, *, thrown_away: bool = False) -> Film:
    film = the_film(request, film_id, thrown_away=thrown_away)
    _own(request, film)
    return film


def told_here(job: Job) -> Job:
    """Return a job that tells a story; a clip and a track have none to change."""
    if job.kind != "film":
        raise Refused(
            "conflict",
            "This job tells no story of its own.",
            "Ask for this of a take of a film that was made here.",
        )
    return job


def _own(request: Request, film: Film) -> None:
    decision = request.viewer.decide("change films", film.thing)
    if not decision.allowed:
        raise refused(decision)


def whoever(viewer: Viewer) -> Profile:
    return cast(Profile, viewer.profile)  # `decide` lets nobody else through


def family_of(viewer: Viewer) -> Family:
    return cast(Family, viewer.family)


@contextmanager
def or_conflict() -> Iterator[None]:
    """What a verb refuses because of how things stand is a conflict for a program."""
    try:
        yield
    except Problem as problem:
        if problem.passing or isinstance(problem, Refused):
            raise
        raise Refused("conflict", problem.what, problem.todo) from problem


def made_once(
    request: Request,
    response: HttpResponse,
    key: str | None,
    asked: Any,
    make: Callable[[], dict[str, Any]],
) -> Status[dict[str, Any]]:
    """Make a job, or return the one that was made under this key; say where it is."""
    again = False
    if key:
        asked = [request.method, request.path, asked]
        me = whoever(request.viewer)
        try:
            answer, again = once(me, key, asked, make, timezone.now())
        except KeyReused as problem:
            raise Refused("key-reused", problem.what, problem.todo) from problem
    else:
        answer = make()
    response["Location"] = f"/api/v1/jobs/{answer['id']}"
    if again:
        response["Idempotent-Replayed"] = "true"
    return Status(201, answer)
