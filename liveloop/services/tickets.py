"""Tickets: who holds one may tune in, for as long as they may watch at all.

A ticket is in every address that a playlist names, because televisions send no cookie.
It says who asked for it and at which window; whether they still may is looked at again
every two seconds, so that a device which is ended sees nothing more.

A page's ticket, or a key's, is over after a day, and a page's as soon as somebody else
comes to its window. Its address then answers 403, and a player asks for another one at
the address that led it here. A television has nowhere to ask: its ticket ends with it.
"""

from __future__ import annotations

import base64
import secrets
import time
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core import signing
from django.utils import timezone

from accounts.models import ApiKey, Device, Profile
from accounts.viewer import Viewer
from liveloop.models import Channel
from liveloop.services.memory import LOOK, Kept

LIFE = 24 * 3600  # seconds, of a ticket that can be asked for anew
NONCE = 12  # bytes (RFC 8439)
MOST = 4096  # tickets remembered by a process
_signer = signing.Signer(salt="liveloop.ticket", sep="~")


@dataclass(frozen=True)
class Holder:
    """Who holds a ticket, and for which channel; None: for all of the family's."""

    viewer: Viewer
    channel: UUID | None

    @cached_property
    def who(self) -> tuple[int, int]:
        """The family and the person: what they may see is the same by any ticket."""
        family, profile = self.viewer.family, self.viewer.profile
        return family.pk if family else 0, profile.pk if profile else 0


def issue(viewer: Viewer, channel: Channel, session: str | None = None) -> str:
    """Return a ticket for somebody who was just found to be allowed.

    With the key of their session it is theirs only while they are at that window.
    """
    profile = viewer.profile.pk if viewer.profile else None
    window = f"k{viewer.key.pk}" if viewer.key else ""
    if viewer.device and not window:
        window = f"d{viewer.device.pk.hex}"
    said = [channel.pk.hex, profile, window, int(time.time()), _sealed(session)]
    return _signer.sign_object(said)


def for_television(device: Device, profile: Profile | None) -> str:
    """Return a ticket for all channels, until the device is ended."""
    return _signer.sign_object(["", profile and profile.pk, f"d{device.pk.hex}"])


def is_ours(ticket: str) -> bool:
    """Say whether the house wrote it, if it holds still or not."""
    try:
        _signer.unsign(ticket)
    except signing.BadSignature:
        return False
    return True


def look(ticket: str) -> Holder | None:
    """Say who holds it, if they may watch. What was found holds for a moment."""
    return _seen.look(ticket, lambda: _looked_up(ticket))


def _looked_up(ticket: str) -> Holder | None:
    try:
        channel, profile, window, *more = _signer.unsign_object(ticket)
        which = UUID(channel) if channel else None
        if which and not _holds(profile, *more):
            return None
        viewer = _viewer(profile, str(window))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Holder(viewer, which) if viewer.may("watch") else None


def _holds(profile: Any, issued: int, session: str) -> bool:
    """Say whether a day has not gone by, and nobody else is at the window."""
    if time.time() - issued > LIFE:
        return False
    return not session or _face(session) == profile


def _face(session: str) -> Any:
    """Return who is at the window now. Only its session knows: no row of a device does.

    Whoever is picked there gets a session with another key, so the one that was sealed
    is gone then, as it is when somebody signs out.
    """
    try:
        key = _sealing().decrypt(*_opened(session), None).decode()
    except (InvalidTag, ValueError):
        return None
    return import_module(settings.SESSION_ENGINE).SessionStore(key).get("profile")


def _sealed(session: str | None) -> str:
    # Sealed and not only signed: with the cookie of its device a session opens the
    # house, and addresses are written into logs.
    if not session:
        return ""
    nonce = secrets.token_bytes(NONCE)
    hidden = nonce + _sealing().encrypt(nonce, session.encode(), None)
    return base64.urlsafe_b64encode(hidden).decode()


def _opened(sealed: str) -> tuple[bytes, bytes]:
    hidden = base64.urlsafe_b64decode(sealed)
    return hidden[:NONCE], hidden[NONCE:]


@cache
def _key(secret: str) -> ChaCha20Poly1305:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"liveloop.ticket")
    return ChaCha20Poly1305(derive.derive(secret.encode()))


def _sealing() -> ChaCha20Poly1305:
    return _key(settings.SECRET_KEY)


def _viewer(profile: Any, window: str) -> Viewer:
    device = key = None
    if window.startswith("d"):
        active = Device.objects.active().select_related("family")
        device = active.filter(pk=UUID(window[1:])).first()
    elif window.startswith("k"):
        usable = ApiKey.objects.usable(timezone.now()).select_related("family")
        key = usable.filter(pk=int(window[1:])).first()
    place = device or key
    if place is None:
        return Viewer()
    ours = Profile.objects.filter(family=place.family_id).select_related("user")
    return Viewer(device=device, key=key, profile=ours.filter(pk=profile).first())


def channels_of(viewer: Viewer) -> dict[str, Channel]:
    """Return the channels that somebody may watch, by their addresses."""
    return {each.slug: each for each in Channel.objects.visible_to(viewer)}


_seen: Kept[Holder | None] = Kept(MOST, holds=LOOK)
