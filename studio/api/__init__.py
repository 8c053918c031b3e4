"""The part of /api/v1 that is about films: one router for each kind of thing."""

from __future__ import annotations

from ninja import Router

from studio.api import (
    content,
    events,
    generate,
    jobs,
    pieces,
    services,
    takes,
    wiki,
)

router = Router()
router.add_router("", generate.router, tags=["Films in the making"])
router.add_router("", jobs.router, tags=["Films in the making"])
router.add_router("", events.router, tags=["Films in the making"])
router.add_router("", pieces.router, tags=["Films in the making"])
router.add_router("", takes.router, tags=["Takes"])
router.add_router("", content.router, tags=["Films"])
router.add_router("", wiki.router, tags=["Facts"])
router.add_router("", services.router, tags=["Services"])
