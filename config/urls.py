from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from config import health, pages
from config.api import api

urlpatterns = [
    path("", pages.home, name="home"),
    path("workbench/", pages.home_jobs, name="home_jobs"),
    path("more/", pages.more, name="more"),
    path("styleguide/", pages.styleguide, name="styleguide"),
    path("offline/", pages.offline, name="offline"),
    path("theme/", pages.theme, name="theme"),
    path("manifest.webmanifest", pages.manifest, name="manifest"),
    path("sw.js", pages.service_worker, name="service_worker"),
    path("health/", include(health.urls)),
    path("api/v1/", api.urls),
    path("", include("accounts.urls")),
    path("", include("studio.urls")),
    path("", include("liveloop.urls")),
    path("", include("arcade.urls")),
    path("", include("verse.urls")),
    path("", include("companion.urls")),
    path("account/", include("allauth.account.urls")),
    path("account/2fa/", include("allauth.mfa.urls")),
    path("admin/", admin.site.urls),
]

handler400 = "config.problems.bad_request"
handler403 = "config.problems.forbidden"
handler404 = "config.problems.not_found"
handler500 = "config.problems.broken"
