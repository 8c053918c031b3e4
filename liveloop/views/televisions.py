"""Televisions: signed in by a grown-up, each with an address of its own."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.gate import Request, may
from accounts.models import User
from liveloop.services import televisions

# By these only this very computer is called.
AT_HOME_ALONE = ("localhost", "127.0.0.1", "[::1]")


@require_http_methods(["GET", "HEAD", "POST"])
@may("connect televisions")
def connect(request: Request) -> HttpResponse:
    """Say how a television gets the channels; sign one in by an address of its own."""
    context: dict[str, object] = {
        "to_type": request.build_absolute_uri(reverse("liveloop:tv_begin")),
        "is_out_of_reach": _name_of(request) in AT_HOME_ALONE,
    }
    if request.method == "POST":
        user = cast(User, request.viewer.user)
        name = request.POST.get("name", "")
        ticket = televisions.connect(user, request.viewer, name)
        base = request.build_absolute_uri(f"/live/tv/{ticket}/")
        context |= {
            "name": " ".join(name.split())[:80],
            "address": f"{base}channels.m3u",
            "tuner": base.removesuffix("/"),
            "guide": f"{base}guide.xml",
        }
    return TemplateResponse(request, "liveloop/television.html", context)


def _name_of(request: HttpRequest) -> str:
    name, colon, port = request.get_host().rpartition(":")
    return name if colon and port.isdecimal() else request.get_host()
