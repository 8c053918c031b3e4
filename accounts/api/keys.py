from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, cast

from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path, Router, Status

from accounts.api.shapes import Error, KeyIn, Keys, NewKey
from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from accounts.models import ApiKey, Profile
from accounts.services import cut_key, revoke_key, rotate_key
from accounts.viewer import Viewer
from kit.problems import Problem

router = Router()
KeyId = Annotated[
    str,
    Path(
        pattern="^[0-9a-f]{16}$",
        description="The part of the key between the first and the second “_”.",
        example="9f2c4e6a8b0d1f35",
    ),
]
MOST_KEYS = 100


@router.get("/keys", response=Keys, summary="Keys that open something")
@may("see keys")
def keys(request: Request) -> dict[str, Any]:
    """Without those that are revoked or expired; the grown-ups’ room lists them too."""
    return {"items": [_said(each) for each in _usable(request.viewer)], "next": None}


@router.post("/keys", response={201: NewKey, 409: Error}, summary="Make a key")
@may("manage keys")
def make_key(request: Request, wish: KeyIn) -> Status[dict[str, Any]]:
    """A key acts for whoever makes it. It never opens more than the key it is made
    with, and never for longer."""
    viewer, now = request.viewer, timezone.now()
    scopes = [str(scope) for scope in wish.scopes]
    _no_more_than(viewer, scopes)
    if _usable(viewer).count() >= MOST_KEYS:
        what = f"The family has {MOST_KEYS} keys already."
        raise Refused("conflict", what, "Revoke some that nobody uses.")
    days = _days(viewer, wish.days, now)
    made = cut_key(_whoever(viewer), wish.name, scopes, days, now)
    return Status(201, _shown_once(*made))


@router.post(
    "/keys/{key_id}/rotate", response={201: NewKey, 409: Error}, summary="Change a key"
)
@may("manage keys")
def change_key(request: Request, key_id: KeyId) -> Status[dict[str, Any]]:
    """A new key takes its place; the old one goes on working for a day.

    A person changes their own keys at the window. A key changes only itself.
    """
    viewer = request.viewer
    key = _find(viewer, key_id)
    # Whoever changes a key gets to see the new one, and so to be whom it acts for.
    if key.profile != viewer.profile or viewer.key not in {None, key}:
        raise Refused("not-yours")
    _no_more_than(viewer, key.scopes)
    try:
        made = rotate_key(
            key, _whoever(viewer), timezone.now(), extend=viewer.key is None
        )
    except Problem as problem:
        raise Refused("conflict", problem.what, problem.todo) from None
    return Status(201, _shown_once(*made))


@router.delete("/keys/{key_id}", response={204: None}, summary="Revoke a key")
@may("manage keys")
def end_key(request: Request, key_id: KeyId) -> Status[None]:
    """It opens nothing from now on, and neither do the tokens made from it."""
    viewer = request.viewer
    revoke_key(_find(viewer, key_id), _whoever(viewer), timezone.now())
    return Status(204, None)


def _usable(viewer: Viewer) -> Any:
    ours = ApiKey.objects.visible_to(viewer).usable(timezone.now())
    return ours.select_related("profile", "replaced_by")


def _find(viewer: Viewer, key_id: str) -> ApiKey:
    ours = ApiKey.objects.visible_to(viewer).select_related("profile", "family")
    return get_object_or_404(ours, public_id=key_id)


def _whoever(viewer: Viewer) -> Profile:
    return cast(Profile, viewer.profile)  # `decide` lets nobody else through


def _no_more_than(viewer: Viewer, scopes: list[str]) -> None:
    if viewer.scopes is not None and not viewer.scopes.issuperset(scopes):
        raise Refused("scope", "A key cannot give more than it has.")


def _days(viewer: Viewer, wished: int, now: datetime) -> int:
    """A key that was stolen must not be able to live on in another one."""
    if not viewer.key:
        return wished
    left = (viewer.key.expires_at - now).days
    if left < 1:
        raise Refused(
            "conflict",
            "This key ends within a day, and a key it makes cannot live longer.",
            "Make it with another key, or in the grown-ups’ room.",
        )
    return min(wished, left)


def _said(key: ApiKey) -> dict[str, Any]:
    return {
        "id": key.public_id,
        "name": key.name,
        "person": key.profile.name,
        "scopes": key.scopes,
        "created_at": key.created_at,
        "expires_at": key.expires_at,
        "used_at": key.used_at,
        "replaced_by": key.replaced_by.public_id if key.replaced_by else None,
    }


def _shown_once(key: ApiKey, text: str) -> dict[str, Any]:
    return {"key": _said(key), "text": text}
