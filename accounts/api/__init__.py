"""The part of /api/v1 that is about families: one router for each kind of thing."""

from __future__ import annotations

from ninja import Router

from accounts.api import devices, events, keys, me, people, tokens

router = Router()
router.add_router("", tokens.router, tags=["Tokens"])
router.add_router("", me.router, tags=["Me"])
router.add_router("", people.router, tags=["People"])
router.add_router("", events.router, tags=["News"])
router.add_router("", devices.router, tags=["Devices"])
router.add_router("", keys.router, tags=["Keys"])
