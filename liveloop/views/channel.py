"""The channel's page: watching it, what is on and what comes."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import cast

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from accounts.gate import Request, may
from accounts.models import Family
from liveloop.models import Channel
from liveloop.services import (
    airing,
    channels,
    drafts,
    lineup,
    naming,
    slates,
    telling,
    tickets,
)
from studio.models import Film
from studio.views.screen import Screen

TO_ADD = 60  # films offered for the order
COMING = timedelta(hours=3)
LISTED = 10  # lines of the short guide
LEAD = 15  # seconds that a player must find after the moment it begins at


@require_safe
@may("watch")
def channel(request: Request, slug: str = "") -> HttpResponse:
    ours = Channel.objects.visible_to(request.viewer).in_order()
    shown = get_object_or_404(ours, slug=slug) if slug else ours.first()
    if shown is None:
        runs_it = request.viewer.may("run the channel")
        none = {"runs_it": runs_it}
        return TemplateResponse(request, "liveloop/channel_none.html", none)
    back = _back(shown, request.GET.get("at", ""))
    if back is None:
        return redirect("liveloop:one", shown.slug)  # that moment is not one of ours
    context = told(request, shown, back) | {"channels": ours}
    return TemplateResponse(request, "liveloop/channel.html", context)


@require_safe
@may("watch")
def index(request: Request, slug: str) -> HttpResponse:
    """Lead a player to the channel by an address of its own, that needs no cookie."""
    ours = channel_at(request, slug)
    try:
        back = airing.segments_back(ours, request.META["QUERY_STRING"]) or 0
    except airing.NotOnAir:
        raise Http404 from None
    ticket = tickets.issue(request.viewer, ours, request.session.session_key)
    response = redirect(f"/live/{ours.slug}/{ticket}/{back}/index.m3u8")
    response["Cache-Control"] = "no-store"
    return response


@require_safe
@may("watch")
def now(request: Request, slug: str) -> HttpResponse:
    back = request.GET.get("back", "0")
    seconds = int(back) if back.isdecimal() and len(back) < 10 else 0
    context = on_now(request, channel_at(request, slug), seconds)
    return TemplateResponse(request, "liveloop/channel.html#now", context)


@require_safe
@may("watch")
def ready(request: Request, slug: str) -> HttpResponse:
    """Let a page that waits for the channel's first picture know that it is there."""
    ours = channel_at(request, slug)
    if not slates.is_ready(ours.pk):
        return HttpResponse(status=204)
    return HttpResponseClientRefresh()


@require_POST
@may("run the channel")
def open_one(request: Request) -> HttpResponse:
    family = cast(Family, request.viewer.family)
    name = naming.clean(request.POST.get("name", "")) or f"{family}"[: naming.LONGEST]
    films = Film.objects.visible_to(request.viewer).kept().finished()
    spoken = Counter(films.exclude(language="").values_list("language", flat=True))
    languages = [language for language, _ in spoken.most_common(6)]
    opened = channels.open_channel(
        family,
        name,
        zone=timezone.get_current_timezone_name(),
        languages=languages,
        by=request.viewer.profile,
    )
    slates.want(opened.pk)
    return redirect("liveloop:one", opened.slug)


@require_POST
@may("run the channel")
def rename(request: Request, slug: str) -> HttpResponse:
    """Call it otherwise. Its address stays: televisions know it."""
    ours = channel_at(request, slug)
    naming.rename(ours, request.POST.get("name", ""))
    messages.success(request, f"It is called “{ours.name}” now.")
    return redirect("liveloop:one", ours.slug)


def told(request: Request, shown: Channel, back: int = 0) -> dict[str, object]:
    """Return all that the page of a channel tells; `back`: seconds ago."""
    context = on_now(request, shown, back)
    context |= {
        "is_ready": slates.is_ready(shown.pk),
        "screen": Screen(
            title=shown.name,
            file="",
            stream=reverse("liveloop:index", args=[shown.slug]),
            is_live=True,
            at=round(timezone.now().timestamp()) - back if back else None,
            remembers=str(shown.pk),
        ),
    }
    if request.viewer.may("run the channel"):
        context |= order_of(request, shown)
    return context


def on_now(request: Request, shown: Channel, back: int = 0) -> dict[str, object]:
    """Return what is on, or was so many seconds ago, and what came after."""
    viewer, moment = request.viewer, timezone.now() - timedelta(seconds=back)
    on = telling.airings(shown, viewer, moment, moment + COMING)[:LISTED]
    return {
        "channel": shown,
        "back": back,
        "moment": moment,
        "now": on[0] if on else None,
        "later": on[1:3],
        "guide": on,
    }


def order_of(request: Request, shown: Channel) -> dict[str, object]:
    """Return the running order, for those who may change it."""
    films = Film.objects.visible_to(request.viewer).kept().finished()
    schedule = drafts.schedule_of(shown)
    return {
        "channel": shown,
        "runs_it": True,
        "order": lineup.lineup(shown, request.viewer),
        "play": schedule.order.play,
        "version": drafts.version_of(shown),
        "is_changed": shown.draft is not None,
        "can_undo": shown.revisions.count() > 1,
        "to_add": films.published()[:TO_ADD],
    }


def at_of(on: telling.On) -> int | None:
    """Return the moment to tune in at, to see something from its start."""
    at = -(-on.listing.start // 1000)
    return at if at + LEAD <= timezone.now().timestamp() else None


def channel_at(request: Request, slug: str) -> Channel:
    return get_object_or_404(Channel.objects.visible_to(request.viewer), slug=slug)


def _back(shown: Channel, at: str) -> int | None:
    """Return how many seconds ago a moment was; None: it is not in what has aired."""
    if not at:
        return 0
    try:
        airing.segments_back(shown, f"at={at}")
    except airing.NotOnAir:
        return None
    return max(0, round(timezone.now().timestamp()) - int(at))
