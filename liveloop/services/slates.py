"""The cards of a channel: what is shown when there is nothing else to show."""

from __future__ import annotations

import hashlib
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django_q.tasks import async_task

from liveloop.engine.revisions import SLATE
from liveloop.engine.schedule import NIGHT
from liveloop.models import Channel, Item, Stream
from studio.engine.cards import Card
from studio.engine.cards import kind as engine_kind
from studio.models import Artifact
from studio.pipeline import cards
from studio.pipeline.fonts import house_fonts
from studio.services import store

VERSION = 1  # changes with the bytes
ASK_AGAIN = 20.0  # seconds in which a card that is being made is not asked for anew
OURS = "card"  # what an artifact is called that we made
IDENT = "ident"
KINDS = (SLATE.id, NIGHT.id, IDENT)  # they are called as their cards are
_asked: dict[UUID, float] = {}


class NotYet(Exception):
    """Somebody is painting it: come again in a moment."""


def card_of(channel: UUID, kind: str) -> Item:
    """Return a channel's card; until it is painted, another one that is there."""
    ours = Channel.objects.get(pk=channel)
    found = _found(ours, kind)
    if found is None:
        want(channel)
        found = next(filter(None, (_found(ours, each) for each in KINDS)), None)
        cards_there = _there(ours.family_id).filter(kind=Item.Kind.CARD)
        found = found or cards_there.order_by("pk").first()
    if found is None:
        raise NotYet
    return found


def pattern_of(channel: UUID) -> Item:
    """Return something that begins as everything on a channel does.

    Its slate; until that is painted, whatever was aired first, so that a new channel
    is on air with its first film and not some seconds later.
    """
    try:
        return card_of(channel, SLATE.id)
    except NotYet:
        if found := first_of(Channel.objects.get(pk=channel).family_id):
            return found
        raise


def first_of(family: int) -> Item | None:
    """Return what a family's channels were begun with: a card, or else a film."""
    return _there(family).order_by("kind", "pk").first()


def lose(channel: UUID, artifact: Artifact) -> None:
    """Note that a card's file is gone or damaged, so that it is painted anew."""
    if artifact.kind != OURS:
        return  # a film's is the studio's to mend
    same = Artifact.objects.filter(pk=artifact.pk, file=artifact.file, is_lost=False)
    # Once: another process may have noticed too, and it may be painted by now.
    if same.update(is_lost=True):
        # What is damaged would be left as it is: it has the name of what is made.
        default_storage.delete(artifact.file)
        with suppress(store.Lost):
            store.at_hand(artifact).unlink()
    want(channel)


def is_ready(channel: UUID) -> bool:
    """Say whether there is a picture for when there is nothing; else ask for one."""
    try:
        card_of(channel, SLATE.id)
    except NotYet:
        return False
    return True


def want(channel: UUID) -> None:
    """Ask a worker for the cards of a channel, but not twice in a moment."""
    if time.monotonic() - _asked.get(channel, -ASK_AGAIN) < ASK_AGAIN:
        return
    _asked[channel] = time.monotonic()
    transaction.on_commit(lambda: async_task("liveloop.tasks.make_cards", str(channel)))


def make_cards(channel: Channel) -> None:
    """Paint what is not there yet. Takes seconds: a worker's work."""
    for kind in KINDS:
        if _found(channel, kind) is None:
            _made(channel, kind)


def _found(channel: Channel, kind: str) -> Item | None:
    return _there(channel.family_id).filter(mark=mark_of(channel, kind)).first()


def _there(family: int) -> QuerySet[Item]:
    """Return what a family can air and has all files of, as far as is known."""
    return Item.objects.filter(family=family).exclude(streams__artifact__is_lost=True)


def _made(channel: Channel, kind: str) -> None:
    card = Card(kind, channel.name, seed=1, segments=engine_kind(kind).segments)
    fonts = house_fonts(settings.FRONT)
    mark = mark_of(channel, kind)
    with tempfile.TemporaryDirectory(dir=_bench()) as folder:
        began = time.monotonic()
        cut = cards.made(card, Path(folder), fonts)
        kept = {
            what: store.keep(
                channel.family, kind=OURS, key=_key(mark, what), suffix=".mp4",
                made=made, seconds=time.monotonic() - began,
            )
            for what, made in cut.streams.items()
        }  # fmt: skip
    try:
        with transaction.atomic():
            item = Item.objects.create(
                family=channel.family, kind=Item.Kind.CARD, mark=mark,
                title=channel.name, segments=card.segments,
            )  # fmt: skip
            Stream.objects.bulk_create(
                Stream(item=item, what=what, artifact=each)
                for what, each in kept.items()
            )
    except IntegrityError:
        return  # another worker was as quick


def _bench() -> Path:
    folder: Path = settings.DATA / "making"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def mark_of(channel: Channel, kind: str) -> str:
    return _key(f"card {VERSION} {kind}", channel.name)


def _key(*parts: str) -> str:
    return hashlib.sha256("/".join(parts).encode()).hexdigest()
