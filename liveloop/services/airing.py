"""What goes out: the playlists of a channel and its segments, set to their time.

A segment is found by arithmetic, read from the file of its film and told where on the
channel's timeline it lies. What may not be seen, or is not there, is the slate.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import parse_qs
from uuid import UUID

from django.db.models import Max, Sum

from accounts.viewer import Viewer
from kit.problems import Problem
from liveloop.engine import playlist, revisions
from liveloop.engine.grid import number_at
from liveloop.engine.revisions import SLATE, Airing
from liveloop.engine.schedule import NIGHT
from liveloop.models import Channel, Item, Revision
from liveloop.models.channel import EPOCH
from liveloop.models.item import PICTURES
from liveloop.services import channels, cuts, slates, tickets
from liveloop.services.cuts import Cut, Damaged, Parts
from liveloop.services.cuts import NotOnAir as NotOnAir
from liveloop.services.cuts import Rendition as Rendition
from liveloop.services.memory import LOOK, Kept, may_look
from liveloop.services.tickets import Holder
from studio.models import Film
from studio.services import playlists, renditions

log = logging.getLogger("pharos.live")
TRIES = 4  # cards that are tried when the files of some are gone
KEPT = 256  # items whose segments a process has looked up
CHANNELS = 2048  # whose schedules it has read
MANY = 4096  # answers about who may see what
# What a player is told to expect, for the channel's life: the house format's most.
BANDWIDTH = {"720": (6_000_000, 2_800_000), "360": (1_500_000, 800_000)}

Found = TypeVar("Found")


class Unseen(Exception):
    """This viewer may not see it."""


# ------------------------------------------------------------------- the playlists
def channel_of(holder: Holder, slug: str) -> Channel | None:
    """Return the channel at an address, as a ticket's holder may see it."""
    ours = _ours.look(holder.who, lambda: tickets.channels_of(holder.viewer))
    found = ours.get(slug)
    return found if found and holder.channel in (None, found.pk) else None


def segments_back(channel: Channel, query: str) -> int | None:
    """Return how many segments ago “at=<unix seconds>” was; None: nobody asked."""
    at = parse_qs(query).get("at", [""])[0]
    if not at:
        return None
    if not at.isdecimal() or len(at) > 12:
        raise NotOnAir
    past, now = number_at(int(at) * 1000, EPOCH), channels.now()
    told = told_of(channel.pk)
    if not told.begins <= past <= now:
        raise NotOnAir
    # Nobody can begin with a list of one or two: then it is the first that has enough.
    return now - min(max(past, told.since + playlist.LEAST), now)


def index(channel: Channel, folder: str = "") -> str:
    """Return the playlist of playlists: the same for as long as there is a channel."""
    pictures, voices = _from_ours(channel.pk, "", lambda cut: _tracks(channel, cut))[1]
    videos = [(f"{folder}{each.file}.m3u8", each) for each in pictures]
    sounds = [
        (_named("audio", language, folder, first=n == 0), each)
        for n, (language, each) in enumerate(voices)
    ]
    words = [
        _named("captions", language, folder, first=n == 0)
        for n, language in enumerate(channel.languages)
    ]
    return playlists.multivariant(videos, sounds, words)


def media(channel: Channel, rendition: Rendition, number: int) -> bytes:
    """Return a rendition's playlist while `number` is on air.

    Everybody who watches asks for the same one, so it is written once.
    """
    if rendition.kind != "video" and rendition.which not in channel.languages:
        raise NotOnAir
    told = told_of(channel.pk)
    if number < told.since + playlist.LEAST:
        raise NotOnAir
    key = (channel.pk, rendition, number)
    by, text = _written.get(key) or (None, b"")
    if by is not told:
        words = rendition.kind == "captions"
        text = playlist.media(told, str(rendition), number, words=words).encode()
        _written.put(key, (told, text))
    return text


def told_of(channel: UUID) -> revisions.Channel:
    """Return what decides what a channel airs, as it was two seconds ago at most.

    An edit begins four segments ahead, so nobody is told anything that is not so.
    """
    newest = _newest.look("of all", _newest_revision)
    known, told = _channels.get(channel) or (None, None)
    if told is None or known != newest:
        may_look()
        told = told_now(channel)
        _channels.put(channel, (newest, told))
    return told


def _newest_revision() -> tuple[int | None, ...]:
    """Return what changes whenever any channel does: one question for a thousand.

    The highest number is not enough: of two edits in one moment the lower number may
    be there second.
    """
    found = Revision.objects.aggregate(Max("pk"), Sum("pk"))
    return tuple(found.values())


def told_now(channel: UUID) -> revisions.Channel:
    """Return what decides what a channel airs. To ask again costs one small query."""
    rows = Revision.objects.filter(channel=channel).order_by("-nth")
    latest = rows.values_list("pk", flat=True).first()
    if latest is None:
        raise NotOnAir
    # Every edit adds a row, also one that calls others off; and no number of a row is
    # given twice. So the same newest row tells the same.
    known, told = _whole.get(channel) or (-1, None)
    if told is None or known != latest:
        told = Channel.objects.get(pk=channel).told()
        _whole.put(channel, (latest, told))
    return told


# -------------------------------------------------------------------- the segments
@dataclass(frozen=True)
class Out:
    """A segment's bytes. The slate in place of another is not to be kept."""

    parts: Parts
    may_be_kept: bool = True

    @property
    def data(self) -> bytes:
        return b"".join(self.parts)


