"""The channel's ident: its name on a wave, as something that can be aired."""

from __future__ import annotations

from kit.problems import Problem
from liveloop.engine.order import Entry
from liveloop.models import Channel, Item
from liveloop.services import slates


def entry_of(channel: Channel) -> Entry:
    """Return the ident as a schedule names it."""
    mark = slates.mark_of(channel, slates.IDENT)
    found = Item.objects.filter(family=channel.family_id, mark=mark).first()
    if found is None:
        slates.want(channel.pk)
        raise Problem(
            "The channel’s ident is being painted.",
            "Add it again in half a minute.",
            kept="Nothing was changed.",
            passing=True,
        )
    return found.entry
