"""Tuners: a channel as one stream without an end, for recorders that know nothing else.

Plex, and every app that takes an HDHomeRun, asks for its channels in its own words and
then for a transport stream. What is in that stream is what playlists name.
"""

from __future__ import annotations

import time

from django.utils.crypto import salted_hmac

from accounts.viewer import Viewer
from liveloop.engine.grid import moment_of
from liveloop.engine.hdhomerun import Tuner, device_id
from liveloop.models import Channel
from liveloop.models.channel import EPOCH
from liveloop.models.item import PICTURES
from liveloop.services import airing, channels
from liveloop.services.airing import NotOnAir, Rendition

AT_ONCE = 4  # streams of a process: each is an ffmpeg of 40 to 50 MB
BACK = 3  # segments that a stream begins with, so that it never waits for the next
LATE = 150  # segments: ten minutes behind, somebody went away and did not say so


def tuner_of(viewer: Viewer, base: str) -> Tuner:
    """Return the family's tuner. It has the same number for ever, on any television.

    Recorders know their channels by it: a television that is connected anew must not
    lose what was planned.
    """
    who = (viewer.family and viewer.family.pk, viewer.profile and viewer.profile.pk)
    seed = salted_hmac("liveloop.tuner", repr(who), algorithm="sha256").digest()
    id_ = device_id(int.from_bytes(seed[:4], "big"))
    return Tuner(f"Pharos, {viewer.family}", id_, base, AT_ONCE)


def lineup_of(viewer: Viewer) -> list[tuple[int, str]]:
    """Return the channels that this viewer may watch, by number and name."""
    ours = Channel.objects.visible_to(viewer).in_order()
    return list(ours.values_list("number", "name"))


def channel_of(viewer: Viewer, number: int) -> Channel:
    found = Channel.objects.visible_to(viewer).in_order().filter(number=number).first()
    if found is None:
        raise NotOnAir
    return found


def first_of(channel: Channel) -> int:
    """Return the number that somebody who tunes in now begins with."""
    return max(airing.told_of(channel.pk).since, channels.now() - BACK)


def seconds_until(number: int) -> float:
    """Return how long it takes until a segment has aired whole."""
    return max(0.0, moment_of(number + 1, EPOCH) / 1000 - time.time())


def starts(channel: Channel) -> list[bytes]:
    """Return what the picture and each voice begin with."""
    return [airing.start(channel, each).data for each in _renditions(channel)]


def pieces(channel: Channel, viewer: Viewer, number: int) -> list[bytes]:
    """Return a segment of the picture and of each voice, as this viewer may see it."""
    return [
        airing.segment(channel, viewer, each, number).data
        for each in _renditions(channel)
    ]


def _renditions(channel: Channel) -> list[Rendition]:
    voices = [Rendition("audio", language) for language in channel.languages]
    return [Rendition("video", PICTURES[0]), *voices]
