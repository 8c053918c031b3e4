"""A film's own page: watching it, going on where one was, and changing what it is."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import Request, may
from accounts.views.answers import me_of
from kit.problems import Problem
from studio.forms.asking import LOOKS
from studio.forms.films import TagForm, WordsForm, language_name
from studio.gate import serve
from studio.models import Film, Job, Track
from studio.services import bringing, shelf, telling
from studio.views import languages, screen
from studio.views.finding import own_film, seen


@require_safe
@may("watch")
def film(request: Request, film_id: UUID) -> HttpResponse:
    found = seen(request, film_id)
    if found.job is None:
        return _not_yet(request, found)
    told = telling.told(found)
    pieces = set(
        found.job.nodes.filter(artifact__isnull=False).values_list("name", flat=True)
    )
    begun_at = shelf.begun_at(found, request.viewer.profile)
    context = {
        **_about(request, found),
        "told": told,
        "screen": screen.of(found, pieces, told, begun_at),
        "has_captions": "captions" in pieces,
        "has_original": "incoming" in pieces,
        "begun_at": begun_at,
        "makers": telling.makers_of(found.job),
        "takes": found.takes.tellings().order_by("number"),
        "language": language_name(found.language),
        "captions_missing": bringing.captions_missing(found, has="captions" in pieces),
        **languages.told(request, found),
        "entities": found.entities.all(),
    }
    return TemplateResponse(request, "studio/film.html", context)


@require_POST
@may("watch")
def film_watched(request: Request, film_id: UUID) -> HttpResponse:
    """How far the visitor is: sent while they watch, and when they leave."""
    found = seen(request, film_id)
    try:
        at = float(request.POST.get("at", ""))
        shelf.watched(
            found, me_of(request), at, over=request.POST.get("over", "") == "1"
        )
    except (ValueError, Problem):
        return HttpResponse(status=422)
    return HttpResponse(status=204)


@require_safe
@may("watch")
def film_track(request: Request, film_id: UUID, track_id: int) -> HttpResponseBase:
    """Captions or a voice track in a further language."""
    tracks = Track.objects.filter(film=seen(request, film_id))
    track = get_object_or_404(tracks.select_related("artifact", "film"), pk=track_id)
    is_sound = track.kind == Track.Kind.DUB
    suffix = "m4a" if is_sound else track.artifact.file.rpartition(".")[2]
    called = f"{track.film.title} {track.language}.{suffix}"
    return serve(request, track.artifact, called if "save" in request.GET else "")


@require_POST
@may("make films")
def film_change(request: Request, film_id: UUID) -> HttpResponse:
    """Its title, and what it is about."""
    found = own_film(request, film_id)
    form = WordsForm(request.POST)
    if not form.is_valid():
        return _answered(request, found, words=form)
    found.rename(form.cleaned_data["title"], form.cleaned_data["description"])
    return _answered(request, found, said=f"It is called “{found.title}”.")


@require_POST
@may("make films")
def film_tag(request: Request, film_id: UUID) -> HttpResponse:
    found = own_film(request, film_id)
    form = TagForm(request.POST)
    if form.is_valid():
        try:
            tag = shelf.add_tag(found, form.cleaned_data["tag"])
        except Problem as problem:
            form.add_error("tag", str(problem))
        else:
            return _answered(request, found, said=f"Tagged “{tag}”.")
    return _answered(request, found, tag_form=form)


@require_POST
@may("make films")
def film_untag(request: Request, film_id: UUID, tag_id: int) -> HttpResponse:
    found = own_film(request, film_id)
    shelf.take_tag_away(found, tag_id)
    return _answered(request, found, said="The tag is gone.")


@require_POST
@may("make films")
def film_show(request: Request, film_id: UUID) -> HttpResponse:
    """Show it to the whole family, or keep it between its maker and the grown-ups."""
    found = own_film(request, film_id)
    if request.POST.get("to") == "everybody":
        found.publish()
        return _answered(request, found, said="Everybody in the family can see it now.")
    found.make_private()
    return _answered(
        request, found, said="Only its maker and the grown-ups see it now."
    )


@require_POST
@may("make films")
def film_choose(request: Request, film_id: UUID) -> HttpResponse:
    """Let another take be the film."""
    found = own_film(request, film_id)
    takes = Job.objects.visible_to(request.viewer).tellings().filter(film=found)
    number = request.POST.get("take", "")
    known = number.isdecimal() and len(number) < 6
    take = get_object_or_404(takes, number=number if known else 0)
    try:
        shelf.choose(take)
    except Problem as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, f"Take {take.number} is the film now.")
    return redirect("studio:film", found.pk)


@may("make films")
def film_delete(request: Request, film_id: UUID) -> HttpResponse:
    """First the question, with what is kept; then the deed, with the way back."""
    found = own_film(request, film_id)
    if request.method != "POST":
        return TemplateResponse(request, "studio/film_delete.html", {"film": found})
    shelf.throw_away(found)
    return redirect(f"{reverse('studio:library')}?thrown={found.pk}")


# ---------------------------------------------------------------------- the parts
def _about(request: Request, found: Film, **forms: Any) -> dict[str, Any]:
    words = {"title": found.title, "description": found.description}
    return {
        "film": found,
        "look": LOOKS.get(found.style, found.style),
        "mine": request.viewer.may("change films", found.thing)
        and request.viewer.may("make films"),
        "tags": found.tags.all(),
        "known_tags": shelf.tags_in_use(request.viewer),
        "words": WordsForm(initial=words),
        "tag_form": TagForm(),
        **forms,
    }


def _answered(
    request: Request, found: Film, said: str = "", **forms: Any
) -> HttpResponse:
    """Answer a change: the part beside the player, or the way back to the page."""
    status = 422 if forms else 200
    if request.htmx:
        context = _about(request, found, **forms)
        answer: HttpResponse = TemplateResponse(
            request, "studio/film.html#about", context, status=status
        )
        if said:
            answer["HX-Trigger"] = json.dumps({"toast": {"text": said, "tone": "ok"}})
        return answer
    if said:
        messages.success(request, said)
    for form in forms.values():
        for problems in form.errors.values():
            messages.error(request, problems[0])
    return redirect("studio:film", found.pk)


def _not_yet(request: Request, found: Film) -> HttpResponse:
    """A film that has no take to show yet is where it is being made."""
    newest = found.takes.order_by("-number").first()
    if newest:
        return redirect("studio:making", newest.pk)
    return TemplateResponse(request, "studio/film_empty.html", {"film": found})
