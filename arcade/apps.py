from __future__ import annotations

from django.apps import AppConfig


class Arcade(AppConfig):
    name = "arcade"
    verbose_name = "Games"
