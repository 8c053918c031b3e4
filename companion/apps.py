from __future__ import annotations

from django.apps import AppConfig


class Companion(AppConfig):
    name = "companion"
    verbose_name = "Skerry"
