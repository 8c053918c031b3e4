"""The grown-ups' room."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from accounts.engine.greeting import greeting
from accounts.gate import Request, may
from accounts.models import ApiKey, Device, Event, Invite, Profile
from accounts.viewer import Viewer
from accounts.views.answers import show

LATEST = 12


@may("enter the grown-ups' room")
def grown_ups(request: Request, now: datetime | None = None) -> HttpResponse:
    now = now or timezone.localtime()
    context = room(request.viewer, now) | {"news": latest(request.viewer)}
    return show(request, "accounts/grown_ups.html", **context)


@may("enter the grown-ups' room")
def news(request: Request) -> HttpResponse:
    """The part that says what happened, fetched again at every nudge."""
    return show(request, "accounts/grown_ups.html#news", news=latest(request.viewer))


def room(viewer: Viewer, now: datetime) -> dict[str, Any]:
    devices = Device.objects.visible_to(viewer).active()
    return {
        "hello": greeting(now.hour),
        "people": Profile.objects.visible_to(viewer),
        "devices": devices.count(),
        "newest": devices.order_by("-created_at").first(),
        "invites": Invite.objects.visible_to(viewer).open(now).count(),
        "keys": ApiKey.objects.visible_to(viewer).usable(now).count(),
    }


def latest(viewer: Viewer) -> list[Event]:
    # The lines of a house check are on its own page, and so is what is told of films;
    # here they would push out the rest.
    told = Event.objects.visible_to(viewer).exclude(text="").exclude(kind="line")
    others = told.exclude(topic__startswith="job:")
    return list(others.order_by("-pk")[:LATEST])
