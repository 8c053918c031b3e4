"""Channels: opened, told what to air, asked what is on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from ninja import Path, Query, Router, Status
from pydantic import AwareDatetime

from accounts.api.shapes import Error
from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from liveloop.api.shapes import (
    A_CHANNEL,
    AirsFrom,
    ChannelIn,
    ChannelOut,
    Guide,
    OnAir,
    OrderIn,
)
from liveloop.engine.grid import moment_of
from liveloop.models import Channel
from liveloop.models.channel import EPOCH
from liveloop.services import airing, channels, slates, telling
from studio.api.finding import family_of, or_conflict, whoever
from studio.models import Film

router = Router(tags=["Channels"])
SlugIn = Annotated[
    str,
    Path(pattern="^[a-z0-9-]{1,40}$", description="Its address.", example=A_CHANNEL),
]
Since = Annotated[AwareDatetime | None, Query(description="Else from now on.")]
Hours = Annotated[int, Query(ge=1, le=168, description="How far ahead.")]


@router.get("/channels", response=list[ChannelOut], summary="All channels")
@may("watch")
def all_channels(request: Request) -> list[dict[str, Any]]:
    ours = Channel.objects.visible_to(request.viewer).in_order()
    return [_said(each) for each in ours]


@router.post(
    "/channels",
    response={201: ChannelOut, 409: Error},
    summary="Open a channel",
)
@may("run the channel")
def open_one(request: Request, wish: ChannelIn) -> Status[dict[str, Any]]:
    """With films it is on air at once, as if it had been since `on_air_since`."""
    with or_conflict():
        opened = channels.open_channel(
            family_of(request.viewer),
            wish.name,
            slug=wish.slug or "",
            zone=wish.zone,
            languages=wish.languages,
            since=wish.on_air_since,
            films=_films(request, wish.films),
            by=whoever(request.viewer),
        )
    slates.want(opened.pk)
    return Status(201, _said(opened))


@router.put(
    "/channels/{slug}/order",
    response={200: AirsFrom, 409: Error},
    by_alias=True,
    summary="Change what it airs",
)
@may("run the channel")
def order(request: Request, slug: SlugIn, wish: OrderIn) -> dict[str, Any]:
    """From the end of what plays now on, or from a moment that is asked for.

    What has aired never changes, nor does what players may already have: a moment that
    is too soon is refused, and the soonest is said. What was to be on air from there on
    is called off.
    """
    found = _channel(request, slug)
    films = _films(request, wish.films)
    with or_conflict():
        revision = channels.put_on_air(
            found,
            films,
            play=wish.play,
            seed=wish.seed,
            starts=wish.from_,
            by=whoever(request.viewer),
        )
    begins = datetime.fromtimestamp(moment_of(revision.first, EPOCH) / 1000, UTC)
    return {"from": begins, "films": len(films)}


@router.get("/channels/{slug}/now", response=OnAir, summary="What is on")
@may("watch")
def now(request: Request, slug: SlugIn) -> dict[str, Any]:
    at = timezone.now()
    on = telling.now_and_next(_channel(request, slug), request.viewer, at)
    said = [_airing(each) for each in on]
    return {"at": at, "now": said[0] if said else None, "later": said[1:]}


@router.get("/channels/{slug}/guide", response=Guide, summary="What comes, and was")
@may("watch")
def guide(
    request: Request, slug: SlugIn, since: Since = None, hours: Hours = 24
) -> dict[str, Any]:
    """Also of the past: whatever was on air can still be seen at its time.

    At most 2,000 airings are told at once. If there are more, `is_whole` is false, and
    to ask again with `since` at `until` tells what comes next.
    """
    found = _channel(request, slug)
    begins = since or timezone.now()
    if not 2020 < begins.year < 9000:
        raise Refused("wrong-input", "That is no time of a channel's.")
    ends = begins + timedelta(hours=hours)
    told = telling.programme(found, request.viewer, begins, ends)
    return {
        "channel": found.slug,
        "airings": [_airing(each) for each in told.airings],
        # Moments are said in whole seconds: one that was rounded down would lie in an
        # airing that was told already.
        "until": told.until + timedelta(microseconds=999_999),
        "is_whole": told.is_whole,
    }


def _channel(request: Request, slug: str) -> Channel:
    return get_object_or_404(Channel.objects.visible_to(request.viewer), slug=slug)


def _films(request: Request, ids: list[UUID]) -> list[Film]:
    """Return the films by their ids, all of which everybody may see."""
    seen = Film.objects.visible_to(request.viewer).kept().finished()
    found = seen.in_bulk(set(ids))
    for id_ in ids:
        if id_ not in found:
            raise Refused("conflict", f"There is no film {id_}.")
        if not found[id_].is_published:
            raise Refused(
                "conflict",
                f"“{found[id_].title}” is private.",
                "Publish it first: then the channel may show it.",
            )
    return [found[id_] for id_ in ids]


def _said(channel: Channel) -> dict[str, Any]:
    since = moment_of(airing.told_now(channel.pk).begins, EPOCH)
    return {
        "slug": channel.slug,
        "name": channel.name,
        "number": channel.number,
        "zone": channel.zone,
        "languages": channel.languages,
        "on_air_since": datetime.fromtimestamp(since / 1000, UTC),
        "stream": reverse("liveloop:index", args=[channel.slug]),
    }


def _airing(on: telling.On) -> dict[str, Any]:
    return {
        "id": on.listing.id,
        "starts_at": on.starts,
        "ends_at": on.ends,
        "title": on.title,
        "content": on.film.pk if on.film else None,
    }
