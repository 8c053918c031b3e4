"""Verbs that span several nouns, or reach outside."""

from __future__ import annotations

from datetime import datetime

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import Event, Family, Invite, Profile, User
from kit.problems import Problem

LOOK_NOW = "live"


def tell(
    family: Family,
    *,
    topic: str,
    kind: str,
    text: str = "",
    for_grown_ups: bool = False,
    **data: object,
) -> Event:
    """Write down that something happened, and nudge every open page to look."""
    event = Event.objects.create(
        family=family,
        topic=topic,
        kind=kind,
        text=text[:500],
        for_grown_ups=for_grown_ups,
        data=data,
    )
    if settings.HOUSE.redis_url:
        transaction.on_commit(nudge)
    return event


def nudge() -> None:
    """Say "look now" to every web process. Lost nudges cost seconds, not news."""
    layer = get_channel_layer()
    async_to_sync(layer.group_send)(LOOK_NOW, {"type": "look"})


@transaction.atomic
def found_family(
    name: str, grown_up: str, username: str, password: str, picture: str = "mama"
) -> User:
    """Make a family with its first grown-up. The very first one runs the house."""
    is_first = not Family.objects.exists()
    user = _new_user(
        Family.objects.create(name=name),
        username,
        password,
        is_staff=is_first,
        is_superuser=is_first,
    )
    Profile.objects.create(
        family=user.family,
        user=user,
        name=grown_up,
        kind=Profile.Kind.OWNER,
        picture=picture,
    )
    return user


@transaction.atomic
def accept_invite(
    invite: Invite, name: str, username: str, password: str, now: datetime
) -> User:
    """Let one more grown-up in. The invitation is used up only if all of it works."""
    invite.take(now)
    user = _new_user(invite.family, username, password)
    Profile.objects.create(
        family=invite.family,
        user=user,
        name=name,
        kind=Profile.Kind.GROWN_UP,
        picture="papa",
    )
    Invite.objects.filter(pk=invite.pk).update(used_by=user)
    tell(
        invite.family,
        topic="people",
        kind="joined",
        text=f"{name} joined the family.",
        for_grown_ups=True,
    )
    return user


def _new_user(family: Family, username: str, password: str, **fields: bool) -> User:
    draft = User(username=username, family=family)
    try:
        validate_password(password, draft)
    except ValidationError as refusal:
        raise Problem("That password is easy to guess.", " ".join(refusal.messages)) from None
    if User.objects.filter(username__iexact=username).exists():
        raise Problem("Somebody already signs in with this name.", "Choose another.")
    return User.objects.create_user(username, password, family=family, **fields)
