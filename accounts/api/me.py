from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ninja import Router

from accounts.api.shapes import Me
from accounts.gate import Request, may
from accounts.viewer import Viewer

router = Router()


@router.get("/me", response=Me, summary="Who the house takes you for")
@may("know oneself")
def me(request: Request) -> dict[str, Any]:
    viewer = request.viewer
    return {
        "family": viewer.family,
        "person": viewer.profile,
        "role": viewer.role,
        "by": _by(viewer),
        "scopes": None if viewer.scopes is None else sorted(viewer.scopes),
        "expires_at": _expires_at(viewer),
    }


def _by(viewer: Viewer) -> str:
    if viewer.token:
        return "token"
    return "key" if viewer.key else "window"


def _expires_at(viewer: Viewer) -> datetime | None:
    if viewer.token:
        return datetime.fromtimestamp(viewer.token.expires_at, UTC)
    return viewer.key.expires_at if viewer.key else None
