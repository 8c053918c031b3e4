from __future__ import annotations

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class House(AppConfig):
    """Wiring. An app only so that its management commands and checks are found."""

    name = "config"
    label = "house"
    verbose_name = "The house"


class Admin(AdminConfig):
    default_site = "config.admin.HouseAdmin"
