"""Jobs of the workers: ids in, one service called, nothing out."""

from __future__ import annotations

from liveloop.models import Channel
from liveloop.services import slates


def make_cards(channel_id: str) -> None:
    channel = Channel.objects.select_related("family").filter(pk=channel_id).first()
    if channel:
        slates.make_cards(channel)
