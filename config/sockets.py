from __future__ import annotations

from django.urls import path

from accounts.consumers import Live
from liveloop.sockets import Watching

urlpatterns = [
    path("ws/live/", Live.as_asgi()),
    path("ws/party/<uuid:party>/", Watching.as_asgi()),
]
