"""Making families, and people coming and going."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accounts.engine.pictures import free_of
from accounts.models import Device, Family, Invite, Profile, User
from accounts.models.profile import FOR_CHILDREN, FOR_GROWN_UPS
from accounts.services.news import tell
from kit.problems import Problem

Child = tuple[str, int | None]
SAME_NAME = "Somebody in the family is already called {}."


@transaction.atomic
def found_family(
    name: str,
    grown_up: str,
    username: str,
    password: str,
    picture: str = "mama",
    children: Iterable[Child] = (),
) -> User:
    """Make a family with its first grown-up. The very first one runs the house."""
    is_first = not Family.objects.exists()
    family = Family.objects.create(name=name)
    user = _new_user(
        family, username, password, is_staff=is_first, is_superuser=is_first
    )
    _new_profile(
        family, user=user, name=grown_up, kind=Profile.Kind.OWNER, picture=picture
    )
    for child, birth_year in children:
        face = free_picture(family)
        _new_profile(family, name=child, birth_year=birth_year, picture=face)
    return user


def free_picture(family: Family | None, *, grown_up: bool = False) -> str:
    """Choose a picture for somebody new that nobody of the family has, if any is."""
    taken = Profile.objects.filter(family=family).values_list("picture", flat=True)
    return free_of(FOR_GROWN_UPS if grown_up else FOR_CHILDREN, taken)


@transaction.atomic
def found_first_family(
    name: str,
    grown_up: str,
    username: str,
    password: str,
    picture: str,
    children: Iterable[Child] = (),
) -> User:
    """Make the family of a new house; of two who ask at once, one gets it.

    A row is needed to wait for each other at, and there is no family yet to lock. This
    one is made by every migration. (SQLite needs none: its transactions queue.)
    """
    ContentType.objects.select_for_update().get(app_label="accounts", model="family")
    if Family.objects.exists():
        raise Problem(
            "A family lives here already.",
            "Sign in, or ask one of its grown-ups for an invitation.",
        )
    return found_family(name, grown_up, username, password, picture, children)


@transaction.atomic
def accept_invite(
    invite: Invite,
    name: str,
    username: str,
    password: str,
    now: datetime,
    picture: str = "",
) -> User:
    """Let one more grown-up in. The invitation is used up only if all of it works."""
    invite.take(now)
    user = _new_user(invite.family, username, password)
    _new_profile(
        invite.family,
        user=user,
        name=name,
        kind=Profile.Kind.GROWN_UP,
        picture=picture or free_picture(invite.family, grown_up=True),
    )
    Invite.objects.filter(pk=invite.pk).update(used_by=user)
    _tell_grown_ups(invite.family, "joined", f"{name} joined the family.")
    return user


@transaction.atomic
def save_person(profile: Profile, by: str) -> Profile:
    """Keep a profile that a grown-up wrote or changed."""
    did = "changed" if profile.pk else "added"
    with refused(SAME_NAME.format(profile.name), "Choose another."):
        profile.save()
    _tell_grown_ups(profile.family, did, f"{by} {did} {profile}.")
    return profile


@transaction.atomic
def remove_person(profile: Profile, by: Profile, now: datetime) -> None:
    """Take somebody out of the family, with their way of signing in."""
    if profile == by:
        raise Problem(
            "Nobody can remove themselves.", "Another grown-up can do it for you."
        )
    if profile.kind == Profile.Kind.OWNER:
        raise Problem(
            f"{profile} looks after this house and cannot be removed.",
            "Everybody else can.",
        )
    if profile.user:
        # Their own phone must not stay a window of this family.
        Device.objects.filter(added_by=profile.user).end(now)
        profile.user.delete()
    else:
        profile.delete()
    _tell_grown_ups(profile.family, "removed", f"{by} removed {profile}.")


def _tell_grown_ups(family: Family, kind: str, text: str) -> None:
    tell(family, topic="people", kind=kind, text=text, for_grown_ups=True)


def _new_user(family: Family, username: str, password: str, **fields: bool) -> User:
    draft = User(username=User.objects.normalise(username), family=family)
    try:
        validate_password(password, draft)
    except ValidationError as refusal:
        raise Problem(
            "That password is easy to guess.", " ".join(refusal.messages)
        ) from None
    if User.objects.filter(username__iexact=draft.username).exists():
        raise Problem("Somebody already signs in with this name.", "Choose another.")
    try:
        draft.clean_fields(exclude={"password"})
    except ValidationError as refusal:
        raise Problem(
            f"“{username}” cannot be a sign-in name.", " ".join(refusal.messages)
        ) from None
    # Two with one name at the same moment both pass the question above.
    with refused("Somebody already signs in with this name.", "Choose another."):
        return User.objects.create_user(username, password, family=family, **fields)


def _new_profile(family: Family, **fields: object) -> Profile:
    profile = Profile(family=family, **fields)
    try:
        profile.full_clean()
    except ValidationError as refusal:
        raise Problem(
            f"“{profile.name}” cannot be added.", " ".join(refusal.messages)
        ) from None
    with refused(SAME_NAME.format(profile.name), "Choose another."):
        profile.save()
    return profile


@contextmanager
def refused(what: str, todo: str) -> Iterator[None]:
    """Say in words what the database refused, and undo only that."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        raise Problem(what, todo, kept="Nothing was changed.") from None
