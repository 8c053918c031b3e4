"""Watching together: who watches now, the party's page, the record of what was said."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

import segno
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST, require_safe

from accounts.engine.hosts import only_here
from accounts.gate import Request, may
from accounts.views.answers import me_of
from kit import lan
from liveloop.models import Channel, Party, PartyLine
from liveloop.services import parties, slates
from studio.models import Film
from studio.services import telling
from studio.views import screen

SHOWN = 60  # films to choose from, and parties of before


@require_safe
@may("watch together")
def together(request: Request) -> HttpResponse:
    """Who watches what now, and something to begin with."""
    viewer, now = request.viewer, timezone.now()
    parties_ = Party.objects.defer("kept").select_related("begun_by")
    context = {
        "parties": parties_.visible_to(viewer).open(now),
        "films": Film.objects.visible_to(viewer).kept().finished()[:SHOWN],
        "channels": Channel.objects.visible_to(viewer).in_order(),
        "recorded": parties_.recorded_for(viewer)[:SHOWN],
    }
    return TemplateResponse(request, "liveloop/together.html", context)


@require_POST
@may("watch together")
def begin(request: Request) -> HttpResponse:
    """Begin a party on a film or a channel: asked for from its page."""
    begun = parties.begin(request.viewer, _thing(request))
    return redirect("liveloop:party", begun.pk)


@require_safe
@may("watch together")
def party(request: Request, party_id: UUID) -> HttpResponse:
    found = _party(request, party_id)
    if over := found.over_because(timezone.now()):
        context = {"party": found, "over": over}
        return TemplateResponse(
            request, "liveloop/party_over.html", context, status=410
        )
    link = _link(request, reverse("liveloop:party_join", args=[parties.code_of(found)]))
    context = {
        "party": found,
        "screen": _screen(found),
        "socket": found.socket,
        "may_end": parties.may_end(request.viewer, found),
        "invite_url": link,
        "invite_qr": _square(link),
        "invites_only_here": only_here(link.split("/")[2]),
    }
    return TemplateResponse(request, "liveloop/party.html", context)


@require_safe
@may("watch together")
def join(request: Request, code: str) -> HttpResponse:
    """Follow an invitation. Joining itself is the socket's: who cannot hear is not in.

    It is for the family: to a stranger there is no such party.
    """
    return redirect("liveloop:party", _party(request, parties.invited(code)).pk)


@require_POST
@may("watch together")
def leave(request: Request, party_id: UUID) -> HttpResponse:
    parties.leave(_party(request, party_id), me_of(request))
    return redirect("liveloop:together")


@require_POST
@may("watch together")
def end(request: Request, party_id: UUID) -> HttpResponse:
    found = _party(request, party_id)
    if not parties.may_end(request.viewer, found):
        raise PermissionDenied("Its host or a grown-up ends a party.")
    parties.end_one(found, me_of(request))
    messages.success(request, "The party is over.")
    return redirect("liveloop:together")


# ---------------------------------------------------------------------- the record
@require_safe
@may("enter the grown-ups' room")
def said(request: Request, party_id: UUID) -> HttpResponse:
    """What was said at a party, with what was removed and by whom."""
    found = _recorded(request, party_id)
    lines = found.lines.select_related("who", "removed_by")
    context = {"party": found, "lines": lines}
    return TemplateResponse(request, "liveloop/party_chat.html", context)


@require_POST
@may("enter the grown-ups' room")
def remove(request: Request, party_id: UUID, nth: int) -> HttpResponse:
    """Take a line away for those who watch. In the record it stays, struck out."""
    found = _recorded(request, party_id)
    get_object_or_404(PartyLine, party=found, nth=nth)
    parties.remove_line(found, nth, me_of(request))
    return redirect("liveloop:party_chat", found.pk)


# ----------------------------------------------------------------------- the finding
def _party(request: Request, party_id: UUID) -> Party:
    ours = Party.objects.visible_to(request.viewer)
    return get_object_or_404(ours.select_related("film", "channel"), pk=party_id)


def _recorded(request: Request, party_id: UUID) -> Party:
    return get_object_or_404(Party.objects.recorded_for(request.viewer), pk=party_id)


def _thing(request: Request) -> Film | Channel:
    viewer, asked = request.viewer, request.POST
    if slug := asked.get("channel"):
        return get_object_or_404(Channel.objects.visible_to(viewer), slug=slug)
    try:
        film = UUID(asked.get("film", ""))
    except ValueError:
        raise Http404 from None
    return get_object_or_404(Film.objects.visible_to(viewer).kept(), pk=film)


def _screen(party: Party) -> screen.Screen:
    if party.channel:
        slates.is_ready(party.channel.pk)  # else a worker paints its first picture
        stream = reverse("liveloop:index", args=[party.channel.slug])
        return screen.Screen(title=party.channel.name, file="", stream=stream)
    film = cast(Film, party.film)
    pieces: Any = (
        film.job.nodes.filter(artifact__isnull=False).values_list("name", flat=True)
        if film.job
        else ()
    )
    return screen.of(film, set(pieces), telling.told(film), None)


# -------------------------------------------------------------------- the invitation
def _link(request: Request, path: str) -> str:
    """Return the invitation as other devices can open it, if any can."""
    found = lan.addresses() if settings.HOUSE.lan else []
    if found and only_here(request.get_host()):
        return f"http://{found[0]}:{settings.HOUSE.port}{path}"
    return request.build_absolute_uri(path)


def _square(link: str) -> str:
    """Draw a link for a phone's camera."""
    drawn = segno.make(link, error="m").svg_inline(border=2, omitsize=True)
    return mark_safe(drawn)  # noqa: S308  # drawn by us, of squares
