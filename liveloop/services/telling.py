"""What is on, what was, and what comes: as pages, guides and programs tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from accounts.viewer import Viewer
from liveloop.engine.grid import moment_of
from liveloop.engine.guide import MOST, About, Listing, listed, spans
from liveloop.engine.revisions import SLATE
from liveloop.engine.revisions import Channel as Told
from liveloop.engine.schedule import NIGHT
from liveloop.models import Channel, Item
from liveloop.models.channel import EPOCH
from liveloop.services import airing
from studio.models import Film

CARDS = {
    SLATE.id: About("Nothing planned", "Soon there will be something to see."),
    NIGHT.id: About("Quiet hours", "The channel is asleep."),
}
IDENT = About("The channel’s ident")
UNSEEN = About("A film of the family")  # somebody else's, in the guide of a child
LONGEST = timedelta(days=8)


@dataclass(frozen=True)
class On:
    """Something that airs, and the film it is, if this viewer may see it."""

    listing: Listing
    film: Film | None

    @property
    def title(self) -> str:
        return self.listing.about.title

    @property
    def starts(self) -> datetime:
        return _moment(self.listing.start)

    @property
    def ends(self) -> datetime:
        return _moment(self.listing.end)


@dataclass(frozen=True)
class Programme:
    """What airs between two moments, and until when it is told: not all at once."""

    airings: list[On]
    until: datetime
    is_whole: bool


def airings(
    channel: Channel,
    viewer: Viewer,
    since: datetime,
    until: datetime,
    told: Told | None = None,
) -> list[On]:
    """Return what airs between two moments, as this viewer may know it.

    `told`: what would decide it, if not what does.
    """
    return programme(channel, viewer, since, until, told).airings


def programme(
    channel: Channel,
    viewer: Viewer,
    since: datetime,
    until: datetime,
    told: Told | None = None,
    *,
    most: int = MOST,
) -> Programme:
    """Return as much as is told at once of what airs between two moments."""
    told = told or airing.told_now(channel.pk)
    first, last = _milliseconds(since), _milliseconds(min(until, since + LONGEST))
    begun = max(first, moment_of(told.begins, EPOCH))
    if last < begun:
        return Programme([], _moment(last), True)
    shown, told_until = spans(told, begun, last, most)
    ids = {each.entry for each in shown}
    films = _films(ids, viewer)
    about = {entry: CARDS.get(entry, UNSEEN) for entry in ids}
    about |= dict.fromkeys(_idents(ids), IDENT)
    about |= {
        entry: About(film.title, film.description, film.language)
        for entry, film in films.items()
    }
    on = [On(each, films.get(each.entry)) for each in listed(shown, about)]
    return Programme(on, _moment(told_until), told_until >= last)


def now_and_next(channel: Channel, viewer: Viewer, at: datetime) -> list[On]:
    """Return what airs and the two that follow."""
    return programme(channel, viewer, at, at + timedelta(hours=6), most=3).airings


def _idents(ids: Iterable[str]) -> list[str]:
    items = Item.objects.filter(pk__in=[int(each) for each in ids if each.isdigit()])
    cards = items.filter(kind=Item.Kind.CARD).values_list("pk", flat=True)
    return [str(pk) for pk in cards]


def _films(ids: Iterable[str], viewer: Viewer) -> dict[str, Film]:
    items = Item.objects.filter(pk__in=[int(each) for each in ids if each.isdigit()])
    of = {str(pk): film for pk, film in items.values_list("pk", "film") if film}
    shown = Film.objects.visible_to(viewer).kept().published()
    seen = shown.select_related("made_by", "job")
    films = seen.in_bulk(set(of.values()))
    return {entry: films[film] for entry, film in of.items() if film in films}


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
