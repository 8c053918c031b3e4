from __future__ import annotations

from django.apps import AppConfig


class Accounts(AppConfig):
    name = "accounts"
    verbose_name = "Families and people"

    def ready(self) -> None:
        from accounts import receivers  # noqa: F401  # connects itself on import
