"""What every storyteller promises: a brief in, a whole script out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.story import Script
from studio.providers.service import Hear, Stop, never, unheard


class Storyteller(Protocol):
    """Tells the story of a brief. What it returns has passed `story.schema`."""

    name: str

    def tell(
        self,
        brief: Brief,
        cast: Sequence[CastMember] = (),
        *,
        hear: Hear = unheard,
        stop: Stop = never,
    ) -> Script: ...

    def check(self) -> str: ...
