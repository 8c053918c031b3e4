"""The front of the house: files first, then sockets, then pages."""

from __future__ import annotations

import os
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.core.asgi import get_asgi_application

pages = get_asgi_application()

from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import OriginValidator
from channels.auth import AuthMiddlewareStack
from django.conf import settings
from servestatic import ServeStaticASGI

from config import sockets


async def refuse(scope: Any, receive: Any, send: Any) -> None:
    """A path that is not UTF-8 has no page; say so before anything tries to read it."""
    body = b"This address cannot be read. Check it letter by letter."
    headers = [(b"content-type", b"text/plain"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 400, "headers": headers})
    await send({"type": "http.response.body", "body": body})


# Exact origins: AllowedHostsOriginValidator takes any port of a name that is ours.
live = OriginValidator(
    AuthMiddlewareStack(URLRouter(sockets.urlpatterns)), settings.WS_ORIGINS
)

application = ServeStaticASGI(
    ProtocolTypeRouter({"http": pages, "websocket": live}),
    root=settings.STATIC_ROOT,
    prefix=settings.STATIC_URL,
    max_age=60,
    allow_all_origins=False,
    immutable_file_test=r"^.+\.[0-9a-f]{12}\..+$",
)
