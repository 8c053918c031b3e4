from __future__ import annotations

from django.apps import AppConfig


class Studio(AppConfig):
    name = "studio"
    verbose_name = "Films"
