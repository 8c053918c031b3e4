from __future__ import annotations

from django.apps import AppConfig


class Verse(AppConfig):
    name = "verse"
    verbose_name = "Worlds"
