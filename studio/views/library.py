"""The library: every film of the family, found again; and the bin."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import Request, may
from accounts.views.answers import family_of
from kit import disk
from studio.engine.clock import length
from studio.forms.films import LookForm
from studio.models import Film
from studio.services import shelf

PAGE = 24


@require_safe
@may("watch")
def library(request: Request) -> HttpResponse:
    viewer = request.viewer
    count, seconds = shelf.count_and_length(shelf.find(viewer, shelf.Wanted()))
    context = {
        **_found(request),
        "count": count,
        "whole": length(seconds),
        "used": disk.size(shelf.storage_used(family_of(request))),
        "watching": shelf.keep_watching(viewer),
        "jobs": shelf.being_made(viewer),
        "thrown": _thrown(request),
        "mine": viewer.may("make films"),
    }
    return TemplateResponse(request, "studio/library.html", context)


@require_safe
@may("watch")
def library_shelf(request: Request) -> HttpResponse:
    """The films alone, while somebody looks."""
    answer = TemplateResponse(request, "studio/library.html#shelf", _found(request))
    asked = {name: words for name, words in request.GET.items() if words}
    # What is seen has an address: it can be sent, kept and gone back to.
    tail = f"?{urlencode(asked)}" if asked else ""
    answer["HX-Replace-Url"] = reverse("studio:library") + tail
    return answer


@require_safe
@may("watch")
def library_jobs(request: Request) -> HttpResponse:
    """What is being made, whenever one of them moved."""
    jobs = list(shelf.being_made(request.viewer))
    answer = TemplateResponse(request, "studio/library.html#jobs", {"jobs": jobs})
    before = request.GET.get("before", "")
    if before.isdecimal() and len(before) < 4 and len(jobs) < int(before):
        # One of them may be on the shelf now: that part looks again by itself.
        answer["HX-Trigger"] = "shelf"
    return answer


@require_safe
@may("make films")
def trash(request: Request) -> HttpResponse:
    films = Film.objects.visible_to(request.viewer).thrown_away()
    if not request.viewer.is_grown_up:
        films = films.filter(made_by=request.viewer.profile)
    context = {"films": films.order_by("-deleted_at").select_related("made_by")[:200]}
    return TemplateResponse(request, "studio/trash.html", context)


@may("empty the bin")
def trash_forget(request: Request, film_id: str) -> HttpResponse:
    """First the question; then it is gone for good."""
    bin_ = Film.objects.visible_to(request.viewer).thrown_away()
    film = get_object_or_404(bin_, pk=film_id)
    if request.method != "POST":
        return TemplateResponse(request, "studio/trash_forget.html", {"film": film})
    shelf.forget(film)
    shelf.tidy_up()
    messages.success(request, f"“{film.title}” is gone for good.")
    return redirect("studio:trash")


@require_POST
@may("make films")
def film_back(request: Request, film_id: str) -> HttpResponse:
    """Undo: the film is where it was."""
    bin_ = Film.objects.visible_to(request.viewer).thrown_away()
    film = get_object_or_404(bin_, pk=film_id)
    decision = request.viewer.decide("change films", film.thing)
    if not decision.allowed:
        raise PermissionDenied(decision.words)
    film.bring_back()
    messages.success(request, f"“{film.title}” is back on the shelf.")
    return redirect("studio:film", film.pk)


def _found(request: Request) -> dict[str, Any]:
    form = LookForm(request.viewer, request.GET)
    wanted = form.wanted()
    page = Paginator(shelf.find(request.viewer, wanted), PAGE).get_page(
        request.GET.get("page")
    )
    asked = request.GET.copy()
    asked.pop("page", None)
    return {
        "form": form,
        "page": page,
        "wanted": wanted,
        "is_asked": wanted != shelf.Wanted(order=wanted.order),
        "tail": f"&{asked.urlencode()}" if asked else "",
        "now": timezone.now(),
    }


def _thrown(request: Request) -> Film | None:
    """Return the film that went into the bin a moment ago, to offer the way back."""
    asked = request.GET.get("thrown", "")
    films = Film.objects.visible_to(request.viewer).thrown_away()
    try:
        return films.filter(pk=asked).first() if asked else None
    except (ValueError, ValidationError):
        return None
