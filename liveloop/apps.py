from __future__ import annotations

from django.apps import AppConfig


class LiveLoop(AppConfig):
    name = "liveloop"
    verbose_name = "The channel"
