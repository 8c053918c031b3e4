"""Jobs of the workers: ids in, one service called, nothing out."""

from __future__ import annotations

from django.utils import timezone

from accounts.models import Event
from accounts.services import house, tidying


def check_the_house(family_id: int, check_id: int) -> None:
    asked = Event.objects.select_related("family").get(
        pk=check_id, family_id=family_id, topic="check", kind="asked"
    )
    house.check(asked)


def tidy() -> None:
    tidying.tidy(timezone.now())
