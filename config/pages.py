"""The pages that belong to the whole house and to no app of it."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST

from accounts.gate import Request, anyone, may
from accounts.models import Profile
from accounts.models.profile import Theme
from config import shell
from studio.engine.clock import length
from studio.services import shelf

NEWEST = 7
YEAR = 365 * 24 * 3600


@may("look around")
def home(request: Request) -> HttpResponse:
    viewer = request.viewer
    profiles = Profile.objects.visible_to(viewer)
    films = shelf.find(viewer, shelf.Wanted())
    count, seconds = shelf.count_and_length(films)
    context = {
        "profiles": profiles,
        "count": count,
        "whole": length(seconds),
        "newest": films[:NEWEST],
        "watching": shelf.keep_watching(viewer, 3),
        "jobs": shelf.being_made(viewer, 4),
        "mine": viewer.may("make films"),
    }
    return TemplateResponse(request, "config/home.html", context)


@may("look around")
def home_jobs(request: Request) -> HttpResponse:
    """What is on the workbench, whenever something there moved."""
    jobs = shelf.being_made(request.viewer, 4)
    return TemplateResponse(request, "config/home.html#bench", {"jobs": jobs})


@may("look around")
def more(request: Request) -> HttpResponse:
    return TemplateResponse(request, "config/more.html")


@anyone
def styleguide(request: Request) -> HttpResponse:
    return TemplateResponse(request, "config/styleguide.html")


@anyone
def offline(request: Request) -> HttpResponse:
    return TemplateResponse(request, "config/offline.html")


@require_POST
@anyone
def theme(request: Request) -> HttpResponse:
    """Dusk or cream: kept for the person if somebody is picked, else for the device."""
    chosen = request.POST.get("theme", "")
    if chosen not in Theme.values:
        chosen = Theme.DUSK
    if profile := request.viewer.profile:
        profile.theme = chosen
        profile.save(update_fields=["theme"])
    asked = request.POST.get("next", "")
    back = asked if asked[:1] == "/" else request.META.get("HTTP_REFERER", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = reverse("home")
    response = HttpResponse(status=204) if request.htmx else HttpResponseRedirect(back)
    response.set_cookie("theme", chosen, max_age=YEAR, samesite="Lax")
    return response


@anyone
def manifest(request: Request) -> HttpResponse:
    icons = [
        {"src": static(f"img/app/icon-{size}.png"), "sizes": f"{size}x{size}"}
        for size in (192, 512)
    ]
    maskable = {
        "src": static("img/app/icon-maskable-512.png"),
        "sizes": "512x512",
        "purpose": "maskable",
    }
    return JsonResponse(
        {
            "name": "Pharos",
            "short_name": "Pharos",
            "description": "Our family’s own films, channel and games",
            "id": "/",
            "start_url": "/",
            "display": "standalone",
            "background_color": "#07262B",
            "theme_color": "#051E23",
            "lang": "en-GB",
            "icons": [{**icon, "type": "image/png"} for icon in [*icons, maskable]],
        },
        content_type="application/manifest+json",
    )


@anyone
@cache_control(no_cache=True)
def service_worker(request: Request) -> HttpResponse:
    context = {"assets": shell.assets(), "version": shell.version()}
    return TemplateResponse(
        request, "config/sw.js", context, content_type="text/javascript"
    )
