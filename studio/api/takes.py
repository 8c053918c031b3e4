"""Takes: the same film told again, a line changed, a shot seen otherwise."""

from __future__ import annotations

import json
from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Body, Path, Router, Status

from accounts.api.shapes import Error
from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from kit.problems import Problem
from studio.api.finding import (
    A_NEW_JOB,
    JobId,
    OnceKey,
    made_once,
    or_conflict,
    own_job,
    the_job,
    told_here,
    whoever,
)
from studio.api.saying import whole_job
from studio.api.shapes import JobWhole, LineIn, Script
from studio.models import Artifact, Job
from studio.services import making, shelf, store

router = Router()
ShotName = Annotated[
    str, Path(pattern="^[A-Za-z0-9_.-]{1,80}$", description="A shot of the stage.",
              example="s1-2")
]  # fmt: skip
NEW = {201: JobWhole, 409: Error}


@router.post(
    "/jobs/{job_id}/takes",
    response=NEW,
    openapi_extra=A_NEW_JOB,
    summary="Tell it again, otherwise",
)
@may("change films")
def another_take(
    request: Request, response: HttpResponse, job_id: JobId, key: OnceKey = None
) -> Status[dict[str, Any]]:
    """The same sentence, another telling. The film stays what it is until one chooses
    the new take."""
    found = told_here(own_job(request, job_id))

    def make() -> dict[str, Any]:
        return whole_job(making.another_take(found, whoever(request.viewer)))

    return made_once(request, response, key, {}, make)


@router.post(
    "/jobs/{job_id}/retry",
    response=NEW,
    openapi_extra=A_NEW_JOB,
    summary="Try a stopped job again",
)
@may("change films")
def retry(
    request: Request, response: HttpResponse, job_id: JobId, key: OnceKey = None
) -> Status[dict[str, Any]]:
    """A new job for the same order; what was made before is found again."""
    found = own_job(request, job_id)

    def make() -> dict[str, Any]:
        with or_conflict():
            return whole_job(making.ask_again(found, whoever(request.viewer)))

    return made_once(request, response, key, {}, make)


@router.post(
    "/jobs/{job_id}/choose",
    response={200: JobWhole, 409: Error},
    summary="Let this take be the film",
)
@may("change films")
def choose(request: Request, job_id: JobId) -> dict[str, Any]:
    found = own_job(request, job_id)
    with or_conflict():
        shelf.choose(found)
    return whole_job(found)


@router.get(
    "/jobs/{job_id}/script",
    response={200: dict[str, Any], 409: Error},
    summary="The story, scene by scene",
)
@may("watch")
def script(request: Request, job_id: JobId) -> dict[str, Any]:
    found = the_job(request, job_id)
    told = store.at_hand(_there(found, "script")).read_text("utf-8")
    data: dict[str, Any] = json.loads(told)
    return data


@router.put(
    "/jobs/{job_id}/script",
    response={200: JobWhole, 201: JobWhole, 409: Error},
    summary="Change the story",
)
@may("change films")
def change_script(
    request: Request,
    response: HttpResponse,
    job_id: JobId,
    story: Annotated[Script, Body(description="A whole script, as GET returns it.")],
) -> Status[dict[str, Any]]:
    """A job that waits for its story to be read goes on with this one: 200. Of any
    other job a new take is made: 201."""
    found = told_here(own_job(request, job_id))
    _there(found, "script")
    job = making.change_script(found, whoever(request.viewer), story)
    if job.pk == found.pk:
        return Status(200, whole_job(job))
    response["Location"] = f"/api/v1/jobs/{job.pk}"
    return Status(201, whole_job(job))


@router.post(
    "/jobs/{job_id}/lines",
    response=NEW,
    openapi_extra=A_NEW_JOB,
    summary="Change one line",
)
@may("change films")
def change_line(
    request: Request,
    response: HttpResponse,
    job_id: JobId,
    line: LineIn,
    key: OnceKey = None,
) -> Status[dict[str, Any]]:
    """A new take, in which only what depends on that line is made again."""
    found = told_here(own_job(request, job_id))
    _there(found, "stage")

    def make() -> dict[str, Any]:
        return whole_job(
            making.change_line(
                found, whoever(request.viewer), line.scene, line.moment, line.words
            )
        )

    return made_once(request, response, key, line.model_dump(), make)


@router.post(
    "/jobs/{job_id}/shots/{name}/retake",
    response=NEW,
    openapi_extra=A_NEW_JOB,
    summary="Take a shot again",
)
@may("change films")
def retake(
    request: Request,
    response: HttpResponse,
    job_id: JobId,
    name: ShotName,
    key: OnceKey = None,
) -> Status[dict[str, Any]]:
    """A new take, in which this shot is seen otherwise and the others stay."""
    found = told_here(own_job(request, job_id))
    _there(found, "stage")

    def make() -> dict[str, Any]:
        try:
            return whole_job(making.retake_shot(found, whoever(request.viewer), name))
        except Problem as problem:
            if problem.passing:
                raise
            raise Refused("not-found", problem.what, problem.todo) from problem

    return made_once(request, response, key, {}, make)


def _there(job: Job, name: str) -> Artifact:
    """Return a piece of a job, or say that it is too early for it."""
    artifact = job.artifact(name)
    if artifact is None:
        what = {"script": "written", "stage": "staged"}[name]
        raise Refused(
            "conflict", f"This take is not {what} yet.", "Wait, then try again."
        )
    return artifact
