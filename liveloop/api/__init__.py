"""The part of /api/v1 that is about channels, and about watching together."""

from __future__ import annotations

from ninja import Router

from liveloop.api.channels import router as channels
from liveloop.api.parties import router as parties

router = Router()
router.add_router("", channels)
router.add_router("", parties)

__all__ = ["router"]
