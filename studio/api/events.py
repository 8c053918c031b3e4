"""News of a job as server-sent events: each one is the whole job as it is now.

The view says who may listen and gives the first event, like any other call. A server
that can keep a line open goes on from there (`studio/consumers.py`), without a thread
and without a connection to the database; elsewhere the answer ends after the first
event, and a browser's EventSource asks again by itself.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user
from django.core.handlers.asgi import ASGIRequest
from django.db import close_old_connections
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.utils import timezone
from ninja import Header, Router

from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from accounts.middleware import look
from accounts.models import ApiKey, EndedToken, Event
from accounts.providers.callers import session_key
from accounts.viewer import Viewer
from studio.api.finding import JobId, the_job
from studio.api.saying import whole_job
from studio.models import Job

router = Router()
KIND = "text/event-stream"
# What the server hands to a view if it can keep its line open.
FOLLOW = "pharos.follow"
SessionStore = import_module(settings.SESSION_ENGINE).SessionStore
AGAIN = 2000  # milliseconds after which a browser asks again
LastId = Annotated[
    str | None,
    Header(
        alias="Last-Event-ID",
        max_length=40,
        description="The id of the last event that was heard; browsers send it.",
        example="121",
    ),
]
A_STREAM: dict[str, Any] = {
    "responses": {
        200: {
            "description": "Events named `job`, until the job is over.",
            "content": {KIND: {"schema": {"type": "string"}}},
        },
        204: {"description": "It is over, and its last event was heard already."},
    }
}


@dataclass(frozen=True)
class Glance:
    """A job as it was at one moment, ready to be sent."""

    id: int
    text: str
    over: bool


@router.get(
    "/jobs/{job_id}/events",
    response={200: None, 204: None},
    openapi_extra=A_STREAM,
    summary="Watch it being made",
)
@may("watch")
def events(request: Request, job_id: JobId, last: LastId = None) -> HttpResponseBase:
    """Server-sent events. The data of each is the whole job, as GET returns it; its id
    is that of the news it follows from. It ends when the job is over. At most 8 at once
    for one person."""
    job = the_job(request, job_id)
    now = glance_at(job)
    if now.over and last == str(now.id):
        # With 204 an EventSource stops asking (HTML Living Standard, 9.2.3).
        return HttpResponse(status=204)
    follow = getattr(request, "scope", {}).get(FOLLOW)
    if follow and not now.over:
        _hand_over(follow, request, job, now.id)
    first = f"retry: {AGAIN}\n{now.text}"
    # Streamed, though it is one piece: with a length it could not be gone on with.
    answer = _beside(first) if isinstance(request, ASGIRequest) else iter([first])
    response = StreamingHttpResponse(answer, content_type=KIND)
    response["X-Accel-Buffering"] = "no"  # nginx would collect it until it is over
    return response


def _hand_over(follow: Any, request: Request, job: Job, newest: int) -> None:
    if not follow(request.viewer, job.topic, newest, _looker(request, job.pk)):
        refused = Refused("too-fast", "You watch eight films being made already.")
        refused.headers = {"Retry-After": "5"}
        raise refused


def glance_at(job: Job) -> Glance:
    """Return a job as one event."""
    # The id before the state: what happens between the two reads is then told twice,
    # and not never.
    newest = _newest(job)
    job.refresh_from_db()
    # The data holds no line break: in JSON it is written as two other signs.
    said = json.dumps(whole_job(job), ensure_ascii=False)
    text = f"id: {newest}\nevent: job\ndata: {said}\n\n"
    return Glance(newest, text, job.is_over)


def _looker(request: Request, job_id: UUID) -> Callable[[], Glance | None]:
    """Return what reads the job anew for this listener, or tells that they may not."""

    def glance() -> Glance | None:
        try:
            viewer = _known_anew(request)
            jobs = Job.objects.visible_to(viewer).select_related("film", "family")
            job = jobs.filter(pk=job_id).first() if viewer.may("watch") else None
            return glance_at(job) if job else None
        finally:
            close_old_connections()

    return glance


def _known_anew(request: Request) -> Viewer:
    """Who this is now: a line may be open for an hour, and a key may end meanwhile."""
    viewer, now = request.viewer, timezone.now()
    if viewer.key is None:
        cookies, fresh = request.COOKIES, HttpRequest()
        fresh.session = SessionStore(session_key(cookies))
        return look(cookies, fresh.session, get_user(fresh))
    key = ApiKey.objects.with_people().filter(pk=viewer.key.pk).first()
    if not (key and key.is_usable(now) and key.profile.user):
        return Viewer()
    token = viewer.token
    if token and token.expires_at <= now.timestamp():
        return Viewer()
    if token and EndedToken.objects.filter(pk=token.id).exists():
        return Viewer()
    return viewer if key.profile.user.is_active else Viewer()


def _newest(job: Job) -> int:
    told = Event.objects.filter(family=job.family_id).about(job.topic)
    return told.order_by("-pk").values_list("pk", flat=True).first() or 0


async def _beside(text: str) -> AsyncIterator[str]:
    yield text