def start(channel: Channel, rendition: Rendition) -> Out:
    """Return what a player must read before all else; of everything aired, the same."""
    if rendition.kind == "captions":
        raise NotOnAir
    ours, data = _from_ours(channel.pk, "", lambda cut: cuts.start(cut, rendition))
    # Another card's, or a film's, until ours is painted: not to be kept.
    return Out((data,), ours.mark == slates.mark_of(channel, SLATE.id))


def segment(channel: Channel, viewer: Viewer, rendition: Rendition, number: int) -> Out:
    """Return a segment that has aired, as this viewer may see it."""
    airing = told_of(channel.pk).airing_at(number)
    if airing is None or number >= channels.now():
        raise NotOnAir  # what is to come is nobody's yet
    card = airing.entry.id if airing.entry in (SLATE, NIGHT) else ""
    if not card:
        try:
            return Out(_of_a_film(viewer, rendition, airing, number))
        except (Item.DoesNotExist, Unseen):
            pass  # it was deleted for good, or this viewer may not see it
        except (Problem, Damaged, OSError, LookupError) as trouble:
            log.warning("segment %s of %s: %s", number, airing.id, trouble)
            if isinstance(trouble, Damaged):
                slates.lose(channel.pk, trouble.artifact)  # if it is an ident of ours
            # It may be mended meanwhile, and then lies in another file.
            _cuts.forget(int(airing.entry.id))
    _, parts = _from_ours(
        channel.pk,
        card or SLATE.id,
        lambda cut: cuts.segment(cut, rendition, number % cut.segments, number),
    )
    # Not to be kept: a card of ours may be on its way, or the film come back.
    return Out(parts, False)


def _from_ours(
    channel: UUID, kind: str, read: Callable[[Cut], Found]
) -> tuple[Item, Found]:
    """Read a card of ours; if its file is gone, or damaged, the next best one.

    Without a kind, whatever begins as everything on the channel does.
    """

    def look() -> Item:
        return slates.card_of(channel, kind) if kind else slates.pattern_of(channel)

    for _ in range(TRIES):
        item = _cards.look((channel, kind), look)
        try:
            return item, read(_cut(item))
        except Damaged as trouble:
            log.warning("card %s of %s: %s", item.pk, channel, trouble)
            slates.lose(channel, trouble.artifact)
            _cuts.forget(item.pk)
            _cards.forget((channel, kind))
    raise slates.NotYet


def _of_a_film(
    viewer: Viewer, rendition: Rendition, airing: Airing, number: int
) -> Parts:
    cut = _cut_by_id(int(airing.entry.id))
    if not _may_see(viewer, cut.film):
        raise Unseen
    return cuts.segment(cut, rendition, airing.segment(number), number)


# --------------------------------------------------------------- what is remembered
_newest: Kept[tuple[int | None, ...]] = Kept(1, holds=LOOK)
_ours: Kept[dict[str, Channel]] = Kept(KEPT, holds=LOOK)
_cards: Kept[Item] = Kept(MANY, holds=LOOK)
_allowed: Kept[bool] = Kept(MANY, holds=LOOK)
_channels: Kept[tuple[object, revisions.Channel]] = Kept(CHANNELS)
_whole: Kept[tuple[int, revisions.Channel]] = Kept(CHANNELS)
_cuts: Kept[Cut] = Kept(KEPT)
_written: Kept[tuple[revisions.Channel, bytes]] = Kept(KEPT * 8)


def _may_see(viewer: Viewer, film: UUID | None) -> bool:
    if film is None:
        return True
    # What is private is on no channel, not even for those who see it elsewhere: a
    # television shows it to whoever sits before it.
    who = (viewer.profile.pk if viewer.profile else None, film)
    return _allowed.look(who, lambda: _is_shown(viewer, film))


def _is_shown(viewer: Viewer, film: UUID) -> bool:
    shown = Film.objects.visible_to(viewer).kept().published()
    return shown.filter(pk=film).exists()


def _cut_by_id(item: int) -> Cut:
    return _cuts.look(item, lambda: Cut(Item.objects.get(pk=item)))


def _cut(item: Item) -> Cut:
    return _cuts.look(item.pk, lambda: Cut(item))


def _tracks(
    channel: Channel, cut: Cut
) -> tuple[list[playlists.Rendition], list[tuple[str, playlists.Rendition]]]:
    """Return what there is to choose from: pictures, and voices by their language."""
    videos = [
        _described(cut, Rendition("video", size), *BANDWIDTH[size]) for size in PICTURES
    ]
    sounds = [
        (language, _described(cut, Rendition("audio", language), 200_000, 165_000))
        for language in channel.languages
    ]
    return videos, sounds


def _described(
    cut: Cut, rendition: Rendition, peak: int, mean: int
) -> playlists.Rendition:
    head = cuts.start(cut, rendition)
    facts = {"start": [0, len(head)], "segments": [], "bandwidth": peak}
    return playlists.Rendition.of(str(rendition), {**facts, "average": mean}, head)


def _named(kind: str, language: str, folder: str, *, first: bool) -> playlists.Named:
    named = renditions.named(kind, language, first=first)
    return replace(named, playlist=f"{folder}{named.playlist}")
