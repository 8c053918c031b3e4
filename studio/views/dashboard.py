"""The grown-ups' look at the studio: what goes on, what it takes, what stopped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import Request, may
from accounts.views.answers import show
from kit.problems import Problem
from studio.models import Job
from studio.services import line, making, news, shelf
from studio.services.overview import Overview, line_words
from studio.views.finding import theirs


@require_safe
@may("enter the grown-ups' room")
def dashboard(request: Request) -> HttpResponse:
    # A graphics card that sleeps is asked by the part, or by somebody without a script.
    overview = Overview(request.viewer, may_wait="card" in request.GET)
    return _shown(request, "", overview)


@require_safe
@may("enter the grown-ups' room")
def dashboard_now(request: Request) -> HttpResponse:
    return _shown(request, "#now", Overview(request.viewer))


@require_safe
@may("enter the grown-ups' room")
def dashboard_rest(request: Request) -> HttpResponse:
    return _shown(request, "#rest", Overview(request.viewer))


@require_POST
@may("enter the grown-ups' room")
def dashboard_job(request: Request, job_id: UUID, deed: str) -> HttpResponse:
    """Put somebody's film first, let it rest, go on with it, or stop it."""
    if deed not in DEEDS:
        raise Http404(f"There is no {deed}.")
    job = theirs(request, job_id)
    try:
        DEEDS[deed](job)
    except Problem as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, DONE[deed].format(job.film))
    if request.htmx:
        return _shown(request, "#now", Overview(request.viewer))
    return _back()


@require_POST
@may("check the house")
def dashboard_tidy(request: Request) -> HttpResponse:
    shelf.tidy_up()
    messages.success(request, "A worker tidies up. What is still needed stays.")
    return _back()


def first(job: Job) -> None:
    line.put_first(job)
    news.say(job, "put first in the line")


DEEDS: Mapping[str, Callable[[Job], None]] = {
    "first": first,
    "pause": making.pause,
    "go-on": making.go_on,
    "cancel": making.cancel,
}
DONE = {
    "first": "“{}” comes next.",
    "pause": "“{}” rests.",
    "go-on": "“{}” goes on.",
    "cancel": "“{}” is stopped. Everything that was made is kept.",
}


def _shown(request: Request, part: str, overview: Overview) -> HttpResponse:
    return show(
        request, f"studio/dashboard.html{part}", studio=overview,
        line_words=line_words(overview),
    )  # fmt: skip


def _back() -> HttpResponse:
    response = redirect("studio:dashboard")
    response.status_code = 303
    return response
