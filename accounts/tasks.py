"""Jobs of the workers: ids in, one service called, nothing out."""

from __future__ import annotations

from accounts.models import Event
from accounts.services import house


def check_the_house(family_id: int, check_id: int) -> None:
    asked = Event.objects.select_related("family").get(
        pk=check_id, family_id=family_id, topic="check", kind="asked"
    )
    house.check(asked)
