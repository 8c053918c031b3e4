"""What every page knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from accounts.models import Event
from accounts.viewer import Viewer


@dataclass(frozen=True)
class Place:
    """An entry of the navigation. `on_phone`: one of the five at the bottom."""

    key: str
    label: str
    icon: str
    view: str
    on_phone: bool = False

    @property
    def url(self) -> str:
        return reverse(self.view)


PLACES = (
    Place("home", "Home", "home", "home", on_phone=True),
    Place("create", "Create", "quill", "studio:create", on_phone=True),
    Place("live", "LiveLoop", "loop", "liveloop:channel", on_phone=True),
    Place("arcade", "Arcade", "arcade", "arcade:shelf", on_phone=True),
    Place("verse", "Verse", "verse", "verse:worlds"),
    Place("cast", "Cast", "cast", "studio:cast"),
    Place("chat", "Skerry", "chat", "companion:skerry"),
    Place("grown", "Grown-ups", "key", "accounts:grown_ups"),
)
# Pages further inside a place.
INSIDE = {
    "/liveloop/": "live",
    "/together/": "live",
    "/create/": "create",
    "/grown-ups/": "grown",
    "/account/2fa/": "grown",
    "/account/password/": "grown",
}


def page(request: HttpRequest) -> dict[str, Any]:
    viewer: Viewer = getattr(request, "viewer", Viewer())
    match = request.resolver_match
    view = match.view_name if match else ""
    here = next((place.key for place in PLACES if place.view == view), "")
    inside = (key for path, key in INSIDE.items() if request.path.startswith(path))
    here = here or next(inside, "")
    cookie = request.COOKIES.get("theme")
    theme = viewer.profile.theme if viewer.profile else cookie
    return {
        "viewer": viewer,
        "places": PLACES,
        "here": here,
        "theme": theme if theme in {"dusk", "cream"} else "dusk",
        "live_from": lambda: newest_event(viewer),
    }


def newest_event(viewer: Viewer) -> int:
    newest = Event.objects.visible_to(viewer).order_by("-pk").values_list("pk").first()
    return newest[0] if newest else 0
