"""Jobs: films in the making, and how they ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any
from uuid import UUID

from ninja import Query, Router

from accounts.api.shapes import Error
from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from kit.problems import Problem
from studio.api.finding import (
    JobId,
    family_of,
    or_conflict,
    own_job,
    the_job,
    told_here,
)
from studio.api.generate import wished
from studio.api.paging import After, Limit, page
from studio.api.saying import job_said, whole_job, with_addresses
from studio.api.shapes import JobIn, JobPage, JobStatus, JobWhole
from studio.models import Job
from studio.models.job import OVER
from studio.services import line, making, news

router = Router()
OfStatus = Annotated[JobStatus | None, Query(description="Only those in this state.")]
OfFilm = Annotated[UUID | None, Query(description="Only the takes of this film.")]
Open = Annotated[
    bool | None,
    Query(description="true: only those that are not over; false: only over."),
]


@router.get("/jobs", response=JobPage, summary="Jobs, the newest first")
@may("watch")
def jobs(  # one parameter for each thing that may be asked
    request: Request,
    status: OfStatus = None,
    film: OfFilm = None,
    unfinished: Open = None,
    after: After = None,
    limit: Limit = 50,
) -> dict[str, Any]:
    """All that the caller may see: a child’s own, and those of films that are shown."""
    rows = Job.objects.visible_to(request.viewer).filter(film__deleted_at=None)
    if status:
        rows = rows.filter(status=status)
    if film:
        rows = rows.filter(film=film)
    if unfinished is not None:
        rows = rows.unfinished() if unfinished else rows.filter(status__in=OVER)
    return page(request, with_addresses(rows), job_said, after=after, limit=limit)


@router.get("/jobs/{job_id}", response=JobWhole, summary="One job")
@may("watch")
def job(request: Request, job_id: JobId) -> dict[str, Any]:
    return whole_job(the_job(request, job_id))


@router.patch(
    "/jobs/{job_id}", response={200: JobWhole, 409: Error}, summary="Change what waits"
)
@may("change films")
def change_job(request: Request, job_id: JobId, wish: JobIn) -> dict[str, Any]:
    """While it stands in line. What is left out stays as it was."""
    found = told_here(own_job(request, job_id))
    order, notes = wished(wish, found.asked, family_of(request.viewer))
    if found.status != Job.Status.QUEUED:
        raise Refused(
            "conflict",
            "It is being made already, or it is over.",
            "Cancel it, or change the take when it is there.",
        )
    making.edit_waiting(found, order)
    for note in notes:
        news.say(found, note)
    return whole_job(found, notes)


@router.post(
    "/jobs/{job_id}/cancel", response={200: JobWhole, 409: Error}, summary="Stop it"
)
@may("change films")
def cancel(request: Request, job_id: JobId) -> dict[str, Any]:
    """At once. What was made is kept, in case it is asked for again."""
    return _done(request, job_id, making.cancel)


@router.post(
    "/jobs/{job_id}/pause", response={200: JobWhole, 409: Error}, summary="Let it rest"
)
@may("change films")
def pause(request: Request, job_id: JobId) -> dict[str, Any]:
    """It keeps its place in the line, and what was made."""
    return _done(request, job_id, making.pause)


@router.post(
    "/jobs/{job_id}/resume", response={200: JobWhole, 409: Error}, summary="Go on"
)
@may("change films")
def resume(request: Request, job_id: JobId) -> dict[str, Any]:
    return _done(request, job_id, making.go_on)


@router.post(
    "/jobs/{job_id}/first", response={200: JobWhole, 409: Error}, summary="Make it next"
)
@may("change films")
def first(request: Request, job_id: JobId) -> dict[str, Any]:
    """Before the others that wait; those being made are not disturbed."""
    return _done(request, job_id, _put_first)


def _done(
    request: Request, job_id: UUID, verb: Callable[[Job], None]
) -> dict[str, Any]:
    found = own_job(request, job_id)
    with or_conflict():
        verb(found)
    found.refresh_from_db()
    return whole_job(found)


def _put_first(job: Job) -> None:
    if job.status != Job.Status.QUEUED:
        raise Problem("It does not wait any more.", "Read it again.")
    line.put_first(job)
    news.moved(job)
