"""Channels: opened, told what to air, and asked what they air."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from django.db import IntegrityError, transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.text import slugify

from accounts.models import Family, Profile
from kit.problems import Problem
from liveloop.engine import leaving, revisions
from liveloop.engine.grid import SEGMENT, moment_of, number_at, written
from liveloop.engine.order import Order, Play
from liveloop.engine.playlist import LEAST, WINDOW
from liveloop.engine.schedule import Schedule
from liveloop.engine.written import to_json
from liveloop.models import Channel, Item, Revision
from liveloop.models.channel import EPOCH
from liveloop.services.items import item_of
from studio.models import Film

OURS = {"open", "televisions", "tv"}  # addresses of the house itself
MOST = 12  # channels of a family
LONGEST = 10_000  # entries of a running order
REMEMBERED = 30  # changes that an undo looks back at
FARTHEST = timedelta(days=366)  # ahead that a change may begin


def now() -> int:
    """Return the number that is on air, by the house's clock."""
    return number_at(round(time.time() * 1000), EPOCH)


def open_channel(  # noqa: PLR0913  # a channel is opened by name
    family: Family,
    name: str,
    *,
    slug: str = "",
    zone: str = "UTC",
    languages: Sequence[str] = ("en",),
    since: datetime | None = None,
    films: Sequence[Film] = (),
    by: Profile | None = None,
) -> Channel:
    """Open a channel; with films it is on air at once, and was since `since`."""
    if Channel.objects.filter(family=family).count() >= MOST:
        raise Problem(f"A family has {MOST} channels at most.", "Use one of them.")
    begins = now() if since is None else _number(since)
    if begins > now() or begins < WINDOW:
        raise Problem(
            "A channel is on air since a moment that is past, and not before 2020.",
            "Leave the moment out: then it is on air from now on.",
        )
    # As many segments have aired as a player must find, so that whoever tunes in at
    # once sees the first film from its first picture. Before them lies a window of
    # slate: the order is at a moment before its beginning.
    begins = min(begins, now() - LEAST)
    if slug in OURS:
        raise Problem(f"“{slug}” is an address of the house.", "Choose another one.")
    schedule = Schedule(_order(films), zone)
    try:
        with transaction.atomic():
            channel = Channel.objects.create(
                family=family,
                name=" ".join(name.split())[:60],
                slug=slug or _free_slug(name),
                number=Channel.objects.filter(family=family).count() + 1,
                zone=zone,
                languages=list(dict.fromkeys(languages)) or ["en"],
            )
            Revision.objects.create(
                channel=channel, nth=0, first=begins - WINDOW, at=-WINDOW,
                schedule=to_json(schedule), made_by=by,
            )  # fmt: skip
    except IntegrityError as taken:
        raise Problem(
            f"There is a channel at “{slug}” already.", "Choose another address."
        ) from taken
    return channel


def put_on_air(
    channel: Channel,
    films: Sequence[Film],
    *,
    play: Play = "loop",
    seed: int = 0,
    starts: datetime | None = None,
    by: Profile | None = None,
) -> Revision:
    """Let the channel air these films: as soon as what plays is over, or at a moment.

    What plays at the moment that was asked for is cut. What has a time of its own, and
    what comes between the films, stays as it was.
    """
    had = channel.told().revisions[-1].schedule
    shown = _order(films, play, seed)
    order = replace(shown, between=had.order.between, every=had.order.every)
    return revise(channel, replace(had, order=order), starts=starts, by=by)


def revise(
    channel: Channel,
    schedule: Schedule,
    *,
    starts: datetime | None = None,
    by: Profile | None = None,
) -> Revision:
    """Add a revision. What players may already have is never touched."""
    first = None if starts is None else _first_at(starts)
    with _held(channel) as told:
        # Here and not before: a film may be thrown away while an order is written.
        left = leaving.without(schedule, _gone(leaving.named(schedule)))
        try:
            revised = told.revised(left, now(), starts=first)
        except revisions.TooSoon as refused:
            moment = written(moment_of(refused.soonest, EPOCH))
            raise Problem(
                "What airs then cannot be changed any more: players may have it.",
                f"The soonest is {moment}. Without a moment it begins by itself as "
                "soon as what plays is over.",
            ) from refused
        return _write(channel, told, revised, by)


def undo(channel: Channel, *, by: Profile | None = None) -> Revision:
    """Air what was aired before the last change that stands.

    A second undo goes one change further back. Films that were taken away since are
    left out; what was not on air yet is called off, and what plays goes on.
    """
    with _held(channel) as told:
        revised = told.restored(_before_the_last(channel), now())
        return _write(channel, told, revised, by)


