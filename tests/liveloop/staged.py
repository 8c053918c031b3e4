"""A family with a channel on air, without a worker: two grey films that take turns.

For houses that run as a process of their own. Told by `manage.py shell`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

from django.utils import timezone

from accounts.models import Family, User
from accounts.viewer import Viewer
from liveloop.engine.order import Order
from liveloop.engine.schedule import Schedule
from liveloop.engine.written import to_json
from liveloop.models import Channel, Item, Stream
from liveloop.services import channels, slates, televisions
from studio.models import Film
from studio.pipeline import cards
from studio.pipeline.bench import Made
from studio.services import store
from tests.liveloop.conftest import card

TITLES = ("The Fox and the Kite", "An Owl by Day")


def on_air(slug: str = "skerry-tv", titles: tuple[str, ...] = TITLES) -> Channel:
    """Put films of two segments on air; they are, and were a minute ago."""
    family = Family.objects.get()
    cards.made = card
    with tempfile.TemporaryDirectory() as folder:
        packed = card(SimpleNamespace(segments=2), Path(folder), None)
        items = [_aired(family, title, packed.streams) for title in titles]
    channel = channels.open_channel(
        family,
        "Skerry TV",
        slug=slug,
        languages=["en", "es"],
        since=timezone.now() - timedelta(minutes=1),
    )
    # At once, and not in the twenty seconds that a change takes to come.
    order = Order(tuple(item.entry for item in items))
    channel.revisions.update(schedule=to_json(Schedule(order, channel.zone)))
    slates.make_cards(channel)
    return channel


def television(name: str = "The one in the loft") -> str:
    """Return the ticket of a television of Ada’s."""
    ada = User.objects.get(username="ada")
    return televisions.connect(ada, Viewer(profile=ada.profile), name)


def _aired(family: Family, title: str, streams: Mapping[str, Made]) -> Item:
    film = Film.objects.create(
        family=family, title=title, seconds=7, published_at=timezone.now(),
        language="en", made_by=family.profiles.first(),
    )  # fmt: skip
    item = Item.objects.create(
        family=family, film=film, mark=film.pk.hex, title=title, segments=2
    )
    for what, made in streams.items():
        kept = store.keep(
            family, kind="card", key=f"{film.pk.hex}{what}"[:64], suffix=".mp4",
            made=made, seconds=0,
        )  # fmt: skip
        language = "en" if what == "audio" else ""
        Stream.objects.create(item=item, what=what, language=language, artifact=kept)
    return item
