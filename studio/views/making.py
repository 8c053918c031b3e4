"""The page of one take while it is made and afterwards, and the parts it is made of."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.gate import Request, may
from accounts.models import Event
from accounts.views.answers import family_of, show
from studio.forms import AskForm
from studio.models import Film, Job
from studio.models.job import TRACKS
from studio.providers.footage import still
from studio.services import store
from studio.services.showing import FPS, Showing
from studio.views.create import may_listen, of
from studio.views.finding import found, shown

LINES = 200
STILL = (320, 180)
A_WHILE = 3600  # seconds


@may_listen
@require_safe
@may("watch")
def making(request: Request, job_id: UUID) -> HttpResponse:
    context = shown(request, job_id)
    job: Job = context["job"]
    if job.kind == TRACKS:
        return redirect(f"{reverse('studio:film', args=[job.film_id])}#languages")
    context |= told(request, job)
    # A clip was not asked for in words, so there are none to ask again with.
    is_clip = job.film.kind == Film.Kind.CLIP
    if is_clip:
        context["hears"] = bool(settings.HOUSE.hearing)
    elif request.viewer.may("make films"):
        form = AskForm(family=family_of(request), before=job.asked)
        context |= {"form": form, "estimate": of(form)}
    return show(request, "studio/making.html", **context)


@require_safe
@may("watch")
def offer(request: Request, job_id: UUID) -> HttpResponse:
    """What there is instead of what is being watched; the player is left alone."""
    return show(request, "studio/parts/offer.html", **shown(request, job_id))


@require_safe
@may("watch")
def part(request: Request, job_id: UUID, name: str) -> HttpResponse:
    """One part of the page, which fetches itself again: "steps", "log", "takes" …"""
    return shown_part(request, job_id, name)


@require_safe
@may("watch")
def shot_still(request: Request, job_id: UUID, name: str) -> HttpResponse:
    """A picture from the middle of a shot, as soon as its small run is painted."""
    view = Showing(found(request, job_id))
    shots = view.told.get("shots", ())
    shot = next((each for each in shots if each["name"] == name), None)
    middle = shot["start"] + shot["frames"] // 2 if shot else 0
    run = view.look_of(middle) if shot else None
    if run is None or run.artifact is None:
        raise Http404
    etag = f'"{run.artifact.digest[:32]}-{middle}"'
    if request.headers.get("If-None-Match") == etag:
        response = HttpResponse(status=304)
    else:
        seconds = (middle - run.facts["first"]) / FPS
        data = still(store.at_hand(run.artifact), seconds, STILL)
        response = HttpResponse(data, content_type="image/jpeg")
    response["ETag"] = etag
    # Asked for by its digest, it is the same for ever; without one, the shot may have
    # been taken again.
    known = request.GET.get("v") == run.artifact.digest[:12]
    age = f"max-age={A_WHILE}, immutable" if known else "no-cache"
    response["Cache-Control"] = f"private, {age}"
    return response


def shown_part(request: Request, job_id: UUID, name: str) -> HttpResponse:
    context = shown(request, job_id)
    if name in {"log", "steps", "takes"}:
        context |= told(request, context["job"])
    return show(request, f"studio/making.html#{name}", **context)


def told(request: Request, job: Job) -> dict[str, object]:
    """Return what the page tells beside the nodes: its log, its takes, the line."""
    news = Event.objects.visible_to(request.viewer).about(job.topic)
    lines = news.exclude(kind="moved").order_by("-pk")[:LINES]
    others = Job.objects.visible_to(request.viewer).tellings().filter(film=job.film)
    return {
        "lines": list(reversed(lines)),
        "takes": [Showing(each) for each in others.order_by("number")],
    }
