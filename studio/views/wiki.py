"""What Wikipedia says of the things in a film: a page, and the cards by themselves."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from accounts.gate import Request, may
from kit.problems import Problem
from studio.models import Film
from studio.services import facts
from studio.views.finding import seen


@require_safe
@may("watch")
def wiki(request: Request, film_id: UUID) -> HttpResponse:
    film = seen(request, film_id)
    return TemplateResponse(request, "studio/wiki.html", _about(request, film))


@require_safe
@may("watch")
def wiki_cards(request: Request, film_id: UUID) -> HttpResponse:
    """The film's page fetches these after itself: another house is asked for them."""
    film = seen(request, film_id)
    return TemplateResponse(request, "studio/wiki.html#cards", _about(request, film))


def _about(request: Request, film: Film) -> dict[str, Any]:
    context: dict[str, Any] = {"film": film}
    try:
        return {**context, "facts": facts.facts_of(film)}
    except facts.Off:
        return {**context, "off": True}
    except Problem as problem:
        return {**context, "trouble": problem}
