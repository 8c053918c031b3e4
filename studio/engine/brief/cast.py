"""The family's cast: characters who return from film to film under their own names."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.engine.actors import Look
from studio.engine.story import VoiceSpec


@dataclass(frozen=True)
class CastMember:
    """Somebody the family made, as a sentence may name them."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    noun: str = "child"  # what they are, in a word
    look: Look = field(default_factory=lambda: Look("child"))
    voice: VoiceSpec = field(default_factory=VoiceSpec)
    manner: str = "plain"
    theme: int = 0
