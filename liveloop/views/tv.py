"""The channel ten feet away: a page for a television’s browser, that stays open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.gate import Request, may
from liveloop.models import Channel
from liveloop.services import slates, telling
from liveloop.services.telling import On
from liveloop.views.channel import channel_at

COMING = timedelta(hours=6)
CARDS = 8  # of what comes; three are seen at once
BEHIND = timedelta(minutes=2)  # no picture is later than that
MORNING = timedelta(hours=4)  # when a page that runs for weeks begins anew


@require_safe
@may("watch")
def begin(request: Request) -> HttpResponse:
    """Lead the short address, that somebody types with a remote, to a channel."""
    ours = Channel.objects.visible_to(request.viewer).in_order().first()
    if ours is None:
        return redirect("liveloop:channel")
    return redirect("liveloop:tv", ours.slug)


@require_safe
@may("watch")
def tv(request: Request, slug: str) -> HttpResponse:
    shown = channel_at(request, slug)
    ours = Channel.objects.visible_to(request.viewer).in_order()
    context = _told(request, shown, timezone.now()) | {
        "channels": ours,
        "is_ready": slates.is_ready(shown.pk),
    }
    return TemplateResponse(request, "liveloop/tv.html", context)


@require_safe
@may("watch")
def on(request: Request, slug: str) -> HttpResponse:
    """Say what is on in the picture, which is seconds late; `at`: its milliseconds."""
    said, now = request.GET.get("at", ""), timezone.now()
    at = now
    if said.isdecimal() and len(said) < 15:
        shown = datetime.fromtimestamp(int(said) / 1000, UTC)
        at = min(now, max(now - BEHIND, shown))
    context = _told(request, channel_at(request, slug), at)
    return TemplateResponse(request, "liveloop/tv.html#on", context)


def _told(request: Request, shown: Channel, at: datetime) -> dict[str, object]:
    listed = telling.airings(shown, request.viewer, at, at + COMING)
    # What comes are films; what is between them needs no announcement.
    coming = [each for each in listed[1:] if each.film or _is_long(each)]
    return {
        "channel": shown,
        "now": listed[0] if listed else None,
        "later": coming[:CARDS],
        "at": timezone.now(),
        "house": house_mark(),
        "day": morning_of(timezone.localtime()),
    }


def house_mark() -> str:
    """Return what changes with the house's own files: then open pages begin anew."""
    return str(getattr(staticfiles_storage, "manifest_hash", ""))


def morning_of(moment: datetime) -> str:
    """Return the day, as somebody counts who goes to bed late.

    >>> morning_of(datetime(2026, 11, 21, 3, 59)), morning_of(datetime(2026, 11, 21, 4))
    ('2026-11-20', '2026-11-21')
    """
    return (moment - MORNING).date().isoformat()


def _is_long(airing: On) -> bool:
    return airing.ends - airing.starts >= timedelta(minutes=1)
