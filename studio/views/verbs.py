"""What may be done with a take. Each is a POST that ends on a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from accounts.gate import Request, may
from accounts.views.answers import me_of
from kit.problems import Problem
from studio.models import Job
from studio.services import line as the_line
from studio.services import making, news, shelf
from studio.services.showing import Showing
from studio.views.finding import theirs
from studio.views.making import shown_part

Deed = Callable[[Request, Job], Job | None]
MAKES_FILMS = "make films"


def verb(deed: Deed) -> Callable[..., HttpResponse]:
    """Make a view of a deed: find the job, do it, and show the job that came of it."""

    @require_POST
    @may(MAKES_FILMS)
    def view(request: Any, job_id: UUID) -> HttpResponse:
        job = theirs(request, job_id)
        came = None
        try:
            came = deed(request, job)
        except Problem as problem:
            messages.error(request, str(problem))
        if request.htmx and came is None:
            return shown_part(request, job_id, "steps")
        return to(request, came or job)

    view.__name__ = deed.__name__
    view.__doc__ = deed.__doc__
    return view


def to(request: HttpRequest, job: Job) -> HttpResponse:
    """Show the job's page, at the pane that the button was in."""
    pane = request.POST.get("pane", "")
    at = f"#{pane}" if pane in {"story", "preview", "making"} else ""
    response = redirect(reverse("studio:making", args=[job.pk]) + at)
    response.status_code = 303
    return response


@verb
def pause(request: Request, job: Job) -> None:
    making.pause(job)


@verb
def go_on(request: Request, job: Job) -> None:
    making.go_on(job)


@verb
def cancel(request: Request, job: Job) -> None:
    making.cancel(job)
    messages.success(request, "Stopped. Everything that was made is kept.")


@verb
def again(request: Request, job: Job) -> Job:
    """Try a stopped take again; with the house's own services only if that was said."""
    return making.ask_again(
        job, me_of(request), at_home=request.POST.get("by") == "house"
    )


@verb
def take(request: Request, job: Job) -> Job:
    return making.another_take(job, me_of(request))


@verb
def approve(request: Request, job: Job) -> Job:
    """Go on with the story as it stands in the fields."""
    script = Showing(job).script
    if not script:
        raise Problem("The story is not written yet.", "Wait a moment.")
    changed = rewritten(script, request.POST)
    if changed == script:
        return making.approve_script(job)
    return making.change_script(job, me_of(request), changed)


@verb
def line(request: Request, job: Job) -> Job:
    scene, moment = number(request, "scene"), number(request, "moment")
    return making.change_line(
        job, me_of(request), scene, moment, request.POST.get("words", "")
    )


@verb
def shot(request: Request, job: Job) -> Job:
    return making.retake_shot(job, me_of(request), request.POST.get("shot", ""))


@verb
def choose(request: Request, job: Job) -> None:
    shelf.choose(job)
    messages.success(request, f"Take {job.number} is the film now.")


@verb
def first(request: Request, job: Job) -> None:
    the_line.put_first(job)
    news.say(job, "put first in the line")


def number(request: Request, name: str) -> int:
    given = request.POST.get(name, "")
    if not given.isdecimal() or len(given) > 4:
        raise Problem("There is no such line.", "Reload the page.")
    return int(given)


def rewritten(script: dict[str, Any], given: Any) -> dict[str, Any]:
    """Return the script with the title and the lines as they were typed.

    A field that is missing or emptied leaves its line as it was.
    """
    scenes = []
    for s, scene in enumerate(script["scenes"]):
        moments = []
        for m, moment in enumerate(scene["moments"]):
            words = " ".join(given.get(f"line-{s}-{m}", "").split())
            keeps = not moment.get("says") or not words
            moments.append(moment if keeps else {**moment, "says": words})
        scenes.append({**scene, "moments": moments})
    title = " ".join(given.get("title", "").split())
    return {**script, "title": title or script["title"], "scenes": scenes}