def take_off(film: Film) -> None:
    """Let no channel show a film any more, from the first segment nobody has yet."""
    items = Item.objects.filter(film=film).values_list("pk", flat=True)
    gone = {str(pk) for pk in items}
    for channel in Channel.objects.filter(family=film.family_id):
        with _held(channel) as told:
            left = told.without(gone, now())
            if left != told:
                _write(channel, told, left)


def airing_of(channel: Channel, number: int | None = None) -> revisions.Airing | None:
    """Return what airs now, or at a number."""
    told: revisions.Channel = channel.told()
    return told.airing_at(now() if number is None else number)


@contextmanager
def _held(channel: Channel) -> Iterator[revisions.Channel]:
    """Hold a channel, so that changes wait for each other, and say what it airs."""
    with transaction.atomic():
        Channel.objects.select_for_update().get(pk=channel.pk)
        yield channel.told()


def _write(
    channel: Channel,
    told: revisions.Channel,
    revised: revisions.Channel,
    by: Profile | None = None,
) -> Revision:
    """Write down how a held channel differs from what it was."""
    pairs = zip(told.revisions, revised.revisions, strict=False)
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    off = channel.revisions.filter(first__in=[r.first for r in told.revisions[same:]])
    theirs = dict(off.values_list("first", "made_by"))
    off.call_off()
    latest = channel.revisions.aggregate(nth=Max("nth"))["nth"]
    for n, each in enumerate(revised.revisions[same:], 1):
        row = Revision.objects.create(
            channel=channel,
            nth=latest + n,
            first=each.first,
            at=each.at,
            schedule=to_json(each.schedule),
            made_by_id=by.pk if by else theirs.get(each.first),
            # By the clock that said how near it may begin.
            made_at=datetime.fromtimestamp(time.time(), UTC),
        )
    return row


def _before_the_last(channel: Channel) -> Schedule:
    """Return what was asked for before the last change, as far as it can be shown.

    A change to what was there before the last one took that back, whoever asked for it
    by whichever button. So it is enough to read what was asked for, and a second undo
    does not bring back what the first one took away.
    """
    rows = list(channel.revisions.order_by("-nth")[:REMEMBERED])
    asked = [row.told.schedule for row in reversed(rows)]
    gone = _gone(frozenset[str]().union(*map(leaving.named, asked)))
    steps: list[Schedule] = []
    for schedule in (leaving.without(each, gone) for each in asked):
        if len(steps) > 1 and schedule == steps[-2]:
            steps.pop()
        elif not steps or schedule != steps[-1]:
            steps.append(schedule)
    if len(steps) < 2:
        raise Problem(
            "There is no earlier order of this channel.",
            "Change the one that is there: what is on air goes on meanwhile.",
        )
    return steps[-2]


def _gone(entries: frozenset[str]) -> frozenset[str]:
    """Return which of them no channel may show: thrown away, or private again."""
    items = Item.objects.filter(pk__in=[int(each) for each in entries])
    films = Film.objects.kept().published()
    shown = items.filter(Q(film=None) | Q(film__in=films))
    return entries - {str(pk) for pk in shown.values_list("pk", flat=True)}


def _number(moment: datetime) -> int:
    return number_at(round(moment.timestamp() * 1000), EPOCH)


def _first_at(moment: datetime) -> int:
    """Return the first number that begins at a moment or after it."""
    if moment > timezone.now() + FARTHEST:
        raise Problem(
            f"A change begins within {FARTHEST.days} days.", "Say an earlier moment."
        )
    return -(-(round(moment.timestamp() * 1000) - EPOCH) // SEGMENT)


def _order(films: Sequence[Film], play: Play = "loop", seed: int = 0) -> Order:
    if len(films) > LONGEST:
        raise Problem(
            f"A running order has {LONGEST:,} entries at most.",
            "Leave some out: it begins again when it is over.",
        )
    items = {film.pk: item_of(film) for film in films}
    return Order(tuple(items[film.pk].entry for film in films), play, seed)


def _free_slug(name: str) -> str:
    plain = slugify(name).replace("_", "-").strip("-")[:32].strip("-") or "channel"
    taken = OURS | set(
        Channel.objects.filter(slug__startswith=plain).values_list("slug", flat=True)
    )
    names = (plain if n == 1 else f"{plain}-{n}" for n in range(1, len(taken) + 2))
    return next(each for each in names if each not in taken)
