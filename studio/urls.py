from __future__ import annotations

from django.urls import path

from studio import views

app_name = "studio"
urlpatterns = [
    path("create/", views.create, name="create"),
    path("library/", views.library, name="library"),
    path("cast/", views.cast, name="cast"),
]
