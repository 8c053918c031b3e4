"""A channel's schedule as somebody is changing it, before it goes on air.

Two grown-ups may change it at once. So a change is made under the lock of the row, and
says for which version it was meant: the places it names are that version's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q

from accounts.models import Profile
from kit.problems import Problem
from liveloop.engine import editing, leaving
from liveloop.engine.grid import moment_of
from liveloop.engine.order import Entry
from liveloop.engine.revisions import Channel as Told
from liveloop.engine.schedule import Schedule
from liveloop.engine.written import from_json, to_json
from liveloop.models import Channel, Item, Revision
from liveloop.models.channel import EPOCH
from liveloop.services import channels
from liveloop.services.items import item_of
from studio.models import Film

Edit = Callable[[Schedule], Schedule]
MOST_RULES = 60  # each is looked at whenever the clock comes to another one


class Changed(Problem):
    """It is not what the person who changes it saw."""

    def __init__(self) -> None:
        super().__init__(
            "The order was changed meanwhile, at another window.",
            "Here it is as it is now: look, and change this one.",
            kept="What was done there is kept.",
        )


# ------------------------------------------------------------------- what there is
def schedule_of(channel: Channel) -> Schedule:
    """Return the schedule that is being changed, or else the one on air.

    Without what no channel may show any more: it may have been made private since.
    """
    if channel.draft is None:
        return _shown(channel, aired(channel))
    if isinstance(channel.draft, list):
        return _of_films(channel, channel.draft)
    return _shown(channel, from_json(channel.draft))


def aired(channel: Channel) -> Schedule:
    return channel.told().revisions[-1].schedule


def version_of(channel: Channel) -> str:
    """Return what tells this state from every other: the schedule, and what is on air.

    Both, because putting on air replaces what is there, and that must be what one saw.
    """
    latest = channel.revisions.aggregate(nth=Max("nth"))["nth"]
    said = json.dumps([latest, to_json(schedule_of(channel))], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def titles_of(channel: Channel, schedule: Schedule) -> dict[str, str]:
    """Return how the entries of a schedule are called."""
    items = Item.objects.filter(
        family=channel.family_id, pk__in=_numbers(leaving.named(schedule))
    ).select_related("film")
    return {
        str(each.pk): each.film.title if each.film else "the channel’s ident"
        for each in items
    }


# ------------------------------------------------------------------------ changing
def change(channel: Channel, version: str | None, edit: Edit) -> None:
    """Change the schedule. `version`: the one that was shown; None: whichever it is."""
    with transaction.atomic():
        held = _held(channel, version)
        had = schedule_of(held)
        try:
            has = edit(had)
        except editing.NoSuchPlace as nowhere:
            raise Changed from nowhere
        _refuse_too_much(has)
        # Back to what is on air: nothing is left to put there.
        same = has == _shown(held, aired(held))
        _save(held, None if same else to_json(has))
    channel.draft = held.draft


def add(channel: Channel, film: Film) -> None:
    """Add a film at the end: that means the same, whatever was changed meanwhile."""
    entry = entry_of(film)
    change(channel, None, lambda had: editing.added(had, entry))


def entry_of(film: Film) -> Entry:
    """Return a film as a schedule names it, if it may be aired."""
    if not film.is_published:
        raise Problem(
            f"“{film.title}” is private.",
            "Show it to everybody first: then the channel may show it too.",
        )
    return item_of(film).entry


def discard(channel: Channel, version: str | None) -> None:
    with transaction.atomic():
        _save(_held(channel, version), None)
    channel.draft = None


# ------------------------------------------------------------------ putting on air
@dataclass(frozen=True)
class Preview:
    """What a channel would air if the changes went on air now."""

    had: Told
    has: Told
    starts: datetime
    after: str  # the entry that plays until then, if there is one


def preview(channel: Channel) -> Preview:
    """Return what the changes would do. Nothing is changed yet."""
    had = channel.told()
    has = had.revised(schedule_of(channel), channels.now())
    first = has.revisions[-1].first
    playing = has.airing_at(first - 1)
    return Preview(had, has, starts_of(first), playing.entry.id if playing else "")


def starts_of(first: int) -> datetime:
    """Return when a change is on air, by the first number it decides."""
    return datetime.fromtimestamp(moment_of(first, EPOCH) / 1000, UTC)


def put_on_air(channel: Channel, version: str | None, by: Profile | None) -> Revision:
    """Let what was changed be aired, from the end of what plays now on."""
    with transaction.atomic():
        held = _held(channel, version)
        if held.draft is None:
            raise Problem("Nothing was changed.", "What is on air stays on air.")
        revision = channels.revise(held, _newest(schedule_of(held)), by=by)
        _save(held, None)
    channel.draft = None
    return revision


def undo(channel: Channel, version: str | None, by: Profile | None) -> Revision:
    """Air again what was aired before the last change that anybody made."""
    with transaction.atomic():
        return channels.undo(_held(channel, version), by=by)


# --------------------------------------------------------------------------- inside
def _held(channel: Channel, version: str | None) -> Channel:
    """Lock the channel's row, and make sure that it is as it was shown."""
    held = Channel.objects.select_for_update().get(pk=channel.pk)
    if version is not None and version != version_of(held):
        raise Changed
    return held


def _save(channel: Channel, draft: Mapping[str, object] | None) -> None:
    channel.draft = draft
    channel.save(update_fields=["draft"])


def _refuse_too_much(schedule: Schedule) -> None:
    if len(schedule.order.entries) > channels.LONGEST:
        raise Problem(
            f"A running order has {channels.LONGEST:,} entries at most.",
            "Take some out: it begins again when it is over.",
        )
    rules = len(schedule.programmes) + len(schedule.parts) + len(schedule.fillers)
    if rules + len(schedule.order.between) > MOST_RULES:
        raise Problem(
            f"A channel has {MOST_RULES} rules at most.", "Take one away first."
        )


def _shown(channel: Channel, schedule: Schedule) -> Schedule:
    named = leaving.named(schedule)
    shown = Q(film=None) | Q(film__in=Film.objects.kept().published())
    items = Item.objects.filter(shown, family=channel.family_id, pk__in=_numbers(named))
    gone = named - {str(pk) for pk in items.values_list("pk", flat=True)}
    return leaving.without(schedule, gone) if gone else schedule


def _newest(schedule: Schedule) -> Schedule:
    """Return a schedule with each film as it is today: it may have a new take."""
    items = Item.objects.filter(pk__in=_numbers(leaving.named(schedule)))
    by = {
        str(item.pk): item_of(item.film).entry
        for item in items.select_related("film__job")
        if item.film
    }
    return editing.replaced(schedule, by)


def _of_films(channel: Channel, ids: Sequence[str]) -> Schedule:
    """Read a draft as it was written at first: films, by their ids."""
    seen = Film.objects.filter(family=channel.family_id).kept().finished().published()
    found = seen.select_related("job").in_bulk({UUID(each) for each in ids})
    films = [found[UUID(each)] for each in ids if UUID(each) in found]
    had = aired(channel)
    entries = tuple(item_of(film).entry for film in films)
    return replace(had, order=replace(had.order, entries=entries))


def _numbers(entries: frozenset[str]) -> list[int]:
    return [int(each) for each in entries if each.isdecimal()]
