"""The nouns of the channel: what can be aired, channels, what they were told to air.

And those who watch it together.
"""

from __future__ import annotations

from liveloop.models.channel import Channel, Revision
from liveloop.models.item import Item, Stream
from liveloop.models.party import Party, PartyLine

__all__ = ["Channel", "Item", "Party", "PartyLine", "Revision", "Stream"]
