"""The front of the house: the channel first, then files, sockets and pages."""

from __future__ import annotations

import gc
import os
from wsgiref.headers import Headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.core.asgi import get_asgi_application

pages = get_asgi_application()

from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import OriginValidator
from channels.sessions import CookieMiddleware
from django.conf import settings
from servestatic import ServeStaticASGI

from config import sockets
from config.bodies import Bodies
from liveloop.consumers import Live
from liveloop.tuner import Tuner
from studio.consumers import Following

# Exact origins: AllowedHostsOriginValidator takes any port of a name that is ours.
live = OriginValidator(
    CookieMiddleware(URLRouter(sockets.urlpatterns)), settings.WS_ORIGINS
)


def guard(headers: Headers, path: str, url: str) -> None:
    """Let a file be a file: an SVG opened by itself may draw, and nothing else."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"


files = ServeStaticASGI(
    ProtocolTypeRouter({"http": Bodies(Following(pages)), "websocket": live}),
    root=settings.STATIC_ROOT,
    prefix=settings.STATIC_URL,
    max_age=60,
    allow_all_origins=False,
    add_headers_function=guard,
    immutable_file_test=r"^.+\.[0-9a-f]{12}\..+$",
)
application = Live(Tuner(files))
# What was read so far stays for good: to look through it for garbage again and again
# cost a quarter of a playlist under daphne.
gc.collect()
gc.freeze()
