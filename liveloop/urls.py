from __future__ import annotations

from django.urls import path

from liveloop import views

app_name = "liveloop"
urlpatterns = [
    path("liveloop/", views.channel, name="channel"),
]
