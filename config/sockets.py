from __future__ import annotations

from django.urls import path

from accounts.consumers import Live

urlpatterns = [
    path("ws/live/", Live.as_asgi()),
]
