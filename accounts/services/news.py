"""Writing down what happened, and nudging whoever watches."""

from __future__ import annotations

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.conf import settings
from django.db import transaction

from accounts.models import Event, Family

LOOK_NOW = "live"


def tell(
    family: Family,
    *,
    topic: str,
    kind: str,
    text: str = "",
    for_grown_ups: bool = False,
    **data: object,
) -> Event:
    """Write down that something happened, and nudge every open page to look."""
    event = Event.objects.create(
        family=family,
        topic=topic,
        kind=kind,
        text=text[:500],
        for_grown_ups=for_grown_ups,
        data=data,
    )
    if settings.HOUSE.redis_url:
        transaction.on_commit(nudge, robust=True)
    return event


def nudge() -> None:
    """Say "look now" to every web process. Lost nudges cost seconds, not news."""
    layer = get_channel_layer()
    async_to_sync(layer.group_send)(LOOK_NOW, {"type": "look"})
