"""Further languages of a film: what there is, what is being made, asking for one."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import Request, may
from accounts.views.answers import me_of
from kit.problems import Problem
from studio.forms.languages import LanguageForm
from studio.models import Film
from studio.services import languages
from studio.views.finding import own_film, seen


@require_safe
@may("watch")
def film_languages(request: Request, film_id: UUID) -> HttpResponse:
    """The part alone, whenever one of its jobs moved."""
    return _part(request, seen(request, film_id))


@require_POST
@may("make films")
def film_language(request: Request, film_id: UUID) -> HttpResponse:
    """Ask for captions, and for voices as well if they are wished."""
    film = own_film(request, film_id)
    form = LanguageForm(film, request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            languages.ask_for_track(
                film, me_of(request), given["language"], dub=given["dub"]
            )
        except Problem as problem:
            form.add_error(None, str(problem))
    if request.htmx:
        if form.errors:
            return _part(request, film, form=form, status=422)
        answer = _part(request, film)
        said = {"text": "It is on its way.", "tone": "ok"}
        answer["HX-Trigger"] = json.dumps({"toast": said})
        return answer
    for problems in form.errors.values():
        messages.error(request, problems[0])
    # 303: the way back is a GET, whatever this was.
    there = f"{reverse('studio:film', args=[film.pk])}#languages"
    return HttpResponseRedirect(there, status=303)


def told(
    request: Request, film: Film, form: LanguageForm | None = None
) -> dict[str, Any]:
    """Return what the part shows, for the film's page as well."""
    offers = languages.offers(film) if film.kind == Film.Kind.MADE else []
    mine = request.viewer.may("change films", film.thing) and request.viewer.may(
        "make films"
    )
    missing = languages.missing(film) if mine else ""
    return {
        "film": film,
        "mine": mine,
        "language_form": form or LanguageForm(film),
        "languages_missing": missing,
        "languages_there": [each for each in offers if each.is_anything],
        "languages_jobs": [each.job for each in offers if each.is_moving],
    }


def _part(
    request: Request, film: Film, *, form: LanguageForm | None = None, status: int = 200
) -> TemplateResponse:
    context = told(request, film, form)
    name = "studio/parts/languages.html"
    return TemplateResponse(request, name, context, status=status)
