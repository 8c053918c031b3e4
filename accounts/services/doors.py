"""Handing out ways in, and taking them back."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import ApiKey, Family, Invite, Profile, User
from accounts.models.api_key import LONGEST_DAYS
from accounts.models.device import DeviceQuerySet
from accounts.services.news import tell
from kit.problems import Problem


@transaction.atomic
def write_invite(made_by: User, name: str, now: datetime) -> tuple[Invite, str]:
    invite, token = Invite.write(made_by, name, now)
    text = f"{made_by.said_name} wrote an invitation for {name}."
    _tell(made_by.family, "people", "invited", text)
    return invite, token


@transaction.atomic
def take_back(invite: Invite, by: User, now: datetime) -> None:
    invite.take_back(now)
    text = f"{by.said_name} took back the invitation for {invite.name}."
    _tell(invite.family, "people", "uninvited", text)


@transaction.atomic
def end_devices(devices: DeviceQuerySet, family: Family, by: str, now: datetime) -> int:
    """Sign devices out: their cookie opens nothing from now on. Says how many."""
    names = list(devices.active().values_list("name", flat=True))
    devices.end(now)
    if names:
        which = names[0] if len(names) == 1 else f"{len(names)} devices"
        _tell(family, "devices", "ended", f"{by} signed out {which}.")
    return len(names)


@transaction.atomic
def cut_key(
    profile: Profile, name: str, scopes: list[str], days: int, now: datetime
) -> tuple[ApiKey, str]:
    """Return the new key and its text. Every key ends: a forgotten one is a way in."""
    if not 1 <= days <= LONGEST_DAYS:
        raise Problem(f"A key works for 1 to {LONGEST_DAYS} days.", "Choose fewer.")
    key, text = ApiKey.cut(profile, name, scopes, now + timedelta(days=days))
    _tell(key.family, "keys", "made", f"{profile} made a key for {name}.")
    return key, text


@transaction.atomic
def rotate_key(
    key: ApiKey, by: Profile, now: datetime, *, extend: bool
) -> tuple[ApiKey, str]:
    if key.profile_id != by.pk:
        # The new text acts as its owner, so nobody else may be shown it.
        raise Problem(
            f"This key acts as {key.profile}, so only {key.profile} can replace it.",
            "You can revoke it.",
        )
    fresh, text = key.rotate(now, extend=extend)
    _tell(key.family, "keys", "rotated", f"{by} replaced the key for {key.name}.")
    return fresh, text


@transaction.atomic
def revoke_key(key: ApiKey, by: Profile, now: datetime) -> None:
    key.revoke(now)
    _tell(key.family, "keys", "revoked", f"{by} revoked the key for {key.name}.")


def _tell(family: Family, topic: str, kind: str, text: str) -> None:
    tell(family, topic=topic, kind=kind, text=text, for_grown_ups=True)
