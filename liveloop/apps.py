from __future__ import annotations

from django.apps import AppConfig


class LiveLoop(AppConfig):
    name = "liveloop"
    verbose_name = "The channel"

    def ready(self) -> None:
        from liveloop import receivers  # noqa: F401  # they listen from now on
