"""Televisions and their apps: one address for all channels, and their guide.

A television is a device of the family like any other: it is named, it stands in the
list of devices, and a grown-up ends it there. It has no cookie, so its address holds a
ticket instead.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import Device, User
from accounts.viewer import Viewer
from kit.problems import Problem
from liveloop.engine.guide import MOST, m3u, xmltv
from liveloop.models import Channel
from liveloop.services import telling, tickets

PAST, COMING = timedelta(days=2), timedelta(days=2)  # what a guide tells
CATCH_UP = 7  # days


def connect(user: User, viewer: Viewer, name: str) -> str:
    """Sign a television in, and return its ticket: told once, and not kept."""
    name = " ".join(name.split())[:80]
    if not name:
        raise Problem("The television has no name.", "Say which one it is.")
    device, _ = Device.sign_in(user, name)
    return tickets.for_television(device, viewer.profile)


def list_of(viewer: Viewer, ticket: str, house: str) -> str:
    """Return the channels as M3U; `house` is how the television calls us."""
    ours = Channel.objects.visible_to(viewer).in_order()
    return m3u(
        f"{house}/live/tv/{ticket}/guide.xml",
        [
            (
                str(each.pk),
                each.name,
                f"{house}/live/{each.slug}/{ticket}/0/index.m3u8",
                CATCH_UP,
            )
            for each in ours
        ],
    )


def guide_of(viewer: Viewer) -> bytes:
    """Return what was on and what comes, of all channels, as XMLTV."""
    now = timezone.now()
    ours = Channel.objects.visible_to(viewer).in_order()
    told = {}
    for each in ours:
        on = _around(each, viewer, now)
        told[str(each.pk)] = (each.name, [one.listing for one in on])
    return xmltv(told)


def _around(channel: Channel, viewer: Viewer, now: datetime) -> list[telling.On]:
    """Return what was on and what comes; of very short films as much of each."""
    both = telling.programme(channel, viewer, now - PAST, now + COMING)
    if both.is_whole:
        return both.airings
    # To cut at the end would leave only what is long past.
    coming = telling.programme(channel, viewer, now, now + COMING, most=MOST // 2)
    since = max(now - PAST, now - (coming.until - now))
    return telling.airings(channel, viewer, since, coming.until)
