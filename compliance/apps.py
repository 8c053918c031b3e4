from __future__ import annotations

from django.apps import AppConfig


class Compliance(AppConfig):
    name = "compliance"
    verbose_name = "Consent and safety"
