"""What a channel is called."""

from __future__ import annotations

from kit.problems import Problem
from liveloop.models import Channel
from liveloop.services import slates

LONGEST = 60


def clean(name: str) -> str:
    """Return a name on one line, without what nobody could see."""
    seen = "".join(sign if sign.isprintable() else " " for sign in name)
    return " ".join(seen.split())[:LONGEST].strip()


def rename(channel: Channel, name: str) -> None:
    """Call it otherwise. Its cards say the name, so they are painted anew."""
    name = clean(name)
    if not name:
        raise Problem(
            "A channel needs a name.", "Write one.", kept="It keeps the one it has."
        )
    channel.name = name
    channel.save(update_fields=["name"])
    slates.want(channel.pk)
