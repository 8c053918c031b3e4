"""A grown-up’s hand on the running order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from django_htmx.http import trigger_client_event

from accounts.gate import Request, may
from kit.problems import Problem
from liveloop.engine import editing
from liveloop.models import Channel, Revision
from liveloop.services import drafts
from liveloop.views.channel import channel_at, order_of
from studio.models import Film


@require_POST
@may("run the channel")
def change(request: Request, slug: str) -> HttpResponse:
    """Change the running order by one press of a button, or by a drag."""
    ours = channel_at(request, slug)
    trouble, said = None, ""
    try:
        said = _changed(request, ours)
    except Problem as problem:
        trouble = problem
    if not request.htmx:
        if trouble:
            raise trouble
        messages.success(request, said)
        return redirect(reverse("liveloop:one", args=[ours.slug]) + "#order")
    ours.refresh_from_db()
    context = order_of(request, ours) | {"trouble": trouble}
    response = TemplateResponse(request, "liveloop/channel.html#order", context)
    # What is said to be on, and to come, is asked for anew.
    trigger_client_event(response, "aired")
    if said and "do" in request.POST:
        return trigger_client_event(response, "toast", {"text": said})
    return trigger_client_event(response, "order:said", {"words": said})


@require_POST
@may("run the channel")
def add_film(request: Request, film_id: UUID) -> HttpResponse:
    """Add a film to a channel from the film's own page."""
    film = _film(request, str(film_id))
    ours = Channel.objects.visible_to(request.viewer).in_order()
    if slug := request.POST.get("channel"):
        chosen = get_object_or_404(ours, slug=slug)
    elif len(ours) == 1:
        chosen = ours[0]
    elif ours:
        context = {"film": film, "channels": ours}
        return TemplateResponse(request, "liveloop/add.html", context)
    else:
        messages.info(request, "Open the channel first, then add the film again.")
        return redirect("liveloop:channel")
    drafts.add(chosen, film)
    messages.success(request, _added(film, chosen))
    return redirect(reverse("liveloop:one", args=[chosen.slug]) + "#order")


def on_air_from(revision: Revision) -> str:
    """Say when a change is on air."""
    at = timezone.localtime(drafts.starts_of(revision.first))
    return f"That is on air from {at:%H:%M:%S}."


def _changed(request: Request, ours: Channel) -> str:
    """Do what was asked, and return what to say of it."""
    asked, by = request.POST, request.viewer.profile
    version = asked.get("version", "")
    for verb, doing in MOVES.items():
        if verb in asked:
            return doing(ours, version, _number(asked[verb]), _number(asked.get("to")))
    match asked.get("do"):
        case "add":
            film = _film(request, asked.get("film"))
            drafts.add(ours, film)
            return _added(film, ours)
        case "air":
            return on_air_from(drafts.put_on_air(ours, version, by))
        case "discard":
            drafts.discard(ours, version)
            return "The changes are gone. This is what is on air."
        case "undo":
            return on_air_from(drafts.undo(ours, version, by))
    raise Http404


def _move(ours: Channel, version: str, place: int, to: int) -> str:
    titles, entries = _order(ours)
    drafts.change(ours, version, lambda had: editing.moved(had, place, to))
    place_now = max(0, min(len(entries) - 1, to)) + 1
    return f"“{titles[entries[place]]}” is number {place_now} of {len(entries)} now."


def _step(by: int, ours: Channel, version: str, place: int, _: int) -> str:
    return _move(ours, version, place, max(0, place + by) if place >= 0 else place)


def _take_out(ours: Channel, version: str, place: int, _: int) -> str:
    titles, entries = _order(ours)
    drafts.change(ours, version, lambda had: editing.removed(had, place))
    return f"“{titles[entries[place]]}” is out of the order."


MOVES: dict[str, Callable[[Channel, str, int, int], str]] = {
    "move": _move,
    "up": partial(_step, -1),
    "down": partial(_step, 1),
    "remove": _take_out,
}


def _order(ours: Channel) -> tuple[dict[str, str], list[str]]:
    schedule = drafts.schedule_of(ours)
    entries = [each.id for each in schedule.order.entries]
    return drafts.titles_of(ours, schedule), entries


def _added(film: Film, ours: Channel) -> str:
    return f"“{film.title}” is the last in the order of {ours.name} now."


def _film(request: Request, pk: str | None) -> Film:
    films = Film.objects.visible_to(request.viewer).kept().finished()
    return get_object_or_404(films, pk=_uuid(pk))


def _uuid(text: str | None) -> UUID:
    try:
        return UUID(text or "")
    except ValueError:
        raise Http404 from None


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else -1
