"""The house's own storyteller: rules and data, no model, no network."""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.story import Script
from studio.engine.story.tell import tell
from studio.providers.service import Hear, Service, Stop, never, unheard


class HouseStoryteller:
    name = "house"

    def tell(
        self,
        brief: Brief,
        cast: Sequence[CastMember] = (),
        *,
        hear: Hear = unheard,
        stop: Stop = never,
    ) -> Script:
        return tell(brief, cast)

    def check(self) -> str:
        return "It is part of the house."


SERVICE = Service(
    "house",
    "The house's own",
    "storyteller",
    open=lambda around: HouseStoryteller(),
    at_home=True,
)
