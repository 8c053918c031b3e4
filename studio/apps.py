from __future__ import annotations

from django.apps import AppConfig


class Studio(AppConfig):
    name = "studio"
    verbose_name = "Films"

    def ready(self) -> None:
        from accounts.services import house

        house.also("studio.services.looks.looks")
