from __future__ import annotations

from django.urls import path

from companion import views

app_name = "companion"
urlpatterns = [
    path("skerry/", views.skerry, name="skerry"),
]
